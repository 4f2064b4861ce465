//! The wave whose asking an answer answers: one rule for what is typed, what is imported and what
//! comes back by a form.

use super::wave::Wave;
use crate::{day::Day, id::WaveId};

/// A wave that asks somebody.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Which.
    pub wave: &'a Wave,
    /// They have answered in it already.
    pub answered: bool,
}

/// The wave that somebody's answer of that day belongs to, of those that ask them: the one that ran on
/// the day ([`Wave::ran_on`]), of several the one opened last. None where they have answered in it, and
/// where none ran: the answer stands outside any, and its half is that of its day.
///
/// Silence is not put to it: closing a wave makes the silences that belong to it.
#[must_use]
pub fn wave_answered<'a>(asked: impl IntoIterator<Item = Asked<'a>>, on: Day) -> Option<WaveId> {
    let ran = asked.into_iter().filter(|asked| asked.wave.ran_on(on));
    let last = ran.max_by_key(|asked| (asked.wave.opens_on, asked.wave.id))?;
    (!last.answered).then_some(last.wave.id)
}

//! How far it has come with somebody asked, as of a day.

use super::{
    interview::Interview,
    respondent::{Respondent, TryOutcome},
};
use crate::{day::Day, keyed};

/// How far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RespondentState {
    /// They answered.
    Answered,
    /// An interview was begun and not finished.
    Begun,
    /// They do not want to be asked.
    Declined,
    /// To be tried again on that day.
    Later(Day),
    /// They could not be reached, and nobody said when to try again.
    Unreachable,
    /// A letter or a form was sent.
    Sent,
    /// Nobody has tried yet.
    ToAsk,
}

keyed! {
    /// Where a list of respondents shows them.
    pub enum Group {
        /// To be called now: what was promised for today or earlier, and what was broken off.
        Due = "due",
        /// Nobody has tried yet.
        ToAsk = "to-ask",
        /// A letter or a form was sent.
        Sent = "sent",
        /// To be called on a day to come.
        Later = "later",
        /// Could not be reached.
        Unreachable = "unreachable",
        /// Do not want to be asked.
        Declined = "declined",
        /// Answered.
        Answered = "answered",
    }
}

impl RespondentState {
    /// The group on that day.
    #[must_use]
    pub fn group(self, day: Day) -> Group {
        match self {
            Self::Answered => Group::Answered,
            Self::Declined => Group::Declined,
            Self::Begun => Group::Due,
            Self::Later(on) if on <= day => Group::Due,
            Self::Later(_) => Group::Later,
            Self::Unreachable => Group::Unreachable,
            Self::Sent => Group::Sent,
            Self::ToAsk => Group::ToAsk,
        }
    }

    /// Whether they are to be called now.
    #[must_use]
    pub fn is_due(self, day: Day) -> bool {
        self.group(day) == Group::Due
    }
}

/// How far it has come with a respondent by that day; `answered` where the wave has an answer of theirs,
/// not a silent one, by then. A day to try again outweighs what was begun: they asked for it. The day
/// to try again belongs to the last try, so that it is not known before it; a draft has no day and is
/// told of any.
#[must_use]
pub fn state(respondent: &Respondent, answered: bool, day: Day) -> RespondentState {
    if answered {
        return RespondentState::Answered;
    }
    let last = respondent.last_try(day).map(|one| one.outcome);
    if last == Some(TryOutcome::Declined) {
        return RespondentState::Declined;
    }
    let known = respondent.tries.iter().all(|one| one.on <= day);
    if let Some(on) = respondent.call_on.filter(|_| known) {
        return RespondentState::Later(on);
    }
    if respondent.draft.as_ref().is_some_and(|draft| !Interview::is_empty(draft)) {
        return RespondentState::Begun;
    }
    match last {
        None => RespondentState::ToAsk,
        Some(TryOutcome::Sent) => RespondentState::Sent,
        Some(_) => RespondentState::Unreachable,
    }
}

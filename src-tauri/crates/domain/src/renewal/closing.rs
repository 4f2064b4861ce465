//! How a renewal ended, as of a day.

use super::{
    facts::Term,
    step::{RenewalStep, StepOutcome},
};
use crate::{day::Day, keyed};
use serde::Serialize;

/// How many days after its last day a subscription that nobody explained is still asked about.
/// After that it counts as lost and stands in a list of its own. Where a later day was agreed, the
/// days count from that.
pub const LAPSED_DAYS: i64 = 90;

/// A final outcome was given for the end the subscription had then. Where the end was since put off
/// by more than this many days, it says nothing of the end it has now.
pub const PUT_OFF_DAYS: i64 = 180;

keyed! {
    /// How a renewal was closed.
    pub enum How {
        /// A step said that it goes on.
        Renewed = "renewed",
        /// A later subscription follows it, or it is marked as renewed.
        Followed = "followed",
        /// A step said that it is lost.
        Lost = "lost",
        /// It is marked as ending without a successor.
        Cancelled = "cancelled",
        /// It renews by itself, its last day has passed, and nobody stopped it.
        Itself = "itself",
    }
}

impl How {
    /// Whether the subscription goes on.
    #[must_use]
    pub const fn goes_on(self) -> bool {
        matches!(self, Self::Renewed | Self::Followed | Self::Itself)
    }
}

/// A renewal that is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Closed {
    /// Since when.
    pub on: Day,
    /// How.
    pub how: How,
}

/// Whether and how the renewal is closed as of that day.
///
/// A successor says more than anything else; without one the status decides, and a step that says
/// the same tells more of it. Where the status tells nothing yet, the latest word counts.
#[must_use]
pub fn closing(term: &Term, day: Day) -> Option<Closed> {
    let known = |on: Option<Day>| on.filter(|on| *on <= day);
    let said = last_word(&term.steps, term.decide_on(), Some(day));
    if let Some(on) = known(term.followed.map(|(_, on)| on)) {
        return Some(match said {
            Some(said) if said.how == How::Renewed => Closed { on: on.min(said.on), ..said },
            _ => Closed { on, how: How::Followed },
        });
    }
    let marked = known(term.renewed_on).map(|on| Closed { on, how: How::Followed });
    let cancelled = known(term.cancelled_on).map(|on| Closed { on, how: How::Cancelled });
    let status = [marked, cancelled].into_iter().flatten().max_by_key(|closed| closed.on);
    let told = said.filter(|said| {
        status
            .is_none_or(|status| status.how.goes_on() == said.how.goes_on() && status.on <= said.on)
    });
    let word = told.or(status);
    word.or_else(|| by_itself(term, day))
}

/// Whether its last day is no end as of that day: it is known to go on.
#[must_use]
pub fn goes_on(term: &Term, day: Day) -> bool {
    closing(term, day).is_some_and(|closed| closed.how.goes_on())
}

fn by_itself(term: &Term, day: Day) -> Option<Closed> {
    let on = term.ends_on.plus_days(1);
    (term.auto_renew && on <= day).then_some(Closed { on, how: How::Itself })
}

/// The last day a renewal is asked about that nobody explains: so long after the last day, or after
/// the day agreed when a step was last put off.
#[must_use]
pub fn asked_until(term: &Term, day: Day) -> Day {
    let known = |step: &&RenewalStep| step.done_on.is_some_and(|on| on <= day);
    let put_off = term.steps.iter().filter(known).filter(|step| step.postponed_to.is_some());
    let agreed = put_off.max_by_key(|step| (step.done_on, step.id)).and_then(|s| s.postponed_to);
    agreed.map_or(term.ends_on, |agreed| agreed.max(term.ends_on)).plus_days(LAPSED_DAYS)
}

/// The last final outcome said by the day, or ever, of a subscription with that decision day, the later record
/// of one day; what was said of an end moved since by more than [`PUT_OFF_DAYS`] is left out.
#[must_use]
pub fn last_word(steps: &[RenewalStep], decide_on: Day, by: Option<Day>) -> Option<Closed> {
    let word = |step: &RenewalStep| {
        let (on, outcome) = (step.done_on?, step.outcome?);
        let decided = step.planned_on.plus_days(i64::from(step.days_before));
        let holds = decide_on.days_since(decided) <= PUT_OFF_DAYS;
        (outcome.is_final() && by.is_none_or(|by| on <= by) && holds)
            .then_some((on, step.id, outcome))
    };
    let (on, _, outcome) = steps.iter().filter_map(word).max_by_key(|w| (w.0, w.1))?;
    let how = if outcome == StepOutcome::Lost { How::Lost } else { How::Renewed };
    Some(Closed { on, how })
}

keyed! {
    /// What came of a renewal that has ended.
    pub enum Ending {
        /// It went on.
        Renewed = "renewed",
        /// It did not, or nobody ever said.
        Lost = "lost",
    }
}

/// What came of the renewal and since when that is known; none while it is open.
#[must_use]
pub fn ending(term: &Term, day: Day) -> Option<(Ending, Day)> {
    if let Some(closed) = closing(term, day) {
        let ending = if closed.how.goes_on() { Ending::Renewed } else { Ending::Lost };
        return Some((ending, closed.on));
    }
    let forgotten = asked_until(term, day).plus_days(1);
    (forgotten <= day).then_some((Ending::Lost, forgotten))
}

//! Recurring revenue: what the subscriptions that count on a day bring in twelve months. The one
//! rule of it: portfolio, account and the bridge between two days all ask here.

use super::{
    closing::{How, last_word},
    facts::Term,
    step::StepOutcome,
};
use crate::{
    day::Day,
    id::{AccountId, SubscriptionId},
    money::Minor,
};

/// When a subscription counts, as far as it says so itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lasting {
    /// Which.
    pub id: SubscriptionId,
    /// The subscription it renewed.
    pub follows: Option<SubscriptionId>,
    /// First day.
    pub starts_on: Day,
    /// The last day it counts where nothing follows it, see [`until`]; none where there is none.
    pub until: Option<Day>,
}

/// Why a subscription that renews by itself may not have done so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// Nothing stopped it.
    Never,
    /// Marked as renewed, though no step says so and what follows has not begun: it may well run under
    /// another product, which is not to count twice.
    Unknown,
    /// Cancelled, known since that day.
    On(Day),
}

/// The last day a subscription counts where nothing follows it: its last day; of one that renews by
/// itself the day before it was stopped, should that be later, and none where nobody stopped it.
#[must_use]
pub fn until(ends_on: Day, auto_renew: bool, stop: Stop) -> Option<Day> {
    match stop {
        Stop::Never if auto_renew => None,
        Stop::On(day) if auto_renew => Some(ends_on.max(day.plus_days(-1))),
        _ => Some(ends_on),
    }
}

/// What is on record of how one ends, as far as its revenue asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Told {
    /// Marked as cancelled, known since that day; where it was followed later on, too: a client who
    /// left and came back paid nothing in between.
    pub cancelled_on: Option<Day>,
    /// Marked as renewed, whenever that was.
    pub marked: bool,
    /// A step said that it goes on.
    pub renewed: bool,
    /// The last word of a step was that it is lost, said on that day.
    pub lost_on: Option<Day>,
}

/// What stopped it: the mark as cancelled; else, unless it is marked as renewed, a loss that no
/// later word took back, though it be marked as running again.
#[must_use]
pub fn stop(told: Told) -> Stop {
    match (told.cancelled_on.or(told.lost_on.filter(|_| !told.marked)), told.marked) {
        (Some(on), _) => Stop::On(on),
        (None, true) if !told.renewed => Stop::Unknown,
        _ => Stop::Never,
    }
}

/// Whether it counts on that day among all subscriptions of its account: from its first day through
/// its last, or on as it was agreed where it renews by itself, until what follows it begins, so
/// that no seat counts twice.
#[must_use]
pub fn counts(one: Lasting, of_account: impl IntoIterator<Item = Lasting>, day: Day) -> bool {
    let begun = |later: Lasting| later.follows == Some(one.id) && later.starts_on <= day;
    let lasts = one.starts_on <= day && one.until.is_none_or(|until| day <= until);
    lasts && !of_account.into_iter().any(begun)
}

impl Term {
    /// When it counts.
    #[must_use]
    pub fn lasting(&self) -> Lasting {
        let Self { id, follows, starts_on, ends_on, auto_renew, .. } = *self;
        // Only of one that renews by itself it matters what stopped it.
        let stop = if auto_renew { self.stop() } else { Stop::Never };
        Lasting { id, follows, starts_on, until: until(ends_on, auto_renew, stop) }
    }

    fn stop(&self) -> Stop {
        stop(Told {
            cancelled_on: self.cancelled_on,
            marked: self.marked_renewed,
            renewed: self.steps.iter().any(|s| s.outcome.is_some_and(StepOutcome::is_renewed)),
            lost_on: last_word(&self.steps, self.decide_on(), None)
                .filter(|said| said.how == How::Lost)
                .map(|said| said.on),
        })
    }
}

/// What the terms bring in twelve months as agreed on that day, minor units. Terms must be in the
/// order of accounts, all of an account among them.
#[must_use]
pub fn recurring(terms: &[Term], day: Day) -> Minor {
    by_account(terms, day).iter().fold(0, |sum, (_, amount)| sum.saturating_add(*amount))
}

/// The same by account, those that bring nothing left out.
#[must_use]
pub fn by_account(terms: &[Term], day: Day) -> Vec<(AccountId, Minor)> {
    let groups = terms.chunk_by(|a, b| a.account == b.account);
    let sum = |terms: &[Term]| {
        let amounts = counting(terms, day).map(|term| term.yearly(day));
        Some((terms.first()?.account, amounts.fold(0, Minor::saturating_add)))
    };
    groups.filter_map(sum).filter(|(_, amount)| *amount != 0).collect()
}

/// Those of one account's terms that count on that day.
pub fn counting(of_account: &[Term], day: Day) -> impl Iterator<Item = &Term> {
    let lasting: Vec<Lasting> = of_account.iter().map(Term::lasting).collect();
    let counts = |(_, one): &(&Term, &Lasting)| counts(**one, lasting.iter().copied(), day);
    let counting: Vec<&Term> =
        of_account.iter().zip(&lasting).filter(counts).map(|(term, _)| term).collect();
    counting.into_iter()
}

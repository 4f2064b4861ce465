//! What is done about renewals: the changes each act makes.
//!
//! Nothing here reads the clock or numbers records: the day and the next id of a noun are given.

pub mod term;

pub use term::{NextTerm, change_term, compared, coterm, split, usual_next};

use super::{
    closing::How,
    facts::Term,
    ladder::{Ladder, Status, Step},
    rung::Channel,
    step::{LostReason, RenewalStep, StepOutcome},
};
use crate::{
    change::Change,
    day::Day,
    id::{ManagerId, RenewalStepId, SubscriptionId, TouchId},
    record::{Noun, Record},
    refusal::{Reason, Refusal},
    subscription::{Subscription, SubscriptionStatus},
};

/// Gives the id of the next record of a noun.
pub type NewIds<'a> = &'a mut dyn FnMut(Noun) -> i64;

/// A renewal as it stands.
#[derive(Debug, Clone, Copy)]
pub struct Renewal<'a> {
    /// The subscription.
    pub subscription: &'a Subscription,
    /// Its term, with its steps.
    pub term: &'a Term,
    /// Its ladder as of today.
    pub ladder: &'a Ladder,
    /// Today.
    pub today: Day,
}

/// What came of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The rung; one that the ladder does not have, or that is too early or done, is a step out of
    /// turn, on the day.
    pub days_before: i32,
    /// The day, at the latest today.
    pub on: Day,
    /// How the client was reached.
    pub channel: Channel,
    /// What came of it.
    pub outcome: StepOutcome,
    /// Why it was lost: only with a loss, and then needed.
    pub lost_reason: Option<LostReason>,
    /// When to take it up again: only with a step put off, and then needed.
    pub postponed_to: Option<Day>,
    /// What was said, or empty.
    pub note: String,
    /// Who did it; none keeps whose it was.
    pub owner: Option<ManagerId>,
    /// The touch saved with it.
    pub touch: Option<TouchId>,
}

/// Says what came of a step. A final outcome also marks the subscription; one that goes on may make
/// the next term in the same act.
///
/// # Errors
/// When the report lacks or breaks something, when the renewal is decided already, or when the next
/// term breaks a rule.
pub fn finish_step(
    renewal: Renewal<'_>,
    report: Report,
    next: Option<NextTerm>,
    ids: NewIds<'_>,
) -> Result<Vec<Change>, Refusal> {
    let Renewal { subscription, today, .. } = renewal;
    if report.on > today {
        return Err(Refusal::at("on", Reason::After(today)));
    }
    let outcome = report.outcome;
    // Past its decision day one that renews by itself is decided already.
    let decide_on = renewal.term.decide_on();
    if renewal.term.auto_renew
        && today <= decide_on
        && outcome == StepOutcome::Postponed
        && report.postponed_to.is_some_and(|to| to > decide_on)
    {
        return Err(Refusal::at("postponed_to", Reason::After(decide_on)));
    }
    if outcome.is_final() && is_decided(renewal, outcome, next.is_some()) {
        return Err(Refusal::at("outcome", Reason::Decided));
    }
    let next = next.filter(|_| outcome.is_renewed());
    let (is_new, record) = recorded(renewal, report, ids);
    record.check()?;
    let record = Record::RenewalStep(Box::new(record));
    let mut changes = vec![if is_new { Change::Add(record) } else { Change::Set(record) }];
    let status = if outcome.is_renewed() {
        SubscriptionStatus::Renewed
    } else {
        SubscriptionStatus::Cancelled
    };
    if outcome.is_final() && subscription.status != status {
        changes.push(set(Subscription { status, ..subscription.clone() }));
    }
    if let Some(next) = next {
        let id = SubscriptionId(ids(Noun::Subscription));
        changes.push(add(term::following(subscription, next, id)?));
    }
    Ok(changes)
}

/// Whether a final outcome has nothing left to say. A loss may be taken back by a renewal, a mark
/// as cancelled be explained, and a renewal be given its next term.
fn is_decided(renewal: Renewal<'_>, outcome: StepOutcome, has_next: bool) -> bool {
    match renewal.ladder.closed.map(|closed| closed.how) {
        None => false,
        Some(_) if renewal.term.followed.is_some() => true,
        Some(How::Renewed | How::Followed) => !(outcome.is_renewed() && has_next),
        Some(How::Lost) => !outcome.is_renewed() && is_explained(renewal.term),
        Some(How::Cancelled) => false,
        // That it went on is known; what it went on as, or that it was stopped after all, is not.
        Some(How::Itself) => outcome.is_renewed() && !has_next,
    }
}

/// Renews at once: the next step is done and the next term made. The outcome is told by what both
/// bring in twelve months.
///
/// # Errors
/// As [`finish_step`].
pub fn renew(
    renewal: Renewal<'_>,
    next: NextTerm,
    note: String,
    owner: Option<ManagerId>,
    ids: NewIds<'_>,
) -> Result<Vec<Change>, Refusal> {
    let outcome = compared(renewal.subscription, &next);
    let report = Report { note, owner, ..at_once(renewal, outcome) };
    finish_step(renewal, report, Some(next), ids)
}

/// Gives a renewal up at once.
///
/// # Errors
/// As [`finish_step`].
pub fn lose(
    renewal: Renewal<'_>,
    reason: LostReason,
    note: String,
    owner: Option<ManagerId>,
    ids: NewIds<'_>,
) -> Result<Vec<Change>, Refusal> {
    let report =
        Report { lost_reason: Some(reason), note, owner, ..at_once(renewal, StepOutcome::Lost) };
    finish_step(renewal, report, None, ids)
}

/// What is put on record when a subscription is marked as ended or renewed without a step that says
/// so: one out of turn, today. It dates the mark, which was not known on any day before. None where
/// the mark is no news; that a successor renewed it, its own day tells.
#[must_use]
pub fn marked(
    (before, after): (&Subscription, &Subscription),
    is_followed: bool,
    steps: &[RenewalStep],
    today: Day,
    ids: NewIds<'_>,
) -> Option<Change> {
    let outcome = match after.status {
        status if status == before.status => return None,
        SubscriptionStatus::Renewed if !is_followed => StepOutcome::Renewed,
        SubscriptionStatus::Cancelled => StepOutcome::Lost,
        SubscriptionStatus::Active | SubscriptionStatus::Renewed => return None,
    };
    let held = |(days_before, planned_on): (i32, Day)| {
        let own = steps.iter().filter(|step| step.subscription == after.id);
        own.into_iter().any(|s| s.days_before == days_before && s.planned_on == planned_on)
    };
    let (days_before, planned_on) = free((days_between(today, after.decide_on()), today), held);
    Some(Change::Add(Record::RenewalStep(Box::new(RenewalStep {
        id: RenewalStepId(ids(Noun::RenewalStep)),
        subscription: after.id,
        days_before,
        planned_on,
        owner: None,
        channel: Channel::Call,
        done_on: Some(today),
        outcome: Some(outcome),
        lost_reason: (outcome == StepOutcome::Lost).then_some(LostReason::Other),
        postponed_to: None,
        note: String::new(),
        touch: None,
    }))))
}

/// Gives a step to somebody, or changes its channel. None where nothing changes.
#[must_use]
pub fn arrange(
    term: &Term,
    step: &Step,
    owner: Option<ManagerId>,
    channel: Channel,
    ids: NewIds<'_>,
) -> Option<Change> {
    if !step.status.is_open() || (step.owner == owner && step.channel == channel) {
        return None;
    }
    let record = |id| RenewalStep {
        id,
        subscription: term.id,
        days_before: step.days_before,
        planned_on: step.planned_on,
        owner,
        channel,
        done_on: None,
        outcome: None,
        lost_reason: None,
        postponed_to: None,
        note: String::new(),
        touch: None,
    };
    Some(match undone(term, step.days_before) {
        Some(earlier) => Change::Set(Record::RenewalStep(Box::new(RenewalStep {
            owner,
            channel,
            ..earlier.clone()
        }))),
        None => {
            let id = RenewalStepId(ids(Noun::RenewalStep));
            Change::Add(Record::RenewalStep(Box::new(record(id))))
        }
    })
}

/// Whether the last loss says more than that a mark was set.
fn is_explained(term: &Term) -> bool {
    let lost = term.steps.iter().filter(|step| step.outcome == Some(StepOutcome::Lost));
    let last = lost.max_by_key(|step| (step.done_on, step.id));
    last.is_none_or(|s| s.lost_reason != Some(LostReason::Other) || !s.note.trim().is_empty())
}

fn at_once(renewal: Renewal<'_>, outcome: StepOutcome) -> Report {
    let step = renewal.ladder.next();
    let out_of_turn = days_between(renewal.today, renewal.ladder.decide_on);
    Report {
        days_before: step.map_or(out_of_turn, |step| step.days_before),
        on: renewal.today,
        channel: step.map_or(Channel::Call, |step| step.channel),
        outcome,
        lost_reason: None,
        postponed_to: None,
        note: String::new(),
        owner: None,
        touch: None,
    }
}

fn days_between(day: Day, later: Day) -> i32 {
    // Both lie within eleven centuries.
    i32::try_from(later.days_since(day)).unwrap_or_default()
}

fn undone(term: &Term, days_before: i32) -> Option<&RenewalStep> {
    let of_rung = |s: &&RenewalStep| s.done_on.is_none() && s.days_before == days_before;
    term.steps.iter().filter(of_rung).max_by_key(|s| (s.planned_on, s.id))
}

/// The record of what was done, and whether it is new. One that was arranged becomes it; what was
/// done out of turn twice in a day is one step with the latest word.
fn recorded(renewal: Renewal<'_>, report: Report, ids: NewIds<'_>) -> (bool, RenewalStep) {
    let Renewal { subscription, term, ladder, .. } = renewal;
    let in_turn = |step: &&Step| {
        // Put off to its own day or before: the rung is still to be done then.
        let comes_again = report.postponed_to.is_some_and(|to| to <= step.planned_on);
        !matches!(step.status, Status::Done { .. }) && step.counts_from <= report.on && !comes_again
    };
    let step = ladder.step(report.days_before).filter(in_turn);
    let on = report.on;
    let ((days_before, planned_on), kept) = place(term, ladder, step, on);
    let record = RenewalStep {
        id: kept.map_or_else(|| RenewalStepId(ids(Noun::RenewalStep)), |s| s.id),
        subscription: subscription.id,
        days_before,
        planned_on,
        owner: report.owner.or(step.and_then(|s| s.owner)),
        channel: report.channel,
        done_on: Some(on),
        outcome: Some(report.outcome),
        lost_reason: report.lost_reason.filter(|_| report.outcome == StepOutcome::Lost),
        postponed_to: report.postponed_to.filter(|_| report.outcome == StepOutcome::Postponed),
        note: match kept {
            Some(kept) if report.note.trim().is_empty() => kept.note.clone(),
            _ => report.note,
        },
        touch: report.touch.or(kept.and_then(|kept| kept.touch)),
    };
    (kept.is_none(), record)
}

/// Rung and planned day under which something done is kept, no two records of a subscription
/// sharing both, and the record it takes over.
fn place<'a>(
    term: &'a Term,
    ladder: &Ladder,
    step: Option<&Step>,
    on: Day,
) -> ((i32, Day), Option<&'a RenewalStep>) {
    let taken = |(days_before, planned_on): (i32, Day)| {
        let same = |s: &&RenewalStep| s.days_before == days_before && s.planned_on == planned_on;
        term.steps.iter().find(same)
    };
    let Some(step) = step else {
        let key = (days_between(on, ladder.decide_on), on);
        return match taken(key) {
            Some(other) if other.done_on.is_some_and(|day| day != on) => {
                (free(key, |key| taken(key).is_some()), None)
            }
            kept => (key, kept),
        };
    };
    let key = (step.days_before, step.planned_on);
    let is_done = |key| taken(key).is_some_and(|other| other.done_on.is_some());
    // It was done before for an agreement made since, or for an end that has moved and moved back.
    let key = if is_done(key) { free((step.days_before, on), is_done) } else { key };
    (key, taken(key).or_else(|| undone(term, step.days_before)))
}

/// The rung, or the nearest after it that no record holds on that day.
fn free((days_before, on): (i32, Day), held: impl Fn((i32, Day)) -> bool) -> (i32, Day) {
    let keys = std::iter::successors(Some(days_before), |days| days.checked_sub(1));
    keys.map(|days| (days, on)).find(|key| !held(*key)).unwrap_or((days_before, on))
}

fn set(subscription: Subscription) -> Change {
    Change::Set(Record::Subscription(Box::new(subscription)))
}

fn add(subscription: Subscription) -> Change {
    Change::Add(Record::Subscription(Box::new(subscription)))
}

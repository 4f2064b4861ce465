//! The ladder: the steps before, on and after the decision day of a subscription, as of a day.

use super::{
    closing::{self, Closed},
    facts::Term,
    rung::{Channel, Queue, Rung},
    step::{RenewalStep, StepOutcome},
    workdays::Workdays,
};
use crate::{
    day::Day,
    id::{ManagerId, RenewalStepId},
    keyed,
};

keyed! {
    /// Where a renewal stands.
    pub enum State {
        /// Open, and the subscription runs or is to run.
        Open = "open",
        /// Open past its last day.
        Lapsed = "lapsed",
        /// Nobody said what became of it for so long after its last day, or a later day agreed, that
        /// it is no longer asked for: see [`closing::asked_until`].
        Unexplained = "unexplained",
        /// Decided.
        Closed = "closed",
    }
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Done.
    Done {
        /// The record.
        step: RenewalStepId,
        /// When.
        on: Day,
        /// What came of it.
        outcome: StepOutcome,
    },
    /// Not done, and no longer asked for: a later step took over, or the renewal is closed.
    Passed,
    /// To be done now.
    Due {
        /// Days since its day; 0 is today.
        days_late: i64,
    },
    /// To be done on its day.
    Ahead,
}

impl Status {
    /// Whether it is still to be done, now or later.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Due { .. } | Self::Ahead)
    }
}

/// A step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The rung, in days before the decision day; negative after it.
    pub days_before: i32,
    /// The worked day it is planned on.
    pub planned_on: Day,
    /// The first day on which doing it counts as this step; before that it is a step out of turn.
    pub counts_from: Day,
    /// How the client is, or was, reached.
    pub channel: Channel,
    /// In which queue.
    pub queue: Queue,
    /// Whose; none leaves it to the queue.
    pub owner: Option<ManagerId>,
    /// Its day was agreed with the client when an earlier step was put off.
    pub agreed: bool,
    /// Where it stands.
    pub status: Status,
    /// The record that was kept of it: done, or arranged.
    pub record: Option<RenewalStepId>,
}

/// The ladder of one subscription as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ladder {
    /// The decision day.
    pub decide_on: Day,
    /// Steps by planned day; no two share a day or a rung. What was done out of turn is not among
    /// them, see [`Term::steps`].
    pub steps: Vec<Step>,
    /// Where it stands.
    pub state: State,
    /// Since when it is decided, and how.
    pub closed: Option<Closed>,
}

impl Ladder {
    /// The step to be done now.
    #[must_use]
    pub fn due(&self) -> Option<&Step> {
        self.steps.iter().find(|step| matches!(step.status, Status::Due { .. }))
    }

    /// The step to be done now or next.
    #[must_use]
    pub fn next(&self) -> Option<&Step> {
        self.steps.iter().find(|step| step.status.is_open())
    }

    /// The step of that rung.
    #[must_use]
    pub fn step(&self, days_before: i32) -> Option<&Step> {
        self.steps.iter().find(|step| step.days_before == days_before)
    }

    /// Whether the last day of its term is no end: it is known to go on.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        self.closed.is_some_and(|closed| closed.how.goes_on())
    }

    /// Whether it stands in a queue: open, and not so long past its end that it counts as lost.
    #[must_use]
    pub const fn is_queued(&self) -> bool {
        matches!(self.state, State::Open | State::Lapsed)
    }
}

/// Makes the ladder of a term.
///
/// - A step's day is the decision day less its days, moved to the worked day on or before. What would
///   fall before the term begins collapses into one step on its first worked day. Of several rungs on
///   one day the one nearest to the decision stays.
/// - A rung is done by its record when that was done on or after the day planned for the rung before;
///   what was done earlier, for an end that has moved since, is history. Whatever was done passes
///   the rungs planned until then.
/// - Put off to a day agreed: nothing is asked before that day, and a step stands on it.
/// - At most one step is due, the latest; those before it are passed.
/// - A closed renewal asks for nothing.
#[must_use]
pub fn ladder(term: &Term, rungs: &[Rung], workdays: &Workdays, day: Day) -> Ladder {
    let decide_on = term.decide_on();
    let closed = closing::closing(term, day);
    let state = if closed.is_some() {
        State::Closed
    } else if day > closing::asked_until(term, day) {
        State::Unexplained
    } else if day > term.ends_on {
        State::Lapsed
    } else {
        State::Open
    };
    let done: Vec<Done<'_>> = term.steps.iter().filter_map(|step| Done::of(step, day)).collect();
    let mut steps = planned(term, rungs, *workdays);
    for step in &mut steps {
        arrange(step, term);
    }
    let put_off = put_off(term, &mut steps, &done, *workdays);
    let passed_to = done.iter().map(|done| done.on).max();
    for step in &mut steps {
        let after = put_off.filter(|_| step.agreed).map(|put_off| put_off.by);
        settle(step, &done, after);
    }
    let asks = matches!(state, State::Open | State::Lapsed);
    let quiet = put_off.filter(|_| {
        let agreed = steps.iter().find(|step| step.agreed);
        agreed.is_some_and(|step| !matches!(step.status, Status::Done { .. }))
    });
    let last = steps.iter().rposition(|step| step.planned_on <= day);
    for (at, step) in steps.iter_mut().enumerate() {
        if matches!(step.status, Status::Done { .. }) {
            continue;
        }
        let overtaken = last.is_some_and(|last| at < last);
        let is_passed = passed_to.is_some_and(|to| step.planned_on <= to)
            || quiet.is_some_and(|quiet| step.planned_on < quiet.until);
        step.status = if !asks || overtaken || is_passed {
            Status::Passed
        } else if last == Some(at) {
            Status::Due { days_late: day.days_since(step.planned_on) }
        } else {
            Status::Ahead
        };
    }
    Ladder { decide_on, steps, state, closed }
}

/// A record of something done by the day.
#[derive(Debug, Clone, Copy)]
struct Done<'a> {
    on: Day,
    outcome: StepOutcome,
    step: &'a RenewalStep,
}

impl<'a> Done<'a> {
    fn of(step: &'a RenewalStep, day: Day) -> Option<Self> {
        let on = step.done_on.filter(|on| *on <= day)?;
        Some(Self { on, outcome: step.outcome?, step })
    }

    const fn order(&self) -> (Day, RenewalStepId) {
        (self.on, self.step.id)
    }
}

/// The rungs on their days, before anything that was done or arranged.
fn planned(term: &Term, rungs: &[Rung], workdays: Workdays) -> Vec<Step> {
    let decide_on = term.decide_on();
    let first = workdays.on_or_after(term.starts_on);
    let mut rungs = rungs.to_vec();
    rungs.sort_by_key(|rung| -rung.days_before);
    let mut steps: Vec<Step> = Vec::with_capacity(rungs.len() + 1);
    for rung in rungs {
        let on = workdays.on_or_before(decide_on.plus_days(-i64::from(rung.days_before)));
        let step = Step {
            days_before: rung.days_before,
            planned_on: on.max(first),
            counts_from: first,
            channel: rung.channel,
            queue: rung.queue,
            owner: None,
            agreed: false,
            status: Status::Ahead,
            record: None,
        };
        match steps.last_mut() {
            Some(last) if last.planned_on == step.planned_on => {
                if step.days_before.abs() < last.days_before.abs() {
                    *last = step;
                }
            }
            _ => steps.push(step),
        }
    }
    // The first rung counts as early before its day as the second one comes after it: what was
    // done for an end that has since been moved by more is not taken for it.
    let days: Vec<Day> = steps.iter().map(|step| step.planned_on).collect();
    let opens = match days.as_slice() {
        [one, two, ..] => one.plus_days(-two.days_since(*one)),
        _ => term.starts_on,
    };
    let before = std::iter::once(opens).chain(days);
    for (step, from) in steps.iter_mut().zip(before) {
        step.counts_from = from;
    }
    steps
}

/// Puts a step under the owner and channel it was given.
fn arrange(step: &mut Step, term: &Term) {
    let of_step =
        |record: &&RenewalStep| record.done_on.is_none() && record.days_before == step.days_before;
    let arranged = term.steps.iter().filter(of_step).max_by_key(|r| (r.planned_on, r.id));
    if let Some(record) = arranged {
        step.owner = record.owner;
        step.channel = record.channel;
        step.record = Some(record.id);
    }
}

#[derive(Debug, Clone, Copy)]
struct PutOff {
    by: (Day, RenewalStepId),
    until: Day,
}

/// Plans the step on the day agreed when a step was last put off, in the place of a rung of the
/// same day where there is one.
fn put_off(
    term: &Term,
    steps: &mut Vec<Step>,
    done: &[Done<'_>],
    workdays: Workdays,
) -> Option<PutOff> {
    let postponed = done.iter().filter(|done| done.outcome == StepOutcome::Postponed);
    let last = postponed.max_by_key(|done| done.order())?;
    let to = last.step.postponed_to?;
    let until = workdays.on_or_before(to).max(workdays.on_or_after(last.on.plus_days(1)));
    let days_before = i32::try_from(term.decide_on().days_since(to)).unwrap_or(i32::MAX);
    let agreed = |step: &mut Step| {
        step.planned_on = until;
        step.counts_from = last.on;
        step.agreed = true;
    };
    let put_off = Some(PutOff { by: last.order(), until });
    if let Some(same_day) = steps.iter_mut().find(|step| step.planned_on == until) {
        agreed(same_day);
        return put_off;
    }
    // A rung of the same days stands on another day when that one was not worked, or when it lies
    // before the day the step was put off: it is the same step, on the day agreed.
    let rung = match steps.iter().position(|step| step.days_before == days_before) {
        Some(at) => steps.remove(at),
        None => {
            let like = steps.iter().rfind(|step| step.planned_on < until).or(steps.first());
            let queue = like.map_or(Queue::Desk, |step| step.queue);
            let (channel, owner) = (last.step.channel, last.step.owner);
            let mut step = Step {
                days_before,
                planned_on: until,
                counts_from: last.on,
                channel,
                queue,
                owner,
                agreed: true,
                status: Status::Ahead,
                record: None,
            };
            arrange(&mut step, term);
            step
        }
    };
    let mut step = rung;
    agreed(&mut step);
    let at = steps.partition_point(|other| other.planned_on < until);
    steps.insert(at, step);
    put_off
}

/// Marks a step as done by the latest record that stands for it; of a step on a day agreed only
/// what came after the agreement does.
fn settle(step: &mut Step, done: &[Done<'_>], after: Option<(Day, RenewalStepId)>) {
    let stands = |done: &&Done<'_>| {
        let same = done.step.days_before == step.days_before;
        match after {
            Some(after) => {
                done.order() > after && (same || done.step.planned_on == step.planned_on)
            }
            None => same && done.on >= step.counts_from,
        }
    };
    if let Some(done) = done.iter().filter(stands).max_by_key(|done| done.order()) {
        step.owner = done.step.owner;
        step.channel = done.step.channel;
        step.record = Some(done.step.id);
        step.status = Status::Done { step: done.step.id, on: done.on, outcome: done.outcome };
    }
}

//! The rules of renewals.

mod agreed;
mod any;
mod closing;
mod following;
mod ladder;
mod likely;
mod plan;
mod terms;
mod warnings;

use super::{
    facts::Term,
    ladder::{Ladder, Status},
    rung::{Channel, USUAL, WorkingDays},
    step::{LostReason, RenewalStep, StepOutcome},
    workdays::Workdays,
};
use crate::{
    day::Day,
    id::{AccountId, ProductId, RenewalStepId, SubscriptionId},
    money::Quantity,
    subscription::{Subscription, SubscriptionStatus},
};

const RUSSIA: Workdays = Workdays::new(WorkingDays::Russia);
const WEEKDAYS: Workdays = Workdays::new(WorkingDays::Weekdays);

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

fn term(starts_on: &str, ends_on: &str) -> Term {
    Term {
        id: SubscriptionId(1),
        account: AccountId(1),
        product: ProductId(1),
        quantity: Quantity(250_000),
        price: 210_000_000,
        price_months: 12,
        starts_on: day(starts_on),
        ends_on: day(ends_on),
        notice_days: 0,
        auto_renew: false,
        follows: None,
        cancelled_on: None,
        followed: None,
        renewed_on: None,
        marked_renewed: false,
        changes: Vec::new(),
        next_price: None,
        steps: Vec::new(),
        likelihoods: Vec::new(),
    }
}

/// The term as its record.
fn record(term: &Term) -> Subscription {
    Subscription {
        id: term.id,
        account: term.account,
        product: term.product,
        quantity: term.quantity,
        price: term.price,
        price_months: term.price_months,
        starts_on: term.starts_on,
        ends_on: term.ends_on,
        notice_days: term.notice_days,
        auto_renew: term.auto_renew,
        status: SubscriptionStatus::Active,
        follows: term.follows,
        external_id: "A-1".to_owned(),
        changes: term.changes.clone(),
        next_price: term.next_price,
    }
}

/// A step done.
fn done(
    id: i64,
    days_before: i32,
    planned_on: &str,
    on: &str,
    outcome: StepOutcome,
) -> RenewalStep {
    RenewalStep {
        id: RenewalStepId(id),
        subscription: SubscriptionId(1),
        days_before,
        planned_on: day(planned_on),
        owner: None,
        channel: Channel::Call,
        done_on: Some(day(on)),
        outcome: Some(outcome),
        lost_reason: (outcome == StepOutcome::Lost).then_some(LostReason::Price),
        postponed_to: None,
        note: String::new(),
        touch: None,
    }
}

/// A step put off to a day.
fn put_off(id: i64, days_before: i32, planned_on: &str, on: &str, to: &str) -> RenewalStep {
    RenewalStep {
        postponed_to: Some(day(to)),
        ..done(id, days_before, planned_on, on, StepOutcome::Postponed)
    }
}

fn usual(term: &Term, on: &str) -> Ladder {
    super::ladder::ladder(term, &USUAL, &RUSSIA, day(on))
}

/// `30 2026-05-29 due 2`, one text a step.
fn said(ladder: &Ladder) -> Vec<String> {
    let status = |status| match status {
        Status::Done { on, outcome, .. } => format!("done {on} {}", outcome.key()),
        Status::Passed => "passed".to_owned(),
        Status::Due { days_late } => format!("due {days_late}"),
        Status::Ahead => "ahead".to_owned(),
    };
    let step = |s: &super::ladder::Step| {
        let agreed = if s.agreed { " agreed" } else { "" };
        format!("{} {}{agreed} {}", s.days_before, s.planned_on, status(s.status))
    };
    ladder.steps.iter().map(step).collect()
}

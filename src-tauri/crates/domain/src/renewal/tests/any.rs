//! What holds of any ladder.

use super::*;
use crate::{
    change::Change,
    record::Record,
    renewal::{
        ladder::{Step, ladder},
        plan::{Renewal, Report, coterm, finish_step, split},
        rung::{Queue, Rung},
    },
    subscription::TermChange,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn any_day() -> impl Strategy<Value = Day> {
    (0i64..3_000).prop_map(|days| day("2022-01-01").plus_days(days))
}

fn any_rungs() -> impl Strategy<Value = Vec<Rung>> {
    let days = proptest::collection::btree_set(-60i32..400, 1..12);
    let rung = |days_before| Rung { days_before, channel: Channel::Call, queue: Queue::Desk };
    days.prop_map(move |days| days.into_iter().map(rung).collect()).prop_shuffle()
}

/// A step as days before the end it was planned and done, its outcome, and how long it was put off.
fn any_steps() -> impl Strategy<Value = Vec<(i32, i64, usize, i64)>> {
    proptest::collection::vec((-60i32..400, -100i64..500, 0usize..9, 1i64..120), 0..8)
}

fn any_term() -> impl Strategy<Value = Term> {
    (any_day(), 0i64..1_200, 0i32..200, any_steps()).prop_map(|(starts_on, days, notice, steps)| {
        let mut term = term("2022-01-01", "2022-12-31");
        (term.starts_on, term.ends_on) = (starts_on, starts_on.plus_days(days));
        term.notice_days = notice;
        for (id, (days_before, done_before, outcome, off)) in (1i64..).zip(steps) {
            let on = term.decide_on().plus_days(-done_before);
            // One beyond the list is a step arranged and not done.
            let outcome = StepOutcome::ALL.get(outcome).copied();
            let mut step = done(id, days_before, "2022-01-01", "2022-01-01", StepOutcome::Sent);
            step.planned_on = term.decide_on().plus_days(-i64::from(days_before));
            (step.done_on, step.outcome) = (outcome.map(|_| on), outcome);
            step.postponed_to =
                (outcome == Some(StepOutcome::Postponed)).then(|| on.plus_days(off));
            step.lost_reason = (outcome == Some(StepOutcome::Lost)).then_some(LostReason::Price);
            term.steps.push(step);
        }
        term
    })
}

fn any_calendar() -> impl Strategy<Value = Workdays> {
    prop_oneof![Just(RUSSIA), Just(WEEKDAYS)]
}

/// The term with the records its ladder rests on alone, in another order: what its steps are kept
/// by, what puts a step off, what closes it, and what was done last.
fn remade(term: &Term, ladder: &Ladder, on: Day) -> Term {
    let kept: BTreeSet<_> = ladder.steps.iter().filter_map(|step| step.record).collect();
    let last = term.steps.iter().filter_map(|step| step.done_on).filter(|done| *done <= on).max();
    let rests_on = |step: &&RenewalStep| {
        kept.contains(&step.id)
            || step.outcome.is_some_and(|o| o == StepOutcome::Postponed || o.is_final())
            || (last.is_some() && step.done_on == last)
    };
    let steps = term.steps.iter().filter(rests_on).rev().cloned().collect();
    Term { steps, ..term.clone() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn no_step_stands_twice(term in any_term(), rungs in any_rungs(), calendar in any_calendar(), on in any_day()) {
        let ladder = ladder(&term, &rungs, &calendar, on);
        let days: BTreeSet<_> = ladder.steps.iter().map(|step| step.planned_on).collect();
        prop_assert_eq!(days.len(), ladder.steps.len(), "no two steps share a day");
        let rungs: BTreeSet<_> = ladder.steps.iter().map(|step| step.days_before).collect();
        prop_assert_eq!(rungs.len(), ladder.steps.len(), "no two steps share a rung");
        prop_assert!(ladder.steps.is_sorted_by_key(|step| step.planned_on), "steps stand in the order of days");
    }

    #[test]
    fn steps_are_planned_on_worked_days_of_the_term(term in any_term(), rungs in any_rungs(), calendar in any_calendar(), on in any_day()) {
        for step in ladder(&term, &rungs, &calendar, on).steps {
            prop_assert!(calendar.is_worked(step.planned_on), "{step:?}: on a worked day");
            prop_assert!(step.agreed || step.planned_on >= term.starts_on, "{step:?}: not before the start");
        }
    }

    #[test]
    fn at_most_one_is_due_and_it_is_the_latest(term in any_term(), rungs in any_rungs(), on in any_day()) {
        let ladder = ladder(&term, &rungs, &RUSSIA, on);
        let is_due = |step: &&Step| matches!(step.status, Status::Due { .. });
        prop_assert!(ladder.steps.iter().filter(is_due).count() <= 1, "one is due at most");
        if let Some(due) = ladder.due() {
            prop_assert!(due.planned_on <= on, "{due:?}: its day has come");
            let later = ladder.steps.iter().filter(|step| step.planned_on > due.planned_on);
            prop_assert!(later.clone().all(|step| step.planned_on > on), "no later one has");
            prop_assert_eq!(ladder.next().map(|step| step.days_before), Some(due.days_before), "nothing is asked before it");
        }
        if !ladder.is_queued() {
            prop_assert_eq!(ladder.next(), None, "closed or forgotten, nothing is asked");
        }
        let ahead = ladder.steps.iter().filter(|step| step.status == Status::Ahead);
        prop_assert!(ahead.clone().all(|step| step.planned_on > on), "what is ahead is to come");
    }

    #[test]
    fn remade_from_its_own_records_it_is_the_same(term in any_term(), rungs in any_rungs(), calendar in any_calendar(), on in any_day()) {
        let once = ladder(&term, &rungs, &calendar, on);
        let again = ladder(&remade(&term, &once, on), &rungs, &calendar, on);
        prop_assert_eq!(&again, &once, "a ladder says the same when it is made again, in whatever order its records come");
        let mut shuffled = rungs.clone();
        shuffled.reverse();
        prop_assert_eq!(ladder(&term, &shuffled, &calendar, on), once, "and however the rungs are ordered");
    }

    #[test]
    fn doing_what_is_asked_is_never_lost_nor_asked_again(term in any_term(), rungs in any_rungs(), on in any_day(), days in proptest::collection::vec((0i64..40, 0usize..4, 1i64..90), 1..8)) {
        let mut term = Term { steps: Vec::new(), ..term };
        let mut today = on;
        for (id, (later, outcome, off)) in (1i64..).zip(days) {
            today = today.plus_days(later);
            let outcome = StepOutcome::ALL[outcome];
            let now = ladder(&term, &rungs, &RUSSIA, today);
            let Some(next) = now.next() else { break };
            let next = *next;
            let subscription = record(&term);
            let renewal = Renewal { subscription: &subscription, term: &term, ladder: &now, today };
            let report = Report {
                days_before: next.days_before, on: today, channel: Channel::Call, outcome, lost_reason: None,
                postponed_to: (outcome == StepOutcome::Postponed).then(|| today.plus_days(off)),
                note: String::new(), owner: None, touch: None,
            };
            let changes = finish_step(renewal, report, None, &mut |_| id).unwrap();
            match changes.as_slice() {
                [Change::Add(Record::RenewalStep(step))] => {
                    prop_assert!(term.steps.iter().all(|s| (s.days_before, s.planned_on) != (step.days_before, step.planned_on)), "no two records share rung and day");
                    term.steps.push(step.as_ref().clone());
                }
                [Change::Set(Record::RenewalStep(step))] => {
                    let old = term.steps.iter_mut().find(|s| s.id == step.id).unwrap();
                    prop_assert_eq!(old.done_on, step.done_on, "only a step of the same day takes a later word");
                    *old = step.as_ref().clone();
                }
                other => prop_assert!(false, "one step is recorded: {:?}", other),
            }
            let then = ladder(&term, &rungs, &RUSSIA, today);
            prop_assert_eq!(then.due(), None, "what was due has been done");
            if let Some(then) = then.next() {
                prop_assert!(then.planned_on > today, "the next one is to come: {:?}", then);
            }
        }
    }

    #[test]
    fn a_common_end_loses_no_day_done(mut term in any_term(), rungs in any_rungs(), on in any_day(), ahead in 0i64..800) {
        term.changes.clear();
        let ends_on = on.max(term.starts_on).plus_days(ahead);
        let mut other = record(&term);
        (other.id, other.ends_on) = (SubscriptionId(2), ends_on.plus_days(1));
        if let Ok(changes) = coterm(&[record(&term), other], ends_on, on) {
            for change in changes {
                let Change::Set(Record::Subscription(moved)) = change else { return Err(TestCaseError::fail("only ends move")) };
                if moved.id != term.id { continue; }
                prop_assert_eq!(&*moved, &Subscription { ends_on, ..record(&term) }, "nothing but the end moves");
                let before = ladder(&term, &rungs, &RUSSIA, on);
                term.ends_on = ends_on;
                let after = ladder(&term, &rungs, &RUSSIA, on);
                let last = term.steps.iter().filter_map(|s| s.done_on).filter(|done| *done <= on).max();
                let asked = after.steps.iter().filter(|step| step.status.is_open());
                for step in asked {
                    prop_assert!(last.is_none_or(|last| step.planned_on > last), "{step:?}: nothing is asked for a day already worked, before {before:?}");
                }
            }
        }
    }

    #[test]
    fn halves_add_up_to_the_whole(quantity in 1i64..1_000_000, price in -1_000_000_000i64..1_000_000_000_000, more in proptest::collection::vec((1i64..1_000_000, 0i64..1_000_000_000_000), 0..4), offer in proptest::option::of(0i64..1_000_000_000_000), part in 1i64..1_000_000) {
        let own = term("2025-07-01", "2026-06-30");
        let mut whole = record(&own);
        (whole.quantity, whole.price, whole.next_price) = (Quantity(quantity), price, offer);
        for (at, (quantity, price)) in (1i64..).zip(more) {
            whole.changes.push(TermChange { on: whole.starts_on.plus_days(at), quantity: Quantity(quantity), price, note: "n".to_owned() });
        }
        let Ok(changes) = split(&whole, &own, Quantity(part), day("2025-07-01"), &mut |_| 2) else {
            prop_assert!(part >= quantity, "refused only beyond the whole");
            return Ok(());
        };
        let [Change::Set(Record::Subscription(stays)), Change::Add(Record::Subscription(taken))] = changes.as_slice() else {
            return Err(TestCaseError::fail("one changed, one new"));
        };
        let pairs = |s: &Subscription| -> Vec<(i64, i64)> {
            let first = (s.quantity.0, s.price);
            std::iter::once(first).chain(s.changes.iter().map(|c| (c.quantity.0, c.price))).collect()
        };
        for ((all, stays), taken) in pairs(&whole).into_iter().zip(pairs(stays)).zip(pairs(taken)) {
            prop_assert_eq!((stays.0 + taken.0, stays.1 + taken.1), all, "quantity and price of both are those of the whole");
        }
        prop_assert_eq!(taken.quantity, Quantity(part), "the new one takes what was asked");
        prop_assert_eq!(stays.next_price.unwrap_or(0) + taken.next_price.unwrap_or(0), offer.unwrap_or(0), "offers too");
    }
}

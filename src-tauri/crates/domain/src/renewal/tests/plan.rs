//! What acts on renewals change.

use super::*;
use crate::{
    change::Change,
    id::{ManagerId, TouchId},
    record::{Noun, Record},
    refusal::{Reason, Refusal},
    renewal::plan::{
        NextTerm, Renewal, Report, arrange, finish_step, lose, marked, renew, usual_next,
    },
};
use StepOutcome::{Down, Lost, NoAnswer, Postponed, Reached, Renewed, Up};

fn report(days_before: i32, on: &str, outcome: StepOutcome) -> Report {
    Report {
        days_before,
        on: day(on),
        channel: Channel::Call,
        outcome,
        lost_reason: (outcome == Lost).then_some(LostReason::Budget),
        postponed_to: None,
        note: "said".to_owned(),
        owner: None,
        touch: None,
    }
}

fn act(term: &Term, report: Report, next: Option<NextTerm>) -> Result<Vec<Change>, Refusal> {
    let (subscription, today) = (record(term), report.on);
    let ladder = super::super::ladder::ladder(term, &USUAL, &RUSSIA, today);
    let renewal = Renewal { subscription: &subscription, term, ladder: &ladder, today };
    let mut last = 100 + term.steps.len() as i64;
    finish_step(renewal, report, next, &mut |_| {
        last += 1;
        last
    })
}

/// Does the act and puts its step on the term's record, as the book would.
fn doing(term: &mut Term, report: Report) -> RenewalStep {
    let mut changes = act(term, report, None).unwrap();
    let step = match changes.remove(0) {
        Change::Add(Record::RenewalStep(step)) => *step,
        Change::Set(Record::RenewalStep(step)) => {
            term.steps.retain(|other| other.id != step.id);
            *step
        }
        other => panic!("a step comes first: {other:?}"),
    };
    let keys = |s: &RenewalStep| (s.days_before, s.planned_on);
    assert!(
        term.steps.iter().all(|other| keys(other) != keys(&step)),
        "no two records share rung and planned day"
    );
    term.steps.push(step.clone());
    step
}

#[test]
fn a_step_done_is_recorded_on_its_rung() {
    let mut term = term("2025-07-01", "2026-06-30");
    let step = doing(&mut term, report(30, "2026-06-02", Reached));
    assert_eq!(
        (step.days_before, step.planned_on),
        (30, day("2026-05-29")),
        "the rung and its day"
    );
    assert_eq!(step.done_on, Some(day("2026-06-02")), "the day it was done");
    assert_eq!(step.subscription, term.id, "of this subscription");
    assert_eq!(usual(&term, "2026-06-02").due(), None, "and then nothing is due");
}

#[test]
fn out_of_turn() {
    let mut term = term("2025-07-01", "2026-06-30");
    let early = doing(&mut term, report(14, "2026-05-20", Reached));
    assert_eq!(
        (early.days_before, early.planned_on),
        (41, day("2026-05-20")),
        "long before its day it is not the step of 14 days before"
    );
    doing(&mut term, report(30, "2026-05-29", NoAnswer));
    let again = doing(&mut term, report(30, "2026-06-01", Reached));
    assert_eq!(
        (again.days_before, again.planned_on),
        (29, day("2026-06-01")),
        "done a second time"
    );
    let same_day = doing(&mut term, Report { note: String::new(), ..report(30, "2026-06-01", Up) });
    assert_eq!(same_day.id, again.id, "twice in a day is one step with the latest word");
    assert_eq!(same_day.note, "said", "and what was noted stays");
    assert_eq!(term.steps.len(), 3, "nothing that was done is lost");
}

#[test]
fn one_that_renews_by_itself_is_not_put_off_past_its_decision_day() {
    let own = Term { auto_renew: true, notice_days: 30, ..term("2025-07-01", "2026-06-30") };
    let to = |term: &Term, on: &str, to: &str| {
        let report = Report { postponed_to: Some(day(to)), ..report(30, on, Postponed) };
        act(term, report, None).map(|_| ()).map_err(|refusal| (refusal.field, refusal.reason))
    };
    assert_eq!(to(&own, "2026-05-20", "2026-05-31"), Ok(()), "up to the decision day");
    assert_eq!(
        to(&own, "2026-05-20", "2026-06-01"),
        Err(("postponed_to", Reason::After(day("2026-05-31")))),
        "then it renews by itself"
    );
    assert_eq!(to(&own, "2026-06-01", "2026-06-10"), Ok(()), "once that has passed it is too late");
    let by_hand = Term { auto_renew: false, ..own };
    assert_eq!(to(&by_hand, "2026-05-20", "2026-06-10"), Ok(()), "others can be won back");
}

#[test]
fn put_off_to_its_own_day_the_rung_stays() {
    let mut term = term("2025-07-01", "2026-06-30");
    let to = |to| Report { postponed_to: Some(day(to)), ..report(30, "2026-05-20", Postponed) };
    let step = doing(&mut term, to("2026-05-29"));
    assert_eq!((step.days_before, step.planned_on), (41, day("2026-05-20")), "a call out of turn");
    assert_eq!(usual(&term, "2026-05-29").due().unwrap().days_before, 30, "the rung is due then");
    let done = doing(&mut term, report(30, "2026-05-29", Reached));
    assert_eq!((done.days_before, done.planned_on), (30, day("2026-05-29")), "and done on its day");
}

#[test]
fn a_rung_done_before_an_agreement_for_its_day_is_done_again_beside_it() {
    let mut term = term("2025-07-01", "2026-06-30");
    doing(&mut term, report(14, "2026-06-03", Reached));
    let to = Report { postponed_to: Some(day("2026-06-16")), ..report(7, "2026-06-04", Postponed) };
    doing(&mut term, to);
    assert_eq!(said(&usual(&term, "2026-06-16"))[4], "14 2026-06-16 agreed due 0", "due anew");
    doing(&mut term, report(14, "2026-06-16", Reached));
    assert_eq!(term.steps.len(), 3, "three things were done, three are on record");
    assert_eq!(
        said(&usual(&term, "2026-06-16"))[4],
        "14 2026-06-16 agreed done 2026-06-16 reached",
        "and the day agreed is done with"
    );
}

#[test]
fn what_was_arranged_becomes_what_was_done() {
    let mut term = term("2025-07-01", "2026-06-30");
    let ladder = usual(&term, "2026-05-01");
    let step = *ladder.step(30).unwrap();
    let mut ids = |_| 7;
    let change = arrange(&term, &step, Some(ManagerId(3)), Channel::Meeting, &mut ids).unwrap();
    let Change::Add(Record::RenewalStep(arranged)) = change else {
        panic!("arranging adds a record: {change:?}")
    };
    term.steps.push(*arranged);
    let step = *usual(&term, "2026-05-01").step(30).unwrap();
    assert_eq!(
        arrange(&term, &step, Some(ManagerId(3)), Channel::Meeting, &mut |_| 8),
        None,
        "arranged as it stands nothing changes"
    );
    assert!(
        matches!(
            arrange(&term, &step, None, Channel::Call, &mut |_| 8),
            Some(Change::Set(Record::RenewalStep(step))) if step.id == RenewalStepId(7)
        ),
        "arranged again the record changes"
    );
    let done =
        doing(&mut term, Report { touch: Some(TouchId(5)), ..report(30, "2026-05-29", Reached) });
    assert_eq!(done.id, RenewalStepId(7), "the same record");
    assert_eq!(done.owner, Some(ManagerId(3)), "of the same owner");
    assert_eq!(done.touch, Some(TouchId(5)), "with its touch");
    assert_eq!(term.steps.len(), 1, "one step");
    let step = *usual(&term, "2026-05-29").step(30).unwrap();
    assert_eq!(
        arrange(&term, &step, None, Channel::Call, &mut |_| 8),
        None,
        "what is done is not arranged"
    );
    let mut moved = Term { ends_on: day("2026-07-10"), ..term };
    (moved.steps[0].done_on, moved.steps[0].outcome) = (None, None);
    let done = doing(&mut moved, report(30, "2026-06-10", Reached));
    assert_eq!(
        (done.id, done.planned_on),
        (RenewalStepId(7), day("2026-06-10")),
        "also when its day has moved since"
    );
}

#[test]
fn renewing_makes_the_next_term_in_one_act() {
    let mut term = term("2025-07-01", "2026-06-30");
    term.next_price = Some(250_000_000);
    let (subscription, today) = (record(&term), day("2026-06-02"));
    let ladder = usual(&term, "2026-06-02");
    let renewal = Renewal { subscription: &subscription, term: &term, ladder: &ladder, today };
    let next = usual_next(&subscription);
    let mut ids = |noun| if noun == Noun::Subscription { 50 } else { 60 };
    let changes = renew(renewal, next, String::new(), Some(ManagerId(2)), &mut ids).unwrap();
    let [
        Change::Add(Record::RenewalStep(step)),
        Change::Set(Record::Subscription(old)),
        Change::Add(Record::Subscription(new)),
    ] = changes.as_slice()
    else {
        panic!("a step, the old subscription and the new one: {changes:?}")
    };
    assert_eq!((step.days_before, step.outcome), (30, Some(Up)), "the step due, renewed for more");
    assert_eq!(old.status, SubscriptionStatus::Renewed, "the old one is renewed");
    assert_eq!(new.follows, Some(old.id), "the new one follows it");
    assert_eq!((new.starts_on, new.ends_on), (day("2026-07-01"), day("2027-06-30")), "a year on");
    assert_eq!(new.price, 250_000_000, "for the price offered");
    assert_eq!(
        (new.external_id.as_str(), new.next_price),
        ("", None),
        "with nothing of the old one"
    );
    for (price, outcome) in [(210_000_000, Renewed), (200_000_000, Down)] {
        let changes =
            renew(renewal, NextTerm { price, ..next }, String::new(), None, &mut ids).unwrap();
        assert!(
            matches!(&changes[0], Change::Add(Record::RenewalStep(s)) if s.outcome == Some(outcome)),
            "{price} is {outcome:?}"
        );
    }
    let monthly = NextTerm { price: 17_500_000, price_months: 1, ..next };
    assert_eq!(
        super::super::plan::compared(&subscription, &monthly),
        Renewed,
        "compared over twelve months, whatever the price period"
    );
}

#[test]
fn losing_ends_the_subscription() {
    let term = term("2025-07-01", "2026-06-30");
    let (subscription, today) = (record(&term), day("2026-09-01"));
    let ladder = usual(&term, "2026-09-01");
    let renewal = Renewal { subscription: &subscription, term: &term, ladder: &ladder, today };
    let changes =
        lose(renewal, LostReason::Competitor, "gone".to_owned(), None, &mut |_| 9).unwrap();
    assert!(
        matches!(&changes[..], [Change::Add(Record::RenewalStep(step)), Change::Set(Record::Subscription(old))]
            if step.lost_reason == Some(LostReason::Competitor)
                && old.status == SubscriptionStatus::Cancelled),
        "the reason is kept and the subscription marked: {changes:?}"
    );
}

#[test]
fn what_is_refused() {
    let open = term("2025-07-01", "2026-06-30");
    let next = usual_next(&record(&open));
    let why = |term: &Term, report: Report, next: Option<NextTerm>| {
        act(term, report, next).map(|_| ()).map_err(|refusal| refusal.reason)
    };
    let on = "2026-06-02";
    let lost = Report { lost_reason: None, ..report(30, on, Lost) };
    assert_eq!(why(&open, lost, None), Err(Reason::Missing), "a loss without a reason");
    assert_eq!(
        why(&open, report(30, on, Postponed), None),
        Err(Reason::Missing),
        "put off to when"
    );
    let back = Report { postponed_to: Some(day(on)), ..report(30, on, Postponed) };
    assert_eq!(why(&open, back, None), Err(Reason::Before(day("2026-06-03"))), "put off to today");
    let starts_on = day("2025-07-01");
    assert_eq!(
        why(&open, report(30, on, Renewed), Some(NextTerm { starts_on, ..next })),
        Err(Reason::Before(day("2025-07-02"))),
        "a next term that begins with the one before"
    );
    let ends_on = day("2026-06-30");
    assert_eq!(
        why(&open, report(30, on, Renewed), Some(NextTerm { ends_on, ..next })),
        Err(Reason::Before(day("2026-07-01"))),
        "a next term that ends before it begins"
    );
    let (subscription, today) = (record(&open), day(on));
    let ladder = usual(&open, on);
    let renewal = Renewal { subscription: &subscription, term: &open, ladder: &ladder, today };
    let tomorrow = finish_step(renewal, report(30, "2026-06-03", Reached), None, &mut |_| 1);
    assert_eq!(tomorrow.map_err(|r| r.reason), Err(Reason::After(today)), "done tomorrow");
}

#[test]
fn what_is_decided_stays_unless_there_is_more_to_say() {
    let open = term("2025-07-01", "2026-06-30");
    let next = Some(usual_next(&record(&open)));
    let on = "2026-06-02";
    let ok = |term: &Term, outcome, next| match act(term, report(30, on, outcome), next) {
        Ok(_) => true,
        Err(refusal) => {
            assert_eq!(refusal.reason, Reason::Decided, "refused for no other reason");
            false
        }
    };
    let followed = Term { followed: Some((SubscriptionId(2), day(on))), ..open.clone() };
    assert!(!ok(&followed, Renewed, next), "one that has a successor is not renewed twice");
    assert!(!ok(&followed, Lost, None), "nor lost");
    assert!(ok(&followed, Reached, None), "a call about it is on record all the same");
    let marked = Term { renewed_on: Some(day(on)), ..open.clone() };
    assert!(!ok(&marked, Renewed, None), "renewed already");
    assert!(ok(&marked, Renewed, next), "its next term may be given later");
    let mut lost = open.clone();
    lost.steps.push(done(1, 60, "2026-04-30", "2026-05-06", Lost));
    assert!(!ok(&lost, Lost, None), "lost already");
    assert!(ok(&lost, Renewed, next), "won back");
    let cancelled = Term { cancelled_on: Some(day("2026-05-01")), ..open };
    assert!(ok(&cancelled, Lost, None), "a mark is explained by a reason");
}

#[test]
fn what_went_on_by_itself_is_put_on_record() {
    let term = Term { auto_renew: true, ..term("2025-07-01", "2026-06-30") };
    let (subscription, today) = (record(&term), day("2026-11-22"));
    let ladder = usual(&term, "2026-11-22");
    let renewal = Renewal { subscription: &subscription, term: &term, ladder: &ladder, today };
    let next = usual_next(&subscription);
    assert_eq!(
        (next.starts_on, next.ends_on, next.auto_renew),
        (day("2026-07-01"), day("2027-06-30"), true),
        "as long as the one that went on, from the day it did"
    );
    let changes = renew(renewal, next, String::new(), None, &mut |_| 9).unwrap();
    assert!(
        matches!(&changes[2], Change::Add(Record::Subscription(new)) if new.follows == Some(term.id)),
        "the term that runs stands after the one that ended: {changes:?}"
    );
    let on = "2026-11-22";
    let without = finish_step(renewal, report(0, on, Renewed), None, &mut |_| 9);
    assert_eq!(without.map_err(|r| r.reason), Err(Reason::Decided), "that it goes on is known");
    let lost = lose(renewal, LostReason::Price, String::new(), None, &mut |_| 9);
    assert!(lost.is_ok(), "it may have been stopped after all: {lost:?}");
}

#[test]
fn a_status_set_without_a_step_is_put_on_record_today() {
    use SubscriptionStatus as S;
    let mut term = term("2025-07-01", "2026-06-30");
    let today = day("2026-03-02");
    let mark = |term: &Term, was: S, is: S, followed: bool| {
        let of = |status| Subscription { status, ..record(term) };
        let made = marked((&of(was), &of(is)), followed, &term.steps, today, &mut |noun| {
            assert_eq!(noun, Noun::RenewalStep, "a step is numbered, nothing else");
            7
        });
        made.map(|change| match change {
            Change::Add(Record::RenewalStep(step)) => *step,
            other => panic!("a step is added: {other:?}"),
        })
    };
    assert_eq!(mark(&term, S::Cancelled, S::Cancelled, false), None, "it was so before");
    assert_eq!(mark(&term, S::Cancelled, S::Active, false), None, "taken back");
    assert_eq!(mark(&term, S::Active, S::Renewed, true), None, "its successor tells");
    let renewed = mark(&term, S::Active, S::Renewed, false).unwrap();
    assert_eq!(renewed.outcome, Some(Renewed), "renewed by nobody knows what");
    let lost = mark(&term, S::Active, S::Cancelled, false).unwrap();
    assert_eq!(lost.check(), Ok(()), "a record like any other");
    assert_eq!((lost.done_on, lost.outcome), (Some(today), Some(Lost)), "lost, today");
    assert_eq!(lost.lost_reason, Some(LostReason::Other), "for a reason nobody gave");
    assert_eq!(
        (lost.days_before, lost.planned_on),
        (120, today),
        "out of turn, on the day it was set"
    );
    term.steps.push(lost.clone());
    let again = mark(&term, S::Active, S::Cancelled, false).unwrap();
    assert_eq!((again.days_before, again.planned_on), (119, today), "no two share rung and day");
    let say =
        |term: &Term| act(term, Report { on: today, ..report(120, "2026-03-02", Lost) }, None);
    assert!(say(&term).is_ok(), "why it was lost may still be told");
    term.steps[0].lost_reason = Some(LostReason::Price);
    assert_eq!(
        say(&term).unwrap_err(),
        Refusal::at("outcome", Reason::Decided),
        "once it is, it is decided"
    );
}

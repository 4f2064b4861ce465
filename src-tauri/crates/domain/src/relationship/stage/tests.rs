//! Stages: standing, proposals, moves, path and clock, at their edge days.

use super::*;
use crate::{
    id::StageMoveId,
    relationship::{
        facts::{AccountFacts, MarkFact, MoveFact, TouchFact},
        fixture::{day, nobody, sale, today, touch},
        health::Tenths,
    },
    touch::{TouchKind, Who},
};

fn moved(id: i64, from: Stage, to: Stage, on: &str) -> MoveFact {
    MoveFact { id: StageMoveId(id), from, to, on: day(on) }
}

fn mark(criterion: Criterion, met_on: &str) -> MarkFact {
    MarkFact { criterion, met_on: day(met_on) }
}

fn marked(stages: &[Stage], met_on: &str) -> AccountFacts {
    let mut facts = nobody();
    let criteria = stages.iter().flat_map(|stage| stage.criteria());
    facts.marks = criteria.map(|criterion| mark(*criterion, met_on)).collect();
    facts
}

const A: Stage = Stage::Acquaintance;
const R: Stage = Stage::Relationship;
const S: Stage = Stage::Strengthening;

#[test]
fn the_latest_move_says_where_an_account_stands() {
    let mut facts = nobody();
    let at = |facts: &AccountFacts, on: &str, zero| {
        let standing = standing(facts, day(on), zero);
        (standing.stage, standing.since)
    };
    assert_eq!(at(&facts, "2026-06-30", false), (A, None), "relationships begin with acquaintance");
    assert_eq!(
        at(&facts, "2026-06-30", true),
        (Stage::FirstTouch, None),
        "or with the first touch where that is switched on"
    );
    facts.moves = vec![
        moved(3, S, R, "2026-03-01"),
        moved(2, R, S, "2026-03-01"),
        moved(1, A, R, "2026-01-01"),
    ];
    assert_eq!(at(&facts, "2025-12-31", false), (A, None), "not moved yet");
    assert_eq!(at(&facts, "2026-01-01", false), (R, Some(day("2026-01-01"))), "from that day");
    assert_eq!(
        at(&facts, "2026-03-01", false),
        (R, Some(day("2026-03-01"))),
        "the later of one day"
    );
    facts.moves = vec![moved(1, A, Stage::FirstTouch, "2026-01-01")];
    assert_eq!(at(&facts, "2026-06-30", false).0, A, "there is no first touch once it is off");
}

#[test]
fn data_propose_what_nobody_marked() {
    let mut facts = nobody();
    let theirs = |id, on, kind| TouchFact { began: Some(Who::Them), ..touch(id, on, kind) };
    facts.touches = vec![
        touch(1, "2026-01-01", TouchKind::Call),
        theirs(2, "2026-01-03", TouchKind::Email),
        theirs(3, "2026-01-02", TouchKind::Consultation),
        touch(4, "2026-05-01", TouchKind::Informal),
        touch(5, "2026-07-01", TouchKind::Informal),
    ];
    facts.sales = vec![sale(2, "2026-02-02", 5, 0), sale(1, "2026-02-03", 5, 0)];
    let proposed = |facts: &AccountFacts| -> Vec<(Criterion, Day, Proof)> {
        proposals(facts, today()).into_iter().map(|p| (p.criterion, p.on, p.proof)).collect()
    };
    let by = |id| Proof::Touch { touch: TouchId(id) };
    let bought = Proof::Sale { sale: SaleId(2) };
    let all = [
        (Criterion::Enquired, day("2026-01-02"), by(3)),
        (Criterion::FirstDelivery, day("2026-02-02"), bought),
        (Criterion::ConsultingSupport, day("2026-01-02"), by(3)),
        (Criterion::InformalContact, day("2026-05-01"), by(4)),
    ];
    assert_eq!(proposed(&facts), all, "the first of each kind, by day");
    facts.marks =
        vec![mark(Criterion::Enquired, "2026-06-30"), mark(Criterion::FirstDelivery, "2026-07-01")];
    assert_eq!(proposed(&facts), all[1..], "what is marked by now is not proposed");
    assert_eq!(met(&facts, today()).len(), 1, "a proposal marks nothing");
    facts.marks.push(mark(Criterion::Enquired, "2026-01-05"));
    assert_eq!(met(&facts, today())[&Criterion::Enquired], day("2026-01-05"), "met when first met");
}

fn refused(made: Result<StageMove, Refusal>) -> (&'static str, Reason) {
    let refusal = made.unwrap_err();
    (refusal.field, refusal.reason)
}

#[test]
fn a_move_up_needs_its_criteria_or_an_override() {
    let on = today();
    let mut facts = marked(&[A], "2026-06-30");
    let made = move_to(&facts, R, on, "", false, false).unwrap();
    assert_eq!(
        (made.from, made.to, made.on, made.overridden),
        (A, R, on, false),
        "all four are met"
    );
    assert!(made.id.is_new(), "the book numbers it");

    facts.marks[3].met_on = day("2026-07-01");
    assert_eq!(
        refused(move_to(&facts, R, on, "", false, false)),
        ("to", Reason::Unmet(1)),
        "met tomorrow is unmet"
    );
    assert_eq!(
        refused(move_to(&facts, R, on, " ", true, false)),
        ("reason", Reason::Missing),
        "an override says why"
    );
    let made = move_to(&facts, R, on, " old friends ", true, false).unwrap();
    assert_eq!(
        (made.overridden, made.reason.as_str()),
        (true, "old friends"),
        "with a reason it passes"
    );

    assert_eq!(
        refused(move_to(&facts, S, on, "", false, false)),
        ("to", Reason::Unmet(4)),
        "over two stages the criteria of both count"
    );
    assert!(
        move_to(&facts, S, on, "grew up together", true, false).unwrap().overridden,
        "by override"
    );
    let facts = marked(&[A, R], "2026-06-30");
    let made = move_to(&facts, S, on, "", false, false).unwrap();
    assert!(!made.overridden, "with all criteria of both met there is nothing to override");
}

#[test]
fn a_move_down_needs_a_reason() {
    let mut facts = nobody();
    facts.moves = vec![moved(1, A, R, "2026-02-01")];
    let on = today();
    assert_eq!(
        refused(move_to(&facts, A, on, "", false, false)),
        ("reason", Reason::Missing),
        "why?"
    );
    let made = move_to(&facts, A, on, "new director", false, false).unwrap();
    assert!(!made.overridden, "down leaves no criterion behind");
    assert_eq!(
        refused(move_to(&facts, R, on, "x", true, false)),
        ("to", Reason::Same),
        "it stands there"
    );
    let before = day("2026-01-31");
    assert_eq!(
        refused(move_to(&facts, A, before, "x", false, false)),
        ("on", Reason::Before(day("2026-02-01"))),
        "moves are told in order"
    );
    assert!(
        move_to(&facts, A, day("2026-02-01"), "x", false, false).is_ok(),
        "twice in one day is possible"
    );
    assert_eq!(
        refused(move_to(&facts, Stage::FirstTouch, on, "x", false, false)),
        ("to", Reason::OutOfRange(1, 3)),
        "there is no first touch where it is off"
    );
    assert!(
        move_to(&facts, Stage::FirstTouch, on, "x", false, true).is_ok(),
        "there is where it is on"
    );
}

#[test]
fn the_path_is_cheapest_first() {
    let mut facts = nobody();
    let steps = |facts: &AccountFacts| -> Vec<(Criterion, Effort)> {
        path(facts, today(), false).into_iter().map(|step| (step.criterion, step.effort)).collect()
    };
    let (met_company, met_product) = (Criterion::MetCompany, Criterion::MetProduct);
    facts.marks = vec![mark(Criterion::MetManager, "2026-01-01")];
    assert_eq!(
        steps(&facts),
        [
            (Criterion::Enquired, Effort::Call),
            (met_company, Effort::Meeting),
            (met_product, Effort::Meeting)
        ],
        "a call before meetings, meetings in their order; what is met is no step"
    );
    facts.moves = vec![moved(1, A, R, "2026-02-01")];
    facts.sales = vec![sale(1, "2026-06-30", 5, 0)];
    assert_eq!(
        steps(&facts),
        [
            (Criterion::FirstDelivery, Effort::Confirm),
            (Criterion::NeedFound, Effort::Call),
            (Criterion::HiddenPainsFound, Effort::Meeting)
        ],
        "what data show has only to be confirmed"
    );
    assert!(path(&facts, today(), false)[0].proposal.is_some(), "with what shows it");
    facts.moves.push(moved(2, R, S, "2026-03-01"));
    assert_eq!(steps(&facts).len(), 4, "of the last stage, what completes it");
}

#[test]
fn the_clock_against_the_norm() {
    let mut facts = nobody();
    assert_eq!(clock(&facts, today(), 30).pace, None, "an account nobody met has no clock");
    facts.touches = vec![touch(1, "2024-03-10", TouchKind::Call)];
    facts.sales = vec![sale(1, "2024-02-10", 5, 0)];
    assert_eq!(
        clock(&facts, today(), 30).start,
        Some(day("2024-02-10")),
        "the first dealing starts it"
    );
    facts.acquainted_on = Some(day("2024-01-31"));
    let at = |facts: &AccountFacts, on: &str| {
        let clock = clock(facts, day(on), 30);
        (clock.months.unwrap().0, clock.pace.unwrap())
    };
    assert_eq!(
        clock(&facts, today(), 30).start,
        Some(day("2024-01-31")),
        "acquaintance does first of all"
    );
    assert_eq!(at(&facts, "2024-01-31"), (0, Pace::OnTime), "the first day");
    assert_eq!(
        at(&facts, "2024-02-15"),
        (5, Pace::OnTime),
        "15 of the 29 days to the end of February"
    );
    assert_eq!(at(&facts, "2024-02-29"), (10, Pace::OnTime), "a month ends with a shorter month");
    assert_eq!(at(&facts, "2026-07-31"), (300, Pace::OnTime), "30 months to the day");
    assert_eq!(at(&facts, "2026-08-01"), (300, Pace::Late), "a day more is late");
    assert_eq!(
        clock(&facts, day("2024-01-30"), 30).start,
        None,
        "the day before nothing was known"
    );
    for (on, pace, why) in [
        ("2026-04-30", Pace::Early, "27 months"),
        ("2026-05-01", Pace::OnTime, "a day over 27 months"),
        ("2026-10-31", Pace::OnTime, "33 months"),
        ("2026-11-01", Pace::Late, "a day over 33 months"),
    ] {
        facts.moves = vec![moved(1, R, S, on)];
        let clock = clock(&facts, day("2027-01-01"), 30);
        assert_eq!((clock.reached, clock.pace), (Some(day(on)), Some(pace)), "{why}");
    }
    assert_eq!(at(&facts, "2027-11-01"), (330, Pace::Late), "the clock stops where it was reached");
    facts.moves.push(moved(2, S, R, "2026-12-01"));
    assert_eq!(clock(&facts, day("2027-01-01"), 30).reached, None, "a stage left is not reached");
    facts.moves.push(moved(3, R, S, "2026-12-20"));
    assert_eq!(
        clock(&facts, day("2027-01-01"), 30).reached,
        Some(day("2026-12-20")),
        "reached again"
    );
    facts.moves = vec![moved(1, A, S, "2024-01-31")];
    let norm = clock(&facts, today(), 3);
    assert_eq!(
        (norm.months, norm.pace),
        (Some(Tenths(0)), Some(Pace::OnTime)),
        "a norm of 3 months has no early"
    );
}

//! Steps put off to a day agreed.

use super::*;
use StepOutcome::{Reached, Sent};

#[test]
fn nothing_is_asked_before_the_day_agreed() {
    let mut term = term("2025-07-01", "2026-06-30");
    term.steps.push(put_off(1, 60, "2026-04-30", "2026-05-04", "2026-06-10"));
    let ladder = usual(&term, "2026-06-01");
    assert_eq!(
        said(&ladder)[2..6],
        [
            "60 2026-04-30 done 2026-05-04 postponed",
            "30 2026-05-29 passed",
            "20 2026-06-10 agreed ahead",
            "14 2026-06-16 ahead"
        ],
        "the rung between is passed, a step stands on the day agreed"
    );
    let agreed = ladder.next().unwrap();
    assert_eq!(agreed.channel, Channel::Call, "by the channel it was agreed by");
    assert_eq!(
        said(&usual(&term, "2026-06-12"))[4],
        "20 2026-06-10 agreed due 2",
        "due on its day"
    );
    assert_eq!(
        said(&usual(&term, "2026-06-16"))[4..6],
        ["20 2026-06-10 agreed passed", "14 2026-06-16 due 0"],
        "and overtaken by the next rung like any other"
    );
}

#[test]
fn a_day_off_moves_to_the_worked_day_before_but_never_to_the_day_of_the_agreement() {
    let mut term = term("2025-07-01", "2026-06-30");
    term.steps.push(put_off(1, 60, "2026-04-30", "2026-05-04", "2026-05-24"));
    assert_eq!(
        said(&usual(&term, "2026-05-05"))[3],
        "37 2026-05-22 agreed ahead",
        "24 May is a Sunday: the Friday before"
    );
    term.steps = vec![put_off(1, 60, "2026-04-30", "2026-05-08", "2026-05-10")];
    assert_eq!(
        said(&usual(&term, "2026-05-08"))[3],
        "51 2026-05-12 agreed ahead",
        "9 to 11 May are off: not back to the day it was put off, on to the next worked day"
    );
}

#[test]
fn done_on_or_before_the_day_agreed() {
    let mut term = term("2025-07-01", "2026-06-30");
    term.steps.push(put_off(1, 60, "2026-04-30", "2026-05-04", "2026-06-10"));
    term.steps.push(done(2, 20, "2026-06-10", "2026-06-10", Reached));
    assert_eq!(
        said(&usual(&term, "2026-06-11"))[4..6],
        ["20 2026-06-10 agreed done 2026-06-10 reached", "14 2026-06-16 ahead"],
        "done on the day agreed, the ladder goes on"
    );
    term.steps[1] = done(2, 20, "2026-06-10", "2026-05-20", Reached);
    assert_eq!(
        said(&usual(&term, "2026-05-21"))[3..5],
        ["30 2026-05-29 ahead", "20 2026-06-10 agreed done 2026-05-20 reached"],
        "done before it: the agreement is kept, and the rung between is asked for again"
    );
    term.ends_on = day("2026-07-31");
    let moved = usual(&term, "2026-05-21");
    let agreed = moved.steps.iter().find(|step| step.agreed).unwrap();
    assert!(
        matches!(agreed.status, Status::Done { .. }),
        "the end moved, the day agreed did not, what was done about it still counts: {agreed:?}"
    );
}

#[test]
fn a_letter_in_between_does_not_undo_an_agreement() {
    let mut term = term("2025-07-01", "2026-06-30");
    term.steps.push(put_off(1, 60, "2026-04-30", "2026-05-04", "2026-06-10"));
    term.steps.push(done(2, 41, "2026-05-20", "2026-05-20", Sent));
    assert_eq!(
        usual(&term, "2026-06-10").due().map(|step| step.agreed),
        Some(true),
        "a letter sent meanwhile is not the call agreed"
    );
    term.steps.push(done(3, 19, "2026-06-11", "2026-06-11", Reached));
    assert_eq!(
        said(&usual(&term, "2026-06-11"))[4],
        "20 2026-06-10 agreed passed",
        "a call after that day is"
    );
}

#[test]
fn agreed_on_the_day_of_a_rung() {
    let mut term = term("2025-07-01", "2026-06-30");
    term.steps.push(put_off(1, 90, "2026-04-01", "2026-04-02", "2026-05-29"));
    assert_eq!(
        said(&usual(&term, "2026-05-29"))[2..5],
        ["60 2026-04-30 passed", "30 2026-05-29 agreed due 0", "14 2026-06-16 ahead"],
        "one step, the rung of that day"
    );
    term.steps = vec![put_off(1, 30, "2026-05-29", "2026-05-20", "2026-05-29")];
    assert_eq!(
        said(&usual(&term, "2026-05-29"))[3],
        "30 2026-05-29 agreed due 0",
        "a rung put off to its own day is due on it"
    );
    term.steps.push(done(2, 30, "2026-05-29", "2026-05-29", Reached));
    assert_eq!(
        said(&usual(&term, "2026-05-29"))[3],
        "30 2026-05-29 agreed done 2026-05-29 reached",
        "and then done"
    );
}

#[test]
fn the_days_of_a_rung_on_another_day() {
    let mut term = term("2025-07-01", "2026-06-30");
    // 31 May, a Sunday, is 30 days before the decision; its rung stood on Friday the 29th.
    term.steps.push(put_off(1, 32, "2026-05-29", "2026-05-29", "2026-05-31"));
    let ladder = usual(&term, "2026-06-01");
    assert_eq!(
        said(&ladder)[2..5],
        ["60 2026-04-30 passed", "30 2026-06-01 agreed due 0", "14 2026-06-16 ahead"],
        "the rung moves to the day agreed instead of standing twice"
    );
}

#[test]
fn put_off_again_and_past_the_end() {
    let mut term = term("2025-07-01", "2026-06-30");
    term.steps.push(put_off(1, 60, "2026-04-30", "2026-05-04", "2026-06-10"));
    term.steps.push(put_off(2, 20, "2026-06-10", "2026-06-10", "2026-07-20"));
    let ladder = usual(&term, "2026-07-21");
    assert_eq!(
        said(&ladder)[4..],
        [
            "14 2026-06-16 passed",
            "7 2026-06-23 passed",
            "0 2026-06-30 passed",
            "-7 2026-07-07 passed",
            "-20 2026-07-20 agreed due 1"
        ],
        "the later agreement holds, also past the last rung"
    );
    assert_eq!(
        said(&usual(&term, "2026-06-09"))[4],
        "20 2026-06-10 agreed ahead",
        "as of a day before it the earlier one does"
    );
}

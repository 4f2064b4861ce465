//! How renewals close, as of a day.

use super::*;
use crate::{
    id::SubscriptionId,
    renewal::{
        closing::{Closed, Ending, How, closing, ending},
        ladder::State,
    },
};
use StepOutcome::{Down, Lost, Reached, Renewed, Up};

fn closed(on: &str, how: How) -> Option<Closed> {
    Some(Closed { on: day(on), how })
}

#[test]
fn every_way_closes_the_rest() {
    let open = term("2025-07-01", "2026-06-30");
    let mut ways = Vec::new();
    for (outcome, how) in
        [(Renewed, How::Renewed), (Up, How::Renewed), (Down, How::Renewed), (Lost, How::Lost)]
    {
        let mut term = open.clone();
        term.steps.push(done(1, 30, "2026-05-29", "2026-05-29", outcome));
        ways.push((term, how));
    }
    let on = day("2026-05-29");
    ways.push((Term { cancelled_on: Some(on), ..open.clone() }, How::Cancelled));
    ways.push((Term { followed: Some((SubscriptionId(2), on)), ..open.clone() }, How::Followed));
    ways.push((Term { renewed_on: Some(on), ..open.clone() }, How::Followed));
    for (term, how) in ways {
        let ladder = usual(&term, "2026-06-01");
        assert_eq!(ladder.closed, closed("2026-05-29", how), "{how:?}: since when and how");
        assert_eq!(ladder.state, State::Closed, "{how:?}: closed");
        assert_eq!(ladder.next(), None, "{how:?}: nothing is asked any more");
        assert!(!ladder.is_queued(), "{how:?}: in no queue");
        assert_eq!(ladder.steps.len(), 8, "{how:?}: its steps are still there to be seen");
        let before = usual(&term, "2026-05-28");
        assert_eq!(before.closed, None, "{how:?}: open the day before");
        assert_eq!(before.next().unwrap().days_before, 60, "{how:?}: and asking");
        assert_eq!(usual(&term, "2027-06-30").state, State::Closed, "{how:?}: closed for good");
    }
    let mut reached = open;
    reached.steps.push(done(1, 30, "2026-05-29", "2026-05-29", Reached));
    assert_eq!(closing(&reached, day("2026-06-01")), None, "reached decides nothing");
}

#[test]
fn a_successor_says_most_and_then_the_latest_word() {
    let mut term = term("2025-07-01", "2026-06-30");
    let on = |term: &Term| closing(term, day("2026-12-31"));
    term.steps.push(done(1, 30, "2026-05-29", "2026-05-29", Lost));
    term.steps.push(done(2, 0, "2026-06-30", "2026-06-30", Renewed));
    assert_eq!(on(&term), closed("2026-06-30", How::Renewed), "lost, then won back");
    term.steps.push(done(3, 0, "2026-06-29", "2026-06-30", Lost));
    assert_eq!(on(&term), closed("2026-06-30", How::Lost), "the later record of a day counts");
    term.cancelled_on = Some(day("2026-06-30"));
    assert_eq!(on(&term), closed("2026-06-30", How::Lost), "a step says why: more than a mark");
    term.followed = Some((SubscriptionId(2), day("2026-08-01")));
    assert_eq!(on(&term), closed("2026-08-01", How::Followed), "a successor ends the question");
    term.steps = vec![done(1, 30, "2026-05-29", "2026-05-29", Up)];
    assert_eq!(on(&term), closed("2026-05-29", How::Renewed), "known since the step said so");
}

#[test]
fn without_a_successor_the_status_decides() {
    let mut term = term("2025-07-01", "2026-06-30");
    term.steps.push(done(1, 30, "2026-05-29", "2026-05-29", Renewed));
    term.cancelled_on = Some(day("2026-06-10"));
    let on = |term: &Term, on: &str| closing(term, day(on));
    assert_eq!(
        on(&term, "2026-06-09"),
        closed("2026-05-29", How::Renewed),
        "before it was cancelled the word counted"
    );
    assert_eq!(on(&term, "2026-06-10"), closed("2026-06-10", How::Cancelled), "then it does not");
    term.steps.push(done(2, 20, "2026-06-10", "2026-06-10", Renewed));
    assert_eq!(
        on(&term, "2026-06-10"),
        closed("2026-06-10", How::Cancelled),
        "a mark as cancelled is no renewal, whatever was said that day"
    );
    term.cancelled_on = None;
    term.renewed_on = Some(day("2026-06-12"));
    term.steps.push(done(3, 19, "2026-06-11", "2026-06-11", Lost));
    assert_eq!(on(&term, "2026-06-12"), closed("2026-06-12", How::Followed), "nor the other way");
}

#[test]
fn a_word_on_an_end_long_moved_closes_nothing() {
    let mut term = term("2025-07-01", "2026-06-30");
    term.steps.push(done(1, 30, "2026-05-29", "2026-05-29", Renewed));
    term.ends_on = day("2026-09-30");
    let close = |term: &Term, on: &str| closing(term, day(on)).is_some();
    assert!(close(&term, "2026-08-01"), "a quarter longer: still the renewal that was won");
    term.ends_on = day("2027-06-30");
    assert!(!close(&term, "2026-12-01"), "a year longer: the same line runs on and ends anew");
    let ladder = usual(&term, "2027-05-31");
    assert_eq!(ladder.due().unwrap().days_before, 30, "so its steps come again");
}

#[test]
fn what_came_of_it() {
    let open = term("2025-07-01", "2026-06-30");
    let on = |term: &Term, on: &str| ending(term, day(on));
    assert_eq!(on(&open, "2026-09-28"), None, "90 days after its end it may still be explained");
    assert_eq!(
        on(&open, "2026-09-29"),
        Some((Ending::Lost, day("2026-09-29"))),
        "then it counts as lost, from that day on"
    );
    let followed = Term { followed: Some((SubscriptionId(2), day("2026-10-15"))), ..open.clone() };
    assert_eq!(
        on(&followed, "2026-10-15"),
        Some((Ending::Renewed, day("2026-10-15"))),
        "a successor found later makes it renewed"
    );
    let cancelled = Term { cancelled_on: Some(day("2026-05-01")), ..open };
    assert_eq!(on(&cancelled, "2026-05-01"), Some((Ending::Lost, day("2026-05-01"))), "cancelled");
}

#[test]
fn one_that_renews_by_itself_goes_on_unless_stopped() {
    let open = Term { auto_renew: true, notice_days: 30, ..term("2025-07-01", "2026-06-30") };
    assert_eq!(closing(&open, day("2026-06-30")), None, "undecided while it runs");
    let ladder = usual(&open, "2026-07-16");
    assert_eq!(ladder.closed, closed("2026-07-01", How::Itself), "from the day after its last");
    assert_eq!((ladder.next(), ladder.is_queued()), (None, false), "nothing is overdue");
    assert_eq!(usual(&open, "2027-06-30").state, State::Closed, "nor ever unexplained");
    let ended = ending(&open, day("2026-12-31"));
    assert_eq!(ended, Some((Ending::Renewed, day("2026-07-01"))), "it was renewed");
    assert!(How::Itself.goes_on(), "it goes on");
    let by_hand = Term { auto_renew: false, ..open.clone() };
    assert_eq!(usual(&by_hand, "2026-07-16").state, State::Lapsed, "another one has lapsed");
    let mut stopped = open.clone();
    stopped.cancelled_on = Some(day("2026-05-01"));
    let on = |term: &Term| closing(term, day("2026-12-31")).map(|closed| closed.how);
    assert_eq!(on(&stopped), Some(How::Cancelled), "stopped in time");
    let mut lost = open.clone();
    lost.steps.push(done(1, 0, "2026-06-30", "2026-08-15", Lost));
    assert_eq!(on(&lost), Some(How::Lost), "stopped after all");
    let before = closing(&lost, day("2026-08-14"));
    assert_eq!(before, closed("2026-07-01", How::Itself), "the day before nobody knew");
    let followed = Term { followed: Some((SubscriptionId(2), day("2026-09-01"))), ..open };
    assert_eq!(on(&followed), Some(How::Followed), "put on record");
}

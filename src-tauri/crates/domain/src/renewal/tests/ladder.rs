//! Days and standings of the ladder.

use super::*;
use crate::{
    id::ManagerId,
    renewal::{
        closing::{Ending, ending},
        ladder::{State, ladder},
        rung::{Queue, Rung},
    },
};
use StepOutcome::{NoAnswer, Reached, Sent};

fn days(term: &Term, workdays: Workdays) -> Vec<(i32, String)> {
    let ladder = ladder(term, &USUAL, &workdays, term.starts_on);
    ladder.steps.iter().map(|s| (s.days_before, s.planned_on.to_string())).collect()
}

fn expect(found: &[(i32, String)], expected: &[(i32, &str)], why: &str) {
    let expected: Vec<_> = expected.iter().map(|(d, on)| (*d, (*on).to_owned())).collect();
    assert_eq!(found, expected, "{why}");
}

#[test]
fn steps_move_to_the_worked_day_before() {
    let ends_in_june = term("2025-07-01", "2026-06-30");
    expect(
        &days(&ends_in_june, RUSSIA),
        &[
            (180, "2025-12-30"),
            (90, "2026-04-01"),
            (60, "2026-04-30"),
            (30, "2026-05-29"),
            (14, "2026-06-16"),
            (7, "2026-06-23"),
            (0, "2026-06-30"),
            (-7, "2026-07-07"),
        ],
        "1 January and 31 December 2025 are off, 1 May is a holiday, 31 May a Sunday",
    );
    expect(
        &days(&ends_in_june, WEEKDAYS)[..4],
        &[(180, "2026-01-01"), (90, "2026-04-01"), (60, "2026-05-01"), (30, "2026-05-29")],
        "by weekdays alone holidays are worked and Sundays are not",
    );
}

#[test]
fn rungs_of_one_day_are_one_step() {
    let over_new_year = term("2025-01-09", "2026-01-08");
    expect(
        &days(&over_new_year, RUSSIA)[3..],
        &[(30, "2025-12-09"), (14, "2025-12-25"), (0, "2025-12-30"), (-7, "2026-01-15")],
        "1 and 8 January both move to 30 December: the decision day keeps it",
    );
    let over_may = term("2025-05-12", "2026-05-11");
    expect(
        &days(&over_may, RUSSIA)[4..],
        &[(14, "2026-04-27"), (7, "2026-05-04"), (0, "2026-05-08"), (-7, "2026-05-18")],
        "9 to 11 May 2026 are off, 4 May is worked",
    );
    let decided_on_a_holiday = term("2025-01-02", "2026-01-01");
    let found = days(&decided_on_a_holiday, RUSSIA);
    expect(
        &found[5..],
        &[(7, "2025-12-25"), (0, "2025-12-30")],
        "a week after 1 January is off too: the step of the decision day stays, not the one after it",
    );
}

#[test]
fn worked_saturdays_are_worked() {
    let ends = term("2024-11-02", "2025-11-01");
    expect(
        &days(&ends, RUSSIA)[6..],
        &[(0, "2025-11-01"), (-7, "2025-11-07")],
        "Saturday 1 November 2025 was worked, 8 November was not",
    );
    expect(&days(&ends, WEEKDAYS)[6..7], &[(0, "2025-10-31")], "by weekdays it is a Saturday");
}

#[test]
fn month_ends_and_leap_days() {
    let leap = Term { notice_days: 30, ..term("2027-03-01", "2028-02-29") };
    assert_eq!(leap.decide_on(), day("2028-01-30"), "30 days before 29 February");
    expect(
        &days(&leap, WEEKDAYS)[2..],
        &[
            (60, "2027-12-01"),
            (30, "2027-12-31"),
            (14, "2028-01-14"),
            (7, "2028-01-21"),
            (0, "2028-01-28"),
            (-7, "2028-02-04"),
        ],
        "30 January 2028 is a Sunday: the days are counted from it, then moved",
    );
    let after_leap = Term { notice_days: 1, ..term("2027-03-01", "2028-03-01") };
    assert_eq!(after_leap.decide_on(), day("2028-02-29"), "the day before 1 March of a leap year");
    let common = Term { notice_days: 1, ..term("2026-03-01", "2027-03-01") };
    assert_eq!(common.decide_on(), day("2027-02-28"), "and of a common one");
    let month_end = Term { notice_days: 31, ..term("2026-04-01", "2027-03-31") };
    assert_eq!(month_end.decide_on(), day("2027-02-28"), "31 days before 31 March");
}

#[test]
fn what_falls_before_the_start_is_one_step() {
    let short = term("2026-03-02", "2026-04-30");
    expect(
        &days(&short, RUSSIA)[..2],
        &[(60, "2026-03-02"), (30, "2026-03-31")],
        "60 days before is 1 March, a Sunday and before the start: with 90 and 180 it is one step",
    );
    let starts_on_a_holiday = term("2026-01-01", "2026-02-28");
    expect(
        &days(&starts_on_a_holiday, RUSSIA)[..2],
        &[(60, "2026-01-12"), (30, "2026-01-29")],
        "the first worked day of 2026 is 12 January",
    );
    let long_notice = Term { notice_days: 90, ..term("2026-03-02", "2026-03-31") };
    expect(
        &days(&long_notice, RUSSIA),
        &[(0, "2026-03-02")],
        "notice longer than the term: decided before it began, one step is left, on its first day",
    );
}

#[test]
fn a_rung_on_a_sunday_just_before_a_start_is_not_planned_before_it() {
    let starts_on_sunday = term("2026-05-31", "2026-06-30");
    expect(
        &days(&starts_on_sunday, RUSSIA)[..2],
        &[(30, "2026-06-01"), (14, "2026-06-16")],
        "31 May is a Sunday; the Friday before lies before the start, so Monday it is",
    );
}

#[test]
fn at_most_the_latest_is_due() {
    let term = term("2025-07-01", "2026-06-30");
    let on = |on: &str| said(&usual(&term, on));
    assert!(
        on("2025-12-29").iter().all(|step| step.ends_with("ahead")),
        "before the first day nothing is due"
    );
    assert_eq!(on("2025-12-30")[0], "180 2025-12-30 due 0", "due on its day");
    assert_eq!(on("2026-03-31")[0], "180 2025-12-30 due 91", "and late until the next one");
    assert_eq!(
        on("2026-06-01")[..5],
        [
            "180 2025-12-30 passed",
            "90 2026-04-01 passed",
            "60 2026-04-30 passed",
            "30 2026-05-29 due 3",
            "14 2026-06-16 ahead"
        ],
        "one step is due, three days late; those before it nag nobody"
    );
}

#[test]
fn a_term_long_begun_starts_where_it_stands() {
    let term = term("2020-01-01", "2026-12-31");
    assert_eq!(
        said(&usual(&term, "2026-11-22"))[..4],
        [
            "180 2026-07-03 passed",
            "90 2026-10-02 passed",
            "60 2026-10-30 due 23",
            "30 2026-12-01 ahead"
        ],
        "a subscription imported late asks for the step of its day, not for all before it"
    );
}

#[test]
fn done_steps_stand_and_pass_those_before() {
    let mut term = term("2025-07-01", "2026-06-30");
    term.steps.push(done(1, 60, "2026-04-30", "2026-05-06", Reached));
    assert_eq!(
        said(&usual(&term, "2026-05-20"))[..4],
        [
            "180 2025-12-30 passed",
            "90 2026-04-01 passed",
            "60 2026-04-30 done 2026-05-06 reached",
            "30 2026-05-29 ahead"
        ],
        "done late"
    );
    assert_eq!(usual(&term, "2026-05-20").due(), None, "nothing is due between two steps");
    assert_eq!(
        said(&usual(&term, "2026-05-05"))[2],
        "60 2026-04-30 due 5",
        "as of the day before it was done it was due"
    );
    term.steps.push(done(2, 30, "2026-05-29", "2026-05-25", Sent));
    let early = usual(&term, "2026-06-01");
    assert_eq!(said(&early)[3], "30 2026-05-29 done 2026-05-25 sent", "done early is done");
    assert_eq!(early.next().unwrap().days_before, 14, "the next one is next");
    term.steps.push(done(3, 14, "2026-06-16", "2026-05-28", Sent));
    assert_eq!(
        said(&usual(&term, "2026-06-16"))[4],
        "14 2026-06-16 due 0",
        "done before the day of the rung before it: not this step, which comes again"
    );
}

#[test]
fn what_was_done_out_of_turn_passes_the_steps_until_then() {
    let mut term = term("2025-07-01", "2026-06-30");
    term.steps.push(done(1, 56, "2026-05-05", "2026-05-05", NoAnswer));
    let ladder = usual(&term, "2026-05-06");
    assert_eq!(said(&ladder)[2], "60 2026-04-30 passed", "a call five days later stands for it");
    assert_eq!(ladder.next().unwrap().days_before, 30, "and the next one is next");
    assert_eq!(ladder.steps.len(), 8, "what was done out of turn is no step of the ladder");
    term.steps = vec![done(1, 57, "2026-04-30", "2026-04-30", NoAnswer)];
    assert_eq!(
        said(&usual(&term, "2026-05-06"))[2],
        "60 2026-04-30 passed",
        "and what was done on its very day stands for it too"
    );
}

#[test]
fn moved_dates_remake_the_ladder_and_keep_what_was_done() {
    let mut term = term("2025-07-01", "2026-06-30");
    term.steps.push(done(1, 180, "2025-12-30", "2025-12-30", Sent));
    term.steps.push(done(2, 90, "2026-04-01", "2026-04-02", Reached));
    term.ends_on = day("2026-07-10");
    assert_eq!(
        said(&usual(&term, "2026-04-20"))[..3],
        [
            "180 2025-12-30 done 2025-12-30 sent",
            "90 2026-04-10 done 2026-04-02 reached",
            "60 2026-05-08 ahead"
        ],
        "ten days later: both steps done stand, on the days of the new ladder"
    );
    term.ends_on = day("2027-06-30");
    let moved = usual(&term, "2026-12-01");
    assert!(
        moved.steps.iter().all(|step| step.status == Status::Ahead),
        "a year later all steps come again: {:?}",
        said(&moved)
    );
    assert_eq!(term.steps.len(), 2, "and what was done is still on record");
    term.ends_on = day("2026-05-31");
    assert_eq!(
        said(&usual(&term, "2026-04-20"))[..4],
        [
            "180 2025-12-02 done 2025-12-30 sent",
            "90 2026-03-02 done 2026-04-02 reached",
            "60 2026-04-01 passed",
            "30 2026-04-30 ahead"
        ],
        "a month earlier: the call of 2 April also stands for the letter of 1 April"
    );
}

#[test]
fn a_step_arranged_has_its_owner_and_channel() {
    let mut term = term("2025-07-01", "2026-06-30");
    let mut arranged = done(7, 30, "2026-05-29", "2026-05-29", Sent);
    (arranged.done_on, arranged.outcome) = (None, None);
    (arranged.owner, arranged.channel) = (Some(ManagerId(4)), Channel::Meeting);
    term.steps.push(arranged);
    let ladder = usual(&term, "2026-06-01");
    let step = ladder.due().unwrap();
    assert_eq!(step.owner, Some(ManagerId(4)), "the owner given to it");
    assert_eq!(step.channel, Channel::Meeting, "the channel given to it");
    assert_eq!(step.record, Some(RenewalStepId(7)), "and the record that says so");
    assert_eq!(step.status, Status::Due { days_late: 3 }, "arranged is not done");
    assert_eq!(ladder.step(14).unwrap().owner, None, "others stay with their queue");
}

#[test]
fn a_ladder_of_ones_own() {
    let rungs = [
        Rung { days_before: 10, channel: Channel::Message, queue: Queue::Mine },
        Rung { days_before: 45, channel: Channel::Meeting, queue: Queue::Desk },
    ];
    let ladder = ladder(&term("2025-07-01", "2026-06-30"), &rungs, &RUSSIA, day("2026-06-21"));
    assert_eq!(
        said(&ladder),
        ["45 2026-05-15 passed", "10 2026-06-19 due 2"],
        "in the order of days, however the rungs are set"
    );
    assert_eq!(ladder.due().unwrap().queue, Queue::Mine, "in the queue set for the rung");
}

#[test]
fn past_the_end_it_is_asked_for_and_then_unexplained() {
    let term = term("2025-07-01", "2026-06-30");
    let state = |on: &str| usual(&term, on).state;
    assert_eq!(state("2026-06-30"), State::Open, "on its last day it runs");
    assert_eq!(state("2026-07-01"), State::Lapsed, "the day after it has lapsed");
    assert_eq!(usual(&term, "2026-09-28").due().unwrap().days_before, -7, "and is still asked for");
    assert_eq!(state("2026-09-28"), State::Lapsed, "90 days after its end");
    let forgotten = usual(&term, "2026-09-29");
    assert_eq!(forgotten.state, State::Unexplained, "91 days after its end");
    assert!(!forgotten.is_queued(), "out of the queues");
    assert_eq!(forgotten.next(), None, "and nothing is asked any more");
}

#[test]
fn a_day_agreed_past_the_end_is_waited_for() {
    let mut term = term("2025-07-01", "2026-06-30");
    term.steps.push(put_off(1, -7, "2026-07-07", "2026-07-08", "2026-11-10"));
    let waiting = usual(&term, "2026-10-15");
    assert_eq!(waiting.state, State::Lapsed, "107 days after its end a day is agreed");
    let next = waiting.next().expect("the step agreed is planned");
    assert_eq!((next.planned_on, next.agreed), (day("2026-11-10"), true), "on the day agreed");
    assert_eq!(ending(&term, day("2026-10-15")), None, "nobody may call it lost yet");
    let due = usual(&term, "2026-11-10");
    assert_eq!(due.due().map(|step| step.planned_on), Some(day("2026-11-10")), "it is asked for");
    assert_eq!(state_of(&term, "2027-02-08"), State::Lapsed, "90 days after the day agreed");
    assert_eq!(
        state_of(&term, "2027-02-09"),
        State::Unexplained,
        "and then forgotten all the same"
    );
    assert_eq!(
        ending(&term, day("2027-02-09")),
        Some((Ending::Lost, day("2027-02-09"))),
        "lost since then"
    );
    assert_eq!(usual(&term, "2026-07-07").state, State::Lapsed, "before it was put off");
    term.steps[0].done_on = Some(day("2026-10-20"));
    assert_eq!(
        state_of(&term, "2026-10-19"),
        State::Unexplained,
        "what was agreed later was not known"
    );
}

fn state_of(term: &Term, on: &str) -> State {
    usual(term, on).state
}

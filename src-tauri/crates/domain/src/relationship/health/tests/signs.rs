//! The nine signs, each at its edge days. Today is 30 June 2026.

use super::super::*;
use crate::{
    day::Day,
    id::{AccountId, AnswerId, FeedbackItemId, IncidentId, TouchId},
    relationship::{
        csi::{Csi, CsiScore},
        facts::{AccountFacts, AnswerFact, TouchFact},
        fixture::{answer, contact, day, incident, item, nobody, reference, sale, today, touch},
        reference::ReferenceStatus,
        sign::Sign,
    },
    survey::facts::FeedbackFact,
    touch::{TouchKind, Who},
};

/// The score and the day of its evidence.
fn told(facts: &AccountFacts, sign: Sign) -> Option<(f64, Day)> {
    computed(facts, today())[sign as usize].as_ref().map(|c| (c.score, c.on))
}

fn is(facts: &AccountFacts, sign: Sign, wanted: Option<(f64, &str)>, why: &str) {
    assert_eq!(told(facts, sign), wanted.map(|(score, on)| (score, day(on))), "{why}");
}

fn csat(id: i64, contact: i64, on: &str, csat: u8) -> AnswerFact {
    AnswerFact { csat: Some(csat), ..answer(id, contact, on) }
}

fn nps(id: i64, contact: i64, on: &str, nps: u8) -> AnswerFact {
    AnswerFact { nps: Some(nps), ..answer(id, contact, on) }
}

#[test]
fn of_nothing_every_sign_is_unknown() {
    let found = computed(&nobody(), today());
    assert!(found.iter().all(Option::is_none), "unknown, never average: {found:?}");
}

#[test]
fn content() {
    let mut facts = nobody();
    for (score, stars) in [(0.0, 1), (25.0, 2), (50.0, 3), (75.0, 4), (100.0, 5)] {
        facts.answers = vec![csat(1, 0, "2026-03-01", stars)];
        is(&facts, Sign::Content, Some((score, "2026-03-01")), "each step of satisfaction");
    }
    facts.answers = vec![csat(1, 0, "2024-06-30", 5)];
    is(&facts, Sign::Content, None, "24 months ago to the day is over");
    facts.answers = vec![csat(1, 0, "2024-07-01", 5)];
    is(&facts, Sign::Content, Some((100.0, "2024-07-01")), "a day less is not");
    facts.answers = vec![csat(1, 0, "2026-07-01", 5)];
    is(&facts, Sign::Content, None, "tomorrow's answer is not known");

    facts.contacts = vec![contact(1, Some(4)), contact(2, None), contact(3, Some(5))];
    facts.contacts[2].left_on = Some(today());
    facts.answers = vec![
        csat(1, 1, "2026-01-10", 1),
        csat(2, 1, "2026-02-10", 5),
        csat(3, 2, "2026-05-01", 3),
        csat(4, 3, "2026-06-01", 1),
        csat(5, 0, "2026-01-01", 1),
        csat(6, 0, "2026-01-02", 2),
    ];
    let mean = (4.0 * 100.0 + 2.0 * 50.0 + 25.0) / 7.0;
    is(
        &facts,
        Sign::Content,
        Some((mean, "2026-05-01")),
        "the latest of each by influence: 4, unknown 2, nameless together 1; who left is out",
    );
    let Some(Computed { evidence: Evidence::Answers { answers }, .. }) =
        &computed(&facts, today())[0]
    else {
        panic!("content rests on answers")
    };
    assert_eq!(answers, &[2, 3, 6].map(AnswerId), "the answers that count are named");
    facts.answers = vec![csat(2, 1, "2026-02-10", 1), csat(1, 1, "2026-02-10", 5)];
    is(&facts, Sign::Content, Some((0.0, "2026-02-10")), "of one day the later number stands");
    facts.answers.reverse();
    is(&facts, Sign::Content, Some((0.0, "2026-02-10")), "in whatever order they come");
}

fn csi(score: u8, importance: Option<u8>) -> Csi {
    let given = |score, importance| Some(CsiScore { score, importance });
    Csi { quality: given(score, importance), service: given(2, Some(1)), ..Csi::default() }
}

#[test]
fn content_by_csi() {
    let mut facts = nobody();
    let on = "2026-03-01";
    facts.answers = vec![AnswerFact { csi: csi(5, Some(3)), ..answer(1, 0, on) }];
    // (3·5 + 1·2) / 4 = 4.25
    is(&facts, Sign::Content, Some((81.25, on)), "a CSI counts as a satisfaction of its index");
    facts.answers = vec![AnswerFact { csi: csi(5, Some(3)), ..csat(1, 0, on, 3) }];
    is(&facts, Sign::Content, Some((65.625, on)), "with both the mean of the two: 3.625");
    facts.answers.push(csat(2, 0, "2026-04-01", 2));
    is(&facts, Sign::Content, Some((25.0, "2026-04-01")), "a later satisfaction replaces both");
    facts.answers.push(AnswerFact { csi: csi(4, None), ..answer(3, 0, "2026-05-01") });
    is(&facts, Sign::Content, Some((50.0, "2026-05-01")), "and a later CSI replaces that");
}

#[test]
fn growth() {
    let on_scale = |now: i64, before: i64| {
        let mut facts = nobody();
        facts.sales = vec![sale(1, "2025-01-15", before, 1), sale(2, "2026-01-15", now, 2)];
        facts.sales.push(sale(3, "2024-12-30", 0, 3));
        facts
    };
    for (now, score, why) in [
        (40, 0.0, "under a half"),
        (50, 0.0, "a half"),
        (75, 30.0, "three quarters"),
        (100, 60.0, "as before"),
        (110, 76.0, "a tenth more"),
        (125, 100.0, "a quarter more"),
        (900, 100.0, "much more"),
    ] {
        let wanted = Some((score, "2026-06-30"));
        let found = told(&on_scale(now * 1000, 100_000), Sign::Growth);
        let close = found.is_some_and(|(found, on)| (found - score).abs() < 1e-9 && on == today());
        assert!(close, "{why}: {found:?} is not {wanted:?}");
    }
    is(&on_scale(0, 0), Sign::Growth, Some((0.0, "2026-06-30")), "sold for nothing both years");
    is(&on_scale(5, 0), Sign::Growth, Some((100.0, "2026-06-30")), "from nothing to something");
    is(&on_scale(-5, 7), Sign::Growth, Some((0.0, "2026-06-30")), "all given back");

    let mut facts = on_scale(100, 100);
    facts.sales[2] = sale(3, "2024-12-31", 0, 3);
    facts.sales[0] = sale(1, "2025-01-15", 100, 1);
    is(&facts, Sign::Growth, None, "a day short of 18 months since the first sale");
    facts.sales = vec![sale(1, "2024-06-30", 100, 1)];
    is(&facts, Sign::Growth, None, "no sale in either year: 24 months ago to the day is over");
    facts.sales = vec![sale(1, "2024-07-01", 100, 1)];
    is(&facts, Sign::Growth, Some((0.0, "2026-06-30")), "bought the year before and not since");
    facts.sales = vec![sale(1, "2025-06-30", 100, 1), sale(2, "2025-07-01", 100, 2)];
    facts.sales.push(sale(3, "2020-01-01", 1, 9));
    is(
        &facts,
        Sign::Growth,
        Some((60.0, "2026-06-30")),
        "the years meet between 30 June and 1 July",
    );
}

#[test]
fn growth_counts_invoices() {
    let mut facts = nobody();
    facts.sales = vec![
        sale(1, "2024-08-01", 400, 7),
        sale(2, "2025-08-01", 150, 0),
        sale(3, "2025-08-01", 50, 0),
        sale(4, "2025-09-01", 100, 8),
        sale(5, "2025-10-01", 100, 8),
        sale(6, "2025-11-01", -20, 9),
        sale(7, "2025-12-01", 20, 0),
    ];
    let Some(Computed { evidence, .. }) = &computed(&facts, today())[Sign::Growth as usize] else {
        panic!("there is a year to compare with")
    };
    let wanted = Evidence::Revenue { now: 400, before: 400, bill_now: 133, bill_before: 400 };
    assert_eq!(
        evidence, &wanted,
        "a number is an invoice, lines without one are one a day, credit is none: 3 invoices"
    );
    is(
        &facts,
        Sign::Growth,
        Some((30.0, "2026-06-30")),
        "as much revenue (60), invoices a third as large (0)",
    );
}

#[test]
fn open() {
    let mut facts = nobody();
    for (status, score) in ReferenceStatus::ALL.iter().zip([20.0, 50.0, 65.0, 85.0, 100.0]) {
        facts.references = vec![reference(1, "2020-01-01", *status)];
        is(&facts, Sign::Open, Some((score, "2020-01-01")), "each status its score, however old");
    }
    facts.references = vec![
        reference(3, "2026-06-30", ReferenceStatus::Name),
        reference(2, "2026-06-30", ReferenceStatus::Speaks),
        reference(9, "2026-07-01", ReferenceStatus::None),
    ];
    is(&facts, Sign::Open, Some((50.0, "2026-06-30")), "the later of today's, not tomorrow's");
}

#[test]
fn forgiving() {
    let mut facts = nobody();
    for (taken, score) in [(-2, 0.0), (-1, 25.0), (0, 50.0), (1, 75.0), (2, 100.0)] {
        facts.incidents = vec![incident(1, "2026-01-01", Some((taken, "2026-02-01")))];
        is(&facts, Sign::Forgiving, Some((score, "2026-02-01")), "each way to take it");
    }
    facts.incidents = vec![
        incident(1, "2026-01-01", Some((2, "2026-03-01"))),
        incident(2, "2026-01-05", Some((-2, "2026-02-01"))),
        incident(3, "2026-01-06", Some((0, "2026-06-30"))),
        incident(4, "2026-01-07", Some((-2, "2026-07-01"))),
        incident(5, "2026-01-08", None),
    ];
    is(
        &facts,
        Sign::Forgiving,
        Some((50.0, "2026-06-30")),
        "0, then with 100 gives 50, then with 50; not judged yet counts not",
    );
    let Some(Computed { evidence: Evidence::Incidents { incidents }, .. }) =
        &computed(&facts, today())[Sign::Forgiving as usize]
    else {
        panic!("it rests on incidents")
    };
    assert_eq!(incidents, &[2, 1, 3].map(IncidentId), "in the order of judgement");
    facts.incidents = vec![incident(1, "2023-06-30", Some((2, "2026-01-01")))];
    is(&facts, Sign::Forgiving, None, "36 months ago to the day is forgotten");
    facts.incidents = vec![incident(1, "2023-07-01", Some((2, "2026-01-01")))];
    is(&facts, Sign::Forgiving, Some((100.0, "2026-01-01")), "a day less is not");
}

fn consultation(id: i64, on: &str) -> TouchFact {
    TouchFact { began: Some(Who::Them), ..touch(id, on, TouchKind::Consultation) }
}

#[test]
fn consults() {
    let mut facts = nobody();
    facts.touches = vec![consultation(1, "2025-12-30")];
    is(&facts, Sign::Consults, None, "no touch in 6 months: 30 December is over");
    facts.touches = vec![consultation(1, "2025-12-31")];
    is(&facts, Sign::Consults, Some((60.0, "2025-12-31")), "31 December is not");
    facts.touches.push(touch(2, "2026-06-01", TouchKind::Call));
    is(&facts, Sign::Consults, Some((60.0, "2025-12-31")), "the evidence is the consultation");
    facts.touches = vec![
        touch(1, "2026-06-01", TouchKind::Support),
        TouchFact { began: Some(Who::Us), ..consultation(2, "2026-06-02") },
        TouchFact { began: None, ..consultation(3, "2026-06-03") },
    ];
    is(
        &facts,
        Sign::Consults,
        Some((25.0, "2026-06-03")),
        "support, ours and whose nobody knows are not theirs; the latest touch is the evidence",
    );
    for (count, score) in [(1, 60.0), (2, 80.0), (3, 100.0), (4, 100.0)] {
        facts.touches = (1..=count).map(|id| consultation(id, "2026-05-05")).collect();
        is(&facts, Sign::Consults, Some((score, "2026-05-05")), "by their number");
    }
    let Some(Computed { evidence: Evidence::Touches { touches, of }, .. }) =
        &computed(&facts, today())[Sign::Consults as usize]
    else {
        panic!("it rests on touches")
    };
    assert_eq!((touches, of), (&[4, 3, 2, 1].map(TouchId).to_vec(), &4), "named, latest first");
}

#[test]
fn refers() {
    let mut facts = nobody();
    for (number, score) in [(0, 0.0), (6, 0.0), (7, 50.0), (8, 50.0), (9, 80.0), (10, 80.0)] {
        facts.answers = vec![nps(1, 0, "2026-01-01", number)];
        is(&facts, Sign::Refers, Some((score, "2026-01-01")), "each kind of recommendation");
    }
    facts.answers = vec![nps(1, 1, "2026-01-01", 10), nps(2, 1, "2026-02-01", 6)];
    is(&facts, Sign::Refers, Some((0.0, "2026-02-01")), "who changed their mind changed it");
    facts.answers.push(nps(3, 2, "2025-12-01", 8));
    is(&facts, Sign::Refers, Some((50.0, "2025-12-01")), "the best of people's latest");
    facts.contacts = vec![contact(2, None)];
    facts.contacts[0].left_on = Some(day("2026-06-30"));
    is(&facts, Sign::Refers, Some((0.0, "2026-02-01")), "who left recommends no more");
    facts.answers = vec![nps(1, 0, "2025-06-30", 10)];
    is(&facts, Sign::Refers, None, "12 months ago to the day is over");
    facts.answers = vec![nps(1, 0, "2025-07-01", 10)];
    is(&facts, Sign::Refers, Some((80.0, "2025-07-01")), "a day less is not");
    facts.brought = vec![(AccountId(2), day("2024-06-30")), (AccountId(3), day("2026-07-01"))];
    is(&facts, Sign::Refers, Some((80.0, "2025-07-01")), "brought too long ago, and not yet");
    facts.brought = vec![(AccountId(2), day("2024-07-01")), (AccountId(3), day("2025-06-30"))];
    is(&facts, Sign::Refers, Some((80.0, "2025-07-01")), "a year ago says less than fresh words");
    facts.brought = vec![(AccountId(2), day("2024-07-01")), (AccountId(3), day("2025-07-01"))];
    is(&facts, Sign::Refers, Some((100.0, "2025-07-01")), "whom they brought says more than words");
    facts.answers.clear();
    facts.brought = vec![(AccountId(2), day("2024-07-01"))];
    is(&facts, Sign::Refers, Some((100.0, "2024-07-01")), "long ago counts where nobody was asked");
}

#[test]
fn interested() {
    let mut facts = nobody();
    let event = |id, on, attended| TouchFact { attended, ..touch(id, on, TouchKind::Event) };
    facts.touches = vec![event(1, "2025-06-30", None), touch(2, "2026-06-01", TouchKind::Call)];
    is(&facts, Sign::Interested, None, "no invitation in 12 months");
    facts.touches = vec![event(1, "2025-07-01", None)];
    is(
        &facts,
        Sign::Interested,
        Some((100.0, "2025-07-01")),
        "an event without a note was attended",
    );
    facts.touches = vec![
        event(1, "2026-01-01", Some(false)),
        event(2, "2026-02-01", None),
        event(3, "2026-03-01", Some(true)),
        TouchFact { attended: Some(false), ..touch(4, "2026-04-01", TouchKind::Email) },
    ];
    is(&facts, Sign::Interested, Some((50.0, "2026-04-01")), "two of four invitations");
    facts.touches.truncate(1);
    is(&facts, Sign::Interested, Some((0.0, "2026-01-01")), "invited and did not come");
}

#[test]
fn shares() {
    let mut facts = nobody();
    let news = |id, on| TouchFact { shared_news: true, ..touch(id, on, TouchKind::Call) };
    let quiet = |id, on| touch(id, on, TouchKind::Call);
    facts.touches = vec![quiet(1, "2026-01-01"), quiet(2, "2026-02-01"), news(3, "2025-12-30")];
    is(&facts, Sign::Shares, None, "two touches without news tell nothing; older news is over");
    facts.touches.push(quiet(4, "2026-03-01"));
    is(&facts, Sign::Shares, Some((25.0, "2026-03-01")), "three without news do");
    facts.touches = vec![news(1, "2025-12-31")];
    is(&facts, Sign::Shares, Some((60.0, "2025-12-31")), "one with news is enough");
    facts.touches.push(news(2, "2026-01-31"));
    is(&facts, Sign::Shares, Some((80.0, "2026-01-31")), "two");
    facts.touches.push(news(3, "2026-01-30"));
    is(&facts, Sign::Shares, Some((100.0, "2026-01-31")), "three");
}

#[test]
fn feedback() {
    let mut facts = nobody();
    let said = |id, on, credible| FeedbackFact { credible, ..item(id, on) };
    facts.answers = vec![answer(1, 0, "2025-06-30")];
    facts.feedback = vec![said(1, "2025-06-30", Some(true))];
    is(&facts, Sign::Feedback, None, "365 days ago to the day is over");
    facts.answers = vec![answer(1, 0, "2025-07-01")];
    facts.feedback = vec![said(1, "2025-07-01", Some(true))];
    is(&facts, Sign::Feedback, Some((60.0, "2025-07-01")), "a day less is not");
    facts.feedback.clear();
    facts.answers = vec![AnswerFact { silent: true, ..answer(2, 0, "2026-05-01") }];
    is(&facts, Sign::Feedback, Some((20.0, "2026-05-01")), "asked in vain");
    facts.answers = vec![answer(1, 0, "2026-01-01"), answer(2, 0, "2026-02-01")];
    facts.feedback = vec![said(1, "2026-01-01", None), said(2, "2026-02-01", Some(false))];
    is(&facts, Sign::Feedback, None, "what nobody has sorted may be worth acting on");
    facts.feedback[0].on = day("2025-06-30");
    is(&facts, Sign::Feedback, Some((20.0, "2026-02-01")), "unsorted, but out of the window");
    facts.feedback[0] = said(1, "2026-01-01", Some(false));
    is(&facts, Sign::Feedback, Some((20.0, "2026-02-01")), "nothing credible among what was said");
    facts.feedback.push(said(9, "2026-02-01", None));
    facts.feedback.push(said(3, "2026-01-15", Some(true)));
    is(&facts, Sign::Feedback, Some((60.0, "2026-01-15")), "one item; the evidence is that one");
    let again = FeedbackFact { answer: AnswerId(3), ..said(4, "2026-01-15", Some(true)) };
    facts.feedback.push(again);
    is(&facts, Sign::Feedback, Some((80.0, "2026-01-15")), "two, though said in one answer");
    facts.feedback.push(said(5, "2026-01-17", Some(true)));
    is(&facts, Sign::Feedback, Some((100.0, "2026-01-17")), "three");
    let Some(Computed { evidence, .. }) = &computed(&facts, today())[Sign::Feedback as usize]
    else {
        panic!("feedback rests on items")
    };
    let wanted = Evidence::Feedback { items: [5, 4, 3].map(FeedbackItemId).to_vec(), asked: 2 };
    assert_eq!(evidence, &wanted, "the items worth acting on are named, the latest first");
}

//! Early warnings.

use super::*;
use crate::{
    contact::DecisionRole,
    id::ContactId,
    relationship::facts::ContactFact,
    renewal::{
        forecast::Outlook,
        warning::{Client, Early, Limits, last_reached, warnings},
    },
    subscription::TermChange,
};

const LIMITS: Limits = Limits { silent_days: 120, price_rise: Some(10) };

fn found<'a>(term: &Term, on: &str, change: impl FnOnce(&mut Client<'a>)) -> Vec<Early> {
    let mut client = Client { outlook: Outlook::Healthy, contacts: &[], last_touch: Some(day(on)) };
    change(&mut client);
    warnings(term, &usual(term, on), &client, LIMITS, day(on))
}

fn left(role: DecisionRole, on: &str) -> ContactFact {
    ContactFact {
        id: ContactId(3),
        role: Some(role),
        influence: None,
        joined_on: None,
        left_on: Some(day(on)),
    }
}

#[test]
fn who_was_reached_about_a_renewal_was_spoken_to() {
    let mut own = term("2025-07-01", "2026-06-30");
    own.steps = vec![
        done(1, 90, "2026-04-01", "2026-04-01", StepOutcome::Reached),
        done(2, 60, "2026-05-01", "2026-05-04", StepOutcome::NoAnswer),
        done(3, 30, "2026-05-29", "2026-06-01", StepOutcome::Reached),
    ];
    let last = |on: &str| last_reached(std::slice::from_ref(&own), day(on));
    assert_eq!(last("2026-03-31"), None, "nobody yet");
    assert_eq!(last("2026-05-31"), Some(day("2026-04-01")), "no answer is no contact");
    assert_eq!(last("2026-06-30"), Some(day("2026-06-01")), "the last one");
}

#[test]
fn the_notice_period_closes() {
    let term = Term { notice_days: 30, ..term("2025-07-01", "2026-06-30") };
    assert_eq!(found(&term, "2026-05-16", |_| ()), [], "15 days before the decision day");
    assert_eq!(found(&term, "2026-05-17", |_| ()), [Early::NoticeCloses { days: 14 }], "14 days");
    assert_eq!(found(&term, "2026-05-31", |_| ()), [Early::NoticeCloses { days: 0 }], "on the day");
    assert_eq!(found(&term, "2026-06-01", |_| ()), [], "closed");
    let free = Term { notice_days: 0, ..term.clone() };
    assert_eq!(found(&free, "2026-06-20", |_| ()), [], "without notice there is no period");
    let decided = Term { cancelled_on: Some(day("2026-05-20")), ..term };
    assert_eq!(found(&decided, "2026-05-20", |_| ()), [], "decided");
}

#[test]
fn renewing_by_itself_at_risk() {
    let term = Term { auto_renew: true, ..term("2025-07-01", "2026-06-30") };
    let at = |outlook, on| found(&term, on, |client| client.outlook = outlook);
    assert_eq!(at(Outlook::AtRisk, "2026-03-01"), [Early::AutoRenewsAtRisk], "at risk");
    assert_eq!(at(Outlook::Watch, "2026-03-01"), [], "not at risk");
    assert_eq!(at(Outlook::AtRisk, "2025-12-31"), [], "181 days before: too far");
    let by_hand = Term { auto_renew: false, ..term.clone() };
    assert_eq!(
        found(&by_hand, "2026-03-01", |client| client.outlook = Outlook::AtRisk),
        [],
        "one that somebody has to renew"
    );
}

#[test]
fn who_stood_up_for_us_has_left() {
    let term = term("2025-07-01", "2026-06-30");
    let with = |contact: ContactFact, on| {
        found(&term, on, |client| client.contacts = std::slice::from_ref(&contact))
    };
    let warning = |on: &str| [Early::ChampionLeft { contact: ContactId(3), on: day(on) }];
    let champion = |on| left(DecisionRole::Champions, on);
    assert_eq!(with(champion("2026-02-01"), "2026-03-01"), warning("2026-02-01"), "a champion");
    assert_eq!(
        with(left(DecisionRole::Decides, "2025-06-30"), "2026-03-01"),
        warning("2025-06-30"),
        "who decides, a year before the decision day"
    );
    assert_eq!(with(champion("2025-06-29"), "2026-03-01"), [], "longer ago it is no news");
    assert_eq!(with(champion("2026-03-02"), "2026-03-01"), [], "who leaves tomorrow is there");
    assert_eq!(with(left(DecisionRole::Uses, "2026-02-01"), "2026-03-01"), [], "who only uses it");
}

#[test]
fn silence_before_the_decision_day() {
    let term = term("2025-07-01", "2026-06-30");
    let since =
        |last: Option<&str>, on| found(&term, on, |client| client.last_touch = last.map(day));
    assert_eq!(since(Some("2025-12-01"), "2026-03-31"), [Early::Silent { days: 120 }], "120 days");
    assert_eq!(since(Some("2025-12-02"), "2026-03-31"), [], "119 days");
    assert_eq!(since(Some("2025-08-01"), "2026-03-01"), [], "121 days before the decision: early");
    assert_eq!(since(None, "2026-03-02"), [Early::NoTouch], "none on record: no count of days");
    assert_eq!(since(None, "2025-10-28"), [], "nor said of a term that has just begun");
    assert_eq!(since(Some("2026-03-30"), "2026-03-03"), [Early::NoTouch], "not yet");
}

#[test]
fn a_rise_in_price() {
    let mut term = term("2025-07-01", "2026-06-30");
    term.price = 1_000;
    term.changes.push(TermChange {
        on: day("2026-01-01"),
        quantity: Quantity(1),
        price: 2_000,
        note: String::new(),
    });
    let mut at = |next_price| {
        term.next_price = next_price;
        found(&term, "2026-02-01", |_| ())
    };
    assert_eq!(at(Some(2_200)), [Early::PriceRise { percent: 10 }], "of what is agreed at the end");
    assert_eq!(at(Some(2_199)), [], "9.95 % is under 10");
    assert_eq!(at(Some(1_900)), [], "a fall");
    assert_eq!(at(None), [], "no offer");
    term.next_price = Some(2_200);
    let client = Client { outlook: Outlook::Healthy, contacts: &[], last_touch: None };
    let on = day("2025-10-01");
    let past = Limits { price_rise: None, ..LIMITS };
    assert_eq!(warnings(&term, &usual(&term, "2025-10-01"), &client, past, on), [], "no date");
}

#[test]
fn renewed_by_what_is_not_on_record() {
    let term = term("2025-07-01", "2026-06-30");
    let marked = Term { renewed_on: Some(day("2026-05-01")), ..term };
    assert_eq!(found(&marked, "2026-04-30", |_| ()), [], "not known yet");
    assert_eq!(found(&marked, "2026-05-01", |_| ()), [Early::NoNextTerm], "marked as renewed");
    assert_eq!(found(&marked, "2026-09-28", |_| ()), [Early::NoNextTerm], "90 days after its end");
    assert_eq!(found(&marked, "2026-09-29", |_| ()), [], "longer ago nobody looks for it");
    let next = Some((SubscriptionId(9), day("2026-05-20")));
    let followed = Term { followed: next, ..marked };
    assert_eq!(found(&followed, "2026-05-20", |_| ()), [], "the next term is there");
}

#[test]
fn the_worst_comes_first() {
    let mut term = Term { notice_days: 30, ..term("2025-07-01", "2026-06-30") };
    (term.auto_renew, term.next_price) = (true, Some(900_000_000));
    let champion = [left(DecisionRole::Champions, "2026-02-01")];
    let all = found(&term, "2026-05-20", |client| {
        (client.outlook, client.contacts) = (Outlook::AtRisk, &champion);
        client.last_touch = None;
    });
    assert_eq!(all.len(), 5, "all five at once");
    assert!(all.is_sorted(), "the worst first: {all:?}");
}

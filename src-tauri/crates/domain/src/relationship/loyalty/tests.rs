use super::*;
use crate::{
    id::{AccountId, SubscriptionId},
    relationship::{
        csi::{Csi, CsiScore},
        facts::{AnswerFact, IncidentFact, SaleFact, SubscriptionFact},
        fixture::{answer, contact, day, incident, nobody, sale, today},
    },
};

fn kind(facts: &AccountFacts) -> Kind {
    loyalty(facts, today()).kind
}

/// Known for long, with so many purchases in 12 months and these answers.
fn account(purchases: i64, answers: Vec<AnswerFact>) -> AccountFacts {
    let mut facts = nobody();
    facts.acquainted_on = Some(day("2020-01-01"));
    facts.sales = (1..=purchases).map(|id| sale(id, "2026-01-01", 5, id as u64)).collect();
    facts.answers = answers;
    facts
}

fn says(nps: Option<u8>, csat: Option<u8>, on: &str) -> AnswerFact {
    AnswerFact { nps, csat, ..answer(1, 1, on) }
}

#[test]
fn behaviour_against_attitude() {
    let spoken = |nps| vec![says(Some(nps), None, "2026-01-01")];
    for (purchases, answers, wanted, why) in [
        (2, spoken(9), Kind::True, "strong, positive"),
        (2, spoken(7), Kind::False, "strong, neutral"),
        (2, vec![], Kind::False, "strong, unknown"),
        (1, spoken(9), Kind::Latent, "weak, positive"),
        (0, spoken(10), Kind::Latent, "bought nothing, positive"),
        (2, spoken(6), Kind::Negative, "strong, negative"),
        (0, spoken(0), Kind::Negative, "weak, negative"),
        (0, spoken(8), Kind::None, "bought nothing, neutral"),
        (0, vec![], Kind::None, "bought nothing, unknown"),
        (1, spoken(8), Kind::Undecided, "bought once, neutral"),
        (1, vec![], Kind::Undecided, "bought once, unknown"),
    ] {
        assert_eq!(kind(&account(purchases, answers)), wanted, "{why}");
    }
}

#[test]
fn a_first_year_without_a_word_is_undecided() {
    let mut facts = account(0, vec![]);
    facts.acquainted_on = Some(day("2025-07-01"));
    assert_eq!(kind(&facts), Kind::Undecided, "known for a day less than a year");
    facts.acquainted_on = Some(day("2025-06-30"));
    assert_eq!(kind(&facts), Kind::None, "a year is over");
    facts.acquainted_on = Some(day("2026-01-01"));
    facts.answers = vec![says(Some(7), None, "2026-02-01")];
    assert_eq!(kind(&facts), Kind::None, "it has an attitude, and buys nothing");
    facts.sales = vec![sale(1, "2026-01-02", 5, 1), sale(2, "2026-01-03", 5, 2)];
    facts.answers.clear();
    assert_eq!(kind(&facts), Kind::False, "two purchases are a behaviour, even in the first year");
    assert_eq!(kind(&nobody()), Kind::Undecided, "of a stranger nothing can be said");
}

#[test]
fn what_counts_as_buying() {
    let mut facts = account(0, vec![]);
    facts.sales = vec![sale(1, "2025-07-01", 5, 7), sale(2, "2026-06-30", 5, 8)];
    assert_eq!(kind(&facts), Kind::False, "both edge days of the year");
    facts.sales[0].on = day("2025-06-30");
    assert_eq!(kind(&facts), Kind::Undecided, "twelve months ago is over");
    facts.sales = vec![sale(1, "2026-01-01", 5, 7), sale(2, "2026-02-01", 5, 7)];
    assert_eq!(loyalty(&facts, today()).purchases, 1, "two lines of one invoice are one purchase");
    facts.sales = vec![
        sale(1, "2026-01-01", 5, 0),
        sale(2, "2026-01-01", 5, 0),
        sale(3, "2026-01-02", -5, 0),
    ];
    assert_eq!(loyalty(&facts, today()).purchases, 1, "without a number one a day; credit is none");
    facts.sales.clear();
    let subscription = |starts: &str, ends: &str, renewed| SubscriptionFact {
        id: SubscriptionId(1),
        starts_on: day(starts),
        ends_on: day(ends),
        renewed,
        until: Some(day(ends)),
    };
    facts.subscriptions = vec![subscription("2025-07-01", "2026-06-29", true)];
    assert_eq!(kind(&facts), Kind::False, "a renewal is strong");
    facts.subscriptions = vec![subscription("2025-07-01", "2026-06-29", false)];
    assert_eq!(kind(&facts), Kind::None, "a first subscription that is over is not");
    facts.subscriptions = vec![subscription("2024-07-01", "2026-06-30", false)];
    assert_eq!(kind(&facts), Kind::Undecided, "one that runs is not absence");
    facts.subscriptions = vec![subscription("2026-07-01", "2027-06-30", true)];
    assert_eq!(kind(&facts), Kind::None, "tomorrow's renewal is not yet");
    let itself =
        SubscriptionFact { until: None, ..subscription("2025-01-01", "2025-12-31", false) };
    facts.subscriptions = vec![itself];
    assert_eq!(kind(&facts), Kind::False, "one that renewed by itself was renewed");
    let long_ago = subscription("2023-01-01", "2023-12-31", false);
    facts.subscriptions = vec![SubscriptionFact { until: None, ..long_ago }];
    assert_eq!(kind(&facts), Kind::Undecided, "long ago: it runs");
}

#[test]
fn attitudes() {
    let of = |answers: Vec<AnswerFact>| attitude(&account(0, answers), today());
    for (nps, csat, wanted) in [
        (Some(9), None, Attitude::Positive),
        (Some(8), None, Attitude::Neutral),
        (Some(7), None, Attitude::Neutral),
        (Some(6), None, Attitude::Negative),
        (None, Some(4), Attitude::Positive),
        (None, Some(3), Attitude::Neutral),
        (None, Some(2), Attitude::Negative),
        (Some(9), Some(2), Attitude::Negative),
        (Some(7), Some(4), Attitude::Positive),
    ] {
        assert_eq!(of(vec![says(nps, csat, "2025-07-01")]), wanted, "NPS {nps:?}, CSAT {csat:?}");
        let unknown = of(vec![says(nps, csat, "2025-06-30")]);
        assert_eq!(unknown, Attitude::Unknown, "twelve months ago is over");
    }
    let by_csi = |csat, score| {
        let csi = Csi { quality: Some(CsiScore { score, importance: None }), ..Csi::default() };
        of(vec![AnswerFact { csi, ..says(None, csat, "2026-01-01") }])
    };
    assert_eq!(by_csi(None, 4), Attitude::Positive, "a CSI stands in for a satisfaction");
    assert_eq!(by_csi(None, 3), Attitude::Neutral, "the same in between");
    assert_eq!(by_csi(None, 2), Attitude::Negative, "and below");
    assert_eq!(by_csi(Some(4), 1), Attitude::Positive, "where there is a CSAT it decides");
    let changed = vec![
        AnswerFact { nps: Some(3), ..answer(1, 1, "2026-01-01") },
        AnswerFact { nps: Some(9), ..answer(2, 1, "2026-02-01") },
    ];
    assert_eq!(of(changed.clone()), Attitude::Positive, "the latest word of a person stands");
    let mut split = changed;
    split.push(AnswerFact { nps: Some(6), ..answer(3, 2, "2026-01-01") });
    assert_eq!(of(split.clone()), Attitude::Negative, "one voice against outweighs one for");
    let mut facts = account(0, split);
    facts.contacts = vec![contact(2, None)];
    facts.contacts[0].left_on = Some(today());
    assert_eq!(attitude(&facts, today()), Attitude::Positive, "who left has no voice");
    let mut facts = account(0, vec![]);
    facts.brought = vec![(AccountId(2), day("2025-07-01"))];
    assert_eq!(attitude(&facts, today()), Attitude::Positive, "a referral within the year");
    facts.brought[0].1 = day("2025-06-30");
    assert_eq!(attitude(&facts, today()), Attitude::Unknown, "a referral before it");
}

#[test]
fn an_open_serious_incident_is_negative() {
    let of = |severity, on, closed: Option<&str>| {
        let mut facts = account(0, vec![says(Some(10), None, "2026-01-01")]);
        let closed_on = closed.map(day);
        facts.incidents = vec![IncidentFact { severity, closed_on, ..incident(1, on, None) }];
        attitude(&facts, today())
    };
    let negative = Attitude::Negative;
    assert_eq!(of(Severity::High, "2020-01-01", None), negative, "however long it has been open");
    assert_eq!(of(Severity::High, "2026-01-01", Some("2026-07-01")), negative, "closed tomorrow");
    let closed = of(Severity::High, "2026-01-01", Some("2026-06-30"));
    assert_eq!(closed, Attitude::Positive, "closed today");
    assert_eq!(of(Severity::High, "2026-07-01", None), Attitude::Positive, "not happened yet");
    assert_eq!(of(Severity::Medium, "2026-06-01", None), Attitude::Positive, "not serious");
}

#[test]
fn bought_by_discount() {
    let with = |lines: &[(i64, &str, u64, Option<bool>)]| {
        let mut facts = nobody();
        facts.sales = lines
            .iter()
            .map(|&(id, on, bill, discounted)| SaleFact { discounted, ..sale(id, on, 5, bill) })
            .collect();
        loyalty(&facts, today()).discount_only
    };
    let cheap = Some(true);
    assert!(
        with(&[(1, "2024-07-01", 1, cheap), (2, "2026-06-30", 2, cheap)]),
        "two, both discounted"
    );
    assert!(
        !with(&[(1, "2024-06-30", 1, cheap), (2, "2026-06-30", 2, cheap)]),
        "24 months ago is over"
    );
    assert!(!with(&[(1, "2026-01-01", 1, cheap)]), "one purchase tells nothing");
    assert!(!with(&[(1, "2026-01-01", 1, cheap), (2, "2026-01-02", 1, cheap)]), "two lines of one");
    assert!(!with(&[(1, "2026-01-01", 1, cheap), (2, "2026-02-01", 2, None)]), "not known of one");
    assert!(
        !with(&[(1, "2026-01-01", 1, cheap), (2, "2026-02-01", 2, Some(false))]),
        "full price once"
    );
}

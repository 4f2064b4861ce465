//! Next terms, common ends, halves and changes within a term.

use super::*;
use crate::{
    change::Change,
    id::{LikelihoodId, ManagerId},
    record::Record,
    refusal::Reason,
    renewal::{
        likelihood::Likelihood,
        plan::{change_term, coterm, split, usual_next},
    },
    subscription::TermChange,
};

fn change(on: &str, quantity: i64, price: i64) -> TermChange {
    TermChange { on: day(on), quantity: Quantity(quantity), price, note: String::new() }
}

fn subscriptions(changes: &[Change]) -> Vec<&Subscription> {
    let of = |change| match change {
        &Change::Add(Record::Subscription(ref s)) | &Change::Set(Record::Subscription(ref s)) => {
            Some(&**s)
        }
        _ => None,
    };
    changes.iter().filter_map(of).collect()
}

#[test]
fn the_next_term_is_as_long_in_whole_months() {
    for (starts_on, ends_on, next) in [
        ("2025-07-01", "2026-06-30", ("2026-07-01", "2027-06-30")),
        ("2023-03-01", "2024-02-29", ("2024-03-01", "2025-02-28")),
        ("2024-02-29", "2025-02-28", ("2025-03-01", "2026-02-28")),
        ("2025-01-31", "2025-02-28", ("2025-03-01", "2025-03-31")),
        ("2025-01-15", "2025-04-14", ("2025-04-15", "2025-07-14")),
        ("2024-12-31", "2025-12-30", ("2025-12-31", "2026-12-30")),
        ("2025-01-01", "2027-12-31", ("2028-01-01", "2030-12-31")),
        ("2025-01-10", "2025-02-20", ("2025-02-21", "2025-04-03")),
        ("2025-01-10", "2025-01-10", ("2025-01-11", "2025-01-11")),
    ] {
        let found = usual_next(&record(&term(starts_on, ends_on)));
        let expected = (day(next.0), day(next.1));
        assert_eq!((found.starts_on, found.ends_on), expected, "after {starts_on} – {ends_on}");
    }
}

#[test]
fn the_next_term_is_for_what_was_agreed_last() {
    let mut old = record(&term("2025-07-01", "2026-06-30"));
    old.changes.push(change("2026-01-01", 300_000, 240_000_000));
    let next = usual_next(&old);
    assert_eq!((next.quantity.0, next.price), (300_000, 240_000_000), "agreed at the end");
    old.next_price = Some(260_000_000);
    assert_eq!(usual_next(&old).price, 260_000_000, "or offered");
}

#[test]
fn one_common_end() {
    let today = day("2026-03-01");
    let of = |id, ends_on| Subscription {
        id: SubscriptionId(id),
        ..record(&term("2025-07-01", ends_on))
    };
    let three = [of(1, "2026-06-30"), of(2, "2026-09-30"), of(3, "2026-12-31")];
    let changes = coterm(&three, day("2026-12-31"), today).unwrap();
    let moved: Vec<_> = subscriptions(&changes).iter().map(|s| (s.id.0, s.ends_on)).collect();
    assert_eq!(
        moved,
        [(1, day("2026-12-31")), (2, day("2026-12-31"))],
        "those that end elsewhere move, the one that ends there is left alone"
    );
    assert!(
        changes.iter().all(|change| matches!(change, Change::Set(Record::Subscription(_)))),
        "and no step is touched"
    );
    let why = |all: &[Subscription], ends_on| {
        coterm(all, day(ends_on), today).map(|_| ()).map_err(|refusal| refusal.reason)
    };
    assert_eq!(why(&three[..1], "2026-12-31"), Err(Reason::OutOfRange(2, 2)), "one alone");
    assert_eq!(why(&three, "2026-02-28"), Err(Reason::Before(today)), "before today");
    let same = [of(1, "2026-12-31"), of(3, "2026-12-31")];
    assert_eq!(why(&same, "2026-12-31"), Err(Reason::Same), "all end there already");
    let mut two = [of(1, "2026-06-30"), of(2, "2026-09-30")];
    two[1].account = AccountId(2);
    assert_eq!(why(&two, "2026-12-31"), Err(Reason::Apart), "of two clients");
    let mut two = [of(1, "2026-06-30"), of(2, "2026-09-30")];
    two[1].status = SubscriptionStatus::Renewed;
    assert_eq!(why(&two, "2026-12-31"), Err(Reason::Decided), "one that is renewed");
    let two = [of(1, "2026-02-28"), of(2, "2026-09-30")];
    assert_eq!(why(&two, "2026-12-31"), Err(Reason::Decided), "one that has ended");
    let mut two = [of(1, "2026-06-30"), of(2, "2026-09-30")];
    (two[1].starts_on, two[1].ends_on) = (day("2026-08-01"), day("2027-07-31"));
    assert_eq!(why(&two, "2026-07-31"), Err(Reason::Before(day("2026-08-01"))), "before a start");
    let mut two = [of(1, "2026-06-30"), of(2, "2026-09-30")];
    two[1].changes.push(change("2026-08-01", 1, 1));
    assert_eq!(
        why(&two, "2026-07-31"),
        Err(Reason::After(day("2026-07-31"))),
        "before a change agreed"
    );
}

#[test]
fn halves_add_up() {
    let own = term("2025-07-01", "2026-06-30");
    let mut whole = record(&own);
    (whole.quantity, whole.price, whole.next_price) = (Quantity(7_000), 100, Some(101));
    whole.changes = vec![change("2026-01-01", 9_000, 250), change("2026-05-01", 10_000, 999)];
    whole.follows = Some(SubscriptionId(77));
    let changes = split(&whole, &own, Quantity(3_000), day("2026-03-01"), &mut |_| 5).unwrap();
    let both = subscriptions(&changes);
    let [stays, taken] = both[..] else { panic!("one changed, one new: {both:?}") };
    assert_eq!((stays.id, taken.id), (whole.id, SubscriptionId(5)), "the old one and a new one");
    assert_eq!(taken.changes[0].quantity, Quantity(3_000), "so much of what is agreed today");
    assert_eq!((taken.quantity.0, taken.price), (2_333, 33), "a third of what was agreed at first");
    assert_eq!(
        (taken.changes[1].price, stays.changes[1].price),
        (333, 666),
        "and of what is to come"
    );
    assert_eq!((taken.next_price, stays.next_price), (Some(34), Some(67)), "and of the offer");
    assert_eq!((taken.starts_on, taken.ends_on), (whole.starts_on, whole.ends_on), "the same term");
    assert_eq!(taken.follows, whole.follows, "renewed from the same one");
    assert_eq!((stays.external_id.as_str(), taken.external_id.as_str()), ("A-1", ""), "one number");
    let why = |quantity| {
        let mut ids = |_| 5;
        split(&whole, &own, Quantity(quantity), day("2026-03-01"), &mut ids).map_err(|r| r.reason)
    };
    for quantity in [0, -1, 9_000, 10_000] {
        assert_eq!(why(quantity), Err(Reason::OutOfRange(1, 8)), "{quantity} of 9,000 is no half");
    }
    whole.status = SubscriptionStatus::Cancelled;
    let ended = split(&whole, &own, Quantity(1_000), day("2026-03-01"), &mut |_| 5);
    assert_eq!(ended.map_err(|r| r.reason), Err(Reason::Decided), "what is decided is not split");
}

#[test]
fn what_is_held_of_the_whole_is_held_of_both_halves() {
    let mut own = term("2025-07-01", "2026-06-30");
    let judgement = |id, on: &str, percent| Likelihood {
        id: LikelihoodId(id),
        subscription: own.id,
        on: day(on),
        percent: Some(percent),
        note: "said".to_owned(),
        manager: None,
    };
    own.likelihoods = vec![judgement(1, "2026-01-01", 40), judgement(2, "2026-02-01", 90)];
    let arranged = RenewalStep {
        owner: Some(ManagerId(7)),
        done_on: None,
        outcome: None,
        ..done(2, 30, "2026-05-29", "2026-05-29", StepOutcome::Reached)
    };
    own.steps = vec![done(1, 180, "2026-01-01", "2026-01-01", StepOutcome::Reached), arranged];
    let mut ids = |_| 50;
    let changes =
        split(&record(&own), &own, Quantity(10_000), day("2026-03-01"), &mut ids).unwrap();
    let new = SubscriptionId(50);
    let held: Vec<_> = changes
        .iter()
        .filter_map(|change| match change {
            Change::Add(Record::Likelihood(l)) => Some((l.subscription, l.percent, None)),
            Change::Add(Record::RenewalStep(s)) => Some((s.subscription, None, s.owner)),
            _ => None,
        })
        .collect();
    assert_eq!(
        held,
        [(new, Some(90), None), (new, None, Some(ManagerId(7)))],
        "the judgement in force and the step to come, not what is past"
    );
}

#[test]
fn a_change_within_the_term() {
    let mut old = record(&term("2025-07-01", "2026-06-30"));
    old.changes = vec![change("2026-01-01", 9_000, 250), change("2026-05-01", 10_000, 300)];
    let found = |on, quantity, price| {
        let change = change_term(&old, change(on, quantity, price)).map_err(|r| r.reason)?;
        let changes = [change];
        let all = subscriptions(&changes)[0].changes.iter();
        Ok(all.map(|c| (c.on.to_string(), c.price)).collect::<Vec<_>>())
    };
    let text = |all: &[(&str, i64)]| {
        Ok(all.iter().map(|(on, price)| ((*on).to_owned(), *price)).collect::<Vec<_>>())
    };
    assert_eq!(
        found("2026-03-01", 9_500, 270),
        text(&[("2026-01-01", 250), ("2026-03-01", 270), ("2026-05-01", 300)]),
        "in the order of days"
    );
    assert_eq!(
        found("2026-05-01", 10_000, 310),
        text(&[("2026-01-01", 250), ("2026-05-01", 310)]),
        "one of the same day is replaced"
    );
    assert_eq!(found("2026-05-01", 10_000, 300), Err(Reason::Same), "as it is");
    assert_eq!(
        found("2025-07-01", 1, 1),
        Err(Reason::Before(day("2025-07-02"))),
        "on the first day nothing would be left of what was agreed"
    );
    assert_eq!(found("2026-07-01", 1, 1), Err(Reason::After(day("2026-06-30"))), "after the end");
}

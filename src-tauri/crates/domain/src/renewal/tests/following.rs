//! Which subscription renewed which, and what the base earns.

use super::*;
use crate::{
    refusal::Reason,
    renewal::{
        closing::{How, closing},
        follow::{Span, chain, check_follows, renewed_by},
        recurring::{by_account, recurring},
    },
    subscription::TermChange,
};

fn numbered(id: i64, starts_on: &str, ends_on: &str) -> Term {
    Term { id: SubscriptionId(id), ..term(starts_on, ends_on) }
}

#[test]
fn a_renewal_is_known_by_where_it_begins() {
    let old = numbered(1, "2024-07-01", "2025-06-30");
    let fits = |starts_on: &str| {
        let new = Span::from(&numbered(2, starts_on, "2026-06-30"));
        renewed_by(&new, &[Span::from(&old)]).is_some()
    };
    for (starts_on, expected) in [
        ("2025-05-30", false),
        ("2025-05-31", true),
        ("2025-07-01", true),
        ("2025-08-29", true),
        ("2025-08-30", false),
    ] {
        assert_eq!(
            fits(starts_on),
            expected,
            "{starts_on}: from 30 days before the end to 60 after"
        );
    }
    let new = Span::from(&numbered(2, "2025-07-01", "2026-06-30"));
    let of = |change: fn(&mut Span)| {
        let mut span = Span::from(&old);
        change(&mut span);
        renewed_by(&new, &[span])
    };
    assert_eq!(of(|s| s.account = AccountId(9)), None, "of another client");
    assert_eq!(of(|s| s.product = ProductId(9)), None, "of another product");
    assert_eq!(of(|s| s.followed = true), None, "followed already");
    assert_eq!(of(|s| s.starts_on = day("2025-07-01")), None, "begun on the same day: beside it");
    assert_eq!(of(|s| s.id = SubscriptionId(2)), None, "itself");
}

#[test]
fn the_nearest_end_then_the_same_quantity() {
    let new = Span::from(&numbered(9, "2025-07-01", "2026-06-30"));
    let old = |id, ends_on, quantity| Span {
        quantity: Quantity(quantity),
        ..Span::from(&numbered(id, "2024-01-01", ends_on))
    };
    let found = |spans: &[Span]| renewed_by(&new, spans).unwrap().0;
    assert_eq!(
        found(&[old(1, "2025-06-20", 250_000), old(2, "2025-06-30", 10_000)]),
        2,
        "the one that ended the day before, whatever its size"
    );
    assert_eq!(
        found(&[old(1, "2025-06-30", 10_000), old(2, "2025-06-30", 250_000)]),
        2,
        "of two that ended on one day the one of the same quantity"
    );
    assert_eq!(
        found(&[old(2, "2025-06-30", 250_000), old(1, "2025-06-30", 250_000)]),
        1,
        "else the first on record, whatever the order"
    );
}

#[test]
fn a_chain_has_every_term_and_both_halves() {
    let follows = |id, of: Option<i64>, starts_on, ends_on| Term {
        follows: of.map(SubscriptionId),
        ..numbered(id, starts_on, ends_on)
    };
    let mut terms = vec![
        follows(5, Some(3), "2026-01-01", "2026-12-31"),
        follows(1, None, "2024-01-01", "2024-12-31"),
        follows(4, Some(1), "2025-01-01", "2025-12-31"),
        follows(3, Some(1), "2025-01-01", "2025-12-31"),
        follows(8, None, "2024-01-01", "2024-12-31"),
    ];
    let ids = |terms: &[Term], id| -> Vec<i64> {
        chain(terms, SubscriptionId(id)).iter().map(|term| term.id.0).collect()
    };
    assert_eq!(ids(&terms, 5), [1, 3, 4, 5], "from the last term: first to last, both halves");
    assert_eq!(ids(&terms, 1), [1, 3, 4, 5], "from the first one the same");
    assert_eq!(ids(&terms, 8), [8], "one that nothing follows");
    assert!(ids(&terms, 99).is_empty(), "one that is not there");
    terms[1].follows = Some(SubscriptionId(5));
    assert_eq!(ids(&terms, 4).len(), 4, "a loop in the records is walked once");
}

#[test]
fn a_chain_cannot_close() {
    let of = |id: SubscriptionId| (id.0 > 1).then(|| SubscriptionId(id.0 - 1));
    let check = |id, follows| check_follows(SubscriptionId(id), Some(SubscriptionId(follows)), of);
    assert!(check(9, 4).is_ok(), "the ninth may follow the fourth");
    assert_eq!(
        check(2, 4).map_err(|refusal| refusal.reason),
        Err(Reason::Loop),
        "the second cannot follow the fourth, which follows it"
    );
    assert_eq!(check(2, 2).map_err(|r| r.reason), Err(Reason::Loop), "nor itself");
}

#[test]
fn recurring_revenue_as_of_a_day() {
    let mut old = numbered(1, "2025-01-01", "2025-12-31");
    old.price = 100;
    old.changes.push(TermChange {
        on: day("2025-07-01"),
        quantity: Quantity(1),
        price: 150,
        note: String::new(),
    });
    let mut new = numbered(2, "2025-12-10", "2026-12-09");
    (new.price, new.price_months, new.follows) = (20, 1, Some(old.id));
    old.followed = Some((new.id, day("2025-12-01")));
    let other = Term { account: AccountId(2), price: 7, ..numbered(3, "2024-12-01", "2025-11-30") };
    let terms = [old, new, other];
    let on = |on: &str| recurring(&terms, day(on));
    assert_eq!(on("2024-11-30"), 0, "nothing runs yet");
    assert_eq!(on("2025-06-30"), 107, "both of the day");
    assert_eq!(on("2025-07-01"), 157, "from the change within the term on");
    assert_eq!(on("2025-12-09"), 150, "the other one ended, the successor is to come");
    assert_eq!(on("2025-12-10"), 240, "renewed early: the successor counts, and not both");
    assert_eq!(on("2026-12-10"), 0, "after the end");
    assert_eq!(
        by_account(&terms, day("2025-07-01")),
        [(AccountId(1), 150), (AccountId(2), 7)],
        "by account"
    );
    assert_eq!(
        by_account(&terms, day("2025-12-31")),
        [(AccountId(1), 240)],
        "who pays nothing is out"
    );
}

#[test]
fn one_that_renews_by_itself_counts_on_until_it_is_stopped() {
    let term =
        |ends_on| Term { auto_renew: true, price: 100, ..numbered(1, "2025-01-01", ends_on) };
    let on = |terms: &[Term], on: &str| recurring(terms, day(on));
    let itself = term("2025-12-31");
    assert_eq!(on(std::slice::from_ref(&itself), "2025-12-31"), 100, "it runs");
    assert_eq!(
        on(std::slice::from_ref(&itself), "2027-06-30"),
        100,
        "past its end it goes on as agreed"
    );
    let by_hand = Term { auto_renew: false, ..itself.clone() };
    assert_eq!(on(&[by_hand], "2026-01-01"), 0, "what does not renew by itself ends");
    let stopped = Term { cancelled_on: Some(day("2025-11-30")), ..itself.clone() };
    assert_eq!(
        on(std::slice::from_ref(&stopped), "2025-12-31"),
        100,
        "stopped in time it runs to its end"
    );
    assert_eq!(on(&[stopped], "2026-01-01"), 0, "and no longer");
    let late = Term { cancelled_on: Some(day("2026-03-01")), ..itself.clone() };
    assert_eq!(
        on(std::slice::from_ref(&late), "2026-02-28"),
        100,
        "stopped late it went on until then"
    );
    assert_eq!(on(&[late], "2026-03-01"), 0, "the day it is stopped it counts no more");
    let mut marked = Term { marked_renewed: true, ..itself.clone() };
    assert_eq!(on(std::slice::from_ref(&marked), "2026-01-01"), 0, "by what a mark does not say");
    marked.steps.push(done(1, 30, "2025-12-01", "2025-12-01", StepOutcome::Renewed));
    assert_eq!(on(&[marked], "2026-01-01"), 100, "a step says that this one goes on");
    let mut next = numbered(2, "2026-02-01", "2027-01-31");
    (next.price, next.follows) = (120, Some(itself.id));
    let both = [itself, next];
    assert_eq!(on(&both, "2026-01-31"), 100, "until its successor begins");
    assert_eq!(on(&both, "2026-02-01"), 120, "which counts in its place");
}

#[test]
fn what_stops_one_that_renews_by_itself() {
    let on = |text: &str| Some(day(text));
    let itself = Term { auto_renew: true, price: 100, ..numbered(1, "2025-01-01", "2025-12-31") };
    let lost = |id, on| done(id, 0, on, on, StepOutcome::Lost);
    let renewed = |id, on| done(id, 0, on, on, StepOutcome::Renewed);
    let counts = |term: &Term, on: &str| {
        let mut next = numbered(2, "2026-06-01", "2027-05-31");
        (next.price, next.follows) = (7, Some(term.id));
        recurring(&[term.clone(), next], day(on))
    };
    let cancelled = Term { cancelled_on: on("2025-11-30"), ..itself.clone() };
    assert_eq!(counts(&cancelled, "2026-03-01"), 0, "cancelled: nothing until it came back");
    assert_eq!(counts(&cancelled, "2026-06-01"), 7, "then what it came back to");
    let marked = Term { marked_renewed: true, ..itself.clone() };
    assert_eq!(counts(&marked, "2026-03-01"), 0, "marked as renewed: what follows has not begun");
    let reopened = Term { steps: vec![lost(1, "2026-02-01")], ..itself.clone() };
    assert_eq!(counts(&reopened, "2026-01-31"), 100, "before it was lost it went on");
    assert_eq!(counts(&reopened, "2026-02-01"), 0, "lost, though its mark says that it runs");
    let how = closing(&reopened, day("2026-03-01")).map(|closed| closed.how);
    assert_eq!(how, Some(How::Lost), "as the queue has it");
    let won = Term { steps: vec![lost(1, "2026-02-01"), renewed(2, "2026-02-10")], ..itself };
    assert_eq!(counts(&won, "2026-03-01"), 100, "won back by the latest word");
}

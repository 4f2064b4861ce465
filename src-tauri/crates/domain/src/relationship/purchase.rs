//! Purchases: what an account bought, counted by invoice, and since when it is known.

use super::{
    facts::{AccountFacts, SaleFact},
    within::Within,
};
use crate::day::Day;

/// Lines with the same key are one invoice: its number, or its day when it has none.
pub(crate) fn invoice(sale: &SaleFact) -> (u64, Day) {
    if sale.bill == 0 { (0, sale.on) } else { (sale.bill, Day::EPOCH) }
}

/// How many invoices these keys are of.
pub(crate) fn distinct(mut invoices: Vec<(u64, Day)>) -> usize {
    invoices.sort_unstable();
    invoices.dedup();
    invoices.len()
}

/// How many invoices with something sold fall into so many months up to and with the day. Lines
/// of no or negative amount, such as credit notes, are no purchases.
#[must_use]
pub fn purchases(facts: &AccountFacts, day: Day, months: i32) -> usize {
    let window = Within::months(day, months);
    let bought = facts.sales.iter().filter(|sale| sale.amount > 0 && window.holds(sale.on));
    distinct(bought.map(invoice).collect())
}

/// The first sale by that day. A line of no or negative amount, such as a sample or a return, is
/// no first delivery.
#[must_use]
pub fn first_sale(facts: &AccountFacts, day: Day) -> Option<&SaleFact> {
    let sold = facts.sales.iter().filter(|sale| sale.amount > 0 && sale.on <= day);
    sold.min_by_key(|sale| (sale.on, sale.id))
}

/// Since when the account is known, as of that day: the day of acquaintance, else the first touch
/// or sale, whichever is earlier.
#[must_use]
pub fn known_since(facts: &AccountFacts, day: Day) -> Option<Day> {
    let met = || {
        let touches = facts.touches.iter().map(|touch| touch.on);
        let sales = facts.sales.iter().map(|sale| sale.on);
        touches.chain(sales).filter(|on| *on <= day).min()
    };
    facts.acquainted_on.filter(|on| *on <= day).or_else(met)
}

/// Whether a subscription runs on that day.
#[must_use]
pub fn subscribed(facts: &AccountFacts, day: Day) -> bool {
    facts.subscriptions.iter().any(|sub| sub.runs(day))
}

/// Whether the account buys of us: a subscription runs on that day, or there was a purchase in the
/// 12 months up to it.
#[must_use]
pub fn is_active(facts: &AccountFacts, day: Day) -> bool {
    let window = Within::months(day, 12);
    subscribed(facts, day)
        || facts.sales.iter().any(|sale| sale.amount > 0 && window.holds(sale.on))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        id::SubscriptionId,
        relationship::{
            facts::SubscriptionFact,
            fixture::{day, nobody, sale, today, touch},
        },
        touch::TouchKind,
    };

    #[test]
    fn active_is_who_buys() {
        let mut facts = nobody();
        assert!(!is_active(&facts, today()), "never bought");
        facts.sales = vec![sale(1, "2025-07-01", 5, 0)];
        assert!(is_active(&facts, today()), "bought within 12 months");
        assert!(!is_active(&facts, day("2026-07-01")), "12 months later no more");
        assert!(!is_active(&facts, day("2025-06-30")), "nor before");
        facts.sales[0].amount = -5;
        assert!(!is_active(&facts, today()), "money given back is no purchase");
        facts.subscriptions = vec![SubscriptionFact {
            id: SubscriptionId(1),
            starts_on: day("2026-06-30"),
            ends_on: day("2026-06-30"),
            renewed: false,
            until: Some(day("2026-06-30")),
        }];
        assert!(is_active(&facts, today()), "a subscription runs on its first and last day");
        assert!(!is_active(&facts, day("2026-07-01")), "not after");
    }

    #[test]
    fn a_return_or_a_free_line_is_no_first_sale() {
        let mut facts = nobody();
        facts.sales = vec![sale(1, "2025-03-01", -5, 0), sale(2, "2025-03-01", 0, 0)];
        assert_eq!(first_sale(&facts, today()), None, "nothing was sold");
        facts.sales.extend([sale(4, "2025-03-02", 5, 0), sale(3, "2025-03-02", 7, 0)]);
        let first = |on| first_sale(&facts, day(on)).map(|sale| sale.id.0);
        assert_eq!(first("2025-03-01"), None, "not yet");
        assert_eq!(first("2025-03-02"), Some(3), "of the lines of a day the least id");
    }

    #[test]
    fn known_since_the_first_sign_of_life() {
        let mut facts = nobody();
        assert_eq!(known_since(&facts, today()), None, "a stranger");
        facts.sales = vec![sale(1, "2025-03-01", 5, 0)];
        facts.touches = vec![touch(1, "2025-02-01", TouchKind::Call)];
        assert_eq!(known_since(&facts, today()), Some(day("2025-02-01")), "touch before sale");
        assert_eq!(known_since(&facts, day("2025-01-31")), None, "not before");
        facts.acquainted_on = Some(day("2025-05-01"));
        let noted = Some(day("2025-05-01"));
        assert_eq!(known_since(&facts, today()), noted, "what was noted goes before what is seen");
    }
}

//! Kinds of loyalty: what an account does against what it thinks of us (product.md §3.4).

use super::{
    facts::{AccountFacts, SubscriptionFact},
    health::voices,
    incident::Severity,
    purchase,
    within::Within,
};
use crate::{day::Day, keyed};
use serde::Serialize;
use std::collections::BTreeMap;

/// Months of purchases, renewals, answers and referrals that count.
const MONTHS: i32 = 12;
/// Months of purchases looked at for buying by discount only.
const DISCOUNT_MONTHS: i32 = 24;

keyed! {
    /// What it does.
    pub enum Behaviour {
        /// Two purchases or a renewed subscription in 12 months.
        Strong = "strong",
        /// Less.
        Weak = "weak",
    }
}

keyed! {
    /// What it thinks of us.
    pub enum Attitude {
        /// A recommendation of 9 and more, a satisfaction of 4 and more, or a referral.
        Positive = "positive",
        /// Answers in between.
        Neutral = "neutral",
        /// A recommendation of 6 and less, a satisfaction of 2 and less, or an open serious incident.
        Negative = "negative",
        /// Nothing is known.
        Unknown = "unknown",
    }
}

keyed! {
    /// The kind of loyalty.
    pub enum Kind {
        /// Strong and positive.
        True = "true",
        /// Strong, neutral or unknown.
        False = "false",
        /// Weak and positive.
        Latent = "latent",
        /// Negative, whatever it does.
        Negative = "negative",
        /// Buys nothing and is not positive.
        None = "none",
        /// Too early to tell.
        Undecided = "undecided",
    }
}

/// The loyalty of an account on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Loyalty {
    /// The kind.
    pub kind: Kind,
    /// What it does.
    pub behaviour: Behaviour,
    /// What it thinks.
    pub attitude: Attitude,
    /// Purchases of the last 12 months.
    pub purchases: usize,
    /// It bought twice and more in 24 months, and every time under the list price.
    pub discount_only: bool,
}

/// The loyalty of an account on that day. The first rule that fits decides:
///
/// 1. attitude negative → negative;
/// 2. behaviour strong → true when positive, else false;
/// 3. positive → latent;
/// 4. known for less than 12 months, one purchase at most ever, no attitude → undecided;
/// 5. no purchase in 12 months and no running subscription → none;
/// 6. what is left buys a little and is neutral or unknown → undecided.
#[must_use]
pub fn loyalty(facts: &AccountFacts, day: Day) -> Loyalty {
    let window = Within::months(day, MONTHS);
    let purchases = purchase::purchases(facts, day, MONTHS);
    let begun = |sub: &SubscriptionFact| Some(sub.starts_on).filter(|_| sub.renewed);
    let renewals = facts.subscriptions.iter().flat_map(|sub| [begun(sub), sub.renewed_itself()]);
    let renewed = renewals.flatten().any(|on| window.holds(on));
    let strong = purchases >= 2 || renewed;
    let attitude = attitude(facts, day);
    let young = purchase::known_since(facts, day).is_none_or(|since| window.holds(since));
    let kind = match (attitude, strong) {
        (Attitude::Negative, _) => Kind::Negative,
        (Attitude::Positive, true) => Kind::True,
        (_, true) => Kind::False,
        (Attitude::Positive, false) => Kind::Latent,
        // All purchases of an account known for less than a year are of that year.
        (Attitude::Unknown, false) if young => Kind::Undecided,
        _ if purchases == 0 && !purchase::subscribed(facts, day) => Kind::None,
        _ => Kind::Undecided,
    };
    Loyalty {
        kind,
        behaviour: if strong { Behaviour::Strong } else { Behaviour::Weak },
        attitude,
        purchases,
        discount_only: bought_by_discount_only(facts, day),
    }
}

/// What an account thinks of us on that day, by the latest answer of 12 months of each person still
/// there. One voice against us outweighs all for us.
#[must_use]
pub fn attitude(facts: &AccountFacts, day: Day) -> Attitude {
    let serious = facts.incidents.iter().any(|incident| {
        incident.severity == Severity::High
            && incident.on <= day
            && incident.closed_on.is_none_or(|closed| closed > day)
    });
    let window = Within::months(day, MONTHS);
    let (mut good, mut bad) = (facts.brought.iter().any(|(_, on)| window.holds(*on)), serious);
    let mut known = good || bad;
    for (nps, satisfied) in voices::attitudes(facts, day, MONTHS) {
        known = true;
        good |= nps.is_some_and(|nps| nps >= 9) || satisfied.is_some_and(|of_5| of_5 >= 4.0);
        bad |= nps.is_some_and(|nps| nps <= 6) || satisfied.is_some_and(|of_5| of_5 <= 2.0);
    }
    match (known, good, bad) {
        (_, _, true) => Attitude::Negative,
        (_, true, false) => Attitude::Positive,
        (true, ..) => Attitude::Neutral,
        (false, ..) => Attitude::Unknown,
    }
}

/// Whether it bought at least twice in 24 months and every line of it under the list price. Where
/// that is not known of a line, it is not said.
#[must_use]
pub fn bought_by_discount_only(facts: &AccountFacts, day: Day) -> bool {
    let window = Within::months(day, DISCOUNT_MONTHS);
    let mut invoices = BTreeMap::new();
    for sale in facts.sales.iter().filter(|sale| sale.amount > 0 && window.holds(sale.on)) {
        let all = invoices.entry(purchase::invoice(sale)).or_insert(true);
        *all &= sale.discounted == Some(true);
    }
    invoices.len() >= 2 && invoices.values().all(|discounted| *discounted)
}

#[cfg(test)]
mod tests;

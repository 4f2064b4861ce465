//! A subscription as the rules of renewals see it: slim, dated, with what was done about its end.

use super::step::RenewalStep;
use crate::{
    day::Day,
    id::{AccountId, ProductId, SubscriptionId},
    money::{Minor, Quantity},
    renewal::likelihood::Likelihood,
    subscription::{TermChange, yearly},
};

/// One term with its steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Which subscription.
    pub id: SubscriptionId,
    /// Whose.
    pub account: AccountId,
    /// To what.
    pub product: ProductId,
    /// Seats or units from the first day on, in thousandths.
    pub quantity: Quantity,
    /// Price of one price period from the first day on, minor units.
    pub price: Minor,
    /// How many months the price covers.
    pub price_months: i32,
    /// First day.
    pub starts_on: Day,
    /// Last day.
    pub ends_on: Day,
    /// Days of notice.
    pub notice_days: i32,
    /// Renews by itself unless stopped.
    pub auto_renew: bool,
    /// The subscription it renewed.
    pub follows: Option<SubscriptionId>,
    /// Since when the book knows that it ends without a successor: the day of the last step that
    /// said how it ends; of one put on record as ended the day it was, at the latest the decision
    /// day. None while it runs or where it went on.
    pub cancelled_on: Option<Day>,
    /// The subscription that renewed it, and since when the book knows: the day that one was
    /// recorded or began, whichever came first, but not before the step that said so.
    pub followed: Option<(SubscriptionId, Day)>,
    /// Since when it is marked as renewed, whether or not it is known by what: the day that was
    /// recorded. None while it runs.
    pub renewed_on: Option<Day>,
    /// Marked as renewed, whenever that was; a mark bears no day.
    pub marked_renewed: bool,
    /// Changes within the term, by day.
    pub changes: Vec<TermChange>,
    /// The price offered for the next term.
    pub next_price: Option<Minor>,
    /// Steps done or arranged, by day planned.
    pub steps: Vec<RenewalStep>,
    /// Managers' judgements, by day.
    pub likelihoods: Vec<Likelihood>,
}

impl Term {
    /// The decision day: the last day less the days of notice (product.md §4).
    #[must_use]
    pub fn decide_on(&self) -> Day {
        self.ends_on.plus_days(-i64::from(self.notice_days))
    }

    /// Whether it runs on that day: from its first day through its last.
    #[must_use]
    pub fn runs(&self, day: Day) -> bool {
        self.starts_on <= day && day <= self.ends_on
    }

    /// Price of a price period as agreed on that day, minor units.
    #[must_use]
    pub fn price_on(&self, day: Day) -> Minor {
        self.changes.iter().rev().find(|c| c.on <= day).map_or(self.price, |c| c.price)
    }

    /// Seats or units as agreed on that day, in thousandths.
    #[must_use]
    pub fn quantity_on(&self, day: Day) -> Quantity {
        self.changes.iter().rev().find(|c| c.on <= day).map_or(self.quantity, |c| c.quantity)
    }

    /// What it brings in twelve months as agreed on that day, minor units.
    #[must_use]
    pub fn yearly(&self, day: Day) -> Minor {
        yearly(self.price_on(day), self.price_months)
    }

    /// What is at stake at its end: what it brings in twelve months on its last day, minor units.
    #[must_use]
    pub fn at_stake(&self) -> Minor {
        self.yearly(self.ends_on)
    }

    /// The manager's judgement in force on that day; none where it was taken back.
    #[must_use]
    pub fn likelihood(&self, day: Day) -> Option<&Likelihood> {
        let latest = self.likelihoods.iter().filter(|l| l.on <= day).max_by_key(|l| (l.on, l.id));
        latest.filter(|likelihood| likelihood.percent.is_some())
    }
}

//! Subscriptions: what runs, until when, and for how much.

use crate::{
    as_of::AsOf,
    day::Day,
    id::{AccountId, ProductId, SubscriptionId},
    keyed,
    money::{MOST, Minor, Quantity},
    refusal::{self, Reason, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// What became of a subscription.
    pub enum SubscriptionStatus {
        /// Runs, or is to run.
        Active = "active",
        /// A later one follows it.
        Renewed = "renewed",
        /// Ends, or ended, without a successor.
        Cancelled = "cancelled",
    }
}

/// From a day within the term on: another quantity, another price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TermChange {
    /// First day it holds.
    pub on: Day,
    /// Seats or units, in thousandths.
    pub quantity: Quantity,
    /// Price of one price period for the whole quantity, in minor units.
    pub price: Minor,
    /// Why, or empty.
    pub note: String,
}

/// The most changes within one term.
pub const MOST_CHANGES: usize = 100;

/// A subscription of an account to a product for one term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Subscription {
    /// Identity.
    pub id: SubscriptionId,
    /// Whose.
    pub account: AccountId,
    /// To what.
    pub product: ProductId,
    /// Seats or units from the first day on, in thousandths.
    pub quantity: Quantity,
    /// Price of one price period for the whole quantity from the first day on, in minor units.
    pub price: Minor,
    /// How many months the price covers, 1–120.
    pub price_months: i32,
    /// First day.
    pub starts_on: Day,
    /// Last day.
    pub ends_on: Day,
    /// Days of notice before the end, 0–3650.
    pub notice_days: i32,
    /// Renews by itself unless stopped.
    pub auto_renew: bool,
    /// Status.
    pub status: SubscriptionStatus,
    /// The subscription it renewed.
    pub follows: Option<SubscriptionId>,
    /// Number in another system, or empty.
    pub external_id: String,
    /// Changes within the term, by day.
    pub changes: Vec<TermChange>,
    /// The price period's price offered for the next term, in minor units, once there is one.
    pub next_price: Option<Minor>,
}

impl Subscription {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.ends_on < self.starts_on {
            return Err(Refusal::at("ends_on", Reason::Before(self.starts_on)));
        }
        refusal::limit_parts("quantity", self.quantity.0, MOST, 1000)?;
        refusal::limit_parts("price", self.price, MOST, 100)?;
        refusal::require_range("price_months", Some(i64::from(self.price_months)), 1, 120)?;
        refusal::require_range("notice_days", Some(i64::from(self.notice_days)), 0, 3650)?;
        refusal::limit_parts("next_price", self.next_price.unwrap_or(0), MOST, 100)?;
        self.check_changes()?;
        if !self.id.is_new() && self.follows == Some(self.id) {
            return Err(Refusal::at("follows", Reason::Loop));
        }
        Ok(())
    }

    fn check_changes(&self) -> Result<(), Refusal> {
        if self.changes.len() > MOST_CHANGES {
            return Err(Refusal::at("changes", Reason::OutOfRange(0, MOST_CHANGES as i64)));
        }
        let mut after = self.starts_on;
        for change in &self.changes {
            // A change on the first day would leave nothing of what was agreed at first.
            if change.on <= after {
                return Err(Refusal::at("changes", Reason::Before(after.plus_days(1))));
            }
            if change.on > self.ends_on {
                return Err(Refusal::at("changes", Reason::After(self.ends_on)));
            }
            refusal::limit_parts("quantity", change.quantity.0, MOST, 1000)?;
            refusal::limit_parts("price", change.price, MOST, 100)?;
            refusal::limit_text("note", &change.note, refusal::MOST_TEXT)?;
            after = change.on;
        }
        Ok(())
    }

    /// Whether it runs on that day: from its first day through its last.
    #[must_use]
    pub fn runs(&self, as_of: AsOf) -> bool {
        self.starts_on <= as_of.day && as_of.day <= self.ends_on
    }

    /// Quantity and price of a price period as agreed on that day.
    #[must_use]
    pub fn agreed(&self, day: Day) -> (Quantity, Minor) {
        let change = self.changes.iter().rev().find(|change| change.on <= day);
        change.map_or((self.quantity, self.price), |change| (change.quantity, change.price))
    }

    /// What it brings in twelve months as agreed on that day, in minor units, rounded half away
    /// from zero.
    #[must_use]
    pub fn yearly(&self, day: Day) -> Minor {
        yearly(self.agreed(day).1, self.price_months)
    }

    /// The day by which it must be decided whether it goes on: the last day less the days of
    /// notice; of one that renews by itself the last day to stop it (product.md §4).
    #[must_use]
    pub fn decide_on(&self) -> Day {
        self.ends_on.plus_days(-i64::from(self.notice_days))
    }
}

/// What a price of so many months brings in twelve, in minor units, rounded half away from zero.
#[must_use]
pub fn yearly(price: Minor, price_months: i32) -> Minor {
    let months = i64::from(price_months.max(1));
    let scaled = price.saturating_mul(12);
    let half = if scaled < 0 { -months / 2 } else { months / 2 };
    scaled.saturating_add(half) / months
}

//! Sales: lines of invoices.

use crate::{
    day::Day,
    id::{AccountId, ProductId, SaleId},
    keyed,
    money::{MOST, Minor, Quantity},
    refusal::{self, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// What kind of sale a line is.
    pub enum SaleKind {
        /// The account's first.
        First = "first",
        /// The same again.
        Repeat = "repeat",
        /// A renewal of a subscription.
        Renewal = "renewal",
        /// More, or a better one.
        Upsell = "upsell",
        /// Work.
        Service = "service",
    }
}

/// One line of an invoice. A return is a line with a negative amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Sale {
    /// Identity.
    pub id: SaleId,
    /// Buyer.
    pub account: AccountId,
    /// What was bought.
    pub product: ProductId,
    /// Day of the sale.
    pub on: Day,
    /// How much, in thousandths.
    pub quantity: Quantity,
    /// Amount of the line in minor units, VAT excluded.
    pub amount: Minor,
    /// Discount on the list price in hundredths of a percent, 0–10000, if known.
    pub discount: Option<i32>,
    /// Kind, if known.
    pub kind: Option<SaleKind>,
    /// Invoice or document number, or empty.
    pub invoice: String,
    /// Line within the invoice as the file numbers it, else 0.
    pub line: i32,
}

impl Sale {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::limit_parts("quantity", self.quantity.0, MOST, 1000)?;
        refusal::limit_parts("amount", self.amount, MOST, 100)?;
        refusal::require_range("discount", self.discount.map(i64::from), 0, 10_000)?;
        refusal::limit_text("invoice", &self.invoice, 100)
    }
}

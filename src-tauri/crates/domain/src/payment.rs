//! Payments: money invoiced, due and received.

use crate::{
    day::Day,
    id::{AccountId, PaymentId},
    money::{MOST, Minor},
    refusal::{self, Reason, Refusal},
};
use serde::{Deserialize, Serialize};

/// A payment, expected or made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Payment {
    /// Identity.
    pub id: PaymentId,
    /// Payer.
    pub account: AccountId,
    /// Invoice or payment document number, or empty.
    pub invoice: String,
    /// Day it is due, if agreed.
    pub due_on: Option<Day>,
    /// Day it was paid; none while unpaid.
    pub paid_on: Option<Day>,
    /// Amount in minor units.
    pub amount: Minor,
}

impl Payment {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// [`Reason::Missing`] when neither a due day nor a day of payment is known.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::limit_text("invoice", &self.invoice, 100)?;
        refusal::limit_parts("amount", self.amount, MOST, 100)?;
        if self.due_on.is_none() && self.paid_on.is_none() {
            return Err(Refusal::at("paid_on", Reason::Missing));
        }
        Ok(())
    }
}

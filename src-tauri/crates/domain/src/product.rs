//! Products: what we sell.

use crate::{
    id::ProductId,
    keyed,
    refusal::{self, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// What kind of thing a product is.
    pub enum ProductKind {
        /// A licence or subscription.
        Licence = "licence",
        /// Work.
        Service = "service",
        /// Goods.
        Goods = "goods",
    }
}

/// A product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Product {
    /// Identity.
    pub id: ProductId,
    /// Name.
    pub name: String,
    /// Family, or empty.
    pub family: String,
    /// Code in another system, or empty.
    pub code: String,
    /// Margin in hundredths of a percent (10 000 = 100 %), −10 000…10 000; none when unknown.
    pub margin: Option<i32>,
    /// Kind, if known.
    pub kind: Option<ProductKind>,
}

impl Product {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::require_text("name", &self.name, 300)?;
        refusal::limit_text("family", &self.family, refusal::MOST_TEXT)?;
        refusal::limit_text("code", &self.code, refusal::MOST_TEXT)?;
        check_margin("margin", self.margin)
    }
}

/// Refuses a margin beyond 100 % either way; `margin` is in hundredths of a percent.
///
/// # Errors
/// [`Reason::OutOfRange`](crate::Reason::OutOfRange) at `field`, in percent.
pub fn check_margin(field: &'static str, margin: Option<i32>) -> Result<(), Refusal> {
    refusal::limit_parts(field, margin.map_or(0, i64::from), 10_000, 100)
}

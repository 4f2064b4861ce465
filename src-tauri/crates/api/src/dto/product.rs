//! The products page.

use super::{At, account::ProductLine};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the products.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProductsReq {
    /// As of when.
    pub at: At,
    /// Words that name, family or code must hold; empty for all.
    pub text: String,
}

/// The products, largest revenue first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProductsPage {
    /// `110 продуктов · 7 семейств · на 30 июня 2026`.
    pub caption: String,
    /// Products.
    pub rows: Vec<ProductLine>,
    /// How many the book has.
    pub all: u32,
}

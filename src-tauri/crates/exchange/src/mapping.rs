//! How a file of one shape becomes records. Mappings are kept as JSON:
//!
//! ```json
//! { "kind": "sales",
//!   "columns": ["invoice", "sold-on", null, null, "document-state", null, "account-id"],
//!   "lines": { "columns": [null, "product-code", "quantity", "unit-price", "line-number"],
//!              "join": [0, 0] },
//!   "leave_out": ["Cancelled"],
//!   "format": { "encoding": null, "delimiter": null, "decimal": null, "date_order": null, "sheet": null },
//!   "create_missing": { "accounts": true, "products": true, "managers": true },
//!   "scale": null }
//! ```
//!
//! `columns` holds, for each heading from the left, the key of a [`Field`] or null; a list shorter
//! than the headings leaves the rest unmatched. Everything but `kind` and `columns` may be absent.

use crate::{field::Field, kind::Kind, reading::FormatOverrides, scale::Scale};
use serde::{Deserialize, Serialize};

/// How a file becomes records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Mapping {
    /// What the file holds.
    pub kind: Kind,
    /// Per heading of the main file: the field it is, or none.
    pub columns: Vec<Option<Field>>,
    /// The second file of lines, where documents and lines come apart.
    #[serde(default)]
    pub lines: Option<LinesMapping>,
    /// States of documents that are no sale; letter case and ё do not matter.
    #[serde(default)]
    pub leave_out: Vec<String>,
    /// How to read the file where it is not to be found out.
    #[serde(default)]
    pub format: FormatOverrides,
    /// What may be created when a row names it and the book has none.
    #[serde(default)]
    pub create_missing: CreateMissing,
    /// The scale of recommendations in files of answers; none leaves it to be found.
    #[serde(default)]
    pub scale: Option<Scale>,
}

/// How the file of lines joins the file of documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LinesMapping {
    /// Per heading of the file of lines: the field it is, or none.
    pub columns: Vec<Option<Field>>,
    /// The column of the documents and the column of the lines that hold the same number, from 0.
    pub join: (usize, usize),
}

/// What may be created when a row names it and the book has none; otherwise the row is rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct CreateMissing {
    /// Accounts.
    pub accounts: bool,
    /// Products.
    pub products: bool,
    /// Managers.
    pub managers: bool,
}

impl Default for CreateMissing {
    fn default() -> Self {
        Self { accounts: true, products: true, managers: true }
    }
}

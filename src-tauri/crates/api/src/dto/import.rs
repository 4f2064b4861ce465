//! The import wizard: look at a file, map its columns, see what would happen, do it.

use super::{Choice, Money};
use rapport_domain::{Currency, Noun, Touched};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which file, read how. The same request looks, tries and imports.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ImportReq {
    /// Absolute path of the table.
    pub path: String,
    /// Absolute path of the lines, when sales come as documents and lines.
    pub lines_path: Option<String>,
    /// What it holds: `accounts`, `sales`…; none lets the headings tell.
    pub kind: Option<String>,
    /// The columns and how to read them; none lets the headings tell, or what was remembered.
    pub mapping: Option<ImportMapping>,
    /// Currency of the amounts. It becomes the book's with the import; refused where the book has
    /// amounts in another. None leaves the book's.
    pub currency: Option<Currency>,
}

/// How a file is read. Keys of fields are those of [`ImportField`].
///
/// As a file for the command line (`--mapping`) it is this record as JSON; what is absent is left
/// to be found, and missing records may be added.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ImportMapping {
    /// For each column its field's key, or none to leave it. No columns at all let the headings
    /// tell; whatever else is said here then still holds.
    pub columns: Vec<Option<String>>,
    /// Likewise for the lines' file.
    pub lines_columns: Vec<Option<String>>,
    /// Index of the column that joins, in the documents.
    pub join_main: Option<u32>,
    /// Index of the column that joins, in the lines.
    pub join_lines: Option<u32>,
    /// Document states to leave out.
    pub leave_out: Vec<String>,
    /// Encoding, or none for what was found.
    pub encoding: Option<String>,
    /// Delimiter, or none for what was found.
    pub delimiter: Option<String>,
    /// Decimal mark, or none for what was found.
    pub decimal: Option<String>,
    /// `ymd`, `dmy`, `mdy`, or none for what was found.
    pub date_order: Option<String>,
    /// Sheet of a workbook, or none for the first.
    pub sheet: Option<String>,
    /// Add accounts that sales name and the book lacks.
    pub create_accounts: bool,
    /// Likewise products.
    pub create_products: bool,
    /// Likewise managers.
    pub create_managers: bool,
    /// Scale of the recommendations in answers, `0-10` or `1-10`; none for what was found.
    pub scale: Option<String>,
}

impl Default for ImportMapping {
    fn default() -> Self {
        Self {
            columns: Vec::new(),
            lines_columns: Vec::new(),
            join_main: None,
            join_lines: None,
            leave_out: Vec::new(),
            encoding: None,
            delimiter: None,
            decimal: None,
            date_order: None,
            sheet: None,
            create_accounts: true,
            create_products: true,
            create_managers: true,
            scale: None,
        }
    }
}

/// What a file looks like and what importing it would do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportLook {
    /// File name.
    pub name: String,
    /// What it holds.
    pub kind: String,
    /// What it could hold.
    pub kinds: Vec<Choice>,
    /// How it was read.
    pub format: ImportFormat,
    /// Headings.
    pub headings: Vec<String>,
    /// First rows as they stand in the file.
    pub raw: Vec<Vec<String>>,
    /// Headings of the lines' file.
    pub lines_headings: Vec<String>,
    /// First rows of the lines' file.
    pub lines_raw: Vec<Vec<String>>,
    /// The mapping in force.
    pub mapping: ImportMapping,
    /// It was remembered from an earlier file of this shape.
    pub remembered: bool,
    /// Currency the amounts would be kept in, while it can be chosen: the file has amounts and the
    /// book has none yet.
    pub currency: Option<Currency>,
    /// Scale of the recommendations, where the file has any.
    pub scale: Option<ImportScale>,
    /// Fields that columns can be mapped to.
    pub fields: Vec<ImportField>,
    /// Names of fields that must be mapped and are not; while there are any, nothing below is filled.
    pub missing: Vec<String>,
    /// States of documents, how often each, and whether it is left out.
    pub states: Vec<ImportState>,
    /// Counts of a trial run.
    pub counts: ImportCounts,
    /// Headings of the rows as they would be stored.
    pub preview_headings: Vec<String>,
    /// First rows as they would be stored.
    pub preview: Vec<Vec<String>>,
    /// Missing accounts, products and managers that would be added, counted by noun.
    pub created: Vec<ImportCreated>,
    /// Rows refused, the first 500.
    pub rejects: Vec<ImportNote>,
    /// Rows kept with a warning, the first 500.
    pub warnings: Vec<ImportNote>,
    /// How many warnings there are.
    pub warnings_all: u32,
}

/// How a file was read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportFormat {
    /// `csv` or `xlsx`.
    pub container: String,
    /// `windows-1251`, `utf-8`…; empty for workbooks.
    pub encoding: String,
    /// Delimiter; empty for workbooks.
    pub delimiter: String,
    /// Decimal mark.
    pub decimal: String,
    /// `ymd`, `dmy`, `mdy`.
    pub date_order: String,
    /// Sheet in use; empty for text files.
    pub sheet: String,
    /// Sheets there are.
    pub sheets: Vec<String>,
}

/// The scale recommendations were asked on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportScale {
    /// The one in force: `0-10` or `1-10`.
    pub key: String,
    /// The file or the user tells it; otherwise the user is to be asked.
    pub certain: bool,
    /// Both.
    pub scales: Vec<Choice>,
}

/// A field of a record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportField {
    /// Key.
    pub key: String,
    /// Printed.
    pub label: String,
    /// Must be mapped.
    pub required: bool,
}

/// A state of documents.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportState {
    /// As written.
    pub value: String,
    /// How many documents.
    pub count: u32,
    /// Left out.
    pub left_out: bool,
}

/// Counts of rows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportCounts {
    /// Rows in the file (lines, where there are two files).
    pub rows: u64,
    /// New.
    pub new: u64,
    /// Updated.
    pub updated: u64,
    /// As they already stand.
    pub unchanged: u64,
    /// Refused.
    pub rejected: u64,
    /// Left out by the state of the document.
    pub left_out: u64,
}

/// Records that had to be added for the rows to stand on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportCreated {
    /// Noun.
    pub noun: Noun,
    /// How many.
    pub count: u32,
    /// The first few names.
    pub names: Vec<String>,
}

/// A row that was refused or warned of.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportNote {
    /// File name.
    pub file: String,
    /// Line in the file, from 1.
    pub line: u64,
    /// Heading of the column; empty when the whole row is meant.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// Why.
    pub reason: String,
}

/// What an import did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportDone {
    /// Counts.
    pub counts: ImportCounts,
    /// Added beside the rows.
    pub created: Vec<ImportCreated>,
    /// Rows refused, the first 500.
    pub rejects: Vec<ImportNote>,
    /// Sum of the amounts in the changed rows, for files that have amounts.
    pub amount: Option<Money>,
    /// For a toast.
    pub label: String,
    /// Which nouns changed.
    pub touched: Touched,
}

/// Writes the refused rows to a file to correct.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RejectsSaveReq {
    /// The same request that looked.
    pub import: ImportReq,
    /// Absolute path; empty writes beside the imported file.
    pub path: String,
}

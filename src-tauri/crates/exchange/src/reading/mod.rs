//! Bytes of a file → a table of texts with the line each row came from.

mod delimited;
mod encoding;
mod error;
mod heading;
mod hint;
mod rows;
mod workbook;

pub use error::{Problem, ReadError};
pub use rows::Rows;

pub(crate) use hint::Hint;
pub(crate) use workbook::check_archive;

pub use crate::value::day::DateOrder;
use rapport_domain::keyed;
use serde::{Deserialize, Serialize};

/// The largest file that is read, bytes.
pub const MOST_BYTES: usize = 512 << 20;

/// A file as it was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its name without folders, for reports and as a hint of what it holds.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

keyed! {
    /// How the file is packed.
    pub enum Container {
        /// Text with a delimiter.
        Csv = "csv",
        /// An Excel workbook.
        Xlsx = "xlsx",
    }
}

/// How a file was read. Everything here was found by itself unless an override said otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Format {
    /// How the file is packed.
    pub container: Container,
    /// Encoding as the web names it: `utf-8`, `utf-16le`, `windows-1251`, `ibm866`, `windows-1252`.
    pub encoding: String,
    /// What stands between cells; none in workbooks and files of one column.
    pub delimiter: Option<char>,
    /// Decimal mark of most number columns, `.` or `,`.
    pub decimal: char,
    /// Order of dates in most day columns.
    pub date_order: DateOrder,
    /// The sheet that was read; none in text files.
    pub sheet: Option<String>,
    /// The sheets there are to choose from; empty in text files.
    pub sheets: Vec<String>,
}

/// What the user says about the file where it was read wrongly; none leaves it to be found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct FormatOverrides {
    /// Encoding, by any name the web knows.
    pub encoding: Option<String>,
    /// Delimiter.
    pub delimiter: Option<char>,
    /// Decimal mark, for all columns.
    pub decimal: Option<char>,
    /// Order of dates, for all columns.
    pub date_order: Option<DateOrder>,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
}

/// A file read: headings and rows of text.
#[derive(Debug, Clone)]
pub struct Reading {
    /// Name of the file.
    pub name: String,
    /// How it was read.
    pub format: Format,
    /// The headings as they stand in the file; letters of columns where it has none.
    pub headings: Vec<String>,
    /// The rows below the headings. Days of workbooks are ISO text.
    pub rows: Rows,
    /// Per heading: what its cells say about decimals and dates.
    pub(crate) hints: Vec<Hint>,
}

impl Reading {
    /// The decimal mark of a column.
    pub(crate) fn decimal(&self, column: usize) -> char {
        self.hints.get(column).and_then(|h| h.decimal).unwrap_or(self.format.decimal)
    }

    /// The order of dates of a column.
    pub(crate) fn date_order(&self, column: usize) -> DateOrder {
        self.hints.get(column).and_then(|h| h.date_order).unwrap_or(self.format.date_order)
    }
}

/// Reads a file.
///
/// # Errors
/// When the file is none that can be read; the error says what to do.
pub fn read(source: &Source, overrides: &FormatOverrides) -> Result<Reading, ReadError> {
    let fail = |problem| ReadError { file: source.name.clone(), problem };
    if source.bytes.is_empty() {
        return Err(fail(Problem::Empty));
    }
    if source.bytes.len() > MOST_BYTES {
        return Err(fail(Problem::TooLarge { megabytes: (MOST_BYTES >> 20) as u64 }));
    }
    let table = match source.bytes.as_slice() {
        [b'P', b'K', 3 | 5, ..] => workbook::read(&source.bytes, overrides),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(Problem::OldWorkbook),
        [b'%', b'P', b'D', b'F', ..] | [0x89, b'P', b'N', b'G', ..] | [0x1F, 0x8B, ..] => {
            Err(Problem::NotTable)
        }
        _ => delimited::read(&source.bytes, overrides),
    }
    .map_err(fail)?;
    finish(source, table, overrides).map_err(fail)
}

/// A table before its headings are found.
struct RawTable {
    container: Container,
    encoding: String,
    delimiter: Option<char>,
    sheet: Option<String>,
    sheets: Vec<String>,
    cyrillic: bool,
    rows: Rows,
}

fn finish(
    source: &Source,
    table: RawTable,
    overrides: &FormatOverrides,
) -> Result<Reading, Problem> {
    let mut rows = table.rows;
    if rows.is_empty() {
        return Err(Problem::Empty);
    }
    let headings = heading::take(&mut rows);
    let day_first = table.cyrillic || table.delimiter == Some(';');
    let (hints, decimal, date_order) = hint::look(&rows, headings.len(), day_first);
    let format = Format {
        container: table.container,
        encoding: table.encoding,
        delimiter: table.delimiter,
        decimal: overrides.decimal.unwrap_or(decimal),
        date_order: overrides.date_order.unwrap_or(date_order),
        sheet: table.sheet,
        sheets: table.sheets,
    };
    let hints = hints
        .into_iter()
        .map(|h| Hint {
            decimal: overrides.decimal.or(h.decimal),
            date_order: overrides.date_order.or(h.date_order),
            ..h
        })
        .collect();
    Ok(Reading { name: source.name.clone(), format, headings, rows, hints })
}

//! Why a file cannot be read, and what to do about it.

use rapport_text::{Lang, words};

/// A file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {problem}")]
pub struct ReadError {
    /// Its name.
    pub file: String,
    /// Why.
    pub problem: Problem,
}

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// More bytes than are read.
    #[error("the file is larger than {megabytes} MB")]
    TooLarge {
        /// The limit, megabytes.
        megabytes: u64,
    },
    /// An .xls file, or a workbook under a password.
    #[error("an old or locked workbook")]
    OldWorkbook,
    /// An .ods or .xlsb file.
    #[error("a spreadsheet of another kind")]
    OtherWorkbook,
    /// A zip file that is no workbook, a picture, a PDF, or bytes that are no text.
    #[error("not a table")]
    NotTable,
    /// A workbook that is damaged.
    #[error("the workbook is damaged: {detail}")]
    Damaged {
        /// What the reader said.
        detail: String,
    },
    /// A workbook that unpacks to more than is read.
    #[error("the workbook unpacks to more than {megabytes} MB")]
    Unpacks {
        /// The limit, megabytes.
        megabytes: u64,
    },
    /// A sheet of that name is not there.
    #[error("no sheet {sheet}")]
    NoSheet {
        /// The sheet asked for.
        sheet: String,
        /// The sheets there are.
        sheets: Vec<String>,
    },
    /// A row wider than tables are.
    #[error("line {line} has more than {most} columns")]
    TooWide {
        /// Its line.
        line: u64,
        /// The limit.
        most: u64,
    },
    /// A cell larger than texts are: mostly a quotation mark that is never closed.
    #[error("a cell in line {line} is larger than {kilobytes} KB")]
    HugeCell {
        /// Its line.
        line: u64,
        /// The limit, kilobytes.
        kilobytes: u64,
    },
    /// More rows than are read.
    #[error("more than {most} rows")]
    TooManyRows {
        /// The limit.
        most: u64,
    },
    /// An encoding of that name is not known.
    #[error("unknown encoding {name}")]
    UnknownEncoding {
        /// The name asked for.
        name: String,
    },
}

impl ReadError {
    /// The error in one or two sentences: what, where, and what to do.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        let file = self.file.as_str();
        let count = |n: &u64| n.to_string();
        match &self.problem {
            Problem::Empty => words::exchange_read_empty(lang, file),
            Problem::TooLarge { megabytes } => {
                words::exchange_read_too_large(lang, file, count(megabytes))
            }
            Problem::OldWorkbook => words::exchange_read_old_workbook(lang, file),
            Problem::OtherWorkbook => words::exchange_read_other_workbook(lang, file),
            Problem::NotTable => words::exchange_read_not_table(lang, file),
            Problem::Damaged { detail } => {
                words::exchange_read_damaged(lang, detail.as_str(), file)
            }
            Problem::Unpacks { megabytes } => {
                words::exchange_read_unpacks(lang, file, count(megabytes))
            }
            Problem::NoSheet { sheet, sheets } => {
                words::exchange_read_no_sheet(lang, file, sheet.as_str(), sheets.join(", "))
            }
            Problem::TooWide { line, most } => {
                words::exchange_read_too_wide(lang, file, count(line), count(most))
            }
            Problem::HugeCell { line, kilobytes } => {
                words::exchange_read_huge_cell(lang, file, count(kilobytes), count(line))
            }
            Problem::TooManyRows { most } => {
                words::exchange_read_too_many_rows(lang, file, count(most))
            }
            Problem::UnknownEncoding { name } => {
                words::exchange_read_unknown_encoding(lang, file, name.as_str())
            }
        }
    }
}

//! What can go wrong, as types the callers act on.

use rapport_domain::Noun;
use rusqlite::{Error as SqlError, ErrorCode, ffi};
use std::io;

/// Why a book did not open. In every case but a failed migration the file is untouched; a
/// migration that fails is rolled back.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A later Rapport wrote this book.
    #[error("the book is of version {found}; this program knows versions up to {known}")]
    Newer {
        /// The version of the file.
        found: i64,
        /// The latest version this program knows.
        known: i64,
    },
    /// The file is something else.
    #[error("the file is not a book")]
    NotABook,
    /// A book, but its bytes are damaged.
    #[error("the book is damaged: {0}")]
    Damaged(String),
    /// Another process is writing to it.
    #[error("the book is in use by another process")]
    InUse,
    /// The file or its folder cannot be reached or made.
    #[error("the file cannot be reached: {0}")]
    Io(#[from] io::Error),
    /// Anything else.
    #[error(transparent)]
    Store(StoreError),
}

/// Which rule of the tables refused a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Another row has this identity or this combination of values.
    Unique,
    /// It refers to a row that is not there, or another row refers to one that went.
    Reference,
    /// A value lies outside what the column allows.
    Value,
}

/// Why the book did not do what it was asked. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A rule of the tables refuses the change.
    #[error("{}: refused by the {rule:?} rule ({detail})", noun.key())]
    Constraint {
        /// The noun whose row broke the rule.
        noun: Noun,
        /// Its identity, where known.
        id: Option<i64>,
        /// The rule.
        rule: Rule,
        /// What SQLite says of it, for the log.
        detail: String,
    },
    /// A change names a row that is not there.
    #[error("{} {id} is not in the book", noun.key())]
    Missing {
        /// Its noun.
        noun: Noun,
        /// Its identity.
        id: i64,
    },
    /// No room on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// Another process kept the book locked for too long.
    #[error("the book is locked by another process")]
    Busy,
    /// The book's bytes make no sense.
    #[error("the book is damaged: {0}")]
    Damaged(String),
    /// A file beside the book cannot be read or written.
    #[error("the file cannot be written: {0}")]
    Io(#[from] io::Error),
    /// Anything else SQLite says.
    #[error("SQLite: {0}")]
    Sql(SqlError),
}

impl From<SqlError> for StoreError {
    fn from(cause: SqlError) -> Self {
        match cause.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged(cause.to_string())
            }
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::Io(io::Error::new(io::ErrorKind::PermissionDenied, cause.to_string()))
            }
            _ => Self::Sql(cause),
        }
    }
}

impl StoreError {
    /// The error of a statement that wrote one row: a broken rule names that row.
    pub(crate) fn at(noun: Noun, id: i64, cause: SqlError) -> Self {
        match rule(&cause) {
            Some(rule) => Self::Constraint { noun, id: Some(id), rule, detail: cause.to_string() },
            None => cause.into(),
        }
    }
}

/// The rule a constraint error speaks of.
pub(crate) fn rule(cause: &SqlError) -> Option<Rule> {
    let SqlError::SqliteFailure(failure, _) = cause else { return None };
    if failure.code != ErrorCode::ConstraintViolation {
        return None;
    }
    Some(match failure.extended_code {
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Rule::Reference,
        ffi::SQLITE_CONSTRAINT_UNIQUE
        | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
        | ffi::SQLITE_CONSTRAINT_ROWID => Rule::Unique,
        _ => Rule::Value,
    })
}

impl From<SqlError> for OpenError {
    fn from(cause: SqlError) -> Self {
        StoreError::from(cause).into()
    }
}

impl From<StoreError> for OpenError {
    fn from(cause: StoreError) -> Self {
        match cause {
            StoreError::Busy => Self::InUse,
            StoreError::Damaged(cause) => Self::Damaged(cause),
            StoreError::Io(cause) => Self::Io(cause),
            other @ (StoreError::Constraint { .. }
            | StoreError::Missing { .. }
            | StoreError::DiskFull
            | StoreError::Sql(_)) => Self::Store(other),
        }
    }
}

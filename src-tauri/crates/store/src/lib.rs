//! The book: one SQLite file, its only writer, the journal that is undo, and the read models.
//!
//! [`Book`] is the whole of it. Everything that changes goes through [`Book::commit`]: one
//! transaction that keeps what the rows were before, so that [`Book::undo`] and [`Book::redo`]
//! need to know nothing of nouns. Figures come from the read models ([`read`]), every one as of a
//! day. No other crate of the project speaks SQL.

mod amend;
mod book;
mod bulk;
mod cell;
mod check;
mod error;
mod image;
mod journal;
mod migrate;
mod open;
pub mod read;
mod removal;
mod second;
mod table;
mod version;

pub use book::{Book, Counts};
pub use error::{OpenError, Rule, StoreError};
pub use read::{AccountFigures, AccountHead, Hit, ProductSales, SurveyFacts, Windows};
pub use table::{OfAccount, RowId, Stored};
pub use version::Version;

//! A second connection that only reads, so that a reading of the whole book can be shared by two
//! threads.

use crate::{book::Book, error::StoreError, open};
use rusqlite::Connection;
use std::{cell::RefCell, path::Path};

/// The second connection of a book; none for a book in memory, which only its own connection sees.
#[derive(Debug)]
pub(crate) struct Second(RefCell<Option<Connection>>);

impl Second {
    /// Opened with the book, not when first needed: by then another file may have its name.
    /// Without a second connection readings take longer, so a failure is no reason not to open.
    pub(crate) fn of_file(path: &Path) -> Self {
        Self(RefCell::new(open::reader(path).ok()))
    }

    pub(crate) const fn none() -> Self {
        Self(RefCell::new(None))
    }
}

impl Book {
    /// Gives `work` the book as it is at one moment: its own connection and, where there is one
    /// that sees exactly the same, a second one for another thread.
    ///
    /// # Errors
    /// What `work` answers, and [`StoreError`] when the book cannot be read.
    pub(crate) fn at_one_moment<T>(
        &self,
        work: impl FnOnce(&Connection, Option<&mut Connection>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut second = self.second.0.borrow_mut();
        // The own connection's view is taken between two looks of the second: when these are of
        // the same version, no other process wrote in between and all three are the same.
        let before = second.as_ref().and_then(|second| version(second).ok());
        let own = self.conn.unchecked_transaction()?;
        // SQLite takes the view at the first reading, not at BEGIN.
        version(&own)?;
        let same = |second: &&mut Connection| {
            before.is_some()
                && second.execute_batch("BEGIN").is_ok()
                && version(second).ok() == before
        };
        let done = work(&own, second.as_mut().filter(same));
        if let Some(second) = second.as_ref().filter(|second| !second.is_autocommit()) {
            second.execute_batch("ROLLBACK")?;
        }
        done
    }
}

/// A number that differs when another connection has changed the book since the last look.
fn version(conn: &Connection) -> rusqlite::Result<i64> {
    conn.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))
}

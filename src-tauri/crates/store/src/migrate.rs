//! Migrations: numbered SQL, all that are pending in one transaction.

use crate::error::{OpenError, StoreError};
use rusqlite::{Connection, TransactionBehavior};

/// Marks a file as a book in SQLite's header: "Rprt".
pub(crate) const APPLICATION_ID: i32 = i32::from_be_bytes(*b"Rprt");

/// One step from a version to the next.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Migration {
    /// The version the book has afterwards.
    pub(crate) version: i64,
    /// The statements.
    pub(crate) sql: &'static str,
}

/// Every step there is. A released one never changes; a new one comes at the end.
pub(crate) const ALL: &[Migration] = &[
    Migration { version: 1, sql: include_str!("migrations/0001_book.sql") },
    Migration { version: 2, sql: include_str!("migrations/0002_relationship.sql") },
    Migration { version: 3, sql: include_str!("migrations/0003_csi.sql") },
    Migration { version: 4, sql: include_str!("migrations/0004_renewals.sql") },
    Migration { version: 5, sql: include_str!("migrations/0005_survey.sql") },
];

/// The version a book has after all of `migrations`.
pub(crate) fn latest(migrations: &[Migration]) -> i64 {
    migrations.last().map_or(0, |m| m.version)
}

/// The version of an open file; 0 is an empty one.
pub(crate) fn version(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Runs what is pending in one transaction.
pub(crate) fn run(conn: &mut Connection, migrations: &[Migration]) -> Result<(), OpenError> {
    // A migration that rebuilds a table must not trip over references to it; they are checked
    // before the commit. SQLite ignores this pragma within a transaction.
    conn.pragma_update(None, "foreign_keys", false)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Read again under the lock: another process may have been first.
    let from = version(&tx)?;
    for migration in migrations.iter().filter(|m| m.version > from) {
        tx.execute_batch(migration.sql)?;
        tx.pragma_update(None, "user_version", migration.version)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    if tx.prepare("PRAGMA foreign_key_check")?.exists([])? {
        return Err(OpenError::Damaged("a migration left broken references".to_owned()));
    }
    tx.commit()?;
    conn.pragma_update(None, "foreign_keys", true)?;
    Ok(())
}

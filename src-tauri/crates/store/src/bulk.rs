//! Many new rows at once: their table's plain indexes are built when all rows are there.
//!
//! A row of a file goes to a random place of an index; sorting the whole index once is cheaper
//! than finding 80,000 places. It happens within the transaction of the op, so nobody ever sees the
//! table without.

use crate::{error::StoreError, table::Table};
use rusqlite::Connection;

/// Fewer new rows than this are not worth the sorting.
const MANY: usize = 4096;

/// What must be built again: the statements that made the indexes.
pub(crate) struct Indexes(Vec<String>);

/// Drops the plain indexes of the table when `rows` new ones are many, also beside those that are
/// there. Unique indexes stay: they name the row that breaks them.
pub(crate) fn lift(
    conn: &Connection,
    table: &Table,
    rows: usize,
) -> Result<Option<Indexes>, StoreError> {
    if rows < MANY {
        return Ok(None);
    }
    let name = table.noun.key();
    let there: i64 =
        conn.query_row(&format!("SELECT coalesce(max(id), 0) FROM {name}"), [], |r| r.get(0))?;
    if i64::try_from(rows).unwrap_or(i64::MAX) < there {
        return Ok(None);
    }
    let mut statement = conn.prepare(
        "SELECT name, sql FROM sqlite_schema
         WHERE type = 'index' AND tbl_name = ? AND sql LIKE 'CREATE INDEX %'",
    )?;
    let found = statement
        .query_map([name], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<Vec<(String, String)>, _>>()?;
    for (index, _) in &found {
        conn.execute_batch(&format!("DROP INDEX {index}"))?;
    }
    Ok(Some(Indexes(found.into_iter().map(|(_, sql)| sql).collect())))
}

impl Indexes {
    /// Builds them again.
    pub(crate) fn build(self, conn: &Connection) -> Result<(), StoreError> {
        for sql in self.0 {
            conn.execute_batch(&sql)?;
        }
        Ok(())
    }
}

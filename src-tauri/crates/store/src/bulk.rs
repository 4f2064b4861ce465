//! Many new rows at once: their table's plain indexes are built, and their references checked,
//! when all rows are there.
//!
//! A row of a file goes to a random place of an index; sorting the whole index once is cheaper
//! than finding 80,000 places. So is one scan that looks up every reference beside a lookup that
//! every insert sets up anew. It happens within the transaction of the op, so nobody ever sees the
//! table without.

use crate::{
    error::StoreError,
    table::{self, Table},
};
use rapport_domain::Change;
use rusqlite::Connection;

/// Fewer new rows than this are not worth the sorting.
const MANY: usize = 4096;

/// What must be built again: the statements that made the indexes.
pub(crate) struct Indexes(Vec<String>);

/// Whether checking the references of the whole tables is cheaper than those of each row: many
/// new rows and none that goes. A row that went would leave others behind in tables of any noun.
pub(crate) fn outweighs_checks(conn: &Connection, changes: &[Change]) -> Result<bool, StoreError> {
    if changes.len() < MANY || changes.iter().any(|c| matches!(c, Change::Remove(..))) {
        return Ok(false);
    }
    let sort = |change: &Change| (matches!(change, Change::Add(_)), change.noun());
    for run in changes.chunk_by(|a, b| sort(a) == sort(b)) {
        if let Some(Change::Add(record)) = run.first()
            && is_many(conn, table::of(record.noun()), run.len())?
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether so many new rows are many, also beside those that are there.
fn is_many(conn: &Connection, table: &Table, rows: usize) -> Result<bool, StoreError> {
    if rows < MANY {
        return Ok(false);
    }
    let there: Option<i64> = conn.prepare_cached(&table.last)?.query_row([], |row| row.get(0))?;
    Ok(i64::try_from(rows).unwrap_or(i64::MAX) >= there.unwrap_or(0))
}

/// Drops the plain indexes of the table when `rows` new ones are many, also beside those that are
/// there. Unique indexes stay: they name the row that breaks them.
pub(crate) fn lift(
    conn: &Connection,
    table: &Table,
    rows: usize,
) -> Result<Option<Indexes>, StoreError> {
    if !is_many(conn, table, rows)? {
        return Ok(None);
    }
    let name = table.noun.key();
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

//! Going on with the last op instead of beginning another.

use crate::{
    book::{self, Book},
    error::StoreError,
    journal::{self, Way},
    table,
};
use rapport_domain::{Change, Noun, Op, Touched};
use rusqlite::Connection;
use std::collections::BTreeSet;

impl Book {
    /// As [`Book::commit`]; but where the last op has the same name, noun and subject and changed
    /// exactly these rows, and nothing waits to be redone, the rows are written as a part of it. So
    /// what is saved again and again while it is typed is taken back by one undo, to what it was
    /// before the first of them. The op is then of the later instant.
    ///
    /// Only changes that set rows go on with an op.
    ///
    /// # Errors
    /// As [`Book::commit`].
    pub fn amend(&mut self, op: &Op, changes: &[Change]) -> Result<Touched, StoreError> {
        let amended = self.write(|conn| {
            let Some(last) = same(conn, op, changes)? else { return Ok(false) };
            for change in changes {
                if let Change::Set(record) = change {
                    let mut update = conn.prepare_cached(&table::of(record.noun()).update)?;
                    if book::update(&mut update, record)? == 0 {
                        return Err(StoreError::Missing { noun: record.noun(), id: record.id() });
                    }
                }
            }
            conn.prepare_cached("UPDATE op SET at = ? WHERE id = ?")?.execute((op.at.0, last))?;
            Ok(true)
        });
        let nouns: BTreeSet<Noun> = changes.iter().map(Change::noun).collect();
        self.written.count(amended.as_ref().map(|_| nouns.iter().copied()).map_err(|_| ()));
        if !amended? {
            return self.commit(op, changes);
        }
        Ok(Touched { nouns: nouns.into_iter().collect(), rows: changes.len() as u64 })
    }
}

/// The last op, where these changes go on with it.
fn same(conn: &Connection, op: &Op, changes: &[Change]) -> Result<Option<i64>, StoreError> {
    let row = |change: &Change| match change {
        Change::Set(record) => Some((record.noun(), record.id())),
        Change::Add(_) | Change::Remove(..) => None,
    };
    let wanted: Option<BTreeSet<(Noun, i64)>> = changes.iter().map(row).collect();
    let Some(wanted) = wanted.filter(|rows| !rows.is_empty()) else { return Ok(None) };
    if journal::next(conn, Way::Forth)?.is_some() {
        return Ok(None);
    }
    let Some((id, last)) = journal::next(conn, Way::Back)? else { return Ok(None) };
    if (last.name, last.noun, &last.subject) != (op.name, op.noun, &op.subject) {
        return Ok(None);
    }
    Ok((journal::rows_of(conn, id, wanted.len())?.as_ref() == Some(&wanted)).then_some(id))
}

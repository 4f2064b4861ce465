//! What every op changed, as rows of the journal; undo and redo are one swap of images.

use crate::{
    cell::Binder,
    error::StoreError,
    image::{Garbled, Packer, Unpacker},
    table::{self, Table},
};
use rapport_domain::{Moment, Noun, Op, OpName, Record, Touched};
use rusqlite::{
    CachedStatement, Connection, OptionalExtension, Row,
    types::{ToSqlOutput, ValueRef},
};
use std::{borrow::Cow, collections::BTreeSet};

/// Rows in one image. Larger entries would hold a long import's rows in memory at once.
const MOST_ROWS: i64 = 8192;

/// Writes the journal of one op while its changes are made.
pub(crate) struct Recorder<'c> {
    conn: &'c Connection,
    op: i64,
    seq: i64,
    open: Option<Entry>,
}

/// Consecutive ids of one noun, all absent before the op or all kept in one image.
struct Entry {
    noun: Noun,
    first: i64,
    last: i64,
    before: Option<Packer>,
}

impl<'c> Recorder<'c> {
    /// Drops what waited to be redone and begins a new op.
    pub(crate) fn begin(conn: &'c Connection, op: &Op) -> Result<Self, StoreError> {
        conn.prepare_cached(
            "DELETE FROM journal WHERE op IN (SELECT id FROM op WHERE undone = 1)",
        )?
        .execute([])?;
        conn.prepare_cached("DELETE FROM op WHERE undone = 1")?.execute([])?;
        conn.prepare_cached("INSERT INTO op (name, noun, subject, at) VALUES (?, ?, ?, ?)")?
            .execute((op.name.key(), op.noun.map(Noun::key), &op.subject, op.at.0))?;
        Ok(Self { conn, op: conn.last_insert_rowid(), seq: 0, open: None })
    }

    /// Notes that a row is not there before its change.
    pub(crate) fn absent(&mut self, noun: Noun, id: i64) -> Result<(), StoreError> {
        match &mut self.open {
            Some(entry) if entry.before.is_none() && entry.extends_to(noun, id) => entry.last = id,
            _ => self.start(Entry { noun, first: id, last: id, before: None })?,
        }
        Ok(())
    }

    /// Notes what a row, read by [`Table::row`], is before its change.
    pub(crate) fn present(
        &mut self,
        table: &'static Table,
        id: i64,
        row: &Row<'_>,
    ) -> Result<(), StoreError> {
        match &mut self.open {
            Some(entry) if entry.extends_to(table.noun, id) && entry.before.is_some() => {
                entry.last = id;
                if let Some(packer) = &mut entry.before {
                    packer.push(row)?;
                }
            }
            _ => {
                let mut packer = Packer::new(&table.columns);
                packer.push(row)?;
                let noun = table.noun;
                self.start(Entry { noun, first: id, last: id, before: Some(packer) })?;
            }
        }
        Ok(())
    }

    /// Ends the entry under way before changes of another sort: rows that stay and rows that go
    /// must not share an image, or redo would not know which are to go.
    pub(crate) fn part(&mut self) -> Result<(), StoreError> {
        self.write()
    }

    /// Writes what is still open.
    pub(crate) fn finish(mut self) -> Result<(), StoreError> {
        self.write()
    }

    fn start(&mut self, entry: Entry) -> Result<(), StoreError> {
        self.write()?;
        self.open = Some(entry);
        Ok(())
    }

    fn write(&mut self) -> Result<(), StoreError> {
        let Some(Entry { noun, first, last, before }) = self.open.take() else { return Ok(()) };
        let image = before.and_then(Packer::finish);
        self.conn
            .prepare_cached(
                "INSERT INTO journal (op, seq, noun, first_id, last_id, image) VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute((self.op, self.seq, noun.key(), first, last, image))?;
        self.seq += 1;
        Ok(())
    }
}

impl Entry {
    fn extends_to(&self, noun: Noun, id: i64) -> bool {
        self.noun == noun && self.last.checked_add(1) == Some(id) && id - self.first < MOST_ROWS
    }
}

/// The rows an op changed; none when they are more than `most`.
pub(crate) fn rows_of(
    conn: &Connection,
    op: i64,
    most: usize,
) -> Result<Option<BTreeSet<(Noun, i64)>>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT noun, first_id, last_id FROM journal WHERE op = ?")?;
    let mut entries = statement.query([op])?;
    let mut rows = BTreeSet::new();
    while let Some(entry) = entries.next()? {
        let noun = noun_of(entry.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)?;
        for id in entry.get(1)?..=entry.get(2)? {
            rows.insert((noun, id));
            if rows.len() > most {
                return Ok(None);
            }
        }
    }
    Ok(Some(rows))
}

/// Which way an op is walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// Undo: last change first.
    Back,
    /// Redo: first change first.
    Forth,
}

/// The op that would be walked next, with its row's id.
pub(crate) fn next(conn: &Connection, way: Way) -> Result<Option<(i64, Op)>, StoreError> {
    let sql = match way {
        Way::Back => {
            "SELECT id, name, noun, subject, at FROM op WHERE undone = 0 ORDER BY id DESC LIMIT 1"
        }
        Way::Forth => {
            "SELECT id, name, noun, subject, at FROM op WHERE undone = 1 ORDER BY id LIMIT 1"
        }
    };
    let row = conn
        .prepare_cached(sql)?
        .query_row([], |row| {
            let (name, noun): (String, Option<String>) = (row.get(1)?, row.get(2)?);
            Ok((row.get(0)?, name, noun, row.get(3)?, row.get(4)?))
        })
        .optional()?;
    let Some((id, name, noun, subject, at)) = row else { return Ok(None) };
    let name = OpName::from_key(&name)
        .ok_or_else(|| StoreError::Damaged(format!("the journal has an op named {name}")))?;
    let noun = noun.as_deref().map(noun_of).transpose()?;
    Ok(Some((id, Op { name, noun, subject, at: Moment(at) })))
}

/// Walks one op: every range of rows becomes what its image says, and the image what they were.
pub(crate) fn walk(conn: &Connection, op: i64, way: Way) -> Result<Touched, StoreError> {
    let order = match way {
        Way::Back => {
            "SELECT seq, noun, first_id, last_id FROM journal WHERE op = ? ORDER BY seq DESC"
        }
        Way::Forth => "SELECT seq, noun, first_id, last_id FROM journal WHERE op = ? ORDER BY seq",
    };
    let entries = conn
        .prepare_cached(order)?
        .query_map([op], |row| {
            Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?, row.get(3)?))
        })?
        .collect::<Result<Vec<(i64, String, i64, i64)>, _>>()?;
    let (mut nouns, mut rows) = (BTreeSet::new(), 0);
    for (seq, noun, first, last) in entries {
        let noun = noun_of(&noun)?;
        swap(conn, table::of(noun), (op, seq), (first, last), way)?;
        nouns.insert(noun);
        rows += (last - first + 1).unsigned_abs();
    }
    let undone = i64::from(way == Way::Back);
    conn.prepare_cached("UPDATE op SET undone = ? WHERE id = ?")?.execute((undone, op))?;
    Ok(Touched { nouns: nouns.into_iter().collect(), rows })
}

/// Swaps the rows of a range with the image of its entry. An entry is of one sort, so either
/// side may be empty, or both hold the same ids.
fn swap(
    conn: &Connection,
    table: &'static Table,
    (op, seq): (i64, i64),
    (first, last): (i64, i64),
    way: Way,
) -> Result<(), StoreError> {
    let mut present = Packer::new(&table.columns);
    let mut rows = conn.prepare_cached(&table.rows)?;
    let mut rows = rows.query((first, last))?;
    while let Some(row) = rows.next()? {
        present.push(row)?;
    }
    drop(rows);
    let present = present.finish();
    let other: Option<Vec<u8>> = conn
        .prepare_cached("SELECT image FROM journal WHERE op = ? AND seq = ?")?
        .query_row((op, seq), |row| row.get(0))?;
    match &other {
        None => {
            conn.prepare_cached(&table.delete_rows)?.execute((first, last))?;
        }
        Some(image) => restore(conn, table, image, present.is_some(), way)?,
    }
    conn.prepare_cached("UPDATE journal SET image = ? WHERE op = ? AND seq = ?")?
        .execute((present, op, seq))?;
    Ok(())
}

/// Writes the rows of an image; `over` rows of the same ids where there are such.
fn restore(
    conn: &Connection,
    table: &'static Table,
    image: &[u8],
    over: bool,
    way: Way,
) -> Result<(), StoreError> {
    let garbled = |Garbled| StoreError::Damaged("the journal has an image that is none".to_owned());
    let mut image = Unpacker::new(image).map_err(garbled)?;
    // A column that a later migration dropped has no place to go back to.
    let kept: Vec<bool> = image.columns().iter().map(|c| table.columns.contains(c)).collect();
    let whole = image.columns() == table.columns;
    let sql = if whole && !over {
        Cow::Borrowed(table.insert.as_str())
    } else {
        let names: Vec<_> =
            image.columns().iter().zip(&kept).filter(|(_, kept)| **kept).map(|(c, _)| *c).collect();
        Cow::Owned(table.upsert(&names))
    };
    let mut write = conn.prepare_cached(&sql)?;
    let mut put = |cells: &[ValueRef<'_>]| {
        let mut binder = Binder::new(&mut write);
        for (cell, _) in cells.iter().zip(&kept).filter(|(_, kept)| **kept) {
            binder.put(ToSqlOutput::Borrowed(*cell))?;
        }
        write.raw_execute().map_err(|cause| {
            let id = match cells.first() {
                Some(ValueRef::Integer(id)) => *id,
                _ => 0,
            };
            StoreError::at(table.noun, id, cause)
        })
    };
    let mut cells = Vec::new();
    if over && way == Way::Back {
        // Last change first: the states between were all valid once, so that no unique index
        // is in the way when two rows had exchanged values.
        let mut rows = Vec::new();
        while image.next(&mut cells).map_err(garbled)? {
            rows.push(cells.clone());
        }
        for row in rows.iter().rev() {
            put(row)?;
        }
    } else {
        while image.next(&mut cells).map_err(garbled)? {
            put(&cells)?;
        }
    }
    Ok(())
}

/// Writes a new row; `recorded` in milliseconds.
pub(crate) fn insert(
    statement: &mut CachedStatement<'_>,
    record: &Record,
    recorded: Moment,
) -> Result<(), StoreError> {
    let mut binder = Binder::new(statement);
    binder.put(record.id())?;
    table::bind(record, &mut binder)?;
    binder.put(recorded.0)?;
    statement.raw_execute().map_err(|cause| StoreError::at(record.noun(), record.id(), cause))?;
    Ok(())
}

fn noun_of(key: &str) -> Result<Noun, StoreError> {
    Noun::from_key(key)
        .ok_or_else(|| StoreError::Damaged(format!("the journal speaks of a table {key}")))
}

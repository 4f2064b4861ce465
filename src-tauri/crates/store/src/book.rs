//! The book: what can be asked of it and the one way to change it.

use crate::{
    bulk,
    cell::Binder,
    error::{self, OpenError, StoreError},
    journal::{self, Recorder, Way},
    open,
    second::Second,
    table::{self, OfAccount, RowId, Stored, Table},
    version::Written,
};
use rapport_domain::{
    AccountId, Change, Day, Moment, Noun, Op, Record, Setting, Settings, Touched,
};
use rusqlite::{CachedStatement, Connection, OptionalExtension, TransactionBehavior};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

/// An open book: one SQLite file and the only connection this process writes it by.
#[derive(Debug)]
pub struct Book {
    /// Before `conn`, so that it closes first: the last to close copies the log back into the
    /// file, and this one may not write.
    pub(crate) second: Second,
    pub(crate) conn: Connection,
    path: Option<PathBuf>,
    pub(crate) written: Written,
}

/// How many records of each noun a book holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<Noun, u64>);

impl Counts {
    /// How many records of that noun.
    #[must_use]
    pub fn of(&self, noun: Noun) -> u64 {
        self.0.get(&noun).copied().unwrap_or(0)
    }

    /// Whether the book holds nothing but settings and mappings.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0
            .iter()
            .all(|(noun, count)| *count == 0 || matches!(noun, Noun::Setting | Noun::Mapping))
    }
}

impl Book {
    /// Opens the book at `path`; makes it, with its folder, where there is none. An older book is
    /// brought up to date after a copy `<name>.before-<version>.rapport` was put beside it.
    ///
    /// # Errors
    /// [`OpenError`]; a file that is refused stays as it is.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        let conn = open::file(path)?;
        Ok(Self {
            second: Second::of_file(path),
            conn,
            path: Some(path.to_owned()),
            written: Written::default(),
        })
    }

    /// A book that lives as long as this value.
    ///
    /// # Errors
    /// [`OpenError::Store`] when there is no memory for it.
    pub fn in_memory() -> Result<Self, OpenError> {
        Ok(Self {
            second: Second::none(),
            conn: open::memory()?,
            path: None,
            written: Written::default(),
        })
    }

    /// The file, unless the book is in memory.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Makes the changes in one transaction, under one name for undo. What waited to be redone is
    /// dropped. No changes are no op: nothing is written.
    ///
    /// References may point to records that come later in the same changes. New rows are recorded
    /// at `op.at`; a changed row keeps the instant of its first recording.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when a record to be set or removed is not there,
    /// [`StoreError::Constraint`] when a rule of the tables is broken. Then nothing is changed.
    pub fn commit(&mut self, op: &Op, changes: &[Change]) -> Result<Touched, StoreError> {
        if changes.is_empty() {
            return Ok(Touched::default());
        }
        let mut nouns = BTreeSet::new();
        let many = bulk::outweighs_checks(&self.conn, changes)?;
        let work = |conn: &Connection| {
            let mut recorder = Recorder::begin(conn, op)?;
            // Changes of one sort share their statements.
            for run in changes.chunk_by(|a, b| sort(a) == sort(b)) {
                let Some((kind, noun)) = run.first().map(sort) else { continue };
                nouns.insert(noun);
                recorder.part()?;
                apply(conn, &mut recorder, kind, table::of(noun), op.at, run)?;
            }
            recorder.finish()?;
            if many { references_hold(conn, &nouns) } else { Ok(()) }
        };
        let done = if many { self.write_unwatched(work) } else { self.write(work) };
        self.written.count(done.as_ref().map(|()| nouns.iter().copied()).map_err(|_| ()));
        done?;
        Ok(Touched { nouns: nouns.into_iter().collect(), rows: changes.len() as u64 })
    }

    /// Takes back the last op that stands; none when there is none. Survives a restart.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing is changed.
    pub fn undo(&mut self) -> Result<Option<(Op, Touched)>, StoreError> {
        self.walk(Way::Back)
    }

    /// Makes the op last taken back again; none when there is none.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing is changed.
    pub fn redo(&mut self) -> Result<Option<(Op, Touched)>, StoreError> {
        self.walk(Way::Forth)
    }

    /// The op [`Book::undo`] would take back.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn undoable(&self) -> Result<Option<Op>, StoreError> {
        Ok(journal::next(&self.conn, Way::Back)?.map(|(_, op)| op))
    }

    /// The op [`Book::redo`] would make again.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn redoable(&self) -> Result<Option<Op>, StoreError> {
        Ok(journal::next(&self.conn, Way::Forth)?.map(|(_, op)| op))
    }

    /// The instant of the latest op in the journal, standing or taken back.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn saved_at(&self) -> Result<Option<Moment>, StoreError> {
        let at: Option<i64> =
            self.conn.query_row("SELECT max(at) FROM op", [], |row| row.get(0))?;
        Ok(at.map(Moment))
    }

    /// An id no record of the noun has: the highest so far and one. Free until a commit uses it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn next_id(&self, noun: Noun) -> Result<i64, StoreError> {
        let last: Option<i64> =
            self.conn.prepare_cached(&table::of(noun).last)?.query_row([], |row| row.get(0))?;
        Ok(last.unwrap_or(0).saturating_add(1))
    }

    /// The record of that identity.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn get<R: Stored>(&self, id: R::Id) -> Result<Option<R>, StoreError> {
        let mut statement = self.conn.prepare_cached(&R::table().one)?;
        Ok(statement.query_row([id.number()], table::read).optional()?)
    }

    /// All records of a noun, by id.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn all<R: Stored>(&self) -> Result<Vec<R>, StoreError> {
        let mut statement = self.conn.prepare_cached(&R::table().all)?;
        Ok(statement.query_map([], table::read)?.collect::<Result<_, _>>()?)
    }

    /// The records of an account: contacts and legal entities by id, all others by their day or
    /// half, promises and tasks by the day they are due.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn of_account<R: OfAccount>(&self, account: AccountId) -> Result<Vec<R>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT id, {} FROM {} WHERE account = ? ORDER BY {}",
            R::COLUMNS.join(", "),
            R::NOUN.key(),
            R::ORDER
        ))?;
        Ok(statement.query_map([account.0], table::read)?.collect::<Result<_, _>>()?)
    }

    /// All settings, with defaults where the book has none.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn settings(&self) -> Result<Settings, StoreError> {
        Ok(Settings::from_rows(&self.all::<Setting>()?))
    }

    /// How many records of each noun there are.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn counts(&self) -> Result<Counts, StoreError> {
        Noun::ALL
            .iter()
            .map(|&noun| {
                let mut count =
                    self.conn.prepare_cached(&format!("SELECT count(*) FROM {}", noun.key()))?;
                Ok((noun, count.query_row([], |row| row.get::<_, i64>(0))?.unsigned_abs()))
            })
            .collect::<Result<_, _>>()
            .map(Counts)
    }

    /// The first and the last day on which something happened: a sale, a payment made, a touch or
    /// the start of a subscription. None when nothing has.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn span(&self) -> Result<Option<(Day, Day)>, StoreError> {
        // Each account's first and last row of an index, not every row of it.
        let sql = "SELECT min(first), max(last) FROM (
            SELECT (SELECT min(on_day) FROM sale WHERE account = account.id) AS first,
                   (SELECT max(on_day) FROM sale WHERE account = account.id) AS last FROM account
            UNION ALL
            SELECT (SELECT min(paid_on) FROM payment WHERE account = account.id),
                   (SELECT max(paid_on) FROM payment WHERE account = account.id) FROM account
            UNION ALL
            SELECT (SELECT min(on_day) FROM touch WHERE account = account.id),
                   (SELECT max(on_day) FROM touch WHERE account = account.id) FROM account
            UNION ALL
            SELECT (SELECT min(starts_on) FROM subscription WHERE account = account.id),
                   (SELECT max(starts_on) FROM subscription WHERE account = account.id) FROM account)";
        let (first, last): (Option<i32>, Option<i32>) =
            self.conn.prepare_cached(sql)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(first.and_then(Day::from_key).zip(last.and_then(Day::from_key)))
    }

    fn walk(&mut self, way: Way) -> Result<Option<(Op, Touched)>, StoreError> {
        // A walk restores rows exactly as an op found or left them, when their references held.
        // Checking them again would cost a scan of all sales for every product that goes.
        let done = self.write_unwatched(|conn| {
            let Some((id, op)) = journal::next(conn, way)? else { return Ok(None) };
            Ok(Some((op, journal::walk(conn, id, way)?)))
        });
        let nouns = |done: &Option<(Op, Touched)>| {
            done.iter().flat_map(|(_, touched)| touched.nouns.clone()).collect::<Vec<_>>()
        };
        self.written.count(done.as_ref().map(nouns).map_err(|_| ()));
        done
    }

    /// [`Book::write`] while SQLite does not watch references: `work` answers for them.
    fn write_unwatched<T>(
        &mut self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.conn.pragma_update(None, "foreign_keys", false)?;
        let done = self.write(work);
        self.conn.pragma_update(None, "foreign_keys", true)?;
        done
    }

    /// Runs `work` in one transaction; references count at its end only.
    pub(crate) fn write<T>(
        &mut self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        let done = work(&tx)?;
        // Not `Transaction::commit`: when references are broken the transaction must stay open
        // for one more question, which ones; dropping it then rolls back.
        match tx.execute_batch("COMMIT") {
            Ok(()) => Ok(done),
            Err(cause) if error::rule(&cause).is_some() => Err(broken_reference(&tx, cause)),
            Err(cause) => Err(cause.into()),
        }
    }
}

/// What a change does, apart from what it does it to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Add,
    Set,
    Remove,
}

const fn sort(change: &Change) -> (Kind, Noun) {
    let kind = match change {
        Change::Add(_) => Kind::Add,
        Change::Set(_) => Kind::Set,
        Change::Remove(..) => Kind::Remove,
    };
    (kind, change.noun())
}

/// Makes changes of one kind to one table.
fn apply(
    conn: &Connection,
    recorder: &mut Recorder<'_>,
    kind: Kind,
    table: &'static Table,
    at: Moment,
    run: &[Change],
) -> Result<(), StoreError> {
    let lifted = match kind {
        Kind::Add => bulk::lift(conn, table, run.len())?,
        Kind::Set | Kind::Remove => None,
    };
    let mut before = conn.prepare_cached(&table.row)?;
    let mut write = conn.prepare_cached(match kind {
        Kind::Add => &table.insert,
        Kind::Set => &table.update,
        Kind::Remove => &table.delete,
    })?;
    for change in run {
        match change {
            Change::Add(record) => {
                journal::insert(&mut write, record, at)?;
                recorder.absent(table.noun, record.id())?;
            }
            Change::Set(record) if keep(&mut before, recorder, table, record.id())? => {
                update(&mut write, record)?;
            }
            Change::Set(record) if table.fixed_ids => {
                journal::insert(&mut conn.prepare_cached(&table.insert)?, record, at)?;
                recorder.absent(table.noun, record.id())?;
            }
            Change::Remove(noun, id) if keep(&mut before, recorder, table, *id)? => {
                write.execute([id]).map_err(|cause| StoreError::at(*noun, *id, cause))?;
            }
            Change::Set(record) => {
                return Err(StoreError::Missing { noun: table.noun, id: record.id() });
            }
            Change::Remove(noun, id) => {
                return Err(StoreError::Missing { noun: *noun, id: *id });
            }
        }
    }
    if let Some(indexes) = lifted {
        indexes.build(conn)?;
    }
    Ok(())
}

/// Notes what a row is in the journal; false when it is not there.
fn keep(
    before: &mut CachedStatement<'_>,
    recorder: &mut Recorder<'_>,
    table: &'static Table,
    id: i64,
) -> Result<bool, StoreError> {
    let mut rows = before.query([id])?;
    let Some(row) = rows.next()? else { return Ok(false) };
    recorder.present(table, id, row)?;
    Ok(true)
}

/// Writes a row that is there; answers how many there were.
pub(crate) fn update(
    statement: &mut CachedStatement<'_>,
    record: &Record,
) -> Result<usize, StoreError> {
    let mut binder = Binder::new(statement);
    table::bind(record, &mut binder)?;
    binder.put(record.id())?;
    statement.raw_execute().map_err(|cause| StoreError::at(record.noun(), record.id(), cause))
}

/// Proves the references of rows written while SQLite did not watch: those of their whole tables.
fn references_hold(conn: &Connection, nouns: &BTreeSet<Noun>) -> Result<(), StoreError> {
    for noun in nouns {
        if let Some(broken) = first_broken(conn, &format!("({})", noun.key()))? {
            return Err(broken);
        }
    }
    Ok(())
}

/// Names the first row whose reference leads nowhere.
fn broken_reference(conn: &Connection, cause: rusqlite::Error) -> StoreError {
    first_broken(conn, "").ok().flatten().unwrap_or_else(|| cause.into())
}

/// The first row of a table, or of all, whose reference leads nowhere.
fn first_broken(conn: &Connection, table: &str) -> rusqlite::Result<Option<StoreError>> {
    let found = conn
        .query_row(&format!("PRAGMA foreign_key_check{table}"), [], |row| {
            Ok((row.get::<_, String>(0)?, row.get(1)?, row.get::<_, String>(2)?))
        })
        .optional()?;
    Ok(found.and_then(|(child, id, parent)| {
        Some(StoreError::Constraint {
            noun: Noun::from_key(&child)?,
            id,
            rule: error::Rule::Reference,
            detail: format!("{child} refers to a {parent} that is not there"),
        })
    }))
}

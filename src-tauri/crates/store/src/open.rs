//! Opening: every reason to refuse is found before anything is written.

use crate::{
    check,
    error::{OpenError, StoreError},
    migrate::{self, APPLICATION_ID, Migration},
    table,
};
use rapport_domain::Noun;
use rusqlite::{Connection, OpenFlags};
use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
    time::Duration,
};

/// How long an opening waits for another process to finish a write.
const OPENING_WAIT: Duration = Duration::from_millis(1000);
/// How long a write waits for another process to finish its own.
const WRITING_WAIT: Duration = Duration::from_secs(5);

/// Opens the book in a file, or makes one.
pub(crate) fn file(path: &Path) -> Result<Connection, OpenError> {
    file_with(path, migrate::ALL)
}

fn file_with(path: &Path, migrations: &[Migration]) -> Result<Connection, OpenError> {
    let known = migrate::latest(migrations);
    let new = match fs::metadata(path) {
        Ok(meta) if meta.is_dir() => return Err(OpenError::NotABook),
        Ok(meta) if meta.len() == 0 => true,
        Ok(meta) => {
            inspect(path, meta.len(), known)?;
            false
        }
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            true
        }
        Err(cause) => return Err(cause.into()),
    };
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | if new { OpenFlags::SQLITE_OPEN_CREATE } else { OpenFlags::empty() };
    let mut conn = Connection::open_with_flags(path, flags)?;
    conn.busy_timeout(OPENING_WAIT)?;
    let found = migrate::version(&conn)?;
    if found > known {
        return Err(OpenError::Newer { found, known });
    }
    if found == 0 && !new {
        return Err(OpenError::Damaged("it has no version".to_owned()));
    }
    if found < known {
        if !new {
            check::copy(&conn, &copy_path(path, known))?;
        }
        if new {
            // A tenth faster than 4096 for long imports, and no slower for one edit.
            conn.pragma_update(None, "page_size", 8192)?;
        }
        // A new file gets its tables before it goes over to WAL, so that its header says whose
        // it is from the first commit on, even after a crash.
        migrate::run(&mut conn, migrations)?;
    }
    verify(&conn)?;
    prepare(&conn)?;
    conn.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get::<_, String>(0))?;
    // A writer elsewhere is found now, not at the first edit.
    conn.execute_batch("BEGIN IMMEDIATE; ROLLBACK")?;
    conn.busy_timeout(WRITING_WAIT)?;
    Ok(conn)
}

/// Another connection to an open book, that only reads.
pub(crate) fn reader(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    conn.busy_timeout(OPENING_WAIT)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    // Holds half the indexes of a book of 2,000 accounts; what is read once needs no more.
    conn.pragma_update(None, "cache_size", -8_192)?;
    Ok(conn)
}

/// A book in memory.
pub(crate) fn memory() -> Result<Connection, OpenError> {
    let mut conn = Connection::open_in_memory()?;
    migrate::run(&mut conn, migrate::ALL)?;
    prepare(&conn)?;
    Ok(conn)
}

/// Reads the header SQLite writes at the start of its files (sqlite.org/fileformat.html §1.3)
/// without SQLite, which would leave files of its own beside a stranger's.
fn inspect(path: &Path, length: u64, known: i64) -> Result<(), OpenError> {
    let mut header = Vec::with_capacity(100);
    File::open(path)?.take(100).read_to_end(&mut header)?;
    let number = |at: usize| {
        header.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |b| u32::from_be_bytes(*b))
    };
    if !header.starts_with(b"SQLite format 3\0") || number(68).cast_signed() != APPLICATION_ID {
        return Err(OpenError::NotABook);
    }
    let found = i64::from(number(60));
    if found > known {
        return Err(OpenError::Newer { found, known });
    }
    let page = match number(16) >> 16 {
        1 => 65_536,
        size => u64::from(size),
    };
    // With a write-ahead log beside it the file itself may lag behind its header.
    let log = fs::metadata(beside(path, "-wal")).map_or(0, |meta| meta.len());
    if log == 0 && page * u64::from(number(28)) > length {
        return Err(OpenError::Damaged("its end is missing".to_owned()));
    }
    Ok(())
}

/// Refuses a file whose tables are not those of a book.
fn verify(conn: &Connection) -> Result<(), OpenError> {
    for &noun in Noun::ALL {
        match conn.prepare(&table::of(noun).row).map_err(StoreError::from) {
            Err(StoreError::Sql(cause)) => {
                return Err(OpenError::Damaged(format!("table {}: {cause}", noun.key())));
            }
            other => other?,
        };
    }
    Ok(())
}

fn prepare(conn: &Connection) -> Result<(), StoreError> {
    conn.set_prepared_statement_cache_capacity(128);
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "synchronous", "full")?;
    conn.pragma_update(None, "temp_store", "memory")?;
    conn.pragma_update(None, "cache_size", -65_536)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    Ok(())
}

/// `<name>.before-<version>.rapport` beside the book.
fn copy_path(path: &Path, version: i64) -> PathBuf {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{name}.before-{version}.rapport"))
}

/// The path with a suffix after its whole name, as SQLite names its companions.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Book;
    use rapport_domain::{Account, AccountId, Change, Moment, Op, OpName, Record};
    use std::path::Path;

    /// The real steps and one more.
    fn with(sql: &'static str) -> Vec<Migration> {
        let next = Migration { version: migrate::latest(migrate::ALL) + 1, sql };
        migrate::ALL.iter().copied().chain([next]).collect()
    }

    /// A closed book in which an account was added, then renamed.
    fn old(folder: &Path) -> PathBuf {
        let path = folder.join("book.rapport");
        let mut book = Book::open(&path).unwrap();
        let op = Op { name: OpName::Edit, noun: None, subject: String::new(), at: Moment(1) };
        let account = |name| Record::Account(Box::new(Account::named(AccountId(1), name)));
        book.commit(&op, &[Change::Add(account("A"))]).unwrap();
        book.commit(&op, &[Change::Set(account("B"))]).unwrap();
        path
    }

    fn dump(path: &Path) -> String {
        Book::open(path).unwrap().dump().unwrap()
    }

    #[test]
    fn a_migration_keeps_a_copy_and_the_journal_still_works() {
        let folder = tempfile::tempdir().unwrap();
        let path = old(folder.path());
        let before = dump(&path);
        let steps = with("ALTER TABLE account ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'");
        let mut conn = file_with(&path, &steps).unwrap();
        let version = migrate::version(&conn).unwrap();
        assert_eq!(version, migrate::latest(&steps), "the book is of the new version");
        let foreign_keys: bool =
            conn.pragma_query_value(None, "foreign_keys", |row| row.get(0)).unwrap();
        assert!(foreign_keys, "references are watched again after the migration");
        let copy = folder.path().join(format!("book.before-{version}.rapport"));
        assert_eq!(dump(&copy), before, "the copy says what the old book said");
        let tx = conn.transaction().unwrap();
        let (op, _) = crate::journal::next(&tx, crate::journal::Way::Back).unwrap().unwrap();
        crate::journal::walk(&tx, op, crate::journal::Way::Back).unwrap();
        let read =
            |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?));
        let row = tx.query_row("SELECT name, mood FROM account", [], read).unwrap();
        assert_eq!(row, ("A".into(), "calm".into()), "an image from before fits the table after");
    }

    #[test]
    fn a_migration_that_fails_leaves_the_book_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = old(folder.path());
        let before = dump(&path);
        for sql in [
            "DELETE FROM account; CREATE TABLE nonsense (",
            "INSERT INTO review SELECT 1, 99, '2026H1', '', '[]', '[]', '', '[]', 0",
        ] {
            file_with(&path, &with(sql)).expect_err("the step cannot be made");
            assert_eq!(dump(&path), before, "all steps are one transaction");
        }
    }

    #[test]
    fn a_book_of_a_later_step_is_newer_even_when_only_its_log_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let path = old(folder.path());
        let known = migrate::latest(migrate::ALL);
        let is_newer = |cause: &OpenError| matches!(cause, OpenError::Newer { found, known: ours } if (*found, *ours) == (known + 1, known));
        let later = file_with(&path, &with("CREATE TABLE later (id INTEGER) STRICT")).unwrap();
        let cause =
            file(&path).expect_err("the later book is open elsewhere, its log not copied back");
        assert!(is_newer(&cause), "{cause}");
        drop(later);
        let cause = file(&path).expect_err("the later book is closed");
        assert!(is_newer(&cause), "{cause}");
    }
}

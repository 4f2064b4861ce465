//! Keeping the book safe: copies, checks, and a dump of all it says.

use crate::{book::Book, error::StoreError, open::beside, table};
use rapport_domain::Noun;
use rusqlite::{
    Connection,
    backup::{Backup, StepResult},
    types::ValueRef,
};
use std::{
    ffi::OsString,
    fmt::Write as _,
    fs::{self, File},
    io,
    path::Path,
    thread,
    time::Duration,
};

impl Book {
    /// Copies the book, as it stands, to another file. The copy appears whole or not at all; a
    /// file already there is replaced by the whole copy.
    ///
    /// # Errors
    /// [`StoreError::Io`] when the file cannot be written, is this book, or is a book in use.
    pub fn back_up(&self, to: &Path) -> Result<(), StoreError> {
        let same = self
            .path()
            .and_then(|path| path.canonicalize().ok())
            .is_some_and(|path| to.canonicalize().is_ok_and(|to| to == path));
        if same {
            let cause =
                io::Error::new(io::ErrorKind::InvalidInput, "a book cannot be its own copy");
            return Err(StoreError::Io(cause));
        }
        copy(&self.conn, to)
    }

    /// Everything wrong with the book that SQLite or the rules of its tables can tell: one line
    /// each, none when all is well. Reads the whole file, so it takes its time.
    ///
    /// # Errors
    /// [`StoreError`] when the check itself cannot run.
    pub fn check(&self) -> Result<Vec<String>, StoreError> {
        let mut found = Vec::new();
        let mut statement = self.conn.prepare("PRAGMA integrity_check")?;
        for line in statement.query_map([], |row| row.get::<_, String>(0))? {
            let line = line?;
            if line != "ok" {
                found.push(line);
            }
        }
        let mut statement = self.conn.prepare("PRAGMA foreign_key_check")?;
        let broken = statement.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, Option<i64>>(1)?, row.get::<_, String>(2)?))
        })?;
        for row in broken {
            let (child, id, parent) = row?;
            found.push(format!("{child} {}: its {parent} is not there", id.unwrap_or(0)));
        }
        let mut statement = self.conn.prepare(
            "SELECT t.id, j.value FROM touch t, json_each(t.contacts) j
             WHERE NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = j.value)",
        )?;
        for row in statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
            let (touch, contact): (i64, i64) = row?;
            found.push(format!("touch {touch}: its contact {contact} is not there"));
        }
        Ok(found)
    }

    /// Every row but the journal's as text, one line a row, in a stable order: two books that
    /// dump alike say the same.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn dump(&self) -> Result<String, StoreError> {
        let mut out = String::new();
        for &noun in Noun::ALL {
            let table = table::of(noun);
            let mut statement = self.conn.prepare_cached(&table.rows)?;
            let mut rows = statement.query((i64::MIN, i64::MAX))?;
            while let Some(row) = rows.next()? {
                out.push_str(noun.key());
                for (at, column) in table.columns.iter().enumerate() {
                    // Writing to a String cannot fail.
                    let _ = match row.get_ref(at)? {
                        ValueRef::Null => write!(out, " {column}=null"),
                        ValueRef::Integer(value) => write!(out, " {column}={value}"),
                        ValueRef::Real(value) => write!(out, " {column}={value:?}"),
                        ValueRef::Text(text) => {
                            write!(out, " {column}={:?}", String::from_utf8_lossy(text))
                        }
                        ValueRef::Blob(bytes) => write!(out, " {column}={bytes:?}"),
                    };
                }
                out.push('\n');
            }
        }
        Ok(out)
    }
}

/// Copies an open database to a file by way of a part file that is renamed when whole.
pub(crate) fn copy(from: &Connection, to: &Path) -> Result<(), StoreError> {
    // A log left beside the file we replace would be replayed over the copy.
    if fs::metadata(beside(to, "-wal")).is_ok_and(|meta| meta.len() > 0) {
        let cause =
            io::Error::new(io::ErrorKind::ResourceBusy, "the file to replace is a book in use");
        return Err(StoreError::Io(cause));
    }
    let mut name = OsString::from(".");
    name.push(to.file_name().unwrap_or_default());
    name.push(format!(".part-{}", std::process::id()));
    let part = to.with_file_name(name);
    let done = copy_into(from, &part).and_then(|()| Ok(fs::rename(&part, to)?));
    if done.is_err() {
        // Nothing to add to the first cause if even this fails.
        let _ = fs::remove_file(&part);
    }
    done?;
    sync_folder(to)
}

fn copy_into(from: &Connection, part: &Path) -> Result<(), StoreError> {
    match fs::remove_file(part) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(cause.into()),
        _ => {}
    }
    let mut copy = Connection::open_with_flags(
        part,
        rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE | rusqlite::OpenFlags::SQLITE_OPEN_CREATE,
    )?;
    {
        let backup = Backup::new(from, &mut copy)?;
        let mut tries = 0;
        loop {
            match backup.step(-1)? {
                StepResult::Done => break,
                StepResult::More => {}
                _ if tries > 100 => return Err(StoreError::Busy),
                _ => {
                    tries += 1;
                    thread::sleep(Duration::from_millis(20));
                }
            }
        }
    }
    copy.close().map_err(|(_, cause)| cause)?;
    File::open(part)?.sync_all()?;
    Ok(())
}

/// Makes a rename last through a power cut; only Unix lets a folder be synced.
fn sync_folder(to: &Path) -> Result<(), StoreError> {
    if cfg!(unix) {
        let folder = to.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

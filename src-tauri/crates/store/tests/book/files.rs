//! Opening, refusing and copying files.

use crate::world::World;
use rapport_domain::*;
use rapport_store::{Book, OpenError, StoreError};
use rusqlite::{Connection, OpenFlags};
use std::{
    fs,
    path::{Path, PathBuf},
};

pub(crate) fn account(id: i64, name: &str) -> Change {
    Change::Add(Record::Account(Box::new(Account::named(AccountId(id), name))))
}

pub(crate) fn raw(path: &Path) -> Connection {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap()
}

/// A closed book with an account in it.
fn book(folder: &Path) -> PathBuf {
    let path = folder.join("book.rapport");
    let mut book = Book::open(&path).unwrap();
    let op = World::default().op(OpName::Add);
    book.commit(&op, &[account(1, "Ёлка")]).unwrap();
    path
}

/// Opens, and makes sure that neither the file nor its folder changed.
fn refused(path: &Path) -> OpenError {
    let before = fs::read(path).unwrap();
    let cause = Book::open(path).expect_err("the file must be refused");
    assert_eq!(fs::read(path).unwrap(), before, "a refused file stays as it was, byte for byte");
    let beside = fs::read_dir(path.parent().unwrap()).unwrap().count();
    assert_eq!(beside, 1, "a refused file gets no companions");
    cause
}

#[test]
fn a_missing_book_is_made_with_its_folder_and_an_empty_file_is_a_new_book() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a/b/c.rapport");
    assert_eq!(Book::open(&path).unwrap().path(), Some(&*path), "the book knows its file");
    let empty = folder.path().join("empty.rapport");
    fs::write(&empty, "").unwrap();
    Book::open(&empty).unwrap();
    let conn = raw(&empty);
    let text = |sql| conn.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
    assert_eq!(text("PRAGMA journal_mode"), "wal", "readers must not wait for the writer");
    let number = |sql| conn.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(
        number("PRAGMA application_id"),
        i64::from(u32::from_be_bytes(*b"Rprt")),
        "a book says whose it is"
    );
    assert_eq!(number("PRAGMA user_version"), 5, "a new book is of the latest version");
    let loose: i64 = number(
        "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'",
    );
    assert_eq!(loose, 0, "every table is STRICT");
}

#[test]
fn a_newer_book_is_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = book(folder.path());
    raw(&path).execute_batch("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    let cause = refused(&path);
    assert!(
        matches!(cause, OpenError::Newer { found: 99, known: 5 }),
        "it says which version: {cause}"
    );
}

#[test]
fn what_is_no_book_is_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in [
        ("text", "account;day;amount\n".repeat(500).into_bytes()),
        ("short", b"SQLite".to_vec()),
        ("zip", b"PK\x03\x04".repeat(100)),
    ] {
        let folder = folder.path().join(name);
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("x.rapport"), content).unwrap();
        let cause = refused(&folder.join("x.rapport"));
        assert!(matches!(cause, OpenError::NotABook), "{name}: {cause}");
    }
    let other = folder.path().join("other");
    fs::create_dir(&other).unwrap();
    let path = other.join("places.sqlite");
    Connection::open_with_flags(&path, OpenFlags::default())
        .unwrap()
        .execute_batch("CREATE TABLE sale (id INTEGER PRIMARY KEY)")
        .unwrap();
    let cause = refused(&path);
    assert!(matches!(cause, OpenError::NotABook), "another program's database: {cause}");
    let cause = Book::open(&other).expect_err("a folder is no file");
    assert!(matches!(cause, OpenError::NotABook), "a folder: {cause}");
}

#[test]
fn a_damaged_book_is_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = book(folder.path());
    let whole = fs::read(&path).unwrap();
    let mut torn = whole.clone();
    torn.truncate(whole.len() / 2);
    let mut scratched = whole.clone();
    scratched[100..4096].fill(0xa5);
    let mut emptied = whole;
    // No tables at all: the root page says it has no cells.
    emptied[103..105].fill(0);
    for (how, bytes) in [("torn", torn), ("scratched", scratched), ("emptied", emptied)] {
        fs::write(&path, bytes).unwrap();
        let cause = refused(&path);
        assert!(matches!(cause, OpenError::Damaged(_)), "{how}: {cause}");
    }
}

#[test]
fn a_book_that_another_process_writes_is_in_use() {
    let folder = tempfile::tempdir().unwrap();
    let path = book(folder.path());
    let other = raw(&path);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let cause = Book::open(&path).expect_err("the other holds the write lock");
    assert!(matches!(cause, OpenError::InUse), "{cause}");
    other.execute_batch("ROLLBACK").unwrap();
    Book::open(&path).unwrap();
}

#[test]
fn two_books_on_one_file_see_each_others_commits() {
    let folder = tempfile::tempdir().unwrap();
    let path = book(folder.path());
    let (mut one, mut two) = (Book::open(&path).unwrap(), Book::open(&path).unwrap());
    let op = World::default().op(OpName::Add);
    one.commit(&op, &[account(2, "B")]).unwrap();
    assert_eq!(two.next_id(Noun::Account).unwrap(), 3, "a commit is seen by the other");
    let cause = two.commit(&op, &[account(2, "C")]).expect_err("the id is taken");
    assert!(matches!(cause, StoreError::Constraint { .. }), "{cause}");
    two.undo().unwrap();
    assert_eq!(
        one.all::<Account>().unwrap().len(),
        1,
        "undo takes back the last op, whoever made it"
    );
}

#[test]
fn a_copy_says_the_same_and_replaces_only_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = book(folder.path());
    let book = Book::open(&path).unwrap();
    let to = folder.path().join("copy.rapport");
    fs::write(&to, "old").unwrap();
    book.back_up(&to).unwrap();
    assert_eq!(
        Book::open(&to).unwrap().dump().unwrap(),
        book.dump().unwrap(),
        "the copy says the same"
    );
    assert!(Book::open(&to).unwrap().undoable().unwrap().is_some(), "the journal is copied too");

    let cause = book.back_up(&path).expect_err("a book is not its own copy");
    assert!(matches!(cause, StoreError::Io(_)), "{cause}");
    let cause = book.back_up(&folder.path().join("no/such/folder.rapport")).expect_err("no folder");
    assert!(matches!(cause, StoreError::Io(_)), "{cause}");
    let mut open = Book::open(&to).unwrap();
    open.commit(&World::default().op(OpName::Add), &[account(2, "B")]).unwrap();
    book.back_up(&to).expect_err("a copy over an open book would mix with its log");
    drop((open, book));
    let left: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("part"))
        .collect();
    assert!(left.is_empty(), "no part file is left behind: {left:?}");
}

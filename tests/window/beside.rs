//! The book itself: made before the window opens, and read beside it.

use crate::Trouble;
use rapport_api::{Session, clock};
use rapport_tests::machine::Machine;
use rapport_text::Lang;
use std::{path::Path, sync::Arc};

/// The book at that path, in that language.
pub(crate) fn session(book: &Path, lang: Lang) -> Result<Session, Trouble> {
    let documents = book.with_file_name("documents");
    let machine = Arc::new(Machine::new(clock::today(), lang, documents));
    Ok(Session::open(book, machine, Some(lang))?)
}

/// Trouble, with the reason why it should hold, unless it does.
pub(crate) fn holds(true_one: bool, why: &str) -> Result<(), Trouble> {
    if true_one { Ok(()) } else { Err(why.into()) }
}

//! The log: a file beside the book's default place, for what the user is not shown.

use rapport_api::clock;
use std::{
    fmt::Display,
    fs::{self, OpenOptions},
    io::Write as _,
    panic,
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// Size at which the log is set aside, bytes.
const FULL: u64 = 1_000_000;

static FILE: OnceLock<PathBuf> = OnceLock::new();

/// Keeps the log in that folder from now on, and takes down every panic there.
pub(crate) fn keep_in(folder: &Path) {
    let file = folder.join("rapport.log");
    if fs::metadata(&file).is_ok_and(|data| data.len() > FULL) {
        // A log that cannot be set aside goes on growing: no reason not to start.
        let _ = fs::rename(&file, folder.join("rapport.old.log"));
    }
    if FILE.set(file).is_ok() {
        panic::set_hook(Box::new(|what| note("panic", &what)));
    }
}

/// Takes down a line. What cannot be written is lost: the log must never stop the work.
pub(crate) fn note(place: &str, what: &dyn Display) {
    let Some(file) = FILE.get() else { return };
    if let Ok(mut open) = OpenOptions::new().create(true).append(true).open(file) {
        let when = clock::now().0;
        let _ = writeln!(open, "{when} {place}: {}", what.to_string().replace('\n', "\n    "));
    }
}

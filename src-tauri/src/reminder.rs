//! Asks now and then whether to remind of what is due; what to say and when is the api's to know.

use crate::journal;
use rapport_api::{Session, reminder};
use rapport_domain::Day;
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Weak},
    thread,
    time::Duration,
};

/// How often it is asked. A day that begins, or quiet hours that end, while the window is open are
/// noticed within this time.
const EVERY: Duration = Duration::from_mins(10);

/// Reminds from now on, as long as the session lives. Days told are kept in that folder.
pub(crate) fn keep(session: &Arc<Session>, folder: &Path) {
    let (session, folder) = (Arc::downgrade(session), folder.to_owned());
    let timer = thread::Builder::new().name("reminder".to_owned());
    if let Err(error) = timer.spawn(move || go_on(&session, &folder)) {
        journal::note("reminder", &error);
    }
}

fn go_on(session: &Weak<Session>, folder: &Path) {
    // The same failure every ten minutes would fill the log.
    let mut noted = String::new();
    while let Some(session) = session.upgrade() {
        if let Err(failure) = once(&session, folder)
            && failure != noted
        {
            journal::note("reminder", &failure);
            noted = failure;
        }
        // Not held while it sleeps: the book is closed with the window.
        drop(session);
        thread::sleep(EVERY);
    }
}

fn once(session: &Session, folder: &Path) -> Result<(), String> {
    let fail = |failure: rapport_api::Failure| format!("{}: {}", failure.message, failure.cause);
    let file = told_file(folder, &session.book_uid().map_err(fail)?);
    if let Some(day) = reminder::remind(session, told(&file)).map_err(fail)? {
        keep_told(&file, day).map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// A file a book, known by its own identity: it may be moved.
fn told_file(folder: &Path, uid: &str) -> PathBuf {
    folder.join(format!("reminded-{uid}"))
}

/// The day told last; none where none was, or the file says nothing of use.
fn told(file: &Path) -> Option<Day> {
    Day::parse_iso(fs::read_to_string(file).ok()?.trim())
}

fn keep_told(file: &Path, day: Day) -> io::Result<()> {
    fs::write(file, format!("{day}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_told_is_kept_a_book() {
        let folder = std::env::temp_dir().join(format!("rapport-told-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for the test");
        let (one, other) = (told_file(&folder, "a1"), told_file(&folder, "b2"));
        let day = Day::new(2026, 11, 22).expect("a day");
        assert_eq!(told(&one), None, "nothing was told yet");
        keep_told(&one, day).expect("the file can be written");
        assert_eq!(told(&one), Some(day), "the day comes back");
        assert_eq!(told(&other), None, "of this book only");
        fs::write(&other, "nonsense").expect("the file can be written");
        assert_eq!(told(&other), None, "what is no day was never told");
        fs::remove_dir_all(&folder).expect("the folder goes");
    }
}

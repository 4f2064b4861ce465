//! A machine made for tests: its day stands still until it is moved on, its clock ticks once a look, its folder is
//! given. It can pull the cord at a chosen step of long work.

use rapport_api::{
    Host, Session, commands,
    dto::{FilePurpose, Nothing},
    host::Progress,
};
use rapport_domain::{Day, Moment};
use rapport_text::Lang;
use std::{
    path::{Path, PathBuf},
    sync::{
        Mutex, MutexGuard, PoisonError, Weak,
        atomic::{AtomicI64, Ordering},
    },
};

/// The machine.
pub struct Machine {
    today: Mutex<Day>,
    lang: Lang,
    documents: PathBuf,
    clock: AtomicI64,
    cord: Mutex<Option<Weak<Session>>>,
    picture: Mutex<Option<(u32, u32, usize)>>,
    text: Mutex<Option<String>>,
    mail: Mutex<Option<String>>,
    notice: Mutex<Option<(String, String)>>,
}

impl Machine {
    /// A machine that stands on that day, speaks that language and keeps documents there.
    #[must_use]
    pub fn new(today: Day, lang: Lang, documents: PathBuf) -> Self {
        Self {
            today: Mutex::new(today),
            lang,
            documents,
            clock: AtomicI64::new(1_790_000_000_000),
            cord: Mutex::default(),
            picture: Mutex::default(),
            text: Mutex::default(),
            mail: Mutex::default(),
            notice: Mutex::default(),
        }
    }

    /// From now on it is that day.
    pub fn move_on(&self, to: Day) {
        *held(&self.today) = to;
    }

    /// From now on the first step of long work is answered by cancelling it.
    pub fn cancel(&self, session: Weak<Session>) {
        *held(&self.cord) = Some(session);
    }

    /// Long work is let alone again.
    pub fn let_work(&self) {
        *held(&self.cord) = None;
    }

    /// Width, height and bytes of the picture copied last.
    #[must_use]
    pub fn picture(&self) -> Option<(u32, u32, usize)> {
        *held(&self.picture)
    }

    /// The text copied last.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        held(&self.text).clone()
    }

    /// The address given to the mail program last.
    #[must_use]
    pub fn mail(&self) -> Option<String> {
        held(&self.mail).clone()
    }

    /// Title and text of the notice shown last.
    #[must_use]
    pub fn notice(&self) -> Option<(String, String)> {
        held(&self.notice).clone()
    }
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Host for Machine {
    fn now(&self) -> Moment {
        Moment(self.clock.fetch_add(1000, Ordering::Relaxed))
    }

    fn today(&self) -> Day {
        *held(&self.today)
    }

    fn system_lang(&self) -> Lang {
        self.lang
    }

    fn documents(&self) -> PathBuf {
        self.documents.clone()
    }

    fn progress(&self, _: Progress) {
        let session = held(&self.cord).as_ref().and_then(Weak::upgrade);
        if let Some(session) = session {
            // It only sets a flag, so it cannot fail.
            let _ = commands::cancel(&session, Nothing {});
        }
    }

    fn choose_open(&self, _: FilePurpose) -> Option<PathBuf> {
        None
    }

    fn choose_save(&self, suggested: &Path) -> Option<PathBuf> {
        Some(suggested.to_path_buf())
    }

    fn choose_folder(&self, _: &Path) -> Option<PathBuf> {
        Some(self.documents.clone())
    }

    fn copy_picture(&self, width: u32, height: u32, rgba: Vec<u8>) -> Result<(), String> {
        *held(&self.picture) = Some((width, height, rgba.len()));
        Ok(())
    }

    fn copy_text(&self, text: &str) -> Result<(), String> {
        *held(&self.text) = Some(text.to_owned());
        Ok(())
    }

    fn open_mail(&self, address: &str) -> Result<(), String> {
        *held(&self.mail) = Some(address.to_owned());
        Ok(())
    }

    fn notify(&self, title: &str, body: &str) -> Result<(), String> {
        *held(&self.notice) = Some((title.to_owned(), body.to_owned()));
        Ok(())
    }

    fn reveal(&self, _: &Path) -> Result<(), String> {
        Ok(())
    }
}

//! An open book and the machine it is open on.

use crate::{
    Failure, Host, commands,
    host::Progress,
    portfolio,
    relationship::everyone::Everyone,
    renewal::{
        facts::{self, Terms},
        judged::Judged,
    },
    survey::facts::Surveyed,
};
use rapport_domain::{AsOf, Day, FiscalStart, Half, Moment, Settings};
use rapport_store::{Book, OpenError, StoreError};
use rapport_text::{Lang, words};
use serde_json::Value;
use std::{
    path::Path,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use crate::dto::At;

/// An open book and its host. Commands may come from several threads; each holds the book only
/// while it reads or writes it.
pub struct Session {
    book: Mutex<Book>,
    host: Arc<dyn Host>,
    speech: Mutex<Speech>,
    cancelled: AtomicBool,
    copied_at: Mutex<Option<Moment>>,
    /// Every account's figures, as last read for the portfolio.
    pub(crate) figures: Kept<portfolio::Figures>,
    /// How things stand with everyone, as last read for the portfolio.
    pub(crate) bonds: Kept<Everyone>,
    /// The survey, as last read.
    pub(crate) surveyed: Kept<Surveyed>,
    /// Every term with its ladder, as last read for renewals.
    pub(crate) terms: Kept<Terms, facts::Reading>,
    /// Whose they are and how healthy.
    pub(crate) judged: Kept<Judged, facts::Reading>,
}

/// What was read last, with what it was read for.
pub(crate) struct Kept<T, R = portfolio::Reading>(Mutex<Option<(R, Arc<T>)>>);

impl<T, R: PartialEq> Kept<T, R> {
    const fn none() -> Self {
        Self(Mutex::new(None))
    }

    /// What was read for the same, if that was last.
    pub(crate) fn of(&self, reading: R) -> Option<Arc<T>> {
        let last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        last.as_ref().filter(|(of, _)| *of == reading).map(|(_, read)| Arc::clone(read))
    }

    pub(crate) fn keep(&self, reading: R, read: &Arc<T>) {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *last = Some((reading, Arc::clone(read)));
    }

    fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// What decides the language. Beside the book, so that it is known while the book is locked.
#[derive(Debug, Clone, Copy)]
struct Speech {
    /// Asked for when the program was started; a choice in the window ends it.
    forced: Option<Lang>,
    /// The book's, as last read.
    own: Option<Lang>,
}

impl Session {
    /// Opens the book at that path, or makes it. `lang` overrides the book's own language and
    /// the system's until another one is set.
    ///
    /// # Errors
    /// A failure in the system's language when the file is not a book, is of a newer version, is
    /// damaged or is in use.
    pub fn open(path: &Path, host: Arc<dyn Host>, lang: Option<Lang>) -> Result<Self, Failure> {
        let speaks = lang.unwrap_or_else(|| host.system_lang());
        let book = Book::open(path).map_err(|e| open_failure(speaks, path, &e))?;
        let own = book.settings().ok().as_ref().and_then(lang_of);
        Ok(Self {
            book: Mutex::new(book),
            host,
            speech: Mutex::new(Speech { forced: lang, own }),
            cancelled: AtomicBool::new(false),
            copied_at: Mutex::new(None),
            figures: Kept::none(),
            bonds: Kept::none(),
            surveyed: Kept::none(),
            terms: Kept::none(),
            judged: Kept::none(),
        })
    }

    /// Answers one command of [`commands`] by its name, as JSON.
    ///
    /// # Errors
    /// Whatever the command answers, or that there is no such command or request.
    pub fn call(&self, name: &str, request: Value) -> Result<String, Failure> {
        commands::dispatch(self, name, request)
    }

    /// The language in force: the override, the book's, or the system's.
    #[must_use]
    pub fn lang(&self) -> Lang {
        // Read anew: an undo, or another program, may have changed it.
        let own = lang_of(&self.settings());
        self.speech().forced.or(own).unwrap_or_else(|| self.host.system_lang())
    }

    /// The identity of the book, the same wherever its file is moved.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn book_uid(&self) -> Result<String, Failure> {
        let uid = self.book().uid();
        uid.map_err(|e| self.store_failure(&e))
    }

    /// The book's settings; defaults when they cannot be read.
    #[must_use]
    pub fn settings(&self) -> Settings {
        let read = self.book().settings();
        match read {
            Ok(settings) => {
                self.speech().own = lang_of(&settings);
                settings
            }
            Err(_) => Settings::default(),
        }
    }

    /// From now on the book's settings decide the language: the user has chosen.
    pub(crate) fn follow_the_book(&self) {
        self.speech().forced = None;
    }

    fn speech(&self) -> MutexGuard<'_, Speech> {
        self.speech.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The language in force when the settings were last read; needs no book.
    pub(crate) fn last_lang(&self) -> Lang {
        let Speech { forced, own } = *self.speech();
        forced.or(own).unwrap_or_else(|| self.host.system_lang())
    }

    pub(crate) fn book(&self) -> MutexGuard<'_, Book> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn host(&self) -> &dyn Host {
        self.host.as_ref()
    }

    pub(crate) fn now(&self) -> Moment {
        self.host.now()
    }

    /// When the last copy was made since the program started.
    pub(crate) fn copied_at(&self) -> Option<Moment> {
        *self.copied_at.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn note_copy(&self) {
        *self.copied_at.lock().unwrap_or_else(PoisonError::into_inner) = Some(self.now());
    }

    pub(crate) fn replace_book(&self, path: &Path) -> Result<(), Failure> {
        let lang = self.lang();
        let book = Book::open(path).map_err(|e| open_failure(lang, path, &e))?;
        let mut own = self.book();
        *own = book;
        // Another book may well be of the same version.
        self.figures.forget();
        self.bonds.forget();
        self.surveyed.forget();
        self.terms.forget();
        self.judged.forget();
        Ok(())
    }

    /// The day and half a request stands in.
    pub(crate) fn stand(&self, at: At) -> Stand {
        self.standing(at, self.settings().fiscal_start)
    }

    /// The language, the settings and where the request stands, by one reading of the settings.
    pub(crate) fn ground(&self, at: At) -> (Lang, Settings, Stand) {
        let settings = self.settings();
        let stand = self.standing(at, settings.fiscal_start);
        (self.last_lang(), settings, stand)
    }

    fn standing(&self, at: At, start: FiscalStart) -> Stand {
        let today = self.host.today();
        let (day, half) = match (at.day, at.half) {
            (Some(day), _) => (day, Half::of(day, start)),
            (None, Some(half)) => {
                let last = half.last_day(start);
                let first = half.first_day(start);
                (if first <= today && today <= last { today } else { last }, half)
            }
            (None, None) => (today, Half::of(today, start)),
        };
        Stand { day, half, start }
    }

    pub(crate) fn begin_long_work(&self) {
        self.cancelled.store(false, Ordering::Relaxed);
    }

    pub(crate) fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Reports progress; false when the user has cancelled.
    pub(crate) fn step(&self, done: u64, of: u64) -> bool {
        self.host.progress(Progress { done, of });
        !self.cancelled.load(Ordering::Relaxed)
    }

    pub(crate) fn store_failure(&self, error: &StoreError) -> Failure {
        // The book may be locked by the caller.
        Failure::failed(words::failure_store(self.last_lang()), error)
    }

    pub(crate) fn malformed(&self, error: &serde_json::Error) -> Failure {
        Failure::malformed(self.last_lang(), error)
    }
}

/// Where a request stands in time.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stand {
    pub(crate) day: Day,
    pub(crate) half: Half,
    pub(crate) start: FiscalStart,
}

impl Stand {
    pub(crate) const fn as_of(&self) -> AsOf {
        AsOf::day(self.day)
    }

    pub(crate) fn windows(&self) -> rapport_store::Windows {
        let (prev_half_first, prev_half_last) = self.same_days_before();
        rapport_store::Windows {
            as_of: self.as_of(),
            half_first: self.half.first_day(self.start),
            prev_half_first,
            prev_half_last,
        }
    }

    /// The last day of the half before, which a day is compared with.
    pub(crate) fn half_before(&self) -> Day {
        self.half.plus(-1).last_day(self.start)
    }

    /// Whether the half is over on the day.
    pub(crate) fn half_is_whole(&self) -> bool {
        self.day >= self.half.last_day(self.start)
    }

    /// The stretch of the half before that a half standing on its `n`-th day is fairly compared
    /// with: all of it when this half is over, else its first `n` days.
    pub(crate) fn same_days_before(&self) -> (Day, Day) {
        let previous = self.half.plus(-1);
        let (first, last) = (previous.first_day(self.start), previous.last_day(self.start));
        if self.half_is_whole() {
            return (first, last);
        }
        let days = self.day.days_since(self.half.first_day(self.start));
        (first, first.plus_days(days).min(last))
    }

    /// First and last day of the last `count` halves, the one stood in last and cut at the day.
    pub(crate) fn halves(&self, count: i32) -> Vec<(Half, Day, Day)> {
        (0..count)
            .rev()
            .map(|back| {
                let half = self.half.plus(-back);
                (half, half.first_day(self.start), half.last_day(self.start).min(self.day))
            })
            .collect()
    }

    /// The twelve months that end on the day.
    pub(crate) fn year(&self) -> (Day, Day) {
        (self.day.plus_months(-12).plus_days(1), self.day)
    }

    /// The twelve months before those.
    pub(crate) fn year_before(&self) -> (Day, Day) {
        let end = self.day.plus_months(-12);
        (self.day.plus_months(-24).plus_days(1), end)
    }
}

fn lang_of(settings: &Settings) -> Option<Lang> {
    settings.language.as_deref().and_then(Lang::from_tag)
}

fn open_failure(lang: Lang, path: &Path, error: &OpenError) -> Failure {
    let shown = path.display().to_string();
    let message = match error {
        OpenError::Newer { .. } => words::failure_book_newer(lang, shown),
        OpenError::NotABook => words::failure_not_a_book(lang, shown),
        OpenError::Damaged(_) => words::failure_book_damaged(lang, shown),
        OpenError::InUse => words::failure_book_in_use(lang, shown),
        _ => words::failure_book_open(lang, shown),
    };
    Failure::failed(message, error)
}

//! A book in a folder of its own, open on a [`Machine`].
#![expect(clippy::unwrap_used, clippy::panic, reason = "what fails here fails the test")]

use crate::machine::Machine;
use rapport_api::{
    Failure, Session, commands,
    dto::{
        At, Done, Nothing, Path as PathDto,
        account::{AccountPage, AccountReq, AccountSaveReq},
        book::{BookState, SampleReq},
        import::{ImportDone, ImportReq},
        portfolio::{PortfolioPage, PortfolioReq, PortfolioRow, RowBond},
    },
};
use rapport_domain::{
    Account, AccountId, Answer, AnswerId, ContactId, Csi, Day, Half, LegalEntity,
};
use rapport_store::{Book, Stored};
use rapport_text::Lang;
use std::{fs, path::PathBuf, sync::Arc};
use tempfile::TempDir;

/// The day every journey stands on.
#[must_use]
pub fn today() -> Day {
    day("2026-11-21")
}

/// A day written `2026-06-30`.
///
/// # Panics
/// When it is none.
#[must_use]
pub fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap_or_else(|| panic!("{text} is not a day"))
}

/// As of a day.
#[must_use]
pub fn at(text: &str) -> At {
    At { half: None, day: Some(day(text)) }
}

/// As of a half.
///
/// # Panics
/// When it is none.
#[must_use]
pub fn half(text: &str) -> Half {
    Half::parse(text).unwrap_or_else(|| panic!("{text} is not a half"))
}

/// Asks for all accounts, largest first.
#[must_use]
pub fn everyone(at: At) -> PortfolioReq {
    PortfolioReq { at, ..PortfolioReq::default() }
}

/// How things stand with the account of a row.
///
/// # Panics
/// When that was not read.
#[must_use]
pub fn bond(row: &PortfolioRow) -> &RowBond {
    row.bond.as_ref().unwrap_or_else(|| panic!("{}: its bond was not read", row.name))
}

/// A book being worked on.
pub struct Bench {
    /// Its machine.
    pub machine: Arc<Machine>,
    /// The open book.
    pub session: Arc<Session>,
    folder: TempDir,
    lang: Lang,
}

impl Bench {
    /// A new book in that language.
    ///
    /// # Panics
    /// When it cannot be made.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let machine = Arc::new(Machine::new(today(), lang, folder.path().join("documents")));
        let session = open(&folder, &machine, lang);
        Self { machine, session, folder, lang }
    }

    /// A new book with a sample portfolio in its language.
    ///
    /// # Panics
    /// When it cannot be made.
    #[must_use]
    pub fn sample(lang: Lang, accounts: u32) -> Self {
        let bench = Self::new(lang);
        let request = SampleReq { accounts, seed: 7, lang: None };
        commands::sample_make(&bench.session, request).unwrap();
        bench
    }

    /// Closes the book and opens it again, in that language.
    ///
    /// # Panics
    /// When it cannot be opened.
    #[must_use]
    pub fn reopened(self, lang: Lang) -> Self {
        let Self { machine, session, folder, .. } = self;
        drop(session);
        let session = open(&folder, &machine, lang);
        Self { machine, session, folder, lang }
    }

    /// The language it was opened in.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// An absolute path in the book's folder.
    #[must_use]
    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_string_lossy().into_owned()
    }

    /// Writes a file and answers its path.
    ///
    /// # Panics
    /// When it cannot be written.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// Names of the files in the folder, sorted.
    ///
    /// # Panics
    /// When the folder cannot be read.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        let all = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> =
            all.map(|f| f.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// Everything the book says, as text: two books that dump alike say the same.
    ///
    /// # Panics
    /// When the book cannot be copied or read.
    #[must_use]
    pub fn dump(&self) -> String {
        let place = tempfile::tempdir().unwrap();
        let path: PathBuf = place.path().join("copy.rapport");
        let request = PathDto { path: path.to_string_lossy().into_owned() };
        commands::book_copy(&self.session, request).unwrap();
        let copy = Book::open(&path).unwrap();
        let faults = copy.check().unwrap();
        assert_eq!(faults, Vec::<String>::new(), "whatever was done, the book must stay sound");
        copy.dump().unwrap()
    }

    /// The records of a noun as the book has them, by number.
    ///
    /// # Panics
    /// When the book cannot be copied or read.
    #[must_use]
    pub fn all<R: Stored>(&self) -> Vec<R> {
        let place = tempfile::tempdir().unwrap();
        let path: PathBuf = place.path().join("copy.rapport");
        let request = PathDto { path: path.to_string_lossy().into_owned() };
        commands::book_copy(&self.session, request).unwrap();
        Book::open(&path).unwrap().all().unwrap()
    }

    /// The state every screen needs.
    ///
    /// # Panics
    /// When it cannot be read.
    #[must_use]
    pub fn state(&self) -> BookState {
        commands::book_state(&self.session, Nothing {}).unwrap()
    }

    /// All accounts as of then, largest first.
    ///
    /// # Panics
    /// When they cannot be read.
    #[must_use]
    pub fn portfolio(&self, at: At) -> PortfolioPage {
        commands::portfolio(&self.session, everyone(at)).unwrap()
    }

    /// One account as of then.
    ///
    /// # Panics
    /// When it cannot be read.
    #[must_use]
    pub fn page(&self, id: AccountId, at: At) -> AccountPage {
        commands::account_page(&self.session, AccountReq { id, at }).unwrap()
    }

    /// Imports a file of that kind; an empty kind lets the headings tell.
    ///
    /// # Errors
    /// What the command answers.
    pub fn import(&self, path: &str, kind: &str) -> Result<ImportDone, Failure> {
        commands::import_apply(&self.session, import(path, kind))
    }

    /// Undoes the last edit.
    ///
    /// # Panics
    /// When it fails.
    pub fn undo(&self) -> Done {
        commands::undo(&self.session, Nothing {}).unwrap()
    }

    /// Does it again.
    ///
    /// # Panics
    /// When it fails.
    pub fn redo(&self) -> Done {
        commands::redo(&self.session, Nothing {}).unwrap()
    }

    /// Saves an account with legal entities.
    ///
    /// # Errors
    /// What the command answers.
    pub fn save_account(
        &self,
        account: Account,
        legal_entities: Vec<LegalEntity>,
    ) -> Result<Done, Failure> {
        commands::account_save(&self.session, AccountSaveReq { account, legal_entities })
    }

    /// Adds an account that has a name and nothing else.
    ///
    /// # Panics
    /// When it is refused.
    pub fn account(&self, name: &str) -> AccountId {
        let done = self.save_account(Account::named(AccountId::NEW, name), Vec::new());
        AccountId(done.unwrap().id)
    }
}

fn open(folder: &TempDir, machine: &Arc<Machine>, lang: Lang) -> Arc<Session> {
    let path = folder.path().join("book.rapport");
    Arc::new(Session::open(&path, Arc::clone(machine) as _, Some(lang)).unwrap())
}

/// An answer of that day that says nothing yet, outside any wave.
#[must_use]
pub fn answer(account: AccountId, contact: Option<ContactId>, on: Day) -> Answer {
    Answer {
        id: AnswerId::NEW,
        account,
        contact,
        on,
        silent: false,
        nps: None,
        csat: None,
        csi: Csi::default(),
        ten: None,
        words: String::new(),
        said: Vec::new(),
        quotable: false,
        wave: None,
        means: None,
        interviewer: None,
        touch: None,
    }
}

/// Asks for an import without a mapping of one's own; an empty kind lets the headings tell.
#[must_use]
pub fn import(path: &str, kind: &str) -> ImportReq {
    ImportReq {
        path: path.to_owned(),
        kind: Some(kind.to_owned()).filter(|k| !k.is_empty()),
        ..ImportReq::default()
    }
}

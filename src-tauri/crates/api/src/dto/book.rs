//! The book: what is open, what can be undone, what can be set, what is found.

use super::{Choice, Dated};
use rapport_domain::{Day, Half, Moment, Noun, Settings};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The state every screen needs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BookState {
    /// Version of the program.
    pub version: String,
    /// Path of the book; empty for one in memory.
    pub path: String,
    /// Its file name.
    pub name: String,
    /// Language in force: `ru` or `en`.
    pub lang: String,
    /// Settings.
    pub settings: Settings,
    /// Sign of the book's currency.
    pub currency_sign: String,
    /// Today.
    pub today: Day,
    /// Halves that can be stood in, latest first.
    pub halves: Vec<HalfChoice>,
    /// The half to begin with: the running one, or that of the last fact when nothing happened
    /// in twelve months.
    pub half: Half,
    /// Nothing is on record.
    pub empty: bool,
    /// Rows: accounts.
    pub accounts: u64,
    /// Rows: products.
    pub products: u64,
    /// Rows: managers.
    pub managers: u64,
    /// Rows: sale lines.
    pub sales: u64,
    /// What Ctrl Z undoes.
    pub undo: Option<OpLabel>,
    /// What Ctrl Shift Z does again.
    pub redo: Option<OpLabel>,
    /// When the last edit was saved, printed `12:04` (today) or a day; empty in a new book.
    pub saved: String,
    /// When the last copy was made, likewise.
    pub copied: String,
}

/// A half to stand in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HalfChoice {
    /// The half.
    pub half: Half,
    /// `II полугодие 2026`.
    pub label: String,
    /// The day its figures are as of.
    pub as_of: Dated,
}

/// An operation's name for a button.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpLabel {
    /// `импорт «customers.csv»`: stands after "Undo" in lower case.
    pub label: String,
    /// When.
    pub at: Moment,
}

/// Opens another book, or makes it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpenReq {
    /// Absolute path.
    pub path: String,
}

/// Makes a sample portfolio in the open book, which must be empty.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SampleReq {
    /// How many accounts, 1–5000.
    pub accounts: u32,
    /// Seed.
    pub seed: u64,
    /// `ru` or `en`; none takes the user's.
    pub lang: Option<String>,
}

/// Saves all settings.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SettingsReq {
    /// Settings.
    pub settings: Settings,
    /// The user has just chosen the language: it holds from now on, even over the one the program
    /// was started with. A language other than the book's has been chosen in any case.
    pub language_chosen: Option<bool>,
}

/// What can be chosen in the settings.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SettingChoices {
    /// Currencies: code and name.
    pub currencies: Vec<Choice>,
    /// Months: 1–12 and name.
    pub months: Vec<Choice>,
    /// Folder of the book.
    pub folder: String,
}

/// Looks for a text.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SearchReq {
    /// One letter or more.
    pub text: String,
    /// Most hits, 1–100.
    pub limit: u32,
}

/// What was found, best first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SearchReply {
    /// Hits.
    pub hits: Vec<Hit>,
}

/// One hit.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Hit {
    /// `account`, `contact` or `product`.
    pub noun: Noun,
    /// Identity.
    pub id: i64,
    /// The account to open for it.
    pub account: Option<i64>,
    /// Name.
    pub name: String,
    /// What places it.
    pub detail: String,
}

//! What goes over the border: requests and replies of the commands. Everything printed in them
//! is already in the user's language; everything to compute with stands beside it as a number.

pub mod account;
pub mod book;
pub mod figure;
pub mod import;
pub mod portfolio;
pub mod product;
pub mod relationship;
pub mod renewal;
pub mod review;
pub mod survey;

use rapport_domain::{Day, Half, Minor, Touched};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request without content.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// As of when: a day, or a half (its last day, or today while it runs); nothing means today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct At {
    /// The half to stand in.
    pub half: Option<Half>,
    /// The day to stand on; wins over the half.
    pub day: Option<Day>,
}

/// An amount, printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Money {
    /// Minor units.
    pub minor: Minor,
    /// Whole units without a sign: `8 420 000`.
    pub text: String,
    /// Shortened, with the currency: `8,4 млн ₽`.
    pub short: String,
}

/// Whether something is good, wants watching, is a risk, or none of these.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Mood {
    /// Good.
    Good,
    /// To watch.
    Watch,
    /// Risk.
    Risk,
    /// Neither.
    #[default]
    None,
}

/// A change against an earlier figure, printed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Change {
    /// The share, 0.12 for +12 %; none when there is nothing to compare with.
    pub share: Option<f64>,
    /// `+12 %`, or a dash.
    pub text: String,
    /// Mood.
    pub mood: Mood,
}

/// A figure in the row at the top of a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Card {
    /// Stable key.
    pub key: String,
    /// What.
    pub name: String,
    /// How much.
    pub value: String,
    /// Compared to what.
    pub against: String,
    /// Mood of the comparison.
    pub mood: Mood,
    /// How it comes about, in a sentence.
    pub explain: String,
}

/// A day, printed, with its distance from the day the page is as of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Dated {
    /// The day.
    pub day: Day,
    /// Printed.
    pub text: String,
    /// Days from the page's day to it: negative in the past.
    pub days: i64,
    /// The distance in words: `36 дней назад`, `через 23 дня`.
    pub distance: String,
}

/// One thing to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Choice {
    /// Key or id as text.
    pub key: String,
    /// Printed.
    pub label: String,
    /// How many rows have it, where that is known.
    pub count: Option<u32>,
}

/// What an edit answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Done {
    /// Identity of the record that was written, or 0.
    pub id: i64,
    /// What was done, for a toast: "Account added: Northern Bank".
    pub label: String,
    /// Which nouns changed.
    pub touched: Touched,
}

/// A file's path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Path {
    /// Absolute.
    pub path: String,
}

/// A path that was chosen, or none when the dialog was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Chosen {
    /// Absolute.
    pub path: Option<String>,
}

/// What a file is chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum FilePurpose {
    /// A table to import.
    Table,
    /// A form of a survey that came back.
    Form,
    /// A book to open.
    Book,
    /// Where to write.
    Save,
    /// A folder to write into, or to read all of.
    Folder,
}

impl FilePurpose {
    /// Endings of the files that serve it, lower case, without the dot; none where any does.
    #[must_use]
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Table => &["csv", "tsv", "txt", "xlsx"],
            Self::Form => &["json", "txt", "xlsx", "html", "htm"],
            Self::Book => &["rapport"],
            Self::Save | Self::Folder => &[],
        }
    }
}

/// Asks the host for a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChooseReq {
    /// What for.
    pub purpose: FilePurpose,
    /// For `save` and `folder`: the path to begin with.
    pub suggested: String,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Written {
    /// Absolute path.
    pub path: String,
    /// For a toast: "Review written to …".
    pub label: String,
}

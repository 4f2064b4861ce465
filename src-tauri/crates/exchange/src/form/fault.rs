//! Why a form that came back is not taken.

use rapport_domain::{CsiParameter, OpenQuestion};
use rapport_text::{Lang, words};

/// Where in a form something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The answer to a question, by its key.
    Question(String),
    /// A cell, as `D12`.
    Cell(String),
}

/// A form cannot be taken. Nothing of it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormFault {
    /// Some other file.
    #[error("not a form")]
    NotForm,
    /// The page itself rather than the answers it saves.
    #[error("the form without answers")]
    Page,
    /// More than forms are.
    #[error("larger than {kilobytes} KB")]
    TooLarge {
        /// The limit, kilobytes; of a workbook, of what it unpacks to.
        kilobytes: u64,
    },
    /// Cut short or garbled.
    #[error("damaged: {detail}")]
    Damaged {
        /// What the reader said.
        detail: String,
    },
    /// Made by a newer version.
    #[error("made by a newer version")]
    Newer,
    /// A formula where an answer should be.
    #[error("a formula at {0:?}")]
    Formula(Place),
    /// No whole number within the scale.
    #[error("not a score at {at:?}")]
    Score {
        /// Where.
        at: Place,
        /// What stands there, its first 60 characters.
        found: String,
        /// The lowest score.
        least: i64,
        /// The highest.
        most: i64,
    },
    /// Neither yes nor no.
    #[error("neither yes nor no at {at:?}")]
    Choice {
        /// Where.
        at: Place,
        /// What stands there, its first 60 characters.
        found: String,
    },
    /// More than [`rapport_domain::survey::interview::MOST_SAID`] characters.
    #[error("too long at {0:?}")]
    TooLong(Place),
    /// A question that forms do not have.
    #[error("unknown question {0}")]
    Unknown(String),
    /// Two answers to one question.
    #[error("two answers to {0}")]
    Twice(String),
    /// Nothing was filled in.
    #[error("nothing is filled in")]
    Empty,
    /// Of another book.
    #[error("of another book")]
    OtherBook,
    /// Of another wave than its respondent's.
    #[error("of another wave")]
    OtherWave,
    /// Of a respondent the book does not have.
    #[error("nobody is asked under that number")]
    Nobody,
    /// The key is not the respondent's.
    #[error("the key does not fit")]
    Key,
}

impl FormFault {
    /// The fault in a sentence or two: what, where, and what to do.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        let most = rapport_domain::survey::interview::MOST_SAID.to_string();
        match self {
            Self::NotForm => words::form_fault_not_form(lang),
            Self::Page => words::form_fault_page(lang),
            Self::TooLarge { kilobytes } => {
                words::form_fault_too_large(lang, kilobytes.to_string())
            }
            Self::Damaged { detail } => words::form_fault_damaged(lang, detail.as_str()),
            Self::Newer => words::form_fault_newer(lang),
            Self::Formula(at) => words::form_fault_formula(lang, at.say(lang)),
            Self::Score { at, found, least, most } => {
                let (least, most) = (least.to_string(), most.to_string());
                words::form_fault_score(lang, found.as_str(), least, most, at.say(lang))
            }
            Self::Choice { at, found } => {
                let (yes, no) = (words::form_yes(lang), words::form_no(lang));
                words::form_fault_choice(lang, found.as_str(), no, at.say(lang), yes)
            }
            Self::TooLong(at) => words::form_fault_too_long(lang, most, at.say(lang)),
            Self::Unknown(key) => words::form_fault_unknown(lang, key.as_str()),
            Self::Twice(key) => words::form_fault_twice(lang, question(lang, key)),
            Self::Empty => words::form_fault_empty(lang),
            Self::OtherBook => words::form_fault_other_book(lang),
            Self::OtherWave => words::form_fault_other_wave(lang),
            Self::Nobody => words::form_fault_nobody(lang),
            Self::Key => words::form_fault_key(lang),
        }
    }
}

impl Place {
    fn say(&self, lang: Lang) -> String {
        match self {
            Self::Cell(cell) => words::form_place_cell(lang, cell.as_str()),
            Self::Question(key) => question(lang, key),
        }
    }
}

/// A question by its key, as it is asked; the key of one whose words are the firm's own.
fn question(lang: Lang, key: &str) -> String {
    let plain = key.trim_end_matches("-importance");
    match plain.strip_prefix("csi-").and_then(CsiParameter::from_key) {
        Some(parameter) => words::survey_parameter(lang, parameter.key()),
        None if OpenQuestion::from_key(key).is_some() || matches!(key, "nps" | "csat") => {
            words::survey_ask(lang, key)
        }
        None => key.to_owned(),
    }
}

/// The beginning of a text, for a report.
pub(super) fn beginning(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

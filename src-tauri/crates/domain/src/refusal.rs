//! A rule's "no": which field, and why, as data that the text catalogue words.

use crate::{day::Day, record::Noun};

/// A rule refuses a request. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("refused at {field}: {reason:?}")]
pub struct Refusal {
    /// The request's field, as the record names it (`ends_on`); empty when it concerns the whole.
    pub field: &'static str,
    /// Why.
    pub reason: Reason,
}

impl Refusal {
    /// A refusal at a field.
    #[must_use]
    pub const fn at(field: &'static str, reason: Reason) -> Self {
        Self { field, reason }
    }
}

/// Why a rule refuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The field must be filled in.
    Missing,
    /// The text is longer than this many characters.
    TooLong(usize),
    /// The number lies outside this range.
    OutOfRange(i64, i64),
    /// The day lies before another one that must come first.
    Before(Day),
    /// It names a record that does not exist.
    Unknown(Noun),
    /// Another record already has this value; its name.
    Taken(String),
    /// A record cannot stand above itself.
    Loop,
    /// The record has this many others hanging on it and cannot be removed alone.
    InUse(Noun, u64),
    /// Not an e-mail address.
    NotEmail,
    /// Marked as asked in vain, yet something was answered.
    NotSilent,
    /// Nothing would change.
    Same,
    /// This many criteria of the stage are not met, and no override was asked for.
    Unmet(usize),
    /// The day lies after another one that must not be passed.
    After(Day),
    /// A renewal that is decided already: renewed, lost or cancelled.
    Decided,
    /// Records of different accounts, where they must be of one.
    Apart,
    /// It can only be said of one record at a time.
    OneByOne,
    /// One answer cannot be on two scales.
    TwoScales,
    /// Nobody can be asked: no active account has a person who was not asked of late.
    NobodyToAsk,
    /// They have answered in this wave already.
    Answered,
    /// The wave is closed.
    Closed,
    /// It must be sorted first: worth acting on, or not.
    Unsorted,
    /// What came of it must be said first.
    Unsolved,
    /// They may not be written to: there is no address, or they refused mailings.
    Unwritable,
    /// The person of this account is not to be asked: they or the account left, or they were asked
    /// within six months; the account's name.
    NotAskable(String),
    /// Somebody has answered, begun or been sent the questions: their order stands.
    QuestionsAsked,
    /// The question was answered, and keeps the words it was answered in: these.
    QuestionAnswered(String),
    /// Whom the wave would ask is no longer what the plan showed.
    PlanChanged,
}

/// The most characters of a text that has no tighter limit of its own: what is longer was not
/// meant for the field.
pub const MOST_TEXT: usize = 1000;

/// Refuses an empty text or one over `most` characters.
///
/// # Errors
/// [`Reason::Missing`] or [`Reason::TooLong`] at `field`.
pub fn require_text(field: &'static str, text: &str, most: usize) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::at(field, Reason::Missing));
    }
    limit_text(field, text, most)
}

/// Refuses a text over `most` characters.
///
/// # Errors
/// [`Reason::TooLong`] at `field`.
pub fn limit_text(field: &'static str, text: &str, most: usize) -> Result<(), Refusal> {
    if text.chars().count() > most {
        return Err(Refusal::at(field, Reason::TooLong(most)));
    }
    Ok(())
}

/// Refuses a number outside `least..=most`; absent is fine.
///
/// # Errors
/// [`Reason::OutOfRange`] at `field`.
pub fn require_range(
    field: &'static str,
    number: Option<i64>,
    least: i64,
    most: i64,
) -> Result<(), Refusal> {
    match number {
        Some(n) if n < least || n > most => {
            Err(Refusal::at(field, Reason::OutOfRange(least, most)))
        }
        _ => Ok(()),
    }
}

/// Refuses a day before `first`; absent is fine.
///
/// # Errors
/// [`Reason::Before`] at `field`.
pub fn not_before(field: &'static str, day: Option<Day>, first: Day) -> Result<(), Refusal> {
    match day {
        Some(day) if day < first => Err(Refusal::at(field, Reason::Before(first))),
        _ => Ok(()),
    }
}

/// Refuses a number kept in so many parts of a unit beyond `most` parts, either sign. The reason
/// gives the range in units, as the user writes it.
///
/// # Errors
/// [`Reason::OutOfRange`] at `field`.
pub fn limit_parts(
    field: &'static str,
    parts: i64,
    most: i64,
    in_a_unit: i64,
) -> Result<(), Refusal> {
    if parts < -most || parts > most {
        let most = most / in_a_unit;
        return Err(Refusal::at(field, Reason::OutOfRange(-most, most)));
    }
    Ok(())
}

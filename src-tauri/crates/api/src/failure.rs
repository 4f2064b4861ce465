//! What goes wrong, as the user reads it.

use rapport_domain::Refusal;
use rapport_text::{Lang, words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A command was refused or failed. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failure {
    /// What the window does about it.
    pub code: Code,
    /// What happened and what to do, in the user's language.
    pub message: String,
    /// The request's field it concerns, or empty.
    pub field: String,
    /// The cause for the log, in English; may be empty.
    pub cause: String,
}

/// What the window does about a failure. A code exists only where it acts differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Code {
    /// A rule says no: shown calmly at the field.
    Refused,
    /// What was asked for is gone: the window goes back.
    Gone,
    /// The user cancelled: nothing is shown.
    Cancelled,
    /// Everything else: shown as a notice with what to do.
    Failed,
}

impl Failure {
    /// A failure with a message for the user and a cause for the log.
    #[must_use]
    pub fn failed(message: String, cause: &dyn std::fmt::Display) -> Self {
        Self { code: Code::Failed, message, field: String::new(), cause: cause.to_string() }
    }

    /// A refusal at a field.
    #[must_use]
    pub fn refused(field: impl Into<String>, message: String) -> Self {
        Self { code: Code::Refused, message, field: field.into(), cause: String::new() }
    }

    /// What was asked for does not exist any more.
    #[must_use]
    pub fn gone(lang: Lang) -> Self {
        Self {
            code: Code::Gone,
            message: words::failure_gone(lang),
            field: String::new(),
            cause: String::new(),
        }
    }

    /// The user cancelled.
    #[must_use]
    pub fn cancelled(lang: Lang) -> Self {
        Self {
            code: Code::Cancelled,
            message: words::failure_cancelled(lang),
            field: String::new(),
            cause: String::new(),
        }
    }

    /// A rule's refusal in words.
    #[must_use]
    pub fn of_refusal(lang: Lang, refusal: &Refusal) -> Self {
        Self::refused(refusal.field, crate::print::refusal(lang, refusal))
    }

    /// A request that does not have the shape of its command: a defect of the caller.
    pub(crate) fn malformed(lang: Lang, cause: &serde_json::Error) -> Self {
        Self::failed(words::failure_request(lang), cause)
    }

    pub(crate) fn unknown_command(lang: Lang, name: &str) -> Self {
        Self::failed(words::failure_request(lang), &format_args!("no command {name}"))
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}

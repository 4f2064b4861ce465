//! Files and messages that leave the program: calendar, letters, workbook, deck.

use super::RenewalsReq;
use crate::dto::At;
use rapport_domain::{ContactId, SubscriptionId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Writes the steps of a queue as a calendar file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct IcsExportReq {
    /// Absolute path, ending in `.ics`.
    pub path: String,
    /// Which queue and whose; how far ahead is left out of account: all that is planned goes in.
    pub renewals: RenewalsReq,
}

/// Writes a queue to a workbook.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RenewalsExportReq {
    /// Absolute path, ending in `.xlsx`.
    pub path: String,
    /// Which queue.
    pub renewals: RenewalsReq,
}

/// Where a letter goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum LetterTo {
    /// The system's mail program, by a `mailto:` address.
    Mail,
    /// A draft file, `.eml`.
    File,
    /// The clipboard.
    Clipboard,
}

/// Hands a letter on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct LetterReq {
    /// Of which renewal.
    pub subscription: SubscriptionId,
    /// To whom; none leaves the address open.
    pub contact: Option<ContactId>,
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
    /// Where to.
    pub to: LetterTo,
    /// For a file: absolute path, ending in `.eml`.
    pub path: Option<String>,
}

/// Copies a text.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CopyTextReq {
    /// The text.
    pub text: String,
}

/// Writes the portfolio's deck for the head of sales.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PortfolioDeckReq {
    /// Absolute path, ending in `.pptx`.
    pub path: String,
    /// As of when.
    pub at: At,
    /// `ru` or `en`; none takes the user's.
    pub lang: Option<String>,
}

//! References: how openly a client lets us speak of the cooperation.

use crate::{
    day::Day,
    id::{AccountId, ReferenceId},
    keyed,
    refusal::{self, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// How far the client goes, each step more than the one before.
    pub enum ReferenceStatus {
        /// Not to be mentioned.
        None = "none",
        /// We may name them.
        Name = "name",
        /// We may show their logo.
        Logo = "logo",
        /// There is a published case.
        Case = "case",
        /// They speak for us.
        Speaks = "speaks",
    }
}

/// The status from a day on, until a later one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Reference {
    /// Identity.
    pub id: ReferenceId,
    /// Whose.
    pub account: AccountId,
    /// How far they go.
    pub status: ReferenceStatus,
    /// Since when.
    pub on: Day,
    /// Where it is agreed, internal; or empty.
    pub note: String,
}

impl Reference {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::limit_text("note", &self.note, refusal::MOST_TEXT)
    }
}

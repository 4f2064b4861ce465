//! Reviews: one account in one half-year, with the manager's words.

use crate::{
    day::Moment,
    half::Half,
    id::{AccountId, ReviewId},
    keyed,
    refusal::{self, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// For whose eyes a deck is.
    pub enum Edition {
        /// For the client: nothing that could embarrass.
        Client = "client",
        /// For us: everything.
        Internal = "internal",
    }
}

/// A deck that was written from a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DeckExport {
    /// When.
    pub at: Moment,
    /// Edition.
    pub edition: Edition,
    /// Where to.
    pub path: String,
}

/// The human part of a review of an account in a half.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Review {
    /// Identity.
    pub id: ReviewId,
    /// Of which account.
    pub account: AccountId,
    /// Of which half.
    pub half: Half,
    /// The manager's paragraph, shown in both editions.
    pub words: String,
    /// What we plan for the next half, one line each, shown in both editions.
    pub plan: Vec<String>,
    /// Agreed next steps, one line each, shown in both editions.
    pub next_steps: Vec<String>,
    /// A note for us alone, shown in the internal edition.
    pub internal_note: String,
    /// Decks written so far.
    pub exports: Vec<DeckExport>,
}

impl Review {
    /// An empty review.
    #[must_use]
    pub const fn empty(account: AccountId, half: Half) -> Self {
        Self {
            id: ReviewId::NEW,
            account,
            half,
            words: String::new(),
            plan: Vec::new(),
            next_steps: Vec::new(),
            internal_note: String::new(),
            exports: Vec::new(),
        }
    }

    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::limit_text("words", &self.words, 2000)?;
        refusal::limit_text("internal_note", &self.internal_note, 2000)?;
        for line in &self.plan {
            refusal::limit_text("plan", line, 300)?;
        }
        for line in &self.next_steps {
            refusal::limit_text("next_steps", line, 300)?;
        }
        refusal::require_range("plan", i64::try_from(self.plan.len()).ok(), 0, 8)?;
        refusal::require_range("next_steps", i64::try_from(self.next_steps.len()).ok(), 0, 8)
    }
}

//! Promises: what we told a client we would do, and by when.

use crate::{
    day::Day,
    id::{AccountId, ContactId, PromiseId, TouchId},
    refusal::{self, Refusal},
};
use serde::{Deserialize, Serialize};

/// A promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Promise {
    /// Identity.
    pub id: PromiseId,
    /// To which account.
    pub account: AccountId,
    /// To whom.
    pub contact: Option<ContactId>,
    /// What.
    pub what: String,
    /// Day it was given.
    pub made_on: Day,
    /// By when.
    pub due_on: Day,
    /// Day it was kept.
    pub kept_on: Option<Day>,
    /// The touch at which it was given.
    pub touch: Option<TouchId>,
}

impl Promise {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::require_text("what", &self.what, refusal::MOST_TEXT)?;
        refusal::not_before("due_on", Some(self.due_on), self.made_on)?;
        refusal::not_before("kept_on", self.kept_on, self.made_on)
    }

    /// Whether it had been given and was not kept by the end of that day.
    #[must_use]
    pub fn is_open(&self, day: Day) -> bool {
        self.made_on <= day && self.kept_on.is_none_or(|kept| kept > day)
    }
}

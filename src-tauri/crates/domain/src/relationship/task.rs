//! Tasks: what somebody of ours has to do.

use crate::{
    day::Day,
    id::{AccountId, ManagerId, TaskId},
    keyed,
    refusal::{self, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// What a task came from.
    pub enum TaskOrigin {
        /// The manager's own.
        Own = "own",
        /// Feedback of a client.
        Feedback = "feedback",
        /// The remedy of a negative factor.
        Factor = "factor",
        /// A renewal.
        Renewal = "renewal",
        /// A review.
        Review = "review",
        /// The plan.
        Plan = "plan",
    }
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Task {
    /// Identity.
    pub id: TaskId,
    /// For which account, if for one.
    pub account: Option<AccountId>,
    /// What is to be done.
    pub title: String,
    /// Day it was set.
    pub set_on: Day,
    /// By when.
    pub due_on: Option<Day>,
    /// Whose.
    pub owner: Option<ManagerId>,
    /// What it came from.
    pub origin: TaskOrigin,
    /// Day it was done.
    pub done_on: Option<Day>,
    /// What came of it, or empty.
    pub result: String,
}

impl Task {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::require_text("title", &self.title, refusal::MOST_TEXT)?;
        refusal::limit_text("result", &self.result, 5_000)?;
        refusal::not_before("due_on", self.due_on, self.set_on)?;
        refusal::not_before("done_on", self.done_on, self.set_on)
    }

    /// Whether it had been set and was not done by the end of that day.
    #[must_use]
    pub fn is_open(&self, day: Day) -> bool {
        self.set_on <= day && self.done_on.is_none_or(|done| done > day)
    }
}

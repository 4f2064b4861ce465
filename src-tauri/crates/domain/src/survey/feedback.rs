//! Feedback items: what is worth acting on in an answer, until its author is told what came of it
//! and the next wave shows the effect.

use crate::{
    day::Day,
    id::{AccountId, AnswerId, ContactId, FeedbackItemId, TaskId, TouchId},
    keyed,
    refusal::{self, Reason, Refusal},
    survey::respondent::Means,
};
use serde::{Deserialize, Serialize};

keyed! {
    /// What sort of thing was said.
    pub enum FeedbackKind {
        /// Praise.
        Praise = "praise",
        /// A complaint.
        Complaint = "complaint",
        /// A wish.
        Wish = "wish",
        /// A question.
        Question = "question",
    }
}

keyed! {
    /// What the client says of it in a later wave.
    pub enum Effect {
        /// Better.
        Better = "better",
        /// As before.
        Same = "same",
        /// Worse.
        Worse = "worse",
    }
}

/// The most tags of an item.
pub const MOST_TAGS: usize = 10;

/// An item of feedback.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FeedbackItem {
    /// Identity.
    pub id: FeedbackItemId,
    /// The answer it was said in.
    pub answer: AnswerId,
    /// Whose: the answer's account.
    pub account: AccountId,
    /// Day it was said: the answer's.
    pub on: Day,
    /// The question it answers, by its key, or empty.
    pub question: String,
    /// In their words.
    pub text: String,
    /// What sort.
    pub kind: FeedbackKind,
    /// Worth acting on (true), or toxic (false); none until it is sorted.
    pub credible: Option<bool>,
    /// Themes.
    pub tags: Vec<String>,
    /// The task made from it.
    pub task: Option<TaskId>,
    /// Day it was solved, or it was decided that nothing will be done.
    pub solved_on: Option<Day>,
    /// What we did, as it may be told, or empty.
    pub solution: String,
    /// Day its author was told what came of it.
    pub told_on: Option<Day>,
    /// Who was told.
    pub told_to: Option<ContactId>,
    /// How.
    pub told_by: Option<Means>,
    /// The touch at which they were told.
    pub told_at: Option<TouchId>,
    /// What they say of it in a later wave.
    pub effect: Option<Effect>,
    /// Day they said so.
    pub effect_on: Option<Day>,
}

impl FeedbackItem {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::require_text("text", &self.text, 20_000)?;
        refusal::limit_text("solution", &self.solution, 5_000)?;
        if self.tags.len() > MOST_TAGS {
            return Err(Refusal::at("tags", Reason::TooLong(MOST_TAGS)));
        }
        for tag in &self.tags {
            refusal::require_text("tags", tag, 60)?;
        }
        refusal::not_before("solved_on", self.solved_on, self.on)?;
        refusal::not_before("told_on", self.told_on, self.on)?;
        refusal::not_before("effect_on", self.effect_on, self.told_on.unwrap_or(self.on))?;
        if self.effect.is_some() != self.effect_on.is_some() {
            return Err(Refusal::at("effect_on", Reason::Missing));
        }
        Ok(())
    }
}

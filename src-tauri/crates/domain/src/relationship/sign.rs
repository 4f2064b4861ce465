//! The nine signs that the relationship is right (product.md §3.1).

use crate::{
    day::Day,
    id::{AccountId, JudgementId},
    keyed,
    refusal::{self, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// A sign.
    pub enum Sign {
        /// Content with service and products.
        Content = "content",
        /// Average bill and volume grow.
        Growth = "growth",
        /// Does not hide the cooperation.
        Open = "open",
        /// Loyal to small mistakes.
        Forgiving = "forgiving",
        /// Comes for extra consultations.
        Consults = "consults",
        /// Brings new buyers, recommends.
        Refers = "refers",
        /// Follows our news, attends events.
        Interested = "interested",
        /// Tells of own changes, plans, inside news.
        Shares = "shares",
        /// Gives quality feedback, both good and bad.
        Feedback = "feedback",
    }
}

/// A sign judged by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Judgement {
    /// Identity.
    pub id: JudgementId,
    /// Whose sign.
    pub account: AccountId,
    /// Which sign.
    pub sign: Sign,
    /// The score, 0 (bad) to 100 (good).
    pub score: u8,
    /// Day.
    pub on: Day,
    /// What it rests on.
    pub evidence: String,
}

impl Judgement {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule; a judgement without evidence is refused.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::require_range("score", Some(i64::from(self.score)), 0, 100)?;
        refusal::require_text("evidence", &self.evidence, 5_000)
    }
}

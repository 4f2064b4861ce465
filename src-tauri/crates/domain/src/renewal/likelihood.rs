//! Likelihoods: a manager's own judgement of a renewal, over the figure.

use crate::{
    day::Day,
    id::{LikelihoodId, ManagerId, SubscriptionId},
    refusal::{self, Refusal},
};
use serde::{Deserialize, Serialize};

/// How likely a manager holds a renewal from a day on, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Likelihood {
    /// Identity.
    pub id: LikelihoodId,
    /// Of which subscription.
    pub subscription: SubscriptionId,
    /// Day from which it holds; a later one replaces it.
    pub on: Day,
    /// Probability in percent, 0–100; none goes back to the figure.
    pub percent: Option<u8>,
    /// Why: always said.
    pub note: String,
    /// Who judged.
    pub manager: Option<ManagerId>,
}

impl Likelihood {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        if let Some(percent) = self.percent {
            refusal::require_range("percent", Some(i64::from(percent)), 0, 100)?;
        }
        refusal::require_text("note", &self.note, 2_000)
    }
}

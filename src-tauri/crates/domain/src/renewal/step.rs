//! Renewal steps: what was done, or arranged otherwise than the ladder says.

use super::rung::Channel;
use crate::{
    day::Day,
    id::{ManagerId, RenewalStepId, SubscriptionId, TouchId},
    keyed,
    refusal::{self, Reason, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// What came of a step.
    pub enum StepOutcome {
        /// The client was reached; nothing is decided.
        Reached = "reached",
        /// Nobody answered.
        NoAnswer = "no-answer",
        /// A letter or a quote was sent.
        Sent = "sent",
        /// To be taken up again on a day.
        Postponed = "postponed",
        /// Renewed as it was.
        Renewed = "renewed",
        /// Renewed for more.
        Up = "up",
        /// Renewed for less.
        Down = "down",
        /// Lost.
        Lost = "lost",
    }
}

impl StepOutcome {
    /// Whether it finishes the renewal.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Renewed | Self::Up | Self::Down | Self::Lost)
    }

    /// Whether the subscription goes on.
    #[must_use]
    pub const fn is_renewed(self) -> bool {
        matches!(self, Self::Renewed | Self::Up | Self::Down)
    }
}

keyed! {
    /// Why a renewal was lost.
    pub enum LostReason {
        /// Price.
        Price = "price",
        /// The product.
        Product = "product",
        /// The service.
        Service = "service",
        /// A competitor.
        Competitor = "competitor",
        /// No budget.
        Budget = "budget",
        /// The firm is wound up.
        Liquidation = "liquidation",
        /// Who stood up for us has left.
        ChampionLeft = "champion-left",
        /// Merged with another subscription or firm.
        Consolidation = "consolidation",
        /// No need any more.
        NoNeed = "no-need",
        /// Another.
        Other = "other",
    }
}

/// A step that was done, or that stands under another owner or channel than the ladder says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RenewalStep {
    /// Identity.
    pub id: RenewalStepId,
    /// Of which subscription. With `days_before` and `planned_on` it stands once.
    pub subscription: SubscriptionId,
    /// The rung it is, in days before the decision day; of a step taken up again on a day agreed,
    /// the days from that day.
    pub days_before: i32,
    /// The day it was planned on.
    pub planned_on: Day,
    /// Whose; none leaves it to the queue.
    pub owner: Option<ManagerId>,
    /// How the client is, or was, reached.
    pub channel: Channel,
    /// Day it was done.
    pub done_on: Option<Day>,
    /// What came of it; only of a step done.
    pub outcome: Option<StepOutcome>,
    /// Why the renewal was lost; only with [`StepOutcome::Lost`].
    pub lost_reason: Option<LostReason>,
    /// When to take it up again; only with [`StepOutcome::Postponed`].
    pub postponed_to: Option<Day>,
    /// What was said, or empty.
    pub note: String,
    /// The touch that was saved with it.
    pub touch: Option<TouchId>,
}

impl RenewalStep {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::limit_text("note", &self.note, 5_000)?;
        let Some(outcome) = self.outcome else {
            return if self.done_on.is_some() {
                Err(Refusal::at("outcome", Reason::Missing))
            } else {
                Ok(())
            };
        };
        let Some(done_on) = self.done_on else {
            return Err(Refusal::at("done_on", Reason::Missing));
        };
        if outcome == StepOutcome::Lost && self.lost_reason.is_none() {
            return Err(Refusal::at("lost_reason", Reason::Missing));
        }
        if outcome == StepOutcome::Postponed {
            let Some(to) = self.postponed_to else {
                return Err(Refusal::at("postponed_to", Reason::Missing));
            };
            if to <= done_on {
                return Err(Refusal::at("postponed_to", Reason::Before(done_on.plus_days(1))));
            }
        }
        Ok(())
    }
}

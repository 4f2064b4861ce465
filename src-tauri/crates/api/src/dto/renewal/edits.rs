//! Edits of renewals.

use rapport_domain::{
    Channel, ContactId, Day, Likelihood, LostReason, ManagerId, Quantity, StepOutcome,
    SubscriptionId, TermChange, renewal::plan::NextTerm,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One step of a ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepRef {
    /// Of which subscription.
    pub subscription: SubscriptionId,
    /// The rung.
    pub days_before: i32,
}

/// Says what came of a step. A final outcome closes the rest of the ladder.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct StepDoneReq {
    /// Which step; a rung the ladder does not have is a step out of turn, on the day.
    pub step: StepRef,
    /// Day; none is today.
    pub on: Option<Day>,
    /// How the client was reached.
    pub channel: Channel,
    /// What came of it.
    pub outcome: StepOutcome,
    /// Why it was lost: only with `lost`, and then needed.
    pub lost_reason: Option<LostReason>,
    /// When to take it up again: only with `postponed`, and then needed.
    pub postponed_to: Option<Day>,
    /// What was said; may be empty.
    pub note: String,
    /// With whom; saves a touch with them.
    pub contact: Option<ContactId>,
    /// Whether a touch is saved with it.
    pub touch: bool,
    /// With `renewed`, `up` or `down`: the next term, made in the same act.
    pub next: Option<NextTerm>,
}

/// Says the same of many steps: a letter was sent, a client was reached.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StepsDoneReq {
    /// Which steps.
    pub steps: Vec<StepRef>,
    /// `reached`, `no-answer` or `sent`.
    pub outcome: StepOutcome,
    /// What was said; may be empty.
    pub note: String,
}

/// Gives many steps to somebody, changes their channel, or puts them off.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct StepsArrangeReq {
    /// Which steps.
    pub steps: Vec<StepRef>,
    /// Whose from now on.
    pub owner: Option<ManagerId>,
    /// Back to their queue.
    pub no_owner: bool,
    /// By which channel.
    pub channel: Option<Channel>,
    /// Put off to this day: counts as a step done with `postponed`.
    pub postpone_to: Option<Day>,
}

/// Renews a subscription at once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SubscriptionRenewReq {
    /// Which.
    pub subscription: SubscriptionId,
    /// The next term.
    pub next: NextTerm,
    /// What was said; may be empty.
    pub note: String,
}

/// Brings subscriptions of one account to one last day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SubscriptionsCotermReq {
    /// Two or more.
    pub subscriptions: Vec<SubscriptionId>,
    /// The common last day.
    pub ends_on: Day,
}

/// Splits a subscription in two of the same term.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SubscriptionSplitReq {
    /// Which.
    pub subscription: SubscriptionId,
    /// What the new one takes, less than the whole, in thousandths.
    pub quantity: Quantity,
}

/// Changes quantity and price from a day within the term on; a change of the same day is replaced.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TermChangeReq {
    /// Which.
    pub subscription: SubscriptionId,
    /// The change.
    pub change: TermChange,
}

/// Saves a manager's judgement. Id 0 adds.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LikelihoodSaveReq {
    /// The record.
    pub likelihood: Likelihood,
}

/// Keeps the forecast of today, or works out those of past months that were not kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ForecastKeepReq {
    /// Months ahead, 1–24.
    pub months: u8,
    /// Past months instead of today.
    pub past: bool,
}

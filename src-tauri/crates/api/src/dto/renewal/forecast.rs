//! The forecast: what is expected of the renewals ahead, what came of earlier forecasts, and what
//! the base earns again and again.

use crate::dto::{At, Card, Dated, Money, Mood};
use rapport_domain::{AccountId, Day, ForecastId, Outlook, SubscriptionId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the forecast.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct ForecastReq {
    /// As of when.
    pub at: At,
    /// Months ahead, 1–24.
    pub months: u8,
}

/// The forecast.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ForecastPage {
    /// The day.
    pub day: Day,
    /// The answer in a sentence.
    pub title: String,
    /// All months together.
    pub all: Scenario,
    /// By month of the decision day.
    pub by_month: Vec<Scenario>,
    /// What the figures alone say, where managers say otherwise; else empty.
    pub by_figure: String,
    /// Renewals, the earliest decision first.
    pub lines: Vec<ForecastRow>,
    /// Where the probabilities come from, in a sentence.
    pub basis: String,
    /// Shares by band, usual and own.
    pub bands: Vec<OutlookShare>,
    /// How earlier forecasts did.
    pub record: TrackRecord,
    /// Forecasts kept, the latest first.
    pub kept: Vec<KeptForecast>,
    /// This month's forecast is kept already.
    pub kept_this_month: bool,
    /// NRR, GRR, logo churn, CRR, renewal rate; each with its definition.
    pub retention: Vec<Card>,
    /// Over which period, printed.
    pub retention_period: String,
    /// The steps from the recurring revenue a year before to today's; they add up.
    pub bridge: Vec<BridgeStep>,
    /// Nothing is on record to renew.
    pub empty: bool,
    /// Suggested path of the portfolio deck.
    pub deck_path: String,
}

/// Low, base and high.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Scenario {
    /// `2026-12`, or empty for all.
    pub month: String,
    /// Printed.
    pub label: String,
    /// How many renewals.
    pub renewals: u32,
    /// All that is at stake.
    pub total: Money,
    /// The low scenario: one in ten ends lower.
    pub low: Money,
    /// What is expected.
    pub base: Money,
    /// The high scenario: one in ten ends higher.
    pub high: Money,
}

/// One renewal of the forecast.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ForecastRow {
    /// Which subscription.
    pub subscription: SubscriptionId,
    /// Whose.
    pub account: AccountId,
    /// Its name.
    pub account_name: String,
    /// To what.
    pub product: String,
    /// The decision day.
    pub decide: Dated,
    /// What is at stake.
    pub at_stake: Money,
    /// Band.
    pub outlook: Outlook,
    /// Printed.
    pub outlook_label: String,
    /// Mood of the band.
    pub mood: Mood,
    /// The figure: `80 %`.
    pub figure_text: String,
    /// The manager's, with the note; empty when none.
    pub manager_text: String,
    /// Its note.
    pub note: String,
    /// More than a band apart.
    pub disagree: bool,
    /// What counts, in percent.
    pub percent: u8,
    /// What is expected of it: probability × amount.
    pub expected: Money,
}

/// The share renewed by band.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OutlookShare {
    /// Band.
    pub outlook: Outlook,
    /// Printed.
    pub label: String,
    /// The usual probability, printed.
    pub usual: String,
    /// The firm's own: `86 % (78–92 %) из 54`; empty until there are enough.
    pub own: String,
    /// Which counts: `usual` or `own`.
    pub used: String,
}

/// How earlier forecasts did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrackRecord {
    /// The Brier score, printed; empty until something ended.
    pub brier: String,
    /// Of always saying the base rate, for comparison.
    pub reference: String,
    /// Renewals that ended after a kept forecast.
    pub ended: u32,
    /// In a sentence: better than the base rate, no better, too few to tell.
    pub sentence: String,
    /// The definition, a click away.
    pub explain: String,
    /// Classes of probability: said, came true, interval.
    pub calibration: Vec<CalibrationRow>,
    /// Of forecasts worked out afterwards, which are no part of the record: how many ended and their
    /// score, in a sentence; empty without any.
    pub hindsight: String,
    /// Past days for which a forecast can still be worked out: months without one that have
    /// renewals on record. 0 hides the action.
    pub missing: u32,
}

/// One class of probability.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CalibrationRow {
    /// `80–90 %`.
    pub label: String,
    /// Mean of what was said, printed.
    pub said: String,
    /// Share that was renewed, printed.
    pub came: String,
    /// Its 95 % interval, printed.
    pub interval: String,
    /// How many.
    pub renewals: u32,
}

/// A forecast that was kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KeptForecast {
    /// Which.
    pub forecast: ForecastId,
    /// When.
    pub on: Dated,
    /// Months ahead.
    pub months: u8,
    /// What was expected.
    pub base: Money,
    /// Of that, what has ended by the day: expected.
    pub expected: Money,
    /// And what came of it.
    pub came: Money,
    /// How many of how many have ended: `12 из 15`.
    pub ended: String,
    /// Brier score of those, printed; may be empty.
    pub brier: String,
    /// Worked out afterwards.
    pub in_hindsight: bool,
}

/// A step of the bridge.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BridgeStep {
    /// `start`, `new`, `expansion`, `contraction`, `lost`, `end`.
    pub key: String,
    /// Printed.
    pub label: String,
    /// How much; losses are negative.
    pub amount: Money,
    /// How many accounts.
    pub accounts: u32,
}

//! Forecasts kept: what was expected of each renewal on a day, to be held against what came of it.

use crate::{
    day::Day,
    id::{ForecastId, SubscriptionId},
    keyed,
    money::Minor,
    refusal::{self, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// The band of health a renewal was expected by.
    pub enum Outlook {
        /// At risk.
        AtRisk = "at-risk",
        /// To watch.
        Watch = "watch",
        /// Healthy.
        Healthy = "healthy",
        /// Too little is known.
        Unknown = "unknown",
    }
}

/// What was expected of one renewal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ForecastLine {
    /// Which subscription.
    pub subscription: SubscriptionId,
    /// Its decision day then.
    pub decide_on: Day,
    /// What it brings in twelve months, minor units.
    pub amount: Minor,
    /// The band then.
    pub outlook: Outlook,
    /// The figure's probability, hundredths of a percent, 0–10,000.
    pub figure: u16,
    /// The manager's, likewise, where one was given.
    pub manager: Option<u16>,
}

impl ForecastLine {
    /// The probability that counts, 0–1: the manager's where given.
    #[must_use]
    pub fn probability(&self) -> f64 {
        f64::from(self.manager.unwrap_or(self.figure)) / 10_000.0
    }
}

/// A forecast as it stood on a day. Each day has at most one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Forecast {
    /// Identity.
    pub id: ForecastId,
    /// The day.
    pub on: Day,
    /// How many months ahead its lines reach, 1–24.
    pub months: u8,
    /// Worked out afterwards from what is on record for that day, not kept on it.
    pub in_hindsight: bool,
    /// Renewals to be decided in those months, the earliest first.
    pub lines: Vec<ForecastLine>,
}

impl Forecast {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::require_range("months", Some(i64::from(self.months)), 1, 24)?;
        for line in &self.lines {
            refusal::require_range("figure", Some(i64::from(line.figure)), 0, 10_000)?;
            refusal::require_range("manager", line.manager.map(i64::from), 0, 10_000)?;
        }
        Ok(())
    }
}

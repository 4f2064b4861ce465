//! The scale of health: weights, freshness, bands and what factors cost, from a day on.
//!
//! Source of the defaults: product.md §3.

use crate::{
    day::Day,
    id::ScaleId,
    refusal::{self, Reason, Refusal},
    relationship::sign::Sign,
};
use serde::{Deserialize, Serialize};

/// The scale in force from `since` until a later one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HealthScale {
    /// Identity; [`ScaleId::NEW`] is the scale of a book that has set none.
    pub id: ScaleId,
    /// First day it holds for.
    pub since: Day,
    /// The nine weights in the order of [`Sign::ALL`], 0–1000 each, not all 0.
    pub weights: [u16; 9],
    /// The score from which an account is to watch, 1–99.
    pub watch_from: u8,
    /// The score from which an account is healthy, above `watch_from`, up to 100.
    pub healthy_from: u8,
    /// Days for which evidence keeps its full weight, 1–3650.
    pub fresh_days: u16,
    /// The same for a judgement by hand of 10 and less or 90 and more.
    pub fresh_days_extreme: u16,
    /// The same for signs from a survey.
    pub fresh_days_survey: u16,
    /// Days in which the weight of older evidence halves, 1–3650.
    pub half_life_days: u16,
    /// Points an open factor costs: low, medium, high; 0–100 each.
    pub factor_points: [u8; 3],
    /// The most that factors cost together, 0–100.
    pub factors_most: u8,
    /// The highest score with an open high factor, 0–100.
    pub cap: u8,
    /// Coverage in percent under which there is no band, 0–100.
    pub enough_coverage: u8,
}

impl Default for HealthScale {
    fn default() -> Self {
        Self {
            id: ScaleId::NEW,
            since: Day::EPOCH,
            weights: [20, 15, 8, 8, 8, 12, 8, 8, 13],
            watch_from: 50,
            healthy_from: 75,
            fresh_days: 90,
            fresh_days_extreme: 30,
            fresh_days_survey: 183,
            half_life_days: 90,
            factor_points: [3, 8, 15],
            factors_most: 40,
            cap: 49,
            enough_coverage: 60,
        }
    }
}

impl HealthScale {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        for weight in self.weights {
            refusal::require_range("weights", Some(i64::from(weight)), 0, 1000)?;
        }
        if self.weights.iter().all(|w| *w == 0) {
            return Err(Refusal::at("weights", Reason::Missing));
        }
        refusal::require_range("watch_from", Some(i64::from(self.watch_from)), 1, 99)?;
        let above = i64::from(self.watch_from) + 1;
        refusal::require_range("healthy_from", Some(i64::from(self.healthy_from)), above, 100)?;
        for (field, days) in [
            ("fresh_days", self.fresh_days),
            ("fresh_days_extreme", self.fresh_days_extreme),
            ("fresh_days_survey", self.fresh_days_survey),
            ("half_life_days", self.half_life_days),
        ] {
            refusal::require_range(field, Some(i64::from(days)), 1, 3650)?;
        }
        for points in self.factor_points {
            refusal::require_range("factor_points", Some(i64::from(points)), 0, 100)?;
        }
        for (field, points) in [
            ("factors_most", self.factors_most),
            ("cap", self.cap),
            ("enough_coverage", self.enough_coverage),
        ] {
            refusal::require_range(field, Some(i64::from(points)), 0, 100)?;
        }
        Ok(())
    }

    /// The weight of a sign.
    #[must_use]
    pub fn weight(&self, sign: Sign) -> u16 {
        self.weights.get(sign as usize).copied().unwrap_or(0)
    }

    /// The scale in force on that day: of those that hold by then the latest, else the default.
    #[must_use]
    pub fn on(scales: &[Self], day: Day) -> Self {
        let in_force = scales.iter().filter(|s| s.since <= day).max_by_key(|s| (s.since, s.id));
        in_force.cloned().unwrap_or_default()
    }
}

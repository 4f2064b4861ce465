//! Survival: how long it takes until something happens to those to whom it has not all happened
//! yet (Kaplan–Meier), also where some came under observation late.

use crate::proportion::Z95;
use serde::Serialize;

/// How long one was observed, in any unit of time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Observation {
    /// Age at which observation began: 0, or later where what came before was not recorded. At risk
    /// after this age, not at it.
    pub entry: f64,
    /// Age at the event, or at which observation ended without one.
    pub exit: f64,
    /// Whether it happened.
    pub event: bool,
}

/// The curve from one event to the next.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Step {
    /// Age from which it holds.
    pub at: f64,
    /// Share to whom it has not happened by then, 0–1.
    pub share: f64,
    /// Lower bound, 95 %; log-log interval.
    pub low: f64,
    /// Upper bound, 95 %.
    pub high: f64,
    /// How many were at risk just before.
    pub at_risk: usize,
    /// To how many it happened.
    pub events: usize,
}

/// A survival curve: 1 until the first step.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Survival {
    /// One step for each age with an event, rising.
    pub steps: Vec<Step>,
    /// How many were observed.
    pub observed: usize,
    /// Ages at which observation ended without an event, rising.
    pub censored: Vec<f64>,
}

impl Survival {
    /// The step that holds at that age; none before the first event.
    #[must_use]
    pub fn at(&self, age: f64) -> Option<Step> {
        self.steps.iter().take_while(|step| step.at <= age).last().copied()
    }

    /// The first age by which it has happened to half of them; none while it has not.
    #[must_use]
    pub fn median(&self) -> Option<f64> {
        self.steps.iter().find(|step| step.share <= 0.5).map(|step| step.at)
    }

    /// The median with its bounds: the ages at which the bounds of the curve fall to a half. The
    /// upper one is missing where the upper bound of the curve never does.
    #[must_use]
    pub fn median_between(&self) -> Option<(f64, f64, Option<f64>)> {
        let first = |of: fn(&Step) -> f64| {
            self.steps.iter().find(|step| of(step) <= 0.5).map(|step| step.at)
        };
        let median = self.median()?;
        Some((median, first(|step| step.low).unwrap_or(median), first(|step| step.high)))
    }
}

/// The Kaplan–Meier curve: `S(t) = Π (1 − dᵢ/nᵢ)` over the ages with events up to t, dᵢ events among
/// nᵢ at risk (entered before that age and not gone before it). Bounds by Greenwood's variance on the
/// log-log scale (Kalbfleisch & Prentice): `S^exp(±z·√Σ d/(n(n−d)) / ln S)`; where the curve has
/// fallen to 0 they are 0.
///
/// An observation that ends no later than it begins, or has no finite ages, was never at risk and
/// is left out. With late entries few may be at risk early on; a curve that falls to 0 among them
/// stays there, which says that the records are too young, not that all are gone: see
/// [`Step::at_risk`].
#[must_use]
pub fn kaplan_meier(observations: &[Observation]) -> Survival {
    let at_risk = |o: &&Observation| o.entry.is_finite() && o.exit.is_finite() && o.entry < o.exit;
    let seen = || observations.iter().filter(at_risk);
    let mut entries: Vec<f64> = seen().map(|o| o.entry).collect();
    let mut exits: Vec<(f64, bool)> = seen().map(|o| (o.exit, o.event)).collect();
    entries.sort_unstable_by(f64::total_cmp);
    exits.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));

    let mut curve = Survival { observed: exits.len(), ..Survival::default() };
    curve.censored = exits.iter().filter(|(_, event)| !event).map(|(exit, _)| *exit).collect();
    let mut entered = entries.into_iter().peekable();
    let (mut risk, mut share, mut variance) = (0usize, 1.0f64, 0.0f64);
    for tied in exits.chunk_by(|a, b| a.0 == b.0) {
        let Some(&(at, _)) = tied.first() else { continue };
        while entered.next_if(|entry| *entry < at).is_some() {
            risk += 1;
        }
        let events = tied.iter().filter(|(_, event)| *event).count();
        if events > 0 {
            let (n, d) = (risk as f64, events as f64);
            share *= (n - d) / n;
            variance += d / (n * (n - d));
            let (low, high) = bounds(share, variance);
            curve.steps.push(Step { at, share, low, high, at_risk: risk, events });
        }
        risk -= tied.len();
    }
    curve
}

fn bounds(share: f64, variance: f64) -> (f64, f64) {
    if share <= 0.0 {
        return (0.0, 0.0);
    }
    let log = share.ln();
    let spread = Z95 * variance.sqrt() / log;
    (share.powf((-spread).exp()), share.powf(spread.exp()))
}

#[cfg(test)]
mod tests;

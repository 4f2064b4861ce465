//! The score and its lines.

use super::{
    dealings,
    reading::{self, Computed, Reading},
    tenths::{self, Tenths},
    voices,
};
use crate::{
    day::Day,
    id::FactorId,
    keyed,
    relationship::{
        factor::FactorKind, facts::AccountFacts, incident::Severity, scale::HealthScale, sign::Sign,
    },
};
use serde::Serialize;

keyed! {
    /// What a score means.
    pub enum Band {
        /// Under the scale's watch line (50).
        AtRisk = "at-risk",
        /// From there to its healthy line (75).
        Watch = "watch",
        /// From there on.
        Healthy = "healthy",
        /// Not enough data for a band.
        Unknown = "unknown",
    }
}

impl Band {
    /// Whether going from this band to that one is a fall. To or from the unknown it is not.
    #[must_use]
    pub fn falls_to(self, to: Self) -> bool {
        self != Self::Unknown && to < self
    }
}

/// An open factor and what it costs before the limit on all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OpenFactor {
    /// Which.
    pub factor: FactorId,
    /// Its kind.
    pub kind: FactorKind,
    /// How bad.
    pub severity: Severity,
    /// Points it costs, 0–100.
    pub costs: u8,
}

/// What a line of the explanation is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Part {
    /// A known sign; its score, weight and freshness are in [`Health::readings`].
    Sign {
        /// Which.
        sign: Sign,
    },
    /// An open factor.
    Factor {
        /// Which.
        factor: FactorId,
        /// Its kind.
        kind: FactorKind,
        /// How bad.
        severity: Severity,
    },
    /// What factors would cost beyond their limit together, given back.
    Limit,
    /// What an open high factor takes off so that the score stays at the cap.
    Cap,
    /// What keeps the score from falling under 0.
    Floor,
}

/// A line of the explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Line {
    /// What it is about.
    pub part: Part,
    /// Points it gives or takes.
    pub points: Tenths,
}

/// The health of an account on a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Health {
    /// The day.
    pub day: Day,
    /// The score, 0–100; none when no sign is known. Shown only with a band.
    pub score: Option<Tenths>,
    /// Its band by the score as shown.
    pub band: Band,
    /// How much of the weights is known and fresh, percent rounded down, 0–100.
    pub coverage: u8,
    /// Whether an open high factor caps the score.
    pub capped: bool,
    /// The nine signs in the order of [`Sign::ALL`].
    pub readings: [Reading; 9],
    /// Open factors, the earliest noticed first.
    pub factors: Vec<OpenFactor>,
    /// Lines that add up to the score; none when there is no score.
    pub lines: Vec<Line>,
}

impl Health {
    /// The reading of a sign.
    #[must_use]
    pub fn reading(&self, sign: Sign) -> Option<&Reading> {
        self.readings.get(sign as usize)
    }
}

/// The nine signs as the facts of that day tell them, in the order of [`Sign::ALL`]; none is
/// unknown. The same whatever the scale.
///
/// A new fact of the day that is at least as good as the sign's present score never lowers the
/// sign. With satisfaction and recommendations, where a person's latest answer stands for them,
/// this holds when it is also no worse than the answer it replaces; with growth, when the sale is
/// an invoice of its own and no smaller than the present average.
#[must_use]
pub fn computed(facts: &AccountFacts, day: Day) -> [Option<Computed>; 9] {
    let (content, recommends) = voices::content_and_refers(facts, day);
    let touches = dealings::from_touches(facts, day);
    [
        content,
        dealings::growth(facts, day),
        dealings::open(facts, day),
        dealings::forgiving(facts, day),
        touches.consults,
        dealings::brought(facts, day)
            .or(recommends)
            .or_else(|| dealings::brought_long_ago(facts, day)),
        touches.interested,
        touches.shares,
        voices::feedback(facts, day),
    ]
}

/// The nine signs on that day under a scale, in the order of [`Sign::ALL`].
#[must_use]
pub fn readings(facts: &AccountFacts, scale: &HealthScale, day: Day) -> [Reading; 9] {
    read_all(computed(facts, day), facts, scale, day)
}

pub(super) fn read_all(
    computed: [Option<Computed>; 9],
    facts: &AccountFacts,
    scale: &HealthScale,
    day: Day,
) -> [Reading; 9] {
    let mut signs = Sign::ALL.iter().copied();
    let mut judged = reading::judgements(facts, day).into_iter();
    computed.map(|computed| {
        let sign = signs.next().unwrap_or(Sign::Content);
        reading::read(sign, computed, judged.next().flatten(), scale, day)
    })
}

/// The factors open on that day, the earliest noticed first.
pub(super) fn open_factors(facts: &AccountFacts, scale: &HealthScale, day: Day) -> Vec<OpenFactor> {
    let mut open: Vec<_> = facts.factors.iter().filter(|factor| factor.is_open(day)).collect();
    open.sort_by_key(|factor| (factor.noticed_on, factor.id));
    let cost = |severity: Severity| scale.factor_points.get(severity as usize).copied();
    open.into_iter()
        .map(|factor| OpenFactor {
            factor: factor.id,
            kind: factor.kind,
            severity: factor.severity,
            costs: cost(factor.severity).unwrap_or(0),
        })
        .collect()
}

/// What happens to the weighted mean of the signs, exactly, in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layers {
    pub(super) limit: f64,
    pub(super) cap: f64,
    pub(super) floor: f64,
    pub(super) score: f64,
    pub(super) capped: bool,
}

/// Factors come off the mean, together at most the scale's limit; an open high factor caps what
/// is left; the score does not fall under 0.
pub(super) fn layers(base: f64, factors: &[OpenFactor], scale: &HealthScale) -> Layers {
    let costs: u32 = factors.iter().map(|factor| u32::from(factor.costs)).sum();
    let limit = costs.saturating_sub(u32::from(scale.factors_most));
    let (costs, limit) = (f64::from(costs), f64::from(limit));
    let less = base - costs + limit;
    let capped = factors.iter().any(|factor| factor.severity == Severity::High);
    let held = if capped { less.min(f64::from(scale.cap)) } else { less };
    let score = held.max(0.0);
    Layers { limit, cap: held - less, floor: score - held, score, capped }
}

/// The weighted mean of the known signs, 0–100; none when none of them weighs anything.
pub(super) fn mean(weighed: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (mut sum, mut weights) = (0.0, 0.0);
    for (weight, score) in weighed {
        sum += weight * score;
        weights += weight;
    }
    (weights > 0.0).then(|| (sum / weights).clamp(0.0, 100.0))
}

/// The health of an account on that day under a scale.
///
/// `mean = Σ wᵢ·sᵢ / Σ wᵢ` over the known signs, `wᵢ` = weight × freshness; coverage =
/// `Σ known wᵢ / Σ all weights`; then the factors, the cap and the floor.
#[must_use]
pub fn health(facts: &AccountFacts, scale: &HealthScale, day: Day) -> Health {
    from_readings(readings(facts, scale, day), open_factors(facts, scale, day), scale, day)
}

pub(super) fn from_readings(
    readings: [Reading; 9],
    factors: Vec<OpenFactor>,
    scale: &HealthScale,
    day: Day,
) -> Health {
    let all: u32 = readings.iter().map(|r| u32::from(r.weight)).sum();
    let known: f64 = readings.iter().map(Reading::weighs).sum();
    let percent = known * 100.0 / f64::from(all.max(1));
    // A coverage of all weights must not fall to 99 by what a sum of fractions is off.
    let coverage = (percent + 1e-9).floor().clamp(0.0, 100.0) as u8;
    let base = mean(readings.iter().map(|r| (r.weighs(), r.score.unwrap_or(0.0))));
    let capped = factors.iter().any(|factor| factor.severity == Severity::High);
    let Some(base) = base else {
        let (score, lines, band) = (None, Vec::new(), Band::Unknown);
        return Health { day, score, band, coverage, capped, readings, factors, lines };
    };
    let layers = layers(base, &factors, scale);
    let mut parts = Vec::with_capacity(readings.len() + factors.len() + 3);
    let mut points = Vec::with_capacity(parts.capacity());
    for reading in &readings {
        if let Some(score) = reading.score {
            parts.push(Part::Sign { sign: reading.sign });
            points.push(reading.weighs() * score / known);
        }
    }
    for &OpenFactor { factor, kind, severity, costs } in &factors {
        parts.push(Part::Factor { factor, kind, severity });
        points.push(-f64::from(costs));
    }
    for (part, exact) in
        [(Part::Limit, layers.limit), (Part::Cap, layers.cap), (Part::Floor, layers.floor)]
    {
        if exact != 0.0 {
            parts.push(part);
            points.push(exact);
        }
    }
    let score = Tenths::nearest(layers.score);
    let shown = tenths::share_out(&points, score);
    let lines = parts.into_iter().zip(shown).map(|(part, points)| Line { part, points }).collect();
    let band = if coverage < scale.enough_coverage {
        Band::Unknown
    } else if score.0 < i32::from(scale.watch_from) * 10 {
        Band::AtRisk
    } else if score.0 < i32::from(scale.healthy_from) * 10 {
        Band::Watch
    } else {
        Band::Healthy
    };
    Health { day, score: Some(score), band, coverage, capped, readings, factors, lines }
}

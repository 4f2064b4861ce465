//! Why the score is not what it was.
//!
//! The mean of the signs is taken apart by changing one thing at a time from then to now (a sign's
//! score, its freshness, at last the scale) and noting how far the mean moves; done once in that
//! order and once backwards, the mean of the two counts, so that no line depends on which came
//! first and a change back is the same lines the other way, to a tenth. Where a step leaves no sign known the
//! mean stays until the next step. Factors, their limit, the cap and the floor come off that mean
//! one after another, so their lines are plain differences. All lines add up to the difference.

use super::{
    reading::{self, Counts, Reading},
    score::{self, Band, Health, OpenFactor},
    tenths::{self, Tenths},
};
use crate::{
    day::Day,
    id::FactorId,
    relationship::{
        factor::FactorKind, facts::AccountFacts, incident::Severity, scale::HealthScale, sign::Sign,
    },
};
use serde::Serialize;

/// What moved the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Moved {
    /// The sign's score went up or down.
    Moved {
        /// Which sign.
        sign: Sign,
    },
    /// Its evidence weighs less than it did.
    Aged {
        /// Which sign.
        sign: Sign,
    },
    /// Its evidence weighs more than it did.
    Renewed {
        /// Which sign.
        sign: Sign,
    },
    /// It was unknown and is known.
    Known {
        /// Which sign.
        sign: Sign,
    },
    /// It was known and is unknown.
    Unknown {
        /// Which sign.
        sign: Sign,
    },
    /// The scale's weights or days of freshness are others.
    Weighted,
    /// A factor opened.
    FactorOpened {
        /// Which.
        factor: FactorId,
        /// Its kind.
        kind: FactorKind,
        /// How bad.
        severity: Severity,
    },
    /// A factor closed.
    FactorClosed {
        /// Which.
        factor: FactorId,
        /// Its kind.
        kind: FactorKind,
        /// How bad.
        severity: Severity,
    },
    /// A factor open on both days costs other points by the scale.
    FactorWeighted {
        /// Which.
        factor: FactorId,
        /// Its kind.
        kind: FactorKind,
        /// How bad.
        severity: Severity,
    },
    /// What is given back of factors beyond their limit together is more or less.
    Limit,
    /// An open high factor caps the score now and did not then.
    CapOn,
    /// It did then and does not now.
    CapOff,
    /// The score is capped on both days, by more or by less.
    Cap,
    /// The floor of 0 gives more or less.
    Floor,
}

/// A line of the change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ChangeLine {
    /// What moved the score.
    pub what: Moved,
    /// By how many points.
    pub points: Tenths,
}

/// The change of health between two days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Change {
    /// The score then; none when no sign was known.
    pub from: Option<Tenths>,
    /// The band then.
    pub from_band: Band,
    /// The score now; none when no sign is known.
    pub to: Option<Tenths>,
    /// The band now.
    pub to_band: Band,
    /// Lines that add up to the difference of the two scores; none when either is missing, and
    /// none of 0.0 points.
    pub lines: Vec<ChangeLine>,
}

impl Change {
    /// The difference of the two scores as shown; none when either is missing.
    #[must_use]
    pub fn difference(&self) -> Option<Tenths> {
        Some(Tenths(self.to?.0 - self.from?.0))
    }
}

/// Then or now; an index into pairs.
type Side = bool;

/// A pair of then and now.
#[derive(Debug, Clone, Copy)]
struct Pair<T>([T; 2]);

impl<T: Copy> Pair<T> {
    fn at(&self, side: Side) -> T {
        let [then, now] = self.0;
        if side { now } else { then }
    }
}

/// What a sign counts for by the facts of then or now, under the scale of then or now.
#[derive(Debug, Clone, Copy)]
struct SignStates {
    sign: Sign,
    /// By scale.
    weight: Pair<f64>,
    /// By scale, then by day.
    counts: Pair<Pair<Option<Counts>>>,
}

impl SignStates {
    fn all(&self, ask: impl Fn(Option<Counts>) -> bool) -> bool {
        let Pair([then, now]) = self.counts;
        then.0.into_iter().chain(now.0).all(ask)
    }

    /// Whether what `of` tells is another now than then, under either scale.
    fn differs(&self, of: impl Fn(Option<Counts>) -> Option<f64>) -> bool {
        self.counts.0.iter().any(|days| of(days.at(false)) != of(days.at(true)))
    }
}

/// One thing that is changed from then to now.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Switch {
    Score(usize),
    Freshness(usize),
    /// Score and freshness at once, where the sign is unknown on a side.
    Both(usize),
    Scale,
}

/// Which things stand as now.
#[derive(Debug, Clone, Copy, Default)]
struct State {
    scores: [Side; 9],
    freshness: [Side; 9],
    scale: Side,
}

impl State {
    fn flip(&mut self, switch: Switch) {
        let (score, freshness) = match switch {
            Switch::Score(index) => (Some(index), None),
            Switch::Freshness(index) => (None, Some(index)),
            Switch::Both(index) => (Some(index), Some(index)),
            Switch::Scale => {
                self.scale = true;
                (None, None)
            }
        };
        if let Some(side) = score.and_then(|index| self.scores.get_mut(index)) {
            *side = true;
        }
        if let Some(side) = freshness.and_then(|index| self.freshness.get_mut(index)) {
            *side = true;
        }
    }

    fn mean(&self, signs: &[SignStates]) -> Option<f64> {
        let sides = self.scores.iter().zip(&self.freshness);
        score::mean(signs.iter().zip(sides).map(|(sign, (score, fresh))| {
            let days = sign.counts.at(self.scale);
            let weight = days.at(*fresh).map_or(0.0, |c| c.freshness) * sign.weight.at(self.scale);
            (weight, days.at(*score).map_or(0.0, |c| c.score))
        }))
    }
}

/// How far the mean moves with each switch, in the order given.
fn walk(
    signs: &[SignStates],
    switches: impl Iterator<Item = Switch>,
    mut mean: f64,
) -> Vec<(Switch, f64)> {
    let mut state = State::default();
    switches
        .map(|switch| {
            state.flip(switch);
            let moved = state.mean(signs).unwrap_or(mean);
            let by = moved - mean;
            mean = moved;
            (switch, by)
        })
        .collect()
}

fn switches(signs: &[SignStates], rescaled: bool) -> Vec<Switch> {
    let mut switches = Vec::with_capacity(19);
    for (index, sign) in signs.iter().enumerate() {
        let score = sign.differs(|counts| counts.map(|c| c.score));
        let freshness = sign.differs(|counts| counts.map(|c| c.freshness));
        if !sign.all(|counts| counts.is_some()) {
            if score || freshness {
                switches.push(Switch::Both(index));
            }
            continue;
        }
        if score {
            switches.push(Switch::Score(index));
        }
        if freshness {
            switches.push(Switch::Freshness(index));
        }
    }
    if rescaled {
        switches.push(Switch::Scale);
    }
    switches
}

fn name(switch: Switch, signs: &[SignStates]) -> Moved {
    let (Switch::Score(index) | Switch::Freshness(index) | Switch::Both(index)) = switch else {
        return Moved::Weighted;
    };
    let Some(&SignStates { sign, counts, .. }) = signs.get(index) else {
        return Moved::Weighted;
    };
    let (then, now) = (counts.at(false).at(false), counts.at(true).at(true));
    match (switch, then, now) {
        (Switch::Both(_), None, Some(_)) => Moved::Known { sign },
        (Switch::Both(_), Some(_), None) => Moved::Unknown { sign },
        (Switch::Freshness(_), ..) => {
            let fresher = |days: Pair<Option<Counts>>| {
                let of = |side| days.at(side).map_or(0.0, |c: Counts| c.freshness);
                of(true) - of(false)
            };
            let by = Some(fresher(counts.at(false))).filter(|by| *by != 0.0);
            let by = by.unwrap_or_else(|| fresher(counts.at(true)));
            if by > 0.0 { Moved::Renewed { sign } } else { Moved::Aged { sign } }
        }
        _ => Moved::Moved { sign },
    }
}

/// The lines of the factors open on either day.
fn factor_lines(then: &[OpenFactor], now: &[OpenFactor]) -> Vec<(Moved, f64)> {
    let cost = |list: &[OpenFactor], id| {
        list.iter().find(|open| open.factor == id).map(|open| f64::from(open.costs))
    };
    let mut lines = Vec::with_capacity(then.len() + now.len());
    for &OpenFactor { factor, kind, severity, costs } in then {
        let costs = f64::from(costs);
        lines.push(match cost(now, factor) {
            None => (Moved::FactorClosed { factor, kind, severity }, costs),
            Some(now) => (Moved::FactorWeighted { factor, kind, severity }, costs - now),
        });
    }
    for &OpenFactor { factor, kind, severity, costs } in now {
        if cost(then, factor).is_none() {
            lines.push((Moved::FactorOpened { factor, kind, severity }, -f64::from(costs)));
        }
    }
    lines
}

/// The change of health from one day under its scale to another under its own. Both days see the
/// same facts; each counts those dated on or before it.
#[must_use]
pub fn change(
    facts: &AccountFacts,
    scale_then: &HealthScale,
    day_then: Day,
    scale_now: &HealthScale,
    day_now: Day,
) -> Change {
    let then = score::health(facts, scale_then, day_then);
    let now = score::health(facts, scale_now, day_now);
    let mut change = Change {
        from: then.score,
        from_band: then.band,
        to: now.score,
        to_band: now.band,
        lines: Vec::new(),
    };
    let Some(whole) = change.difference() else { return change };

    let signs = sign_states(&then, &now, scale_then, scale_now);
    let Some(mean_then) = State::default().mean(&signs) else { return change };
    let switches = switches(&signs, scale_then != scale_now);
    let forwards = walk(&signs, switches.iter().copied(), mean_then);
    let mut backwards = walk(&signs, switches.iter().rev().copied(), mean_then);
    backwards.reverse();
    let both = forwards.into_iter().zip(backwards);
    let mut lines: Vec<(Moved, f64)> =
        both.map(|((switch, a), (_, b))| (name(switch, &signs), (a + b) / 2.0)).collect();

    lines.extend(factor_lines(&then.factors, &now.factors));
    let mean_now = lines_mean(&now).unwrap_or(mean_then);
    let before = score::layers(mean_then, &then.factors, scale_then);
    let after = score::layers(mean_now, &now.factors, scale_now);
    let cap = match (before.capped, after.capped) {
        (false, true) => Moved::CapOn,
        (true, false) => Moved::CapOff,
        _ => Moved::Cap,
    };
    lines.push((Moved::Limit, after.limit - before.limit));
    lines.push((cap, after.cap - before.cap));
    lines.push((Moved::Floor, after.floor - before.floor));

    let exact: Vec<f64> = lines.iter().map(|(_, points)| *points).collect();
    let shown = tenths::share_out(&exact, whole);
    let lines = lines.into_iter().zip(shown).filter(|(_, points)| points.0 != 0);
    change.lines = lines.map(|((what, _), points)| ChangeLine { what, points }).collect();
    change
}

fn lines_mean(health: &Health) -> Option<f64> {
    score::mean(health.readings.iter().map(|r| (r.weighs(), r.score.unwrap_or(0.0))))
}

/// The states of the nine signs. What the two healths read already is not read again; the mixed
/// states differ from it only where the scales do.
fn sign_states(
    then: &Health,
    now: &Health,
    scale_then: &HealthScale,
    scale_now: &HealthScale,
) -> Vec<SignStates> {
    let rescaled = scale_then != scale_now;
    let again = |reading: &Reading, scale: &HealthScale, day: Day| {
        if rescaled {
            reading::counts(reading.computed.as_ref(), reading.judged, scale, day)
        } else {
            reading.counts()
        }
    };
    let pairs = then.readings.iter().zip(&now.readings);
    pairs
        .map(|(before, after)| SignStates {
            sign: before.sign,
            weight: Pair([before.weight, after.weight].map(f64::from)),
            counts: Pair([
                Pair([before.counts(), again(after, scale_then, now.day)]),
                Pair([again(before, scale_now, then.day), after.counts()]),
            ]),
        })
        .collect()
}

//! The relationship clock: how long an account takes to the last stage, against the norm.

use super::Stage;
use crate::{
    day::Day,
    keyed,
    relationship::{facts::AccountFacts, health::Tenths, purchase},
};

/// Months before and after the norm that still count as on time.
pub const LEEWAY_MONTHS: i32 = 3;

keyed! {
    /// How an account keeps to the norm.
    pub enum Pace {
        /// Reached the last stage more than the leeway before the norm.
        Early = "early",
        /// Reached it within the leeway of the norm, or is still within the norm.
        OnTime = "on-time",
        /// Reached it later, or has not reached it though the norm is over.
        Late = "late",
    }
}

/// The clock of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Clock {
    /// When it started: day of acquaintance, else of the first touch or sale.
    pub start: Option<Day>,
    /// Months it has run, to the day the last stage was reached or else to the day asked about.
    pub months: Option<Tenths>,
    /// Day on which it entered the last stage, if it still stands there.
    pub reached: Option<Day>,
    /// How it keeps to the norm; none when the clock has no start.
    pub pace: Option<Pace>,
}

/// The clock on that day against a norm in months. Reached by the norm less three months is early,
/// by the norm and three months on time, later is late; not reached is on time to the last day of
/// the norm, late after it.
#[must_use]
pub fn clock(facts: &AccountFacts, day: Day, norm_months: u16) -> Clock {
    let start = purchase::known_since(facts, day);
    let reached = reached(facts, day);
    let norm = i32::from(norm_months);
    let pace = |start: Day| match reached {
        Some(on) if norm > LEEWAY_MONTHS && on <= start.plus_months(norm - LEEWAY_MONTHS) => {
            Pace::Early
        }
        Some(on) if on <= start.plus_months(norm + LEEWAY_MONTHS) => Pace::OnTime,
        None if day <= start.plus_months(norm) => Pace::OnTime,
        _ => Pace::Late,
    };
    Clock {
        start,
        months: start.map(|start| months(start, reached.unwrap_or(day))),
        reached,
        pace: start.map(pace),
    }
}

/// When the account entered the last stage in which it stands on that day.
fn reached(facts: &AccountFacts, day: Day) -> Option<Day> {
    let by_then = || facts.moves.iter().filter(|m| m.on <= day);
    let out = by_then().filter(|m| m.to != Stage::Strengthening).map(|m| (m.on, m.id)).max();
    let standing = by_then().filter(|m| m.to == Stage::Strengthening && Some((m.on, m.id)) > out);
    standing.map(|m| m.on).min()
}

/// Months from one day to another, in tenths rounded down; 0 when `to` is not later.
fn months(from: Day, to: Day) -> Tenths {
    if to <= from {
        return Tenths(0);
    }
    let mut whole = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    if from.plus_months(whole) > to {
        whole -= 1;
    }
    let begun = from.plus_months(whole);
    let length = from.plus_months(whole + 1).days_since(begun).max(1);
    let tenths = (to.days_since(begun) * 10 / length).clamp(0, 9);
    Tenths(whole * 10 + tenths as i32)
}

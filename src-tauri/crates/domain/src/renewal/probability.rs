//! How likely a renewal is: the usual share of its band of health, or the firm's own once there is
//! a record, and where a manager holds otherwise (product.md §4).

use super::{
    closing::{Ending, ending},
    facts::Term,
    forecast::{Forecast, ForecastLine, Outlook},
};
use crate::{
    day::Day,
    id::{ForecastId, SubscriptionId},
    money::Minor,
    relationship::health::Band,
};

/// Ended renewals before the firm's own record counts.
pub const ENOUGH: u64 = 50;
/// Ended renewals of a band before its own share counts.
pub const ENOUGH_OF_BAND: u64 = 10;
/// A renewal is scored by the last forecast kept at least this many days before its decision day:
/// what is said in its last days is hardly a forecast.
pub const AHEAD_DAYS: i64 = 30;

impl From<Band> for Outlook {
    fn from(band: Band) -> Self {
        match band {
            Band::AtRisk => Self::AtRisk,
            Band::Watch => Self::Watch,
            Band::Healthy => Self::Healthy,
            Band::Unknown => Self::Unknown,
        }
    }
}

/// The usual share renewed of a band, 0–1. Source: product.md §4.
#[must_use]
pub const fn usual(outlook: Outlook) -> f64 {
    match outlook {
        Outlook::Healthy => 0.95,
        Outlook::Watch => 0.80,
        Outlook::AtRisk => 0.50,
        Outlook::Unknown => 0.70,
    }
}

/// A renewal that ended, beside the forecast it is scored by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scored {
    /// The forecast.
    pub forecast: ForecastId,
    /// The day of the forecast.
    pub said_on: Day,
    /// What it said.
    pub line: ForecastLine,
    /// What came of it.
    pub ending: Ending,
    /// Since when that is known.
    pub ended_on: Day,
}

impl Scored {
    /// Whether it was renewed.
    #[must_use]
    pub fn renewed(&self) -> bool {
        self.ending == Ending::Renewed
    }

    /// What came of the amount expected, minor units.
    #[must_use]
    pub fn came(&self) -> Minor {
        if self.renewed() { self.line.amount } else { 0 }
    }
}

/// Every renewal that has ended by the day and stands in a kept forecast, once: by the last one kept
/// at least 30 days before its decision day and before its end was known. In the order of terms.
///
/// Forecasts worked out in hindsight are no part of it: nobody said so on the day.
#[must_use]
pub fn scored(forecasts: &[Forecast], terms: &[Term], day: Day) -> Vec<Scored> {
    scored_by(forecasts.iter().filter(|forecast| !forecast.in_hindsight), terms, day)
}

/// The same by forecasts worked out in hindsight only.
#[must_use]
pub fn scored_in_hindsight(forecasts: &[Forecast], terms: &[Term], day: Day) -> Vec<Scored> {
    scored_by(forecasts.iter().filter(|forecast| forecast.in_hindsight), terms, day)
}

fn scored_by<'a>(
    forecasts: impl Iterator<Item = &'a Forecast>,
    terms: &[Term],
    day: Day,
) -> Vec<Scored> {
    let by_then = forecasts.filter(|forecast| forecast.on <= day);
    let mut said: Vec<(&Forecast, &ForecastLine)> =
        by_then.flat_map(|f| f.lines.iter().map(move |line| (f, line))).collect();
    said.sort_by_key(|(_, line)| line.subscription);
    let lines_of = |id: SubscriptionId| {
        let from = said.partition_point(|(_, line)| line.subscription < id);
        let lines = said.get(from..).unwrap_or_default().iter();
        lines.take_while(move |(_, line)| line.subscription == id).peekable()
    };
    let score = |term: &Term| {
        let mut lines = lines_of(term.id);
        lines.peek()?;
        let (ending, ended_on) = ending(term, day)?;
        let latest = term.decide_on().plus_days(-AHEAD_DAYS);
        let fair = lines.filter(|(f, _)| f.on <= latest && f.on < ended_on);
        let (forecast, line) = fair.max_by_key(|(f, _)| (f.on, f.id))?;
        Some(Scored { forecast: forecast.id, said_on: forecast.on, line: **line, ending, ended_on })
    };
    terms.iter().filter_map(score).collect()
}

/// Renewals that ended, and how many of them were renewed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Ended.
    pub ended: u64,
    /// Of these, renewed.
    pub renewed: u64,
}

/// The firm's own record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OwnRecord([Tally; 4]);

impl OwnRecord {
    /// Counts renewals that ended by the band they were expected by.
    #[must_use]
    pub fn new(scored: &[Scored]) -> Self {
        let mut own = Self::default();
        for one in scored {
            if let Some(tally) = own.0.get_mut(one.line.outlook as usize) {
                tally.ended += 1;
                tally.renewed += u64::from(one.renewed());
            }
        }
        own
    }

    /// Those of a band.
    #[must_use]
    pub fn of(&self, outlook: Outlook) -> Tally {
        self.0.get(outlook as usize).copied().unwrap_or_default()
    }

    /// All that ended.
    #[must_use]
    pub fn ended(&self) -> u64 {
        self.0.iter().map(|tally| tally.ended).sum()
    }

    /// Whether the firm's own share of the band counts.
    #[must_use]
    pub fn counts(&self, outlook: Outlook) -> bool {
        self.ended() >= ENOUGH && self.of(outlook).ended >= ENOUGH_OF_BAND
    }

    /// Variance of the share of a band, as an estimate of what is likely: 0 where the usual share
    /// counts, of which no more is known. By the count with two renewed and two lost added
    /// (A. Agresti, B. Coull, 1998), so that a band in which all renewed is not taken for certain.
    #[must_use]
    pub fn variance(&self, outlook: Outlook) -> f64 {
        if !self.counts(outlook) {
            return 0.0;
        }
        let Tally { ended, renewed } = self.of(outlook);
        let n = ended as f64 + 4.0;
        let share = (renewed as f64 + 2.0) / n;
        share * (1.0 - share) / n
    }
}

/// The figure's probability of a renewal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// 0–1.
    pub probability: f64,
    /// The firm's own share, not the usual one.
    pub own: bool,
}

impl Figure {
    /// In hundredths of a percent, 0–10,000, as forecasts keep it.
    #[must_use]
    pub fn kept(self) -> u16 {
        // In range: a probability is within 0 and 1.
        (self.probability.clamp(0.0, 1.0) * 10_000.0).round() as u16
    }
}

/// The figure's probability by the band.
#[must_use]
pub fn figure(outlook: Outlook, own: &OwnRecord) -> Figure {
    let Tally { ended, renewed } = own.of(outlook);
    if own.counts(outlook) {
        Figure { probability: renewed as f64 / ended as f64, own: true }
    } else {
        Figure { probability: usual(outlook), own: false }
    }
}

/// Whether figure and manager lie more than one band apart; both 0–1. A probability belongs to the
/// band whose usual share lies nearest.
#[must_use]
pub fn disagree(figure: f64, manager: f64) -> bool {
    band(figure).abs_diff(band(manager)) > 1
}

fn band(probability: f64) -> u8 {
    let middle = |a, b| f64::midpoint(usual(a), usual(b));
    if probability < middle(Outlook::AtRisk, Outlook::Watch) {
        0
    } else if probability < middle(Outlook::Watch, Outlook::Healthy) {
        1
    } else {
        2
    }
}

//! Low, base and high of the renewals ahead.

use super::{forecast::Outlook, probability::OwnRecord};
use crate::{day::Day, money::Minor};

/// The 90 % point of the standard normal distribution: one in ten ends beyond it.
pub const Z80: f64 = 1.281_551_565_544_600_4;

/// One renewal ahead.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expected {
    /// Its decision day.
    pub decide_on: Day,
    /// What it brings in twelve months, minor units.
    pub amount: Minor,
    /// The band.
    pub outlook: Outlook,
    /// The figure's probability, 0–1.
    pub figure: f64,
    /// The manager's, where one was given.
    pub manager: Option<f64>,
}

impl Expected {
    /// The probability that counts, 0–1.
    #[must_use]
    pub fn probability(&self) -> f64 {
        self.manager.unwrap_or(self.figure)
    }
}

/// Whose probabilities count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The manager's where given, else the figure's.
    Used,
    /// The figure's alone.
    Figure,
}

/// What is expected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scenario {
    /// How many renewals.
    pub renewals: u32,
    /// All that is at stake, minor units.
    pub total: Minor,
    /// One in ten ends lower.
    pub low: Minor,
    /// Expected.
    pub base: Minor,
    /// One in ten ends higher.
    pub high: Minor,
}

/// What is expected of the renewals together.
///
/// The base is Σp·a. Its variance is that of renewals decided each for itself, Σp(1−p)·a², and that of
/// the firm's own shares, which lean all renewals of a band the same way, (Σa)²·var(p) a band. Low
/// and high lie 1.28 standard deviations off, within nothing and all: an 80 % range of a sum taken as
/// normal, so wide and rough for a handful of renewals.
#[must_use]
pub fn scenario(lines: &[Expected], own: &OwnRecord, by: By) -> Scenario {
    let (mut base, mut variance) = (0.0, 0.0);
    let mut by_figure = [0.0_f64; 4];
    for line in lines {
        let amount = line.amount as f64;
        let manager = line.manager.filter(|_| by == By::Used);
        let probability = manager.unwrap_or(line.figure);
        base += probability * amount;
        variance += probability * (1.0 - probability) * amount * amount;
        if manager.is_none()
            && let Some(sum) = by_figure.get_mut(line.outlook as usize)
        {
            *sum += amount;
        }
    }
    for (outlook, sum) in Outlook::ALL.iter().zip(by_figure) {
        variance += sum * sum * own.variance(*outlook);
    }
    let total = lines.iter().fold(0, |sum: Minor, line| sum.saturating_add(line.amount));
    let half = Z80 * variance.sqrt();
    // Amounts may be negative where a discount outweighs the price.
    let (least, most) = lines.iter().fold((0, 0), |(least, most): (Minor, Minor), line| {
        (least.saturating_add(line.amount.min(0)), most.saturating_add(line.amount.max(0)))
    });
    let held = |amount: f64| (amount.round() as Minor).clamp(least, most);
    Scenario {
        renewals: u32::try_from(lines.len()).unwrap_or(u32::MAX),
        total,
        low: held(base - half),
        base: held(base),
        high: held(base + half),
    }
}

/// The same by month of the decision day, as many months as asked for from that of `day` on. What
/// should have been decided before stands in the first month; what comes later is left out. Each
/// with the first day of its month.
#[must_use]
pub fn by_month(
    lines: &[Expected],
    own: &OwnRecord,
    by: By,
    day: Day,
    months: u8,
) -> Vec<(Day, Scenario)> {
    let first = day.plus_days(1 - i64::from(day.day()));
    let month = |at: i32| {
        let (from, next) = (first.plus_months(at), first.plus_months(at + 1));
        let within =
            |line: &&Expected| line.decide_on < next && (at == 0 || line.decide_on >= from);
        let lines: Vec<Expected> = lines.iter().filter(within).copied().collect();
        (from, scenario(&lines, own, by))
    };
    (0..i32::from(months)).map(month).collect()
}

//! The Net Promoter Score with its interval, and one half against another (product.md §7.3).
//!
//! Recommendations 9 and 10 are promoters, 7 and 8 passives, 0–6 detractors; the score is their
//! difference in points, −100…100. Intervals are adjusted Wald at 95 %: three answers are added, spread
//! as ¼ promoters, ½ passives and ¼ detractors, which keeps the interval honest in small samples.

use crate::proportion::{Estimate, Z95};
use rapport_domain::keyed;

/// Fewer pairs, or fewer answers on either side, tell nothing. The bound is ours: of nine mixed answers
/// the interval spans 90 points and more.
pub const FEW: u32 = 10;
/// Answers added for the interval.
const ADDED: f64 = 3.0;
/// Of these, promoters; as many detractors.
const ADDED_EACH: f64 = 0.75;

/// Recommendations of one half, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sample {
    /// 9 and 10.
    pub promoters: u32,
    /// 7 and 8.
    pub passives: u32,
    /// 0 to 6.
    pub detractors: u32,
    /// How many there were to ask; none where nobody knows, which counts as without end.
    pub base: Option<u32>,
}

keyed! {
    /// What a difference is worth.
    pub enum Verdict {
        /// Its interval does not hold nothing.
        Real = "real",
        /// It may be chance.
        Noise = "noise",
        /// Too few answered to tell.
        Few = "few",
    }
}

/// How one half differs from another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// The difference in points, −200…200, with its interval.
    pub estimate: Estimate,
    /// How many pairs; without pairs, how many answers the smaller side has.
    pub count: u32,
    /// What it is worth.
    pub verdict: Verdict,
}

/// The middle of an interval and half its width, as fractions of one.
#[derive(Clone, Copy)]
struct Interval {
    value: f64,
    centre: f64,
    margin: f64,
}

impl Sample {
    /// How many answered.
    #[must_use]
    pub fn count(self) -> u32 {
        self.promoters.saturating_add(self.passives).saturating_add(self.detractors)
    }

    fn interval(self) -> Option<Interval> {
        let (promoters, detractors) = (f64::from(self.promoters), f64::from(self.detractors));
        let n = f64::from(self.promoters) + f64::from(self.passives) + detractors;
        if n < 1.0 {
            return None;
        }
        let (p, q) = (promoters + ADDED_EACH, detractors + ADDED_EACH);
        let (p, q) = (p / (n + ADDED), q / (n + ADDED));
        let value = (promoters - detractors) / n;
        let variance = (p + q - (p - q).powi(2)) / (n + ADDED);
        Some(corrected(value, p - q, variance, n, self.base))
    }
}

/// The interval of a sample from a finite base: its margin shrinks by √((N−n)/(N−1)), and where
/// everybody was heard there is none, and nothing to adjust either.
fn corrected(value: f64, centre: f64, variance: f64, n: f64, base: Option<u32>) -> Interval {
    let margin = Z95 * variance.max(0.0).sqrt();
    match base.map(f64::from) {
        None => Interval { value, centre, margin },
        Some(base) if n >= base => Interval { value, centre: value, margin: 0.0 },
        Some(base) => {
            Interval { value, centre, margin: margin * ((base - n) / (base - 1.0)).sqrt() }
        }
    }
}

/// The score of so many recommendations with its 95 % interval, all in points, −100…100; none of
/// nothing. `base` is how many there were to ask: with it the margin is corrected by √((N−n)/(N−1)),
/// and a full census has none, low and high being the score. Where a margin so small no longer reaches
/// the score itself, the bound is the score.
#[must_use]
pub fn nps(promoters: u32, passives: u32, detractors: u32, base: Option<u32>) -> Option<Estimate> {
    let sample = Sample { promoters, passives, detractors, base };
    let Interval { value, centre, margin } = sample.interval()?;
    let mut low = (centre - margin).max(-1.0);
    let mut high = (centre + margin).min(1.0);
    if base.is_some_and(|base| base > 1 && sample.count() > 1) {
        (low, high) = (low.min(value), high.max(value));
    }
    Some(Estimate { value: value * 100.0, low: low * 100.0, high: high * 100.0 })
}

fn difference(interval: Interval, count: u32) -> Difference {
    let Interval { value, centre, margin } = interval;
    let (low, high) = (centre - margin, centre + margin);
    let verdict = if count < FEW {
        Verdict::Few
    } else if low > 0.0 || high < 0.0 {
        Verdict::Real
    } else {
        Verdict::Noise
    };
    let (low, high) = (low.min(value).max(-2.0), high.max(value).min(2.0));
    let estimate = Estimate { value: value * 100.0, low: low * 100.0, high: high * 100.0 };
    Difference { estimate, count, verdict }
}

/// The score now less the score before, of two halves answered by whomever: the adjusted intervals of
/// both, whose variances add up. None where one side is empty.
#[must_use]
pub fn unpaired(before: Sample, now: Sample) -> Option<Difference> {
    let (was, is) = (before.interval()?, now.interval()?);
    let interval = Interval {
        value: is.value - was.value,
        centre: is.centre - was.centre,
        margin: is.margin.hypot(was.margin),
    };
    Some(difference(interval, before.count().min(now.count())))
}

/// The score now less the score before of the same people, from their recommendations before and now,
/// 0–10. Each counts −1, 0 or 1 as a detractor, a passive or a promoter; the interval is that of the
/// mean of the differences, adjusted by the three answers added to either side as if one told nothing
/// of the other: three pairs that differ by nothing on the whole and whose squares add up to 3. `base`
/// corrects for a finite base. None without a pair.
#[must_use]
pub fn paired(pairs: &[(u8, u8)], base: Option<u32>) -> Option<Difference> {
    let side = |nps: u8| match nps {
        9.. => 1.0,
        7.. => 0.0,
        _ => -1.0,
    };
    let moved = pairs.iter().map(|(before, now)| side(*now) - side(*before));
    let (sum, squares) =
        moved.fold((0.0, 0.0), |(sum, squares), by: f64| (sum + by, by.mul_add(by, squares)));
    let count = u32::try_from(pairs.len()).unwrap_or(u32::MAX);
    let n = f64::from(count);
    if count == 0 {
        return None;
    }
    let centre = sum / (n + ADDED);
    let variance = ((squares + ADDED) / (n + ADDED) - centre * centre) / (n + ADDED);
    Some(difference(corrected(sum / n, centre, variance, n, base), count))
}

#[cfg(test)]
mod tests;

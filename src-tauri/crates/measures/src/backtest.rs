//! What health told of who left: accounts by their band at the start of a period, and how
//! many of them buy no more at its end.

use crate::proportion::{self, Estimate};
use rapport_domain::{keyed, relationship::health::Band};
use serde::Serialize;

/// Account-periods a band needs before it is compared.
pub const ENOUGH: u64 = 30;

/// One account over one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountPeriod {
    /// Its band at the start.
    pub band: Band,
    /// Whether it had left by the end.
    pub left: bool,
}

/// Those who left among the account-periods of one band.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BandRecord {
    /// The band at the start of the period.
    pub band: Band,
    /// Account-periods.
    pub periods: u64,
    /// Of these, how many left.
    pub left: u64,
    /// The share of those who left, 0–1; none without a period.
    pub share: Option<Estimate>,
}

keyed! {
    /// What can be said.
    pub enum Verdict {
        /// Accounts at risk left more often than healthy ones, beyond chance.
        Real = "real",
        /// The difference is within what chance alone would give.
        WithinNoise = "within-noise",
        /// Healthy accounts left more often than those at risk, beyond chance: health misleads.
        Opposite = "opposite",
        /// Too few account-periods at risk or healthy (under 30 of either), or nobody left.
        TooFew = "too-few",
    }
}

/// The back-test of health.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Backtest {
    /// One record a band, in the order of [`Band::ALL`].
    pub bands: Vec<BandRecord>,
    /// Share of leavers at risk less that of healthy ones, −1…1; none when either has no period.
    pub difference: Option<Estimate>,
    /// What can be said.
    pub verdict: Verdict,
}

/// Compares the account-periods at risk with the healthy ones.
///
/// The intervals take account-periods as independent. Several periods of one account are not quite,
/// so with many of them the true intervals are somewhat wider.
#[must_use]
pub fn backtest(periods: &[AccountPeriod]) -> Backtest {
    let record = |band: &Band| {
        let of_band = || periods.iter().filter(|period| period.band == *band);
        let count = of_band().count() as u64;
        let left = of_band().filter(|period| period.left).count() as u64;
        BandRecord { band: *band, periods: count, left, share: proportion::share(left, count) }
    };
    let bands: Vec<BandRecord> = Band::ALL.iter().map(record).collect();
    let (at_risk, healthy) = (record(&Band::AtRisk), record(&Band::Healthy));
    let difference = match (at_risk.share, healthy.share) {
        (Some(at_risk), Some(healthy)) => Some(proportion::difference(at_risk, healthy)),
        _ => None,
    };
    let enough = at_risk.periods >= ENOUGH && healthy.periods >= ENOUGH;
    let verdict = match difference {
        Some(apart) if enough && at_risk.left + healthy.left > 0 => {
            if apart.low > 0.0 {
                Verdict::Real
            } else if apart.high < 0.0 {
                Verdict::Opposite
            } else {
                Verdict::WithinNoise
            }
        }
        _ => Verdict::TooFew,
    };
    Backtest { bands, difference, verdict }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn periods(band: Band, stayed: usize, left: usize) -> Vec<AccountPeriod> {
        let of = |left, count| std::iter::repeat_n(AccountPeriod { band, left }, count);
        of(false, stayed).chain(of(true, left)).collect()
    }

    fn verdict(at_risk: (usize, usize), healthy: (usize, usize)) -> Verdict {
        let mut all = periods(Band::AtRisk, at_risk.0, at_risk.1);
        all.extend(periods(Band::Healthy, healthy.0, healthy.1));
        backtest(&all).verdict
    }

    #[test]
    fn the_verdict_is_honest() {
        assert_eq!(verdict((20, 14), (56, 4)), Verdict::Real, "41 % against 7 %");
        assert_eq!(verdict((28, 6), (52, 8)), Verdict::WithinNoise, "18 % against 13 %");
        assert_eq!(verdict((58, 2), (30, 20)), Verdict::Opposite, "3 % against 40 %");
        assert_eq!(verdict((9, 20), (60, 0)), Verdict::TooFew, "29 at risk are one too few");
        assert_eq!(verdict((10, 20), (60, 0)), Verdict::Real, "30 at risk are enough");
        assert_eq!(verdict((30, 0), (30, 0)), Verdict::TooFew, "nobody left: nothing to tell");
        assert_eq!(backtest(&[]).verdict, Verdict::TooFew, "no records at all");
    }

    #[test]
    fn every_band_has_its_record() {
        let mut all = periods(Band::Watch, 3, 1);
        all.extend(periods(Band::Unknown, 2, 0));
        let found = backtest(&all);
        let counts: Vec<_> = found.bands.iter().map(|b| (b.periods, b.left)).collect();
        assert_eq!(counts, [(0, 0), (4, 1), (0, 0), (2, 0)], "bands in the order of the scale");
        assert_eq!(found.bands[1].share.unwrap().value, 0.25, "one in four");
        assert_eq!(found.bands[0].share, None, "of nothing there is no share");
        assert_eq!(found.difference, None, "nothing to compare");
    }
}

//! Shares of a count, with the interval in which the true share lies in 95 of 100 such samples.

use serde::Serialize;

/// The 97.5 % point of the standard normal distribution: two sides of 95 %.
pub const Z95: f64 = 1.959_963_984_540_054;

/// A figure between its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Estimate {
    /// The figure.
    pub value: f64,
    /// Lower bound, 95 %.
    pub low: f64,
    /// Upper bound, 95 %.
    pub high: f64,
}

/// `hits / of` as a fraction of one with Wilson's score interval (E. B. Wilson, 1927); none of
/// nothing. Hits beyond the count are held to it.
#[must_use]
pub fn share(hits: u64, of: u64) -> Option<Estimate> {
    if of == 0 {
        return None;
    }
    let (hits, n) = (hits.min(of) as f64, of as f64);
    let value = hits / n;
    let z2 = Z95 * Z95;
    let centre = (value + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z95 / (1.0 + z2 / n) * (value * (1.0 - value) / n + z2 / (4.0 * n * n)).sqrt();
    let low = if hits == 0.0 { 0.0 } else { (centre - half).max(0.0) };
    let high = if hits == n { 1.0 } else { (centre + half).min(1.0) };
    Some(Estimate { value, low, high })
}

/// `a − b` of two independent shares, with the interval that combines the two score intervals
/// (R. G. Newcombe, 1998, method 10).
#[must_use]
pub fn difference(a: Estimate, b: Estimate) -> Estimate {
    let value = a.value - b.value;
    let below = ((a.value - a.low).powi(2) + (b.high - b.value).powi(2)).sqrt();
    let above = ((a.high - a.value).powi(2) + (b.value - b.low).powi(2)).sqrt();
    Estimate { value, low: value - below, high: value + above }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(a: f64, b: f64, why: &str) {
        assert!((a - b).abs() < 5e-5, "{why}: {a} is not {b}");
    }

    #[test]
    fn published_intervals() {
        let found = share(81, 263).unwrap();
        near(found.low, 0.2553, "81 of 263: Newcombe 1998, table I, score method, lower");
        near(found.high, 0.3662, "81 of 263: Newcombe 1998, table I, score method, upper");
        let none = share(0, 20).unwrap();
        assert_eq!(none.low, 0.0, "no hit at all: the lower bound is 0");
        near(none.high, 0.1611, "0 of 20: Newcombe 1998, table I, score method, upper");
        let apart = difference(share(56, 70).unwrap(), share(48, 80).unwrap());
        near(apart.value, 0.2, "56/70 less 48/80");
        near(apart.low, 0.0524, "56/70 less 48/80: Newcombe 1998, table II, method 10, lower");
        near(apart.high, 0.3339, "56/70 less 48/80: Newcombe 1998, table II, method 10, upper");
        assert_eq!(share(0, 0), None, "of nothing there is no share");
    }

    proptest! {
        #[test]
        fn the_figure_lies_between_its_bounds(hits in 0u64..500, more in 0u64..500, other in 0u64..100) {
            prop_assume!(hits + more > 0);
            let a = share(hits, hits + more).unwrap();
            prop_assert!(0.0 <= a.low && a.low <= a.value && a.value <= a.high && a.high <= 1.0, "{a:?}: bounds hold the share and stay within 0 and 1");
            let b = share(other, 100).unwrap();
            let (ab, ba) = (difference(a, b), difference(b, a));
            prop_assert!(ab.low <= ab.value && ab.value <= ab.high, "{ab:?}: bounds hold the difference");
            prop_assert!((ab.low + ba.high).abs() < 1e-12, "the difference the other way round has the bounds the other way round");
        }
    }
}

//! How good forecasts of a yes or no were.

use crate::proportion::{self, Estimate};
use serde::Serialize;

/// Forecasts before a score is worth comparing.
pub const ENOUGH: u64 = 30;

/// The score of forecasts, and what to hold it against.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Brier {
    /// Forecasts.
    pub count: u64,
    /// The mean square of probability less outcome: 0 is perfect, 0.25 is what always saying one half
    /// gets, 1 is always wrong. One half of the sum over both outcomes in G. W. Brier, 1950.
    pub score: f64,
    /// The share that came true, 0–1.
    pub base_rate: f64,
    /// What always saying that share would have got, known only afterwards.
    pub reference: f64,
}

/// Scores forecasts: the probability said, 0–1, and whether it came true. None without any.
#[must_use]
pub fn brier(forecasts: &[(f64, bool)]) -> Option<Brier> {
    if forecasts.is_empty() {
        return None;
    }
    let n = forecasts.len() as f64;
    let outcome = |came: bool| f64::from(u8::from(came));
    let squares = forecasts.iter().map(|&(said, came)| (said - outcome(came)).powi(2));
    let score = squares.sum::<f64>() / n;
    let base_rate = forecasts.iter().filter(|(_, came)| *came).count() as f64 / n;
    let reference = base_rate * (1.0 - base_rate);
    Some(Brier { count: forecasts.len() as u64, score, base_rate, reference })
}

/// Forecasts of about one probability, and how often they came true.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Class {
    /// From this probability, 0–1.
    pub from: f64,
    /// To under this one; the last class has 1 itself.
    pub to: f64,
    /// Forecasts.
    pub count: u64,
    /// Mean of what was said.
    pub said: f64,
    /// The share that came true, with its 95 % interval.
    pub came: Estimate,
}

/// Sorts forecasts into so many classes of equal width; those without a forecast are left out.
#[must_use]
pub fn calibration(forecasts: &[(f64, bool)], classes: usize) -> Vec<Class> {
    let width = 1.0 / classes.max(1) as f64;
    let last = classes.max(1) - 1;
    // 0.3 / 0.1 falls short of 3 in binary: a hair is added so that what is said belongs to its class.
    let class_of = |said: f64| (((said + 1e-9) / width).max(0.0) as usize).min(last);
    let class = |at: usize| {
        let within = || forecasts.iter().filter(|(said, _)| class_of(*said) == at);
        let count = within().count() as u64;
        let hits = within().filter(|(_, came)| *came).count() as u64;
        let came = proportion::share(hits, count)?;
        let said = within().map(|(said, _)| said).sum::<f64>() / count as f64;
        let (from, to) = (at as f64 * width, (at + 1) as f64 * width);
        Some(Class { from, to, count, said, came })
    };
    (0..=last).filter_map(class).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Ten forecasts of rain. Source: G. W. Brier, "Verification of forecasts expressed in terms of
    /// probability", Monthly Weather Review 78 (1950), table 1.
    const RAIN: [(f64, bool); 10] = [
        (0.7, false),
        (0.9, true),
        (0.8, true),
        (0.4, true),
        (0.2, false),
        (0.0, false),
        (0.0, false),
        (0.0, false),
        (0.0, false),
        (0.1, false),
    ];

    fn near(a: f64, b: f64, why: &str) {
        assert!((a - b).abs() < 1e-12, "{why}: {a} is not {b}");
    }

    #[test]
    fn the_score_of_the_first_paper() {
        let found = brier(&RAIN).unwrap();
        near(found.score, 0.19 / 2.0, "P = 0.19 over both outcomes is 0.095 over one");
        near(found.base_rate, 0.3, "it rained three times in ten");
        near(found.reference, 0.21, "always saying 0.3: 0.3 × 0.49 + 0.7 × 0.09");
        assert_eq!(found.count, 10, "ten forecasts");
        assert_eq!(brier(&[]), None, "nothing to score");
    }

    #[test]
    fn classes_of_a_published_example() {
        // The example in the documentation of scikit-learn's calibration_curve.
        let said = [0.1, 0.2, 0.3, 0.4, 0.65, 0.7, 0.8, 0.9, 1.0];
        let came = [false, false, false, false, true, true, true, true, true];
        let forecasts: Vec<_> = said.into_iter().zip(came).collect();
        let found = calibration(&forecasts, 3);
        let means: Vec<_> = found.iter().map(|class| format!("{:.3}", class.said)).collect();
        assert_eq!(means, ["0.200", "0.525", "0.850"], "means of what was said");
        let shares: Vec<_> = found.iter().map(|class| class.came.value).collect();
        assert_eq!(shares, [0.0, 0.5, 1.0], "shares that came true");
    }

    #[test]
    fn what_is_said_on_an_edge_belongs_to_the_class_above() {
        let class = |said| {
            let found = calibration(&[(said, true)], 10);
            (found[0].from * 10.0).round() as i64
        };
        for (said, from) in [(0.0, 0), (0.1, 1), (0.3, 3), (0.6, 6), (0.7, 7), (0.95, 9), (1.0, 9)]
        {
            assert_eq!(class(said), from, "{said} stands in the class from {from} tenths");
        }
        assert!(calibration(&[], 10).is_empty(), "no forecast, no class");
    }

    proptest! {
        #[test]
        fn classes_hold_every_forecast_once(forecasts in proptest::collection::vec((0.0f64..=1.0, any::<bool>()), 0..80), classes in 1usize..20) {
            let found = calibration(&forecasts, classes);
            prop_assert_eq!(found.iter().map(|c| c.count).sum::<u64>(), forecasts.len() as u64, "each in one class");
            for class in &found {
                prop_assert!(class.from <= class.said + 1e-8 && class.said <= class.to + 1e-8, "{class:?}: the mean lies in its class");
                prop_assert!(class.came.low <= class.came.value && class.came.value <= class.came.high, "{class:?}: the interval holds the share");
            }
            if let Some(score) = brier(&forecasts) {
                prop_assert!((0.0..=1.0).contains(&score.score), "{score:?}: between perfect and always wrong");
                prop_assert!(score.reference <= 0.25, "{score:?}: the base rate never does worse than a coin");
            }
        }
    }
}

//! The customer satisfaction index: five parameters, each weighed by its importance (product.md §5,
//! §7.3).

use crate::{
    keyed,
    refusal::{self, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// What is asked about.
    pub enum CsiParameter {
        /// Quality.
        Quality = "quality",
        /// Deadlines.
        Deadlines = "deadlines",
        /// Service.
        Service = "service",
        /// Communication.
        Communication = "communication",
        /// Value for money.
        ValueForMoney = "value-for-money",
    }
}

/// What one person thinks of one parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CsiScore {
    /// 1–5.
    pub score: u8,
    /// How much it matters to them, 1–5; none when not asked.
    pub importance: Option<u8>,
}

/// One person's scores; a parameter not asked about has none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Csi {
    /// Quality.
    pub quality: Option<CsiScore>,
    /// Deadlines.
    pub deadlines: Option<CsiScore>,
    /// Service.
    pub service: Option<CsiScore>,
    /// Communication.
    pub communication: Option<CsiScore>,
    /// Value for money.
    pub value_for_money: Option<CsiScore>,
}

impl Csi {
    /// The five by parameter, in the order of [`CsiParameter::ALL`].
    #[must_use]
    pub const fn scores(&self) -> [(CsiParameter, Option<CsiScore>); 5] {
        [
            (CsiParameter::Quality, self.quality),
            (CsiParameter::Deadlines, self.deadlines),
            (CsiParameter::Service, self.service),
            (CsiParameter::Communication, self.communication),
            (CsiParameter::ValueForMoney, self.value_for_money),
        ]
    }

    /// Whether none was asked about.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.quality.is_none()
            && self.deadlines.is_none()
            && self.service.is_none()
            && self.communication.is_none()
            && self.value_for_money.is_none()
    }

    /// The index, 1–5: see [`weighted`].
    #[must_use]
    pub fn index(&self) -> Option<f64> {
        let given = self.scores().into_iter().filter_map(|(_, given)| given);
        weighted(given.map(|one| (f64::from(one.score), one.importance.map(f64::from))))
    }

    /// Checks scores and importances.
    ///
    /// # Errors
    /// At `csi` when one is not 1–5.
    pub fn check(&self) -> Result<(), Refusal> {
        for (_, given) in self.scores() {
            let Some(CsiScore { score, importance }) = given else { continue };
            refusal::require_range("csi", Some(i64::from(score)), 1, 5)?;
            refusal::require_range("csi", importance.map(i64::from), 1, 5)?;
        }
        Ok(())
    }
}

/// Σ importance·score / Σ importance over the parameters scored (product.md §7.3), in the unit of the
/// scores; none of none. An importance that was not said is the mean of those that were; when none was,
/// all are equal.
#[must_use]
pub fn weighted(scores: impl IntoIterator<Item = (f64, Option<f64>)>) -> Option<f64> {
    let scores: Vec<_> = scores.into_iter().collect();
    let said: Vec<f64> = scores.iter().filter_map(|(_, importance)| *importance).collect();
    #[expect(clippy::cast_precision_loss, reason = "as many as there are parameters")]
    let usual = if said.is_empty() { 1.0 } else { said.iter().sum::<f64>() / said.len() as f64 };
    let (mut sum, mut weights) = (0.0, 0.0);
    for (score, importance) in scores {
        let weight = importance.unwrap_or(usual);
        sum += weight * score;
        weights += weight;
    }
    (weights > 0.0).then(|| sum / weights)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn scored(score: u8, importance: Option<u8>) -> Option<CsiScore> {
        Some(CsiScore { score, importance })
    }

    fn close(csi: Csi, wanted: f64, why: &str) {
        let found = csi.index().unwrap();
        assert!((found - wanted).abs() < 1e-12, "{why}: {found} is not {wanted}");
    }

    #[test]
    fn importance_weighs_the_scores() {
        let csi = Csi {
            quality: scored(5, Some(4)),
            deadlines: scored(3, Some(3)),
            value_for_money: scored(2, Some(3)),
            ..Csi::default()
        };
        close(csi, 3.5, "(4·5 + 3·3 + 3·2) / 10; what was not asked does not count");
        let equal = Csi { quality: scored(5, None), deadlines: scored(2, None), ..Csi::default() };
        close(equal, 3.5, "all are equal when no importance was said");
        let some = Csi { service: scored(1, None), ..csi };
        close(some, (35.0 + 10.0 / 3.0) / (10.0 + 10.0 / 3.0), "one not said weighs the mean");
        assert_eq!(Csi::default().index(), None, "of nothing there is no index");
    }

    #[test]
    fn the_check_value_of_the_definition() {
        let given = [(4.2, Some(0.4)), (3.8, Some(0.3)), (3.5, Some(0.3))];
        let found = weighted(given).unwrap();
        assert_eq!(format!("{found:.3}"), "3.870", "CSI of product.md §7.3");
        assert_eq!(weighted([]), None, "of nothing there is no index");
    }

    #[test]
    fn scores_and_importances_are_of_five() {
        let communication = |given| Csi { communication: given, ..Csi::default() };
        for (given, fits) in [
            (scored(1, None), true),
            (scored(5, Some(1)), true),
            (scored(5, Some(5)), true),
            (scored(0, None), false),
            (scored(6, None), false),
            (scored(3, Some(0)), false),
            (scored(3, Some(6)), false),
        ] {
            let refused = communication(given).check().err().map(|no| no.field);
            assert_eq!(refused, (!fits).then_some("csi"), "{given:?} is within 1–5 or refused");
            assert!(!communication(given).is_empty(), "one is enough to say something");
        }
        assert!(Csi::default().is_empty(), "nothing was said");
        let keys: Vec<_> =
            Csi::default().scores().iter().map(|(parameter, _)| *parameter).collect();
        assert_eq!(keys, CsiParameter::ALL, "each parameter has its place");
    }
}

//! Points as they are shown: tenths, and parts that add up to their whole as shown.

use serde::{Deserialize, Serialize};

/// A number in tenths: 43.5 points are 435.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct Tenths(pub i32);

impl Tenths {
    /// The nearest tenth, halves away from zero.
    #[must_use]
    pub fn nearest(number: f64) -> Self {
        Self((number * 10.0).round() as i32)
    }
}

/// The parts in tenths so that they add up to `whole`, each rounded up or down only (largest
/// remainder; of equal remainders the first). A part of whole tenths stays as it is.
///
/// `whole` must be the sum of the parts rounded to a tenth; what it is off by beyond that goes to
/// the last part.
pub(super) fn share_out(parts: &[f64], whole: Tenths) -> Vec<Tenths> {
    // What a sum of binary fractions is off by must not count as a remainder.
    const NOISE: f64 = 1e-7;
    let mut shares = Vec::with_capacity(parts.len());
    let mut rests: Vec<(f64, usize)> = Vec::with_capacity(parts.len());
    let mut missing = whole.0;
    for (index, part) in parts.iter().enumerate() {
        let down = (part * 10.0 + NOISE).floor();
        shares.push(Tenths(down as i32));
        missing -= down as i32;
        rests.push((part * 10.0 - down, index));
    }
    rests.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    for (_, index) in rests {
        if missing <= 0 {
            break;
        }
        if let Some(share) = shares.get_mut(index) {
            share.0 += 1;
            missing -= 1;
        }
    }
    if let Some(last) = shares.last_mut() {
        last.0 += missing;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_largest_remainders_go_up() {
        assert_eq!(
            share_out(&[3.333, 3.333, 3.334], Tenths(100)),
            [Tenths(33), Tenths(33), Tenths(34)],
            "the missing tenth belongs to the part that lost most by rounding down"
        );
        assert_eq!(
            share_out(&[10.04, -3.0, -1.04], Tenths(60)),
            [Tenths(100), Tenths(-30), Tenths(-10)],
            "a part of whole tenths stays, negative parts round like the others"
        );
        assert_eq!(share_out(&[], Tenths(0)), [], "nothing adds up to nothing");
    }

    proptest! {
        #[test]
        fn shares_add_up_and_stay_near(parts in proptest::collection::vec(-100.0f64..100.0, 1..15)) {
            let whole = Tenths::nearest(parts.iter().sum());
            let shares = share_out(&parts, whole);
            prop_assert_eq!(shares.iter().map(|s| s.0).sum::<i32>(), whole.0, "shown parts add up to the shown whole");
            for (part, share) in parts.iter().zip(&shares) {
                prop_assert!((part * 10.0 - f64::from(share.0)).abs() < 1.0 + 1e-6, "{part} shown as {share:?}: a tenth off at most");
            }
        }
    }
}

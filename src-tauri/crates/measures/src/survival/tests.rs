//! Reference values of lifelines 0.30.3 (MIT) for its data set waltons: lifetimes of 163 fruit flies.

use super::*;
use proptest::prelude::*;

/// Lifetimes in days.
#[rustfmt::skip]
const LIFETIMES: [u8; 163] = [
    6, 13, 13, 13, 19, 19, 19, 26, 26, 26, 26, 26, 33, 33, 47, 62, 62, 9, 9, 9, 15, 15, 22, 22,
    22, 22, 29, 29, 29, 29, 29, 36, 36, 43, 33, 54, 54, 61, 61, 61, 61, 61, 61, 61, 61, 61, 61, 61,
    69, 69, 69, 69, 69, 69, 69, 69, 69, 69, 69, 32, 53, 53, 60, 60, 60, 60, 60, 68, 68, 68, 68, 68,
    68, 68, 68, 68, 68, 75, 17, 51, 51, 51, 58, 58, 58, 58, 66, 66, 7, 7, 41, 41, 41, 41, 41, 41,
    41, 48, 48, 48, 48, 48, 48, 48, 48, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56,
    56, 56, 56, 63, 63, 63, 63, 63, 63, 63, 63, 63, 69, 69, 38, 38, 45, 45, 45, 45, 45, 45, 45, 45,
    45, 45, 53, 53, 53, 53, 53, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 66,
];

/// Which of them were lost sight of (0) rather than seen to die.
const LOST: [usize; 7] = [39, 41, 54, 71, 89, 144, 152];

fn waltons(entry: impl Fn(usize, f64) -> f64) -> Survival {
    let observations: Vec<Observation> = LIFETIMES
        .iter()
        .enumerate()
        .map(|(index, lifetime)| {
            let exit = f64::from(*lifetime);
            Observation { entry: entry(index, exit), exit, event: !LOST.contains(&index) }
        })
        .collect();
    kaplan_meier(&observations)
}

fn holds(curve: &Survival, age: f64, share: f64, low: f64, high: f64) {
    let step = curve.at(age).unwrap();
    for (found, wanted, what) in
        [(step.share, share, "share"), (step.low, low, "lower"), (step.high, high, "upper")]
    {
        assert!((found - wanted).abs() < 1e-6, "{what} at {age}: {found}, lifelines says {wanted}");
    }
}

#[test]
fn waltons_as_lifelines_tells_them() {
    let curve = waltons(|_, _| 0.0);
    for (age, share, low, high) in [
        (6.0, 0.993865, 0.957254, 0.999134),
        (10.0, 0.969210, 0.927613, 0.987068),
        (26.0, 0.858090, 0.794213, 0.903336),
        (51.0, 0.598125, 0.518284, 0.669040),
        (56.0, 0.429903, 0.352689, 0.504680),
        (68.0, 0.100384, 0.059241, 0.154157),
        (75.0, 0.0, 0.0, 0.0),
    ] {
        holds(&curve, age, share, low, high);
    }
    assert_eq!(
        curve.median_between(),
        Some((56.0, 53.0, Some(58.0))),
        "median and its bounds as lifelines gives them"
    );
    assert_eq!(curve.observed, 163, "every fly was observed");
    assert_eq!(curve.censored.len(), 7, "seven were lost sight of");
    assert_eq!(curve.at(5.9), None, "nobody died before the sixth day");
}

#[test]
fn late_entries_as_lifelines_tells_them() {
    let curve = waltons(|index, lifetime| {
        let entry = (index * 7 % 20).saturating_sub(4) as f64;
        if entry < lifetime { entry } else { 0.0 }
    });
    for (age, share, low, high) in [
        (6.0, 0.988235, 0.919418, 0.998334),
        (10.0, 0.949829, 0.883279, 0.978879),
        (26.0, 0.837594, 0.764430, 0.889657),
        (51.0, 0.583839, 0.502567, 0.656461),
        (56.0, 0.419634, 0.342694, 0.494536),
        (68.0, 0.097986, 0.057747, 0.150737),
        (75.0, 0.0, 0.0, 0.0),
    ] {
        holds(&curve, age, share, low, high);
    }
    assert_eq!(
        curve.median_between(),
        Some((56.0, 53.0, Some(56.0))),
        "median and its bounds as lifelines gives them"
    );
}

#[test]
fn edges() {
    assert_eq!(kaplan_meier(&[]), Survival::default(), "nobody, no curve");
    let one = |entry, exit, event| Observation { entry, exit, event };
    let curve = kaplan_meier(&[one(0.0, 5.0, false), one(0.0, 7.0, false)]);
    assert_eq!(curve.median(), None, "it happened to nobody, so not to half of them");
    let curve = kaplan_meier(&[one(3.0, 3.0, true), one(0.0, f64::NAN, true), one(0.0, 9.0, true)]);
    assert_eq!(curve.observed, 1, "who was never at risk is not observed");
    let curve = kaplan_meier(&[one(0.0, 5.0, true), one(5.0, 9.0, true), one(0.0, 9.0, false)]);
    assert_eq!(curve.steps[0].at_risk, 2, "who enters on the age of an event is not at risk of it");
    let curve = kaplan_meier(&[one(0.0, 5.0, false), one(0.0, 5.0, true)]);
    assert_eq!(curve.steps[0].at_risk, 2, "who is lost on the age of an event was at risk of it");
}

proptest! {
    #[test]
    fn the_curve_falls_and_order_does_not_matter(
        seen in proptest::collection::vec((0u16..50, 1u16..60, any::<bool>()), 0..60)
            .prop_flat_map(|seen| (Just(seen.clone()), Just(seen).prop_shuffle()))
    ) {
        let observe = |list: &[(u16, u16, bool)]| {
            let one = |&(entry, more, event): &(u16, u16, bool)| Observation {
                entry: f64::from(entry),
                exit: f64::from(entry + more),
                event,
            };
            kaplan_meier(&list.iter().map(one).collect::<Vec<_>>())
        };
        let curve = observe(&seen.0);
        prop_assert_eq!(&curve, &observe(&seen.1), "the order of observations means nothing");
        let mut before = 1.0;
        for step in &curve.steps {
            prop_assert!(step.share < before || step.share == 0.0, "{:?}: an event takes the curve down", step);
            prop_assert!(0.0 <= step.low && step.low <= step.share + 1e-12, "{:?}: lower bound below", step);
            prop_assert!(step.share <= step.high + 1e-12 && step.high <= 1.0, "{:?}: upper bound above", step);
            prop_assert!(step.at_risk >= step.events, "{:?}: it happens only to those at risk", step);
            before = step.share;
        }
    }
}

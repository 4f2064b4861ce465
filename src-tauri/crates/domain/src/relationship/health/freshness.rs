//! How evidence ages.

/// 2 to the power of −½, −¼, −⅛…: with these a half-life needs no power function, whose last digit
/// differs between machines.
#[rustfmt::skip]
const HALVINGS: [f64; 26] = [
    std::f64::consts::FRAC_1_SQRT_2,
    0.8408964152537145,
    0.9170040432046712,
    0.9576032806985737,
    0.9785720620877001,
    0.9892280131939755,
    0.9945994234836332,
    0.9972960560854701,
    0.9986471128909702,
    0.9993233275026507,
    0.9996616064962437,
    0.9998307889319291,
    0.9999153908866135,
    0.9999576945484311,
    0.9999788470504919,
    0.9999894234693144,
    0.9999947117206743,
    0.9999973558568414,
    0.9999986779275467,
    0.9999993389635549,
    0.9999996694817228,
    0.9999998347408477,
    0.9999999173704205,
    0.9999999586852094,
    0.9999999793426044,
    0.9999999896713022,
];

/// After so many half-lives evidence says nothing any more (less than a millionth of its weight).
const SPENT: i64 = 20;

/// How much of its weight evidence of that age in days still has, 0–1: all of it for `window`
/// days, then half as much every `half_life` days (`0.5^((age − window) / half_life)`), and nothing
/// after twenty half-lives.
#[must_use]
pub fn freshness(age: i64, window: u16, half_life: u16) -> f64 {
    let over = age - i64::from(window);
    if over <= 0 {
        return 1.0;
    }
    let half_life = i64::from(half_life.max(1));
    let (whole, mut rest) = (over / half_life, over % half_life);
    if whole >= SPENT {
        return 0.0;
    }
    let mut left = 1.0 / (1_i64 << whole) as f64;
    for halving in HALVINGS {
        rest *= 2;
        if rest >= half_life {
            rest -= half_life;
            left *= halving;
        }
        if rest == 0 {
            break;
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evidence_halves_after_its_window() {
        for (age, left, why) in [
            (0, 1.0, "new"),
            (90, 1.0, "the last day of the window"),
            (180, 0.5, "one half-life after it"),
            (270, 0.25, "two half-lives after it"),
            (90 + 90 * 20, 0.0, "twenty half-lives: spent"),
        ] {
            assert_eq!(freshness(age, 90, 90), left, "{why}");
        }
    }

    #[test]
    fn it_is_the_power_function_within_a_millionth() {
        for half_life in [1u16, 7, 30, 90, 365, 3650] {
            let mut before = 1.0;
            for over in 1..i64::from(half_life) * 5 {
                let left = freshness(over + 30, 30, half_life);
                let exact = 0.5f64.powf(over as f64 / f64::from(half_life));
                assert!((left - exact).abs() < 1e-6, "{over} days over, half-life {half_life}");
                assert!(left < before, "a day older weighs less: {over} of {half_life}");
                before = left;
            }
        }
    }
}

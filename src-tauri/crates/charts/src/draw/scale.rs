//! From values to pixels, with round steps.

/// A linear scale standing upright or lying.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    at_low: f64,
    at_high: f64,
}

impl Scale {
    pub(super) fn new((low, high): (f64, f64), (at_low, at_high): (f64, f64)) -> Self {
        Self { low, high, at_low, at_high }
    }

    pub(super) fn at(&self, value: f64) -> f64 {
        let reach = self.high - self.low;
        if reach <= 0.0 {
            return self.at_low;
        }
        self.at_low + (value - self.low) / reach * (self.at_high - self.at_low)
    }
}

/// The reach of the values with zero in it; none where there is nothing but zeros.
pub(super) fn reach(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) = values.fold((0.0_f64, 0.0_f64), |(l, h), v| (l.min(v), h.max(v)));
    (low, high)
}

/// Steps of 1, 2, 2.5 or 5 times a power of ten: the round values inside the reach.
#[derive(Debug, Clone)]
pub(super) struct Steps {
    pub(super) values: Vec<f64>,
    /// Decimals a step needs when printed.
    pub(super) decimals: usize,
}

pub(super) fn steps((low, high): (f64, f64), wanted: f64) -> Steps {
    let rough = (high - low) / wanted.max(1.0);
    if !rough.is_finite() || rough <= 0.0 {
        return Steps { values: vec![0.0], decimals: 0 };
    }
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|by| by * power)
        .find(|step| *step >= rough * 0.999_999)
        .unwrap_or(10.0 * power);
    let first = (low / step).ceil();
    let values = (0..64)
        .map(|n| (first + f64::from(n)) * step)
        .take_while(|value| *value <= high + step * 1e-9)
        .collect();
    let decimals =
        (0..6).find(|d| (step * 10_f64.powi(*d)).fract().abs() < 1e-6).unwrap_or(0).unsigned_abs();
    Steps { values, decimals: usize::try_from(decimals).unwrap_or(0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_inside() {
        let made = steps((0.0, 4.5), 4.0);
        assert_eq!(made.values, [0.0, 2.0, 4.0], "four and a half splits into twos");
        assert_eq!(made.decimals, 0, "twos need no decimals");
        let small = steps((-0.3, 0.7), 4.0);
        assert_eq!(small.decimals, 2, "quarters need two decimals");
        assert!(small.values.iter().all(|v| (-0.3..=0.7001).contains(v)), "{:?}", small.values);
    }

    #[test]
    fn nothing_but_zeros_stays_on_the_zero_line() {
        let none = reach([0.0, 0.0].into_iter());
        assert_eq!(steps(none, 4.0).values, [0.0], "round values of nothing would be made up");
        let at = Scale::new(none, (100.0, 10.0)).at(0.0);
        assert_eq!(at, 100.0, "a zero reach must not divide by zero");
    }
}

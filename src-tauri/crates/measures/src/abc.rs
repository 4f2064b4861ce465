//! ABC classes by a running share of 80 % and 95 % (product.md §7.6), and the Pareto curve.

use rapport_domain::Minor;

/// Class by contribution to the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Those that make the first 80 %.
    A,
    /// Those that make the next 15 %.
    B,
    /// The rest.
    C,
}

impl Class {
    /// `A`, `B` or `C`.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
        }
    }
}

/// Where class A ends, as a fraction of the whole.
pub const A_ENDS: f64 = 0.80;
/// Where class B ends, as a fraction of the whole.
pub const B_ENDS: f64 = 0.95;

/// The class of each amount, in the order given; none for amounts of zero or less, which neither
/// belong to a class nor count in the whole.
///
/// An amount is in the class that the running share has reached *before* it, so the one that
/// crosses 80 % is still A and there is always an A where there is anything. Equal amounts keep
/// the order given.
#[must_use]
pub fn classes(amounts: &[Minor]) -> Vec<Option<Class>> {
    let mut out = vec![None; amounts.len()];
    for step in pareto(amounts) {
        let class = if step.before < A_ENDS {
            Class::A
        } else if step.before < B_ENDS {
            Class::B
        } else {
            Class::C
        };
        if let Some(slot) = out.get_mut(step.index) {
            *slot = Some(class);
        }
    }
    out
}

/// One step of the Pareto curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// Index into the amounts given.
    pub index: usize,
    /// The amount.
    pub amount: Minor,
    /// Running share before it, 0–1.
    pub before: f64,
    /// Running share with it, 0–1; exactly 1 at the last.
    pub after: f64,
}

/// The positive amounts from large to small with their running share.
#[must_use]
pub fn pareto(amounts: &[Minor]) -> Vec<Step> {
    let mut order: Vec<(usize, Minor)> =
        amounts.iter().copied().enumerate().filter(|(_, amount)| *amount > 0).collect();
    order.sort_by_key(|&(index, amount)| (std::cmp::Reverse(amount), index));
    let whole: i128 = order.iter().map(|&(_, amount)| i128::from(amount)).sum();
    let mut running = 0i128;
    order
        .into_iter()
        .map(|(index, amount)| {
            let before = running as f64 / whole as f64;
            running += i128::from(amount);
            Step { index, amount, before, after: running as f64 / whole as f64 }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn classes_end_at_80_and_95_percent() {
        let found = classes(&[50, 500, 300, 100, 0, 50, -7]);
        let (a, b, c) = (Some(Class::A), Some(Class::B), Some(Class::C));
        assert_eq!(
            found,
            [b, a, a, b, None, c, None],
            "500 and 300 reach 80 %, 100 and the first 50 reach 95 %, the second 50 is the rest"
        );
    }

    #[test]
    fn one_buyer_is_a() {
        assert_eq!(classes(&[7]), [Some(Class::A)], "there is always an A where there is anything");
    }

    proptest! {
        #[test]
        fn the_curve_rises_to_one(amounts in proptest::collection::vec(-1000i64..1_000_000, 0..50)) {
            let steps = pareto(&amounts);
            for pair in steps.windows(2) {
                prop_assert!(pair[0].after <= pair[1].after, "the running share never falls");
                prop_assert!(pair[0].amount >= pair[1].amount, "from large to small");
            }
            if let Some(last) = steps.last() {
                prop_assert!((last.after - 1.0).abs() < 1e-12, "the last step makes the whole");
            }
        }
    }
}

//! The bridge of recurring revenue from one day to another: what came, grew, shrank and went.

use serde::Serialize;

/// A step of the bridge.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Span {
    /// By how much, minor units; what is lost is negative.
    pub amount: i64,
    /// Of how many accounts.
    pub accounts: u64,
}

/// The bridge: `start + new + expansion + contraction + lost = end`, exactly.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Bridge {
    /// On the first day, with the accounts that brought something.
    pub start: Span,
    /// Of accounts that brought nothing on the first day.
    pub new: Span,
    /// Of accounts that bring more.
    pub expansion: Span,
    /// Of accounts that bring less.
    pub contraction: Span,
    /// Of accounts that bring nothing any more.
    pub lost: Span,
    /// On the last day.
    pub end: Span,
}

/// The bridge from the recurring revenue of each account on both days, minor units, net per account.
#[must_use]
pub fn bridge(accounts: &[(i64, i64)]) -> Bridge {
    let mut bridge = Bridge::default();
    for &(start, end) in accounts {
        let change = end - start;
        let step = match (start, end) {
            (0, 0) => continue,
            (0, _) => &mut bridge.new,
            (_, 0) => &mut bridge.lost,
            _ if change > 0 => &mut bridge.expansion,
            _ => &mut bridge.contraction,
        };
        step.amount += change;
        step.accounts += u64::from(change != 0);
        for (at, amount) in [(&mut bridge.start, start), (&mut bridge.end, end)] {
            at.amount += amount;
            at.accounts += u64::from(amount != 0);
        }
    }
    bridge
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::retention::retention;
    use proptest::prelude::*;

    #[test]
    fn each_account_stands_in_one_step() {
        let found = bridge(&[(100, 150), (200, 150), (300, 300), (50, 0), (0, 80), (0, 0)]);
        let span = |amount, accounts| Span { amount, accounts };
        assert_eq!(
            found,
            Bridge {
                start: span(650, 4),
                new: span(80, 1),
                expansion: span(50, 1),
                contraction: span(-50, 1),
                lost: span(-50, 1),
                end: span(680, 4),
            },
            "the accounts of product.md §7.1; one that stays as it was is in no step"
        );
    }

    proptest! {
        #[test]
        fn the_bridge_adds_up(accounts in proptest::collection::vec((-1_000i64..1_000_000, -1_000i64..1_000_000), 0..60)) {
            let b = bridge(&accounts);
            let steps = b.new.amount + b.expansion.amount + b.contraction.amount + b.lost.amount;
            prop_assert_eq!(b.start.amount + steps, b.end.amount, "start and steps make the end");
            prop_assert_eq!(b.start.amount, accounts.iter().map(|a| a.0).sum::<i64>(), "the start is all there was");
            prop_assert_eq!(b.end.amount, accounts.iter().map(|a| a.1).sum::<i64>(), "the end is all there is");
            prop_assert_eq!(b.start.accounts + b.new.accounts - b.lost.accounts, b.end.accounts, "heads add up too");
        }

        #[test]
        fn it_agrees_with_retention(accounts in proptest::collection::vec((0i64..1_000, 0i64..1_000), 1..60)) {
            let b = bridge(&accounts);
            if let Some(kept) = retention(&accounts) {
                let cohort = b.start.amount + b.expansion.amount + b.contraction.amount + b.lost.amount;
                prop_assert_eq!(cohort, kept.end, "NRR is start and steps without what is new");
                let gross = b.start.amount + b.contraction.amount + b.lost.amount;
                prop_assert!((gross as f64 / b.start.amount as f64 - kept.grr).abs() < 1e-12, "GRR is that without growth");
            }
        }
    }
}

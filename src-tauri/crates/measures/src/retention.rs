//! Retention of recurring revenue and of clients (product.md §7.1).
//!
//! The cohort is those active at the start; who came later never enters its figures. Amounts are net
//! per account: take each account's sum at the start and at the end first.

use crate::proportion::{self, Estimate};
use serde::Serialize;

/// What became of those active at the start of a period. Shares are fractions of one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Retention {
    /// Accounts at the start.
    pub accounts_start: u64,
    /// Accounts at the end, new ones included.
    pub accounts_end: u64,
    /// Of those, new.
    pub accounts_new: u64,
    /// Of those at the start, gone.
    pub accounts_gone: u64,
    /// Recurring revenue of the cohort at the start, minor units.
    pub start: i64,
    /// Of the same accounts at the end, minor units.
    pub end: i64,
    /// Net revenue retention: what the cohort brings at the end, by what it brought. May exceed 1.
    pub nrr: f64,
    /// Gross revenue retention: the same without any growth. At most 1.
    pub grr: f64,
    /// Share of the accounts that are gone.
    pub logo_churn: f64,
    /// Customer retention: (at end − new) / at start.
    pub crr: f64,
}

/// Retention from the recurring revenue of each account at the start and at the end, minor units, at
/// least 0; 0 is none. None without an account at the start.
#[must_use]
pub fn retention(accounts: &[(i64, i64)]) -> Option<Retention> {
    let held = accounts.iter().map(|&(start, end)| (start.max(0), end.max(0)));
    let cohort = || held.clone().filter(|(start, _)| *start > 0);
    let start: i64 = cohort().map(|(start, _)| start).sum();
    if start == 0 {
        return None;
    }
    let end: i64 = cohort().map(|(_, end)| end).sum();
    let kept: i64 = cohort().map(|(start, end)| end.min(start)).sum();
    let accounts_start = cohort().count() as u64;
    let accounts_gone = cohort().filter(|(_, end)| *end == 0).count() as u64;
    let accounts_end = held.clone().filter(|(_, end)| *end > 0).count() as u64;
    let accounts_new = held.filter(|(start, end)| *start == 0 && *end > 0).count() as u64;
    let of_start = |count: u64| count as f64 / accounts_start as f64;
    Some(Retention {
        accounts_start,
        accounts_end,
        accounts_new,
        accounts_gone,
        start,
        end,
        nrr: end as f64 / start as f64,
        grr: kept as f64 / start as f64,
        logo_churn: of_start(accounts_gone),
        crr: of_start(accounts_end - accounts_new),
    })
}

/// How many of the renewals that were due in a period were renewed: not retention, which also counts
/// those that were not up for renewal.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RenewalRate {
    /// Due and decided.
    pub due: u64,
    /// Of these, renewed.
    pub renewed: u64,
    /// The share, 0–1, with its 95 % interval; none of none.
    pub share: Option<Estimate>,
    /// The share of the amount at stake, 0–1; none of nothing.
    pub by_amount: Option<f64>,
}

/// The renewal rate of renewals decided: the amount at stake of each, minor units at least 0, and
/// whether it was renewed.
#[must_use]
pub fn renewal_rate(decided: &[(i64, bool)]) -> RenewalRate {
    let due = decided.len() as u64;
    let renewed = decided.iter().filter(|(_, renewed)| *renewed).count() as u64;
    let amount = |all: bool| -> i64 {
        let counted = decided.iter().filter(|(_, renewed)| all || *renewed);
        counted.map(|(amount, _)| (*amount).max(0)).sum()
    };
    let by_amount = (amount(true) > 0).then(|| amount(false) as f64 / amount(true) as f64);
    RenewalRate { due, renewed, share: proportion::share(renewed, due), by_amount }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_check_values_of_the_definition() {
        let accounts = [(100, 150), (200, 150), (300, 300), (50, 0), (0, 80)];
        let found = retention(&accounts).unwrap();
        let six = |value: f64| format!("{value:.6}");
        assert_eq!(six(found.nrr), "0.923077", "NRR of product.md §7.1");
        assert_eq!(six(found.grr), "0.846154", "GRR of product.md §7.1");
        assert_eq!(found.logo_churn, 0.25, "one of four is gone");
        assert_eq!(found.crr, 0.75, "CRR of product.md §7.1: the new one does not count");
        assert_eq!((found.start, found.end), (650, 600), "the cohort at start and end");
        let counts = (found.accounts_start, found.accounts_end, found.accounts_new);
        assert_eq!((counts, found.accounts_gone), ((4, 4, 1), 1), "heads");
        assert_eq!(retention(&[(0, 80)]), None, "without a cohort there is nothing to retain");
        assert_eq!(retention(&[]), None, "nor without accounts");
    }

    #[test]
    fn the_renewal_rate_counts_what_was_due() {
        let found = renewal_rate(&[(100, true), (300, false), (600, true)]);
        assert_eq!((found.due, found.renewed), (3, 2), "two of three");
        assert_eq!(found.share.unwrap().value, 2.0 / 3.0, "by number");
        assert_eq!(found.by_amount, Some(0.7), "by amount");
        let none = renewal_rate(&[]);
        assert_eq!((none.share, none.by_amount), (None, None), "of none there is no share");
    }

    proptest! {
        #[test]
        fn gross_retention_is_at_most_all(accounts in proptest::collection::vec((0i64..1_000_000, 0i64..1_000_000), 0..60)) {
            if let Some(found) = retention(&accounts) {
                prop_assert!(0.0 <= found.grr && found.grr <= 1.0, "gross retention knows no growth: {found:?}");
                prop_assert!(found.grr <= found.nrr, "growth only adds: {found:?}");
                prop_assert!((found.crr + found.logo_churn - 1.0).abs() < 1e-12, "kept and gone are all: {found:?}");
                prop_assert!((0.0..=1.0).contains(&found.logo_churn), "a share: {found:?}");
            } else {
                prop_assert!(accounts.iter().all(|(start, _)| *start == 0), "none only without a cohort");
            }
        }
    }
}

//! The draw: repeatable by its seed, whatever the order, and fair.

use super::{
    choosing::{account, person},
    today,
};
use crate::survey::{
    choose::{CENSUS, Candidate, Choice, LeftOut, Reach, SAMPLE, choose},
    wave::Draw,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// So many accounts of one person each.
fn base(count: i64) -> Vec<Candidate> {
    (1..=count).map(|id| account(id, id * 10, vec![person(id, None, None)])).collect()
}

fn ids(choice: &Choice) -> BTreeSet<i64> {
    choice.chosen.iter().map(|one| one.account.0).collect()
}

#[test]
fn everybody_up_to_five_hundred_accounts() {
    for (count, reach, asked, draw, why) in [
        (500, Reach::Usual, 500, None, "a census up to 500"),
        (501, Reach::Usual, 500, Some((500, 501)), "a draw of 500 above"),
        (501, Reach::Everybody, 501, None, "everybody, since it was asked for"),
        (20, Reach::Draw(5), 5, Some((5, 20)), "as many as were asked for"),
        (20, Reach::Draw(20), 20, None, "all of them are no draw"),
        (20, Reach::Draw(90), 20, None, "there are no more"),
    ] {
        let choice = choose(&base(count), today(), reach, 7);
        assert_eq!(choice.chosen.len(), asked, "{why}");
        let wanted = draw.map(|(size, of)| Draw { seed: 7, size, of });
        assert_eq!(choice.draw, wanted, "{why}: the draw is on record");
        let rest = count as usize - asked;
        let not_drawn = choice.left_out.iter().filter(|(_, why)| *why == LeftOut::NotDrawn);
        assert_eq!(not_drawn.count(), rest, "{why}: on whom the lot did not fall is told");
    }
    assert_eq!((CENSUS, SAMPLE), (500, 500), "product.md §5");
}

#[test]
fn a_draw_is_of_those_who_may_be_asked() {
    let mut accounts = base(30);
    for one in accounts.iter_mut().take(10) {
        one.people.clear();
    }
    let choice = choose(&accounts, today(), Reach::Draw(20), 3);
    assert_eq!(choice.chosen.len(), 20, "no lot is wasted on accounts without anybody to ask");
    assert_eq!(choice.draw, None, "all who can be asked are no draw");
    let choice = choose(&accounts, today(), Reach::Draw(19), 3);
    let of = choice.draw.map(|draw| (draw.size, draw.of));
    assert_eq!(of, Some((19, 30)), "of all active accounts, for the correction counts them");
    let nobody = choice.left_out.iter().filter(|(_, why)| *why == LeftOut::Nobody).count();
    assert_eq!((nobody, choice.left_out.len()), (10, 11), "each left out for its own reason");
}

#[test]
fn a_seed_draws_the_same_for_ever() {
    let drawn = ids(&choose(&base(40), today(), Reach::Draw(6), 2026));
    let wanted = BTreeSet::from([3, 11, 13, 14, 25, 31]);
    assert_eq!(drawn, wanted, "a book written today must be drawn again by any later version");
}

proptest! {
    #[test]
    fn the_order_of_accounts_means_nothing(seed: u32, size in 1u32..60, turn in 0usize..60) {
        let accounts = base(60);
        let mut other = accounts.clone();
        other.rotate_left(turn);
        other.reverse();
        let (one, two) = (choose(&accounts, today(), Reach::Draw(size), seed), choose(&other, today(), Reach::Draw(size), seed));
        prop_assert_eq!(&one, &two, "the same seed and the same accounts give the same draw");
        prop_assert_eq!(ids(&one).len(), size as usize, "as many as were wanted, nobody twice");
        prop_assert_eq!(one.left_out.len(), 60 - size as usize, "the others are named");
    }
}

/// The value a χ² of so many degrees of freedom stays below but for 3 in 10 million (z = 5; E. B.
/// Wilson and M. M. Hilferty, 1931).
fn critical(freedom: f64) -> f64 {
    let spread = 2.0 / (9.0 * freedom);
    freedom * (1.0 - spread + 5.0 * spread.sqrt()).powi(3)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Over many seeds each account is drawn as often as any other. Drawing without putting back spreads
    /// the counts by (1 − p) less than χ² expects, and their sum is fixed.
    #[test]
    fn the_draw_is_fair(first in 0u32..4_000_000_000, count in 4i64..40, share in 0.1f64..0.9) {
        const SEEDS: u32 = 2000;
        let accounts = base(count);
        let size = ((count as f64 * share) as u32).clamp(1, count as u32 - 1);
        let mut drawn = vec![0u32; count as usize];
        for seed in first..first + SEEDS {
            for id in ids(&choose(&accounts, today(), Reach::Draw(size), seed)) {
                drawn[id as usize - 1] += 1;
            }
        }
        let n = count as f64;
        let p = f64::from(size) / n;
        let expected = f64::from(SEEDS) * p;
        let sum: f64 = drawn.iter().map(|seen| (f64::from(*seen) - expected).powi(2)).sum();
        let chi_square = sum / (expected * (1.0 - p)) * (n - 1.0) / n;
        prop_assert!(
            chi_square < critical(n - 1.0),
            "{size} of {count} from seed {first}: χ² {chi_square:.1}, {drawn:?}"
        );
    }
}

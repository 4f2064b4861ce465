//! How an account's business with us runs over the years.

use crate::{Dice, Purpose, World};

/// The course of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Archetype {
    /// Buys about as much as ever.
    #[default]
    Steady,
    /// Buys more and more.
    Growing,
    /// Buys less and less.
    Declining,
    /// Bought, and left.
    Churned,
    /// Buys in two months of the year.
    Seasonal,
    /// Bought for the first time within the last fourteen months.
    New,
    /// Has bought nothing yet.
    Prospect,
}

impl Archetype {
    /// Of every twenty accounts this many run each course, so that even a small portfolio shows
    /// all of them.
    const OF_TWENTY: [(usize, Self); 7] = [
        (5, Self::Steady),
        (4, Self::Growing),
        (3, Self::Declining),
        (2, Self::Churned),
        (2, Self::Seasonal),
        (2, Self::New),
        (2, Self::Prospect),
    ];

    /// How lively buying is in a month, as a percentage of the account's usual: `month` counts
    /// from 0 at the opening of the five years, `calendar` is 1–12, `peak` the account's best month.
    pub(crate) const fn level(self, month: i64, calendar: i64, peak: i64) -> i64 {
        match self {
            Self::Steady | Self::Churned => 100,
            Self::New => 130,
            Self::Growing => 45 + month * 2,
            Self::Declining => 165 - month * 5 / 2,
            Self::Seasonal => match (calendar - peak).rem_euclid(6) {
                0 => 420,
                1 | 5 => 90,
                _ => 15,
            },
            Self::Prospect => 0,
        }
    }
}

/// A course for every account.
pub(crate) fn deal(world: &World) -> Vec<Archetype> {
    let mut dice = world.dice(Purpose::Archetypes, 0);
    let wanted = usize::try_from(world.request.accounts).unwrap_or(0);
    let mut all = Vec::with_capacity(wanted + 20);
    while all.len() < wanted {
        let mut hand: Vec<Archetype> = Archetype::OF_TWENTY
            .iter()
            .flat_map(|&(times, course)| std::iter::repeat_n(course, times))
            .collect();
        Dice::shuffle(&mut dice, &mut hand);
        all.append(&mut hand);
    }
    all.truncate(wanted);
    all
}

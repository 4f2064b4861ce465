//! Repeatable chance. Whole numbers only: floating-point libraries differ between machines in
//! the last bit, and the same seed must give the same book everywhere.

use rand::{RngExt, SeedableRng, seq::SliceRandom};
use rand_chacha::ChaCha8Rng;

/// A source of chance for one purpose.
pub(crate) struct Dice(ChaCha8Rng);

impl Dice {
    /// The dice of that seed for one purpose; purposes do not disturb each other.
    pub(crate) fn new(seed: u64, purpose: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(purpose);
        Self(rng)
    }

    /// A number from `least` through `most`; `least` when they are the wrong way round.
    pub(crate) fn between(&mut self, least: i64, most: i64) -> i64 {
        if most <= least { least } else { self.0.random_range(least..=most) }
    }

    /// True this many times in a thousand.
    pub(crate) fn in_1000(&mut self, times: i64) -> bool {
        self.between(1, 1000) <= times
    }

    /// One of the items; the default when there are none.
    pub(crate) fn pick<T: Copy + Default>(&mut self, items: &[T]) -> T {
        self.pick_or(items, T::default())
    }

    /// One of the items; `otherwise` when there are none.
    pub(crate) fn pick_or<T: Copy>(&mut self, items: &[T], otherwise: T) -> T {
        let most = i64::try_from(items.len()).unwrap_or(1) - 1;
        let at = usize::try_from(self.between(0, most)).unwrap_or(0);
        items.get(at).copied().unwrap_or(otherwise)
    }

    /// One of the items, as often as its weight says; the default when there are none.
    pub(crate) fn weighted<T: Copy + Default>(&mut self, items: &[(i64, T)]) -> T {
        self.weighted_or(items, T::default())
    }

    /// One of the items, as often as its weight says; `otherwise` when there are none.
    pub(crate) fn weighted_or<T: Copy>(&mut self, items: &[(i64, T)], otherwise: T) -> T {
        let mut left = self.between(1, items.iter().map(|(weight, _)| *weight).sum());
        for (weight, item) in items {
            left -= weight;
            if left <= 0 {
                return *item;
            }
        }
        otherwise
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        items.shuffle(&mut self.0);
    }
}

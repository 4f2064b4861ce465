//! Work on many of a kind, shared by two threads.

use std::{panic, thread};

/// Of fewer a thread costs more than it saves.
const FEW: usize = 256;

/// What `work` makes of the first half and of the second, in their order; of few at once. Each half
/// may word for itself once what repeats in it.
pub(crate) fn halves<T: Sync, R: Send>(all: &[T], work: impl Fn(&[T]) -> Vec<R> + Sync) -> Vec<R> {
    if all.len() < FEW {
        return work(all);
    }
    let (front, back) = all.split_at(all.len() / 2);
    let (mut done, rest) = both(|| work(front), || work(back));
    done.extend(rest);
    done
}

/// Does both, the second on another thread.
pub(crate) fn both<A, B: Send>(
    here: impl FnOnce() -> A,
    there: impl FnOnce() -> B + Send,
) -> (A, B) {
    thread::scope(|threads| {
        let there = threads.spawn(there);
        let done = here();
        (done, there.join().unwrap_or_else(|crash| panic::resume_unwind(crash)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_of_both_halves_stands_in_the_order_it_was_given() {
        for count in [0, 1, FEW - 1, FEW, FEW * 3 + 1] {
            let all: Vec<usize> = (0..count).collect();
            let doubled = halves(&all, |part| part.iter().map(|n| n * 2).collect());
            let wanted: Vec<usize> = all.iter().map(|n| n * 2).collect();
            assert_eq!(doubled, wanted, "{count} of them, none missed, none twice");
        }
    }
}

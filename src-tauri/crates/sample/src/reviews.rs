//! Reviews of past halves that managers have written words for.

use crate::{FirstIds, Purpose, World, client::Client, number};
use rapport_domain::{FiscalStart, Half, Review, ReviewId};

/// Makes reviews of about a sixth of the accounts that bought, for one to three halves through
/// `last`.
pub(crate) fn make(world: &World, first: FirstIds, clients: &[Client], last: Half) -> Vec<Review> {
    let mut all: Vec<Review> = Vec::new();
    for client in clients {
        let mut dice = world.dice(Purpose::Reviewing, client.place);
        let Some(from) = client.buys_from else { continue };
        if !dice.in_1000(if client.size >= 2 { 400 } else { 80 }) {
            continue;
        }
        let back = i32::try_from(dice.between(0, 2)).unwrap_or(0);
        for half in (-back..=0).map(|halves| last.plus(halves)) {
            let ends = half.last_day(FiscalStart::JANUARY);
            let begins = half.first_day(FiscalStart::JANUARY);
            if ends <= from || client.gone_on.is_some_and(|gone| gone <= begins) {
                continue;
            }
            let said = world.words.review(client.course, &mut dice);
            let mut review = Review::empty(client.account.id, half);
            review.id = ReviewId(number(first.review, all.len()));
            said.words.clone_into(&mut review.words);
            said.note.clone_into(&mut review.internal_note);
            review.plan = some(&mut dice, world.words.plan);
            review.next_steps = some(&mut dice, world.words.next_steps);
            all.push(review);
        }
    }
    all
}

fn some(dice: &mut crate::Dice, lines: &[&str]) -> Vec<String> {
    let mut lines: Vec<String> = lines.iter().map(|&line| line.to_owned()).collect();
    dice.shuffle(&mut lines);
    lines.truncate(usize::try_from(dice.between(2, 3)).unwrap_or(2));
    lines
}

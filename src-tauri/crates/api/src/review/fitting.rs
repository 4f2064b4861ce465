//! Tables as long as a slide takes.

use rapport_slides::{
    check,
    deck::{Deck, Slide, SlideSize},
};
use rapport_text::Lang;

/// The slide with the most rows that it takes at a readable size, of the counts given, the most
/// first. Where not even the fewest fit, that one: the export then names it.
pub(crate) fn fitting(counts: &[usize], make: impl Fn(usize) -> Slide) -> Option<Slide> {
    let made = || counts.iter().map(|most| make(*most));
    made().find(fits).or_else(|| made().next_back())
}

fn fits(slide: &Slide) -> bool {
    let deck = Deck {
        lang: Lang::En,
        title: String::new(),
        author: String::new(),
        footer: String::new(),
        slides: vec![slide.clone()],
        size: SlideSize::Wide,
    };
    !check(&deck).iter().any(|problem| problem.fault.stops())
}

//! Time of a deck of 12 slides with 14 charts, and of one preview.

#[path = "../tests/specimen/mod.rs"]
mod specimen;

use criterion::{Criterion, criterion_group, criterion_main};
use rapport_slides::{
    deck::{Body, Deck, SlideSize},
    pptx, preview,
};
use rapport_text::Lang;
use std::hint::black_box;

/// Four slides of two charts, six of one, an opening and a summary.
fn twelve() -> Deck {
    let mut deck = specimen::deck(Lang::Ru, SlideSize::Wide);
    let (two, one): (Vec<_>, Vec<_>) = deck
        .slides
        .iter()
        .filter(|s| {
            matches!(s.body, Body::Chart(_) | Body::TwoCharts(..) | Body::ChartAndSentences(..))
        })
        .cloned()
        .partition(|slide| matches!(slide.body, Body::TwoCharts(..)));
    deck.slides.truncate(2);
    deck.slides.extend(two.into_iter().cycle().take(4));
    deck.slides.extend(one.into_iter().cycle().take(6));
    deck
}

fn deck(c: &mut Criterion) {
    let deck = twelve();
    c.bench_function("deck of 12 slides", |b| b.iter(|| pptx(black_box(&deck)).map(|d| d.len())));
    let blank = |_: &rapport_charts::figure::Figure, _: f64, _: f64| "<svg/>".to_owned();
    c.bench_function("preview", |b| {
        b.iter(|| preview(black_box(&deck), 1, &blank).map(|svg| svg.len()))
    });
}

criterion_group!(benches, deck);
criterion_main!(benches);

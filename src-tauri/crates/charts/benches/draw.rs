//! How long a drawing takes.

#[path = "../tests/charts/figures.rs"]
#[expect(dead_code, reason = "the tests draw more kinds than are timed")]
mod figures;

use criterion::{Criterion, criterion_group, criterion_main};
use rapport_charts::draw::{DrawOptions, Size, svg};
use rapport_charts::png::png;
use rapport_text::Lang;
use std::hint::black_box;

fn draw(criterion: &mut Criterion) {
    let options = DrawOptions::file(Size::Full);
    let revenue = figures::revenue(Lang::Ru);
    let pareto = figures::pareto(Lang::Ru, 2000);
    criterion
        .bench_function("revenue columns, SVG", |b| b.iter(|| svg(black_box(&revenue), &options)));
    criterion
        .bench_function("Pareto of 2,000, SVG", |b| b.iter(|| svg(black_box(&pareto), &options)));
    criterion.bench_function("revenue columns, PNG 2×", |b| {
        b.iter(|| png(black_box(&revenue), &options, 2.0));
    });
}

criterion_group!(benches, draw);
criterion_main!(benches);

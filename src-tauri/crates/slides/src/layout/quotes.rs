//! What people say: who, then their words, large, beside a bar of the accent.

use super::{
    Grid, Item, Rect,
    body::{COLUMN, tidied},
    text::{self, Want},
};
use crate::{
    deck::{Quote, SlideSize},
    fault::Fault,
    ink::Ink,
    measure::{Weight, tidy},
};
use rapport_charts::figure::Tone;

/// Sizes of the words, best first.
const SIZES: [f64; 9] = [24.0, 22.0, 20.0, 18.0, 16.0, 15.0, 14.0, 13.0, 12.0];
/// Width of the bar and the gap after it, in points.
const BAR: (f64, f64) = (2.5, 16.0);
/// Size of who said them, in points.
const WHO: f64 = 12.0;
/// Between who said them and the words.
const GAP: f64 = 6.0;
/// Between two quotes above one another.
const APART: f64 = 26.0;
/// More than so many stand in two columns on a slide that is wide enough.
const ALONE: usize = 2;

/// All at one size, so that none looks like small print.
pub(super) fn place(
    quotes: &[Quote],
    rect: Rect,
    grid: &Grid,
    items: &mut Vec<Item<'_>>,
) -> Result<(), Fault> {
    let two = quotes.len() > ALONE && grid.size != SlideSize::HalfWide;
    let columns: usize = if two { 2 } else { 1 };
    let column = if two { (rect.w - grid.gutter * 1.5) / 2.0 } else { rect.w.min(COLUMN) };
    let room = column - BAR.0 - BAR.1;
    let said =
        Want { weight: Weight::Regular, ink: Ink::Text, spacing: 1.1, gap: 0.4, bullets: false };
    let by = Want { weight: Weight::Bold, ..Want::small(Ink::Second) };
    let height = |quote: &Quote, size: f64| {
        let words = text::at(&paragraphs(quote), room, size, said);
        let who = who(quote).map_or(0.0, |who| GAP + text::at(&[who], room, WHO, by).height);
        words.height + who
    };
    let rows = |size: f64| -> Vec<f64> {
        let high = |row: &[Quote]| row.iter().map(|q| height(q, size)).fold(0.0, f64::max);
        quotes.chunks(columns).map(high).collect()
    };
    let fits = |size: &f64| {
        let rows = rows(*size);
        let gaps = rows.len().saturating_sub(1) as f64 * APART;
        rows.iter().sum::<f64>() + gaps <= rect.h
    };
    let size = SIZES.into_iter().find(fits).ok_or(Fault::DoesNotFit)?;
    let mut top = rect.y;
    for (row, high) in quotes.chunks(columns).zip(rows(size)) {
        for (at, quote) in row.iter().enumerate() {
            let left = rect.x + at as f64 * (column + grid.gutter * 1.5);
            let own = height(quote, size);
            let bar = Rect { x: left, y: top, w: BAR.0, h: own };
            items.push(Item::Bar(bar, Ink::Tone(Tone::Accent)));
            let frame = Rect { x: left + BAR.0 + BAR.1, y: top, w: room, h: own };
            let mut from = frame.y;
            // Above the words: they may take fewer lines in the font of the presentation.
            if let Some(who) = who(quote) {
                let who = text::at(&[who], room, WHO, by);
                from += who.height + GAP;
                items.push(who.item("Who", frame, by));
            }
            let words = text::at(&paragraphs(quote), room, size, said);
            items.push(words.item("Quote", Rect { y: from, ..frame }, said));
        }
        top += high + APART;
    }
    Ok(())
}

/// A person's words keep their own breaks.
fn paragraphs(quote: &Quote) -> Vec<String> {
    let lines: Vec<String> = quote.text.lines().map(str::to_owned).collect();
    tidied(&lines)
}

fn who(quote: &Quote) -> Option<String> {
    let who = tidy(&quote.who);
    (!who.is_empty()).then_some(who)
}

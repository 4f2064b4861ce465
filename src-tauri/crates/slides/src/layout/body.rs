//! Frames of each kind of body.

use super::{
    Grid, Item, Rect, Role,
    text::{self, BODY, Want},
};
use crate::{
    deck::{Body, Card, Slide, SlideSize},
    fault::Fault,
    ink::Ink,
    measure::{Weight, tidy, widest_word, width, wrap},
};
use rapport_charts::figure::{Figure, Plot, Tone};

/// Longest comfortable line of running text, in points.
pub(super) const COLUMN: f64 = 700.0;
/// Least height of a chart that can be read, in points: lying bars need a line each.
fn least_height(figure: &Figure) -> f64 {
    match &figure.plot {
        Plot::Columns(_) | Plot::Pareto(_) | Plot::Waterfall(_) | Plot::Ranges(_) => 84.0,
        Plot::Bars(plot) => 84.0_f64.max(10.0 + 15.0 * plot.categories.len() as f64),
        Plot::Timeline(plot) => 84.0_f64.max(42.0 + 15.0 * plot.rows.len() as f64),
        Plot::Dumbbell(plot) => 84.0_f64.max(42.0 + 15.0 * plot.categories.len() as f64),
        Plot::Ladders(plot) => 84.0_f64.max(42.0 + 15.0 * plot.rows.len() as f64),
        Plot::Lines(_) => 110.0,
        Plot::Balance(_) | Plot::Quadrants(_) => 100.0,
        Plot::Replies(plot) => 18.0 * (1.0 + plot.rows.len() as f64),
        Plot::Matrix(plot) => 84.0_f64.max(42.0 + 48.0 * plot.rows.len() as f64),
        Plot::Heat(plot) => 18.0 * (1.0 + plot.rows.len() as f64),
    }
}

pub(super) const POINTS: Want =
    Want { weight: Weight::Regular, ink: Ink::Text, spacing: 1.1, gap: 0.55, bullets: true };

/// Sentences that have the slide to themselves, as loosely as they fill it to two thirds: sizes
/// and gaps, best first.
const LOOSE: [(f64, f64); 4] = [(20.0, 1.2), (20.0, 0.9), (18.0, 0.9), (18.0, 0.7)];

/// The opening slide: a short bar, the title, the lines under it.
pub(super) fn opening<'a>(
    grid: &Grid,
    slide: &Slide,
    lines: &[String],
    items: &mut Vec<Item<'a>>,
) -> Result<(), Fault> {
    let want =
        Want { weight: Weight::Bold, ink: Ink::Text, spacing: 1.0, gap: 0.0, bullets: false };
    let title = [tidy(&slide.title)];
    let fitted = grid
        .opening_steps()
        .iter()
        .find_map(|(size, lines)| {
            let fitted = text::at(&title, grid.opening_title.w, *size, want);
            (fitted.lines() <= *lines).then_some(fitted)
        })
        .ok_or(Fault::TitleTooLong)?;
    let rect = Rect {
        y: grid.opening_title.bottom() - fitted.height,
        h: fitted.height,
        ..grid.opening_title
    };
    items.push(Item::Text(fitted.boxed(Role::Title, "Title", rect, want)));
    let kicker = tidy(&slide.kicker);
    if !kicker.is_empty() {
        items.push(text::line(&kicker, Role::Kicker, "Kicker", grid.kicker, Ink::Second)?);
    }
    let lines: Vec<String> = lines.iter().map(|l| tidy(l)).filter(|l| !l.is_empty()).collect();
    if !lines.is_empty() {
        let want = Want { gap: 0.35, ..Want::small(Ink::Second) };
        let fitted = text::fit(&lines, grid.opening_lines, &BODY, want)?;
        let rect = Rect { h: fitted.height, ..grid.opening_lines };
        items.push(Item::Text(fitted.boxed(Role::Subtitle, "Subtitle", rect, want)));
    }
    Ok(())
}

/// A body in its rectangle.
pub(super) fn place<'a>(
    body: &'a Body,
    rect: Rect,
    grid: &Grid,
    items: &mut Vec<Item<'a>>,
) -> Result<(), Fault> {
    match body {
        Body::Opening(_) => Err(Fault::Nested),
        Body::Sentences { points, words } => sentences(points, words.as_ref(), rect, grid, items),
        Body::Chart(figure) => chart(figure, rect, items),
        Body::TwoCharts(left, right) => two_charts(left, right, rect, grid, items),
        Body::ChartAndSentences(figure, points) => {
            let (picture, said) = match grid.size {
                SlideSize::Wide => beside(rect, grid, 0.64),
                SlideSize::FourThree => beside(rect, grid, 0.6),
                SlideSize::HalfWide => above(rect, 0.58),
            };
            chart(figure, picture, items)?;
            let points = tidied(points);
            items.push(text::fit(&points, said, &BODY, POINTS)?.item("Points", said, POINTS));
            Ok(())
        }
        Body::Table(table) => super::table::place(table, rect, items),
        Body::Figures { cards, below } => {
            let bottom = figures(cards, rect, grid, items)?;
            place(below, rect.below(bottom + 24.0), grid, items)
        }
        Body::Journey(journey) => super::journey::place(journey, rect, grid, items),
        Body::Quotes(quotes) => super::quotes::place(quotes, rect, grid, items),
    }
}

pub(super) fn beside(rect: Rect, grid: &Grid, share: f64) -> (Rect, Rect) {
    let left = (rect.w - grid.gutter) * share;
    let right = rect.w - grid.gutter - left;
    (Rect { w: left, ..rect }, Rect { x: rect.x + left + grid.gutter, w: right, ..rect })
}

pub(super) fn above(rect: Rect, share: f64) -> (Rect, Rect) {
    let gap = 20.0;
    let top = (rect.h - gap).max(0.0) * share;
    (Rect { h: top, ..rect }, rect.below(rect.y + top + gap))
}

pub(super) fn tidied(points: &[String]) -> Vec<String> {
    points.iter().map(|p| tidy(p)).filter(|p| !p.is_empty()).collect()
}

fn sentences<'a>(
    points: &[String],
    words: Option<&(String, String)>,
    rect: Rect,
    grid: &Grid,
    items: &mut Vec<Item<'a>>,
) -> Result<(), Fault> {
    let points = tidied(points);
    let column = Rect { w: rect.w.min(COLUMN), ..rect };
    // A person's paragraph keeps its own breaks.
    let words = words.and_then(|(heading, paragraph)| {
        let paragraphs: Vec<String> =
            paragraph.lines().map(tidy).filter(|line| !line.is_empty()).collect();
        (!paragraphs.is_empty()).then(|| (tidy(heading), paragraphs))
    });
    let Some((heading, paragraphs)) = words else {
        items.push(loose(&points, column)?);
        return Ok(());
    };
    if points.is_empty() {
        return quote(&heading, &paragraphs, column, &BODY, items).map(drop);
    }
    if grid.size == SlideSize::Wide {
        let (left, right) = beside(rect, grid, 0.6);
        items.push(loose(&points, left)?);
        let inset = 20.0;
        let words = Rect { x: right.x + inset, w: right.w - inset, ..right };
        let sizes = [18.0, 16.0, 15.0, 14.0, 13.0, 12.0];
        let bottom = quote(&heading, &paragraphs, words, &sizes, items)?;
        items.push(Item::Bar(Rect { w: 0.75, h: bottom - right.y, ..right }, Ink::Line));
        return Ok(());
    }
    // Above one another both take the same size, so that the words do not look like small print.
    let mut last = Fault::DoesNotFit;
    for size in BODY {
        let said = text::at(&points, column.w, size, POINTS);
        if said.height > rect.h {
            continue;
        }
        let rule = column.y + said.height + 20.0;
        let mut tail = Vec::new();
        match quote(&heading, &paragraphs, column.below(rule + 16.0), &[size], &mut tail) {
            Ok(_) => {
                items.push(said.item("Points", column, POINTS));
                items.push(Item::Bar(Rect { y: rule, h: 0.75, ..column }, Ink::Line));
                items.append(&mut tail);
                return Ok(());
            }
            Err(fault) => last = fault,
        }
    }
    Err(last)
}

fn loose<'a>(points: &[String], rect: Rect) -> Result<Item<'a>, Fault> {
    for (size, gap) in LOOSE {
        let want = Want { gap, ..POINTS };
        let fitted = text::at(points, rect.w, size, want);
        if fitted.height <= rect.h * 0.67 {
            return Ok(fitted.item("Points", rect, want));
        }
    }
    Ok(text::fit(points, rect, &BODY, POINTS)?.item("Points", rect, POINTS))
}

/// A heading and the paragraphs below it; where they end.
fn quote(
    heading: &str,
    paragraphs: &[String],
    rect: Rect,
    sizes: &[f64],
    items: &mut Vec<Item<'_>>,
) -> Result<f64, Fault> {
    let mut rest = rect;
    if !heading.is_empty() {
        let want = Want { weight: Weight::Bold, ..Want::small(Ink::Second) };
        let fitted = text::fit(&[heading.to_owned()], rect, &[12.0], want)?;
        rest = rect.below(rect.y + fitted.height + 6.0);
        items.push(fitted.item("Heading", rect, want));
    }
    let want = Want { spacing: 1.1, gap: 0.55, ..Want::small(Ink::Second) };
    let fitted = text::fit(paragraphs, rest, sizes, want)?;
    let bottom = rest.y + fitted.height;
    items.push(fitted.item("Words", rest, want));
    Ok(bottom)
}

/// A chart with its unit above and its source below.
fn chart<'a>(figure: &'a Figure, rect: Rect, items: &mut Vec<Item<'a>>) -> Result<(), Fault> {
    let mut top = rect.y;
    let unit = tidy(&figure.unit);
    if !unit.is_empty() {
        let want = Want::small(Ink::Second);
        let fitted =
            text::fit(&[unit], Rect { h: rect.h / 4.0, ..rect }, &[12.0, 11.0, 10.0], want)?;
        top += fitted.height + 4.0;
        items.push(fitted.item("Unit", rect, want));
    }
    let mut bottom = rect.bottom();
    let mut below = None;
    let source = tidy(&figure.source);
    if !source.is_empty() {
        let want = Want::small(Ink::Third);
        let fitted = text::fit(&[source], Rect { h: rect.h / 4.0, ..rect }, &[10.0, 9.0], want)?;
        bottom -= fitted.height + 6.0;
        below = Some(fitted.item("Source", rect.below(bottom + 6.0), want));
    }
    if bottom - top < least_height(figure) {
        return Err(Fault::DoesNotFit);
    }
    let room = Rect { y: top, h: bottom - top, ..rect };
    items.push(match &figure.plot {
        Plot::Heat(heat) => Item::Table(super::table::shaded(heat, room)?),
        Plot::Replies(replies) => Item::Table(super::table::words(replies, room)?),
        _ => Item::Chart(room, figure),
    });
    items.extend(below);
    Ok(())
}

fn two_charts<'a>(
    left: &'a Figure,
    right: &'a Figure,
    rect: Rect,
    grid: &Grid,
    items: &mut Vec<Item<'a>>,
) -> Result<(), Fault> {
    let stacked = grid.size == SlideSize::HalfWide;
    // The words around each chart take about as much as a small chart.
    let (upper, lower) = (least_height(left) + 78.0, least_height(right) + 78.0);
    let share = upper / (upper + lower);
    let (first, second) = if stacked { above(rect, share) } else { beside(rect, grid, 0.5) };
    let want = Want { weight: Weight::Bold, ..Want::small(Ink::Text) };
    let heading = |figure: &Figure, rect: Rect, size: f64| {
        text::at(&[tidy(&figure.title)], rect.w, size, want)
    };
    let (size, _) = [(15.0, 2), (14.0, 2), (13.0, 3), (12.0, 4)]
        .into_iter()
        .find(|(size, most)| {
            heading(left, first, *size).lines().max(heading(right, second, *size).lines()) <= *most
        })
        .ok_or(Fault::TitleTooLong)?;
    let mut headings = [heading(left, first, size), heading(right, second, size)];
    if !stacked {
        // Both charts begin at the same height.
        let tallest = headings.iter().map(|h| h.height).fold(0.0, f64::max);
        for heading in &mut headings {
            heading.height = tallest;
        }
    }
    for ((fitted, figure), rect) in headings.into_iter().zip([left, right]).zip([first, second]) {
        let below = rect.below(rect.y + fitted.height + 4.0);
        if !tidy(&figure.title).is_empty() {
            items.push(fitted.item("Chart title", rect, want));
        }
        chart(figure, below, items)?;
    }
    Ok(())
}

/// Figures in a row; where they end.
fn figures(
    cards: &[Card],
    rect: Rect,
    grid: &Grid,
    items: &mut Vec<Item<'_>>,
) -> Result<f64, Fault> {
    let across = match (grid.size, cards.len()) {
        (SlideSize::HalfWide, 3 | 5) => 3,
        (SlideSize::HalfWide, n) => n.min(2),
        (SlideSize::Wide | SlideSize::FourThree, n) => n,
    };
    let gutter = grid.gutter.min(24.0);
    // Two figures on a wide slide stand together at the left rather than a slide apart.
    let slots = if grid.size == SlideSize::HalfWide { across } else { across.max(3) };
    let column = (rect.w - gutter * (slots.saturating_sub(1)) as f64) / slots as f64;
    let value_want = Want { weight: Weight::Bold, ..Want::small(Ink::Text) };
    let value = cards
        .iter()
        .map(|card| {
            let natural = width(&tidy(&card.value), 1.0, Weight::Bold);
            if natural > 0.0 { column / natural } else { f64::MAX }
        })
        .fold(28.0, f64::min)
        .floor();
    if value < 16.0 {
        return Err(Fault::DoesNotFit);
    }
    let mut top = rect.y;
    for row in cards.chunks(across.max(1)) {
        let (name_size, against_size) = (12.0, 12.0);
        let count = |text: &str, size: f64| wrap(&tidy(text), size, Weight::Regular, column).len();
        let names = row.iter().map(|card| count(&card.name, name_size)).max().unwrap_or(1);
        let too_wide = |text: &str, size| widest_word(&tidy(text), size, Weight::Regular) > column;
        if names > 2 || row.iter().any(|card| too_wide(&card.name, name_size)) {
            return Err(Fault::DoesNotFit);
        }
        let value_top = top
            + 8.0
            + text::at(&vec![String::new(); names], column, name_size, Want::small(Ink::Second))
                .height
            + 2.0;
        let mut bottom = value_top;
        for (at, card) in row.iter().enumerate() {
            let x = rect.x + at as f64 * (column + gutter);
            let frame = |y: f64| Rect { x, y, w: column, h: 0.0 };
            items.push(Item::Bar(Rect { h: 0.75, ..frame(top) }, Ink::Third));
            let want = Want::small(Ink::Second);
            let name = text::at(&[tidy(&card.name)], column, name_size, want);
            items.push(name.item("Figure", frame(top + 8.0), want));
            let fitted = text::at(&[tidy(&card.value)], column + 1.0, value, value_want);
            let mut end = value_top + fitted.height;
            items.push(fitted.item(
                "Value",
                Rect { w: column + 1.0, ..frame(value_top) },
                value_want,
            ));
            let against = against(card);
            if !against.is_empty() {
                let ink = match card.tone {
                    Tone::Good | Tone::Watch | Tone::Risk => Ink::Tone(card.tone),
                    Tone::Series(_) | Tone::Muted | Tone::Accent | Tone::Unknown => Ink::Second,
                };
                let want = Want::small(ink);
                let fitted = text::at(&[against], column, against_size, want);
                if fitted.lines() > 3 {
                    return Err(Fault::DoesNotFit);
                }
                let y = end + 2.0;
                end = y + fitted.height;
                items.push(fitted.item("Against", frame(y), want));
            }
            bottom = bottom.max(end);
        }
        top = bottom + 14.0;
    }
    Ok(top - 14.0)
}

/// What a figure is compared to, with the shape of its tone: colour never speaks alone.
fn against(card: &Card) -> String {
    let text = tidy(&card.against);
    if text.is_empty() {
        return text;
    }
    match card.tone {
        Tone::Good => format!("▲\u{a0}{text}"),
        Tone::Watch => format!("◆\u{a0}{text}"),
        Tone::Risk => format!("▼\u{a0}{text}"),
        Tone::Series(_) | Tone::Muted | Tone::Accent | Tone::Unknown => text,
    }
}

//! Bubbles in the cells of a grid: a native bubble chart whose cells are one unit wide and high.

use super::{
    Drawn, Frame,
    overlay::{Overlay, Side},
    scatter::{Axis, Look, Points, Tag},
    sheet::{Column, Sheet},
};
use crate::{
    ink::Ink,
    layout::Rect,
    measure::{PITCH, Weight, tidy, width, wrap},
};
use rapport_charts::figure::{Bubble, Matrix, Tone};
use rapport_text::words;

/// Diameter of the largest bubble at a scale of 100, in parts of the plot's shorter side.
const LARGEST: f64 = 0.25;
/// Between a bubble and its name, in points.
const GAP: f64 = 4.0;

/// A bubble in its place, in units of cells from the left and from the bottom.
struct Placed<'a> {
    bubble: &'a Bubble,
    x: f64,
    y: f64,
    /// The width of its place, in points.
    room: f64,
    /// The height of its place, in points.
    deep: f64,
    /// Where its name stands; nowhere when it has no room.
    name: Option<&'static str>,
}

pub(super) fn draw(plot: &Matrix, frame: &Frame) -> Drawn {
    let (columns, rows) = (plot.columns.len().max(1), plot.rows.len().max(1));
    let pitch = frame.size * PITCH;
    let row_names: Vec<String> = plot.rows.iter().map(|name| tidy(name)).collect();
    let side = row_names.iter().chain([&plot.row_title]).map(|name| {
        tidy(name).split(' ').map(|w| width(w, frame.size, Weight::Regular)).fold(0.0, f64::max)
    });
    let left = (side.fold(0.0, f64::max) + 10.0).min(frame.w * 0.22);
    let slot = (frame.w - left) / columns as f64;
    let heads: Vec<Vec<String>> = plot
        .columns
        .iter()
        .map(|name| wrap(&tidy(name), frame.size, Weight::Regular, slot - 6.0))
        .collect();
    let lines = heads.iter().map(Vec::len).max().unwrap_or(1).min(3);
    let titled = !tidy(&plot.column_title).is_empty();
    let top = pitch * (lines as f64 + f64::from(u8::from(titled))) + 6.0;
    let inner =
        Rect { x: left, y: top, w: (frame.w - left).max(20.0), h: (frame.h - top - 2.0).max(20.0) };
    let cell = (inner.w / columns as f64, inner.h / rows as f64);
    let noted = if plot.notes.is_empty() || cell.1 < pitch * 2.5 { 0.0 } else { pitch + 4.0 };
    let most = LARGEST * inner.w.min(inner.h);
    let (placed, diameter) = place(plot, cell, (noted, most), frame);

    let mut names: Vec<String> = placed.iter().map(|p| tidy(&p.bubble.name)).collect();
    names.push(words::slides_sheet_scale(frame.lang));
    // Not every program heeds the scale of bubbles, but all make the largest as large as that: one
    // nobody sees, in the middle of the plot, holds the others to their size.
    let largest = placed.iter().map(|p| p.bubble.size).fold(0.0, f64::max);
    let hidden = [columns as f64 / 2.0, rows as f64 / 2.0, largest * (most / diameter).powi(2)];
    let column = |heading: String, own: usize, cell: &dyn Fn(&Placed<'_>) -> f64, format: &str| {
        let cells = placed.iter().map(|p| Some(cell(p)));
        Column {
            heading,
            cells: cells.chain([hidden.get(own).copied()]).collect(),
            format: format.to_owned(),
            sum: false,
        }
    };
    let heading = |text: &str, other: String| match tidy(text) {
        text if text.is_empty() => other,
        text => text,
    };
    let sheet = Sheet::new(
        heading(&plot.name_title, words::slides_sheet_category(frame.lang)),
        &names,
        vec![
            column(words::slides_sheet_across(frame.lang), 0, &|p| p.x, "0.00"),
            column(words::slides_sheet_up(frame.lang), 1, &|p| p.y, "0.00"),
            column(words::slides_sheet_size(frame.lang), 2, &|p| p.bubble.size, "General"),
        ],
    );
    let first = placed.first().map_or(Tone::Accent, |p| p.bubble.tone);
    let tags = placed.iter().enumerate().filter_map(|(at, p)| {
        let text = tidy(&p.bubble.name);
        Some(Tag { at, text, ink: Ink::Text, bold: false, position: p.name?, down: 0.0 })
    });
    let series = Points {
        at: 0,
        x: 0,
        y: 1,
        look: Look::Bubbles(Ink::Tone(first), 2),
        inks: placed
            .iter()
            .enumerate()
            .filter(|(_, p)| p.bubble.tone != first)
            .map(|(at, p)| (at, Ink::Tone(p.bubble.tone)))
            .collect(),
        tags: tags.collect(),
        hidden: Some(placed.len()),
        stem: None,
    };
    let mut area = String::with_capacity(16 * 1024);
    area.push_str(r#"<c:bubbleChart><c:varyColors val="0"/>"#);
    series.xml(&mut area, &sheet, frame);
    area.push_str(concat!(
        r#"<c:bubbleScale val="100"/><c:showNegBubbles val="0"/><c:sizeRepresents val="area"/>"#,
        r#"<c:axId val="111"/><c:axId val="112"/></c:bubbleChart>"#
    ));
    for (id, across, side, cells) in [(111, 112, "b", columns), (112, 111, "l", rows)] {
        Axis {
            id,
            across,
            side,
            min: 0.0,
            max: cells as f64,
            unit: 1.0,
            grid: true,
            printed: false,
            size: frame.size,
            format: "0",
        }
        .xml(&mut area, frame);
    }
    let overlay = words_around(plot, (&inner, cell, noted), &heads, frame);
    Drawn { area, inner, legend: String::new(), sheet, overlay }
}

/// Names of columns and rows, what they tell apart, and the notes in cells.
fn words_around(
    plot: &Matrix,
    (inner, cell, noted): (&Rect, (f64, f64), f64),
    heads: &[Vec<String>],
    frame: &Frame,
) -> Option<String> {
    let pitch = frame.size * PITCH;
    let mut overlay = Overlay::new(frame);
    let title = tidy(&plot.column_title);
    if !title.is_empty() {
        let rect = Rect { x: inner.x, y: 0.0, w: inner.w, h: pitch };
        overlay.text(&title, rect, Side::Left, Ink::Third);
    }
    for (at, lines) in heads.iter().enumerate() {
        let from = inner.y - 4.0 - pitch * lines.len().min(3) as f64;
        for (n, line) in lines.iter().take(3).enumerate() {
            let (x, y) = (inner.x + cell.0 * at as f64, from + pitch * n as f64);
            let rect = Rect { x, y, w: cell.0, h: pitch };
            overlay.text(line, rect, Side::Middle, Ink::Text);
        }
    }
    let title = tidy(&plot.row_title);
    let (room, wide) = (inner.x - 8.0, |text: &str| width(text, frame.size, Weight::Regular));
    if !title.is_empty() && wide(&title) <= room {
        let rect = Rect { x: 0.0, y: inner.y - 4.0 - pitch, w: room, h: pitch };
        overlay.text(&title, rect, Side::Left, Ink::Third);
    }
    for (at, name) in plot.rows.iter().enumerate() {
        let lines = wrap(&tidy(name), frame.size, Weight::Regular, room);
        let lines: Vec<&String> = lines.iter().take(3).collect();
        let middle = inner.y + cell.1 * (at as f64 + 0.5);
        let from = middle - pitch * lines.len() as f64 / 2.0;
        for (n, line) in lines.into_iter().enumerate() {
            let rect = Rect { x: 0.0, y: from + pitch * n as f64, w: room, h: pitch };
            overlay.text(line, rect, Side::Right, Ink::Text);
        }
    }
    for (column, row, text) in &plot.notes {
        let text = tidy(text);
        let inside = *column < plot.columns.len() && *row < plot.rows.len();
        if noted > 0.0 && inside && wide(&text) <= cell.0 - 10.0 {
            let x = inner.x + cell.0 * *column as f64 + 5.0;
            let y = inner.y + cell.1 * *row as f64 + 3.0;
            let rect = Rect { x, y, w: cell.0 - 10.0, h: pitch };
            overlay.text(&text, rect, Side::Left, Ink::Second);
        }
    }
    overlay.xml()
}

/// Every bubble on a raster of its cell, the largest first, and the diameter of the largest of
/// all at which none meets another.
fn place<'a>(
    plot: &'a Matrix,
    cell: (f64, f64),
    (noted, most): (f64, f64),
    frame: &Frame,
) -> (Vec<Placed<'a>>, f64) {
    let pitch = frame.size * PITCH;
    let largest = plot.bubbles.iter().map(|b| b.size).fold(0.0, f64::max);
    let part = |b: &Bubble| (b.size / largest.max(f64::MIN_POSITIVE)).sqrt();
    let high = (cell.1 - noted - 4.0).max(4.0);
    let mut placed = Vec::new();
    let mut diameter = (high.min(cell.0) * 0.8).min(96.0).min(most);
    let alike = plot.bubbles.iter().all(|b| (b.size - largest).abs() < largest * 1e-9);
    if alike {
        diameter = diameter.min(frame.size * 1.8);
    }
    for row in 0..plot.rows.len() {
        for column in 0..plot.columns.len() {
            let mut inside: Vec<&Bubble> =
                plot.bubbles.iter().filter(|b| b.column == column && b.row == row).collect();
            inside.sort_by(|a, b| b.size.total_cmp(&a.size));
            let Some(first) = inside.first() else { continue };
            // As many rows as lines of text fit; names then have the most room.
            let count = inside.len();
            let fit = ((high / (pitch + 1.0)).floor() as usize).max(1);
            let lines = count.min(fit);
            let across = count.div_ceil(lines);
            let lines = count.div_ceil(across);
            let (wide, deep) = ((cell.0 - 8.0) / across as f64, high / lines as f64);
            diameter = diameter.min((deep.min(wide) - 2.0).max(1.0) / part(first));
            for (at, bubble) in inside.into_iter().enumerate() {
                let (over, down) = ((at / lines) as f64, (at % lines) as f64);
                let y = noted + 2.0 + deep * (down + 0.5);
                placed.push(Placed {
                    bubble,
                    // Filled in below, when the diameter is known.
                    x: column as f64 + (4.0 + wide * over) / cell.0,
                    y: (plot.rows.len() - row) as f64 - y / cell.1,
                    room: wide,
                    deep,
                    name: None,
                });
            }
        }
    }
    for spot in &mut placed {
        // A cell with names has its bubbles at the left of their places.
        let own = diameter * part(spot.bubble);
        let name = width(&tidy(&spot.bubble.name), frame.size, Weight::Regular) + 6.0;
        let (beside, below) = (diameter + GAP + name, own + 2.0 * (pitch + 1.0));
        spot.name = if tidy(&spot.bubble.name).is_empty() {
            None
        } else if beside <= spot.room {
            Some("r")
        } else if name <= spot.room && below <= spot.deep {
            Some("b")
        } else {
            None
        };
        // Bubbles with their names to the right stand below one another.
        let start = (spot.room - beside).max(0.0) / 2.0;
        let right = spot.name == Some("r");
        let centre = if right { start + diameter / 2.0 } else { spot.room / 2.0 };
        spot.x += centre / cell.0;
    }
    (placed, diameter)
}

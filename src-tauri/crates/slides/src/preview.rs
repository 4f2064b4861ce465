//! A slide as SVG, from the same frames the package is made from.

use crate::{
    deck::Deck,
    fault::WriteError,
    ink::Ink,
    layout::{self, Item, Rect, TableGrid, TextBox},
    measure::{ASCENT, PITCH, Weight},
    parts::layouts,
    write::refuse,
    xml::{Esc, put},
};
use rapport_charts::{
    figure::{Figure, Tone},
    palette::Rgb,
};

const FONTS: &str = "Arial, 'Liberation Sans', Inter, sans-serif";

/// Draws a slide, counted from 0, as an SVG whose units are points (960×540 for a wide slide).
///
/// `chart` draws a figure at a width and a height in points and returns an SVG document. It gets
/// the figure without title, unit and source: those words stand on the slide beside the chart.
///
/// # Errors
/// [`WriteError::NoSuchSlide`], or [`WriteError::Slide`] for the same slides [`crate::pptx`]
/// refuses.
pub fn preview(
    deck: &Deck,
    index: usize,
    chart: &dyn Fn(&Figure, f64, f64) -> String,
) -> Result<String, WriteError> {
    let slide = deck.slides.get(index).ok_or(WriteError::NoSuchSlide(index))?;
    let page = layout::page(deck, slide, index).map_err(|fault| refuse(index, slide, fault))?;
    let (w, h) = (page.grid.width, page.grid.height);
    let mut out = String::with_capacity(16 * 1024);
    put!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" font-family="{FONTS}">"#
    );
    let ground = if page.opening { Ink::Paper } else { Ink::Sheet };
    bar(&mut out, Rect { x: 0.0, y: 0.0, w, h }, ground);
    if page.opening {
        bar(&mut out, layouts::accent(&page.grid), Ink::Tone(Tone::Accent));
    }
    for item in &page.items {
        match item {
            Item::Text(item) => text(&mut out, item),
            Item::Bar(rect, ink) => bar(&mut out, *rect, *ink),
            Item::Table(grid) => table(&mut out, grid),
            Item::Chart(rect, figure) => {
                let bare = Figure {
                    title: String::new(),
                    unit: String::new(),
                    source: String::new(),
                    ..(*figure).clone()
                };
                let svg = chart(&bare, rect.w, rect.h);
                // A nested document has no prologue.
                let svg = svg.find("<svg").and_then(|at| svg.get(at..)).unwrap_or_default();
                put!(
                    out,
                    r#"<svg x="{:.2}" y="{:.2}" width="{:.2}" height="{:.2}">{svg}</svg>"#,
                    rect.x,
                    rect.y,
                    rect.w,
                    rect.h
                );
            }
        }
    }
    out.push_str("</svg>");
    Ok(out)
}

fn hex(ink: Ink) -> String {
    let Rgb(r, g, b) = ink.rgb();
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn bar(out: &mut String, rect: Rect, ink: Ink) {
    put!(
        out,
        r#"<rect x="{:.2}" y="{:.2}" width="{:.2}" height="{:.2}" fill="{}"/>"#,
        rect.x,
        rect.y,
        rect.w,
        rect.h,
        hex(ink)
    );
}

struct Line<'a> {
    text: &'a str,
    x: f64,
    base: f64,
    size: f64,
    weight: Weight,
    ink: Ink,
    at: At,
}

/// Where a line of text stands from its point.
#[derive(Clone, Copy, PartialEq)]
enum At {
    Start,
    Middle,
    End,
}

fn line(out: &mut String, line: &Line<'_>) {
    put!(out, r#"<text x="{:.2}" y="{:.2}" font-size="{}""#, line.x, line.base, line.size);
    if line.weight == Weight::Bold {
        out.push_str(r#" font-weight="700""#);
    }
    match line.at {
        At::Start => {}
        At::Middle => out.push_str(r#" text-anchor="middle""#),
        At::End => out.push_str(r#" text-anchor="end""#),
    }
    put!(out, r#" fill="{}">{}</text>"#, hex(line.ink), Esc(line.text));
}

fn text(out: &mut String, text: &TextBox) {
    let rect = text.rect;
    let mut top = rect.y;
    for (at, paragraph) in text.paragraphs.iter().enumerate() {
        if at > 0 {
            top += text.gap.round();
        }
        for (n, words) in paragraph.lines.iter().enumerate() {
            let base = top + text.pitch() - text.size * (PITCH - ASCENT);
            let x = if text.right { rect.x + rect.w } else { rect.x + paragraph.indent };
            let mark = Line {
                text: words,
                x,
                base,
                size: text.size,
                weight: text.weight,
                ink: text.ink,
                at: if text.right { At::End } else { At::Start },
            };
            if n == 0 && paragraph.indent > 0.0 {
                line(out, &Line { text: "•", x: rect.x, ink: Ink::Third, at: At::Start, ..mark });
            }
            line(out, &mark);
            top += text.pitch();
        }
    }
}

fn table(out: &mut String, grid: &TableGrid) {
    let mut y = grid.rect.y;
    let whole = grid.widths.iter().sum();
    for (row, (height, cells)) in grid.rows.iter().enumerate() {
        let mut x = grid.rect.x;
        let head = row == 0;
        for (column, (cell, width)) in cells.iter().zip(&grid.widths).enumerate() {
            let (left, right) = grid.sides(column);
            let numeric = grid.numeric.get(column).copied().unwrap_or(false);
            let pitch = grid.size * PITCH;
            let used = cell.lines.len() as f64 * pitch;
            // Headings stand at the foot of their row, cells at the head of theirs; shaded
            // numbers in the middle.
            let top = match (head, grid.shaded) {
                (true, _) => y + height - grid.pad - used,
                (false, true) => y + (height - used) / 2.0,
                (false, false) => y + grid.pad,
            };
            if let Some(fill) = cell.fill {
                let (w, h) = (width - 1.5, height - 1.5);
                bar(out, Rect { x: x + 0.75, y: y + 0.75, w, h }, fill);
            }
            let ink = if head { Ink::Second } else { Ink::Text };
            let (x_of, at) = match (numeric, grid.shaded && column > 0) {
                (true, _) => (x + width - right, At::End),
                (false, true) => (x + width / 2.0, At::Middle),
                (false, false) => (x + left, At::Start),
            };
            for (n, words) in (1..).zip(&cell.lines) {
                line(
                    out,
                    &Line {
                        text: words,
                        x: x_of,
                        base: top + f64::from(n) * pitch - grid.size * (PITCH - ASCENT),
                        size: grid.size,
                        weight: if head { Weight::Bold } else { Weight::Regular },
                        ink: cell.fill.map_or(ink, Ink::on_top),
                        at,
                    },
                );
            }
            x += width;
        }
        y += height;
        if grid.shaded {
            continue;
        }
        let (thick, ink) = if head { (1.0, Ink::Text) } else { (0.5, Ink::Line) };
        bar(out, Rect { x: grid.rect.x, y: y - thick / 2.0, w: whole, h: thick }, ink);
    }
}

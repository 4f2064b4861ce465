//! What was said, what was done about it and what came of it: a table of words.

use super::canvas::{Anchor, Canvas, Label};
use super::frame::Frame;
use super::geometry::Area;
use super::{DrawError, Mark};
use crate::figure::{Replies, Reply};
use crate::lettering::{Type, Weight};
use crate::palette::Rgb;

/// Between two columns.
const GUTTER: f64 = 16.0;
/// Above and below the text of a row.
const PAD: f64 = 7.0;
/// The most lines of a cell.
const LINES: usize = 5;
/// Without this much width who said it is left to the pointer.
const WIDE: f64 = 520.0;

/// A column: its left edge, its width and which of the four it is.
struct Column {
    left: f64,
    width: f64,
    of: usize,
}

fn columns(plot: &Area, replies: &Replies) -> Vec<Column> {
    let who = replies.rows.iter().any(|row| !row.who.trim().is_empty());
    let shares: &[(usize, f64)] = if who && plot.width >= WIDE {
        &[(0, 0.19), (1, 0.325), (2, 0.325), (3, 0.16)]
    } else {
        &[(1, 0.4), (2, 0.38), (3, 0.22)]
    };
    let room = plot.width - GUTTER * (shares.len() as f64 - 1.0);
    let mut left = plot.x;
    let column = |(of, share): &(usize, f64)| {
        let width = room * share;
        let column = Column { left, width, of: *of };
        left += width + GUTTER;
        column
    };
    shares.iter().map(column).collect()
}

fn cell(row: &Reply, of: usize) -> String {
    match of {
        0 => row.who.clone(),
        1 => row.said.clone(),
        2 => row.did.clone(),
        _ => row.effect_marked(),
    }
}

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    replies: &Replies,
) -> Result<Vec<Mark>, DrawError> {
    let plot = frame.plot;
    let columns = columns(&plot, replies);
    let (face, small) = (frame.faces.text, frame.faces.small);
    let head = small.leading() + 6.0;
    for column in &columns {
        let text = replies.headings.get(column.of).map_or("", String::as_str);
        let text = small.with(Weight::SemiBold).ellipsised(text, column.width);
        let at = (column.left, plot.y + small.cap());
        put(canvas, text, small.with(Weight::SemiBold), frame.colours.ink_3, at)?;
    }
    let mut top = plot.y + head;
    canvas.lying(top, (plot.x, plot.right()), frame.colours.line_strong, &[])?;
    let face_of = |of: usize| if of == 0 { small } else { face };
    let lines_of = |row: &Reply, most: usize| -> Vec<Vec<String>> {
        let wrapped = |c: &Column| face_of(c.of).wrapped(&cell(row, c.of), c.width, most);
        columns.iter().map(wrapped).collect()
    };
    let high = |cells: &[Vec<String>]| {
        let lines = cells.iter().map(Vec::len).max().unwrap_or(1).max(1);
        lines as f64 * face.leading() + PAD * 2.0
    };
    // As many lines as let every row be seen; where they are too many, two, and the rest counted.
    let room = plot.bottom() - top;
    let all =
        |most: usize| -> f64 { replies.rows.iter().map(|row| high(&lines_of(row, most))).sum() };
    let most = (2..=LINES).rev().find(|most| all(*most) <= room);
    let most = most.unwrap_or(if all(1) <= room { 1 } else { 2 });
    let counted = PAD + small.leading();
    let mut marks = Vec::new();
    for (at, row) in replies.rows.iter().enumerate() {
        let cells = lines_of(row, most);
        let deep = high(&cells);
        let next =
            replies.rows.get(at + 1).map_or(0.0, |row| counted.min(high(&lines_of(row, most))));
        let rest = replies.rows.len() - at;
        let last = top + deep + next > plot.bottom() + 0.5;
        if last && at > 0 {
            let base = (plot.x, top + PAD + small.cap());
            put(canvas, format!("+\u{a0}{rest}"), small, frame.colours.ink_3, base)?;
            break;
        }
        if top + deep > plot.bottom() + 0.5 {
            break;
        }
        for (column, lines) in columns.iter().zip(&cells) {
            let own = face_of(column.of);
            let colour = match column.of {
                0 => frame.colours.ink_2,
                3 => frame.ink_of(row.tone),
                _ => frame.colours.ink,
            };
            for (n, line) in lines.iter().enumerate() {
                let base = top + PAD + face.cap() + face.leading() * n as f64;
                put(canvas, line.clone(), own, colour, (column.left, base))?;
            }
        }
        let said = [row.who.as_str(), row.did.as_str(), row.effect.as_str()];
        let said: Vec<&str> = said.into_iter().filter(|text| !text.trim().is_empty()).collect();
        marks.push(Mark {
            x: plot.x,
            y: top,
            width: plot.width,
            height: deep,
            name: row.said.clone(),
            value: if said.is_empty() { "—".to_owned() } else { said.join(" · ") },
        });
        top += deep;
        if at + 1 < replies.rows.len() {
            canvas.lying(top, (plot.x, plot.right()), frame.colours.line, &[])?;
        }
    }
    Ok(marks)
}

fn put(
    canvas: &mut Canvas<'_>,
    text: String,
    face: Type,
    colour: Rgb,
    (x, y): (f64, f64),
) -> Result<(), DrawError> {
    canvas.label(&Label { text, face, colour, anchor: Anchor::Start, x, y })
}

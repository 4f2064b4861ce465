//! Numbers in the cells of a grid, the larger the darker.

use super::canvas::{Anchor, Canvas, Label};
use super::frame::Frame;
use super::geometry::Area;
use super::labels::Names;
use super::{DrawError, Mark};
use crate::figure::{Heat, Point};
use crate::lettering::Type;

/// The smallest text worth printing; cells lower than it answer to the pointer only.
const LEAST: f64 = 7.0;
/// Between two cells.
const GAP: f64 = 2.0;

fn value_of(point: &Point) -> Option<f64> {
    point.value.filter(|value| value.is_finite())
}

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    heat: &Heat,
) -> Result<Vec<Mark>, DrawError> {
    let whole = frame.plot;
    let count = heat.rows.len().max(1) as f64;
    let wished = Type { size: frame.faces.text.size, ..frame.faces.text };
    let rough = whole.height * 0.8 / count;
    let face = Type { size: wished.size.min(rough * 0.7), ..wished };
    let readable = face.size >= LEAST;
    let widest = heat.rows.iter().map(|name| face.width(name)).fold(0.0, f64::max);
    let names = if readable { widest.min(whole.width * 0.3).ceil() } else { 0.0 };
    let left = whole.x + if names > 0.0 { names + 10.0 } else { 0.0 };
    let band = ((whole.right() - left) / heat.columns.len().max(1) as f64).min(140.0);
    let below = Names::new(&heat.columns, (band, whole.height * 0.3), frame.faces.small);
    let row = ((whole.height - below.height()) / count).clamp(1.0, 46.0);
    let lines = if row >= face.leading() * 2.0 + 4.0 { 2 } else { 1 };
    let gap = if row < 8.0 || band < 8.0 { 0.5 } else { GAP };

    let numbers = || heat.cells.iter().flatten().filter_map(value_of);
    let most = numbers().fold(0.0, f64::max);
    // The same size everywhere: a number must not look larger than another one.
    let printed = heat.cells.iter().flatten().filter(|p| value_of(p).is_some());
    let wide = printed.map(|p| face.width(&p.label)).fold(0.0, f64::max);
    let shrink = ((band - gap - 4.0) / wide.max(1.0)).min(1.0);
    let cell_face = Type { size: face.size * shrink, ..face };
    let shown = readable && cell_face.size >= LEAST && row - gap >= cell_face.leading();

    let mut marks = Vec::new();
    for (at, name) in heat.rows.iter().enumerate() {
        let top = whole.y + row * at as f64;
        let middle = top + row / 2.0;
        let wrapped = if readable { face.wrapped(name, names, lines) } else { Vec::new() };
        let base = middle - (wrapped.len() as f64 - 1.0) * face.leading() / 2.0 + face.cap() / 2.0;
        for (line, text) in wrapped.into_iter().enumerate() {
            canvas.label(&Label {
                text,
                face,
                colour: frame.colours.ink,
                anchor: Anchor::End,
                x: whole.x + names,
                y: base + face.leading() * line as f64,
            })?;
        }
        let points = heat.cells.get(at).map_or(&[][..], Vec::as_slice);
        for (column, point) in points.iter().enumerate().take(heat.columns.len()) {
            let Some(value) = value_of(point) else { continue };
            let cell = Area::new(
                left + band * column as f64 + gap / 2.0,
                top + gap / 2.0,
                band - gap,
                row - gap,
            );
            let share = if most > 0.0 { (value / most).max(0.0) } else { 0.0 };
            let ground = frame.colours.shade(heat.tone, share);
            canvas.rect(&cell, ground, 1.0)?;
            if shown {
                canvas.label(&Label {
                    text: point.label.clone(),
                    face: cell_face,
                    colour: frame.colours.text_on(ground),
                    anchor: Anchor::Middle,
                    x: cell.centre(),
                    y: cell.middle() + cell_face.cap() / 2.0,
                })?;
            }
            let value = match point.label.as_str() {
                "" => value.to_string(),
                label => label.to_owned(),
            };
            let column = heat.columns.get(column).map_or("", String::as_str);
            marks.push(Mark {
                x: cell.x,
                y: cell.y,
                width: cell.width,
                height: cell.height,
                name: [name.as_str(), column].join(" · "),
                value,
            });
        }
    }
    let bottom = whole.y + row * heat.rows.len() as f64;
    below.draw(canvas, frame, bottom, |at| left + band * (at as f64 + 0.5), None)?;
    Ok(marks)
}

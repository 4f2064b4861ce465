//! Lying bars with the name at the left and the value at the end.

use super::canvas::{Anchor, Canvas, Label, crisp};
use super::frame::Frame;
use super::geometry::Area;
use super::scale::{Scale, reach};
use super::{DrawError, Mark};
use crate::figure::{Bars, Tone};
use crate::lettering::{Type, Weight};

/// The smallest text worth printing; rows lower than it answer to the pointer only.
const LEAST: f64 = 7.0;
/// Between a bar's end and its value.
const GAP: f64 = 6.0;

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    bars: &Bars,
) -> Result<Vec<Mark>, DrawError> {
    let head = if bars.mark.is_some() { frame.faces.small.leading() + 6.0 } else { 0.0 };
    let plot = Area::new(
        frame.plot.x,
        frame.plot.y + head,
        frame.plot.width,
        (frame.plot.height - head).max(8.0),
    );
    let norm = bars.mark.as_ref().filter(|(at, _)| at.is_finite());
    let count = bars.categories.len().max(1) as f64;
    let row = (plot.height / count).min(56.0);
    let face = Type { size: frame.faces.text.size.min(row * 0.85), ..frame.faces.text };
    let bold = face.with(Weight::SemiBold);
    let readable = face.size >= LEAST;
    let thick = (row * 0.6).clamp(1.0, 30.0).round();

    let widest = bars.categories.iter().map(|name| bold.width(name)).fold(0.0, f64::max);
    let names = if readable { widest.min(plot.width * 0.38).ceil() } else { 0.0 };
    let lines = if row >= face.leading() * 2.0 + 4.0 { 2 } else { 1 };
    let values: Vec<Option<f64>> = (0..bars.categories.len())
        .map(|at| bars.series.points.get(at).and_then(|p| p.value).filter(|v| v.is_finite()))
        .collect();
    let printed = |at: usize| bars.series.points.get(at).map_or("", |p| p.label.as_str());
    let room = |below: bool| {
        values
            .iter()
            .enumerate()
            .filter(|(_, v)| (v.unwrap_or(0.0) < 0.0) == below)
            .map(|(at, _)| bold.width(printed(at)) + GAP)
            .fold(0.0, f64::max)
            .min(plot.width * 0.3)
    };
    let left = plot.x + names + 12.0 + room(true);
    let right = (plot.right() - room(false)).max(left + 8.0);
    let reached = values.iter().flatten().copied().chain(norm.map(|(at, _)| *at));
    let x = Scale::new(reach(reached), (left, right));
    let zero = crisp(x.at(0.0));
    let high = row * bars.categories.len() as f64;

    canvas.standing(zero, (plot.y, plot.y + high), (frame.colours.line_strong, 1.0), &[])?;
    let mut marks = Vec::new();
    let mut taken = Vec::new();
    for (at, name) in bars.categories.iter().enumerate() {
        let middle = plot.y + row * (at as f64 + 0.5);
        let tone = match (bars.emphasis, bars.tones.get(at)) {
            (Some((point, tone)), _) if point == at => tone,
            (_, Some(own)) => *own,
            (Some(_), None) => Tone::Muted,
            (None, None) => bars.series.tone,
        };
        let stands_out = bars.emphasis.is_some_and(|(point, _)| point == at);
        let face = if stands_out { bold } else { face };
        let wrapped = if readable { bold.wrapped(name, names, lines) } else { Vec::new() };
        let top = middle - (wrapped.len() as f64 - 1.0) * face.leading() / 2.0 + face.cap() / 2.0;
        for (line, text) in wrapped.into_iter().enumerate() {
            canvas.label(&Label {
                text,
                face,
                colour: frame.colours.ink,
                anchor: Anchor::End,
                x: plot.x + names,
                y: top + face.leading() * line as f64,
            })?;
        }
        let value = values.get(at).copied().flatten();
        let end = x.at(value.unwrap_or(0.0));
        let bar =
            Area::new(zero.min(end), (middle - thick / 2.0).round(), (end - zero).abs(), thick);
        if value.is_some_and(|v| v != 0.0) {
            canvas.rect(&bar, frame.colours.tone(tone), 1.0)?;
        }
        let below = value.unwrap_or(0.0) < 0.0;
        let colour = match (stands_out, value) {
            (true, _) => frame.ink_of(tone),
            (false, None) => frame.colours.ink_3,
            (false, Some(_)) => frame.colours.ink,
        };
        let label = Label {
            text: if readable { printed(at).to_owned() } else { String::new() },
            face,
            colour,
            anchor: if below { Anchor::End } else { Anchor::Start },
            x: if below { end.min(zero) - GAP } else { end.max(zero) + GAP },
            y: middle + face.cap() / 2.0,
        };
        canvas.label(&label)?;
        taken.push(label.area());
        if value.is_some() {
            let width = bar.width.max(8.0);
            let left = if below { zero - width } else { zero };
            marks.push(Mark {
                x: left,
                y: bar.y,
                width,
                height: bar.height,
                name: name.clone(),
                value: printed(at).to_owned(),
            });
        }
    }
    if let Some((at, name)) = norm {
        let at = x.at(*at);
        let face = frame.faces.small.with(Weight::SemiBold);
        let reach = (plot.y - 4.0, plot.y + high);
        canvas.dashed(at, reach, (frame.colours.ink_2, 1.5), &taken)?;
        let label = Label {
            text: face.ellipsised(name, frame.edges.1 - frame.edges.0),
            face,
            colour: frame.colours.ink_2,
            anchor: Anchor::Middle,
            x: at,
            y: frame.plot.y + face.cap(),
        };
        canvas.label(&label.between(frame.edges.0, frame.edges.1))?;
    }
    Ok(marks)
}

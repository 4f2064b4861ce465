//! Spans on a calendar, one row each.

use super::canvas::{Anchor, Canvas, Label};
use super::frame::Frame;
use super::geometry::Area;
use super::scale::Scale;
use super::{DrawError, Mark};
use crate::figure::{Span, Timeline, Tone};
use crate::lettering::{Type, Weight};

/// The smallest text worth printing; rows lower than it answer to the pointer only.
const LEAST: f64 = 7.0;
/// Between a span and its label.
const GAP: f64 = 7.0;

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    timeline: &Timeline,
) -> Result<Vec<Mark>, DrawError> {
    let whole = frame.plot;
    let small = frame.faces.small;
    let head = small.leading() + 6.0;
    let foot = if timeline.today.is_some() { small.leading() + 4.0 } else { 0.0 };
    let count = timeline.rows.len().max(1) as f64;
    let row = ((whole.height - head - foot) / count).clamp(1.0, 52.0);
    let face = Type { size: frame.faces.text.size.min(row * 0.85), ..frame.faces.text };
    let lines = if row >= face.leading() * 2.0 + 4.0 { 2 } else { 1 };
    let widest = timeline.rows.iter().map(|r| face.width(&r.name)).fold(0.0, f64::max);
    let readable = face.size >= LEAST;
    let names = if readable { widest.min(whole.width * 0.32).ceil() } else { 0.0 };
    let left = whole.x + names + 14.0;
    let calendar = Area::new(left, whole.y + head, whole.right() - left, row * count);
    let days = (f64::from(timeline.from), f64::from(timeline.to.max(timeline.from + 1)));
    let x = Scale::new(days, (calendar.x, calendar.right()));

    let thick = (row * 0.42).clamp(1.0, 13.0).round();
    let placed: Vec<Placed<'_>> = timeline
        .rows
        .iter()
        .enumerate()
        .map(|(at, span)| {
            let middle = calendar.y + row * (at as f64 + 0.5);
            place(frame, span, (&x, &calendar), (middle, row, thick, face))
        })
        .collect();
    let mut taken: Vec<Area> =
        placed.iter().filter_map(|p| p.label.as_ref()).map(Label::area).collect();

    let named = (timeline.ticks.as_slice(), timeline.from, timeline.to);
    ticks(canvas, frame, named, (&x, &calendar, &taken))?;
    for (at, row_placed) in placed.iter().enumerate() {
        let middle = calendar.y + row * (at as f64 + 0.5);
        let wrapped =
            if readable { face.wrapped(&row_placed.span.name, names, lines) } else { Vec::new() };
        let top = middle - (wrapped.len() as f64 - 1.0) * face.leading() / 2.0 + face.cap() / 2.0;
        for (line, text) in wrapped.into_iter().enumerate() {
            canvas.label(&Label {
                text,
                face,
                colour: frame.colours.ink,
                anchor: Anchor::Start,
                x: whole.x,
                y: top + face.leading() * line as f64,
            })?;
        }
        if let Some(bar) = row_placed.bar {
            canvas.rect(&bar, frame.colours.tone(row_placed.span.tone), 1.0)?;
        }
    }
    if let Some((day, name)) = &timeline.today
        && (timeline.from..=timeline.to).contains(day)
    {
        let at = x.at(f64::from(*day));
        taken.retain(|area| area.x < at && at < area.right());
        let line = (frame.colours.accent, 1.5);
        canvas.standing(at, (calendar.y, calendar.bottom() + 4.0), line, &taken)?;
        let label = Label {
            text: name.clone(),
            face: small.with(Weight::SemiBold),
            colour: frame.colours.accent,
            anchor: Anchor::Middle,
            x: at,
            y: calendar.bottom() + 7.0 + small.cap(),
        };
        canvas.label(&label.between(frame.edges.0, frame.edges.1))?;
    }
    for label in placed.iter().filter_map(|p| p.label.as_ref()) {
        canvas.label(label)?;
    }
    Ok(placed.into_iter().filter_map(Placed::mark).collect())
}

/// A row in its place; no bar where the span lies outside the calendar.
struct Placed<'a> {
    span: &'a Span,
    bar: Option<Area>,
    label: Option<Label>,
}

impl Placed<'_> {
    fn mark(self) -> Option<Mark> {
        let bar = self.bar?;
        let (from, to) = &self.span.days;
        let days = [from.as_str(), to.as_str()];
        let days: Vec<_> = days.into_iter().filter(|day| !day.is_empty()).collect();
        let parts = [days.join(" – "), self.span.label.clone()];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Some(Mark {
            x: bar.x,
            y: bar.y - 3.0,
            width: bar.width,
            height: bar.height + 6.0,
            name: self.span.name.clone(),
            value: parts.join(" · "),
        })
    }
}

/// The label goes after the span, else before it, else into it: never over the edge.
fn place<'a>(
    frame: &Frame<'_>,
    span: &'a Span,
    (x, calendar): (&Scale, &Area),
    (middle, row, thick, face): (f64, f64, f64, Type),
) -> Placed<'a> {
    let (low, high) = (calendar.x, calendar.right());
    let from = x.at(f64::from(span.from.min(span.to)));
    // The last day counts whole.
    let to = x.at(f64::from(span.to.max(span.from)) + 1.0);
    let outside = to <= low || from >= high;
    let (from, to) = (from.clamp(low, high), to.clamp(low, high));
    let width = (to - from).max(3.0);
    let from = from.min(high - width);
    let bar = (!outside).then(|| Area::new(from, middle - thick / 2.0, width, thick));

    let face = Type { size: face.size.min(frame.faces.small.size), ..face };
    let face = match span.tone {
        Tone::Risk | Tone::Watch | Tone::Accent => face.with(Weight::SemiBold),
        Tone::Good | Tone::Series(_) | Tone::Muted | Tone::Unknown => face,
    };
    let wide = face.width(&span.label);
    let label = |anchor, x, colour, text: String| {
        Some(Label { text, face, colour, anchor, x, y: middle + face.cap() / 2.0 })
    };
    let ink = match span.tone {
        Tone::Risk | Tone::Watch | Tone::Accent => frame.ink_of(span.tone),
        Tone::Good | Tone::Series(_) | Tone::Muted | Tone::Unknown => frame.colours.ink_2,
    };
    let text = span.label.clone();
    let (after, before) = (high - (from + width) - GAP, from - low - GAP);
    let label = if span.label.is_empty() || face.size < LEAST {
        None
    } else if wide <= after {
        label(Anchor::Start, from + width + GAP, ink, text)
    } else if wide <= before {
        label(Anchor::End, from - GAP, ink, text)
    } else if after.max(before) >= width.max(48.0) {
        let cut = face.ellipsised(&text, after.max(before));
        if after >= before {
            label(Anchor::Start, from + width + GAP, ink, cut)
        } else {
            label(Anchor::End, from - GAP, ink, cut)
        }
    } else {
        // Inside a bar made as high as the text needs.
        let high = (face.cap() + 6.0).min(row - 2.0).max(thick);
        let high_bar = Area::new(from, middle - high / 2.0, width, high);
        let ground = frame.colours.text_on(frame.colours.tone(span.tone));
        let cut = face.ellipsised(&text, width - 10.0);
        let inside = label(Anchor::End, from + width - 5.0, ground, cut);
        return Placed { span, bar: Some(high_bar), label: inside };
    };
    Placed { span, bar, label }
}

/// Lines at the days that have names, between the first and the last day of the calendar.
pub(super) fn ticks(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    (named, from, to): (&[(i32, String)], i32, i32),
    (x, calendar, taken): (&Scale, &Area, &[Area]),
) -> Result<(), DrawError> {
    let face = frame.faces.small;
    let top = calendar.y;
    canvas.lying(top, (calendar.x, calendar.right()), frame.colours.line_strong, &[])?;
    let mut labels = Vec::new();
    for (day, name) in named {
        if !(from..=to).contains(day) {
            continue;
        }
        let at = x.at(f64::from(*day));
        canvas.standing(at, (top, calendar.bottom()), (frame.colours.line, 1.0), taken)?;
        labels.push(Label {
            text: name.clone(),
            face,
            colour: frame.colours.ink_3,
            anchor: Anchor::Start,
            x: at + 1.0,
            y: top - 6.0,
        });
    }
    // Every n-th name, so that what is left out is left out evenly.
    let clear = |every: usize| {
        let kept = || labels.iter().step_by(every).map(Label::area);
        kept().zip(kept().skip(1)).all(|(one, next)| one.right() + 8.0 <= next.x)
    };
    let every = (1..=labels.len().max(1)).find(|every| clear(*every)).unwrap_or(1);
    for label in labels.iter().step_by(every) {
        if label.area().right() <= frame.edges.1 {
            canvas.label(label)?;
        }
    }
    Ok(())
}

//! Spans on a calendar, one row each.

use super::calendar::{self, GUTTER, LEAST, Rows};
use super::canvas::{Anchor, Canvas, Label};
use super::frame::Frame;
use super::geometry::Area;
use super::scale::Scale;
use super::{DrawError, Mark};
use crate::figure::{Span, Timeline, Tone};
use crate::lettering::{Type, Weight};

/// Between a span and its label.
const GAP: f64 = 7.0;

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    timeline: &Timeline,
) -> Result<Vec<Mark>, DrawError> {
    let whole = frame.plot;
    let rows = Rows::new(frame, timeline.rows.len(), timeline.today.is_some());
    let names = timeline.rows.iter().map(|row| row.name.as_str());
    let names = rows.names(names, whole.width * 0.32);
    let left = whole.x + names + GUTTER;
    let calendar = rows.calendar(left, whole.right() - left);
    let (from, to) = (timeline.from, timeline.to);
    let x = Scale::new(calendar::days(from, to), (calendar.x, calendar.right()));

    let thick = (rows.height * 0.42).clamp(1.0, 13.0).round();
    let placed: Vec<Placed<'_>> = timeline
        .rows
        .iter()
        .enumerate()
        .map(|(at, span)| place(frame, span, (&x, &calendar), (rows.middle(at), &rows, thick)))
        .collect();
    let taken: Vec<Area> =
        placed.iter().filter_map(|p| p.label.as_ref()).map(Label::area).collect();

    let named = (timeline.ticks.as_slice(), from, to);
    calendar::ticks(canvas, frame, named, (&x, &calendar, &taken))?;
    for (at, row) in placed.iter().enumerate() {
        rows.name(canvas, frame, (&row.span.name, names), rows.middle(at))?;
        if let Some(bar) = row.bar {
            canvas.rect(&bar, frame.colours.tone(row.span.tone), 1.0)?;
        }
    }
    let today = (timeline.today.as_ref(), from, to);
    calendar::today(canvas, frame, today, (&x, &calendar, &taken))?;
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
    (middle, rows, thick): (f64, &Rows, f64),
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

    let face = Type { size: rows.face.size.min(frame.faces.small.size), ..rows.face };
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
        let high = (face.cap() + 6.0).min(rows.height - 2.0).max(thick);
        let high_bar = Area::new(from, middle - high / 2.0, width, high);
        let ground = frame.colours.text_on(frame.colours.tone(span.tone));
        let cut = face.ellipsised(&text, width - 10.0);
        let inside = label(Anchor::End, from + width - 5.0, ground, cut);
        return Placed { span, bar: Some(high_bar), label: inside };
    };
    Placed { span, bar, label }
}

//! Rows on a calendar: their heights and names, the days named above them, today.

use super::DrawError;
use super::canvas::{Anchor, Canvas, Label};
use super::frame::Frame;
use super::geometry::Area;
use super::scale::Scale;
use crate::lettering::{Type, Weight};

/// The smallest text worth printing; rows lower than it answer to the pointer only.
pub(super) const LEAST: f64 = 7.0;
/// Between the names and the calendar.
pub(super) const GUTTER: f64 = 14.0;

/// Sizes common to all rows.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    /// Where the first one begins, below the names of days.
    pub(super) top: f64,
    pub(super) height: f64,
    count: usize,
    /// Of their names.
    pub(super) face: Type,
}

impl Rows {
    /// So many, with room for the names of days above and for that of today below.
    pub(super) fn new(frame: &Frame<'_>, count: usize, today: bool) -> Self {
        let (whole, small) = (frame.plot, frame.faces.small);
        let head = small.leading() + 6.0;
        let foot = if today { small.leading() + 4.0 } else { 0.0 };
        let count = count.max(1);
        let height = ((whole.height - head - foot) / count as f64).clamp(1.0, 52.0);
        let face = Type { size: frame.faces.text.size.min(height * 0.85), ..frame.faces.text };
        Self { top: whole.y + head, height, count, face }
    }

    pub(super) fn middle(&self, at: usize) -> f64 {
        self.top + self.height * (at as f64 + 0.5)
    }

    pub(super) fn readable(&self) -> bool {
        self.face.size >= LEAST
    }

    /// How wide the names are, at most `most`; nothing where they cannot be read.
    pub(super) fn names<'a>(&self, names: impl Iterator<Item = &'a str>, most: f64) -> f64 {
        let widest = names.map(|name| self.face.width(name)).fold(0.0, f64::max);
        if self.readable() { widest.min(most).ceil() } else { 0.0 }
    }

    pub(super) fn calendar(&self, x: f64, width: f64) -> Area {
        Area::new(x, self.top, width, self.height * self.count as f64)
    }

    /// A name at the left of its row, on two lines where the row is high enough.
    pub(super) fn name(
        &self,
        canvas: &mut Canvas<'_>,
        frame: &Frame<'_>,
        (name, room): (&str, f64),
        middle: f64,
    ) -> Result<(), DrawError> {
        if !self.readable() {
            return Ok(());
        }
        let face = self.face;
        let lines = if self.height >= face.leading() * 2.0 + 4.0 { 2 } else { 1 };
        let wrapped = face.wrapped(name, room, lines);
        let top = middle - (wrapped.len() as f64 - 1.0) * face.leading() / 2.0 + face.cap() / 2.0;
        for (line, text) in wrapped.into_iter().enumerate() {
            canvas.label(&Label {
                text,
                face,
                colour: frame.colours.ink,
                anchor: Anchor::Start,
                x: frame.plot.x,
                y: top + face.leading() * line as f64,
            })?;
        }
        Ok(())
    }
}

/// The days of a scale, at least two.
pub(super) fn days(from: i32, to: i32) -> (f64, f64) {
    (f64::from(from), f64::from(to.max(from + 1)))
}

/// A line through all rows at today, where the calendar holds it, and its name below them.
pub(super) fn today(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    (today, from, to): (Option<&(i32, String)>, i32, i32),
    (x, calendar, taken): (&Scale, &Area, &[Area]),
) -> Result<(), DrawError> {
    let Some((day, name)) = today.filter(|(day, _)| (from..=to).contains(day)) else {
        return Ok(());
    };
    let (at, small) = (x.at(f64::from(*day)), frame.faces.small);
    let line = (frame.colours.accent, 1.5);
    canvas.standing(at, (calendar.y, calendar.bottom() + 4.0), line, taken)?;
    let label = Label {
        text: name.clone(),
        face: small.with(Weight::SemiBold),
        colour: frame.colours.accent,
        anchor: Anchor::Middle,
        x: at,
        y: calendar.bottom() + 7.0 + small.cap(),
    };
    canvas.label(&label.between(frame.edges.0, frame.edges.1))
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

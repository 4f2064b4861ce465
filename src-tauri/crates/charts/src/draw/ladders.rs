//! Steps towards decisions on a calendar, one row for each decision.

use super::calendar::{self, GUTTER, Rows};
use super::canvas::{Anchor, Canvas, Label};
use super::frame::Frame;
use super::geometry::Area;
use super::scale::Scale;
use super::{DrawError, Mark};
use crate::figure::{Ladder, LadderStep, Ladders, StepState, Tone};
use crate::lettering::{Type, Weight};

/// Between the last mark of a row and its label.
const GAP: f64 = 9.0;
/// The width of the bar at the decision.
const BAR: f64 = 4.0;
/// The least part of the room beside the names that is left to the calendar.
const CALENDAR: f64 = 0.5;

/// Sizes and scale common to all rows.
struct Layout {
    calendar: Area,
    x: Scale,
    rows: Rows,
    radius: f64,
}

impl Layout {
    fn x(&self, day: i32) -> f64 {
        self.x.at(f64::from(day))
    }

    fn holds(&self, x: f64) -> bool {
        (self.calendar.x - 0.5..=self.calendar.right() + 0.5).contains(&x)
    }
}

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    ladders: &Ladders,
) -> Result<Vec<Mark>, DrawError> {
    let layout = layout(frame, ladders);
    let labels: Vec<Option<Label>> = ladders
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| label(frame, row, (layout.rows.middle(at), &layout)))
        .collect();
    let taken: Vec<Area> = labels.iter().flatten().map(Label::area).collect();

    let (from, to) = (ladders.from, ladders.to);
    let place = (&layout.x, &layout.calendar, taken.as_slice());
    calendar::ticks(canvas, frame, (&ladders.ticks, from, to), place)?;
    calendar::today(canvas, frame, (ladders.today.as_ref(), from, to), place)?;
    let mut marks = Vec::new();
    for (at, row) in ladders.rows.iter().enumerate() {
        let middle = layout.rows.middle(at);
        let room = layout.calendar.x - layout.radius - GUTTER - frame.plot.x;
        layout.rows.name(canvas, frame, (&row.name, room), middle)?;
        way(canvas, frame, row, (middle, &layout))?;
        marks.push(of_row(row, (middle, &layout)));
        marks.extend(row.steps.iter().filter_map(|step| of_step(row, step, (middle, &layout))));
    }
    for label in labels.iter().flatten() {
        canvas.label(label)?;
    }
    Ok(marks)
}

/// The calendar is made as wide as the labels at the right of the rows let it.
fn layout(frame: &Frame<'_>, ladders: &Ladders) -> Layout {
    let whole = frame.plot;
    let rows = Rows::new(frame, ladders.rows.len(), ladders.today.is_some());
    let names = rows.names(ladders.rows.iter().map(|r| r.name.as_str()), whole.width * 0.34);
    let names = if rows.readable() { names + GUTTER } else { 0.0 };
    let radius = (rows.height * 0.24).clamp(1.0, 5.5).min(whole.width / 80.0);
    let left = whole.x + names + radius;
    let room = whole.right() - left - radius;
    let days = calendar::days(ladders.from, ladders.to);
    let allowed = ladders.rows.iter().filter(|_| rows.readable()).map(|row| {
        let end = f64::from(last(row, ladders)).clamp(days.0, days.1);
        let share = (end - days.0) / (days.1 - days.0);
        let wide = face_of(frame, row, rows.face).width(&row.label) + GAP + radius;
        if share > 0.0 { (room - wide) / share } else { room }
    });
    let width = allowed.fold(room, f64::min).max(room * CALENDAR).max(1.0);
    // Steps a week apart are told apart where there is any room for it.
    let week = width / (days.1 - days.0) * 7.0;
    let radius = radius.min((week * 0.48).max(3.0));
    let calendar = rows.calendar(left, width);
    let x = Scale::new(days, (calendar.x, calendar.right()));
    Layout { calendar, x, rows, radius }
}

/// The day of the last mark of a row inside the calendar.
fn last(row: &Ladder, ladders: &Ladders) -> i32 {
    let steps = row.steps.iter().map(|step| step.on).filter(|on| *on <= ladders.to);
    steps.chain(std::iter::once(row.decide_on)).max().unwrap_or(row.decide_on)
}

fn face_of(frame: &Frame<'_>, row: &Ladder, face: Type) -> Type {
    let face = Type { size: face.size.min(frame.faces.small.size), ..face };
    match row.tone {
        Tone::Risk => face.with(Weight::SemiBold),
        _ => face,
    }
}

/// Beside the last mark, never over the edge: cut where even that has no room.
fn label(frame: &Frame<'_>, row: &Ladder, (middle, layout): (f64, &Layout)) -> Option<Label> {
    let face = face_of(frame, row, layout.rows.face);
    if row.label.trim().is_empty() || !layout.rows.readable() {
        return None;
    }
    let marks = row.steps.iter().map(|step| layout.x(step.on) + layout.radius);
    let marks = marks.chain([layout.x(row.decide_on) + BAR / 2.0]);
    let inside = marks.filter(|x| layout.holds(*x - layout.radius));
    let end = inside.fold(layout.calendar.x, f64::max);
    let end = if row.decide_on > 0 && !layout.holds(layout.x(row.decide_on)) {
        end.max(layout.x(row.decide_on).min(layout.calendar.right()))
    } else {
        end
    };
    let x = end + GAP;
    let room = frame.edges.1 - x;
    let text = face.ellipsised(&row.label, room);
    let colour = match row.tone {
        Tone::Risk | Tone::Watch => frame.ink_of(row.tone),
        _ => frame.colours.ink_2,
    };
    let y = middle + face.cap() / 2.0;
    (room >= 24.0).then_some(Label { text, face, colour, anchor: Anchor::Start, x, y })
}

/// The line of a row from its first day to its last mark, the bar and the steps.
fn way(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    row: &Ladder,
    (middle, layout): (f64, &Layout),
) -> Result<(), DrawError> {
    let calendar = &layout.calendar;
    let within = |x: f64| x.clamp(calendar.x, calendar.right());
    let first = row.steps.iter().map(|step| step.on).fold(row.from, i32::min);
    let end = row.steps.iter().map(|step| step.on).fold(row.decide_on, i32::max);
    let (from, to) = (within(layout.x(first)), within(layout.x(end)));
    if to - from >= 0.5 {
        let width = (layout.rows.height * 0.06).clamp(0.75, 2.0);
        let line = [(from, middle), (to, middle)];
        canvas.line(&line, frame.colours.line_strong, width)?;
    }
    // What is still to come lies under the bar, which is the step of its own day; what was done
    // lies over it, and what is late over everything.
    let steps =
        |states: &'static [StepState]| row.steps.iter().filter(|step| states.contains(&step.state));
    for step in steps(&[StepState::Ahead]).filter(|step| step.on != row.decide_on) {
        dot(canvas, frame, step, (middle, layout))?;
    }
    let at = layout.x(row.decide_on);
    if layout.holds(at) {
        let high = (layout.rows.height * 0.6).clamp(1.0, 22.0);
        let bar = Area::new(at - BAR / 2.0, middle - high / 2.0, BAR, high);
        canvas.rect(&bar, frame.colours.tone(row.tone), 1.0)?;
    }
    for states in [&[StepState::Done], &[StepState::Due], &[StepState::Late]] {
        for step in steps(states) {
            dot(canvas, frame, step, (middle, layout))?;
        }
    }
    Ok(())
}

fn dot(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    step: &LadderStep,
    (y, layout): (f64, &Layout),
) -> Result<(), DrawError> {
    let (colours, radius, x) = (frame.colours, layout.radius, layout.x(step.on));
    if !layout.holds(x) {
        return Ok(());
    }
    match step.state {
        StepState::Ahead => {
            let width = (radius * 0.25).clamp(0.5, 1.25);
            canvas.dot((x, y), radius - width / 2.0, colours.sheet)?;
            canvas.ring((x, y), radius - width / 2.0, (colours.ink_2, width))
        }
        StepState::Late => {
            // An edge of the sheet keeps it apart from neighbours under it.
            canvas.dot((x, y), radius + 1.0, colours.sheet)?;
            canvas.dot((x, y), radius, colours.risk)?;
            if radius >= 4.0 {
                let white = colours.text_on(colours.risk);
                canvas.line(&[(x, y - radius * 0.55), (x, y + radius * 0.1)], white, 1.5)?;
                canvas.dot((x, y + radius * 0.5), 0.8, white)?;
            }
            Ok(())
        }
        StepState::Due => {
            canvas.dot((x, y), radius + 1.0, colours.sheet)?;
            canvas.dot((x, y), radius, colours.accent)
        }
        StepState::Done => {
            canvas.dot((x, y), radius, colours.good)?;
            if radius >= 4.0 {
                let white = colours.text_on(colours.good);
                let tick = [(-0.45, 0.0), (-0.12, 0.36), (0.48, -0.36)];
                let tick = tick.map(|(dx, dy)| (x + dx * radius, y + dy * radius));
                canvas.line(&tick, white, 1.3)?;
            }
            Ok(())
        }
    }
}

/// The row as a whole says what is decided when.
fn of_row(row: &Ladder, (middle, layout): (f64, &Layout)) -> Mark {
    let calendar = &layout.calendar;
    let parts = [row.decide.as_str(), row.label.as_str(), row.state.as_str()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Mark {
        x: calendar.x,
        y: middle - layout.rows.height / 2.0,
        width: calendar.width,
        height: layout.rows.height,
        name: row.name.clone(),
        value: if parts.is_empty() { row.name.clone() } else { parts.join(" · ") },
    }
}

fn of_step(row: &Ladder, step: &LadderStep, (middle, layout): (f64, &Layout)) -> Option<Mark> {
    let x = layout.x(step.on);
    let said = [step.when.as_str(), step.label.as_str()];
    let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
    let reach = (layout.radius + 1.0).max(3.0);
    (layout.holds(x) && !said.is_empty()).then(|| Mark {
        x: x - reach,
        y: middle - reach,
        width: reach * 2.0,
        height: reach * 2.0,
        name: row.name.clone(),
        value: said.join(" · "),
    })
}

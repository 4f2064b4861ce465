//! Then and now of each category on one scale: a ring and a dot with the way between them.

use super::canvas::{Anchor, Canvas, Label, crisp};
use super::frame::Frame;
use super::geometry::Area;
use super::scale::Scale;
use super::{DrawError, Mark};
use crate::figure::{Dumbbell, Point, Tone};
use crate::lettering::{Type, Weight};

/// The smallest text worth printing; rows lower than it answer to the pointer only.
const LEAST: f64 = 7.0;
/// Between a mark and its value.
const GAP: f64 = 5.0;

/// Then and now of one row.
struct Row<'a> {
    name: &'a str,
    then: Option<f64>,
    now: Option<f64>,
    points: Option<(&'a Point, &'a Point)>,
}

impl<'a> Row<'a> {
    fn all(plot: &'a Dumbbell) -> Vec<Self> {
        let known = |p: &Point| p.value.filter(|value| value.is_finite());
        plot.categories
            .iter()
            .enumerate()
            .map(|(at, name)| {
                let points = plot.rows.get(at).map(|(then, now)| (then, now));
                Row {
                    name,
                    then: points.and_then(|(then, _)| known(then)),
                    now: points.and_then(|(_, now)| known(now)),
                    points,
                }
            })
            .collect()
    }

    fn unknown(&self) -> bool {
        self.then.is_none() || self.now.is_none()
    }

    /// More is better.
    fn tone(&self) -> Tone {
        match (self.then, self.now) {
            (Some(then), Some(now)) if now > then => Tone::Good,
            (Some(then), Some(now)) if now < then => Tone::Risk,
            _ => Tone::Accent,
        }
    }

    fn printed(&self) -> (&str, &str) {
        self.points.map_or(("", ""), |(then, now)| (then.label.as_str(), now.label.as_str()))
    }

    fn mark(&self, plot: &Dumbbell, area: &Area) -> Mark {
        let (then, now) = self.printed();
        let said = |name: &str, text: &str| {
            format!("{name}: {}", if text.is_empty() { "?" } else { text })
        };
        Mark {
            x: area.x,
            y: area.y,
            width: area.width,
            height: area.height,
            name: self.name.to_owned(),
            value: [said(&plot.then_name, then), said(&plot.now_name, now)].join(" · "),
        }
    }
}

/// Sizes and scale common to all rows.
struct Layout {
    grid: Area,
    x: Scale,
    row: f64,
    face: Type,
    readable: bool,
    radius: f64,
    /// The middle of the column of unknown values, where there are any.
    lane: Option<f64>,
}

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    plot: &Dumbbell,
) -> Result<Vec<Mark>, DrawError> {
    let whole = frame.plot;
    let rows = Row::all(plot);
    let small = frame.faces.small;
    let (head, foot) = (small.leading() + 6.0, small.leading() + 4.0);
    let count = rows.len().max(1) as f64;
    let row = ((whole.height - head - foot) / count).clamp(1.0, 48.0);
    let face = Type { size: frame.faces.text.size.min(row * 0.85), ..frame.faces.text };
    let bold = face.with(Weight::SemiBold);
    let readable = face.size >= LEAST;
    let widest = rows.iter().map(|r| face.width(r.name)).fold(0.0, f64::max);
    let names = if readable { widest.min(whole.width * 0.38).ceil() } else { 0.0 };
    let radius = (row * 0.26).clamp(1.5, 6.5);
    let unknown = rows.iter().any(Row::unknown);
    let lane = if unknown { radius * 2.0 + 18.0 } else { 0.0 };
    let values = rows.iter().flat_map(|r| [r.printed().0, r.printed().1]);
    let beside = values.map(|text| bold.width(text)).fold(0.0, f64::max).min(whole.width * 0.12);
    let beside = if readable { beside + GAP } else { 0.0 } + radius;
    let left = whole.x + names + 12.0;
    let grid = Area::new(left, whole.y + head, whole.right() - left, row * rows.len() as f64);
    let from = (grid.x + lane + beside).min(grid.right() - 8.0);
    let to = (grid.right() - beside).max(from + 4.0);
    let x = Scale::new((plot.low, plot.high), (from, to));
    let lane = unknown.then_some(grid.x + lane / 2.0 - 4.0);
    let layout = Layout { grid, x, row, face, readable, radius, lane };

    key(canvas, frame, plot, &layout)?;
    ticks(canvas, frame, plot, (&rows, &layout))?;
    let lines = if row >= face.leading() * 2.0 + 4.0 { 2 } else { 1 };
    let mut marks = Vec::new();
    for (at, told) in rows.iter().enumerate() {
        let middle = grid.y + row * (at as f64 + 0.5);
        let wrapped = if readable { face.wrapped(told.name, names, lines) } else { Vec::new() };
        let top = middle - (wrapped.len() as f64 - 1.0) * face.leading() / 2.0 + face.cap() / 2.0;
        for (line, text) in wrapped.into_iter().enumerate() {
            canvas.label(&Label {
                text,
                face,
                colour: frame.colours.ink,
                anchor: Anchor::End,
                x: whole.x + names,
                y: top + face.leading() * line as f64,
            })?;
        }
        pair(canvas, frame, told, (middle, &layout))?;
        let area = Area::new(grid.x, middle - row / 2.0, grid.width, row);
        marks.push(told.mark(plot, &area));
    }
    Ok(marks)
}

/// What the ring and the dot are, above the rows.
fn key(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    plot: &Dumbbell,
    layout: &Layout,
) -> Result<(), DrawError> {
    let face = frame.faces.small;
    let radius = 4.5;
    let base = frame.plot.y + face.cap();
    let middle = base - face.cap() / 2.0;
    let names = [&plot.then_name, &plot.now_name];
    let bold = face.with(Weight::SemiBold);
    let wide: f64 = names.iter().map(|name| bold.width(name) + 2.0 * radius + 21.0).sum();
    // Over the marks where it fits, else as far left as it must.
    let left = layout.grid.x.min(frame.edges.1 - wide).max(frame.plot.x);
    let room = (frame.edges.1 - left) / 2.0 - 26.0;
    let room = if wide <= frame.edges.1 - left { f64::INFINITY } else { room };
    let mut x = left + radius;
    for (name, filled) in [(&plot.then_name, false), (&plot.now_name, true)] {
        if name.trim().is_empty() {
            continue;
        }
        if filled {
            canvas.dot((x, middle), radius, frame.colours.accent)?;
        } else {
            canvas.ring((x, middle), radius - 0.75, (frame.colours.ink_3, 1.5))?;
        }
        let label = Label {
            text: face.ellipsised(name, room),
            face: if filled { face.with(Weight::SemiBold) } else { face },
            colour: frame.colours.ink_2,
            anchor: Anchor::Start,
            x: x + radius + 5.0,
            y: base,
        };
        x = label.area().right() + 16.0 + radius;
        canvas.label(&label)?;
    }
    Ok(())
}

fn ticks(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    plot: &Dumbbell,
    (rows, layout): (&[Row<'_>], &Layout),
) -> Result<(), DrawError> {
    let Layout { grid, x, row, .. } = layout;
    let face = frame.faces.small;
    let mut taken: Vec<Area> = Vec::new();
    for (at, told) in rows.iter().enumerate() {
        let middle = grid.y + row * (at as f64 + 0.5);
        taken.extend(values(frame, told, middle, layout).iter().map(Label::area));
    }
    let mut free = f64::NEG_INFINITY;
    let inside = |value: f64| value.is_finite() && plot.low <= value && value <= plot.high;
    for (value, text) in plot.ticks.iter().filter(|(value, _)| inside(*value)) {
        let at = x.at(*value);
        let reach = (grid.y, grid.bottom());
        canvas.standing(at, reach, (frame.colours.line, 1.0), &taken)?;
        let label = Label {
            text: text.clone(),
            face,
            colour: frame.colours.ink_3,
            anchor: Anchor::Middle,
            x: at,
            y: grid.bottom() + 5.0 + face.cap(),
        }
        .between(frame.edges.0, frame.edges.1);
        if label.area().x >= free {
            free = label.area().right() + 6.0;
            canvas.label(&label)?;
        }
    }
    Ok(())
}

/// The values at the outer sides of their marks, the present one in bold.
fn values(frame: &Frame<'_>, told: &Row<'_>, middle: f64, layout: &Layout) -> Vec<Label> {
    let Layout { x, face, radius, .. } = layout;
    if !layout.readable {
        return Vec::new();
    }
    let (then_text, now_text) = told.printed();
    let label = |text: &str, at: f64, right: bool, now: bool| Label {
        text: text.to_owned(),
        face: if now { face.with(Weight::SemiBold) } else { *face },
        colour: if now { frame.colours.ink } else { frame.colours.ink_2 },
        anchor: if right { Anchor::Start } else { Anchor::End },
        x: if right { at + radius + GAP } else { at - radius - GAP },
        y: middle + face.cap() / 2.0,
    };
    match (told.then, told.now) {
        (Some(then), Some(now)) if then == now => vec![label(now_text, x.at(now), true, true)],
        (Some(then), Some(now)) => vec![
            label(then_text, x.at(then), then > now, false),
            label(now_text, x.at(now), now > then, true),
        ],
        (Some(then), None) => vec![label(then_text, x.at(then), true, false)],
        (None, Some(now)) => vec![label(now_text, x.at(now), true, true)],
        (None, None) => Vec::new(),
    }
}

fn pair(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    told: &Row<'_>,
    (middle, layout): (f64, &Layout),
) -> Result<(), DrawError> {
    let Layout { grid, x, radius, .. } = layout;
    let colour = frame.colours.tone(told.tone());
    // A hair line leads the eye from the name to the marks.
    let labels = values(frame, told, middle, layout);
    let mut taken: Vec<Area> = labels.iter().map(Label::area).collect();
    let around = |at: f64| Area::new(at - radius, middle - radius, radius * 2.0, radius * 2.0);
    taken.extend(told.then.iter().chain(&told.now).map(|value| around(x.at(*value))));
    if told.unknown() {
        taken.extend(layout.lane.map(around));
    }
    canvas.lying(middle, (grid.x, grid.right()), frame.colours.line, &taken)?;
    let stroke = (radius * 0.36).clamp(1.0, 2.0);
    if let Some((then, now)) = told.then.zip(told.now) {
        let (from, to) = (x.at(then), x.at(now));
        let way = (to - from).abs() - radius;
        if way > 0.0 {
            let start = from + radius * (to - from).signum();
            canvas.line(&[(start, middle), (to, middle)], colour, (radius * 0.6).max(1.0))?;
        }
    }
    if let Some(now) = told.now {
        // A ring around the same value stays to be seen.
        let same = told.then.is_some_and(|then| (x.at(then) - x.at(now)).abs() < 0.5);
        canvas.dot((x.at(now), middle), if same { radius * 0.5 } else { *radius }, colour)?;
    }
    if let Some(then) = told.then {
        let ring = radius - stroke / 2.0;
        canvas.ring((x.at(then), middle), ring, (frame.colours.ink_3, stroke))?;
    }
    if let Some(lane) = layout.lane.filter(|_| told.unknown()) {
        let face = Type { size: (radius * 1.7).min(layout.face.size), ..layout.face };
        if layout.readable {
            canvas.ring((crisp(lane), middle), radius + 1.5, (frame.colours.none, 1.0))?;
            canvas.label(&Label {
                text: "?".to_owned(),
                face: face.with(Weight::SemiBold),
                colour: frame.colours.none,
                anchor: Anchor::Middle,
                x: crisp(lane),
                y: middle + face.cap() / 2.0,
            })?;
        }
    }
    for label in &labels {
        canvas.label(label)?;
    }
    Ok(())
}

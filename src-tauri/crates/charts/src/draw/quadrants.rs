//! Points of two scales in four quarters, each with its name beside it.

use super::canvas::{Anchor, Canvas, Label};
use super::frame::Frame;
use super::geometry::Area;
use super::scale::{Scale, steps};
use super::{DrawError, Mark};
use crate::figure::{Quadrants, Spot};
use crate::lettering::{Type, Weight};
use rapport_text::number::decimal;

/// The radius of a point, at most.
const DOT: f64 = 6.5;
/// Between a point and its name.
const GAP: f64 = 4.0;

/// The plot with its two scales.
struct Layout {
    plot: Area,
    x: Scale,
    y: Scale,
    radius: f64,
    /// Values with their printed numbers: across, upwards.
    ticks: [Vec<(f64, String)>; 2],
    /// Whether there is room for titles.
    titled: bool,
}

impl Layout {
    fn at(&self, across: f64, up: f64) -> (f64, f64) {
        (self.x.at(across), self.y.at(up))
    }

    fn spot(&self, spot: &Spot) -> (f64, f64) {
        self.at(spot.across, spot.up)
    }

    fn around(&self, spot: &Spot) -> Area {
        let (x, y) = self.spot(spot);
        Area::new(x - self.radius, y - self.radius, self.radius * 2.0, self.radius * 2.0)
    }
}

fn drawable(plot: &Quadrants) -> impl Iterator<Item = &Spot> {
    plot.points.iter().filter(|spot| spot.across.is_finite() && spot.up.is_finite())
}

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    quadrants: &Quadrants,
) -> Result<Vec<Mark>, DrawError> {
    let layout = laid(frame, quadrants);
    let radius = layout.radius;
    let spots: Vec<&Spot> = drawable(quadrants).collect();
    let middle = layout.at(quadrants.middle.0, quadrants.middle.1);
    // The corners come first: a name is found a place beside them.
    let corners = corners(frame, &layout, quadrants, (&spots, middle));
    let mut taken: Vec<Area> = corners.iter().map(Label::area).collect();
    taken.extend(spots.iter().map(|spot| layout.around(spot)));
    let mut names = Vec::new();
    for spot in &spots {
        if let Some(label) = name(frame, &layout, spot, (&taken, middle)) {
            taken.push(label.area().grown(2.0));
            names.push(label);
        }
    }
    let labels: Vec<Area> = corners.iter().chain(&names).map(Label::area).collect();
    scales(canvas, frame, quadrants, (&layout, &labels))?;
    for label in corners.iter().chain(&names) {
        canvas.label(label)?;
    }
    let mut marks = Vec::new();
    for spot in &spots {
        let at = layout.spot(spot);
        canvas.dot(at, radius + 1.25, frame.colours.sheet)?;
        canvas.dot(at, radius, frame.colours.tone(spot.tone))?;
        let area = layout.around(spot);
        let (across, up) = &spot.labels;
        let said = [(&quadrants.across_title, across), (&quadrants.up_title, up)];
        let said = said.map(|(title, value)| format!("{title}: {value}")).join(" · ");
        marks.push(Mark {
            x: area.x,
            y: area.y,
            width: area.width,
            height: area.height,
            name: spot.name.clone(),
            value: match quadrants.corner(spot) {
                "" => said,
                corner => format!("{said} · {corner}"),
            },
        });
    }
    Ok(marks)
}

/// The plot is what numbers and titles leave.
fn laid(frame: &Frame<'_>, quadrants: &Quadrants) -> Layout {
    let face = frame.faces.small;
    let whole = frame.plot;
    let ticks = |ends: (f64, f64), wanted: f64| {
        let found = steps(ends, wanted.clamp(1.0, 5.0));
        let printed = |value: f64| (value, decimal(frame.lang, value, found.decimals));
        found.values.iter().copied().map(printed).collect::<Vec<_>>()
    };
    let across = ticks(quadrants.across, whole.width / 90.0);
    let up = ticks(quadrants.up, whole.height / 75.0);
    let gutter = up.iter().map(|(_, text)| face.width(text)).fold(0.0, f64::max) + 8.0;
    let titled = whole.height >= 110.0;
    let head = if titled { face.leading() + 4.0 } else { 0.0 };
    let foot = face.leading() + if titled { face.leading() + 6.0 } else { 4.0 };
    let plot = Area::new(
        whole.x + gutter,
        whole.y + head,
        (whole.width - gutter).max(16.0),
        (whole.height - head - foot).max(16.0),
    );
    let radius = (plot.width.min(plot.height) * 0.03).clamp(2.5, DOT);
    let inset = radius + 3.0;
    let x = Scale::new(quadrants.across, (plot.x + inset, plot.right() - inset));
    let y = Scale::new(quadrants.up, (plot.bottom() - inset, plot.y + inset));
    Layout { plot, x, y, radius, ticks: [across, up], titled }
}

/// Numbers, titles, the grid and the two lines that part the quarters, none of them through a label.
fn scales(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    quadrants: &Quadrants,
    (layout, labels): (&Layout, &[Area]),
) -> Result<(), DrawError> {
    let face = frame.faces.small;
    let (whole, plot) = (frame.plot, &layout.plot);
    let label = |text: String, anchor, x, y| Label {
        text,
        face,
        colour: frame.colours.ink_3,
        anchor,
        x,
        y,
    };
    let [across, up] = &layout.ticks;
    for (value, text) in up {
        let at = layout.y.at(*value);
        canvas.lying(at, (plot.x, plot.right()), frame.colours.line, labels)?;
        canvas.label(&label(text.clone(), Anchor::End, plot.x - 8.0, at + face.cap() / 2.0))?;
    }
    for (value, text) in across {
        let at = layout.x.at(*value);
        let line = (frame.colours.line, 1.0);
        canvas.standing(at, (plot.y, plot.bottom()), line, labels)?;
        let base = plot.bottom() + 4.0 + face.cap();
        let made = label(text.clone(), Anchor::Middle, at, base);
        canvas.label(&made.between(frame.edges.0, frame.edges.1))?;
    }
    let middle = layout.at(quadrants.middle.0, quadrants.middle.1);
    let line = (frame.colours.ink_3, 1.0);
    canvas.standing(middle.0, (plot.y, plot.bottom()), line, labels)?;
    canvas.lying(middle.1, (plot.x, plot.right()), frame.colours.ink_3, labels)?;
    if !layout.titled {
        return Ok(());
    }
    let title = face.ellipsised(&format!("↑ {}", quadrants.up_title), whole.width);
    let title = label(title, Anchor::Start, whole.x, whole.y + face.cap());
    let name = quadrants.middle_name.clone();
    let name = label(name, Anchor::Middle, middle.0, whole.y + face.cap());
    let name = name.between(frame.edges.0, frame.edges.1);
    if !title.area().grown(8.0).meets(&name.area()) {
        canvas.label(&name)?;
    }
    canvas.label(&title)?;
    let title = face.ellipsised(&format!("{} →", quadrants.across_title), whole.width);
    let base = whole.bottom() - face.descent();
    let title = label(title, Anchor::End, plot.right(), base);
    canvas.label(&title.between(frame.edges.0, frame.edges.1))
}

/// What each quarter means, in its outer corner, where no point is hidden by it.
fn corners(
    frame: &Frame<'_>,
    layout: &Layout,
    quadrants: &Quadrants,
    (spots, middle): (&[&Spot], (f64, f64)),
) -> Vec<Label> {
    let face = frame.faces.small.with(Weight::SemiBold);
    let plot = &layout.plot;
    let places = [(true, false), (true, true), (false, false), (false, true)];
    let dots: Vec<Area> = spots.iter().map(|spot| layout.around(spot).grown(1.0)).collect();
    let mut out = Vec::new();
    for ((upper, right), text) in places.into_iter().zip(&quadrants.corners) {
        let room = if right { plot.right() - middle.0 } else { middle.0 - plot.x } - 10.0;
        let deep = if upper { middle.1 - plot.y } else { plot.bottom() - middle.1 };
        if text.trim().is_empty() || face.width(text) > room || deep < face.leading() + 6.0 {
            continue;
        }
        let at = |upper: bool, right: bool| Label {
            text: text.clone(),
            face,
            colour: frame.colours.ink_3,
            anchor: if right { Anchor::End } else { Anchor::Start },
            x: if right { plot.right() - 5.0 } else { plot.x + 5.0 },
            y: if upper { plot.y + 5.0 + face.cap() } else { plot.bottom() - 6.0 },
        };
        let label = at(upper, right);
        if !dots.iter().any(|dot| dot.meets(&label.area())) {
            out.push(label);
        }
    }
    out
}

/// A name beside its point, on the side where it meets nothing.
fn name(
    frame: &Frame<'_>,
    layout: &Layout,
    spot: &Spot,
    (taken, middle): (&[Area], (f64, f64)),
) -> Option<Label> {
    let (x, y) = layout.spot(spot);
    let beside = layout.radius + GAP;
    let bold: Type = frame.faces.text.with(Weight::SemiBold);
    let less = |by: f64| Type { size: (bold.size - by).max(9.0), ..bold };
    for face in [bold, less(1.0), less(2.0)] {
        let level = y + face.cap() / 2.0;
        let places = [
            (Anchor::Start, x + beside, level),
            (Anchor::End, x - beside, level),
            (Anchor::Middle, x, y - beside),
            (Anchor::Middle, x, y + beside + face.cap()),
            (Anchor::Start, x + beside, y - beside),
            (Anchor::Start, x + beside, y + beside + face.cap()),
            (Anchor::End, x - beside, y - beside),
            (Anchor::End, x - beside, y + beside + face.cap()),
        ];
        let made = places.map(|(anchor, x, y)| {
            let (text, colour) = (spot.name.clone(), frame.colours.ink);
            Label { text, face, colour, anchor, x, y }
        });
        let own = layout.around(spot);
        let free = |label: &&Label| {
            let area = label.area().grown(1.0);
            let plot = &layout.plot;
            let inside = plot.x <= area.x
                && area.right() <= plot.right()
                && plot.y <= area.y
                && area.bottom() <= plot.bottom();
            inside && !taken.iter().any(|other| *other != own && other.meets(&area))
        };
        // A name off the lines of the middle reads best; one that breaks them still reads.
        let off = |label: &&Label| {
            let area = label.area().grown(2.0);
            let crossed = (area.x < middle.0 && middle.0 < area.right())
                || (area.y < middle.1 && middle.1 < area.bottom());
            !crossed
        };
        let found = made.iter().filter(free).find(off).or_else(|| made.iter().find(free));
        if let Some(label) = found {
            return Some(label.clone());
        }
    }
    None
}

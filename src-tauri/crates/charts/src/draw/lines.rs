//! Lines over days or months: zones behind them, their intervals, what happened above them.

use super::canvas::{Anchor, Canvas, Label};
use super::frame::Frame;
use super::geometry::Area;
use super::scale::Scale;
use super::{DrawError, Mark};
use crate::figure::{Line, LinePoint, Lines};

mod ends;
mod stems;

use ends::Ends;
use stems::Stems;

/// The stripe of a zone's full colour at the plot's right edge.
const STRIPE: f64 = 3.0;
/// Points closer than this have no dots.
const APART: f64 = 14.0;

/// Where the plot and its two scales stand.
struct Layout {
    plot: Area,
    x: Scale,
    y: Scale,
}

impl Layout {
    fn x(&self, at: i32) -> f64 {
        self.x.at(f64::from(at)).clamp(self.plot.x, self.plot.right())
    }

    fn y(&self, value: f64) -> f64 {
        self.y.at(value).clamp(self.plot.y, self.plot.bottom())
    }
}

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    lines: &Lines,
) -> Result<Vec<Mark>, DrawError> {
    let whole = frame.plot;
    let small = frame.faces.small;
    let within = |value: f64| value.is_finite() && lines.low <= value && value <= lines.high;
    let values: Vec<&(f64, String)> =
        lines.value_ticks.iter().filter(|(value, _)| within(*value)).collect();
    let widest = values.iter().map(|(_, text)| small.width(text)).fold(0.0, f64::max);
    let left = if values.is_empty() { 0.0 } else { (widest + 8.0).min(whole.width * 0.25) };
    let right = ends::room(frame, lines);
    let across = (whole.x + left, whole.right() - right);
    let days = (f64::from(lines.from), f64::from(lines.to.max(lines.from.saturating_add(1))));
    let x = Scale::new(days, across);
    let stems = Stems::place(frame, lines, &x);
    let head = stems.height();
    let foot = small.leading() + 6.0;
    let plot = Area::new(
        across.0,
        whole.y + head,
        across.1 - across.0,
        (whole.height - head - foot).max(8.0),
    );
    let y = Scale::new((lines.low, lines.high), (plot.bottom(), plot.y));
    let layout = Layout { plot, x, y };
    let ends = Ends::place(frame, lines, &layout);

    bands(canvas, frame, lines, &layout)?;
    value_ticks(canvas, frame, &values, &layout)?;
    canvas.lying(plot.bottom(), (plot.x, plot.right()), frame.colours.line_strong, &[])?;
    ticks(canvas, frame, lines, &layout)?;
    for line in &lines.lines {
        interval(canvas, frame, line, &layout)?;
    }
    stems.draw(canvas, frame, &plot)?;
    // The first line is the point of the figure: it lies on top.
    for (at, line) in lines.lines.iter().enumerate().rev() {
        stroke(canvas, frame, line, (at == 0, &layout))?;
    }
    ends.draw(canvas)?;
    let mut marks = stems.marks(&plot);
    marks.extend(hover(lines, &layout));
    Ok(marks)
}

fn bands(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    lines: &Lines,
    layout: &Layout,
) -> Result<(), DrawError> {
    for band in lines.bands.iter().filter(|b| b.from.is_finite() && b.to.is_finite()) {
        let (top, bottom) = (layout.y(band.from.max(band.to)), layout.y(band.from.min(band.to)));
        let plot = &layout.plot;
        let zone = Area::new(plot.x, top, plot.width, bottom - top);
        canvas.rect(&zone, frame.colours.soft(band.tone), 1.0)?;
        let stripe = Area::new(plot.right(), top, STRIPE, bottom - top);
        canvas.rect(&stripe, frame.colours.tone(band.tone), 1.0)?;
    }
    Ok(())
}

fn value_ticks(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    values: &[&(f64, String)],
    layout: &Layout,
) -> Result<(), DrawError> {
    let face = frame.faces.small;
    let mut taken: Vec<Area> = Vec::new();
    for (value, text) in values {
        let at = layout.y(*value);
        let across = (layout.plot.x, layout.plot.right());
        canvas.lying(at, across, frame.colours.line, &[])?;
        let label = Label {
            text: face.ellipsised(text, layout.plot.x - 8.0 - frame.plot.x),
            face,
            colour: frame.colours.ink_3,
            anchor: Anchor::End,
            x: layout.plot.x - 8.0,
            y: at + face.cap() / 2.0,
        };
        if !taken.iter().any(|area| area.grown(1.0).meets(&label.area())) {
            taken.push(label.area());
            canvas.label(&label)?;
        }
    }
    Ok(())
}

fn ticks(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    lines: &Lines,
    layout: &Layout,
) -> Result<(), DrawError> {
    let face = frame.faces.small;
    let bottom = layout.plot.bottom();
    let inside = |(at, _): &&(i32, String)| (lines.from..=lines.to).contains(at);
    let labels: Vec<Label> = lines
        .ticks
        .iter()
        .filter(inside)
        .map(|(at, name)| Label {
            text: name.clone(),
            face,
            colour: frame.colours.ink_3,
            // A day's tick begins what its name says: a half, a month.
            anchor: if lines.dates { Anchor::Start } else { Anchor::Middle },
            x: layout.x(*at),
            y: bottom + 6.0 + face.cap(),
        })
        .collect();
    // Every n-th name, so that what is left out is left out evenly.
    let placed = |label: &Label| label.clone().between(frame.edges.0, frame.edges.1);
    let clear = |every: usize| {
        let kept = || labels.iter().step_by(every).map(|l| placed(l).area());
        kept().zip(kept().skip(1)).all(|(one, next)| one.right() + 8.0 <= next.x)
    };
    let every = (1..=labels.len().max(1)).find(|every| clear(*every)).unwrap_or(1);
    for label in labels.iter().step_by(every) {
        let stroke = (frame.colours.line_strong, 1.0);
        canvas.standing(label.x, (bottom, bottom + 4.0), stroke, &[])?;
        canvas.label(&placed(label))?;
    }
    Ok(())
}

fn value_of(point: &LinePoint) -> Option<f64> {
    point.value.filter(|value| value.is_finite())
}

fn limits_of(point: &LinePoint) -> Option<(f64, f64)> {
    point.low.zip(point.high).filter(|(low, high)| low.is_finite() && high.is_finite())
}

/// What the points say, in stretches without a gap; a value that holds until the next one has a
/// corner there.
fn runs<T: Copy>(line: &Line, read: impl Fn(&LinePoint) -> Option<T>) -> Vec<Vec<(i32, T)>> {
    let known = line.points.split(|point| read(point).is_none());
    known
        .filter(|run| !run.is_empty())
        .map(|run| {
            let mut out = Vec::with_capacity(run.len() * 2);
            let mut last = None;
            for (x, value) in run.iter().filter_map(|point| Some((point.x, read(point)?))) {
                if let Some(held) = last.filter(|_| line.step) {
                    out.push((x, held));
                }
                out.push((x, value));
                last = Some(value);
            }
            out
        })
        .collect()
}

fn interval(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    line: &Line,
    layout: &Layout,
) -> Result<(), DrawError> {
    for run in runs(line, limits_of).iter().filter(|run| run.len() > 1) {
        let upper = run.iter().map(|(x, (_, high))| (layout.x(*x), layout.y(*high)));
        let lower = run.iter().rev().map(|(x, (low, _))| (layout.x(*x), layout.y(*low)));
        let outline: Vec<_> = upper.chain(lower).collect();
        canvas.polygon(&outline, frame.colours.tone(line.tone), 0.16)?;
    }
    Ok(())
}

fn stroke(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    line: &Line,
    (first, layout): (bool, &Layout),
) -> Result<(), DrawError> {
    let colour = frame.colours.tone(line.tone);
    let small = layout.plot.height < 120.0;
    let width = if first { 2.5 } else { 1.75 } - if small { 0.5 } else { 0.0 };
    for run in runs(line, value_of) {
        let path: Vec<_> = run.iter().map(|(x, y)| (layout.x(*x), layout.y(*y))).collect();
        if path.len() > 1 {
            canvas.line(&path, colour, width)?;
        }
        if let [only] = path.as_slice() {
            canvas.dot(*only, width, colour)?;
        }
    }
    let known = || line.points.iter().filter_map(|p| Some((layout.x(p.x), layout.y(value_of(p)?))));
    let near = known().zip(known().skip(1)).any(|((one, _), (next, _))| next - one < APART);
    if !near && !line.step {
        for at in known() {
            canvas.dot(at, width, colour)?;
        }
    }
    if let Some(last) = known().next_back() {
        canvas.dot(last, width + 1.5, colour)?;
    }
    Ok(())
}

/// A lone line answers over the whole height of the plot, several each around their points.
fn hover(lines: &Lines, layout: &Layout) -> Vec<Mark> {
    let plot = &layout.plot;
    let lone = lines.lines.len() == 1;
    let mut marks = Vec::new();
    for line in &lines.lines {
        let known: Vec<(f64, f64, &LinePoint)> = line
            .points
            .iter()
            .filter_map(|p| Some((layout.x(p.x), layout.y(value_of(p)?), p)))
            .collect();
        for (at, (x, y, point)) in known.iter().enumerate() {
            let x_of = |at: usize| known.get(at).map(|(x, ..)| *x);
            let before = at.checked_sub(1).and_then(x_of);
            let from = before.map_or(*x - 12.0, |b| (b + x) / 2.0).max(plot.x).max(x - 24.0);
            let to = x_of(at + 1).map_or(*x + 12.0, |n| (n + x) / 2.0).min(plot.right());
            let to = to.min(x + 24.0).max(from + 1.0);
            let (top, height) = if lone {
                (plot.y, plot.height)
            } else {
                ((y - 8.0).max(plot.y), 16.0_f64.min(plot.height))
            };
            let label = if point.label.is_empty() {
                point.value.map_or_else(String::new, |value| value.to_string())
            } else {
                point.label.clone()
            };
            let name = if lone {
                point.when.clone()
            } else {
                [line.name.as_str(), &point.when].map(str::to_owned).join(" · ")
            };
            let top = top.min(plot.bottom() - height);
            marks.push(Mark { x: from, y: top, width: to - from, height, name, value: label });
        }
    }
    marks
}

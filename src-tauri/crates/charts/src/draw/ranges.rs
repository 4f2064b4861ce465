//! Values with the range they may lie in: columns before what they are held against, or dots on a
//! scale.

use super::canvas::{Anchor, Canvas, Label};
use super::columns::{Bands, Gutter, grid, mark, wanted_steps};
use super::frame::Frame;
use super::geometry::Area;
use super::labels::Names;
use super::scale::{Scale, reach, steps};
use super::{DrawError, Mark};
use crate::figure::{Point, Range, RangeForm, Ranges};
use crate::lettering::{Type, Weight};
use crate::palette::Rgb;

mod key;

/// Between a mark and what is printed above it.
const GAP: f64 = 5.0;
/// Air at the sides of a text.
const AIR: f64 = 6.0;
/// The smallest text worth printing.
const LEAST: f64 = 9.0;
/// Half the cap of a whisker, at most.
const CAP: f64 = 6.0;
/// The radius of a dot, at most.
const DOT: f64 = 5.5;

/// One category.
struct Row<'a> {
    name: &'a str,
    value: Option<f64>,
    label: &'a str,
    range: Option<&'a Range>,
    against: Option<f64>,
    against_label: &'a str,
}

impl<'a> Row<'a> {
    fn all(plot: &'a Ranges) -> Vec<Self> {
        let known = |point: Option<&Point>| point.and_then(|p| p.value).filter(|v| v.is_finite());
        let label = |point: Option<&'a Point>| point.map_or("", |p| p.label.as_str());
        plot.categories
            .iter()
            .enumerate()
            .map(|(at, name)| {
                let value = plot.values.points.get(at);
                let against = plot.against.as_ref().and_then(|series| series.points.get(at));
                let range = plot.ranges.get(at).and_then(Option::as_ref);
                Row {
                    name,
                    value: known(value),
                    label: label(value),
                    range: range.filter(|r| r.low.is_finite() && r.high.is_finite()),
                    against: known(against),
                    against_label: label(against),
                }
            })
            .collect()
    }

    fn reached(&self) -> impl Iterator<Item = f64> {
        let ends = self.range.into_iter().flat_map(|range| [range.low, range.high]);
        self.value.into_iter().chain(ends).chain(self.against)
    }

    fn highest(&self) -> f64 {
        self.reached().fold(0.0, f64::max)
    }

    fn said(&self, plot: &Ranges) -> String {
        let named = |name: &str, text: &str| match (name, text) {
            (_, "") => None,
            ("", text) => Some(text.to_owned()),
            (name, text) => Some(format!("{name}: {text}")),
        };
        let against = plot.against.as_ref().map_or("", |series| series.name.as_str());
        let parts = [
            named(&plot.values.name, self.label),
            named(&plot.range_name, self.range.map_or("", |range| range.label.as_str())),
            named(against, self.against_label),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

/// What is printed above each category.
#[derive(Clone, Copy)]
struct Texts {
    value: Type,
    /// What the value is held against, under the value, in columns only.
    against: Option<Type>,
}

impl Texts {
    fn fitting(frame: &Frame<'_>, plot: &Ranges, rows: &[Row<'_>], band: f64) -> Option<Self> {
        let value = frame.faces.text.with(Weight::SemiBold);
        let small = frame.faces.small;
        let less = |face: Type, by: f64| Type { size: (face.size - by).max(LEAST), ..face };
        let fits = |texts: &Self| {
            rows.iter().all(|row| {
                let below = texts.against.map_or(0.0, |face| face.width(row.against_label));
                texts.value.width(row.label).max(below) + AIR <= band
            })
        };
        let two = plot.form == RangeForm::Columns && plot.against.is_some();
        let smaller = [0.0, 1.0, 2.0];
        let both =
            smaller.map(|by| Self { value: less(value, by), against: Some(less(small, by)) });
        let one = [0.0, 1.0, 2.0, 3.0].map(|by| Self { value: less(value, by), against: None });
        both.into_iter().filter(|_| two).chain(one).find(fits)
    }

    fn height(&self) -> f64 {
        GAP + self.value.leading() + self.against.map_or(0.0, Type::leading)
    }

    fn at(&self, frame: &Frame<'_>, row: &Row<'_>, (x, top): (f64, f64)) -> Vec<Label> {
        let label = |text: &str, face: Type, colour: Rgb, y: f64| {
            let text = text.to_owned();
            Label { text, face, colour, anchor: Anchor::Middle, x, y }
                .between(frame.edges.0, frame.edges.1)
        };
        let mut y = top - GAP;
        let mut out = Vec::new();
        if let Some(face) = self.against.filter(|_| !row.against_label.is_empty()) {
            out.push(label(row.against_label, face, frame.colours.ink_2, y));
            y -= face.leading();
        }
        if !row.label.is_empty() {
            out.push(label(row.label, self.value, frame.colours.ink, y));
        }
        out
    }
}

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    ranges: &Ranges,
) -> Result<Vec<Mark>, DrawError> {
    let rows = Row::all(ranges);
    let reached = ranges.scale.filter(|(low, high)| low < high);
    let reached = reached.unwrap_or_else(|| reach(rows.iter().flat_map(Row::reached)));
    let head = key::draw(canvas, frame, ranges)?;
    let whole = Area::new(
        frame.plot.x,
        frame.plot.y + head,
        frame.plot.width,
        (frame.plot.height - head).max(16.0),
    );
    let steps = steps(reached, wanted_steps(whole.height));
    // A dot says where it lies only beside a scale.
    let dots = ranges.form == RangeForm::Dots;
    let scaled = Gutter::new(frame, &steps);
    let inside = |gutter: &Gutter| {
        Area::new(whole.x + gutter.width, whole.y, whole.width - gutter.width, whole.height)
    };
    let bare = Gutter::none();
    let tight = Bands::new(&inside(if dots { &scaled } else { &bare }), rows.len());
    let texts = Texts::fitting(frame, ranges, &rows, tight.band);
    let gutter = if dots || texts.is_none() { scaled } else { bare };
    let across = inside(&gutter);
    let bands = Bands::new(&across, rows.len());
    let names = Names::new(&ranges.categories, (bands.band, whole.height * 0.3), frame.faces.text);
    let plot = Area::new(across.x, across.y, across.width, across.height - names.height());
    let room = texts.map_or(DOT, |texts| texts.height());
    let y = Scale::new(reached, (plot.bottom(), (plot.y + room).min(plot.bottom() - 8.0)));
    let at = |value: f64| y.at(value.clamp(reached.0, reached.1));

    let mut labels = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let Some(texts) = texts.filter(|_| row.value.is_some()) else { continue };
        let highest = row.highest();
        let reach = if dots { DOT } else { 0.0 };
        let top = row.value.map_or(at(highest), |value| at(highest).min(at(value) - reach));
        labels.extend(texts.at(frame, row, (bands.centre(index), top)));
    }
    let taken: Vec<Area> = labels.iter().map(Label::area).collect();
    grid(canvas, frame, (&plot, &y), &steps, &taken)?;
    gutter.draw(canvas, frame, &y)?;
    let ground = y.at(reached.0.max(0.0).min(reached.1));

    let mut marks = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let middle = bands.centre(index);
        let whole_column = |value: f64| bands.column(index, at(value), ground);
        let colour = frame.colours.tone(ranges.values.tone);
        if let (Some(value), false) = (row.against, dots) {
            outline(canvas, &whole_column(value), frame.colours.ink_3)?;
        }
        if let Some(value) = row.value {
            if dots {
                let radius = (bands.band * 0.12).clamp(2.0, DOT);
                ranged(canvas, frame, row, (middle, radius, &at))?;
                canvas.dot((middle, at(value)), radius, colour)?;
            } else {
                if value != 0.0 {
                    canvas.rect(&whole_column(value), colour, 1.0)?;
                }
                ranged(canvas, frame, row, (middle, bands.column / 4.0, &at))?;
            }
        }
        if let (Some(value), true) = (row.against, dots) {
            let half = (bands.band * 0.3).min(24.0);
            let level = at(value);
            let points = [(middle - half, level), (middle + half, level)];
            let tone = ranges
                .against
                .as_ref()
                .map_or(frame.colours.ink, |series| frame.colours.tone(series.tone));
            canvas.line(&points, tone, 2.0)?;
        }
        let said = row.said(ranges);
        if row.reached().next().is_some() && !said.is_empty() {
            let (top, low) = (at(row.highest()), row.reached().fold(f64::INFINITY, f64::min));
            let foot = if dots { at(low) + DOT } else { ground };
            let top = if dots { top - DOT } else { top };
            let wide = bands.column.max(8.0).min(bands.band);
            let area = Area::new(middle - wide / 2.0, top, wide, foot - top);
            marks.push(mark(&area, row.name.to_owned(), said));
        }
    }
    canvas.lying(ground, (plot.x, plot.right()), frame.colours.line_strong, &taken)?;
    for label in &labels {
        canvas.label(label)?;
    }
    names.draw(canvas, frame, plot.bottom(), |at| bands.centre(at), None)?;
    Ok(marks)
}

/// A hollow column.
fn outline(canvas: &mut Canvas<'_>, column: &Area, colour: Rgb) -> Result<(), DrawError> {
    let (left, right) = (column.x + 0.5, column.right() - 0.5);
    let (top, foot) = (column.y + 0.5, column.bottom());
    if column.height < 1.0 || column.width < 2.0 {
        return Ok(());
    }
    canvas.line(&[(left, foot), (left, top), (right, top), (right, foot)], colour, 1.0)
}

/// The range of a row, where it has one.
fn ranged(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    row: &Row<'_>,
    (middle, reach, at): (f64, f64, &dyn Fn(f64) -> f64),
) -> Result<(), DrawError> {
    let Some(range) = row.range else { return Ok(()) };
    whisker(canvas, frame, (middle, reach), (at(range.high), at(range.low)))
}

/// A range between two heights: a line with caps, in ink with an edge of the sheet so that it reads
/// on the mark and beside it.
pub(super) fn whisker(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    (middle, reach): (f64, f64),
    (top, foot): (f64, f64),
) -> Result<(), DrawError> {
    let half = reach.clamp(2.0, CAP);
    for (colour, width) in [(frame.colours.sheet, 3.5), (frame.colours.ink, 1.5)] {
        canvas.line(&[(middle, top), (middle, foot)], colour, width)?;
        for level in [top, foot] {
            let more = if width > 2.0 { 1.0 } else { 0.0 };
            let cap = [(middle - half - more, level), (middle + half + more, level)];
            canvas.line(&cap, colour, width)?;
        }
    }
    Ok(())
}

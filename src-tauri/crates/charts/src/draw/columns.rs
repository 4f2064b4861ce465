//! Upright columns, single or stacked.

use super::canvas::{Anchor, Canvas, Label, crisp};
use super::frame::Frame;
use super::geometry::Area;
use super::labels::Names;
use super::scale::{Scale, Steps, reach, steps};
use super::{DrawError, Mark};
use crate::figure::{Columns, Point, Series, Tone};
use crate::lettering::Weight;
use rapport_text::number::decimal;

mod stack;

/// Where the columns stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bands {
    left: f64,
    pub(super) band: f64,
    pub(super) column: f64,
}

impl Bands {
    pub(super) fn new(plot: &Area, count: usize) -> Self {
        let count = count.max(1) as f64;
        // One or two columns as wide as the plot would be walls.
        let band = (plot.width / count).min(260.0);
        let left = plot.x + (plot.width - band * count) / 2.0;
        let wanted = (band * 0.6).min(88.0);
        let column = if wanted >= 6.0 { wanted.round() } else { wanted };
        Self { left, band, column }
    }

    pub(super) fn centre(&self, at: usize) -> f64 {
        self.left + self.band * (at as f64 + 0.5)
    }

    pub(super) fn column(&self, at: usize, y: f64, other: f64) -> Area {
        let left = self.centre(at) - self.column / 2.0;
        let left = if self.column >= 6.0 { left.round() } else { left };
        Area::new(left, y.min(other), self.column, (y - other).abs())
    }
}

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    columns: &Columns,
) -> Result<Vec<Mark>, DrawError> {
    match columns.series.as_slice() {
        [single] => draw_single(canvas, frame, columns, single),
        _ => stack::draw(canvas, frame, columns),
    }
}

fn value_of(point: Option<&Point>) -> Option<f64> {
    point.and_then(|p| p.value).filter(|v| v.is_finite())
}

/// Numbers at the grid lines: wanted only where the marks do not bear their own.
pub(super) struct Gutter {
    labels: Vec<(f64, String)>,
    pub(super) width: f64,
}

impl Gutter {
    pub(super) fn none() -> Self {
        Self { labels: Vec::new(), width: 0.0 }
    }

    pub(super) fn new(frame: &Frame<'_>, steps: &Steps) -> Self {
        let labels: Vec<_> = steps
            .values
            .iter()
            .map(|value| (*value, decimal(frame.lang, *value, steps.decimals)))
            .collect();
        let face = frame.faces.small;
        let width = labels.iter().map(|(_, text)| face.width(text)).fold(0.0, f64::max) + 8.0;
        // Numbers as wide as that say nothing a reader can take in.
        if width > frame.plot.width * 0.25 { Self::none() } else { Self { labels, width } }
    }

    pub(super) fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        frame: &Frame<'_>,
        y: &Scale,
    ) -> Result<(), DrawError> {
        let face = frame.faces.small;
        for (value, text) in &self.labels {
            canvas.label(&Label {
                text: text.clone(),
                face,
                colour: frame.colours.ink_3,
                anchor: Anchor::End,
                x: frame.plot.x + self.width - 8.0,
                y: y.at(*value) + face.cap() / 2.0,
            })?;
        }
        Ok(())
    }
}

pub(super) fn grid(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    (plot, y): (&Area, &Scale),
    steps: &Steps,
    labels: &[Area],
) -> Result<(), DrawError> {
    let across = (plot.x, plot.right());
    for value in steps.values.iter().filter(|value| **value != 0.0) {
        canvas.lying(y.at(*value), across, frame.colours.line, labels)?;
    }
    Ok(())
}

pub(super) fn wanted_steps(height: f64) -> f64 {
    (height / 70.0).clamp(2.0, 5.0)
}

fn draw_single(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    columns: &Columns,
    series: &Series,
) -> Result<Vec<Mark>, DrawError> {
    let count = columns.categories.len();
    let values: Vec<Option<f64>> = (0..count).map(|at| value_of(series.points.get(at))).collect();
    let texts = Texts::of(columns, series, &values);

    // First with every number on its column; where that does not fit, with a few of them and
    // with numbers at the grid lines.
    let reached = reach(values.iter().flatten().copied());
    let mut chosen = None;
    for sparse in [false, true] {
        let steps = steps(reached, wanted_steps(frame.plot.height));
        let gutter = if sparse { Gutter::new(frame, &steps) } else { Gutter::none() };
        let across = Area::new(
            frame.plot.x + gutter.width,
            frame.plot.y,
            frame.plot.width - gutter.width,
            frame.plot.height,
        );
        let bands = Bands::new(&across, count);
        let names = Names::new(
            &columns.categories,
            (bands.band, frame.plot.height * 0.3),
            frame.faces.text,
        );
        let plot = Area::new(across.x, across.y, across.width, across.height - names.height());
        for smaller in [0.0, 1.0, 2.0] {
            let layout = Layout { plot, bands, smaller };
            let y = layout.scale(frame, &texts, &values, reached);
            let labels = layout.labels(frame, columns, &texts, &values, &y, sparse);
            if let Some(labels) = labels {
                chosen = Some((steps, gutter, names, layout, y, labels));
                break;
            }
        }
        if chosen.is_some() {
            break;
        }
    }
    let Some((steps, gutter, names, layout, y, labels)) = chosen else { return Ok(Vec::new()) };
    let Layout { plot, bands, .. } = layout;

    let taken: Vec<Area> = labels.iter().map(Label::area).collect();
    grid(canvas, frame, (&plot, &y), &steps, &taken)?;
    gutter.draw(canvas, frame, &y)?;
    let base = crisp(y.at(0.0));
    let mut marks = Vec::new();
    for (at, value) in values.iter().enumerate() {
        let Some(value) = value else { continue };
        let column = bands.column(at, y.at(*value), base);
        let tone = match columns.emphasis {
            Some((point, tone)) if point == at => tone,
            Some(_) => Tone::Muted,
            None => series.tone,
        };
        if *value != 0.0 {
            canvas.rect(&column, frame.colours.tone(tone), 1.0)?;
        }
        let name = columns.categories.get(at).cloned().unwrap_or_default();
        marks.push(mark(&column, name, texts.printed(at)));
    }
    canvas.lying(base, (plot.x, plot.right()), frame.colours.line_strong, &[])?;
    for label in &labels {
        canvas.label(label)?;
    }
    let emphasis = columns.emphasis.map(|(at, _)| at);
    names.draw(canvas, frame, plot.bottom(), |at| bands.centre(at), emphasis)?;
    Ok(marks)
}

/// The region of a column; one too low to be hit is made as high as a finger's tip.
pub(super) fn mark(column: &Area, name: String, value: String) -> Mark {
    let height = column.height.max(8.0);
    let y = if column.height < 8.0 { column.bottom() - height } else { column.y };
    Mark { x: column.x, y, width: column.width, height, name, value }
}

/// What is printed at each column.
struct Texts {
    values: Vec<String>,
    above: Vec<String>,
}

impl Texts {
    fn of(columns: &Columns, series: &Series, values: &[Option<f64>]) -> Self {
        let label = |at: usize| series.points.get(at).map(|p| p.label.clone()).unwrap_or_default();
        let above = |at: usize| columns.above.get(at).cloned().unwrap_or_default();
        Self {
            values: (0..values.len()).map(label).collect(),
            above: (0..values.len()).map(above).collect(),
        }
    }

    fn value(&self, at: usize) -> &str {
        self.values.get(at).map_or("", String::as_str)
    }

    fn above(&self, at: usize) -> &str {
        self.above.get(at).map_or("", String::as_str)
    }

    fn printed(&self, at: usize) -> String {
        match (self.value(at), self.above(at)) {
            (value, "") => value.to_owned(),
            ("", above) => above.to_owned(),
            (value, above) => format!("{value} · {above}"),
        }
    }
}

#[derive(Clone, Copy)]
struct Layout {
    plot: Area,
    bands: Bands,
    /// By how much the text at the columns is set smaller.
    smaller: f64,
}

impl Layout {
    fn faces(&self, frame: &Frame<'_>) -> (crate::lettering::Type, crate::lettering::Type) {
        let less = |face: crate::lettering::Type| crate::lettering::Type {
            size: (face.size - self.smaller).max(10.0),
            ..face
        };
        (less(frame.faces.text), less(frame.faces.small))
    }

    /// Leaves room above the highest column, and below the lowest, for what is printed there.
    fn scale(
        &self,
        frame: &Frame<'_>,
        texts: &Texts,
        values: &[Option<f64>],
        reached: (f64, f64),
    ) -> Scale {
        let (face, second) = self.faces(frame);
        let height = |at: usize| {
            let value = if texts.value(at).is_empty() { 0.0 } else { face.leading() + 2.0 };
            let above = if texts.above(at).is_empty() { 0.0 } else { second.leading() };
            value + above
        };
        let most = |below: bool| {
            values
                .iter()
                .enumerate()
                .filter(|(_, v)| (v.unwrap_or(0.0) < 0.0) == below)
                .map(|(at, _)| height(at))
                .fold(0.0, f64::max)
        };
        let bottom = self.plot.bottom() - most(true);
        let top = (self.plot.y + most(false)).min(bottom - 8.0);
        Scale::new(reached, (bottom, top))
    }

    /// Every label in its place, or none when two of them would meet. The sparse layout keeps
    /// those that have room, the telling ones first.
    fn labels(
        &self,
        frame: &Frame<'_>,
        columns: &Columns,
        texts: &Texts,
        values: &[Option<f64>],
        y: &Scale,
        sparse: bool,
    ) -> Option<Vec<Label>> {
        let count = values.len();
        let base = y.at(0.0);
        let solid: Vec<Area> = values
            .iter()
            .enumerate()
            .filter_map(|(at, v)| v.map(|v| self.bands.column(at, y.at(v), base)))
            .collect();
        let emphasis = columns.emphasis.map(|(at, _)| at);
        let order: Vec<usize> = if sparse {
            let by = |a: &(usize, f64), b: &(usize, f64)| a.1.total_cmp(&b.1);
            let known = || values.iter().enumerate().filter_map(|(at, v)| v.map(|v| (at, v)));
            let last = known().next_back();
            let (high, low) = (known().max_by(by), known().min_by(by));
            let mut order: Vec<usize> = emphasis.into_iter().collect();
            order.extend([last, high, low, known().next()].into_iter().flatten().map(|k| k.0));
            order
        } else {
            (0..count).collect()
        };
        let mut labels: Vec<Label> = Vec::new();
        let mut taken: Vec<Area> = Vec::new();
        let mut done = vec![false; count];
        for at in order {
            if done.get(at).copied().unwrap_or(true) {
                continue;
            }
            let block = self.block(frame, texts, columns, (at, values.get(at).copied()?), y);
            let clear = block.iter().map(|l| l.area().grown(1.0)).all(|area| {
                !taken.iter().any(|t| t.meets(&area.grown(1.5)))
                    && !solid.iter().any(|s| s.height > 0.0 && s.meets(&area))
            });
            if clear {
                taken.extend(block.iter().map(Label::area));
                labels.extend(block);
                if let Some(done) = done.get_mut(at) {
                    *done = true;
                }
            } else if !sparse {
                return None;
            }
        }
        Some(labels)
    }

    /// The value at the end of the column and the line beyond it.
    fn block(
        &self,
        frame: &Frame<'_>,
        texts: &Texts,
        columns: &Columns,
        (at, value): (usize, Option<f64>),
        y: &Scale,
    ) -> Vec<Label> {
        let (face, second) = self.faces(frame);
        let tone = columns.emphasis.and_then(|(point, tone)| (point == at).then_some(tone));
        let end = y.at(value.unwrap_or(0.0));
        let below = value.unwrap_or(0.0) < 0.0;
        let label = |text: &str, face: crate::lettering::Type, colour, y| {
            let x = self.bands.centre(at);
            Label { text: text.to_owned(), face, colour, anchor: Anchor::Middle, x, y }
                .between(frame.edges.0, frame.edges.1)
        };
        let mut out = Vec::new();
        let mut beyond = 0.0;
        if !texts.value(at).is_empty() {
            let (face, colour) = match (tone, value) {
                (Some(tone), _) => (face.with(Weight::SemiBold), frame.ink_of(tone)),
                (None, None) => (face, frame.colours.ink_3),
                (None, Some(_)) => (face, frame.colours.ink),
            };
            let at_end = if below { end + 5.0 + face.cap() } else { end - 5.0 };
            out.push(label(texts.value(at), face, colour, at_end));
            beyond = face.leading();
        }
        if !texts.above(at).is_empty() {
            let near = if below { end + 5.0 + second.cap() + beyond } else { end - 5.0 - beyond };
            let colour = tone.map_or(frame.colours.ink_2, |tone| frame.ink_of(tone));
            out.push(label(texts.above(at), second, colour, near));
        }
        out
    }
}

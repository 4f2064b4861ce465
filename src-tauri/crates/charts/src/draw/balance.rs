//! Shares for and against from a line of nothing: columns up and down, the difference a dot with the
//! range it may lie in.

use super::canvas::{Anchor, Canvas, Label, crisp};
use super::columns::{Gutter, grid, mark, wanted_steps};
use super::frame::Frame;
use super::geometry::Area;
use super::labels::Names;
use super::ranges::whisker;
use super::scale::{Scale, steps};
use super::{DrawError, Mark};
use crate::figure::{Balance, Range, Series};
use crate::lettering::{Type, Weight};
use crate::palette::Rgb;

/// Between a mark and what is printed above it.
const GAP: f64 = 5.0;
/// Between a column and what is printed beside it.
const BESIDE: f64 = 5.0;
/// Air at the sides of a text.
const AIR: f64 = 6.0;
/// The radius of a dot, at most.
const DOT: f64 = 5.0;
/// The sign before a name of the key, and the gaps after it and after the name.
const SIGN: (f64, f64, f64) = (12.0, 6.0, 18.0);

/// One category.
struct Row<'a> {
    name: &'a str,
    gain: (f64, &'a str),
    loss: (f64, &'a str),
    net: Option<(f64, &'a str)>,
    range: Option<&'a Range>,
    said: String,
}

fn rows(plot: &Balance) -> Vec<Row<'_>> {
    let of = |series: &Series, at: usize| {
        series.points.get(at).and_then(|p| p.value).filter(|v| v.is_finite())
    };
    let row = |(at, name)| {
        let label = |series| printed(series, at).to_owned();
        let range = plot.ranges.get(at).and_then(Option::as_ref);
        let range = range.filter(|r| r.low.is_finite() && r.high.is_finite());
        let told = [
            (&plot.net.name, label(&plot.net)),
            (&plot.range_name, range.map(|r| r.label.clone()).unwrap_or_default()),
            (&plot.gain.name, label(&plot.gain)),
            (&plot.between.name, label(&plot.between)),
            (&plot.loss.name, label(&plot.loss)),
        ];
        let told = told.into_iter().filter(|(_, text)| !text.is_empty());
        let said: Vec<String> = told.map(|(name, text)| format!("{name}: {text}")).collect();
        Row {
            name,
            gain: (of(&plot.gain, at).unwrap_or(0.0).max(0.0), printed(&plot.gain, at)),
            loss: (of(&plot.loss, at).unwrap_or(0.0).max(0.0), printed(&plot.loss, at)),
            net: of(&plot.net, at).map(|value| (value, printed(&plot.net, at))),
            range,
            said: said.join(" · "),
        }
    };
    plot.categories.iter().map(String::as_str).enumerate().map(row).collect()
}

fn printed(series: &Series, at: usize) -> &str {
    series.points.get(at).map_or("", |point| point.label.as_str())
}

/// Where the columns stand and what is printed at them.
#[derive(Clone, Copy)]
struct Layout {
    plot: Area,
    band: f64,
    column: f64,
    /// The difference above its column, where all fit.
    net: Option<Type>,
    /// The shares beside their columns, where all fit.
    parts: Option<Type>,
}

impl Layout {
    fn of(frame: &Frame<'_>, plot: Area, rows: &[Row<'_>]) -> Self {
        // One or two columns as wide as the plot would be walls.
        let band = (plot.width / rows.len().max(1) as f64).min(220.0);
        let column = (band * 0.36).clamp(2.0, 52.0);
        let bold = frame.faces.text.with(Weight::SemiBold);
        let less = |face: Type, by: f64| Type { size: (face.size - by).max(9.0), ..face };
        let wide = |face: Type| {
            let of = rows.iter().filter_map(|row| row.net).map(|(_, text)| face.width(text));
            of.fold(0.0, f64::max)
        };
        let net = [0.0, 1.0, 2.0, 3.0].map(|by| less(bold, by));
        let net = net.into_iter().find(|face| wide(*face) + AIR <= band);
        let beside = (band - column) / 2.0 - BESIDE - 2.0;
        let parts = |face: &Type| {
            let texts = rows.iter().flat_map(|row| [row.gain.1, row.loss.1]);
            texts.map(|text| face.width(text)).fold(0.0, f64::max) <= beside
        };
        let small = frame.faces.small;
        let parts = [less(small, 0.0), less(small, 1.0), less(small, 2.0)].into_iter().find(parts);
        Self { plot, band, column, net, parts }
    }

    fn centre(&self, at: usize, count: usize) -> f64 {
        let left = self.plot.x + (self.plot.width - self.band * count as f64) / 2.0;
        (left + self.band * (at as f64 + 0.5)).round()
    }

    fn column(&self, middle: f64, (one, other): (f64, f64)) -> Area {
        let left = (middle - self.column / 2.0).round();
        Area::new(left, one.min(other), self.column.round(), (one - other).abs())
    }
}

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    balance: &Balance,
) -> Result<Vec<Mark>, DrawError> {
    let rows = rows(balance);
    let count = rows.len();
    let head = key(canvas, frame, balance)?;
    let whole = Area::new(
        frame.plot.x,
        frame.plot.y + head,
        frame.plot.width,
        (frame.plot.height - head).max(16.0),
    );
    let reached = balance.reach();
    let steps = steps(reached, wanted_steps(whole.height));
    let gutter = Gutter::new(frame, &steps);
    let across =
        Area::new(whole.x + gutter.width, whole.y, whole.width - gutter.width, whole.height);
    let tried = Layout::of(frame, across, &rows);
    let names = Names::new(&balance.categories, (tried.band, whole.height * 0.3), frame.faces.text);
    let plot = Area::new(across.x, across.y, across.width, across.height - names.height());
    let layout = Layout { plot, ..tried };
    let above = layout.net.map_or(DOT, |face| GAP + face.leading());
    // Below the ground stands at least what is printed there.
    let below = layout.parts.map_or(2.0, |face| face.cap() + 6.0);
    let foot = (plot.bottom() - below).max(plot.y + 8.0);
    let y = Scale::new(reached, (foot, (plot.y + above).min(foot - 6.0)));
    let ground = crisp(y.at(0.0));

    let mut labels = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        labels.extend(texts(frame, &layout, row, (layout.centre(at, count), ground, &y)));
    }
    let taken: Vec<Area> = labels.iter().map(Label::area).collect();
    grid(canvas, frame, (&plot, &y), &steps, &taken)?;
    gutter.draw(canvas, frame, &y)?;
    let mut marks = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let middle = layout.centre(at, count);
        for (value, series) in [(row.gain.0, &balance.gain), (-row.loss.0, &balance.loss)] {
            if value != 0.0 {
                let column = layout.column(middle, (y.at(value), ground));
                canvas.rect(&column, frame.colours.tone(series.tone), 1.0)?;
            }
        }
        let Some((net, _)) = row.net else { continue };
        let radius = (layout.column * 0.2).clamp(2.0, DOT);
        if let Some(range) = row.range {
            let ends = (y.at(range.high), y.at(range.low));
            whisker(canvas, frame, (middle, radius + 1.0), ends)?;
        }
        canvas.dot((middle, y.at(net)), radius + 1.25, frame.colours.sheet)?;
        canvas.dot((middle, y.at(net)), radius, frame.colours.ink)?;
        let (top, foot) = (highest(row, &y), lowest(row, &y));
        let wide = layout.column.max(8.0).min(layout.band);
        let area = Area::new(middle - wide / 2.0, top, wide, foot - top);
        marks.push(mark(&area, row.name.to_owned(), row.said.clone()));
    }
    canvas.lying(ground, (plot.x, plot.right()), frame.colours.line_strong, &[])?;
    for label in &labels {
        canvas.label(label)?;
    }
    names.draw(canvas, frame, plot.bottom(), |at| layout.centre(at, count), None)?;
    Ok(marks)
}

/// The highest point of a category's marks.
fn highest(row: &Row<'_>, y: &Scale) -> f64 {
    let dot = row.net.map(|(value, _)| y.at(value) - DOT);
    let range = row.range.map(|range| y.at(range.high));
    [Some(y.at(row.gain.0)), dot, range].into_iter().flatten().fold(f64::INFINITY, f64::min)
}

fn lowest(row: &Row<'_>, y: &Scale) -> f64 {
    let dot = row.net.map(|(value, _)| y.at(value) + DOT);
    let range = row.range.map(|range| y.at(range.low));
    let all = [Some(y.at(-row.loss.0)), dot, range];
    all.into_iter().flatten().fold(f64::NEG_INFINITY, f64::max)
}

/// The difference above its column, the shares beside the ends of theirs.
fn texts(
    frame: &Frame<'_>,
    layout: &Layout,
    row: &Row<'_>,
    (middle, ground, y): (f64, f64, &Scale),
) -> Vec<Label> {
    let mut out = Vec::new();
    if let (Some(face), Some((_, text))) = (layout.net, row.net) {
        let (colour, top) = (frame.colours.ink, highest(row, y) - GAP);
        let label = Label {
            text: text.to_owned(),
            face,
            colour,
            anchor: Anchor::Middle,
            x: middle,
            y: top,
        };
        out.push(label.between(frame.edges.0, frame.edges.1));
    }
    let Some(face) = layout.parts else { return out };
    let x = middle + layout.column / 2.0 + BESIDE;
    let up = (y.at(row.gain.0) + face.cap()).min(ground - 4.0);
    let down = y.at(-row.loss.0).max(ground + 5.0 + face.cap());
    for ((value, text), base) in [(row.gain, up), (row.loss, down)] {
        if value > 0.0 && !text.is_empty() {
            let (text, colour) = (text.to_owned(), frame.colours.ink_2);
            out.push(Label { text, face, colour, anchor: Anchor::Start, x, y: base });
        }
    }
    out
}

/// Draws what the marks are and gives its height with the gap below.
fn key(canvas: &mut Canvas<'_>, frame: &Frame<'_>, balance: &Balance) -> Result<f64, DrawError> {
    let face = frame.faces.small;
    let named = [
        (Sign::Column(frame.colours.tone(balance.gain.tone)), &balance.gain.name),
        (Sign::Column(frame.colours.tone(balance.loss.tone)), &balance.loss.name),
        (Sign::Dot, &balance.net.name),
        (Sign::Range, &balance.range_name),
    ];
    // In a drawing that low the plot needs the room; the pointer says the names.
    if frame.plot.height < 120.0 {
        return Ok(0.0);
    }
    let high = face.leading() + 2.0;
    let (mut x, mut row) = (0.0, 0.0);
    let ranged = balance.ranges.iter().any(Option::is_some);
    for (sign, name) in named {
        if name.trim().is_empty() || (matches!(sign, Sign::Range) && !ranged) {
            continue;
        }
        let text = face.ellipsised(name, frame.plot.width - SIGN.0 - SIGN.1);
        let wide = SIGN.0 + SIGN.1 + face.width(&text);
        if x > 0.0 && x + wide > frame.plot.width {
            x = 0.0;
            row += 1.0;
        }
        let left = frame.plot.x + x;
        let middle = frame.plot.y + high * row + face.leading() / 2.0;
        sign.draw(canvas, frame, (left + SIGN.0 / 2.0, middle))?;
        canvas.label(&Label {
            text,
            face,
            colour: frame.colours.ink_2,
            anchor: Anchor::Start,
            x: left + SIGN.0 + SIGN.1,
            y: middle + face.cap() / 2.0,
        })?;
        x += wide + SIGN.2;
    }
    Ok(high * (row + 1.0) + 6.0)
}

#[derive(Clone, Copy)]
enum Sign {
    Column(Rgb),
    Dot,
    Range,
}

impl Sign {
    fn draw(
        self,
        canvas: &mut Canvas<'_>,
        frame: &Frame<'_>,
        (x, middle): (f64, f64),
    ) -> Result<(), DrawError> {
        match self {
            Self::Column(colour) => {
                canvas.rect(&Area::new(x - 4.5, middle - 4.5, 9.0, 9.0), colour, 1.0)
            }
            Self::Dot => canvas.dot((x, middle), 4.5, frame.colours.ink),
            Self::Range => whisker(canvas, frame, (x, 3.5), (middle - 5.0, middle + 5.0)),
        }
    }
}

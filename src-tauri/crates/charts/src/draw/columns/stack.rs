//! Stacked columns: parts of a whole, in time.

use super::{Bands, Gutter, grid, mark, value_of, wanted_steps};
use crate::draw::canvas::{Anchor, Canvas, Label, crisp};
use crate::draw::frame::Frame;
use crate::draw::geometry::Area;
use crate::draw::labels::Names;
use crate::draw::scale::{Scale, reach, steps};
use crate::draw::{DrawError, Mark};
use crate::figure::{Columns, Tone};
use crate::lettering::{Type, Weight};

/// Side of the swatch beside a series' name.
const SWATCH: f64 = 9.0;

/// One series in one category, in the unit of the figure.
#[derive(Debug, Clone, Copy)]
struct Part {
    category: usize,
    series: usize,
    from: f64,
    to: f64,
}

fn parts(columns: &Columns) -> Vec<Part> {
    let mut out = Vec::new();
    for category in 0..columns.categories.len() {
        // What is below zero is stacked downwards, or a return would hide a sale.
        let (mut up, mut down) = (0.0, 0.0);
        for (at, series) in columns.series.iter().enumerate() {
            let Some(value) = value_of(series.points.get(category)) else { continue };
            let end = if value < 0.0 { &mut down } else { &mut up };
            let from = *end;
            *end += value;
            out.push(Part { category, series: at, from, to: *end });
        }
    }
    out
}

/// Where the names of the series stand.
enum Key {
    /// At the parts of the last column, with the height each would like.
    Right { width: f64, series: Vec<usize> },
    /// In rows above the plot: x, row, series, name.
    Above { entries: Vec<(f64, usize, usize, String)>, rows: usize },
}

impl Key {
    fn new(frame: &Frame<'_>, columns: &Columns, parts: &[Part]) -> Self {
        let face = frame.faces.text;
        let last = columns.categories.len().saturating_sub(1);
        let shown: Vec<usize> = parts
            .iter()
            .filter(|p| p.category == last && p.from != p.to)
            .map(|p| p.series)
            .collect();
        let widest = columns.series.iter().map(|s| face.width(&s.name)).fold(0.0, f64::max);
        let width = widest + SWATCH + 18.0;
        let high = columns.series.len() as f64 * face.leading();
        let room = (frame.plot.width * 0.28).min(220.0);
        if shown.len() == columns.series.len() && width <= room && high <= frame.plot.height * 0.7 {
            return Self::Right { width, series: shown };
        }
        let mut entries = Vec::new();
        let (mut x, mut row) = (0.0, 0);
        for (at, series) in columns.series.iter().enumerate() {
            let name = face.ellipsised(&series.name, frame.plot.width - SWATCH - 6.0);
            let wide = SWATCH + 6.0 + face.width(&name);
            if x > 0.0 && x + wide > frame.plot.width {
                x = 0.0;
                row += 1;
            }
            entries.push((x, row, at, name));
            x += wide + 18.0;
        }
        Self::Above { entries, rows: row + 1 }
    }
}

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    columns: &Columns,
) -> Result<Vec<Mark>, DrawError> {
    let count = columns.categories.len();
    let parts = parts(columns);
    let face = frame.faces.text;
    let total = face.with(Weight::SemiBold);
    let key = Key::new(frame, columns, &parts);
    let (right, above) = match &key {
        Key::Right { width, .. } => (*width, 0.0),
        Key::Above { entries, .. } if entries.is_empty() => (0.0, 0.0),
        Key::Above { rows, .. } => (0.0, (face.leading() + 2.0) * *rows as f64 + 8.0),
    };
    let room = Area::new(
        frame.plot.x,
        frame.plot.y + above,
        frame.plot.width - right,
        frame.plot.height - above,
    );
    let reached = reach(parts.iter().map(|p| p.to));
    let steps = steps(reached, wanted_steps(room.height));
    let totals = |band: f64| {
        let all = columns.above.iter().all(|text| total.width(text) + 6.0 <= band);
        all && columns.above.iter().any(|text| !text.is_empty())
    };
    let gutter = if totals(Bands::new(&room, count).band) {
        Gutter::none()
    } else {
        Gutter::new(frame, &steps)
    };
    let across = Area::new(room.x + gutter.width, room.y, room.width - gutter.width, room.height);
    let bands = Bands::new(&across, count);
    let names = Names::new(&columns.categories, (bands.band, room.height * 0.3), face);
    let plot = Area::new(across.x, across.y, across.width, across.height - names.height());
    let spare = if totals(bands.band) { total.leading() + 3.0 } else { 0.0 };
    let y = Scale::new(reached, (plot.bottom(), (plot.y + spare).min(plot.bottom() - 8.0)));
    let base = crisp(y.at(0.0));

    let mut labels = Vec::new();
    if totals(bands.band) {
        for (at, text) in columns.above.iter().enumerate().take(count) {
            let top = parts.iter().filter(|p| p.category == at).map(|p| p.to).fold(0.0, f64::max);
            labels.push(Label {
                text: text.clone(),
                face: total,
                colour: frame.colours.ink,
                anchor: Anchor::Middle,
                x: bands.centre(at),
                y: y.at(top) - 5.0,
            });
        }
    }
    let taken: Vec<Area> = labels.iter().map(Label::area).collect();
    grid(canvas, frame, (&plot, &y), &steps, &taken)?;
    gutter.draw(canvas, frame, &y)?;

    // Dark thin digits fade on a coloured ground.
    let inside = frame.faces.small.with(Weight::SemiBold);
    let mut marks = Vec::new();
    for part in parts.iter().filter(|p| p.from != p.to) {
        let Some(series) = columns.series.get(part.series) else { continue };
        let point = series.points.get(part.category);
        let from = if part.from == 0.0 { base } else { y.at(part.from) };
        let whole = bands.column(part.category, y.at(part.to), from);
        let fill = frame.colours.tone(tone_of(columns, part.series));
        canvas.rect(&parted(&whole, part.from == 0.0, part.to < 0.0), fill, 1.0)?;
        let text = point.map(|p| p.label.clone()).unwrap_or_default();
        let wide = inside.width(&text) + 6.0 <= whole.width;
        if !text.is_empty() && wide && whole.height >= inside.cap() + 7.0 {
            labels.push(Label {
                text: text.clone(),
                face: inside,
                colour: frame.colours.text_on(fill),
                anchor: Anchor::Middle,
                x: whole.centre(),
                y: whole.middle() + inside.cap() / 2.0,
            });
        }
        let category = columns.categories.get(part.category).cloned().unwrap_or_default();
        marks.push(mark(&whole, format!("{category} · {}", series.name), text));
    }
    canvas.lying(base, (plot.x, plot.right()), frame.colours.line_strong, &[])?;
    for label in &labels {
        canvas.label(label)?;
    }
    draw_key(canvas, frame, columns, (&key, &parts), &|part: &Part| {
        let area = bands.column(part.category, y.at(part.to), y.at(part.from));
        (area.right(), area.middle())
    })?;
    let emphasis = columns.emphasis.map(|(at, _)| at);
    names.draw(canvas, frame, plot.bottom(), |at| bands.centre(at), emphasis)?;
    Ok(marks)
}

fn tone_of(columns: &Columns, at: usize) -> Tone {
    columns.series.get(at).map_or(Tone::Muted, |series| series.tone)
}

/// A part with a hair of the ground between it and the part it stands on.
fn parted(whole: &Area, first: bool, down: bool) -> Area {
    if first || whole.height <= 2.0 {
        return *whole;
    }
    let y = if down { whole.y + 1.0 } else { whole.y };
    Area::new(whole.x, y, whole.width, whole.height - 1.0)
}

fn draw_key(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    columns: &Columns,
    (key, parts): (&Key, &[Part]),
    place: &dyn Fn(&Part) -> (f64, f64),
) -> Result<(), DrawError> {
    let face = frame.faces.text;
    match key {
        Key::Above { entries, .. } => {
            for (x, row, at, name) in entries {
                let middle =
                    frame.plot.y + face.leading() / 2.0 + (face.leading() + 2.0) * *row as f64;
                let left = frame.plot.x + x;
                entry(canvas, frame, (left, middle), (tone_of(columns, *at), name.clone()))?;
            }
        }
        Key::Right { series, .. } => {
            let last = columns.categories.len().saturating_sub(1);
            let mut wanted: Vec<(usize, f64, f64)> = parts
                .iter()
                .filter(|p| p.category == last && series.contains(&p.series))
                .map(|p| {
                    let (right, middle) = place(p);
                    (p.series, right, middle)
                })
                .collect();
            wanted.sort_by(|a, b| a.2.total_cmp(&b.2));
            let limits = (frame.plot.y, frame.plot.bottom());
            let heights: Vec<f64> = wanted.iter().map(|w| w.2).collect();
            let apart = spread(&heights, face, limits);
            for ((at, right, _), middle) in wanted.iter().zip(apart) {
                let name = columns.series.get(*at).map(|s| s.name.clone()).unwrap_or_default();
                entry(canvas, frame, (right + 10.0, middle), (tone_of(columns, *at), name))?;
            }
        }
    }
    Ok(())
}

fn entry(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    (left, middle): (f64, f64),
    (tone, text): (Tone, String),
) -> Result<(), DrawError> {
    let face = frame.faces.text;
    let swatch = Area::new(left, middle - SWATCH / 2.0, SWATCH, SWATCH);
    canvas.rect(&swatch, frame.colours.tone(tone), 1.0)?;
    canvas.label(&Label {
        text,
        face,
        colour: frame.colours.ink_2,
        anchor: Anchor::Start,
        x: left + SWATCH + 6.0,
        y: middle + face.cap() / 2.0,
    })
}

/// Heights pushed apart by a line's height each, kept between the limits and in their order.
fn spread(wanted: &[f64], face: Type, (top, bottom): (f64, f64)) -> Vec<f64> {
    let step = face.leading();
    let mut at = top + step / 2.0;
    let mut out = Vec::with_capacity(wanted.len());
    for height in wanted {
        let place = height.max(at);
        out.push(place);
        at = place + step;
    }
    let mut limit = bottom - step / 2.0;
    for place in out.iter_mut().rev() {
        *place = place.min(limit);
        limit = *place - step;
    }
    out
}

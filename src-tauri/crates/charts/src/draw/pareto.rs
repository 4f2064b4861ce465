//! Columns falling from the left and the running share above them, with the classes as bands.

use super::canvas::{Anchor, Canvas, Label, crisp};
use super::frame::Frame;
use super::geometry::Area;
use super::labels::Names;
use super::scale::Scale;
use super::{DrawError, Mark};
use crate::figure::{Pareto, Series};
use crate::lettering::{Type, Weight};
use rapport_text::number::percent;

/// Above this many categories their names are left out.
const NAMED: usize = 40;
/// Above this many the columns are one outline: no screen shows gaps between them.
const SEPARATE: usize = 120;

/// Where the columns and the line stand.
struct Layout {
    plot: Area,
    band: f64,
    count: usize,
    amount: Scale,
    share: Scale,
    base: f64,
}

impl Layout {
    fn left(&self, at: usize) -> f64 {
        self.plot.x + self.band * at as f64
    }

    fn centre(&self, at: usize) -> f64 {
        self.left(at) + self.band / 2.0
    }

    fn column(&self, at: usize, value: f64) -> Area {
        let width = if self.count > SEPARATE {
            self.band
        } else if self.count > NAMED {
            self.band * 0.8
        } else {
            (self.band * 0.64).min(88.0)
        };
        let y = self.amount.at(value);
        let left = self.centre(at) - width / 2.0;
        Area::new(left, y.min(self.base), width, (self.base - y).abs())
    }
}

fn value_of(series: &Series, at: usize) -> Option<f64> {
    series.points.get(at).and_then(|p| p.value).filter(|v| v.is_finite())
}

fn printed(series: &Series, at: usize) -> &str {
    series.points.get(at).map_or("", |p| p.label.as_str())
}

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    pareto: &Pareto,
) -> Result<Vec<Mark>, DrawError> {
    let count = pareto.categories.len();
    let text = frame.faces.text;
    let small = frame.faces.small;

    let thresholds: Vec<(f64, String)> = pareto
        .classes
        .iter()
        .filter(|(end, _)| *end > 0.0 && *end < 100.0)
        .map(|(end, _)| (*end, percent(frame.lang, end / 100.0, 0)))
        .collect();
    let widest = thresholds.iter().map(|(_, text)| small.width(text)).fold(0.0, f64::max);
    let gutter = if thresholds.is_empty() { 0.0 } else { widest + 8.0 };
    let letters = if pareto.classes.is_empty() { 0.0 } else { text.leading() + 4.0 };
    let heading = text.leading() + 5.0;
    let wide = frame.plot.width - gutter;
    let band = wide / count.max(1) as f64;
    let names = (count <= NAMED)
        .then(|| Names::new(&pareto.categories, (band, frame.plot.height * 0.3), text));
    let below = names.as_ref().map_or(6.0, Names::height);
    let top = frame.plot.y + letters + heading;
    let plot = Area::new(frame.plot.x, top, wide, (frame.plot.bottom() - below - top).max(12.0));

    let highest = (0..count).filter_map(|at| value_of(&pareto.amounts, at)).fold(0.0, f64::max);
    let first = value_of(&pareto.share, 0).unwrap_or(0.0) / 100.0;
    // Half the height at least, so that the columns can be read when none is a large part.
    let reach = first.clamp(0.5, 1.0) * plot.height;
    let high = if highest > 0.0 { highest } else { 1.0 };
    let base = crisp(plot.bottom());
    let layout = Layout {
        plot,
        band,
        count,
        amount: Scale::new((0.0, high), (base, base - reach)),
        share: Scale::new((0.0, 100.0), (base, plot.y)),
        base,
    };
    let line: Vec<(f64, f64)> = (0..count)
        .filter_map(|at| {
            let share = value_of(&pareto.share, at)?;
            Some((layout.centre(at), layout.share.at(share.clamp(0.0, 100.0))))
        })
        .collect();

    let last = printed(&pareto.share, count.saturating_sub(1));
    let bold = text.with(Weight::SemiBold);
    let ending = Label {
        text: bold.ellipsised([pareto.share.name.as_str(), last].join(" ").trim(), wide),
        face: bold,
        colour: frame.colours.accent,
        anchor: Anchor::End,
        x: plot.right(),
        y: plot.y - 8.0,
    };
    bands(canvas, frame, pareto, (&layout, &ending))?;
    let labels = amounts(frame, pareto, &layout, (&line, &ending));
    let taken: Vec<Area> = labels.iter().map(Label::area).collect();
    draw_thresholds(canvas, frame, &layout, &thresholds, &taken)?;
    columns(canvas, frame, pareto, &layout)?;
    canvas.lying(base, (plot.x, plot.right()), frame.colours.line_strong, &[])?;
    if line.len() > 1 {
        canvas.line(&line, frame.colours.accent, 2.0)?;
    }
    if let Some(end) = line.last() {
        canvas.dot(*end, 3.5, frame.colours.accent)?;
    }
    for label in &labels {
        canvas.label(label)?;
    }
    canvas.label(&ending)?;
    if let Some(names) = names {
        names.draw(canvas, frame, plot.bottom(), |at| layout.centre(at), None)?;
    }
    Ok(marks(pareto, &layout))
}

fn columns(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    pareto: &Pareto,
    layout: &Layout,
) -> Result<(), DrawError> {
    let colour = frame.colours.tone(pareto.amounts.tone);
    let values = (0..layout.count).map(|at| (at, value_of(&pareto.amounts, at).unwrap_or(0.0)));
    if layout.count > SEPARATE {
        let mut outline = vec![(layout.plot.x, layout.base)];
        for (at, value) in values {
            let column = layout.column(at, value);
            outline.extend([(column.x, column.y), (column.right(), column.y)]);
        }
        outline.push((layout.plot.right(), layout.base));
        return canvas.polygon(&outline, colour, 1.0);
    }
    for (at, value) in values.filter(|(_, value)| *value > 0.0) {
        canvas.rect(&layout.column(at, value), colour, 1.0)?;
    }
    Ok(())
}

/// The stretches of the classes: first category, one past the last, name.
fn stretches(pareto: &Pareto) -> Vec<(usize, usize, String)> {
    let count = pareto.categories.len();
    let mut out: Vec<(usize, usize, String)> = Vec::new();
    let mut from = 0;
    for (end, name) in &pareto.classes {
        // A class reaches to the category with which its share is full.
        let to = (from..count)
            .find(|at| value_of(&pareto.share, *at).is_some_and(|share| share >= end - 1e-9))
            .map_or(count, |at| at + 1);
        out.push((from, to, name.clone()));
        from = to;
    }
    let rest = match out.last().map(|(_, _, name)| name.as_str()) {
        Some("A") => "B",
        Some("B") => "C",
        Some("C") => "D",
        _ => "",
    };
    if from < count {
        out.push((from, count, rest.to_owned()));
    }
    out
}

fn bands(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    pareto: &Pareto,
    (layout, ending): (&Layout, &Label),
) -> Result<(), DrawError> {
    if pareto.classes.is_empty() {
        return Ok(());
    }
    let face = Type::semi_bold(frame.faces.text.size);
    let mut free = layout.plot.x;
    for (at, (from, to, name)) in stretches(pareto).into_iter().enumerate() {
        if from == to {
            continue;
        }
        let (left, right) = (layout.left(from), layout.left(to));
        let top = frame.plot.y;
        let band = Area::new(left, top, right - left, layout.base - top);
        // Paler from class to class; the ground shows through on cards of any colour.
        let opacity = [0.09, 0.045, 0.0].get(at).copied().unwrap_or(0.0);
        if opacity > 0.0 {
            canvas.rect(&band, frame.colours.accent, opacity)?;
        }
        if at > 0 {
            let line = (frame.colours.line_strong, 1.0);
            canvas.standing(left, (top, layout.base), line, &[ending.area()])?;
        }
        let x = (left + 6.0).max(free);
        let y = top + 3.0 + face.cap() + 2.0;
        let wide = face.width(&name);
        // A letter wider than its band would stand in the next one.
        if x + wide <= right.max(left + 14.0) && x + wide <= frame.edges.1 {
            canvas.label(&Label {
                text: name,
                face,
                colour: frame.colours.ink_2,
                anchor: Anchor::Start,
                x,
                y,
            })?;
            free = x + wide + 6.0;
        }
    }
    Ok(())
}

fn draw_thresholds(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    layout: &Layout,
    thresholds: &[(f64, String)],
    taken: &[Area],
) -> Result<(), DrawError> {
    let face = frame.faces.small;
    let mut free = f64::INFINITY;
    for (share, text) in thresholds {
        let y = layout.share.at(*share);
        let across = (layout.plot.x, layout.plot.right());
        canvas.lying(y, across, frame.colours.line_strong, taken)?;
        let baseline = y + face.cap() / 2.0;
        if baseline + face.descent() < free {
            canvas.label(&Label {
                text: text.clone(),
                face,
                colour: frame.colours.ink_2,
                anchor: Anchor::Start,
                x: layout.plot.right() + 7.0,
                y: baseline,
            })?;
            free = baseline - face.cap() - 2.0;
        }
    }
    Ok(())
}

/// The amounts on the columns: on top where the line leaves room, else inside, else nowhere.
/// With columns too narrow for their numbers only the largest bears one.
fn amounts(
    frame: &Frame<'_>,
    pareto: &Pareto,
    layout: &Layout,
    (line, ending): (&[(f64, f64)], &Label),
) -> Vec<Label> {
    let face = frame.faces.small;
    let colour = frame.colours.tone(pareto.amounts.tone);
    let widest =
        (0..layout.count).map(|at| face.width(printed(&pareto.amounts, at))).fold(0.0, f64::max);
    let every = widest + 4.0 <= layout.band;
    let shown = if every { layout.count } else { layout.count.min(1) };
    let clear = |label: &Label| {
        let area = label.area().grown(3.0);
        let mut pieces = line.iter().zip(line.iter().skip(1));
        !pieces.any(|(from, to)| area.meets_line(*from, *to)) && !area.meets(&ending.area())
    };
    let next = value_of(&pareto.amounts, 1).map(|value| layout.column(1, value));
    let mut out = Vec::new();
    for at in 0..shown {
        let text = printed(&pareto.amounts, at);
        let Some(value) = value_of(&pareto.amounts, at).filter(|_| !text.is_empty()) else {
            continue;
        };
        let column = layout.column(at, value);
        let centred = every || face.width(text) <= column.width;
        let place = |y: f64, colour| Label {
            text: text.to_owned(),
            face,
            colour,
            anchor: if centred { Anchor::Middle } else { Anchor::Start },
            x: if centred { column.centre() } else { column.x },
            y,
        };
        let above = place(column.y - 5.0, frame.colours.ink);
        let inside = place(column.y + 5.0 + face.cap(), frame.colours.text_on(colour));
        let room = column.height > face.cap() + 10.0 && face.width(text) + 4.0 <= column.width;
        let stands_alone = at > 0 || !next.is_some_and(|next| next.meets(&above.area()));
        if stands_alone && clear(&above) {
            out.push(above);
        } else if room && clear(&inside) {
            out.push(inside);
        }
    }
    out
}

/// Each category's whole strip answers: it holds the column and the point of the line.
fn marks(pareto: &Pareto, layout: &Layout) -> Vec<Mark> {
    let plot = layout.plot;
    pareto
        .categories
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let values = [printed(&pareto.amounts, at), printed(&pareto.share, at)];
            let values: Vec<_> = values.into_iter().filter(|v| !v.is_empty()).collect();
            Mark {
                x: layout.left(at),
                y: plot.y,
                width: layout.band,
                height: plot.height,
                name: name.clone(),
                value: values.join(" · "),
            }
        })
        .collect()
}

//! A bridge: columns that begin where the one before has ended, from one total to the next.

use super::canvas::{Anchor, Canvas, Label, crisp};
use super::columns::{Bands, Gutter, grid, mark, wanted_steps};
use super::frame::Frame;
use super::geometry::Area;
use super::labels::Names;
use super::scale::{Scale, reach, steps};
use super::{DrawError, Mark};
use crate::figure::{Waterfall, WaterfallStep};
use crate::lettering::{Type, Weight};

/// Between a column's end and its value.
const GAP: f64 = 5.0;
/// Air at the sides of what is printed at a column.
const AIR: f64 = 6.0;
/// The smallest text worth printing.
const LEAST: f64 = 9.0;

/// What is printed at the columns: all values, and all notes where they fit as well.
#[derive(Clone, Copy)]
struct Texts {
    value: Type,
    note: Option<Type>,
}

impl Texts {
    /// The largest faces at which every text fits a band, the notes given up first.
    fn fitting(frame: &Frame<'_>, steps: &[&WaterfallStep], band: f64) -> Option<Self> {
        let value = frame.faces.text.with(Weight::SemiBold);
        let small = frame.faces.small;
        let less = |face: Type, by: f64| Type { size: (face.size - by).max(LEAST), ..face };
        let fits = |texts: &Self| {
            steps.iter().all(|step| {
                let note = texts.note.map_or(0.0, |face| face.width(&step.note));
                texts.value.width(&step.label).max(note) + AIR <= band
            })
        };
        let noted = steps.iter().any(|step| !step.note.is_empty());
        let smaller = [0.0, 1.0, 2.0];
        let with = smaller.map(|by| Self { value: less(value, by), note: Some(less(small, by)) });
        let without = [0.0, 1.0, 2.0, 3.0].map(|by| Self { value: less(value, by), note: None });
        with.into_iter().filter(|_| noted).chain(without).find(fits)
    }

    /// The room beyond a column's end.
    fn height(&self) -> f64 {
        GAP + self.value.leading() + self.note.map_or(0.0, Type::leading)
    }

    fn at(
        &self,
        frame: &Frame<'_>,
        step: &WaterfallStep,
        (x, end, below): (f64, f64, bool),
    ) -> Vec<Label> {
        let label = |text: &str, face: Type, colour, y| {
            let text = text.to_owned();
            Label { text, face, colour, anchor: Anchor::Middle, x, y }
                .between(frame.edges.0, frame.edges.1)
        };
        let first = if below { end + GAP + self.value.cap() } else { end - GAP };
        let mut out = vec![label(&step.label, self.value, frame.ink_of(step.tone), first)];
        if let Some(face) = self.note.filter(|_| !step.note.is_empty()) {
            let beyond = self.value.leading();
            let y = if below { first + beyond } else { first - beyond };
            out.push(label(&step.note, face, frame.colours.ink_2, y));
        }
        out
    }
}

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    waterfall: &Waterfall,
) -> Result<Vec<Mark>, DrawError> {
    let finite = |step: &&WaterfallStep| step.value.is_finite();
    let drawn = Waterfall {
        steps: waterfall.steps.iter().filter(finite).cloned().collect(),
        ..waterfall.clone()
    };
    let all: Vec<&WaterfallStep> = drawn.steps.iter().collect();
    let spans = drawn.spans();
    let reached = reach(spans.iter().flat_map(|(from, to)| [*from, *to]));
    let steps = steps(reached, wanted_steps(frame.plot.height));

    let texts = Texts::fitting(frame, &all, Bands::new(&frame.plot, all.len()).band);
    let gutter = if texts.is_some() { Gutter::none() } else { Gutter::new(frame, &steps) };
    let whole = frame.plot;
    let across =
        Area::new(whole.x + gutter.width, whole.y, whole.width - gutter.width, whole.height);
    let bands = Bands::new(&across, all.len());
    let categories: Vec<String> = all.iter().map(|step| step.name.clone()).collect();
    let names = Names::new(&categories, (bands.band, whole.height * 0.3), frame.faces.text);
    let plot = Area::new(across.x, across.y, across.width, across.height - names.height());
    // Losses bear their values below: only those near the ground need room there.
    let room = texts.map_or(0.0, |texts| texts.height());
    let rise = (plot.height - room).max(8.0);
    let lowest = all.iter().zip(&spans).filter(|(_, (from, to))| to < from);
    let lowest = lowest.map(|(_, (_, to))| *to).fold(f64::INFINITY, f64::min);
    let span = (reached.1 - reached.0).max(f64::MIN_POSITIVE);
    let over = if lowest.is_finite() { (lowest - reached.0) / span * rise } else { f64::INFINITY };
    let foot = (room + 2.0 - over).clamp(0.0, room + 2.0);
    let bottom = plot.bottom() - foot;
    let y = Scale::new(reached, (bottom, (plot.y + room).min(bottom - 8.0)));

    let mut labels = Vec::new();
    for (at, (step, (from, to))) in all.iter().zip(&spans).enumerate() {
        if let Some(texts) = &texts {
            labels.extend(texts.at(frame, step, (bands.centre(at), y.at(*to), to < from)));
        }
    }
    let taken: Vec<Area> = labels.iter().map(Label::area).collect();
    if texts.is_none() {
        grid(canvas, frame, (&plot, &y), &steps, &taken)?;
        gutter.draw(canvas, frame, &y)?;
    }

    let mut marks = Vec::new();
    for (at, (step, (from, to))) in all.iter().zip(&spans).enumerate() {
        let column = bands.column(at, y.at(*to), y.at(*from));
        if column.height >= 0.5 {
            canvas.rect(&column, frame.colours.tone(step.tone), 1.0)?;
        } else {
            // Nothing was added: a line at the level keeps the column's place.
            let level = crisp(y.at(*to));
            let reach = (column.x, column.right());
            canvas.lying(level, reach, frame.colours.line_strong, &taken)?;
        }
        if at + 1 < all.len() {
            let next = bands.column(at + 1, y.at(*to), y.at(*to));
            let reach = (column.right(), next.x);
            canvas.lying(y.at(*to), reach, frame.colours.ink_3, &taken)?;
        }
        let said = [step.label.as_str(), step.note.as_str()];
        let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
        let said = if said.is_empty() { step.value.to_string() } else { said.join(" · ") };
        marks.push(mark(&column, step.name.clone(), said));
    }
    canvas.lying(y.at(0.0), (plot.x, plot.right()), frame.colours.line_strong, &taken)?;
    for label in &labels {
        canvas.label(label)?;
    }
    names.draw(canvas, frame, plot.bottom(), |at| bands.centre(at), None)?;
    Ok(marks)
}

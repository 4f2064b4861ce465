//! What stands at the right of the plot: the last value and the name of each line, the names of
//! the zones where they leave room.

use super::{Layout, STRIPE, value_of};
use crate::draw::DrawError;
use crate::draw::canvas::{Anchor, Canvas, Label};
use crate::draw::frame::Frame;
use crate::draw::geometry::Area;
use crate::figure::{Line, LinePoint, Lines};
use crate::lettering::{Type, Weight};
use crate::palette::Rgb;

/// Between the plot and its texts.
const GAP: f64 = 9.0;
/// Room for what leads from the end of a line to its words.
const LEAD: f64 = 9.0;
/// The most of the drawing's width for them.
const MOST: f64 = 0.26;

/// The last point of a line that has a value, with its value.
fn last(line: &Line) -> Option<(&LinePoint, f64)> {
    line.points.iter().rev().find_map(|p| value_of(p).map(|value| (p, value)))
}

fn bold(frame: &Frame<'_>) -> Type {
    frame.faces.text.with(Weight::SemiBold)
}

/// The width to leave at the right of the plot.
pub(super) fn room(frame: &Frame<'_>, lines: &Lines) -> f64 {
    let small = frame.faces.small;
    let most = frame.plot.width * MOST - GAP;
    let known = || lines.lines.iter().filter_map(|line| Some((line, last(line)?.0)));
    let values = known().map(|(_, point)| bold(frame).width(&point.label));
    // A long name takes two lines.
    let names = known().map(|(line, _)| small.narrowest(&line.name, 2));
    let zones = lines.bands.iter().map(|band| small.width(&band.name));
    let widest = values.chain(names).chain(zones).fold(0.0, f64::max);
    if widest == 0.0 { STRIPE + 1.0 } else { widest.ceil().min(most) + gap(lines) + 2.0 }
}

/// Between the plot and its texts: several lines are led to theirs.
fn gap(lines: &Lines) -> f64 {
    if lines.lines.len() > 1 { GAP + LEAD } else { GAP }
}

/// The texts in their places, and thin lines to those whose line ends before the edge.
pub(super) struct Ends {
    labels: Vec<Label>,
    leaders: Vec<(Vec<(f64, f64)>, Rgb)>,
}

/// A block of lines at the end of a line.
struct Block {
    /// The colour of its line and where that ends.
    colour: Rgb,
    end: (f64, f64),
    texts: Vec<(String, Type, Rgb)>,
    /// Where its middle wants to be.
    wants: f64,
    top: f64,
}

impl Block {
    fn height(&self) -> f64 {
        self.texts.iter().map(|(_, face, _)| face.leading()).sum()
    }
}

impl Ends {
    pub(super) fn place(frame: &Frame<'_>, lines: &Lines, layout: &Layout) -> Self {
        let plot = &layout.plot;
        let x = plot.right() + gap(lines);
        let width = frame.edges.1 - x;
        // Fuller first; the last shape always has one line each.
        let shapes = [(true, 2), (true, 1), (false, 1)];
        let (top, bottom) = (plot.y - 6.0, plot.bottom() + 6.0);
        let mut blocks = Vec::new();
        for (valued, names) in shapes {
            blocks = shape(frame, lines, layout, (valued, names, width));
            if blocks.iter().map(|b| b.height() + 2.0).sum::<f64>() <= bottom - top {
                break;
            }
        }
        spread(&mut blocks, top, bottom);

        let mut labels = Vec::new();
        for block in &blocks {
            let mut y = block.top;
            for (text, face, colour) in &block.texts {
                let (text, face, colour) = (text.clone(), *face, *colour);
                let base = y + (face.leading() + face.cap()) / 2.0;
                labels.push(Label { text, face, colour, anchor: Anchor::Start, x, y: base });
                y += face.leading();
            }
        }
        let taken: Vec<Area> = labels.iter().map(Label::area).collect();
        labels.extend(zones(frame, lines, layout, (x, width), taken));
        let several = lines.lines.len() > 1;
        let leaders = blocks.iter().filter_map(|block| {
            let (at, y) = block.end;
            let first = block.texts.first().map_or(0.0, |(_, face, _)| face.leading() / 2.0);
            let edge = plot.right() + STRIPE;
            let mut path = Vec::new();
            if plot.right() - at > 24.0 {
                path.push((at + 6.0, y));
                path.push((edge, y));
            }
            if several {
                path.extend([(edge, y), (x - 3.0, block.top + first)]);
            }
            (!path.is_empty()).then_some((path, block.colour))
        });
        let leaders = leaders.collect();
        Self { labels, leaders }
    }

    pub(super) fn draw(&self, canvas: &mut Canvas<'_>) -> Result<(), DrawError> {
        for (leader, colour) in &self.leaders {
            canvas.line(leader, *colour, 0.75)?;
        }
        for label in &self.labels {
            canvas.label(label)?;
        }
        Ok(())
    }
}

fn shape(
    frame: &Frame<'_>,
    lines: &Lines,
    layout: &Layout,
    (valued, names, width): (bool, usize, f64),
) -> Vec<Block> {
    let small = frame.faces.small;
    let mut blocks = Vec::new();
    for line in &lines.lines {
        let Some((point, value)) = last(line) else { continue };
        let ink = frame.ink_of(line.tone);
        let mut texts = Vec::new();
        if valued && !point.label.is_empty() {
            texts.push((bold(frame).ellipsised(&point.label, width), bold(frame), ink));
        }
        let name = small.wrapped(&line.name, width, names);
        texts.extend(name.into_iter().map(|text| (text, small, ink)));
        if !texts.is_empty() {
            let end = (layout.x(point.x), layout.y(value));
            let colour = frame.colours.tone(line.tone);
            blocks.push(Block { colour, end, texts, wants: end.1, top: 0.0 });
        }
    }
    blocks.sort_by(|a, b| a.wants.total_cmp(&b.wants));
    blocks
}

/// Moves blocks apart, each as near to where it wants to be as the others let it; those without
/// room are left out, from below.
fn spread(blocks: &mut Vec<Block>, top: f64, bottom: f64) {
    while blocks.len() > 1
        && blocks.iter().map(Block::height).sum::<f64>() + 2.0 * (blocks.len() - 1) as f64
            > bottom - top
    {
        blocks.pop();
    }
    let mut free = top;
    for block in blocks.iter_mut() {
        block.top = (block.wants - block.height() / 2.0).max(free);
        free = block.top + block.height() + 2.0;
    }
    let mut limit = bottom;
    for block in blocks.iter_mut().rev() {
        block.top = block.top.min(limit - block.height());
        limit = block.top - 2.0;
    }
}

/// Names of zones beside them, in the middle or as near to it as the ends of lines allow.
fn zones(
    frame: &Frame<'_>,
    lines: &Lines,
    layout: &Layout,
    (x, width): (f64, f64),
    mut taken: Vec<Area>,
) -> Vec<Label> {
    let face = frame.faces.small;
    let mut out = Vec::new();
    for band in lines.bands.iter().filter(|b| b.from.is_finite() && b.to.is_finite()) {
        let (top, bottom) = (layout.y(band.from.max(band.to)), layout.y(band.from.min(band.to)));
        let label = |middle: f64| Label {
            text: face.ellipsised(&band.name, width),
            face,
            colour: frame.ink_of(band.tone),
            anchor: Anchor::Start,
            x,
            y: middle + face.cap() / 2.0,
        };
        let middle = (top + bottom) / 2.0;
        let reach = ((bottom - top - face.cap()) / 2.0).max(-1.0);
        let steps = (0..200).map(f64::from).take_while(|step| *step <= reach);
        let free = steps
            .flat_map(|step| [middle - step, middle + step])
            .map(label)
            .find(|label| !taken.iter().any(|area| area.grown(6.0).meets(&label.area())));
        if let Some(label) = free {
            taken.push(label.area());
            out.push(label);
        }
    }
    out
}

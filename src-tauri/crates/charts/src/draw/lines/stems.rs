//! Events and reference lines: an upright line each, with its words above the plot in as many
//! rows as they need.

use crate::draw::canvas::{Anchor, Canvas, Label};
use crate::draw::frame::Frame;
use crate::draw::geometry::Area;
use crate::draw::scale::Scale;
use crate::draw::{DrawError, Mark};
use crate::figure::{Lines, Tone};
use crate::lettering::{Type, Weight};
use crate::palette::Rgb;

/// Between a stem and its words.
const GAP: f64 = 6.0;
/// Air around words.
const AIR: f64 = 5.0;
/// A cut label shorter than this tells nothing.
const LEAST: f64 = 52.0;
/// The most rows of words.
const ROWS: usize = 4;

/// One upright line.
struct Stem {
    x: f64,
    text: String,
    /// What the pointer reads.
    name: String,
    value: String,
    colour: Rgb,
    ink: Rgb,
    /// A line to measure against rather than an event.
    reference: bool,
    /// Its row, counted from the plot, and its words with their left edge; none where there is
    /// no room for them.
    words: Option<Words>,
}

struct Words {
    row: usize,
    from: f64,
    to: f64,
    text: String,
}

pub(super) struct Stems {
    stems: Vec<Stem>,
    rows: usize,
    face: Type,
}

impl Stems {
    pub(super) fn place(frame: &Frame<'_>, lines: &Lines, x: &Scale) -> Self {
        let inside = |at: &i32| (lines.from..=lines.to).contains(at);
        let marks = lines.marks.iter().filter(|(at, _)| inside(at)).map(|(at, name)| Stem {
            x: x.at(f64::from(*at)),
            text: name.clone(),
            name: String::new(),
            value: name.clone(),
            colour: frame.colours.ink_3,
            ink: frame.colours.ink_2,
            reference: true,
            words: None,
        });
        let events = lines.events.iter().filter(|event| inside(&event.x)).map(|event| Stem {
            x: x.at(f64::from(event.x)),
            text: event.label.clone(),
            name: event.when.clone(),
            value: event.label.clone(),
            colour: match event.tone {
                // Muted is too pale for a line one pixel wide.
                Tone::Muted => frame.colours.ink_3,
                tone => frame.colours.tone(tone),
            },
            ink: match event.tone {
                Tone::Muted | Tone::Unknown | Tone::Series(_) => frame.colours.ink_2,
                tone => frame.ink_of(tone),
            },
            reference: false,
            words: None,
        });
        let mut stems: Vec<Stem> = marks.chain(events).collect();
        // Taken from the right, each to the lowest row that is free: a line that comes down then
        // never runs through words to its right.
        stems.sort_by(|a, b| b.x.total_cmp(&a.x).then(b.reference.cmp(&a.reference)));
        let face = frame.faces.small;
        let most = (frame.plot.height * 0.3 / row_height(face)).floor().clamp(0.0, ROWS as f64);
        for cut in [1.0, 0.7, 0.45] {
            for at in 0..stems.len() {
                let words = free(&stems, at, (face, most as usize, cut), frame.edges);
                if let Some(stem) = stems.get_mut(at).filter(|stem| stem.words.is_none()) {
                    stem.words = words;
                }
            }
        }
        let rows = stems.iter().filter_map(|s| s.words.as_ref()).map(|w| w.row + 1).max();
        Self { stems, rows: rows.unwrap_or(0), face }
    }

    /// The room above the plot.
    pub(super) fn height(&self) -> f64 {
        match (self.stems.is_empty(), self.rows) {
            (true, _) => 4.0,
            (false, 0) => 8.0,
            (false, rows) => 6.0 + row_height(self.face) * rows as f64,
        }
    }

    fn base(&self, plot: &Area, row: usize) -> f64 {
        plot.y - 6.0 - self.face.descent() - row_height(self.face) * row as f64
    }

    /// From where a stem comes down.
    fn top(&self, plot: &Area, stem: &Stem) -> f64 {
        match &stem.words {
            Some(words) => self.base(plot, words.row) - self.face.cap() / 2.0,
            None => plot.y - 3.0,
        }
    }

    pub(super) fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        frame: &Frame<'_>,
        plot: &Area,
    ) -> Result<(), DrawError> {
        for stem in &self.stems {
            let top = self.top(plot, stem);
            let reach = (top, plot.bottom());
            if stem.reference {
                canvas.dashed(stem.x, reach, (stem.colour, 1.5), &[])?;
            } else {
                // In the plot it is quieter than the lines it crosses.
                let quiet = frame.colours.sheet.towards(stem.colour, 0.55);
                canvas.standing(stem.x, (plot.y, reach.1), (quiet, 1.0), &[])?;
                canvas.standing(stem.x, (reach.0, plot.y), (stem.colour, 1.0), &[])?;
                canvas.dot((crate::draw::canvas::crisp(stem.x), top), 2.5, stem.colour)?;
            }
            if let Some(words) = &stem.words {
                canvas.label(&Label {
                    text: words.text.clone(),
                    face: self.face_of(stem),
                    colour: if stem.reference { frame.colours.ink_2 } else { stem.ink },
                    anchor: Anchor::Start,
                    x: words.from,
                    y: self.base(plot, words.row),
                })?;
            }
        }
        Ok(())
    }

    fn face_of(&self, stem: &Stem) -> Type {
        if stem.reference { self.face.with(Weight::SemiBold) } else { self.face }
    }

    /// Above the plot, where the points of lines do not answer.
    pub(super) fn marks(&self, plot: &Area) -> Vec<Mark> {
        let told = self.stems.iter().rev().filter(|stem| !stem.value.is_empty());
        told.map(|stem| {
            let top = (self.top(plot, stem) - self.face.cap() / 2.0 - 2.0).max(0.0);
            let (left, right) = match &stem.words {
                Some(words) => (words.from.min(stem.x - 4.0), words.to.max(stem.x + 4.0)),
                None => (stem.x - 4.0, stem.x + 4.0),
            };
            let foot = match &stem.words {
                Some(words) => self.base(plot, words.row) + self.face.descent(),
                None => plot.y + 6.0,
            };
            Mark {
                x: left.max(0.0),
                y: top,
                width: right - left,
                height: (foot - top).max(4.0),
                name: stem.name.clone(),
                value: stem.value.clone(),
            }
        })
        .collect()
    }
}

fn row_height(face: Type) -> f64 {
    face.leading() + 1.0
}

/// A free place for the words of a stem, to its right in the lowest row, else to its left.
fn free(
    stems: &[Stem],
    at: usize,
    (face, most, cut): (Type, usize, f64),
    (left, right): (f64, f64),
) -> Option<Words> {
    let stem = stems.get(at)?;
    let face = if stem.reference { face.with(Weight::SemiBold) } else { face };
    let whole = face.width(&stem.text);
    let room = if cut < 1.0 { (whole * cut).max(LEAST) } else { whole };
    if stem.text.trim().is_empty() || (cut < 1.0 && room >= whole) {
        return None;
    }
    let text = face.ellipsised(&stem.text, room);
    let wide = face.width(&text);
    let others = || stems.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, s)| s);
    let sides = [stem.x + GAP, stem.x - GAP - wide];
    let places = sides.into_iter().flat_map(|from| (0..most).map(move |row| (row, from)));
    let (row, from) = places.into_iter().find(|(row, from)| {
        let to = from + wide;
        let inside = *from >= left && to <= right;
        inside
            && others().all(|other| {
                let Some(words) = &other.words else { return true };
                let apart = words.row != *row || to + AIR <= words.from || words.to + AIR <= *from;
                // Neither line may run through the other's words.
                let through = words.row >= *row && *from - AIR < other.x && other.x < to + AIR;
                let under =
                    words.row <= *row && words.from - AIR < stem.x && stem.x < words.to + AIR;
                apart && !through && !under
            })
    })?;
    Some(Words { row, from, to: from + wide, text })
}

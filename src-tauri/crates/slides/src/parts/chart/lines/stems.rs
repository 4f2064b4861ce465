//! Words of events and reference lines above the plot.

use crate::{
    ink::Ink,
    layout::Rect,
    measure::{PITCH, Weight, tidy, width},
    parts::chart::{
        Frame,
        overlay::{Overlay, Side},
    },
};
use rapport_charts::figure::{Lines, Tone};

/// Between a stem and its words.
const GAP: f64 = 4.0;
/// Air around words.
const AIR: f64 = 5.0;
/// The most rows of words.
const ROWS: usize = 4;

struct Stem {
    x: f64,
    text: String,
    ink: Ink,
    /// Row from the plot, left edge and right edge of its words.
    words: Option<(usize, f64, f64)>,
}

pub(super) struct Stems {
    stems: Vec<Stem>,
    rows: usize,
    pitch: f64,
}

impl Stems {
    pub(super) fn place(plot: &Lines, frame: &Frame, x: &dyn Fn(i32) -> f64) -> Self {
        let inside = |at: i32| (plot.from..=plot.to).contains(&at);
        let marks = plot.marks.iter().map(|(at, name)| (*at, tidy(name), Ink::Second));
        let events = plot.events.iter().map(|event| {
            let ink = match event.tone {
                Tone::Good | Tone::Watch | Tone::Risk | Tone::Accent => Ink::Tone(event.tone),
                Tone::Muted | Tone::Unknown | Tone::Series(_) => Ink::Second,
            };
            (event.x, tidy(&event.label), ink)
        });
        let all = marks.chain(events).filter(|(at, text, _)| inside(*at) && !text.is_empty());
        let mut stems: Vec<Stem> =
            all.map(|(at, text, ink)| Stem { x: x(at), text, ink, words: None }).collect();
        // From the right, each to the lowest free row: no line comes down through words.
        stems.sort_by(|a, b| b.x.total_cmp(&a.x));
        let pitch = frame.size * PITCH + 1.0;
        let most = (frame.h * 0.3 / pitch).floor().clamp(1.0, ROWS as f64);
        for at in 0..stems.len() {
            let words = free(&stems, at, most as usize, frame);
            if let Some(stem) = stems.get_mut(at) {
                stem.words = words;
            }
        }
        let rows = stems.iter().filter_map(|stem| stem.words).map(|(row, ..)| row + 1).max();
        Self { stems, rows: rows.unwrap_or(0), pitch }
    }

    /// The room above the plot.
    pub(super) fn height(&self) -> f64 {
        self.pitch * self.rows as f64 + if self.rows > 0 { 4.0 } else { 0.0 }
    }

    pub(super) fn draw(&self, overlay: &mut Overlay<'_>, inner: &Rect) {
        for stem in &self.stems {
            let Some((row, from, to)) = stem.words else { continue };
            let y = inner.y - 4.0 - self.pitch * (row + 1) as f64;
            overlay.stem(stem.x, (y + self.pitch * 0.3).max(0.0), inner.y, stem.ink);
            let rect = Rect { x: from, y, w: to - from, h: self.pitch };
            overlay.text(&stem.text, rect, Side::Left, stem.ink);
        }
    }
}

fn free(stems: &[Stem], at: usize, most: usize, frame: &Frame) -> Option<(usize, f64, f64)> {
    let stem = stems.get(at)?;
    let wide = width(&stem.text, frame.size, Weight::Regular) + 2.0;
    let others = || stems.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, s)| s);
    let sides = [stem.x + GAP, stem.x - GAP - wide];
    let places = sides.into_iter().flat_map(|from| (0..most).map(move |row| (row, from)));
    places.map(|(row, from)| (row, from, from + wide)).find(|(row, from, to)| {
        *from >= 0.0
            && *to <= frame.w
            && others().all(|other| {
                let Some((their, left, right)) = other.words else { return true };
                let apart = their != *row || to + AIR <= left || right + AIR <= *from;
                let through = their >= *row && *from - AIR < other.x && other.x < to + AIR;
                let under = their <= *row && left - AIR < stem.x && stem.x < right + AIR;
                apart && !through && !under
            })
    })
}

//! Bubbles in one cell: each as near to the middle as those before it allow, with its name in it,
//! beside it or below it.

use crate::draw::canvas::{Anchor, Label};
use crate::draw::geometry::Area;
use crate::lettering::Type;
use crate::palette::Rgb;

/// Air between a bubble and anything else.
const AIR: f64 = 2.0;
/// Air between the bubbles of a swarm.
const SWARM_AIR: f64 = 1.0;
/// Between a bubble and its name.
const GAP: f64 = 4.0;
/// So many bubbles of a cell may have names.
const NAMED: usize = 12;
/// A cut name shorter than this tells nothing.
const LEAST: f64 = 34.0;
/// What a cut and what a missing name cost against a whole one.
const CUT: usize = 1;
const MISSING: usize = 6;

/// A bubble to be placed.
pub(super) struct Disc<'a> {
    pub(super) radius: f64,
    pub(super) name: &'a str,
    /// Whether it had better be smaller than without its name.
    pub(super) wanted: bool,
    /// Whether initials may stand for it: of people, who know each other's.
    pub(super) initials: bool,
    /// The colour of text on it, where one reads.
    pub(super) on: Option<Rgb>,
}

/// A bubble in its place.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) radius: f64,
    /// The lines of its name.
    pub(super) labels: Vec<Label>,
    /// The room they take: measured once, asked for often.
    taken: Vec<Area>,
}

impl Placed {
    fn new((x, y): (f64, f64), radius: f64, labels: Vec<Label>) -> Self {
        let taken = labels.iter().map(Label::area).collect();
        Self { x, y, radius, labels, taken }
    }
}

/// A cell to place them in.
pub(super) struct Room {
    pub(super) area: Area,
    /// The face and the colour of names beside bubbles.
    pub(super) beside: (Type, Rgb),
    /// The face of names in bubbles.
    pub(super) inside: Type,
}

/// Where the lines of a name stand to their bubble.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Inside,
    Right,
    Below,
    None,
}

/// A bubble with its name as one shape.
struct Shape {
    side: Side,
    lines: Vec<String>,
    /// Size of the box around both.
    width: f64,
    height: f64,
    cost: usize,
}

impl Room {
    /// The bubbles in their places, the cost of their names, and whether all are inside the cell
    /// and apart.
    pub(super) fn pack(&self, discs: &[Disc<'_>]) -> (Vec<Placed>, usize, bool) {
        let spots = self.spots();
        let mut placed: Vec<Placed> = Vec::new();
        let mut cost = 0;
        for disc in discs.iter().take(NAMED) {
            let found = self.shapes(disc).into_iter().find_map(|shape| {
                let clear = |spot: &&(f64, f64)| self.clear(**spot, disc, &shape, &placed);
                let spot = spots.iter().find(clear)?;
                Some((shape.cost, self.place(*spot, disc, &shape)))
            });
            let Some((more, spot)) = found else { return self.swarm(discs) };
            cost += more;
            placed.push(spot);
        }
        // The many small ones fill what is left, each farther out than the one before it: looking
        // again in the middle for every one of hundreds would take too long.
        let mut outwards = spots.iter();
        for disc in discs.iter().skip(NAMED) {
            let shape = bare(disc, 0);
            let Some(spot) = outwards.find(|spot| self.clear(**spot, disc, &shape, &placed)) else {
                return self.swarm(discs);
            };
            placed.push(self.place(*spot, disc, &shape));
        }
        (placed, cost, true)
    }

    /// Points of a raster, from the middle outwards.
    fn spots(&self) -> Vec<(f64, f64)> {
        let area = &self.area;
        let step = (area.width.max(area.height) / 56.0).clamp(2.0, 8.0);
        let (across, down) = ((area.width / step / 2.0) as i32, (area.height / step / 2.0) as i32);
        let (centre, middle) = (area.centre(), area.middle());
        let mut spots: Vec<(f64, f64)> = (-down..=down)
            .flat_map(|y| (-across..=across).map(move |x| (f64::from(x), f64::from(y))))
            .map(|(x, y)| (x * step, y * step))
            .collect();
        // Farther up than to the side: rows of names stay short.
        let far = |(x, y): &(f64, f64)| x.powi(2) + (y * 1.2).powi(2);
        spots.sort_by(|a, b| far(a).total_cmp(&far(b)));
        spots.into_iter().map(|(x, y)| (centre + x, middle + y)).collect()
    }

    /// What a bubble and its name may look like, the best first.
    fn shapes(&self, disc: &Disc<'_>) -> Vec<Shape> {
        let wide = disc.radius * 2.0;
        if disc.name.is_empty() {
            return vec![bare(disc, 0)];
        }
        let mut shapes = Vec::new();
        let lead = self.inside.leading();
        for count in [1, 2] {
            let high = lead * f64::from(count);
            let chord = 2.0 * (disc.radius.powi(2) - (high / 2.0).powi(2)).max(0.0).sqrt() - 6.0;
            let lines = count as usize;
            let shown = disc.on.is_some() && self.inside.fits(disc.name, chord, lines);
            if shown {
                let lines = self.inside.wrapped(disc.name, chord, lines);
                let side = Side::Inside;
                shapes.push(Shape { side, lines, width: wide, height: wide, cost: 0 });
            }
        }
        let face = self.beside.0;
        let whole = face.width(disc.name);
        let shape = |side: Side, room: f64, count: usize, cost: usize| {
            let lines = face.wrapped(disc.name, room, count);
            let cut = lines.iter().any(|line| line.ends_with('…'));
            if cut != (cost > 0) || (count > 1 && lines.len() < 2) {
                return None;
            }
            let text = lines.iter().map(|line| face.width(line)).fold(0.0, f64::max);
            let high = face.leading() * lines.len() as f64;
            let (width, height) = match side {
                Side::Right => (wide + GAP + text, wide.max(high)),
                Side::Below | Side::Inside | Side::None => (wide.max(text), wide + 1.0 + high),
            };
            Some(Shape { side, lines, width, height, cost })
        };
        shapes.extend(shape(Side::Right, whole, 1, 0));
        shapes.extend(shape(Side::Below, whole, 1, 0));
        shapes.extend(shape(Side::Right, whole * 0.66, 2, 0));
        shapes.extend(shape(Side::Below, whole * 0.66, 2, 0));
        if disc.initials {
            let text = initials(disc.name);
            let chord = 2.0 * (disc.radius.powi(2) - (lead / 2.0).powi(2)).max(0.0).sqrt() - 2.0;
            if disc.on.is_some() && !text.is_empty() && self.inside.width(&text) <= chord {
                let (side, lines) = (Side::Inside, vec![text]);
                shapes.push(Shape { side, lines, width: wide, height: wide, cost: CUT });
            }
        }
        let cut = disc.wanted && !disc.initials;
        for share in [0.75, 0.5].into_iter().filter(|_| cut) {
            let room = (whole * share).max(LEAST);
            shapes.extend(shape(Side::Right, room, 1, CUT));
            shapes.extend(shape(Side::Below, room, 1, CUT));
        }
        shapes.push(bare(disc, if disc.wanted { MISSING } else { 0 }));
        shapes
    }

    /// The circle's centre and the box of the name, for a shape around a point.
    fn parts(&self, (x, y): (f64, f64), disc: &Disc<'_>, shape: &Shape) -> ((f64, f64), Area) {
        let (left, top) = (x - shape.width / 2.0, y - shape.height / 2.0);
        let high = self.beside.0.leading() * shape.lines.len() as f64;
        match shape.side {
            Side::Inside | Side::None => ((x, y), Area::new(x, y, 0.0, 0.0)),
            Side::Right => {
                let from = left + disc.radius * 2.0 + GAP;
                let text = Area::new(from, y - high / 2.0, left + shape.width - from, high);
                ((left + disc.radius, y), text)
            }
            Side::Below => {
                let text = Area::new(left, top + disc.radius * 2.0 + 1.0, shape.width, high);
                ((x, top + disc.radius), text)
            }
        }
    }

    fn clear(&self, spot: (f64, f64), disc: &Disc<'_>, shape: &Shape, placed: &[Placed]) -> bool {
        let area = &self.area;
        let (half, high) = (shape.width / 2.0, shape.height / 2.0);
        let inside = spot.0 - half >= area.x
            && spot.0 + half <= area.right()
            && spot.1 - high >= area.y
            && spot.1 + high <= area.bottom();
        if !inside {
            return false;
        }
        let (centre, text) = self.parts(spot, disc, shape);
        let worded = text.width > 0.0;
        placed.iter().all(|other| {
            let between = (other.x - centre.0).hypot(other.y - centre.1);
            if between < other.radius + disc.radius + AIR {
                return false;
            }
            if worded && near(&text, (other.x, other.y)) < other.radius + AIR {
                return false;
            }
            other.taken.iter().all(|label| {
                near(label, centre) >= disc.radius + AIR && !(worded && text.meets(label))
            })
        })
    }

    fn place(&self, spot: (f64, f64), disc: &Disc<'_>, shape: &Shape) -> Placed {
        let ((x, y), text) = self.parts(spot, disc, shape);
        let count = shape.lines.len() as f64;
        let ((face, ink), at, top, anchor) = match shape.side {
            Side::Inside => {
                let face = self.inside;
                let ink = disc.on.unwrap_or(self.beside.1);
                ((face, ink), x, y - face.leading() * count / 2.0, Anchor::Middle)
            }
            Side::Right => (self.beside, text.x, text.y, Anchor::Start),
            Side::Below | Side::None => (self.beside, text.centre(), text.y, Anchor::Middle),
        };
        let base = |n: usize| top + face.leading() * n as f64 + (face.leading() + face.cap()) / 2.0;
        let labels = shape
            .lines
            .iter()
            .enumerate()
            .map(|(n, text)| Label {
                text: text.clone(),
                face,
                colour: ink,
                anchor,
                x: at,
                y: base(n),
            })
            .collect();
        Placed::new((x, y), disc.radius, labels)
    }

    /// Bubbles of one size with their names to the right, in as few columns as they need in the
    /// middle of the cell, and the cost of their names; none where they have no room.
    pub(super) fn list(&self, discs: &[Disc<'_>]) -> Option<(Vec<Placed>, usize)> {
        let columns = || 1..=3;
        columns()
            .find_map(|count| self.columns(discs, count, (2, false)))
            .or_else(|| columns().find_map(|count| self.columns(discs, count, (2, true))))
            .or_else(|| columns().find_map(|count| self.columns(discs, count, (1, true))))
    }

    fn columns(
        &self,
        discs: &[Disc<'_>],
        columns: usize,
        (lines, may_cut): (usize, bool),
    ) -> Option<(Vec<Placed>, usize)> {
        let (face, colour) = self.beside;
        let radius = discs.first()?.radius;
        let area = &self.area;
        let between = AIR * 4.0;
        let room = (area.width + between) / columns as f64 - between - radius * 2.0 - GAP;
        let wrapped: Vec<Vec<String>> =
            discs.iter().map(|disc| face.wrapped(disc.name, room, lines)).collect();
        let cuts = wrapped.iter().flatten().filter(|line| line.ends_with('…')).count();
        if cuts > 0 && (!may_cut || room < LEAST) {
            return None;
        }
        let row =
            |lines: &Vec<String>| (radius * 2.0).max(face.leading() * lines.len() as f64) + AIR;
        let rows = discs.len().div_ceil(columns);
        let wide = |column: &[Vec<String>]| {
            let names = column.iter().flatten().map(|line| face.width(line));
            radius * 2.0 + GAP + names.fold(0.0, f64::max)
        };
        let widths: Vec<f64> = wrapped.chunks(rows).map(wide).collect();
        let highs: Vec<f64> = wrapped.chunks(rows).map(|c| c.iter().map(row).sum()).collect();
        let whole = widths.iter().sum::<f64>() + between * (widths.len() - 1) as f64;
        if highs.iter().any(|high| *high > area.height) || whole > area.width {
            return None;
        }
        let mut placed = Vec::with_capacity(discs.len());
        let mut left = area.centre() - whole / 2.0;
        for ((column, width), high) in wrapped.chunks(rows).zip(&widths).zip(&highs) {
            let mut top = area.middle() - high / 2.0;
            for lines in column {
                let y = top + row(lines) / 2.0;
                top += row(lines);
                let first = y - face.leading() * (lines.len() as f64 - 1.0) / 2.0;
                let labels = lines.iter().enumerate().map(|(n, text)| Label {
                    text: text.clone(),
                    face,
                    colour,
                    anchor: Anchor::Start,
                    x: left + radius * 2.0 + GAP,
                    y: first + face.leading() * n as f64 + face.cap() / 2.0,
                });
                let labels = labels.collect();
                placed.push(Placed::new((left + radius, y), radius, labels));
            }
            left += width + between;
        }
        Some((placed, CUT * cuts))
    }

    /// Rows of bubbles from the top left, without names.
    fn swarm(&self, discs: &[Disc<'_>]) -> (Vec<Placed>, usize, bool) {
        let area = &self.area;
        let mut placed = Vec::with_capacity(discs.len());
        let (mut x, mut y, mut deep) = (area.x, area.y, 0.0_f64);
        let mut fits = true;
        for disc in discs {
            let wide = disc.radius * 2.0;
            if x + wide > area.right() && x > area.x {
                (x, y) = (area.x, y + deep + SWARM_AIR);
                deep = 0.0;
            }
            fits &= x + wide <= area.right() + 0.01 && y + wide <= area.bottom() + 0.01;
            // What has no room at all stays in the cell rather than on its neighbour.
            let at = |low: f64, high: f64, want: f64| want.min(high - disc.radius).max(low);
            let x_at = at(area.x + disc.radius, area.right(), x + disc.radius);
            let y_at = at(area.y + disc.radius, area.bottom(), y + disc.radius);
            placed.push(Placed::new((x_at, y_at), disc.radius, Vec::new()));
            x += wide + SWARM_AIR;
            deep = deep.max(wide);
        }
        (placed, MISSING * discs.len(), fits)
    }
}

/// A bubble without a name.
fn bare(disc: &Disc<'_>, cost: usize) -> Shape {
    let wide = disc.radius * 2.0;
    Shape { side: Side::None, lines: Vec::new(), width: wide, height: wide, cost }
}

/// The first letters of the first two words.
fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect()
}

/// The distance of a point from a rectangle.
fn near(area: &Area, (x, y): (f64, f64)) -> f64 {
    let (dx, dy) =
        ((area.x - x).max(x - area.right()).max(0.0), (area.y - y).max(y - area.bottom()).max(0.0));
    dx.hypot(dy)
}

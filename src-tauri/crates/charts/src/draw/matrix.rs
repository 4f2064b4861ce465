//! Bubbles in the cells of a grid, each with its name in or beside it.

use super::canvas::{Anchor, Canvas, Label};
use super::frame::Frame;
use super::geometry::Area;
use super::{DrawError, Mark};
use crate::figure::{Bubble, Matrix};
use crate::lettering::{Type, Weight};

mod pack;

use pack::{Disc, Placed, Room};

/// Between two cells.
const GAP: f64 = 3.0;
/// Between a cell's edge and what is in it.
const PAD: f64 = 6.0;
/// The radius of the largest bubble before any has to give way, in parts of a cell's shorter
/// side and in nominal pixels.
const LARGEST: (f64, f64) = (0.42, 64.0);
/// So many of the largest bubbles of a cell are to have names; the others only where they fit.
const NAMED: usize = 4;
/// How bubbles give way until all have room, in parts of the largest.
const SCALES: [f64; 10] = [1.0, 0.85, 0.7, 0.58, 0.48, 0.4, 0.32, 0.25, 0.18, 0.1];
/// The smallest radius, where there is room and where there is none.
const SMALLEST: [f64; 3] = [2.0, 1.0, 0.5];

/// Where the cells stand.
struct Grid {
    area: Area,
    columns: usize,
    rows: usize,
}

impl Grid {
    fn cell(&self, column: usize, row: usize) -> Area {
        let width = self.area.width / self.columns.max(1) as f64;
        let height = self.area.height / self.rows.max(1) as f64;
        Area::new(
            self.area.x + width * column as f64,
            self.area.y + height * row as f64,
            width - GAP,
            height - GAP,
        )
    }
}

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    matrix: &Matrix,
) -> Result<Vec<Mark>, DrawError> {
    let grid = heads(canvas, frame, matrix)?;
    for row in 0..grid.rows {
        for column in 0..grid.columns {
            canvas.rect(&grid.cell(column, row), frame.colours.sunk, 1.0)?;
        }
    }
    let notes = notes(frame, matrix, &grid);
    let rooms: Vec<(Area, Vec<&Bubble>)> = rooms(matrix, &grid, &notes);
    let small = frame.faces.small;
    let mut marks = Vec::new();
    let placed = packed(frame, matrix, &grid, &rooms, small);
    for (bubble, spot) in &placed {
        let colour = frame.colours.tone(bubble.tone);
        canvas.dot((spot.x, spot.y), spot.radius, colour)?;
        marks.push(mark(matrix, bubble, spot));
    }
    for label in placed.iter().flat_map(|(_, spot)| &spot.labels).chain(&notes) {
        canvas.label(label)?;
    }
    Ok(marks)
}

fn mark(matrix: &Matrix, bubble: &Bubble, spot: &Placed) -> Mark {
    let reach = spot.radius.max(4.0);
    let said = if bubble.label.trim().is_empty() {
        let name = |names: &[String], at: usize| names.get(at).cloned().unwrap_or_default();
        [name(&matrix.columns, bubble.column), name(&matrix.rows, bubble.row)].join(" · ")
    } else {
        bubble.label.clone()
    };
    Mark {
        x: spot.x - reach,
        y: spot.y - reach,
        width: reach * 2.0,
        height: reach * 2.0,
        name: bubble.name.clone(),
        value: said,
    }
}

/// Names of columns above and of rows at the left, with what they tell apart; the grid beside
/// them.
fn heads(canvas: &mut Canvas<'_>, frame: &Frame<'_>, matrix: &Matrix) -> Result<Grid, DrawError> {
    let whole = frame.plot;
    let (text, small) = (frame.faces.text, frame.faces.small);
    let (columns, rows) = (matrix.columns.len().max(1), matrix.rows.len().max(1));
    let most = whole.width * 0.2;
    let narrow = |face: Type, name: &str| face.narrowest(name, 3).min(most);
    let names = matrix.rows.iter().map(|name| narrow(text, name));
    let left = names.fold(0.0, f64::max).max(narrow(small, &matrix.row_title)).ceil();
    let x = whole.x + left + if left > 0.0 { 10.0 } else { 0.0 };
    let width = whole.right() - x;
    let column = width / columns as f64;

    let titled = !matrix.column_title.trim().is_empty();
    let mut top = whole.y;
    if titled {
        canvas.label(&Label {
            text: small.ellipsised(&matrix.column_title, width),
            face: small,
            colour: frame.colours.ink_3,
            anchor: Anchor::Start,
            x,
            y: top + small.cap(),
        })?;
        top += small.leading() + 2.0;
    }
    let face = fitting(text, &matrix.columns, column - 8.0);
    let wrapped: Vec<Vec<String>> =
        matrix.columns.iter().map(|name| face.wrapped(name, column - 8.0, 2)).collect();
    let row_title = small.wrapped(&matrix.row_title, left, 3);
    let deep = wrapped.iter().map(Vec::len).max().unwrap_or(0) as f64 * face.leading();
    let deep = deep.max(row_title.len() as f64 * small.leading());
    let foot = top + deep;
    let mut line = |text: &str, face: Type, at: (f64, f64), anchor, colour| {
        let (text, (x, y)) = (text.to_owned(), at);
        canvas.label(&Label { text, face, colour, anchor, x, y })
    };
    let up = |face: Type, count: usize, at: usize| {
        foot - face.descent() - 2.0 - face.leading() * (count - 1 - at) as f64
    };
    for (at, lines) in wrapped.iter().enumerate() {
        let middle = x + column * (at as f64 + 0.5) - GAP / 2.0;
        for (n, text) in lines.iter().enumerate() {
            let y = up(face, lines.len(), n);
            line(text, face, (middle, y), Anchor::Middle, frame.colours.ink)?;
        }
    }
    for (n, text) in row_title.iter().enumerate() {
        let y = up(small, row_title.len(), n);
        line(text, small, (whole.x, y), Anchor::Start, frame.colours.ink_3)?;
    }
    let top = foot + if deep > 0.0 { 6.0 } else { 0.0 };
    let area = Area::new(x, top, width + GAP, (whole.bottom() - top + GAP).max(8.0));
    let grid = Grid { area, columns, rows };
    for (at, name) in matrix.rows.iter().enumerate() {
        let cell = grid.cell(0, at);
        let lines = ((cell.height / text.leading()).floor().clamp(1.0, 3.0)) as usize;
        let wrapped = text.wrapped(name, left, lines);
        let high = (wrapped.len() as f64 - 1.0) * text.leading();
        for (n, words) in wrapped.iter().enumerate() {
            let y = cell.middle() + text.cap() / 2.0 - high / 2.0 + text.leading() * n as f64;
            line(words, text, (whole.x + left, y), Anchor::End, frame.colours.ink)?;
        }
    }
    Ok(grid)
}

/// The face, smaller where whole words of the names would not fit two lines.
fn fitting(face: Type, names: &[String], room: f64) -> Type {
    [0.0, 1.0, 2.0]
        .map(|less| Type { size: (face.size - less).max(10.0), ..face })
        .into_iter()
        .find(|face| names.iter().all(|name| face.fits(name, room, 2)))
        .unwrap_or(Type { size: (face.size - 2.0).max(10.0), ..face })
}

/// Notes at the tops of their cells.
fn notes(frame: &Frame<'_>, matrix: &Matrix, grid: &Grid) -> Vec<Label> {
    let face = frame.faces.small;
    let mut out = Vec::new();
    for (column, row, text) in &matrix.notes {
        let cell = grid.cell(*column, *row);
        if *column >= grid.columns || *row >= grid.rows || cell.height < face.leading() * 2.0 {
            continue;
        }
        let lines = if cell.height >= 96.0 { 2 } else { 1 };
        let wrapped = face.wrapped(text, cell.width - 2.0 * PAD, lines);
        out.extend(wrapped.into_iter().enumerate().map(|(n, text)| Label {
            text,
            face,
            colour: frame.colours.ink_2,
            anchor: Anchor::Start,
            x: cell.x + PAD,
            y: cell.y + PAD + face.cap() + face.leading() * n as f64,
        }));
    }
    out
}

/// What is left of each cell below its note, and its bubbles, the largest first.
fn rooms<'a>(matrix: &'a Matrix, grid: &Grid, notes: &[Label]) -> Vec<(Area, Vec<&'a Bubble>)> {
    let cells = (0..grid.rows).flat_map(|row| (0..grid.columns).map(move |column| (column, row)));
    cells
        .filter_map(|(column, row)| {
            let mut bubbles: Vec<&Bubble> = matrix
                .bubbles
                .iter()
                .filter(|b| b.column == column && b.row == row)
                .filter(|b| b.size.is_finite() && b.size > 0.0)
                .collect();
            bubbles.sort_by(|a, b| b.size.total_cmp(&a.size));
            let cell = grid.cell(column, row);
            let inside = notes.iter().map(Label::area).filter(|area| cell.meets(area));
            let top = inside.map(|area| area.bottom() + 2.0).fold(cell.y + PAD / 2.0, f64::max);
            let height = cell.bottom() - PAD / 2.0 - top;
            let room = Area::new(cell.x + PAD / 2.0, top, cell.width - PAD, height);
            (!bubbles.is_empty()).then_some((room, bubbles))
        })
        .collect()
}

/// Every bubble in its place, as large as leaves the most names readable.
fn packed<'a>(
    frame: &Frame<'_>,
    matrix: &Matrix,
    grid: &Grid,
    rooms: &[(Area, Vec<&'a Bubble>)],
    face: Type,
) -> Vec<(&'a Bubble, Placed)> {
    let sizes = matrix.bubbles.iter().map(|b| b.size).filter(|size| size.is_finite());
    let largest = sizes.fold(0.0, f64::max);
    let cell = grid.cell(0, 0);
    let radius = (cell.width.min(cell.height) * LARGEST.0).min(LARGEST.1);
    // Bubbles that are all alike say nothing by their size.
    let alike = matrix.bubbles.iter().all(|b| (b.size - largest).abs() < largest * 1e-9);
    let radius = if alike { radius.min(frame.faces.text.size * 1.9) } else { radius };
    let discs = |bubbles: &[&'a Bubble], scale: f64, smallest: f64| -> Vec<Disc<'a>> {
        let disc = |(at, bubble): (usize, &&'a Bubble)| {
            let ground = frame.colours.tone(bubble.tone);
            let on = frame.colours.text_on(ground);
            Disc {
                radius: (radius * scale * (bubble.size / largest).sqrt()).max(smallest),
                name: bubble.name.trim(),
                wanted: alike || at < NAMED,
                initials: alike,
                on: (on.contrast(ground) >= 4.5).then_some(on),
            }
        };
        bubbles.iter().enumerate().map(disc).collect()
    };
    let room = |area: &Area| Room {
        area: *area,
        beside: (face, frame.colours.ink),
        inside: face.with(Weight::SemiBold),
    };
    let with = |bubbles: &[&'a Bubble], spots: Vec<Placed>| -> Vec<(&'a Bubble, Placed)> {
        bubbles.iter().copied().zip(spots).collect()
    };
    let mut best: Option<(usize, Vec<(&'a Bubble, Placed)>)> = None;
    let [seen, less, least] = SMALLEST;
    let scales = SCALES.map(|scale| (scale, seen)).into_iter().chain([(0.06, less), (0.03, least)]);
    for (scale, smallest) in scales {
        let mut cost = 0;
        let mut placed = Vec::new();
        let mut whole = true;
        for (area, bubbles) in rooms {
            let (room, discs) = (room(area), discs(bubbles, scale, smallest));
            let listed = if alike { room.list(&discs) } else { None };
            let (spots, names, fits) = match listed {
                Some((spots, names)) => (spots, names, true),
                None => room.pack(&discs),
            };
            cost += names;
            whole &= fits;
            placed.extend(with(bubbles, spots));
        }
        let cost = if whole { cost } else { cost + 1_000_000 };
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, placed));
        }
        if cost == 0 {
            break;
        }
    }
    best.map(|(_, placed)| placed).unwrap_or_default()
}

//! A table: widths of its columns, heights of its rows.

use super::{
    Item, Rect,
    text::{self, Want},
};
use crate::{
    deck::Table,
    fault::Fault,
    ink::Ink,
    measure::{Weight, tidy, widest_word, width, wrap},
};
use rapport_charts::{
    figure::{DataTable, Heat, Replies, Reply},
    palette,
};

/// Space at each side of a cell's text, in points; none at the outer edges of the table.
const SIDE: f64 = 8.0;

/// Height of a line a row allows for, in font sizes: signs such as ₽ may come from a taller font.
const ROW: f64 = 1.22;

/// How much wider Arial Bold may run than the bundled font words are measured in: 1.078 at most over
/// all words of the catalogue. Elsewhere there is room for that; a column as narrow as its heading
/// has none, and the presentation program would break the word.
const BOLD_WIDER: f64 = 1.08;

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The whole text.
    pub text: String,
    /// Its lines.
    pub lines: Vec<String>,
    /// What it is filled with.
    pub fill: Option<Ink>,
}

/// A table laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// Its frame.
    pub rect: Rect,
    /// Font size in points.
    pub size: f64,
    /// Space above and below a cell's text, in points.
    pub pad: f64,
    /// Widths of the columns, in points.
    pub widths: Vec<f64>,
    /// Which columns stand at the right.
    pub numeric: Vec<bool>,
    /// Height and cells of each row; the first is of the headings.
    pub rows: Vec<(f64, Vec<Cell>)>,
    /// Whether it is a grid of shaded numbers: they stand in the middle of their cells, which are
    /// parted by the ground of the slide.
    pub shaded: bool,
}

impl Grid {
    /// Space left and right of the text in a column, in points.
    #[must_use]
    pub fn sides(&self, column: usize) -> (f64, f64) {
        if self.shaded {
            return if column == 0 { (0.0, 10.0) } else { (0.0, 0.0) };
        }
        let last = column + 1 == self.widths.len();
        (if column == 0 { 0.0 } else { SIDE }, if last { 0.0 } else { SIDE })
    }
}

/// Places a table with its source below.
pub(super) fn place(table: &Table, rect: Rect, items: &mut Vec<Item<'_>>) -> Result<(), Fault> {
    let want = Want::small(Ink::Third);
    let source = tidy(&table.source);
    let mut room = rect.h;
    let mut below = None;
    if !source.is_empty() {
        let fitted = text::fit(&[source], Rect { h: rect.h / 4.0, ..rect }, &[10.0, 9.0], want)?;
        room -= fitted.height + 10.0;
        below = Some(fitted);
    }
    let grid = fitted(table, Rect { h: room, ..rect })?;
    let bottom = grid.rect.bottom();
    items.push(Item::Table(grid));
    if let Some(fitted) = below {
        items.push(fitted.item("Source", rect.below(bottom + 10.0), want));
    }
    Ok(())
}

/// The table at the largest size at which it fits.
fn fitted(table: &Table, rect: Rect) -> Result<Grid, Fault> {
    [
        (14.0, 8.0),
        (14.0, 6.0),
        (13.0, 6.0),
        (13.0, 5.0),
        (12.0, 5.0),
        (12.0, 4.0),
        (11.0, 4.0),
        (10.0, 3.0),
    ]
    .into_iter()
    .find_map(|(size, pad)| at(table, rect, size, pad).filter(|grid| grid.rect.h <= rect.h))
    .ok_or(Fault::DoesNotFit)
}

/// What was said and what came of it as a table; without the column of who said it where nobody is
/// named.
pub(super) fn words(replies: &Replies, rect: Rect) -> Result<Grid, Fault> {
    let named = replies.rows.iter().any(|row| !tidy(&row.who).is_empty());
    let from = usize::from(!named);
    let row = |row: &Reply| {
        let cells = [row.who.clone(), row.said.clone(), row.did.clone(), row.effect_marked()];
        cells.into_iter().skip(from).collect()
    };
    let headings: Vec<String> = replies.headings.iter().skip(from).cloned().collect();
    let table = Table {
        numeric: vec![false; headings.len()],
        data: DataTable { headings, rows: replies.rows.iter().map(row).collect() },
        source: String::new(),
    };
    fitted(&table, rect)
}

/// The table at one size; none when its words do not fit its columns.
fn at(table: &Table, rect: Rect, size: f64, pad: f64) -> Option<Grid> {
    let count = table.data.headings.len();
    let side = |column: usize| match (column, column + 1 == count) {
        (0, true) => 0.0,
        (0, false) | (_, true) => SIDE,
        _ => 2.0 * SIDE,
    };
    let mut least = Vec::with_capacity(count);
    let mut natural = Vec::with_capacity(count);
    for (column, heading) in table.data.headings.iter().enumerate() {
        let numeric = table.numeric.get(column).copied().unwrap_or(false);
        let heading = tidy(heading);
        let mut narrow = BOLD_WIDER * widest_word(&heading, size, Weight::Bold);
        // The heading of numbers may break: their column is as narrow as they are.
        let mut wide = BOLD_WIDER * width(&heading, size, Weight::Bold);
        if numeric {
            wide = narrow.max(wide * 0.6);
        }
        for text in table.data.rows.iter().filter_map(|row| row.get(column)) {
            let text = tidy(text);
            let all = width(&text, size, Weight::Regular);
            wide = wide.max(all);
            // A number is never broken.
            narrow =
                narrow.max(if numeric { all } else { widest_word(&text, size, Weight::Regular) });
        }
        // Rounding must not break what just fits.
        least.push(narrow + side(column) + 0.5);
        natural.push(wide + side(column) + 0.5);
    }
    let widths = shares(&least, &natural, rect.w)?;
    let cells = |row: &[String], weight: Weight| -> Vec<Cell> {
        row.iter()
            .zip(&widths)
            .enumerate()
            .map(|(column, (text, width))| {
                let text = tidy(text);
                Cell { lines: wrap(&text, size, weight, width - side(column)), text, fill: None }
            })
            .collect()
    };
    let height = |cells: &[Cell]| {
        let lines = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(1);
        lines as f64 * size * ROW + 2.0 * pad + 1.0
    };
    let mut rows = Vec::with_capacity(table.data.rows.len() + 1);
    let head = cells(&table.data.headings, Weight::Bold);
    rows.push((height(&head), head));
    for row in &table.data.rows {
        let cells = cells(row, Weight::Regular);
        rows.push((height(&cells), cells));
    }
    let rect = Rect { h: rows.iter().map(|(height, _)| height).sum(), ..rect };
    Some(Grid { rect, size, pad, widths, numeric: table.numeric.clone(), rows, shaded: false })
}

/// A grid of shaded numbers in a rectangle, the rows as high as it allows.
pub(super) fn shaded(heat: &Heat, rect: Rect) -> Result<Grid, Fault> {
    [12.0, 11.0, 10.0, 9.0, 8.0]
        .into_iter()
        .find_map(|size| shaded_at(heat, rect, size))
        .ok_or(Fault::DoesNotFit)
}

fn shaded_at(heat: &Heat, rect: Rect, size: f64) -> Option<Grid> {
    let count = heat.columns.len().max(1);
    let names = heat.rows.iter().map(|name| width(&tidy(name), size, Weight::Regular) + 10.0);
    let side = names.fold(0.0, f64::max).min(rect.w * 0.36);
    let column = (((rect.w - side) / count as f64).min(96.0) * 20.0).floor() / 20.0;
    let fits = |text: &str, weight| width(&tidy(text), size, weight) + 3.0 <= column;
    let printed = heat.cells.iter().flatten().all(|point| fits(&point.label, Weight::Regular));
    if !printed || !heat.columns.iter().all(|name| fits(name, Weight::Bold)) {
        return None;
    }
    let most = heat.cells.iter().flatten().filter_map(|p| p.value).fold(0.0, f64::max);
    let head = size * ROW + 4.0;
    let line = |name: &String| wrap(&tidy(name), size, Weight::Regular, side - 10.0).len();
    let lines = heat.rows.iter().map(line).max().unwrap_or(1) as f64;
    let least = lines * size * ROW + 3.0;
    let row = ((rect.h - head) / heat.rows.len().max(1) as f64).min(36.0);
    if row < least {
        return None;
    }
    let cell =
        |text: &str, fill: Option<Ink>| Cell { lines: vec![tidy(text)], text: tidy(text), fill };
    let heads = std::iter::once(String::new()).chain(heat.columns.iter().cloned());
    let mut rows = vec![(head, heads.map(|name| cell(&name, None)).collect())];
    for (name, points) in heat.rows.iter().zip(&heat.cells) {
        let lines = wrap(&tidy(name), size, Weight::Regular, side - 10.0);
        let mut cells = vec![Cell { text: tidy(name), lines, fill: None }];
        cells.extend(points.iter().map(|point| match point.value {
            None => cell("", None),
            Some(value) => {
                let share = if most > 0.0 { value / most } else { 0.0 };
                let depth = palette::LIGHT.depth(heat.tone, share);
                cell(&point.label, Some(Ink::Shade(heat.tone, depth)))
            }
        }));
        rows.push((row, cells));
    }
    let mut widths = vec![side];
    widths.extend(std::iter::repeat_n(column, heat.columns.len()));
    let rect =
        Rect { w: widths.iter().sum(), h: rows.iter().map(|(height, _)| height).sum(), ..rect };
    let numeric = vec![false; widths.len()];
    Some(Grid { rect, size, pad: 1.0, widths, numeric, rows, shaded: true })
}

/// Widths between the least and the natural ones that fill the whole; none when even the least do
/// not fit.
fn shares(least: &[f64], natural: &[f64], whole: f64) -> Option<Vec<f64>> {
    let need: f64 = least.iter().sum();
    let wish: f64 = natural.iter().sum();
    if need > whole {
        return None;
    }
    let mut widths = least.to_vec();
    if wish <= whole {
        let spare = (whole - wish) / natural.len().max(1) as f64;
        widths = natural.iter().map(|w| w + spare).collect();
    } else {
        // Short columns get what they wish; the long ones share the rest in proportion.
        let mut order: Vec<usize> = (0..natural.len()).collect();
        let wish = |column: usize| natural.get(column).copied().unwrap_or(0.0);
        order.sort_by(|a, b| wish(*a).total_cmp(&wish(*b)));
        let short = 0.9 * whole / natural.len().max(1) as f64;
        let (mut rest, mut needed) = (whole, need);
        for (done, column) in order.iter().enumerate() {
            let low = least.get(*column).copied().unwrap_or(0.0);
            needed -= low;
            let wishes: f64 = order.iter().skip(done).map(|c| wish(*c)).sum();
            let natural = wish(*column);
            let share = if natural <= short { natural } else { rest * natural / wishes };
            let wide = natural.min(share.max(low)).min(rest - needed);
            rest -= wide;
            if let Some(width) = widths.get_mut(*column) {
                *width = wide;
            }
        }
    }
    // Whole twentieths of a point add up without error in EMU.
    for width in &mut widths {
        *width = (*width * 20.0).floor() / 20.0;
    }
    Some(widths)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rapport_charts::figure::DataTable;

    #[test]
    fn a_heading_stays_whole_in_the_font_of_the_presentation() {
        // In Arial Bold, in font sizes.
        for (heading, arial) in [("Баллы", 3.399), ("Points", 3.056), ("Были", 2.823)] {
            let row =
                ["Потрясения: конфликт, смена курса или руководства. ".repeat(6), "−1".into()];
            let data = DataTable {
                headings: vec!["Фактор".to_owned(), heading.to_owned()],
                rows: vec![row.to_vec()],
            };
            let table = Table { data, numeric: vec![false, true], source: String::new() };
            let rect = Rect { x: 0.0, y: 0.0, w: 600.0, h: 400.0 };
            let grid = at(&table, rect, 14.0, 8.0).expect("it fits");
            let room = grid.widths[1] - SIDE;
            assert!(room >= 14.0 * arial, "{heading} has {room} points and needs {}", 14.0 * arial);
        }
    }

    #[test]
    fn columns_fill_the_width_and_keep_their_words() {
        let widths = shares(&[50.0, 40.0], &[300.0, 40.0], 200.0).expect("it fits");
        assert!((widths.iter().sum::<f64>() - 200.0).abs() < 0.2, "the whole width is used");
        assert_eq!(widths[1], 40.0, "a short column is not squeezed for a long one");
        assert!(widths.iter().zip([50.0, 40.0]).all(|(w, least)| *w >= least), "words stay whole");
        assert_eq!(shares(&[150.0, 60.0], &[300.0, 60.0], 200.0), None, "no room for the words");
    }
}

//! Which row holds the headings.

use super::rows::Rows;
use crate::{
    guess,
    value::{day, number},
};

/// How many rows from the top are looked at: reports carry titles above their table.
const LOOKED: usize = 30;

/// Whether some row near the top has known headings.
pub(crate) fn has_known(rows: &Rows) -> bool {
    let known = |row: usize| rows.cells(row).filter(|cell| guess::is_known_heading(cell)).count();
    (0..rows.len().min(LOOKED)).any(|row| known(row) >= 2)
}

/// The headings, and the rows below them left in `rows`.
pub(crate) fn take(rows: &mut Rows) -> Vec<String> {
    let top = rows.len().min(LOOKED);
    let usual = usual_width(rows);
    let known = |row: usize| rows.cells(row).filter(|cell| guess::is_known_heading(cell)).count();
    let best = (0..top).max_by_key(|&row| (known(row), top - row)).filter(|&row| {
        let filled = rows.cells(row).filter(|c| !c.is_empty()).count();
        known(row) >= 2 || (known(row) == 1 && filled == 1 && usual == 1)
    });
    let texts = |row: usize| rows.cells(row).all(|cell| !is_value(cell));
    let wide = |row: usize| rows.cells(row).filter(|c| !c.is_empty()).count() * 10 >= usual * 6;
    match best.or_else(|| (0..top).find(|&row| wide(row)).filter(|&row| texts(row))) {
        Some(row) => {
            let mut headings: Vec<String> = rows.cells(row).map(one_line).collect();
            // Trailing delimiters make columns without heading and without cells.
            while headings.last().is_some_and(String::is_empty) && headings.len() > usual {
                headings.pop();
            }
            rows.hide(row + 1);
            headings
        }
        None => (0..usual.max(1)).map(letter).collect(),
    }
}

fn one_line(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_value(cell: &str) -> bool {
    number::evidence(cell).is_some() || day::evidence(cell).is_some() || cell.contains('@')
}

/// The number of filled columns most rows have.
fn usual_width(rows: &Rows) -> usize {
    let mut counts = rustc_hash::FxHashMap::<usize, usize>::default();
    for row in 0..rows.len().min(300) {
        let last = (0..rows.width(row)).rev().find(|&c| !rows.cell(row, c).is_empty());
        *counts.entry(last.map_or(0, |c| c + 1)).or_default() += 1;
    }
    counts.into_iter().max_by_key(|&(width, count)| (count, width)).map_or(0, |(width, _)| width)
}

/// `A`…`Z`, `AA`… as sheets name their columns.
fn letter(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap_or(0));
    match column / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}

//! What the cells of a column say about decimal marks and the order of dates.

use super::{DateOrder, rows::Rows};
use crate::value::{day, number};

/// How many filled cells decide whether a column holds numbers or days.
const JUDGED: usize = 300;
/// After so many cells that say the same, the column is believed.
const ENOUGH: usize = 40;

/// What the cells of a column look like.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Hint {
    /// Decimal mark, in columns of numbers that show one.
    pub(crate) decimal: Option<char>,
    /// Order of dates, in columns of days.
    pub(crate) date_order: Option<DateOrder>,
    /// Mostly numbers.
    pub(crate) numbers: bool,
    /// Mostly days.
    pub(crate) days: bool,
}

/// Hints per column, and the decimal mark and date order for columns that say nothing.
pub(crate) fn look(rows: &Rows, columns: usize, day_first: bool) -> (Vec<Hint>, char, DateOrder) {
    let hints: Vec<Hint> = (0..columns).map(|column| of_column(rows, column, day_first)).collect();
    let commas = hints.iter().filter(|h| h.decimal == Some(',')).count();
    let points = hints.iter().filter(|h| h.decimal == Some('.')).count();
    let decimal = match commas.cmp(&points) {
        std::cmp::Ordering::Greater => ',',
        std::cmp::Ordering::Less => '.',
        std::cmp::Ordering::Equal if day_first => ',',
        std::cmp::Ordering::Equal => '.',
    };
    let count = |order| hints.iter().filter(|h| h.date_order == Some(order)).count();
    let fallback = if day_first { DateOrder::Dmy } else { DateOrder::Ymd };
    let mut order = fallback;
    let mut most = 0;
    for candidate in [fallback, DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy] {
        if count(candidate) > most {
            (most, order) = (count(candidate), candidate);
        }
    }
    (hints, decimal, order)
}

fn of_column(rows: &Rows, column: usize, day_first: bool) -> Hint {
    let (mut filled, mut numbers, mut days) = (0, 0, 0);
    for row in 0..rows.len() {
        let cell = rows.cell(row, column);
        if cell.is_empty() {
            continue;
        }
        filled += 1;
        if day::evidence(cell).is_some() {
            days += 1;
        } else if number::evidence(cell).is_some() {
            numbers += 1;
        }
        if filled == JUDGED {
            break;
        }
    }
    let most = |part: usize| part * 10 >= filled * 6 && part > 0;
    if most(days) {
        Hint {
            date_order: Some(date_order(rows, column, day_first)),
            days: true,
            ..Hint::default()
        }
    } else if most(numbers) {
        Hint { decimal: decimal(rows, column), numbers: true, ..Hint::default() }
    } else {
        Hint::default()
    }
}

fn decimal(rows: &Rows, column: usize) -> Option<char> {
    let (mut commas, mut points) = (0_usize, 0_usize);
    for row in 0..rows.len() {
        match number::evidence(rows.cell(row, column)) {
            Some(number::Evidence::Mark(',')) => commas += 1,
            Some(number::Evidence::Mark(_)) => points += 1,
            Some(number::Evidence::Open) | None => {}
        }
        if commas.abs_diff(points) >= ENOUGH {
            break;
        }
    }
    match commas.cmp(&points) {
        std::cmp::Ordering::Greater => Some(','),
        std::cmp::Ordering::Less => Some('.'),
        std::cmp::Ordering::Equal => None,
    }
}

fn date_order(rows: &Rows, column: usize, day_first: bool) -> DateOrder {
    let (mut ymd, mut dmy, mut mdy, mut dots) = (0_usize, 0_usize, 0_usize, false);
    for row in 0..rows.len() {
        match day::evidence(rows.cell(row, column)) {
            Some(day::Evidence::Ymd) => ymd += 1,
            Some(day::Evidence::Dmy) => dmy += 1,
            Some(day::Evidence::Mdy) => mdy += 1,
            Some(day::Evidence::Open { dots: with_dots }) => dots |= with_dots,
            None => {}
        }
        if ymd.max(dmy).max(mdy) >= ENOUGH {
            break;
        }
    }
    if ymd > dmy.max(mdy) {
        DateOrder::Ymd
    } else if mdy > dmy {
        DateOrder::Mdy
    } else if dmy > 0 || dots || day_first {
        DateOrder::Dmy
    } else {
        DateOrder::Mdy
    }
}

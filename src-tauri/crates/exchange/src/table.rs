//! Any list as an Excel workbook of one sheet.

use rapport_domain::{Day, Minor};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

/// A cell of a written table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Text; never a formula, whatever it begins with.
    Text(String),
    /// A number as it is.
    Number(f64),
    /// An amount in minor units, shown with two decimals.
    Money(Minor),
    /// A day.
    Day(Day),
    /// Nothing.
    Empty,
}

/// A table cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("the workbook cannot be written: {0}")]
pub struct WriteError(#[from] XlsxError);

/// The most characters a cell of a workbook can hold.
const MOST_CHARACTERS: usize = 32_767;

/// A table as the bytes of an .xlsx file: bold headings that stay in view, filters, column widths
/// by content. The same table gives the same bytes. `sheet` is cut to what names of sheets may be.
///
/// # Errors
/// When the table has more rows or columns than a sheet.
pub fn xlsx_table(
    sheet: &str,
    headings: &[String],
    rows: &[Vec<Cell>],
) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    // A fixed time, so that equal tables are equal files.
    let created = ExcelDateTime::from_ymd(2026, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let page = book.add_worksheet();
    page.set_name(sheet_name(sheet))?;
    let bold = Format::new().set_bold();
    let money = Format::new().set_num_format("#,##0.00");
    let day = Format::new().set_num_format("dd.mm.yyyy");
    let mut widths: Vec<usize> = headings.iter().map(|h| h.chars().count()).collect();
    for (column, heading) in (0_u16..).zip(headings) {
        page.write_string_with_format(0, column, cut(heading), &bold)?;
    }
    for (row, cells) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            let width = match cell {
                Cell::Text(text) => {
                    page.write_string(row, column, cut(text))?;
                    text.chars().count()
                }
                Cell::Number(number) => {
                    page.write_number(row, column, *number)?;
                    number.to_string().len()
                }
                Cell::Money(minor) => {
                    page.write_number_with_format(row, column, *minor as f64 / 100.0, &money)?;
                    minor.to_string().len() + 4
                }
                Cell::Day(on) => {
                    let (year, month, date) = (on.year(), on.month(), on.day());
                    let moment = ExcelDateTime::from_ymd(
                        u16::try_from(year).unwrap_or(1900),
                        u8::try_from(month).unwrap_or(1),
                        u8::try_from(date).unwrap_or(1),
                    )?;
                    page.write_datetime_with_format(row, column, &moment, &day)?;
                    10
                }
                Cell::Empty => 0,
            };
            if let Some(widest) = widths.get_mut(usize::from(column)) {
                *widest = width.max(*widest);
            }
        }
    }
    for (column, width) in (0_u16..).zip(&widths) {
        page.set_column_width(column, (*width).clamp(8, 60) as f64 + 2.0)?;
    }
    page.set_freeze_panes(1, 0)?;
    if let (Ok(last_row), Some(last_column)) =
        (u32::try_from(rows.len()), headings.len().checked_sub(1))
    {
        page.autofilter(0, 0, last_row, u16::try_from(last_column).unwrap_or(u16::MAX))?;
    }
    Ok(book.save_to_buffer()?)
}

fn cut(text: &str) -> &str {
    match text.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    }
}

/// Names of sheets have at most 31 characters, none of `[]:*?/\`, no apostrophe at either end.
fn sheet_name(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') { ' ' } else { c })
        .take(31)
        .collect();
    let plain = plain.trim_matches(['\'', ' ']);
    if plain.is_empty() { "1".to_owned() } else { plain.to_owned() }
}

//! Excel workbooks, read cell by cell.
//!
//! `worksheet_range` of the reading library asks for memory for the whole rectangle between the
//! first and the last cell and can abort the process; its reader of cells does not.

use super::{
    Container, FormatOverrides, Problem, RawTable, heading,
    rows::{MOST_COLUMNS, MOST_ROWS, Rows},
};
use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// The most a workbook may unpack to, bytes.
const MOST_UNPACKED: u64 = 512 << 20;
/// The most parts a workbook may have.
const MOST_PARTS: usize = 10_000;
/// Deflate cannot pack tighter than this.
const MOST_RATIO: u64 = 1032;
/// The most cells that are kept, empty ones between filled ones included.
const MOST_CELLS: usize = 1 << 26;

pub(crate) fn read(bytes: &[u8], overrides: &FormatOverrides) -> Result<RawTable, Problem> {
    check_archive(bytes, MOST_UNPACKED)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|e| damaged(&e))?;
    let sheets: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|s| s.typ == SheetType::WorkSheet)
        .filter(|s| s.visible == SheetVisible::Visible || overrides.sheet.is_some())
        .map(|s| s.name.clone())
        .collect();
    let (sheet, rows) = match &overrides.sheet {
        Some(name) if !sheets.contains(name) => {
            return Err(Problem::NoSheet { sheet: name.clone(), sheets });
        }
        Some(name) => (name.clone(), read_sheet(&mut book, name)?),
        None => choose_sheet(&mut book, &sheets)?,
    };
    let cyrillic = (0..rows.len().min(200))
        .flat_map(|row| rows.cells(row))
        .any(|cell| cell.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c)));
    Ok(RawTable {
        container: Container::Xlsx,
        encoding: "utf-8".to_owned(),
        delimiter: None,
        sheet: Some(sheet),
        sheets,
        cyrillic,
        rows,
    })
}

fn damaged(error: &impl std::fmt::Display) -> Problem {
    Problem::Damaged { detail: error.to_string() }
}

/// The first sheet whose headings are known, else the first with cells.
fn choose_sheet(
    book: &mut Xlsx<Cursor<&[u8]>>,
    sheets: &[String],
) -> Result<(String, Rows), Problem> {
    let mut first = None;
    for name in sheets.iter().take(20) {
        let rows = read_sheet(book, name)?;
        if rows.is_empty() {
            continue;
        }
        if heading::has_known(&rows) {
            return Ok((name.clone(), rows));
        }
        first.get_or_insert_with(|| (name.clone(), rows));
    }
    first.ok_or(Problem::Empty)
}

/// Refuses archives that are no workbook or unpack to more bytes than `most`, whatever their
/// directory claims.
pub(crate) fn check_archive(bytes: &[u8], most: u64) -> Result<(), Problem> {
    let too_much = || Problem::Unpacks { megabytes: most >> 20 };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| damaged(&e))?;
    if archive.len() > MOST_PARTS {
        return Err(too_much());
    }
    if archive.index_for_name("xl/workbook.xml").is_none() {
        let names: Vec<String> = archive.file_names().flatten().map(|n| n.into_owned()).collect();
        let other = names.iter().any(|n| n == "content.xml" || n.ends_with("workbook.bin"));
        let workbook = names.iter().any(|n| n.to_lowercase().ends_with("workbook.xml"));
        return match (other, workbook) {
            (true, _) => Err(Problem::OtherWorkbook),
            (false, true) => Ok(()),
            (false, false) => Err(Problem::NotTable),
        };
    }
    let (mut claimed, mut possible) = (0_u64, 0_u64);
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(|e| damaged(&e))?;
        claimed = claimed.saturating_add(part.size());
        possible = possible.saturating_add(part.compressed_size().saturating_mul(MOST_RATIO));
    }
    if claimed > most {
        return Err(too_much());
    }
    if possible <= most {
        return Ok(());
    }
    // The directory may lie: unpack into nothing and count.
    let mut left = most;
    let mut buffer = vec![0_u8; 1 << 16];
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|e| damaged(&e))?;
        loop {
            let count = part.read(&mut buffer).map_err(|e| damaged(&e))? as u64;
            if count == 0 {
                break;
            }
            left = left.checked_sub(count).ok_or_else(too_much)?;
        }
    }
    Ok(())
}

fn read_sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Rows, Problem> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|e| damaged(&e))?;
    let mut rows = Rows::with_capacity(1 << 12);
    let (mut row, mut column, mut cells, mut unpacked) = (0_u32, 0_usize, 0_usize, 0_usize);
    let mut text = String::new();
    while let Some(cell) = reader.next_cell().map_err(|e| damaged(&e))? {
        let (at_row, at_column) = cell.get_position();
        let line = u64::from(at_row) + 1;
        text.clear();
        write(cell.get_value(), &mut text);
        if text.trim().is_empty() {
            continue;
        }
        if at_row as usize >= MOST_ROWS {
            return Err(Problem::TooManyRows { most: MOST_ROWS as u64 });
        }
        if at_column as usize >= MOST_COLUMNS {
            return Err(Problem::TooWide { line, most: MOST_COLUMNS as u64 });
        }
        if at_row != row {
            rows.end_row(u64::from(row) + 1)?;
            (row, column) = (at_row, 0);
        }
        unpacked += text.len();
        cells += (at_column as usize).saturating_sub(column) + 1;
        if cells > MOST_CELLS || unpacked as u64 > MOST_UNPACKED {
            return Err(Problem::Unpacks { megabytes: MOST_UNPACKED >> 20 });
        }
        while column < at_column as usize {
            rows.push_cell("", line)?;
            column += 1;
        }
        rows.push_cell(&text, line)?;
        column += 1;
    }
    rows.end_row(u64::from(row) + 1)?;
    Ok(rows)
}

fn write(value: &DataRef<'_>, text: &mut String) {
    match value {
        DataRef::Int(number) => text.push_str(&number.to_string()),
        DataRef::Float(number) => text.push_str(&float(*number)),
        DataRef::String(string) => text.push_str(string),
        DataRef::SharedString(string) => text.push_str(string),
        DataRef::Bool(truth) => text.push_str(if *truth { "true" } else { "false" }),
        DataRef::DateTime(moment) => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            text.push_str(&format!("{year:04}-{month:02}-{day:02}"));
            if (hour, minute, second) != (0, 0, 0) {
                text.push_str(&format!(" {hour:02}:{minute:02}:{second:02}"));
            }
        }
        DataRef::DateTimeIso(iso) | DataRef::DurationIso(iso) => text.push_str(iso),
        DataRef::Error(error) => text.push_str(&error.to_string()),
        DataRef::Empty => {}
    }
}

/// A number with the fifteen figures a sheet shows: 0.1 + 0.2 is 0.3 there.
fn float(number: f64) -> String {
    if number == 0.0 || !number.is_finite() {
        return "0".to_owned();
    }
    let magnitude = number.abs().log10().floor() as i32;
    let decimals = usize::try_from(14 - magnitude).unwrap_or(0).min(30);
    let fixed = format!("{number:.decimals$}");
    if fixed.contains('.') {
        fixed.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        fixed
    }
}

#[cfg(test)]
mod tests {
    use super::float;

    #[test]
    fn numbers_are_written_as_a_sheet_shows_them() {
        for (number, want) in [
            (0.1 + 0.2, "0.3"),
            (1234.56, "1234.56"),
            (-2472.31, "-2472.31"),
            (103.0, "103"),
            (7_707_083_893.0, "7707083893"),
            (1e-5, "0.00001"),
            (0.0, "0"),
        ] {
            assert_eq!(float(number), want, "{number}");
        }
    }
}

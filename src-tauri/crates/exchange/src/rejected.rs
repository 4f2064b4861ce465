//! The rows that stayed out, as a file to correct and import again.

use crate::{plan::Plan, reading::Reading};
use rapport_text::{Lang, words};
use rustc_hash::FxHashMap;

/// Whether a heading is that of the reasons.
pub(crate) fn is_reason_heading(heading: &str) -> bool {
    Lang::ALL.iter().any(|&lang| words::exchange_reason(lang) == heading)
}

/// The rejected rows of one of the files of a plan, with a last column of reasons: CSV, UTF-8 with
/// its mark, semicolons. Cells that a spreadsheet would run as formulas begin with an apostrophe,
/// which [`crate::read`] removes. Numbers and days that were understood are written so that they are
/// understood the same way again.
#[must_use]
pub fn rejected_file(main: &Reading, plan: &Plan, lang: Lang) -> Vec<u8> {
    let mut reasons: FxHashMap<u64, Vec<&str>> = FxHashMap::default();
    for reject in plan.rejects.iter().filter(|r| r.file == main.name) {
        let all = reasons.entry(reject.line).or_default();
        if !all.contains(&reject.reason.as_str()) {
            all.push(&reject.reason);
        }
    }
    let mut out = String::from("\u{feff}");
    let reason = words::exchange_reason(lang);
    let headings = main.headings.iter().filter(|h| !is_reason_heading(h)).map(String::as_str);
    line(headings.chain([reason.as_str()]), &mut out);
    for row in 0..main.rows.len() {
        let Some(why) = reasons.get(&main.rows.line(row)) else { continue };
        let width = main.headings.len();
        let mut cells: Vec<String> = (0..width)
            .filter(|&c| main.headings.get(c).is_some_and(|h| !is_reason_heading(h)))
            .map(|column| plain(main, row, column))
            .collect();
        let heads = main.headings.iter().map(|h| is_reason_heading(h));
        // What a row ran over by is kept where the user can see it: before the reason it would
        // shift the columns.
        let over =
            (width..main.rows.width(row)).map(|c| main.rows.cell(row, c)).filter(|c| !c.is_empty());
        let over: Vec<&str> = over.collect();
        let mut reason = why.join(" ");
        if !over.is_empty() && !heads.clone().any(|h| h) {
            reason = format!("{reason} [{}]", over.join(" | "));
        }
        cells.push(reason);
        line(cells.iter().map(String::as_str), &mut out);
    }
    out.into_bytes()
}

/// A cell so that it is read the same from a file with semicolons.
fn plain(main: &Reading, row: usize, column: usize) -> String {
    use crate::reading::DateOrder;
    use crate::value::{day, number};
    let text = main.rows.cell(row, column);
    let Some(hint) = main.hints.get(column) else { return text.to_owned() };
    if hint.days && main.date_order(column) == DateOrder::Mdy {
        return day::parse(text, DateOrder::Mdy).map_or_else(|| text.to_owned(), |d| d.to_string());
    }
    if !hint.numbers
        || number::evidence(text) != Some(number::Evidence::Open)
        || !text.contains(['.', ','])
    {
        return text.to_owned();
    }
    // "1,234" is a thousand in one file and one and a bit in another: the thousands mark goes, or
    // a fourth decimal makes the decimal mark plain.
    let mark = main.decimal(column);
    if text.contains(mark) { format!("{text}0") } else { text.replace(['.', ','], "") }
}

fn line<'t>(cells: impl Iterator<Item = &'t str>, out: &mut String) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            out.push(';');
        }
        let guarded = guard(cell);
        if guarded.contains([';', '"', '\n', '\r', ',', '\t']) {
            out.push('"');
            out.push_str(&guarded.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&guarded);
        }
    }
    out.push_str("\r\n");
}

/// An apostrophe before what a spreadsheet would run; numbers are left alone.
fn guard(cell: &str) -> String {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let number =
        cell.chars().skip(1).all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}'));
    if runs && !(number && cell.len() > 1 && !cell.starts_with(['=', '@'])) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

//! Text with delimiters.

use super::{Container, FormatOverrides, Problem, RawTable, encoding, rows::Rows};
use csv::{ReaderBuilder, StringRecord};

/// How many records are tried to find the delimiter.
const TRIED: usize = 200;

pub(crate) fn read(bytes: &[u8], overrides: &FormatOverrides) -> Result<RawTable, Problem> {
    let (mut text, encoding) = encoding::decode(bytes, overrides.encoding.as_deref())?;
    if !text.contains('\n') && text.contains('\r') {
        text = text.replace('\r', "\n");
    }
    let (body, first_line, said) = skip_preface(&text);
    let delimiter =
        overrides.delimiter.or(said).filter(char::is_ascii).or_else(|| find_delimiter(body));
    // A byte that stands in no text keeps a file of one column in one column.
    let byte = delimiter.and_then(|d| u8::try_from(d).ok()).unwrap_or(0x1F);
    let rows = parse(body, byte, first_line)?;
    let cyrillic = body.chars().take(20_000).any(|c| ('\u{400}'..='\u{4ff}').contains(&c));
    Ok(RawTable {
        container: Container::Csv,
        encoding: encoding.to_owned(),
        delimiter,
        sheet: None,
        sheets: Vec::new(),
        cyrillic,
        rows,
    })
}

/// Excel's own first line `sep=;`, when it is there.
fn skip_preface(text: &str) -> (&str, u64, Option<char>) {
    let first = text.split(['\r', '\n']).next().unwrap_or("");
    let mut sign =
        first.strip_prefix("sep=").or_else(|| first.strip_prefix("SEP=")).unwrap_or("").chars();
    match (sign.next(), sign.next()) {
        (Some(delimiter), None) => {
            let rest = text.get(first.len()..).unwrap_or("");
            let rest =
                rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')).unwrap_or(rest);
            (rest, 2, Some(delimiter))
        }
        _ => (text, 1, None),
    }
}

fn builder(delimiter: u8) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(delimiter);
    builder
}

/// The delimiter that cuts most records into the same number of cells, more than one.
fn find_delimiter(text: &str) -> Option<char> {
    let mut best: Option<(f64, char)> = None;
    for delimiter in [';', ',', '\t', '|'] {
        let byte = u8::try_from(delimiter).unwrap_or(b';');
        let mut reader = builder(byte).from_reader(text.as_bytes());
        let mut record = StringRecord::new();
        let mut widths: Vec<usize> = Vec::new();
        while widths.len() < TRIED && reader.read_record(&mut record).unwrap_or(false) {
            if record.iter().any(|cell| !cell.trim().is_empty()) {
                widths.push(record.len());
            }
        }
        let mode = widths
            .iter()
            .copied()
            .filter(|&w| w > 1)
            .max_by_key(|&w| (widths.iter().filter(|&&x| x == w).count(), w));
        let Some(mode) = mode else { continue };
        let share = widths.iter().filter(|&&w| w == mode).count() as f64 / widths.len() as f64;
        let score = share * share * (1.0 + (mode as f64).ln());
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, delimiter));
        }
    }
    best.map(|(_, delimiter)| delimiter)
}

fn parse(text: &str, delimiter: u8, first_line: u64) -> Result<Rows, Problem> {
    let bytes = text.as_bytes();
    let mut reader = builder(delimiter).buffer_capacity(1 << 16).from_reader(bytes);
    let mut rows = Rows::with_capacity(bytes.len());
    let mut record = StringRecord::new();
    // The csv crate counts blank lines into the record that follows them; lines are counted here.
    let (mut at, mut line) = (0_usize, first_line);
    loop {
        let start = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return Ok(rows),
            Err(error) => return Err(Problem::Damaged { detail: error.to_string() }),
        }
        let blank = bytes
            .get(start..)
            .unwrap_or(&[])
            .iter()
            .take_while(|b| matches!(b, b'\r' | b'\n'))
            .count();
        let passed = bytes.get(at..start + blank).unwrap_or(&[]);
        line += passed.iter().filter(|&&b| b == b'\n').count() as u64;
        at = start + blank;
        for cell in &record {
            rows.push_cell(unescape(cell), line)?;
        }
        rows.end_row(line)?;
    }
}

/// Removes the apostrophe that keeps a spreadsheet from running a cell as a formula.
fn unescape(cell: &str) -> &str {
    match cell.as_bytes() {
        [b'\'', b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r', ..] => cell.get(1..).unwrap_or(cell),
        _ => cell,
    }
}

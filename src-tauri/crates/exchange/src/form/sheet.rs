//! A workbook that came back. Who may have changed it is anybody: it is read cell by cell within
//! limits, formulas are not believed, and cells count only where the hidden sheet says an answer is.

use super::{
    FormIds, VERSION,
    fault::{FormFault, Place, beginning},
    returned::{Answers, ReturnedForm},
    workbook::{FORM, HIDDEN},
};
use crate::reading::{Problem, check_archive};
use calamine::{Data, DataRef, Reader as _, SheetType, Xlsx};
use rapport_domain::{RespondentId, WaveId};
use rapport_text::{Lang, words};
use std::{collections::HashMap, io::Cursor};

/// The most a workbook may unpack to, bytes. One written here is a fiftieth of it.
const MOST_UNPACKED: u64 = 8 << 20;
/// The most cells that are looked at.
const MOST_CELLS: usize = 5_000;

/// What stands in a cell.
enum Content {
    Text(String),
    Number(f64),
    Choice(bool),
    Formula,
    Other(String),
}

type Cells = HashMap<(u32, u32), Content>;

pub(super) fn read(bytes: &[u8]) -> Result<ReturnedForm, FormFault> {
    check_archive(bytes, MOST_UNPACKED).map_err(|problem| match problem {
        Problem::Unpacks { .. } => FormFault::TooLarge { kilobytes: MOST_UNPACKED >> 10 },
        Problem::NotTable | Problem::OtherWorkbook => FormFault::NotForm,
        other => FormFault::Damaged { detail: beginning(&other.to_string(), 120) },
    })?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|e| damaged(&e))?;
    let sheets: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    if !sheets.iter().any(|name| name == HIDDEN) {
        return Err(FormFault::NotForm);
    }
    let hidden = cells(&mut book, HIDDEN)?;
    let (ids, places) = head(&hidden)?;
    // The sheet may have been renamed; it is the only other.
    let page = sheets.iter().find(|name| *name != HIDDEN).ok_or(FormFault::NotForm)?;
    let page = cells(&mut book, page)?;
    let mut answers = Answers::default();
    for (key, cell) in places {
        let Some(at) = address(&cell) else {
            return Err(FormFault::Damaged { detail: beginning(&cell, 60) });
        };
        if let Some(content) = page.get(&at) {
            take(&mut answers, &key, &cell, content)?;
        }
    }
    Ok(ReturnedForm { ids, on: None, interview: answers.finish()? })
}

/// Takes the answer in a cell.
fn take(answers: &mut Answers, key: &str, cell: &str, content: &Content) -> Result<(), FormFault> {
    let at = Place::Cell(cell.to_owned());
    let text = match content {
        Content::Formula => return Err(FormFault::Formula(at)),
        Content::Text(text) | Content::Other(text) => text.clone(),
        Content::Number(number) => number.to_string(),
        Content::Choice(choice) => choice.to_string(),
    };
    if text.trim().is_empty() {
        return Ok(());
    }
    match key {
        "quotable" => {
            let wanted = text.trim().to_lowercase();
            let is = |say: fn(Lang) -> String| Lang::ALL.iter().any(|&lang| say(lang) == wanted);
            let yes = is(words::form_yes) || matches!(content, Content::Choice(true));
            let no = is(words::form_no) || matches!(content, Content::Choice(false));
            if yes == no {
                return Err(FormFault::Choice { at, found: beginning(&text, 60) });
            }
            answers.interview.quotable = yes;
            Ok(())
        }
        _ if key == "nps" || key == "csat" || key.starts_with("csi-") => {
            let score = match content {
                #[expect(clippy::cast_possible_truncation, reason = "within −100…100 and whole")]
                Content::Number(n) if n.abs() <= 100.0 && n.fract() == 0.0 => Some(*n as i64),
                Content::Text(text) => text.trim().parse().ok(),
                _ => None,
            };
            answers.score(key, at, &text, score)
        }
        _ => answers.said(key, at, &text),
    }
}

/// Whose form it is, and in which cell the answer to each question is.
fn head(hidden: &Cells) -> Result<(FormIds, Vec<(String, String)>), FormFault> {
    let text = |row: u32, column: u32| match hidden.get(&(row, column)) {
        Some(Content::Text(text)) => text.as_str(),
        _ => "",
    };
    if text(0, 1) != FORM {
        return Err(FormFault::NotForm);
    }
    let number = |row: u32| {
        let damaged = || FormFault::Damaged { detail: beginning(text(row, 0), 60) };
        text(row, 1).parse::<i64>().map_err(|_| damaged())
    };
    if number(1)? > i64::from(VERSION) {
        return Err(FormFault::Newer);
    }
    let ids = FormIds {
        book: text(2, 1).to_owned(),
        wave: WaveId(number(3)?),
        respondent: RespondentId(number(4)?),
        key: text(5, 1).to_owned(),
    };
    let rows = (6..).map(|row| (text(row, 0).to_owned(), text(row, 1).to_owned()));
    Ok((ids, rows.take_while(|(key, _)| !key.is_empty()).collect()))
}

fn cells(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Cells, FormFault> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(|e| damaged(&e))?;
    let mut all = Cells::new();
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(|e| damaged(&e))? {
        let content = match (cell.formula, cell.value) {
            (Some(_), _) => Content::Formula,
            (None, DataRef::Empty) => continue,
            (None, DataRef::String(text)) => Content::Text(text),
            (None, DataRef::SharedString(text)) => Content::Text(text.to_owned()),
            (None, DataRef::Float(number)) => Content::Number(number),
            #[expect(clippy::cast_precision_loss, reason = "scores are small")]
            (None, DataRef::Int(number)) => Content::Number(number as f64),
            (None, DataRef::Bool(choice)) => Content::Choice(choice),
            (None, other) => Content::Other(Data::from(other).to_string()),
        };
        all.insert(cell.pos, content);
        if all.len() > MOST_CELLS {
            return Err(FormFault::Damaged { detail: format!("> {MOST_CELLS}") });
        }
    }
    Ok(all)
}

/// Row and column, from 0, of a cell such as `D12`.
fn address(cell: &str) -> Option<(u32, u32)> {
    let split = cell.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = cell.split_at_checked(split)?;
    let column = match letters.as_bytes() {
        [one @ b'A'..=b'Z'] => u32::from(one - b'A'),
        _ => return None,
    };
    let row: u32 = digits.parse().ok().filter(|row| (1..=10_000).contains(row))?;
    Some((row - 1, column))
}

fn damaged(error: &impl std::fmt::Display) -> FormFault {
    FormFault::Damaged { detail: beginning(&error.to_string(), 120) }
}

//! Excel workbooks, good and hostile.

use crate::support::{book, empty, ends, planned, source};
use rapport_domain::Day;
use rapport_exchange::{
    Cell, Container, FormatOverrides, Kind, Problem, guess_kind, guess_mapping, read, xlsx_table,
};
use rust_xlsxwriter::Workbook;
use std::io::Write as _;
use zip::{ZipWriter, write::SimpleFileOptions};

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|t| (*t).to_owned()).collect()
}

#[test]
fn a_written_table_reads_back_and_imports() {
    let headings = strings(&["Дата", "Номер", "Контрагент", "Номенклатура", "Количество", "Сумма"]);
    let rows: Vec<Vec<Cell>> = (1..=3_u32)
        .map(|n| {
            vec![
                Cell::Day(Day::new(2025, 2, n).unwrap()),
                Cell::Text(format!("000{n}")),
                Cell::Text("=Ёлка".to_owned()),
                Cell::Text("Товар".to_owned()),
                Cell::Number(2.5),
                if n == 3 { Cell::Empty } else { Cell::Money(123_456_710 + i64::from(n)) },
            ]
        })
        .collect();
    let bytes = xlsx_table("Продажи: 2025/1", &headings, &rows).unwrap();
    assert_eq!(
        bytes,
        xlsx_table("Продажи: 2025/1", &headings, &rows).unwrap(),
        "equal tables are equal files"
    );
    let main = read(&source("t.xlsx", bytes), &FormatOverrides::default()).unwrap();
    assert_eq!(main.format.container, Container::Xlsx, "a workbook");
    assert_eq!(main.headings, headings, "headings come back");
    let row: Vec<&str> = main.rows.cells(0).collect();
    assert_eq!(
        row,
        ["2025-02-01", "0001", "=Ёлка", "Товар", "2.5", "1234567.11"],
        "cells come back"
    );
    assert_eq!(guess_kind(&main), Some(Kind::Sales), "and are known for sales");
    let mut known = empty();
    let made = planned(&main, &guess_mapping(Kind::Sales, &main, None), &known);
    book::apply(&mut known, &made.changes);
    assert_eq!(ends(&made), [2, 0, 0, 1, 0], "a row without an amount stays out");
    assert_eq!(
        (made.rejects[0].line, known.sales[1].amount),
        (4, 123_456_712),
        "by its row in the sheet; to the kopeck"
    );
}

#[test]
fn the_sheet_with_the_table_is_chosen_and_a_wrong_name_is_named() {
    let mut made = Workbook::new();
    made.add_worksheet().set_name("Титул").unwrap().write_string(0, 0, "Отчёт").unwrap();
    let page = made.add_worksheet().set_name("Данные").unwrap();
    for (column, text) in (0..).zip(["Клиент", "ИНН"]) {
        page.write_string(2, column, text).unwrap();
    }
    page.write_string(3, 0, "Альфа").unwrap();
    page.write_number(3, 1, 7_707_083_893.0).unwrap();
    let file = source("t.xlsx", made.save_to_buffer().unwrap());
    let main = read(&file, &FormatOverrides::default()).unwrap();
    assert_eq!(main.format.sheet.as_deref(), Some("Данные"), "the sheet with headings");
    assert_eq!(
        (main.rows.cell(0, 1), main.rows.line(0)),
        ("7707083893", 4),
        "numbers without a tail; rows of the sheet"
    );
    let asked = FormatOverrides { sheet: Some("Нет".to_owned()), ..FormatOverrides::default() };
    let error = read(&file, &asked).unwrap_err();
    assert_eq!(
        error.problem,
        Problem::NoSheet {
            sheet: "Нет".to_owned(), sheets: strings(&["Титул", "Данные"])
        },
        "the sheets there are"
    );
}

#[test]
fn a_cell_at_the_far_corner_costs_no_memory() {
    let mut made = Workbook::new();
    let page = made.add_worksheet();
    page.write_string(0, 0, "Клиент").unwrap();
    page.write_string(1_048_575, 16_383, "x").unwrap();
    let error =
        read(&source("t.xlsx", made.save_to_buffer().unwrap()), &FormatOverrides::default())
            .unwrap_err();
    assert_eq!(
        error.problem,
        Problem::TooWide { line: 1_048_576, most: 1000 },
        "refused, not allocated"
    );
    let mut made = Workbook::new();
    let page = made.add_worksheet();
    page.write_string(0, 0, "Клиент").unwrap();
    page.write_string(1_048_575, 0, "Альфа").unwrap();
    let main = read(&source("t.xlsx", made.save_to_buffer().unwrap()), &FormatOverrides::default())
        .unwrap();
    assert_eq!(
        (main.rows.len(), main.rows.line(0)),
        (1, 1_048_576),
        "the last row of a sheet is a row"
    );
}

fn archive(parts: &[(&str, usize)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, megabytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        let piece = vec![b' '; 1 << 20];
        for _ in 0..*megabytes {
            zip.write_all(&piece).unwrap();
        }
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn archives_that_are_no_workbook_or_a_bomb_are_refused() {
    let fail = |bytes: Vec<u8>| {
        read(&source("t.xlsx", bytes), &FormatOverrides::default()).unwrap_err().problem
    };
    let bomb = archive(&[("xl/workbook.xml", 0), ("xl/worksheets/sheet1.xml", 600)]);
    assert!(bomb.len() < 1 << 20, "600 MB pack into less than one");
    assert!(matches!(fail(bomb.clone()), Problem::Unpacks { .. }), "the directory tells");
    // The same with a directory that claims one byte.
    let mut liar = bomb;
    let size = (600_u32 << 20).to_le_bytes();
    while let Some(at) = liar.windows(4).position(|w| w == size) {
        liar[at..at + 4].copy_from_slice(&1_u32.to_le_bytes());
    }
    assert!(
        matches!(fail(liar), Problem::Unpacks { .. } | Problem::Damaged { .. }),
        "a lying directory is no help"
    );
    assert_eq!(fail(archive(&[("content.xml", 0)])), Problem::OtherWorkbook, "OpenDocument");
    assert_eq!(fail(archive(&[("word/document.xml", 0)])), Problem::NotTable, "a text document");
    assert!(
        matches!(fail(b"PK\x03\x04rubbish".to_vec()), Problem::Damaged { .. }),
        "a torn archive"
    );
}

//! Rows that stay out: named, saved, corrected.

use crate::support::{book, empty, ends, import, planned, reading, source};
use rapport_exchange::{FormatOverrides, Kind, guess_mapping, read, rejected_file};
use rapport_text::Lang;

const BAD: &str = "Дата;Номер;Контрагент;Номенклатура;Сумма\n\
    01.02.2025;1;Альфа;Товар;1 234,50\n\
    31.02.2025;2;Альфа;Товар;5,00\n\
    03.02.2025;3;Альфа;Товар;пять\n\
    04.02.2025;4;=Бета;Товар\n\
    05.02.2025;5;Альфа;Товар;5,00;лишнее\n\
    06.02.2025;6;;Товар;5,00\n\
    07.02.2025;7;Альфа;Товар;$5,00\n\
    08.02.2025;8;Альфа;Товар;5,005\n";

#[test]
fn every_bad_row_is_named_by_line_column_and_value() {
    let made = import(Kind::Sales, BAD, &mut empty());
    assert_eq!(ends(&made), [1, 0, 0, 7, 0], "one good row goes in");
    let named: Vec<(u64, Option<&str>, &str)> =
        made.rejects.iter().map(|r| (r.line, r.column.as_deref(), r.value.as_str())).collect();
    let want = [
        (3, Some("Дата"), "31.02.2025"),
        (4, Some("Сумма"), "пять"),
        (5, None, ""),
        (6, None, ""),
        (7, None, ""),
        (8, Some("Сумма"), "$5,00"),
        (9, Some("Сумма"), "5,005"),
    ];
    assert_eq!(named, want, "line, column and value of each");
    assert!(
        made.rejects.iter().all(|r| r.reason.ends_with('.')),
        "each with a reason in a sentence"
    );
}

#[test]
fn the_rejected_rows_can_be_corrected_and_imported() {
    let mut known = empty();
    let main = reading(BAD);
    let made = planned(&main, &guess_mapping(Kind::Sales, &main, None), &known);
    book::apply(&mut known, &made.changes);
    let file = String::from_utf8(rejected_file(&main, &made, Lang::Ru)).unwrap();
    assert!(
        file.starts_with("\u{feff}Дата;Номер;Контрагент;Номенклатура;Сумма;Причина\r\n"),
        "headings and reason: {file}"
    );
    assert!(file.contains("'=Бета"), "a cell is never a formula");
    let corrected = file
        .replace("31.02.2025", "28.02.2025")
        .replace("пять", "1 005,00")
        .replace("'=Бета;Товар;", "'=Бета;Товар;7,00")
        .replace("06.02.2025;6;", "06.02.2025;6;Альфа")
        .replace("$5,00", "5,00")
        .replace("5,005", "5,01");
    let again = read(&source("again.csv", corrected), &FormatOverrides::default()).unwrap();
    let made = planned(&again, &guess_mapping(Kind::Sales, &again, None), &known);
    assert_eq!(ends(&made), [7, 0, 0, 0, 0], "all corrected rows go in: {:?}", made.rejects);
    book::apply(&mut known, &made.changes);
    let sum: i64 = known.sales.iter().map(|s| s.amount).sum();
    assert_eq!(sum, 123_450 + 500 + 100_500 + 700 + 500 + 500 + 500 + 501, "to the kopeck");
    assert_eq!(known.accounts[1].name, "=Бета", "the apostrophe does not stay");
}

#[test]
fn thousands_of_another_land_survive_the_file_of_rejects() {
    let text = "date,customer,product,amount\n06/30/2025,A,P,\"1,234\"\n06/05/2025,,P,\"2,345\"\n06/28/2025,A,P,7.50\n";
    let main = reading(text);
    let made = planned(&main, &guess_mapping(Kind::Sales, &main, None), &empty());
    let file = String::from_utf8(rejected_file(&main, &made, Lang::En)).unwrap();
    assert!(file.contains("2025-06-05;;P;2345;"), "days and amounts are written plainly: {file}");
}

#[test]
fn tables_with_formulas_import_as_text() {
    let mut known = empty();
    import(Kind::Accounts, "Наименование;Сайт\n=1+1;@x\n-Альфа;+7\n", &mut known);
    assert_eq!(
        (known.accounts[0].name.as_str(), known.accounts[0].site.as_str()),
        ("=1+1", "@x"),
        "text is text"
    );
}

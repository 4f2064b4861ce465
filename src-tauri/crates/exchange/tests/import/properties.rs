//! What holds for any table.

use crate::support::{book, ends, planned, source};
use proptest::prelude::*;
use rapport_domain::Currency;
use rapport_exchange::{
    Cell, CreateMissing, Field, FormatOverrides, Kind, Known, Mapping, Reading, fields_of, read,
    xlsx_table,
};

/// Accounts, people and products the rows are about: number, tax id, name, city. Some share names,
/// e-mails or both, as in life; what a number says never contradicts itself.
const ACCOUNTS: [[&str; 4]; 5] = [
    ["1", "7707083893", "Альфа", "Москва"],
    ["2", "500100732259", "альфа", "Тверь"],
    ["3", "", "Бета", ""],
    ["", "1", "«Бета»", "Москва"],
    ["", "", "Гамма", "Тверь"],
];
const PEOPLE: [[&str; 3]; 4] =
    [["7", "Анна", "a@b.c"], ["8", "Иван", "a@b.c"], ["", "Анна", "d@e.f"], ["9", "Пётр", ""]];
const PRODUCTS: [[&str; 2]; 3] = [["P1", "Товар"], ["P2", "товар"], ["", "Услуга"]];

/// A cell of a field out of a handful, so that rows meet each other; sometimes empty or wrong.
/// `who` picks whom the row is about; `mask` which identifiers the whole file lacks, as columns are
/// either kept by a system or not.
fn cell(field: Field, n: usize, who: usize, mask: usize) -> String {
    let pick = |all: &[&str]| all[n % all.len()].to_owned();
    // Said in two rows of three, left empty in the third.
    let said = |text: &str| if n.is_multiple_of(3) { String::new() } else { text.to_owned() };
    let kept =
        |bit: usize, text: &str| if mask >> bit & 1 == 1 { String::new() } else { text.to_owned() };
    let (account, person) = (ACCOUNTS[who % 5], PEOPLE[who / 5 % 4]);
    let product = PRODUCTS[who / 20 % 3];
    match field {
        Field::AccountId => kept(0, account[0]),
        Field::TaxId => kept(1, account[1]),
        Field::AccountName => account[2].to_owned(),
        Field::City => kept(2, account[3]),
        Field::ManagerId | Field::ContactId | Field::OwnerId => kept(3, person[0]),
        Field::ContactName | Field::ManagerName => person[1].to_owned(),
        Field::OwnerName => said(person[1]),
        Field::Email => kept(4, person[2]),
        Field::ProductCode => kept(5, product[0]),
        Field::ProductName => product[1].to_owned(),
        Field::RenewalsOwner => pick(&["", "Анна", "Иван"]),
        Field::SubscriptionId => pick(&["", "", "7", "8"]),
        Field::SoldOn
        | Field::PaidOn
        | Field::StartsOn
        | Field::TouchedOn
        | Field::MetOn
        | Field::NoticedOn
        | Field::JudgedOn
        | Field::AcquaintedOn => pick(&["2025-01-06", "2025-01-07", "2024-01-06", "2025-02-31"]),
        Field::DueOn | Field::EndsOn | Field::LeftOn | Field::ActiveTo => {
            pick(&["", "2026-01-06", "2025-12-31", "2024-12-31"])
        }
        Field::JoinedOn => pick(&["", "2026-01-01", "2020-01-01"]),
        Field::ClosedOn => pick(&["", "2024-06-01", "2026-01-01"]),
        Field::Criterion => pick(&["клиент обратился", "met-product", "x"]),
        Field::FactorKind => pick(&["кризис", "market crisis", "distance", "x"]),
        Field::Severity => pick(&["высокая", "low", "x"]),
        Field::Sign => pick(&["growth", "открыт", "x"]),
        Field::Score => pick(&["0", "100", "55", "101"]),
        Field::CadenceDays => pick(&["", "30", "45"]),
        Field::Discount => pick(&["", "10%", "0", "101"]),
        Field::Attended | Field::RefusedRequest => pick(&["", "да", "нет"]),
        Field::ActiveFrom => pick(&["", "2020-01-01"]),
        Field::Invoice => pick(&["", "17", "18"]),
        Field::LineNumber => pick(&["", "1", "2"]),
        Field::DocumentState => pick(&["", "Проведён", "Отменён"]),
        Field::Amount | Field::MonthlyAmount | Field::YearlyAmount | Field::UnitPrice => {
            pick(&["", "10.50", "7", "x"])
        }
        Field::Quantity => pick(&["", "1", "2.5"]),
        Field::TouchKind => pick(&["звонок", "встреча", "пляска"]),
        Field::SubscriptionStatus => pick(&["", "активна", "отменена"]),
        Field::Influence => pick(&["", "5", "1"]),
        Field::Margin | Field::Cost => pick(&["", "5", "3"]),
        Field::ListPrice => pick(&["", "10"]),
        Field::AnsweredOn => pick(&["", "2025-01-06", "2025-01-07", "x"]),
        Field::SentOn => pick(&["", "2025-01-05", "2025-01-06"]),
        Field::Recommends => pick(&["", "7", "10", "11"]),
        Field::Csat | Field::CsiQuality | Field::WeightQuality => pick(&["", "5", "1"]),
        Field::Words | Field::Change => pick(&["", "a", "b?"]),
        Field::Phone
        | Field::JobTitle
        | Field::Family
        | Field::Industry
        | Field::Summary
        | Field::Evidence
        | Field::FactorSource
        | Field::ClosedBecause => pick(&["", "a", "b"]),
        _ => String::new(),
    }
}

/// The table as it stands in a file.
fn text(kind: Kind, rows: &[Vec<usize>]) -> String {
    let fields: Vec<Field> = fields_of(kind).iter().map(|f| f.field).collect();
    let line = |cells: Vec<String>| cells.join(";") + "\n";
    let mut text = line(fields.iter().map(|f| f.key().to_owned()).collect());
    for row in rows {
        text += &line(
            fields.iter().zip(row).map(|(&f, &n)| cell(f, n, row[39], rows[0][38])).collect(),
        );
    }
    text
}

fn file(kind: Kind, rows: &[Vec<usize>]) -> (Reading, Mapping) {
    let columns = fields_of(kind).iter().map(|f| Some(f.field)).collect();
    let mapping = Mapping {
        kind,
        columns,
        lines: None,
        leave_out: vec!["отменен".to_owned()],
        format: FormatOverrides {
            decimal: Some('.'),
            delimiter: Some(';'),
            ..FormatOverrides::default()
        },
        create_missing: CreateMissing::default(),
        scale: None,
    };
    (read(&source("f.csv", text(kind, rows)), &mapping.format).expect("a made file"), mapping)
}

fn tables() -> impl Strategy<Value = Vec<Vec<usize>>> {
    prop::collection::vec(prop::collection::vec(0_usize..64, 40), 1..12)
}

fn run(kind: Kind, rows: &[Vec<usize>], known: &mut Known) -> [u64; 5] {
    let (main, mapping) = file(kind, rows);
    let made = planned(&main, &mapping, known);
    let counts = made.counts;
    assert_eq!(
        counts.rows,
        counts.new + counts.updated + counts.unchanged + counts.rejected + counts.left_out,
        "every row meets one end"
    );
    assert_eq!(made.rejects.len() as u64, counts.rejected, "every rejected row is named");
    book::apply(known, &made.changes);
    ends(&made)
}

proptest! {
    #[test]
    fn importing_twice_is_importing_once(kind in 0..Kind::ALL.len(), before in tables(), rows in tables()) {
        let kind = Kind::ALL[kind];
        let mut known = Known::empty(Currency::Rub);
        run(Kind::Accounts, &before, &mut known);
        run(kind, &before, &mut known);
        // A row rejected because its account was ambiguous may go in once the rest of the file has
        // told the accounts apart: then the next time is the first.
        let mut rejected = run(kind, &rows, &mut known)[3];
        let mut once = format!("{known:?}");
        let mut again = run(kind, &rows, &mut known);
        for _ in 0..rows.len() {
            if again[3] == rejected {
                break;
            }
            rejected = again[3];
            once = format!("{known:?}");
            again = run(kind, &rows, &mut known);
        }
        let [new, updated, ..] = again;
        prop_assert_eq!((new, updated), (0, 0), "the second time finds nothing to do; before:\n{}{}then:\n{}", text(Kind::Accounts, &before), text(kind, &before), text(kind, &rows));
        prop_assert_eq!(format!("{known:?}"), once, "and changes nothing");
    }

    #[test]
    fn any_workbook_written_reads_back(rows in prop::collection::vec(prop::collection::vec("[ -~а-яё]{0,12}", 3), 1..20)) {
        let headings: Vec<String> = ["Клиент", "ИНН", "Город"].iter().map(|h| (*h).to_owned()).collect();
        let cells: Vec<Vec<Cell>> = rows.iter().map(|r| r.iter().map(|t| Cell::Text(t.clone())).collect()).collect();
        let bytes = xlsx_table("Лист", &headings, &cells).expect("a table");
        let main = match read(&source("t.xlsx", bytes), &FormatOverrides::default()) {
            Ok(main) => main,
            Err(error) => { prop_assert!(false, "{}", error); return Ok(()); }
        };
        let filled: Vec<Vec<&str>> = rows.iter()
            .map(|r| r.iter().map(|t| t.trim()).collect::<Vec<_>>())
            .filter(|r| r.iter().any(|t| !t.is_empty()))
            .collect();
        prop_assert_eq!(main.rows.len(), filled.len(), "every row with text");
        for (index, row) in filled.iter().enumerate() {
            for (column, text) in row.iter().enumerate() {
                prop_assert_eq!(main.rows.cell(index, column), *text, "row {} column {}", index, column);
            }
        }
    }

    #[test]
    fn any_text_written_as_csv_reads_back(
        rows in prop::collection::vec(prop::collection::vec("[ -~а-яё\n\u{a0}]{0,12}", 3), 1..20),
        delimiter in prop::sample::select(vec![';', ',', '\t', '|']),
    ) {
        let mut text = ["Клиент", "ИНН", "Город"].join(&delimiter.to_string()) + "\r\n";
        for row in &rows {
            let cells: Vec<String> = row.iter().map(|c| format!("\"{}\"", c.replace('"', "\"\""))).collect();
            text += &(cells.join(&delimiter.to_string()) + "\r\n");
        }
        let main = read(&source("t.csv", text), &FormatOverrides::default());
        let filled: Vec<Vec<&str>> = rows.iter()
            .map(|r| r.iter().map(|t| plain(t)).collect::<Vec<_>>())
            .filter(|r| r.iter().any(|t| !t.is_empty()))
            .collect();
        let main = main.expect("a made file");
        prop_assert_eq!(main.format.delimiter, Some(delimiter), "the delimiter is found");
        prop_assert_eq!(main.rows.len(), filled.len(), "every row with text");
        for (index, row) in filled.iter().enumerate() {
            for (column, text) in row.iter().enumerate() {
                prop_assert_eq!(main.rows.cell(index, column), *text, "row {} column {}", index, column);
            }
        }
    }

    #[test]
    fn no_bytes_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(main) = read(&source("x", bytes), &FormatOverrides::default()) {
            prop_assert!(!main.headings.is_empty(), "what is read has columns");
        }
    }
}

/// A cell as it is kept: without the apostrophe that guards formulas, trimmed.
fn plain(text: &str) -> &str {
    match text.as_bytes() {
        [b'\'', b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r', ..] => text[1..].trim(),
        _ => text.trim(),
    }
}

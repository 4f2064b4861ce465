//! What is found out about a file by itself.

use crate::support::{empty, ends, import, planned, reading, source};
use encoding_rs::{IBM866, UTF_8, WINDOWS_1251};
use rapport_domain::{Currency, Day};
use rapport_exchange::{
    DateOrder, FormatOverrides, Kind, Known, Mapping, PlanError, Problem, Progress, Quiet,
    fields_of, guess_kind, guess_mapping, plan, read, shape,
};
use rapport_text::Lang;

const HEADINGS: [&str; 6] = ["Дата", "Номер", "Контрагент", "Номенклатура", "Количество", "Сумма"];

/// The same three sales in a manner of writing.
fn table(
    delimiter: char,
    decimal: char,
    thousands: &str,
    date: fn(u32, u32, u32) -> String,
) -> String {
    let amount = |units: &str, cents: &str| format!("{units}{decimal}{cents}");
    let rows = [
        [
            date(2025, 11, 6),
            "Р-1".to_owned(),
            "ООО Ёлка, Ель и К".to_owned(),
            "Лицензия".to_owned(),
            "1".to_owned(),
            amount(&format!("2{thousands}472"), "31"),
        ],
        [
            date(2025, 1, 25),
            "Р-2".to_owned(),
            "АО Гранит; сервис".to_owned(),
            "Внедрение".to_owned(),
            "2".to_owned(),
            amount("10", "50"),
        ],
        [
            date(2025, 2, 3),
            "Р-3".to_owned(),
            "ООО Ёлка, Ель и К".to_owned(),
            "Поддержка | год".to_owned(),
            "3".to_owned(),
            amount(&format!("1{thousands}234{thousands}567"), "80"),
        ],
    ];
    let line = |cells: &[String]| {
        let quoted: Vec<String> = cells
            .iter()
            .map(|c| if c.contains([',', ';', '|', '\t']) { format!("\"{c}\"") } else { c.clone() })
            .collect();
        quoted.join(&delimiter.to_string())
    };
    let headings: Vec<String> = HEADINGS.iter().map(|h| (*h).to_owned()).collect();
    let mut text = line(&headings) + "\r\n";
    for row in rows {
        text += &(line(&row) + "\r\n");
    }
    text
}

#[test]
fn encodings_delimiters_marks_and_dates_are_found() {
    let dots: fn(u32, u32, u32) -> String = |y, m, d| format!("{d:02}.{m:02}.{y}");
    let iso: fn(u32, u32, u32) -> String = |y, m, d| format!("{y}-{m:02}-{d:02}");
    let american: fn(u32, u32, u32) -> String = |y, m, d| format!("{m}/{d}/{y} 10:15");
    let manners = [(',', "\u{a0}"), (',', " "), (',', "."), ('.', ","), ('.', "'"), ('.', "")];
    for delimiter in [';', ',', '\t', '|'] {
        for (decimal, thousands) in manners {
            for (date, order) in
                [(dots, DateOrder::Dmy), (iso, DateOrder::Ymd), (american, DateOrder::Mdy)]
            {
                let text = table(delimiter, decimal, thousands, date);
                let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
                let files = [
                    ("utf-8", UTF_8.encode(&text).0.into_owned()),
                    ("windows-1251", WINDOWS_1251.encode(&text).0.into_owned()),
                    ("ibm866", IBM866.encode(&text).0.into_owned()),
                    ("utf-8", [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
                    ("utf-16le", wide.clone()),
                    ("utf-16le", [&[0xFF, 0xFE], wide.as_slice()].concat()),
                ];
                for (encoding, bytes) in files {
                    let tale =
                        format!("{encoding} {delimiter:?} {decimal:?} {thousands:?} {order:?}");
                    let main = read(&source("f.csv", bytes), &FormatOverrides::default()).unwrap();
                    assert_eq!(main.format.encoding, encoding, "encoding of {tale}");
                    assert_eq!(main.format.delimiter, Some(delimiter), "delimiter of {tale}");
                    assert_eq!(main.format.decimal, decimal, "decimal mark of {tale}");
                    assert_eq!(main.format.date_order, order, "date order of {tale}");
                    assert_eq!(guess_kind(&main), Some(Kind::Sales), "kind of {tale}");
                    let mut known = empty();
                    let made = planned(&main, &guess_mapping(Kind::Sales, &main, None), &known);
                    crate::support::book::apply(&mut known, &made.changes);
                    let sales: Vec<(Day, i64)> =
                        known.sales.iter().map(|s| (s.on, s.amount)).collect();
                    let day = |y, m, d| Day::new(y, m, d).unwrap();
                    let want = vec![
                        (day(2025, 11, 6), 247_231),
                        (day(2025, 1, 25), 1050),
                        (day(2025, 2, 3), 123_456_780),
                    ];
                    assert_eq!(sales, want, "sales of {tale}: {:?}", made.rejects);
                    assert_eq!(known.accounts[0].name, "ООО Ёлка, Ель и К", "names of {tale}");
                }
            }
        }
    }
}

#[test]
fn an_ambiguous_order_of_dates_follows_the_habits_of_the_file() {
    let order = |text: &str| reading(text).format.date_order;
    assert_eq!(
        order("Дата;Сумма\n01/02/2025;5\n"),
        DateOrder::Dmy,
        "a Russian file puts the day first"
    );
    assert_eq!(
        order("date,amount\n01/02/2025,5\n"),
        DateOrder::Mdy,
        "an English file with commas the month"
    );
    assert_eq!(
        order("date,amount\n01.02.2025,5\n"),
        DateOrder::Dmy,
        "dots are the habit of day-first writers"
    );
    assert_eq!(
        order("date,amount\n01/02/2025,5\n13/02/2025,5\n"),
        DateOrder::Dmy,
        "a thirteenth decides"
    );
    let asked = FormatOverrides { date_order: Some(DateOrder::Dmy), ..FormatOverrides::default() };
    let main = read(&source("f.csv", "date,amount\n01/02/2025,5\n"), &asked).unwrap();
    assert_eq!(main.format.date_order, DateOrder::Dmy, "the user knows better");
}

#[test]
fn headings_are_found_below_titles_and_totals_stay_out() {
    let text = "Продажи за 2025 год;;;\n;;;\nООО Наша фирма;;;\n\nДата;Контрагент;Номенклатура;Сумма\n\
                06.11.2025;Альфа;Лицензия;10,00\n\n;;;\n07.11.2025;Бета;Лицензия;20,00\nИтого;;;30,00\n";
    let main = reading(text);
    assert_eq!(
        main.headings,
        ["Дата", "Контрагент", "Номенклатура", "Сумма"],
        "the row of headings stands below titles"
    );
    let mut known = empty();
    let made = import(Kind::Sales, text, &mut known);
    assert_eq!(ends(&made), [2, 0, 0, 0, 1], "two sales, and the total is left out");
    assert_eq!(main.rows.line(0), 6, "lines are those of the file, empty ones counted");
    assert_eq!(main.rows.line(1), 9, "also after empty rows");
    let total = "customer,city,industry\nTotal,Paris,Oil\nAcme,Rome,Food\n";
    assert_eq!(
        ends(&import(Kind::Accounts, total, &mut empty())),
        [2, 0, 0, 0, 0],
        "Total is a company as well"
    );
}

#[test]
fn lines_are_counted_through_quoted_cells_and_old_line_ends() {
    let text = "name;notes\nAlpha;\"first\nsecond \"\"quoted\"\"\"\n\nBeta;plain\n";
    let main = reading(text);
    assert_eq!(
        main.rows.cell(0, 1),
        "first\nsecond \"quoted\"",
        "a quoted cell keeps its line end"
    );
    assert_eq!((main.rows.line(0), main.rows.line(1)), (2, 5), "the line a row begins on");
    let old = reading("name;notes\rAlpha;a\rBeta;b\r");
    assert_eq!((old.rows.len(), old.rows.line(1)), (2, 3), "carriage returns alone end lines too");
    let marked = reading("sep=;\r\nname;city\r\nAlpha;Rome\r\n");
    assert_eq!(
        (marked.headings.len(), marked.rows.line(0)),
        (2, 3),
        "Excel's own first line is no row"
    );
}

#[test]
fn files_that_are_no_tables_say_what_to_do() {
    let fail = |bytes: &[u8]| read(&source("f", bytes), &FormatOverrides::default()).unwrap_err();
    assert_eq!(fail(b"").problem, Problem::Empty, "an empty file");
    assert_eq!(fail(b"\n\n").problem, Problem::Empty, "nothing but line ends");
    assert_eq!(fail(b"%PDF-1.7 x").problem, Problem::NotTable, "a PDF");
    assert_eq!(
        fail(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1]).problem,
        Problem::OldWorkbook,
        "an old workbook"
    );
    let huge = format!("name;notes\nAlpha;b\nBeta;\"{}", "x".repeat(300 << 10));
    assert_eq!(
        fail(huge.as_bytes()).problem,
        Problem::HugeCell { line: 3, kilobytes: 256 },
        "a quotation mark never closed"
    );
    let wide = format!("{}\n1\n", "a;".repeat(1200));
    assert!(
        matches!(fail(wide.as_bytes()).problem, Problem::TooWide { line: 1, .. }),
        "too many columns"
    );
    for lang in Lang::ALL {
        assert!(fail(b"").say(lang).contains("f "), "errors name the file");
    }
}

#[test]
fn files_without_headings_are_matched_by_their_cells() {
    let text = "7707083893;ivan@example.com;06.11.2025\n500100732259;anna@example.com;07.11.2025\n";
    let main = reading(text);
    assert_eq!(main.headings, ["A", "B", "C"], "columns are called by letters");
    assert_eq!(main.rows.len(), 2, "the first row is a record");
    let mapping = guess_mapping(Kind::Contacts, &main, None);
    let keys: Vec<_> =
        mapping.columns.iter().map(|f| f.map(rapport_exchange::Field::key)).collect();
    assert_eq!(keys[..2], [Some("tax-id"), Some("email")], "check digits and at signs tell");
}

#[test]
fn headings_in_two_languages_and_manners_are_matched() {
    let keys = |kind, text: &str| -> Vec<String> {
        let main = reading(text);
        let mapping = guess_mapping(kind, &main, None);
        mapping
            .columns
            .iter()
            .map(|f| f.map_or("-", rapport_exchange::Field::key).to_owned())
            .collect()
    };
    assert_eq!(
        keys(
            Kind::Accounts,
            "customerNumber,customer_name,CITY,Sales Rep,contactLastName\n1,A,B,C,D\n"
        ),
        ["account-id", "account-name", "city", "owner-name", "contact-last-name"],
        "English headings in any manner"
    );
    assert_eq!(
        keys(
            Kind::Sales,
            "Дата;Номер;Покупатель;Товар;Кол-во;Цена, руб.;Сумма с НДС;Сумма без НДС\n01.01.2025;1;А;Б;1;2;3;4\n"
        ),
        [
            "sold-on",
            "invoice",
            "account-name",
            "product-name",
            "quantity",
            "unit-price",
            "-",
            "amount"
        ],
        "the amount without tax wins"
    );
    assert_eq!(
        keys(Kind::Products, "Код;Код;Наименование\n1;2;А\n"),
        ["product-code", "-", "product-name"],
        "a heading that stands twice counts once"
    );
}

#[test]
fn mappings_are_kept_as_documented_json() {
    let json = r#"{ "kind": "sales",
        "columns": ["invoice", "sold-on", null, null, "document-state", null, "account-id"],
        "lines": { "columns": [null, "product-code", "quantity", "unit-price", "line-number"], "join": [0, 0] },
        "leave_out": ["Cancelled"],
        "format": { "encoding": null, "delimiter": null, "decimal": null, "date_order": null, "sheet": null },
        "create_missing": { "accounts": true, "products": true, "managers": true } }"#;
    let mapping: Mapping = serde_json::from_str(json).unwrap();
    let back: Mapping = serde_json::from_str(&serde_json::to_string(&mapping).unwrap()).unwrap();
    assert_eq!(back, mapping, "a mapping comes back as it was written");
    let short: Mapping =
        serde_json::from_str(r#"{"kind":"payments","columns":["amount"]}"#).unwrap();
    assert!(short.create_missing.accounts && short.lines.is_none(), "what is absent is usual");
    let a = shape(Kind::Sales, &reading("Дата;Сумма\n1;2\n"));
    assert_eq!(
        a,
        shape(Kind::Sales, &reading("ДАТА;сумма;Причина\n3;4;x\n")),
        "shapes ignore case and reasons"
    );
    assert_ne!(a, shape(Kind::Payments, &reading("Дата;Сумма\n1;2\n")), "and differ by kind");
}

#[test]
fn every_field_and_kind_has_a_name_in_both_languages() {
    for lang in Lang::ALL {
        let mut names = std::collections::BTreeSet::new();
        for &field in rapport_exchange::Field::ALL {
            names.insert(field.say(lang));
            assert!(!field.say(lang).is_empty(), "{} needs a name", field.key());
        }
        assert_eq!(
            names.len(),
            rapport_exchange::Field::ALL.len(),
            "names of fields differ in {lang:?}"
        );
        let kinds: std::collections::BTreeSet<String> =
            Kind::ALL.iter().map(|k| k.say(lang)).collect();
        assert_eq!(kinds.len(), Kind::ALL.len(), "names of kinds differ in {lang:?}");
    }
    for &kind in Kind::ALL {
        assert!(fields_of(kind).iter().any(|f| f.required), "{} needs something", kind.key());
    }
}

#[test]
fn what_is_missing_or_cancelled_is_said_before_anything_is_done() {
    struct Stop;
    impl Progress for Stop {
        fn step(&self, _: u64, _: u64) -> bool {
            false
        }
    }
    let main = reading("Дата;Контрагент;Номенклатура\n01.01.2025;А;Б\n");
    let mapping = guess_mapping(Kind::Sales, &main, None);
    let known = Known::empty(Currency::Rub);
    let error = plan(&main, None, &mapping, &known, Lang::En, &Quiet).unwrap_err();
    assert_eq!(
        error,
        PlanError::MissingField(rapport_exchange::Field::Amount),
        "a sale needs an amount"
    );
    let main = reading("Клиент\nАльфа\n");
    let mapping = guess_mapping(Kind::Accounts, &main, None);
    let error = plan(&main, None, &mapping, &known, Lang::En, &Stop).unwrap_err();
    assert_eq!(error, PlanError::Cancelled, "the user may stop");
}

//! Input that means harm or came from a broken machine: it stays text, or is refused by name.

use crate::fixtures::cp1251;
use calamine::{Data, Reader as _, Xlsx};
use rapport_api::{
    Code, commands,
    dto::{
        At,
        account::*,
        figure::{FigureKey, FigureReq},
        portfolio::PortfolioExportReq,
        review::{ReviewExportReq, ReviewReq},
    },
};
use rapport_domain::*;
use rapport_tests::{
    bench::{Bench, day, everyone, half, import},
    package::{is_xml, unpack},
};
use rapport_text::Lang;
use roxmltree::Document;
use std::{fs, io::Cursor};

const NAMES: [&str; 7] = [
    "=cmd|'/C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\u{0}\u{1}\u{8}\u{b}\u{1f}Ctrl\u{fffe}\u{ffff}",
    "</a:t><script>alert(1)</script>&amp;\"'",
    "\u{202e}ABC ]]> \u{1f600}",
];

/// A book whose every name is hostile, with something to show for each account.
fn poisoned() -> (Bench, Vec<AccountId>) {
    let bench = Bench::new(Lang::En);
    let s = &bench.session;
    let products: Vec<ProductId> = NAMES
        .iter()
        .map(|name| {
            let product = Product {
                id: ProductId::NEW,
                name: (*name).to_owned(),
                family: (*name).to_owned(),
                code: String::new(),
                margin: None,
                kind: None,
            };
            ProductId(commands::product_save(s, ProductSaveReq { product }).unwrap().id)
        })
        .collect();
    let accounts: Vec<AccountId> = NAMES
        .iter()
        .map(|name| {
            let mut account = Account::named(AccountId::NEW, *name);
            (account.industry, account.city) = ((*name).to_owned(), (*name).to_owned());
            AccountId(bench.save_account(account, Vec::new()).unwrap().id)
        })
        .collect();
    for &account in &accounts {
        for (line, &product) in products.iter().enumerate() {
            let sale = Sale {
                id: SaleId::NEW,
                account,
                product,
                on: day("2026-04-01").plus_days(line as i64),
                quantity: Quantity::ONE,
                amount: 10_000 + line as i64,
                discount: None,
                kind: None,
                invoice: NAMES[line].to_owned(),
                line: 0,
            };
            commands::sale_save(s, SaleSaveReq { sale }).unwrap();
        }
    }
    (bench, accounts)
}

#[test]
fn formulas_stay_text_in_the_exported_workbook() {
    let (bench, _) = poisoned();
    let path = bench.path("portfolio.xlsx");
    let request = PortfolioExportReq { portfolio: everyone(At::default()), path: path.clone() };
    commands::portfolio_export(&bench.session, request).unwrap();
    let bytes = fs::read(path).unwrap();
    for (part, content) in unpack(&bytes).iter().filter(|(p, _)| is_xml(p)) {
        let text = String::from_utf8(content.clone()).unwrap();
        let document = Document::parse(&text).unwrap_or_else(|e| panic!("{part}: {e}"));
        assert!(
            !document.descendants().any(|n| n.tag_name().name() == "f"),
            "{part}: a name must never become a formula"
        );
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let texts: Vec<String> = range
        .cells()
        .filter_map(
            |(_, _, cell)| if let Data::String(text) = cell { Some(text.clone()) } else { None },
        )
        .collect();
    for name in &NAMES[..4] {
        assert!(texts.iter().any(|t| t == name), "{name} stands as it was typed: {texts:?}");
    }
    let sum: f64 = range
        .rows()
        .skip(1)
        .filter_map(|row| match row.get(5) {
            Some(Data::Float(value)) => Some(*value),
            _ => None,
        })
        .sum();
    let want = bench.portfolio(At::default()).totals.revenue_12m.minor as f64 / 100.0;
    assert!(
        (sum - want).abs() < 0.005,
        "money in the workbook is a number, and the portfolio's: {sum} {want}"
    );
}

#[test]
fn hostile_names_break_no_figure_and_no_deck() {
    let (bench, accounts) = poisoned();
    for &account in &accounts {
        for key in FigureKey::ALL {
            let request = FigureReq {
                key,
                account: Some(account),
                at: At::default(),
                width: 640,
                height: 360,
                dark: false,
                renewals: None,
            };
            let reply = commands::figure(&bench.session, request).unwrap();
            assert!(
                reply.empty || Document::parse(&reply.svg).is_ok(),
                "{}: a name must not break the drawing",
                key.key()
            );
            assert!(!reply.svg.contains("<script"), "{}: nor run in the window", key.key());
        }
        let review =
            ReviewReq { account, half: half("2026H1"), edition: Edition::Client, lang: None };
        let page = commands::review_page(&bench.session, review.clone()).unwrap();
        for slide in page.slides.iter().filter(|s| s.included) {
            assert!(
                Document::parse(&slide.svg).is_ok(),
                "{}: a name must not break the preview",
                slide.key
            );
            assert!(!slide.svg.contains("<script"), "{}: nor run in the window", slide.key);
        }
        let path = bench.path("deck.pptx");
        commands::review_export(&bench.session, ReviewExportReq { review, path: path.clone() })
            .unwrap();
        for (part, content) in unpack(&fs::read(&path).unwrap()).iter().filter(|(p, _)| is_xml(p)) {
            let text = String::from_utf8(content.clone()).unwrap();
            assert!(Document::parse(&text).is_ok(), "{part}: a name must not break the deck");
            assert!(!text.contains("<script"), "{part}: nor be markup in it");
        }
        let name = page.suggested_path.rsplit('/').next().unwrap_or_default();
        assert!(
            !name.contains(|c: char| c.is_control()) && name.ends_with(".pptx"),
            "a file can be called that: {name:?}"
        );
    }
}

#[test]
fn texts_of_a_megabyte_are_refused_at_their_field() {
    let bench = Bench::new(Lang::Ru);
    let s = &bench.session;
    let id = bench.account("Альфа");
    let before = bench.dump();
    let long = || "ж".repeat(1 << 20);
    let account = |change: &dyn Fn(&mut Account)| {
        let mut account = Account::named(id, "Альфа");
        change(&mut account);
        bench.save_account(account, Vec::new()).map(|_| ())
    };
    let entity = |name: String, tax_id: String| {
        let entity = LegalEntity { id: LegalEntityId::NEW, account: id, name, tax_id };
        bench.save_account(Account::named(id, "Альфа"), vec![entity]).map(|_| ())
    };
    let contact = |change: &dyn Fn(&mut Contact)| {
        let mut contact = Contact::named(ContactId::NEW, id, "Иван");
        change(&mut contact);
        commands::contact_save(s, ContactSaveReq { contact }).map(|_| ())
    };
    let product = |change: &dyn Fn(&mut Product)| {
        let mut product = Product {
            id: ProductId::NEW,
            name: "П".to_owned(),
            family: String::new(),
            code: String::new(),
            margin: None,
            kind: None,
        };
        change(&mut product);
        commands::product_save(s, ProductSaveReq { product }).map(|_| ())
    };
    let answers = [
        ("name", account(&|a| a.name = long())),
        ("industry", account(&|a| a.industry = long())),
        ("country", account(&|a| a.country = long())),
        ("city", account(&|a| a.city = long())),
        ("site", account(&|a| a.site = long())),
        ("source", account(&|a| a.source = long())),
        ("notes", account(&|a| a.notes = long())),
        ("tags", account(&|a| a.tags = vec![long()])),
        ("legal_entities", entity(long(), String::new())),
        ("legal_entities", entity(String::new(), long())),
        ("name", contact(&|c| c.name = long())),
        ("job_title", contact(&|c| c.job_title = long())),
        ("email", contact(&|c| c.email = format!("{}@x", long()))),
        ("phone", contact(&|c| c.phone = long())),
        ("messenger", contact(&|c| c.messenger = long())),
        ("name", product(&|p| p.name = long())),
        ("family", product(&|p| p.family = long())),
        ("code", product(&|p| p.code = long())),
    ];
    for (field, answer) in answers {
        let failure = answer.expect_err(field);
        assert_eq!(
            (failure.code, failure.field.as_str()),
            (Code::Refused, field),
            "a megabyte is no {field}: {}",
            failure.message
        );
        assert!(failure.message.len() < 1000, "the refusal does not repeat it");
    }
    assert_eq!(bench.dump(), before, "nothing of it got in");

    let path = bench.file(
        "длинный.csv",
        cp1251(&format!("Код;Наименование\nA;{}\nB;ООО «Б»\n", "ж".repeat(5000))),
    );
    let done = bench.import(&path, "accounts").unwrap();
    assert_eq!(
        (done.counts.new, done.counts.rejected),
        (1, 1),
        "in a file it is one bad row among good ones"
    );
    assert!(done.rejects[0].value.chars().count() <= 200, "whose report shows its beginning");
}

#[test]
fn files_that_are_no_tables_are_refused_by_name() {
    let bench = Bench::new(Lang::Ru);
    let before = bench.dump();
    let mut zip_bomb_like = b"PK\x03\x04".to_vec();
    zip_bomb_like.extend([0xFF; 64]);
    let files: [(&str, Vec<u8>); 9] = [
        ("пусто.csv", Vec::new()),
        ("нули.csv", vec![0; 4096]),
        ("письмо.pdf", b"%PDF-1.7\n1 0 obj".to_vec()),
        ("фото.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()),
        ("старая.xls", vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]),
        ("битая.xlsx", zip_bomb_like),
        ("архив.gz", vec![0x1F, 0x8B, 8, 0, 0, 0]),
        ("шум.csv", (0..4096_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect()),
        ("пробелы.csv", b"   \r\n \r\n".to_vec()),
    ];
    for (name, bytes) in files {
        let path = bench.file(name, bytes);
        for kind in ["accounts", ""] {
            let failure =
                commands::import_look(&bench.session, import(&path, kind)).expect_err(name);
            assert_eq!(
                (failure.code, failure.field.as_str()),
                (Code::Refused, "path"),
                "{name}: it is the file's fault: {failure:?}"
            );
            assert!(
                failure.message.contains(name),
                "{name}: the message names the file: {}",
                failure.message
            );
            assert!(
                bench.import(&path, kind).is_err(),
                "{name}: what cannot be looked at cannot be imported"
            );
        }
    }
    for path in [bench.path("нет такого.csv"), bench.path("")] {
        let failure = commands::import_look(&bench.session, import(&path, "")).unwrap_err();
        assert_eq!(
            failure.field, "path",
            "a file that cannot be read is the path's fault: {failure:?}"
        );
    }
    assert_eq!(bench.dump(), before, "none of them left a trace");
}

#[test]
fn nul_bytes_in_cells_do_no_harm() {
    let bench = Bench::new(Lang::Ru);
    let path = bench
        .file("нуль.csv", "Код;Наименование;Город\nA;ООО «Аль\0фа»;Мос\0ква\nB;ООО «Бета»;Тула\n");
    match bench.import(&path, "accounts") {
        Ok(done) => {
            assert_eq!(done.counts.new + done.counts.rejected, 2, "every row is accounted for");
            let again = bench.import(&path, "accounts").unwrap();
            assert_eq!(
                (again.counts.new, again.counts.updated),
                (0, 0),
                "and it is the same file the second time"
            );
        }
        Err(failure) => {
            assert_eq!(failure.code, Code::Refused, "or the whole file is refused: {failure:?}");
            assert!(failure.message.contains("нуль.csv"), "by name: {}", failure.message);
        }
    }
    let _ = bench.dump();
}

#[test]
fn requests_that_make_no_sense_are_answered() {
    let bench = Bench::new(Lang::En);
    for name in rapport_api::commands::NAMES {
        for request in [
            serde_json::json!(null),
            serde_json::json!([]),
            serde_json::json!({"id": "x", "at": 7}),
            serde_json::json!("{}"),
        ] {
            // Some requests have no required field and are answered; none may panic.
            let _ = bench.session.call(name, request);
        }
    }
    let failure = bench.session.call("no_such_command", serde_json::json!({})).unwrap_err();
    assert!(
        failure.cause.contains("no_such_command"),
        "an unknown command is named in the log: {failure:?}"
    );
    assert!(bench.state().empty, "none of it wrote anything");
}

#[test]
fn amounts_too_large_to_add_up_stay_out() {
    let bench = Bench::new(Lang::Ru);
    let s = &bench.session;
    let account = bench.account("Альфа");
    let product = Product {
        id: ProductId::NEW,
        name: "П".to_owned(),
        family: String::new(),
        code: String::new(),
        margin: None,
        kind: None,
    };
    let product = ProductId(commands::product_save(s, ProductSaveReq { product }).unwrap().id);
    let sale = |amount: i64, invoice: &str| {
        let sale = Sale {
            id: SaleId::NEW,
            account,
            product,
            on: day("2026-04-01"),
            quantity: Quantity::ONE,
            amount,
            discount: None,
            kind: None,
            invoice: invoice.to_owned(),
            line: 0,
        };
        commands::sale_save(s, SaleSaveReq { sale })
    };
    let failure = sale(i64::MAX, "1").unwrap_err();
    assert_eq!(failure.field, "amount", "one such line and no sum fits: {failure:?}");
    assert!(
        failure.message.contains("10000000000000") && !failure.message.contains("1000000000000000"),
        "the range is told in the units that were typed: {}",
        failure.message
    );
    let most = rapport_domain::money::MOST;
    for invoice in ["2", "3", "4"] {
        sale(most, invoice).unwrap();
        sale(-most, invoice).unwrap();
    }
    sale(most, "5").unwrap();
    let total = bench.portfolio(At::default()).totals.revenue;
    assert_eq!(total.minor, most, "the largest amounts add up");
    let rows = "Дата;Номер;Контрагент;Номенклатура;Количество;Сумма
01.05.2026;7;Альфа;П;1;90000000000000000,00
01.05.2026;8;Альфа;П;1;10,00
";
    let path = bench.file("продажи.csv", cp1251(rows));
    let done = bench.import(&path, "sales").unwrap();
    assert_eq!(
        (done.counts.new, done.counts.rejected),
        (1, 1),
        "in a file it is one bad row among good ones"
    );
    assert_eq!(
        (done.rejects[0].line, done.rejects[0].column.as_str()),
        (2, "Сумма"),
        "named by line and column"
    );
}

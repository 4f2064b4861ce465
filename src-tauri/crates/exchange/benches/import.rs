//! Import of 80,000 sale lines as an accounting system exports them: Windows-1251, semicolons,
//! decimal comma, no-break spaces; into an empty book, and a second time into the full one.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use rapport_domain::Currency;
use rapport_exchange::{FormatOverrides, Kind, Known, Quiet, Source, guess_mapping, plan, read};
use rapport_text::Lang;
use std::{fmt::Write as _, hint::black_box};

#[path = "../tests/import/support/book.rs"]
#[expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "shared with the tests, where a broken rule stops the run"
)]
mod book;

const LINES: u64 = 80_000;

/// A file of that many lines for 2,000 accounts and 60 products.
fn source() -> Source {
    let mut text = String::from("Дата;Номер;Контрагент;ИНН;Номенклатура;Количество;Цена;Сумма\r\n");
    for n in 0..LINES {
        let (account, document) = (n / 40, n / 3);
        let (day, month, year) = (document % 28 + 1, document % 12 + 1, 2021 + document % 5);
        let (quantity, price) = (n % 7 + 1, 100_000 + n * 7919 % 900_000);
        let amount = quantity * price;
        let money = |minor: u64| {
            let (units, cents) = (minor / 100, minor % 100);
            if units >= 1000 {
                format!("{}\u{a0}{:03},{cents:02}", units / 1000, units % 1000)
            } else {
                format!("{units},{cents:02}")
            }
        };
        let _ = write!(
            text,
            "{day:02}.{month:02}.{year};РТ-{document:06};ООО «Клиент номер {account}»;{:010};Продукт {};{quantity};{};{}\r\n",
            7_700_000_000 + account,
            n * 31 % 60,
            money(price),
            money(amount),
        );
    }
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(&text);
    Source { name: "Реализация.csv".to_owned(), bytes: bytes.into_owned() }
}

fn import(criterion: &mut Criterion) {
    let source = source();
    let overrides = FormatOverrides::default();
    let empty = Known::empty(Currency::Rub);
    let whole = |known: &Known| {
        let reading = read(black_box(&source), &overrides).ok()?;
        let mapping = guess_mapping(Kind::Sales, &reading, None);
        plan(&reading, None, &mapping, known, Lang::Ru, &Quiet).ok()
    };
    let mut full = empty.clone();
    if let Some(made) = whole(&empty) {
        assert_eq!(made.counts.new, LINES, "every line of the made file is new in an empty book");
        book::apply(&mut full, &made.changes);
    }
    let mut group = criterion.benchmark_group("import");
    group.sample_size(20).throughput(Throughput::Elements(LINES));
    group.bench_function("read", |b| b.iter(|| read(black_box(&source), &overrides).ok()));
    group.bench_function("first", |b| b.iter(|| whole(black_box(&empty))));
    group.bench_function("again", |b| b.iter(|| whole(black_box(&full))));
    group.finish();
}

criterion_group!(benches, import);
criterion_main!(benches);

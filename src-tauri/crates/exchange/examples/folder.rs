//! Imports every file of a folder into an empty book, twice, and prints what came of it. For trying
//! the import on files at hand: `cargo run --example folder -- FOLDER CURRENCY`.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a tool for the terminal that may stop at once"
)]

use rapport_domain::Currency;
use rapport_exchange::{
    FormatOverrides, Kind, Known, Mapping, Plan, Quiet, Reading, Source, guess_kind, guess_mapping,
    plan, read,
};
use rapport_text::Lang;
use std::{env, fs, path::PathBuf};

#[path = "../tests/import/support/book.rs"]
#[expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "shared with the tests, where a broken rule stops the run"
)]
mod book;

fn main() {
    let mut args = env::args().skip(1);
    let folder = PathBuf::from(args.next().expect("a folder"));
    let currency = args.next().and_then(|c| Currency::from_key(&c)).unwrap_or(Currency::Rub);
    let mut files: Vec<(PathBuf, Reading)> = Vec::new();
    let mut paths: Vec<PathBuf> =
        fs::read_dir(&folder).expect("a folder").flatten().map(|f| f.path()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let source = Source { name, bytes: fs::read(&path).expect("a file") };
        match read(&source, &FormatOverrides::default()) {
            Ok(reading) => files.push((path, reading)),
            Err(error) => println!("{}", error.say(Lang::Ru)),
        }
    }
    let mut known = Known::empty(currency);
    for pass in 1..=2 {
        println!("== pass {pass}");
        for &kind in Kind::ALL {
            for (_, main) in files.iter().filter(|(_, r)| guess_kind(r) == Some(kind)) {
                let lines = files.iter().map(|(_, r)| r).find(|r| {
                    kind == Kind::Sales
                        && guess_kind(r).is_none()
                        && r.headings.first() == main.headings.first()
                });
                let mapping = guess_mapping(kind, main, lines);
                match plan(main, lines, &mapping, &known, Lang::Ru, &Quiet) {
                    Ok(made) => {
                        report(kind, main, lines, &mapping, &made);
                        book::apply(&mut known, &made.changes);
                    }
                    Err(error) => println!("{}: {}", main.name, error.say(Lang::Ru)),
                }
            }
        }
    }
    for (_, reading) in files.iter().filter(|(_, r)| guess_kind(r).is_none()) {
        println!("no kind: {} {:?}", reading.name, reading.format);
    }
    summary(&known);
}

fn report(kind: Kind, main: &Reading, lines: Option<&Reading>, mapping: &Mapping, made: &Plan) {
    println!("-- {} as {} (+ {:?})", main.name, kind.key(), lines.map(|l| &l.name));
    println!("   {:?}", main.format);
    for (heading, field) in main.headings.iter().zip(&mapping.columns) {
        println!("   {heading} -> {}", field.map_or("-", rapport_exchange::Field::key));
    }
    if let (Some(map), Some(lines)) = (&mapping.lines, lines) {
        println!("   join {:?}", map.join);
        for (heading, field) in lines.headings.iter().zip(&map.columns) {
            println!("   . {heading} -> {}", field.map_or("-", rapport_exchange::Field::key));
        }
    }
    println!(
        "   {:?}, created {}, changes {}",
        made.counts,
        made.created.len(),
        made.changes.len()
    );
    for reject in made.rejects.iter().take(3) {
        println!("   reject {reject:?}");
    }
    println!("   warnings {}", made.warnings.len());
    for warning in made.warnings.iter().take(2) {
        println!("   warning {warning:?}");
    }
    println!("   {:?}", made.preview_headings);
    for row in made.preview.iter().take(2) {
        println!("   {row:?}");
    }
}

fn summary(known: &Known) {
    let sales: i64 = known.sales.iter().map(|s| s.amount).sum();
    let payments: i64 = known.payments.iter().map(|p| p.amount).sum();
    let licences: i64 = known.subscriptions.iter().map(|s| s.price).sum();
    let minutes: i64 = known.touches.iter().filter_map(|t| t.minutes).map(i64::from).sum();
    let buyers: std::collections::BTreeSet<i64> = known.sales.iter().map(|s| s.account.0).collect();
    let owned = known.accounts.iter().filter(|a| a.owner.is_some()).count();
    println!(
        "managers {} accounts {} (with owner {owned}) entities {} contacts {} products {}",
        known.managers.len(),
        known.accounts.len(),
        known.legal_entities.len(),
        known.contacts.len(),
        known.products.len()
    );
    println!("sales {} sum {sales} buyers {}", known.sales.len(), buyers.len());
    println!(
        "payments {} sum {payments}; subscriptions {} sum {licences}; touches {} minutes {minutes}, with contact {}",
        known.payments.len(),
        known.subscriptions.len(),
        known.touches.len(),
        known.touches.iter().filter(|t| !t.contacts.is_empty()).count()
    );
}

//! Short ways to do what every test does.

pub(crate) mod book;

use rapport_domain::Currency;
use rapport_exchange::{
    FormatOverrides, Kind, Known, Mapping, Plan, Quiet, Reading, Source, guess_mapping, plan, read,
};
use rapport_text::Lang;

pub(crate) fn source(name: &str, bytes: impl Into<Vec<u8>>) -> Source {
    Source { name: name.to_owned(), bytes: bytes.into() }
}

pub(crate) fn reading(text: &str) -> Reading {
    read(&source("file.csv", text), &FormatOverrides::default()).expect("a made file must be read")
}

pub(crate) fn empty() -> Known {
    Known::empty(Currency::Rub)
}

pub(crate) fn planned(main: &Reading, mapping: &Mapping, known: &Known) -> Plan {
    plan(main, None, mapping, known, Lang::En, &Quiet).expect("a made file must be planned")
}

/// Imports a text into a book with no mapping by hand.
pub(crate) fn import(kind: Kind, text: &str, known: &mut Known) -> Plan {
    let main = reading(text);
    let made = planned(&main, &guess_mapping(kind, &main, None), known);
    book::apply(known, &made.changes);
    made
}

/// The new, updated, unchanged, rejected and left-out rows.
pub(crate) fn ends(made: &Plan) -> [u64; 5] {
    let c = made.counts;
    [c.new, c.updated, c.unchanged, c.rejected, c.left_out]
}

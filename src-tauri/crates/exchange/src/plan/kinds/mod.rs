//! A row of each kind.

pub(crate) mod accounts;
pub(crate) mod answers;
pub(crate) mod contacts;
pub(crate) mod factors;
pub(crate) mod facts;
pub(crate) mod managers;
pub(crate) mod payments;
pub(crate) mod products;
pub(crate) mod renewals;
pub(crate) mod sales;
pub(crate) mod signs;
pub(crate) mod stage_marks;
pub(crate) mod subscriptions;
pub(crate) mod touches;

use super::{
    engine::{Effect, Engine},
    view::At,
    why::{Bad, Why},
};
use crate::{field::Field, value::number};
use rapport_domain::{Currency, Day};
use rapport_text::{Lang, day};

/// What a row did, from whether its record is new or changed.
const fn effect(fresh: bool, changed: bool) -> Effect {
    match (fresh, changed) {
        (true, _) => Effect::New,
        (false, true) => Effect::Updated,
        (false, false) => Effect::Unchanged,
    }
}

fn shown_day(lang: Lang, on: Option<Day>) -> String {
    on.map_or(String::new(), |on| day::short(lang, on))
}

/// Hundredths of a percent, with the sign of percent or without.
fn percent(engine: &Engine<'_>, at: At, field: Field) -> Result<Option<i64>, Bad> {
    let view = &engine.view;
    let text = view.text(at, field);
    match text.strip_suffix('%').map(str::trim_end) {
        Some(plain) => {
            let mark = if plain.contains(',') { ',' } else { '.' };
            let parsed = number::parse(plain, mark, Currency::Rub).and_then(|n| n.rounded(2));
            parsed.map(Some).map_err(|_| Bad::at(field, text, Why::NotNumber(mark)))
        }
        None => view
            .number(at, field)?
            .map(|number| number.rounded(2).map_err(|_| Bad::at(field, text, Why::TooLarge)))
            .transpose(),
    }
}

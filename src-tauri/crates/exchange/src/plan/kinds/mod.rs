//! A row of each kind.

pub(crate) mod accounts;
pub(crate) mod contacts;
pub(crate) mod facts;
pub(crate) mod managers;
pub(crate) mod payments;
pub(crate) mod products;
pub(crate) mod sales;
pub(crate) mod subscriptions;
pub(crate) mod touches;

use super::engine::Effect;
use rapport_domain::Day;
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

//! Read models: figures as of a day, counted from facts dated on or before it and, where asked,
//! recorded by an instant.

mod buckets;
mod forecasts;
mod met;
mod names;
mod payments;
mod portfolio;
mod products;
mod relationship;
mod reviews;
mod search;
mod several;
mod stops;
mod survey;
mod terms;

pub use names::AccountHead;
pub use portfolio::{AccountFigures, Windows};
pub use products::ProductSales;
pub use search::Hit;
pub use survey::SurveyFacts;

use rapport_domain::AsOf;

/// The last instant of recording that counts, in milliseconds.
fn known_by(as_of: AsOf) -> i64 {
    as_of.known_by.map_or(i64::MAX, |moment| moment.0)
}

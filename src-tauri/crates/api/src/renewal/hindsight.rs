//! Forecasts of past months that nobody kept, worked out from what is dated by then.

use super::{facts::Terms, forecast, judged::Judged};
use crate::{Failure, Session};
use rapport_domain::{Day, Forecast, ForecastId};

/// How many months back at most: five years.
const MOST_MONTHS: i32 = 60;
/// A month counts when something was to be decided in so many months from its last day on.
const LOOK_MONTHS: u8 = 6;

/// The last days of past months without a forecast of their own on which something that is on record
/// was to be decided soon, the earliest first.
pub(crate) fn days(terms: &Terms, forecasts: &[Forecast]) -> Vec<Day> {
    let Some(first) = terms.terms.iter().map(|term| term.starts_on).min() else {
        return Vec::new();
    };
    let this_month = forecast::first_of_month(terms.day);
    let ends = (0..MOST_MONTHS).rev().map(|back| this_month.plus_months(-back).plus_days(-1));
    ends.filter(|end| {
        let month = forecast::first_of_month(*end);
        let kept = forecasts.iter().any(|f| month <= f.on && f.on <= *end);
        let last = forecast::last_day(*end, LOOK_MONTHS);
        let to_decide = || {
            let mut running = terms.terms.iter().filter(|term| term.starts_on <= *end);
            running.any(|term| *end <= term.decide_on() && term.decide_on() <= last)
        };
        *end >= first && !kept && to_decide()
    })
    .collect()
}

/// The forecast of a past day, from the facts dated by then.
pub(crate) fn worked_out(
    session: &Session,
    id: ForecastId,
    day: Day,
    months: u8,
) -> Result<Forecast, Failure> {
    let fail = |e| session.store_failure(&e);
    let book = session.book();
    let mut terms = Terms::read(&book, day).map_err(fail)?;
    // What was agreed later was not known then.
    for term in &mut terms.terms {
        term.changes.retain(|change| change.on <= day);
    }
    let judged =
        Judged::read(&book, &terms, forecast::last_day(day, months), None).map_err(fail)?;
    let lines = forecast::expected(&terms, &judged, months, |_| true);
    Ok(Forecast { in_hindsight: true, ..forecast::record(id, day, months, &lines) })
}

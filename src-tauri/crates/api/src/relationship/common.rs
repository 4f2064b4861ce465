//! Factors of a whole industry or country.

use super::factors;
use crate::{
    Failure, Session,
    dto::{
        Mood, Nothing,
        relationship::{CommonFactorRow, CommonFactors},
    },
    print::{self, Voice},
};
use rapport_domain::{Account, Factor, Noun};
use rapport_text::words;
use std::cmp::Reverse;

/// Open ones, the worst first, then closed ones, the latest first.
pub(crate) fn common_factors(session: &Session, _: Nothing) -> Result<CommonFactors, Failure> {
    let lang = session.lang();
    let voice = Voice { lang, currency: session.settings().currency };
    let today = session.host().today();
    let book = session.book();
    let all = book.all::<Factor>().map_err(|e| session.store_failure(&e))?;
    let mut common: Vec<Factor> =
        all.into_iter().filter(|f| f.account.is_none() && f.dismissed_on.is_none()).collect();
    if common.is_empty() {
        return Ok(CommonFactors { rows: Vec::new() });
    }
    let accounts = book.all::<Account>().map_err(|e| session.store_failure(&e))?;
    drop(book);
    common.sort_by_key(|f| match f.closed_on.filter(|on| *on <= today) {
        None => (0, Reverse(f.severity as i32), Reverse(f.noticed_on), f.id),
        Some(closed) => (1, Reverse(0), Reverse(closed), f.id),
    });
    let rows = common.into_iter().map(|factor| {
        let open = factor.is_open(today);
        let concerned =
            accounts.iter().filter(|a| factor.concerns(a.id, &a.industry, &a.country)).count();
        CommonFactorRow {
            scope: print::joined(&[factor.industry.trim(), factor.country.trim()]),
            severity_label: words::severity(lang, factor.severity.key()),
            mood: if open { factors::severity_mood(factor.severity) } else { Mood::None },
            open,
            since: voice.dated(factor.noticed_on, today),
            closed: factor.closed_on.map(|on| voice.dated(on, today)),
            accounts: print::counted(lang, Noun::Account, concerned as u64),
            factor,
        }
    });
    Ok(CommonFactors { rows: rows.collect() })
}

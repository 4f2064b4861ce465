//! The reminder of the day: one notice of what is due, once a day and never in quiet hours.

use crate::{
    Failure, Session, clock,
    relationship::told::cut,
    renewal::{
        facts::{Renewal, Terms, Urgency},
        say,
    },
};
use rapport_domain::{Account, AccountId, Day, Settings};
use rapport_text::{Lang, number, words};
use std::collections::HashMap;

/// Steps named in a notice; the rest are counted.
const NAMED: usize = 3;

/// What is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The count.
    pub title: String,
    /// The steps that lapse first, a line each.
    pub body: String,
}

/// Whether to speak at that hour (0–23) of that day, having last spoken on the day `told`.
#[must_use]
pub fn speaks(settings: &Settings, today: Day, hour: u8, told: Option<Day>) -> bool {
    settings.notices && told.is_none_or(|told| told != today) && !is_quiet(settings, hour)
}

fn is_quiet(settings: &Settings, hour: u8) -> bool {
    let [from, to] = settings.quiet_hours;
    if from <= to { (from..to).contains(&hour) } else { hour >= from || hour < to }
}

/// Reminds if it is time to and there is something to say. Answers the day to keep as told; none
/// when nothing was said.
///
/// # Errors
/// When the book cannot be read or the system has no notices.
pub fn remind(session: &Session, told: Option<Day>) -> Result<Option<Day>, Failure> {
    let today = session.host().today();
    let hour = clock::on_the_wall(session.host().now()).map_or(0, |(_, hour, _)| hour);
    let hour = u8::try_from(hour).unwrap_or_default();
    if !speaks(&session.settings(), today, hour, told) {
        return Ok(None);
    }
    let Some(notice) = notice(session, today)? else { return Ok(None) };
    let shown = session.host().notify(&notice.title, &notice.body);
    shown.map_err(|cause| Failure::failed(words::failure_notice(session.lang()), &cause))?;
    Ok(Some(today))
}

/// What is overdue and due on that day in both queues; none where nothing is.
fn notice(session: &Session, today: Day) -> Result<Option<Notice>, Failure> {
    let terms = Terms::at(session, today)?;
    let mut due: Vec<(Renewal<'_>, Urgency)> = terms
        .undecided()
        .filter_map(|renewal| Some((renewal, renewal.urgency(today)?)))
        .filter(|(_, urgency)| *urgency <= Urgency::Today)
        .collect();
    if due.is_empty() {
        return Ok(None);
    }
    due.sort_by_key(|(r, urgency)| (*urgency, r.ladder.decide_on, r.term.ends_on, r.term.id));
    let accounts = session.book().all::<Account>().map_err(|e| session.store_failure(&e))?;
    let names = accounts.into_iter().map(|account| (account.id, account.name)).collect();
    Ok(Some(worded(session.lang(), &terms, &names, &due)))
}

fn worded(
    lang: Lang,
    terms: &Terms,
    names: &HashMap<AccountId, String>,
    due: &[(Renewal<'_>, Urgency)],
) -> Notice {
    let late = due.iter().filter(|(_, urgency)| *urgency == Urgency::Overdue).count();
    let mut lines: Vec<String> = due
        .iter()
        .take(NAMED)
        .map(|(renewal, _)| {
            let account = names.get(&renewal.term.account).map_or("", String::as_str);
            let product = terms.product(renewal.term.product);
            let (step, _) = say::next_step(lang, *renewal, terms.day);
            words::reminder_line(lang, cut(account), cut(product), step)
        })
        .collect();
    if due.len() > NAMED {
        lines.push(words::reminder_more(lang, number::whole(lang, (due.len() - NAMED) as i64)));
    }
    let title = words::reminder_title(lang, late as i64, (due.len() - late) as i64);
    Notice { title, body: lines.join("\n") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse_iso(text).unwrap()
    }

    #[test]
    fn once_a_day() {
        let settings = Settings { quiet_hours: [0, 0], ..Settings::default() };
        let at = |told: Option<&str>| speaks(&settings, day("2026-11-22"), 10, told.map(day));
        assert!(at(None), "never told");
        assert!(at(Some("2026-11-21")), "told yesterday");
        assert!(!at(Some("2026-11-22")), "told today");
        assert!(at(Some("2026-11-23")), "told tomorrow: the clock was wrong then");
        let off = Settings { notices: false, ..settings.clone() };
        assert!(!speaks(&off, day("2026-11-22"), 10, None), "switched off");
    }

    #[test]
    fn never_in_quiet_hours() {
        let speaks = |quiet_hours, hour| {
            let settings = Settings { quiet_hours, ..Settings::default() };
            speaks(&settings, day("2026-11-22"), hour, None)
        };
        for (hour, expected) in
            [(0, false), (7, false), (8, true), (19, true), (20, false), (23, false)]
        {
            assert_eq!(speaks([20, 8], hour), expected, "{hour}:00, quiet from 20 to 8");
        }
        for (hour, expected) in [(12, true), (13, false), (14, false), (15, true)] {
            assert_eq!(speaks([13, 15], hour), expected, "{hour}:00, quiet from 13 to 15");
        }
        assert!((0..24).all(|hour| speaks([9, 9], hour)), "from 9 to 9 is no quiet hour");
    }
}

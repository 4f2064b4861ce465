//! What calls for attention at one account, and the rhythm of touches.

use super::{
    everyone::{self, is_courted},
    records::{Gist, Records},
    score::{band_key, band_mood},
    told,
};
use crate::{
    account,
    dto::{
        Mood,
        relationship::{CadenceView, Warning},
    },
    print::{self, Voice},
};
use rapport_domain::{
    ContactId, Day, DecisionRole, FactorKind, Promise, Settings,
    relationship::{
        alert::{self, SingleThread},
        health::{Band, Health, propose_factors},
    },
};
use rapport_text::{Lang, words};

/// Days ahead for which a promise is called for.
pub(crate) const PROMISE_DAYS: i64 = 7;

pub(crate) fn warning(key: &str, mood: Mood, text: String) -> Warning {
    Warning { key: key.to_owned(), text, mood }
}

/// The worst first: health, people, rhythm, promises, proposals.
pub(crate) fn of(lang: Lang, gist: Gist<'_>, now: &Health, then: &Health) -> Vec<Warning> {
    let Gist { day, base, facts, settings, promises } = gist;
    let said = |on| told::said(lang, on, day);
    let name = |id| base.person(id).to_owned();
    let mut all = Vec::new();
    if then.band.falls_to(now.band) {
        all.push(fell(lang, now.band, then.band));
    }
    if !is_courted(&base.account) {
        all.extend(promises.iter().filter_map(|promise| promise_due(lang, promise, day)));
        return all;
    }
    for gone in alert::departed(facts, day) {
        let (on, who) = (said(gone.on), name(gone.contact));
        all.push(match gone.role {
            DecisionRole::Champions => {
                warning("champion-left", Mood::Watch, words::warn_champion_left(lang, on, who))
            }
            _ => warning("decider-left", Mood::Risk, words::warn_decider_left(lang, on, who)),
        });
    }
    match alert::single_thread(&facts.contacts, &met(base), day) {
        Some(SingleThread::OneKnown { contact }) => all.push(warning(
            "single-thread",
            Mood::Watch,
            words::warn_one_known(lang, name(contact)),
        )),
        Some(SingleThread::OneMet { contact }) => all.push(warning(
            "single-thread",
            Mood::Watch,
            words::warn_one_met(lang, name(contact)),
        )),
        None => {}
    }
    let cadence_days = cadence_days(base, settings);
    if let Some(missed) = alert::cadence(facts, cadence_days, day) {
        all.push(cadence_missed(lang, missed.last, cadence_days, day));
    }
    all.extend(promises.iter().filter_map(|promise| promise_due(lang, promise, day)));
    let proposed: Vec<FactorKind> = propose_factors(facts, day).iter().map(|p| p.kind).collect();
    if !proposed.is_empty() {
        all.push(everyone::proposed(lang, &proposed));
    }
    all
}

pub(crate) fn fell(lang: Lang, now: Band, then: Band) -> Warning {
    let label = |band: Band| words::band(lang, band_key(band));
    warning("health-fell", band_mood(now), words::warn_fell(lang, label(now), label(then)))
}

pub(crate) fn cadence_missed(
    lang: Lang,
    last: Option<Day>,
    cadence_days: u16,
    day: Day,
) -> Warning {
    let allowed = print::count_days(lang, i64::from(cadence_days));
    let text = match last {
        Some(last) => words::warn_cadence(lang, allowed, told::said(lang, last, day)),
        None => words::warn_cadence_never(lang),
    };
    warning("cadence", Mood::Watch, text)
}

/// A promise overdue or due within a week.
pub(crate) fn promise_due(lang: Lang, promise: &Promise, day: Day) -> Option<Warning> {
    if !promise.is_open(day) || promise.due_on.days_since(day) > PROMISE_DAYS {
        return None;
    }
    let what = print::quoted(lang, &told::cut(&promise.what));
    let late = day.days_since(promise.due_on);
    Some(if late > 0 {
        let text = words::warn_promise_overdue(lang, print::count_days(lang, late), what);
        warning("promise-due", Mood::Risk, text)
    } else {
        let text = words::warn_promise_due(lang, told::said(lang, promise.due_on, day), what);
        warning("promise-due", Mood::Watch, text)
    })
}

fn cadence_days(base: &account::Facts, settings: &Settings) -> u16 {
    base.account.cadence_days.unwrap_or(settings.cadence_days)
}

/// Who took part in a touch, and when.
fn met(base: &account::Facts) -> Vec<(ContactId, Day)> {
    let touches = base.touches.iter();
    touches.flat_map(|t| t.contacts.iter().map(|contact| (*contact, t.on))).collect()
}

pub(super) fn cadence(voice: Voice, records: &Records) -> CadenceView {
    let (lang, day) = (voice.lang, records.day);
    let days = cadence_days(&records.base, &records.settings);
    let last = records.base.touches.first().map(|t| t.on);
    let due = last.map(|on| on.plus_days(i64::from(days)));
    let missed = alert::cadence(&records.facts, days, day);
    let rhythm = print::count_days(lang, i64::from(days));
    let label = match (last, due, &missed) {
        (Some(last), Some(_), Some(missed)) => words::cadence_late(
            lang,
            print::count_days(lang, missed.days),
            rhythm,
            told::said(lang, last, day),
        ),
        (Some(last), Some(due), None) => words::cadence_kept(
            lang,
            told::said(lang, due, day),
            told::said(lang, last, day),
            rhythm,
        ),
        _ => words::cadence_none(lang, rhythm),
    };
    CadenceView {
        days,
        own: records.base.account.cadence_days.is_some(),
        last: last.map(|on| voice.dated(on, day)),
        due: due.map(|on| voice.dated(on, day)),
        label,
        mood: if missed.is_some() { Mood::Watch } else { Mood::None },
    }
}

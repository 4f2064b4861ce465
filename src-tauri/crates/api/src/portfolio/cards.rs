//! The row of figures over the accounts shown.

use crate::{
    dto::{Card, Change, Mood},
    print::{self, Voice},
    session::Stand,
};
use rapport_domain::{Half, Minor, Noun};
use rapport_store::AccountFigures;
use rapport_text::{day, words};

pub(super) fn of(voice: Voice, stand: &Stand, shown: &[&AccountFigures]) -> Vec<Card> {
    let lang = voice.lang;
    let sum = |of: fn(&AccountFigures) -> Minor| -> Minor { shown.iter().map(|f| of(f)).sum() };
    let (from, to) = stand.year();
    let (from, to) = (day::short(lang, from), day::short(lang, to));
    let on = day::short(lang, stand.day);
    let running = shown.iter().filter(|f| f.recurring_yearly > 0).count();
    let ending: Vec<Minor> = shown
        .iter()
        .filter_map(|f| f.next_end)
        .filter(|(end, _)| end.days_since(stand.day) <= 90)
        .map(|(_, yearly)| yearly)
        .collect();
    let overdue = shown.iter().filter(|f| f.overdue > 0).count();
    let buyers = shown.iter().filter(|f| f.invoices_12m > 0).count();
    vec![
        revenue(voice, stand, sum(|f| f.revenue_12m), sum(|f| f.revenue_prev_12m)),
        half(voice, stand, sum(|f| f.revenue_half), sum(|f| f.revenue_prev_half)),
        Card {
            key: "recurring".to_owned(),
            name: words::card_recurring(lang),
            value: voice.short(sum(|f| f.recurring_yearly)),
            against: words::card_recurring_against(
                lang,
                words::at_accounts(lang, running as i64, voice.whole(running)),
            ),
            mood: Mood::None,
            explain: words::card_recurring_explain(lang, on.clone()),
        },
        Card {
            key: "ending".to_owned(),
            name: words::card_ending(lang),
            value: voice.short(ending.iter().sum()),
            against: words::at_accounts(lang, ending.len() as i64, voice.whole(ending.len())),
            mood: if ending.is_empty() { Mood::None } else { Mood::Watch },
            explain: words::card_ending_explain(lang, on.clone()),
        },
        Card {
            key: "overdue".to_owned(),
            name: words::card_overdue(lang),
            value: voice.short(sum(|f| f.overdue)),
            against: match overdue {
                0 => words::card_overdue_none(lang),
                n => words::at_accounts(lang, n as i64, voice.whole(n)),
            },
            mood: if overdue == 0 { Mood::None } else { Mood::Risk },
            explain: words::card_overdue_explain(lang, on),
        },
        Card {
            key: "accounts".to_owned(),
            name: words::card_accounts(lang),
            value: voice.whole(shown.len()),
            against: words::card_accounts_against(
                lang,
                print::counted(lang, Noun::Account, buyers as u64),
            ),
            mood: Mood::None,
            explain: words::card_accounts_explain(lang, from, to),
        },
    ]
}

/// Revenue of twelve months against the twelve before.
pub(crate) fn revenue(voice: Voice, stand: &Stand, now: Minor, before: Minor) -> Card {
    let (from, to) = stand.year();
    let lang = voice.lang;
    let change = voice.change(now, before);
    Card {
        key: "revenue".to_owned(),
        name: words::card_revenue(lang),
        value: voice.short(now),
        against: against(voice, &change, |text| words::card_year_against(lang, text)),
        mood: change.mood,
        explain: words::card_revenue_explain(lang, day::short(lang, from), day::short(lang, to)),
    }
}

/// Revenue of the half so far against the same days of the half before.
pub(crate) fn half(voice: Voice, stand: &Stand, now: Minor, before: Minor) -> Card {
    let lang = voice.lang;
    let change = voice.change(now, before);
    let previous: Half = stand.half.plus(-1);
    let first = stand.half.first_day(stand.start);
    Card {
        key: "half".to_owned(),
        name: words::card_half(lang, print::half(lang, stand.half)),
        value: voice.short(now),
        against: against(voice, &change, |text| {
            let previous = print::half(lang, previous);
            if stand.half_is_whole() {
                words::card_half_against_whole(lang, text, previous)
            } else {
                words::card_half_against(lang, text, previous)
            }
        }),
        mood: change.mood,
        explain: {
            let (from, to) = (day::short(lang, first), day::short(lang, stand.day));
            if stand.half_is_whole() {
                words::card_half_explain_whole(lang, from, to)
            } else {
                words::card_half_explain(lang, from, to)
            }
        },
    }
}

/// The comparison, or that there is nothing to compare with.
fn against(voice: Voice, change: &Change, say: impl Fn(String) -> String) -> String {
    match change.share {
        Some(_) => say(change.text.clone()),
        None => words::nothing_to_compare(voice.lang),
    }
}

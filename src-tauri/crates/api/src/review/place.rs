//! The account's place in the portfolio. Internal edition only; names no other account.

use super::{Subject, deck, sentences};
use crate::{Failure, Session, print, session::Stand};
use rapport_charts::figure::Tone;
use rapport_domain::{AccountId, Minor};
use rapport_measures::{abc, growth, punctuality::Punctuality};
use rapport_slides::deck::{Body, Card, Slide};
use rapport_text::{number, words};

/// Rank, class and share by revenue of 12 months.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    /// From 1; none without revenue.
    rank: Option<usize>,
    /// Accounts with revenue.
    all: usize,
    class: &'static str,
    own: Minor,
    whole: Minor,
}

pub(super) fn of(session: &Session, account: AccountId, stand: &Stand) -> Result<Place, Failure> {
    let sums = session.book().revenue_of_each(stand.as_of(), stand.year());
    let rows = sums.map_err(|e| session.store_failure(&e))?;
    let amounts: Vec<Minor> = rows.iter().map(|(_, revenue)| *revenue).collect();
    let steps = abc::pareto(&amounts);
    let at = rows.iter().position(|(id, _)| *id == account);
    let rank = steps.iter().position(|s| Some(s.index) == at);
    let class = at.and_then(|at| abc::classes(&amounts).get(at).copied().flatten());
    Ok(Place {
        rank: rank.map(|r| r + 1),
        all: steps.len(),
        class: class.map_or("", abc::Class::letter),
        own: at.and_then(|at| amounts.get(at).copied()).unwrap_or(0),
        whole: steps.iter().map(|s| s.amount).sum(),
    })
}

pub(super) fn slide(subject: &Subject<'_>) -> Slide {
    let voice = subject.voice;
    let lang = voice.lang;
    let place = &subject.place;
    let account = subject.facts.account.name.as_str();
    let title = match place.rank {
        Some(rank) => words::place_title(lang, account, voice.whole(place.all), voice.whole(rank)),
        None => words::place_title_none(lang, account),
    };
    let dash = |text: &str| if text.is_empty() { "—".to_owned() } else { text.to_owned() };
    let overdue = Punctuality::of(&subject.facts.payments, subject.stand.day).overdue;
    let last = subject.facts.touches.first().map(|t| t.on);
    let share = growth::share(place.own, place.whole).map(|s| number::percent(lang, s, 1));
    let cards = vec![
        Card {
            name: words::place_class(lang),
            value: dash(place.class),
            against: words::place_class_against(lang),
            tone: Tone::Muted,
        },
        Card {
            name: words::place_share(lang),
            value: dash(&share.unwrap_or_default()),
            against: words::place_share_against(lang, voice.short(place.whole)),
            tone: Tone::Muted,
        },
        Card {
            name: words::place_overdue(lang),
            value: voice.short(overdue),
            against: if overdue == 0 { words::card_overdue_none(lang) } else { String::new() },
            tone: if overdue == 0 { Tone::Muted } else { Tone::Risk },
        },
        Card {
            name: words::place_touch(lang),
            value: last
                .map(|on| deck::printed(subject, on))
                .unwrap_or_else(|| words::place_none(lang)),
            against: last
                .map(|on| print::distance(lang, on, subject.stand.day))
                .unwrap_or_default(),
            tone: Tone::Muted,
        },
    ];
    let note = subject.review.internal_note.trim();
    let mut points: Vec<String> = sentences::together(subject).into_iter().collect();
    if note.is_empty() {
        points.push(words::place_no_note(lang));
    }
    let words = (!note.is_empty()).then(|| (words::place_note(lang), note.to_owned()));
    let below = Body::Sentences { points, words };
    let body = Body::Figures { cards, below: Box::new(below) };
    deck::slide(subject, "place", title, body, words::note_place(lang))
}

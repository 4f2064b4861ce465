//! The row of figures of one account.

use super::Facts;
use crate::{
    dto::{Card, Mood},
    portfolio::{cards, row},
    print::{self, Voice},
    session::Stand,
};
use rapport_domain::{
    Noun,
    renewal::{closing::goes_on, facts::Term, recurring},
};
use rapport_measures::punctuality::{Punctuality, Standing, standing};
use rapport_text::{day, words};

pub(super) fn of(voice: Voice, stand: &Stand, facts: &Facts, terms: &[Term]) -> Vec<Card> {
    let lang = voice.lang;
    let half_first = stand.half.first_day(stand.start);
    let on = day::short(lang, stand.day);
    let mut all = vec![
        cards::revenue(
            voice,
            stand,
            facts.revenue(stand.year()),
            facts.revenue(stand.year_before()),
        ),
        cards::half(
            voice,
            stand,
            facts.revenue((half_first, stand.day)),
            facts.revenue(stand.same_days_before()),
        ),
    ];
    let counting: Vec<_> = recurring::counting(terms, stand.day).collect();
    if !facts.subscriptions.is_empty() {
        let ends = |term: &&&Term| !goes_on(term, stand.day);
        let next = counting.iter().filter(ends).map(|t| t.ends_on).min();
        all.push(Card {
            key: "recurring".to_owned(),
            name: words::card_recurring(lang),
            value: voice.short(counting.iter().map(|t| t.yearly(stand.day)).sum()),
            against: next
                .map(|end| words::subscription_ends(lang, print::distance(lang, end, stand.day)))
                .unwrap_or_default(),
            mood: next.map_or(Mood::None, |end| row::ending_mood(end, stand.day)),
            explain: words::card_recurring_explain(lang, on.clone()),
        });
    }
    if facts.payments.iter().any(|p| p.due_on.is_some()) {
        let overdue = Punctuality::of(&facts.payments, stand.day).overdue;
        let late = facts
            .payments
            .iter()
            .filter(|p| matches!(standing(p, stand.day), Standing::Overdue(_)))
            .count();
        all.push(Card {
            key: "overdue".to_owned(),
            name: words::card_overdue(lang),
            value: voice.short(overdue),
            against: match late {
                0 => words::card_overdue_none(lang),
                n => print::counted(lang, Noun::Payment, n as u64),
            },
            mood: if late == 0 { Mood::None } else { Mood::Risk },
            explain: words::card_overdue_explain(lang, on),
        });
    } else if !facts.payments.is_empty() {
        let (from, to) = stand.year();
        let paid = facts
            .payments
            .iter()
            .filter(|p| p.paid_on.is_some_and(|d| from <= d && d <= to))
            .map(|p| p.amount)
            .sum();
        all.push(Card {
            key: "paid".to_owned(),
            name: words::card_paid(lang),
            value: voice.short(paid),
            against: String::new(),
            mood: Mood::None,
            explain: words::card_paid_explain(lang, day::short(lang, from), day::short(lang, to)),
        });
    }
    let touched = facts.touches.iter().filter(|t| t.on >= half_first).count();
    let last = facts.touches.first().map(|t| t.on);
    all.push(Card {
        key: "touches".to_owned(),
        name: words::card_touches(lang),
        value: voice.whole(touched),
        against: match last {
            Some(last) => words::card_touches_last(lang, print::distance(lang, last, stand.day)),
            None => words::card_touches_never(lang),
        },
        mood: match last {
            Some(last) if stand.day.days_since(last) >= 90 => Mood::Risk,
            _ => Mood::None,
        },
        explain: words::card_touches_explain(
            lang,
            day::short(lang, half_first),
            day::short(lang, stand.day),
        ),
    });
    all
}

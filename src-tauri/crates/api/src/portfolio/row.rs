//! One account's row, printed.

use super::Facts;
use crate::{
    dto::{
        Mood,
        portfolio::{Ending, PortfolioRow},
    },
    print::{self, Voice},
};
use rapport_domain::{Account, Day, Review};
use rapport_store::AccountFigures;
use rapport_text::words;

pub(super) fn of(
    voice: Voice,
    account: &Account,
    figures: &AccountFigures,
    facts: &Facts,
    class: &str,
    on: Day,
) -> PortfolioRow {
    let owner = account.owner.and_then(|id| facts.managers.get(&id.0));
    let review = facts.reviews.get(&account.id.0).map(state_key);
    PortfolioRow {
        id: account.id,
        name: account.name.clone(),
        place: print::joined(&[&account.industry, place(account)]),
        owner: owner.map(|m| m.name.clone()).unwrap_or_default(),
        lifecycle: account.lifecycle,
        lifecycle_label: print::lifecycle(voice.lang, account.lifecycle),
        class: class.to_owned(),
        revenue: voice.money(figures.revenue_total),
        revenue_12m: voice.money(figures.revenue_12m),
        change: voice.change(figures.revenue_12m, figures.revenue_prev_12m),
        revenue_half: voice.money(figures.revenue_half),
        recurring: voice.money(figures.recurring_yearly),
        overdue: voice.money(figures.overdue),
        paid: voice.money(figures.paid_total),
        ending: figures.next_end.map(|(end, yearly)| Ending {
            on: voice.dated(end, on),
            yearly: voice.money(yearly),
            mood: ending_mood(end, on),
        }),
        last_touch: figures.last_touch.map(|last| voice.dated(last, on)),
        touch_mood: match figures.last_touch {
            Some(last) if on.days_since(last) >= 90 => Mood::Risk,
            _ => Mood::None,
        },
        last_sale: figures.last_sale.map(|last| voice.dated(last, on)),
        review_label: review.map(|key| state_label(voice, key)).unwrap_or_default(),
        review: review.map(str::to_owned),
    }
}

/// City, or the country where no city is known.
fn place(account: &Account) -> &str {
    if account.city.is_empty() { &account.country } else { &account.city }
}

/// Risk within 30 days of the end, watch within 90.
pub(crate) fn ending_mood(end: Day, on: Day) -> Mood {
    match end.days_since(on) {
        ..=30 => Mood::Risk,
        31..=90 => Mood::Watch,
        _ => Mood::None,
    }
}

pub(crate) fn state_key(review: &Review) -> &'static str {
    if review.exports.is_empty() { "begun" } else { "written" }
}

pub(crate) fn state_label(voice: Voice, key: &str) -> String {
    match key {
        "written" => words::review_written(voice.lang),
        "begun" => words::review_begun(voice.lang),
        _ => words::review_none(voice.lang),
    }
}

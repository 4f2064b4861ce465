//! One account's row, printed.

use super::{Facts, Line};
use crate::{
    dto::{
        Mood,
        portfolio::{Ending, PortfolioRow},
    },
    print::{self, Diary, Voice},
    relationship::{everyone::Alerts, score::Cells},
};
use rapport_domain::{Account, Day, Lifecycle, Review, Stage, relationship::loyalty::Kind};
use rapport_text::words;
use std::collections::HashMap;

/// What all rows of a page share.
pub(super) struct Rows<'a> {
    facts: &'a Facts,
    voice: Voice,
    on: Day,
    diary: Diary,
    lifecycles: HashMap<Lifecycle, String>,
    stages: HashMap<Stage, String>,
    loyalties: HashMap<Kind, String>,
    cells: Cells,
    alerts: Alerts<'a>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(voice: Voice, facts: &'a Facts, on: Day) -> Self {
        let lifecycles =
            Lifecycle::ALL.iter().map(|&l| (l, print::lifecycle(voice.lang, l))).collect();
        let lang = voice.lang;
        Self {
            facts,
            voice,
            on,
            diary: Diary::new(voice, on),
            lifecycles,
            stages: Stage::ALL.iter().map(|&s| (s, print::stage_short(lang, s))).collect(),
            loyalties: Kind::ALL.iter().map(|&k| (k, words::loyalty(lang, k.key()))).collect(),
            cells: Cells::new(lang),
            alerts: Alerts::new(lang, &facts.everyone),
        }
    }

    pub(super) fn of(&mut self, line: &Line<'_>) -> PortfolioRow {
        let Line { account, figures, class, bond, .. } = *line;
        let voice = self.voice;
        let owner = account.owner.and_then(|id| self.facts.managers.get(&id.0));
        let review = self.facts.reviews.get(&account.id.0).map(state_key);
        PortfolioRow {
            id: account.id,
            name: account.name.clone(),
            place: print::joined(&[&account.industry, place(account)]),
            owner: owner.map(|m| m.name.clone()).unwrap_or_default(),
            lifecycle: account.lifecycle,
            lifecycle_label: self.lifecycles.get(&account.lifecycle).cloned().unwrap_or_default(),
            class: class.to_owned(),
            revenue: voice.money(figures.revenue_total),
            revenue_12m: voice.money(figures.revenue_12m),
            change: voice.change(figures.revenue_12m, figures.revenue_prev_12m),
            revenue_half: voice.money(figures.revenue_half),
            recurring: voice.money(figures.recurring_yearly),
            overdue: voice.money(figures.overdue),
            paid: voice.money(figures.paid_total),
            ending: figures.next_end.map(|(end, yearly)| Ending {
                on: self.diary.dated(end),
                yearly: voice.money(yearly),
                mood: ending_mood(end, self.on),
            }),
            last_touch: figures.last_touch.map(|last| self.diary.dated(last)),
            touch_mood: match figures.last_touch {
                Some(last) if self.on.days_since(last) >= 90 => Mood::Risk,
                _ => Mood::None,
            },
            last_sale: figures.last_sale.map(|last| self.diary.dated(last)),
            health: bond.map(|b| self.cells.of(&b.now, &b.then)).unwrap_or_default(),
            stage: bond.map_or(Stage::Acquaintance, |b| b.standing.stage),
            stage_label: bond
                .and_then(|b| self.stages.get(&b.standing.stage).cloned())
                .unwrap_or_default(),
            loyalty_label: bond
                .and_then(|b| self.loyalties.get(&b.loyalty.kind).cloned())
                .unwrap_or_default(),
            alerts: bond.map(|b| self.alerts.of(b)).unwrap_or_default(),
            review_label: review.map(|key| state_label(voice, key)).unwrap_or_default(),
            review: review.map(str::to_owned),
        }
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

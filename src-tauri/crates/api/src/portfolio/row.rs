//! One account's row, printed.

use super::{
    Line,
    facts::{Facts, Figures, Known},
};
use crate::{
    dto::{
        Mood,
        portfolio::{Ending, PortfolioRow, RowBond},
    },
    print::{self, Diary, Voice},
    relationship::{
        everyone::{Alerts, Bond, Everyone},
        score::Cells,
        threads::Threads,
    },
};
use rapport_domain::{Account, Day, Lifecycle, Review, Stage, relationship::loyalty::Kind};
use rapport_text::{Lang, words};
use std::{collections::HashMap, panic, thread};

/// Rows from which two threads print sooner than one.
const MANY: usize = 200;

/// Prints the rows; where they are many, half of them on a thread of its own.
pub(super) fn printed(
    voice: Voice,
    facts: &Facts,
    on: Day,
    lines: &[Line<'_>],
) -> Vec<PortfolioRow> {
    let print = |lines: &[Line<'_>]| -> Vec<PortfolioRow> {
        let mut rows = Rows::new(voice, facts, on);
        lines.iter().map(|line| rows.of(line)).collect()
    };
    if lines.len() < MANY {
        return print(lines);
    }
    let (front, back) = lines.split_at(lines.len() / 2);
    thread::scope(|threads| {
        let back = threads.spawn(|| print(back));
        let mut all = print(front);
        all.append(&mut back.join().unwrap_or_else(|crash| panic::resume_unwind(crash)));
        all
    })
}

/// What rows share: what repeats is worded once.
struct Rows<'a> {
    figures: &'a Figures,
    voice: Voice,
    on: Day,
    diary: Diary,
    lifecycles: HashMap<Lifecycle, String>,
    bonds: Option<Bonds<'a>>,
}

/// The same of how things stand with the accounts.
struct Bonds<'a> {
    stages: HashMap<Stage, String>,
    loyalties: HashMap<Kind, String>,
    cells: Cells,
    alerts: Alerts<'a>,
}

impl<'a> Rows<'a> {
    fn new(voice: Voice, facts: &'a Facts, on: Day) -> Self {
        let lifecycles =
            Lifecycle::ALL.iter().map(|&l| (l, print::lifecycle(voice.lang, l))).collect();
        let lang = voice.lang;
        Self {
            figures: &facts.figures,
            voice,
            on,
            diary: Diary::new(voice, on),
            lifecycles,
            bonds: facts.everyone.as_deref().map(|of| Bonds::new(lang, of, facts.threads.as_ref())),
        }
    }

    fn of(&mut self, line: &Line<'_>) -> PortfolioRow {
        let Line { known: Known { account, figures, class, .. }, bond, .. } = *line;
        let voice = self.voice;
        let owner = account.owner.and_then(|id| self.figures.managers.get(&id.0));
        let review = self.figures.reviews.get(&account.id.0).map(state_key);
        PortfolioRow {
            id: account.id,
            name: account.name.clone(),
            place: print::joined(&[&account.industry, place(account)]),
            owner: owner.map(|m| m.name.clone()).unwrap_or_default(),
            lifecycle: account.lifecycle,
            lifecycle_label: self.lifecycles.get(&account.lifecycle).cloned().unwrap_or_default(),
            class: (*class).to_owned(),
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
            bond: self.bonds.as_mut().zip(bond).map(|(bonds, bond)| bonds.of(bond)),
            review_label: review.map(|key| state_label(voice, key)).unwrap_or_default(),
            review: review.map(str::to_owned),
        }
    }
}

impl<'a> Bonds<'a> {
    fn new(lang: Lang, everyone: &'a Everyone, threads: Option<&'a Threads>) -> Self {
        Self {
            stages: Stage::ALL.iter().map(|&s| (s, print::stage_short(lang, s))).collect(),
            loyalties: Kind::ALL.iter().map(|&k| (k, words::loyalty(lang, k.key()))).collect(),
            cells: Cells::new(lang),
            alerts: Alerts::new(lang, everyone, threads),
        }
    }

    fn of(&mut self, bond: &Bond) -> RowBond {
        let (stage, kind) = (bond.standing.stage, bond.loyalty.kind);
        RowBond {
            health: self.cells.of(bond.now, bond.then),
            stage,
            stage_label: self.stages.get(&stage).cloned().unwrap_or_default(),
            loyalty_label: self.loyalties.get(&kind).cloned().unwrap_or_default(),
            alerts: self.alerts.of(bond),
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

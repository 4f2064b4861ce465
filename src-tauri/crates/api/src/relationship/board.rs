//! All relationships by stage.

use super::{
    choices::stages_in_use,
    everyone::{Bond, Everyone},
    score::Cells,
    stages::{clock_short, pace_key, pace_mood},
};
use crate::{
    Failure, Session,
    dto::{
        Choice,
        relationship::board::{StageBoard, StageBoardReq, StageCard, StageColumn},
    },
    print::{self, Diary, Voice},
};
use rapport_domain::{
    Account, AccountFacts, Day, Manager, ManagerId, Minor, Noun, Settings, Stage, fold,
    relationship::stage::{Clock, Pace, Step, clock, met, path, standing},
};
use rapport_text::{day, words};
use std::collections::HashMap;

pub(crate) fn board(session: &Session, request: StageBoardReq) -> Result<StageBoard, Failure> {
    let lang = session.lang();
    let settings = session.settings();
    let stand = session.stand(request.at);
    let today = session.host().today();
    super::refuse_future(session, stand.day)?;
    let fail = |e| session.store_failure(&e);
    let book = session.book();
    let accounts = book.all::<Account>().map_err(fail)?;
    let managers = book.all::<Manager>().map_err(fail)?;
    let all: Vec<&Account> = accounts.iter().collect();
    let look = |account: &Account, facts: &AccountFacts| {
        Progress::of(account, facts, &settings, stand.day)
    };
    let (everyone, progress) =
        Everyone::judge(&book, &all, &settings, &stand, look).map_err(fail)?;
    drop(book);
    let names: HashMap<ManagerId, &str> =
        managers.iter().map(|m| (m.id, m.name.as_str())).collect();
    // Standing in the past, who was not known yet has no stage; today everybody has.
    let known: Vec<Known<'_>> = accounts
        .iter()
        .filter_map(|a| Some((a, everyone.bond(a)?, progress.get(&a.id)?)))
        .filter(|(_, bond, _)| stand.day >= today || bond.known_since.is_some())
        .collect();
    let shown: Vec<Known<'_>> = known
        .iter()
        .filter(|(account, ..)| request.owner.is_none_or(|owner| account.owner == Some(owner)))
        .copied()
        .collect();
    let voice = Voice { lang, currency: settings.currency };
    let mut printer =
        Printer { voice, names, cells: Cells::new(lang), diary: Diary::new(voice, stand.day) };
    let columns = stages_in_use(settings.first_touch_stage)
        .into_iter()
        .map(|stage| {
            let of_stage = shown.iter().filter(|(_, bond, _)| bond.standing.stage == stage);
            printer.column(stage, of_stage.copied())
        })
        .collect();
    Ok(StageBoard {
        columns,
        caption: words::board_caption(
            lang,
            print::counted(lang, Noun::Account, shown.len() as u64),
            day::long(lang, stand.day),
        ),
        owners: owners(&known, &managers),
    })
}

/// Owners of the accounts known, with how many they have.
fn owners(known: &[Known<'_>], managers: &[Manager]) -> Vec<Choice> {
    let mut all: Vec<Choice> = managers
        .iter()
        .filter_map(|manager| {
            let own = known.iter().filter(|(account, ..)| account.owner == Some(manager.id));
            let count = u32::try_from(own.count()).unwrap_or(u32::MAX);
            (count > 0).then(|| Choice {
                key: manager.id.0.to_string(),
                label: manager.name.clone(),
                count: Some(count),
            })
        })
        .collect();
    all.sort_by_cached_key(|choice| fold::fold(&choice.label));
    all
}

/// An account, how things stand with it, and how far it is.
type Known<'a> = (&'a Account, &'a Bond, &'a Progress);

/// How far an account is on its way to the next stage.
struct Progress {
    clock: Clock,
    /// Days its industry takes.
    norm: u16,
    /// Criteria of its stage that are met.
    met: usize,
    /// The first step to the next stage; none where all is done.
    next: Option<Step>,
    /// Of the last twelve months.
    revenue: Minor,
}

impl Progress {
    fn of(account: &Account, facts: &AccountFacts, settings: &Settings, day: Day) -> Self {
        let norm = settings.norm_of(&account.industry);
        let stage = standing(facts, day, settings.first_touch_stage).stage;
        let marked = met(facts, day);
        let year = day.plus_months(-12);
        let of_year = facts.sales.iter().filter(|s| year < s.on && s.on <= day);
        Self {
            clock: clock(facts, day, norm),
            norm,
            met: stage.criteria().iter().filter(|c| marked.contains_key(c)).count(),
            next: path(facts, day, settings.first_touch_stage).into_iter().next(),
            revenue: of_year.map(|s| s.amount).sum(),
        }
    }
}

struct Printer<'a> {
    voice: Voice,
    names: HashMap<ManagerId, &'a str>,
    cells: Cells,
    diary: Diary,
}

/// A card with what it is sorted by.
struct Sorted {
    revenue: Minor,
    card: StageCard,
}

impl Printer<'_> {
    fn column<'k>(
        &mut self,
        stage: Stage,
        of_stage: impl Iterator<Item = Known<'k>>,
    ) -> StageColumn {
        let mut late = 0;
        let mut cards: Vec<Sorted> = of_stage
            .map(|known| {
                late += u32::from(known.2.clock.pace == Some(Pace::Late));
                self.card(known)
            })
            .collect();
        cards.sort_by(|a, b| {
            let ready = b.card.ready.cmp(&a.card.ready);
            let revenue = b.revenue.cmp(&a.revenue);
            ready.then(revenue).then_with(|| a.card.name.cmp(&b.card.name))
        });
        StageColumn {
            stage,
            label: print::stage(self.voice.lang, stage),
            count: u32::try_from(cards.len()).unwrap_or(u32::MAX),
            revenue: self.voice.money(cards.iter().map(|c| c.revenue).sum()),
            late,
            cards: cards.into_iter().map(|sorted| sorted.card).collect(),
        }
    }

    fn card(&mut self, (account, bond, progress): Known<'_>) -> Sorted {
        let lang = self.voice.lang;
        let &Progress { clock, norm, met, revenue, .. } = progress;
        let criteria = bond.standing.stage.criteria();
        let city = if account.city.is_empty() { &account.country } else { &account.city };
        let card = StageCard {
            id: account.id,
            name: account.name.clone(),
            place: print::joined(&[&account.industry, city]),
            owner: account
                .owner
                .and_then(|id| self.names.get(&id).copied())
                .unwrap_or_default()
                .to_owned(),
            since: bond.standing.since.map(|on| self.diary.dated(on)),
            clock: clock_short(lang, clock, norm),
            pace: pace_key(clock.pace).to_owned(),
            pace_label: words::pace(lang, pace_key(clock.pace)),
            mood: pace_mood(clock.pace),
            met: u32::try_from(met).unwrap_or(u32::MAX),
            of: u32::try_from(criteria.len()).unwrap_or(u32::MAX),
            next: progress
                .next
                .as_ref()
                .map(|step| {
                    let effort = words::effort(lang, step.effort.key());
                    format!("{effort}: {}", words::criterion(lang, step.criterion.key()))
                })
                .unwrap_or_default(),
            ready: progress.next.is_none() && bond.standing.stage.next().is_some(),
            health: self.cells.of(bond.now, bond.then),
            revenue: self.voice.money(revenue),
        };
        Sorted { revenue, card }
    }
}

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
    Account, Manager, ManagerId, Minor, Noun, Settings, Stage, fold,
    relationship::{
        purchase,
        stage::{Clock, Pace, clock, met, path},
    },
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
    let everyone = Everyone::read(&book, &all, &settings, &stand, &HashMap::new()).map_err(fail)?;
    drop(book);
    let names: HashMap<ManagerId, &str> =
        managers.iter().map(|m| (m.id, m.name.as_str())).collect();
    // Standing in the past, who was not known yet has no stage; today everybody has.
    let known: Vec<(&Account, &Bond)> = accounts
        .iter()
        .filter_map(|account| Some((account, everyone.bond(account)?)))
        .filter(|(_, bond)| {
            stand.day >= today || purchase::known_since(&bond.facts, stand.day).is_some()
        })
        .collect();
    let shown: Vec<&(&Account, &Bond)> = known
        .iter()
        .filter(|(account, _)| request.owner.is_none_or(|owner| account.owner == Some(owner)))
        .collect();
    let voice = Voice { lang, currency: settings.currency };
    let mut printer = Printer {
        voice,
        settings: &settings,
        names,
        cells: Cells::new(lang),
        diary: Diary::new(voice, stand.day),
    };
    let columns = stages_in_use(settings.first_touch_stage)
        .into_iter()
        .map(|stage| {
            let of_stage = shown.iter().filter(|(_, bond)| bond.standing.stage == stage);
            printer.column(stage, of_stage.map(|(a, b)| (*a, *b)).collect())
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
fn owners(known: &[(&Account, &Bond)], managers: &[Manager]) -> Vec<Choice> {
    let mut all: Vec<Choice> = managers
        .iter()
        .filter_map(|manager| {
            let own = known.iter().filter(|(account, _)| account.owner == Some(manager.id));
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

struct Printer<'a> {
    voice: Voice,
    settings: &'a Settings,
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
    fn column(&mut self, stage: Stage, of_stage: Vec<(&Account, &Bond)>) -> StageColumn {
        let mut late = 0;
        let mut cards: Vec<Sorted> = of_stage
            .into_iter()
            .map(|(account, bond)| {
                let (clock, norm) = self.clock(account, bond);
                late += u32::from(clock.pace == Some(Pace::Late));
                self.card(account, bond, clock, norm)
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

    fn clock(&self, account: &Account, bond: &Bond) -> (Clock, u16) {
        let norm = self.settings.norm_of(&account.industry);
        (clock(&bond.facts, bond.now.day, norm), norm)
    }

    fn card(&mut self, account: &Account, bond: &Bond, clock: Clock, norm: u16) -> Sorted {
        let lang = self.voice.lang;
        let day = bond.now.day;
        let steps = path(&bond.facts, day, self.settings.first_touch_stage);
        let criteria = bond.standing.stage.criteria();
        let marked = met(&bond.facts, day);
        let met = criteria.iter().filter(|c| marked.contains_key(c)).count();
        let city = if account.city.is_empty() { &account.country } else { &account.city };
        let year = day.plus_months(-12);
        let of_year = bond.facts.sales.iter().filter(|s| year < s.on && s.on <= day);
        let revenue: Minor = of_year.map(|s| s.amount).sum();
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
            next: steps
                .first()
                .map(|step| {
                    let effort = words::effort(lang, step.effort.key());
                    format!("{effort}: {}", words::criterion(lang, step.criterion.key()))
                })
                .unwrap_or_default(),
            ready: steps.is_empty() && bond.standing.stage.next().is_some(),
            health: self.cells.of(&bond.now, &bond.then),
            revenue: self.voice.money(revenue),
        };
        Sorted { revenue, card }
    }
}

//! How things stand with every account: one read of the book, then the rules on each.

use super::{
    records::facts_of_all,
    score::{self, Points},
    threads::{self, Threads},
    warnings::{self, warning},
};
use crate::{
    Failure, Session,
    dto::{Mood, relationship::Warning},
    portfolio, print,
    session::Stand,
};
use rapport_domain::{
    Account, AccountFacts, AccountId, ContactId, Day, DecisionRole, FactorKind, Half, HealthScale,
    Lifecycle, Noun, Promise, Settings,
    relationship::{
        alert::{self, CadenceMissed, Departed, SingleThread},
        facts::ContactFact,
        health::{health, propose_factors},
        loyalty::{Loyalty, loyalty},
        purchase,
        stage::{Standing, standing},
    },
};
use rapport_store::{Book, StoreError};
use rapport_text::{Lang, words};
use std::{collections::HashMap, panic, sync::Arc, thread};

/// How things stand with one account: what was judged, not the facts it was judged by, of which a
/// book has many.
pub(crate) struct Bond {
    pub(crate) account: AccountId,
    pub(crate) now: Points,
    pub(crate) then: Points,
    pub(crate) known_since: Option<Day>,
    pub(crate) last_touch: Option<Day>,
    pub(crate) contacts: Vec<ContactFact>,
    pub(crate) loyalty: Loyalty,
    pub(crate) standing: Standing,
    pub(crate) cadence_days: u16,
    pub(crate) cadence: Option<CadenceMissed>,
    pub(crate) proposed: Vec<FactorKind>,
    pub(crate) departed: Vec<Departed>,
    pub(crate) single: Option<SingleThread>,
    /// Promises overdue or due within a week, the earliest first.
    pub(crate) promises: Vec<Promise>,
}

/// All of them, with the names their warnings need.
pub(crate) struct Everyone {
    pub(crate) day: Day,
    bonds: HashMap<i64, Bond>,
    names: HashMap<ContactId, String>,
}

/// Whether we court the account: nobody is called to those who are lost or let rest.
pub(crate) const fn is_courted(account: &Account) -> bool {
    matches!(account.lifecycle, Lifecycle::Active | Lifecycle::Prospect)
}

impl Everyone {
    /// As of the stand's day, against the last day of the half before; what was read last where
    /// nothing has changed since. `accounts` are all there are, asked for only to be judged anew.
    ///
    /// Their rows tell where only one person is known; where only one of several was met tell
    /// [`Threads`].
    pub(crate) fn at<'a>(
        session: &Session,
        book: &Book,
        accounts: impl FnOnce() -> Vec<&'a Account>,
        settings: &Settings,
        stand: &Stand,
    ) -> Result<Arc<Self>, Failure> {
        let fail = |e| session.store_failure(&e);
        let reading = Self::reading(book, stand.day, stand.half).map_err(fail)?;
        if let Some(kept) = session.bonds.of(reading) {
            return Ok(kept);
        }
        let read = Self::judge(book, &accounts(), settings, stand, |_, _| ()).map_err(fail)?.0;
        let read = Arc::new(read);
        session.bonds.keep(reading, &read);
        Ok(read)
    }

    /// What it was read for: anything but reviews and what is still to be done.
    pub(crate) fn reading(
        book: &Book,
        day: Day,
        half: Half,
    ) -> Result<portfolio::Reading, StoreError> {
        let apart = [Noun::Review, Noun::Task, Noun::Mapping];
        portfolio::Reading::apart_from(&apart, book, day, half)
    }

    /// Judges these accounts anew, and finds in the facts of each what `look` does.
    pub(crate) fn judge<T: Send>(
        book: &Book,
        accounts: &[&Account],
        settings: &Settings,
        stand: &Stand,
        look: impl Fn(&Account, &AccountFacts) -> T + Sync,
    ) -> Result<(Self, HashMap<AccountId, T>), StoreError> {
        let (day, before) = (stand.day, stand.half_before());
        let scales = book.all::<HealthScale>()?;
        let (scale_now, scale_then) =
            (HealthScale::on(&scales, day), HealthScale::on(&scales, before));
        let mut promises: HashMap<i64, Vec<Promise>> = HashMap::new();
        for promise in book.all::<Promise>()? {
            let near = promise.due_on.days_since(day) <= warnings::PROMISE_DAYS;
            if near && promise.is_open(day) {
                promises.entry(promise.account.0).or_default().push(promise);
            }
        }
        let by_id: HashMap<i64, &Account> = accounts.iter().map(|a| (a.id.0, *a)).collect();
        let judged = |mut facts: AccountFacts| {
            let account = by_id.get(&facts.account.0)?;
            let courted = is_courted(account);
            let cadence_days = account.cadence_days.unwrap_or(settings.cadence_days);
            let proposed = if courted { propose_factors(&facts, day) } else { Vec::new() };
            let touches = facts.touches.iter().map(|touch| touch.on);
            let found = look(account, &facts);
            let bond = Bond {
                account: account.id,
                now: Points::from(&health(&facts, &scale_now, day)),
                then: Points::from(&health(&facts, &scale_then, before)),
                known_since: purchase::known_since(&facts, day),
                last_touch: touches.filter(|on| *on <= day).max(),
                loyalty: loyalty(&facts, day),
                standing: standing(&facts, day, settings.first_touch_stage),
                cadence_days,
                cadence: alert::cadence(&facts, cadence_days, day).filter(|_| courted),
                proposed: proposed.into_iter().map(|p| p.kind).collect(),
                departed: if courted { alert::departed(&facts, day) } else { Vec::new() },
                single: alert::single_thread(&facts.contacts, &[], day).filter(|_| courted),
                promises: Vec::new(),
                contacts: std::mem::take(&mut facts.contacts),
            };
            Some((bond, found))
        };
        let mut front = facts_of_all(book, day, before)?;
        let back = front.split_off(front.len() / 2);
        // Every account is judged by itself: half of them on a thread of its own.
        let all: Vec<(Bond, T)> = thread::scope(|threads| {
            let back = threads.spawn(|| back.into_iter().filter_map(judged).collect::<Vec<_>>());
            let mut all: Vec<_> = front.into_iter().filter_map(judged).collect();
            all.append(&mut back.join().unwrap_or_else(|crash| panic::resume_unwind(crash)));
            all
        });
        let mut bonds = HashMap::with_capacity(all.len());
        let mut looked = HashMap::with_capacity(all.len());
        for (mut bond, found) in all {
            let id = bond.account.0;
            looked.insert(bond.account, found);
            bond.promises = promises.remove(&id).unwrap_or_default();
            bond.promises.sort_by_key(|p| (p.due_on, p.id));
            bonds.insert(id, bond);
        }
        let warned: Vec<ContactId> = bonds
            .values()
            .flat_map(|bond| {
                let single = bond.single.map(|single| single.contact());
                bond.departed.iter().map(|gone| gone.contact).chain(single)
            })
            .collect();
        let names = book.contact_names(&warned)?;
        Ok((Self { day, bonds, names }, looked))
    }

    pub(crate) fn bond(&self, account: &Account) -> Option<&Bond> {
        self.bond_of(account.id)
    }

    pub(crate) fn bond_of(&self, account: AccountId) -> Option<&Bond> {
        self.bonds.get(&account.0)
    }

    pub(crate) fn name(&self, id: ContactId) -> String {
        self.names.get(&id).cloned().unwrap_or_default()
    }
}

impl Bond {
    /// Health fell a band since the half before.
    pub(crate) fn fell(&self) -> bool {
        self.then.band.falls_to(self.now.band)
    }
}

/// Words the warnings of many accounts: what repeats is worded once.
pub(crate) struct Alerts<'a> {
    lang: Lang,
    everyone: &'a Everyone,
    threads: Option<&'a Threads>,
    rhythms: HashMap<(Option<Day>, u16), Warning>,
    proposals: HashMap<Vec<FactorKind>, Warning>,
    falls: HashMap<(&'static str, &'static str), Warning>,
    decider: [String; 2],
    single: [String; 2],
}

/// Stands in a sentence for what differs between accounts. No text of the user holds it.
const HOLE: &str = "\u{1}";
const DAY_HOLE: &str = "\u{2}";

impl<'a> Alerts<'a> {
    pub(crate) fn new(lang: Lang, everyone: &'a Everyone, threads: Option<&'a Threads>) -> Self {
        Self {
            lang,
            everyone,
            threads,
            rhythms: HashMap::new(),
            proposals: HashMap::new(),
            falls: HashMap::new(),
            decider: [
                words::warn_decider_left(lang, DAY_HOLE, HOLE),
                words::warn_champion_left(lang, DAY_HOLE, HOLE),
            ],
            single: [words::warn_one_known(lang, HOLE), words::warn_one_met(lang, HOLE)],
        }
    }

    /// The same as a page warns of, the worst first.
    pub(crate) fn of(&mut self, bond: &Bond) -> Vec<Warning> {
        let (lang, everyone) = (self.lang, self.everyone);
        let mut all = Vec::new();
        if bond.fell() {
            let key = (score::band_key(bond.then.band), score::band_key(bond.now.band));
            let word = || warnings::fell(lang, bond.now.band, bond.then.band);
            all.push(self.falls.entry(key).or_insert_with(word).clone());
        }
        for gone in &bond.departed {
            let on = super::told::said(lang, gone.on, everyone.day);
            let champion = gone.role == DecisionRole::Champions;
            let [decider, champions] = &self.decider;
            let text = if champion { champions } else { decider };
            let text = text.replace(DAY_HOLE, &on).replace(HOLE, &everyone.name(gone.contact));
            all.push(if champion {
                warning("champion-left", Mood::Watch, text)
            } else {
                warning("decider-left", Mood::Risk, text)
            });
        }
        if let Some(single) = threads::single(self.threads, bond) {
            let [known, met] = &self.single;
            let text = match single {
                SingleThread::OneKnown { .. } => known,
                SingleThread::OneMet { .. } => met,
            };
            let who = single.contact();
            let name = self.threads.and_then(|threads| threads.name(who)).cloned();
            let text = text.replace(HOLE, &name.unwrap_or_else(|| everyone.name(who)));
            all.push(warning("single-thread", Mood::Watch, text));
        }
        if let Some(missed) = bond.cadence {
            let (days, day) = (bond.cadence_days, everyone.day);
            let word = || warnings::cadence_missed(lang, missed.last, days, day);
            all.push(self.rhythms.entry((missed.last, days)).or_insert_with(word).clone());
        }
        let due = bond.promises.iter();
        all.extend(due.filter_map(|p| warnings::promise_due(lang, p, everyone.day)));
        if !bond.proposed.is_empty() {
            let word = || proposed(lang, &bond.proposed);
            all.push(self.proposals.entry(bond.proposed.clone()).or_insert_with(word).clone());
        }
        all
    }
}

/// That the data propose these factors.
pub(crate) fn proposed(lang: Lang, kinds: &[FactorKind]) -> Warning {
    let names: Vec<String> = kinds
        .iter()
        .map(|kind| print::quoted(lang, &words::factor_name(lang, kind.key())))
        .collect();
    let text = words::warn_proposed(lang, names.len() as i64, names.join(", "));
    warning("factor-proposed", Mood::Watch, text)
}

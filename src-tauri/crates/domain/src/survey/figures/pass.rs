//! The pass that makes the figures. Answers and tries are put to their half and sorted by account and
//! person; all that is counted of a person, then of their account, then of the half, follows in that
//! order.

use super::{
    AccountAsked, Aggregations, Covered, CsiFigure, HalfFigures, Known, ManagerFigures, Satisfied,
    Ten, half_of, halves,
};
use crate::{
    day::Day,
    half::{FiscalStart, Half},
    id::{AccountId, AnswerId, ManagerId},
    relationship::csi::{self, Csi, CsiParameter, CsiScore},
    survey::{closing, facts::SurveyAnswer},
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// One try or answer of a person.
struct Row<'a> {
    account: AccountId,
    /// The contact, or below nothing the answer of nobody knows whom: each is a person of its own.
    person: i64,
    on: Day,
    /// None is a try.
    answer: Option<&'a SurveyAnswer>,
}

/// What one person said in a half.
#[derive(Default)]
struct Voice<'a> {
    heard: bool,
    nps: Option<(u8, &'a SurveyAnswer)>,
    ten: Option<u8>,
    csat: Option<u8>,
    csi: Option<Csi>,
}

/// What one account said in a half.
#[derive(Default)]
struct Account {
    asked: bool,
    /// The wave of the half asked it.
    in_wave: bool,
    answered: bool,
    sum: u32,
    count: u32,
    senior: Option<(Option<u8>, Day, AnswerId, u8)>,
}

/// Sums of one parameter.
#[derive(Clone, Copy, Default)]
struct Parameter {
    score: u32,
    count: u32,
    importance: u32,
    importances: u32,
}

/// The figures of a half in the making.
struct Making<'a> {
    rows: Vec<Row<'a>>,
    figures: HalfFigures,
    csi: [Parameter; 5],
    managers: BTreeMap<Option<ManagerId>, ManagerFigures>,
}

/// The figures of every half that has a wave, a try or an answer by that day; the earliest first.
#[must_use]
pub fn figures(known: &Known<'_>, start: FiscalStart, day: Day) -> Vec<HalfFigures> {
    let halves = halves(known.waves);
    let accounts: FxHashMap<AccountId, _> =
        known.accounts.iter().map(|one| (one.account, one)).collect();
    let owner = |account: AccountId| accounts.get(&account).and_then(|one| one.owner);
    let called: FxHashSet<AnswerId> = known.called.iter().copied().collect();
    let base = {
        let active = || known.accounts.iter().filter(|one| one.active);
        Covered {
            accounts: u32::try_from(active().count()).unwrap_or(u32::MAX),
            of: active().map(|one| one.revenue.max(0)).sum(),
            ..Covered::default()
        }
    };

    let mut making: BTreeMap<Half, Making<'_>> = BTreeMap::new();
    for wave in known.waves.iter().filter(|wave| wave.opens_on <= day) {
        making.entry(wave.half).or_insert_with(|| Making::new(wave.half, base));
    }
    for one in known.respondents.iter().filter(|one| one.chosen_on <= day) {
        let Some(&half) = halves.get(&one.wave) else { continue };
        let making = making.entry(half).or_insert_with(|| Making::new(half, base));
        making.figures.chosen += 1;
        if let Some(on) = one.tried_on.filter(|on| *on <= day) {
            let person = one.contact.0;
            making.rows.push(Row { account: one.account, person, on, answer: None });
        }
    }
    let mut half_of_answer = FxHashMap::default();
    for answer in known.answers.iter().filter(|answer| answer.on <= day) {
        let half = half_of(answer, &halves, start);
        half_of_answer.insert(answer.id, half);
        let person = answer.contact.map_or(-answer.id.0, |contact| contact.0);
        let (account, on) = (answer.account, answer.on);
        let making = making.entry(half).or_insert_with(|| Making::new(half, base));
        making.rows.push(Row { account, person, on, answer: Some(answer) });
    }
    for making in making.values_mut() {
        making.hear_all(|account| accounts.get(&account).copied(), &called);
    }
    for item in known.items {
        let Some(half) = half_of_answer.get(&item.answer) else { continue };
        let Some(making) = making.get_mut(half) else { continue };
        making.figures.funnel.count(item, day);
        if let Some(board) = closing::board(item, day) {
            let keeper = making.manager(owner(item.account));
            let credible = !matches!(board, closing::Board::Sort | closing::Board::Toxic);
            keeper.credible += u32::from(credible);
            keeper.told += u32::from(board == closing::Board::Told);
        }
    }
    let waves: FxHashMap<Half, _> = known.waves.iter().map(|wave| (wave.half, *wave)).collect();
    making
        .into_iter()
        .map(|(half, making)| HalfFigures { wave: waves.get(&half).copied(), ..making.done() })
        .collect()
}

impl<'a> Voice<'a> {
    /// The rows of one person, the earliest first.
    fn of(rows: &[Row<'a>]) -> Self {
        let mut voice = Self::default();
        for answer in rows.iter().filter_map(|row| row.answer).filter(|answer| !answer.silent) {
            voice.heard = true;
            voice.nps = answer.nps.map(|nps| (nps, answer)).or(voice.nps);
            voice.ten = answer.ten.or(voice.ten);
            voice.csat = answer.csat.or(voice.csat);
            voice.csi = Some(answer.csi).filter(|csi| !csi.is_empty()).or(voice.csi);
        }
        voice
    }
}

impl Account {
    fn hear(&mut self, voice: &Voice<'_>) {
        self.asked = true;
        self.answered |= voice.heard;
        if let Some((nps, answer)) = voice.nps {
            self.sum += u32::from(nps);
            self.count += 1;
            self.senior = self.senior.max(Some((answer.influence, answer.on, answer.id, nps)));
        }
    }
}

impl<'a> Making<'a> {
    fn new(half: Half, coverage: Covered) -> Self {
        let csi = [
            CsiParameter::Quality,
            CsiParameter::Deadlines,
            CsiParameter::Service,
            CsiParameter::Communication,
            CsiParameter::ValueForMoney,
        ]
        .map(|parameter| CsiFigure { parameter, score: None, importance: None, count: 0 });
        let figures = HalfFigures {
            half,
            wave: None,
            chosen: 0,
            asked: 0,
            answered: 0,
            beyond: 0,
            nps: Aggregations::default(),
            ten: Ten::default(),
            csat: Satisfied::default(),
            csi,
            csi_index: None,
            coverage,
            answered_accounts: Vec::new(),
            funnel: closing::Funnel::default(),
            by_manager: Vec::new(),
        };
        Self {
            rows: Vec::new(),
            figures,
            csi: [Parameter::default(); 5],
            managers: BTreeMap::new(),
        }
    }

    fn manager(&mut self, manager: Option<ManagerId>) -> &mut ManagerFigures {
        let new = || ManagerFigures { manager, ..ManagerFigures::default() };
        self.managers.entry(manager).or_insert_with(new)
    }

    /// Counts all rows.
    fn hear_all(
        &mut self,
        known: impl Fn(AccountId) -> Option<&'a AccountAsked>,
        called: &FxHashSet<AnswerId>,
    ) {
        let mut rows = std::mem::take(&mut self.rows);
        // The book gives them by account, and a stable sort takes what is in order as it is.
        rows.sort_by_key(|row| {
            (row.account, row.person, row.on, row.answer.map(|answer| answer.id))
        });
        for of_account in rows.chunk_by(|a, b| a.account == b.account) {
            let Some(id) = of_account.first().map(|row| row.account) else { continue };
            let known = known(id);
            // A try is always of a wave.
            let in_wave = of_account.iter().any(|row| row.answer.is_none_or(|a| a.wave.is_some()));
            let mut account = Account { in_wave, ..Account::default() };
            let mut kept = ManagerFigures::default();
            for of_person in of_account.chunk_by(|a, b| a.person == b.person) {
                let voice = Voice::of(of_person);
                account.hear(&voice);
                self.hear(&voice);
                kept.asked += 1;
                kept.answered += u32::from(voice.heard);
                if let Some((nps, answer)) = voice.nps
                    && closing::is_detractor(Some(nps))
                {
                    kept.detractors += 1;
                    kept.called += u32::from(called.contains(&answer.id));
                }
            }
            self.count(id, &account, known);
            let keeper = self.manager(known.and_then(|known| known.owner));
            keeper.asked += kept.asked;
            keeper.answered += kept.answered;
            keeper.detractors += kept.detractors;
            keeper.called += kept.called;
        }
    }

    fn hear(&mut self, voice: &Voice<'_>) {
        let figures = &mut self.figures;
        figures.asked += 1;
        figures.answered += u32::from(voice.heard);
        if let Some((nps, _)) = voice.nps {
            figures.nps.answers.add(nps);
        }
        if let Some(ten) = voice.ten {
            figures.ten.count += 1;
            figures.ten.sum += u32::from(ten);
        }
        if let Some(csat) = voice.csat {
            figures.csat.of += 1;
            figures.csat.satisfied += u32::from(csat >= 4);
        }
        let scores = voice.csi.unwrap_or_default().scores();
        for (sum, (_, given)) in self.csi.iter_mut().zip(scores) {
            let Some(CsiScore { score, importance }) = given else { continue };
            sum.score += u32::from(score);
            sum.count += 1;
            sum.importance += importance.map_or(0, u32::from);
            sum.importances += u32::from(importance.is_some());
        }
    }

    fn count(&mut self, id: AccountId, account: &Account, known: Option<&AccountAsked>) {
        let figures = &mut self.figures;
        if let Some((.., nps)) = account.senior {
            figures.nps.senior.add(nps);
            let rounded = (2 * account.sum + account.count) / (2 * account.count);
            figures.nps.accounts.add(u8::try_from(rounded).unwrap_or(u8::MAX));
        }
        if account.answered {
            figures.answered_accounts.push(id);
            figures.beyond += u32::from(!account.in_wave);
        }
        if let Some(known) = known.filter(|known| known.active) {
            figures.coverage.asked += u32::from(account.asked);
            if account.answered {
                figures.coverage.answered += 1;
                figures.coverage.revenue += known.revenue.max(0);
            }
        }
    }

    fn done(self) -> HalfFigures {
        let mut figures = self.figures;
        let mean = |sum: u32, count: u32| (count > 0).then(|| f64::from(sum) / f64::from(count));
        for (figure, sum) in figures.csi.iter_mut().zip(self.csi) {
            figure.score = mean(sum.score, sum.count);
            figure.importance = mean(sum.importance, sum.importances);
            figure.count = sum.count;
        }
        let scored = figures.csi.iter().filter_map(|one| Some((one.score?, one.importance)));
        figures.csi_index = csi::weighted(scored);
        figures.by_manager = self.managers.into_values().collect();
        figures
    }
}

//! The sums of the survey over the whole base, by half, in one pass. What they come to – an NPS with
//! its interval, whether a difference is real – is said by the measures.
//!
//! One person has one voice a half: of several answers the latest number of each kind counts. An answer
//! belongs to the half of its wave; one given outside any, to the half of its day.

mod half;
mod pass;

pub use half::{
    Aggregation, Aggregations, Covered, CsiFigure, HalfFigures, ManagerFigures, Satisfied, Split,
    Ten,
};
pub use pass::figures;

use super::facts::{FeedbackFact, RespondentFact, SurveyAnswer, WaveFact};
use crate::{
    day::Day,
    half::{FiscalStart, Half},
    id::{AccountId, AnswerId, ContactId, ManagerId, WaveId},
    money::Minor,
};
use rustc_hash::FxHashMap;
use std::{cmp::Reverse, collections::BTreeMap};

/// Those who answered should bring this share of the revenue (product.md §5).
pub const COVERAGE_GOAL: f64 = 0.8;
/// So many accounts at most are named to be asked next.
const MOST_MISSING: usize = 10;

/// What is known of an account, as of the day asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountAsked {
    /// Which.
    pub account: AccountId,
    /// Who keeps it.
    pub owner: Option<ManagerId>,
    /// Revenue of the last 12 months, minor units.
    pub revenue: Minor,
    /// Whether it is active.
    pub active: bool,
}

/// What the figures are made of, in any order.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// Waves.
    pub waves: &'a [WaveFact],
    /// Who was asked in them.
    pub respondents: &'a [RespondentFact],
    /// Answers, silent ones too, in waves and outside.
    pub answers: &'a [SurveyAnswer],
    /// Items of feedback.
    pub items: &'a [FeedbackFact],
    /// All accounts, active or not.
    pub accounts: &'a [AccountAsked],
    /// Answers of detractors who were called in time.
    pub called: &'a [AnswerId],
}

/// The half of an answer.
fn half_of(answer: &SurveyAnswer, waves: &FxHashMap<WaveId, Half>, start: FiscalStart) -> Half {
    let wave = answer.wave.and_then(|wave| waves.get(&wave));
    wave.copied().unwrap_or_else(|| Half::of(answer.on, start))
}

fn halves(waves: &[WaveFact]) -> FxHashMap<WaveId, Half> {
    waves.iter().map(|wave| (wave.id, wave.half)).collect()
}

/// The recommendations, 0–10, of those who gave one in both halves, by person: before, then now. Who
/// has no name cannot be recognized and is in no pair.
#[must_use]
pub fn pairs(
    answers: &[SurveyAnswer],
    waves: &[WaveFact],
    start: FiscalStart,
    before: Half,
    now: Half,
    day: Day,
) -> Vec<(u8, u8)> {
    type Latest = Option<(Day, AnswerId, u8)>;
    let halves = halves(waves);
    let mut people: BTreeMap<ContactId, (Latest, Latest)> = BTreeMap::new();
    for answer in answers.iter().filter(|answer| answer.on <= day && !answer.silent) {
        let (Some(contact), Some(nps)) = (answer.contact, answer.nps) else { continue };
        let half = half_of(answer, &halves, start);
        if half != before && half != now {
            continue;
        }
        let both = people.entry(contact).or_default();
        let side = if half == before { &mut both.0 } else { &mut both.1 };
        *side = (*side).max(Some((answer.on, answer.id, nps)));
    }
    let paired = people.into_values().filter_map(|(before, now)| Some((before?.2, now?.2)));
    paired.collect()
}

/// The largest active accounts without an answer that would bring the coverage of a half to its goal,
/// at most ten; none where it is reached.
#[must_use]
pub fn missing(figures: &HalfFigures, accounts: &[AccountAsked]) -> Vec<AccountId> {
    let answered = |account: AccountId| figures.answered_accounts.binary_search(&account).is_ok();
    let silent = accounts.iter().filter(|one| one.active && one.revenue > 0);
    let mut silent: Vec<_> = silent.filter(|one| !answered(one.account)).collect();
    silent.sort_unstable_by_key(|one| (Reverse(one.revenue), one.account));
    let mut covered = figures.coverage;
    let mut missing = Vec::new();
    for one in silent.into_iter().take(MOST_MISSING) {
        if covered.share() >= COVERAGE_GOAL {
            break;
        }
        covered.revenue += one.revenue;
        missing.push(one.account);
    }
    missing
}

//! A sign as it reads on a day: what the facts say, what a person judged, which of them counts
//! and with what weight.

use super::freshness;
use crate::{
    day::Day,
    id::{AccountId, AnswerId, FeedbackItemId, IncidentId, JudgementId, ReferenceId, TouchId},
    keyed,
    money::Minor,
    relationship::{
        facts::{AccountFacts, JudgementFact},
        reference::ReferenceStatus,
        scale::HealthScale,
        sign::Sign,
    },
};
use serde::Serialize;

/// What a computed score rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Evidence {
    /// The latest satisfaction of each person, by id.
    Answers {
        /// The answers.
        answers: Vec<AnswerId>,
    },
    /// Twelve months against the twelve before, in minor units.
    Revenue {
        /// Revenue of the last twelve months.
        now: Minor,
        /// Revenue of the twelve before.
        before: Minor,
        /// Average invoice of the last twelve months.
        bill_now: Minor,
        /// Average invoice of the twelve before.
        bill_before: Minor,
    },
    /// The reference status in force.
    Reference {
        /// The record.
        reference: ReferenceId,
        /// The status.
        status: ReferenceStatus,
    },
    /// Incidents judged, in the order of judgement.
    Incidents {
        /// The incidents.
        incidents: Vec<IncidentId>,
    },
    /// Touches that count, by day, out of so many in the window.
    Touches {
        /// Those that count, the latest first.
        touches: Vec<TouchId>,
        /// All in the window.
        of: u32,
    },
    /// Accounts they brought, the latest first.
    Brought {
        /// The accounts.
        accounts: Vec<AccountId>,
    },
    /// The best of the latest recommendations.
    Nps {
        /// The answer.
        answer: AnswerId,
        /// 0–10.
        nps: u8,
    },
    /// Invitations, those they came to out of all.
    Events {
        /// Touches of those they came to, the latest first.
        came: Vec<TouchId>,
        /// All invitations.
        invited: u32,
    },
    /// Feedback worth acting on, out of so many times asked.
    Feedback {
        /// Credible items, the latest first.
        items: Vec<FeedbackItemId>,
        /// All answers, silent ones too.
        asked: u32,
    },
}

impl Evidence {
    /// Whether it comes from a survey and so keeps its weight longer.
    #[must_use]
    pub const fn is_survey(&self) -> bool {
        matches!(self, Self::Answers { .. } | Self::Nps { .. } | Self::Feedback { .. })
    }
}

/// What the facts say of a sign.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Computed {
    /// 0–100.
    pub score: f64,
    /// Day of the evidence, from which it ages.
    pub on: Day,
    /// What it rests on.
    pub evidence: Evidence,
}

/// What a person judged last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Judged {
    /// The judgement.
    pub judgement: JudgementId,
    /// 0–100.
    pub score: u8,
    /// Day.
    pub on: Day,
}

keyed! {
    /// Which of the two counts.
    pub enum Basis {
        /// What the facts say.
        Computed = "computed",
        /// What a person judged.
        Judged = "judged",
    }
}

/// A sign on a day. Never averaged: either what the facts say counts or what a person judged,
/// or the sign is unknown.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Reading {
    /// Which sign.
    pub sign: Sign,
    /// Its weight in the scale, 0–1000.
    pub weight: u16,
    /// What the facts say.
    pub computed: Option<Computed>,
    /// What a person judged last.
    pub judged: Option<Judged>,
    /// Which of them counts; none when the sign is unknown.
    pub basis: Option<Basis>,
    /// The score that counts, 0–100.
    pub score: Option<f64>,
    /// Day of what counts.
    pub on: Option<Day>,
    /// How much of its weight it still has, 0–1; 0 when unknown.
    pub freshness: f64,
}

impl Reading {
    /// Weight × freshness: what the sign weighs on this day, 0–1000.
    #[must_use]
    pub fn weighs(&self) -> f64 {
        f64::from(self.weight) * self.freshness
    }

    /// What counts of it.
    pub(super) fn counts(&self) -> Option<Counts> {
        let (basis, score, on) = (self.basis?, self.score?, self.on?);
        Some(Counts { basis, score, on, freshness: self.freshness })
    }
}

/// The latest judgement of each sign by that day; of several on one day the highest id.
pub(super) fn judgements(facts: &AccountFacts, day: Day) -> [Option<Judged>; 9] {
    let mut latest: [Option<Judged>; 9] = [None; 9];
    for &JudgementFact { id, sign, score, on } in facts.judgements.iter().filter(|j| j.on <= day) {
        if let Some(seen) = latest.get_mut(sign as usize)
            && seen.is_none_or(|seen| (seen.on, seen.judgement) < (on, id))
        {
            *seen = Some(Judged { judgement: id, score, on });
        }
    }
    latest
}

/// What counts of a sign: on which basis, the score, its day, and how fresh it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Counts {
    pub(super) basis: Basis,
    pub(super) score: f64,
    pub(super) on: Day,
    pub(super) freshness: f64,
}

/// What counts under a scale: a judgement wins while it has its full weight, then what the facts
/// say, and where they say nothing the judgement, ageing. What has aged to nothing is unknown.
pub(super) fn counts(
    computed: Option<&Computed>,
    judged: Option<Judged>,
    scale: &HealthScale,
    day: Day,
) -> Option<Counts> {
    let by_hand = judged.map(|Judged { score, on, .. }| {
        let extreme = score <= 10 || score >= 90;
        let window = if extreme { scale.fresh_days_extreme } else { scale.fresh_days };
        let freshness = freshness::freshness(day.days_since(on), window, scale.half_life_days);
        Counts { basis: Basis::Judged, score: f64::from(score), on, freshness }
    });
    let by_facts = || {
        let Computed { score, on, ref evidence } = *computed?;
        let window = if evidence.is_survey() { scale.fresh_days_survey } else { scale.fresh_days };
        let freshness = freshness::freshness(day.days_since(on), window, scale.half_life_days);
        Some(Counts { basis: Basis::Computed, score, on, freshness })
    };
    by_hand
        .filter(|hand| hand.freshness >= 1.0)
        .or_else(|| by_facts().filter(|facts| facts.freshness > 0.0))
        .or(by_hand)
        .filter(|counts| counts.freshness > 0.0)
}

/// The sign under a scale, with both sides of it.
pub(super) fn read(
    sign: Sign,
    computed: Option<Computed>,
    judged: Option<Judged>,
    scale: &HealthScale,
    day: Day,
) -> Reading {
    let counts = counts(computed.as_ref(), judged, scale, day);
    Reading {
        sign,
        weight: scale.weight(sign),
        computed,
        judged,
        basis: counts.map(|c| c.basis),
        score: counts.map(|c| c.score),
        on: counts.map(|c| c.on),
        freshness: counts.map_or(0.0, |c| c.freshness),
    }
}

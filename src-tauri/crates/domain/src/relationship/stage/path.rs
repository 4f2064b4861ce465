//! What an account has met, what data propose, and the shortest path to the next stage.

use super::{Criterion, moving::standing};
use crate::{
    day::Day,
    id::{SaleId, TouchId},
    keyed,
    relationship::{
        facts::{AccountFacts, TouchFact},
        purchase,
    },
    touch::{TouchKind, Who},
};
use std::collections::BTreeMap;

/// The criteria marked by that day, each with the first day it was met.
#[must_use]
pub fn met(facts: &AccountFacts, day: Day) -> BTreeMap<Criterion, Day> {
    let mut met = BTreeMap::new();
    for mark in facts.marks.iter().filter(|mark| mark.met_on <= day) {
        let first = met.entry(mark.criterion).or_insert(mark.met_on);
        *first = mark.met_on.min(*first);
    }
    met
}

/// The fact that shows a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Proof {
    /// A touch.
    Touch {
        /// Which.
        touch: TouchId,
    },
    /// A sale.
    Sale {
        /// Which.
        sale: SaleId,
    },
}

/// A mark that data propose. It marks nothing by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Proposal {
    /// Which criterion.
    pub criterion: Criterion,
    /// Day it was met.
    pub on: Day,
    /// What shows it.
    pub proof: Proof,
}

/// The marks that data propose on that day for criteria not marked by then, in the order of the
/// criteria: an enquiry is the first touch begun by them, the first delivery the first sale,
/// consulting support the first consultation, informal contact the first informal touch.
#[must_use]
pub fn proposals(facts: &AccountFacts, day: Day) -> Vec<Proposal> {
    let met = met(facts, day);
    let proposed = Criterion::ALL.iter().filter(|c| !met.contains_key(c));
    proposed.filter_map(|criterion| propose(facts, day, *criterion)).collect()
}

fn propose(facts: &AccountFacts, day: Day, criterion: Criterion) -> Option<Proposal> {
    let touch = |wanted: fn(&TouchFact) -> bool| {
        let by_then = facts.touches.iter().filter(|t| t.on <= day && wanted(t));
        let first = by_then.min_by_key(|t| (t.on, t.id))?;
        Some(Proposal { criterion, on: first.on, proof: Proof::Touch { touch: first.id } })
    };
    match criterion {
        Criterion::Enquired => touch(|t| t.began == Some(Who::Them)),
        Criterion::ConsultingSupport => touch(|t| t.kind == TouchKind::Consultation),
        Criterion::InformalContact => touch(|t| t.kind == TouchKind::Informal),
        Criterion::FirstDelivery => {
            let first = purchase::first_sale(facts, day)?;
            Some(Proposal { criterion, on: first.on, proof: Proof::Sale { sale: first.id } })
        }
        _ => None,
    }
}

keyed! {
    /// What it takes to meet a criterion, the cheapest first.
    pub enum Effort {
        /// Data show it already: a person has only to confirm.
        Confirm = "confirm",
        /// A call.
        Call = "call",
        /// A meeting.
        Meeting = "meeting",
        /// An agreement between the firms.
        Deal = "deal",
    }
}

impl Criterion {
    /// What it takes to meet it when nothing shows that it is met.
    #[must_use]
    pub const fn effort(self) -> Effort {
        match self {
            Self::NoticedUs | Self::Enquired | Self::NeedFound => Effort::Call,
            Self::MetCompany
            | Self::MetProduct
            | Self::MetManager
            | Self::HiddenPainsFound
            | Self::ConsultingSupport
            | Self::InformalContact => Effort::Meeting,
            Self::FirstDelivery | Self::SpecialTerms | Self::TechnologyPartner => Effort::Deal,
        }
    }
}

/// A criterion that separates an account from the next stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Step {
    /// Which.
    pub criterion: Criterion,
    /// What it takes.
    pub effort: Effort,
    /// What data propose for it.
    pub proposal: Option<Proposal>,
}

/// The unmet criteria of the stage the account stands in on that day, the cheapest first, equally
/// cheap ones in their usual order. Of the last stage: what would complete it.
#[must_use]
pub fn path(facts: &AccountFacts, day: Day, first_touch_stage: bool) -> Vec<Step> {
    let met = met(facts, day);
    let stage = standing(facts, day, first_touch_stage).stage;
    let unmet = stage.criteria().iter().copied().filter(|c| !met.contains_key(c));
    let step = |criterion: Criterion| {
        let proposal = propose(facts, day, criterion);
        let effort = if proposal.is_some() { Effort::Confirm } else { criterion.effort() };
        Step { criterion, effort, proposal }
    };
    let mut steps: Vec<Step> = unmet.map(step).collect();
    steps.sort_by_key(|step| step.effort);
    steps
}

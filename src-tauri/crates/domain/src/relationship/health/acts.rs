//! What would help most, each act verified by doing it on a copy of the facts; and what to ask
//! where health rests on too little.

use super::{score, tenths::Tenths};
use crate::{
    day::Day,
    id::{
        AccountId, AnswerId, ContactId, FactorId, FeedbackItemId, IncidentId, ReferenceId, TouchId,
    },
    relationship::{
        csi::Csi,
        factor::{Factor, FactorKind},
        facts::{AccountFacts, AnswerFact, ReferenceFact, TouchFact},
        health::Health,
        reference::ReferenceStatus,
        scale::HealthScale,
        sign::Sign,
    },
    survey::{facts::FeedbackFact, feedback::FeedbackKind},
    touch::{TouchKind, Who},
};
use serde::Serialize;

/// How many acts are told.
const TOLD: usize = 3;

/// Something that can be done, and what is assumed to come of it on the day it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Deed {
    /// Remedy a factor of the account. Assumed: it closes.
    CloseFactor {
        /// Which.
        factor: FactorId,
        /// Its kind.
        kind: FactorKind,
    },
    /// Meet in person. Assumed: the meeting takes place, and its open factors of distance close.
    Meet,
    /// Have them ask for a consultation. Assumed: one takes place, begun by them.
    Consult,
    /// Ask for their news. Assumed: in a call they share some.
    AskNews,
    /// Invite them to an event. Assumed: they come.
    Invite,
    /// Ask to go one step further in speaking of the cooperation. Assumed: they agree.
    AskReference {
        /// The next step.
        status: ReferenceStatus,
    },
    /// Ask whom they could bring. Assumed: they bring an account.
    AskReferral,
    /// Ask how they are served. Assumed: satisfaction 5, recommendation 9, and feedback worth
    /// acting on.
    Interview {
        /// The most influential person still there; none when nobody is known.
        contact: Option<ContactId>,
    },
    /// Put an open incident right. Assumed: it closes and they take it well (+1).
    PutRight {
        /// Which.
        incident: IncidentId,
    },
}

impl Deed {
    /// Adds to the facts what is assumed to come of it on that day. The new facts bear the highest
    /// number there is, as the latest of the day.
    pub fn apply(self, facts: &mut AccountFacts, day: Day) {
        let touch = TouchFact {
            id: TouchId(i64::MAX),
            on: day,
            kind: TouchKind::Call,
            began: Some(Who::Us),
            in_person: false,
            shared_news: false,
            attended: None,
            refused_request: false,
        };
        match self {
            Self::CloseFactor { factor, .. } => close(facts, day, |own| {
                own.id == factor && own.account.is_some() && own.is_open(day)
            }),
            Self::Meet => {
                let kind = TouchKind::Meeting;
                facts.touches.push(TouchFact { kind, in_person: true, ..touch });
                close(facts, day, |own| own.ends_with_meeting(day));
            }
            Self::Consult => {
                let (kind, began) = (TouchKind::Consultation, Some(Who::Them));
                facts.touches.push(TouchFact { kind, began, ..touch });
            }
            Self::AskNews => facts.touches.push(TouchFact { shared_news: true, ..touch }),
            Self::Invite => {
                let (kind, attended) = (TouchKind::Event, Some(true));
                facts.touches.push(TouchFact { kind, attended, ..touch });
            }
            Self::AskReference { status } => {
                facts.references.push(ReferenceFact { id: ReferenceId(i64::MAX), status, on: day });
            }
            Self::AskReferral => facts.brought.push((AccountId(i64::MAX), day)),
            Self::Interview { contact } => {
                let id = AnswerId(i64::MAX);
                facts.answers.push(AnswerFact {
                    id,
                    contact,
                    on: day,
                    wave: None,
                    silent: false,
                    nps: Some(9),
                    csat: Some(5),
                    csi: Csi::default(),
                });
                facts.feedback.push(FeedbackFact {
                    id: FeedbackItemId(i64::MAX),
                    answer: id,
                    account: facts.account,
                    on: day,
                    kind: FeedbackKind::Wish,
                    credible: Some(true),
                    tasked: false,
                    solved_on: None,
                    told_on: None,
                    effect: None,
                    effect_on: None,
                });
            }
            Self::PutRight { incident } => {
                for wrong in facts.incidents.iter_mut().filter(|i| i.id == incident) {
                    wrong.closed_on = Some(day);
                    wrong.taken = Some((1, day));
                }
            }
        }
    }
}

fn close(facts: &mut AccountFacts, day: Day, which: impl Fn(&Factor) -> bool) {
    for factor in facts.factors.iter_mut().filter(|factor| which(factor)) {
        factor.closed_on = Some(day);
    }
}

/// Everything that could be done on that day. A market crisis is nobody's to remedy.
fn deeds(facts: &AccountFacts, day: Day) -> Vec<Deed> {
    let own = |f: &&Factor| f.account.is_some() && f.is_open(day);
    let open = || facts.factors.iter().filter(own);
    let mut deeds = vec![Deed::Consult, Deed::AskNews, Deed::Invite, Deed::AskReferral];
    if open().any(|factor| factor.ends_with_meeting(day)) {
        deeds.push(Deed::Meet);
    }
    let remedied = |kind| kind != FactorKind::Crisis && kind != FactorKind::Distance;
    let remedies = open().filter(|factor| remedied(factor.kind));
    deeds.extend(remedies.map(|f| Deed::CloseFactor { factor: f.id, kind: f.kind }));
    let by_then = facts.references.iter().filter(|r| r.on <= day);
    let status = by_then.max_by_key(|r| (r.on, r.id)).map(|r| r.status);
    let next = match status {
        None | Some(ReferenceStatus::None) => Some(ReferenceStatus::Name),
        Some(ReferenceStatus::Name) => Some(ReferenceStatus::Logo),
        Some(ReferenceStatus::Logo) => Some(ReferenceStatus::Case),
        Some(ReferenceStatus::Case) => Some(ReferenceStatus::Speaks),
        Some(ReferenceStatus::Speaks) => None,
    };
    deeds.extend(next.map(|status| Deed::AskReference { status }));
    let there = facts.contacts.iter().filter(|contact| contact.is_there(day));
    let first = there.min_by_key(|c| (std::cmp::Reverse(c.influence.unwrap_or(0)), c.id));
    deeds.push(Deed::Interview { contact: first.map(|contact| contact.id) });
    let wrong = facts.incidents.iter().filter(|incident| {
        incident.on <= day && incident.closed_on.is_none_or(|closed| closed > day)
    });
    deeds.extend(wrong.map(|incident| Deed::PutRight { incident: incident.id }));
    deeds
}

/// Something that would help, and by how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Act {
    /// What to do.
    pub deed: Deed,
    /// Points the score would gain: what it would be with the deed done less what it is, both as
    /// shown.
    pub gain: Tenths,
}

/// The three acts that would raise the score of that day most, the best first; fewer when fewer
/// would raise it, none when there is no score (then see [`to_ask`]).
#[must_use]
pub fn acts(facts: &AccountFacts, scale: &HealthScale, day: Day) -> Vec<Act> {
    let Some(before) = score::health(facts, scale, day).score else { return Vec::new() };
    let gain = |deed: Deed| {
        let mut done = facts.clone();
        deed.apply(&mut done, day);
        let after = score::health(&done, scale, day).score?;
        Some(Act { deed, gain: Tenths(after.0 - before.0) }).filter(|act| act.gain.0 > 0)
    };
    let mut acts: Vec<Act> = deeds(facts, day).into_iter().filter_map(gain).collect();
    acts.sort_by_key(|act| (std::cmp::Reverse(act.gain), order(act.deed)));
    acts.truncate(TOLD);
    acts
}

/// The order of acts of equal gain, whatever order the facts came in.
fn order(deed: Deed) -> (u8, i64) {
    match deed {
        Deed::PutRight { incident } => (0, incident.0),
        Deed::CloseFactor { factor, .. } => (1, factor.0),
        Deed::Meet => (2, 0),
        Deed::Interview { .. } => (3, 0),
        Deed::Consult => (4, 0),
        Deed::AskNews => (5, 0),
        Deed::Invite => (6, 0),
        Deed::AskReference { .. } => (7, 0),
        Deed::AskReferral => (8, 0),
    }
}

/// A sign of which too little is known.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Ask {
    /// Which.
    pub sign: Sign,
    /// Percent of all weights that knowing it afresh would add to the coverage, 0–100.
    pub adds: f64,
}

/// What to ask next: the signs unknown or aged, by what they take from the coverage, the most
/// first.
#[must_use]
pub fn to_ask(health: &Health) -> Vec<Ask> {
    let all: u32 = health.readings.iter().map(|r| u32::from(r.weight)).sum();
    let lost = health.readings.iter().map(|reading| Ask {
        sign: reading.sign,
        adds: (f64::from(reading.weight) - reading.weighs()) * 100.0 / f64::from(all.max(1)),
    });
    let mut asks: Vec<Ask> = lost.filter(|ask| ask.adds > 0.0).collect();
    asks.sort_by(|a, b| b.adds.total_cmp(&a.adds));
    asks
}

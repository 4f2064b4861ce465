//! Factors that the data propose and a person confirms or dismisses (product.md §3.3).

use crate::{
    contact::DecisionRole,
    day::Day,
    half::{FiscalStart, Half},
    id::{AnswerId, ContactId, FeedbackItemId, HandoverId, TouchId},
    relationship::{
        factor::{Factor, FactorKind},
        facts::{AccountFacts, AnswerFact},
        handover::HANDOVER_DAYS,
        incident::Severity,
        purchase,
        within::Within,
    },
    survey::facts::FeedbackFact,
};
use serde::Serialize;

/// Days without meeting in person that make a distance.
pub const DISTANCE_DAYS: i64 = 120;
/// Days without meeting in person after which the distance is serious.
const FAR_DAYS: i64 = 240;
/// Days within which a person should be told what came of what they raised.
const TELL_DAYS: i64 = 60;
/// Days for which refused requests and people who left count.
const RECENT_DAYS: i64 = 180;
/// Days for which somebody counts as new.
const NEW_DAYS: i64 = 90;
/// Refused requests that are more than a nuisance.
const MANY_REFUSED: usize = 3;

/// One reason for a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Cause {
    /// Distance: nobody met in person since.
    NotMet {
        /// The last touch in person, if there ever was one.
        touch: Option<TouchId>,
    },
    /// Handover: the owner changed and matters were not passed on.
    NotHandedOver {
        /// The handover.
        handover: HandoverId,
    },
    /// Deaf: everybody asked the last time anybody was asked kept silent: in the wave, with those who
    /// were asked outside any in the half of its last day.
    Silent {
        /// The silences, by id.
        answers: Vec<AnswerId>,
    },
    /// Deaf: what they raised was solved and they were not told.
    NotTold {
        /// The item of feedback.
        item: FeedbackItemId,
    },
    /// Rigid: we refused a request.
    Refused {
        /// The touch.
        touch: TouchId,
    },
    /// Upheaval: somebody who decides has left.
    Left {
        /// Who.
        contact: ContactId,
    },
    /// Upheaval: somebody who decides is new.
    Joined {
        /// Who.
        contact: ContactId,
    },
}

/// A factor the data propose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FactorProposal {
    /// Its kind.
    pub kind: FactorKind,
    /// How bad.
    pub severity: Severity,
    /// Since when: the day of the earliest of its causes.
    pub since: Day,
    /// Its causes, the earliest first.
    pub causes: Vec<Cause>,
}

/// The factors that data propose on that day: *distance* (nobody met in person for 120 days; over
/// 240 high), *handover* (owner changed, not finished 14 days later), *deaf* (the last wave in
/// which anybody was asked brought only silence, and so did the half of the calendar year outside any
/// wave; or something solved and not told
/// back for 60 days), *rigid* (requests refused in 180 days; three are medium) and *upheaval*
/// (somebody who decides left in 180 days or joined, after we knew the account, in 90).
///
/// A factor of that kind open on the day keeps it from being proposed again; one noticed or closed
/// by the day, or dismissed by it, on or after the day of a cause has dealt with that cause.
#[must_use]
pub fn propose_factors(facts: &AccountFacts, day: Day) -> Vec<FactorProposal> {
    let propose = |kind, causes: Vec<(Day, Cause)>, severity: fn(usize, i64) -> Severity| {
        let dealt_with = dealt_with(&facts.factors, kind, day);
        let mut causes: Vec<_> = causes
            .into_iter()
            .filter(|(since, _)| match dealt_with {
                Dealt::Never => true,
                Dealt::Open => false,
                Dealt::Until(until) => *since > until,
            })
            .collect();
        causes.sort_by(|(a, x), (b, y)| (a, rank(x)).cmp(&(b, rank(y))));
        let since = causes.first()?.0;
        Some(FactorProposal {
            kind,
            severity: severity(causes.len(), day.days_since(since)),
            since,
            causes: causes.into_iter().map(|(_, cause)| cause).collect(),
        })
    };
    let medium: fn(usize, i64) -> Severity = |_, _| Severity::Medium;
    [
        propose(FactorKind::Distance, distance(facts, day), |_, days| {
            if days > FAR_DAYS { Severity::High } else { Severity::Medium }
        }),
        propose(FactorKind::Rigid, rigid(facts, day), |refused, _| {
            if refused >= MANY_REFUSED { Severity::Medium } else { Severity::Low }
        }),
        propose(FactorKind::Handover, handover(facts, day), medium),
        propose(FactorKind::Upheaval, upheaval(facts, day), medium),
        propose(FactorKind::Deaf, deaf(facts, day), medium),
    ]
    .into_iter()
    .flatten()
    .collect()
}

enum Dealt {
    Never,
    Open,
    Until(Day),
}

fn dealt_with(factors: &[Factor], kind: FactorKind, day: Day) -> Dealt {
    let mut last = None;
    for factor in factors.iter().filter(|f| f.kind == kind) {
        if factor.is_open(day) {
            return Dealt::Open;
        }
        let days = match factor.dismissed_on {
            // Until its dismissal nobody had dealt with anything.
            Some(dismissed) => [Some(dismissed), None],
            None => [Some(factor.noticed_on), factor.closed_on],
        };
        last = last.max(days.into_iter().flatten().filter(|on| *on <= day).max());
    }
    last.map_or(Dealt::Never, Dealt::Until)
}

/// The order of causes of one day, whatever order the facts came in.
fn rank(cause: &Cause) -> (u8, i64) {
    match cause {
        Cause::NotMet { .. } => (0, 0),
        Cause::NotHandedOver { handover } => (1, handover.0),
        Cause::Silent { .. } => (2, 0),
        Cause::NotTold { item } => (3, item.0),
        Cause::Refused { touch } => (4, touch.0),
        Cause::Left { contact } => (5, contact.0),
        Cause::Joined { contact } => (6, contact.0),
    }
}

fn distance(facts: &AccountFacts, day: Day) -> Vec<(Day, Cause)> {
    let in_person = facts.touches.iter().filter(|touch| touch.in_person && touch.on <= day);
    let last = in_person.max_by_key(|touch| (touch.on, touch.id));
    let since = last.map(|touch| touch.on).or_else(|| purchase::known_since(facts, day));
    let far = since.filter(|since| day.days_since(*since) >= DISTANCE_DAYS);
    far.map(|since| (since, Cause::NotMet { touch: last.map(|t| t.id) })).into_iter().collect()
}

fn handover(facts: &AccountFacts, day: Day) -> Vec<(Day, Cause)> {
    let by_then = facts.handovers.iter().filter(|handover| handover.on <= day);
    let last = by_then.max_by_key(|handover| (handover.on, handover.id));
    last.filter(|last| last.finished_on.is_none_or(|finished| finished > day))
        .filter(|last| day.days_since(last.on) > HANDOVER_DAYS)
        .map(|last| (last.on, Cause::NotHandedOver { handover: last.id }))
        .into_iter()
        .collect()
}

fn deaf(facts: &AccountFacts, day: Day) -> Vec<(Day, Cause)> {
    let half = |on| Half::of(on, FiscalStart::JANUARY);
    let by_then = || facts.answers.iter().filter(|answer| answer.on <= day);
    let mut causes = Vec::new();
    // Several waves may end on one day, so that the day alone would leave it to chance which is last.
    if let Some(last) = by_then().max_by_key(|answer| (answer.on, answer.wave, answer.id)) {
        let together = |answer: &&AnswerFact| match (answer.wave, last.wave) {
            (Some(wave), Some(of)) => wave == of,
            _ => half(answer.on) == half(last.on),
        };
        let asked = || by_then().filter(together);
        if let Some(since) = asked().map(|answer| answer.on).min()
            && asked().all(|answer| answer.silent)
        {
            let mut answers: Vec<_> = asked().map(|answer| answer.id).collect();
            answers.sort_unstable();
            causes.push((since, Cause::Silent { answers }));
        }
    }
    // What is not worth acting on is nobody's to be told of.
    let worth = |item: &&FeedbackFact| item.on <= day && item.credible != Some(false);
    for item in facts.feedback.iter().filter(worth) {
        if let Some(solved) = item.solved_on
            && item.told_on.is_none_or(|told| told > day)
            && solved.plus_days(TELL_DAYS) <= day
        {
            let cause = Cause::NotTold { item: item.id };
            causes.push((solved.plus_days(TELL_DAYS), cause));
        }
    }
    causes
}

fn rigid(facts: &AccountFacts, day: Day) -> Vec<(Day, Cause)> {
    let window = Within::days(day, RECENT_DAYS);
    let refused = facts.touches.iter().filter(|t| t.refused_request && window.holds(t.on));
    refused.map(|touch| (touch.on, Cause::Refused { touch: touch.id })).collect()
}

fn upheaval(facts: &AccountFacts, day: Day) -> Vec<(Day, Cause)> {
    let (left, joined) = (Within::days(day, RECENT_DAYS), Within::days(day, NEW_DAYS));
    let known_since = purchase::known_since(facts, day);
    let mut causes = Vec::new();
    for contact in facts.contacts.iter().filter(|c| c.role == Some(DecisionRole::Decides)) {
        if let Some(on) = contact.left_on.filter(|on| left.holds(*on)) {
            causes.push((on, Cause::Left { contact: contact.id }));
        }
        // Whoever was there before us is no change of leadership to us.
        let new = contact.joined_on.filter(|on| joined.holds(*on) && known_since < Some(*on));
        if let Some(on) = new.filter(|_| known_since.is_some() && contact.is_there(day)) {
            causes.push((on, Cause::Joined { contact: contact.id }));
        }
    }
    causes
}

//! Signs from what people answered: content, refers (where nobody was brought) and feedback.

use super::reading::{Computed, Evidence};
use crate::{
    day::Day,
    id::{AnswerId, ContactId},
    relationship::{
        facts::{AccountFacts, AnswerFact, ContactFact},
        within::Within,
    },
};

/// Months for which a satisfaction stands.
const CSAT_MONTHS: i32 = 24;
/// Months for which a recommendation stands.
const NPS_MONTHS: i32 = 12;
/// Days of feedback that count: two halves.
const FEEDBACK_DAYS: i64 = 365;
/// What a person weighs whose influence is not known; the middle-low of 1–5.
const UNKNOWN_INFLUENCE: u8 = 2;
/// What answers weigh of which nobody knows whose they are.
const NOBODY: u8 = 1;

/// The latest number of a kind by one person.
type Latest<N> = Option<(Day, AnswerId, N)>;

/// One person's latest numbers. Answers without a contact are one person's.
struct Voice {
    contact: Option<ContactId>,
    /// The answer in which they said how satisfied they are.
    satisfied: Latest<AnswerFact>,
    nps: Latest<u8>,
}

fn keep<N>(latest: &mut Latest<N>, answer: &AnswerFact, number: Option<N>) {
    if let Some(number) = number
        && latest.as_ref().is_none_or(|(on, id, _)| (*on, *id) < (answer.on, answer.id))
    {
        *latest = Some((answer.on, answer.id, number));
    }
}

/// The latest recommendation and satisfaction of each person still there, within their windows.
fn voices(facts: &AccountFacts, day: Day, csat_months: i32, nps_months: i32) -> Vec<Voice> {
    let csat_window = Within::months(day, csat_months);
    let nps_window = Within::months(day, nps_months);
    let mut voices: Vec<Voice> = Vec::new();
    for answer in facts.answers.iter().filter(|a| a.on <= day && !a.silent) {
        let says = answer.csat.is_some() || !answer.csi.is_empty();
        let satisfied = (says && csat_window.holds(answer.on)).then_some(*answer);
        let nps = answer.nps.filter(|_| nps_window.holds(answer.on));
        if satisfied.is_none() && nps.is_none() {
            continue;
        }
        let known = voices.iter().position(|v| v.contact == answer.contact);
        let at = known.unwrap_or(voices.len());
        if known.is_none() {
            voices.push(Voice { contact: answer.contact, satisfied: None, nps: None });
        }
        if let Some(voice) = voices.get_mut(at) {
            keep(&mut voice.satisfied, answer, satisfied);
            keep(&mut voice.nps, answer, nps);
        }
    }
    voices.retain(|v| person(facts, v.contact).is_none_or(|c| !c.has_left(day)));
    voices
}

fn person(facts: &AccountFacts, contact: Option<ContactId>) -> Option<&ContactFact> {
    contact.and_then(|id| facts.contacts.iter().find(|c| c.id == id))
}

/// The latest recommendations (0–10) and satisfactions (1–5) of the people still there, of the
/// last so many months. A CSAT is what the kinds of loyalty are defined by (product.md §3.4); the CSI
/// stands in where it was not asked.
pub(in crate::relationship) fn attitudes(
    facts: &AccountFacts,
    day: Day,
    months: i32,
) -> impl Iterator<Item = (Option<u8>, Option<f64>)> {
    voices(facts, day, months, months).into_iter().map(|voice| {
        let satisfied = voice
            .satisfied
            .and_then(|(_, _, said)| said.csat.map(f64::from).or_else(|| said.csi.index()));
        (voice.nps.map(|(_, _, nps)| nps), satisfied)
    })
}

/// Content and, from recommendations, refers.
pub(super) fn content_and_refers(
    facts: &AccountFacts,
    day: Day,
) -> (Option<Computed>, Option<Computed>) {
    let voices = voices(facts, day, CSAT_MONTHS, NPS_MONTHS);
    (content(facts, &voices), refers(&voices))
}

/// The latest satisfaction of each person (CSAT, the CSI or their mean), 1–5 as 0–100, weighted by
/// influence.
fn content(facts: &AccountFacts, voices: &[Voice]) -> Option<Computed> {
    let mut counted = Vec::new();
    let mut on = None;
    for voice in voices {
        let Some((day, id, said)) = voice.satisfied else { continue };
        let Some(satisfaction) = said.satisfaction() else { continue };
        let influence = match voice.contact {
            None => NOBODY,
            Some(_) => {
                person(facts, voice.contact).and_then(|c| c.influence).unwrap_or(UNKNOWN_INFLUENCE)
            }
        };
        on = on.max(Some(day));
        counted.push((id, (satisfaction - 1.0) * 25.0, f64::from(influence)));
    }
    // A sum of fractions depends on its order, and the order of facts must mean nothing.
    counted.sort_unstable_by_key(|(id, ..)| *id);
    let weights: f64 = counted.iter().map(|(_, _, influence)| influence).sum();
    let sum: f64 = counted.iter().map(|(_, score, influence)| score * influence).sum();
    let answers = counted.into_iter().map(|(id, ..)| id).collect();
    Some(Computed { score: sum / weights, on: on?, evidence: Evidence::Answers { answers } })
        .filter(|_| weights > 0.0)
}

/// The best of the latest recommendations: 0–6 gives 0, 7 and 8 give 50, 9 and 10 give 80.
fn refers(voices: &[Voice]) -> Option<Computed> {
    let latest = voices.iter().filter_map(|v| v.nps);
    let (nps, on, answer) = latest.map(|(on, id, nps)| (nps, on, id)).max()?;
    let score = match nps {
        0..=6 => 0.0,
        7 | 8 => 50.0,
        _ => 80.0,
    };
    Some(Computed { score, on, evidence: Evidence::Nps { answer, nps } })
}

/// Credible feedback of two halves: one gives 60, two 80, more 100; none though somebody was asked
/// gives 20; unknown when nobody was, or when none is and one waits to be sorted. Two halves are the 365 days up to and with the day.
pub(super) fn feedback(facts: &AccountFacts, day: Day) -> Option<Computed> {
    let window = Within::days(day, FEEDBACK_DAYS);
    let mut credible = Vec::new();
    let mut unsorted = false;
    let mut asked = 0u32;
    let mut last_asked = None;
    for answer in facts.answers.iter().filter(|a| window.holds(a.on)) {
        asked += 1;
        last_asked = last_asked.max(Some(answer.on));
    }
    for item in facts.feedback.iter().filter(|item| window.holds(item.on)) {
        if item.credible == Some(true) {
            credible.push((item.on, item.id));
        }
        unsorted |= item.credible.is_none();
    }
    if credible.is_empty() && unsorted {
        return None;
    }
    credible.sort_unstable_by(|a, b| b.cmp(a));
    let score = match credible.len() {
        0 => 20.0,
        1 => 60.0,
        2 => 80.0,
        _ => 100.0,
    };
    let on = credible.first().map(|(on, _)| *on).or(last_asked)?;
    let items = credible.into_iter().map(|(_, id)| id).collect();
    Some(Computed { score, on, evidence: Evidence::Feedback { items, asked } })
}

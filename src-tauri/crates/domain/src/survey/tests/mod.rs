//! Tests of the rules of the survey. Today is 30 June 2026, a Tuesday.

mod asking;
mod choosing;
mod closing;
mod drawing;
mod effect;
mod figures;
mod passes;
mod said;
mod state;
mod themes;

use super::{
    facts::{FeedbackFact, RespondentFact, SurveyAnswer, WaveFact},
    feedback::FeedbackKind,
};
use crate::{
    day::Day,
    half::Half,
    id::{AccountId, AnswerId, ContactId, FeedbackItemId, RespondentId, WaveId},
    relationship::csi::Csi,
};

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

fn today() -> Day {
    day("2026-06-30")
}

fn half(text: &str) -> Half {
    Half::parse(text).unwrap()
}

/// A wave of that half, open from its first day to its last, of a hundred active accounts.
fn wave(id: i64, of: &str) -> WaveFact {
    let start = crate::FiscalStart::JANUARY;
    WaveFact {
        id: WaveId(id),
        half: half(of),
        opens_on: half(of).first_day(start),
        closes_on: half(of).last_day(start),
        closed_on: None,
        base: 100,
        drawn: false,
    }
}

/// Somebody asked in a wave, tried on a day.
fn asked(id: i64, wave: i64, account: i64, contact: i64, tried: Option<&str>) -> RespondentFact {
    RespondentFact {
        id: RespondentId(id),
        wave: WaveId(wave),
        account: AccountId(account),
        contact: ContactId(contact),
        chosen_on: day("2026-01-12"),
        tried_on: tried.map(day),
        last_tried_on: tried.map(day),
        call_on: None,
        declined: false,
        interviewer: None,
    }
}

/// An answer of contact `contact` (0: of nobody knows whom) of account 1, outside any wave.
fn says(id: i64, contact: i64, on: &str, nps: Option<u8>) -> SurveyAnswer {
    SurveyAnswer {
        id: AnswerId(id),
        account: AccountId(1),
        contact: (contact > 0).then_some(ContactId(contact)),
        on: day(on),
        wave: None,
        silent: false,
        nps,
        ten: None,
        csat: None,
        csi: Csi::default(),
        influence: None,
    }
}

/// A complaint found worth acting on, in answer `answer` of account 1.
fn item(id: i64, answer: i64, on: &str) -> FeedbackFact {
    FeedbackFact {
        id: FeedbackItemId(id),
        answer: AnswerId(answer),
        account: AccountId(1),
        on: day(on),
        kind: FeedbackKind::Complaint,
        credible: Some(true),
        tasked: false,
        solved_on: None,
        told_on: None,
        effect: None,
        effect_on: None,
    }
}

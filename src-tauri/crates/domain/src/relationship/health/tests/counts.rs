//! What counts of a sign, and for how long. Today is 30 June 2026.

use super::super::*;
use crate::{
    id::{AccountId, JudgementId},
    relationship::{
        facts::{AccountFacts, AnswerFact},
        fixture::{answer, day, item, judgement, nobody, reference, today},
        reference::ReferenceStatus,
        scale::HealthScale,
        sign::Sign,
    },
};

#[test]
fn a_judgement_wins_while_it_is_fresh() {
    let scale = HealthScale::default();
    let mut facts = nobody();
    facts.references = vec![reference(1, "2026-01-01", ReferenceStatus::Case)];
    let reading = |facts: &AccountFacts| {
        let reading = readings(facts, &scale, today())[Sign::Open as usize].clone();
        (reading.basis, reading.score)
    };
    let (hand, data) = (Some(Basis::Judged), (Some(Basis::Computed), Some(85.0)));
    facts.judgements = vec![judgement(1, Sign::Open, 30, "2026-04-01")];
    assert_eq!(reading(&facts), (hand, Some(30.0)), "90 days old: the judgement counts");
    facts.judgements = vec![judgement(1, Sign::Open, 30, "2026-03-31")];
    assert_eq!(reading(&facts), data, "91 days old: the facts do");
    for extreme in [0, 10, 90, 100] {
        facts.judgements = vec![judgement(1, Sign::Open, extreme, "2026-05-31")];
        let wanted = (hand, Some(f64::from(extreme)));
        assert_eq!(reading(&facts), wanted, "{extreme}, 30 days old: the judgement counts");
        facts.judgements = vec![judgement(1, Sign::Open, extreme, "2026-05-30")];
        assert_eq!(reading(&facts), data, "{extreme}, 31 days old: too bold to last so long");
    }
    facts.judgements = vec![
        judgement(2, Sign::Open, 40, "2026-06-01"),
        judgement(1, Sign::Open, 60, "2026-06-01"),
    ];
    facts.judgements.push(judgement(3, Sign::Open, 50, "2026-07-01"));
    assert_eq!(reading(&facts), (hand, Some(40.0)), "the later of one day, not tomorrow's");
    facts.references.clear();
    facts.judgements = vec![judgement(1, Sign::Open, 30, "2026-01-01")];
    let aged = &readings(&facts, &scale, today())[Sign::Open as usize];
    assert_eq!((aged.basis, aged.freshness), (hand, 0.5), "180 days old and no facts: half of it");
    let judged = aged.judged.map(|judged| judged.judgement);
    assert_eq!(judged, Some(JudgementId(1)), "the screen shows which judgement it was");
}

#[test]
fn evidence_from_a_survey_stays_fresh_for_longer() {
    let scale = HealthScale::default();
    let mut facts = nobody();
    facts.answers = vec![AnswerFact { nps: Some(9), csat: Some(5), ..answer(1, 0, "2025-12-29") }];
    facts.feedback = vec![item(1, "2025-12-29")];
    facts.references = vec![reference(1, "2025-12-29", ReferenceStatus::Case)];
    let fresh = readings(&facts, &scale, today()).map(|reading| reading.freshness);
    for sign in [Sign::Content, Sign::Refers, Sign::Feedback] {
        assert_eq!(fresh[sign as usize], 1.0, "{sign:?} after 183 days: a survey is fresh");
    }
    assert!(fresh[Sign::Open as usize] < 0.5, "what is no survey has aged for 93 days");
    facts.brought = vec![(AccountId(2), day("2025-12-29"))];
    let brought = readings(&facts, &scale, today())[Sign::Refers as usize].freshness;
    assert!(brought < 0.5, "an account they brought is no survey");
    let next_day = readings(&facts, &scale, today().plus_days(1)).map(|reading| reading.freshness);
    assert!(next_day[Sign::Content as usize] < 1.0, "184 days: the survey begins to age");
}

//! Factors the data propose, at their edge days. Today is 30 June 2026.

use super::super::*;
use crate::{
    contact::DecisionRole,
    id::{AnswerId, ContactId, FeedbackItemId, HandoverId, TouchId, WaveId},
    relationship::{
        factor::FactorKind,
        facts::{AccountFacts, AnswerFact, ContactFact, HandoverFact, TouchFact},
        fixture::{answer, contact, day, factor, item, nobody, today, touch},
        incident::Severity,
    },
    survey::facts::FeedbackFact,
    touch::TouchKind,
};

fn proposed(facts: &AccountFacts) -> Vec<(FactorKind, Severity, String)> {
    let all = propose_factors(facts, today());
    all.into_iter().map(|p| (p.kind, p.severity, p.since.to_string())).collect()
}

fn only(facts: &AccountFacts, kind: FactorKind, severity: Severity, since: &str, why: &str) {
    assert_eq!(proposed(facts), [(kind, severity, since.to_owned())], "{why}");
}

fn nothing(facts: &AccountFacts, why: &str) {
    assert_eq!(proposed(facts), [], "{why}");
}

fn met(id: i64, on: &str) -> TouchFact {
    TouchFact { in_person: true, ..touch(id, on, TouchKind::Meeting) }
}

#[test]
fn distance() {
    let mut facts = nobody();
    nothing(&facts, "of an unknown account nobody can say how far it is");
    facts.touches = vec![met(1, "2026-03-03"), touch(2, "2026-06-01", TouchKind::Call)];
    nothing(&facts, "119 days");
    facts.touches[0] = met(1, "2026-03-02");
    only(&facts, FactorKind::Distance, Severity::Medium, "2026-03-02", "120 days; a call is none");
    facts.touches[0] = met(1, "2025-11-02");
    only(&facts, FactorKind::Distance, Severity::Medium, "2025-11-02", "240 days");
    facts.touches[0] = met(1, "2025-11-01");
    only(&facts, FactorKind::Distance, Severity::High, "2025-11-01", "241 days");
    let causes = &propose_factors(&facts, today())[0].causes;
    assert_eq!(causes, &[Cause::NotMet { touch: Some(TouchId(1)) }], "the last meeting is named");
    facts.touches.push(met(3, "2026-07-01"));
    only(
        &facts,
        FactorKind::Distance,
        Severity::High,
        "2025-11-01",
        "tomorrow's meeting is not yet",
    );
    facts.touches = vec![touch(2, "2026-01-05", TouchKind::Call)];
    only(
        &facts,
        FactorKind::Distance,
        Severity::Medium,
        "2026-01-05",
        "never met since the first call",
    );
    facts.acquainted_on = Some(day("2026-06-01"));
    nothing(&facts, "acquainted a month ago");
}

#[test]
fn handover() {
    let mut facts = nobody();
    let handed = |id, on, finished: Option<&str>| HandoverFact {
        id: HandoverId(id),
        on: day(on),
        finished_on: finished.map(day),
    };
    facts.handovers = vec![handed(1, "2026-06-16", None)];
    nothing(&facts, "14 days are given");
    facts.handovers = vec![handed(1, "2026-06-15", None)];
    only(&facts, FactorKind::Handover, Severity::Medium, "2026-06-15", "15 days are too many");
    facts.handovers = vec![handed(1, "2026-06-15", Some("2026-06-30"))];
    nothing(&facts, "finished today, if late");
    facts.handovers = vec![handed(1, "2026-06-15", Some("2026-07-01"))];
    only(&facts, FactorKind::Handover, Severity::Medium, "2026-06-15", "tomorrow is not yet");
    facts.handovers.push(handed(2, "2026-06-20", None));
    nothing(&facts, "the latest change counts, and has its 14 days");
}

fn silent(id: i64, on: &str) -> AnswerFact {
    AnswerFact { silent: true, ..answer(id, id, on) }
}

#[test]
fn deaf_by_silence() {
    let mut facts = nobody();
    facts.answers = vec![silent(1, "2026-01-01"), silent(2, "2026-06-30")];
    only(&facts, FactorKind::Deaf, Severity::Medium, "2026-01-01", "nobody answered in this half");
    let causes = &propose_factors(&facts, today())[0].causes;
    let answers = vec![AnswerId(1), AnswerId(2)];
    assert_eq!(causes, &[Cause::Silent { answers }], "all who kept silent are named");
    facts.answers.push(AnswerFact { nps: Some(3), ..answer(3, 3, "2026-02-01") });
    nothing(&facts, "one did answer");
    facts.answers[2].on = day("2025-12-31");
    only(&facts, FactorKind::Deaf, Severity::Medium, "2026-01-01", "in the half before");
    facts.answers = vec![silent(1, "2024-03-01")];
    only(
        &facts,
        FactorKind::Deaf,
        Severity::Medium,
        "2024-03-01",
        "the last time anybody was asked",
    );
    facts.answers.push(AnswerFact { nps: Some(3), ..answer(3, 3, "2026-07-01") });
    only(&facts, FactorKind::Deaf, Severity::Medium, "2024-03-01", "tomorrow's answer is not yet");
}

#[test]
fn a_wave_that_runs_into_the_next_half_is_one() {
    let of = |wave, answer| AnswerFact { wave: Some(WaveId(wave)), ..answer };
    let spoke = |id, on| AnswerFact { nps: Some(3), ..answer(id, id, on) };
    let mut facts = nobody();
    facts.answers = vec![of(1, spoke(1, "2025-11-10")), of(1, silent(2, "2026-03-31"))];
    nothing(&facts, "one did answer in the wave, if in the calendar half before");
    facts.answers.push(of(2, silent(3, "2026-04-01")));
    only(&facts, FactorKind::Deaf, Severity::Medium, "2026-04-01", "the next wave heard nobody");
    let causes = &propose_factors(&facts, today())[0].causes;
    let answers = vec![AnswerId(3)];
    assert_eq!(causes, &[Cause::Silent { answers }], "the other wave's silence is not of this one");
    facts.answers.push(spoke(4, "2026-02-01"));
    nothing(&facts, "who spoke unasked in the half of the wave was heard");
    facts.answers = vec![of(1, spoke(1, "2026-02-01")), silent(2, "2026-05-01")];
    nothing(&facts, "so was who spoke in a wave of the half");
}

#[test]
fn deaf_by_not_telling() {
    let mut facts = nobody();
    let solved = |on: &str, told: Option<&str>| FeedbackFact {
        solved_on: Some(day(on)),
        told_on: told.map(day),
        ..item(7, "2026-02-01")
    };
    facts.answers = vec![answer(7, 1, "2026-02-01")];
    facts.feedback = vec![solved("2026-05-02", None)];
    nothing(&facts, "59 days after it was solved there is still time to tell");
    facts.feedback = vec![solved("2026-05-01", None)];
    only(&facts, FactorKind::Deaf, Severity::Medium, "2026-06-30", "60 days are too many");
    let causes = &propose_factors(&facts, today())[0].causes;
    assert_eq!(causes, &[Cause::NotTold { item: FeedbackItemId(7) }], "whom to tell is named");
    facts.feedback = vec![solved("2026-05-01", Some("2026-06-30"))];
    nothing(&facts, "told today");
    facts.feedback = vec![solved("2026-05-01", Some("2026-07-01"))];
    only(&facts, FactorKind::Deaf, Severity::Medium, "2026-06-30", "tomorrow is not yet");
    facts.feedback[0].credible = None;
    only(
        &facts,
        FactorKind::Deaf,
        Severity::Medium,
        "2026-06-30",
        "nobody sorted it, but solved it",
    );
    facts.feedback[0].credible = Some(false);
    nothing(&facts, "what is not worth acting on is nobody's to be told of");
}

#[test]
fn rigid() {
    let mut facts = nobody();
    let refused = |id, on| TouchFact { refused_request: true, ..met(id, on) };
    facts.touches = vec![met(9, "2026-06-29"), refused(1, "2026-01-01")];
    nothing(&facts, "180 days ago is over");
    facts.touches.push(refused(2, "2026-01-02"));
    only(&facts, FactorKind::Rigid, Severity::Low, "2026-01-02", "179 days are not");
    facts.touches.push(refused(3, "2026-03-02"));
    only(&facts, FactorKind::Rigid, Severity::Low, "2026-01-02", "two");
    facts.touches.push(refused(4, "2026-02-02"));
    only(
        &facts,
        FactorKind::Rigid,
        Severity::Medium,
        "2026-01-02",
        "three are more than a nuisance",
    );
    let causes = propose_factors(&facts, today()).remove(0).causes;
    let named = [2, 4, 3].map(|id| Cause::Refused { touch: TouchId(id) });
    assert_eq!(causes, named, "each is named, the earliest first");
}

#[test]
fn upheaval() {
    let mut facts = nobody();
    facts.touches = vec![met(1, "2026-04-10")];
    let decides = |id| ContactFact { role: Some(DecisionRole::Decides), ..contact(id, None) };
    let left = |id, on| ContactFact { left_on: Some(day(on)), ..decides(id) };
    let joined = |id, on| ContactFact { joined_on: Some(day(on)), ..decides(id) };
    facts.contacts = vec![left(1, "2026-01-01")];
    nothing(&facts, "180 days ago is over");
    facts.contacts = vec![left(1, "2026-01-02")];
    only(&facts, FactorKind::Upheaval, Severity::Medium, "2026-01-02", "179 days are not");
    facts.contacts = vec![left(1, "2026-07-01")];
    nothing(&facts, "leaves tomorrow");
    facts.contacts =
        vec![ContactFact { role: Some(DecisionRole::Champions), ..left(1, "2026-05-01") }];
    nothing(&facts, "who does not decide is no upheaval");
    facts.acquainted_on = Some(day("2026-03-01"));
    facts.contacts = vec![joined(2, "2026-04-01")];
    nothing(&facts, "90 days make nobody new");
    facts.contacts = vec![joined(2, "2026-04-02")];
    only(&facts, FactorKind::Upheaval, Severity::Medium, "2026-04-02", "89 days do");
    let causes = &propose_factors(&facts, today())[0].causes;
    assert_eq!(causes, &[Cause::Joined { contact: ContactId(2) }], "who is new is named");
    facts.acquainted_on = Some(day("2026-04-02"));
    nothing(&facts, "who was there before us is no change to us");
}

#[test]
fn a_cause_dealt_with_is_not_proposed_again() {
    let mut facts = nobody();
    facts.touches = vec![met(1, "2026-02-01")];
    let noticed = |on| factor(1, FactorKind::Distance, Severity::Low, on);
    facts.factors = vec![noticed("2026-06-15")];
    nothing(&facts, "it stands already");
    facts.factors = vec![noticed("2026-01-01")];
    nothing(&facts, "it has stood since before the last meeting, and counts");
    facts.factors[0].closed_on = Some(day("2026-01-20"));
    only(&facts, FactorKind::Distance, Severity::Medium, "2026-02-01", "that one was of before");
    facts.factors[0].closed_on = Some(day("2026-02-01"));
    nothing(&facts, "closed by that very meeting");
    facts.factors = vec![noticed("2026-06-15")];
    facts.factors[0].dismissed_on = Some(day("2026-06-15"));
    nothing(&facts, "dismissed: nobody is asked twice");
    facts.factors[0].noticed_on = day("2026-01-15");
    facts.factors[0].dismissed_on = Some(day("2026-01-15"));
    only(&facts, FactorKind::Distance, Severity::Medium, "2026-02-01", "that was another distance");
    facts.factors = vec![factor(1, FactorKind::Rigid, Severity::Low, "2026-06-15")];
    only(&facts, FactorKind::Distance, Severity::Medium, "2026-02-01", "another kind says nothing");
    facts.factors = vec![noticed("2026-07-01")];
    only(&facts, FactorKind::Distance, Severity::Medium, "2026-02-01", "tomorrow's is not yet");
}

#[test]
fn a_dismissal_is_not_known_before_its_day() {
    let mut facts = nobody();
    facts.touches = vec![met(1, "2026-02-01")];
    facts.factors = vec![factor(1, FactorKind::Distance, Severity::Low, "2026-06-05")];
    facts.factors[0].dismissed_on = Some(day("2026-06-20"));
    let on = |facts: &AccountFacts, on| propose_factors(facts, day(on)).len();
    assert_eq!(on(&facts, "2026-06-04"), 1, "before it was noticed it is proposed");
    assert_eq!(on(&facts, "2026-06-05"), 1, "noticed, it was not dismissed yet");
    assert_eq!(on(&facts, "2026-06-19"), 1, "nor the day before its dismissal");
    assert_eq!(on(&facts, "2026-06-20"), 0, "dismissed that day");
    facts.factors[0].dismissed_on = None;
    facts.factors[0].closed_on = Some(day("2026-06-20"));
    assert_eq!(on(&facts, "2026-06-04"), 1, "confirmed only the day after");
    assert_eq!(on(&facts, "2026-06-05"), 0, "confirmed, it stands");
    assert_eq!(on(&facts, "2026-06-20"), 0, "closed, it has been dealt with");
}

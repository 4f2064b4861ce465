//! What the next wave says of what was told.

use super::{day, item, says, today};
use crate::{
    half::FiscalStart,
    id::{AnswerId, WaveId},
    relationship::csi::{Csi, CsiScore},
    survey::{
        effect::{Proposed, effect_of},
        facts::{FeedbackFact, SurveyAnswer},
        feedback::Effect::{self, Better, Same, Worse},
    },
};

fn told(on: Option<&str>) -> FeedbackFact {
    FeedbackFact { told_on: on.map(day), ..item(1, 1, "2025-09-01") }
}

fn seen(answers: &[SurveyAnswer]) -> Option<Effect> {
    effect(&told(Some("2025-10-01")), answers).map(|seen| seen.effect)
}

fn effect(item: &FeedbackFact, answers: &[SurveyAnswer]) -> Option<Proposed> {
    effect_of(item, answers, FiscalStart::JANUARY, today())
}

#[test]
fn the_author_in_the_next_wave_against_then() {
    for (before, after, wanted) in [(5, 6, Better), (5, 5, Same), (9, 8, Worse)] {
        let answers = [
            says(1, 7, "2025-09-01", Some(before)),
            says(2, 7, "2026-03-01", Some(after)),
            says(3, 7, "2026-05-01", Some(0)),
            says(4, 8, "2026-02-01", Some(10)),
        ];
        let found = effect(&told(Some("2025-10-01")), &answers);
        let wanted = Proposed { effect: wanted, answer: AnswerId(2), on: day("2026-03-01") };
        assert_eq!(found, Some(wanted), "{before} → {after}, the first after they were told");
    }
}

#[test]
fn only_what_was_told_and_only_later_waves() {
    let answers = [says(1, 7, "2025-09-01", Some(5)), says(2, 7, "2026-03-01", Some(9))];
    for (on, wanted, why) in [
        (None, None, "it was not told"),
        (Some("2026-07-01"), None, "it is told tomorrow"),
        (Some("2026-04-01"), None, "told after they spoke"),
        (Some("2026-03-01"), Some(Better), "told as they spoke"),
        (Some("2025-09-02"), Some(Better), "told soon after they said it"),
    ] {
        let found = effect(&told(on), &answers).map(|seen| seen.effect);
        assert_eq!(found, wanted, "{why}");
    }
    let again = [answers[0], says(2, 7, "2025-11-01", Some(9))];
    assert_eq!(seen(&again), None, "the same half is the same wave");
    let of_wave = |answer, wave| SurveyAnswer { wave: Some(WaveId(wave)), ..answer };
    let late = [of_wave(answers[0], 1), of_wave(answers[1], 1)];
    assert_eq!(seen(&late), None, "the same wave, answered long after its half");
    let next = [of_wave(again[0], 1), of_wave(again[1], 2)];
    assert_eq!(seen(&next), Some(Better), "the next wave, answered before its half");
    let silent = [answers[0], SurveyAnswer { silent: true, nps: None, ..answers[1] }];
    assert_eq!(seen(&silent), None, "silence is no number");
    let tomorrow = [answers[0], says(2, 7, "2026-07-01", Some(9))];
    assert_eq!(seen(&tomorrow), None, "tomorrow's answer is not yet");
    assert_eq!(seen(&answers[1..]), None, "nothing to compare with");
}

#[test]
fn the_account_where_the_author_says_nothing() {
    let before = [says(1, 7, "2025-09-01", Some(4)), says(2, 8, "2025-09-05", Some(8))];
    let with = |later: &[SurveyAnswer]| seen(&[&before[..], later].concat());
    assert_eq!(with(&[says(3, 9, "2026-02-01", Some(6))]), Some(Same), "6 is the mean of 4 and 8");
    let two = [says(3, 9, "2026-02-01", Some(6)), says(4, 8, "2026-05-01", Some(7))];
    assert_eq!(with(&two), Some(Better), "6.5 is better");
    let last = effect(&told(Some("2025-10-01")), &[&before[..], &two].concat());
    assert_eq!(last.map(|seen| seen.answer), Some(AnswerId(4)), "seen when the last one spoke");
    let no_score = SurveyAnswer { nps: None, csat: Some(5), ..says(5, 7, "2026-03-01", None) };
    let mixed = [two[0], two[1], no_score];
    assert_eq!(with(&mixed), Some(Better), "the author gave no number that can be compared");
    assert_eq!(with(&[no_score]), None, "nor did anybody");
    let unnamed = [
        says(1, 0, "2025-09-01", Some(4)),
        says(2, 0, "2025-09-02", Some(10)),
        says(3, 0, "2026-02-01", Some(6)),
    ];
    assert_eq!(seen(&unnamed), Some(Worse), "nobodies are the account, 7 then, not one person, 4");
}

#[test]
fn the_majority_of_the_numbers() {
    let scored = |score| Some(CsiScore { score, importance: None });
    let csi = |score| Csi { quality: scored(score), service: scored(3), ..Csi::default() };
    let answer =
        |id, on, nps, csat, score| SurveyAnswer { csat, csi: csi(score), ..says(id, 7, on, nps) };
    let before = answer(1, "2025-09-01", Some(7), Some(3), 3);
    for (nps, csat, score, wanted, why) in [
        (Some(8), Some(4), 3, Better, "two of three"),
        (Some(8), Some(2), 3, Same, "one against one"),
        (Some(6), Some(2), 5, Worse, "two against one"),
        (None, None, 4, Better, "only the index, by half a point"),
        (Some(7), Some(3), 3, Same, "nothing moved"),
    ] {
        let later = answer(2, "2026-03-01", nps, csat, score);
        assert_eq!(seen(&[before, later]), Some(wanted), "{why}");
    }
    let ten = |id, on, ten| SurveyAnswer { ten: Some(ten), ..says(id, 7, on, None) };
    let same_scale = [ten(1, "2025-09-01", 5), ten(2, "2026-03-01", 8)];
    assert_eq!(seen(&same_scale), Some(Better), "on 1–10 both times");
    let two_scales = [ten(1, "2025-09-01", 5), says(2, 7, "2026-03-01", Some(8))];
    assert_eq!(seen(&two_scales), None, "two scales are never compared");
}

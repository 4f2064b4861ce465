//! Answers typed by hand or imported: which wave they answer, and the half against the one before.

use crate::{
    survey::{World, refused},
    survey_closing::close,
};
use rapport_api::{
    commands,
    dto::{
        At,
        relationship::{RelationshipReq, edits::AnswerSaveReq},
        survey::{SurveyReq, WavePlanReq, edits::*, feedback::FeedbackReq},
    },
};
use rapport_domain::*;
use rapport_tests::bench::{self, day, half, today};

/// Begins the wave of a half, as it is planned.
pub(crate) fn start_in(world: &World, of: &str) -> WaveId {
    let at = At { half: Some(half(of)), day: None };
    let request = WavePlanReq { at, ..WavePlanReq::default() };
    let plan = commands::wave_plan(world.session(), request).unwrap();
    let request = WaveStartReq {
        half: plan.half,
        opens_on: plan.opens_on,
        closes_on: plan.closes_on,
        questions: plan.questions,
        draw: plan.draw,
        chosen: plan.chosen.iter().map(|row| row.contact).collect(),
    };
    WaveId(commands::wave_start(world.session(), request).unwrap().id)
}

/// The wave of each answer of an account, the earliest answer first.
fn waves(world: &World, id: AccountId) -> Vec<Option<WaveId>> {
    let request = RelationshipReq { id, at: At::default(), against: None, same_scale: false };
    let page = commands::relationship(world.session(), request).unwrap();
    let mut answers: Vec<Answer> = page.answers.into_iter().map(|row| row.answer).collect();
    answers.sort_by_key(|answer| (answer.on, answer.id));
    answers.into_iter().map(|answer| answer.wave).collect()
}

#[test]
fn a_half_is_set_against_the_one_before() {
    let world = World::new();
    let s = world.session();
    let answer = |account, contact, on, nps| {
        let answer = Answer { nps: Some(nps), ..bench::answer(account, Some(contact), day(on)) };
        commands::answer_save(s, AnswerSaveReq { answer }).unwrap();
    };
    answer(world.desk.client, world.desk.irina, "2026-03-01", 3);
    answer(world.desk.client, world.desk.irina, "2026-10-01", 9);
    answer(world.mine, world.oleg, "2026-10-02", 10);
    let ten = Answer { ten: Some(8), ..bench::answer(world.mine, None, day("2026-10-03")) };
    commands::answer_save(s, AnswerSaveReq { answer: ten.clone() }).unwrap();
    let both = Answer { nps: Some(8), ..ten };
    refused(commands::answer_save(s, AnswerSaveReq { answer: both }), "ten");
    let page = world.page();
    let paired = &page.against[0];
    assert_eq!((paired.key.as_str(), paired.value), ("paired", Some(200.0)), "from −1 to 1");
    assert_eq!(paired.verdict, "few", "one pair tells nothing");
    assert!(paired.text.contains("ответов мало"), "and says so: {}", paired.text);
    assert_eq!(page.nps[0].count, 2, "the other scale is not counted with NPS");
    assert!(page.ten.contains("8,0"), "it is told apart: {}", page.ten);
    let rates: Vec<(&str, u32)> =
        page.by_manager.iter().map(|rate| (rate.name.as_str(), rate.answered)).collect();
    assert_eq!(rates, [("Анна Иванова", 1), ("Пётр Орлов", 2)], "rates by manager");
    let request = SurveyReq { at: At { half: Some(half("2026H1")), day: None }, manager: None };
    let before = commands::survey(s, request).unwrap();
    assert_eq!(before.nps[0].value, -100.0, "a half that is over is told as of its end");
    assert_eq!(before.waves.len(), 1, "when nothing of the later one was known");
    assert_eq!(page.waves.len(), 2, "now both are");
    assert!(page.waves[0].current && !page.waves[1].current, "the half stood in is marked");
}

#[test]
fn an_answer_given_after_the_half_is_on_its_page() {
    let world = World::new();
    let s = world.session();
    let wave = start_in(&world, "2026H1");
    let late = Answer {
        nps: Some(4),
        words: "Долго".to_owned(),
        wave: Some(wave),
        ..bench::answer(world.desk.client, Some(world.desk.irina), day("2026-07-01"))
    };
    commands::answer_save(s, AnswerSaveReq { answer: late }).unwrap();
    let at = At { half: Some(half("2026H1")), day: None };
    let page = || commands::survey(s, SurveyReq { at, manager: None }).unwrap();
    let heard = |half_only| {
        let request = FeedbackReq { at, half_only, ..FeedbackReq::default() };
        let page = commands::feedback(s, request).unwrap();
        page.boards.iter().map(|board| board.rows.len()).sum::<usize>()
    };
    assert_eq!(page().day, today(), "a wave that is open is told as of today");
    assert_eq!(page().nps[0].count, 1, "with the answer of the day after the half");
    assert_eq!((heard(true), heard(false)), (1, 0), "and so is what was heard in it");
    let past = SurveyReq { at: At { half: None, day: Some(day("2026-06-30")) }, manager: None };
    let past = commands::survey(s, past).unwrap();
    assert_eq!(past.nps.first().map_or(0, |nps| nps.count), 0, "a day asked for is that day");
    close(&world, wave, true);
    assert_eq!((page().day, page().nps[0].count), (today(), 1), "closed, as of its closing");
}

#[test]
fn an_answer_belongs_to_the_wave_that_asked_for_it() {
    let world = World::new();
    let s = world.session();
    let save = |answer| commands::answer_save(s, AnswerSaveReq { answer }).unwrap();
    let by = |account, contact, on| bench::answer(account, Some(contact), day(on));
    let (bank, irina) = (world.desk.client, world.desk.irina);
    let spring = start_in(&world, "2026H1");
    save(Answer { nps: Some(4), ..by(bank, irina, "2025-12-31") });
    save(Answer { nps: Some(5), ..by(bank, irina, "2026-07-15") });
    save(Answer { nps: Some(6), ..by(bank, irina, "2026-08-01") });
    let want = [None, Some(spring), None];
    assert_eq!(waves(&world, bank), want, "not before it; late, while it is open; once");

    // What is imported goes by the same rule, and so does silence.
    save(Answer { silent: true, ..by(world.mine, world.oleg, "2026-07-01") });
    let rows = "Контрагент;Контакт;Получен;NPS\nГранит;Олег Ким;20.07.2026;7\n";
    world.desk.bench.import(&world.desk.bench.file("a.csv", rows), "answers").unwrap();
    assert_eq!(waves(&world, world.mine), [None, Some(spring)], "silence is made by closing");

    // Once it is closed it asks no more; the day of its closing is still its own.
    world.desk.bench.undo();
    close(&world, spring, true);
    world.desk.bench.machine.move_on(today().plus_days(5));
    let later = today().plus_days(1);
    save(Answer { nps: Some(8), ..bench::answer(world.mine, Some(world.oleg), later) });
    save(Answer { nps: Some(7), ..bench::answer(world.mine, Some(world.oleg), today()) });
    assert_eq!(waves(&world, world.mine), [None, Some(spring), None], "then none");
}

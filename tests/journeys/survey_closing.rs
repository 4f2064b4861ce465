//! A wave closed and opened again: who was silent, and who was in mid-interview.

use crate::{
    survey::{World, refused, unhappy},
    survey_answers::start_in,
    survey_tries::tried,
};
use rapport_api::{
    commands,
    dto::{
        At, Done, account::ContactSaveReq, relationship::edits::AnswerSaveReq, survey::edits::*,
    },
};
use rapport_domain::*;
use rapport_tests::bench::{self, day, today};

pub(crate) fn close(world: &World, wave: WaveId, closed: bool) -> Done {
    commands::wave_close(world.session(), WaveCloseReq { wave, closed }).unwrap()
}

#[test]
fn closing_puts_silence_on_record_and_opening_takes_it_back() {
    let world = World::new();
    let s = world.session();
    let wave = world.start();
    commands::respondent_try(s, tried(&world, world.oleg, TryOutcome::NoAnswer)).unwrap();
    let open = world.desk.bench.dump();
    close(&world, wave, true);
    let silent = |account| {
        let request = rapport_api::dto::relationship::RelationshipReq {
            id: account,
            at: At::default(),
            against: None,
            same_scale: false,
        };
        let page = commands::relationship(s, request).unwrap();
        page.answers.iter().filter(|row| row.answer.silent).count()
    };
    assert_eq!(silent(world.mine), 1, "who was tried and did not answer is on record as silent");
    assert_eq!(silent(world.desk.client), 0, "who was never tried is not");
    let page = world.page();
    assert!(page.caption.starts_with("закрыт"), "{}", page.caption);
    refused(world.done(world.desk.irina, unhappy()), "");
    let request = tried(&world, world.desk.irina, TryOutcome::NoAnswer);
    refused(commands::respondent_try(s, request), "");
    let again = WaveCloseReq { wave, closed: true };
    refused(commands::wave_close(s, again), "closed");
    close(&world, wave, false);
    assert_eq!(world.desk.bench.dump(), open, "opened again, the silence is gone");
    world.done(world.oleg, Interview { nps: Some(8), ..Interview::default() }).unwrap();
    close(&world, wave, true);
    assert_eq!(silent(world.mine), 0, "who answered is not silent");
    world.desk.bench.undo();
    assert_eq!(world.page().wave.unwrap().closed_on, None, "closing is one undo");
}

#[test]
fn closing_leaves_who_is_in_mid_interview_to_finish() {
    let world = World::new();
    let s = world.session();
    let wave = world.start();
    for who in [world.oleg, world.desk.irina] {
        commands::respondent_try(s, tried(&world, who, TryOutcome::NoAnswer)).unwrap();
    }
    let respondent = world.respondent(world.desk.irina);
    let keep = |interview| {
        let request = InterviewKeepReq { respondent, interview };
        commands::interview_keep(s, request).unwrap()
    };
    keep(unhappy());
    close(&world, wave, true);
    let answers = |account| {
        let request = rapport_api::dto::relationship::RelationshipReq {
            id: account,
            at: At::default(),
            against: None,
            same_scale: false,
        };
        let page = commands::relationship(s, request).unwrap();
        page.answers.iter().map(|row| (row.answer.silent, row.answer.wave)).collect::<Vec<_>>()
    };
    assert_eq!(answers(world.desk.client), [], "Irina has begun to answer");
    assert_eq!(answers(world.mine), [(true, Some(wave))], "Oleg was tried in vain");
    assert!(!world.interview(world.desk.irina).closed, "she may go on");
    assert!(world.interview(world.oleg).closed, "he may not");
    keep(Interview::default());
    keep(unhappy());
    world.done(world.desk.irina, unhappy()).unwrap();
    assert_eq!(answers(world.desk.client), [(false, Some(wave))], "her answer is the wave's");
    assert!(world.page().wave.unwrap().closed_on.is_some(), "which stays closed");
    refused(world.done(world.oleg, unhappy()), "");

    let answer = Answer { nps: Some(7), ..bench::answer(world.mine, Some(world.oleg), today()) };
    commands::answer_save(s, AnswerSaveReq { answer }).unwrap();
    assert_eq!(answers(world.mine), [(false, Some(wave))], "what he says late replaces silence");
    world.desk.bench.undo();
    assert_eq!(answers(world.mine), [(true, Some(wave))], "in one edit");
}

#[test]
fn a_silence_is_of_the_half_or_of_the_last_try_after_it() {
    let world = World::new();
    let s = world.session();
    let wave = start_in(&world, "2026H1");
    let all = world.desk.bench.all::<Respondent>();
    for (one, on) in all.iter().zip(["2026-03-01", "2026-07-05"]) {
        let set = RespondentsSetReq {
            respondents: vec![one.id],
            interviewer: Some(world.desk.petr),
            means: None,
        };
        commands::respondents_set(s, set).unwrap();
        let request = RespondentTryReq {
            respondents: vec![one.id],
            outcome: TryOutcome::NoAnswer,
            on: Some(day(on)),
            call_on: None,
            note: String::new(),
        };
        commands::respondent_try(s, request).unwrap();
    }
    let done = close(&world, wave, true);
    assert!(done.label.contains("закрыт"), "{}", done.label);
    let silent = world.desk.bench.all::<Answer>();
    let days: Vec<Day> = silent.iter().map(|answer| answer.on).collect();
    assert_eq!(days, [day("2026-06-30"), day("2026-07-05")], "the half's end; tried after it");
    assert!(
        silent.iter().all(|answer| answer.interviewer == Some(world.desk.petr)),
        "of who tried: {silent:?}"
    );
    let done = close(&world, wave, false);
    assert!(!done.label.contains("закрыт"), "{}", done.label);
    assert!(world.desk.bench.all::<Answer>().is_empty(), "both are taken back");
}

#[test]
fn opening_again_takes_back_no_more_than_closing_made() {
    let world = World::new();
    let s = world.session();
    let wave = world.start();
    let contact = Contact::named(ContactId::NEW, world.mine, "Мария Ли");
    let maria = ContactId(commands::contact_save(s, ContactSaveReq { contact }).unwrap().id);
    commands::respondent_add(s, RespondentAddReq { wave, contact: maria }).unwrap();
    world.done(world.desk.irina, unhappy()).unwrap();
    let silent = |contact, on, means| {
        let answer = Answer {
            silent: true,
            wave: Some(wave),
            means,
            ..bench::answer(world.mine, Some(contact), on)
        };
        commands::answer_save(s, AnswerSaveReq { answer }).unwrap();
    };
    let means = |of| {
        let all = world.desk.bench.all::<Respondent>();
        all.into_iter().find(|one| one.contact == of).map(|one| one.means)
    };
    silent(world.oleg, today().plus_days(-1), means(world.oleg));
    silent(maria, today(), None);
    let before = world.desk.bench.all::<Answer>();
    close(&world, wave, true);
    assert_eq!(world.desk.bench.all::<Answer>(), before, "nobody else was tried in vain");
    close(&world, wave, false);
    assert_eq!(world.desk.bench.all::<Answer>(), before, "what was there before stays");
    let spoken = Interview { nps: Some(8), ..Interview::default() };
    world.done(world.oleg, spoken).unwrap();
    assert_eq!(world.desk.bench.all::<Answer>().len(), 3, "who has spoken is silent no more");
}

#[test]
fn what_was_typed_and_wiped_has_not_begun() {
    let world = World::new();
    let s = world.session();
    let wave = world.start();
    let respondent = world.respondent(world.oleg);
    for interview in [unhappy(), Interview::default()] {
        commands::interview_keep(s, InterviewKeepReq { respondent, interview }).unwrap();
    }
    close(&world, wave, true);
    refused(world.done(world.oleg, unhappy()), "");
}

#[test]
fn a_wave_that_is_to_open_is_neither_closed_nor_begun_backwards() {
    let world = World::new();
    let s = world.session();
    let wrong = WaveStartReq { closes_on: day("2026-11-01"), ..world.started() };
    refused(commands::wave_start(s, wrong), "closes_on");
    let opens_on = day("2026-12-01");
    let wave =
        commands::wave_start(s, WaveStartReq { opens_on, ..world.started() }).map(|done| done.id);
    let wave = WaveId(wave.unwrap());
    let all = world.desk.bench.all::<Respondent>();
    assert!(all.iter().all(|one| one.chosen_on == today()), "chosen today: {all:?}");
    let means: Vec<Means> = all.iter().map(|one| one.means).collect();
    assert_eq!(means, [Means::Call, Means::Email], "each as they are best asked");
    assert_ne!(all[0].key, all[1].key, "each with a key of their own");
    refused(commands::wave_close(s, WaveCloseReq { wave, closed: true }), "closed_on");
}

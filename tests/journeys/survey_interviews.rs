//! Interviews: what a finished one leaves, and what it refuses.

use crate::{
    survey::{World, refused, said, unhappy},
    survey_answers::start_in,
};
use rapport_api::{
    commands,
    dto::{relationship::edits::AnswerSaveReq, survey::edits::*},
};
use rapport_domain::*;
use rapport_tests::bench::{self, day, today};

#[test]
fn an_interview_leaves_an_answer_and_a_touch_of_its_means() {
    let world = World::new();
    let s = world.session();
    world.start();
    let respondent = world.respondent(world.oleg);
    let all = vec![respondent];
    let request =
        RespondentsSetReq { respondents: all, interviewer: Some(world.desk.anna), means: None };
    commands::respondents_set(s, request).unwrap();
    let later = RespondentTryReq {
        respondents: vec![respondent],
        outcome: TryOutcome::CallLater,
        on: None,
        call_on: Some(day("2026-11-25")),
        note: String::new(),
    };
    commands::respondent_try(s, later).unwrap();
    let before = world.desk.bench.dump();
    let spoken = [("pleases", " Люди "), ("change", "  "), ("why-not", "Цена")];
    let cases = [
        (Means::Call, TouchKind::Call, false, 8),
        (Means::Meeting, TouchKind::Meeting, true, 9),
        (Means::Email, TouchKind::Email, false, 8),
        (Means::Form, TouchKind::Email, false, 8),
        (Means::Message, TouchKind::Message, false, 8),
    ];
    for (means, kind, in_person, nps) in cases {
        let interview = Interview {
            nps: Some(nps),
            said: said(&spoken),
            quotable: true,
            ..Interview::default()
        };
        let request = InterviewDoneReq { respondent, interview, on: None, means: Some(means) };
        commands::interview_done(s, request).unwrap();
        let answer = world.desk.bench.all::<Answer>().pop().unwrap();
        // Why not is asked of those who would not recommend us.
        let want = if nps > 8 {
            said(&[("pleases", "Люди")])
        } else {
            said(&[("pleases", "Люди"), ("why-not", "Цена")])
        };
        assert_eq!(answer.said, want, "{means:?}: what was said, tidy, and no blank");
        assert!(answer.quotable, "{means:?}: they agreed");
        let who = Some(world.desk.anna).filter(|_| means != Means::Form);
        assert_eq!((answer.means, answer.interviewer), (Some(means), who), "a form has nobody");
        let touch = world.desk.bench.all::<Touch>().pop().unwrap();
        assert_eq!(answer.touch, Some(touch.id), "{means:?}: at that touch");
        assert_eq!(
            (touch.kind, touch.in_person, touch.began, touch.manager),
            (kind, in_person, Some(Who::Us), Some(world.desk.anna)),
            "{means:?}: of who asked, begun by us"
        );
        let all = world.desk.bench.all::<Respondent>();
        let asked = all.iter().find(|one| one.id == respondent).unwrap();
        assert_eq!((asked.means, asked.call_on), (means, None), "nothing is left to do");
        world.desk.bench.undo();
        assert_eq!(world.desk.bench.dump(), before, "{means:?}: one undo");
    }
}

#[test]
fn who_keeps_the_account_asks_where_nobody_is_named() {
    let world = World::new();
    world.start();
    world.done(world.oleg, unhappy()).unwrap();
    let answer = world.desk.bench.all::<Answer>().pop().unwrap();
    assert_eq!(answer.interviewer, Some(world.desk.petr), "the account's owner");
}

#[test]
fn an_interview_of_no_day_of_the_wave_is_refused() {
    let world = World::new();
    let s = world.session();
    start_in(&world, "2026H1");
    let oleg = world.desk.bench.all::<Respondent>().pop().unwrap();
    let done = |on: Day, interview| {
        let request =
            InterviewDoneReq { respondent: oleg.id, interview, on: Some(on), means: None };
        commands::interview_done(s, request)
    };
    refused(done(today().plus_days(1), unhappy()), "on");
    refused(done(day("2025-12-31"), unhappy()), "on");
    refused(done(today(), Interview { nps: Some(11), ..unhappy() }), "nps");
    let strange = Interview { said: said(&[("own-1", "Да")]), ..unhappy() };
    refused(done(today(), strange), "said");
    done(day("2026-01-01"), unhappy()).unwrap();
}

#[test]
fn an_answer_to_another_wave_or_none_is_no_answer_to_this_one() {
    let world = World::new();
    let s = world.session();
    let spring = start_in(&world, "2026H1");
    let answer = Answer {
        nps: Some(5),
        wave: Some(spring),
        ..bench::answer(world.mine, Some(world.oleg), day("2026-03-01"))
    };
    commands::answer_save(s, AnswerSaveReq { answer }).unwrap();
    let autumn = world.start();
    world.done(world.oleg, unhappy()).unwrap();
    let waves: Vec<_> = world.desk.bench.all::<Answer>().iter().map(|a| a.wave).collect();
    assert_eq!(waves, [Some(spring), Some(autumn)], "one in each");
    refused(world.done(world.oleg, unhappy()), "");
}

#[test]
fn an_interview_in_person_ends_the_distance() {
    let world = World::new();
    world.start();
    world.desk.save_factor(world.desk.factor(FactorKind::Distance, Severity::High)).unwrap();
    let respondent = world.respondent(world.desk.irina);
    let means = Some(Means::Meeting);
    let request = InterviewDoneReq { respondent, interview: unhappy(), on: None, means };
    commands::interview_done(world.session(), request).unwrap();
    let factor = world.desk.bench.all::<Factor>().pop().unwrap();
    assert_eq!(factor.closed_on, Some(today()), "as any meeting does");
}

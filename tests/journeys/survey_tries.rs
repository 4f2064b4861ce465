//! Who is tried, when and how: calls put off, mailings refused.

use crate::{
    survey::{World, person, refused},
    survey_answers::start_in,
    survey_closing::close,
};
use rapport_api::{
    commands,
    dto::{At, account::ContactSaveReq, relationship::edits::AnswerSaveReq, survey::edits::*},
};
use rapport_domain::*;
use rapport_tests::bench::{self, day, today};

pub(crate) fn tried(world: &World, contact: ContactId, outcome: TryOutcome) -> RespondentTryReq {
    RespondentTryReq {
        respondents: vec![world.respondent(contact)],
        outcome,
        on: None,
        call_on: None,
        note: String::new(),
    }
}

#[test]
fn who_cannot_be_reached_is_called_again_on_the_day() {
    let world = World::new();
    let s = world.session();
    world.start();
    let request = tried(&world, world.desk.irina, TryOutcome::CallLater);
    refused(commands::respondent_try(s, request.clone()), "call_on");
    let early = RespondentTryReq { call_on: Some(day("2026-11-20")), ..request.clone() };
    refused(commands::respondent_try(s, early), "call_on");
    let future = RespondentTryReq { on: Some(day("2026-11-22")), ..request.clone() };
    refused(commands::respondent_try(s, future), "on");
    let monday = RespondentTryReq { call_on: Some(day("2026-11-23")), ..request.clone() };
    commands::respondent_try(s, monday).unwrap();
    let (group, row) = world.row(world.desk.irina);
    assert_eq!(group, "later", "on a day to come");
    assert_eq!(row.state_label, "перезвонить 23 ноября", "which is said");
    let due = world.today("survey-call");
    assert_eq!(due[0].due.as_ref().unwrap().day, day("2026-11-23"), "my day has it ahead");
    assert_eq!(due[0].id, world.respondent(world.desk.irina).0, "and leads to the interview");
    let now = RespondentTryReq { call_on: Some(today()), ..request };
    commands::respondent_try(s, now).unwrap();
    assert_eq!(world.row(world.desk.irina).0, "due", "today is now");
    let request = tried(&world, world.desk.irina, TryOutcome::Declined);
    commands::respondent_try(s, request).unwrap();
    assert_eq!(world.row(world.desk.irina).0, "declined", "who does not want to is left alone");
    assert!(world.today("survey-call").is_empty(), "and not called");
    assert_eq!(world.interview(world.desk.irina).tries.len(), 3, "every try is on record");
}

#[test]
fn who_refused_mailings_is_called_and_not_written_to() {
    let world = World::new();
    let s = world.session();
    let page = world.desk.bench.page(world.mine, At::default());
    let mut oleg = page.people[0].contact.clone();
    oleg.mail_consent = Some(false);
    commands::contact_save(s, ContactSaveReq { contact: oleg }).unwrap();
    let plan = world.plan();
    let mine = plan.chosen.iter().find(|row| row.contact == world.oleg).unwrap();
    assert_eq!(mine.means, Means::Meeting, "no telephone and no letters: a meeting");
    world.start();
    assert!(!world.row(world.oleg).1.may_write, "the page says so");
    let set = |means| RespondentsSetReq {
        respondents: vec![world.respondent(world.oleg)],
        interviewer: None,
        means: Some(means),
    };
    for means in [Means::Email, Means::Form] {
        let message = refused(commands::respondents_set(s, set(means)), "means");
        assert!(message.contains("Позвоните"), "and what to do instead: {message}");
    }
    commands::respondents_set(s, set(Means::Call)).unwrap();
    let request = tried(&world, world.oleg, TryOutcome::Sent);
    refused(commands::respondent_try(s, request), "outcome");
    let request =
        RespondentsSetReq { interviewer: Some(world.desk.anna), means: None, ..set(Means::Call) };
    commands::respondents_set(s, request.clone()).unwrap();
    assert_eq!(world.row(world.oleg).1.interviewer, "Анна Иванова", "given to somebody");
    refused(commands::respondents_set(s, request.clone()), "respondents");
    let back = RespondentsSetReq { interviewer: Some(ManagerId::NEW), ..request };
    commands::respondents_set(s, back).unwrap();
    assert_eq!(world.row(world.oleg).1.interviewer, "Пётр Орлов", "0 leaves it to the owner");
}

#[test]
fn a_call_that_was_promised_is_kept_when_nobody_answers_before() {
    let world = World::new();
    let s = world.session();
    world.start();
    let later = RespondentTryReq {
        call_on: Some(day("2026-11-23")),
        ..tried(&world, world.oleg, TryOutcome::CallLater)
    };
    commands::respondent_try(s, later).unwrap();
    commands::respondent_try(s, tried(&world, world.oleg, TryOutcome::NoAnswer)).unwrap();
    assert_eq!(world.row(world.oleg).0, "later", "he is called on Monday all the same");
    commands::respondent_try(s, tried(&world, world.oleg, TryOutcome::Sent)).unwrap();
    assert_eq!(world.today("survey-call").len(), 0, "who has the form is not called");
}

#[test]
fn tries_are_kept_in_the_order_of_their_days() {
    let world = World::new();
    let s = world.session();
    start_in(&world, "2026H1");
    let oleg = || world.desk.bench.all::<Respondent>().pop().unwrap();
    let one = |on: &str, outcome, call_on: Option<&str>| {
        let request = RespondentTryReq {
            respondents: vec![oleg().id],
            outcome,
            on: Some(day(on)),
            call_on: call_on.map(day),
            note: "  занято ".to_owned(),
        };
        commands::respondent_try(s, request)
    };
    assert_eq!(oleg().contact, world.oleg, "the last that was chosen");
    assert_eq!(oleg().chosen_on, day("2026-01-01"), "chosen when the wave opened, long ago");
    refused(one("2025-12-31", TryOutcome::NoAnswer, None), "on");
    refused(one("2026-03-10", TryOutcome::CallLater, Some("2026-03-09")), "call_on");
    one("2026-03-10", TryOutcome::CallLater, Some("2026-03-20")).unwrap();
    one("2026-03-02", TryOutcome::NoAnswer, None).unwrap();
    assert_eq!(oleg().call_on, Some(day("2026-03-20")), "a call to come is kept");
    let days: Vec<Day> = oleg().tries.iter().map(|one| one.on).collect();
    assert_eq!(days, [day("2026-03-02"), day("2026-03-10")], "the earliest first");
    assert_eq!(oleg().tries[0].note, "занято", "without the space around");
    one("2026-03-20", TryOutcome::NoAnswer, None).unwrap();
    assert_eq!(oleg().call_on, None, "called on the day and not there: nothing is promised");
    one("2026-03-21", TryOutcome::CallLater, Some("2026-04-01")).unwrap();
    one("2026-03-22", TryOutcome::Declined, None).unwrap();
    assert_eq!(oleg().call_on, None, "who does not want to is not called again");
}

#[test]
fn somebody_else_is_added_as_the_plan_would_choose() {
    let world = World::new();
    let s = world.session();
    let answer =
        Answer { nps: Some(8), ..bench::answer(world.mine, Some(world.oleg), day("2025-12-01")) };
    commands::answer_save(s, AnswerSaveReq { answer }).unwrap();
    let wave = start_in(&world, "2026H1");
    assert_eq!(world.desk.bench.all::<Respondent>().len(), 1, "Oleg rested on 1 January");
    let add = |contact| commands::respondent_add(s, RespondentAddReq { wave, contact });
    add(world.oleg).unwrap();
    let oleg = world.desk.bench.all::<Respondent>().pop().unwrap();
    assert_eq!(oleg.contact, world.oleg, "today he does not");
    assert_eq!((oleg.chosen_on, oleg.means), (day("2026-01-01"), Means::Email), "as the plan does");
    let new = |name: &str| {
        let contact = Contact::named(ContactId::NEW, world.desk.client, name);
        ContactId(commands::contact_save(s, ContactSaveReq { contact }).unwrap().id)
    };
    add(new("Яна Ли")).unwrap();
    let means = world.desk.bench.all::<Respondent>().pop().unwrap().means;
    assert_eq!(means, Means::Meeting, "no telephone and no address: a meeting");
    let (maria, pavel) = (new("Мария Ли"), new("Павел Юн"));
    let mut gone = person(&world.desk, maria);
    gone.left_on = Some(today());
    commands::contact_save(s, ContactSaveReq { contact: gone }).unwrap();
    refused(add(maria), "contact");
    let answer = Answer { nps: Some(8), ..bench::answer(world.desk.client, Some(pavel), today()) };
    commands::answer_save(s, AnswerSaveReq { answer }).unwrap();
    let message = refused(add(pavel), "contact");
    assert!(message.contains("21.05.2027"), "with the day he may be asked from: {message}");
    world.desk.bench.undo();
    close(&world, wave, true);
    refused(add(pavel), "");
    let set = |interviewer| RespondentsSetReq {
        respondents: vec![oleg.id],
        interviewer: Some(interviewer),
        means: None,
    };
    refused(commands::respondents_set(s, set(world.desk.anna)), "");
    close(&world, wave, false);
    refused(commands::respondents_set(s, set(ManagerId(99))), "interviewer");
}

#[test]
fn several_are_tried_at_once_each_once() {
    let world = World::new();
    let s = world.session();
    world.start();
    let all: Vec<RespondentId> =
        world.desk.bench.all::<Respondent>().iter().map(|one| one.id).collect();
    let request = |respondents| RespondentTryReq {
        respondents,
        ..tried(&world, world.oleg, TryOutcome::NoAnswer)
    };
    refused(commands::respondent_try(s, request(Vec::new())), "respondents");
    let twice = [all.clone(), all].concat();
    let done = commands::respondent_try(s, request(twice)).unwrap();
    assert!(done.label.contains('2'), "two are counted: {}", done.label);
    for one in world.desk.bench.all::<Respondent>() {
        assert_eq!(one.tries.len(), 1, "each was tried once");
    }
}

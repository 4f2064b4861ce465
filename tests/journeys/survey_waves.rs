//! A wave planned, begun and changed: the draw, who is not asked twice, its questions.

use crate::{
    survey::{World, person, refused, said, unhappy},
    survey_closing::close,
    survey_tries::tried,
};
use rapport_api::{
    commands,
    dto::{
        At,
        account::ContactSaveReq,
        relationship::edits::AnswerSaveReq,
        survey::{SurveyReq, WavePlan, WavePlanReq, edits::*},
    },
};
use rapport_domain::*;
use rapport_tests::bench::{self, Bench, day, half, today};
use rapport_text::Lang;
use std::fmt::Write as _;

#[test]
fn nobody_is_asked_twice_within_six_months() {
    let world = World::new();
    let s = world.session();
    let answer =
        Answer { nps: Some(8), ..bench::answer(world.mine, Some(world.oleg), day("2026-07-01")) };
    commands::answer_save(s, AnswerSaveReq { answer }).unwrap();
    let plan = world.plan();
    assert_eq!(plan.chosen.len(), 1, "Oleg answered less than six months ago");
    let left = &plan.left_out[0];
    assert_eq!((left.account, left.key.as_str()), (world.mine, "asked"), "and it is said why");
    let wave = world.start();
    let add = |contact| commands::respondent_add(s, RespondentAddReq { wave, contact });
    let message = refused(add(world.oleg), "contact");
    assert!(message.contains('1'), "with the day from which he may be asked: {message}");
    refused(add(world.desk.irina), "contact");
    let contact = Contact::named(ContactId::NEW, world.mine, "Мария Ли");
    let maria = ContactId(commands::contact_save(s, ContactSaveReq { contact }).unwrap().id);
    add(maria).unwrap();
    assert_eq!(world.row(maria).0, "to-ask", "somebody else of the client may be");
    let mut gone = person(&world.desk, world.desk.irina);
    gone.left_on = Some(day("2026-11-01"));
    commands::contact_save(s, ContactSaveReq { contact: gone }).unwrap();
    let next = |chosen| WaveStartReq { half: half("2027H1"), chosen, ..world.started() };
    refused(commands::wave_start(s, next(Vec::new())), "chosen");
    let message = refused(commands::wave_start(s, next(vec![maria, world.oleg])), "chosen");
    assert!(message.starts_with("Гранит"), "Oleg rests, of the mine: {message}");
    let message = refused(commands::wave_start(s, next(vec![world.desk.irina])), "chosen");
    assert!(message.starts_with("Северный банк"), "Irina left the bank: {message}");
    refused(commands::wave_start(s, next(vec![ContactId(99)])), "chosen");
}

/// A book of six hundred clients with a person each.
fn six_hundred() -> Bench {
    let bench = Bench::new(Lang::Ru);
    let (mut accounts, mut people) = (String::from("Наименование;Статус\n"), String::new());
    people.push_str("ФИО;Контрагент;Телефон\n");
    for n in 0..600 {
        writeln!(accounts, "Клиент {n};Действующий").unwrap();
        writeln!(people, "Человек {n};Клиент {n};+7 495 000-{n:04}").unwrap();
    }
    bench.import(&bench.file("accounts.csv", accounts), "accounts").unwrap();
    bench.import(&bench.file("people.csv", people), "contacts").unwrap();
    bench
}

/// What begins the wave of a plan, without the first it would ask.
fn without_the_first(plan: &WavePlan) -> WaveStartReq {
    WaveStartReq {
        half: plan.half,
        opens_on: plan.opens_on,
        closes_on: plan.closes_on,
        questions: plan.questions.clone(),
        draw: plan.draw,
        chosen: plan.chosen.iter().skip(1).map(|row| row.contact).collect(),
    }
}

#[test]
fn what_the_lot_does_not_say_does_not_begin() {
    let bench = six_hundred();
    let s = &bench.session;
    let request = WavePlanReq { seed: Some(7), ..WavePlanReq::default() };
    let plan = commands::wave_plan(s, request).unwrap();
    let good = without_the_first(&plan);
    let with =
        |seed, size, of| WaveStartReq { draw: Some(Draw { seed, size, of }), ..good.clone() };
    let left_out = bench.page(plan.left_out[0].account, At::default()).people[0].contact.id;
    let chosen = [good.chosen.clone(), vec![left_out]].concat();
    let wrong = [
        (with(8, 500, 600), "chosen", "another seed draws others"),
        (with(7, 300, 600), "chosen", "three hundred would be fewer"),
        (with(7, 500, 599), "draw", "nor were there so many"),
        (WaveStartReq { chosen, ..good.clone() }, "chosen", "on whom the lot did not fall"),
    ];
    let before = bench.dump();
    for (request, field, why) in wrong {
        let message = refused(commands::wave_start(s, request), field);
        assert!(message.contains("Откройте план заново"), "{why}: {message}");
    }
    assert_eq!(bench.dump(), before, "nothing was written");
    commands::wave_start(s, good).unwrap();
}

#[test]
fn six_hundred_clients_are_drawn_from_by_a_seed() {
    let bench = six_hundred();
    let s = &bench.session;
    let plan = |size, seed| {
        let request = WavePlanReq { size, seed, ..WavePlanReq::default() };
        commands::wave_plan(s, request).unwrap()
    };
    let first = plan(None, Some(7));
    assert_eq!(first.chosen.len(), 500, "above 500 accounts 500 are drawn");
    let draw = first.draw.unwrap();
    assert_eq!((draw.seed, draw.size, draw.of), (7, 500, 600), "and the draw is told");
    assert_eq!(first.left_out.len(), 100, "the others are named");
    assert!(first.left_out.iter().all(|row| row.key == "not-drawn"), "with the reason");
    let ids = |plan: &WavePlan| {
        let mut ids: Vec<i64> = plan.chosen.iter().map(|row| row.account.0).collect();
        ids.sort_unstable();
        ids
    };
    assert_eq!(ids(&first), ids(&plan(None, Some(7))), "the same seed draws the same");
    assert_ne!(ids(&first), ids(&plan(None, Some(8))), "another seed draws others");
    let (one, two) = (plan(None, None).draw.unwrap(), plan(None, None).draw.unwrap());
    assert_ne!(one.seed, two.seed, "without a seed each plan takes a new one");
    assert_eq!(plan(Some(50), Some(7)).chosen.len(), 50, "a smaller draw may be asked for");
    commands::wave_start(s, without_the_first(&first)).unwrap();
    let page = commands::survey(s, SurveyReq::default()).unwrap();
    let mut asked: Vec<i64> =
        page.groups.iter().flat_map(|g| &g.rows).map(|row| row.account.0).collect();
    asked.sort_unstable();
    let wanted: Vec<i64> =
        ids(&first).into_iter().filter(|id| *id != first.chosen[0].account.0).collect();
    assert_eq!(asked, wanted, "what was planned is what is asked, without who was taken out");
    assert_eq!(page.wave.unwrap().draw, first.draw, "and the seed is kept");
}

#[test]
fn who_is_shown_is_who_is_asked() {
    let world = World::new();
    let s = world.session();
    let answer =
        Answer { nps: Some(8), ..bench::answer(world.mine, Some(world.oleg), day("2026-06-01")) };
    commands::answer_save(s, AnswerSaveReq { answer }).unwrap();
    let plan = |opens_on: &str| {
        let request = WavePlanReq { opens_on: Some(day(opens_on)), ..WavePlanReq::default() };
        commands::wave_plan(s, request).unwrap()
    };
    let early = plan("2026-11-30");
    assert_eq!(early.opens_on, day("2026-11-30"), "for the day asked for");
    assert_eq!(early.chosen.len(), 1, "Oleg rests until December");
    let late = plan("2026-12-01");
    assert_eq!(late.chosen.len(), 2, "then he may be asked");

    let shown: Vec<ContactId> = late.chosen.iter().map(|row| row.contact).collect();
    let request = |opens_on: &str, chosen: &[ContactId]| WaveStartReq {
        half: late.half,
        opens_on: day(opens_on),
        closes_on: late.closes_on,
        questions: late.questions.clone(),
        draw: late.draw,
        chosen: chosen.to_vec(),
    };
    refused(commands::wave_start(s, request("2026-11-30", &shown)), "chosen");

    // The plan has somebody else of the mine by now: what was shown does not begin.
    let contact = Contact {
        role: Some(DecisionRole::Decides),
        ..Contact::named(ContactId::NEW, world.mine, "Мария Ли")
    };
    let maria = ContactId(commands::contact_save(s, ContactSaveReq { contact }).unwrap().id);
    let before = world.desk.bench.dump();
    let message = refused(commands::wave_start(s, request("2026-12-01", &shown)), "chosen");
    assert!(message.contains("Откройте план заново"), "and what to do: {message}");
    assert_eq!(world.desk.bench.dump(), before, "nothing was written");
    let shown: Vec<ContactId> = plan("2026-12-01").chosen.iter().map(|row| row.contact).collect();
    assert!(shown.contains(&maria), "she decides");
    let twice = [shown.clone(), shown.clone()].concat();
    commands::wave_start(s, request("2026-12-01", &twice)).unwrap();
    let rows = world.page().groups.into_iter().flat_map(|group| group.rows);
    let mut asked: Vec<ContactId> = rows.map(|row| row.contact).collect();
    let mut shown = shown;
    asked.sort_unstable();
    shown.sort_unstable();
    assert_eq!(asked, shown, "these and no others, each once");
}

#[test]
fn questions_and_days_of_a_wave_can_be_changed_while_it_is_open() {
    let world = World::new();
    let s = world.session();
    let wave = world.start();
    let page = world.page().wave.unwrap();
    let mut request = WaveSaveReq {
        wave,
        opens_on: page.opens_on,
        closes_on: page.closes_on,
        questions: Questions {
            optional: vec![
                OpenQuestion::BringBack,
                OpenQuestion::Change,
                OpenQuestion::SeenElsewhere,
                OpenQuestion::BringBack,
            ],
            csi: vec![CsiParameter::Service, CsiParameter::Quality, CsiParameter::Service],
            own: vec!["  Поедете на семинар?  ".to_owned(), " ".to_owned()],
            ..page.questions
        },
    };
    commands::wave_save(s, request.clone()).unwrap();
    let kept = world.page().wave.unwrap().questions;
    let optional = [OpenQuestion::SeenElsewhere, OpenQuestion::BringBack];
    assert_eq!(kept.optional, optional, "what is optional, once, in the order it is asked");
    assert_eq!(kept.csi, [CsiParameter::Quality, CsiParameter::Service], "and so the parameters");
    let interview = world.interview(world.desk.irina);
    let last = interview.questions.last().unwrap();
    assert_eq!((last.key.as_str(), last.text.as_str()), ("own-1", "Поедете на семинар?"), "own");
    assert!(interview.questions.iter().any(|q| q.key == "bring-back"), "and an optional one");
    let one = |key: &str| interview.questions.iter().filter(|q| q.key == key).count();
    assert_eq!(one("change"), 1, "what is always asked is asked once");
    world
        .done(world.desk.irina, Interview { said: said(&[("own-1", "Да")]), ..unhappy() })
        .unwrap();
    let row = world.board("sort").into_iter().find(|row| row.item.question == "own-1").unwrap();
    assert_eq!(row.question_label, "Поедете на семинар?", "an own question by its words");
    request.closes_on = day("2026-01-01");
    refused(commands::wave_save(s, request.clone()), "closes_on");
    close(&world, wave, true);
    request.closes_on = page.closes_on;
    refused(commands::wave_save(s, request), "");
}

#[test]
fn own_questions_keep_their_places_once_somebody_has_seen_them() {
    let world = World::new();
    let s = world.session();
    let wave = world.start();
    let page = world.page().wave.unwrap();
    let save = |own: &[&str]| {
        let own = own.iter().map(|text| (*text).to_owned()).collect();
        let questions = Questions { own, ..page.questions.clone() };
        let (opens_on, closes_on) = (page.opens_on, page.closes_on);
        commands::wave_save(s, WaveSaveReq { wave, opens_on, closes_on, questions })
    };
    save(&["Цена?", "Сроки?"]).unwrap();
    let silent = Answer {
        silent: true,
        wave: Some(wave),
        ..bench::answer(world.desk.client, Some(world.desk.irina), today())
    };
    commands::answer_save(s, AnswerSaveReq { answer: silent }).unwrap();
    save(&["Сроки?", "Цена?"]).unwrap();
    save(&["Цена?", "Сроки?"]).unwrap();
    let before = world.desk.bench.dump();
    let seen: [&dyn Fn(); 3] = [
        &|| drop(commands::respondent_try(s, tried(&world, world.oleg, TryOutcome::Sent)).unwrap()),
        &|| {
            let respondent = world.respondent(world.oleg);
            let interview = Interview { nps: Some(8), ..Interview::default() };
            let request = InterviewKeepReq { respondent, interview };
            drop(commands::interview_keep(s, request).unwrap());
        },
        &|| {
            let interview = Interview { said: said(&[("own-2", "Да")]), ..unhappy() };
            drop(world.done(world.oleg, interview).unwrap());
        },
    ];
    for (n, see) in seen.iter().enumerate() {
        see();
        refused(save(&["Цена?"]), "own");
        refused(save(&["Сроки?", "Цена?"]), "own");
        let message = refused(save(&["", "Сроки?", "Цена?"]), "own");
        assert!(message.contains("дополнить"), "case {n} says what can be done: {message}");
        refused(save(&["Сроки?", "Ещё?"]), "own");
        save(&["Какая цена?", "Сроки?", "Ещё?"]).unwrap();
        world.desk.bench.undo();
        world.desk.bench.undo();
        assert_eq!(world.desk.bench.dump(), before, "case {n}: nothing else was changed");
    }
}

#[test]
fn an_own_question_that_was_answered_keeps_its_words() {
    let world = World::new();
    let s = world.session();
    let wave = world.start();
    let page = world.page().wave.unwrap();
    let save = |own: &[&str]| {
        let own = own.iter().map(|text| (*text).to_owned()).collect();
        let questions = Questions { own, ..page.questions.clone() };
        let (opens_on, closes_on) = (page.opens_on, page.closes_on);
        commands::wave_save(s, WaveSaveReq { wave, opens_on, closes_on, questions })
    };
    save(&["Цена?", "Сроки?"]).unwrap();
    let before = world.desk.bench.dump();
    let interview =
        Interview { said: said(&[("own-1", "Дорого"), ("own-2", " ")]), ..unhappy() };
    let answered: [&dyn Fn(); 2] =
        [&|| drop(world.done(world.oleg, interview.clone()).unwrap()), &|| {
            let respondent = world.respondent(world.oleg);
            let request = InterviewKeepReq { respondent, interview: interview.clone() };
            drop(commands::interview_keep(s, request).unwrap());
        }];
    for (n, answer) in answered.iter().enumerate() {
        answer();
        let message = refused(save(&["Какие сроки?", "Какая цена?"]), "own");
        assert!(message.contains("«Цена?»"), "case {n}: moved and reworded at once: {message}");
        refused(save(&["Какая цена?", "Сроки?"]), "own");
        save(&["Цена?", "Какие сроки?", "Какая цена?"]).unwrap();
        let asked = world.interview(world.desk.irina).questions;
        let own = asked.iter().filter(|one| one.key.starts_with("own-"));
        let own: Vec<(&str, &str)> = own.map(|one| (one.key.as_str(), one.text.as_str())).collect();
        let want = [("own-1", "Цена?"), ("own-2", "Какие сроки?"), ("own-3", "Какая цена?")];
        assert_eq!(
            own, want,
            "case {n}: what was answered stays, the new words are a new question"
        );
        world.desk.bench.undo();
        world.desk.bench.undo();
        assert_eq!(world.desk.bench.dump(), before, "case {n}: nothing else was changed");
    }
}

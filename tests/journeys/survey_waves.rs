//! The rules of a wave: who is tried and how, consent, closing, the draw, figures against the half
//! before, and what is refused.

use crate::survey::{World, person, refused, said, unhappy};
use rapport_api::{
    commands,
    dto::{
        At,
        account::ContactSaveReq,
        relationship::edits::AnswerSaveReq,
        survey::{SurveyReq, WavePlanReq, edits::*, feedback::FeedbackReq},
    },
};
use rapport_domain::*;
use rapport_tests::bench::{self, Bench, day, half, today};
use rapport_text::Lang;
use std::fmt::Write as _;

fn tried(world: &World, contact: ContactId, outcome: TryOutcome) -> RespondentTryReq {
    RespondentTryReq {
        respondents: vec![world.respondent(contact)],
        outcome,
        on: None,
        call_on: None,
        note: String::new(),
    }
}

fn close(world: &World, wave: WaveId, closed: bool) -> rapport_api::dto::Done {
    commands::wave_close(world.session(), WaveCloseReq { wave, closed }).unwrap()
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

#[test]
fn six_hundred_clients_are_drawn_from_by_a_seed() {
    let bench = Bench::new(Lang::Ru);
    let s = &bench.session;
    let (mut accounts, mut people) = (String::from("Наименование;Статус\n"), String::new());
    people.push_str("ФИО;Контрагент;Телефон\n");
    for n in 0..600 {
        writeln!(accounts, "Клиент {n};Действующий").unwrap();
        writeln!(people, "Человек {n};Клиент {n};+7 495 000-{n:04}").unwrap();
    }
    bench.import(&bench.file("accounts.csv", accounts), "accounts").unwrap();
    bench.import(&bench.file("people.csv", people), "contacts").unwrap();
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
    let ids = |plan: &rapport_api::dto::survey::WavePlan| {
        let mut ids: Vec<i64> = plan.chosen.iter().map(|row| row.account.0).collect();
        ids.sort_unstable();
        ids
    };
    assert_eq!(ids(&first), ids(&plan(None, Some(7))), "the same seed draws the same");
    assert_ne!(ids(&first), ids(&plan(None, Some(8))), "another seed draws others");
    let (one, two) = (plan(None, None).draw.unwrap(), plan(None, None).draw.unwrap());
    assert_ne!(one.seed, two.seed, "without a seed each plan takes a new one");
    assert_eq!(plan(Some(50), Some(7)).chosen.len(), 50, "a smaller draw may be asked for");
    let request = WaveStartReq {
        half: first.half,
        opens_on: first.opens_on,
        closes_on: first.closes_on,
        questions: first.questions.clone(),
        draw: first.draw,
        chosen: first.chosen.iter().skip(1).map(|row| row.contact).collect(),
    };
    commands::wave_start(s, request).unwrap();
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
            optional: vec![OpenQuestion::BringBack, OpenQuestion::Change],
            own: vec!["  Поедете на семинар?  ".to_owned(), " ".to_owned()],
            ..page.questions
        },
    };
    commands::wave_save(s, request.clone()).unwrap();
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

    // What is on record since does not change whom the wave asks.
    let contact = Contact {
        role: Some(DecisionRole::Decides),
        ..Contact::named(ContactId::NEW, world.mine, "Мария Ли")
    };
    commands::contact_save(s, ContactSaveReq { contact }).unwrap();
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
fn an_answer_given_after_the_half_is_on_its_page() {
    let world = World::new();
    let s = world.session();
    let request =
        WavePlanReq { at: At { half: Some(half("2026H1")), day: None }, ..WavePlanReq::default() };
    let plan = commands::wave_plan(s, request).unwrap();
    let request = WaveStartReq {
        half: plan.half,
        opens_on: plan.opens_on,
        closes_on: plan.closes_on,
        questions: plan.questions,
        draw: plan.draw,
        chosen: plan.chosen.iter().map(|row| row.contact).collect(),
    };
    let wave = WaveId(commands::wave_start(s, request).unwrap().id);
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

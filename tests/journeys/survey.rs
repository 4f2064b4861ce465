//! A survey from a manager's chair: a wave begun, people interviewed, a complaint made a task of, solved,
//! told back, shown in the deck; and all of it taken back.

use crate::relationship::Desk;
use rapport_api::{
    Code, Failure, commands,
    dto::{
        At, Done,
        account::{AccountSaveReq, ContactSaveReq},
        relationship::today::{TodayReq, TodayRow},
        survey::{
            RespondentRow, SurveyPage, SurveyReq, WavePlan, WavePlanReq,
            edits::*,
            feedback::{FeedbackItemPage, FeedbackItemReq, FeedbackPage, FeedbackReq, FeedbackRow},
            interview::{InterviewPage, InterviewReq},
        },
    },
};
use rapport_domain::*;
use rapport_tests::bench::{day, half, today};

/// A bank whose director decides, and a mine whose engineer uses.
pub(crate) struct World {
    pub(crate) desk: Desk,
    pub(crate) mine: AccountId,
    pub(crate) oleg: ContactId,
}

impl World {
    pub(crate) fn new() -> Self {
        let desk = Desk::new();
        let s = &desk.bench.session;
        let mut irina = person(&desk, desk.irina);
        (irina.job_title, irina.phone) = ("Директор".to_owned(), "+7 495 000-00-00".to_owned());
        commands::contact_save(s, ContactSaveReq { contact: irina }).unwrap();
        let mut account = Account::named(AccountId::NEW, "Гранит");
        account.owner = Some(desk.petr);
        let mine = AccountId(desk.bench.save_account(account, Vec::new()).unwrap().id);
        let mut contact = Contact::named(ContactId::NEW, mine, "Олег Ким");
        (contact.role, contact.email) =
            (Some(DecisionRole::Uses), "oleg@granit.example".to_owned());
        let oleg = ContactId(commands::contact_save(s, ContactSaveReq { contact }).unwrap().id);
        Self { desk, mine, oleg }
    }

    pub(crate) fn session(&self) -> &rapport_api::Session {
        &self.desk.bench.session
    }

    pub(crate) fn plan(&self) -> WavePlan {
        commands::wave_plan(self.session(), WavePlanReq::default()).unwrap()
    }

    /// What the plan proposes.
    pub(crate) fn started(&self) -> WaveStartReq {
        let plan = self.plan();
        WaveStartReq {
            half: plan.half,
            opens_on: plan.opens_on,
            closes_on: plan.closes_on,
            questions: plan.questions,
            draw: plan.draw,
            chosen: plan.chosen.iter().map(|row| row.contact).collect(),
        }
    }

    pub(crate) fn start(&self) -> WaveId {
        WaveId(commands::wave_start(self.session(), self.started()).unwrap().id)
    }

    pub(crate) fn page(&self) -> SurveyPage {
        commands::survey(self.session(), SurveyReq::default()).unwrap()
    }

    /// The group and the row of somebody.
    pub(crate) fn row(&self, contact: ContactId) -> (String, RespondentRow) {
        let groups = self.page().groups.into_iter();
        let rows = groups.flat_map(|g| g.rows.into_iter().map(move |row| (g.key.clone(), row)));
        rows.into_iter().find(|(_, row)| row.contact == contact).unwrap()
    }

    pub(crate) fn respondent(&self, contact: ContactId) -> RespondentId {
        self.row(contact).1.id
    }

    pub(crate) fn interview(&self, contact: ContactId) -> InterviewPage {
        let request = InterviewReq { respondent: self.respondent(contact), lang: None };
        commands::interview(self.session(), request).unwrap()
    }

    pub(crate) fn done(&self, contact: ContactId, interview: Interview) -> Result<Done, Failure> {
        let respondent = self.respondent(contact);
        let request = InterviewDoneReq { respondent, interview, on: None, means: None };
        commands::interview_done(self.session(), request)
    }

    pub(crate) fn boards(&self) -> FeedbackPage {
        commands::feedback(self.session(), FeedbackReq::default()).unwrap()
    }

    pub(crate) fn board(&self, key: &str) -> Vec<FeedbackRow> {
        self.boards().boards.into_iter().find(|board| board.key == key).unwrap().rows
    }

    pub(crate) fn item(&self, item: FeedbackItemId) -> FeedbackItemPage {
        let request = FeedbackItemReq { item, lang: None, solution: None, also: None };
        commands::feedback_item(self.session(), request).unwrap()
    }

    pub(crate) fn sort(&self, item: FeedbackItemId, task: Option<FeedbackTask>) -> Done {
        let request = FeedbackSortReq {
            items: vec![item],
            credible: Some(true),
            kind: None,
            tags: Some(vec!["сервис".to_owned()]),
            tag: None,
            task,
        };
        commands::feedback_sort(self.session(), request).unwrap()
    }

    pub(crate) fn solve(&self, item: FeedbackItemId, on: Option<Day>) -> Result<Done, Failure> {
        let solution = "Поставили второй сервер".to_owned();
        let request = FeedbackSolveReq { items: vec![item], solution, on };
        commands::feedback_solve(self.session(), request)
    }

    pub(crate) fn tell(&self, item: FeedbackItemId, by: Means) -> Result<Done, Failure> {
        let request =
            FeedbackTellReq { items: vec![item], to: None, by, on: None, text: String::new() };
        commands::feedback_tell(self.session(), request)
    }

    pub(crate) fn today(&self, kind: &str) -> Vec<TodayRow> {
        let page = commands::today(self.session(), TodayReq { manager: None }).unwrap();
        let rows = page.groups.into_iter().flat_map(|group| group.rows);
        rows.filter(|row| row.kind == kind).collect()
    }
}

pub(crate) fn person(desk: &Desk, id: ContactId) -> Contact {
    let page = desk.bench.page(desk.client, At::default());
    page.people.into_iter().find(|row| row.contact.id == id).unwrap().contact
}

pub(crate) fn said(words: &[(&str, &str)]) -> Vec<Said> {
    let one = |(question, text): &(&str, &str)| Said {
        question: (*question).to_owned(),
        text: (*text).to_owned(),
    };
    words.iter().map(one).collect()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

pub(crate) fn unhappy() -> Interview {
    Interview {
        nps: Some(4),
        csat: Some(3),
        csi: Csi::default(),
        said: said(&[
            ("pleases", "Отзывчивые люди"),
            ("displeases", "Сервер падал трижды за месяц"),
            ("why-not", "   "),
            ("change", "Когда будет резервный сервер?"),
        ]),
        quotable: true,
    }
}

pub(crate) fn refused(result: Result<Done, Failure>, field: &str) -> String {
    let failure = result.unwrap_err();
    assert_eq!(failure.code, Code::Refused, "a rule says no: {failure:?}");
    assert_eq!(failure.field, field, "at the field it concerns: {failure:?}");
    failure.message
}

#[test]
fn a_wave_asks_one_of_each_client_and_says_why() {
    let world = World::new();
    let plan = world.plan();
    assert_eq!(plan.half, half("2026H2"), "the half of today");
    assert_eq!((plan.accounts, plan.chosen.len()), (2, 2), "everybody of a small base");
    let bank = plan.chosen.iter().find(|row| row.contact == world.desk.irina).unwrap();
    assert_eq!(bank.why, "решает", "the one who decides");
    assert_eq!(bank.contact_label, "Ирина Котова, Директор", "by name and title");
    assert_eq!(bank.means, Means::Call, "by telephone where one is known");
    let mine = plan.chosen.iter().find(|row| row.contact == world.oleg).unwrap();
    assert_eq!(mine.means, Means::Email, "in writing where none is");
    assert_eq!(plan.draw, None, "a census draws nobody");
    assert_eq!(plan.always.len(), 6, "the six: {:?}", plan.always);
    assert_eq!(plan.closes_on, day("2026-12-31"), "through the end of the half");

    let before = world.desk.bench.dump();
    let done = commands::wave_start(world.session(), world.started()).unwrap();
    assert_eq!(plain(&done.label), "Опрос начат: II полугодие 2026", "told in a toast");
    let page = world.page();
    let wave = page.wave.unwrap();
    assert_eq!((wave.base, wave.draw), (2, None), "the base of the correction is kept");
    let (group, row) = world.row(world.desk.irina);
    assert_eq!(group, "to-ask", "nobody was tried yet");
    assert_eq!(row.interviewer, "Анна Иванова", "who keeps the account asks");
    let again = world.plan();
    assert!(again.taken, "a half has one wave");
    let message = refused(commands::wave_start(world.session(), world.started()), "half");
    assert!(plain(&message).contains("II полугодие 2026"), "which it names: {message}");
    world.desk.bench.undo();
    assert_eq!(world.desk.bench.dump(), before, "the wave and all it asks are one edit");
}

#[test]
fn what_is_said_becomes_work_and_is_told_back() {
    let world = World::new();
    let s = world.session();
    let start = world.desk.bench.dump();
    world.start();

    // Irina is unhappy, Oleg is not.
    let page = world.interview(world.desk.irina);
    assert!(page.opening.starts_with("Ирина Котова, здравствуйте!"), "{}", page.opening);
    let keys: Vec<&str> = page.questions.iter().map(|q| q.key.as_str()).collect();
    assert_eq!(
        keys[..4],
        ["pleases", "displeases", "nps", "why-not"],
        "the recommendation stands between what displeases and why not"
    );
    assert_eq!(page.questions[3].when_nps_to, Some(8), "why not is asked up to eight");
    assert!(page.next.is_some(), "and there is somebody after her");
    let done = world.done(world.desk.irina, unhappy()).unwrap();
    assert!(done.label.contains("Северный банк · Ирина Котова"), "{}", done.label);
    let happy = Interview {
        nps: Some(9),
        said: said(&[("main-value", "Вас всегда слышно")]),
        ..Interview::default()
    };
    world.done(world.oleg, happy).unwrap();
    assert_eq!(world.row(world.desk.irina).0, "answered", "both have answered");
    let touches = world.desk.bench.page(world.desk.client, At::default()).touches;
    assert_eq!(touches[0].touch.kind, TouchKind::Call, "the interview was a call");
    assert_eq!(touches[0].touch.contacts, [world.desk.irina], "with her");

    // Sorted, made a task of, solved.
    let items = world.board("sort");
    let texts: Vec<(&str, FeedbackKind)> = items
        .iter()
        .filter(|row| row.item.account == world.desk.client)
        .map(|row| (row.item.text.as_str(), row.item.kind))
        .collect();
    assert_eq!(
        texts,
        [
            ("Отзывчивые люди", FeedbackKind::Praise),
            ("Сервер падал трижды за месяц", FeedbackKind::Complaint),
            ("Когда будет резервный сервер?", FeedbackKind::Question),
        ],
        "one of each question answered; a blank one makes none"
    );
    let complaint = items.iter().find(|row| row.item.kind == FeedbackKind::Complaint).unwrap();
    assert_eq!(complaint.score, "4", "with the recommendation beside it");
    let id = complaint.item.id;
    let view = world.item(id);
    assert_eq!(view.due_on, day("2026-11-27"), "five worked days from a Saturday");
    assert_eq!(view.task_owner, Some(world.desk.anna), "the account's owner");
    assert!(
        view.letter.contains("«Сервер падал трижды за месяц»"),
        "the message quotes what was said: {}",
        view.letter
    );
    assert_eq!(view.told_by, Means::Call, "as she was asked");
    let task = FeedbackTask { title: view.task_title, due_on: Some(view.due_on), owner: None };
    world.sort(id, Some(task));
    let tasks = world.desk.page().tasks;
    assert_eq!(tasks[0].task.origin, TaskOrigin::Feedback, "a task that came of feedback");
    let row = world.board("work").pop().unwrap();
    assert_eq!(row.state_label, "задача: Анна Иванова, до 27 ноября", "whose, and by when");
    world.solve(id, None).unwrap();
    assert_eq!(world.desk.page().tasks[0].task.done_on, Some(today()), "the task is done with it");
    assert_eq!(world.today("tell-back").len(), 1, "my day says that she is to be told");
    let row = world.board("tell").pop().unwrap();
    assert_eq!(row.state_label, "решено 21 ноября, не рассказали", "solved, not told");
    let letter = world.item(id).letter;
    assert!(letter.contains("Поставили второй сервер"), "the message says what was done: {letter}");

    // Told back.
    world.tell(id, Means::Call).unwrap();
    let told = world.board("told").pop().unwrap();
    assert_eq!(told.item.told_to, Some(world.desk.irina), "its author by default");
    assert_eq!(told.state_label, "рассказали 21 ноября по телефону", "when and how");
    assert!(world.today("tell-back").is_empty(), "nothing is left to tell");
    let boards = world.boards();
    assert_eq!(plain(&boards.closure), "Рассказали о 1 из 1 (100 %)", "the loop is closed");
    let answer = &world.desk.page().answers[0];
    assert_eq!(answer.items.len(), 3, "the answer shows its items");
    assert!(answer.detail.contains("по телефону"), "and how it was given: {}", answer.detail);
    let figures = world.page();
    let coverage = figures.cards.iter().find(|card| card.key == "coverage").unwrap();
    assert_eq!(plain(&coverage.against), "цель 80 %", "coverage is set against its goal");
    assert_eq!(figures.nps[0].count, 2, "two recommendations");
    assert!(figures.nps[0].value.abs() < 1e-9, "one for, one against");
    assert_eq!(figures.nps[0].low, figures.nps[0].value, "everybody was heard");
    assert_eq!(figures.tags[0].name, "сервис", "a theme by its tag");
    let effect = FeedbackEffectReq { item: id, effect: Some(Effect::Better), on: None };
    commands::feedback_effect(s, effect).unwrap();

    // The wave, two interviews, sorted, solved, told, its effect: an undo each.
    for _ in 0..7 {
        world.desk.bench.undo();
    }
    assert_eq!(world.desk.bench.dump(), start, "all of it undone, the book is as it was");
}

#[test]
fn typing_saves_itself_and_one_undo_takes_it_back() {
    let world = World::new();
    world.start();
    let before = world.desk.bench.dump();
    let respondent = world.respondent(world.desk.irina);
    let keep = |interview| {
        let request = InterviewKeepReq { respondent, interview };
        commands::interview_keep(world.session(), request)
    };
    for text in ["Серв", "Сервер", "Сервер падал"] {
        let said = said(&[("displeases", text)]);
        keep(Interview { said, ..Interview::default() }).unwrap();
    }
    let page = world.interview(world.desk.irina);
    assert_eq!(page.draft.said[0].text, "Сервер падал", "what was typed last is kept");
    assert_eq!(world.row(world.desk.irina).0, "due", "and is to be taken up again");
    assert_eq!(world.today("survey-call").len(), 1, "so my day says");
    world.desk.bench.undo();
    assert_eq!(world.desk.bench.dump(), before, "the typing is one undo");
    world.desk.bench.redo();
    assert_eq!(world.interview(world.desk.irina).draft, page.draft, "and one redo");

    // Somebody else's typing begins another edit.
    let other = world.respondent(world.oleg);
    let interview = Interview { nps: Some(7), ..Interview::default() };
    let request = InterviewKeepReq { respondent: other, interview };
    commands::interview_keep(world.session(), request).unwrap();
    world.desk.bench.undo();
    assert_eq!(world.interview(world.desk.irina).draft, page.draft, "hers stays");
    assert_eq!(world.interview(world.oleg).draft, Interview::default(), "his goes");

    let message = refused(keep(Interview { nps: Some(11), ..Interview::default() }), "nps");
    assert!(message.contains("10"), "a score out of range says the range: {message}");
    let strange = said(&[("own-3", "Нет такого")]);
    refused(keep(Interview { said: strange, ..Interview::default() }), "said");
    world.done(world.desk.irina, unhappy()).unwrap();
    assert_eq!(refused(keep(unhappy()), ""), refused(world.done(world.desk.irina, unhappy()), ""));
    assert_eq!(world.interview(world.desk.irina).draft, Interview::default(), "the draft is gone");
    let nothing = world.done(world.oleg, Interview::default());
    refused(nothing, "nps");
}

#[test]
fn earlier_answers_are_at_hand_with_what_became_of_them() {
    let world = World::new();
    world.desk.answer("2026-02-10", 5, 3);
    let page = world.desk.page();
    let id = page.answers[0].items[0].item.id;
    world.solve(id, Some(day("2026-03-03"))).unwrap();
    world.tell(id, Means::Call).unwrap();
    world.start();
    let page = world.interview(world.desk.irina);
    assert_eq!(page.earlier.len(), 1, "one earlier answer");
    let line = &page.earlier[0].lines[0];
    assert_eq!(line.text, "Отвечайте быстрее", "in her words");
    assert_eq!(
        line.became, "решено 3 марта: Поставили второй сервер · рассказали 21 ноября по телефону",
        "with what became of it"
    );
    let account = AccountSaveReq {
        account: Account {
            lifecycle: Lifecycle::Dormant, ..Account::named(world.mine, "Гранит")
        },
        legal_entities: Vec::new(),
    };
    commands::account_save(world.session(), account).unwrap();
    assert_eq!(world.page().coverage.accounts, 1, "the base is the active ones");
}

//! Feedback at work: sorted, split, who is to be called, what must be said first, and what follows when
//! an answer changes.

use crate::survey::{World, person, refused, said, unhappy};
use rapport_api::{
    commands,
    dto::{
        account::{ContactSaveReq, TouchSaveReq},
        relationship::edits::AnswerSaveReq,
        survey::{
            edits::*,
            feedback::{DetractorRow, FeedbackReq},
        },
    },
};
use rapport_domain::*;
use rapport_tests::bench::{self, at, day, today};

fn one_complaint(world: &World, on: &str) -> FeedbackItemId {
    let answer = Answer {
        nps: Some(4),
        words: "Долго отвечаете".to_owned(),
        ..bench::answer(world.desk.client, Some(world.desk.irina), day(on))
    };
    commands::answer_save(world.session(), AnswerSaveReq { answer }).unwrap();
    world.desk.page().answers[0].items[0].item.id
}

fn sort(item: FeedbackItemId, credible: Option<bool>) -> FeedbackSortReq {
    FeedbackSortReq { items: vec![item], credible, kind: None, tags: None, tag: None, task: None }
}

fn detractors(world: &World, on: &str) -> (Vec<DetractorRow>, String) {
    let request = FeedbackReq { at: at(on), ..FeedbackReq::default() };
    let page = commands::feedback(world.session(), request).unwrap();
    (page.detractors, page.detractors_text)
}

#[test]
fn a_detractor_is_called_within_two_worked_days() {
    let world = World::new();
    let s = world.session();
    // A Tuesday; Wednesday, 4 November, is a holiday in Russia.
    one_complaint(&world, "2026-11-03");
    let (rows, text) = detractors(&world, "2026-11-05");
    assert_eq!(rows[0].call_by.day, day("2026-11-06"), "the second worked day after");
    assert_eq!(rows[0].text, "позвонить до 6 ноября", "there is time");
    assert_eq!(text, "", "nobody is late yet, and nobody was called");
    let (rows, text) = detractors(&world, "2026-11-09");
    assert_eq!(rows[0].text, "просрочено на 3 дня", "the time is over");
    assert_eq!(rows[0].phone, "+7 495 000-00-00", "with the number to call");
    assert!(text.ends_with("0 из 1 критика"), "and it is counted: {text}");
    let due = world.today("detractor");
    assert_eq!(due.len(), 1, "my day says it");
    assert!(due[0].text.contains("Ирина Котова"), "and whom to call: {}", due[0].text);

    let call = |on: &str, kind| {
        let touch = Touch { kind, in_person: false, ..world.desk.touch(on) };
        commands::touch_save(s, TouchSaveReq { touch }).unwrap();
    };
    call("2026-11-05", TouchKind::Email);
    assert_eq!(detractors(&world, "2026-11-09").0.len(), 1, "a letter is no call");
    let other = Touch { contacts: Vec::new(), ..world.desk.touch("2026-11-05") };
    commands::touch_save(s, TouchSaveReq { touch: other }).unwrap();
    assert_eq!(detractors(&world, "2026-11-09").0.len(), 1, "nor is a call to somebody else");
    call("2026-11-06", TouchKind::Call);
    let (rows, text) = detractors(&world, "2026-11-09");
    assert!(rows.is_empty(), "called, she is off the list");
    assert!(text.ends_with("1 из 1 критика"), "in time: {text}");
    let rates = &world.page().by_manager;
    assert_eq!((rates[0].detractors, rates[0].called), (1, 1), "so the rates say");
}

#[test]
fn the_interview_itself_is_no_reply() {
    let world = World::new();
    world.start();
    world.done(world.desk.irina, unhappy()).unwrap();
    let page = world.boards();
    assert_eq!(page.detractors.len(), 1, "she was called to be asked, not to be heard out");
    assert_eq!(page.detractors[0].score, 4, "with what she said");
}

#[test]
fn what_must_be_said_first_is_asked_for() {
    let world = World::new();
    let s = world.session();
    let id = one_complaint(&world, "2026-11-03");
    refused(world.solve(id, None), "items");
    refused(world.tell(id, Means::Call), "items");
    let task = FeedbackTask { title: "Ответить".to_owned(), due_on: None, owner: None };
    let request = FeedbackSortReq { task: Some(task), ..sort(id, Some(false)) };
    refused(commands::feedback_sort(s, request), "task");
    commands::feedback_sort(s, sort(id, Some(true))).unwrap();
    refused(commands::feedback_sort(s, sort(id, Some(true))), "items");
    refused(world.tell(id, Means::Call), "items");
    let effect = FeedbackEffectReq { item: id, effect: Some(Effect::Same), on: None };
    refused(commands::feedback_effect(s, effect), "effect");
    refused(world.solve(id, Some(day("2026-11-01"))), "on");
    refused(world.solve(id, Some(day("2026-11-22"))), "on");
    let blank = FeedbackSolveReq { items: vec![id], solution: "  ".to_owned(), on: None };
    refused(commands::feedback_solve(s, blank), "solution");
    world.solve(id, Some(day("2026-11-10"))).unwrap();
    let early = FeedbackTellReq {
        items: vec![id],
        to: None,
        by: Means::Call,
        on: Some(day("2026-11-09")),
        text: String::new(),
    };
    refused(commands::feedback_tell(s, early.clone()), "on");
    let stranger = FeedbackTellReq { to: Some(world.oleg), on: None, ..early };
    refused(commands::feedback_tell(s, stranger), "to");
    world.tell(id, Means::Meeting).unwrap();
    refused(world.tell(id, Means::Call), "items");
    let touches = world.desk.bench.page(world.desk.client, Default::default()).touches;
    assert!(touches[0].touch.in_person, "telling at a meeting is one: {:?}", touches[0].touch);
    commands::feedback_sort(s, sort(id, Some(false))).unwrap();
    assert_eq!(world.board("toxic").len(), 1, "what turns out toxic is left alone");
    refused(
        commands::feedback_sort(s, FeedbackSortReq { items: Vec::new(), ..sort(id, None) }),
        "items",
    );
}

#[test]
fn praise_is_thanked_for_without_being_solved() {
    let world = World::new();
    world.start();
    let interview = Interview {
        nps: Some(10),
        said: said(&[("pleases", "Всё отлично")]),
        ..Interview::default()
    };
    world.done(world.oleg, interview).unwrap();
    assert_eq!(world.board("sort")[0].state_label, "ждёт разбора", "said today: no day has passed");
    let id = world.board("sort")[0].item.id;
    world.sort(id, None);
    assert_eq!(world.board("tell")[0].state_label, "поблагодарить", "nothing is to be solved");
    let letter = world.item(id).letter;
    assert!(!letter.contains("напишите, что сделано"), "nor is there a gap to fill in: {letter}");
    world.tell(id, Means::Email).unwrap();
    assert_eq!(world.board("told").len(), 1, "thanked");
}

#[test]
fn an_item_is_split_and_joined_again_by_undo() {
    let world = World::new();
    let s = world.session();
    let id = one_complaint(&world, "2026-11-03");
    let before = world.desk.bench.dump();
    let split = |texts: &[&str]| {
        let texts = texts.iter().map(|text| (*text).to_owned()).collect();
        commands::feedback_split(s, FeedbackSplitReq { item: id, texts })
    };
    refused(split(&["Одно", "  "]), "texts");
    split(&["Долго", "Отвечаете?"]).unwrap();
    let items = &world.desk.page().answers[0].items;
    let parts: Vec<(&str, FeedbackKind)> =
        items.iter().map(|row| (row.item.text.as_str(), row.item.kind)).collect();
    assert_eq!(
        parts,
        [("Долго", FeedbackKind::Complaint), ("Отвечаете?", FeedbackKind::Question)],
        "two of one"
    );
    world.desk.bench.undo();
    assert_eq!(world.desk.bench.dump(), before, "one undo joins them");
}

#[test]
fn unsorted_items_follow_the_words_of_an_answer_and_sorted_ones_stay() {
    let world = World::new();
    let s = world.session();
    let id = one_complaint(&world, "2026-11-03");
    let answer = world.desk.page().answers[0].answer.clone();
    let save = |answer| commands::answer_save(s, AnswerSaveReq { answer }).unwrap();
    let changed = Answer {
        nps: Some(10),
        words: "Отвечаете быстро".to_owned(),
        on: day("2026-11-04"),
        ..answer.clone()
    };
    save(changed.clone());
    let row = &world.desk.page().answers[0].items[0];
    assert_eq!(
        (row.item.id, row.item.text.as_str(), row.item.kind, row.item.on),
        (id, "Отвечаете быстро", FeedbackKind::Praise, day("2026-11-04")),
        "words, kind and day follow"
    );
    commands::feedback_sort(s, sort(id, Some(true))).unwrap();
    save(Answer { words: "Иначе".to_owned(), ..changed.clone() });
    let items = world.desk.page().answers[0].items.clone();
    assert_eq!(items[0].item.text, "Отвечаете быстро", "what somebody sorted stays");
    save(Answer { words: String::new(), said: said(&[("missing", "Встреч")]), ..changed });
    let page = world.desk.page();
    let texts: Vec<&str> = page.answers[0].items.iter().map(|r| r.item.text.as_str()).collect();
    assert_eq!(texts, ["Отвечаете быстро", "Встреч"], "what is newly said is added");
    let quotable = AnswerQuotableReq { answer: answer.id, quotable: true };
    commands::answer_quotable(s, quotable).unwrap();
    assert!(world.desk.page().answers[0].answer.quotable, "may be quoted");
    let gone = AnswerQuotableReq { answer: AnswerId(99), quotable: true };
    assert_eq!(
        commands::answer_quotable(s, gone).unwrap_err().code,
        rapport_api::Code::Gone,
        "of an answer that is not there"
    );
    let nobody = Answer { silent: true, ..bench::answer(world.mine, Some(world.oleg), today()) };
    save(nobody);
    let silent = world.boards();
    assert!(!silent.empty, "silence makes no item, the others are there");
}

#[test]
fn an_answer_typed_by_hand_counts_in_the_wave_that_asks() {
    let world = World::new();
    let wave = world.start();
    let answer = Answer { nps: Some(7), ..bench::answer(world.mine, Some(world.oleg), today()) };
    commands::answer_save(world.session(), AnswerSaveReq { answer }).unwrap();
    let (group, row) = world.row(world.oleg);
    assert_eq!((group.as_str(), row.state_label.as_str()), ("answered", "NPS 7"), "he answered");
    let page = world.desk.bench.page(world.mine, Default::default());
    assert_eq!(page.people.len(), 1, "his account has him");
    assert_eq!(world.page().wave.unwrap().id, wave, "in the wave of the half");
}

/// Told in the first half, with what its author says in the second; NPS then and now.
fn told_and_asked_again(now: Option<u8>) -> (World, FeedbackItemId) {
    let world = World::new();
    let id = one_complaint(&world, "2026-03-02");
    commands::feedback_sort(world.session(), sort(id, Some(true))).unwrap();
    world.solve(id, Some(day("2026-03-20"))).unwrap();
    let tell = FeedbackTellReq {
        items: vec![id],
        to: None,
        by: Means::Call,
        on: Some(day("2026-04-02")),
        text: String::new(),
    };
    commands::feedback_tell(world.session(), tell).unwrap();
    let row = world.board("told").pop().unwrap();
    assert_eq!(row.proposed_effect, None, "nobody was asked again yet");
    assert_eq!(row.proposed_text, "", "so there is nothing to say of it");
    if now.is_some() {
        let answer = Answer {
            nps: now,
            ..bench::answer(world.desk.client, Some(world.desk.irina), day("2026-11-12"))
        };
        commands::answer_save(world.session(), AnswerSaveReq { answer }).unwrap();
    }
    (world, id)
}

#[test]
fn the_next_wave_proposes_the_effect_and_it_is_confirmed() {
    let (world, id) = told_and_asked_again(Some(9));
    let row = world.board("told").pop().unwrap();
    assert_eq!(row.proposed_effect, Some(Effect::Better), "four became nine");
    assert_eq!(row.proposed_on, Some(day("2026-11-12")), "when they said so");
    let text = row.proposed_text.replace('\u{a0}', " ");
    assert_eq!(text, "по ответу 12 ноября: оценка 9, была 4", "and what makes us think so");
    assert!(row.state_label.ends_with("эффект не подтверждён"), "asked for: {}", row.state_label);
    let page = world.item(id).row;
    assert_eq!(page.proposed_effect, row.proposed_effect, "the item itself says the same");
    let own = world.desk.page().answers.into_iter().flat_map(|answer| answer.items);
    let own: Vec<_> = own.map(|row| row.proposed_effect).collect();
    assert_eq!(own, [Some(Effect::Better)], "and so does the client's own page");

    let confirm = FeedbackEffectReq { item: id, effect: row.proposed_effect, on: row.proposed_on };
    commands::feedback_effect(world.session(), confirm).unwrap();
    let row = world.board("told").pop().unwrap();
    assert_eq!(row.item.effect, Some(Effect::Better), "confirmed, it is noted");
    assert_eq!(row.item.effect_on, Some(day("2026-11-12")), "on the day they said so");
    assert_eq!((row.proposed_effect, row.proposed_on), (None, None), "and proposed no more");
    assert!(row.state_label.ends_with("стало лучше"), "the board says it: {}", row.state_label);
    world.desk.bench.undo();
    let row = world.board("told").pop().unwrap();
    assert_eq!(row.proposed_effect, Some(Effect::Better), "undone, it is proposed again");
}

#[test]
fn an_effect_is_proposed_only_of_what_was_told_and_answered() {
    for (now, expected) in
        [(Some(4), Some(Effect::Same)), (Some(1), Some(Effect::Worse)), (None, None)]
    {
        let (world, _) = told_and_asked_again(now);
        let row = world.board("told").pop().unwrap();
        assert_eq!(row.proposed_effect, expected, "from 4 to {now:?}");
    }
    let world = World::new();
    let id = one_complaint(&world, "2026-03-02");
    let answer = Answer {
        nps: Some(9),
        ..bench::answer(world.desk.client, Some(world.desk.irina), day("2026-11-12"))
    };
    commands::answer_save(world.session(), AnswerSaveReq { answer }).unwrap();
    commands::feedback_sort(world.session(), sort(id, Some(true))).unwrap();
    world.solve(id, Some(day("2026-03-20"))).unwrap();
    let row = world.board("tell").pop().unwrap();
    assert_eq!(row.proposed_effect, None, "who was told nothing cannot have seen it");
}

#[test]
fn who_was_told_is_asked_for_where_authors_differ() {
    let world = World::new();
    let s = world.session();
    let contact = Contact::named(ContactId::NEW, world.desk.client, "Мария Ли");
    let maria = ContactId(commands::contact_save(s, ContactSaveReq { contact }).unwrap().id);
    for contact in [world.desk.irina, maria] {
        let answer = Answer {
            nps: Some(9),
            words: "Спасибо".to_owned(),
            ..bench::answer(world.desk.client, Some(contact), day("2026-11-03"))
        };
        commands::answer_save(s, AnswerSaveReq { answer }).unwrap();
    }
    let items: Vec<FeedbackItemId> = world.board("sort").iter().map(|row| row.item.id).collect();
    let request = FeedbackSortReq { items: items.clone(), ..sort(items[0], Some(true)) };
    commands::feedback_sort(s, request).unwrap();
    let tell = |items: &[FeedbackItemId], to| {
        let (items, by) = (items.to_vec(), Means::Email);
        commands::feedback_tell(s, FeedbackTellReq { items, to, by, on: None, text: String::new() })
    };
    refused(tell(&items, None), "to");
    let mut gone = person(&world.desk, maria);
    gone.left_on = Some(day("2026-11-10"));
    commands::contact_save(s, ContactSaveReq { contact: gone }).unwrap();
    refused(tell(&items, Some(maria)), "to");
    // Irina refused mailings; an answer to her is none.
    let mut irina = person(&world.desk, world.desk.irina);
    irina.mail_consent = Some(false);
    commands::contact_save(s, ContactSaveReq { contact: irina }).unwrap();
    tell(&items, Some(world.desk.irina)).unwrap();
    assert_eq!(world.board("told").len(), 2, "she was told of both, by letter");
}

#[test]
fn the_task_of_what_turns_out_toxic_goes_with_it() {
    let world = World::new();
    let s = world.session();
    let id = one_complaint(&world, "2026-11-03");
    let task = || FeedbackTask { title: "Ответить".to_owned(), due_on: None, owner: None };
    world.sort(id, Some(task()));
    let before = world.desk.bench.dump();
    commands::feedback_sort(s, sort(id, Some(false))).unwrap();
    assert!(world.desk.page().tasks.is_empty(), "nothing is to be done");
    assert_eq!(world.board("toxic")[0].item.task, None, "nor is it named");
    world.desk.bench.undo();
    assert_eq!(world.desk.bench.dump(), before, "one undo brings it back");
    let split = FeedbackSplitReq {
        item: id, texts: vec!["Долго".to_owned(), "Грубо".to_owned()]
    };
    commands::feedback_split(s, split).unwrap();
    world.solve(id, None).unwrap();
    commands::feedback_sort(s, sort(id, Some(false))).unwrap();
    assert_eq!(world.desk.page().tasks.len(), 1, "what is done was done");
}

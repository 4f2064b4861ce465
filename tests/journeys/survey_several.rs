//! Several items of feedback in one act: each keeps what is its own, and one undo takes it all back.

use crate::survey::{World, refused};
use rapport_api::{
    commands,
    dto::{
        relationship::edits::AnswerSaveReq,
        survey::{edits::*, feedback::FeedbackItemReq},
    },
};
use rapport_domain::*;
use rapport_tests::bench::{self, day};

/// Two things said by the client's director, one by the mine's engineer.
fn three_things_said() -> (World, [FeedbackItemId; 3]) {
    let world = World::new();
    let said = [
        (world.desk.client, world.desk.irina, "2026-03-02", "Долго отвечаете"),
        (world.desk.client, world.desk.irina, "2026-03-03", "Счета путаются"),
        (world.mine, world.oleg, "2026-03-04", "Дорого"),
    ];
    let items = said.map(|(account, contact, on, words)| {
        let answer = Answer {
            nps: Some(4),
            words: words.to_owned(),
            ..bench::answer(account, Some(contact), day(on))
        };
        commands::answer_save(world.session(), AnswerSaveReq { answer }).unwrap();
        let rows = world.board("sort");
        rows.into_iter().find(|row| row.item.text == words).unwrap().item.id
    });
    (world, items)
}

fn sort(items: &[FeedbackItemId]) -> FeedbackSortReq {
    let items = items.to_vec();
    FeedbackSortReq { items, credible: Some(true), kind: None, tags: None, tag: None, task: None }
}

fn solved_and_told(world: &World, items: &[FeedbackItemId]) {
    let s = world.session();
    commands::feedback_sort(s, sort(items)).unwrap();
    for &item in items {
        world.solve(item, Some(day("2026-03-20"))).unwrap();
        let tell = FeedbackTellReq {
            items: vec![item],
            to: None,
            by: Means::Call,
            on: Some(day("2026-04-02")),
            text: String::new(),
        };
        commands::feedback_tell(s, tell).unwrap();
    }
}

#[test]
fn a_tag_is_added_to_those_each_has() {
    let (world, items) = three_things_said();
    let s = world.session();
    let own = FeedbackSortReq { tags: Some(vec!["сроки".to_owned()]), ..sort(&items[..1]) };
    commands::feedback_sort(s, own).unwrap();
    let before = world.desk.bench.dump();
    let tag = |tag: &str| FeedbackSortReq { tag: Some(tag.to_owned()), ..sort(&items) };
    commands::feedback_sort(s, tag("Сервис")).unwrap();
    let tags = |item| world.item(item).row.item.tags;
    assert_eq!(tags(items[0]), ["сроки", "Сервис"], "beside the one it had");
    assert_eq!(tags(items[2]), ["Сервис"], "and where there was none");
    refused(commands::feedback_sort(s, tag(" сервис ")), "items");
    world.desk.bench.undo();
    assert_eq!(world.desk.bench.dump(), before, "one undo takes it off all of them");
}

#[test]
fn one_letter_tells_of_all_that_one_client_said() {
    let (world, items) = three_things_said();
    commands::feedback_sort(world.session(), sort(&items)).unwrap();
    world.solve(items[1], None).unwrap();
    let ask = |item, also: &[FeedbackItemId]| {
        let (lang, also) = (Some("ru".to_owned()), Some(also.to_vec()));
        let request = FeedbackItemReq { item, lang, solution: None, also };
        commands::feedback_item(world.session(), request).unwrap()
    };
    let page = ask(items[1], &items);
    assert_eq!(page.row.item.id, items[1], "the one asked for stays the one shown");
    let place = |text: &str| page.letter.find(text);
    let (first, second) = (place("Счета путаются"), place("Долго отвечаете"));
    assert!(first.is_some() && first < second, "that one first, then the other: {}", page.letter);
    assert!(place("Поставили второй сервер") < second, "each with what came of it");
    assert!(place("Дорого").is_none(), "not a word of what another client said");
    assert_eq!(page.letter.matches("Стало ли лучше").count(), 1, "it is asked once");
    assert_eq!(page.letter.matches("здравствуйте").count(), 1, "greeted once: {}", page.letter);
    assert_eq!(ask(items[1], &[]).letter.matches('«').count(), 1, "alone it is told of alone");
}

#[test]
fn thanks_for_praise_are_said_once() {
    let (world, items) = three_things_said();
    let praise = FeedbackSortReq { kind: Some(FeedbackKind::Praise), ..sort(&items[..2]) };
    commands::feedback_sort(world.session(), praise).unwrap();
    let lang = Some("ru".to_owned());
    let request =
        FeedbackItemReq { item: items[0], lang, solution: None, also: Some(items.to_vec()) };
    let letter = commands::feedback_item(world.session(), request).unwrap().letter;
    assert_eq!(letter.matches('«').count(), 2, "both are quoted: {letter}");
    assert_eq!(letter.matches("Спасибо").count(), 1, "after the last of them: {letter}");
    assert!(letter.find("Спасибо") > letter.find("Счета путаются"), "not in between: {letter}");
    assert!(!letter.contains("Стало ли лучше"), "praise asks for nothing: {letter}");
}

#[test]
fn effects_are_noted_together_or_not_at_all() {
    let (world, items) = three_things_said();
    let s = world.session();
    solved_and_told(&world, &items[..2]);
    let answer = Answer {
        nps: Some(9),
        ..bench::answer(world.desk.client, Some(world.desk.irina), day("2026-11-12"))
    };
    commands::answer_save(s, AnswerSaveReq { answer }).unwrap();
    let rows = world.board("told");
    assert!(rows.iter().all(|row| row.proposed_effect == Some(Effect::Better)), "4 became 9");
    let before = world.desk.bench.dump();
    let note = |item, effect| FeedbackEffectReq { item, effect, on: Some(day("2026-11-12")) };
    let mut effects =
        vec![note(items[0], Some(Effect::Better)), note(items[1], Some(Effect::Same))];
    effects.push(note(items[2], Some(Effect::Worse)));
    let all = FeedbackEffectsReq { effects: effects.clone() };
    refused(commands::feedback_effects(s, all), "effect");
    assert_eq!(world.desk.bench.dump(), before, "who was told nothing stops all of it");
    refused(commands::feedback_effects(s, FeedbackEffectsReq { effects: Vec::new() }), "items");

    effects.truncate(2);
    commands::feedback_effects(s, FeedbackEffectsReq { effects }).unwrap();
    let effect = |item| world.item(item).row.item.effect;
    let noted = [effect(items[0]), effect(items[1])];
    assert_eq!(noted, [Some(Effect::Better), Some(Effect::Same)], "each its own");
    world.desk.bench.undo();
    assert_eq!(world.desk.bench.dump(), before, "one undo takes back both");
}

//! Items of feedback and the answers they are of: what their edits refuse, and what follows from what.

use crate::survey::{World, refused, said};
use rapport_api::{
    Failure, commands,
    dto::{
        Done,
        account::TouchSaveReq,
        relationship::edits::{AnswerSaveReq, TaskSaveReq},
        survey::edits::*,
    },
};
use rapport_domain::*;
use rapport_tests::bench::{self, day, today};

/// What an answer of the bank says on 3 November, an item a text.
fn said_by(world: &World, texts: &[(&str, &str)]) -> Vec<FeedbackItem> {
    let answer = Answer {
        nps: Some(4),
        said: said(texts),
        ..bench::answer(world.desk.client, Some(world.desk.irina), day("2026-11-03"))
    };
    commands::answer_save(world.session(), AnswerSaveReq { answer }).unwrap();
    world.desk.bench.all()
}

fn one(world: &World) -> FeedbackItem {
    said_by(world, &[("displeases", "Долго отвечаете")]).pop().unwrap()
}

fn save(world: &World, item: FeedbackItem) -> Result<Done, Failure> {
    commands::feedback_save(world.session(), FeedbackSaveReq { item })
}

fn sorted(items: &[FeedbackItemId], credible: bool) -> FeedbackSortReq {
    FeedbackSortReq {
        items: items.to_vec(),
        credible: Some(credible),
        kind: None,
        tags: None,
        tag: None,
        task: None,
    }
}

fn task(world: &World, origin: TaskOrigin, account: AccountId) -> Task {
    let task = Task {
        id: TaskId::NEW,
        account: Some(account),
        title: "Сервер".to_owned(),
        set_on: day("2026-11-10"),
        due_on: None,
        owner: None,
        origin,
        done_on: None,
        result: "Свой итог".to_owned(),
    };
    let id = commands::task_save(world.session(), TaskSaveReq { task: task.clone() }).unwrap().id;
    Task { id: TaskId(id), ..task }
}

fn tell(
    world: &World,
    items: &[FeedbackItemId],
    on: Option<Day>,
    text: &str,
) -> Result<Done, Failure> {
    let request = FeedbackTellReq {
        items: items.to_vec(),
        to: None,
        by: Means::Call,
        on,
        text: text.to_owned(),
    };
    commands::feedback_tell(world.session(), request)
}

#[test]
fn an_item_is_of_its_answer_whatever_is_sent() {
    let world = World::new();
    let item = one(&world);
    let new = FeedbackItem {
        id: FeedbackItemId::NEW,
        account: world.mine,
        on: today(),
        text: "  Ещё и дорого ".to_owned(),
        tags: [" сервис ", "", "Сервис"].map(str::to_owned).to_vec(),
        ..item.clone()
    };
    save(&world, new.clone()).unwrap();
    let kept = world.desk.bench.all::<FeedbackItem>().pop().unwrap();
    assert_eq!(
        (kept.account, kept.on),
        (item.account, item.on),
        "account and day are the answer's"
    );
    assert_eq!(kept.text, "Ещё и дорого", "without the space around");
    assert_eq!(kept.tags, ["сервис"], "no tag empty, none twice");

    let silent = Answer {
        silent: true,
        ..bench::answer(world.desk.client, Some(world.desk.irina), today())
    };
    let request = AnswerSaveReq { answer: silent };
    let silent = AnswerId(commands::answer_save(world.session(), request).unwrap().id);
    refused(save(&world, FeedbackItem { answer: silent, ..new.clone() }), "answer");
    refused(save(&world, FeedbackItem { told_to: Some(world.oleg), ..new.clone() }), "told_to");
    let touch =
        Touch { account: world.mine, contacts: Vec::new(), ..world.desk.touch("2026-11-10") };
    let touch = commands::touch_save(world.session(), TouchSaveReq { touch }).unwrap().id;
    let told_at = Some(TouchId(touch));
    refused(save(&world, FeedbackItem { told_at, ..new.clone() }), "told_at");
    let of_mine = Some(task(&world, TaskOrigin::Plan, world.mine).id);
    refused(save(&world, FeedbackItem { task: of_mine, ..new }), "task");
}

#[test]
fn sorting_makes_one_task_of_an_item_and_no_bad_one() {
    let world = World::new();
    let s = world.session();
    let id = one(&world).id;
    let with = |title: &str, owner| FeedbackSortReq {
        task: Some(FeedbackTask { title: title.to_owned(), due_on: None, owner }),
        ..sorted(&[id, id], true)
    };
    refused(commands::feedback_sort(s, with("Сервер", Some(ManagerId(99)))), "owner");
    refused(commands::feedback_sort(s, with("  ", None)), "title");
    let long = FeedbackSortReq { tags: Some(vec!["я".repeat(61)]), ..sorted(&[id], true) };
    refused(commands::feedback_sort(s, long), "tags");
    assert!(world.desk.bench.all::<Task>().is_empty(), "nothing was written");
    commands::feedback_sort(s, with("Сервер", None)).unwrap();
    let kind =
        FeedbackSortReq { kind: Some(FeedbackKind::Wish), ..with("Ещё сервер", None) };
    commands::feedback_sort(s, kind).unwrap();
    let titles: Vec<String> =
        world.desk.bench.all::<Task>().into_iter().map(|task| task.title).collect();
    assert_eq!(titles, ["Сервер"], "one that has its task keeps it");
    let texts = vec!["а".to_owned(), "я".repeat(20_001)];
    let split = FeedbackSplitReq { item: id, texts };
    refused(commands::feedback_split(s, split), "texts");
}

#[test]
fn solving_ends_the_task_as_far_as_it_is_not_ended() {
    let world = World::new();
    let s = world.session();
    let items = said_by(&world, &[("displeases", "Долго"), ("change", "Отчёт")]);
    let ids: Vec<FeedbackItemId> = items.iter().map(|item| item.id).collect();
    commands::feedback_sort(s, sorted(&ids, true)).unwrap();
    let task = task(&world, TaskOrigin::Feedback, world.desk.client);
    for item in world.desk.bench.all::<FeedbackItem>() {
        save(&world, FeedbackItem { task: Some(task.id), ..item }).unwrap();
    }
    let solve = |items: &[FeedbackItemId], on: &str| {
        let solution = "Наняли двоих".to_owned();
        let request = FeedbackSolveReq { items: items.to_vec(), solution, on: Some(day(on)) };
        commands::feedback_solve(s, request)
    };
    solve(&ids[..1], "2026-11-05").unwrap();
    let ended = || world.desk.bench.all::<Task>().pop().unwrap();
    let done = (Some(task.set_on), "Свой итог");
    assert_eq!(
        (ended().done_on, ended().result.as_str()),
        done,
        "not before it was set, and what it says of itself stays"
    );
    solve(&ids, "2026-11-12").unwrap();
    assert_eq!((ended().done_on, ended().result.as_str()), done, "what is done is done");
}

#[test]
fn what_is_told_leaves_its_touch() {
    let world = World::new();
    let s = world.session();
    let id = said_by(&world, &[("pleases", "Люди")]).pop().unwrap().id;
    let happy = Answer {
        nps: Some(9),
        words: "Спасибо".to_owned(),
        ..bench::answer(world.mine, Some(world.oleg), day("2026-11-03"))
    };
    commands::answer_save(s, AnswerSaveReq { answer: happy }).unwrap();
    let ids: Vec<FeedbackItemId> =
        world.desk.bench.all::<FeedbackItem>().iter().map(|item| item.id).collect();
    commands::feedback_sort(s, sorted(&ids, true)).unwrap();
    refused(tell(&world, &ids, None, ""), "items");
    refused(tell(&world, &[id], Some(day("2026-11-02")), ""), "on");
    refused(tell(&world, &[id], None, &"я".repeat(20_001)), "text");
    tell(&world, &[id], None, " ").unwrap();
    let touch = world.desk.bench.all::<Touch>().pop().unwrap();
    assert!(!touch.summary.is_empty(), "a touch says what it was about");
    let told = |id| world.desk.bench.all::<FeedbackItem>().into_iter().find(|one| one.id == id);
    assert_eq!(told(id).unwrap().told_at, Some(touch.id), "told at that touch");
    let note = |effect| {
        let request = FeedbackEffectReq { item: id, effect, on: None };
        commands::feedback_effect(s, request).unwrap();
        let item = told(id).unwrap();
        (item.effect, item.effect_on)
    };
    assert_eq!(note(Some(Effect::Better)), (Some(Effect::Better), Some(today())), "on a day");
    assert_eq!(note(None), (None, None), "taken back with its day");
}

#[test]
fn a_task_that_something_else_needs_does_not_go_with_a_toxic_item() {
    let world = World::new();
    let s = world.session();
    let items = said_by(&world, &[("displeases", "Долго"), ("change", "Отчёт")]);
    let (first, second) = (items[0].id, items[1].id);
    let own = task(&world, TaskOrigin::Feedback, world.desk.client).id;
    let give = |item: FeedbackItemId, task| {
        let all = world.desk.bench.all::<FeedbackItem>();
        let item = all.into_iter().find(|one| one.id == item).unwrap();
        save(&world, FeedbackItem { task, ..item }).unwrap();
    };
    let stays = |items: &[FeedbackItemId], why: &str| {
        let before = world.desk.bench.all::<Task>();
        commands::feedback_sort(s, sorted(items, false)).unwrap();
        assert_eq!(world.desk.bench.all::<Task>(), before, "{why}");
        world.desk.bench.undo();
    };
    give(first, Some(own));
    give(second, Some(own));
    stays(&[first], "the other item needs it");
    give(second, None);
    let factor = Factor { remedy: Some(own), ..world.desk.factor(FactorKind::Deaf, Severity::Low) };
    world.desk.save_factor(factor).unwrap();
    stays(&[first], "it is the remedy of a factor");
    world.desk.bench.undo();
    let planned = task(&world, TaskOrigin::Plan, world.desk.client).id;
    give(second, Some(planned));
    stays(&[second], "it came of a plan");
    give(second, Some(own));
    commands::feedback_sort(s, sorted(&[first, second], false)).unwrap();
    let left: Vec<TaskId> = world.desk.bench.all::<Task>().iter().map(|task| task.id).collect();
    assert_eq!(left, [planned], "both items are toxic, and nothing is to be done");
}

#[test]
fn an_answer_names_nobody_of_another_account() {
    let world = World::new();
    let s = world.session();
    let good = Answer {
        nps: Some(5),
        ..bench::answer(world.desk.client, Some(world.desk.irina), day("2026-11-03"))
    };
    let touch =
        Touch { account: world.mine, contacts: Vec::new(), ..world.desk.touch("2026-11-10") };
    let touch = TouchId(commands::touch_save(s, TouchSaveReq { touch }).unwrap().id);
    let save = |answer| commands::answer_save(s, AnswerSaveReq { answer });
    refused(save(Answer { contact: Some(world.oleg), ..good.clone() }), "contact");
    refused(save(Answer { interviewer: Some(ManagerId(99)), ..good.clone() }), "interviewer");
    refused(save(Answer { touch: Some(touch), ..good.clone() }), "touch");
    refused(save(Answer { wave: Some(WaveId(99)), ..good.clone() }), "wave");
    save(good).unwrap();
}

#[test]
fn items_follow_their_answer_until_somebody_takes_them_up() {
    let world = World::new();
    let s = world.session();
    let texts =
        [("displeases", "Долго"), ("change", "Отчёт"), ("missing", "Встреч"), ("pleases", "Люди")];
    let items = said_by(&world, &texts);
    let ids: Vec<FeedbackItemId> = items.iter().map(|item| item.id).collect();
    let answer = world.desk.bench.all::<Answer>().pop().unwrap();
    let task = task(&world, TaskOrigin::Feedback, world.desk.client).id;
    // Corrected by hand, made a task of, of another kind.
    save(&world, FeedbackItem { text: "Очень долго".to_owned(), ..items[0].clone() }).unwrap();
    save(&world, FeedbackItem { task: Some(task), ..items[1].clone() }).unwrap();
    save(&world, FeedbackItem { kind: FeedbackKind::Complaint, ..items[2].clone() }).unwrap();
    let change = |texts: &[(&str, &str)], on: &str| {
        let answer = Answer { said: said(texts), on: day(on), ..answer.clone() };
        commands::answer_save(s, AnswerSaveReq { answer })
    };
    let now = || -> Vec<(FeedbackItemId, String, FeedbackKind, Day)> {
        let all = world.desk.bench.all::<FeedbackItem>().into_iter();
        all.map(|one| (one.id, one.text, one.kind, one.on)).collect()
    };
    let other = [("displeases", "Иначе"), ("change", "Отчёты"), ("missing", "Встреч")];
    change(&other, "2026-11-05").unwrap();
    let on = day("2026-11-05");
    let want = [
        (ids[0], "Очень долго".to_owned(), FeedbackKind::Complaint, on),
        (ids[1], "Отчёт".to_owned(), FeedbackKind::Wish, on),
        (ids[2], "Встреч".to_owned(), FeedbackKind::Complaint, on),
    ];
    assert_eq!(
        now(),
        want,
        "what was corrected, made a task of or sorted stays, and nothing is said twice; what was not
        said goes; the day follows"
    );
    let item = world.desk.bench.all::<FeedbackItem>().remove(0);
    let told = FeedbackItem { solved_on: Some(day("2026-11-07")), ..item };
    save(&world, told).unwrap();
    refused(change(&other, "2026-11-09"), "on");

    // To another account it goes with all that was said.
    let moved = Answer {
        account: world.mine,
        contact: Some(world.oleg),
        on: day("2026-11-05"),
        said: said(&other),
        ..answer
    };
    commands::answer_save(s, AnswerSaveReq { answer: moved }).unwrap();
    let all = world.desk.bench.all::<FeedbackItem>();
    assert!(all.iter().all(|item| item.account == world.mine), "{all:?}");
}

#[test]
fn a_second_answer_in_a_wave_leaves_the_first_alone() {
    let world = World::new();
    let s = world.session();
    let wave = world.start();
    let answer = |nps| Answer {
        nps: Some(nps),
        wave: Some(wave),
        ..bench::answer(world.mine, Some(world.oleg), today())
    };
    for nps in [5, 6] {
        commands::answer_save(s, AnswerSaveReq { answer: answer(nps) }).unwrap();
    }
    assert_eq!(world.desk.bench.all::<Answer>().len(), 2, "only silence gives way");
}

//! What a manager does about a relationship: move it on, hand it over, keep promises, set its norms.

use crate::relationship::Desk;
use rapport_api::{
    Code, commands,
    dto::{
        At,
        account::{AccountsSetReq, TouchSaveReq},
        book::SettingsReq,
        relationship::{
            RelationshipReq, board::StageBoardReq, edits::*, health::BacktestReq, today::TodayReq,
        },
    },
};
use rapport_domain::*;
use rapport_tests::bench::{at, day, today};

#[test]
fn a_stage_is_entered_by_its_criteria_or_by_a_reason() {
    let desk = Desk::new();
    let s = &desk.bench.session;
    let step = |to, reason: &str, overridden| {
        let (account, reason) = (desk.client, reason.to_owned());
        commands::stage_move(s, StageMoveReq { account, to, on: None, reason, overridden })
    };
    let refused = step(Stage::Relationship, "", false).unwrap_err();
    assert_eq!((refused.code, refused.field.as_str()), (Code::Refused, "to"), "nothing is met");
    assert!(refused.message.contains("4 критерия"), "it says how many: {}", refused.message);
    let refused = step(Stage::Relationship, " ", true).unwrap_err();
    assert_eq!(refused.field, "reason", "an override says why");

    let mut touch = desk.touch("2026-03-02");
    touch.kind = TouchKind::Call;
    commands::touch_save(s, TouchSaveReq { touch }).unwrap();
    let page = desk.page();
    let current = page.stage.steps.iter().find(|step| step.state == "current").unwrap();
    let enquired = &current.criteria[0];
    assert_eq!(enquired.mark, None, "data only propose a mark");
    let proposed = enquired.proposed.as_ref().unwrap();
    assert!(proposed.why.starts_with("звонок 2 марта"), "and say why: {}", proposed.why);
    assert_eq!(page.stage.path[0].effort, "confirm", "what needs a click is cheapest");
    for criterion in Stage::Acquaintance.criteria() {
        let mark = StageMark {
            id: StageMarkId::NEW,
            account: desk.client,
            criterion: *criterion,
            met_on: day("2026-03-02"),
            touch: proposed.touch,
            sale: None,
            evidence: String::new(),
        };
        commands::stage_mark_save(s, StageMarkSaveReq { mark }).unwrap();
    }
    let done = step(Stage::Relationship, "", false).unwrap();
    assert!(done.label.starts_with("Этап изменён: Северный банк"), "{}", done.label);
    let page = desk.page();
    assert_eq!(page.stage.label, "2 · Завязывание отношений", "all met, so it moved");
    let over = step(Stage::Strengthening, "Так решил директор", true).unwrap();
    let page = desk.page();
    assert_eq!(page.stage.moves[0].record.id.0, over.id, "the latest move first");
    assert!(page.stage.moves[0].record.overridden, "and that it was overridden is kept");
    assert_eq!(
        page.stage.clock.pace, "late",
        "33 months against a norm of 30: {:?}",
        page.stage.clock
    );
    let request = StageBoardReq { at: At::default(), owner: Some(desk.anna) };
    let board = commands::stage_board(s, request).unwrap();
    let counts: Vec<u32> = board.columns.iter().map(|c| c.count).collect();
    assert_eq!(counts, [0, 0, 1], "the board follows");
    let past = commands::stage_board(s, StageBoardReq { at: at("2026-01-01"), owner: None });
    assert_eq!(past.unwrap().columns[0].count, 1, "and knows where it stood before");
}

#[test]
fn an_owner_who_changes_leaves_a_handover() {
    let desk = Desk::new();
    let s = &desk.bench.session;
    let other = desk.bench.account("Ничей");
    let give = |owner| AccountsSetReq {
        ids: vec![desk.client, other],
        owner: Some(owner),
        lifecycle: None,
        tag: None,
    };
    let whole = desk.bench.dump();
    let done = commands::accounts_set(s, give(desk.petr)).unwrap();
    assert!(
        done.label.contains("2 клиента"),
        "two accounts, whatever else is noted: {}",
        done.label
    );
    let page = desk.page();
    assert_eq!(page.handovers.len(), 1, "from Anna to Petr");
    assert_eq!(page.handovers[0].label, "Анна Иванова → Пётр Орлов", "by name");
    assert_eq!(page.handovers[0].on.day, today(), "from today on");
    let nobody = RelationshipReq { id: other, at: At::default(), against: None, same_scale: false };
    let page = commands::relationship(s, nobody).unwrap();
    assert!(page.handovers.is_empty(), "nobody had it to hand over");
    desk.bench.undo();
    assert_eq!(desk.bench.dump(), whole, "account and handover are one edit");

    let mut account = desk.bench.page(desk.client, At::default()).account;
    account.owner = None;
    desk.bench.save_account(account, Vec::new()).unwrap();
    let page = desk.page();
    assert_eq!(page.handovers[0].label, "Анна Иванова → никто", "left without an owner");
    commands::accounts_set(s, give(desk.petr)).unwrap();
    let page = desk.page();
    assert_eq!(page.handovers.len(), 1, "by way of nobody it is one handover");
    assert_eq!(page.handovers[0].label, "Анна Иванова → Пётр Орлов", "that has found its end");
    commands::accounts_set(s, give(desk.anna)).unwrap();
    assert!(desk.page().handovers.is_empty(), "given back before anything was handed over");
    for _ in 0..3 {
        desk.bench.undo();
    }
    assert_eq!(desk.bench.dump(), whole, "each is one edit");

    let mut account = desk.bench.page(desk.client, At::default()).account;
    account.owner = Some(desk.petr);
    desk.bench.save_account(account.clone(), Vec::new()).unwrap();
    desk.bench.save_account(account, Vec::new()).unwrap();
    let page = desk.page();
    assert_eq!(page.handovers.len(), 1, "saved again without a change, nothing is handed over");
    let finish = FinishReq {
        noun: Noun::Handover,
        id: page.handovers[0].handover.id.0,
        on: None,
        result: String::new(),
    };
    commands::finish(s, finish).unwrap();
    assert_eq!(desk.page().handovers[0].handover.finished_on, Some(today()), "finished");
}

#[test]
fn a_meeting_ends_the_distance_and_gains_what_was_foretold() {
    let desk = Desk::new();
    let s = &desk.bench.session;
    desk.known();
    desk.save_factor(desk.factor(FactorKind::Distance, Severity::High)).unwrap();
    desk.save_factor(desk.factor(FactorKind::Rigid, Severity::Low)).unwrap();
    let before = desk.page();
    let act = before.acts.iter().find(|act| act.key == "meet").unwrap();
    let whole = desk.bench.dump();
    let open = || desk.page().factors.iter().filter(|f| f.open).count();
    let mut touch = desk.touch(&today().to_string());
    (touch.began, touch.shared_news) = (Some(Who::Us), false);

    let call = Touch { kind: TouchKind::Call, in_person: false, ..touch.clone() };
    commands::touch_save(s, TouchSaveReq { touch: call }).unwrap();
    assert_eq!(open(), 2, "a call is no meeting");
    desk.bench.undo();
    let early = Touch { on: day("2026-10-31"), ..touch.clone() };
    commands::touch_save(s, TouchSaveReq { touch: early }).unwrap();
    assert_eq!(open(), 2, "it was noticed after that meeting");
    desk.bench.undo();

    for quick in [false, true] {
        let touch = touch.clone();
        if quick {
            let request = QuickTouchSaveReq { touch, promise: None };
            commands::quick_touch_save(s, request).unwrap();
        } else {
            commands::touch_save(s, TouchSaveReq { touch }).unwrap();
        }
        let after = desk.page();
        let gained = after.health.score.unwrap() - before.health.score.unwrap();
        assert!((gained - act.gain).abs() < 0.05, "foretold {}, gained {gained}", act.gain);
        let closed: Vec<_> = after.factors.iter().filter(|f| !f.open).collect();
        assert_eq!(closed.len(), 1, "refusals do not end by meeting: {:?}", after.factors);
        assert_eq!(closed[0].factor.closed_on, Some(today()), "on the day they met");
        desk.bench.undo();
        assert_eq!(desk.bench.dump(), whole, "touch and factor are one edit");
    }
}

#[test]
fn a_finished_handover_ends_its_factor() {
    let desk = Desk::new();
    let s = &desk.bench.session;
    let handover = Handover {
        id: HandoverId::NEW,
        account: desk.client,
        from: Some(desk.petr),
        to: Some(desk.anna),
        on: day("2026-10-01"),
        finished_on: None,
        note: String::new(),
    };
    let done = commands::handover_save(s, HandoverSaveReq { handover: handover.clone() }).unwrap();
    let id = HandoverId(done.id);
    desk.save_factor(desk.factor(FactorKind::Handover, Severity::Medium)).unwrap();
    desk.save_factor(desk.factor(FactorKind::Rigid, Severity::Low)).unwrap();
    let whole = desk.bench.dump();
    let closed = || {
        let all = desk.page().factors;
        all.iter().filter_map(|f| Some((f.factor.kind, f.factor.closed_on?))).collect::<Vec<_>>()
    };
    let finish = FinishReq { noun: Noun::Handover, id: id.0, on: None, result: String::new() };
    commands::finish(s, finish).unwrap();
    assert_eq!(closed(), [(FactorKind::Handover, today())], "matters are handed over");
    desk.bench.undo();
    assert_eq!(desk.bench.dump(), whole, "handover and factor are one edit");

    let finished = Handover { id, finished_on: Some(day("2026-11-10")), ..handover };
    commands::handover_save(s, HandoverSaveReq { handover: finished.clone() }).unwrap();
    assert_eq!(closed(), [(FactorKind::Handover, day("2026-11-10"))], "by its form too");
    desk.save_factor(desk.factor(FactorKind::Handover, Severity::Low)).unwrap();
    let noted = Handover { note: "Договоры переданы".to_owned(), ..finished };
    commands::handover_save(s, HandoverSaveReq { handover: noted }).unwrap();
    assert_eq!(closed().len(), 1, "a note on what was finished before ends nothing more");
}

#[test]
fn promises_and_tasks_stand_in_my_day_until_they_are_finished() {
    let desk = Desk::new();
    let s = &desk.bench.session;
    let promise = Promise {
        id: PromiseId::NEW,
        account: AccountId::NEW,
        contact: Some(desk.irina),
        what: "Прислать расчёт".to_owned(),
        made_on: day("2026-11-18"),
        due_on: day("2026-11-20"),
        kept_on: None,
        touch: None,
    };
    let whole = desk.bench.dump();
    let touch = desk.touch("2026-11-18");
    commands::quick_touch_save(s, QuickTouchSaveReq { touch, promise: Some(promise) }).unwrap();
    let page = desk.page();
    assert_eq!(page.promises[0].contact, "Ирина Котова", "to whom");
    assert_eq!(page.promises[0].state_label, "просрочено на 1 день", "how it stands");
    assert!(page.promises[0].promise.touch.is_some(), "it leads to the meeting");
    let task = Task {
        id: TaskId::NEW,
        account: Some(desk.client),
        title: "Найти юриста".to_owned(),
        set_on: today(),
        due_on: Some(today().plus_days(3)),
        owner: Some(desk.petr),
        origin: TaskOrigin::Own,
        done_on: None,
        result: String::new(),
    };
    let task = commands::task_save(s, TaskSaveReq { task }).unwrap().id;
    let mine = |manager| commands::today(s, TodayReq { manager }).unwrap();
    let kinds = |manager| -> Vec<(String, String)> {
        let groups = mine(manager).groups.into_iter().filter(|g| g.key != "alerts");
        groups.flat_map(|g| g.rows.into_iter().map(move |r| (g.key.clone(), r.kind))).collect()
    };
    let late = ("overdue".to_owned(), "promise".to_owned());
    let soon = ("week".to_owned(), "task".to_owned());
    assert_eq!(kinds(None), [late.clone(), soon.clone()], "everybody's day");
    assert_eq!(kinds(Some(desk.anna)), [late], "the account's keeper keeps its promises");
    assert_eq!(kinds(Some(desk.petr)), [soon], "a task is its owner's");
    assert_eq!(mine(None).title, "суббота, 21 ноября", "the day is named");
    assert_eq!(mine(None).due, 1, "one thing is late or due");
    let finish = |noun, id| {
        let request = FinishReq { noun, id, on: None, result: "готово".to_owned() };
        commands::finish(s, request)
    };
    finish(Noun::Task, task).unwrap();
    let kept = finish(Noun::Promise, page.promises[0].promise.id.0).unwrap();
    assert_eq!(kept.label, "Обещание сдержано: Северный банк · «Прислать расчёт»", "named");
    assert!(kinds(None).is_empty(), "nothing is left to do");
    let page = desk.page();
    assert_eq!(page.promises[0].state_label, "сдержано с опозданием", "honestly");
    assert_eq!(page.tasks[0].task.result, "готово", "with what came of it");
    for _ in 0..4 {
        desk.bench.undo();
    }
    assert_eq!(desk.bench.dump(), whole, "touch and promise were one edit");
}

#[test]
fn a_task_of_no_account_is_opened_from_the_day_itself() {
    let desk = Desk::new();
    let s = &desk.bench.session;
    let task = |account| Task {
        id: TaskId::NEW,
        account,
        title: "Обновить презентацию".to_owned(),
        set_on: today(),
        due_on: None,
        owner: None,
        origin: TaskOrigin::Own,
        done_on: None,
        result: String::new(),
    };
    let own = commands::task_save(s, TaskSaveReq { task: task(None) }).unwrap().id;
    commands::task_save(s, TaskSaveReq { task: task(Some(desk.client)) }).unwrap();
    let page = commands::today(s, TodayReq { manager: None }).unwrap();
    let rows = || page.groups.iter().flat_map(|g| &g.rows).filter(|r| r.noun == Some(Noun::Task));
    for row in rows() {
        let given = row.task.as_ref().map(|task| task.id.0);
        assert_eq!(given, (row.id == own).then_some(own), "only what no page of a client shows");
    }
    assert_eq!(rows().count(), 2, "both are of the day");
}

#[test]
fn too_little_history_is_said_to_be_too_little() {
    let desk = Desk::new();
    let request = |months| BacktestReq { at: At::default(), months };
    let found = commands::health_backtest(&desk.bench.session, request(6)).unwrap();
    assert_eq!(found.verdict, "too-few", "one client tells nothing");
    assert!(found.sentence.starts_with("Слишком мало"), "in words: {}", found.sentence);
    let refused = commands::health_backtest(&desk.bench.session, request(2)).unwrap_err();
    assert_eq!(refused.field, "months", "under three months nobody leaves");
}

#[test]
fn settings_of_the_relationship_have_their_limits() {
    let desk = Desk::new();
    let save = |change: fn(&mut Settings)| {
        let mut settings = Settings::default();
        change(&mut settings);
        commands::settings_save(
            &desk.bench.session,
            SettingsReq { settings, language_chosen: None },
        )
    };
    let field = |change| save(change).unwrap_err().field;
    assert_eq!(field(|s| s.cadence_days = 0), "cadence_days", "a rhythm has a length");
    assert_eq!(field(|s| s.stage_norm = 601), "stage_norm", "fifty years are enough");
    assert_eq!(
        field(|s| s.stage_norms = [(" ".to_owned(), 12)].into()),
        "stage_norms",
        "an industry has a name"
    );
    assert_eq!(
        field(|s| s.stage_norms = [("банки\nИТ".to_owned(), 12)].into()),
        "stage_norms",
        "of one line"
    );
    save(|s| {
        s.first_touch_stage = true;
        s.stage_norms = [("Банки".to_owned(), 12)].into();
    })
    .unwrap();
    let page = desk.page();
    assert_eq!(page.stage.stage, Stage::FirstTouch, "a firm with pre-sales begins at stage 0");
    assert_eq!(page.stage.clock.norm, 12, "the industry's own norm");
}

#[test]
fn meetings_of_a_file_end_the_distance_as_a_typed_one_does() {
    let desk = Desk::new();
    let bench = &desk.bench;
    let factor = desk.factor(FactorKind::Distance, Severity::High);
    let noticed = Factor { noticed_on: day("2026-10-01"), ..factor };
    desk.save_factor(noticed.clone()).unwrap();
    desk.save_factor(Factor { kind: FactorKind::Rigid, ..noticed }).unwrap();
    let distance = || {
        let rows = desk.page().factors;
        rows.into_iter().find(|row| row.factor.kind == FactorKind::Distance).unwrap().factor
    };
    let head = "Клиент;Дата;Вид касания;Лично;Содержание\n";
    let calls = format!(
        "{head}Северный банк;05.11.2026;звонок;нет;спросили\nСеверный банк;30.09.2026;встреча;да;раньше\n"
    );
    bench.import(&bench.file("calls.csv", calls), "touches").unwrap();
    assert_eq!(
        distance().closed_on,
        None,
        "a call and a meeting before it was noticed end nothing"
    );

    let before = bench.dump();
    let met = format!(
        "{head}Северный банк;12.11.2026;встреча;да;план\nСеверный банк;09.11.2026;встреча;да;итоги\n"
    );
    let path = bench.file("met.csv", met);
    bench.import(&path, "touches").unwrap();
    assert_eq!(distance().closed_on, Some(day("2026-11-09")), "the first meeting since ends it");
    let open = desk.page().factors.iter().filter(|row| row.open).count();
    assert_eq!(open, 1, "and nothing else");
    bench.undo();
    assert_eq!(bench.dump(), before, "in the same step");

    bench.import(&path, "touches").unwrap();
    let mut again = distance();
    again.closed_on = None;
    desk.save_factor(again).unwrap();
    bench.import(&path, "touches").unwrap();
    assert_eq!(distance().closed_on, None, "meetings known before end nothing anew");
    let touch = desk.touch("2026-11-18");
    commands::touch_save(&bench.session, TouchSaveReq { touch }).unwrap();
    assert_eq!(distance().closed_on, Some(day("2026-11-18")), "a new one does");
}

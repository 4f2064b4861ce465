//! Terms of subscriptions: one common end, a split, a change within the term; and rules that say no,
//! in both languages.

use crate::renewals::World;
use rapport_api::{
    Code, Failure, commands,
    dto::{At, Done, account::SubscriptionSaveReq, renewal::edits::*},
};
use rapport_domain::{renewal::plan::NextTerm, *};
use rapport_tests::bench::{Bench, at, day};
use rapport_text::Lang;

fn refused(result: Result<Done, Failure>, field: &str) -> String {
    let failure = result.unwrap_err();
    assert_eq!(
        (failure.code, failure.field.as_str()),
        (Code::Refused, field),
        "a rule says no at the field it concerns: {failure:?}"
    );
    failure.message
}

#[test]
fn subscriptions_are_brought_to_one_end() {
    let world = World::new();
    let mut other = world.subscription();
    other.ends_on = day("2027-03-31");
    let other = world.subscribe(other);
    let s = world.session();
    assert_eq!(world.page(world.id).others.len(), 1, "the other may be joined");
    world.done(world.report(30, StepOutcome::Reached)).unwrap();
    let before = world.desk.bench.dump();
    let request =
        SubscriptionsCotermReq { subscriptions: vec![world.id, other], ends_on: day("2027-03-31") };
    let done = commands::subscriptions_coterm(s, request.clone()).unwrap();
    assert_eq!(
        done.label, "Общий срок задан: Северный банк · 2 подписки · 31.03.2027",
        "named by client, count and day"
    );
    let page = world.page(world.id);
    assert_eq!(page.decide.day, day("2027-03-01"), "the decision moves with the end");
    assert_eq!(page.done.len(), 1, "what was done stays on record");
    assert!(page.others.is_empty(), "nothing more to join");
    assert_eq!(
        refused(commands::subscriptions_coterm(s, request), "ends_on"),
        "Ничего не изменится.",
        "again"
    );
    world.desk.bench.undo();
    assert_eq!(world.desk.bench.dump(), before, "one undo");
}

#[test]
fn a_subscription_is_split_to_the_last_kopeck() {
    let world = World::new();
    let mut odd = world.subscription();
    (odd.price, odd.quantity) = (100, Quantity(3_000));
    let id = world.subscribe(odd);
    let s = world.session();
    let before = world.desk.bench.dump();
    let request = SubscriptionSplitReq { subscription: id, quantity: Quantity(1_000) };
    let done = commands::subscription_split(s, request).unwrap();
    let lines = world.subscriptions(At::default());
    let of =
        |id: i64| lines.iter().find(|l| l.subscription.id.0 == id).unwrap().subscription.clone();
    let (stays, new) = (of(id.0), of(done.id));
    assert_eq!(
        (stays.quantity, new.quantity),
        (Quantity(2_000), Quantity(1_000)),
        "seats are shared"
    );
    assert_eq!((stays.price, new.price), (67, 33), "and the price, exactly");
    assert_eq!((stays.ends_on, stays.starts_on), (new.ends_on, new.starts_on), "of one term");
    world.desk.bench.undo();
    assert_eq!(world.desk.bench.dump(), before, "one undo");
}

#[test]
fn a_change_within_the_term_counts_from_its_day_on() {
    let world = World::new();
    let s = world.session();
    let recurring = |on: &str| {
        let bridge = world.forecast(at(on)).bridge;
        bridge.iter().find(|step| step.key == "end").unwrap().amount.minor
    };
    let change = TermChange {
        on: day("2026-10-01"),
        quantity: Quantity(300_000),
        price: 252_000_000,
        note: "Ещё 50 мест".to_owned(),
    };
    let before = world.desk.bench.dump();
    let request = TermChangeReq { subscription: world.id, change: change.clone() };
    let done = commands::subscription_change(s, request).unwrap();
    assert_eq!(done.label, "Изменение записано: Северный банк · СЭД", "named");
    assert_eq!(recurring("2026-09-30"), 210_000_000, "the day before it is as it was");
    assert_eq!(recurring("2026-10-01"), 252_000_000, "from its day on it counts");
    let line = |on: &str| world.subscriptions(at(on)).remove(0);
    assert_eq!(line("2026-09-30").yearly.minor, 210_000_000, "likewise on the client's page");
    assert_eq!(line("2026-10-01").quantity, "300", "with its seats");
    assert_eq!(world.row(At::default()).unwrap().1.at_stake.minor, 252_000_000, "that is at stake");
    assert_eq!(world.page(world.id).next_term.quantity, Quantity(300_000), "and is renewed");
    let again = TermChange { price: 240_000_000, ..change.clone() };
    let request = TermChangeReq { subscription: world.id, change: again };
    commands::subscription_change(s, request).unwrap();
    assert_eq!(line("2026-10-01").subscription.changes.len(), 1, "a change of one day is replaced");
    for (on, why) in [("2026-01-14", "the first day"), ("2027-01-14", "after the end")] {
        let change = TermChange { on: day(on), ..change.clone() };
        let request = TermChangeReq { subscription: world.id, change };
        let message = refused(commands::subscription_change(s, request), "on");
        assert!(message.contains("2026") || message.contains("2027"), "{why}: {message}");
    }
    world.desk.bench.undo();
    world.desk.bench.undo();
    assert_eq!(world.desk.bench.dump(), before, "two undos");
}

#[test]
fn a_chain_does_not_bite_its_tail() {
    let world = World::new();
    let mut later = world.subscription();
    (later.starts_on, later.ends_on) = (day("2027-01-14"), day("2028-01-13"));
    later.follows = Some(world.id);
    let later = world.subscribe(later);
    let mut first = world.subscription();
    (first.id, first.follows) = (world.id, Some(later));
    let request = SubscriptionSaveReq { subscription: first };
    let message = refused(commands::subscription_save(world.session(), request), "follows");
    assert_eq!(
        message, "Запись не может стоять сама над собой.",
        "two terms cannot follow each other"
    );
}

#[test]
fn a_subscription_follows_one_of_the_same_client() {
    let world = World::new();
    let mut other = world.subscription();
    other.account = world.desk.bench.account("Южный банк");
    other.follows = Some(world.id);
    let request = SubscriptionSaveReq { subscription: other };
    refused(commands::subscription_save(world.session(), request), "follows");
}

/// What each rule says in that language.
fn refusals(bench: &Bench, world: (SubscriptionId, SubscriptionId, NextTerm)) -> Vec<String> {
    let s = &bench.session;
    let (id, elsewhere, next) = world;
    let step = StepRef { subscription: id, days_before: 30 };
    let done = |outcome| StepDoneReq {
        step,
        on: None,
        channel: Channel::Call,
        outcome,
        lost_reason: None,
        postponed_to: None,
        note: String::new(),
        contact: None,
        touch: false,
        next: None,
    };
    let before = bench.dump();
    let steps = vec![step];
    let renew = |next| SubscriptionRenewReq { subscription: id, next, note: String::new() };
    let likelihood = |percent, note: &str, on| LikelihoodSaveReq {
        likelihood: Likelihood {
            id: LikelihoodId::NEW,
            subscription: id,
            on: day(on),
            percent,
            note: note.to_owned(),
            manager: None,
        },
    };
    let said = vec![
        refused(commands::renewal_step_done(s, done(StepOutcome::Lost)), "lost_reason"),
        refused(
            commands::renewal_step_done(
                s,
                StepDoneReq { contact: Some(ContactId(999)), ..done(StepOutcome::Reached) },
            ),
            "contact",
        ),
        refused(
            commands::renewal_steps_done(
                s,
                StepsDoneReq { steps, outcome: StepOutcome::Up, note: String::new() },
            ),
            "outcome",
        ),
        refused(
            commands::subscription_renew(s, renew(NextTerm { ends_on: day("2027-01-01"), ..next })),
            "ends_on",
        ),
        refused(
            commands::subscription_renew(s, renew(NextTerm { product: ProductId(99), ..next })),
            "product",
        ),
        refused(
            commands::subscription_renew(
                s,
                renew(NextTerm { starts_on: day("2026-01-01"), ..next }),
            ),
            "starts_on",
        ),
        refused(
            commands::subscriptions_coterm(
                s,
                SubscriptionsCotermReq {
                    subscriptions: vec![id, elsewhere],
                    ends_on: day("2027-05-31"),
                },
            ),
            "subscriptions",
        ),
        refused(
            commands::subscription_split(
                s,
                SubscriptionSplitReq { subscription: id, quantity: Quantity(250_000) },
            ),
            "quantity",
        ),
        refused(commands::likelihood_save(s, likelihood(Some(30), " ", "2026-11-21")), "note"),
        refused(commands::likelihood_save(s, likelihood(Some(101), "x", "2026-11-21")), "percent"),
        refused(commands::likelihood_save(s, likelihood(Some(30), "x", "2026-11-22")), "on"),
        refused(commands::forecast_keep(s, ForecastKeepReq { months: 25, past: false }), "months"),
    ];
    assert_eq!(bench.dump(), before, "a refused edit changes nothing");
    said
}

#[test]
fn rules_say_no_at_the_field_in_both_languages() {
    let world = World::new();
    let mut elsewhere = world.subscription();
    elsewhere.account = world.desk.bench.account("Другой клиент");
    let elsewhere = world.subscribe(elsewhere);
    let with = (world.id, elsewhere, world.next());
    let russian = refusals(&world.desk.bench, with);
    let bench = world.desk.bench.reopened(Lang::En);
    let english = refusals(&bench, with);
    for (ru, en) in russian.iter().zip(&english) {
        let cyrillic = |text: &str| text.contains(|c| matches!(c, 'а'..='я' | 'А'..='Я'));
        assert!(cyrillic(ru) && !cyrillic(en), "each in its language: {ru} / {en}");
    }
    assert_eq!(russian[2], "Это говорят о каждом отдельно.", "many at once are not renewed");
    assert_eq!(russian[6], "Выберите подписки одного клиента.", "an end is common to one client");
}

/// Recurring revenue as the portfolio, the client's card, its lines and the end of the bridge say.
fn recurring(world: &World, on: &str) -> i64 {
    let (portfolio, account) =
        (world.desk.bench.portfolio(at(on)), world.desk.bench.page(world.desk.client, at(on)));
    let row = portfolio.rows.iter().find(|row| row.id == world.desk.client).unwrap();
    let bridge = world.forecast(at(on)).bridge;
    let end = bridge.iter().find(|step| step.key == "end").unwrap();
    assert_eq!(end.amount.minor, row.recurring.minor, "on {on}: the bridge ends with it");
    let lines = account.subscriptions.iter().filter(|line| line.runs);
    let lines: i64 = lines.map(|line| line.yearly.minor).sum();
    assert_eq!(lines, row.recurring.minor, "on {on}: so much are the lines worth");
    let card = account.cards.iter().find(|card| card.key == "recurring").unwrap();
    assert_eq!(card.value, row.recurring.short, "on {on}: the client's card says it");
    row.recurring.minor
}

#[test]
fn every_page_counts_recurring_revenue_alike() {
    let world = World::new();
    let mut early = world.subscription();
    (early.starts_on, early.ends_on) = (day("2026-10-01"), day("2027-09-30"));
    (early.follows, early.price) = (Some(world.id), 240_000_000);
    early.changes.push(TermChange {
        on: day("2026-11-10"),
        quantity: Quantity(300_000),
        price: 252_000_000,
        note: String::new(),
    });
    world.subscribe(early);
    assert_eq!(recurring(&world, "2026-09-30"), 210_000_000, "before the successor begins");
    assert_eq!(recurring(&world, "2026-10-01"), 240_000_000, "renewed early, no seat counts twice");
    assert_eq!(recurring(&world, "2026-11-10"), 252_000_000, "from the change within it on");
    let mut own = world.subscription();
    (own.starts_on, own.ends_on) = (day("2025-11-06"), day("2026-11-05"));
    (own.price, own.auto_renew) = (10_000_000, true);
    let id = world.subscribe(own.clone());
    assert_eq!(recurring(&world, "2026-11-05"), 250_000_000, "another one on its last day");
    assert_eq!(recurring(&world, "2026-11-21"), 262_000_000, "it renews by itself and goes on");
    let line = world.subscriptions(At::default());
    let line = line.iter().find(|line| line.subscription.id == id).unwrap();
    assert_eq!(line.state_label, "продлилась сама", "the client's page says how");
    let page = world.page(id);
    assert_eq!(page.state_label, "продлилась сама", "so does its own");
    assert!(page.next.is_none(), "nothing is overdue: {:?}", page.next);
    let queued = world.queue(At::default());
    let overdue = queued.groups.iter().filter(|group| group.key == "overdue");
    let mut rows = overdue.flat_map(|group| &group.rows);
    assert!(rows.all(|row| row.subscription != id), "nor in the queue");
    assert_eq!(page.next_term.starts_on, day("2026-11-06"), "the term that runs is offered");
    world.subscribe(Subscription { id, status: SubscriptionStatus::Cancelled, ..own });
    assert_eq!(recurring(&world, "2026-11-21"), 252_000_000, "unless it was stopped");
}

#[test]
fn a_subscription_cancelled_by_form_or_file_runs_on_every_day_before() {
    let world = World::new();
    let before = world.desk.bench.dump();
    let asked = |on: &str| world.row(at(on)).map(|(group, _)| group);
    let earlier = asked("2026-11-20");
    assert!(earlier.is_some(), "yesterday it was asked for");
    let cancelled = Subscription {
        id: world.id,
        status: SubscriptionStatus::Cancelled,
        ..world.subscription()
    };
    let by_form = || {
        let request = SubscriptionSaveReq { subscription: cancelled.clone() };
        commands::subscription_save(world.session(), request).unwrap();
    };
    let file = world.desk.bench.file(
        "подписки.csv",
        "Клиент;Лицензия;Дата начала;Дата окончания;Количество;Сумма;Статус\n\
         Северный банк;СЭД;2026-01-14;2027-01-13;250;2100000;отменена\n",
    );
    let by_file = || {
        let done = world.desk.bench.import(&file, "subscriptions").unwrap();
        assert_eq!(done.counts.updated, 1, "the file knows it: {:?}", done.rejects);
    };
    for (how, cancel) in [("form", &by_form as &dyn Fn()), ("file", &by_file)] {
        cancel();
        assert_eq!(asked("2026-11-20"), earlier, "{how}: what was, stays");
        assert_eq!(asked("2026-11-21"), None, "{how}: today nothing is asked any more");
        let page = world.page(world.id);
        let said: Vec<_> = page.done.iter().map(|step| step.step.outcome).collect();
        assert_eq!(said, [Some(StepOutcome::Lost)], "{how}: it is on record that it is lost");
        world.desk.bench.undo();
        assert_eq!(world.desk.bench.dump(), before, "{how}: one undo takes both back");
    }
}

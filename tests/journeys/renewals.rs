//! The renewals desk at work: the ladder, the call, what comes of it, and undo.

use crate::relationship::Desk;
use rapport_api::{
    Code, Failure, commands,
    dto::{
        At, Done, Nothing,
        account::{
            AccountSaveReq, ContactSaveReq, ManagerSaveReq, ProductSaveReq, SubscriptionRow,
            SubscriptionSaveReq,
        },
        relationship::today::{TodayReq, TodayRow},
        renewal::{
            Ahead, RenewalRow, RenewalsDue, RenewalsPage, RenewalsReq,
            call::{RenewalPage, RenewalReq},
            edits::*,
            forecast::{ForecastPage, ForecastReq},
        },
    },
};
use rapport_domain::{renewal::plan::NextTerm, *};
use rapport_tests::bench::{Bench, at, day, today};
use rapport_text::Lang;

/// A client with a subscription whose decision day is 14 December 2026.
pub(crate) struct World {
    pub(crate) desk: Desk,
    pub(crate) olga: ManagerId,
    pub(crate) product: ProductId,
    pub(crate) id: SubscriptionId,
}

impl World {
    pub(crate) fn new() -> Self {
        let desk = Desk::new();
        let s = &desk.bench.session;
        let manager = Manager {
            id: ManagerId::NEW,
            name: "Ольга Крылова".to_owned(),
            email: String::new(),
            team: Team::Renewals,
            active_from: None,
            active_to: None,
            external_id: String::new(),
        };
        let olga = ManagerId(commands::manager_save(s, ManagerSaveReq { manager }).unwrap().id);
        let product = Product {
            id: ProductId::NEW,
            name: "СЭД".to_owned(),
            family: "Документы".to_owned(),
            code: String::new(),
            margin: None,
            kind: None,
        };
        let product = ProductId(commands::product_save(s, ProductSaveReq { product }).unwrap().id);
        let mut world = Self { desk, olga, product, id: SubscriptionId::NEW };
        world.id = world.subscribe(world.subscription());
        world
    }

    pub(crate) fn session(&self) -> &rapport_api::Session {
        &self.desk.bench.session
    }

    pub(crate) fn subscription(&self) -> Subscription {
        Subscription {
            id: SubscriptionId::NEW,
            account: self.desk.client,
            product: self.product,
            quantity: Quantity(250_000),
            price: 210_000_000,
            price_months: 12,
            starts_on: day("2026-01-14"),
            ends_on: day("2027-01-13"),
            notice_days: 30,
            auto_renew: false,
            status: SubscriptionStatus::Active,
            follows: None,
            external_id: String::new(),
            changes: Vec::new(),
            next_price: None,
        }
    }

    pub(crate) fn subscribe(&self, subscription: Subscription) -> SubscriptionId {
        let request = SubscriptionSaveReq { subscription };
        SubscriptionId(commands::subscription_save(self.session(), request).unwrap().id)
    }

    pub(crate) fn queue(&self, at: At) -> RenewalsPage {
        let request = RenewalsReq { at, queue: None, manager: None, ahead: Ahead::Quarter };
        commands::renewals(self.session(), request).unwrap()
    }

    pub(crate) fn row(&self, at: At) -> Option<(String, RenewalRow)> {
        let page = self.queue(at);
        let rows = |g: rapport_api::dto::renewal::RenewalGroup| {
            g.rows.into_iter().map(move |row| (g.key.clone(), row))
        };
        page.groups.into_iter().flat_map(rows).find(|(_, row)| row.subscription == self.id)
    }

    pub(crate) fn page(&self, subscription: SubscriptionId) -> RenewalPage {
        let request = RenewalReq { subscription, lang: None, contact: None };
        commands::renewal(self.session(), request).unwrap()
    }

    pub(crate) fn due(&self) -> RenewalsDue {
        commands::renewals_due(self.session(), Nothing {}).unwrap()
    }

    pub(crate) fn forecast(&self, at: At) -> ForecastPage {
        commands::forecast(self.session(), ForecastReq { at, months: 6 }).unwrap()
    }

    pub(crate) fn step(&self, days_before: i32) -> StepRef {
        StepRef { subscription: self.id, days_before }
    }

    pub(crate) fn report(&self, days_before: i32, outcome: StepOutcome) -> StepDoneReq {
        StepDoneReq {
            step: self.step(days_before),
            on: None,
            channel: Channel::Call,
            outcome,
            lost_reason: None,
            postponed_to: None,
            note: String::new(),
            contact: None,
            touch: false,
            next: None,
        }
    }

    pub(crate) fn done(&self, request: StepDoneReq) -> Result<Done, Failure> {
        commands::renewal_step_done(self.session(), request)
    }

    pub(crate) fn subscriptions(&self, at: At) -> Vec<SubscriptionRow> {
        self.desk.bench.page(self.desk.client, at).subscriptions
    }

    /// What comes next, for more.
    pub(crate) fn next(&self) -> NextTerm {
        NextTerm { price: 235_200_000, ..self.page(self.id).next_term }
    }

    fn today(&self) -> Vec<TodayRow> {
        let page = commands::today(self.session(), TodayReq { manager: None }).unwrap();
        page.groups.into_iter().flat_map(|group| group.rows).collect()
    }
}

fn planned(page: &RenewalPage) -> Vec<(i32, String, String)> {
    let step = |s: &rapport_api::dto::renewal::call::LadderStep| {
        (s.days_before, s.planned.day.to_string(), s.status.clone())
    };
    page.steps.iter().map(step).collect()
}

fn refused(result: Result<Done, Failure>, field: &str) -> String {
    let failure = result.unwrap_err();
    assert_eq!(failure.code, Code::Refused, "a rule says no: {failure:?}");
    assert_eq!(failure.field, field, "at the field it concerns: {failure:?}");
    failure.message
}

#[test]
fn the_ladder_is_made_by_itself_and_asks_for_one_step_only() {
    let world = World::new();
    let page = world.page(world.id);
    let steps: Vec<(i32, &str, &str)> = vec![
        (180, "2026-06-17", "passed"),
        (90, "2026-09-15", "passed"),
        (60, "2026-10-15", "passed"),
        // 14 November is a Saturday.
        (30, "2026-11-13", "due"),
        (14, "2026-11-30", "ahead"),
        (7, "2026-12-07", "ahead"),
        (0, "2026-12-14", "ahead"),
        (-7, "2026-12-21", "ahead"),
    ];
    let steps: Vec<(i32, String, String)> =
        steps.into_iter().map(|(d, on, s)| (d, on.to_owned(), s.to_owned())).collect();
    assert_eq!(planned(&page), steps, "counted back from 14 December, moved off weekends");
    let (group, row) = world.row(At::default()).unwrap();
    assert_eq!(group, "overdue", "the 30-day step was for 13 November");
    assert_eq!(row.step_label, "за 30 дней, просрочен 8 дн.", "and it is told by how much");
    assert_eq!(row.decide.day, day("2026-12-14"), "the last day less thirty");
    assert_eq!(row.product, "СЭД, 250", "with the seats");
    assert_eq!(row.at_stake.minor, 210_000_000, "a year's worth");
    assert_eq!(row.contact, Some(world.desk.irina), "she decides");
    assert_eq!(row.owner_name, "отдел продлений", "the desk's unless somebody was named");
    assert_eq!((row.percent, row.outlook), (70, Outlook::Unknown), "of whom too little is known");
    assert_eq!(
        world.due(),
        RenewalsDue { overdue: 1, today: 0, desk_overdue: 1, mine_overdue: 0 },
        "one renewal is one thing overdue, however many rungs nobody climbed"
    );
    let page = world.queue(At::default());
    assert!(page.caption.starts_with("1 просрочено"), "told on top: {}", page.caption);
    let line = world.subscriptions(At::default());
    assert_eq!(line[0].step_label, row.step_label, "the account's page says the same");
    let mine: Vec<TodayRow> =
        world.today().into_iter().filter(|row| row.kind == "renewal").collect();
    assert_eq!(mine[0].id, world.id.0, "and so does the day: {mine:?}");
    assert_eq!(mine[0].due.as_ref().unwrap().day, day("2026-11-13"), "by the step's day");
}

#[test]
fn an_overdue_step_becomes_a_renewal_and_undo_brings_all_back() {
    let world = World::new();
    let before = world.desk.bench.dump();
    let forecast = world.forecast(At::default());
    assert_eq!(forecast.all.base.minor, 147_000_000, "70 % of 2.1 m");
    assert!(!forecast.kept_this_month, "nothing was kept yet");

    let reached = StepDoneReq {
        contact: Some(world.desk.irina),
        touch: true,
        note: "Ждёт счёт до пятницы".to_owned(),
        ..world.report(30, StepOutcome::Reached)
    };
    let done = world.done(reached).unwrap();
    assert_eq!(done.label, "Шаг записан: Северный банк · СЭД", "named by client and product");
    let page = world.page(world.id);
    assert_eq!(page.next.as_ref().unwrap().days_before, 14, "the next rung is asked for");
    assert_eq!(page.done[0].label, "дозвонились", "what came of the last one is kept");
    assert_eq!(world.due().overdue, 0, "nothing is overdue any more");
    let account = world.desk.bench.page(world.desk.client, At::default());
    assert_eq!(account.touches[0].touch.summary, "Ждёт счёт до пятницы", "a touch was saved");
    assert_eq!(account.touches[0].touch.contacts, [world.desk.irina], "with whom it was");
    assert!(world.forecast(At::default()).kept_this_month, "the month's forecast was kept with it");
    let after_call = world.desk.bench.dump();

    let up = StepDoneReq { next: Some(world.next()), ..world.report(14, StepOutcome::Up) };
    let done = world.done(up).unwrap();
    assert_eq!(done.label, "Продлено: Северный банк · СЭД", "the toast says so");
    assert!(world.row(At::default()).is_none(), "finished: it asks for nothing");
    let page = world.page(world.id);
    assert_eq!(page.state_label, "продлена", "and says what became of it");
    assert!(
        page.steps.iter().all(|s| s.status != "due" && s.status != "ahead"),
        "a final outcome closes the rest: {:?}",
        planned(&page)
    );
    let now = world.subscriptions(At::default());
    assert_eq!(now.len(), 2, "what is agreed stands with the client at once: {now:?}");
    assert!(!now[0].runs, "above the one it renews, though it has not begun: {:?}", now[0]);
    assert!(now[1].runs, "that one runs on: {:?}", now[1]);
    assert_eq!(now[1].state_label, "продлена", "and says what was agreed, not when it ends");
    let shown = world.desk.bench.portfolio(At::default());
    assert!(shown.rows.iter().all(|row| row.ending.is_none()), "and the portfolio tells of no end");
    assert_eq!(world.subscriptions(at("2026-11-20")).len(), 1, "as of yesterday nobody knew it");
    let lines = world.subscriptions(at("2027-01-14"));
    let next = lines.iter().find(|line| line.subscription.follows == Some(world.id)).unwrap();
    assert_eq!(next.subscription.id.0, done.id, "the answer names the next term");
    assert_eq!(
        (next.subscription.starts_on, next.subscription.ends_on),
        (day("2027-01-14"), day("2028-01-13")),
        "which begins the day after and is as long"
    );
    assert_eq!(
        (next.term, next.yearly.minor),
        (2, 235_200_000),
        "the second of its chain, for more"
    );
    let old = lines.iter().find(|line| line.subscription.id == world.id).unwrap();
    assert_eq!(old.subscription.status, SubscriptionStatus::Renewed, "the old one is marked");
    let moved = world.forecast(At::default());
    assert_eq!(moved.all.renewals, 0, "it is no longer expected but decided: {:?}", moved.all);
    assert_eq!(moved.kept.len(), 1, "one forecast a month");
    assert_eq!(moved.kept[0].base.minor, 147_000_000, "as it stood before the first edit");
    assert_eq!(moved.kept[0].came.minor, 210_000_000, "beside what came of it");
    assert_eq!(moved.record.ended, 0, "kept 24 days before the decision it scores nothing");
    let chain = world.page(SubscriptionId(done.id)).chain;
    assert_eq!(chain.len(), 2, "both terms are one chain");
    assert_eq!(chain[1].change, "+12\u{a0}%", "with what changed");

    world.desk.bench.undo();
    assert_eq!(world.desk.bench.dump(), after_call, "outcome, status and next term are one undo");
    world.desk.bench.undo();
    assert_eq!(world.desk.bench.dump(), before, "step, touch and forecast are one undo");
    world.desk.bench.redo();
    assert_eq!(world.desk.bench.dump(), after_call, "and come back");
}

#[test]
fn renewed_at_once_the_outcome_is_told_by_the_amounts() {
    let world = World::new();
    let before = world.desk.bench.dump();
    for (price, label) in [
        (210_000_000, "продлили как было"),
        (235_200_000, "продлили больше"),
        (199_000_000, "продлили меньше"),
    ] {
        let next = NextTerm { price, ..world.next() };
        let request =
            SubscriptionRenewReq {
                subscription: world.id, next, note: "По почте".to_owned()
            };
        commands::subscription_renew(world.session(), request).unwrap();
        let page = world.page(world.id);
        assert_eq!(page.done[0].label, label, "against 2.1 m a year");
        assert_eq!(page.done[0].step.note, "По почте", "the note is kept");
        world.desk.bench.undo();
        assert_eq!(world.desk.bench.dump(), before, "one undo");
    }
}

#[test]
fn a_loss_says_why_and_a_decided_renewal_stays_decided() {
    let world = World::new();
    let lost = world.report(30, StepOutcome::Lost);
    let before = world.desk.bench.dump();
    let message = refused(world.done(lost.clone()), "lost_reason");
    assert_eq!(message, "Заполните это поле.", "a loss has a reason");
    assert_eq!(world.desk.bench.dump(), before, "a refused edit changes nothing");
    let lost = StepDoneReq { lost_reason: Some(LostReason::Competitor), ..lost };
    // A form may have the next term filled in, whatever was chosen in the end.
    let with_next = StepDoneReq { next: Some(world.next()), ..lost.clone() };
    let done = world.done(with_next).unwrap();
    assert_eq!(world.subscriptions(at("2027-06-01")).len(), 1, "what is lost has no next term");
    assert_eq!(done.label, "Потеря записана: Северный банк · СЭД", "an act of its own");
    let page = world.page(world.id);
    assert_eq!(page.state_label, "потеряна: конкурент", "the reason is told");
    assert!(!page.open, "and nothing is asked any more");
    assert_eq!(
        world.subscriptions(At::default())[0].subscription.status,
        SubscriptionStatus::Cancelled,
        "it ends without a successor"
    );
    refused(world.done(lost), "outcome");
    assert_eq!(world.due().overdue, 0, "nothing is overdue");
    // Won back after all: a loss may still be renewed.
    let back = StepDoneReq { next: Some(world.next()), ..world.report(0, StepOutcome::Renewed) };
    world.done(back).unwrap();
    assert_eq!(world.page(world.id).state_label, "продлена", "the latest word counts");
}

#[test]
fn put_off_it_is_quiet_until_the_day_agreed() {
    let world = World::new();
    let off = world.report(30, StepOutcome::Postponed);
    refused(world.done(off.clone()), "postponed_to");
    let back = StepDoneReq { postponed_to: Some(today()), ..off.clone() };
    refused(world.done(back), "postponed_to");
    let tomorrow = StepDoneReq { on: Some(day("2026-11-22")), ..off.clone() };
    refused(world.done(tomorrow), "on");
    world.done(StepDoneReq { postponed_to: Some(day("2026-12-02")), ..off }).unwrap();
    let page = world.page(world.id);
    let next = page.next.as_ref().unwrap();
    assert_eq!(next.planned.day, day("2026-12-02"), "a step stands on the day agreed");
    assert_eq!(next.label, "по договорённости", "and says so");
    let passed = page.steps.iter().find(|step| step.days_before == 14).unwrap();
    assert_eq!(passed.status, "passed", "nothing is asked before that day");
    assert_eq!(page.done[0].label, "отложили до 2 декабря", "what was agreed");
    assert_eq!(world.row(At::default()).unwrap().0, "later", "it left the overdue");
}

#[test]
fn many_steps_are_arranged_in_one_act() {
    let world = World::new();
    let mut other = world.subscription();
    other.ends_on = day("2027-01-20");
    let other = world.subscribe(other);
    let steps = vec![world.step(30), StepRef { subscription: other, days_before: 30 }];
    let s = world.session();
    let before = world.desk.bench.dump();
    let give = StepsArrangeReq {
        steps: steps.clone(),
        owner: Some(world.olga),
        no_owner: false,
        channel: Some(Channel::Meeting),
        postpone_to: None,
    };
    let done = commands::renewal_steps_arrange(s, give.clone()).unwrap();
    assert_eq!(done.label, "Шаги изменены: 2 шага продления", "counted");
    let of = |manager| {
        let request =
            RenewalsReq { manager: Some(manager), queue: Some(Queue::Desk), ..Default::default() };
        let page = commands::renewals(s, request).unwrap();
        page.groups.iter().map(|group| group.rows.len()).sum::<usize>()
    };
    assert_eq!(of(world.olga), 2, "both are hers");
    assert_eq!(of(world.desk.anna), 0, "and nobody else's");
    let row = world.row(At::default()).unwrap().1;
    assert_eq!(
        (row.owner_name.as_str(), row.channel),
        ("Ольга Крылова", Channel::Meeting),
        "as told"
    );
    let message = refused(commands::renewal_steps_arrange(s, give.clone()), "steps");
    assert_eq!(message, "Ничего не изменится.", "the same again changes nothing");
    let back = StepsArrangeReq { owner: None, no_owner: true, channel: None, ..give.clone() };
    commands::renewal_steps_arrange(s, back).unwrap();
    assert_eq!(of(world.olga), 0, "back in the queue");
    let off = StepsArrangeReq { postpone_to: Some(day("2026-12-01")), ..give.clone() };
    commands::renewal_steps_arrange(s, off).unwrap();
    let row = world.row(At::default()).unwrap().1;
    assert_eq!(row.planned.unwrap().day, day("2026-12-01"), "put off together");
    assert_eq!(row.owner, Some(world.olga), "to be done by her");
    let past = StepsArrangeReq { postpone_to: Some(today()), ..give };
    refused(commands::renewal_steps_arrange(s, past), "postpone_to");
    for _ in 0..3 {
        world.desk.bench.undo();
    }
    assert_eq!(world.desk.bench.dump(), before, "three acts, three undos");

    let sent =
        |outcome| StepsDoneReq { steps: steps.clone(), outcome, note: "Письмо".to_owned() };
    refused(commands::renewal_steps_done(s, sent(StepOutcome::Lost)), "outcome");
    refused(commands::renewal_steps_done(s, sent(StepOutcome::Postponed)), "outcome");
    let none = StepsDoneReq { steps: Vec::new(), ..sent(StepOutcome::Sent) };
    refused(commands::renewal_steps_done(s, none), "steps");
    commands::renewal_steps_done(s, sent(StepOutcome::Sent)).unwrap();
    assert_eq!(world.due().overdue, 0, "both steps are done");
    assert_eq!(world.page(other).done[0].label, "отправили", "each for itself");
    world.desk.bench.undo();
    assert_eq!(world.desk.bench.dump(), before, "one undo for both");
}

#[test]
fn the_past_is_shown_as_it_was() {
    let world = World::new();
    world.done(world.report(30, StepOutcome::Reached)).unwrap();
    let (group, row) = world.row(at("2026-10-14")).unwrap();
    assert_eq!(group, "overdue", "the 90-day step was due on 15 September");
    assert_eq!(row.step_label, "за 90 дней, просрочен 29 дн.", "counted from that day");
    let (group, row) = world.row(at("2026-10-15")).unwrap();
    assert_eq!((group.as_str(), row.days_before), ("today", 60), "a day later the next one is due");
    let (group, row) = world.row(at("2026-11-20")).unwrap();
    assert_eq!((group.as_str(), row.days_before), ("overdue", 30), "the call came a day later");
    let request = RenewalsReq { at: at("2026-11-22"), ..Default::default() };
    let ahead = commands::renewals(world.session(), request).unwrap_err();
    assert_eq!(
        (ahead.code, ahead.field.as_str()),
        (Code::Refused, "at"),
        "days to come are not known"
    );
}

#[test]
fn each_sign_of_trouble_is_told_before_a_step_is_due() {
    let world = World::new();
    let s = world.session();
    let kinds = |world: &World| {
        let page = world.queue(At::default());
        page.warnings.into_iter().map(|w| (w.kind, w.text)).collect::<Vec<_>>()
    };
    let only = |world: &World, kind: &str| {
        let found = kinds(world);
        found.into_iter().find(|(k, _)| k == kind).map(|(_, text)| text).unwrap_or_default()
    };
    // Never touched since January.
    assert_eq!(
        only(&world, "no-touch"),
        "Ни одного контакта не записано, а решать 14 декабря",
        "nothing is on record: nobody knows for how long"
    );
    assert_eq!(only(&world, "silent"), "", "so no days of silence are told");
    commands::touch_save(
        s,
        rapport_api::dto::account::TouchSaveReq { touch: world.desk.touch("2026-11-01") },
    )
    .unwrap();
    assert_eq!(kinds(&world), [], "all is well");

    let mut close = world.subscription();
    close.id = world.id;
    close.notice_days = 45;
    commands::subscription_save(s, SubscriptionSaveReq { subscription: close.clone() }).unwrap();
    assert_eq!(
        only(&world, "notice-closes"),
        "До дня решения 8 дней, а решения нет",
        "29 November is eight days away"
    );
    world.desk.bench.undo();

    close.notice_days = 30;
    close.next_price = Some(240_000_000);
    commands::subscription_save(s, SubscriptionSaveReq { subscription: close.clone() }).unwrap();
    assert_eq!(
        only(&world, "price-rise"),
        "Предложена цена на 14\u{a0}% выше нынешней",
        "over ten"
    );
    world.desk.bench.undo();

    let mut contact = Contact::named(ContactId::NEW, world.desk.client, "Пётр Гришин");
    contact.role = Some(DecisionRole::Champions);
    contact.left_on = Some(day("2026-10-02"));
    commands::contact_save(s, ContactSaveReq { contact }).unwrap();
    assert_eq!(
        only(&world, "champion-left"),
        "Ушёл наш сторонник: Пётр Гришин, 2 октября",
        "who stood up for us"
    );
    world.desk.bench.undo();

    close.next_price = None;
    close.auto_renew = true;
    commands::subscription_save(s, SubscriptionSaveReq { subscription: close }).unwrap();
    for sign in [Sign::Content, Sign::Growth, Sign::Open, Sign::Forgiving, Sign::Consults] {
        world.desk.judge(sign, 10, "2026-11-01");
    }
    let row = world.row(At::default()).unwrap().1;
    assert_eq!((row.outlook, row.percent), (Outlook::AtRisk, 50), "at risk by its signs");
    assert!(
        only(&world, "auto-renews-at-risk").starts_with("Продлевается сама"),
        "{:?}",
        kinds(&world)
    );
    let page = world.page(world.id);
    assert_eq!(page.warnings.len(), kinds(&world).len(), "the call says the same");
    let alerts = world.today();
    assert!(
        alerts.iter().any(|row| row.kind == "renewal" && row.text.contains("Продлевается сама")),
        "and the day, too: {alerts:?}"
    );
}

#[test]
fn an_account_manager_has_a_queue_of_their_own() {
    let world = World::new();
    let s = world.session();
    let mut settings = world.desk.bench.state().settings;
    let rung = |days_before, queue| Rung { days_before, channel: Channel::Call, queue };
    settings.ladders.insert(
        "документы".to_owned(),
        vec![rung(0, Queue::Desk), rung(20, Queue::Mine), rung(40, Queue::Mine)],
    );
    let save = |settings: &Settings| {
        let request = rapport_api::dto::book::SettingsReq {
            settings: settings.clone(),
            language_chosen: None,
        };
        commands::settings_save(s, request)
    };
    save(&settings).unwrap();
    let page = world.page(world.id);
    let days: Vec<i32> = page.steps.iter().map(|step| step.days_before).collect();
    assert_eq!(days, [40, 20, 0], "the family's own ladder, in order");
    let row = world.row(At::default()).unwrap().1;
    assert_eq!((row.queue, row.owner_name.as_str()), (Queue::Mine, "Анна Иванова"), "she keeps it");
    assert_eq!(world.due().mine_overdue, 1, "counted apart");
    let of = |manager| {
        let request = RenewalsReq { manager: Some(manager), ..Default::default() };
        commands::renewals(s, request).unwrap().groups.len()
    };
    assert_eq!((of(world.desk.anna), of(world.desk.petr)), (1, 0), "hers, not his");

    let mut wrong = settings.clone();
    wrong.ladder = Vec::new();
    refused(save(&wrong), "ladder");
    let mut wrong = settings.clone();
    wrong.ladders.insert("Сервис".to_owned(), vec![rung(800, Queue::Desk)]);
    refused(save(&wrong), "ladders");
    let mut wrong = settings.clone();
    wrong.quiet_hours = [20, 24];
    refused(save(&wrong), "quiet_hours");
    let mut wrong = settings.clone();
    wrong.silent_days = 0;
    refused(save(&wrong), "silent_days");
    let mut wrong = settings;
    wrong.price_rise = 1001;
    refused(save(&wrong), "price_rise");
}

#[test]
fn who_works_the_renewals_of_an_account_is_the_owner_of_its_desk_steps() {
    let world = World::new();
    let mut account = world.desk.bench.page(world.desk.client, At::default()).account;
    account.renewals_owner = Some(world.olga);
    let request = AccountSaveReq { account, legal_entities: Vec::new() };
    commands::account_save(world.session(), request).unwrap();
    let row = world.row(At::default()).unwrap().1;
    assert_eq!(
        (row.owner, row.owner_name.as_str()),
        (None, "Ольга Крылова"),
        "hers by the account"
    );
}

#[test]
fn the_client_is_spoken_to_in_their_language() {
    let world = World::new();
    let page = world.page(world.id);
    assert_eq!(
        (page.contact, page.lang.as_str()),
        (Some(world.desk.irina), "ru"),
        "a Russian name"
    );
    let contact = Contact::named(ContactId::NEW, world.desk.client, "John Doe");
    let id = commands::contact_save(world.session(), ContactSaveReq { contact }).unwrap().id;
    let request = RenewalReq { subscription: world.id, lang: None, contact: Some(ContactId(id)) };
    let page = commands::renewal(world.session(), request.clone()).unwrap();
    assert_eq!(page.lang, "en", "an English one");
    let request = RenewalReq { lang: Some("ru".to_owned()), ..request };
    assert_eq!(
        commands::renewal(world.session(), request).unwrap().lang,
        "ru",
        "unless told otherwise"
    );
    let names: Vec<&str> = page.people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["Ирина Котова", "John Doe"], "who decides is called first");
}

#[test]
fn whatever_was_read_before_the_queue_is_the_same() {
    let bench = Bench::sample(Lang::Ru, 40);
    let all = || {
        let request = RenewalsReq { ahead: Ahead::Half, ..Default::default() };
        let page = commands::renewals(&bench.session, request).unwrap();
        let forecast = ForecastReq { at: At::default(), months: 6 };
        let forecast = commands::forecast(&bench.session, forecast).unwrap();
        serde_json::to_value((page, forecast)).unwrap()
    };
    let alone = all();
    let rows = alone[0]["groups"].as_array().unwrap().len();
    assert!(rows > 1, "the sample has something to do: {}", alone[0]["caption"]);
    assert_eq!(all(), alone, "asked again, what was read is kept");
    bench.account("Новый");
    assert_eq!(bench.undo().touched.rows, 1, "the book is as it was, of another version");
    let _ = bench.portfolio(At::default());
    assert_eq!(all(), alone, "with health as the portfolio read it");
    let due = commands::renewals_due(&bench.session, Nothing {}).unwrap();
    let overdue = alone[0]["groups"][0]["rows"].as_array().unwrap().len();
    assert_eq!(due.overdue as usize, overdue, "the side bar counts what the queue shows");
}

#[test]
fn a_step_given_to_a_person_stands_in_the_queue_of_the_persons_team() {
    let world = World::new();
    let give = |owner| {
        let steps = vec![world.step(30)];
        let request =
            StepsArrangeReq { steps, owner, no_owner: false, channel: None, postpone_to: None };
        commands::renewal_steps_arrange(world.session(), request).unwrap();
        world.row(At::default()).unwrap().1.queue
    };
    assert_eq!(give(Some(world.desk.anna)), Queue::Mine, "she keeps accounts");
    assert_eq!(
        world.due(),
        RenewalsDue { overdue: 1, today: 0, desk_overdue: 0, mine_overdue: 1 },
        "and it is counted there"
    );
    assert_eq!(give(Some(world.olga)), Queue::Desk, "she works the desk");
}

#[test]
fn renewed_without_a_next_term_it_can_still_be_given_one() {
    let world = World::new();
    world.done(world.report(30, StepOutcome::Renewed)).unwrap();
    let page = world.page(world.id);
    let warning = "Продлена, но следующий срок не записан";
    assert_eq!(page.warnings, [warning], "warned of on its page");
    assert!(page.open, "which lets the next term through");
    let outcomes: Vec<&str> = page.outcomes.iter().map(|o| o.key.as_str()).collect();
    assert_eq!(outcomes, ["renewed", "up", "down"], "and nothing else");
    let warned = world.queue(At::default()).warnings;
    assert_eq!(warned[0].text, warning, "and beside the queue: {warned:?}");
    let next = StepDoneReq { next: Some(world.next()), ..world.report(14, StepOutcome::Up) };
    world.done(next).unwrap();
    assert!(world.page(world.id).warnings.is_empty(), "with its next term all is said");
    assert!(!world.page(world.id).open, "and done");
    assert!(world.queue(At::default()).warnings.is_empty(), "beside the queue, too");
}

#[test]
fn what_nobody_explained_is_judged_and_has_no_percent() {
    let world = World::new();
    let mut term = world.subscription();
    (term.id, term.starts_on, term.ends_on) = (world.id, day("2025-01-01"), day("2026-06-30"));
    world.subscribe(term);
    for sign in Sign::ALL {
        world.desk.judge(*sign, 95, "2026-11-01");
    }
    let (group, row) = world.row(At::default()).unwrap();
    assert_eq!(group, "unexplained", "it ended 144 days ago");
    assert_eq!(row.outlook, Outlook::Healthy, "its health is told");
    assert_eq!(row.contact, Some(world.desk.irina), "and whom to ask");
    assert_eq!(
        (row.percent_text.as_str(), row.percent),
        ("", 0),
        "but no chance: it counts as lost"
    );
}

#[test]
fn a_price_offered_warns_today_only() {
    let world = World::new();
    let mut term = world.subscription();
    (term.id, term.next_price) = (world.id, Some(420_000_000));
    world.subscribe(term);
    let rise = |at| world.queue(at).warnings.iter().any(|warning| warning.kind == "price-rise");
    assert!(rise(At::default()), "twice the price");
    assert!(!rise(at("2026-11-20")), "an offer bears no date: not of yesterday");
}

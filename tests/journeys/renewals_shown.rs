//! Renewals as figures and slides: what is drawn is what the queue and the forecast say, and what a
//! client sees holds nothing of ours.

use crate::{
    renewals::World,
    reviews::{charts_hold_their_workbooks, plain, spoken},
};
use rapport_api::{
    Code, commands,
    dto::{
        At,
        figure::{FigureExportReq, FigureFormat, FigureKey, FigureReply, FigureReq, FigureSize},
        renewal::{
            Ahead, RenewalsReq, RenewalsShown,
            edits::SubscriptionRenewReq,
            files::PortfolioDeckReq,
            forecast::{ForecastPage, ForecastReq},
        },
        review::{ReviewPage, ReviewReq},
    },
};
use rapport_domain::*;
use rapport_tests::{
    bench::{Bench, at, day, half},
    package::{Parts, unpack},
};
use rapport_text::{
    Lang,
    number::{Scale, scaled},
    words,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

fn figure(
    session: &rapport_api::Session,
    key: FigureKey,
    account: Option<AccountId>,
) -> FigureReply {
    let request = FigureReq {
        key,
        account,
        at: At::default(),
        width: 900,
        height: 420,
        dark: false,
        renewals: None,
    };
    commands::figure(session, request).unwrap()
}

fn timeline(renewals: Option<RenewalsShown>) -> FigureReq {
    FigureReq {
        key: FigureKey::RenewalsTimeline,
        account: None,
        at: At::default(),
        width: 900,
        height: 420,
        dark: false,
        renewals,
    }
}

fn forecast(bench: &Bench) -> ForecastPage {
    commands::forecast(&bench.session, ForecastReq { at: At::default(), months: 6 }).unwrap()
}

fn review(world: &World, edition: Edition) -> ReviewPage {
    let request =
        ReviewReq { account: world.desk.client, half: half("2026H2"), edition, lang: None };
    commands::review_page(world.session(), request).unwrap()
}

fn slide(page: &ReviewPage, key: &str) -> Option<String> {
    let slide = page.slides.iter().find(|slide| slide.key == key)?;
    slide.included.then(|| slide.alt.replace('\u{a0}', " "))
}

#[test]
fn the_timeline_shows_what_the_queue_asks_for() {
    let world = World::new();
    for account in [None, Some(world.desk.client)] {
        let drawn = figure(world.session(), FigureKey::RenewalsTimeline, account);
        assert_eq!(drawn.rows.len(), 1, "one renewal is ahead: {:?}", drawn.rows);
        let [name, steps, decide, stake, _] = drawn.rows[0].as_slice() else {
            panic!("five columns: {:?}", drawn.rows)
        };
        assert!(name.contains("СЭД, 250"), "product and seats: {name}");
        assert_eq!(decide, "14.12.2026", "the decision day");
        assert!(stake.contains("2,1"), "what it brings in twelve months: {stake}");
        let row = world.row(At::default()).unwrap().1;
        let planned = row.planned.unwrap();
        assert!(
            steps.contains(&format!("{}: за 30 дней: просрочен", planned.text)),
            "the step the queue calls late stands there as late: {steps}"
        );
        let marks = drawn.marks.len();
        assert_eq!(marks, 1 + steps.split("; ").count(), "the row and each of its steps answer");
    }
    let keys = world.desk.bench.page(world.desk.client, At::default()).figures;
    assert!(keys.contains(&"renewals-timeline".to_owned()), "the account has it: {keys:?}");
    let mut lost = world.report(30, StepOutcome::Lost);
    lost.lost_reason = Some(LostReason::Budget);
    world.done(lost).unwrap();
    for account in [None, Some(world.desk.client)] {
        let drawn = figure(world.session(), FigureKey::RenewalsTimeline, account);
        assert!(drawn.empty, "what is decided asks for nothing");
    }
    let keys = world.desk.bench.page(world.desk.client, At::default()).figures;
    assert!(!keys.contains(&"renewals-timeline".to_owned()), "nor is it offered: {keys:?}");
}

#[test]
fn the_timeline_shows_the_rows_of_the_table_above_which_it_stands() {
    let bench = Bench::sample(Lang::En, 120);
    let s = &bench.session;
    let managers = commands::renewals(s, RenewalsReq::default()).unwrap().managers;
    let manager = managers.iter().map(|m| Some(ManagerId(m.key.parse().unwrap())));
    let (mut cut, mut whole, mut titles) = (0, 0, BTreeSet::new());
    for manager in [None].into_iter().chain(manager) {
        for queue in [None, Some(Queue::Desk), Some(Queue::Mine)] {
            for ahead in [Ahead::Month, Ahead::Quarter, Ahead::Half] {
                let asked = RenewalsReq { at: At::default(), queue, manager, ahead };
                let page = commands::renewals(s, asked).unwrap();
                // What ended without an answer has no step left to draw.
                let groups = page.groups.iter().filter(|group| group.key != "unexplained");
                let rows: Vec<_> = groups.flat_map(|group| &group.rows).collect();
                let shown =
                    RenewalsShown { queue, manager, ahead: Some(ahead), months: None, rows: None };
                let drawn = commands::figure(s, timeline(Some(shown.clone()))).unwrap();
                let what = format!("{manager:?} {queue:?} {ahead:?}");
                let nearest = rows.iter().take(12);
                let wanted: BTreeMap<String, String> = nearest
                    .map(|row| {
                        let name = format!("{} · {}", row.account_name, row.product);
                        (name, row.decide.text.clone())
                    })
                    .collect();
                let got: BTreeMap<String, String> =
                    drawn.rows.iter().map(|row| (row[0].clone(), row[2].clone())).collect();
                assert_eq!(got, wanted, "{what}: the nearest rows of the table");
                let days: Vec<i32> = drawn.marks.iter().map(|mark| mark.y as i32).collect();
                assert!(days.is_sorted(), "{what}: drawn from the top");
                if rows.len() > 12 {
                    cut += 1;
                    let count = rows.len().to_string();
                    assert!(drawn.unit.contains(&count), "{what}: of how many: {}", drawn.unit);
                } else {
                    whole += 1;
                }
                titles.insert(drawn.title.clone());
                let file = FigureExportReq {
                    key: FigureKey::RenewalsTimeline,
                    account: None,
                    at: At::default(),
                    size: FigureSize::Full,
                    format: FigureFormat::Pptx,
                    lang: None,
                    path: bench.path("timeline.pptx"),
                    renewals: Some(shown),
                };
                match commands::figure_export(s, file) {
                    Ok(written) => {
                        let parts = unpack(&fs::read(written.path).unwrap());
                        let (said, title) = (spoken(&parts), plain(&drawn.title));
                        assert!(said.contains(&title), "{what}: the slide says it: {title}");
                    }
                    Err(failure) => {
                        assert!(drawn.empty, "{what}: {}", failure.message);
                    }
                }
            }
        }
    }
    assert!(cut > 0 && whole > 0, "tables longer and shorter than a chart: {cut}, {whole}");
    assert!(titles.len() > 5, "the title goes by what is asked for: {titles:?}");
}

#[test]
fn a_low_window_is_drawn_the_nearest_few() {
    let bench = Bench::sample(Lang::En, 120);
    let names = |rows| {
        let shown = RenewalsShown { rows, ahead: Some(Ahead::Half), ..RenewalsShown::default() };
        let drawn = commands::figure(&bench.session, timeline(Some(shown))).unwrap();
        let names: BTreeSet<String> = drawn.rows.iter().map(|row| row[0].clone()).collect();
        (drawn.rows.len(), names, drawn.unit)
    };
    let (most, all, _) = names(None);
    assert_eq!(most, 12, "there is more than a chart holds");
    let (few, nearest, unit) = names(Some(3));
    assert_eq!(few, 3, "as many as asked for");
    assert!(nearest.is_subset(&all), "the nearest of the table: {nearest:?} of {all:?}");
    assert!(unit.contains('3'), "and it says how many of them are drawn: {unit}");
    assert_eq!(names(Some(0)).0, 1, "one at least");
    assert_eq!(names(Some(99)).0, most, "never more than stays readable");
}

#[test]
fn the_forecast_is_drawn_for_the_months_of_its_page() {
    let bench = Bench::sample(Lang::Ru, 60);
    for months in [3, 6, 12] {
        let request = ForecastReq { at: At::default(), months };
        let page = commands::forecast(&bench.session, request).unwrap();
        let shown = RenewalsShown { months: Some(months), ..RenewalsShown::default() };
        let asked = FigureReq { key: FigureKey::ForecastByMonth, ..timeline(Some(shown)) };
        let drawn = commands::figure(&bench.session, asked).unwrap();
        let labels: Vec<&str> = page.by_month.iter().map(|m| m.label.as_str()).collect();
        let drawn_months: Vec<&str> = drawn.rows.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(drawn_months, labels, "{months}: a column for each month of the page");
        assert!(drawn.title.contains(&page.all.base.short), "{months}: {}", drawn.title);
    }
    let shown = RenewalsShown { months: Some(25), ..RenewalsShown::default() };
    let refused = commands::figure(&bench.session, timeline(Some(shown))).unwrap_err();
    assert_eq!(refused.code, Code::Refused, "more than the forecast itself reaches");
}

#[test]
fn the_forecast_is_drawn_as_the_page_says_it() {
    for lang in Lang::ALL {
        let bench = Bench::sample(lang, 40);
        let page = forecast(&bench);
        let drawn = figure(&bench.session, FigureKey::ForecastByMonth, None);
        let most = page.by_month.iter().map(|month| month.total.minor).max().unwrap();
        let printed = |minor| scaled(lang, minor, Scale::of(most));
        assert_eq!(drawn.rows.len(), page.by_month.len(), "a row for each month");
        let mut known = 0;
        for (row, month) in drawn.rows.iter().zip(&page.by_month) {
            assert_eq!(row[0], month.label, "by month of the decision");
            if month.renewals == 0 {
                assert_eq!(row[1..], ["", "", ""], "nothing to renew is blank, not nothing");
                continue;
            }
            known += 1;
            assert_eq!(row[1], printed(month.base.minor), "{}: what is expected", month.label);
            let range = format!("{}–{}", printed(month.low.minor), printed(month.high.minor));
            assert_eq!(row[2], range, "{}: what it may be", month.label);
            assert!(row[3].ends_with(&printed(month.total.minor)), "{}: at stake", month.label);
        }
        assert!(known > 2, "the sample has renewals in several months: {known}");
        assert!(
            drawn.title.contains(&page.all.base.short) && drawn.title.contains(&page.all.low.short),
            "the title says what is expected and how low it may be: {}",
            drawn.title
        );

        let bridge = figure(&bench.session, FigureKey::RecurringBridge, None);
        let most = page.bridge.iter().map(|step| step.amount.minor.abs()).max().unwrap();
        assert_eq!(bridge.rows.len(), 6, "from the start over four steps to the end");
        for (row, step) in bridge.rows.iter().zip(&page.bridge) {
            assert_eq!(row[0], step.label, "the page's step");
            let amount = scaled(lang, step.amount.minor, Scale::of(most));
            assert_eq!(row[1].trim_start_matches('+'), amount, "{}: how much", step.label);
            assert!(row[2].starts_with(&step.accounts.to_string()), "{}: of how many", step.label);
        }

        let record = figure(&bench.session, FigureKey::ForecastCalibration, None);
        let classes = &page.record.calibration;
        assert!(!classes.is_empty(), "the sample has renewals that ended after a forecast");
        assert_eq!(record.rows.len(), classes.len(), "a row for each class");
        for (row, class) in record.rows.iter().zip(classes) {
            assert!(row[0].starts_with(&class.label), "{}: its class: {}", class.label, row[0]);
            assert_eq!(row[1..], [&class.came, &class.interval, &class.said].map(Clone::clone));
        }
    }
}

#[test]
fn a_client_sees_how_subscriptions_go_on_and_nothing_of_the_desk() {
    let world = World::new();
    let client = slide(&review(&world, Edition::Client), "renewals").unwrap();
    assert!(
        client.contains("«СЭД», до 14 декабря 2026"),
        "what is to be decided by when: {client}"
    );
    assert!(client.contains("14.12.2026, по согласию"), "and how it goes on: {client}");
    let inside = review(&world, Edition::Internal);
    let told = slide(&inside, "renewal-forecast").unwrap();
    for said in ["70 %", "просрочен", "2,1 млн"] {
        assert!(told.contains(said), "inside says what is expected: {said} in {told}");
    }
    assert!(
        review(&world, Edition::Client).slides.iter().all(|s| s.key != "renewal-forecast"),
        "a client's edition has no such slide, not even left out"
    );
    let next = world.next();
    let request = SubscriptionRenewReq { subscription: world.id, next, note: String::new() };
    commands::subscription_renew(world.session(), request).unwrap();
    let client = slide(&review(&world, Edition::Client), "renewals").unwrap();
    assert!(client.contains("продлена по 13.01.2028"), "it goes on with its successor: {client}");
    assert_eq!(client.matches("СЭД").count(), 1, "which is not told twice: {client}");
    assert!(
        slide(&review(&world, Edition::Internal), "renewal-forecast").is_none(),
        "nothing is left to be decided"
    );
}

#[test]
fn what_ends_and_what_begins_later_is_told_calmly() {
    let world = World::new();
    let mut lost = world.report(30, StepOutcome::Lost);
    lost.lost_reason = Some(LostReason::Competitor);
    world.done(lost).unwrap();
    let client = slide(&review(&world, Edition::Client), "renewals").unwrap();
    assert!(client.contains("«СЭД» заканчивается 13 января 2027"), "a fact: {client}");
    assert!(client.contains("—, заканчивается"), "nothing is to be decided: {client}");
    assert!(!client.contains("конкурент"), "why it was lost is ours: {client}");
    let mut later = world.subscription();
    (later.starts_on, later.ends_on) = (day("2027-03-01"), day("2028-02-29"));
    (later.quantity, later.price) = (Quantity(40_000), 40_000_000);
    world.subscribe(later);
    let client = slide(&review(&world, Edition::Client), "renewals").unwrap();
    assert!(client.contains("начнётся 01.03.2027"), "what follows nothing begins: {client}");
}

#[test]
fn what_renews_by_itself_stays_past_its_last_day() {
    let world = World::new();
    let mut own = world.subscription();
    (own.starts_on, own.ends_on) = (day("2025-07-01"), day("2026-06-30"));
    (own.auto_renew, own.quantity) = (true, Quantity(40_000));
    world.subscribe(own);
    let client = slide(&review(&world, Edition::Client), "renewals").unwrap();
    assert!(client.contains("СЭД, 40, —, —, само"), "nobody stopped it: {client}");
    assert!(client.contains("до 14 декабря 2026"), "the title names what is to decide: {client}");
}

fn deck(bench: &Bench, lang: &str, at: At) -> Parts {
    let path = bench.path(&format!("portfolio-{lang}.pptx"));
    let request = PortfolioDeckReq { path: path.clone(), at, lang: Some(lang.to_owned()) };
    commands::portfolio_deck_export(&bench.session, request).unwrap();
    unpack(&fs::read(path).unwrap())
}

fn slides(parts: &Parts) -> usize {
    parts.keys().filter(|p| p.starts_with("ppt/slides/slide") && p.ends_with(".xml")).count()
}

#[test]
fn the_portfolio_deck_says_what_the_screens_say() {
    let bench = Bench::sample(Lang::Ru, 64);
    let page = forecast(&bench);
    for (lang, of) in [(Lang::Ru, "ru"), (Lang::En, "en")] {
        let parts = deck(&bench, of, At::default());
        assert_eq!(slides(&parts), 12, "{of}: every slide has something to show");
        assert_eq!(charts_hold_their_workbooks(&parts, of), 8, "{of}: its charts are native");
        let said = spoken(&parts);
        for text in [
            words::deck_internal(lang),
            words::deck_heading(lang, "why", "₽"),
            words::deck_card(lang, "low"),
            words::deck_retention_card(lang, "nrr"),
            words::deck_note(lang, "nps"),
            words::deck_note(lang, "closure"),
        ] {
            let text = text.to_lowercase().replace(['\u{a0}', '\u{202f}'], " ");
            assert!(said.contains(&text), "{of}: “{text}” is on a slide");
        }
        let nrr = page.retention.iter().find(|card| card.key == "nrr").unwrap();
        let digits =
            |text: &str| text.split(|c: char| !c.is_ascii_digit()).next().map(str::to_owned);
        let whole = digits(&nrr.value).unwrap();
        assert!(said.contains(&whole), "{of}: the same retention: {whole}");
    }
    let before = deck(&bench, "ru", at("2025-06-30"));
    assert!(spoken(&before).contains("30 июня 2025"), "a deck of another day says which");
}

#[test]
fn a_deck_without_anything_to_show_is_refused() {
    let bench = Bench::new(Lang::Ru);
    bench.account("Северный банк");
    let path = bench.path("empty.pptx");
    let request =
        |path: &str| PortfolioDeckReq { path: path.to_owned(), at: At::default(), lang: None };
    let refused = commands::portfolio_deck_export(&bench.session, request(&path)).unwrap_err();
    assert_eq!(refused.code, Code::Refused, "an account alone is no portfolio: {refused:?}");
    assert!(!std::path::Path::new(&path).exists(), "and no file is left");
    let relative = commands::portfolio_deck_export(&bench.session, request("deck.pptx"));
    assert_eq!(relative.unwrap_err().field, "path", "a path has to be absolute");
}

#[test]
fn one_subscription_makes_a_deck_of_what_there_is() {
    let world = World::new();
    let parts = deck(&world.desk.bench, "ru", At::default());
    let said = spoken(&parts);
    assert!(said.contains("ждёт решения 1 продление"), "its one renewal");
    assert!(slides(&parts) < 10, "slides without data are left out: {}", slides(&parts));
}

//! What the account manager waits for, through the api, on a book of 2,000 accounts and about
//! 80,000 sale lines in a file: the portfolio, an account, a search, a chart, a deck, an import.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark that fails has no figures to save"
)]

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use rapport_api::{
    Host, Session, commands,
    dto::{
        At, FilePurpose, Nothing,
        account::AccountReq,
        book::{SampleReq, SearchReq},
        figure::{FigureKey, FigureReq},
        import::ImportReq,
        portfolio::PortfolioReq,
        relationship::{RelationshipReq, board::StageBoardReq, today::TodayReq},
        renewal::{RenewalsReq, forecast::ForecastReq},
        review::{ReviewExportReq, ReviewReq, ReviewSaveReq},
        survey::{SurveyReq, feedback::FeedbackReq},
    },
    host::Progress,
};
use rapport_domain::{
    Account, AccountId, Change, Channel, Day, Edition, FiscalStart, Half, HealthScale, Lifecycle,
    Likelihood, Moment, Noun, Op, OpName, Product, ProductId, Quantity, Queue, Record, RenewalStep,
    RenewalStepId, Review, StepOutcome, Subscription, SubscriptionId, SubscriptionStatus,
    relationship::health::{change, health},
    survey::figures::{AccountAsked, Aggregation, HalfFigures, Known, figures},
};
use rapport_measures::nps;
use rapport_store::Book;
use rapport_text::Lang;
use std::{
    collections::HashMap,
    fmt::Write as _,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

struct Machine;

impl Host for Machine {
    fn now(&self) -> Moment {
        Moment(1_795_000_000_000)
    }
    fn today(&self) -> Day {
        Day::new(2026, 6, 30).unwrap()
    }
    fn system_lang(&self) -> Lang {
        Lang::Ru
    }
    fn documents(&self) -> PathBuf {
        std::env::temp_dir()
    }
    fn progress(&self, _: Progress) {}
    fn choose_open(&self, _: FilePurpose) -> Option<PathBuf> {
        None
    }
    fn choose_save(&self, _: &Path) -> Option<PathBuf> {
        None
    }
    fn choose_folder(&self, _: &Path) -> Option<PathBuf> {
        None
    }
    fn copy_picture(&self, _: u32, _: u32, _: Vec<u8>) -> Result<(), String> {
        Ok(())
    }
    fn copy_text(&self, _: &str) -> Result<(), String> {
        Ok(())
    }
    fn open_mail(&self, _: &str) -> Result<(), String> {
        Ok(())
    }
    fn notify(&self, _: &str, _: &str) -> Result<(), String> {
        Ok(())
    }
    fn reveal(&self, _: &Path) -> Result<(), String> {
        Ok(())
    }
}

fn open(folder: &Path, name: &str) -> Session {
    Session::open(&folder.join(name), Arc::new(Machine), None).unwrap()
}

/// 80,000 sale lines of 2,000 accounts as an accounting system writes them.
fn sales_file(folder: &Path) -> PathBuf {
    let mut text = String::from("Дата;Номер;Контрагент;Номенклатура;Количество;Цена;Сумма\n");
    for line in 0..80_000u32 {
        let (account, product) = (line / 4 % 2000, line * 7 % 40);
        let (day, month, year) = (line % 28 + 1, line / 97 % 12 + 1, 2021 + line / 16_000);
        let (quantity, price) = (line % 9 + 1, 50_000 + u64::from(line % 977) * 13);
        let sum = u64::from(quantity) * price;
        writeln!(
            text,
            "{day:02}.{month:02}.{year};РТ-{:06};ООО «Клиент {account}»;Продукт {product};{quantity};{},{:02};{},{:02}",
            line / 4,
            price / 100,
            price % 100,
            sum / 100,
            sum % 100
        )
        .unwrap();
    }
    let path = folder.join("sales.csv");
    std::fs::write(&path, text).unwrap();
    path
}

fn desk(c: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let session = open(folder.path(), "book.rapport");
    commands::sample_make(&session, SampleReq { accounts: 2000, seed: 1, lang: None }).unwrap();
    let state = commands::book_state(&session, Nothing {}).unwrap();
    assert!(state.sales > 60_000, "the book must be as large as the figures say: {}", state.sales);

    portfolio(c, &session);
    let page = commands::portfolio(&session, PortfolioReq::default()).unwrap();
    let id = page.rows[10].id;
    c.bench_function("account page", |b| {
        b.iter(|| commands::account_page(&session, AccountReq { id, at: At::default() }).unwrap());
    });
    relationship(c, &session, id);
    for text in ["се", "южн", "нет такого"] {
        c.bench_function(&format!("search: {text}"), |b| {
            b.iter(|| {
                let request = SearchReq { text: text.to_owned(), limit: 20 };
                commands::search(&session, request).unwrap()
            });
        });
    }
    for (name, account) in [("account's", Some(id)), ("everybody's", None)] {
        c.bench_function(&format!("{name} revenue chart, read and drawn"), |b| {
            b.iter(|| {
                let request = FigureReq {
                    key: FigureKey::RevenueByHalf,
                    account,
                    at: At::default(),
                    width: 560,
                    height: 260,
                    dark: false,
                    renewals: None,
                };
                commands::figure(&session, request).unwrap()
            });
        });
    }
    renewals(c, folder.path());
    rules(c, &folder.path().join("book.rapport"));
    survey(c, &session, &folder.path().join("book.rapport"));
    deck(c, &session, id, folder.path());
    import(c, folder.path());
}

/// The table of all accounts, every row of it printed: the figures that a screen shows first, then
/// how things stand with each.
fn portfolio(c: &mut Criterion, session: &Session) {
    // What was read for one day is kept until the book changes: another day each time.
    let mut back = 0;
    let mut another = |last: Day, figures_only: bool| {
        back = back % 300 + 1;
        let at = At { half: None, day: Some(last.plus_days(-back)) };
        let request = PortfolioReq { at, figures_only, ..PortfolioReq::default() };
        let page = commands::portfolio(session, request).unwrap();
        let told = page.rows.iter().filter(|row| row.bond.is_some()).count();
        let expected = if figures_only { 0 } else { 2000 };
        assert_eq!((page.rows.len(), told), (2000, expected), "nothing kept may have answered");
        page
    };
    let today = Machine.today();
    c.bench_function("portfolio of 2,000 accounts", |b| b.iter(|| another(today, true)));
    c.bench_function("portfolio as of 2024 H1", |b| {
        let last = Day::new(2024, 6, 30).unwrap();
        b.iter(|| another(last, true));
    });
    c.bench_function("portfolio of 2,000 accounts, with health, stage and loyalty", |b| {
        b.iter(|| another(today, false));
    });
    c.bench_function("portfolio of 2,000 accounts, sorted or filtered again", |b| {
        b.iter(|| commands::portfolio(session, PortfolioReq::default()).unwrap());
    });
}

/// Health explained for everybody, and one client's page.
fn relationship(c: &mut Criterion, session: &Session, id: AccountId) {
    c.bench_function("relationship page of one account", |b| {
        b.iter(|| {
            let at = At::default();
            let request = RelationshipReq { id, at, against: None, same_scale: false };
            commands::relationship(session, request).unwrap()
        });
    });
    c.bench_function("stage board of 2,000 accounts", |b| {
        let at = At::default();
        b.iter(|| commands::stage_board(session, StageBoardReq { at, owner: None }).unwrap());
    });
    c.bench_function("my day over 2,000 accounts", |b| {
        b.iter(|| commands::today(session, TodayReq { manager: None }).unwrap());
    });
}

/// Whose subscriptions a book holds besides those that run today.
#[derive(Clone, Copy)]
enum Past {
    /// Five years of terms that were renewed or lost, with what was done about them.
    Kept,
    /// None.
    Removed,
}

/// Gives every account of the book three subscriptions that run today, as a supplier of licences
/// has: of a year each, ending on all days of the year. Of ten renewals that ask for a step now nine
/// have theirs done where the past is removed; none has where it is kept.
fn three_subscriptions_each(path: &Path, past: Past) {
    let mut book = Book::open(path).unwrap();
    let today = Machine.today();
    let products: Vec<ProductId> = book.all::<Product>().unwrap().iter().map(|p| p.id).collect();
    let mut running: HashMap<AccountId, u32> = HashMap::new();
    let mut changes = Vec::new();
    match past {
        Past::Kept => {
            for term in book.terms(today).unwrap().iter().filter(|term| term.runs(today)) {
                *running.entry(term.account).or_default() += 1;
            }
        }
        Past::Removed => {
            let steps = book.all::<RenewalStep>().unwrap();
            changes.extend(steps.iter().map(|s| Change::Remove(Noun::RenewalStep, s.id.0)));
            let likelihoods = book.all::<Likelihood>().unwrap();
            changes.extend(likelihoods.iter().map(|l| Change::Remove(Noun::Likelihood, l.id.0)));
            let old = book.all::<Subscription>().unwrap();
            changes.extend(old.iter().rev().map(|s| Change::Remove(Noun::Subscription, s.id.0)));
        }
    }
    let mut next = book.next_id(Noun::Subscription).unwrap();
    let mut next_step = book.next_id(Noun::RenewalStep).unwrap();
    for account in book.all::<Account>().unwrap() {
        for _ in running.get(&account.id).copied().unwrap_or(0)..3 {
            let starts_on = today.plus_days(-(next * 7 % 365));
            let subscription = Subscription {
                id: SubscriptionId(next),
                account: account.id,
                product: products[next as usize % products.len()],
                quantity: Quantity(next % 90 * 1000 + 1000),
                price: 40_000_000 + next % 977 * 13_000,
                price_months: 12,
                starts_on,
                ends_on: starts_on.plus_months(12).plus_days(-1),
                notice_days: 30,
                auto_renew: next % 4 == 0,
                status: SubscriptionStatus::Active,
                follows: None,
                external_id: String::new(),
                changes: Vec::new(),
                next_price: None,
            };
            let ends_in = subscription.ends_on.days_since(today);
            changes.push(Change::Add(Record::Subscription(Box::new(subscription))));
            if matches!(past, Past::Removed) && next % 10 != 0 && ends_in < 210 {
                let step = done_lately(RenewalStepId(next_step), SubscriptionId(next), today);
                changes.push(Change::Add(Record::RenewalStep(Box::new(step))));
                next_step += 1;
            }
            next += 1;
        }
    }
    let (name, noun) = (OpName::Import, Some(Noun::Subscription));
    let op = Op { name, noun, subject: String::new(), at: Machine.now() };
    book.commit(&op, &changes).unwrap();
}

/// The client was reached before any of the days looked at.
fn done_lately(id: RenewalStepId, subscription: SubscriptionId, today: Day) -> RenewalStep {
    RenewalStep {
        id,
        subscription,
        days_before: 180,
        planned_on: today.plus_days(-30),
        owner: None,
        channel: Channel::Call,
        done_on: Some(today.plus_days(-30)),
        outcome: Some(StepOutcome::Reached),
        lost_reason: None,
        postponed_to: None,
        note: String::new(),
        touch: None,
    }
}

/// All ladders, both queues and the forecast of 2,000 accounts with three subscriptions each: alone,
/// and with five years of terms behind them that nobody has worked on.
fn renewals(c: &mut Criterion, folder: &Path) {
    for (name, past) in [("6,000 subscriptions", Past::Removed), ("16,000 terms", Past::Kept)] {
        renewals_of(c, folder, name, past);
    }
}

fn renewals_of(c: &mut Criterion, folder: &Path, name: &str, past: Past) {
    let file = format!("renewals-{}.rapport", past as u8);
    let sample = SampleReq { accounts: 2000, seed: 1, lang: None };
    commands::sample_make(&open(folder, &file), sample).unwrap();
    three_subscriptions_each(&folder.join(&file), past);
    let session = open(folder, &file);
    let both = |day: Day| {
        let at = At { half: None, day: Some(day) };
        let of = |queue| RenewalsReq { at, queue: Some(queue), ..RenewalsReq::default() };
        (
            commands::renewals(&session, of(Queue::Desk)).unwrap(),
            commands::renewals(&session, of(Queue::Mine)).unwrap(),
            commands::forecast(&session, ForecastReq { at, months: 6 }).unwrap(),
        )
    };
    let mut back = 0;
    let mut another = || {
        back = back % 20 + 1;
        Machine.today().plus_days(-back)
    };
    let (desk, mine, forecast) = both(Machine.today());
    let rows: usize = [&desk, &mine].iter().flat_map(|q| &q.groups).map(|g| g.rows.len()).sum();
    println!("renewals of {name}: {rows} rows, {} lines of the forecast", forecast.lines.len());
    c.bench_function(&format!("renewals of {name}: ladders, queues, forecast, read anew"), |b| {
        b.iter(|| both(another()));
    });
    c.bench_function(&format!("renewals of {name}: queues and forecast again"), |b| {
        b.iter(|| both(Machine.today()));
    });
    // As in the window, where the portfolio of the day has told how healthy everybody is.
    c.bench_function(
        &format!("renewals of {name}: the same, health known from the portfolio"),
        |b| {
            b.iter_batched(
                || {
                    let day = another();
                    let at = At { half: None, day: Some(day) };
                    let request = PortfolioReq { at, ..PortfolioReq::default() };
                    drop(commands::portfolio(&session, request).unwrap());
                    day
                },
                both,
                BatchSize::PerIteration,
            );
        },
    );
    c.bench_function(&format!("renewals of {name}: what is overdue and due, kept"), |b| {
        b.iter(|| commands::renewals_due(&session, Nothing {}).unwrap());
    });
}

/// The rules over a whole book: its facts read by one scan a table, then health with every line
/// and every reading, or the change with every line.
fn rules(c: &mut Criterion, path: &Path) {
    let book = Book::open(path).unwrap();
    let scale = HealthScale::default();
    for (name, day) in [("today", "2026-06-30"), ("three years ago", "2023-06-30")] {
        let day = Day::parse_iso(day).unwrap();
        c.bench_function(&format!("health of 2,000 accounts explained, {name}"), |b| {
            b.iter(|| {
                let all = book.relationship(day).unwrap();
                all.iter().map(|facts| health(facts, &scale, day)).collect::<Vec<_>>()
            });
        });
    }
    let (then, now) = ("2025-12-31", "2026-06-30");
    let (then, now) = (Day::parse_iso(then).unwrap(), Day::parse_iso(now).unwrap());
    c.bench_function("change of health of 2,000 accounts explained", |b| {
        b.iter(|| {
            let all = book.relationship(now).unwrap();
            let of = |facts| change(facts, &scale, then, &scale, now);
            all.iter().map(of).collect::<Vec<_>>()
        });
    });
}

/// Ten halves of surveys of 2,000 accounts: the figures of every half read and summed with their
/// intervals; then the page as of another day, and the boards.
fn survey(c: &mut Criterion, session: &Session, path: &Path) {
    let book = Book::open(path).unwrap();
    let (day, start) = (Machine.today(), FiscalStart::JANUARY);
    let asked = |account: Account| AccountAsked {
        account: account.id,
        owner: account.owner,
        revenue: account.id.0 * 1_000_000,
        active: account.lifecycle == Lifecycle::Active,
    };
    let accounts: Vec<AccountAsked> =
        book.all::<Account>().unwrap().into_iter().map(asked).collect();
    let waves = book.survey(day).unwrap().waves.len();
    assert!(waves >= 10, "the book must hold as many waves as the figures say: {waves}");
    c.bench_function("survey: all figures, 2,000 accounts × 10 waves", |b| {
        b.iter(|| {
            let facts = book.survey(day).unwrap();
            let known = Known {
                waves: &facts.waves,
                respondents: &facts.respondents,
                answers: &facts.answers,
                items: &facts.items,
                accounts: &accounts,
                called: &[],
            };
            let all = figures(&known, start, day);
            let nps = |of: &HalfFigures, by| {
                let split = of.split(by);
                nps::nps(split.promoters, split.passives, split.detractors, of.base(by))
            };
            let told =
                |of: &HalfFigures| Aggregation::ALL.iter().filter_map(|by| nps(of, *by)).count();
            all.iter().map(told).sum::<usize>()
        });
    });
    let page = |day| {
        let at = At { half: None, day: Some(day) };
        commands::survey(session, SurveyReq { at, manager: None }).unwrap()
    };
    let mut back = 0;
    c.bench_function("survey: the page, read anew", |b| {
        b.iter(|| {
            back = back % 20 + 1;
            page(day.plus_days(-back))
        });
    });
    c.bench_function("survey: the boards of feedback", |b| {
        b.iter(|| commands::feedback(session, FeedbackReq::default()).unwrap());
    });
}

fn deck(c: &mut Criterion, session: &Session, id: AccountId, folder: &Path) {
    let half = Half::parse("2026H1").unwrap();
    let mut review = Review::empty(id, half);
    review.words = "Спасибо за прямоту: сроки теперь ведёт отдельный инженер.".to_owned();
    review.plan = vec!["Обновить лицензии".to_owned(), "Обучить новых людей".to_owned()];
    review.next_steps = vec!["Встреча 15 июля".to_owned()];
    commands::review_save(session, ReviewSaveReq { review }).unwrap();
    let request = ReviewReq { account: id, half, edition: Edition::Client, lang: None };
    let path = folder.join("review.pptx").to_string_lossy().into_owned();
    for (name, edition) in [("client", Edition::Client), ("internal", Edition::Internal)] {
        c.bench_function(
            &format!("review deck, {name} edition, read, composed and written"),
            |b| {
                b.iter(|| {
                    let review = ReviewReq { edition, ..request.clone() };
                    let request = ReviewExportReq { review, path: path.clone() };
                    commands::review_export(session, request).unwrap()
                });
            },
        );
    }
    c.bench_function("review page with its slides drawn", |b| {
        b.iter(|| commands::review_page(session, request.clone()).unwrap());
    });
}

fn import(c: &mut Criterion, folder: &Path) {
    let path = sales_file(folder).to_string_lossy().into_owned();
    let request = ImportReq { path, kind: Some("sales".to_owned()), ..ImportReq::default() };
    let mut group = c.benchmark_group("import");
    group.sample_size(10).measurement_time(Duration::from_secs(12));
    let mut number = 0;
    group.bench_function("80,000 sale lines into an empty book", |b| {
        b.iter_batched(
            || {
                number += 1;
                open(folder, &format!("import-{number}.rapport"))
            },
            |session| commands::import_apply(&session, request.clone()).unwrap(),
            BatchSize::PerIteration,
        );
    });
    let again = open(folder, "again.rapport");
    commands::import_apply(&again, request.clone()).unwrap();
    group.bench_function("the same 80,000 lines again", |b| {
        b.iter(|| commands::import_apply(&again, request.clone()).unwrap());
    });
    group.finish();
}

criterion_group!(benches, desk);
criterion_main!(benches);

//! How fast the book is at 2,000 accounts and 80,000 sale lines, in a file as users have it.

use criterion::{Criterion, criterion_group, criterion_main};
use rapport_domain::{
    Account, AccountId, Answer, AnswerId, AsOf, Change, Channel, Contact, ContactId, Csi, CsiScore,
    Day, Effect, FeedbackItem, FeedbackItemId, FeedbackKind, FiscalStart, Half, LegalEntity,
    LegalEntityId, Manager, ManagerId, Means, Moment, Noun, Op, OpName, Payment, PaymentId,
    Product, ProductId, ProductKind, Quantity, Questions, Record, RenewalStep, RenewalStepId,
    Respondent, RespondentId, Said, Sale, SaleId, SaleKind, StepOutcome, Subscription,
    SubscriptionId, SubscriptionStatus, Team, Touch, TouchId, TouchKind, Try, TryOutcome, Wave,
    WaveId, Who,
};
use rapport_store::{Book, Windows};
use std::{
    collections::BTreeMap,
    error::Error,
    hint::black_box,
    io::Write as _,
    time::{Duration, Instant},
};
use tempfile::TempDir;

const ACCOUNTS: i64 = 2_000;
const PRODUCTS: i64 = 110;
const MANAGERS: i64 = 20;
const SALES: i64 = 80_000;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// A small generator of the same numbers every time (Knuth's MMIX constants).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: i64) -> i64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as i64) % sides
    }

    fn day(&mut self) -> Day {
        first_day().plus_days(self.roll(5 * 365))
    }

    fn pick<T: Copy>(&mut self, from: &[T], or: T) -> T {
        let at = self.roll(from.len() as i64);
        usize::try_from(at).ok().and_then(|at| from.get(at)).copied().unwrap_or(or)
    }
}

fn first_day() -> Day {
    Day::from_key(20_210_701).unwrap_or(Day::EPOCH)
}

fn today() -> Day {
    first_day().plus_days(5 * 365 - 1)
}

const WORDS: &[&str] = &[
    "Север",
    "Ёлка",
    "Импульс",
    "Техно",
    "Альфа",
    "Вектор",
    "Горизонт",
    "Меридиан",
    "Nordic",
    "Storm",
    "Кедр",
    "Полюс",
];
const NAMES: &[&str] =
    &["Иванов", "Петрова", "Семёнов", "Кузнецова", "Смирнов", "Орлова", "Smith", "Фёдоров"];
const CITIES: &[&str] = &["Москва", "Казань", "Пермь", "Орёл", "Самара", "Томск"];

fn op(name: OpName) -> Op {
    Op { name, noun: None, subject: "bench".to_owned(), at: Moment(1_750_000_000_000) }
}

/// Everything but the sales.
fn ground() -> Vec<Change> {
    let mut dice = Dice(7);
    let mut records = Vec::new();
    records.extend((1..=MANAGERS).map(|id| {
        Record::Manager(Box::new(Manager {
            id: ManagerId(id),
            name: format!("Менеджер {id}"),
            email: String::new(),
            team: Team::Accounts,
            active_from: None,
            active_to: None,
            external_id: String::new(),
        }))
    }));
    records.extend((1..=PRODUCTS).map(|id| {
        Record::Product(Box::new(Product {
            id: ProductId(id),
            name: format!("Лицензия {id}"),
            family: format!("Линейка {}", id % 9),
            code: format!("P-{id:04}"),
            margin: Some(3_000),
            kind: Some(ProductKind::Licence),
        }))
    }));
    for id in 1..=ACCOUNTS {
        let account = AccountId(id);
        let name = format!("{} {} {id}", dice.pick(WORDS, ""), dice.pick(WORDS, ""));
        records.push(Record::Account(Box::new(Account {
            city: dice.pick(CITIES, "").to_owned(),
            industry: "Производство".to_owned(),
            country: "Россия".to_owned(),
            site: format!("https://client{id}.example"),
            owner: Some(ManagerId(dice.roll(MANAGERS) + 1)),
            acquainted_on: Some(first_day()),
            notes: "Познакомились на выставке. ".repeat(20),
            external_ids: vec![format!("{:08}", id * 37)],
            ..Account::named(account, name.clone())
        })));
        records.push(Record::LegalEntity(Box::new(LegalEntity {
            id: LegalEntityId(id),
            account,
            name: format!("ООО «{name}»"),
            tax_id: format!("{:010}", 7_700_000_000 + dice.roll(99_999_999)),
        })));
        records.extend((0..3).map(|n| {
            let person = (id - 1) * 3 + n + 1;
            Record::Contact(Box::new(Contact {
                email: format!("person{person}@client{id}.example"),
                job_title: "Директор".to_owned(),
                ..Contact::named(
                    ContactId(person),
                    account,
                    format!("{} {}", dice.pick(NAMES, ""), dice.pick(WORDS, "")),
                )
            }))
        }));
    }
    records.extend((1..=30_000).map(|id| {
        let due = dice.day();
        Record::Payment(Payment {
            id: PaymentId(id),
            account: AccountId(dice.roll(ACCOUNTS) + 1),
            invoice: format!("СЧ-{id:06}"),
            due_on: Some(due),
            paid_on: (dice.roll(20) > 0).then(|| due.plus_days(dice.roll(40) - 20)),
            amount: 1_000 + dice.roll(5_000_000),
        })
    }));
    records.extend((1..=4_000).map(|id| subscription(id, &mut dice)));
    records.extend((1..=60_000).map(|id| {
        let account = dice.roll(ACCOUNTS) + 1;
        Record::Touch(Box::new(Touch {
            id: TouchId(id),
            account: AccountId(account),
            contacts: vec![ContactId(account * 3)],
            manager: Some(ManagerId(dice.roll(MANAGERS) + 1)),
            on: dice.day(),
            kind: dice.pick(TouchKind::ALL, TouchKind::Call),
            began: Some(Who::Us),
            in_person: false,
            beyond_contract: false,
            shared_news: false,
            attended: None,
            refused_request: false,
            summary: "Обсудили поставку и сроки".to_owned(),
            sentiment: Some(1),
            minutes: Some(30),
        }))
    }));
    records.into_iter().map(Change::Add).collect()
}

fn subscription(id: i64, dice: &mut Dice) -> Record {
    let starts_on = dice.day();
    Record::Subscription(Box::new(Subscription {
        id: SubscriptionId(id),
        account: AccountId(dice.roll(ACCOUNTS) + 1),
        product: ProductId(dice.roll(PRODUCTS) + 1),
        quantity: Quantity(10_000),
        price: 1_200_000,
        price_months: 12,
        starts_on,
        ends_on: starts_on.plus_months(12).plus_days(-1),
        notice_days: 30,
        auto_renew: true,
        status: SubscriptionStatus::Active,
        follows: None,
        external_id: String::new(),
        changes: Vec::new(),
        next_price: None,
    }))
}

/// Three subscriptions an account in all, four steps done of each.
fn renewals() -> Vec<Change> {
    let mut dice = Dice(13);
    let more: Vec<Record> = (4_001..=6_000).map(|id| subscription(id, &mut dice)).collect();
    let steps = (1..=24_000).map(|id| {
        let done_on = dice.day();
        Record::RenewalStep(Box::new(RenewalStep {
            id: RenewalStepId(id),
            subscription: SubscriptionId((id - 1) / 4 + 1),
            days_before: (id % 4 * 30) as i32,
            planned_on: done_on,
            owner: Some(ManagerId(dice.roll(MANAGERS) + 1)),
            channel: Channel::Call,
            done_on: Some(done_on),
            outcome: Some(StepOutcome::Reached),
            lost_reason: None,
            postponed_to: None,
            note: "Продлевать собираются, ждут счёт".to_owned(),
            touch: None,
        }))
    });
    let steps: Vec<Record> = steps.collect();
    more.into_iter().chain(steps).map(Change::Add).collect()
}

/// Ten waves that asked one person of each account, who said two things each time.
fn survey() -> Vec<Change> {
    let mut dice = Dice(17);
    let first = Half::of(today(), FiscalStart::JANUARY).plus(-9);
    let (mut waves, mut respondents, mut answers, mut items) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for id in 1..=10 {
        let half = first.plus(id as i32 - 1);
        let opens_on = half.first_day(FiscalStart::JANUARY);
        waves.push(Record::Wave(Box::new(Wave {
            id: WaveId(id),
            half,
            opens_on,
            closes_on: half.last_day(FiscalStart::JANUARY),
            questions: Questions::default(),
            draw: None,
            base: 2_000,
            closed_on: None,
        })));
        for account in 1..=ACCOUNTS {
            let on = opens_on.plus_days(dice.roll(150));
            let serial = (id - 1) * ACCOUNTS + account;
            let (account, contact) = (AccountId(account), ContactId(account * 3));
            respondents.push(Record::Respondent(Box::new(Respondent {
                id: RespondentId(serial),
                wave: WaveId(id),
                account,
                contact,
                chosen_on: opens_on,
                means: Means::Call,
                interviewer: Some(ManagerId(dice.roll(MANAGERS) + 1)),
                key: format!("{serial:016x}"),
                tries: vec![Try {
                    on: opens_on,
                    outcome: TryOutcome::NoAnswer,
                    note: "На совещании".to_owned(),
                }],
                call_on: None,
                draft: None,
            })));
            let mut score = || {
                let (score, importance) = (dice.roll(5) as u8 + 1, dice.roll(5) as u8 + 1);
                Some(CsiScore { score, importance: Some(importance) })
            };
            let csi = Csi {
                quality: score(),
                deadlines: score(),
                service: score(),
                communication: score(),
                value_for_money: score(),
            };
            let said = |question: &str| Said {
                question: question.to_owned(),
                text: "Об обновлениях узнаём за два дня, не успеваем подготовиться".to_owned(),
            };
            answers.push(Record::Answer(Box::new(Answer {
                id: AnswerId(serial),
                account,
                contact: Some(contact),
                on,
                silent: false,
                nps: Some(dice.roll(11) as u8),
                csat: Some(dice.roll(5) as u8 + 1),
                csi,
                ten: None,
                words: String::new(),
                said: vec![said("displeases"), said("change")],
                quotable: true,
                wave: Some(WaveId(id)),
                means: Some(Means::Call),
                interviewer: None,
                touch: None,
            })));
            for nth in 1..=2 {
                let solved_on = Some(on.plus_days(20)).filter(|_| dice.roll(5) > 0);
                let told_on = solved_on.map(|on| on.plus_days(5)).filter(|_| dice.roll(5) > 0);
                items.push(Record::FeedbackItem(Box::new(FeedbackItem {
                    id: FeedbackItemId(serial * 2 - 2 + nth),
                    answer: AnswerId(serial),
                    account,
                    on,
                    question: "displeases".to_owned(),
                    text: said("").text,
                    kind: dice.pick(FeedbackKind::ALL, FeedbackKind::Wish),
                    credible: Some(dice.roll(10) > 0),
                    tags: vec!["обновления".to_owned()],
                    task: None,
                    solved_on,
                    solution: "Теперь пишем за две недели".to_owned(),
                    told_on,
                    told_to: told_on.map(|_| contact),
                    told_by: told_on.map(|_| Means::Call),
                    told_at: None,
                    effect: told_on.map(|_| Effect::Better),
                    effect_on: told_on.map(|on| on.plus_days(150)),
                })));
            }
        }
    }
    let records = waves.into_iter().chain(respondents).chain(answers).chain(items);
    records.map(Change::Add).collect()
}

/// Lines as an accounting system writes them: by day, three to a document.
fn sales() -> Vec<Change> {
    let mut dice = Dice(11);
    let mut account = 0;
    (1..=SALES)
        .map(|id| {
            if id % 3 == 1 {
                account = dice.roll(ACCOUNTS) + 1;
            }
            Change::Add(Record::Sale(Sale {
                id: SaleId(id),
                account: AccountId(account),
                product: ProductId(dice.roll(PRODUCTS) + 1),
                on: first_day().plus_days(id / 3 * 3 * 5 * 365 / SALES),
                quantity: Quantity(1000 * (1 + dice.roll(20))),
                amount: 1_000 + dice.roll(5_000_000),
                discount: None,
                kind: Some(SaleKind::Repeat),
                invoice: format!("РТ-{:06}", id / 3),
                line: (id % 3 + 1) as i32,
            }))
        })
        .collect()
}

fn windows(day: Day) -> Windows {
    let start = FiscalStart::JANUARY;
    let half = Half::of(day, start);
    Windows {
        as_of: AsOf::day(day),
        half_first: half.first_day(start),
        prev_half_first: half.plus(-1).first_day(start),
        prev_half_last: half.plus(-1).last_day(start),
    }
}

/// A file of its own is opened, so that the log, the sync and the checkpoint are in the figure.
fn writes(c: &mut Criterion) -> Result<()> {
    let folder = TempDir::new()?;
    let mut book = Book::open(&folder.path().join("bench.rapport"))?;
    let ground = ground();
    book.commit(&op(OpName::Sample), &ground)?;
    let sales = sales();
    let touch = ground.last().cloned().map(|change| match change {
        Change::Add(record) => Change::Set(record),
        other => other,
    });
    let touch: Vec<_> = touch.into_iter().collect();
    let import = op(OpName::Import);
    let mut group = c.benchmark_group("book");
    group.sample_size(10);
    for measured in ["commit_80k_sales", "undo_80k_sales", "redo_80k_sales"] {
        let mut round = || -> Result<Duration> {
            let mut times = BTreeMap::new();
            let begun = Instant::now();
            book.commit(&import, black_box(&sales))?;
            times.insert("commit_80k_sales", begun.elapsed());
            let begun = Instant::now();
            book.undo()?;
            times.insert("undo_80k_sales", begun.elapsed());
            let begun = Instant::now();
            book.redo()?;
            times.insert("redo_80k_sales", begun.elapsed());
            book.undo()?;
            // A small op drops what could be redone, as in a book where an import comes first.
            book.commit(&op(OpName::Edit), &touch)?;
            times.remove(measured).ok_or_else(|| "no such measurement".into())
        };
        let mut failed = None;
        group.bench_function(measured, |b| {
            b.iter_custom(|rounds| {
                (0..rounds)
                    .map(|_| {
                        round().unwrap_or_else(|cause| {
                            failed = Some(cause);
                            Duration::from_secs(1)
                        })
                    })
                    .sum()
            });
        });
        if let Some(cause) = failed {
            return Err(cause);
        }
    }
    group.bench_function("edit_of_one_touch", |b| {
        b.iter(|| book.commit(&op(OpName::Edit), &touch));
    });
    group.finish();
    Ok(())
}

fn run(c: &mut Criterion) {
    if let Err(cause) = writes(c).and_then(|()| reads(c)) {
        // A benchmark without its book measures nothing. Nobody is left to tell if stderr is shut.
        let _ = writeln!(std::io::stderr(), "no book to measure: {cause}");
        std::process::exit(1);
    }
}

fn reads(c: &mut Criterion) -> Result<()> {
    let folder = TempDir::new()?;
    let path = folder.path().join("bench.rapport");
    let mut book = Book::open(&path)?;
    book.commit(&op(OpName::Sample), &ground())?;
    book.commit(&op(OpName::Import), &sales())?;
    let day = today();
    let mut group = c.benchmark_group("book");
    group.bench_function("portfolio", |b| b.iter(|| book.portfolio(&windows(day))));
    let account = AccountId(777);
    group.bench_function("account_records", |b| {
        b.iter(|| {
            Ok::<_, rapport_store::StoreError>((
                book.get::<Account>(account)?,
                book.of_account::<LegalEntity>(account)?,
                book.of_account::<Contact>(account)?,
                book.of_account::<Sale>(account)?,
                book.of_account::<Payment>(account)?,
                book.of_account::<Subscription>(account)?,
                book.of_account::<Touch>(account)?,
            ))
        });
    });
    let halves: Vec<_> = (0..10)
        .map(|n| Half::of(day, FiscalStart::JANUARY).plus(-n))
        .map(|h| (h.first_day(FiscalStart::JANUARY), h.last_day(FiscalStart::JANUARY)))
        .collect();
    group.bench_function("account_read_models", |b| {
        b.iter(|| {
            let as_of = AsOf::day(day);
            Ok::<_, rapport_store::StoreError>((
                book.revenue_by(Some(account), as_of, &halves)?,
                book.product_mix(Some(account), as_of, first_day(), day)?,
                book.payments_between(Some(account), as_of, first_day(), day)?,
                book.touches_by(Some(account), as_of, &halves)?,
            ))
        });
    });
    group.bench_function("all_revenue_by", |b| {
        b.iter(|| book.revenue_by(None, AsOf::day(day), &halves));
    });
    group.bench_function("all_product_mix", |b| {
        b.iter(|| book.product_mix(None, AsOf::day(day), first_day(), day));
    });
    for (name, text) in
        [("letters_2", "ел"), ("word", "Ёлка"), ("words_2", "семен кедр"), ("none", "zzzz")]
    {
        group.bench_function(format!("search_{name}"), |b| b.iter(|| book.search(text, 50)));
    }
    group.bench_function("all_sales", |b| b.iter(|| book.all::<Sale>()));
    group.bench_function("counts_and_span", |b| b.iter(|| (book.counts(), book.span())));
    group.bench_function("open", |b| b.iter(|| Book::open(&path).map(drop)));
    group.bench_function("removal_of_account", |b| b.iter(|| book.removal(Noun::Account, 777)));
    // Last: the figures above are of the book they always were of.
    book.commit(&op(OpName::Import), &renewals())?;
    group.bench_function("terms_of_6000", |b| b.iter(|| book.terms(day)));
    group.bench_function("terms_of_account", |b| b.iter(|| book.terms_of(account, day)));
    book.commit(&op(OpName::Import), &survey())?;
    group.bench_function("survey_of_20k_answers", |b| b.iter(|| book.survey(day)));
    group.bench_function("relationship_with_survey", |b| b.iter(|| book.relationship(day)));
    group.finish();
    Ok(())
}

criterion_group!(benches, run);
criterion_main!(benches);

//! Subscriptions as the rules of renewals see them, against the records themselves.

use crate::world::{Draw, Intent, World, full};
use proptest::prelude::*;
use rapport_domain::{
    renewal::{
        closing::{Closed, closing},
        plan,
    },
    *,
};
use rapport_store::Book;
use std::collections::BTreeMap;

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

/// A book whose changes were recorded on drawn days and hours, never backwards, and the first day
/// after all of them.
fn recorded_by_and_by(intents: &[Intent], draw: &mut Draw) -> (Book, Day) {
    const HOUR: i64 = 3_600_000;
    let (mut book, mut world) = (Book::in_memory().unwrap(), World::default());
    let mut hours = Day::new(2023, 1, 1).unwrap().days_since(Day::EPOCH) * 24;
    for intent in intents {
        hours += draw.below(150 * 24) as i64;
        let changes = world.resolve(&book, intent);
        let op = Op { at: Moment(hours * HOUR), ..world.op(OpName::Edit) };
        book.commit(&op, &changes).unwrap();
    }
    (book, Day::EPOCH.plus_days(hours / 24 + 2))
}

/// How each renewal had closed by a day, by number.
fn closings(book: &Book, on: Day) -> BTreeMap<SubscriptionId, Option<Closed>> {
    let terms = book.terms(on).unwrap();
    terms.iter().map(|term| (term.id, closing(term, on))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nothing_is_known_before_it_was_told(intents in full(), seed: u64) {
        let mut draw = Draw(seed);
        let (book, _) = recorded_by_and_by(&intents, &mut draw);
        let (early, late) = { let (a, b) = (draw.day(), draw.day()); (a.min(b), a.max(b)) };
        let (statuses, steps) =
            (book.all::<Subscription>().unwrap(), book.all::<RenewalStep>().unwrap());
        let terms = book.terms(late).unwrap();
        for term in &terms {
            let status = statuses.iter().find(|s| s.id == term.id).unwrap().status;
            let told = |test: &dyn Fn(StepOutcome) -> bool| {
                let own = steps.iter().filter(|step| step.subscription == term.id);
                own.filter(|s| s.outcome.is_some_and(test)).filter_map(|s| s.done_on).max()
            };
            let last = told(&StepOutcome::is_final);
            prop_assert!(
                term.cancelled_on.is_none() || status == SubscriptionStatus::Cancelled,
                "only what is marked so was cancelled"
            );
            for end in [term.cancelled_on, term.renewed_on.filter(|_| term.followed.is_none())] {
                let Some(on) = end else { continue };
                prop_assert!(on <= late, "what is known by a day was told by it");
                prop_assert!(last.is_none_or(|last| last <= on), "no earlier than the last word");
            }
            let renewed = told(&StepOutcome::is_renewed);
            if let Some((_, on)) = term.followed {
                prop_assert!(renewed.is_none_or(|told| told <= on), "followed once a step says so");
            }
            prop_assert!(term.steps.iter().all(|s| s.done_on.is_none_or(|on| on <= late)), "done by then");
            prop_assert!(term.likelihoods.iter().all(|l| l.on <= late), "judged by then");
        }
        let then = closings(&book, early);
        for term in terms.iter().filter(|term| then.contains_key(&term.id)) {
            prop_assert_eq!(
                closing(term, early),
                then[&term.id],
                "read later, what was known on {} is the same",
                early
            );
        }
        for account in book.all::<Account>().unwrap() {
            let of: Vec<_> = terms.iter().filter(|t| t.account == account.id).cloned().collect();
            prop_assert_eq!(book.terms_of(account.id, late).unwrap(), of, "one account's are the same");
        }
    }

    #[test]
    fn a_mark_set_today_changes_no_earlier_day(intents in full(), seed: u64) {
        let mut draw = Draw(seed);
        let (mut book, today) = recorded_by_and_by(&intents, &mut draw);
        let all = book.all::<Subscription>().unwrap();
        let running: Vec<_> =
            all.iter().filter(|s| s.status == SubscriptionStatus::Active).collect();
        prop_assume!(!running.is_empty());
        let before = running[draw.below(running.len() as u64) as usize].clone();
        let status = [SubscriptionStatus::Cancelled, SubscriptionStatus::Renewed]
            [draw.below(2) as usize];
        let after = Subscription { status, ..before.clone() };
        let days: Vec<Day> =
            (1..8).map(|_| today.plus_days(-1 - draw.below(1_000) as i64)).collect();
        let wanted: Vec<_> = days.iter().map(|on| closings(&book, *on)).collect();
        let followed = all.iter().any(|s| s.follows == Some(before.id));
        let steps = book.all::<RenewalStep>().unwrap();
        let mut id = book.next_id(Noun::RenewalStep).unwrap() - 1;
        let mut ids = |_| { id += 1; id };
        let step = plan::marked((&before, &after), followed, &steps, today, &mut ids);
        let mut changes = vec![Change::Set(Record::Subscription(Box::new(after)))];
        changes.extend(step);
        book.commit(&noon(&today.to_string()), &changes).unwrap();
        for (on, wanted) in days.iter().zip(wanted) {
            prop_assert_eq!(closings(&book, *on), wanted, "as of {}, before {}", on, today);
        }
        if !followed {
            let closed = closings(&book, today)[&before.id];
            let goes_on = closed.map(|closed| closed.how.goes_on());
            prop_assert_eq!(goes_on, Some(status == SubscriptionStatus::Renewed), "and is known today");
        }
    }
}

pub(crate) fn subscription(id: i64, starts_on: &str, ends_on: &str) -> Subscription {
    Subscription {
        id: SubscriptionId(id),
        account: AccountId(1),
        product: ProductId(1),
        quantity: Quantity::ONE,
        price: 1_200,
        price_months: 12,
        starts_on: day(starts_on),
        ends_on: day(ends_on),
        notice_days: 30,
        auto_renew: false,
        status: SubscriptionStatus::Active,
        follows: None,
        external_id: String::new(),
        changes: Vec::new(),
        next_price: None,
    }
}

pub(crate) fn add(subscription: Subscription) -> Change {
    Change::Add(Record::Subscription(Box::new(subscription)))
}

fn step(id: i64, of: i64, done_on: Option<&str>, outcome: Option<StepOutcome>) -> Change {
    Change::Add(Record::RenewalStep(Box::new(RenewalStep {
        id: RenewalStepId(id),
        subscription: SubscriptionId(of),
        days_before: id as i32,
        planned_on: day("2026-11-01"),
        owner: None,
        channel: Channel::Call,
        done_on: done_on.map(day),
        outcome,
        lost_reason: outcome.filter(|o| *o == StepOutcome::Lost).map(|_| LostReason::Price),
        postponed_to: None,
        note: String::new(),
        touch: None,
    })))
}

/// Noon of that day in Greenwich, when it is the same day everywhere to the west.
fn noon(on: &str) -> Op {
    let days = day(on).days_since(Day::EPOCH);
    let at = Moment(days * 86_400_000 + 43_200_000);
    Op { name: OpName::Edit, noun: None, subject: String::new(), at }
}

fn with_ground(book: &mut Book) {
    let product = Product {
        id: ProductId(1),
        name: "Licence".to_owned(),
        family: String::new(),
        code: String::new(),
        margin: None,
        kind: None,
    };
    let ground = [
        Change::Add(Record::Product(Box::new(product))),
        Change::Add(Record::Account(Box::new(Account::named(AccountId(1), "A")))),
    ];
    book.commit(&noon("2025-01-01"), &ground).unwrap();
}

#[test]
fn what_is_to_begin_is_known_from_the_day_it_was_recorded() {
    let mut book = Book::in_memory().unwrap();
    with_ground(&mut book);
    let first = Subscription {
        status: SubscriptionStatus::Renewed,
        ..subscription(1, "2026-01-01", "2026-12-31")
    };
    book.commit(&noon("2026-01-10"), &[add(first)]).unwrap();
    let next = Subscription {
        follows: Some(SubscriptionId(1)),
        ..subscription(2, "2027-01-01", "2027-12-31")
    };
    book.commit(&noon("2026-11-22"), &[add(next)]).unwrap();
    let ids = |on: &str| -> Vec<i64> {
        book.terms(day(on)).unwrap().iter().map(|term| term.id.0).collect()
    };
    let followed = |on: &str| {
        let terms = book.terms_of(AccountId(1), day(on)).unwrap();
        (terms[0].followed, terms[0].renewed_on)
    };
    assert_eq!(ids("2025-12-31"), [0; 0], "nothing had begun or was recorded");
    assert_eq!(ids("2026-01-05"), [1], "what was recorded later had begun");
    assert_eq!(ids("2026-11-21"), [1], "the renewal was not known the day before");
    assert_eq!(followed("2026-11-21"), (None, None), "so nothing followed");
    assert_eq!(ids("2026-11-22"), [1, 2], "it is known, though it begins later");
    let since = day("2026-11-22");
    let wanted = (Some((SubscriptionId(2), since)), Some(since));
    assert_eq!(followed("2026-11-22"), wanted, "and what it renews is followed since then");
}

#[test]
fn an_end_without_a_successor_is_known_since_a_step_said_so() {
    let mut book = Book::in_memory().unwrap();
    with_ground(&mut book);
    let ended =
        |id, status| Subscription { status, ..subscription(id, "2026-01-01", "2026-12-31") };
    let changes = [
        add(ended(1, SubscriptionStatus::Cancelled)),
        add(ended(2, SubscriptionStatus::Cancelled)),
        add(ended(3, SubscriptionStatus::Renewed)),
        add(ended(4, SubscriptionStatus::Renewed)),
        add(ended(5, SubscriptionStatus::Active)),
        step(1, 1, Some("2026-10-05"), Some(StepOutcome::Lost)),
        step(2, 3, Some("2026-10-06"), Some(StepOutcome::Up)),
        step(3, 5, None, None),
        step(4, 5, Some("2026-10-07"), Some(StepOutcome::Reached)),
    ];
    book.commit(&noon("2026-09-01"), &changes).unwrap();
    let ends = |on: &str| -> Vec<_> {
        let terms = book.terms(day(on)).unwrap();
        terms.iter().map(|term| term.cancelled_on.or(term.renewed_on)).collect()
    };
    let recorded = Some(day("2026-09-01"));
    assert_eq!(ends("2026-08-31"), [None; 5], "nothing was known");
    assert_eq!(
        ends("2026-10-05"),
        [Some(day("2026-10-05")), recorded, None, recorded, None],
        "what a step said was not known before it; the rest since it was recorded"
    );
    assert_eq!(ends("2026-10-06")[2], Some(day("2026-10-06")), "so of one renewed");
    let steps = |on: &str| book.terms(day(on)).unwrap()[4].steps.len();
    assert_eq!(steps("2026-08-31"), 0, "an arrangement counts once it is recorded");
    assert_eq!(steps("2026-10-06"), 1, "what was done later was not yet done");
    assert_eq!(steps("2026-10-07"), 2, "both");

    let mut book = Book::in_memory().unwrap();
    with_ground(&mut book);
    book.commit(&noon("2027-03-01"), &[add(ended(1, SubscriptionStatus::Cancelled))]).unwrap();
    assert_eq!(
        book.terms(day("2026-12-01")).unwrap()[0].cancelled_on,
        Some(day("2026-12-01")),
        "of an end recorded afterwards it is the decision day at the latest"
    );
}

#[test]
fn what_was_renewed_in_the_morning_was_not_yesterday() {
    let mut book = Book::in_memory().unwrap();
    with_ground(&mut book);
    book.commit(&noon("2026-01-10"), &[add(subscription(1, "2026-01-01", "2026-12-31"))]).unwrap();
    let renewed = Subscription {
        status: SubscriptionStatus::Renewed,
        ..subscription(1, "2026-01-01", "2026-12-31")
    };
    let next = Subscription {
        follows: Some(SubscriptionId(1)),
        ..subscription(2, "2027-01-01", "2027-12-31")
    };
    let changes = [
        Change::Set(Record::Subscription(Box::new(renewed))),
        add(next),
        step(1, 1, Some("2026-11-22"), Some(StepOutcome::Renewed)),
    ];
    // Nine in the morning in Moscow, when far in the west it is the evening before.
    let noon = noon("2026-11-22");
    book.commit(&Op { at: Moment(noon.at.0 - 6 * 3_600_000), ..noon }, &changes).unwrap();
    let followed = |on: &str| book.terms(day(on)).unwrap()[0].followed;
    assert_eq!(followed("2026-11-21"), None, "yesterday it was not renewed");
    let since = (SubscriptionId(2), day("2026-11-22"));
    assert_eq!(followed("2026-11-22"), Some(since), "it is since the day the step says");
}

#[test]
fn terms_of_a_book_in_a_file_are_read_by_two_threads() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.rapport");
    let mut book = Book::open(&path).unwrap();
    with_ground(&mut book);
    let changes: Vec<_> = (1..=40)
        .flat_map(|id| {
            [
                add(subscription(id, "2026-01-01", "2026-12-31")),
                step(id, id, Some("2026-10-05"), Some(StepOutcome::Reached)),
            ]
        })
        .collect();
    book.commit(&noon("2026-09-01"), &changes).unwrap();
    let up_to = day("2026-11-22");
    let mut one = Book::in_memory().unwrap();
    with_ground(&mut one);
    one.commit(&noon("2026-09-01"), &changes).unwrap();
    let wanted = one.terms(up_to).unwrap();
    assert_eq!(wanted.iter().map(|t| t.steps.len()).sum::<usize>(), 40, "there is much to read");
    assert_eq!(book.terms(up_to).unwrap(), wanted, "no term or step is missed");
    let mut elsewhere = Book::open(&path).unwrap();
    let judged = Likelihood {
        id: LikelihoodId(1),
        subscription: SubscriptionId(40),
        on: day("2026-11-01"),
        percent: Some(30),
        note: "n".to_owned(),
        manager: None,
    };
    let op = World::default().op(OpName::Add);
    elsewhere.commit(&op, &[Change::Add(Record::Likelihood(Box::new(judged)))]).unwrap();
    let read = book.terms(up_to).unwrap();
    assert_eq!(
        read.iter().map(|t| t.likelihoods.len()).sum::<usize>(),
        1,
        "what another process wrote is seen by the second thread too"
    );
}

#[test]
fn a_subscription_goes_with_its_steps_and_likelihoods_and_forecasts_stay() {
    let mut book = Book::in_memory().unwrap();
    with_ground(&mut book);
    let judged = Likelihood {
        id: LikelihoodId(1),
        subscription: SubscriptionId(1),
        on: day("2026-11-01"),
        percent: None,
        note: "n".to_owned(),
        manager: None,
    };
    let line = ForecastLine {
        subscription: SubscriptionId(1),
        decide_on: day("2026-12-01"),
        amount: 1_200,
        outlook: Outlook::Watch,
        figure: 8_000,
        manager: None,
    };
    let forecast = Forecast {
        id: ForecastId(1),
        on: day("2026-10-01"),
        months: 6,
        in_hindsight: false,
        lines: vec![line],
    };
    let changes = [
        add(subscription(1, "2026-01-01", "2026-12-31")),
        step(1, 1, None, None),
        Change::Add(Record::Likelihood(Box::new(judged))),
        Change::Add(Record::Forecast(Box::new(forecast.clone()))),
    ];
    book.commit(&noon("2026-09-01"), &changes).unwrap();
    let gone = book.removal(Noun::Account, 1).unwrap();
    book.commit(&noon("2026-11-22"), &gone).unwrap();
    let counts = book.counts().unwrap();
    assert_eq!(
        [Noun::Subscription, Noun::RenewalStep, Noun::Likelihood].map(|noun| counts.of(noun)),
        [0; 3],
        "nothing of the subscription is left"
    );
    assert_eq!(book.all::<Forecast>().unwrap(), [forecast], "what was expected was expected");
}

#[test]
fn forecasts_are_those_by_the_day_the_earliest_first() {
    let line = |subscription| ForecastLine {
        subscription: SubscriptionId(subscription),
        decide_on: day("2026-12-01"),
        amount: 1_200,
        outlook: Outlook::Watch,
        figure: 8_000,
        manager: Some(9_000),
    };
    // Numbered in another order than their days.
    let kept: Vec<Forecast> =
        ["2026-02-01", "2026-03-01", "2026-01-01", "2026-04-01", "2026-05-01"]
            .into_iter()
            .zip(1..)
            .map(|(on, id)| Forecast {
                id: ForecastId(id),
                on: day(on),
                months: 6,
                in_hindsight: id % 2 == 0,
                lines: (1..=id).map(line).collect(),
            })
            .collect();
    let changes: Vec<_> =
        kept.iter().map(|f| Change::Add(Record::Forecast(Box::new(f.clone())))).collect();
    let mut wanted: Vec<_> = kept.into_iter().filter(|f| f.on <= day("2026-04-01")).collect();
    wanted.sort_by_key(|forecast| forecast.on);
    let folder = tempfile::tempdir().unwrap();
    let in_a_file = Book::open(&folder.path().join("book.rapport")).unwrap();
    for mut book in [Book::in_memory().unwrap(), in_a_file] {
        book.commit(&noon("2026-09-01"), &changes).unwrap();
        let read = book.forecasts(day("2026-04-01")).unwrap();
        assert_eq!(read, wanted, "of one thread or two: none of later days, each once");
    }
}

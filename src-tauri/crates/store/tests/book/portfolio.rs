//! The portfolio against a recomputation that knows no SQL.

use crate::world::{Draw, World, book_of, full};
use proptest::prelude::*;
use rapport_domain::*;
use rapport_store::{AccountFigures, Book, Windows};
use std::collections::BTreeSet;

fn windows(day: Day, start: FiscalStart) -> Windows {
    let half = Half::of(day, start);
    Windows {
        as_of: AsOf::day(day),
        half_first: half.first_day(start),
        prev_half_first: half.plus(-1).first_day(start),
        prev_half_last: half.plus(-1).last_day(start),
    }
}

/// The definitions of the figures, one after another, on all records.
fn naive(book: &Book, w: &Windows) -> Vec<AccountFigures> {
    let day = w.as_of.day;
    let (year, two) = (day.plus_months(-12), day.plus_months(-24));
    let half = |on: Day| w.half_first <= on && on <= day;
    let all = (
        book.all::<Sale>().unwrap(),
        book.all::<Payment>().unwrap(),
        book.all::<Subscription>().unwrap(),
        book.all::<Touch>().unwrap(),
    );
    let of = |account: AccountId| {
        let sales: Vec<_> = all.0.iter().filter(|s| s.account == account && s.on <= day).collect();
        let sum = |test: &dyn Fn(Day) -> bool| -> i64 {
            sales.iter().filter(|s| test(s.on)).map(|s| s.amount).sum()
        };
        let invoices: BTreeSet<_> = sales
            .iter()
            .filter(|s| s.on > year)
            .map(|s| (s.invoice.clone(), s.invoice.is_empty().then_some(s.on)))
            .collect();
        let paid = |from: Option<Day>| -> i64 {
            all.1
                .iter()
                .filter(|p| p.account == account)
                .filter(|p| {
                    p.paid_on.is_some_and(|on| on <= day && from.is_none_or(|from| on > from))
                })
                .map(|p| p.amount)
                .sum()
        };
        let running: Vec<_> =
            all.2.iter().filter(|s| s.account == account && s.runs(w.as_of)).collect();
        let next = running.iter().map(|s| s.ends_on).min();
        let touches: Vec<_> =
            all.3.iter().filter(|t| t.account == account && t.on <= day).map(|t| t.on).collect();
        AccountFigures {
            account,
            revenue_12m: sum(&|on| on > year),
            revenue_prev_12m: sum(&|on| two < on && on <= year),
            revenue_half: sum(&half),
            revenue_prev_half: sum(&|on| w.prev_half_first <= on && on <= w.prev_half_last),
            revenue_total: sum(&|_| true),
            invoices_12m: invoices.len() as u32,
            first_sale: sales.iter().map(|s| s.on).min(),
            last_sale: sales.iter().map(|s| s.on).max(),
            paid_12m: paid(Some(year)),
            paid_total: paid(None),
            overdue: all
                .1
                .iter()
                .filter(|p| p.account == account && p.due_on.is_some_and(|due| due < day))
                .filter(|p| p.paid_on.is_none_or(|on| on > day))
                .map(|p| p.amount)
                .sum(),
            recurring_yearly: running.iter().map(|s| s.yearly()).sum(),
            next_end: next.map(|end| {
                (end, running.iter().filter(|s| s.ends_on == end).map(|s| s.yearly()).sum())
            }),
            last_touch: touches.iter().max().copied(),
            touches_half: touches.iter().filter(|on| half(**on)).count() as u32,
        }
    };
    book.all::<Account>().unwrap().into_iter().map(|a| of(a.id)).collect()
}

/// A sale of account `account` on a day of June 2026, worth its id.
fn sale(id: i64, account: i64) -> Change {
    Change::Add(Record::Sale(Sale {
        id: SaleId(id),
        account: AccountId(account),
        product: ProductId(1),
        on: Day::new(2026, 6, 10).unwrap(),
        quantity: Quantity::ONE,
        amount: id,
        discount: None,
        kind: None,
        invoice: String::new(),
        line: 0,
    }))
}

#[test]
fn a_book_in_a_file_read_by_two_threads_says_what_its_records_say() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.rapport");
    let (mut book, mut world) = (Book::open(&path).unwrap(), World::default());
    let w = windows(Day::new(2026, 6, 30).unwrap(), FiscalStart::JANUARY);
    let same = |book: &Book, when: &str| {
        let figures = book.portfolio(&w).unwrap();
        assert_eq!(figures, naive(book, &w), "{when}");
        figures.iter().map(|f| f.revenue_total).collect::<Vec<_>>()
    };
    assert_eq!(same(&book, "an empty book has nobody"), Vec::<i64>::new(), "nobody");

    let product = Product {
        id: ProductId(1),
        name: "Licence".to_owned(),
        family: String::new(),
        code: String::new(),
        margin: None,
        kind: None,
    };
    let account = |id| Record::Account(Box::new(Account::named(AccountId(id), "A")));
    let mut changes = vec![Change::Add(Record::Product(Box::new(product)))];
    changes.extend((1..=5).map(|id| Change::Add(account(id))));
    changes.extend((1..=50).map(|id| sale(id, 1 + id % 5)));
    let op = world.op(OpName::Import);
    book.commit(&op, &changes).unwrap();
    let first = same(&book, "both halves of the accounts are read");
    assert_eq!(first.iter().sum::<i64>(), 50 * 51 / 2, "no sale is missed or counted twice");

    let mut elsewhere = Book::open(&path).unwrap();
    let op = world.op(OpName::Add);
    elsewhere.commit(&op, &[sale(51, 1), sale(52, 5)]).unwrap();
    let second = same(&book, "what another process wrote is seen by both threads");
    assert_eq!(second.iter().sum::<i64>(), 52 * 53 / 2, "in both halves");
    book.undo().unwrap();
    assert_eq!(same(&book, "an undo is seen by both threads"), first, "as before");
}

#[test]
fn a_closed_book_leaves_no_log_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = Book::open(&folder.path().join("book.rapport")).unwrap();
    let op = World::default().op(OpName::Add);
    let account = Record::Account(Box::new(Account::named(AccountId(1), "A")));
    book.commit(&op, &[Change::Add(account)]).unwrap();
    book.portfolio(&windows(Day::EPOCH, FiscalStart::JANUARY)).unwrap();
    drop(book);
    let left = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(left, 1, "the connection that may write must be the last to close");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn figures_are_those_of_the_definitions(intents in full(), seed: u64, month in 1u8..=12) {
        let (book, _) = book_of(&intents);
        let w = windows(Draw(seed).day(), FiscalStart::new(month).unwrap());
        prop_assert_eq!(book.portfolio(&w).unwrap(), naive(&book, &w), "as of {}", w.as_of.day);
        let year = (w.as_of.day.plus_months(-12).plus_days(1), w.as_of.day);
        let ranked: Vec<_> = naive(&book, &w).iter().map(|f| (f.account, f.revenue_12m)).collect();
        prop_assert_eq!(
            book.revenue_of_each(w.as_of, year).unwrap(),
            ranked,
            "a rank must be by the same revenue as the portfolio shows, as of {}",
            w.as_of.day
        );
    }

    #[test]
    fn later_facts_change_no_earlier_figure(intents in full(), seed: u64, later in prop::collection::vec((1u8..=4, any::<u64>()), 1..30)) {
        let (mut book, mut world) = book_of(&intents);
        let mut draw = Draw(seed);
        let w = windows(draw.day(), FiscalStart::JANUARY);
        let before = book.portfolio(&w).unwrap();
        let after = |d: &mut Draw| w.as_of.day.plus_days(1 + d.below(700) as i64);
        let mut next = [Noun::Sale, Noun::Payment, Noun::Subscription, Noun::Touch]
            .map(|noun| (noun, book.next_id(noun).unwrap()));
        let mut changes = Vec::new();
        for (which, seed) in later {
            let (noun, id) = &mut next[usize::from(which) - 1];
            let mut d = Draw(seed);
            let Some(mut record) = world.make(*noun, *id, &mut d) else { continue };
            let on = after(&mut d);
            match &mut record {
                Record::Sale(r) => r.on = on,
                Record::Payment(r) => (r.due_on, r.paid_on) = (r.due_on.map(|_| on), r.paid_on.map(|_| on)),
                Record::Subscription(r) => (r.starts_on, r.ends_on) = (on, on.plus_months(12)),
                Record::Touch(r) => r.on = on,
                other => prop_assert!(false, "not a fact: {:?}", other),
            }
            *id += 1;
            changes.push(Change::Add(record));
        }
        let op = world.op(OpName::Import);
        book.commit(&op, &changes).unwrap();
        prop_assert_eq!(book.portfolio(&w).unwrap(), before, "what comes later was not known then");
    }

    #[test]
    fn what_is_recorded_later_was_not_known(intents in full(), more in full(), seed: u64) {
        let (mut book, mut world) = book_of(&intents);
        let mut w = windows(Draw(seed).day(), FiscalStart::JANUARY);
        let before = book.portfolio(&w).unwrap();
        let known = world.op(OpName::Edit).at;
        let accounts: BTreeSet<_> = before.iter().map(|f| f.account).collect();
        for intent in &more {
            // Only new facts: an edit of an old one counts as known since its first recording.
            let changes: Vec<_> = world
                .resolve(&book, intent)
                .into_iter()
                .filter(|change| matches!(change, Change::Add(_)))
                .collect();
            let op = world.op(OpName::Import);
            if book.commit(&op, &changes).is_err() {
                // Some of it refers to what was left out.
                return Ok(());
            }
        }
        w.as_of.known_by = Some(known);
        let after: Vec<_> =
            book.portfolio(&w).unwrap().into_iter().filter(|f| accounts.contains(&f.account)).collect();
        prop_assert_eq!(after, before, "what was recorded later was not known then");
    }

    #[test]
    fn money_adds_up(intents in full(), seed: u64) {
        let (book, _) = book_of(&intents);
        let day = Draw(seed).day();
        let w = windows(day, FiscalStart::JANUARY);
        let first = Day::new(1900, 1, 1).unwrap();
        let buckets = [
            (day.plus_months(-12).plus_days(1), day),
            (w.half_first, day),
            (w.prev_half_first, w.prev_half_last),
            (first, Day::new(2999, 12, 31).unwrap()),
        ];
        let all = book.revenue_by(None, w.as_of, &buckets).unwrap();
        let figures = book.portfolio(&w).unwrap();
        let sums = [
            figures.iter().map(|f| f.revenue_12m).sum::<i64>(),
            figures.iter().map(|f| f.revenue_half).sum(),
            figures.iter().map(|f| f.revenue_prev_half).sum(),
            figures.iter().map(|f| f.revenue_total).sum(),
        ];
        prop_assert_eq!(&all[..], &sums[..], "all accounts together are the whole");
        let mut by_account = [0; 4];
        for f in &figures {
            let one = book.revenue_by(Some(f.account), w.as_of, &buckets).unwrap();
            by_account.iter_mut().zip(&one).for_each(|(sum, amount)| *sum += amount);
        }
        prop_assert_eq!(&by_account, &sums, "one account at a time is the same whole");
        let mix = book.product_mix(None, w.as_of, first, day).unwrap();
        prop_assert_eq!(mix.iter().map(|p| p.amount).sum::<i64>(), sums[3], "and so are all products");
        let paid: i64 = book
            .payments_between(None, w.as_of, first, day)
            .unwrap()
            .iter()
            .filter(|p| p.paid_on.is_some())
            .map(|p| p.amount)
            .sum();
        prop_assert_eq!(paid, figures.iter().map(|f| f.paid_total).sum::<i64>(), "money received adds up");
    }
}

#[test]
fn an_empty_book_has_an_empty_portfolio_and_no_span() {
    let book = Book::in_memory().unwrap();
    let w = windows(Day::new(2026, 6, 30).unwrap(), FiscalStart::JANUARY);
    assert_eq!(book.portfolio(&w).unwrap(), [], "no accounts, no figures");
    assert_eq!(book.span().unwrap(), None, "nothing has happened");
    assert!(book.counts().unwrap().is_empty(), "nothing is there");
}

//! The portfolio against a recomputation that knows no SQL.

use crate::world::{Draw, World, book_of, full};
use proptest::prelude::*;
use rapport_domain::{
    renewal::{closing, recurring},
    *,
};
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
        book.all::<RenewalStep>().unwrap(),
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
        let own: Vec<_> = all.2.iter().filter(|s| s.account == account).collect();
        let begun = |s: &Subscription| {
            own.iter().any(|later| later.follows == Some(s.id) && later.starts_on <= day)
        };
        let counts: Vec<_> = own
            .iter()
            .filter(|s| s.starts_on <= day && !begun(s))
            .filter(|s| day <= s.ends_on || lasts_by_itself(&all.4, s, day))
            .collect();
        // All is on record since long before any of the days.
        let followed = |s: &Subscription| own.iter().any(|later| later.follows == Some(s.id));
        let ahead = || counts.iter().filter(|s| s.ends_on >= day && !followed(s));
        let next = ahead().map(|s| s.ends_on).min();
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
            recurring_yearly: counts.iter().map(|s| s.yearly(day)).sum(),
            next_end: next.map(|end| {
                (end, ahead().filter(|s| s.ends_on == end).map(|s| s.yearly(day)).sum())
            }),
            last_touch: touches.iter().max().copied(),
            touches_half: touches.iter().filter(|on| half(**on)).count() as u32,
        }
    };
    book.all::<Account>().unwrap().into_iter().map(|a| of(a.id)).collect()
}

/// Whether one that has ended goes on by itself.
fn lasts_by_itself(steps: &[RenewalStep], s: &Subscription, day: Day) -> bool {
    let own = || steps.iter().filter(|step| step.subscription == s.id);
    let said = |test: fn(StepOutcome) -> bool| {
        let told = own().filter(|step| step.outcome.is_some_and(test));
        told.filter_map(|step| step.done_on).max()
    };
    let own_steps: Vec<RenewalStep> = own().cloned().collect();
    let last = closing::last_word(&own_steps, s.decide_on(), Some(day));
    let is_lost = last.is_some_and(|word| word.how == closing::How::Lost);
    s.auto_renew
        && match s.status {
            SubscriptionStatus::Active => !is_lost,
            SubscriptionStatus::Renewed => own().any(|step| {
                step.outcome.is_some_and(StepOutcome::is_renewed)
                    && step.done_on.is_some_and(|on| on <= day)
            }),
            SubscriptionStatus::Cancelled => {
                !is_lost && said(StepOutcome::is_final).is_some_and(|on| on > day)
            }
        }
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
        // What renews something is known since it was put on record: after the day, like all else.
        let at = Moment((w.as_of.day.days_since(Day::EPOCH) + 2) * 86_400_000);
        book.commit(&Op { at, ..world.op(OpName::Import) }, &changes).unwrap();
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

/// A term of a chain: days between it and the one before, its length, whether it renews by itself,
/// its mark, a change within it, and steps that tell its end: renewed, lost or reached, so many days
/// from that end.
type Link = (i64, i64, bool, usize, Option<i64>, Vec<(usize, i64)>);

fn link() -> impl Strategy<Value = Link> {
    let change = proptest::option::of(1i64..30);
    let told = prop::collection::vec((0usize..3, -60i64..200), 0..3);
    (-60i64..90, 30i64..400, any::<bool>(), 0usize..3, change, told)
}

/// Chains of terms, one an account, with their steps.
fn chains(chains: &[Vec<Link>]) -> Vec<Change> {
    let product = Product {
        id: ProductId(1),
        name: "Licence".to_owned(),
        family: String::new(),
        code: String::new(),
        margin: None,
        kind: None,
    };
    let mut changes = vec![Change::Add(Record::Product(Box::new(product)))];
    let mut id = 0;
    for (account, links) in (1..).map(AccountId).zip(chains) {
        changes.push(Change::Add(Record::Account(Box::new(Account::named(account, "A")))));
        let mut before: Option<Subscription> = None;
        for (gap, length, auto_renew, status, change, told) in links {
            id += 1;
            let mut term = crate::terms::subscription(id, "2024-01-01", "2024-12-31");
            if let Some(before) = &before {
                term.follows = Some(before.id);
                // Not before its predecessor.
                term.starts_on = before.ends_on.plus_days(*gap).max(before.starts_on.plus_days(1));
            }
            term.ends_on = term.starts_on.plus_days(*length);
            (term.account, term.auto_renew, term.price) = (account, *auto_renew, 100 * id);
            term.status = SubscriptionStatus::ALL[status % 3];
            term.changes.extend(change.map(|after| subscription::TermChange {
                on: term.starts_on.plus_days(after),
                quantity: Quantity::ONE,
                price: 100 * id + 1,
                note: String::new(),
            }));
            changes.push(crate::terms::add(term.clone()));
            // Whatever the status says: a loss may have been taken back by hand, a renewal too.
            for (number, (outcome, after)) in told.iter().enumerate() {
                let on = term.ends_on.plus_days(*after);
                let outcome =
                    [StepOutcome::Renewed, StepOutcome::Lost, StepOutcome::Reached][*outcome];
                let number = i32::try_from(number).unwrap();
                changes.push(Change::Add(Record::RenewalStep(Box::new(RenewalStep {
                    id: RenewalStepId(10 * id + i64::from(number)),
                    subscription: term.id,
                    days_before: number,
                    planned_on: on,
                    owner: None,
                    channel: Channel::Call,
                    done_on: Some(on),
                    outcome: Some(outcome),
                    lost_reason: (outcome == StepOutcome::Lost).then_some(LostReason::Price),
                    postponed_to: None,
                    note: String::new(),
                    touch: None,
                }))));
            }
            before = Some(term);
        }
    }
    changes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn recurring_revenue_is_that_of_the_rule(links in prop::collection::vec(prop::collection::vec(link(), 1..6), 1..4), days in prop::collection::vec(0i64..2_500, 8)) {
        let mut book = Book::in_memory().unwrap();
        let op = World::default().op(OpName::Import);
        book.commit(&op, &chains(&links)).unwrap();
        for after in days {
            let day = Day::new(2024, 1, 1).unwrap().plus_days(after);
            let figures = book.portfolio(&windows(day, FiscalStart::JANUARY)).unwrap();
            let shown: Vec<_> = figures
                .iter()
                .filter(|f| f.recurring_yearly != 0)
                .map(|f| (f.account, f.recurring_yearly))
                .collect();
            let terms = book.terms(day).unwrap();
            for facts in book.relationship(day).unwrap() {
                let own: Vec<_> = terms.iter().filter(|t| t.account == facts.account).cloned().collect();
                let mut counted: Vec<_> = recurring::counting(&own, day).map(|t| t.id).collect();
                let runs = facts.subscriptions.iter().filter(|s| s.runs(day));
                let mut runs: Vec<_> = runs.map(|s| s.id).collect();
                counted.sort_unstable();
                runs.sort_unstable();
                // One that was replaced before its end still runs beside what follows it.
                runs.retain(|id| counted.contains(id) || terms.iter().all(|t| t.follows != Some(*id)));
                prop_assert_eq!(runs, counted, "what the rules of loyalty take as running as of {}", day);
            }
            let ruled = recurring::by_account(&terms, day);
            prop_assert_eq!(shown, ruled, "portfolio and bridge count the same as of {}", day);
        }
    }
}

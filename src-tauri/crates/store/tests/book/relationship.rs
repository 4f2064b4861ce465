//! What the rules of the relationship are given, against the records themselves.

use crate::world::{Draw, World, book_of, full};
use proptest::prelude::*;
use rapport_domain::{
    relationship::{
        facts::{
            AnswerFact, ContactFact, HandoverFact, IncidentFact, JudgementFact, MarkFact, MoveFact,
            ReferenceFact, SaleFact, SubscriptionFact, TouchFact,
        },
        health::health,
    },
    survey::facts::FeedbackFact,
    *,
};
use rapport_store::{Book, OfAccount};
use std::collections::{BTreeMap, BTreeSet};

/// The last day it is in force, by the rule that counts revenue.
fn until(book: &Book, of: &Subscription, up_to: Day) -> Option<Day> {
    let terms = book.terms_of(of.account, up_to).unwrap();
    let begun = terms.iter().filter(|t| t.follows == Some(of.id) && t.starts_on <= up_to);
    let term = terms.iter().find(|t| t.id == of.id).unwrap();
    match begun.map(|later| later.starts_on).min() {
        _ if !of.auto_renew => Some(of.ends_on),
        Some(next) => Some(next.plus_days(-1).max(of.starts_on)),
        // It runs, whatever was decided.
        None if of.ends_on >= up_to => None,
        None => term.lasting().until,
    }
}

/// What the records of an account say, by the definitions, without its sales.
fn expected(book: &Book, account: &Account, up_to: Day) -> AccountFacts {
    fn of<R: OfAccount>(book: &Book, account: &Account) -> Vec<R> {
        book.of_account(account.id).unwrap()
    }
    let kept = |on: Day| on <= up_to;
    AccountFacts {
        account: account.id,
        acquainted_on: account.acquainted_on,
        contacts: of::<Contact>(book, account)
            .into_iter()
            .map(|c| ContactFact {
                id: c.id,
                role: c.role,
                influence: c.influence,
                joined_on: c.joined_on,
                left_on: c.left_on,
            })
            .collect(),
        sales: Vec::new(),
        subscriptions: of::<Subscription>(book, account)
            .into_iter()
            .filter(|s| kept(s.starts_on))
            .map(|s| SubscriptionFact {
                id: s.id,
                starts_on: s.starts_on,
                ends_on: s.ends_on,
                renewed: s.follows.is_some(),
                until: until(book, &s, up_to),
            })
            .collect(),
        touches: of::<Touch>(book, account)
            .into_iter()
            .filter(|t| kept(t.on))
            .map(|t| TouchFact {
                id: t.id,
                on: t.on,
                kind: t.kind,
                began: t.began,
                in_person: t.in_person,
                shared_news: t.shared_news,
                attended: t.attended,
                refused_request: t.refused_request,
            })
            .collect(),
        answers: of::<Answer>(book, account)
            .into_iter()
            .filter(|a| kept(a.on))
            .map(|a| AnswerFact {
                id: a.id,
                contact: a.contact,
                on: a.on,
                wave: a.wave,
                silent: a.silent,
                nps: a.nps,
                csat: a.csat,
                csi: a.csi,
            })
            .collect(),
        feedback: of::<FeedbackItem>(book, account)
            .into_iter()
            .filter(|item| kept(item.on))
            .map(|item| FeedbackFact::from(&item))
            .collect(),
        incidents: of::<Incident>(book, account)
            .into_iter()
            .filter(|i| kept(i.on))
            .map(|i| IncidentFact {
                id: i.id,
                on: i.on,
                severity: i.severity,
                taken: i.taken.map(|taken| (taken, i.taken_on.unwrap_or(i.on))),
                closed_on: i.closed_on,
            })
            .collect(),
        references: of::<Reference>(book, account)
            .into_iter()
            .filter(|r| kept(r.on))
            .map(|r| ReferenceFact { id: r.id, status: r.status, on: r.on })
            .collect(),
        brought: book
            .all::<Account>()
            .unwrap()
            .into_iter()
            .filter(|other| other.referred_by == Some(account.id))
            .filter_map(|other| {
                let bought = of::<Sale>(book, &other).first().map(|s| s.on);
                Some((other.id, other.acquainted_on.or(bought).filter(|on| kept(*on))?))
            })
            .collect(),
        judgements: of::<Judgement>(book, account)
            .into_iter()
            .filter(|j| kept(j.on))
            .map(|j| JudgementFact { id: j.id, sign: j.sign, score: j.score, on: j.on })
            .collect(),
        factors: book
            .all::<Factor>()
            .unwrap()
            .into_iter()
            .filter(|f| kept(f.noticed_on))
            .filter(|f| f.concerns(account.id, &account.industry, &account.country))
            .collect(),
        handovers: of::<Handover>(book, account)
            .into_iter()
            .filter(|h| kept(h.on))
            .map(|h| HandoverFact { id: h.id, on: h.on, finished_on: h.finished_on })
            .collect(),
        marks: of::<StageMark>(book, account)
            .into_iter()
            .filter(|m| kept(m.met_on))
            .map(|m| MarkFact { criterion: m.criterion, met_on: m.met_on })
            .collect(),
        moves: of::<StageMove>(book, account)
            .into_iter()
            .filter(|m| kept(m.on))
            .map(|m| MoveFact { id: m.id, from: m.from, to: m.to, on: m.on })
            .collect(),
    }
}

/// The same facts in an order of their own: their order means nothing.
fn sorted(mut facts: AccountFacts) -> AccountFacts {
    facts.contacts.sort_by_key(|f| f.id);
    facts.sales.sort_by_key(|f| f.id);
    facts.subscriptions.sort_by_key(|f| f.id);
    facts.touches.sort_by_key(|f| f.id);
    facts.answers.sort_by_key(|f| f.id);
    facts.feedback.sort_by_key(|f| f.id);
    facts.incidents.sort_by_key(|f| f.id);
    facts.references.sort_by_key(|f| f.id);
    facts.brought.sort();
    facts.judgements.sort_by_key(|f| f.id);
    facts.factors.sort_by_key(|f| f.id);
    facts.handovers.sort_by_key(|f| f.id);
    facts.marks.sort_by_key(|f| (f.met_on, f.criterion));
    facts.moves.sort_by_key(|f| f.id);
    facts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_rules_are_given_what_the_records_say(intents in full(), seed: u64) {
        let (book, _) = book_of(&intents);
        let up_to = Draw(seed).day();
        let all = book.relationship(up_to).unwrap();
        for (all, slim) in all.iter().zip(book.health_facts(up_to).unwrap()) {
            let scale = HealthScale::default();
            prop_assert_eq!(health(all, &scale, up_to), health(&slim, &scale, up_to), "what is left out makes no difference to health");
            let last = |facts: &AccountFacts| facts.touches.iter().map(|t| t.on).max();
            prop_assert_eq!(last(all), last(&slim), "nor to the day of the last touch");
            prop_assert_eq!(&all.contacts, &slim.contacts, "and everybody is there");
        }
        let accounts = book.all::<Account>().unwrap();
        prop_assert_eq!(all.len(), accounts.len(), "every account, with or without facts");
        for (account, facts) in accounts.iter().zip(all) {
            let alone = book.relationship_of(account.id, up_to).unwrap();
            prop_assert_eq!(sorted(alone), sorted(facts.clone()), "one account is as among all");
            let expected = expected(&book, account, up_to);
            let without_sales = AccountFacts { sales: Vec::new(), ..facts.clone() };
            prop_assert_eq!(sorted(without_sales), sorted(expected), "facts of {:?}", account.id);

            let sales = book.of_account::<Sale>(account.id).unwrap();
            let sales: Vec<_> = sales.into_iter().filter(|s| s.on <= up_to).collect();
            let window = up_to.plus_months(-36);
            let wanted: BTreeMap<_, _> =
                sales.iter().filter(|s| s.on > window).map(|s| (s.id, s)).collect();
            let (recent, old): (Vec<SaleFact>, Vec<SaleFact>) =
                facts.sales.iter().partition(|s| wanted.contains_key(&s.id));
            let recent: BTreeSet<_> =
                recent.iter().map(|s| (s.id, s.on, s.amount, s.discounted)).collect();
            let wanted: BTreeSet<_> = wanted
                .values()
                .map(|s| (s.id, s.on, s.amount, s.discount.map(|d| d > 0)))
                .collect();
            prop_assert_eq!(recent, wanted, "the lines of 36 months of {:?}", account.id);
            let first = sales.iter().map(|s| (s.on, s.amount <= 0, s.id)).min();
            let sold = sales.iter().filter(|s| s.amount > 0).map(|s| (s.on, false, s.id)).min();
            let expected: BTreeSet<_> =
                first.into_iter().chain(sold).filter(|(on, ..)| *on <= window).collect();
            let old: Vec<_> = old.iter().map(|s| (s.on, s.amount <= 0, s.id)).collect();
            let expected: Vec<_> = expected.into_iter().collect();
            prop_assert_eq!(old, expected, "of the older ones the first, and the first sold");
            let invoice: BTreeMap<_, _> =
                sales.iter().map(|s| (s.id, s.invoice.as_str())).collect();
            for a in &facts.sales {
                prop_assert_eq!(a.bill == 0, invoice[&a.id].is_empty(), "0 is no number");
                for b in &facts.sales {
                    let same = invoice[&a.id] == invoice[&b.id];
                    prop_assert_eq!(a.bill == b.bill, same, "one number is one bill");
                }
            }
        }
    }
}

#[test]
fn an_account_that_is_not_there_has_no_facts() {
    let (book, _) = book_of(&[]);
    let facts = book.relationship_of(AccountId(9), Day::EPOCH).unwrap();
    assert_eq!(facts, AccountFacts::none(AccountId(9)), "nothing is known of it");
    assert_eq!(book.relationship(Day::EPOCH).unwrap(), [], "nor is anybody else");
}

#[test]
fn the_first_line_with_something_sold_is_supplied_however_old() {
    let (mut book, mut world) = (Book::in_memory().unwrap(), World::default());
    let product = Product {
        id: ProductId(1),
        name: "Licence".to_owned(),
        family: String::new(),
        code: String::new(),
        margin: None,
        kind: None,
    };
    let sale = |id, account, on, amount| {
        Change::Add(Record::Sale(Sale {
            id: SaleId(id),
            account: AccountId(account),
            product: ProductId(1),
            on: Day::parse_iso(on).unwrap(),
            quantity: Quantity::ONE,
            amount,
            discount: None,
            kind: None,
            invoice: String::new(),
            line: 0,
        }))
    };
    let mut changes = vec![Change::Add(Record::Product(Box::new(product)))];
    changes.extend(
        (1..=3)
            .map(|id| Change::Add(Record::Account(Box::new(Account::named(AccountId(id), "A"))))),
    );
    changes.extend([
        // A sample and a return of the first day stand before what was sold on it.
        sale(1, 1, "2015-03-01", 0),
        sale(2, 1, "2015-03-01", -5),
        sale(4, 1, "2015-03-01", 900),
        sale(3, 1, "2015-03-01", 1_000),
        sale(5, 1, "2015-03-02", 10),
        // Only samples on the first days.
        sale(6, 2, "2015-03-01", 0),
        sale(7, 2, "2015-04-01", 0),
        sale(9, 2, "2016-05-01", 10),
        sale(8, 2, "2016-05-01", 20),
        sale(10, 2, "2026-05-01", 30),
        // Something sold only of late.
        sale(11, 3, "2015-03-01", 0),
        sale(12, 3, "2026-05-01", 10),
    ]);
    book.commit(&world.op(OpName::Import), &changes).unwrap();
    let up_to = Day::parse_iso("2026-06-30").unwrap();
    let read = book.relationship(up_to).unwrap();
    let lines: Vec<Vec<i64>> =
        read.iter().map(|of| of.sales.iter().map(|s| s.id.0).collect()).collect();
    let wanted = [vec![3], vec![6, 8, 10], vec![11, 12]];
    assert_eq!(lines, wanted, "the first line, the first sold, and those of 36 months");
    let first: Vec<_> = read
        .iter()
        .filter_map(|of| relationship::purchase::first_sale(of, up_to))
        .map(|s| s.id.0)
        .collect();
    assert_eq!(first, [3, 8, 12], "the first delivery is one of something sold");
}

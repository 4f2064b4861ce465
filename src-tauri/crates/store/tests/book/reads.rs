//! The other read models.

use crate::world::{Draw, World, book_of, full};
use proptest::prelude::*;
use rapport_domain::*;
use rapport_store::{AccountHead, Book};
use std::collections::{BTreeMap, BTreeSet};

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_reviews_of_a_half_are_all_of_it(intents in full()) {
        let (book, _) = book_of(&intents);
        let all = book.all::<Review>().unwrap();
        for half in all.iter().map(|review| review.half) {
            let expected: Vec<&Review> = all.iter().filter(|r| r.half == half).collect();
            let found = book.reviews_of(half).unwrap();
            prop_assert_eq!(found.iter().collect::<Vec<_>>(), expected, "no other half's");
        }
    }

    #[test]
    fn people_are_named_as_on_record(intents in full()) {
        let (book, _) = book_of(&intents);
        let every_other: BTreeMap<ContactId, String> =
            book.all::<Contact>().unwrap().into_iter().step_by(2).map(|c| (c.id, c.name)).collect();
        let mut asked: Vec<ContactId> = every_other.keys().copied().collect();
        asked.push(ContactId(i64::MAX));
        let named: BTreeMap<_, _> = book.contact_names(&asked).unwrap().into_iter().collect();
        prop_assert_eq!(named, every_other, "those asked for and nobody else");
    }

    #[test]
    fn accounts_are_named_with_those_who_keep_them(intents in full()) {
        let (book, _) = book_of(&intents);
        let head = |Account { id, name, owner, renewals_owner, .. }: Account| {
            AccountHead { id, name, owner, renewals_owner }
        };
        let whole: Vec<_> = book.all::<Account>().unwrap().into_iter().map(head).collect();
        prop_assert_eq!(book.account_heads().unwrap(), whole, "the same of each, none left out");
    }

    #[test]
    fn products_and_touches_are_those_of_the_definitions(intents in full(), seed: u64) {
        let (book, world) = book_of(&intents);
        let mut draw = Draw(seed);
        let as_of = AsOf::day(draw.day());
        let (a, b) = (draw.day(), draw.day());
        let (from, to) = (a.min(b), a.max(b));
        let within = |on: Day| from <= on && on <= to && on <= as_of.day;
        let mut scopes = vec![None];
        scopes.extend(world.ids(Noun::Account).into_iter().map(|id| Some(AccountId(id))));
        for account in scopes {
            let mut expected: BTreeMap<ProductId, (i64, i64, BTreeSet<_>)> = BTreeMap::new();
            for s in book.all::<Sale>().unwrap() {
                if within(s.on) && account.is_none_or(|a| a == s.account) {
                    let (amount, quantity, invoices) = expected.entry(s.product).or_default();
                    *amount += s.amount;
                    *quantity += s.quantity.0;
                    let day = s.invoice.is_empty().then_some(s.on);
                    invoices.insert((s.account, s.invoice, day));
                }
            }
            let mix = book.product_mix(account, as_of, from, to).unwrap();
            prop_assert!(mix.is_sorted_by_key(|p| (std::cmp::Reverse(p.amount), p.product)), "most sold first");
            let found: BTreeMap<_, _> =
                mix.iter().map(|p| (p.product, (p.amount, p.quantity.0, p.invoices))).collect();
            let expected: BTreeMap<_, _> = expected
                .into_iter()
                .map(|(p, (amount, quantity, invoices))| (p, (amount, quantity, invoices.len() as u32)))
                .collect();
            prop_assert_eq!(found, expected, "sales by product of {:?}", account);

            let buckets = [(from, to), (to, from), (from, from.plus_days(90))];
            let expected: Vec<_> = buckets
                .iter()
                .map(|(from, to)| {
                    let mut kinds: BTreeMap<TouchKind, u32> = BTreeMap::new();
                    for t in book.all::<Touch>().unwrap() {
                        if *from <= t.on && t.on <= *to && t.on <= as_of.day && account.is_none_or(|a| a == t.account) {
                            *kinds.entry(t.kind).or_default() += 1;
                        }
                    }
                    kinds
                })
                .collect();
            prop_assert_eq!(book.touches_by(account, as_of, &buckets).unwrap(), expected, "touches of {:?}", account);

            let expected: BTreeSet<_> = book
                .all::<Payment>()
                .unwrap()
                .into_iter()
                .filter(|p| account.is_none_or(|a| a == p.account))
                .filter(|p| p.due_on.is_some_and(within) || p.paid_on.is_some_and(within))
                .map(|p| (p.id, p.paid_on.filter(|on| *on <= as_of.day)))
                .collect();
            let found: BTreeSet<_> = book
                .payments_between(account, as_of, from, to)
                .unwrap()
                .into_iter()
                .map(|p| (p.id, p.paid_on))
                .collect();
            prop_assert_eq!(found, expected, "payments of {:?}", account);
        }
    }

    #[test]
    fn the_span_holds_every_fact(intents in full()) {
        let (book, _) = book_of(&intents);
        let mut days: Vec<Day> = book.all::<Sale>().unwrap().iter().map(|s| s.on).collect();
        days.extend(book.all::<Payment>().unwrap().iter().filter_map(|p| p.paid_on));
        days.extend(book.all::<Subscription>().unwrap().iter().map(|s| s.starts_on));
        days.extend(book.all::<Touch>().unwrap().iter().map(|t| t.on));
        let expected = days.iter().min().copied().zip(days.iter().max().copied());
        prop_assert_eq!(book.span().unwrap(), expected, "first and last day of any fact");
    }

    #[test]
    fn an_accounts_records_are_its_own(intents in full()) {
        let (book, world) = book_of(&intents);
        let mut sales = 0;
        for id in world.ids(Noun::Account) {
            let own = book.of_account::<Sale>(AccountId(id)).unwrap();
            prop_assert!(own.iter().all(|s| s.account == AccountId(id)), "none of another account");
            prop_assert!(own.is_sorted_by_key(|s| (s.on, s.id)), "by day");
            sales += own.len();
        }
        prop_assert_eq!(sales, world.ids(Noun::Sale).len(), "and none is left out");
    }
}

fn searchable() -> Book {
    let mut book = Book::in_memory().unwrap();
    let account = |id, name: &str, city: &str| {
        let mut account = Account::named(AccountId(id), name);
        account.city = city.to_owned();
        Record::Account(Box::new(account))
    };
    let mut person = Contact::named(ContactId(1), AccountId(2), "Семёнов Пётр");
    person.email = "petr@sever.example".to_owned();
    let records = [
        account(1, "ООО «Ёлка – Юг»", "Орёл"),
        account(2, "Север", "Ельня"),
        account(3, "Большая ель", ""),
        Record::LegalEntity(Box::new(LegalEntity {
            id: LegalEntityId(7),
            account: AccountId(2),
            name: "АО «Полюс»".to_owned(),
            tax_id: "7707083893".to_owned(),
        })),
        Record::Contact(Box::new(person)),
        Record::Product(Box::new(Product {
            id: ProductId(1),
            name: "Ель лицензия".to_owned(),
            family: "Лес".to_owned(),
            code: "EL-1".to_owned(),
            margin: None,
            kind: None,
        })),
    ];
    let op = World::default().op(OpName::Import);
    book.commit(&op, &records.map(Change::Add)).unwrap();
    book
}

fn names(book: &Book, text: &str) -> Vec<String> {
    book.search(text, 10).unwrap().into_iter().map(|hit| hit.name).collect()
}

#[test]
fn search_finds_words_in_any_case_and_yo_as_ye() {
    let book = searchable();
    assert_eq!(names(&book, "ЁЛКА"), ["ООО «Ёлка – Юг»"], "case does not matter");
    assert_eq!(names(&book, "елка-"), Vec::<String>::new(), "nothing contains this");
    assert_eq!(names(&book, "юг ёл"), ["ООО «Ёлка – Юг»"], "words in any order");
    assert_eq!(
        names(&book, "ел"),
        ["Ель лицензия", "Большая ель", "ООО «Ёлка – Юг»", "Север"],
        "two letters; names that begin so, then words that begin so, then the rest"
    );
    assert_eq!(names(&book, "770708"), ["Север"], "a tax id finds the account");
    assert_eq!(
        names(&book, "полюс ельня"),
        ["Север"],
        "one word in the legal name, one in the city"
    );
    assert_eq!(names(&book, "петр@sever"), Vec::<String>::new(), "other letters are other letters");
    assert_eq!(names(&book, "petr@SEVER"), ["Семёнов Пётр"], "e-mail");
    assert_eq!(names(&book, "el-1"), ["Ель лицензия"], "product code");
    assert_eq!(names(&book, "  "), Vec::<String>::new(), "no words, no hits");
    assert_eq!(names(&book, "%"), Vec::<String>::new(), "a percent sign is a percent sign");
    assert_eq!(book.search("е", 2).unwrap().len(), 2, "no more than asked for");
}

#[test]
fn a_hit_says_what_it_is_and_whose() {
    let book = searchable();
    let hit = &book.search("полюс", 1).unwrap()[0];
    assert_eq!(
        (hit.noun, hit.id, hit.account),
        (Noun::Account, 2, Some(AccountId(2))),
        "the account"
    );
    assert_eq!(hit.detail, "АО «Полюс» 7707083893", "found by its legal entity, which is shown");
    let hit = &book.search("семенов", 1).unwrap()[0];
    assert_eq!((hit.noun, hit.account), (Noun::Contact, Some(AccountId(2))), "the person");
    assert_eq!(hit.detail, "Север", "with the account");
    let hit = &book.search("лес", 1).unwrap()[0];
    assert_eq!((hit.noun, hit.account, &*hit.detail), (Noun::Product, None, "Лес"), "the product");
}

#[test]
fn payments_stand_as_they_stood() {
    let mut book = Book::in_memory().unwrap();
    let payment = |id, due: Option<&str>, paid: Option<&str>| {
        Record::Payment(Payment {
            id: PaymentId(id),
            account: AccountId(1),
            invoice: String::new(),
            due_on: due.map(day),
            paid_on: paid.map(day),
            amount: 100,
        })
    };
    let records = [
        Record::Account(Box::new(Account::named(AccountId(1), "A"))),
        payment(1, Some("2026-03-01"), Some("2026-05-01")),
        payment(2, None, Some("2026-05-01")),
        payment(3, Some("2026-08-01"), Some("2026-03-15")),
        payment(4, Some("2026-02-01"), None),
    ];
    let op = World::default().op(OpName::Import);
    book.commit(&op, &records.map(Change::Add)).unwrap();
    let (from, to) = (day("2026-01-01"), day("2026-12-31"));
    let then =
        book.payments_between(Some(AccountId(1)), AsOf::day(day("2026-04-01")), from, to).unwrap();
    let then: Vec<_> = then.iter().map(|p| (p.id.0, p.paid_on)).collect();
    assert_eq!(
        then,
        [(4, None), (1, None), (3, Some(day("2026-03-15")))],
        "on 1 April payment 1 was unpaid and payment 2 unheard of"
    );
}

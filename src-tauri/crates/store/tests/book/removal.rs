//! Removing a record with what hangs on it.

use crate::world::{Draw, book_of, full};
use proptest::prelude::*;
use rapport_domain::*;
use rapport_store::{Rule, StoreError};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_removal_leaves_nothing_hanging(intents in full(), seed: u64, noun in prop::sample::select(Noun::ALL)) {
        let (mut book, mut world) = book_of(&intents);
        let there = world.ids(noun);
        if there.is_empty() {
            return Ok(());
        }
        let id = there[Draw(seed).below(there.len() as u64) as usize];
        let hanging = book.hanging(noun, id).unwrap();
        let changes = book.removal(noun, id).unwrap();
        let before = book.dump().unwrap();
        let op = world.op(OpName::Remove);
        let done = book.commit(&op, &changes);
        if noun == Noun::Product && !hanging.is_empty() {
            let refused = matches!(done, Err(StoreError::Constraint { rule: Rule::Reference, .. }));
            prop_assert!(refused, "sales and subscriptions keep a product: {:?}", done);
            prop_assert_eq!(book.dump().unwrap(), before, "and nothing is changed");
            return Ok(());
        }
        prop_assert!(done.is_ok(), "the changes can be made: {:?}", done);
        prop_assert_eq!(book.check().unwrap(), Vec::<String>::new(), "no reference leads nowhere");
        prop_assert_eq!(book.hanging(noun, id).unwrap(), vec![], "nothing refers to it any more");
        book.undo().unwrap();
        prop_assert_eq!(book.dump().unwrap(), before, "and it comes back with all of it");
        prop_assert_eq!(book.hanging(noun, id).unwrap(), hanging, "and what hung on it");
    }
}

#[test]
fn a_contact_goes_from_touches_and_the_touches_stay() {
    let (mut book, mut world) = book_of(&[]);
    let contact = |id, above: Option<i64>| {
        Change::Add(Record::Contact(Box::new(Contact {
            reports_to: above.map(ContactId),
            ..Contact::named(ContactId(id), AccountId(1), "C")
        })))
    };
    let touch = Touch {
        id: TouchId(1),
        account: AccountId(1),
        contacts: vec![ContactId(1), ContactId(11)],
        manager: None,
        on: Day::new(2026, 1, 1).unwrap(),
        kind: TouchKind::Call,
        began: None,
        in_person: false,
        beyond_contract: false,
        shared_news: false,
        summary: String::new(),
        sentiment: None,
        minutes: None,
    };
    let other = Touch { id: TouchId(2), contacts: vec![ContactId(11)], ..touch.clone() };
    let changes = [
        Change::Add(Record::Account(Box::new(Account::named(AccountId(1), "A")))),
        contact(1, None),
        contact(11, Some(1)),
        Change::Add(Record::Touch(Box::new(touch))),
        Change::Add(Record::Touch(Box::new(other.clone()))),
    ];
    let op = world.op(OpName::Import);
    book.commit(&op, &changes).unwrap();
    assert_eq!(
        book.hanging(Noun::Contact, 1).unwrap(),
        [(Noun::Contact, 1), (Noun::Touch, 1)],
        "contact 11 is not contact 1, though its digits are in it"
    );
    let changes = book.removal(Noun::Contact, 1).unwrap();
    let op = world.op(OpName::Remove);
    book.commit(&op, &changes).unwrap();
    let touches = book.all::<Touch>().unwrap();
    assert_eq!(touches[0].contacts, [ContactId(11)], "the touch loses the contact and stays");
    assert_eq!(touches[1], other, "other touches are as they were");
    let below = book.get::<Contact>(ContactId(11)).unwrap().unwrap();
    assert_eq!(below.reports_to, None, "who reported to the contact reports to nobody");
    let cause = book.removal(Noun::Contact, 1).unwrap_err();
    assert!(matches!(cause, StoreError::Missing { noun: Noun::Contact, id: 1 }), "{cause}");
}

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
        attended: None,
        refused_request: false,
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

#[test]
fn a_mark_stays_while_anything_shows_it_and_an_open_matter_forgets_who_is_gone() {
    let (mut book, mut world) = book_of(&[]);
    let day = Day::new(2026, 1, 1).unwrap();
    let touch = Touch {
        id: TouchId(1),
        account: AccountId(1),
        contacts: Vec::new(),
        manager: None,
        on: day,
        kind: TouchKind::Meeting,
        began: None,
        in_person: true,
        beyond_contract: false,
        shared_news: false,
        attended: None,
        refused_request: false,
        summary: String::new(),
        sentiment: None,
        minutes: None,
    };
    let product = Product {
        id: ProductId(1),
        name: "P".to_owned(),
        family: String::new(),
        code: String::new(),
        margin: None,
        kind: None,
    };
    let sale = Sale {
        id: SaleId(1),
        account: AccountId(1),
        product: ProductId(1),
        on: day,
        quantity: Quantity::ONE,
        amount: 1,
        discount: None,
        kind: None,
        invoice: String::new(),
        line: 0,
    };
    let mark = |id, touch: bool, sale: bool, evidence: &str| StageMark {
        id: StageMarkId(id),
        account: AccountId(1),
        criterion: Criterion::MetCompany,
        met_on: day,
        touch: touch.then_some(TouchId(1)),
        sale: sale.then_some(SaleId(1)),
        evidence: evidence.to_owned(),
    };
    let promise = Promise {
        id: PromiseId(1),
        account: AccountId(1),
        contact: Some(ContactId(1)),
        what: "W".to_owned(),
        made_on: day,
        due_on: day,
        kept_on: None,
        touch: Some(TouchId(1)),
    };
    let task = Task {
        id: TaskId(1),
        account: None,
        title: "T".to_owned(),
        set_on: day,
        due_on: None,
        owner: Some(ManagerId(1)),
        origin: TaskOrigin::Factor,
        done_on: None,
        result: String::new(),
    };
    let factor = Factor {
        id: FactorId(1),
        account: Some(AccountId(1)),
        industry: String::new(),
        country: String::new(),
        kind: FactorKind::Distance,
        severity: Severity::Low,
        noticed_on: day,
        source: "S".to_owned(),
        owner: Some(ManagerId(1)),
        remedy: Some(TaskId(1)),
        closed_on: None,
        dismissed_on: None,
        reason: String::new(),
    };
    let handover = Handover {
        id: HandoverId(1),
        account: AccountId(1),
        from: Some(ManagerId(1)),
        to: Some(ManagerId(2)),
        on: day,
        finished_on: None,
        note: String::new(),
    };
    let manager = |id| {
        Record::Manager(Box::new(Manager {
            id: ManagerId(id),
            name: "M".to_owned(),
            email: String::new(),
            team: Team::Accounts,
            active_from: None,
            active_to: None,
            external_id: String::new(),
        }))
    };
    let records = [
        Record::Account(Box::new(Account::named(AccountId(1), "A"))),
        manager(1),
        manager(2),
        Record::Contact(Box::new(Contact::named(ContactId(1), AccountId(1), "C"))),
        Record::Product(Box::new(product)),
        Record::Sale(sale),
        Record::Touch(Box::new(touch)),
        Record::StageMark(Box::new(mark(1, true, false, ""))),
        Record::StageMark(Box::new(mark(2, true, false, "words"))),
        Record::StageMark(Box::new(mark(3, true, true, ""))),
        Record::Promise(Box::new(promise.clone())),
        Record::Task(Box::new(task.clone())),
        Record::Factor(Box::new(factor.clone())),
        Record::Handover(Box::new(handover.clone())),
    ];
    let changes: Vec<_> = records.into_iter().map(Change::Add).collect();
    let op = world.op(OpName::Import);
    book.commit(&op, &changes).unwrap();
    let mut remove = |noun, id| {
        let changes = book.removal(noun, id).unwrap();
        let op = world.op(OpName::Remove);
        book.commit(&op, &changes).unwrap();
        (book.all::<StageMark>().unwrap(), book.all::<Promise>().unwrap())
    };
    let (marks, promises) = remove(Noun::Touch, 1);
    assert_eq!(
        marks,
        [mark(2, false, false, "words"), mark(3, false, true, "")],
        "a mark that only the touch showed goes with it; words or a sale keep the others"
    );
    assert_eq!(promises, [Promise { touch: None, ..promise.clone() }], "the promise still stands");
    let (marks, _) = remove(Noun::Sale, 1);
    assert_eq!(marks, [mark(2, false, false, "words")], "nothing shows the third any more");
    let (_, promises) = remove(Noun::Contact, 1);
    assert_eq!(promises[0].contact, None, "whoever it was given to, it was given");
    remove(Noun::Manager, 1);
    remove(Noun::Task, 1);
    assert_eq!(
        book.all::<Factor>().unwrap(),
        [Factor { owner: None, remedy: None, ..factor }],
        "the factor is still there, with nobody and nothing against it"
    );
    assert_eq!(
        book.all::<Handover>().unwrap(),
        [Handover { from: None, ..handover }],
        "the account changed hands, whoever had it"
    );
}

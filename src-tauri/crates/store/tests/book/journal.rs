//! The journal: undo and redo are exact and survive a restart.

use crate::world::{World, book_of, intents};
use proptest::prelude::*;
use rapport_domain::*;
use rapport_store::{Book, Rule, StoreError};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn undoing_everything_leaves_nothing_and_redoing_brings_all_back(intents in intents(14)) {
        let (mut book, mut world) = (Book::in_memory().unwrap(), World::default());
        let mut dumps = vec![book.dump().unwrap()];
        let mut ops = Vec::new();
        for intent in &intents {
            let changes = world.resolve(&book, intent);
            let op = world.op(OpName::Edit);
            let touched = book.commit(&op, &changes).unwrap();
            prop_assert_eq!(touched.rows, changes.len() as u64, "every change is a touched row");
            if !changes.is_empty() {
                ops.push(op);
                dumps.push(book.dump().unwrap());
            }
        }
        prop_assert_eq!(book.check().unwrap(), Vec::<String>::new(), "valid ops leave a sound book");
        for at in (0..ops.len()).rev() {
            prop_assert_eq!(book.undoable().unwrap(), Some(ops[at].clone()), "the button names the op");
            let (op, _) = book.undo().unwrap().unwrap();
            prop_assert_eq!(&op, &ops[at], "ops are undone last first");
            prop_assert_eq!(&book.dump().unwrap(), &dumps[at], "undo restores every cell");
        }
        prop_assert!(book.undo().unwrap().is_none(), "nothing is left to undo");
        for at in 0..ops.len() {
            prop_assert_eq!(book.redoable().unwrap(), Some(ops[at].clone()), "the button names the op");
            book.redo().unwrap();
            prop_assert_eq!(&book.dump().unwrap(), &dumps[at + 1], "redo restores every cell");
        }
        prop_assert!(book.redo().unwrap().is_none(), "nothing is left to redo");
        prop_assert_eq!(book.check().unwrap(), Vec::<String>::new(), "the way there and back leaves a sound book");
    }

    #[test]
    fn records_come_back_as_they_went_in(intents in intents(10)) {
        let (book, world) = book_of(&intents);
        let accounts = book.all::<Account>().unwrap();
        prop_assert_eq!(accounts.len(), world.ids(Noun::Account).len(), "every account is there");
        let counts = book.counts().unwrap();
        for &noun in Noun::ALL {
            prop_assert_eq!(counts.of(noun), world.ids(noun).len() as u64, "{:?}: counted", noun);
            let next = world.ids(noun).last().copied().unwrap_or(0) + 1;
            prop_assert_eq!(book.next_id(noun).unwrap(), next, "{:?}: the next id is free", noun);
        }
        let mut again = Book::in_memory().unwrap();
        let records = everything(&book);
        let changes: Vec<_> = records.iter().cloned().map(Change::Add).collect();
        let op = World::default().op(OpName::Add);
        again.commit(&op, &changes).unwrap();
        prop_assert_eq!(everything(&again), records, "what is read can be written and read again");
    }
}

fn everything(book: &Book) -> Vec<Record> {
    let mut all = Vec::new();
    all.extend(book.all::<Setting>().unwrap().into_iter().map(Record::Setting));
    all.extend(
        book.all::<FileMapping>().unwrap().into_iter().map(|r| Record::Mapping(Box::new(r))),
    );
    all.extend(book.all::<Manager>().unwrap().into_iter().map(|r| Record::Manager(Box::new(r))));
    all.extend(book.all::<Account>().unwrap().into_iter().map(|r| Record::Account(Box::new(r))));
    all.extend(
        book.all::<LegalEntity>().unwrap().into_iter().map(|r| Record::LegalEntity(Box::new(r))),
    );
    all.extend(book.all::<Contact>().unwrap().into_iter().map(|r| Record::Contact(Box::new(r))));
    all.extend(book.all::<Product>().unwrap().into_iter().map(|r| Record::Product(Box::new(r))));
    all.extend(book.all::<Sale>().unwrap().into_iter().map(Record::Sale));
    all.extend(book.all::<Payment>().unwrap().into_iter().map(Record::Payment));
    all.extend(
        book.all::<Subscription>().unwrap().into_iter().map(|r| Record::Subscription(Box::new(r))),
    );
    all.extend(book.all::<Touch>().unwrap().into_iter().map(|r| Record::Touch(Box::new(r))));
    all.extend(book.all::<Review>().unwrap().into_iter().map(|r| Record::Review(Box::new(r))));
    macro_rules! boxed {
        ($($noun:ident),+) => {$(
            all.extend(book.all::<$noun>().unwrap().into_iter().map(|r| Record::$noun(Box::new(r))));
        )+};
    }
    boxed!(
        Answer,
        Reference,
        Incident,
        Profile,
        Promise,
        Task,
        Handover,
        StageMark,
        StageMove,
        Judgement,
        Factor,
        HealthScale,
        RenewalStep,
        Likelihood,
        Forecast,
        Wave,
        Respondent,
        FeedbackItem
    );
    all
}

fn account(id: i64, name: &str) -> Change {
    Change::Add(Record::Account(Box::new(Account::named(AccountId(id), name))))
}

#[test]
fn an_account_removed_beside_one_that_changes_goes_again_when_redone() {
    let (mut book, mut world) = (Book::in_memory().unwrap(), World::default());
    let mut first = Account::named(AccountId(1), "First");
    let op = world.op(OpName::Add);
    let record = |account: &Account| Record::Account(Box::new(account.clone()));
    let second = Account::named(AccountId(2), "Second");
    book.commit(&op, &[Change::Add(record(&first)), Change::Add(record(&second))]).unwrap();
    first.notes = "alone now".to_owned();
    let op = world.op(OpName::Remove);
    let changes = [Change::Set(record(&first)), Change::Remove(Noun::Account, 2)];
    book.commit(&op, &changes).unwrap();
    book.undo().unwrap();
    assert_eq!(book.all::<Account>().unwrap().len(), 2, "undo brings the second back");
    book.redo().unwrap();
    assert_eq!(book.all::<Account>().unwrap(), [first], "redo removes it once more");
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep/in/book.rapport");
    let mut world = World::default();
    let mut book = Book::open(&path).unwrap();
    let empty = book.dump().unwrap();
    book.commit(&world.op(OpName::Import), &[account(1, "A"), account(2, "B")]).unwrap();
    let full = book.dump().unwrap();
    drop(book);

    let mut book = Book::open(&path).unwrap();
    assert_eq!(book.dump().unwrap(), full, "what was committed is there after a restart");
    assert_eq!(
        book.undo().unwrap().unwrap().0.name,
        OpName::Import,
        "the op is known after a restart"
    );
    assert_eq!(book.dump().unwrap(), empty, "undo after a restart is exact");
    drop(book);

    let mut book = Book::open(&path).unwrap();
    let (_, touched) = book.redo().unwrap().unwrap();
    assert_eq!(
        touched,
        Touched { nouns: vec![Noun::Account], rows: 2 },
        "redo tells what it wrote"
    );
    assert_eq!(book.dump().unwrap(), full, "redo after a restart is exact");
}

#[test]
fn a_new_op_drops_what_could_be_redone_and_no_changes_are_no_op() {
    let mut book = Book::in_memory().unwrap();
    let mut world = World::default();
    book.commit(&world.op(OpName::Add), &[account(1, "A")]).unwrap();
    book.undo().unwrap();
    assert_eq!(
        book.commit(&world.op(OpName::Edit), &[]).unwrap(),
        Touched::default(),
        "nothing is touched"
    );
    assert!(book.redoable().unwrap().is_some(), "no changes leave redo as it was");
    book.commit(&world.op(OpName::Add), &[account(1, "B")]).unwrap();
    assert!(book.redoable().unwrap().is_none(), "a new op makes the old future impossible");
    assert_eq!(book.get::<Account>(AccountId(1)).unwrap().unwrap().name, "B", "the new op stands");
}

#[test]
fn a_refused_change_changes_nothing_and_says_why() {
    let mut book = Book::in_memory().unwrap();
    let mut world = World::default();
    book.commit(&world.op(OpName::Add), &[account(1, "A")]).unwrap();
    let before = book.dump().unwrap();
    let contact = |account| {
        Change::Add(Record::Contact(Box::new(Contact::named(
            ContactId(1),
            AccountId(account),
            "C",
        ))))
    };

    let cause = book.commit(&world.op(OpName::Add), &[account(2, "B"), contact(9)]).unwrap_err();
    assert!(
        matches!(
            cause,
            StoreError::Constraint { noun: Noun::Contact, id: Some(1), rule: Rule::Reference, .. }
        ),
        "a contact of an account that is not there: {cause}"
    );
    let cause = book.commit(&world.op(OpName::Add), &[account(1, "B")]).unwrap_err();
    assert!(
        matches!(
            cause,
            StoreError::Constraint { noun: Noun::Account, id: Some(1), rule: Rule::Unique, .. }
        ),
        "an id that is taken: {cause}"
    );
    let cause = book.commit(&world.op(OpName::Add), &[account(0, "B")]).unwrap_err();
    assert!(
        matches!(cause, StoreError::Constraint { noun: Noun::Account, rule: Rule::Value, .. }),
        "a record that was not numbered: {cause}"
    );
    let cause =
        book.commit(&world.op(OpName::Remove), &[Change::Remove(Noun::Sale, 5)]).unwrap_err();
    assert!(
        matches!(cause, StoreError::Missing { noun: Noun::Sale, id: 5 }),
        "a row that is not there cannot go: {cause}"
    );
    let half = Half::parse("2026H1").unwrap();
    let review = |id| {
        Change::Add(Record::Review(Box::new(Review {
            id: ReviewId(id),
            ..Review::empty(AccountId(1), half)
        })))
    };
    let cause = book.commit(&world.op(OpName::Add), &[review(1), review(2)]).unwrap_err();
    assert!(
        matches!(
            cause,
            StoreError::Constraint { noun: Noun::Review, id: Some(2), rule: Rule::Unique, .. }
        ),
        "one review an account and half: {cause}"
    );
    assert_eq!(book.dump().unwrap(), before, "refused ops leave the book as it was");
    assert_eq!(book.undoable().unwrap().unwrap().name, OpName::Add, "and the journal");
    assert_eq!(book.saved_at().unwrap(), Some(Moment(1000)), "only the op that stands was saved");
    let references_forward = [contact(2), account(2, "B")];
    book.commit(&world.op(OpName::Import), &references_forward).unwrap();
}

#[test]
fn many_new_rows_are_refused_whole_when_one_reference_is_broken() {
    let mut book = Book::in_memory().unwrap();
    let mut world = World::default();
    book.commit(&world.op(OpName::Add), &[account(1, "A")]).unwrap();
    let before = book.dump().unwrap();
    let sale = |id, account, product| {
        Change::Add(Record::Sale(Sale {
            id: SaleId(id),
            account: AccountId(account),
            product: ProductId(product),
            on: Day::new(2026, 1, 1).unwrap(),
            quantity: Quantity::ONE,
            amount: 100,
            discount: None,
            kind: None,
            invoice: String::new(),
            line: 0,
        }))
    };
    let product = Change::Add(Record::Product(Box::new(Product {
        id: ProductId(1),
        name: "P".to_owned(),
        family: String::new(),
        code: String::new(),
        margin: None,
        kind: None,
    })));
    let whole: Vec<_> =
        (1..=5000).map(|id| sale(id, 1, 1)).chain([product, account(2, "B")]).collect();
    let contact = Contact::named(ContactId(7), AccountId(9), "C");
    for (broken, (noun, id)) in [
        (sale(4000, 9, 1), (Noun::Sale, 4000)),
        (sale(4000, 1, 9), (Noun::Sale, 4000)),
        (Change::Add(Record::Contact(Box::new(contact))), (Noun::Contact, 7)),
    ] {
        let mut changes = whole.clone();
        match noun {
            Noun::Sale => changes[3999] = broken,
            _ => changes.push(broken),
        }
        let cause = book.commit(&world.op(OpName::Import), &changes).unwrap_err();
        let named = matches!(
            &cause,
            StoreError::Constraint { noun: n, id: i, rule: Rule::Reference, .. }
                if (*n, *i) == (noun, Some(id))
        );
        assert!(named, "the row that refers to nothing is named: {cause}");
        assert_eq!(book.dump().unwrap(), before, "a refused import writes nothing");
        assert_eq!(book.undoable().unwrap().unwrap().name, OpName::Add, "nor into the journal");
    }
    book.commit(&world.op(OpName::Import), &whole).unwrap();
    assert_eq!(book.check().unwrap(), Vec::<String>::new(), "a sound import leaves a sound book");
    let cause = book.commit(&world.op(OpName::Add), &[sale(5001, 9, 1)]).unwrap_err();
    assert!(
        matches!(cause, StoreError::Constraint { noun: Noun::Sale, id: Some(5001), .. }),
        "afterwards every reference is watched again: {cause}"
    );
    let mut more: Vec<_> = (5001..=10_001).map(|id| sale(id, 1, 1)).collect();
    more.push(Change::Remove(Noun::Product, 1));
    let before = book.dump().unwrap();
    book.commit(&world.op(OpName::Import), &more).expect_err("rows would refer to what went");
    assert_eq!(book.dump().unwrap(), before, "a removal among many new rows is watched too");
}

#[test]
fn an_edit_keeps_the_instant_of_the_first_recording() {
    let mut book = Book::in_memory().unwrap();
    let mut world = World::default();
    book.commit(&world.op(OpName::Add), &[account(1, "A")]).unwrap();
    let renamed = Record::Account(Box::new(Account::named(AccountId(1), "B")));
    book.commit(&world.op(OpName::Edit), &[Change::Set(renamed)]).unwrap();
    let dump = book.dump().unwrap();
    assert!(
        dump.contains("recorded=1000") && dump.contains("name=\"B\""),
        "recorded stays 1000: {dump}"
    );
}

#[test]
fn a_setting_can_be_set_before_it_is_there() {
    let mut book = Book::in_memory().unwrap();
    let mut world = World::default();
    let wanted = Settings { firm_name: "Мы".to_owned(), ..Settings::default() };
    let rows: Vec<_> =
        wanted.to_rows().into_iter().map(|row| Change::Set(Record::Setting(row))).collect();
    book.commit(&world.op(OpName::Settings), &rows).unwrap();
    book.commit(&world.op(OpName::Settings), &rows).unwrap();
    assert_eq!(book.settings().unwrap(), wanted, "settings come back as they were set");
    book.undo().unwrap();
    book.undo().unwrap();
    assert_eq!(book.settings().unwrap(), Settings::default(), "undo takes the rows away again");
}

#[test]
fn a_long_import_is_one_op_with_a_short_journal_and_undone_exactly() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.rapport");
    let mut book = Book::open(&path).unwrap();
    let mut world = World::default();
    let changes: Vec<_> = (1..=20_000).map(|id| account(id, "А")).collect();
    let empty = book.dump().unwrap();
    book.commit(&world.op(OpName::Import), &changes).unwrap();
    let full = book.dump().unwrap();
    let raw =
        rusqlite::Connection::open_with_flags(&path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)
            .unwrap();
    let entries: i64 = raw
        .query_row("SELECT count(*) FROM journal WHERE image IS NULL", [], |r| r.get(0))
        .unwrap();
    assert_eq!(entries, 3, "added rows are kept as ranges, without images");
    book.undo().unwrap();
    assert_eq!(book.dump().unwrap(), empty, "one undo for all of it");
    book.redo().unwrap();
    assert_eq!(book.dump().unwrap(), full, "one redo for all of it");
}

#[test]
fn an_import_large_enough_to_rebuild_indexes_is_undone_like_any_other() {
    let mut book = Book::in_memory().unwrap();
    let op = |name| Op { name, noun: None, subject: String::new(), at: Moment(1) };
    let account = Account::named(AccountId(1), "Северный банк");
    let product = Product {
        id: ProductId(1),
        name: "СЭД".to_owned(),
        family: String::new(),
        code: String::new(),
        margin: None,
        kind: None,
    };
    let ground = [
        Change::Add(Record::Account(Box::new(account))),
        Change::Add(Record::Product(Box::new(product))),
    ];
    book.commit(&op(OpName::Add), &ground).unwrap();
    let before = book.dump().unwrap();
    let day = Day::parse_iso("2026-03-31").unwrap();
    let sale = |id| {
        Change::Add(Record::Sale(Sale {
            id: SaleId(id),
            account: AccountId(1),
            product: ProductId(1),
            on: day,
            quantity: Quantity::ONE,
            amount: 100,
            discount: None,
            kind: None,
            invoice: id.to_string(),
            line: 0,
        }))
    };
    let mut changes: Vec<Change> = (1..=10_000).map(sale).collect();
    book.commit(&op(OpName::Import), &changes).unwrap();
    let sum = book.revenue_by(None, AsOf::day(day), &[(day, day)]).unwrap();
    assert_eq!(sum, [1_000_000], "every line counts once, by way of the index built afterwards");
    let after = book.dump().unwrap();
    assert!(book.check().unwrap().is_empty(), "the index holds every row of its table");

    changes.push(sale(1));
    let refused = book.commit(&op(OpName::Import), &changes);
    assert!(refused.is_err(), "ids that exist are refused");
    assert_eq!(
        book.dump().unwrap(),
        after,
        "a refused import leaves nothing, and its index stands"
    );
    book.revenue_by(None, AsOf::day(day), &[(day, day)]).unwrap();

    book.undo().unwrap();
    assert_eq!(book.dump().unwrap(), before, "undo takes all of it back");
    book.redo().unwrap();
    assert_eq!(book.dump().unwrap(), after, "redo makes all of it again");
    assert!(book.check().unwrap().is_empty(), "and the index still holds every row");
}

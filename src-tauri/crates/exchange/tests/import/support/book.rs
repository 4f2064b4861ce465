//! A book in memory: what the store does with changes, as far as these tests need it.

use rapport_domain::{Change, Noun, Record};
use rapport_exchange::Known;

/// Carries out changes.
pub(crate) fn apply(known: &mut Known, changes: &[Change]) {
    for change in changes {
        match change {
            Change::Add(record) => add(known, record.clone()),
            Change::Set(record) => set(known, record.clone()),
            Change::Remove(Noun::Answer, id) => {
                let broken = |a: &rapport_domain::Answer| a.silent && a.id.0 == *id;
                assert!(known.answers.iter().any(broken), "of answers none but silences go");
                known.answers.retain(|a| a.id.0 != *id);
            }
            Change::Remove(noun, id) => {
                assert_eq!(*noun, Noun::Sale, "imports remove but sales and silences");
                known.sales.retain(|s| s.id.0 != *id);
            }
        }
    }
}

macro_rules! nouns {
    ($known:ident, $record:ident, $op:ident) => {
        match $record {
            Record::Manager(r) => {
                $op(&mut $known.managers, &mut $known.next.manager, *r, |r| r.id.0)
            }
            Record::Account(r) => {
                $op(&mut $known.accounts, &mut $known.next.account, *r, |r| r.id.0)
            }
            Record::LegalEntity(r) => {
                $op(&mut $known.legal_entities, &mut $known.next.legal_entity, *r, |r| r.id.0)
            }
            Record::Contact(r) => {
                $op(&mut $known.contacts, &mut $known.next.contact, *r, |r| r.id.0)
            }
            Record::Product(r) => {
                $op(&mut $known.products, &mut $known.next.product, *r, |r| r.id.0)
            }
            Record::Sale(r) => $op(&mut $known.sales, &mut $known.next.sale, r, |r| r.id.0),
            Record::Payment(r) => {
                $op(&mut $known.payments, &mut $known.next.payment, r, |r| r.id.0)
            }
            Record::Subscription(r) => {
                $op(&mut $known.subscriptions, &mut $known.next.subscription, *r, |r| r.id.0)
            }
            Record::Touch(r) => $op(&mut $known.touches, &mut $known.next.touch, *r, |r| r.id.0),
            Record::StageMark(r) => {
                $op(&mut $known.stage_marks, &mut $known.next.stage_mark, *r, |r| r.id.0)
            }
            Record::Factor(r) => $op(&mut $known.factors, &mut $known.next.factor, *r, |r| r.id.0),
            Record::Judgement(r) => {
                $op(&mut $known.judgements, &mut $known.next.judgement, *r, |r| r.id.0)
            }
            Record::Answer(r) => $op(&mut $known.answers, &mut $known.next.answer, *r, |r| r.id.0),
            Record::FeedbackItem(r) => {
                $op(&mut $known.feedback_items, &mut $known.next.feedback_item, *r, |r| r.id.0)
            }
            other => panic!("an import never writes {other:?}"),
        }
    };
}

fn add(known: &mut Known, record: Record) {
    record.check().expect("a planned record keeps the rules of its noun");
    fn push<T>(all: &mut Vec<T>, next: &mut i64, record: T, id: fn(&T) -> i64) {
        assert_eq!(id(&record), *next, "new records are numbered one by one");
        *next += 1;
        all.push(record);
    }
    nouns!(known, record, push);
}

fn set(known: &mut Known, record: Record) {
    record.check().expect("a planned record keeps the rules of its noun");
    fn put<T>(all: &mut [T], _next: &mut i64, record: T, id: fn(&T) -> i64) {
        let at =
            all.iter().position(|r| id(r) == id(&record)).expect("a changed record must exist");
        all[at] = record;
    }
    nouns!(known, record, put);
}

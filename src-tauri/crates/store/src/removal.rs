//! What refers to a record, and what goes or changes when it is removed.

use crate::{book::Book, error::StoreError, table};
use rapport_domain::{
    AccountId, Change, ContactId, ManagerId, Noun, Record, SaleId, SubscriptionId, TaskId, TouchId,
    WaveId,
};
use rusqlite::OptionalExtension;
use std::collections::{BTreeMap, BTreeSet};

/// What becomes of a row when the record it refers to is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    /// It goes too.
    Goes,
    /// It stays and forgets the record.
    Forgets,
    /// It keeps the record from being removed.
    Blocks,
}

/// A column that refers to a noun.
struct Reference {
    from: Noun,
    column: &'static str,
    to: Noun,
    then: Then,
}

const fn reference(from: Noun, column: &'static str, to: Noun, then: Then) -> Reference {
    Reference { from, column, to, then }
}

/// Every reference of the tables; `touch.contacts` is a JSON list, see [`Reference::matches`].
const REFERENCES: &[Reference] = &[
    reference(Noun::Account, "owner", Noun::Manager, Then::Forgets),
    reference(Noun::Account, "renewals_owner", Noun::Manager, Then::Forgets),
    reference(Noun::Account, "referred_by", Noun::Account, Then::Forgets),
    reference(Noun::Account, "parent", Noun::Account, Then::Forgets),
    reference(Noun::LegalEntity, "account", Noun::Account, Then::Goes),
    reference(Noun::Contact, "account", Noun::Account, Then::Goes),
    reference(Noun::Contact, "reports_to", Noun::Contact, Then::Forgets),
    reference(Noun::Sale, "account", Noun::Account, Then::Goes),
    reference(Noun::Sale, "product", Noun::Product, Then::Blocks),
    reference(Noun::Payment, "account", Noun::Account, Then::Goes),
    reference(Noun::Subscription, "account", Noun::Account, Then::Goes),
    reference(Noun::Subscription, "product", Noun::Product, Then::Blocks),
    reference(Noun::Subscription, "follows", Noun::Subscription, Then::Forgets),
    reference(Noun::Touch, "account", Noun::Account, Then::Goes),
    reference(Noun::Touch, "manager", Noun::Manager, Then::Forgets),
    reference(Noun::Touch, "contacts", Noun::Contact, Then::Forgets),
    reference(Noun::Review, "account", Noun::Account, Then::Goes),
    reference(Noun::Answer, "account", Noun::Account, Then::Goes),
    reference(Noun::Answer, "contact", Noun::Contact, Then::Forgets),
    reference(Noun::Reference, "account", Noun::Account, Then::Goes),
    reference(Noun::Incident, "account", Noun::Account, Then::Goes),
    reference(Noun::Profile, "account", Noun::Account, Then::Goes),
    reference(Noun::Promise, "account", Noun::Account, Then::Goes),
    reference(Noun::Promise, "contact", Noun::Contact, Then::Forgets),
    reference(Noun::Promise, "touch", Noun::Touch, Then::Forgets),
    reference(Noun::Task, "account", Noun::Account, Then::Goes),
    reference(Noun::Task, "owner", Noun::Manager, Then::Forgets),
    reference(Noun::Handover, "account", Noun::Account, Then::Goes),
    reference(Noun::Handover, "from_manager", Noun::Manager, Then::Forgets),
    reference(Noun::Handover, "to_manager", Noun::Manager, Then::Forgets),
    reference(Noun::StageMark, "account", Noun::Account, Then::Goes),
    reference(Noun::StageMark, "touch", Noun::Touch, Then::Forgets),
    reference(Noun::StageMark, "sale", Noun::Sale, Then::Forgets),
    reference(Noun::StageMove, "account", Noun::Account, Then::Goes),
    reference(Noun::Judgement, "account", Noun::Account, Then::Goes),
    reference(Noun::Factor, "account", Noun::Account, Then::Goes),
    reference(Noun::Factor, "owner", Noun::Manager, Then::Forgets),
    reference(Noun::Factor, "remedy", Noun::Task, Then::Forgets),
    reference(Noun::RenewalStep, "subscription", Noun::Subscription, Then::Goes),
    reference(Noun::RenewalStep, "owner", Noun::Manager, Then::Forgets),
    reference(Noun::RenewalStep, "touch", Noun::Touch, Then::Forgets),
    reference(Noun::Likelihood, "subscription", Noun::Subscription, Then::Goes),
    reference(Noun::Likelihood, "manager", Noun::Manager, Then::Forgets),
    reference(Noun::Answer, "wave", Noun::Wave, Then::Forgets),
    reference(Noun::Answer, "interviewer", Noun::Manager, Then::Forgets),
    reference(Noun::Answer, "touch", Noun::Touch, Then::Forgets),
    reference(Noun::Respondent, "wave", Noun::Wave, Then::Goes),
    reference(Noun::Respondent, "account", Noun::Account, Then::Goes),
    reference(Noun::Respondent, "contact", Noun::Contact, Then::Goes),
    reference(Noun::Respondent, "interviewer", Noun::Manager, Then::Forgets),
    reference(Noun::FeedbackItem, "answer", Noun::Answer, Then::Goes),
    reference(Noun::FeedbackItem, "account", Noun::Account, Then::Goes),
    reference(Noun::FeedbackItem, "task", Noun::Task, Then::Forgets),
    reference(Noun::FeedbackItem, "told_to", Noun::Contact, Then::Forgets),
    reference(Noun::FeedbackItem, "told_at", Noun::Touch, Then::Forgets),
];

impl Reference {
    /// SQL that is true where the row refers to the record `?1`.
    fn matches(&self) -> String {
        let column = self.column;
        if column == "contacts" {
            // The cheap search for the digits spares most rows the parsing.
            format!(
                "(instr({column}, ?1) > 0 AND EXISTS (SELECT 1 FROM json_each({column}) WHERE value = ?1))"
            )
        } else {
            format!("{column} = ?1")
        }
    }
}

impl Book {
    /// How many records of each noun refer to that record; nouns without any are left out.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn hanging(&self, noun: Noun, id: i64) -> Result<Vec<(Noun, u64)>, StoreError> {
        let mut tests: BTreeMap<Noun, Vec<String>> = BTreeMap::new();
        for reference in REFERENCES.iter().filter(|r| r.to == noun) {
            tests.entry(reference.from).or_default().push(reference.matches());
        }
        let mut found = Vec::new();
        for (from, tests) in tests {
            let sql = format!("SELECT count(*) FROM {} WHERE {}", from.key(), tests.join(" OR "));
            let count: i64 = self.conn.prepare_cached(&sql)?.query_row([id], |row| row.get(0))?;
            if count > 0 {
                found.push((from, count.unsigned_abs()));
            }
        }
        Ok(found)
    }

    /// The changes that remove a record with everything that hangs on it: an account goes with
    /// all its facts, a subscription with its steps and likelihoods; a contact, a manager, a
    /// touch, a sale, a task or a subscription is forgotten by what else refers to it. A stage mark that has no evidence but that touch or sale goes too.
    /// Sales and subscriptions block a product: the caller asks [`Book::hanging`] first, for
    /// these changes would be refused.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when the record is not there.
    pub fn removal(&self, noun: Noun, id: i64) -> Result<Vec<Change>, StoreError> {
        self.removal_of_all(noun, &[id])
    }

    /// As [`Book::removal`] of several records of one noun at once: a record that refers to more
    /// than one of them forgets them all, and what hangs on two of them goes once.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when one of the records is not there.
    pub fn removal_of_all(&self, noun: Noun, ids: &[i64]) -> Result<Vec<Change>, StoreError> {
        for &id in ids {
            self.record(noun, id)?.ok_or(StoreError::Missing { noun, id })?;
        }
        let mut gone: BTreeSet<(Noun, i64)> = ids.iter().map(|&id| (noun, id)).collect();
        let mut queue: Vec<(Noun, i64)> = gone.iter().copied().collect();
        while let Some((to, id)) = queue.pop() {
            for reference in REFERENCES.iter().filter(|r| r.to == to && r.then == Then::Goes) {
                for id in self.referring(reference, id)? {
                    if gone.insert((reference.from, id)) {
                        queue.push((reference.from, id));
                    }
                }
            }
        }
        let mut kept: BTreeMap<(Noun, i64), Record> = BTreeMap::new();
        for &(to, to_id) in &gone {
            for reference in REFERENCES.iter().filter(|r| r.to == to && r.then == Then::Forgets) {
                for id in self.referring(reference, to_id)? {
                    let key = (reference.from, id);
                    if gone.contains(&key) {
                        continue;
                    }
                    if !kept.contains_key(&key)
                        && let Some(record) = self.record(reference.from, id)?
                    {
                        kept.insert(key, record);
                    }
                    if let Some(record) = kept.get_mut(&key) {
                        forget(record, to, to_id);
                    }
                }
            }
        }
        // Nothing refers to a mark, so one that goes takes nothing along.
        let baseless: Vec<_> =
            kept.iter().filter(|(_, record)| is_baseless(record)).map(|(&key, _)| key).collect();
        for key in baseless {
            kept.remove(&key);
            gone.insert(key);
        }
        let sets = kept.into_values().map(Change::Set);
        Ok(sets.chain(gone.into_iter().map(|(noun, id)| Change::Remove(noun, id))).collect())
    }

    /// The record of any noun.
    fn record(&self, noun: Noun, id: i64) -> Result<Option<Record>, StoreError> {
        let mut statement = self.conn.prepare_cached(&table::of(noun).one)?;
        Ok(statement.query_row([id], |row| table::read_record(noun, row)).optional()?)
    }

    fn referring(&self, reference: &Reference, id: i64) -> Result<Vec<i64>, StoreError> {
        let sql = format!(
            "SELECT id FROM {} WHERE {} ORDER BY id",
            reference.from.key(),
            reference.matches()
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        Ok(statement.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }
}

/// Whether a record has forgotten all that it rested on.
fn is_baseless(record: &Record) -> bool {
    match record {
        Record::StageMark(mark) => {
            mark.touch.is_none() && mark.sale.is_none() && mark.evidence.trim().is_empty()
        }
        _ => false,
    }
}

/// Takes every mention of a record out of another one.
fn forget(record: &mut Record, noun: Noun, id: i64) {
    fn clear<I: PartialEq>(field: &mut Option<I>, id: I) {
        if field.as_ref() == Some(&id) {
            *field = None;
        }
    }
    match (record, noun) {
        (Record::Account(account), Noun::Manager) => {
            clear(&mut account.owner, ManagerId(id));
            clear(&mut account.renewals_owner, ManagerId(id));
        }
        (Record::Account(account), Noun::Account) => {
            clear(&mut account.referred_by, AccountId(id));
            clear(&mut account.parent, AccountId(id));
        }
        (Record::Contact(contact), Noun::Contact) => clear(&mut contact.reports_to, ContactId(id)),
        (Record::Subscription(subscription), Noun::Subscription) => {
            clear(&mut subscription.follows, SubscriptionId(id));
        }
        (Record::Touch(touch), Noun::Manager) => clear(&mut touch.manager, ManagerId(id)),
        (Record::Touch(touch), Noun::Contact) => touch.contacts.retain(|c| *c != ContactId(id)),
        (Record::Answer(answer), Noun::Contact) => clear(&mut answer.contact, ContactId(id)),
        (Record::Answer(answer), Noun::Wave) => clear(&mut answer.wave, WaveId(id)),
        (Record::Answer(answer), Noun::Manager) => clear(&mut answer.interviewer, ManagerId(id)),
        (Record::Answer(answer), Noun::Touch) => clear(&mut answer.touch, TouchId(id)),
        (Record::Respondent(one), Noun::Manager) => clear(&mut one.interviewer, ManagerId(id)),
        (Record::FeedbackItem(item), Noun::Task) => clear(&mut item.task, TaskId(id)),
        (Record::FeedbackItem(item), Noun::Contact) => clear(&mut item.told_to, ContactId(id)),
        (Record::FeedbackItem(item), Noun::Touch) => clear(&mut item.told_at, TouchId(id)),
        (Record::Promise(promise), Noun::Contact) => clear(&mut promise.contact, ContactId(id)),
        (Record::Promise(promise), Noun::Touch) => clear(&mut promise.touch, TouchId(id)),
        (Record::Task(task), Noun::Manager) => clear(&mut task.owner, ManagerId(id)),
        (Record::Handover(handover), Noun::Manager) => {
            clear(&mut handover.from, ManagerId(id));
            clear(&mut handover.to, ManagerId(id));
        }
        (Record::StageMark(mark), Noun::Touch) => clear(&mut mark.touch, TouchId(id)),
        (Record::StageMark(mark), Noun::Sale) => clear(&mut mark.sale, SaleId(id)),
        (Record::RenewalStep(step), Noun::Manager) => clear(&mut step.owner, ManagerId(id)),
        (Record::RenewalStep(step), Noun::Touch) => clear(&mut step.touch, TouchId(id)),
        (Record::Likelihood(judged), Noun::Manager) => clear(&mut judged.manager, ManagerId(id)),
        (Record::Factor(factor), Noun::Manager) => clear(&mut factor.owner, ManagerId(id)),
        (Record::Factor(factor), Noun::Task) => clear(&mut factor.remedy, TaskId(id)),
        _ => {}
    }
}

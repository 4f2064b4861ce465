//! Edits of single records: number the new, check the rule, commit, name what was done.

mod account;
mod record;
mod removal;

pub(crate) use account::{account_save, accounts_set};
pub(crate) use record::{
    contact_save, manager_save, payment_save, product_save, sale_save, subscription_save,
    touch_save,
};
pub(crate) use removal::remove;

use crate::{Failure, Session, dto::Done, print};
use rapport_domain::{
    Account, AccountId, Change, Manager, ManagerId, Noun, Op, OpName, Product, ProductId, Reason,
    Record, Refusal,
};
use rapport_store::{Book, StoreError};
use rapport_text::words;

/// What a handler needs while it holds the book.
struct Desk<'a> {
    session: &'a Session,
    lang: rapport_text::Lang,
}

impl Desk<'_> {
    fn store(&self, error: StoreError) -> Failure {
        self.session.store_failure(&error)
    }

    fn refuse(&self, refusal: &Refusal) -> Failure {
        Failure::of_refusal(self.lang, refusal)
    }

    /// Checks and commits one record, new when its id is 0.
    fn save(
        &self,
        book: &mut Book,
        id: i64,
        noun: Noun,
        subject: String,
        record: impl FnOnce(i64) -> Record,
    ) -> Result<Done, Failure> {
        let new = id == 0;
        let id = if new { book.next_id(noun).map_err(|e| self.store(e))? } else { id };
        let record = record(id);
        record.check().map_err(|r| self.refuse(&r))?;
        let change = if new { Change::Add(record) } else { Change::Set(record) };
        let name = if new { OpName::Add } else { OpName::Edit };
        self.commit(book, name, noun, subject, id, &[change])
    }

    fn commit(
        &self,
        book: &mut Book,
        name: OpName,
        noun: Noun,
        subject: String,
        id: i64,
        changes: &[Change],
    ) -> Result<Done, Failure> {
        let op = Op { name, noun: Some(noun), subject, at: self.session.now() };
        let touched = book.commit(&op, changes).map_err(|e| match e {
            StoreError::Missing { .. } => Failure::gone(self.lang),
            e => self.store(e),
        })?;
        let label = print::op(self.lang, &op);
        let label = match name {
            OpName::Remove => words::done_removed(self.lang, op.subject),
            _ => words::done_saved(self.lang, label),
        };
        Ok(Done { id, label, touched })
    }

    fn require_account(
        &self,
        book: &Book,
        field: &'static str,
        id: AccountId,
    ) -> Result<Account, Failure> {
        if id.is_new() {
            return Err(self.refuse(&Refusal::at(field, Reason::Missing)));
        }
        book.get::<Account>(id)
            .map_err(|e| self.store(e))?
            .ok_or_else(|| self.refuse(&Refusal::at(field, Reason::Unknown(Noun::Account))))
    }

    fn require_product(&self, book: &Book, id: ProductId) -> Result<Product, Failure> {
        if id.is_new() {
            return Err(self.refuse(&Refusal::at("product", Reason::Missing)));
        }
        book.get::<Product>(id)
            .map_err(|e| self.store(e))?
            .ok_or_else(|| self.refuse(&Refusal::at("product", Reason::Unknown(Noun::Product))))
    }

    fn require_manager(
        &self,
        book: &Book,
        field: &'static str,
        id: Option<ManagerId>,
    ) -> Result<(), Failure> {
        let Some(id) = id else { return Ok(()) };
        match book.get::<Manager>(id).map_err(|e| self.store(e))? {
            Some(_) => Ok(()),
            None => Err(self.refuse(&Refusal::at(field, Reason::Unknown(Noun::Manager)))),
        }
    }
}

fn desk(session: &Session) -> Desk<'_> {
    Desk { session, lang: session.lang() }
}

//! Promises.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, OfAccount, Table},
};
use rapport_domain::{AccountId, ContactId, Promise, PromiseId, Record, TouchId};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Promise>);

impl Columns for Promise {
    const COLUMNS: &'static [&'static str] =
        &["account", "contact", "what", "made_on", "due_on", "kept_on", "touch"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.account.0)?;
        to.put(self.contact.map(|id| id.0))?;
        to.put(self.what.as_str())?;
        to.day(self.made_on)?;
        to.day(self.due_on)?;
        to.maybe_day(self.kept_on)?;
        to.put(self.touch.map(|id| id.0))
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: PromiseId(id),
            account: AccountId(from.take()?),
            contact: from.take::<Option<i64>>()?.map(ContactId),
            what: from.take()?,
            made_on: from.day()?,
            due_on: from.day()?,
            kept_on: from.maybe_day()?,
            touch: from.take::<Option<i64>>()?.map(TouchId),
        })
    }

    fn record(self) -> Record {
        Record::Promise(Box::new(self))
    }
}

impl OfAccount for Promise {
    const ORDER: &'static str = "due_on, id";
}

//! Reference statuses.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, OfAccount, Table},
};
use rapport_domain::{AccountId, Record, Reference, ReferenceId, ReferenceStatus};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Reference>);

impl Columns for Reference {
    const COLUMNS: &'static [&'static str] = &["account", "status", "on_day", "note"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.account.0)?;
        to.put(self.status.key())?;
        to.day(self.on)?;
        to.put(self.note.as_str())
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: ReferenceId(id),
            account: AccountId(from.take()?),
            status: from.keyed(ReferenceStatus::from_key)?,
            on: from.day()?,
            note: from.take()?,
        })
    }

    fn record(self) -> Record {
        Record::Reference(Box::new(self))
    }
}

impl OfAccount for Reference {
    const ORDER: &'static str = "on_day, id";
}

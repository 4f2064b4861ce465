//! Handovers.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, OfAccount, Table},
};
use rapport_domain::{AccountId, Handover, HandoverId, ManagerId, Record};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Handover>);

impl Columns for Handover {
    const COLUMNS: &'static [&'static str] =
        &["account", "from_manager", "to_manager", "on_day", "finished_on", "note"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.account.0)?;
        to.put(self.from.map(|id| id.0))?;
        to.put(self.to.map(|id| id.0))?;
        to.day(self.on)?;
        to.maybe_day(self.finished_on)?;
        to.put(self.note.as_str())
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: HandoverId(id),
            account: AccountId(from.take()?),
            from: from.take::<Option<i64>>()?.map(ManagerId),
            to: from.take::<Option<i64>>()?.map(ManagerId),
            on: from.day()?,
            finished_on: from.maybe_day()?,
            note: from.take()?,
        })
    }

    fn record(self) -> Record {
        Record::Handover(Box::new(self))
    }
}

impl OfAccount for Handover {
    const ORDER: &'static str = "on_day, id";
}

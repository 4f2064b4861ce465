//! Tasks.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, OfAccount, Table},
};
use rapport_domain::{AccountId, ManagerId, Record, Task, TaskId, TaskOrigin};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Task>);

impl Columns for Task {
    const COLUMNS: &'static [&'static str] =
        &["account", "title", "set_on", "due_on", "owner", "origin", "done_on", "result"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.account.map(|id| id.0))?;
        to.put(self.title.as_str())?;
        to.day(self.set_on)?;
        to.maybe_day(self.due_on)?;
        to.put(self.owner.map(|id| id.0))?;
        to.put(self.origin.key())?;
        to.maybe_day(self.done_on)?;
        to.put(self.result.as_str())
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: TaskId(id),
            account: from.take::<Option<i64>>()?.map(AccountId),
            title: from.take()?,
            set_on: from.day()?,
            due_on: from.maybe_day()?,
            owner: from.take::<Option<i64>>()?.map(ManagerId),
            origin: from.keyed(TaskOrigin::from_key)?,
            done_on: from.maybe_day()?,
            result: from.take()?,
        })
    }

    fn record(self) -> Record {
        Record::Task(Box::new(self))
    }
}

impl OfAccount for Task {
    const ORDER: &'static str = "due_on IS NULL, due_on, id";
}

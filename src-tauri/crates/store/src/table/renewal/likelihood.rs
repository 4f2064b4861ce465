//! Managers' judgements of renewals.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, Table},
};
use rapport_domain::{Likelihood, LikelihoodId, ManagerId, Record, SubscriptionId};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Likelihood>);

impl Columns for Likelihood {
    const COLUMNS: &'static [&'static str] =
        &["subscription", "on_day", "percent", "note", "manager"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.subscription.0)?;
        to.day(self.on)?;
        to.put(self.percent)?;
        to.put(self.note.as_str())?;
        to.put(self.manager.map(|id| id.0))
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: LikelihoodId(id),
            subscription: SubscriptionId(from.take()?),
            on: from.day()?,
            percent: from.take()?,
            note: from.take()?,
            manager: from.take::<Option<i64>>()?.map(ManagerId),
        })
    }

    fn record(self) -> Record {
        Record::Likelihood(Box::new(self))
    }
}

//! Stage marks.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, OfAccount, Table},
};
use rapport_domain::{AccountId, Criterion, Record, SaleId, StageMark, StageMarkId, TouchId};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<StageMark>);

impl Columns for StageMark {
    const COLUMNS: &'static [&'static str] =
        &["account", "criterion", "met_on", "touch", "sale", "evidence"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.account.0)?;
        to.put(self.criterion.key())?;
        to.day(self.met_on)?;
        to.put(self.touch.map(|id| id.0))?;
        to.put(self.sale.map(|id| id.0))?;
        to.put(self.evidence.as_str())
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: StageMarkId(id),
            account: AccountId(from.take()?),
            criterion: from.keyed(Criterion::from_key)?,
            met_on: from.day()?,
            touch: from.take::<Option<i64>>()?.map(TouchId),
            sale: from.take::<Option<i64>>()?.map(SaleId),
            evidence: from.take()?,
        })
    }

    fn record(self) -> Record {
        Record::StageMark(Box::new(self))
    }
}

impl OfAccount for StageMark {
    const ORDER: &'static str = "met_on, id";
}

//! Stage moves.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, OfAccount, Table},
};
use rapport_domain::{AccountId, Record, Stage, StageMove, StageMoveId};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<StageMove>);

impl Columns for StageMove {
    const COLUMNS: &'static [&'static str] =
        &["account", "from_stage", "to_stage", "on_day", "reason", "overridden"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.account.0)?;
        to.put(self.from.key())?;
        to.put(self.to.key())?;
        to.day(self.on)?;
        to.put(self.reason.as_str())?;
        to.put(self.overridden)
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: StageMoveId(id),
            account: AccountId(from.take()?),
            from: from.keyed(Stage::from_key)?,
            to: from.keyed(Stage::from_key)?,
            on: from.day()?,
            reason: from.take()?,
            overridden: from.take()?,
        })
    }

    fn record(self) -> Record {
        Record::StageMove(Box::new(self))
    }
}

impl OfAccount for StageMove {
    const ORDER: &'static str = "on_day, id";
}

//! Signs judged by hand.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, OfAccount, Table},
};
use rapport_domain::{AccountId, Judgement, JudgementId, Record, Sign};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Judgement>);

impl Columns for Judgement {
    const COLUMNS: &'static [&'static str] = &["account", "sign", "score", "on_day", "evidence"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.account.0)?;
        to.put(self.sign.key())?;
        to.put(self.score)?;
        to.day(self.on)?;
        to.put(self.evidence.as_str())
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: JudgementId(id),
            account: AccountId(from.take()?),
            sign: from.keyed(Sign::from_key)?,
            score: from.take()?,
            on: from.day()?,
            evidence: from.take()?,
        })
    }

    fn record(self) -> Record {
        Record::Judgement(Box::new(self))
    }
}

impl OfAccount for Judgement {
    const ORDER: &'static str = "on_day, id";
}

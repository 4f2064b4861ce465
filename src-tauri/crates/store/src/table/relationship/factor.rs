//! Negative factors.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, OfAccount, Table},
};
use rapport_domain::{
    AccountId, Factor, FactorId, FactorKind, ManagerId, Record, Severity, TaskId,
};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Factor>);

impl Columns for Factor {
    const COLUMNS: &'static [&'static str] = &[
        "account",
        "industry",
        "country",
        "kind",
        "severity",
        "noticed_on",
        "source",
        "owner",
        "remedy",
        "closed_on",
        "dismissed_on",
        "reason",
    ];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.account.map(|id| id.0))?;
        to.put(self.industry.as_str())?;
        to.put(self.country.as_str())?;
        to.put(self.kind.key())?;
        to.put(self.severity.key())?;
        to.day(self.noticed_on)?;
        to.put(self.source.as_str())?;
        to.put(self.owner.map(|id| id.0))?;
        to.put(self.remedy.map(|id| id.0))?;
        to.maybe_day(self.closed_on)?;
        to.maybe_day(self.dismissed_on)?;
        to.put(self.reason.as_str())
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: FactorId(id),
            account: from.take::<Option<i64>>()?.map(AccountId),
            industry: from.take()?,
            country: from.take()?,
            kind: from.keyed(FactorKind::from_key)?,
            severity: from.keyed(Severity::from_key)?,
            noticed_on: from.day()?,
            source: from.take()?,
            owner: from.take::<Option<i64>>()?.map(ManagerId),
            remedy: from.take::<Option<i64>>()?.map(TaskId),
            closed_on: from.maybe_day()?,
            dismissed_on: from.maybe_day()?,
            reason: from.take()?,
        })
    }

    fn record(self) -> Record {
        Record::Factor(Box::new(self))
    }
}

impl OfAccount for Factor {
    const ORDER: &'static str = "noticed_on, id";
}

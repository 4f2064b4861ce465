//! Incidents.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, OfAccount, Table},
};
use rapport_domain::{AccountId, Incident, IncidentId, Record, Severity};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Incident>);

impl Columns for Incident {
    const COLUMNS: &'static [&'static str] = &[
        "account",
        "on_day",
        "what",
        "severity",
        "cause",
        "remedy",
        "compensation",
        "informed",
        "taken",
        "taken_on",
        "closed_on",
    ];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.account.0)?;
        to.day(self.on)?;
        to.put(self.what.as_str())?;
        to.put(self.severity.key())?;
        to.put(self.cause.as_str())?;
        to.put(self.remedy.as_str())?;
        to.put(self.compensation.as_str())?;
        to.list(&self.informed)?;
        to.put(self.taken)?;
        to.maybe_day(self.taken_on)?;
        to.maybe_day(self.closed_on)
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: IncidentId(id),
            account: AccountId(from.take()?),
            on: from.day()?,
            what: from.take()?,
            severity: from.keyed(Severity::from_key)?,
            cause: from.take()?,
            remedy: from.take()?,
            compensation: from.take()?,
            informed: from.list()?,
            taken: from.take()?,
            taken_on: from.maybe_day()?,
            closed_on: from.maybe_day()?,
        })
    }

    fn record(self) -> Record {
        Record::Incident(Box::new(self))
    }
}

impl OfAccount for Incident {
    const ORDER: &'static str = "on_day, id";
}

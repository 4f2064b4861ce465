//! Managers.

use super::{Columns, Table};
use crate::cell::{Binder, Cells};
use rapport_domain::{Manager, ManagerId, Record, Team};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Manager>);

impl Columns for Manager {
    const COLUMNS: &'static [&'static str] =
        &["name", "email", "team", "active_from", "active_to", "external_id"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.name.as_str())?;
        to.put(self.email.as_str())?;
        to.put(self.team.key())?;
        to.maybe_day(self.active_from)?;
        to.maybe_day(self.active_to)?;
        to.put(self.external_id.as_str())
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: ManagerId(id),
            name: from.take()?,
            email: from.take()?,
            team: from.keyed(Team::from_key)?,
            active_from: from.maybe_day()?,
            active_to: from.maybe_day()?,
            external_id: from.take()?,
        })
    }

    fn record(self) -> Record {
        Record::Manager(Box::new(self))
    }
}

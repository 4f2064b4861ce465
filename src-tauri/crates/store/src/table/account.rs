//! Accounts.

use super::{Columns, Table};
use crate::cell::{Binder, Cells};
use rapport_domain::{Account, AccountId, Lifecycle, ManagerId, Record, fold::fold};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Account>);

impl Columns for Account {
    const COLUMNS: &'static [&'static str] = &[
        "folded",
        "name",
        "industry",
        "country",
        "city",
        "site",
        "owner",
        "renewals_owner",
        "source",
        "referred_by",
        "acquainted_on",
        "lifecycle",
        "tags",
        "parent",
        "notes",
        "external_ids",
        "cadence_days",
    ];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(format!("{}\n{}", fold(&self.name), fold(&self.city)))?;
        to.put(self.name.as_str())?;
        to.put(self.industry.as_str())?;
        to.put(self.country.as_str())?;
        to.put(self.city.as_str())?;
        to.put(self.site.as_str())?;
        to.put(self.owner.map(|id| id.0))?;
        to.put(self.renewals_owner.map(|id| id.0))?;
        to.put(self.source.as_str())?;
        to.put(self.referred_by.map(|id| id.0))?;
        to.maybe_day(self.acquainted_on)?;
        to.put(self.lifecycle.key())?;
        to.list(&self.tags)?;
        to.put(self.parent.map(|id| id.0))?;
        to.put(self.notes.as_str())?;
        to.list(&self.external_ids)?;
        to.put(self.cadence_days)
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        from.skip();
        Ok(Self {
            id: AccountId(id),
            name: from.take()?,
            industry: from.take()?,
            country: from.take()?,
            city: from.take()?,
            site: from.take()?,
            owner: from.take::<Option<i64>>()?.map(ManagerId),
            renewals_owner: from.take::<Option<i64>>()?.map(ManagerId),
            source: from.take()?,
            referred_by: from.take::<Option<i64>>()?.map(AccountId),
            acquainted_on: from.maybe_day()?,
            lifecycle: from.keyed(Lifecycle::from_key)?,
            tags: from.list()?,
            parent: from.take::<Option<i64>>()?.map(AccountId),
            notes: from.take()?,
            external_ids: from.list()?,
            cadence_days: from.take()?,
        })
    }

    fn record(self) -> Record {
        Record::Account(Box::new(self))
    }
}

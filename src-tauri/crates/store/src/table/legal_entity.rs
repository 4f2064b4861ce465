//! Legal entities of accounts.

use super::{Columns, OfAccount, Table};
use crate::cell::{Binder, Cells};
use rapport_domain::{AccountId, LegalEntity, LegalEntityId, Record, fold::fold};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<LegalEntity>);

impl Columns for LegalEntity {
    const COLUMNS: &'static [&'static str] = &["folded", "account", "name", "tax_id"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(format!("{}\n{}", fold(&self.name), fold(&self.tax_id)))?;
        to.put(self.account.0)?;
        to.put(self.name.as_str())?;
        to.put(self.tax_id.as_str())
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        from.skip();
        Ok(Self {
            id: LegalEntityId(id),
            account: AccountId(from.take()?),
            name: from.take()?,
            tax_id: from.take()?,
        })
    }

    fn record(self) -> Record {
        Record::LegalEntity(Box::new(self))
    }
}

impl OfAccount for LegalEntity {
    const ORDER: &'static str = "id";
}

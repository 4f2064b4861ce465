//! Settings: one row a key, under a fixed identity.

use super::{Columns, Table};
use crate::cell::{Binder, Cells};
use rapport_domain::{Record, Setting, SettingKey};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> =
    LazyLock::new(|| Table { fixed_ids: true, ..Table::new::<Setting>() });

impl Columns for Setting {
    const COLUMNS: &'static [&'static str] = &["key", "value"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.key.key())?;
        to.put(self.value.as_str())
    }

    fn read(_: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self { key: from.keyed(SettingKey::from_key)?, value: from.take()? })
    }

    fn record(self) -> Record {
        Record::Setting(self)
    }
}

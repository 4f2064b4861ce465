//! Texts of clients' profiles.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, OfAccount, Table},
};
use rapport_domain::{AccountId, Aspect, Profile, ProfileId, Record};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Profile>);

impl Columns for Profile {
    const COLUMNS: &'static [&'static str] = &["account", "aspect", "text", "on_day"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.account.0)?;
        to.put(self.aspect.key())?;
        to.put(self.text.as_str())?;
        to.day(self.on)
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: ProfileId(id),
            account: AccountId(from.take()?),
            aspect: from.keyed(Aspect::from_key)?,
            text: from.take()?,
            on: from.day()?,
        })
    }

    fn record(self) -> Record {
        Record::Profile(Box::new(self))
    }
}

impl OfAccount for Profile {
    const ORDER: &'static str = "on_day, id";
}

//! Touches.

use super::{Columns, OfAccount, Table};
use crate::cell::{Binder, Cells};
use rapport_domain::{AccountId, ManagerId, Record, Touch, TouchId, TouchKind, Who};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Touch>);

impl Columns for Touch {
    const COLUMNS: &'static [&'static str] = &[
        "account",
        "contacts",
        "manager",
        "on_day",
        "kind",
        "began",
        "in_person",
        "beyond_contract",
        "shared_news",
        "summary",
        "sentiment",
        "minutes",
        "attended",
        "refused_request",
    ];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.account.0)?;
        to.list(&self.contacts)?;
        to.put(self.manager.map(|id| id.0))?;
        to.day(self.on)?;
        to.put(self.kind.key())?;
        to.put(self.began.map(Who::key))?;
        to.put(self.in_person)?;
        to.put(self.beyond_contract)?;
        to.put(self.shared_news)?;
        to.put(self.summary.as_str())?;
        to.put(self.sentiment)?;
        to.put(self.minutes)?;
        to.put(self.attended)?;
        to.put(self.refused_request)
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: TouchId(id),
            account: AccountId(from.take()?),
            contacts: from.list()?,
            manager: from.take::<Option<i64>>()?.map(ManagerId),
            on: from.day()?,
            kind: from.keyed(TouchKind::from_key)?,
            began: from.maybe_keyed(Who::from_key)?,
            in_person: from.take()?,
            beyond_contract: from.take()?,
            shared_news: from.take()?,
            summary: from.take()?,
            sentiment: from.take()?,
            minutes: from.take()?,
            attended: from.take()?,
            refused_request: from.take()?,
        })
    }

    fn record(self) -> Record {
        Record::Touch(Box::new(self))
    }
}

impl OfAccount for Touch {
    const ORDER: &'static str = "on_day, id";
}

//! Reviews.

use super::{Columns, OfAccount, Table};
use crate::cell::{Binder, Cells};
use rapport_domain::{AccountId, Half, Record, Review, ReviewId};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Review>);

impl Columns for Review {
    const COLUMNS: &'static [&'static str] =
        &["account", "half", "words", "plan", "next_steps", "internal_note", "exports"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.account.0)?;
        to.put(self.half.to_string())?;
        to.put(self.words.as_str())?;
        to.list(&self.plan)?;
        to.list(&self.next_steps)?;
        to.put(self.internal_note.as_str())?;
        to.list(&self.exports)
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: ReviewId(id),
            account: AccountId(from.take()?),
            half: from.keyed(Half::parse)?,
            words: from.take()?,
            plan: from.list()?,
            next_steps: from.list()?,
            internal_note: from.take()?,
            exports: from.list()?,
        })
    }

    fn record(self) -> Record {
        Record::Review(Box::new(self))
    }
}

impl OfAccount for Review {
    const ORDER: &'static str = "half, id";
}

//! Payments, expected and made.

use super::{Columns, OfAccount, Table};
use crate::cell::{Binder, Cells};
use rapport_domain::{AccountId, Payment, PaymentId, Record};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Payment>);

impl Columns for Payment {
    const COLUMNS: &'static [&'static str] = &["account", "invoice", "due_on", "paid_on", "amount"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.account.0)?;
        to.put(self.invoice.as_str())?;
        to.maybe_day(self.due_on)?;
        to.maybe_day(self.paid_on)?;
        to.put(self.amount)
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: PaymentId(id),
            account: AccountId(from.take()?),
            invoice: from.take()?,
            due_on: from.maybe_day()?,
            paid_on: from.maybe_day()?,
            amount: from.take()?,
        })
    }

    fn record(self) -> Record {
        Record::Payment(self)
    }
}

impl OfAccount for Payment {
    const ORDER: &'static str = "coalesce(paid_on, due_on), id";
}

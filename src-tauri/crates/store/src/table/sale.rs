//! Sale lines.

use super::{Columns, OfAccount, Table};
use crate::cell::{Binder, Cells};
use rapport_domain::{AccountId, ProductId, Quantity, Record, Sale, SaleId, SaleKind};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Sale>);

impl Columns for Sale {
    const COLUMNS: &'static [&'static str] = &[
        "account", "product", "on_day", "quantity", "amount", "kind", "invoice", "line", "discount",
    ];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.account.0)?;
        to.put(self.product.0)?;
        to.day(self.on)?;
        to.put(self.quantity.0)?;
        to.put(self.amount)?;
        to.put(self.kind.map(SaleKind::key))?;
        to.put(self.invoice.as_str())?;
        to.put(self.line)?;
        to.put(self.discount)
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: SaleId(id),
            account: AccountId(from.take()?),
            product: ProductId(from.take()?),
            on: from.day()?,
            quantity: Quantity(from.take()?),
            amount: from.take()?,
            kind: from.maybe_keyed(SaleKind::from_key)?,
            invoice: from.take()?,
            line: from.take()?,
            discount: from.take()?,
        })
    }

    fn record(self) -> Record {
        Record::Sale(self)
    }
}

impl OfAccount for Sale {
    const ORDER: &'static str = "on_day, id";
}

//! Products.

use super::{Columns, Table};
use crate::cell::{Binder, Cells};
use rapport_domain::{Product, ProductId, ProductKind, Record, fold::fold};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Product>);

impl Columns for Product {
    const COLUMNS: &'static [&'static str] =
        &["folded", "name", "family", "code", "margin", "kind"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(format!("{}\n{}\n{}", fold(&self.name), fold(&self.family), fold(&self.code)))?;
        to.put(self.name.as_str())?;
        to.put(self.family.as_str())?;
        to.put(self.code.as_str())?;
        to.put(self.margin)?;
        to.put(self.kind.map(ProductKind::key))
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        from.skip();
        Ok(Self {
            id: ProductId(id),
            name: from.take()?,
            family: from.take()?,
            code: from.take()?,
            margin: from.take()?,
            kind: from.maybe_keyed(ProductKind::from_key)?,
        })
    }

    fn record(self) -> Record {
        Record::Product(Box::new(self))
    }
}

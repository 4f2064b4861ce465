//! Remembered mappings of file shapes.

use super::{Columns, Table};
use crate::cell::{Binder, Cells};
use rapport_domain::{FileMapping, MappingId, Record};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<FileMapping>);

impl Columns for FileMapping {
    const COLUMNS: &'static [&'static str] = &["shape", "mapping"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.shape.as_str())?;
        to.put(self.mapping.as_str())
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self { id: MappingId(id), shape: from.take()?, mapping: from.take()? })
    }

    fn record(self) -> Record {
        Record::Mapping(Box::new(self))
    }
}

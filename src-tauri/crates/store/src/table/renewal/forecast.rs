//! Forecasts kept.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, Table},
};
use rapport_domain::{Forecast, ForecastId, Record};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Forecast>);

impl Columns for Forecast {
    const COLUMNS: &'static [&'static str] = &["on_day", "months", "in_hindsight", "lines"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.day(self.on)?;
        to.put(self.months)?;
        to.put(self.in_hindsight)?;
        to.list(&self.lines)
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: ForecastId(id),
            on: from.day()?,
            months: from.take()?,
            in_hindsight: from.take()?,
            lines: from.list()?,
        })
    }

    fn record(self) -> Record {
        Record::Forecast(Box::new(self))
    }
}

//! Survey waves.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, Table},
};
use rapport_domain::{Half, Record, Wave, WaveId};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Wave>);

impl Columns for Wave {
    const COLUMNS: &'static [&'static str] =
        &["half", "opens_on", "closes_on", "questions", "draw", "base", "closed_on"];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.half.to_string())?;
        to.day(self.opens_on)?;
        to.day(self.closes_on)?;
        to.json(&self.questions)?;
        to.maybe_json(self.draw.as_ref())?;
        to.put(self.base)?;
        to.maybe_day(self.closed_on)
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: WaveId(id),
            half: from.keyed(Half::parse)?,
            opens_on: from.day()?,
            closes_on: from.day()?,
            questions: from.json()?,
            draw: from.maybe_json()?,
            base: from.take()?,
            closed_on: from.maybe_day()?,
        })
    }

    fn record(self) -> Record {
        Record::Wave(Box::new(self))
    }
}

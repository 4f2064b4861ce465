//! Health scales.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, Table},
};
use rapport_domain::{HealthScale, Record, ScaleId};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<HealthScale>);

impl Columns for HealthScale {
    const COLUMNS: &'static [&'static str] = &[
        "since",
        "weights",
        "watch_from",
        "healthy_from",
        "fresh_days",
        "fresh_days_extreme",
        "fresh_days_survey",
        "half_life_days",
        "factor_points",
        "factors_most",
        "cap",
        "enough_coverage",
    ];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.day(self.since)?;
        to.list(&self.weights)?;
        to.put(self.watch_from)?;
        to.put(self.healthy_from)?;
        to.put(self.fresh_days)?;
        to.put(self.fresh_days_extreme)?;
        to.put(self.fresh_days_survey)?;
        to.put(self.half_life_days)?;
        to.list(&self.factor_points)?;
        to.put(self.factors_most)?;
        to.put(self.cap)?;
        to.put(self.enough_coverage)
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: ScaleId(id),
            since: from.day()?,
            weights: from.array()?,
            watch_from: from.take()?,
            healthy_from: from.take()?,
            fresh_days: from.take()?,
            fresh_days_extreme: from.take()?,
            fresh_days_survey: from.take()?,
            half_life_days: from.take()?,
            factor_points: from.array()?,
            factors_most: from.take()?,
            cap: from.take()?,
            enough_coverage: from.take()?,
        })
    }

    fn record(self) -> Record {
        Record::HealthScale(Box::new(self))
    }
}

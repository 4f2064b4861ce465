//! Forecasts kept.

use crate::{
    book::Book,
    error::StoreError,
    table::{self, Columns as _},
};
use rapport_domain::{Day, Forecast};
use rusqlite::Connection;
use std::{panic, thread};

impl Book {
    /// Those of days through `up_to`, the earliest first. Each holds a line for every renewal that
    /// was ahead, so two threads read them.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn forecasts(&self, up_to: Day) -> Result<Vec<Forecast>, StoreError> {
        let mut all = self.at_one_moment(|own, second| {
            let Some(second) = second else {
                let mut all = every_other(own, 0, up_to)?;
                all.extend(every_other(own, 1, up_to)?);
                return Ok(all);
            };
            thread::scope(|threads| {
                let rest = threads.spawn(move || every_other(second, 1, up_to));
                let done = every_other(own, 0, up_to);
                let rest = rest.join().unwrap_or_else(|crash| panic::resume_unwind(crash));
                let mut all = done?;
                all.extend(rest?);
                Ok(all)
            })
        })?;
        all.sort_by_key(|forecast| forecast.on);
        Ok(all)
    }
}

/// Those of even numbers, or of odd ones.
fn every_other(conn: &Connection, odd: i64, up_to: Day) -> Result<Vec<Forecast>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT id, {} FROM forecast WHERE on_day <= ? AND id % 2 = ?",
        Forecast::COLUMNS.join(", ")
    ))?;
    let read = statement.query_map((up_to.key(), odd), table::read)?;
    Ok(read.collect::<Result<_, _>>()?)
}

//! Records by their identities, and the touches of a stretch of days.

use crate::{
    book::Book,
    error::StoreError,
    table::{self, Columns as _, RowId as _, Stored},
};
use rapport_domain::{AccountId, Day, Touch};

impl Book {
    /// The records of these identities that are there, by id, each once.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn several<R: Stored>(&self, ids: &[R::Id]) -> Result<Vec<R>, StoreError> {
        let wanted: Vec<String> = ids.iter().map(|id| id.number().to_string()).collect();
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT id, {} FROM {} WHERE id IN (SELECT value FROM json_each(?1)) ORDER BY id",
            R::COLUMNS.join(", "),
            R::NOUN.key()
        ))?;
        let wanted = format!("[{}]", wanted.join(","));
        Ok(statement.query_map([wanted], table::read)?.collect::<Result<_, _>>()?)
    }

    /// The touches of an account from one day through another, the earliest first.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn touches_within(
        &self,
        account: AccountId,
        (from, to): (Day, Day),
    ) -> Result<Vec<Touch>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT id, {} FROM touch WHERE account = ? AND on_day BETWEEN ? AND ?
             ORDER BY on_day, id",
            Touch::COLUMNS.join(", ")
        ))?;
        let rows = statement.query_map((account.0, from.key(), to.key()), table::read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

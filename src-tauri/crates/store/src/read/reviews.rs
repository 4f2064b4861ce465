//! The reviews of a half.

use crate::{
    book::Book,
    error::StoreError,
    table::{self, Columns as _},
};
use rapport_domain::{Half, Review};

impl Book {
    /// The reviews of every account for that half, by id.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn reviews_of(&self, half: Half) -> Result<Vec<Review>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT id, {} FROM review WHERE half = ? ORDER BY id",
            Review::COLUMNS.join(", ")
        ))?;
        Ok(statement.query_map([half.to_string()], table::read)?.collect::<Result<_, _>>()?)
    }
}

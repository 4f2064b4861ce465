//! The names of people.

use crate::{book::Book, error::StoreError};
use rapport_domain::ContactId;
use std::collections::HashMap;

impl Book {
    /// The names of these people; who is not on record is left out.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn contact_names(
        &self,
        ids: &[ContactId],
    ) -> Result<HashMap<ContactId, String>, StoreError> {
        let ids: Vec<String> = ids.iter().map(|id| id.0.to_string()).collect();
        let mut statement = self.conn.prepare_cached(
            "SELECT id, name FROM contact WHERE id IN (SELECT value FROM json_each(?))",
        )?;
        let names = statement.query_map([format!("[{}]", ids.join(","))], |row| {
            Ok((ContactId(row.get(0)?), row.get(1)?))
        })?;
        Ok(names.collect::<Result<_, _>>()?)
    }

    /// The names and job titles of these people; who is not on record is left out.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn contact_titles(
        &self,
        ids: &[ContactId],
    ) -> Result<HashMap<ContactId, (String, String)>, StoreError> {
        let ids: Vec<String> = ids.iter().map(|id| id.0.to_string()).collect();
        let mut statement = self.conn.prepare_cached(
            "SELECT id, name, job_title FROM contact WHERE id IN (SELECT value FROM json_each(?))",
        )?;
        let titles = statement.query_map([format!("[{}]", ids.join(","))], |row| {
            Ok((ContactId(row.get(0)?), (row.get(1)?, row.get(2)?)))
        })?;
        Ok(titles.collect::<Result<_, _>>()?)
    }
}

//! The names of people and accounts.

use crate::{book::Book, error::StoreError};
use rapport_domain::{AccountId, ContactId, ManagerId};
use std::collections::HashMap;

/// An account as lists name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountHead {
    /// Which.
    pub id: AccountId,
    /// Its name.
    pub name: String,
    /// Who keeps it.
    pub owner: Option<ManagerId>,
    /// Who works its renewals.
    pub renewals_owner: Option<ManagerId>,
}

impl Book {
    /// Every account by name and owners, by id.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn account_heads(&self) -> Result<Vec<AccountHead>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id, name, owner, renewals_owner FROM account NOT INDEXED ORDER BY id",
        )?;
        let heads = statement.query_map([], |row| {
            Ok(AccountHead {
                id: AccountId(row.get(0)?),
                name: row.get(1)?,
                owner: row.get::<_, Option<i64>>(2)?.map(ManagerId),
                renewals_owner: row.get::<_, Option<i64>>(3)?.map(ManagerId),
            })
        })?;
        Ok(heads.collect::<Result<_, _>>()?)
    }

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

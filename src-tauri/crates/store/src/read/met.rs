//! Who was met, at every account.

use crate::{book::Book, error::StoreError};
use rapport_domain::{AccountId, ContactId, Day};
use rusqlite::types::Type;

impl Book {
    /// Who took part in a touch after `after` and through `to`, with the day, by account; who took
    /// part in several is there several times.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn met(&self, after: Day, to: Day) -> Result<Vec<(AccountId, ContactId, Day)>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT account, on_day, contacts FROM touch
             WHERE on_day > ? AND on_day <= ?",
        )?;
        let mut rows = statement.query([after.key(), to.key()])?;
        let mut met = Vec::new();
        while let Some(row) = rows.next()? {
            let Some(on) = Day::from_key(row.get(1)?) else { continue };
            let account = AccountId(row.get(0)?);
            // SQLite's own json_each costs four times the walk.
            let text = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
            let people: Vec<ContactId> = serde_json::from_str(text).map_err(|e| {
                rusqlite::Error::FromSqlConversionFailure(2, Type::Text, Box::new(e))
            })?;
            met.extend(people.into_iter().map(|contact| (account, contact, on)));
        }
        Ok(met)
    }
}

//! Who was met, at every account.

use crate::{book::Book, error::StoreError};
use rapport_domain::{AccountId, ContactId, Day};

impl Book {
    /// Who took part in a touch after `after` and through `to`, with the day, by account; who took
    /// part in several is there several times.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn met(&self, after: Day, to: Day) -> Result<Vec<(AccountId, ContactId, Day)>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT touch.account, person.value, touch.on_day
             FROM touch, json_each(touch.contacts) AS person
             WHERE touch.on_day > ? AND touch.on_day <= ?",
        )?;
        let mut rows = statement.query([after.key(), to.key()])?;
        let mut met = Vec::new();
        while let Some(row) = rows.next()? {
            if let Some(on) = Day::from_key(row.get(2)?) {
                met.push((AccountId(row.get(0)?), ContactId(row.get(1)?), on));
            }
        }
        Ok(met)
    }
}

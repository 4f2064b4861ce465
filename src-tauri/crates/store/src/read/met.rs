//! Who was met, at every account.

use crate::{book::Book, error::StoreError};
use rapport_domain::{AccountId, ContactId, Day};
use rusqlite::types::Type;
use std::collections::HashMap;

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

    /// Of some people of each account the one who took part in its latest touch through `to` with any
    /// of them; of several the first named. Accounts of which none ever did are left out.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn reached_last<'a>(
        &self,
        among: impl Iterator<Item = (AccountId, &'a [ContactId])>,
        to: Day,
    ) -> Result<HashMap<AccountId, ContactId>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            // By the index alone, so that it ends at the first touch with one of them; of one day any.
            "SELECT contacts FROM touch WHERE account = ? AND on_day <= ? AND contacts <> '[]'
             ORDER BY on_day DESC",
        )?;
        let mut last = HashMap::new();
        for (account, people) in among {
            let mut rows = statement.query((account.0, to.key()))?;
            while let Some(row) = rows.next()? {
                let met = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
                if let Some(one) = people_of(met).find(|id| people.contains(id)) {
                    last.insert(account, one);
                    break;
                }
            }
        }
        Ok(last)
    }
}

/// A list of whole numbers, as the table writes it.
fn people_of(list: &str) -> impl Iterator<Item = ContactId> {
    list.trim_matches(['[', ']']).split(',').filter_map(|id| id.trim().parse().ok()).map(ContactId)
}

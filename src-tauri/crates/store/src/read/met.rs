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

    /// Who took part in the latest touch with anybody through `to`, of each of these accounts that
    /// has one.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn met_last(
        &self,
        accounts: &[AccountId],
        to: Day,
    ) -> Result<HashMap<AccountId, Vec<ContactId>>, StoreError> {
        let wanted: Vec<String> = accounts.iter().map(|id| id.0.to_string()).collect();
        let mut statement = self.conn.prepare_cached(
            // By the index alone; of several touches of one day any.
            "SELECT wanted.value, (SELECT contacts FROM touch
                                   WHERE account = wanted.value AND on_day <= ?2 AND contacts <> '[]'
                                   ORDER BY on_day DESC LIMIT 1)
             FROM json_each(?1) AS wanted",
        )?;
        let mut rows =
            statement.query(rusqlite::params![format!("[{}]", wanted.join(",")), to.key()])?;
        let mut last = HashMap::new();
        while let Some(row) = rows.next()? {
            if let Some(people) = row.get::<_, Option<String>>(1)? {
                last.insert(AccountId(row.get(0)?), people_of(&people).collect());
            }
        }
        Ok(last)
    }

    /// Of these people of the account, the one who took part in its latest touch through `to` with
    /// any of them; of several the first named. None when none of them ever did.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn reached_last(
        &self,
        account: AccountId,
        among: &[ContactId],
        to: Day,
    ) -> Result<Option<ContactId>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            // By the index alone, so that it ends at the first touch with one of them; of one day any.
            "SELECT contacts FROM touch WHERE account = ? AND on_day <= ? AND contacts <> '[]'
             ORDER BY on_day DESC",
        )?;
        let mut rows = statement.query(rusqlite::params![account.0, to.key()])?;
        while let Some(row) = rows.next()? {
            let people: String = row.get(0)?;
            let one = people_of(&people).find(|id| among.contains(id));
            if one.is_some() {
                return Ok(one);
            }
        }
        Ok(None)
    }
}

/// A list of whole numbers, as the table writes it.
fn people_of(list: &str) -> impl Iterator<Item = ContactId> {
    list.trim_matches(['[', ']']).split(',').filter_map(|id| id.trim().parse().ok()).map(ContactId)
}

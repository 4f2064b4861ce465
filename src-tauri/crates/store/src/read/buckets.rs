//! Sums and counts of facts by period.

use super::known_by;
use crate::{book::Book, error::StoreError};
use rapport_domain::{AccountId, AsOf, Day, Minor, TouchKind};
use std::collections::BTreeMap;

impl Book {
    /// Sales of one account, or of all, in each period, in minor units. Both ends of a period
    /// count; periods may overlap and come in any order. Nothing after the day counts.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn revenue_by(
        &self,
        account: Option<AccountId>,
        as_of: AsOf,
        buckets: &[(Day, Day)],
    ) -> Result<Vec<Minor>, StoreError> {
        let keys = keys(buckets);
        let mut sums = vec![0; buckets.len()];
        let sql = match account {
            Some(_) => {
                "SELECT on_day, amount FROM sale INDEXED BY sale_by_account
                 WHERE on_day BETWEEN ? AND ? AND recorded <= ? AND account = ?"
            }
            None => {
                "SELECT on_day, amount FROM sale INDEXED BY sale_by_account
                 WHERE on_day BETWEEN ? AND ? AND recorded <= ? AND ? IS NULL"
            }
        };
        let Some((from, to)) = reach(&keys, as_of) else { return Ok(sums) };
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query((from, to, known_by(as_of), account.map(|a| a.0)))?;
        while let Some(row) = rows.next()? {
            let (on, amount): (i32, Minor) = (row.get(0)?, row.get(1)?);
            for (sum, _) in sums.iter_mut().zip(&keys).filter(|(_, (a, b))| *a <= on && on <= *b) {
                *sum = sum.saturating_add(amount);
            }
        }
        Ok(sums)
    }

    /// Sales of every account in a period, in minor units, by account id; zero where there are
    /// none. Both ends of the period count, nothing after the day does.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn revenue_of_each(
        &self,
        as_of: AsOf,
        (from, to): (Day, Day),
    ) -> Result<Vec<(AccountId, Minor)>, StoreError> {
        // Goes to each account's days of the period in the index: a scan would pass all the others.
        let mut statement = self.conn.prepare_cached(
            "SELECT account.id, coalesce(sale.amount, 0)
             FROM account LEFT JOIN sale INDEXED BY sale_by_account
               ON sale.account = account.id AND on_day BETWEEN ? AND ? AND sale.recorded <= ?
             ORDER BY account.id",
        )?;
        let mut rows = statement.query((from.key(), to.min(as_of.day).key(), known_by(as_of)))?;
        let mut sums: Vec<(AccountId, Minor)> = Vec::new();
        while let Some(row) = rows.next()? {
            let (account, amount) = (AccountId(row.get(0)?), row.get(1)?);
            match sums.last_mut() {
                Some((last, sum)) if *last == account => *sum = sum.saturating_add(amount),
                _ => sums.push((account, amount)),
            }
        }
        Ok(sums)
    }

    /// Touches of one account, or of all, in each period by kind; kinds without any are left out.
    /// Periods as in [`Book::revenue_by`].
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn touches_by(
        &self,
        account: Option<AccountId>,
        as_of: AsOf,
        buckets: &[(Day, Day)],
    ) -> Result<Vec<BTreeMap<TouchKind, u32>>, StoreError> {
        let keys = keys(buckets);
        let mut counts = vec![BTreeMap::new(); buckets.len()];
        let sql = match account {
            Some(_) => {
                "SELECT on_day, kind FROM touch INDEXED BY touch_by_account
                 WHERE on_day BETWEEN ? AND ? AND recorded <= ? AND account = ?"
            }
            None => {
                "SELECT on_day, kind FROM touch INDEXED BY touch_by_account
                 WHERE on_day BETWEEN ? AND ? AND recorded <= ? AND ? IS NULL"
            }
        };
        let Some((from, to)) = reach(&keys, as_of) else { return Ok(counts) };
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query((from, to, known_by(as_of), account.map(|a| a.0)))?;
        while let Some(row) = rows.next()? {
            let on: i32 = row.get(0)?;
            let kind = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            let Some(kind) = TouchKind::from_key(kind) else {
                return Err(StoreError::Damaged(format!("a touch of kind {kind}")));
            };
            for (count, _) in
                counts.iter_mut().zip(&keys).filter(|(_, (a, b))| *a <= on && on <= *b)
            {
                *count.entry(kind).or_insert(0) += 1;
            }
        }
        Ok(counts)
    }
}

fn keys(buckets: &[(Day, Day)]) -> Vec<(i32, i32)> {
    buckets.iter().map(|(from, to)| (from.key(), to.key())).collect()
}

/// The first and last stored day worth looking at.
fn reach(keys: &[(i32, i32)], as_of: AsOf) -> Option<(i32, i32)> {
    let from = keys.iter().map(|k| k.0).min()?;
    let to = keys.iter().map(|k| k.1).max()?;
    Some((from, to.min(as_of.day.key())))
}

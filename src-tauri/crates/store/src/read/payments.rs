//! Payments as they stood.

use super::known_by;
use crate::{book::Book, error::StoreError, table};
use rapport_domain::{AccountId, AsOf, Day, Payment};

impl Book {
    /// The payments of one account, or of all, that were due or paid from `from` through `to`, as
    /// they stood on the day: one paid later is there as unpaid, one without a due day and paid
    /// later is not there, nor is one that was neither due nor paid yet. By the earlier of their
    /// days, then by id.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn payments_between(
        &self,
        account: Option<AccountId>,
        as_of: AsOf,
        from: Day,
        to: Day,
    ) -> Result<Vec<Payment>, StoreError> {
        let sql = match account {
            Some(_) => {
                "SELECT id, account, invoice, due_on, iif(paid_on <= ?1, paid_on, NULL) AS paid, amount
                 FROM payment INDEXED BY payment_by_account
                 WHERE (due_on BETWEEN ?2 AND ?3 OR paid_on BETWEEN ?2 AND ?3)
                   AND recorded <= ?4 AND account = ?5
                 ORDER BY min(coalesce(due_on, paid_on), coalesce(paid_on, due_on)), id"
            }
            None => {
                "SELECT id, account, invoice, due_on, iif(paid_on <= ?1, paid_on, NULL) AS paid, amount
                 FROM payment NOT INDEXED
                 WHERE (due_on BETWEEN ?2 AND ?3 OR paid_on BETWEEN ?2 AND ?3)
                   AND recorded <= ?4 AND ?5 IS NULL
                 ORDER BY min(coalesce(due_on, paid_on), coalesce(paid_on, due_on)), id"
            }
        };
        let mut statement = self.conn.prepare_cached(sql)?;
        let last = to.min(as_of.day);
        let rows = statement.query_map(
            (as_of.day.key(), from.key(), last.key(), known_by(as_of), account.map(|a| a.0)),
            table::read::<Payment>,
        )?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

//! What was bought, by product.

use super::known_by;
use crate::{book::Book, error::StoreError};
use rapport_domain::{AccountId, AsOf, Day, Minor, ProductId, Quantity};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;

/// What one product brought in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProductSales {
    /// Which product.
    pub product: ProductId,
    /// Its sales in minor units.
    pub amount: Minor,
    /// How much of it, in thousandths.
    pub quantity: Quantity,
    /// On how many invoices: lines of one number are one, lines without a number one a day and
    /// account.
    pub invoices: u32,
    /// Day of its last sale in the period.
    pub last_on: Day,
}

impl Book {
    /// The products one account, or all, bought from `from` through `to`, both counted, none after
    /// the day; the highest amount first, equal ones by product id.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn product_mix(
        &self,
        account: Option<AccountId>,
        as_of: AsOf,
        from: Day,
        to: Day,
    ) -> Result<Vec<ProductSales>, StoreError> {
        let sql = if account.is_some() {
            "SELECT account, product, on_day, amount, quantity, invoice FROM sale INDEXED BY sale_by_account
             WHERE on_day BETWEEN ? AND ? AND recorded <= ? AND account = ?"
        } else {
            // The table in its own order: visiting its rows by way of an index costs more.
            "SELECT account, product, on_day, amount, quantity, invoice FROM sale NOT INDEXED
             WHERE on_day BETWEEN ? AND ? AND recorded <= ? AND ? IS NULL"
        };
        let mut statement = self.conn.prepare_cached(sql)?;
        let last = to.min(as_of.day).key();
        let mut rows =
            statement.query((from.key(), last, known_by(as_of), account.map(|a| a.0)))?;
        let mut mix: FxHashMap<i64, Tally> = FxHashMap::default();
        while let Some(row) = rows.next()? {
            let (account, on): (i64, i32) = (row.get(0)?, row.get(2)?);
            let tally = mix.entry(row.get(1)?).or_default();
            tally.last_on = tally.last_on.max(on);
            tally.amount = tally.amount.saturating_add(row.get(3)?);
            tally.quantity = tally.quantity.saturating_add(row.get(4)?);
            let invoice = row.get_ref(5)?.as_str().map_err(rusqlite::Error::from)?;
            let day = if invoice.is_empty() { on } else { 0 };
            tally.documents.push((account, day, tally.texts.len(), invoice.len()));
            tally.texts.push_str(invoice);
        }
        let mut mix: Vec<_> = mix.into_iter().map(|(product, tally)| tally.sum(product)).collect();
        mix.sort_unstable_by_key(|sales| (Reverse(sales.amount), sales.product));
        Ok(mix)
    }
}

/// What is known of a product while its lines are read.
#[derive(Default)]
struct Tally {
    amount: Minor,
    quantity: i64,
    /// Key of the last day of a sale.
    last_on: i32,
    /// Account, day when there is no number, and where the number stands in `texts`.
    documents: Vec<(i64, i32, usize, usize)>,
    /// All numbers one after another: one buffer instead of a string a line.
    texts: String,
}

impl Tally {
    fn sum(self, product: i64) -> ProductSales {
        let documents: FxHashSet<_> = self
            .documents
            .iter()
            .map(|&(account, day, at, length)| (account, day, self.texts.get(at..at + length)))
            .collect();
        ProductSales {
            product: ProductId(product),
            amount: self.amount,
            quantity: Quantity(self.quantity),
            invoices: u32::try_from(documents.len()).unwrap_or(u32::MAX),
            last_on: Day::from_key(self.last_on).unwrap_or(Day::EPOCH),
        }
    }
}

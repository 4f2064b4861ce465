//! Subscriptions.

use super::{Columns, OfAccount, Table};
use crate::cell::{Binder, Cells};
use rapport_domain::{
    AccountId, ProductId, Quantity, Record, Subscription, SubscriptionId, SubscriptionStatus,
};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Subscription>);

impl Columns for Subscription {
    const COLUMNS: &'static [&'static str] = &[
        "account",
        "product",
        "quantity",
        "price",
        "price_months",
        "starts_on",
        "ends_on",
        "notice_days",
        "auto_renew",
        "status",
        "follows",
        "external_id",
        "changes",
        "next_price",
    ];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.account.0)?;
        to.put(self.product.0)?;
        to.put(self.quantity.0)?;
        to.put(self.price)?;
        to.put(self.price_months)?;
        to.day(self.starts_on)?;
        to.day(self.ends_on)?;
        to.put(self.notice_days)?;
        to.put(self.auto_renew)?;
        to.put(self.status.key())?;
        to.put(self.follows.map(|id| id.0))?;
        to.put(self.external_id.as_str())?;
        to.list(&self.changes)?;
        to.put(self.next_price)
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: SubscriptionId(id),
            account: AccountId(from.take()?),
            product: ProductId(from.take()?),
            quantity: Quantity(from.take()?),
            price: from.take()?,
            price_months: from.take()?,
            starts_on: from.day()?,
            ends_on: from.day()?,
            notice_days: from.take()?,
            auto_renew: from.take()?,
            status: from.keyed(SubscriptionStatus::from_key)?,
            follows: from.take::<Option<i64>>()?.map(SubscriptionId),
            external_id: from.take()?,
            changes: from.list()?,
            next_price: from.take()?,
        })
    }

    fn record(self) -> Record {
        Record::Subscription(Box::new(self))
    }
}

impl OfAccount for Subscription {
    const ORDER: &'static str = "starts_on, id";
}

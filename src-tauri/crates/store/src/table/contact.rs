//! Contacts of accounts.

use super::{Columns, OfAccount, Table};
use crate::cell::{Binder, Cells};
use rapport_domain::{AccountId, Contact, ContactId, DecisionRole, Record, fold::fold};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Contact>);

impl Columns for Contact {
    const COLUMNS: &'static [&'static str] = &[
        "folded",
        "account",
        "name",
        "job_title",
        "email",
        "phone",
        "messenger",
        "role",
        "influence",
        "attitude",
        "attitude_on",
        "mail_consent",
        "consent_on",
        "left_on",
        "reports_to",
        "external_id",
        "joined_on",
    ];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(format!("{}\n{}", fold(&self.name), fold(&self.email)))?;
        to.put(self.account.0)?;
        to.put(self.name.as_str())?;
        to.put(self.job_title.as_str())?;
        to.put(self.email.as_str())?;
        to.put(self.phone.as_str())?;
        to.put(self.messenger.as_str())?;
        to.put(self.role.map(DecisionRole::key))?;
        to.put(self.influence)?;
        to.put(self.attitude)?;
        to.maybe_day(self.attitude_on)?;
        to.put(self.mail_consent)?;
        to.maybe_day(self.consent_on)?;
        to.maybe_day(self.left_on)?;
        to.put(self.reports_to.map(|id| id.0))?;
        to.put(self.external_id.as_str())?;
        to.maybe_day(self.joined_on)
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        from.skip();
        Ok(Self {
            id: ContactId(id),
            account: AccountId(from.take()?),
            name: from.take()?,
            job_title: from.take()?,
            email: from.take()?,
            phone: from.take()?,
            messenger: from.take()?,
            role: from.maybe_keyed(DecisionRole::from_key)?,
            influence: from.take()?,
            attitude: from.take()?,
            attitude_on: from.maybe_day()?,
            mail_consent: from.take()?,
            consent_on: from.maybe_day()?,
            left_on: from.maybe_day()?,
            reports_to: from.take::<Option<i64>>()?.map(ContactId),
            external_id: from.take()?,
            joined_on: from.maybe_day()?,
        })
    }

    fn record(self) -> Record {
        Record::Contact(Box::new(self))
    }
}

impl OfAccount for Contact {
    const ORDER: &'static str = "id";
}

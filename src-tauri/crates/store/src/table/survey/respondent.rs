//! Respondents.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, OfAccount, Table},
};
use rapport_domain::{
    AccountId, ContactId, ManagerId, Means, Record, Respondent, RespondentId, WaveId,
};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Respondent>);

impl Columns for Respondent {
    const COLUMNS: &'static [&'static str] = &[
        "wave",
        "account",
        "contact",
        "chosen_on",
        "means",
        "interviewer",
        "key",
        "tries",
        "call_on",
        "draft",
    ];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.wave.0)?;
        to.put(self.account.0)?;
        to.put(self.contact.0)?;
        to.day(self.chosen_on)?;
        to.put(self.means.key())?;
        to.put(self.interviewer.map(|id| id.0))?;
        to.put(self.key.as_str())?;
        to.list(&self.tries)?;
        to.maybe_day(self.call_on)?;
        to.maybe_json(self.draft.as_ref())
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: RespondentId(id),
            wave: WaveId(from.take()?),
            account: AccountId(from.take()?),
            contact: ContactId(from.take()?),
            chosen_on: from.day()?,
            means: from.keyed(Means::from_key)?,
            interviewer: from.take::<Option<i64>>()?.map(ManagerId),
            key: from.take()?,
            tries: from.list()?,
            call_on: from.maybe_day()?,
            draft: from.maybe_json()?,
        })
    }

    fn record(self) -> Record {
        Record::Respondent(Box::new(self))
    }
}

impl OfAccount for Respondent {
    const ORDER: &'static str = "chosen_on, id";
}

//! Answers.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, OfAccount, Table},
};
use rapport_domain::{AccountId, Answer, AnswerId, ContactId, Csi, CsiScore, Record};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<Answer>);

impl Columns for Answer {
    const COLUMNS: &'static [&'static str] = &[
        "account",
        "contact",
        "on_day",
        "silent",
        "nps",
        "csat",
        "quality",
        "quality_importance",
        "deadlines",
        "deadlines_importance",
        "service",
        "service_importance",
        "communication",
        "communication_importance",
        "value_for_money",
        "value_for_money_importance",
        "words",
        "credible",
        "solved_on",
        "told_on",
    ];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.account.0)?;
        to.put(self.contact.map(|id| id.0))?;
        to.day(self.on)?;
        to.put(self.silent)?;
        to.put(self.nps)?;
        to.put(self.csat)?;
        for (_, given) in self.csi.scores() {
            to.put(given.map(|one| one.score))?;
            to.put(given.and_then(|one| one.importance))?;
        }
        to.put(self.words.as_str())?;
        to.put(self.credible)?;
        to.maybe_day(self.solved_on)?;
        to.maybe_day(self.told_on)
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: AnswerId(id),
            account: AccountId(from.take()?),
            contact: from.take::<Option<i64>>()?.map(ContactId),
            on: from.day()?,
            silent: from.take()?,
            nps: from.take()?,
            csat: from.take()?,
            csi: csi(|| from.take())?,
            words: from.take()?,
            credible: from.take()?,
            solved_on: from.maybe_day()?,
            told_on: from.maybe_day()?,
        })
    }

    fn record(self) -> Record {
        Record::Answer(Box::new(self))
    }
}

/// A CSI from its ten cells.
pub(crate) fn csi(mut cell: impl FnMut() -> rusqlite::Result<Option<u8>>) -> rusqlite::Result<Csi> {
    let mut one = || -> rusqlite::Result<Option<CsiScore>> {
        let (score, importance) = (cell()?, cell()?);
        Ok(score.map(|score| CsiScore { score, importance }))
    };
    Ok(Csi {
        quality: one()?,
        deadlines: one()?,
        service: one()?,
        communication: one()?,
        value_for_money: one()?,
    })
}

impl OfAccount for Answer {
    const ORDER: &'static str = "on_day, id";
}

//! Answers.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, OfAccount, Table},
};
use rapport_domain::{
    AccountId, Answer, AnswerId, ContactId, Csi, CsiScore, ManagerId, Means, Record, TouchId,
    WaveId,
};
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
        "ten",
        "words",
        "said",
        "quotable",
        "wave",
        "means",
        "interviewer",
        "touch",
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
        to.put(self.ten)?;
        to.put(self.words.as_str())?;
        to.list(&self.said)?;
        to.put(self.quotable)?;
        to.put(self.wave.map(|id| id.0))?;
        to.put(self.means.map(Means::key))?;
        to.put(self.interviewer.map(|id| id.0))?;
        to.put(self.touch.map(|id| id.0))
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
            ten: from.take()?,
            words: from.take()?,
            said: from.list()?,
            quotable: from.take()?,
            wave: from.take::<Option<i64>>()?.map(WaveId),
            means: from.maybe_keyed(Means::from_key)?,
            interviewer: from.take::<Option<i64>>()?.map(ManagerId),
            touch: from.take::<Option<i64>>()?.map(TouchId),
        })
    }

    fn record(self) -> Record {
        Record::Answer(Box::new(self))
    }
}

/// A CSI from its ten cells.
fn csi(mut cell: impl FnMut() -> rusqlite::Result<Option<u8>>) -> rusqlite::Result<Csi> {
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

//! Items of feedback.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, OfAccount, Table},
};
use rapport_domain::{
    AccountId, AnswerId, ContactId, Effect, FeedbackItem, FeedbackItemId, FeedbackKind, Means,
    Record, TaskId, TouchId,
};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<FeedbackItem>);

impl Columns for FeedbackItem {
    const COLUMNS: &'static [&'static str] = &[
        "answer",
        "account",
        "on_day",
        "question",
        "text",
        "kind",
        "credible",
        "tags",
        "task",
        "solved_on",
        "solution",
        "told_on",
        "told_to",
        "told_by",
        "told_at",
        "effect",
        "effect_on",
    ];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.answer.0)?;
        to.put(self.account.0)?;
        to.day(self.on)?;
        to.put(self.question.as_str())?;
        to.put(self.text.as_str())?;
        to.put(self.kind.key())?;
        to.put(self.credible)?;
        to.list(&self.tags)?;
        to.put(self.task.map(|id| id.0))?;
        to.maybe_day(self.solved_on)?;
        to.put(self.solution.as_str())?;
        to.maybe_day(self.told_on)?;
        to.put(self.told_to.map(|id| id.0))?;
        to.put(self.told_by.map(Means::key))?;
        to.put(self.told_at.map(|id| id.0))?;
        to.put(self.effect.map(Effect::key))?;
        to.maybe_day(self.effect_on)
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: FeedbackItemId(id),
            answer: AnswerId(from.take()?),
            account: AccountId(from.take()?),
            on: from.day()?,
            question: from.take()?,
            text: from.take()?,
            kind: from.keyed(FeedbackKind::from_key)?,
            credible: from.take()?,
            tags: from.list()?,
            task: from.take::<Option<i64>>()?.map(TaskId),
            solved_on: from.maybe_day()?,
            solution: from.take()?,
            told_on: from.maybe_day()?,
            told_to: from.take::<Option<i64>>()?.map(ContactId),
            told_by: from.maybe_keyed(Means::from_key)?,
            told_at: from.take::<Option<i64>>()?.map(TouchId),
            effect: from.maybe_keyed(Effect::from_key)?,
            effect_on: from.maybe_day()?,
        })
    }

    fn record(self) -> Record {
        Record::FeedbackItem(Box::new(self))
    }
}

impl OfAccount for FeedbackItem {
    const ORDER: &'static str = "on_day, id";
}

//! Renewal steps.

use crate::{
    cell::{Binder, Cells},
    table::{Columns, Table},
};
use rapport_domain::{
    Channel, LostReason, ManagerId, Record, RenewalStep, RenewalStepId, StepOutcome,
    SubscriptionId, TouchId,
};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(Table::new::<RenewalStep>);

impl Columns for RenewalStep {
    const COLUMNS: &'static [&'static str] = &[
        "subscription",
        "days_before",
        "planned_on",
        "owner",
        "channel",
        "done_on",
        "outcome",
        "lost_reason",
        "postponed_to",
        "note",
        "touch",
    ];

    fn table() -> &'static Table {
        &TABLE
    }

    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
        to.put(self.subscription.0)?;
        to.put(self.days_before)?;
        to.day(self.planned_on)?;
        to.put(self.owner.map(|id| id.0))?;
        to.put(self.channel.key())?;
        to.maybe_day(self.done_on)?;
        to.put(self.outcome.map(StepOutcome::key))?;
        to.put(self.lost_reason.map(LostReason::key))?;
        to.maybe_day(self.postponed_to)?;
        to.put(self.note.as_str())?;
        to.put(self.touch.map(|id| id.0))
    }

    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: RenewalStepId(id),
            subscription: SubscriptionId(from.take()?),
            days_before: from.take()?,
            planned_on: from.day()?,
            owner: from.take::<Option<i64>>()?.map(ManagerId),
            channel: from.keyed(Channel::from_key)?,
            done_on: from.maybe_day()?,
            outcome: from.maybe_keyed(StepOutcome::from_key)?,
            lost_reason: from.maybe_keyed(LostReason::from_key)?,
            postponed_to: from.maybe_day()?,
            note: from.take()?,
            touch: from.take::<Option<i64>>()?.map(TouchId),
        })
    }

    fn record(self) -> Record {
        Record::RenewalStep(Box::new(self))
    }
}

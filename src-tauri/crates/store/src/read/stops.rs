//! What stopped a subscription that renews by itself.

use crate::{
    error::StoreError,
    table::{self, Columns as _},
};
use rapport_domain::{
    Day, RenewalStep, StepOutcome, SubscriptionId, SubscriptionStatus,
    renewal::{
        closing::{How, last_word},
        recurring::{Stop, Told, stop},
    },
};
use rusqlite::Connection;

/// What stopped a subscription that renews by itself and has passed its last day, as of that day, by
/// what was recorded through an instant. For few: each asks its own steps.
pub(super) fn stop_of(
    conn: &Connection,
    id: SubscriptionId,
    day: Day,
    known_by: i64,
) -> Result<Stop, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT ends_on, notice_days, status FROM subscription WHERE id = ?")?;
    let (decide_on, status) = statement.query_row([id.0], |row| {
        let ends_on = Day::from_key(row.get(0)?).unwrap_or(Day::EPOCH);
        let status = SubscriptionStatus::from_key(row.get_ref(2)?.as_str()?);
        let notice: i64 = row.get(1)?;
        // A CHECK admits no other.
        Ok((ends_on.plus_days(-notice), status.unwrap_or(SubscriptionStatus::Active)))
    })?;
    let mut statement = conn.prepare_cached(&format!(
        "SELECT id, {} FROM renewal_step
         WHERE subscription = ? AND recorded <= ? AND outcome IS NOT NULL",
        RenewalStep::COLUMNS.join(", ")
    ))?;
    let steps = statement.query_map((id.0, known_by), table::read::<RenewalStep>)?;
    let steps = steps.collect::<Result<Vec<_>, _>>()?;
    // A mark bears no day: it is known since the last word on the end, whatever that was.
    let words = steps.iter().filter(|step| step.outcome.is_some_and(StepOutcome::is_final));
    let told = || words.filter_map(|step| step.done_on).max().unwrap_or(decide_on);
    let lost = last_word(&steps, decide_on, Some(day)).filter(|word| word.how == How::Lost);
    Ok(stop(Told {
        cancelled_on: match status {
            SubscriptionStatus::Cancelled => Some(told()).filter(|on| *on <= day),
            SubscriptionStatus::Active | SubscriptionStatus::Renewed => None,
        },
        marked: status == SubscriptionStatus::Renewed,
        renewed: steps.iter().any(|step| {
            step.outcome.is_some_and(StepOutcome::is_renewed)
                && step.done_on.is_some_and(|on| on <= day)
        }),
        lost_on: lost.map(|word| word.on),
    }))
}

//! Where an account stands, and moving it.

use super::{Stage, StageMove, path};
use crate::{
    day::Day,
    id::StageMoveId,
    refusal::{Reason, Refusal},
    relationship::facts::{AccountFacts, MoveFact},
};

/// Where an account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Standing {
    /// The stage.
    pub stage: Stage,
    /// Day it was entered; none when the account never moved.
    pub since: Option<Day>,
}

/// The latest move by that day; of several on one day the one with the highest id.
pub(super) fn last_move(facts: &AccountFacts, day: Day) -> Option<&MoveFact> {
    facts.moves.iter().filter(|m| m.on <= day).max_by_key(|m| (m.on, m.id))
}

/// Where an account stands on that day: where its latest move led, else where relationships begin.
/// A move to the first touch counts as one to acquaintance where that stage is switched off.
#[must_use]
pub fn standing(facts: &AccountFacts, day: Day, first_touch_stage: bool) -> Standing {
    let first = Stage::first(first_touch_stage);
    match last_move(facts, day) {
        Some(last) => Standing { stage: last.to.max(first), since: Some(last.on) },
        None => Standing { stage: first, since: None },
    }
}

/// The move to that stage on that day, not yet numbered. The criteria counted are those met by `on`.
///
/// # Errors
/// At `to`: [`Reason::OutOfRange`] for the first touch where that stage is switched off,
/// [`Reason::Same`] for the stage it stands in, [`Reason::Unmet`] for a move up that leaves so many
/// criteria unmet, those of every stage left behind, without `overriding`. At `on`: [`Reason::Before`] the latest move. At `reason`: [`Reason::Missing`]
/// for a move down or an override without one.
pub fn move_to(
    facts: &AccountFacts,
    to: Stage,
    on: Day,
    reason: &str,
    overriding: bool,
    first_touch_stage: bool,
) -> Result<StageMove, Refusal> {
    let first = Stage::first(first_touch_stage);
    if to < first {
        let range = Reason::OutOfRange(i64::from(first.number()), 3);
        return Err(Refusal::at("to", range));
    }
    if let Some(last) = facts.moves.iter().map(|m| m.on).max()
        && on < last
    {
        return Err(Refusal::at("on", Reason::Before(last)));
    }
    let from = standing(facts, on, first_touch_stage).stage;
    let met = path::met(facts, on);
    let mut unmet = 0;
    let mut below = Some(from).filter(|from| *from < to);
    while let Some(stage) = below {
        unmet += stage.criteria().iter().filter(|c| !met.contains_key(c)).count();
        below = stage.next().filter(|next| *next < to);
    }
    if unmet > 0 && !overriding {
        return Err(Refusal::at("to", Reason::Unmet(unmet)));
    }
    let made = StageMove {
        id: StageMoveId::NEW,
        account: facts.account,
        from,
        to,
        on,
        reason: reason.trim().to_owned(),
        overridden: unmet > 0,
    };
    made.check()?;
    Ok(made)
}

//! All relationships by stage.

use super::HealthCell;
use crate::dto::{At, Choice, Dated, Money, Mood};
use rapport_domain::{AccountId, ManagerId, Stage};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the stage board.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct StageBoardReq {
    /// As of when.
    pub at: At,
    /// Of one owner.
    pub owner: Option<ManagerId>,
}

/// The stage board.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StageBoard {
    /// The stages in use, the lowest first.
    pub columns: Vec<StageColumn>,
    /// `на 21 ноября 2026 · 64 клиента`.
    pub caption: String,
    /// Owners to choose from.
    pub owners: Vec<Choice>,
}

/// A stage with its accounts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StageColumn {
    /// Which.
    pub stage: Stage,
    /// Printed, with its number.
    pub label: String,
    /// How many accounts.
    pub count: u32,
    /// Their sales of 12 months.
    pub revenue: Money,
    /// How many of them are late against the norm.
    pub late: u32,
    /// The accounts: ready to move first, then by revenue.
    pub cards: Vec<StageCard>,
}

/// An account on the board.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StageCard {
    /// Which.
    pub id: AccountId,
    /// Name.
    pub name: String,
    /// `банки · Санкт-Петербург`.
    pub place: String,
    /// Owner's name, or empty.
    pub owner: String,
    /// In this stage since; none when from the beginning.
    pub since: Option<Dated>,
    /// `14 мес. из 30`.
    pub clock: String,
    /// `early`, `on-time`, `late`, `none`.
    pub pace: String,
    /// Pace, printed.
    pub pace_label: String,
    /// Mood of the pace.
    pub mood: Mood,
    /// How many criteria of the stage are met.
    pub met: u32,
    /// Of how many.
    pub of: u32,
    /// The cheapest step ahead, printed: `звонок: неформальный контакт`; empty when ready.
    pub next: String,
    /// Every criterion of the stage is met and there is a next one.
    pub ready: bool,
    /// Health.
    pub health: HealthCell,
    /// Sales of 12 months.
    pub revenue: Money,
}

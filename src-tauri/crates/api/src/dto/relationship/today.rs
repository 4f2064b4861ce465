//! My day: what is due, and what calls for attention.

use crate::dto::{Choice, Dated, Mood};
use rapport_domain::{AccountId, Day, ManagerId, Noun, Task};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what is due today.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct TodayReq {
    /// Of whom; none is everybody.
    pub manager: Option<ManagerId>,
}

/// What is due.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TodayPage {
    /// Today.
    pub day: Day,
    /// `суббота, 21 ноября`.
    pub title: String,
    /// `3 просрочено · 5 сегодня · 12 на неделе`.
    pub caption: String,
    /// Groups that hold something: overdue, today, this week, later, alerts.
    pub groups: Vec<TodayGroup>,
    /// Managers to choose from.
    pub managers: Vec<Choice>,
    /// How many are overdue or due today.
    pub due: u32,
}

/// Things of one urgency.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TodayGroup {
    /// `overdue`, `today`, `week`, `later`, `alerts`.
    pub key: String,
    /// Printed.
    pub label: String,
    /// Mood.
    pub mood: Mood,
    /// The things, the most urgent first.
    pub rows: Vec<TodayRow>,
}

/// One thing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TodayRow {
    /// `task`, `promise`, `renewal`, `survey-call`, `detractor`, `tell-back`, `cadence`, `health-fell`,
    /// `factor-proposed`, `single-thread`, `left`.
    pub kind: String,
    /// Printed: `обещание`.
    pub kind_label: String,
    /// The record it is about, if there is one: task, promise, subscription, respondent, answer, feedback.
    pub noun: Option<Noun>,
    /// Its identity, or 0.
    pub id: i64,
    /// The task itself where it is of no account: then it has no page to be seen on.
    pub task: Option<Task>,
    /// The account, if it is of one.
    pub account: Option<AccountId>,
    /// Its name, or empty.
    pub account_name: String,
    /// What.
    pub text: String,
    /// Whose; may be empty.
    pub owner: String,
    /// By when.
    pub due: Option<Dated>,
    /// Mood.
    pub mood: Mood,
}

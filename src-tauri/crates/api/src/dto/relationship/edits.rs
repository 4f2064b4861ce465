//! Edits of the relationship. Id 0 adds.

use rapport_domain::{
    AccountId, Answer, Day, Factor, Handover, HealthScale, Incident, Judgement, Noun, Profile,
    Promise, Reference, Stage, StageMark, Task, Touch,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Saves an answer.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnswerSaveReq {
    /// The record.
    pub answer: Answer,
}

/// Saves a reference status.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReferenceSaveReq {
    /// The record.
    pub reference: Reference,
}

/// Saves an incident.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct IncidentSaveReq {
    /// The record.
    pub incident: Incident,
}

/// Saves a text of the profile.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProfileSaveReq {
    /// The record.
    pub profile: Profile,
}

/// Saves a promise.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PromiseSaveReq {
    /// The record.
    pub promise: Promise,
}

/// Saves a task.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TaskSaveReq {
    /// The record.
    pub task: Task,
}

/// Saves a handover.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HandoverSaveReq {
    /// The record.
    pub handover: Handover,
}

/// Saves a sign judged by hand.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct JudgementSaveReq {
    /// The record.
    pub judgement: Judgement,
}

/// Saves a factor: confirmed (open), closed, or dismissed with a reason.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FactorSaveReq {
    /// The record.
    pub factor: Factor,
}

/// Saves a stage mark.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StageMarkSaveReq {
    /// The record.
    pub mark: StageMark,
}

/// Moves an account to another stage.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StageMoveReq {
    /// Which account.
    pub account: AccountId,
    /// Where to.
    pub to: Stage,
    /// Day; none is today.
    pub on: Option<Day>,
    /// Why: needed for a move down and for an override.
    pub reason: String,
    /// Move although criteria are unmet.
    pub overridden: bool,
}

/// Saves the scale of health; a scale with the same first day is replaced.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HealthScaleSaveReq {
    /// The record.
    pub scale: HealthScale,
}

/// Finishes a task, keeps a promise, closes a factor or an incident, ends a handover.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FinishReq {
    /// `task`, `promise`, `factor`, `incident` or `handover`.
    pub noun: Noun,
    /// Which.
    pub id: i64,
    /// Day; none is today.
    pub on: Option<Day>,
    /// What came of it; may be empty.
    pub result: String,
}

/// Saves a touch and the promise given at it as one edit.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QuickTouchSaveReq {
    /// The touch.
    pub touch: Touch,
    /// The promise, if one was given.
    pub promise: Option<Promise>,
}

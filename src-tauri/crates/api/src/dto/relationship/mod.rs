//! The relationship with an account: health with its explanation, signs, factors, stage, people's
//! promises. Scores are in points, 0 (bad) to 100 (good), with one decimal.

pub mod board;
pub mod edits;
pub mod health;
pub mod quick;
pub mod today;

use super::{At, Choice, Dated, Money, Mood, survey::feedback::FeedbackRow};
use health::{Act, HealthChange, HealthView, SignRow, ToAsk};
use rapport_domain::{
    AccountId, Answer, Aspect, Criterion, Day, Factor, FactorKind, Handover, Incident, Profile,
    Promise, Reference, SaleId, Severity, Stage, StageMove, Task, TouchId,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the relationship with one account.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct RelationshipReq {
    /// Which account.
    pub id: AccountId,
    /// As of when.
    pub at: At,
    /// The day to explain the change of health from; none takes the last day of the half before.
    pub against: Option<Day>,
    /// Judge the earlier day by the scale in force on the later one rather than by its own.
    pub same_scale: bool,
}

/// The relationship with one account.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RelationshipPage {
    /// The day it is as of.
    pub day: Day,
    /// Health with its explanation.
    pub health: HealthView,
    /// What changed since the earlier day.
    pub change: HealthChange,
    /// The acts that would help most, at most three, the best first.
    pub acts: Vec<Act>,
    /// What to ask next: signs that are unknown or stale, the weightiest first.
    pub to_ask: Vec<ToAsk>,
    /// The nine signs, in their fixed order.
    pub signs: Vec<SignRow>,
    /// Factors open on the day, the worst first, then those closed, the latest first.
    pub factors: Vec<FactorRow>,
    /// Factors the data proposes.
    pub proposed: Vec<ProposedFactor>,
    /// Kind of loyalty.
    pub loyalty: LoyaltyView,
    /// Stage, criteria, clock, path.
    pub stage: StageView,
    /// Warnings about people and rhythm: single thread, somebody left, cadence missed.
    pub warnings: Vec<Warning>,
    /// The rhythm of touches.
    pub cadence: CadenceView,
    /// Promises, open first, by due day.
    pub promises: Vec<PromiseRow>,
    /// Tasks, open first, by due day.
    pub tasks: Vec<TaskRow>,
    /// Incidents, open first, then the latest.
    pub incidents: Vec<IncidentRow>,
    /// The six texts of the profile, in their fixed order.
    pub profile: Vec<ProfileText>,
    /// Answers, the latest first.
    pub answers: Vec<AnswerRow>,
    /// Reference statuses, the latest first.
    pub references: Vec<ReferenceRow>,
    /// Changes of owner, the latest first.
    pub handovers: Vec<HandoverRow>,
}

/// A factor.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FactorRow {
    /// The record.
    pub factor: Factor,
    /// `Дистанция: нет личного контакта`.
    pub label: String,
    /// Severity, printed.
    pub severity_label: String,
    /// Mood.
    pub mood: Mood,
    /// Open on the day.
    pub open: bool,
    /// Since when, or until when.
    pub on: Dated,
    /// Who sees to it; may be empty.
    pub owner: String,
    /// Title of the remedy; may be empty.
    pub remedy: String,
    /// Points it costs, printed `−8,0`; empty when closed.
    pub points: String,
}

/// Factors of a whole industry or country.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CommonFactors {
    /// Open ones, the worst first, then closed ones, the latest first.
    pub rows: Vec<CommonFactorRow>,
}

/// A factor of a whole industry or country.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CommonFactorRow {
    /// The record.
    pub factor: Factor,
    /// Of which industry and country: `агро · Россия`.
    pub scope: String,
    /// Severity, printed.
    pub severity_label: String,
    /// Mood.
    pub mood: Mood,
    /// Open today.
    pub open: bool,
    /// Since when.
    pub since: Dated,
    /// Until when, where that is set.
    pub closed: Option<Dated>,
    /// How many accounts it concerns, printed `12 клиентов`.
    pub accounts: String,
}

/// A factor the data proposes; a person confirms or dismisses it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProposedFactor {
    /// Which.
    pub kind: FactorKind,
    /// Printed.
    pub label: String,
    /// Proposed severity.
    pub severity: Severity,
    /// Printed.
    pub severity_label: String,
    /// Since when.
    pub since: Dated,
    /// The facts, in a sentence: becomes the factor's source when confirmed.
    pub evidence: String,
}

/// Kind of loyalty.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LoyaltyView {
    /// `true`, `false`, `latent`, `negative`, `none`, `undecided`.
    pub key: String,
    /// Printed: `истинная`.
    pub label: String,
    /// Why, in a sentence.
    pub why: String,
    /// What to do.
    pub advice: String,
    /// Mood.
    pub mood: Mood,
    /// Bought by discount only.
    pub discount_only: bool,
}

/// Where the relationship stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StageView {
    /// The stage.
    pub stage: Stage,
    /// `2 · Завязывание отношений`.
    pub label: String,
    /// Since when; none when it has been so from the beginning.
    pub since: Option<Dated>,
    /// All stages in use, the lowest first, with their criteria.
    pub steps: Vec<StageStep>,
    /// The clock.
    pub clock: ClockView,
    /// Unmet criteria that separate it from the next stage, the cheapest first.
    pub path: Vec<PathStep>,
    /// The next stage, printed; empty at the top.
    pub next_label: String,
    /// Moves, the latest first.
    pub moves: Vec<MoveRow>,
}

/// One stage.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StageStep {
    /// Which.
    pub stage: Stage,
    /// Printed, with its number.
    pub label: String,
    /// `done`, `current`, `ahead`.
    pub state: String,
    /// When it was entered, if on record.
    pub entered: Option<Dated>,
    /// Its criteria.
    pub criteria: Vec<CriterionRow>,
}

/// A criterion.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CriterionRow {
    /// Which.
    pub criterion: Criterion,
    /// Printed.
    pub label: String,
    /// The mark, when met.
    pub mark: Option<rapport_domain::StageMark>,
    /// When it was met.
    pub met: Option<Dated>,
    /// What shows it, printed.
    pub evidence: String,
    /// What the data proposes when it is not marked.
    pub proposed: Option<ProposedMark>,
}

/// A mark the data proposes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProposedMark {
    /// When it was met.
    pub on: Dated,
    /// The touch that shows it.
    pub touch: Option<TouchId>,
    /// The sale that shows it.
    pub sale: Option<SaleId>,
    /// Why, printed.
    pub why: String,
}

/// The clock against the norm.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ClockView {
    /// `early`, `on-time`, `late`, `none` when the beginning is not known.
    pub pace: String,
    /// Printed: `идёт 14 месяцев из 30`.
    pub label: String,
    /// Mood.
    pub mood: Mood,
    /// Months since acquaintance, or until the last stage was reached.
    pub months: Option<f64>,
    /// The norm in months.
    pub norm: u16,
}

/// A step of the shortest path.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PathStep {
    /// The criterion.
    pub criterion: Criterion,
    /// Printed.
    pub label: String,
    /// `confirm`, `call`, `meeting`, `deal`.
    pub effort: String,
    /// Printed: `подтвердить`, `звонок`…
    pub effort_label: String,
}

/// A move.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MoveRow {
    /// The record.
    pub record: StageMove,
    /// `Знакомство → Завязывание отношений`.
    pub label: String,
    /// When.
    pub on: Dated,
}

/// A warning.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Warning {
    /// `single-thread`, `decider-left`, `champion-left`, `cadence`, `promise-due`, `health-fell`, `factor-proposed`.
    pub key: String,
    /// In a sentence.
    pub text: String,
    /// Mood.
    pub mood: Mood,
}

/// The rhythm of touches.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CadenceView {
    /// Days allowed between touches.
    pub days: u16,
    /// Whether they are the account's own rather than the setting.
    pub own: bool,
    /// The last touch.
    pub last: Option<Dated>,
    /// By when the next one is due; none without a touch.
    pub due: Option<Dated>,
    /// In a sentence.
    pub label: String,
    /// Mood.
    pub mood: Mood,
}

/// A promise.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PromiseRow {
    /// The record.
    pub promise: Promise,
    /// To whom; may be empty.
    pub contact: String,
    /// By when.
    pub due: Dated,
    /// When it was kept.
    pub kept: Option<Dated>,
    /// `через 3 дня`, `просрочено на 5 дней`, `сдержано`.
    pub state_label: String,
    /// Mood.
    pub mood: Mood,
}

/// A task.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TaskRow {
    /// The record.
    pub task: Task,
    /// Whose; may be empty.
    pub owner: String,
    /// Origin, printed.
    pub origin_label: String,
    /// By when.
    pub due: Option<Dated>,
    /// When it was done.
    pub done: Option<Dated>,
    /// State, printed.
    pub state_label: String,
    /// Mood.
    pub mood: Mood,
}

/// An incident.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct IncidentRow {
    /// The record.
    pub incident: Incident,
    /// When.
    pub on: Dated,
    /// Severity, printed.
    pub severity_label: String,
    /// `открыт`, `исправлен за 4 дня`.
    pub state_label: String,
    /// How the client took it, printed; may be empty.
    pub taken_label: String,
    /// Mood.
    pub mood: Mood,
}

/// One text of the profile.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProfileText {
    /// About what.
    pub aspect: Aspect,
    /// Printed.
    pub label: String,
    /// What belongs here, for the empty state.
    pub hint: String,
    /// As it stands, latest first; the first one holds.
    pub history: Vec<ProfileEntry>,
}

/// A text as it was on a day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProfileEntry {
    /// The record.
    pub profile: Profile,
    /// When.
    pub on: Dated,
}

/// An answer.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnswerRow {
    /// The record.
    pub answer: Answer,
    /// Whose; may be empty.
    pub contact: String,
    /// When.
    pub on: Dated,
    /// `NPS 9 · удовлетворённость 5 из 5`.
    pub label: String,
    /// Wave, means and interviewer, printed: `1-е полугодие 2026 · по телефону · Анна Иванова`; may be empty.
    pub detail: String,
    /// Mood.
    pub mood: Mood,
    /// Items of feedback in it, with what became of them.
    pub items: Vec<FeedbackRow>,
}

/// A reference status.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReferenceRow {
    /// The record.
    pub reference: Reference,
    /// Printed.
    pub label: String,
    /// Since when.
    pub on: Dated,
}

/// A change of owner.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HandoverRow {
    /// The record.
    pub handover: Handover,
    /// `Анна Иванова → Пётр Орлов`.
    pub label: String,
    /// When.
    pub on: Dated,
    /// State, printed.
    pub state_label: String,
    /// Mood.
    pub mood: Mood,
}

/// What the forms of the relationship choose from: keys and printed words.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RelationshipChoices {
    /// Stages in use.
    pub stages: Vec<Choice>,
    /// Criteria of the stages in use.
    pub criteria: Vec<Choice>,
    /// Signs.
    pub signs: Vec<Choice>,
    /// Factors.
    pub factors: Vec<Choice>,
    /// Severities.
    pub severities: Vec<Choice>,
    /// Reference statuses.
    pub references: Vec<Choice>,
    /// Aspects of the profile.
    pub aspects: Vec<Choice>,
    /// Origins of tasks.
    pub origins: Vec<Choice>,
    /// Bands of health.
    pub bands: Vec<Choice>,
    /// Kinds of loyalty.
    pub loyalties: Vec<Choice>,
}

/// Health in a cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct HealthCell {
    /// The score in points with one decimal; none when nothing is known.
    pub score: Option<f64>,
    /// Printed whole: `43`; a dash when there is none.
    pub text: String,
    /// `healthy`, `watch`, `risk`, `unknown`.
    pub band: String,
    /// Printed: `под угрозой`.
    pub band_label: String,
    /// Mood.
    pub mood: Mood,
    /// The change since the last day of the half before in points, printed `−14`; may be empty.
    pub change: String,
    /// Mood of the change.
    pub change_mood: Mood,
}

/// Money at stake with a kind of loyalty or a stage.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Share {
    /// How many accounts.
    pub accounts: u32,
    /// Sales of 12 months.
    pub revenue: Money,
}

//! The half-yearly survey: who is asked, how far it has come, what its figures say.

pub mod edits;
pub mod feedback;
pub mod files;
pub mod interview;

use super::{At, Card, Choice, Dated, Mood};
use rapport_domain::{
    AccountId, AnswerId, ContactId, Day, Draw, Half, ManagerId, Means, Questions, RespondentId,
    Wave,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the survey of the half stood in.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SurveyReq {
    /// As of when; its half tells the wave.
    pub at: At,
    /// Whose respondents: accounts they keep, or they ask themselves. None is everybody.
    pub manager: Option<ManagerId>,
}

/// The survey of a half.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SurveyPage {
    /// The day.
    pub day: Day,
    /// The half.
    pub half: Half,
    /// Printed: `1-е полугодие 2026`.
    pub half_label: String,
    /// The wave of the half; none where none was begun.
    pub wave: Option<Wave>,
    /// `открыта до 30 июня · опрошено 34 из 58`, or what to do first.
    pub caption: String,
    /// Figures of the wave: `nps`, `csat`, `csi`, `response`, `coverage`, `closure`.
    pub cards: Vec<Card>,
    /// Respondents by state; groups that hold somebody: `due` (to be called now: today or late),
    /// `to-ask`, `sent`, `later`, `unreachable`, `declined`, `answered`.
    pub groups: Vec<RespondentGroup>,
    /// Coverage against its goal.
    pub coverage: Coverage,
    /// The three accepted ways to one NPS, where there are answers.
    pub nps: Vec<NpsLine>,
    /// This half against the one before: paired, then unpaired.
    pub against: Vec<AgainstLine>,
    /// Answers on a scale of 1–10, apart: a sentence, or empty.
    pub ten: String,
    /// Rates by manager.
    pub by_manager: Vec<ManagerRate>,
    /// Themes by tag, the most frequent first.
    pub tags: Vec<FeedbackTheme>,
    /// Themes by word.
    pub words: Vec<FeedbackTheme>,
    /// Incidents of the half, of the accounts asked.
    pub incidents: Vec<IncidentLine>,
    /// All waves, the latest first.
    pub waves: Vec<WaveLine>,
    /// Managers to choose from.
    pub managers: Vec<Choice>,
    /// Means, printed.
    pub means: Vec<Choice>,
    /// Nothing was ever asked and nobody ever answered.
    pub empty: bool,
    /// Suggested folder of the forms.
    pub forms_path: String,
}

/// Respondents of one state.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RespondentGroup {
    /// Stable key.
    pub key: String,
    /// Printed.
    pub label: String,
    /// Mood.
    pub mood: Mood,
    /// Who.
    pub rows: Vec<RespondentRow>,
}

/// Somebody asked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RespondentRow {
    /// Which.
    pub id: RespondentId,
    /// Of which account.
    pub account: AccountId,
    /// Its name.
    pub account_name: String,
    /// Who.
    pub contact: ContactId,
    /// Their name.
    pub contact_name: String,
    /// Job title and role; may be empty.
    pub contact_detail: String,
    /// Phone, or empty.
    pub phone: String,
    /// E-mail, or empty.
    pub email: String,
    /// How they are asked.
    pub means: Means,
    /// Printed.
    pub means_label: String,
    /// Who asks, printed; may be empty.
    pub interviewer: String,
    /// `не дозвонились 3 июня`, `перезвонить 8 июня`, `начато`, `9 · удовлетворённость 5`.
    pub state_label: String,
    /// Mood.
    pub mood: Mood,
    /// When to call again.
    pub call: Option<Dated>,
    /// An interview was begun.
    pub begun: bool,
    /// Their answer.
    pub answer: Option<AnswerId>,
    /// Whether a form or a letter may be sent: they have an address and did not refuse mailings.
    pub may_write: bool,
    /// Revenue of the account in the last 12 months, printed; what is asked first is large first.
    pub revenue: String,
}

/// Coverage against its goal.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Coverage {
    /// Active accounts.
    pub accounts: u32,
    /// Of them asked.
    pub asked: u32,
    /// Of them answered.
    pub answered: u32,
    /// Share of the last 12 months' revenue that those who answered brought, 0–1.
    pub revenue: f64,
    /// The goal, 0–1.
    pub goal: f64,
    /// `34 из 58 клиентов · 71 % выручки при цели 80 %`.
    pub text: String,
    /// What would reach the goal: the largest accounts without an answer.
    pub missing: Vec<MissingAccount>,
}

/// A large account without an answer.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MissingAccount {
    /// Which.
    pub account: AccountId,
    /// Its name.
    pub name: String,
    /// Share of revenue, printed.
    pub share: String,
    /// Their respondent, if they have one.
    pub respondent: Option<RespondentId>,
}

/// NPS under one aggregation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NpsLine {
    /// `answers`, `accounts`, `senior`.
    pub key: String,
    /// Printed.
    pub name: String,
    /// −100…100.
    pub value: f64,
    /// Low end of the 95 % interval; equal to the value in a full census.
    pub low: f64,
    /// High end.
    pub high: f64,
    /// How many.
    pub count: u32,
    /// `+30 (от −19 до 65), 10 ответов`.
    pub text: String,
}

/// A half against the one before.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AgainstLine {
    /// `paired`, `unpaired`.
    pub key: String,
    /// Difference in points of NPS; none where there is nothing to compare.
    pub value: Option<f64>,
    /// `real`, `noise`, `few`.
    pub verdict: String,
    /// `те же люди: +12 (от −4 до 28), 25 пар: в пределах шума`.
    pub text: String,
    /// Mood.
    pub mood: Mood,
}

/// Rates of one manager's accounts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ManagerRate {
    /// Who; none is accounts without an owner.
    pub manager: Option<ManagerId>,
    /// Name.
    pub name: String,
    /// People asked.
    pub asked: u32,
    /// Of them answered.
    pub answered: u32,
    /// `62 %`, or a dash.
    pub response: String,
    /// Credible items.
    pub credible: u32,
    /// Of them told back.
    pub told: u32,
    /// `40 %`, or a dash.
    pub closure: String,
    /// Detractors.
    pub detractors: u32,
    /// Of them called within two working days.
    pub called: u32,
}

/// A theme.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FeedbackTheme {
    /// The tag or the word.
    pub name: String,
    /// In how many items or answers.
    pub count: u32,
    /// Of them complaints and wishes.
    pub negative: u32,
}

/// An incident of the half.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct IncidentLine {
    /// Whose.
    pub account: AccountId,
    /// Its name.
    pub account_name: String,
    /// When.
    pub on: Dated,
    /// What.
    pub what: String,
    /// `исправлен 3 июня`, `открыт`.
    pub state: String,
    /// Mood.
    pub mood: Mood,
}

/// A wave in a line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WaveLine {
    /// The half.
    pub half: Half,
    /// Printed.
    pub label: String,
    /// `58 опрошено, 34 ответили, NPS +30`.
    pub text: String,
    /// The one shown.
    pub current: bool,
}

/// Asks who would be asked.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct WavePlanReq {
    /// As of when; its half is the wave's.
    pub at: At,
    /// Accounts to draw; none asks everybody up to 500 active accounts and draws 500 above.
    pub size: Option<u32>,
    /// The seed of the draw; none takes a new one, which the answer tells.
    pub seed: Option<u32>,
    /// First day, which tells who has been asked of late; none suggests one.
    pub opens_on: Option<Day>,
}

/// Who would be asked. Nothing is written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WavePlan {
    /// The half.
    pub half: Half,
    /// The first day the choice was made for: the one asked for, else a suggested one.
    pub opens_on: Day,
    /// Suggested last day.
    pub closes_on: Day,
    /// Suggested questions: those of the wave before, or the usual.
    pub questions: Questions,
    /// The draw; none is a census.
    pub draw: Option<Draw>,
    /// Active accounts.
    pub accounts: u32,
    /// Who would be asked, large accounts first.
    pub chosen: Vec<ChosenRow>,
    /// Accounts of which nobody would be asked, and why.
    pub left_out: Vec<LeftOutRow>,
    /// Share of revenue they would cover, 0–1.
    pub revenue: f64,
    /// `58 клиентов, 96 % выручки`.
    pub text: String,
    /// The half has a wave already.
    pub taken: bool,
    /// CSI parameters, printed.
    pub parameters: Vec<Choice>,
    /// Optional questions, printed.
    pub optional: Vec<Choice>,
    /// The six, printed as they are asked.
    pub always: Vec<String>,
}

/// Somebody who would be asked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChosenRow {
    /// Of which account.
    pub account: AccountId,
    /// Its name.
    pub account_name: String,
    /// Who.
    pub contact: ContactId,
    /// Name and job title.
    pub contact_label: String,
    /// Why this one: `решает`, `влияние 5`.
    pub why: String,
    /// How.
    pub means: Means,
}

/// An account of which nobody would be asked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LeftOutRow {
    /// Which.
    pub account: AccountId,
    /// Its name.
    pub account_name: String,
    /// `nobody` (no person is known), `asked` (all were asked within six months), `not-drawn`.
    pub key: String,
    /// Printed.
    pub why: String,
}

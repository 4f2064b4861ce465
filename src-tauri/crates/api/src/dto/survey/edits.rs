//! Edits of the survey and its feedback.

use rapport_domain::{
    AnswerId, ContactId, Day, Draw, Effect, FeedbackItem, FeedbackItemId, FeedbackKind, Half,
    Interview, ManagerId, Means, Questions, RespondentId, TryOutcome, WaveId,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Begins a wave: the record and its respondents, one edit.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct WaveStartReq {
    /// The half.
    pub half: Half,
    /// First day.
    pub opens_on: Day,
    /// Last day.
    pub closes_on: Day,
    /// Questions.
    pub questions: Questions,
    /// The draw as the plan told it; none is a census.
    pub draw: Option<Draw>,
    /// Who is asked: these and no others, each once.
    pub chosen: Vec<ContactId>,
}

/// Changes dates or questions of a wave.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WaveSaveReq {
    /// Which.
    pub wave: WaveId,
    /// First day.
    pub opens_on: Day,
    /// Last day.
    pub closes_on: Day,
    /// Questions.
    pub questions: Questions,
}

/// Closes a wave: who was tried and did not answer is on record as silent. Or opens it again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WaveCloseReq {
    /// Which.
    pub wave: WaveId,
    /// True closes, false opens again.
    pub closed: bool,
}

/// Adds a person to a wave.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RespondentAddReq {
    /// Which wave.
    pub wave: WaveId,
    /// Who.
    pub contact: ContactId,
}

/// Gives respondents to somebody, or changes how they are asked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct RespondentsSetReq {
    /// Which.
    pub respondents: Vec<RespondentId>,
    /// Who asks; 0 leaves it to the account's owner; none leaves it as it is.
    pub interviewer: Option<ManagerId>,
    /// How; none leaves it as it is.
    pub means: Option<Means>,
}

/// Notes a try.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct RespondentTryReq {
    /// Whom.
    pub respondents: Vec<RespondentId>,
    /// What came of it.
    pub outcome: TryOutcome,
    /// Day; none is today.
    pub on: Option<Day>,
    /// When to try again: needed for `call-later`.
    pub call_on: Option<Day>,
    /// Anything to remember; may be empty.
    pub note: String,
}

/// Keeps an interview that is being typed. Typing on is the same edit for undo.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct InterviewKeepReq {
    /// Whose.
    pub respondent: RespondentId,
    /// What was typed.
    pub interview: Interview,
}

/// Finishes an interview: the answer, its items of feedback to sort, the touch; the draft goes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct InterviewDoneReq {
    /// Whose.
    pub respondent: RespondentId,
    /// What they said.
    pub interview: Interview,
    /// Day; none is today.
    pub on: Option<Day>,
    /// How they were asked; none takes the respondent's.
    pub means: Option<Means>,
}

/// Adds an item of feedback to an answer, or changes one. Id 0 adds.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FeedbackSaveReq {
    /// The record; account and day are the answer's.
    pub item: FeedbackItem,
}

/// Sorts items: worth acting on or toxic, kind, tags; may make a task of each.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FeedbackSortReq {
    /// Which.
    pub items: Vec<FeedbackItemId>,
    /// Worth acting on, or toxic; none puts it back to be sorted.
    pub credible: Option<bool>,
    /// What sort; none leaves it.
    pub kind: Option<FeedbackKind>,
    /// Tags; none leaves them.
    pub tags: Option<Vec<String>>,
    /// A tag to add to those each has; none adds none.
    pub tag: Option<String>,
    /// The task to make of it.
    pub task: Option<FeedbackTask>,
}

/// A task to make of feedback.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FeedbackTask {
    /// What is to be done.
    pub title: String,
    /// By when.
    pub due_on: Option<Day>,
    /// Whose; none is the account's owner.
    pub owner: Option<ManagerId>,
}

/// Splits an item: its text becomes the first of these, the others become items of their own.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FeedbackSplitReq {
    /// Which.
    pub item: FeedbackItemId,
    /// Two or more.
    pub texts: Vec<String>,
}

/// Solves items; the task is done with it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FeedbackSolveReq {
    /// Which.
    pub items: Vec<FeedbackItemId>,
    /// What we did, or why not, as it may be told.
    pub solution: String,
    /// Day; none is today.
    pub on: Option<Day>,
}

/// Notes that the author was told; makes the touch.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FeedbackTellReq {
    /// Which; of one account.
    pub items: Vec<FeedbackItemId>,
    /// Who was told; none is the author.
    pub to: Option<ContactId>,
    /// How.
    pub by: Means,
    /// Day; none is today.
    pub on: Option<Day>,
    /// What they were told, for the touch; may be empty.
    pub text: String,
}

/// Notes what they say of it now.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FeedbackEffectReq {
    /// Which.
    pub item: FeedbackItemId,
    /// What they say; none takes it back.
    pub effect: Option<Effect>,
    /// Day; none is today.
    pub on: Option<Day>,
}

/// Notes what they say of several items now, each its own, as one edit.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FeedbackEffectsReq {
    /// One or more; of an item named twice the last is taken.
    pub effects: Vec<FeedbackEffectReq>,
}

/// Lets an answer's author be quoted by name, or not.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnswerQuotableReq {
    /// Which.
    pub answer: AnswerId,
    /// May be quoted.
    pub quotable: bool,
}

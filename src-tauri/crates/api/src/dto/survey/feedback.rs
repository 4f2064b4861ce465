//! Feedback: the boards, one item, and what the client is to be told.

use crate::dto::{At, Choice, Dated, Mood};
use rapport_domain::{
    AccountId, ContactId, Day, Effect, FeedbackItem, FeedbackItemId, ManagerId, Means, Task,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the boards.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FeedbackReq {
    /// As of when.
    pub at: At,
    /// Of whose accounts; none is everybody's.
    pub manager: Option<ManagerId>,
    /// Of one account.
    pub account: Option<AccountId>,
    /// Only of the half stood in; else all that is open, and what was told within a year.
    pub half_only: bool,
}

/// The boards.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FeedbackPage {
    /// The day.
    pub day: Day,
    /// `12 разобрать · 7 в работе · 3 решено, но не рассказано`.
    pub caption: String,
    /// `sort`, `work`, `tell`, `told`, `toxic`; all five, empty ones too.
    pub boards: Vec<FeedbackBoard>,
    /// Detractors to be called: late ones first.
    pub detractors: Vec<DetractorRow>,
    /// `За два рабочих дня мы позвонили 3 из 5 критиков`, or empty.
    pub detractors_text: String,
    /// Share of credible items told back, printed, with its counts.
    pub closure: String,
    /// Kinds, printed.
    pub kinds: Vec<Choice>,
    /// Tags in use, with counts.
    pub tags: Vec<Choice>,
    /// Managers to choose from.
    pub managers: Vec<Choice>,
    /// Means, printed.
    pub means: Vec<Choice>,
    /// Effects, printed.
    pub effects: Vec<Choice>,
    /// Nobody has said anything yet.
    pub empty: bool,
}

/// One board.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FeedbackBoard {
    /// Stable key.
    pub key: String,
    /// Printed.
    pub label: String,
    /// What it holds, in a sentence, for when it is empty.
    pub hint: String,
    /// Items: what waits longest first; told and toxic ones the latest first.
    pub rows: Vec<FeedbackRow>,
}

/// One item.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FeedbackRow {
    /// The record.
    pub item: FeedbackItem,
    /// Whose.
    pub account_name: String,
    /// Who said it.
    pub contact: Option<ContactId>,
    /// Name; may be empty.
    pub contact_name: String,
    /// When.
    pub on: Dated,
    /// Printed kind.
    pub kind_label: String,
    /// Mood.
    pub mood: Mood,
    /// The question it answers, printed; may be empty.
    pub question_label: String,
    /// The recommendation in the same answer: `3`, or empty.
    pub score: String,
    /// The task made from it.
    pub task: Option<Task>,
    /// `задача: Ирина Соколова, до 8 июня`, `решено 3 дня назад`, `рассказали 5 июня по телефону`.
    pub state_label: String,
    /// Mood of the state: risk when late.
    pub state_mood: Mood,
    /// Days it has waited on its board.
    pub waits_days: i64,
    /// What the next wave says of it, to be confirmed; none once an effect was noted.
    pub proposed_effect: Option<Effect>,
    /// Day of the answer that says so.
    pub proposed_on: Option<Day>,
    /// `по ответу 12 ноября: оценка 9, была 4`, or empty.
    pub proposed_text: String,
}

/// Somebody unhappy who is to be called.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DetractorRow {
    /// Of which account.
    pub account: AccountId,
    /// Its name.
    pub account_name: String,
    /// Who.
    pub contact: Option<ContactId>,
    /// Name; may be empty.
    pub contact_name: String,
    /// Telephone, or empty.
    pub phone: String,
    /// The recommendation.
    pub score: u8,
    /// When they said so.
    pub on: Dated,
    /// By when to call: two working days.
    pub call_by: Dated,
    /// `позвонить до 3 июня`, `просрочено 2 дн.`
    pub text: String,
    /// Mood.
    pub mood: Mood,
}

/// Asks for one item with the message to its author.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FeedbackItemReq {
    /// Which.
    pub item: FeedbackItemId,
    /// Language of the message; none takes the client's.
    pub lang: Option<String>,
    /// What was done, for the draft; none takes the item's.
    pub solution: Option<String>,
    /// Others of the same account that the message tells of too; of other accounts none is taken.
    pub also: Option<Vec<FeedbackItemId>>,
}

/// One item with the message to its author.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FeedbackItemPage {
    /// The row.
    pub row: FeedbackRow,
    /// The whole answer it was said in, a line a question.
    pub answer_lines: Vec<String>,
    /// People of the account to tell, the author first.
    pub people: Vec<Choice>,
    /// E-mail of the author, or empty.
    pub email: String,
    /// Telephone of the author, or empty.
    pub phone: String,
    /// Subject of the message.
    pub letter_subject: String,
    /// The message: what you said, what we did.
    pub letter: String,
    /// Suggested path of the draft.
    pub letter_path: String,
    /// Language of the message.
    pub lang: String,
    /// Languages.
    pub langs: Vec<Choice>,
    /// Suggested day for a task: five working days.
    pub due_on: Day,
    /// Suggested title of a task.
    pub task_title: String,
    /// Suggested owner of a task: the account's.
    pub task_owner: Option<ManagerId>,
    /// Means, printed.
    pub means: Vec<Choice>,
    /// How the author was asked, and so may be told.
    pub told_by: Means,
}

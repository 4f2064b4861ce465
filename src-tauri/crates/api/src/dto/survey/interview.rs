//! The interview screen: what to say, what they said last time and what became of it, room to type.

use crate::dto::{Choice, Dated, Mood};
use rapport_domain::{
    AccountId, AnswerId, ContactId, Day, Half, Interview, Respondent, RespondentId,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for one interview.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct InterviewReq {
    /// Whom.
    pub respondent: RespondentId,
    /// Language of the script, `ru` or `en`; none takes the client's.
    pub lang: Option<String>,
}

/// One interview.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct InterviewPage {
    /// Today.
    pub day: Day,
    /// The record.
    pub respondent: Respondent,
    /// Of which half.
    pub half: Half,
    /// Of which account.
    pub account: AccountId,
    /// Its name.
    pub account_name: String,
    /// Who.
    pub contact: ContactId,
    /// Name.
    pub contact_name: String,
    /// Job title and role; may be empty.
    pub contact_detail: String,
    /// Telephone, or empty.
    pub phone: String,
    /// E-mail, or empty.
    pub email: String,
    /// What to open with, in the client's language.
    pub opening: String,
    /// What to close with: thanks, when they will be told, may they be quoted.
    pub closing: String,
    /// The questions in order, as they are asked.
    pub questions: Vec<InterviewQuestion>,
    /// What was typed so far; empty where nothing was.
    pub draft: Interview,
    /// Their answer in this wave, if they gave it: the interview is finished.
    pub answer: Option<AnswerId>,
    /// Their earlier answers, the latest first, with what became of each item.
    pub earlier: Vec<EarlierAnswer>,
    /// Tries so far, printed, the latest first.
    pub tries: Vec<TryRow>,
    /// Outcomes of a try, printed, in the order of their number keys.
    pub outcomes: Vec<Choice>,
    /// Suggested day to call again: the next worked day.
    pub call_on: Day,
    /// The language of the script.
    pub lang: String,
    /// Languages.
    pub langs: Vec<Choice>,
    /// Whether a letter may be sent to them.
    pub may_write: bool,
    /// Subject of the letter that asks them to fill in the form.
    pub letter_subject: String,
    /// The letter.
    pub letter: String,
    /// Suggested path of the draft.
    pub letter_path: String,
    /// Who comes after this one in the order of the page; none at the end.
    pub next: Option<RespondentId>,
    /// Wave is closed: nothing can be typed.
    pub closed: bool,
}

/// What sort of answer a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum QuestionForm {
    /// 0–10.
    Nps,
    /// 1–5.
    Csat,
    /// 1–5 by parameter, with importance where asked.
    Csi,
    /// In words.
    Words,
}

/// One question.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct InterviewQuestion {
    /// Key: `nps`, `csat`, `csi-quality`, an open question's or `own-1`.
    pub key: String,
    /// As it is asked, in the language of the script.
    pub text: String,
    /// What sort of answer.
    pub form: QuestionForm,
    /// Importance is asked too.
    pub importance: bool,
    /// Asked only when the recommendation is at most this (`why-not`); none asks always.
    pub when_nps_to: Option<u8>,
}

/// An earlier answer of theirs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EarlierAnswer {
    /// Which.
    pub answer: AnswerId,
    /// When.
    pub on: Dated,
    /// `9 · удовлетворённость 5 из 5`.
    pub label: String,
    /// Mood.
    pub mood: Mood,
    /// What they said, a line each.
    pub lines: Vec<EarlierLine>,
}

/// One thing they said, with what became of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EarlierLine {
    /// In their words.
    pub text: String,
    /// `решено 3 марта: …, рассказали 5 марта`, `в работе`, or empty.
    pub became: String,
    /// Mood.
    pub mood: Mood,
}

/// A try.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TryRow {
    /// When.
    pub on: Dated,
    /// Printed.
    pub label: String,
    /// A note; may be empty.
    pub note: String,
}

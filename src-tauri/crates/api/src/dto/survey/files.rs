//! Forms that go out and come back, and letters.

use crate::dto::renewal::files::LetterTo;
use rapport_domain::{FeedbackItemId, RespondentId, Touched};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a form is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum FormFormat {
    /// A page to open in any browser; it saves the answers as a small file to send back.
    Html,
    /// A workbook to fill in and send back.
    Xlsx,
}

/// Writes a form for each respondent.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FormsExportReq {
    /// Whom.
    pub respondents: Vec<RespondentId>,
    /// How.
    pub format: FormFormat,
    /// Absolute path of the folder; made when it is not there.
    pub folder: String,
    /// Language, `ru` or `en`; none takes each client's.
    pub lang: Option<String>,
}

/// Forms that were written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FormsWritten {
    /// The folder.
    pub path: String,
    /// How many.
    pub count: u32,
    /// For a toast.
    pub label: String,
}

/// Takes forms that came back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FormsTakeReq {
    /// Absolute paths of files, or of folders of them.
    pub paths: Vec<String>,
}

/// Forms that were taken.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FormsTaken {
    /// Answers that are new.
    pub new: u32,
    /// Forms that had been taken already and say the same.
    pub unchanged: u32,
    /// Forms that were not taken, and why.
    pub refused: Vec<FormRefused>,
    /// For a toast.
    pub label: String,
    /// Which nouns changed.
    pub touched: Touched,
}

/// A form that was not taken.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FormRefused {
    /// File name.
    pub file: String,
    /// Why, with the place in it.
    pub why: String,
}

/// Hands the letter to a respondent, or the message to an author of feedback, on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SurveyLetterReq {
    /// To which respondent.
    pub respondent: Option<RespondentId>,
    /// Of which item.
    pub item: Option<FeedbackItemId>,
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
    /// Where to.
    pub to: LetterTo,
    /// For a file: absolute path, ending in `.eml`; the form goes into it as an attachment.
    pub path: Option<String>,
    /// The form to attach to a draft file; none attaches nothing.
    pub form: Option<FormFormat>,
}

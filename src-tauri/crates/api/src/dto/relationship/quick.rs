//! Quick entry: a touch from a line of text.

use crate::dto::Choice;
use rapport_domain::{AccountId, Promise, Touch};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A line like `звонок ИТ-директору вчера, сроки внедрения`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct QuickTouchReq {
    /// The line.
    pub text: String,
    /// The account stood in, if any; a name in the line wins.
    pub account: Option<AccountId>,
}

/// What was understood; nothing is written yet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QuickTouch {
    /// The touch as proposed; its account is 0 while none is known.
    pub touch: Touch,
    /// A promise named in the line (`обещали до пятницы прислать расчёт`).
    pub promise: Option<Promise>,
    /// The account, when known.
    pub account: Option<Choice>,
    /// Accounts the line may mean, best first, when it is not clear.
    pub accounts: Vec<Choice>,
    /// People the line may mean, best first, when it is not clear. Not in the touch yet.
    pub contacts: Vec<Choice>,
    /// What each part of the line was taken for, in its order.
    pub parts: Vec<QuickPart>,
    /// What is still needed before it can be saved, in a sentence; empty when ready.
    pub missing: String,
}

/// A part of the line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QuickPart {
    /// `kind`, `account`, `contact`, `day`, `began`, `place`, `minutes`, `shared`, `beyond`,
    /// `refused`, `attended`, `sentiment`, `promise`, `summary`; with a `?` behind it
    /// (`account?`, `contact?`, `day?`) what is not clear and `missing` asks for.
    pub field: String,
    /// The field's name, printed.
    pub label: String,
    /// What it was taken for, printed: `звонок`, `Ирина Котова, ИТ-директор`, `20 ноября`.
    pub value: String,
}

//! Touches: every contact between us and an account.

use crate::{
    day::Day,
    id::{AccountId, ContactId, ManagerId, TouchId},
    keyed,
    refusal::{self, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// How the touch happened.
    pub enum TouchKind {
        /// Meeting.
        Meeting = "meeting",
        /// Telephone or video call.
        Call = "call",
        /// E-mail.
        Email = "email",
        /// Messenger message.
        Message = "message",
        /// Event.
        Event = "event",
        /// Consultation or demonstration.
        Consultation = "consultation",
        /// Support request.
        Support = "support",
        /// Social network.
        Social = "social",
        /// Informal contact.
        Informal = "informal",
    }
}

keyed! {
    /// Which side.
    pub enum Who {
        /// We.
        Us = "us",
        /// The client.
        Them = "them",
    }
}

/// A touch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Touch {
    /// Identity.
    pub id: TouchId,
    /// With whom.
    pub account: AccountId,
    /// Contacts present.
    pub contacts: Vec<ContactId>,
    /// Our person.
    pub manager: Option<ManagerId>,
    /// Day.
    pub on: Day,
    /// Kind.
    pub kind: TouchKind,
    /// Who began it, if known.
    pub began: Option<Who>,
    /// Whether in person.
    pub in_person: bool,
    /// Whether beyond the contract.
    pub beyond_contract: bool,
    /// Whether the client shared news of their own.
    pub shared_news: bool,
    /// They were invited: whether they came. An event without a note counts as attended.
    pub attended: Option<bool>,
    /// Whether we refused a request of theirs.
    pub refused_request: bool,
    /// What it was about, internal.
    pub summary: String,
    /// Sentiment, −2…+2, if judged.
    pub sentiment: Option<i8>,
    /// How long, in minutes, if known.
    pub minutes: Option<i32>,
}

impl Touch {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::require_range("sentiment", self.sentiment.map(i64::from), -2, 2)?;
        refusal::require_range("minutes", self.minutes.map(i64::from), 0, 100_000)?;
        refusal::limit_text("summary", &self.summary, 20_000)
    }
}

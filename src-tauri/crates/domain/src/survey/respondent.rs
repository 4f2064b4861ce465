//! Respondents: the people a wave asks, and how it went so far.

use crate::{
    day::Day,
    id::{AccountId, ContactId, ManagerId, RespondentId, WaveId},
    keyed,
    refusal::{self, Reason, Refusal},
    survey::interview::Interview,
};
use serde::{Deserialize, Serialize};

keyed! {
    /// How somebody is asked, or told.
    pub enum Means {
        /// By telephone.
        Call = "call",
        /// At a meeting.
        Meeting = "meeting",
        /// By e-mail.
        Email = "email",
        /// By a form they fill in themselves.
        Form = "form",
        /// By message.
        Message = "message",
    }
}

keyed! {
    /// What came of a try to ask.
    pub enum TryOutcome {
        /// Nobody answered.
        NoAnswer = "no-answer",
        /// They asked to be called later.
        CallLater = "call-later",
        /// They do not want to be asked.
        Declined = "declined",
        /// A letter or a form was sent.
        Sent = "sent",
    }
}

/// One try to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Try {
    /// Day.
    pub on: Day,
    /// What came of it.
    pub outcome: TryOutcome,
    /// Anything to remember, or empty.
    pub note: String,
}

/// One person asked in one wave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Respondent {
    /// Identity.
    pub id: RespondentId,
    /// In which wave.
    pub wave: WaveId,
    /// Of which account.
    pub account: AccountId,
    /// Who.
    pub contact: ContactId,
    /// Day they were chosen.
    pub chosen_on: Day,
    /// How they are to be asked.
    pub means: Means,
    /// Who asks; none leaves it to the account's owner.
    pub interviewer: Option<ManagerId>,
    /// Tells their form from any other: 16 hexadecimal digits drawn when they were chosen.
    pub key: String,
    /// Tries so far, the earliest first.
    pub tries: Vec<Try>,
    /// Day on which to try again.
    pub call_on: Option<Day>,
    /// An interview begun and not finished.
    pub draft: Option<Interview>,
}

impl Respondent {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.key.len() != 16 || !self.key.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(Refusal::at("key", Reason::Missing));
        }
        for one in &self.tries {
            refusal::not_before("tries", Some(one.on), self.chosen_on)?;
            refusal::limit_text("note", &one.note, refusal::MOST_TEXT)?;
        }
        refusal::not_before("call_on", self.call_on, self.chosen_on)?;
        self.draft.as_ref().map_or(Ok(()), Interview::check)
    }

    /// The last try by a day.
    #[must_use]
    pub fn last_try(&self, day: Day) -> Option<&Try> {
        self.tries.iter().filter(|one| one.on <= day).max_by_key(|one| one.on)
    }
}

//! Answers: what a person said when asked how they are served, typed by hand after the call.

use crate::{
    day::Day,
    id::{AccountId, AnswerId, ContactId},
    refusal::{self, Reason, Refusal},
    relationship::csi::Csi,
};
use serde::{Deserialize, Serialize};

/// One person's answer, or their silence, on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Answer {
    /// Identity.
    pub id: AnswerId,
    /// Whose answer.
    pub account: AccountId,
    /// Who was asked, if known.
    pub contact: Option<ContactId>,
    /// Day of the answer, or on which they were asked in vain.
    pub on: Day,
    /// They were asked and did not answer; then there is nothing else.
    pub silent: bool,
    /// Would they recommend us, 0–10.
    pub nps: Option<u8>,
    /// Satisfaction, 1–5.
    pub csat: Option<u8>,
    /// Satisfaction by parameter.
    pub csi: Csi,
    /// What they said, or empty.
    pub words: String,
    /// Whether what they said is worth acting on; none when not judged.
    pub credible: Option<bool>,
    /// Day on which what they raised was solved.
    pub solved_on: Option<Day>,
    /// Day on which they were told what came of it.
    pub told_on: Option<Day>,
}

impl Answer {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule; an answer that says nothing and is not marked silent
    /// is refused at `words`.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::require_range("nps", self.nps.map(i64::from), 0, 10)?;
        refusal::require_range("csat", self.csat.map(i64::from), 1, 5)?;
        self.csi.check()?;
        refusal::limit_text("words", &self.words, 20_000)?;
        let says = self.nps.is_some()
            || self.csat.is_some()
            || !self.csi.is_empty()
            || !self.words.trim().is_empty();
        match (self.silent, says) {
            (false, false) => return Err(Refusal::at("words", Reason::Missing)),
            (true, true) => return Err(Refusal::at("silent", Reason::NotSilent)),
            _ => {}
        }
        refusal::not_before("solved_on", self.solved_on, self.on)?;
        refusal::not_before("told_on", self.told_on, self.on)
    }
}

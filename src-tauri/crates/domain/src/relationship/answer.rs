//! Answers: what a person said when asked how they are served, typed after the call, in an interview, or imported.

use crate::{
    day::Day,
    id::{AccountId, AnswerId, ContactId, ManagerId, TouchId, WaveId},
    refusal::{self, Reason, Refusal},
    relationship::csi::Csi,
    survey::{
        interview::{Interview, Said},
        respondent::Means,
    },
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
    /// The recommendation where it was asked on a scale of 1–10: never counted with `nps`.
    pub ten: Option<u8>,
    /// What they said to no question in particular, or empty.
    pub words: String,
    /// What they said to the open questions.
    pub said: Vec<Said>,
    /// Whether they may be quoted by name.
    pub quotable: bool,
    /// In which wave they were asked; none when outside any.
    pub wave: Option<WaveId>,
    /// How they were asked, if known.
    pub means: Option<Means>,
    /// Who asked, if known.
    pub interviewer: Option<ManagerId>,
    /// The call or meeting at which they were asked.
    pub touch: Option<TouchId>,
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
        refusal::require_range("ten", self.ten.map(i64::from), 1, 10)?;
        if self.nps.is_some() && self.ten.is_some() {
            return Err(Refusal::at("ten", Reason::TwoScales));
        }
        refusal::limit_text("words", &self.words, 20_000)?;
        let interview = Interview { said: self.said.clone(), ..Interview::default() };
        interview.check()?;
        let says = self.nps.is_some()
            || self.ten.is_some()
            || self.csat.is_some()
            || !self.csi.is_empty()
            || !self.words.trim().is_empty()
            || self.said.iter().any(|said| !said.text.trim().is_empty());
        match (self.silent, says) {
            (false, false) => Err(Refusal::at("words", Reason::Missing)),
            (true, true) => Err(Refusal::at("silent", Reason::NotSilent)),
            _ => Ok(()),
        }
    }
}

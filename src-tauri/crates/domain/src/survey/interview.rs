//! Interviews: what is typed while a person speaks, and what a returned form says. The same form of
//! it is a draft, kept until the interview is finished, and an answer afterwards.

use crate::{
    refusal::{self, Reason, Refusal},
    relationship::csi::Csi,
};
use serde::{Deserialize, Serialize};

/// What was said to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Said {
    /// Key of the question: of [`crate::OpenQuestion`], or `own-1` and so on.
    pub question: String,
    /// In their words.
    pub text: String,
}

/// What one person says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Interview {
    /// Would they recommend us, 0–10.
    pub nps: Option<u8>,
    /// Satisfaction, 1–5.
    pub csat: Option<u8>,
    /// Satisfaction by parameter.
    pub csi: Csi,
    /// The open questions; one without words is left out.
    pub said: Vec<Said>,
    /// Whether they may be quoted by name.
    pub quotable: bool,
}

/// The most characters to one question.
pub const MOST_SAID: usize = 5_000;
/// The most questions that are answered.
pub const MOST_QUESTIONS: usize = 20;

impl Interview {
    /// Whether nothing was said yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nps.is_none()
            && self.csat.is_none()
            && self.csi.is_empty()
            && self.said.iter().all(|said| said.text.trim().is_empty())
    }

    /// Checks scores and lengths.
    ///
    /// # Errors
    /// The first field that breaks a rule: `nps`, `csat`, `csi`, `said`.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::require_range("nps", self.nps.map(i64::from), 0, 10)?;
        refusal::require_range("csat", self.csat.map(i64::from), 1, 5)?;
        self.csi.check()?;
        if self.said.len() > MOST_QUESTIONS {
            return Err(Refusal::at("said", Reason::TooLong(MOST_QUESTIONS)));
        }
        for said in &self.said {
            refusal::require_text("said", &said.question, 40)?;
            refusal::limit_text("said", &said.text, MOST_SAID)?;
        }
        Ok(())
    }
}

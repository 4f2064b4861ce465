//! Survey waves: one a half, with its questions and how those asked were chosen.

use crate::{
    day::Day,
    half::Half,
    id::WaveId,
    keyed,
    refusal::{self, Reason, Refusal},
    relationship::csi::CsiParameter,
};
use serde::{Deserialize, Serialize};

keyed! {
    /// The questions that are answered in words. The first five belong to every wave, with the
    /// recommendation, 0–10, between the second and the third.
    pub enum OpenQuestion {
        /// What pleases.
        Pleases = "pleases",
        /// What displeases.
        Displeases = "displeases",
        /// Why not, of those who would not recommend us.
        WhyNot = "why-not",
        /// The main value of our partnership.
        MainValue = "main-value",
        /// What should change.
        Change = "change",
        /// What is missing in how we communicate.
        Missing = "missing",
        /// What they saw elsewhere that we should adopt. Optional.
        SeenElsewhere = "seen-elsewhere",
        /// What would bring them back. Optional.
        BringBack = "bring-back",
    }
}

impl OpenQuestion {
    /// Whether a wave asks it only when it says so.
    #[must_use]
    pub const fn is_optional(self) -> bool {
        matches!(self, Self::SeenElsewhere | Self::BringBack)
    }
}

/// The most own questions of a wave.
pub const MOST_OWN: usize = 5;

/// What a wave asks beside the six.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Questions {
    /// Satisfaction, 1–5.
    pub csat: bool,
    /// The parameters of the CSI that are asked about.
    pub csi: Vec<CsiParameter>,
    /// Whether their importance is asked too.
    pub importance: bool,
    /// Optional questions of the list.
    pub optional: Vec<OpenQuestion>,
    /// Questions of the firm's own, in its words; the key of the first is `own-1`.
    pub own: Vec<String>,
}

/// How those asked were drawn where not everybody was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Draw {
    /// The seed: the same seed and the same accounts give the same draw.
    pub seed: u32,
    /// How many accounts were drawn.
    pub size: u32,
    /// Of how many active accounts.
    pub of: u32,
}

/// A wave. Each half has at most one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Wave {
    /// Identity.
    pub id: WaveId,
    /// The half.
    pub half: Half,
    /// First day on which somebody may be asked.
    pub opens_on: Day,
    /// Last day on which answers are waited for.
    pub closes_on: Day,
    /// What is asked.
    pub questions: Questions,
    /// How those asked were drawn; none is a census.
    pub draw: Option<Draw>,
    /// Active accounts there were when it began: the base of the finite correction.
    pub base: u32,
    /// Day it was closed: who was asked and did not answer counts as silent from then on.
    pub closed_on: Option<Day>,
}

impl Wave {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::not_before("closes_on", Some(self.closes_on), self.opens_on)?;
        refusal::not_before("closed_on", self.closed_on, self.opens_on)?;
        if self.questions.own.len() > MOST_OWN {
            let most = i64::try_from(MOST_OWN).unwrap_or(i64::MAX);
            return Err(Refusal::at("own", Reason::OutOfRange(0, most)));
        }
        for question in &self.questions.own {
            refusal::require_text("own", question, 500)?;
        }
        if let Some(draw) = self.draw {
            refusal::require_range("size", Some(i64::from(draw.size)), 1, i64::from(draw.of))?;
        }
        Ok(())
    }

    /// Whether answers are waited for on that day.
    #[must_use]
    pub fn is_open(&self, day: Day) -> bool {
        self.opens_on <= day && self.closed_on.is_none_or(|closed| closed > day)
    }

    /// Whether what is answered on that day answers its asking: it was opened by then and not closed
    /// before. Late answers do, while it is open; and so does the day it was closed, for nobody knows the
    /// hour of an answer.
    #[must_use]
    pub fn ran_on(&self, day: Day) -> bool {
        self.opens_on <= day && !self.is_over(day)
    }

    /// Whether it was closed before that day.
    #[must_use]
    pub fn is_over(&self, day: Day) -> bool {
        self.closed_on.is_some_and(|closed| closed < day)
    }

    /// The questions answered in words, in the order they are asked, by their keys.
    #[must_use]
    pub fn open_keys(&self) -> Vec<String> {
        let asked = OpenQuestion::ALL
            .iter()
            .filter(|q| !q.is_optional() || self.questions.optional.contains(q))
            .map(|q| q.key().to_owned());
        asked.chain((0..self.questions.own.len()).map(Self::own_key)).collect()
    }

    /// The key of an own question by its place, from 0.
    #[must_use]
    pub fn own_key(place: usize) -> String {
        format!("own-{}", place.saturating_add(1))
    }
}

//! What the rules know of the survey: slim and dated. The rules count what is dated on or before
//! their day; the order of facts means nothing to them.

use crate::{
    day::Day,
    half::Half,
    id::{AccountId, AnswerId, ContactId, FeedbackItemId, ManagerId, RespondentId, WaveId},
    relationship::csi::Csi,
    survey::feedback::{Effect, FeedbackKind},
};

/// A wave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaveFact {
    /// Which.
    pub id: WaveId,
    /// Of which half.
    pub half: Half,
    /// First day.
    pub opens_on: Day,
    /// Last day.
    pub closes_on: Day,
    /// Day it was closed.
    pub closed_on: Option<Day>,
    /// Active accounts when it began.
    pub base: u32,
    /// Whether not everybody was asked.
    pub drawn: bool,
}

/// Somebody asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RespondentFact {
    /// Which.
    pub id: RespondentId,
    /// In which wave.
    pub wave: WaveId,
    /// Of which account.
    pub account: AccountId,
    /// Who.
    pub contact: ContactId,
    /// Day they were chosen.
    pub chosen_on: Day,
    /// First try, whatever came of it.
    pub tried_on: Option<Day>,
    /// Last try, whatever came of it.
    pub last_tried_on: Option<Day>,
    /// Day on which to try again.
    pub call_on: Option<Day>,
    /// They do not want to be asked.
    pub declined: bool,
    /// Who asks.
    pub interviewer: Option<ManagerId>,
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SurveyAnswer {
    /// Which.
    pub id: AnswerId,
    /// Of which account.
    pub account: AccountId,
    /// Whose, if known.
    pub contact: Option<ContactId>,
    /// Day.
    pub on: Day,
    /// In which wave; none for one given outside any.
    pub wave: Option<WaveId>,
    /// Asked in vain.
    pub silent: bool,
    /// Would they recommend us, 0–10.
    pub nps: Option<u8>,
    /// The same on a scale of 1–10: never counted with the other.
    pub ten: Option<u8>,
    /// Satisfaction, 1–5.
    pub csat: Option<u8>,
    /// By parameter.
    pub csi: Csi,
    /// Influence of the person, 1–5: who is the most senior of an account's.
    pub influence: Option<u8>,
}

/// An item of feedback.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeedbackFact {
    /// Which.
    pub id: FeedbackItemId,
    /// The answer it was said in.
    pub answer: AnswerId,
    /// Of which account.
    pub account: AccountId,
    /// Day it was said.
    pub on: Day,
    /// What sort.
    pub kind: FeedbackKind,
    /// Worth acting on; none until it is sorted.
    pub credible: Option<bool>,
    /// A task was made from it.
    pub tasked: bool,
    /// Day it was solved.
    pub solved_on: Option<Day>,
    /// Day its author was told.
    pub told_on: Option<Day>,
    /// What they said of it later.
    pub effect: Option<Effect>,
    /// Day they said so.
    pub effect_on: Option<Day>,
}

//! What is said of relationships.

use rapport_domain::{Aspect, Criterion, FactorKind, Sign, TaskOrigin};

/// Something that went wrong.
#[derive(Clone, Copy, Default)]
pub(crate) struct IncidentWords {
    pub(crate) what: &'static str,
    pub(crate) cause: &'static str,
    pub(crate) remedy: &'static str,
    pub(crate) compensation: &'static str,
}

/// What a negative factor is known by, and the task that is to remedy it.
#[derive(Clone, Copy)]
pub(crate) struct FactorWords {
    pub(crate) source: &'static str,
    pub(crate) remedy: &'static str,
}

/// The phrases of one language.
pub(crate) struct Phrases {
    /// What shows that a criterion was met.
    pub(crate) mark: fn(Criterion) -> &'static [&'static str],
    /// Why an account moved down a stage.
    pub(crate) down: &'static [&'static str],
    /// Why it moved up though criteria were unmet.
    pub(crate) overridden: &'static [&'static str],
    pub(crate) reference_notes: &'static [&'static str],
    /// Complaints that nobody could act on.
    pub(crate) noise: &'static [&'static str],
    pub(crate) incidents: &'static [IncidentWords],
    /// What the client was told while an incident was put right.
    pub(crate) informed: &'static [&'static str],
    pub(crate) promises: &'static [&'static str],
    /// A task and what came of it.
    pub(crate) tasks: fn(TaskOrigin) -> &'static [(&'static str, &'static str)],
    /// Texts of the profile, the earlier first.
    pub(crate) profile: fn(Aspect) -> &'static [&'static str],
    /// What a judgement of a sign rests on when it is good, and when it is bad.
    pub(crate) judged: fn(Sign) -> (&'static str, &'static str),
    pub(crate) factor: fn(FactorKind) -> FactorWords,
    /// Why a factor was closed.
    pub(crate) closed: &'static [&'static str],
    /// Why a proposed factor was dismissed.
    pub(crate) dismissed: &'static [&'static str],
    pub(crate) handovers: &'static [&'static str],
    /// Summaries of invitations that were declined.
    pub(crate) declined: &'static [&'static str],
    /// Summaries of requests that we refused.
    pub(crate) refused: &'static [&'static str],
}

//! Words of the survey.

use rapport_domain::TryOutcome;

/// Something said, its theme, and what is to be done and was done about it; praise is only thanked.
#[derive(Clone, Copy, Default)]
pub(crate) struct Remark {
    pub(crate) text: &'static str,
    pub(crate) tag: &'static str,
    pub(crate) task: &'static str,
    pub(crate) solution: &'static str,
}

impl Remark {
    /// Praise, or something that nobody can act on.
    pub(crate) const fn only(text: &'static str, tag: &'static str) -> Self {
        Self { text, tag, task: "", solution: "" }
    }
}

/// What is said in interviews in one language.
pub(crate) struct SurveyWords {
    /// What a touch says that was an interview.
    pub(crate) interview: &'static str,
    /// What a touch says in which a detractor was called.
    pub(crate) called: &'static [&'static str],
    /// What a touch says in which somebody was told what came of their words.
    pub(crate) told: &'static [&'static str],
    /// A question of the firm's own.
    pub(crate) own_question: &'static str,
    pub(crate) tried: fn(TryOutcome) -> &'static [&'static str],
    pub(crate) pleases: &'static [Remark],
    /// What displeases those who stay, and those who are about to go.
    pub(crate) displeases: &'static [Remark],
    pub(crate) grave: &'static [Remark],
    /// Why those who are content would not recommend us, and those who are not.
    pub(crate) lukewarm: &'static [Remark],
    pub(crate) why_not: &'static [Remark],
    pub(crate) main_value: &'static [Remark],
    pub(crate) change: &'static [Remark],
    pub(crate) missing: &'static [Remark],
    pub(crate) elsewhere: &'static [Remark],
    pub(crate) own: &'static [Remark],
    pub(crate) questions: &'static [Remark],
}

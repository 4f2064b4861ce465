//! What the figures of a half hold.

use crate::{
    half::Half,
    id::{AccountId, ManagerId},
    keyed,
    money::Minor,
    relationship::csi::CsiParameter,
    survey::{closing::Funnel, facts::WaveFact},
};

/// Recommendations of promoters begin here, 0–10.
const PROMOTER_FROM: u8 = 9;
/// Recommendations of passives begin here; below are detractors.
const PASSIVE_FROM: u8 = 7;

keyed! {
    /// The accepted ways to one recommendation of many (product.md §7.3).
    pub enum Aggregation {
        /// Each person counts.
        Answers = "answers",
        /// Each account counts, by the mean of its people.
        Accounts = "accounts",
        /// Each account counts, by the most senior of its people.
        Senior = "senior",
    }
}

/// Recommendations, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Split {
    /// 9 and 10.
    pub promoters: u32,
    /// 7 and 8.
    pub passives: u32,
    /// 0 to 6.
    pub detractors: u32,
}

impl Split {
    /// Counts one recommendation, 0–10.
    pub(super) const fn add(&mut self, nps: u8) {
        match nps {
            PROMOTER_FROM.. => self.promoters += 1,
            PASSIVE_FROM.. => self.passives += 1,
            _ => self.detractors += 1,
        }
    }

    /// How many.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.promoters + self.passives + self.detractors
    }
}

impl FromIterator<u8> for Split {
    fn from_iter<T: IntoIterator<Item = u8>>(scores: T) -> Self {
        let mut split = Self::default();
        for score in scores {
            split.add(score);
        }
        split
    }
}

/// Recommendations under each aggregation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Aggregations {
    /// Each person.
    pub answers: Split,
    /// Each account by the mean, rounded to a whole recommendation, half up.
    pub accounts: Split,
    /// Each account by the person of the greatest influence, of equal ones the latest; a person whose
    /// influence is not known yields to any whose is.
    pub senior: Split,
}

/// Recommendations on a scale of 1–10, apart from all others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ten {
    /// How many.
    pub count: u32,
    /// Their sum.
    pub sum: u32,
}

impl Ten {
    /// The mean, 1–10; none of none.
    #[must_use]
    pub fn mean(self) -> Option<f64> {
        (self.count > 0).then(|| f64::from(self.sum) / f64::from(self.count))
    }
}

/// Satisfactions, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Satisfied {
    /// 4 and 5.
    pub satisfied: u32,
    /// All, 1–5.
    pub of: u32,
}

/// One parameter of the CSI.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CsiFigure {
    /// Which.
    pub parameter: CsiParameter,
    /// Mean satisfaction, 1–5.
    pub score: Option<f64>,
    /// Mean importance, 1–5.
    pub importance: Option<f64>,
    /// How many scored it.
    pub count: u32,
}

/// How much of the base was heard. Accounts and revenue are those of the day asked about, whatever the
/// half.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Covered {
    /// Active accounts.
    pub accounts: u32,
    /// Of these, asked.
    pub asked: u32,
    /// Of these, answered.
    pub answered: u32,
    /// Revenue of those who answered, minor units; credit counts as nothing.
    pub revenue: Minor,
    /// Revenue of all active accounts.
    pub of: Minor,
}

impl Covered {
    /// Share of revenue, 0–1; 0 where there is none.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a share needs no last digit")]
    pub fn share(self) -> f64 {
        if self.of > 0 { self.revenue as f64 / self.of as f64 } else { 0.0 }
    }
}

/// The rates of one manager's accounts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ManagerFigures {
    /// Who; none keeps the accounts without an owner.
    pub manager: Option<ManagerId>,
    /// People asked: tried at least once, or answered.
    pub asked: u32,
    /// Of these, answered.
    pub answered: u32,
    /// Items worth acting on.
    pub credible: u32,
    /// Of these, told back.
    pub told: u32,
    /// Detractors.
    pub detractors: u32,
    /// Of these, called in time.
    pub called: u32,
}

/// The figures of a half.
#[derive(Debug, Clone, PartialEq)]
pub struct HalfFigures {
    /// The half.
    pub half: Half,
    /// Its wave; none where people answered without one.
    pub wave: Option<WaveFact>,
    /// People chosen in the wave.
    pub chosen: u32,
    /// People asked: tried at least once, or answered, in the wave or outside.
    pub asked: u32,
    /// Of these, answered.
    pub answered: u32,
    /// Accounts that answered and that the wave did not ask.
    pub beyond: u32,
    /// Recommendations, 0–10.
    pub nps: Aggregations,
    /// Recommendations, 1–10.
    pub ten: Ten,
    /// Satisfaction.
    pub csat: Satisfied,
    /// By parameter, in the order of [`CsiParameter::ALL`].
    pub csi: [CsiFigure; 5],
    /// The CSI of all, 1–5: mean scores weighed by mean importances.
    pub csi_index: Option<f64>,
    /// How much of the base was heard.
    pub coverage: Covered,
    /// Accounts that answered, by id.
    pub answered_accounts: Vec<AccountId>,
    /// How far what was said in the half has come.
    pub funnel: Funnel,
    /// By who keeps the accounts; accounts without an owner first.
    pub by_manager: Vec<ManagerFigures>,
}

impl HalfFigures {
    /// Recommendations under an aggregation.
    #[must_use]
    pub const fn split(&self, by: Aggregation) -> Split {
        match by {
            Aggregation::Answers => self.nps.answers,
            Aggregation::Accounts => self.nps.accounts,
            Aggregation::Senior => self.nps.senior,
        }
    }

    /// The base of the finite correction under an aggregation: the active accounts there were when the
    /// wave began. None outside a wave, none where an account answered that the wave did not ask – it is
    /// of no such base –, and none for people where some account has several answers: how many people
    /// there are to ask nobody knows.
    #[must_use]
    pub fn base(&self, by: Aggregation) -> Option<u32> {
        let several = self.nps.answers.count() > self.nps.accounts.count();
        let base = self.wave.filter(|_| self.beyond == 0).map(|wave| wave.base);
        base.filter(|base| *base > 0 && !(by == Aggregation::Answers && several))
    }
}

//! How an account stands as far as its renewals ask, and how likely these are.

use rapport_domain::{
    AccountFacts, Day, HealthScale, Likelihood, Outlook,
    relationship::{
        facts::ContactFact,
        health::{Band, Health, Tenths, health},
    },
    renewal::{
        probability::{self, Figure},
        warning::Client,
    },
};

/// How an account stands, as far as its renewals ask.
#[derive(Debug, Clone)]
pub(crate) struct Standing {
    pub(crate) score: Option<Tenths>,
    pub(crate) band: Band,
    pub(crate) last_touch: Option<Day>,
    pub(crate) contacts: Vec<ContactFact>,
}

impl Standing {
    pub(super) const NONE: Self =
        Self { score: None, band: Band::Unknown, last_touch: None, contacts: Vec::new() };

    pub(super) fn judge(facts: AccountFacts, scale: &HealthScale, day: Day) -> Self {
        let Health { score, band, .. } = health(&facts, scale, day);
        let touches = facts.touches.iter().map(|touch| touch.on);
        let last_touch = touches.filter(|on| *on <= day).max();
        Self { score, band, last_touch, contacts: facts.contacts }
    }

    pub(crate) fn outlook(&self) -> Outlook {
        Outlook::from(self.band)
    }

    pub(crate) fn client(&self) -> Client<'_> {
        let (outlook, last_touch) = (self.outlook(), self.last_touch);
        Client { outlook, contacts: &self.contacts, last_touch }
    }
}

pub(crate) const fn band(outlook: Outlook) -> Band {
    match outlook {
        Outlook::AtRisk => Band::AtRisk,
        Outlook::Watch => Band::Watch,
        Outlook::Healthy => Band::Healthy,
        Outlook::Unknown => Band::Unknown,
    }
}

/// What the figure says of a renewal, and what the manager says.
pub(crate) struct Odds<'a> {
    pub(crate) outlook: Outlook,
    pub(crate) figure: Figure,
    pub(crate) manager: Option<&'a Likelihood>,
    pub(crate) disagree: bool,
}

impl<'a> Odds<'a> {
    pub(super) fn new(outlook: Outlook, figure: Figure, manager: Option<&'a Likelihood>) -> Self {
        let odds = Self { outlook, figure, manager, disagree: false };
        let apart = |by_hand| probability::disagree(figure.probability, by_hand);
        Self { disagree: odds.by_hand().is_some_and(apart), ..odds }
    }

    /// The probability that counts, 0–1.
    pub(crate) fn probability(&self) -> f64 {
        self.by_hand().unwrap_or(self.figure.probability)
    }

    /// The manager's, 0–1.
    pub(crate) fn by_hand(&self) -> Option<f64> {
        self.manager.and_then(|m| m.percent).map(|percent| f64::from(percent) / 100.0)
    }
}

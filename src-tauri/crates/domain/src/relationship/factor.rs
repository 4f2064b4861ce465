//! The eleven negative factors (product.md §3.3).

use crate::{
    day::Day,
    fold,
    id::{AccountId, FactorId, ManagerId, TaskId},
    keyed,
    refusal::{self, Reason, Refusal},
    relationship::incident::Severity,
};
use serde::{Deserialize, Serialize};

keyed! {
    /// What spoils a relationship.
    pub enum FactorKind {
        /// Archaic corporate culture.
        Culture = "culture",
        /// Hard direct selling.
        Pushing = "pushing",
        /// The manager's manner: empathy, flexibility, emotional intelligence.
        Manner = "manner",
        /// No personal contact.
        Distance = "distance",
        /// The client does not see the value.
        ValueUnseen = "value-unseen",
        /// Refusal to help outside the contract.
        Rigid = "rigid",
        /// The account manager changed without handing over matters and contacts.
        Handover = "handover",
        /// Corporate conflict, sharp change of course or leadership.
        Upheaval = "upheaval",
        /// No feedback, or none acted on.
        Deaf = "deaf",
        /// Bad name of the brand.
        Reputation = "reputation",
        /// Market crisis.
        Crisis = "crisis",
    }
}

/// A factor of one account, or of all accounts of an industry or country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Factor {
    /// Identity.
    pub id: FactorId,
    /// Of which account; none when it is of an industry or country.
    pub account: Option<AccountId>,
    /// Of all accounts of this industry, or empty.
    pub industry: String,
    /// Of all accounts of this country, or empty. With an industry: of both at once.
    pub country: String,
    /// Which.
    pub kind: FactorKind,
    /// How bad.
    pub severity: Severity,
    /// Day it was noticed.
    pub noticed_on: Day,
    /// How we know.
    pub source: String,
    /// Who sees to it.
    pub owner: Option<ManagerId>,
    /// The task that is to remedy it.
    pub remedy: Option<TaskId>,
    /// Day it ceased; open until then.
    pub closed_on: Option<Day>,
    /// Day a proposal was dismissed. A dismissed factor never counted.
    pub dismissed_on: Option<Day>,
    /// Why it was dismissed or closed; a dismissal needs it.
    pub reason: String,
}

impl Factor {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule; only a crisis may stand without an account, and then
    /// needs an industry or a country.
    pub fn check(&self) -> Result<(), Refusal> {
        for (field, text) in [("industry", &self.industry), ("country", &self.country)] {
            refusal::limit_text(field, text, refusal::MOST_TEXT)?;
        }
        refusal::limit_text("source", &self.source, 5_000)?;
        refusal::limit_text("reason", &self.reason, 5_000)?;
        if self.account.is_none() {
            if self.kind != FactorKind::Crisis {
                return Err(Refusal::at("account", Reason::Missing));
            }
            if self.industry.trim().is_empty() && self.country.trim().is_empty() {
                return Err(Refusal::at("industry", Reason::Missing));
            }
        }
        if self.dismissed_on.is_some() {
            refusal::require_text("reason", &self.reason, 5_000)?;
        } else {
            refusal::require_text("source", &self.source, 5_000)?;
        }
        refusal::not_before("closed_on", self.closed_on, self.noticed_on)
    }

    /// Whether it counted against its account on that day.
    #[must_use]
    pub fn is_open(&self, day: Day) -> bool {
        self.dismissed_on.is_none()
            && self.noticed_on <= day
            && self.closed_on.is_none_or(|closed| closed > day)
    }

    /// Whether meeting its account in person on that day ends it: nothing but that ends a distance.
    #[must_use]
    pub fn ends_with_meeting(&self, on: Day) -> bool {
        self.account.is_some() && self.kind == FactorKind::Distance && self.is_open(on)
    }

    /// Whether a handover of its account that is finished on that day ends it.
    #[must_use]
    pub fn ends_with_handover(&self, on: Day) -> bool {
        self.account.is_some() && self.kind == FactorKind::Handover && self.is_open(on)
    }

    /// The factor closed on that day by what happened then; none when that does not end it, or when
    /// somebody has closed it since, by `today`.
    #[must_use]
    pub fn ended(&self, on: Day, today: Day, ends: fn(&Self, Day) -> bool) -> Option<Self> {
        (ends(self, on) && self.is_open(today.max(on)))
            .then(|| Self { closed_on: Some(on), ..self.clone() })
    }

    /// The factor closed by the earliest of these meetings that ends it.
    #[must_use]
    pub fn ended_by_meetings(&self, meetings: &[Day], today: Day) -> Option<Self> {
        let mut ended =
            meetings.iter().filter_map(|on| self.ended(*on, today, Self::ends_with_meeting));
        let first = ended.next()?;
        Some(
            ended.fold(
                first,
                |best, next| if next.closed_on < best.closed_on { next } else { best },
            ),
        )
    }

    /// Whether it concerns an account of that identity, industry and country.
    #[must_use]
    pub fn concerns(&self, account: AccountId, industry: &str, country: &str) -> bool {
        let within = |scope: &str, of: &str| {
            scope.trim().is_empty() || fold::fold(scope.trim()) == fold::fold(of.trim())
        };
        match self.account {
            Some(own) => own == account,
            None => within(&self.industry, industry) && within(&self.country, country),
        }
    }
}

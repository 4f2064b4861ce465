//! The stages of a relationship, their criteria, the marks and the moves (product.md §2), and the
//! rules on them: where an account stands, what it has met, how far it is from the next stage.

mod clock;
mod moving;
mod path;
#[cfg(test)]
mod tests;

pub use clock::{Clock, LEEWAY_MONTHS, Pace, clock};
pub use moving::{Standing, move_to, standing};
pub use path::{Effort, Proof, Proposal, Step, met, path, proposals};

use crate::{
    day::Day,
    id::{AccountId, SaleId, StageMarkId, StageMoveId, TouchId},
    keyed,
    refusal::{self, Reason, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// A stage, the lowest first.
    pub enum Stage {
        /// First touch: only for a company that works with pre-sales marketing.
        FirstTouch = "first-touch",
        /// Acquaintance.
        Acquaintance = "acquaintance",
        /// Relationship.
        Relationship = "relationship",
        /// Strengthening.
        Strengthening = "strengthening",
    }
}

keyed! {
    /// A criterion of a stage.
    pub enum Criterion {
        /// The client noticed us (first touch).
        NoticedUs = "noticed-us",
        /// The client enquired (acquaintance).
        Enquired = "enquired",
        /// Met the company (acquaintance).
        MetCompany = "met-company",
        /// Met the product (acquaintance).
        MetProduct = "met-product",
        /// Met the account manager (acquaintance).
        MetManager = "met-manager",
        /// Need found (relationship).
        NeedFound = "need-found",
        /// Hidden pains found (relationship).
        HiddenPainsFound = "hidden-pains-found",
        /// First delivery done (relationship).
        FirstDelivery = "first-delivery",
        /// Consulting support given (strengthening).
        ConsultingSupport = "consulting-support",
        /// Special delivery terms (strengthening).
        SpecialTerms = "special-terms",
        /// Technology-partner status (strengthening).
        TechnologyPartner = "technology-partner",
        /// Informal contact (strengthening).
        InformalContact = "informal-contact",
    }
}

impl Stage {
    /// The stage in which relationships begin.
    #[must_use]
    pub const fn first(first_touch_stage: bool) -> Self {
        if first_touch_stage { Self::FirstTouch } else { Self::Acquaintance }
    }

    /// Its number, 0–3.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::FirstTouch => 0,
            Self::Acquaintance => 1,
            Self::Relationship => 2,
            Self::Strengthening => 3,
        }
    }

    /// The next one up.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::FirstTouch => Some(Self::Acquaintance),
            Self::Acquaintance => Some(Self::Relationship),
            Self::Relationship => Some(Self::Strengthening),
            Self::Strengthening => None,
        }
    }

    /// Its criteria in the order in which they are usually met.
    #[must_use]
    pub const fn criteria(self) -> &'static [Criterion] {
        match self {
            Self::FirstTouch => &[Criterion::NoticedUs],
            Self::Acquaintance => &[
                Criterion::Enquired,
                Criterion::MetCompany,
                Criterion::MetProduct,
                Criterion::MetManager,
            ],
            Self::Relationship => {
                &[Criterion::NeedFound, Criterion::HiddenPainsFound, Criterion::FirstDelivery]
            }
            Self::Strengthening => &[
                Criterion::ConsultingSupport,
                Criterion::SpecialTerms,
                Criterion::TechnologyPartner,
                Criterion::InformalContact,
            ],
        }
    }
}

/// A criterion met, on a day, with evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StageMark {
    /// Identity.
    pub id: StageMarkId,
    /// By which account.
    pub account: AccountId,
    /// Which criterion.
    pub criterion: Criterion,
    /// Day it was met.
    pub met_on: Day,
    /// The touch that shows it.
    pub touch: Option<TouchId>,
    /// The sale that shows it.
    pub sale: Option<SaleId>,
    /// What shows it, in words; needed when neither touch nor sale does.
    pub evidence: String,
}

impl StageMark {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// A mark without evidence is refused at `evidence`.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.touch.is_none() && self.sale.is_none() {
            return refusal::require_text("evidence", &self.evidence, 5_000);
        }
        refusal::limit_text("evidence", &self.evidence, 5_000)
    }
}

/// A move from one stage to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StageMove {
    /// Identity.
    pub id: StageMoveId,
    /// Of which account.
    pub account: AccountId,
    /// From.
    pub from: Stage,
    /// To.
    pub to: Stage,
    /// Day.
    pub on: Day,
    /// Why: needed for a move down and for one that leaves criteria unmet.
    pub reason: String,
    /// Whether criteria of the stage left behind were unmet.
    pub overridden: bool,
}

impl StageMove {
    /// Checks the record's own fields; whether the criteria are met is for the rules of stages.
    ///
    /// # Errors
    /// A move to the same stage at `to`, a missing reason at `reason`.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.from == self.to {
            return Err(Refusal::at("to", Reason::Same));
        }
        if self.to < self.from || self.overridden {
            return refusal::require_text("reason", &self.reason, 5_000);
        }
        refusal::limit_text("reason", &self.reason, 5_000)
    }
}

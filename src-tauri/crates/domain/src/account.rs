//! Accounts, the clients, and the legal entities they sign with.

use crate::{
    day::Day,
    id::{AccountId, LegalEntityId, ManagerId},
    keyed,
    refusal::{self, Reason, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// Where an account is in its life with us.
    pub enum Lifecycle {
        /// Not a client yet.
        Prospect = "prospect",
        /// Buys, or has a running subscription.
        Active = "active",
        /// Quiet.
        Dormant = "dormant",
        /// Gone.
        Lost = "lost",
    }
}

/// A client company (or holding) as the account manager sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Account {
    /// Identity.
    pub id: AccountId,
    /// Name as the manager says it.
    pub name: String,
    /// Industry, or empty.
    pub industry: String,
    /// Country, or empty.
    pub country: String,
    /// City, or empty.
    pub city: String,
    /// Web site, or empty.
    pub site: String,
    /// Who keeps the account.
    pub owner: Option<ManagerId>,
    /// Who works its renewals.
    pub renewals_owner: Option<ManagerId>,
    /// How the acquaintance began, in words.
    pub source: String,
    /// The account that brought this one.
    pub referred_by: Option<AccountId>,
    /// Day of acquaintance.
    pub acquainted_on: Option<Day>,
    /// Lifecycle.
    pub lifecycle: Lifecycle,
    /// Free tags.
    pub tags: Vec<String>,
    /// The holding it belongs to.
    pub parent: Option<AccountId>,
    /// Notes, internal.
    pub notes: String,
    /// The most days that should pass between two touches, 1–3650; none takes the setting.
    pub cadence_days: Option<u16>,
    /// Numbers in other systems.
    pub external_ids: Vec<String>,
}

impl Account {
    /// An account of that name with nothing else known.
    #[must_use]
    pub fn named(id: AccountId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            industry: String::new(),
            country: String::new(),
            city: String::new(),
            site: String::new(),
            owner: None,
            renewals_owner: None,
            source: String::new(),
            referred_by: None,
            acquainted_on: None,
            lifecycle: Lifecycle::Active,
            tags: Vec::new(),
            parent: None,
            notes: String::new(),
            cadence_days: None,
            external_ids: Vec::new(),
        }
    }

    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::require_text("name", &self.name, 300)?;
        refusal::limit_text("notes", &self.notes, 100_000)?;
        for (field, text) in [
            ("industry", &self.industry),
            ("country", &self.country),
            ("city", &self.city),
            ("site", &self.site),
            ("source", &self.source),
        ] {
            refusal::limit_text(field, text, refusal::MOST_TEXT)?;
        }
        refusal::require_range("cadence_days", self.cadence_days.map(i64::from), 1, 3650)?;
        for tag in &self.tags {
            refusal::limit_text("tags", tag, refusal::MOST_TEXT)?;
        }
        if !self.id.is_new() && self.parent == Some(self.id) {
            return Err(Refusal::at("parent", Reason::Loop));
        }
        if !self.id.is_new() && self.referred_by == Some(self.id) {
            return Err(Refusal::at("referred_by", Reason::Loop));
        }
        Ok(())
    }
}

/// A legal entity of an account. Two accounts may share a name, never a tax id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LegalEntity {
    /// Identity.
    pub id: LegalEntityId,
    /// Whose it is.
    pub account: AccountId,
    /// Registered name.
    pub name: String,
    /// INN, OGRN or VAT number as written, or empty. See [`crate::tax`] for its check digits.
    pub tax_id: String,
}

impl LegalEntity {
    /// Checks what can be checked without the book.
    ///
    /// # Errors
    /// A [`Refusal`] at `legal_entities`, for a form shows them as one field.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::limit_text("legal_entities", &self.name, refusal::MOST_TEXT)?;
        refusal::limit_text("legal_entities", &self.tax_id, refusal::MOST_TEXT)
    }
}

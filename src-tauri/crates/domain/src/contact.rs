//! Contacts: the people of an account.

use crate::{
    day::Day,
    id::{AccountId, ContactId},
    keyed,
    refusal::{self, Reason, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// What a contact does in decisions about us.
    pub enum DecisionRole {
        /// Decides.
        Decides = "decides",
        /// Pays.
        Pays = "pays",
        /// Champions us.
        Champions = "champions",
        /// Uses what we sell.
        Uses = "uses",
        /// Blocks.
        Blocks = "blocks",
    }
}

/// A person of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Contact {
    /// Identity.
    pub id: ContactId,
    /// Whose person.
    pub account: AccountId,
    /// Full name.
    pub name: String,
    /// Job title, or empty.
    pub job_title: String,
    /// E-mail, or empty.
    pub email: String,
    /// Phone, or empty.
    pub phone: String,
    /// Messenger, or empty.
    pub messenger: String,
    /// Role in decisions.
    pub role: Option<DecisionRole>,
    /// Influence, 1–5.
    pub influence: Option<u8>,
    /// Attitude to us, −2…+2.
    pub attitude: Option<i8>,
    /// Day of that judgement.
    pub attitude_on: Option<Day>,
    /// Whether mailings are agreed to; none when never asked.
    pub mail_consent: Option<bool>,
    /// Day of that consent or refusal.
    pub consent_on: Option<Day>,
    /// Day the person began to work there, if known.
    pub joined_on: Option<Day>,
    /// Day the person left the company.
    pub left_on: Option<Day>,
    /// Superior among the account's contacts.
    pub reports_to: Option<ContactId>,
    /// Number in another system, or empty.
    pub external_id: String,
}

impl Contact {
    /// A contact of that name with nothing else known.
    #[must_use]
    pub fn named(id: ContactId, account: AccountId, name: impl Into<String>) -> Self {
        Self {
            id,
            account,
            name: name.into(),
            job_title: String::new(),
            email: String::new(),
            phone: String::new(),
            messenger: String::new(),
            role: None,
            influence: None,
            attitude: None,
            attitude_on: None,
            mail_consent: None,
            consent_on: None,
            joined_on: None,
            left_on: None,
            reports_to: None,
            external_id: String::new(),
        }
    }

    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::require_text("name", &self.name, 200)?;
        check_email(&self.email)?;
        for (field, text) in [
            ("job_title", &self.job_title),
            ("email", &self.email),
            ("phone", &self.phone),
            ("messenger", &self.messenger),
        ] {
            refusal::limit_text(field, text, refusal::MOST_TEXT)?;
        }
        refusal::require_range("influence", self.influence.map(i64::from), 1, 5)?;
        refusal::require_range("attitude", self.attitude.map(i64::from), -2, 2)?;
        if let Some(joined) = self.joined_on {
            refusal::not_before("left_on", self.left_on, joined)?;
        }
        if !self.id.is_new() && self.reports_to == Some(self.id) {
            return Err(Refusal::at("reports_to", Reason::Loop));
        }
        Ok(())
    }
}

/// Refuses what cannot be an e-mail address; empty is fine.
///
/// # Errors
/// [`Reason::NotEmail`] at `email`.
pub fn check_email(email: &str) -> Result<(), Refusal> {
    let bad = || Err(Refusal::at("email", Reason::NotEmail));
    if email.is_empty() {
        return Ok(());
    }
    match email.split_once('@') {
        Some((name, host))
            if !name.is_empty()
                && !host.is_empty()
                && !host.contains('@')
                && !email.contains(char::is_whitespace) =>
        {
            Ok(())
        }
        _ => bad(),
    }
}

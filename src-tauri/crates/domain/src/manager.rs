//! Managers: who keeps accounts and who works renewals.

use crate::{
    day::Day,
    id::ManagerId,
    keyed,
    refusal::{self, Reason, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// What a manager works at.
    pub enum Team {
        /// Keeps accounts.
        Accounts = "accounts",
        /// Works the renewals queue.
        Renewals = "renewals",
    }
}

/// A person of ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Manager {
    /// Identity.
    pub id: ManagerId,
    /// Full name.
    pub name: String,
    /// E-mail, or empty.
    pub email: String,
    /// Team.
    pub team: Team,
    /// First day at work, if known.
    pub active_from: Option<Day>,
    /// Last day at work, if over.
    pub active_to: Option<Day>,
    /// Number in another system, or empty.
    pub external_id: String,
}

impl Manager {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::require_text("name", &self.name, 200)?;
        crate::contact::check_email(&self.email)?;
        match (self.active_from, self.active_to) {
            (Some(from), Some(to)) if to < from => {
                Err(Refusal::at("active_to", Reason::Before(from)))
            }
            _ => Ok(()),
        }
    }
}

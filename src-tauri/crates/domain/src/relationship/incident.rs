//! Incidents: what went wrong on our side and how it was put right.

use crate::{
    day::Day,
    id::{AccountId, IncidentId},
    keyed,
    refusal::{self, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// How much it cost the client.
    pub enum Severity {
        /// A nuisance.
        Low = "low",
        /// Cost them time or money.
        Medium = "medium",
        /// Put the relationship in question.
        High = "high",
    }
}

/// One time the client was kept informed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct KeptInformed {
    /// Day.
    pub on: Day,
    /// What they were told.
    pub text: String,
}

/// An incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Incident {
    /// Identity.
    pub id: IncidentId,
    /// At whom.
    pub account: AccountId,
    /// Day it happened.
    pub on: Day,
    /// What went wrong.
    pub what: String,
    /// How serious.
    pub severity: Severity,
    /// The cause we admitted to the client, or empty.
    pub cause: String,
    /// What put it right, or empty.
    pub remedy: String,
    /// What we gave in return, or empty.
    pub compensation: String,
    /// Each time the client was kept informed.
    pub informed: Vec<KeptInformed>,
    /// How the client took it in the end, −2…+2.
    pub taken: Option<i8>,
    /// Day of that judgement.
    pub taken_on: Option<Day>,
    /// Day it was put right; open until then.
    pub closed_on: Option<Day>,
}

impl Incident {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::require_text("what", &self.what, 5_000)?;
        for (field, text) in
            [("cause", &self.cause), ("remedy", &self.remedy), ("compensation", &self.compensation)]
        {
            refusal::limit_text(field, text, 5_000)?;
        }
        for note in &self.informed {
            refusal::require_text("informed", &note.text, 5_000)?;
            refusal::not_before("informed", Some(note.on), self.on)?;
        }
        refusal::require_range("taken", self.taken.map(i64::from), -2, 2)?;
        refusal::not_before("taken_on", self.taken_on, self.on)?;
        refusal::not_before("closed_on", self.closed_on, self.on)
    }
}

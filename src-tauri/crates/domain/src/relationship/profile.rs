//! The client's profile: six texts, each with its history.

use crate::{
    day::Day,
    id::{AccountId, ProfileId},
    keyed,
    refusal::{self, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// What a text of the profile is about.
    pub enum Aspect {
        /// What they are busy with now.
        Tasks = "tasks",
        /// Needs they have not put into words.
        HiddenNeeds = "hidden-needs",
        /// Needs they may come to have.
        PotentialNeeds = "potential-needs",
        /// Peculiarities of the company.
        Peculiarities = "peculiarities",
        /// Habits of its people.
        Habits = "habits",
        /// The situation on their market.
        Market = "market",
    }
}

/// One text as it was written on a day; the latest one stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Profile {
    /// Identity.
    pub id: ProfileId,
    /// Whose.
    pub account: AccountId,
    /// About what.
    pub aspect: Aspect,
    /// The text; an empty one says that nothing holds any more.
    pub text: String,
    /// Day.
    pub on: Day,
}

impl Profile {
    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::limit_text("text", &self.text, 20_000)
    }
}

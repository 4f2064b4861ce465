//! The date up to which facts count.

use crate::day::{Day, Moment};
use serde::{Deserialize, Serialize};

/// What a figure may know: facts true on or before `day` and, where asked, recorded by `known_by`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AsOf {
    /// The last day whose facts count.
    pub day: Day,
    /// "As it was known": facts recorded later do not count. None counts all that is on record.
    pub known_by: Option<Moment>,
}

impl AsOf {
    /// As of that day, with all that is on record.
    #[must_use]
    pub const fn day(day: Day) -> Self {
        Self { day, known_by: None }
    }
}

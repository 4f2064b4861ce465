//! Windows that end with the day asked about, that day included and the edge before it not: of
//! six months on 30 June the first day is 31 December.

use crate::day::Day;

/// The days after `after` up to and with `to`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Within {
    after: Day,
    to: Day,
}

impl Within {
    pub(crate) fn months(to: Day, months: i32) -> Self {
        Self { after: to.plus_months(-months), to }
    }

    pub(crate) fn days(to: Day, days: i64) -> Self {
        Self { after: to.plus_days(-days), to }
    }

    /// The window of as many months that ends where this one begins.
    pub(crate) fn before(self, months: i32) -> Self {
        Self { after: self.to.plus_months(-2 * months), to: self.after }
    }

    pub(crate) fn holds(self, day: Day) -> bool {
        self.after < day && day <= self.to
    }
}

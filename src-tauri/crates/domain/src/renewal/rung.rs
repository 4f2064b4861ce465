//! The rungs of the ladder: when a step is due before the decision day, and by which channel.

use crate::{
    keyed,
    refusal::{Reason, Refusal},
};
use serde::{Deserialize, Serialize};

keyed! {
    /// How a client is reached.
    pub enum Channel {
        /// A telephone call.
        Call = "call",
        /// An e-mail.
        Email = "email",
        /// A meeting.
        Meeting = "meeting",
        /// A message.
        Message = "message",
    }
}

keyed! {
    /// Whose work a step is.
    pub enum Queue {
        /// The renewals desk.
        Desk = "desk",
        /// The account manager.
        Mine = "mine",
    }
}

keyed! {
    /// Which days are worked.
    pub enum WorkingDays {
        /// By the production calendar of Russia.
        Russia = "russia",
        /// All but Saturdays and Sundays.
        Weekdays = "weekdays",
    }
}

/// The most rungs a ladder has.
pub const MOST_RUNGS: usize = 20;

/// One rung.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Rung {
    /// Days before the decision day, −365…730; negative after it.
    pub days_before: i32,
    /// How the client is reached.
    pub channel: Channel,
    /// Whose work it is.
    pub queue: Queue,
}

/// Source: product.md §4.
pub const USUAL: [Rung; 8] = {
    const fn rung(days_before: i32, channel: Channel) -> Rung {
        Rung { days_before, channel, queue: Queue::Desk }
    }
    [
        rung(180, Channel::Email),
        rung(90, Channel::Call),
        rung(60, Channel::Email),
        rung(30, Channel::Call),
        rung(14, Channel::Call),
        rung(7, Channel::Call),
        rung(0, Channel::Call),
        rung(-7, Channel::Call),
    ]
};

/// Checks a ladder as set.
///
/// # Errors
/// When it has no rung, too many, two of one day, or one out of range.
pub fn check(field: &'static str, rungs: &[Rung]) -> Result<(), Refusal> {
    if rungs.is_empty() || rungs.len() > MOST_RUNGS {
        return Err(Refusal::at(field, Reason::OutOfRange(1, MOST_RUNGS as i64)));
    }
    let mut days: Vec<i32> = rungs.iter().map(|rung| rung.days_before).collect();
    days.sort_unstable();
    if days.iter().any(|days| !(-365..=730).contains(days)) {
        return Err(Refusal::at(field, Reason::OutOfRange(-365, 730)));
    }
    if days.windows(2).any(|pair| pair.first() == pair.last()) {
        return Err(Refusal::at(field, Reason::Same));
    }
    Ok(())
}

//! The clock: the one place that reads it.

use chrono::{Local, Timelike, Utc};
use rapport_domain::{Day, Moment};

/// The instant it is.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the edge where the clock enters")]
pub fn now() -> Moment {
    Moment(Utc::now().timestamp_millis())
}

/// The civil day it is where the user sits; 1970 when the machine's clock is out of
/// range.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the edge where the clock enters")]
pub fn today() -> Day {
    Day::from_date(Local::now().date_naive()).unwrap_or(Day::EPOCH)
}

/// A moment on the user's wall: day, hour 0–23 and minute 0–59.
#[must_use]
pub fn on_the_wall(moment: Moment) -> Option<(Day, u32, u32)> {
    let local = chrono::DateTime::from_timestamp_millis(moment.0)?.with_timezone(&Local);
    Some((Day::from_date(local.date_naive())?, local.hour(), local.minute()))
}

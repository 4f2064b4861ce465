//! Calendars and letters written here and read back by programs of others.

#![expect(clippy::unwrap_used, reason = "tests may stop at once")]

mod calendars;
mod letters;

//! Calendar files (RFC 5545): one event a day of work, which a calendar program updates by its
//! identity instead of keeping it twice.
//!
//! Written here, not by a crate: the one there is stamps alarms with the clock and random
//! identities, so that no two files of the same steps were equal, and ends events of a day before
//! they begin.

use chrono::DateTime;
use rapport_domain::{Day, Moment};

/// When a calendar program reminds of an event: nine hours after the midnight it begins at.
const REMIND_AT: &str = "PT9H";

/// 1 January 2025: sequences count the seconds since, and fit what calendar programs hold them in
/// until 2093.
const SEQUENCE_FROM: i64 = 1_735_689_600;

/// The most octets of a line (RFC 5545, 3.1).
const WIDTH: usize = 75;

/// An event of a whole day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayEvent {
    /// Its identity: the same in every file that tells of it.
    pub uid: String,
    /// The day.
    pub on: Day,
    /// Its title.
    pub title: String,
    /// What to know about it; lines are kept.
    pub text: String,
    /// It was done or is no longer planned; a calendar program takes it off.
    pub cancelled: bool,
}

/// Writes a calendar of that name as of that instant.
///
/// Its events carry the instant as their sequence, so that of two files the one written later wins,
/// whatever changed in between. Those that still stand remind at nine in the morning, wherever that
/// is.
#[must_use]
pub fn calendar(name: &str, events: &[DayEvent], at: Moment) -> String {
    let seconds = at.0.div_euclid(1000);
    let stamp = DateTime::from_timestamp(seconds, 0).unwrap_or_default();
    let stamp = stamp.format("%Y%m%dT%H%M%SZ").to_string();
    let sequence = (seconds - SEQUENCE_FROM).max(0).to_string();
    let mut file = Lines::default();
    file.put("BEGIN", "VCALENDAR");
    file.put("VERSION", "2.0");
    file.put("PRODID", "-//Rapport//Rapport//EN");
    file.put("CALSCALE", "GREGORIAN");
    file.put("METHOD", "PUBLISH");
    file.put("X-WR-CALNAME", &text(name));
    for event in events {
        let title = text(&event.title);
        file.put("BEGIN", "VEVENT");
        file.put("UID", &text(&event.uid));
        file.put("DTSTAMP", &stamp);
        file.put("SEQUENCE", &sequence);
        file.put("DTSTART;VALUE=DATE", &event.on.key().to_string());
        // The end is the first day that no longer belongs to it.
        file.put("DTEND;VALUE=DATE", &event.on.plus_days(1).key().to_string());
        file.put("SUMMARY", &title);
        if !event.text.is_empty() {
            file.put("DESCRIPTION", &text(&event.text));
        }
        // A day of work is not a day without time for anything else.
        file.put("TRANSP", "TRANSPARENT");
        if event.cancelled {
            file.put("STATUS", "CANCELLED");
        } else {
            file.put("STATUS", "CONFIRMED");
            file.put("BEGIN", "VALARM");
            file.put("ACTION", "DISPLAY");
            file.put("TRIGGER", REMIND_AT);
            file.put("DESCRIPTION", &title);
            file.put("END", "VALARM");
        }
        file.put("END", "VEVENT");
    }
    file.put("END", "VCALENDAR");
    file.0
}

/// Content lines, folded.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// Folds between characters, and beside a space only where nothing else is left: some readers
    /// trim lines before they put them together.
    fn put(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut rest = line.as_str();
        let mut width = WIDTH;
        while rest.len() > width {
            let edge = rest.floor_char_boundary(width);
            let apart = |at: &usize| {
                let (before, after) = rest.split_at(*at);
                !before.ends_with(char::is_whitespace) && !after.starts_with(char::is_whitespace)
            };
            let fits = (width / 2..=edge).rev().filter(|at| rest.is_char_boundary(*at));
            let (first, then) = rest.split_at(fits.into_iter().find(apart).unwrap_or(edge));
            self.0.push_str(first);
            self.0.push_str("\r\n ");
            // The space that continues a line is one of its octets.
            (rest, width) = (then, WIDTH - 1);
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
    }
}

/// A text as a value: on one line, nothing in it that would end the value (RFC 5545, 3.3.11).
fn text(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\n' | '\r' => value.push_str("\\n"),
            '\\' | ';' | ',' => value.extend(['\\', c]),
            c if c.is_control() => {}
            c => value.push(c),
        }
    }
    value
}

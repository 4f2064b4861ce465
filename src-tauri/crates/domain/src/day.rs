//! Civil days without a zone, and instants of recording.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, Visitor},
};
use std::fmt;

/// A civil day between 1900-01-01 and 2999-12-31, without a zone.
///
/// Written `2026-06-30` in text and JSON, stored as the integer `20260630` ([`Day::key`]).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// 1 January 1970, where neither clock nor record names a better day.
    pub const EPOCH: Self = Self(match NaiveDate::from_ymd_opt(1970, 1, 1) {
        Some(date) => date,
        None => NaiveDate::MIN,
    });
    /// The first day the book can hold.
    pub const FIRST_KEY: i32 = 19_000_101;
    /// The last day the book can hold.
    pub const LAST_KEY: i32 = 29_991_231;

    /// The day of that year, month 1–12 and day of month, if the calendar has it and it lies in range.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        (1900..=2999).contains(&year).then(|| NaiveDate::from_ymd_opt(year, month, day))?.map(Self)
    }

    /// The day a chrono date names, if in range.
    #[must_use]
    pub fn from_date(date: NaiveDate) -> Option<Self> {
        Self::new(date.year(), date.month(), date.day())
    }

    /// The chrono date of this day.
    #[must_use]
    pub const fn date(self) -> NaiveDate {
        self.0
    }

    /// Year, 1900–2999.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Month, 1–12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// Day of month, 1–31.
    #[must_use]
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// The sortable integer `yyyymmdd` the book stores.
    #[must_use]
    pub fn key(self) -> i32 {
        let (month, day) = (self.0.month() as i32, self.0.day() as i32);
        self.0.year() * 10_000 + month * 100 + day
    }

    /// The day a stored integer `yyyymmdd` names.
    #[must_use]
    pub fn from_key(key: i32) -> Option<Self> {
        let (month, day) = (key / 100 % 100, key % 100);
        Self::new(key / 10_000, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
    }

    /// The day `2026-06-30` names.
    #[must_use]
    pub fn parse_iso(text: &str) -> Option<Self> {
        // Forecasts kept hold thousands of days: read so, they cost a tenth of what chrono takes.
        if let [a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes() {
            let number = |digits: &[&u8]| {
                digits.iter().try_fold(0, |number, digit| {
                    digit.is_ascii_digit().then(|| number * 10 + u32::from(**digit - b'0'))
                })
            };
            let year = i32::try_from(number(&[a, b, c, d])?).ok()?;
            return Self::new(year, number(&[e, f])?, number(&[g, h])?);
        }
        NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().and_then(Self::from_date)
    }

    /// This many days later (earlier when negative), held within the range of the book.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        let step = Days::new(days.unsigned_abs());
        let moved =
            if days < 0 { self.0.checked_sub_days(step) } else { self.0.checked_add_days(step) };
        Self::held(moved, days < 0)
    }

    /// This many months later (earlier when negative); the last day of a shorter month when the
    /// day of month does not exist there. Held within the range of the book.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let step = Months::new(months.unsigned_abs());
        let moved = if months < 0 {
            self.0.checked_sub_months(step)
        } else {
            self.0.checked_add_months(step)
        };
        Self::held(moved, months < 0)
    }

    /// Whole days from `earlier` to this day; negative when `earlier` is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    fn held(moved: Option<NaiveDate>, backwards: bool) -> Self {
        let edge = Self::from_key(if backwards { Self::FIRST_KEY } else { Self::LAST_KEY });
        moved.and_then(Self::from_date).or(edge).unwrap_or(Self::EPOCH)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Iso)
    }
}

/// Takes the text as it stands: it need not be copied to be read.
struct Iso;

impl Visitor<'_> for Iso {
    type Value = Day;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a day (yyyy-mm-dd)")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Day, E> {
        Day::parse_iso(text).ok_or_else(|| E::custom(format!("{text} is not a day (yyyy-mm-dd)")))
    }
}

/// The instant something was recorded: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct Moment(pub i64);

#[cfg(feature = "ts")]
mod ts {
    use super::Day;
    use ts_rs::{Config, TS};

    impl TS for Day {
        type WithoutGenerics = Self;
        type OptionInnerType = Self;
        fn name(_: &Config) -> String {
            "string".to_owned()
        }
        fn inline(_: &Config) -> String {
            "string".to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::de::{IntoDeserializer, value::StrDeserializer};

    #[test]
    fn key_and_day_are_two_ways_to_write_the_same() {
        for text in ["1900-01-01", "2024-02-29", "2026-06-30", "2999-12-31"] {
            let day = Day::parse_iso(text).unwrap();
            assert_eq!(
                Day::from_key(day.key()),
                Some(day),
                "the stored integer must name the same day"
            );
            assert_eq!(day.to_string(), text, "text must come back as it went in");
        }
        assert_eq!(Day::from_key(20_250_229), None, "2025 has no 29 February");
        assert_eq!(Day::parse_iso("1899-12-31"), None, "days before the range are refused");
        for text in ["", "2026-06-31", "2026-13-01", "2026-+6-01", "2026-0a-01", "20x6-06-01"] {
            assert_eq!(Day::parse_iso(text), None, "{text:?} is no day of the calendar");
        }
        let read = |text: &str| {
            let text: StrDeserializer<'_, de::value::Error> = text.into_deserializer();
            Day::deserialize(text)
        };
        assert_eq!(read("2026-06-30"), Ok(Day::new(2026, 6, 30).unwrap()), "the day of a text");
        let refused = read("30.06.2026").unwrap_err().to_string();
        assert!(refused.contains("30.06.2026"), "what was there instead is named: {refused}");
    }

    #[test]
    fn months_end_on_the_last_day_there_is() {
        let day = Day::new(2024, 8, 31).unwrap();
        assert_eq!(
            day.plus_months(-6),
            Day::new(2024, 2, 29).unwrap(),
            "31 August less six months in a leap year"
        );
        assert_eq!(day.plus_days(1), Day::new(2024, 9, 1).unwrap(), "days cross the month");
    }
}

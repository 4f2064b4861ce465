//! Half-years, the rhythm of reviews and surveys.

use crate::day::Day;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// The month in which the first half of the firm's year begins, 1–12. January unless set.
///
/// A year is named after the calendar year in which its first half begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct FiscalStart(u8);

impl<'de> Deserialize<'de> for FiscalStart {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let month = u8::deserialize(deserializer)?;
        Self::new(month)
            .ok_or_else(|| serde::de::Error::custom(format!("{month} is not a month (1–12)")))
    }
}

impl FiscalStart {
    /// The calendar year.
    pub const JANUARY: Self = Self(1);

    /// A year beginning in this month, 1–12.
    #[must_use]
    pub fn new(month: u8) -> Option<Self> {
        (1..=12).contains(&month).then_some(Self(month))
    }

    /// The month, 1–12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.0
    }
}

impl Default for FiscalStart {
    fn default() -> Self {
        Self::JANUARY
    }
}

/// A half of a firm's year, written `2026H1`. Halves sort in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Half {
    index: i32,
}

impl Half {
    /// Half 1 or 2 of that year.
    #[must_use]
    pub fn new(year: i32, number: u8) -> Option<Self> {
        ((1900..=2998).contains(&year) && (1..=2).contains(&number))
            .then_some(Self { index: year * 2 + i32::from(number) - 1 })
    }

    /// The half a day falls into.
    #[must_use]
    pub fn of(day: Day, start: FiscalStart) -> Self {
        let months = day.year() * 12 + day.month() as i32 - i32::from(start.month());
        Self { index: months.div_euclid(6) }
    }

    /// The year in whose calendar the firm's year begins.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.index.div_euclid(2)
    }

    /// 1 or 2.
    #[must_use]
    pub const fn number(self) -> u8 {
        if self.index.rem_euclid(2) == 0 { 1 } else { 2 }
    }

    /// This many halves later (earlier when negative).
    #[must_use]
    pub const fn plus(self, halves: i32) -> Self {
        Self { index: self.index + halves }
    }

    /// How many halves lie from `earlier` to this one.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i32 {
        self.index - earlier.index
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self, start: FiscalStart) -> Day {
        let months = self.index * 6 + i32::from(start.month()) - 1;
        let month = u32::try_from(months.rem_euclid(12)).unwrap_or(0) + 1;
        Day::new(months.div_euclid(12).clamp(1900, 2999), month, 1).unwrap_or(Day::EPOCH)
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self, start: FiscalStart) -> Day {
        self.plus(1).first_day(start).plus_days(-1)
    }

    /// The half `2026H1` names.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, number) = text.split_once(['H', 'h'])?;
        Self::new(year.parse().ok()?, number.parse().ok()?)
    }
}

impl fmt::Display for Half {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}H{}", self.year(), self.number())
    }
}

impl Serialize for Half {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Half {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::custom(format!("{text} is not a half-year (2026H1)")))
    }
}

#[cfg(feature = "ts")]
mod ts {
    use super::Half;
    use ts_rs::{Config, TS};

    impl TS for Half {
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

    fn day(text: &str) -> Day {
        Day::parse_iso(text).unwrap()
    }

    #[test]
    fn calendar_halves_have_the_days_of_product_md() {
        let half = Half::parse("2026H1").unwrap();
        let start = FiscalStart::JANUARY;
        assert_eq!(half.first_day(start), day("2026-01-01"), "2026H1 is 1 Jan to 30 Jun");
        assert_eq!(half.last_day(start), day("2026-06-30"), "2026H1 is 1 Jan to 30 Jun");
        assert_eq!(half.plus(1).to_string(), "2026H2", "the next half");
        assert_eq!(half.plus(-1).to_string(), "2025H2", "the half before");
    }

    #[test]
    fn every_day_lies_in_its_half_whatever_the_fiscal_start() {
        for month in 1..=12 {
            let start = FiscalStart::new(month).unwrap();
            let mut at = day("2023-12-28");
            while at < day("2025-01-05") {
                let half = Half::of(at, start);
                assert!(
                    half.first_day(start) <= at && at <= half.last_day(start),
                    "{at} must lie in {half} when the year starts in month {month}"
                );
                at = at.plus_days(1);
            }
        }
        let april = FiscalStart::new(4).unwrap();
        assert_eq!(
            Half::of(day("2026-03-31"), april).to_string(),
            "2025H2",
            "March belongs to the year begun last April"
        );
    }
}

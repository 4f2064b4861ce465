//! Which days are worked.

use super::rung::WorkingDays;
use crate::day::Day;
use chrono::{Datelike, Weekday};
use holidays_ru::Federal;

/// Longer than any row of days off a production calendar has had.
const LONGEST_REST: usize = 40;

/// The days that are worked, by the setting of the book.
///
/// The production calendar of Russia is the official one for the years it was published for
/// (1993–2027 in `holidays-ru` 0.2.2), what the Labour Code alone lets one foresee from 1900 to 2100
/// beyond them, and weekends after that. Official transfers of a year to come may move a step by a
/// day or two once they are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Workdays(WorkingDays);

impl Workdays {
    /// The days of that calendar.
    #[must_use]
    pub const fn new(days: WorkingDays) -> Self {
        Self(days)
    }

    /// Whether the day is worked.
    #[must_use]
    pub fn is_worked(self, day: Day) -> bool {
        match self.0 {
            WorkingDays::Weekdays => is_weekday(day),
            WorkingDays::Russia => official(day).unwrap_or_else(|| is_weekday(day)),
        }
    }

    /// The day, or the last worked day before it.
    #[must_use]
    pub fn on_or_before(self, day: Day) -> Day {
        self.nearest(day, -1)
    }

    /// The day, or the first worked day after it.
    #[must_use]
    pub fn on_or_after(self, day: Day) -> Day {
        self.nearest(day, 1)
    }

    /// At the very edge of the book's range, where no worked day is left, the day itself.
    fn nearest(self, day: Day, step: i64) -> Day {
        let mut days = std::iter::successors(Some(day), |day| Some(day.plus_days(step)));
        days.by_ref().take(LONGEST_REST).find(|day| self.is_worked(*day)).unwrap_or(day)
    }
}

fn is_weekday(day: Day) -> bool {
    !matches!(day.date().weekday(), Weekday::Sat | Weekday::Sun)
}

fn official(day: Day) -> Option<bool> {
    let (month, of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    let found = holidays_ru::is_working_day_ymd::<Federal>(day.year(), month, of_month)?;
    Some(found.value())
}

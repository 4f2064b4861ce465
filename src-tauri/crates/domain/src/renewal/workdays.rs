//! Which days are worked.

use super::rung::WorkingDays;
use crate::day::Day;
use chrono::{Datelike, Weekday};
use holidays_ru::Federal;
use std::sync::OnceLock;

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
            WorkingDays::Russia => is_worked_in_russia(day),
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

/// A bit for each day of a year, from 1 January on.
type Year = [u64; 6];

const FIRST_YEAR: i32 = Day::FIRST_KEY / 10_000;
const YEARS: usize = (Day::LAST_KEY / 10_000 - FIRST_YEAR + 1) as usize;

/// The worked days of each year by the calendar of Russia, looked up when first asked for: ladders
/// ask for the same few hundred days tens of thousands of times.
static RUSSIA: [OnceLock<Year>; YEARS] = [const { OnceLock::new() }; YEARS];

fn is_worked_in_russia(day: Day) -> bool {
    let looked_up = |day: Day| official(day).unwrap_or_else(|| is_weekday(day));
    let at = usize::try_from(day.year() - FIRST_YEAR);
    let Some(year) = at.ok().and_then(|at| RUSSIA.get(at)) else { return looked_up(day) };
    let year = year.get_or_init(|| {
        let mut year = Year::default();
        let first = day.plus_days(-i64::from(day.date().ordinal0()));
        for (word, from) in year.iter_mut().zip((0..).step_by(64)) {
            for bit in 0..64 {
                let day = first.plus_days(from + bit);
                *word |= u64::from(looked_up(day)) << bit;
            }
        }
        year
    });
    let ordinal = day.date().ordinal0();
    year.get(ordinal as usize / 64).is_some_and(|word| word >> (ordinal % 64) & 1 == 1)
}

fn official(day: Day) -> Option<bool> {
    let (month, of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    let found = holidays_ru::is_working_day_ymd::<Federal>(day.year(), month, of_month)?;
    Some(found.value())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_the_book_is_worked_as_the_calendar_says() {
        let calendar = Workdays::new(WorkingDays::Russia);
        let mut day = Day::from_key(Day::FIRST_KEY).unwrap();
        let last = Day::from_key(Day::LAST_KEY).unwrap();
        while day < last {
            let said = official(day).unwrap_or_else(|| is_weekday(day));
            assert_eq!(calendar.is_worked(day), said, "{day}, of a year kept or looked up");
            day = day.plus_days(1);
        }
    }
}

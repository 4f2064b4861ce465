//! Days and halves as each locale writes them.

use crate::{Lang, words};
use rapport_domain::{Day, Half};

/// `21.11.2026` / `21 Nov 2026`.
#[must_use]
pub fn short(lang: Lang, day: Day) -> String {
    match lang {
        Lang::Ru => format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()),
        Lang::En => format!("{} {} {}", day.day(), month_short(lang, day.month()), day.year()),
    }
}

/// `21 ноября 2026` / `21 November 2026`.
#[must_use]
pub fn long(lang: Lang, day: Day) -> String {
    format!("{}\u{a0}{}\u{a0}{}", day.day(), month_of_day(lang, day.month()), day.year())
}

/// `II полугодие 2026` / `H2 2026`.
#[must_use]
pub fn half(lang: Lang, half: Half) -> String {
    match (lang, half.number()) {
        (Lang::Ru, 1) => format!("I\u{a0}полугодие {}", half.year()),
        (Lang::Ru, _) => format!("II\u{a0}полугодие {}", half.year()),
        (Lang::En, n) => format!("H{n} {}", half.year()),
    }
}

/// `II п/г 2026` / `H2 2026`: for axes, which may break it before the year.
#[must_use]
pub fn half_axis(lang: Lang, half: Half) -> String {
    match (lang, half.number()) {
        (Lang::Ru, 1) => format!("I\u{a0}п/г {}", half.year()),
        (Lang::Ru, _) => format!("II\u{a0}п/г {}", half.year()),
        (Lang::En, n) => format!("H{n} {}", half.year()),
    }
}

/// `ноя` / `Nov`.
#[must_use]
pub fn month_short(lang: Lang, month: u32) -> String {
    words::month_short(lang, i64::from(month))
}

/// `ноября` / `November`, as it stands after a day.
#[must_use]
pub fn month_of_day(lang: Lang, month: u32) -> String {
    words::month_of_day(lang, i64::from(month))
}

//! The scale a recommendation was asked on: 0–10, which the NPS is made of, or 1–10, which is kept
//! apart.

use crate::{field::Field, kind::Kind, mapping::Mapping, reading::Reading};
use rapport_domain::keyed;
use rapport_text::{Lang, words};

keyed! {
    /// The scale a recommendation was asked on.
    pub enum Scale {
        /// 0–10.
        ZeroToTen = "0-10",
        /// 1–10.
        OneToTen = "1-10",
    }
}

impl Scale {
    /// Its name in the user's language.
    #[must_use]
    pub fn say(self, lang: Lang) -> String {
        let key = match self {
            Self::ZeroToTen => "zero-to-ten",
            Self::OneToTen => "one-to-ten",
        };
        words::exchange_scale(lang, key)
    }

    /// The lowest score.
    pub(crate) const fn least(self) -> i64 {
        match self {
            Self::ZeroToTen => 0,
            Self::OneToTen => 1,
        }
    }
}

/// The scale in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoundScale {
    /// Which.
    pub scale: Scale,
    /// Whether the mapping, the cells or the heading tell it; otherwise 0–10 is taken, and the user
    /// is to be asked.
    pub certain: bool,
}

/// The scale of the recommendations in a file of answers: what the mapping says, else 0–10 where a
/// 0 was given, else what the heading says. None where the file has none.
#[must_use]
pub fn found_scale(main: &Reading, mapping: &Mapping) -> Option<FoundScale> {
    let column = mapping.columns.iter().position(|field| *field == Some(Field::Recommends))?;
    if mapping.kind != Kind::Answers {
        return None;
    }
    let heading = main.headings.get(column).map_or("", String::as_str);
    let zero = || (0..main.rows.len()).any(|row| is_zero(main.rows.cell(row, column)));
    let told = mapping.scale.or_else(|| zero().then_some(Scale::ZeroToTen)).or_else(|| of(heading));
    Some(FoundScale { scale: told.unwrap_or(Scale::ZeroToTen), certain: told.is_some() })
}

fn is_zero(cell: &str) -> bool {
    cell.starts_with('0') && cell.bytes().all(|b| matches!(b, b'0' | b'.' | b','))
}

/// What a heading says: `NPS`, `Оценка (1–10)`, `score from 0 to 10`.
fn of(heading: &str) -> Option<Scale> {
    let plain = heading.to_lowercase();
    // Whatever stands between the two numbers, they are the ends.
    let mut numbers = plain.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
    let ends = (numbers.next(), numbers.next());
    match ends {
        (Some("0"), Some("10")) => Some(Scale::ZeroToTen),
        (Some("1"), Some("10")) => Some(Scale::OneToTen),
        _ => plain.contains("nps").then_some(Scale::ZeroToTen),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_may_tell_the_scale() {
        for (heading, want) in [
            ("NPS", Some(Scale::ZeroToTen)),
            ("Оценка (0–10)", Some(Scale::ZeroToTen)),
            ("Порекомендуете? от 1 до 10", Some(Scale::OneToTen)),
            ("NPS 1-10", Some(Scale::OneToTen)),
            ("Оценка", None),
            ("Оценка 2025", None),
        ] {
            assert_eq!(of(heading), want, "{heading}");
        }
    }
}

//! Numbers and money as each locale writes them: `1 234 567,89` and `1,234,567.89`, no-break
//! spaces, a real minus sign.

use crate::Lang;
use rapport_domain::{Currency, Minor, Quantity};

/// Narrow no-break space: between thousands, before units.
pub const THIN: char = '\u{202f}';
const MINUS: char = '\u{2212}';
/// Bytes that hold most numbers with their marks, so that a string is not moved while it grows.
const LONG: usize = 24;

/// A number with that many decimals, grouped by thousands: `12 910,5` / `12,910.5`.
#[must_use]
pub fn decimal(lang: Lang, number: f64, decimals: usize) -> String {
    if !number.is_finite() {
        return "–".to_owned();
    }
    let plain = format!("{:.decimals$}", number.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let zero = plain.bytes().all(|b| matches!(b, b'0' | b'.'));
    let mut out = String::with_capacity(LONG);
    if number < 0.0 && !zero {
        out.push(MINUS);
    }
    group(lang, whole, &mut out);
    if !fraction.is_empty() {
        out.push(decimal_mark(lang));
        out.push_str(fraction);
    }
    out
}

/// A whole number grouped by thousands.
#[must_use]
pub fn whole(lang: Lang, number: i64) -> String {
    let mut out = String::with_capacity(LONG);
    if number < 0 {
        out.push(MINUS);
    }
    group(lang, &number.unsigned_abs().to_string(), &mut out);
    out
}

/// Minor units as an amount with two decimals, without a currency sign: `12 910,50`.
#[must_use]
pub fn amount(lang: Lang, minor: Minor) -> String {
    let units = minor.unsigned_abs();
    let mut out = String::new();
    if minor < 0 {
        out.push(MINUS);
    }
    group(lang, &(units / 100).to_string(), &mut out);
    out.push(decimal_mark(lang));
    out.push_str(&format!("{:02}", units % 100));
    out
}

/// Minor units rounded to whole units, with the currency: `12 911 ₽`, `$12,911`.
#[must_use]
pub fn money(lang: Lang, minor: Minor, currency: Currency) -> String {
    with_sign(lang, whole(lang, round_to_units(minor)), currency)
}

/// Minor units in the largest unit that keeps three figures, with the currency:
/// `184,2 млн ₽`, `$184.2 m`, `850 тыс. ₽`, `412 ₽`.
#[must_use]
pub fn money_short(lang: Lang, minor: Minor, currency: Currency) -> String {
    let scale = Scale::of(minor);
    let mut number = scaled(lang, minor, scale);
    let word = scale.word(lang);
    if !word.is_empty() {
        number.push('\u{a0}');
        number.push_str(word);
    }
    with_sign(lang, number, currency)
}

/// The unit large amounts are printed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// Units of the currency.
    Ones,
    /// Thousands.
    Thousands,
    /// Millions.
    Millions,
    /// Thousand millions.
    Billions,
}

impl Scale {
    /// The scale in which this amount (take the largest of a series) has one to three figures
    /// before the decimal mark.
    #[must_use]
    pub const fn of(largest: Minor) -> Self {
        match largest.unsigned_abs() / 100 {
            0..=9_999 => Self::Ones,
            10_000..=999_999 => Self::Thousands,
            1_000_000..=999_999_999 => Self::Millions,
            _ => Self::Billions,
        }
    }

    /// How many currency units are one of this scale.
    #[must_use]
    pub const fn units(self) -> f64 {
        match self {
            Self::Ones => 1.0,
            Self::Thousands => 1e3,
            Self::Millions => 1e6,
            Self::Billions => 1e9,
        }
    }

    /// The abbreviation: `млн`, `m`; empty for ones.
    #[must_use]
    pub const fn word(self, lang: Lang) -> &'static str {
        match (lang, self) {
            (_, Self::Ones) => "",
            (Lang::Ru, Self::Thousands) => "тыс.",
            (Lang::Ru, Self::Millions) => "млн",
            (Lang::Ru, Self::Billions) => "млрд",
            (Lang::En, Self::Thousands) => "k",
            (Lang::En, Self::Millions) => "m",
            (Lang::En, Self::Billions) => "bn",
        }
    }
}

/// An amount in that scale as a plain number.
#[must_use]
pub fn in_scale(minor: Minor, scale: Scale) -> f64 {
    minor as f64 / 100.0 / scale.units()
}

/// An amount in that scale, printed without unit: one decimal, none for ones and from 100 on.
#[must_use]
pub fn scaled(lang: Lang, minor: Minor, scale: Scale) -> String {
    let number = in_scale(minor, scale);
    let decimals = usize::from(scale != Scale::Ones && number.abs() < 99.95);
    decimal(lang, number, decimals)
}

/// A share as percent: `12 %` / `12%`, `−9,4 %`.
#[must_use]
pub fn percent(lang: Lang, share: f64, decimals: usize) -> String {
    let mut number = decimal(lang, share * 100.0, decimals);
    number.push_str(match lang {
        Lang::Ru => "\u{a0}%",
        Lang::En => "%",
    });
    number
}

/// A change as percent with its sign: `+12 %`, `−9 %`, `0 %`.
#[must_use]
pub fn percent_change(lang: Lang, share: f64, decimals: usize) -> String {
    let text = percent(lang, share, decimals);
    let above = share > 0.0 && text.bytes().any(|b| (b'1'..=b'9').contains(&b));
    if above { format!("+{text}") } else { text }
}

/// A quantity without needless decimals: `2,5`, `12`.
#[must_use]
pub fn quantity(lang: Lang, quantity: Quantity) -> String {
    let decimals = match quantity.0 % 1000 {
        0 => return whole(lang, quantity.0 / 1000),
        n if n % 100 == 0 => 1,
        n if n % 10 == 0 => 2,
        _ => 3,
    };
    decimal(lang, quantity.0 as f64 / 1000.0, decimals)
}

/// The mark between whole and fraction.
#[must_use]
pub const fn decimal_mark(lang: Lang) -> char {
    match lang {
        Lang::Ru => ',',
        Lang::En => '.',
    }
}

/// Minor units to whole units, half away from zero.
#[must_use]
pub const fn round_to_units(minor: Minor) -> i64 {
    let half = if minor < 0 { -50 } else { 50 };
    minor.saturating_add(half) / 100
}

fn with_sign(lang: Lang, mut number: String, currency: Currency) -> String {
    let sign = currency.sign();
    match lang {
        Lang::En if sign.chars().count() == 1 => match number.strip_prefix(MINUS) {
            Some(rest) => format!("{MINUS}{sign}{rest}"),
            None => format!("{sign}{number}"),
        },
        Lang::Ru | Lang::En => {
            number.push('\u{a0}');
            number.push_str(sign);
            number
        }
    }
}

fn group(lang: Lang, digits: &str, out: &mut String) {
    let mark = match lang {
        Lang::Ru => THIN,
        Lang::En => ',',
    };
    let first_group = digits.len() % 3;
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at % 3 == first_group {
            out.push(mark);
        }
        out.push(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_locale_writes_numbers_its_own_way() {
        assert_eq!(
            decimal(Lang::Ru, -1_234_567.891, 2),
            "−1\u{202f}234\u{202f}567,89",
            "Russian marks"
        );
        assert_eq!(decimal(Lang::En, -1_234_567.891, 2), "−1,234,567.89", "English marks");
        assert_eq!(decimal(Lang::Ru, -0.001, 1), "0,0", "nothing is not negative");
        assert_eq!(whole(Lang::En, 999), "999", "no mark under a thousand");
        assert_eq!(amount(Lang::Ru, -5), "−0,05", "minor units keep their sign under one unit");
        assert_eq!(
            money(Lang::En, -1_291_050, Currency::Usd),
            "−$12,911",
            "sign, then currency, half away from zero"
        );
        assert_eq!(
            money_short(Lang::Ru, 18_420_000_000, Currency::Rub),
            "184\u{a0}млн\u{a0}₽",
            "three figures"
        );
        assert_eq!(
            money_short(Lang::Ru, 842_000_000, Currency::Rub),
            "8,4\u{a0}млн\u{a0}₽",
            "two figures"
        );
        assert_eq!(percent_change(Lang::Ru, 0.1249, 0), "+12\u{a0}%", "a rise has its plus");
        assert_eq!(percent_change(Lang::En, 0.0001, 0), "0%", "what rounds to nothing has no sign");
    }
}

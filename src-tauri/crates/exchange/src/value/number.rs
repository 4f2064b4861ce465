//! Numbers as files write them, kept exact: no floating point anywhere.

use rapport_domain::Currency;

/// A decimal number: `digits / 10^scale`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decimal {
    digits: i128,
    scale: u32,
}

/// Why a text is no number, or not one that can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NumberError {
    /// Not a number with this decimal mark.
    NotNumber,
    /// In another currency.
    Foreign(String),
    /// Does not fit.
    TooLarge,
    /// More decimals than this many can be kept.
    Decimals(u32),
}

/// How much evidence a text gives about the decimal mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Evidence {
    /// This mark is the decimal mark.
    Mark(char),
    /// A number, but it says nothing, or could be read both ways.
    Open,
}

const MOST_DIGITS: usize = 24;

impl Decimal {
    /// A whole number.
    pub(crate) const fn whole(number: i64) -> Self {
        Self { digits: number as i128, scale: 0 }
    }

    /// The number times `10^decimals` as an integer.
    ///
    /// # Errors
    /// When it has more decimals, or does not fit.
    pub(crate) fn scaled(self, decimals: u32) -> Result<i64, NumberError> {
        let number = if self.scale <= decimals {
            power(decimals - self.scale).and_then(|p| self.digits.checked_mul(p))
        } else {
            let unit = power(self.scale - decimals).ok_or(NumberError::TooLarge)?;
            if self.digits % unit != 0 {
                return Err(NumberError::Decimals(decimals));
            }
            Some(self.digits / unit)
        };
        number.and_then(|n| i64::try_from(n).ok()).ok_or(NumberError::TooLarge)
    }

    /// The number times `10^decimals`, rounded half away from zero.
    pub(crate) fn rounded(self, decimals: u32) -> Result<i64, NumberError> {
        let number = if self.scale <= decimals {
            power(decimals - self.scale).and_then(|p| self.digits.checked_mul(p))
        } else {
            let unit = power(self.scale - decimals).ok_or(NumberError::TooLarge)?;
            Some(divide_rounded(self.digits, unit))
        };
        number.and_then(|n| i64::try_from(n).ok()).ok_or(NumberError::TooLarge)
    }

    /// The product, exact.
    pub(crate) fn times(self, other: Self) -> Result<Self, NumberError> {
        let digits = self.digits.checked_mul(other.digits).ok_or(NumberError::TooLarge)?;
        Ok(Self { digits, scale: self.scale + other.scale })
    }

    /// `(self − other) / self` in hundredths of a percent, rounded half away from zero; none when
    /// this is zero or the result does not fit.
    pub(crate) fn margin_over(self, other: Self) -> Option<i32> {
        let scale = self.scale.max(other.scale);
        let whole = self.digits.checked_mul(power(scale - self.scale)?)?;
        let part = other.digits.checked_mul(power(scale - other.scale)?)?;
        if whole == 0 {
            return None;
        }
        let share = whole.checked_sub(part)?.checked_mul(10_000)?;
        let signed = if whole < 0 { -share } else { share };
        i32::try_from(divide_rounded(signed, whole.checked_abs()?)).ok()
    }
}

fn power(of_ten: u32) -> Option<i128> {
    10_i128.checked_pow(of_ten)
}

/// Half away from zero; `unit` is positive.
const fn divide_rounded(number: i128, unit: i128) -> i128 {
    let (whole, rest) = (number / unit, number % unit);
    if rest.unsigned_abs() * 2 >= unit.unsigned_abs() {
        if number < 0 { whole - 1 } else { whole + 1 }
    } else {
        whole
    }
}

/// The number in a cell. Spaces of every kind, apostrophes and the mark that is not the decimal
/// one may stand between thousands; a minus may stand before or after, or be parentheses; a sign
/// or code of `currency` may stand at either end.
///
/// # Errors
/// When it is no number, another currency's, or too long.
pub(crate) fn parse(text: &str, decimal: char, currency: Currency) -> Result<Decimal, NumberError> {
    if let Some(simple) = parse_simple(text, decimal) {
        return Ok(simple);
    }
    let (body, negative) = strip_sign(text.trim());
    let (body, inner_negative) = strip_sign(strip_currency(body, currency)?);
    let mut digits: i128 = 0;
    let (mut count, mut scale, mut group, mut groups) = (0_usize, 0_u32, 0_u32, 0_u32);
    let mut past_mark = false;
    for c in body.chars() {
        if let Some(digit) = c.to_digit(10) {
            count += 1;
            if count > MOST_DIGITS {
                return Err(NumberError::TooLarge);
            }
            digits = digits * 10 + i128::from(digit);
            if past_mark {
                scale += 1;
            } else {
                group += 1;
            }
        } else if c == decimal {
            if past_mark || (groups > 0 && group != 3) {
                return Err(NumberError::NotNumber);
            }
            past_mark = true;
        } else if is_thousands(c, decimal) {
            let fits = if groups == 0 { (1..=3).contains(&group) } else { group == 3 };
            if past_mark || !fits {
                return Err(NumberError::NotNumber);
            }
            groups += 1;
            group = 0;
        } else {
            return Err(NumberError::NotNumber);
        }
    }
    if count == 0 || (!past_mark && groups > 0 && group != 3) {
        return Err(NumberError::NotNumber);
    }
    Ok(Decimal { digits: if negative != inner_negative { -digits } else { digits }, scale })
}

/// The common case without thousands, signs and currencies.
fn parse_simple(text: &str, decimal: char) -> Option<Decimal> {
    if text.is_empty() || text.len() > 18 {
        return None;
    }
    let (mut digits, mut scale, mut count, mut past_mark) = (0_i64, 0_u32, 0_u32, false);
    for byte in text.bytes() {
        if byte.is_ascii_digit() {
            digits = digits * 10 + i64::from(byte - b'0');
            count += 1;
            scale += u32::from(past_mark);
        } else if char::from(byte) == decimal && !past_mark {
            past_mark = true;
        } else {
            return None;
        }
    }
    (count > 0).then_some(Decimal { digits: i128::from(digits), scale })
}

const fn is_thousands(c: char, decimal: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’')
        || (decimal == ',' && c == '.')
        || (decimal == '.' && c == ',')
}

const fn is_minus(c: char) -> bool {
    matches!(c, '-' | '−' | '–')
}

fn strip_sign(text: &str) -> (&str, bool) {
    if let Some(inner) = text.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        return (inner.trim(), true);
    }
    if let Some(rest) = text.strip_prefix(is_minus) {
        return (rest.trim(), true);
    }
    if let Some(rest) = text.strip_suffix(is_minus) {
        return (rest.trim(), true);
    }
    (text.strip_prefix('+').unwrap_or(text).trim(), false)
}

fn strip_currency(text: &str, currency: Currency) -> Result<&str, NumberError> {
    let begins = |c: char| c.is_ascii_digit() || c == '(' || is_minus(c);
    let ends = |c: char| c.is_ascii_digit() || c == ')' || is_minus(c);
    let body = text.trim_start_matches(|c: char| !begins(c)).trim_end_matches(|c: char| !ends(c));
    // ".5" begins with its decimal mark, "5," ends with it: neither is a sign.
    let bare = text.trim_matches(['.', ',']);
    if body.len() == text.len() || body == bare {
        return Ok(text);
    }
    let Some(at) = text.find(body).filter(|_| !body.is_empty()) else {
        return Err(NumberError::NotNumber);
    };
    let (before, rest) = text.split_at(at);
    let after = rest.get(body.len()..).unwrap_or("");
    for sign in [before.trim(), after.trim()] {
        match sign_currency(sign) {
            Sign::None => {}
            Sign::Of(found) if found == currency => {}
            Sign::Of(_) | Sign::Other => return Err(NumberError::Foreign(sign.to_owned())),
            Sign::Unknown => return Err(NumberError::NotNumber),
        }
    }
    Ok(body)
}

enum Sign {
    None,
    Of(Currency),
    Other,
    Unknown,
}

fn sign_currency(sign: &str) -> Sign {
    let plain = sign.trim_matches('.').to_lowercase();
    Sign::Of(match plain.as_str() {
        "" => return Sign::None,
        "₽" | "руб" | "р" | "рублей" | "rub" | "rur" => Currency::Rub,
        "$" | "usd" | "us$" => Currency::Usd,
        "€" | "eur" | "евро" => Currency::Eur,
        "£" | "gbp" => Currency::Gbp,
        "₸" | "kzt" | "тг" | "тенге" => Currency::Kzt,
        "byn" => Currency::Byn,
        "¥" | "cny" => Currency::Cny,
        "aed" => Currency::Aed,
        "₺" | "try" | "tl" => Currency::Try,
        "uzs" | "сум" => Currency::Uzs,
        "֏" | "amd" => Currency::Amd,
        "₾" | "gel" => Currency::Gel,
        "₴" | "₹" | "₩" | "₪" | "฿" | "₫" | "₦" | "₱" | "zł" | "uah" | "chf" | "jpy" | "pln"
        | "inr" | "sek" | "nok" | "dkk" | "cad" | "aud" => return Sign::Other,
        _ => return Sign::Unknown,
    })
}

/// What a text says about the decimal mark; none when it is no number at all.
pub(crate) fn evidence(text: &str) -> Option<Evidence> {
    let first = text.chars().next()?;
    if !(first.is_ascii_digit()
        || matches!(first, '(' | '+' | '$' | '€' | '₽' | '£')
        || is_minus(first))
    {
        return None;
    }
    let with = |mark: char| Currency::ALL.iter().any(|&c| parse(text, mark, c).is_ok());
    let marks = text.bytes().filter(|b| matches!(b, b',' | b'.')).count();
    if marks == 0 {
        return with('.').then_some(Evidence::Open);
    }
    match (with(','), with('.')) {
        (true, true) => Some(Evidence::Open),
        (true, false) => Some(Evidence::Mark(',')),
        (false, true) => Some(Evidence::Mark('.')),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minor(text: &str, decimal: char) -> Result<i64, NumberError> {
        parse(text, decimal, Currency::Rub).and_then(|d| d.scaled(2))
    }

    #[test]
    fn amounts_are_exact_in_every_manner_of_writing() {
        for (text, mark, want) in [
            ("2\u{a0}472,31", ',', 247_231),
            ("2\u{202f}472,31", ',', 247_231),
            ("1 234 567,80", ',', 123_456_780),
            ("1.234.567,8", ',', 123_456_780),
            ("1,234,567.80", '.', 123_456_780),
            ("1'234.50", '.', 123_450),
            ("1’234,5", ',', 123_450),
            ("-12,5", ',', -1250),
            ("−12,5", ',', -1250),
            ("12,50-", ',', -1250),
            ("(1 000,00)", ',', -100_000),
            ("100 руб.", ',', 10_000),
            ("₽ 100,10", ',', 10_010),
            ("100,10 ₽", ',', 10_010),
            ("-100,10 ₽", ',', -10_010),
            ("0,100", ',', 10),
            ("+5", '.', 500),
            ("21000.00", '.', 2_100_000),
        ] {
            assert_eq!(minor(text, mark), Ok(want), "{text} with decimal {mark}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for (text, mark) in [
            ("", '.'),
            ("abc", '.'),
            ("1,23,4", ','),
            ("12.34", ','),
            ("1 23", ','),
            ("1,,2", ','),
            ("40.32.2555", '.'),
            ("12 шт", ','),
            ("1e5", '.'),
            ("-", '.'),
            ("1.2345.678", ','),
        ] {
            assert_eq!(
                minor(text, mark),
                Err(NumberError::NotNumber),
                "{text} with decimal {mark}"
            );
        }
        assert_eq!(
            minor("12,345", ','),
            Err(NumberError::Decimals(2)),
            "a third decimal cannot be kept"
        );
        assert_eq!(
            minor("$5", '.'),
            Err(NumberError::Foreign("$".to_owned())),
            "dollars in a rouble book"
        );
        assert_eq!(
            minor("5 EUR", '.'),
            Err(NumberError::Foreign("EUR".to_owned())),
            "a code as well"
        );
        assert_eq!(minor(&"9".repeat(23), '.'), Err(NumberError::TooLarge), "23 digits do not fit");
    }

    #[test]
    fn quantity_times_price_rounds_half_away_from_zero() {
        let number = |t| parse(t, '.', Currency::Usd).unwrap();
        let line = |q, p| number(q).times(number(p)).unwrap().rounded(2).unwrap();
        assert_eq!(line("0.5", "0.01"), 1, "half a cent rounds up");
        assert_eq!(line("-0.5", "0.01"), -1, "and down below zero");
        assert_eq!(line("3", "33.333"), 10_000, "99.999 is 100.00");
        assert_eq!(line("30", "136.00"), 408_000, "an exact product stays");
    }

    #[test]
    fn margin_comes_from_cost_and_price() {
        let number = |t| parse(t, '.', Currency::Usd).unwrap();
        assert_eq!(
            number("95.70").margin_over(number("48.81")),
            Some(4900),
            "(95.70 − 48.81) / 95.70 = 0.48997"
        );
        assert_eq!(number("0").margin_over(number("5")), None, "no price, no margin");
    }

    #[test]
    fn the_decimal_mark_shows_itself() {
        for (text, want) in [
            ("1,5", Some(Evidence::Mark(','))),
            ("1.50", Some(Evidence::Mark('.'))),
            ("1,234.5", Some(Evidence::Mark('.'))),
            ("1.234,5", Some(Evidence::Mark(','))),
            ("1,234", Some(Evidence::Open)),
            ("1,234,567", Some(Evidence::Mark('.'))),
            ("1 234", Some(Evidence::Open)),
            ("06.11.2025", None),
            ("40.32.2555", None),
            ("S10_1678", None),
        ] {
            assert_eq!(evidence(text), want, "{text}");
        }
    }
}

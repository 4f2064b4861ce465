//! Days as files write them.

use rapport_domain::Day;
use rapport_domain::keyed;

keyed! {
    /// The order of day, month and year in a date without a four-digit year in front.
    pub enum DateOrder {
        /// 2026-06-30.
        Ymd = "ymd",
        /// 30.06.2026.
        Dmy = "dmy",
        /// 06/30/2026.
        Mdy = "mdy",
    }
}

/// What a text says about the order of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Evidence {
    /// Year first.
    Ymd,
    /// The first number exceeds twelve.
    Dmy,
    /// The second number exceeds twelve.
    Mdy,
    /// Could be both; dots are the habit of day-first writers.
    Open {
        /// Whether dots stand between the numbers.
        dots: bool,
    },
}

/// The day a cell names; a time behind it is dropped. Accepts ISO days, the given order with
/// `.`, `/` or `-` between, `20260630`, month names in English and Russian, and Excel's serial
/// numbers (days since 1899-12-30).
pub(crate) fn parse(text: &str, order: DateOrder) -> Option<Day> {
    if let [a, b, b'.', c, d, b'.', rest @ ..] = text.as_bytes()
        && let [e, f, g, h] = rest
        && order != DateOrder::Mdy
        && [a, b, c, d, e, f, g, h].iter().all(|x| x.is_ascii_digit())
    {
        let n = |x: &u8| u32::from(x - b'0');
        let year = n(e) * 1000 + n(f) * 100 + n(g) * 10 + n(h);
        return Day::new(year as i32, n(c) * 10 + n(d), n(a) * 10 + n(b));
    }
    let date = date_part(text)?;
    if date.bytes().all(|b| b.is_ascii_digit()) {
        return from_digits(date, text);
    }
    match numbers(date) {
        Some(parts) => from_numbers(parts, order),
        None => from_words(text),
    }
}

/// What a text says about the order; none when it is no date.
pub(crate) fn evidence(text: &str) -> Option<Evidence> {
    let date = date_part(text)?;
    let ([a, b, c], dots) = (numbers(date)?, date.contains('.'));
    if a.digits == 4 {
        return from_numbers([a, b, c], DateOrder::Ymd).map(|_| Evidence::Ymd);
    }
    let day_first = from_numbers([a, b, c], DateOrder::Dmy).is_some();
    let month_first = from_numbers([a, b, c], DateOrder::Mdy).is_some();
    match (day_first, month_first) {
        (true, true) => Some(Evidence::Open { dots }),
        (true, false) => Some(Evidence::Dmy),
        (false, true) => Some(Evidence::Mdy),
        (false, false) => None,
    }
}

#[derive(Clone, Copy)]
struct Part {
    number: u32,
    digits: usize,
}

/// The text before a time, when what follows looks like a time.
fn date_part(text: &str) -> Option<&str> {
    let text = text.trim();
    let Some(at) = text.find(|c: char| c.is_whitespace() || c == 'T' || c == ',') else {
        return Some(text);
    };
    let (date, time) = text.split_at(at);
    if !date.starts_with(|c: char| c.is_ascii_digit())
        || !date.ends_with(|c: char| c.is_ascii_digit())
    {
        return Some(text);
    }
    let clock = |c: char| {
        c.is_ascii_digit()
            || c.is_whitespace()
            || matches!(
                c,
                ':' | '.'
                    | ','
                    | '+'
                    | '-'
                    | 'T'
                    | 'Z'
                    | 'A'
                    | 'P'
                    | 'M'
                    | 'a'
                    | 'p'
                    | 'm'
                    // Zones by name: GMT and UTC.
                    | 'G'
                    | 'U'
                    | 'C'
            )
    };
    if time.chars().all(clock) && time.contains(':') { Some(date) } else { Some(text) }
}

fn numbers(date: &str) -> Option<[Part; 3]> {
    let mut parts = date.split(['.', '/', '-']);
    let mut next = || {
        let text = parts.next()?;
        let fits = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| text.parse().ok()).flatten().map(|number| Part { number, digits: text.len() })
    };
    let all = [next()?, next()?, next()?];
    parts.next().is_none().then_some(all)
}

fn from_numbers([a, b, c]: [Part; 3], order: DateOrder) -> Option<Day> {
    let (year, month, day) = if a.digits == 4 {
        (a, b, c)
    } else {
        match order {
            DateOrder::Mdy => (c, a, b),
            DateOrder::Dmy | DateOrder::Ymd => (c, b, a),
        }
    };
    if month.digits > 2 || day.digits > 2 {
        return None;
    }
    Day::new(full_year(year)?, month.number, day.number)
}

/// Two digits mean 1970–2069.
fn full_year(year: Part) -> Option<i32> {
    let number = i32::try_from(year.number).ok()?;
    match year.digits {
        4 => Some(number),
        2 if number < 70 => Some(2000 + number),
        2 => Some(1900 + number),
        _ => None,
    }
}

fn from_digits(date: &str, whole: &str) -> Option<Day> {
    match date.len() {
        8 => Day::from_key(date.parse().ok()?),
        // A serial of five digits covers 1927 to 2173.
        5 if date == whole => {
            Day::new(1899 + 1, 1, 1).map(|d| d.plus_days(date.parse::<i64>().unwrap_or(0) - 2))
        }
        _ => None,
    }
}

fn from_words(text: &str) -> Option<Day> {
    let serial = text.split_once(['.', ',']).filter(|(a, b)| {
        a.len() == 5 && !b.is_empty() && a.bytes().chain(b.bytes()).all(|x| x.is_ascii_digit())
    });
    if let Some((whole, _)) = serial {
        return from_digits(whole, whole);
    }
    let lower = text.to_lowercase();
    let mut words = lower
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '.' | ',' | '/'))
        .filter(|w| !w.is_empty());
    let (first, second, third) = (words.next()?, words.next()?, words.next()?);
    let part = |t: &str| {
        let fits = t.len() <= 4 && t.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| t.parse().ok()).flatten().map(|number| Part { number, digits: t.len() })
    };
    let year = full_year(part(third)?)?;
    let (month, day) = match month(second) {
        Some(month) => (month, part(first)?.number),
        None => (month(first)?, part(second)?.number),
    };
    Day::new(year, month, day)
}

fn month(word: &str) -> Option<u32> {
    const STEMS: [(&str, u32); 26] = [
        ("jan", 1),
        ("feb", 2),
        ("mar", 3),
        ("apr", 4),
        ("may", 5),
        ("jun", 6),
        ("jul", 7),
        ("aug", 8),
        ("sep", 9),
        ("oct", 10),
        ("nov", 11),
        ("dec", 12),
        ("янв", 1),
        ("фев", 2),
        ("мар", 3),
        ("апр", 4),
        ("май", 5),
        ("мая", 5),
        ("мае", 5),
        ("июн", 6),
        ("июл", 7),
        ("авг", 8),
        ("сен", 9),
        ("окт", 10),
        ("ноя", 11),
        ("дек", 12),
    ];
    STEMS.iter().find(|(stem, _)| word.starts_with(stem)).map(|&(_, month)| month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_every_manner_of_writing() {
        let want = Day::new(2025, 11, 6);
        for (text, order) in [
            ("06.11.2025", DateOrder::Dmy),
            ("06.11.2025", DateOrder::Ymd),
            ("6.11.25", DateOrder::Dmy),
            ("06.11.2025 11:18", DateOrder::Dmy),
            ("06.11.2025 11:18:05", DateOrder::Dmy),
            ("11/06/2025", DateOrder::Mdy),
            ("11/6/2025 11:18 PM", DateOrder::Mdy),
            ("2025/11/06 10:22:33 AM GMT+3", DateOrder::Dmy),
            ("2025-11-06 10:22 UTC", DateOrder::Dmy),
            ("2025-11-06", DateOrder::Mdy),
            ("2025-11-06T11:18:00Z", DateOrder::Dmy),
            ("2025-11-06 00:00:00.000", DateOrder::Dmy),
            ("2025/11/06", DateOrder::Dmy),
            ("20251106", DateOrder::Dmy),
            ("45967", DateOrder::Dmy),
            ("45967.4708", DateOrder::Dmy),
            ("6 ноября 2025 г.", DateOrder::Dmy),
            ("06-Nov-2025", DateOrder::Mdy),
            ("November 6, 2025", DateOrder::Mdy),
        ] {
            assert_eq!(parse(text, order), want, "{text} as {order:?}");
        }
    }

    #[test]
    fn impossible_days_are_refused() {
        for text in [
            "31.02.2025",
            "00.01.2025",
            "13.13.2025",
            "2025-02-29",
            "yesterday",
            "1.2",
            "12:30",
            "",
            "06.11.2025 later",
        ] {
            assert_eq!(parse(text, DateOrder::Dmy), None, "{text}");
        }
        assert_eq!(parse("13/30/2025", DateOrder::Mdy), None, "no thirteenth month");
    }

    #[test]
    fn a_day_over_twelve_decides_the_order() {
        for (text, want) in [
            ("13.01.2025", Some(Evidence::Dmy)),
            ("01/13/2025", Some(Evidence::Mdy)),
            ("01/02/2025", Some(Evidence::Open { dots: false })),
            ("01.02.2025 10:00", Some(Evidence::Open { dots: true })),
            ("2025-01-02", Some(Evidence::Ymd)),
            ("32.01.2025", None),
            ("12345", None),
        ] {
            assert_eq!(evidence(text), want, "{text}");
        }
    }
}

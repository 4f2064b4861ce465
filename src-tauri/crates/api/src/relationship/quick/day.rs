//! Days as people say them: those of what happened, never in the future, and those of what is
//! due.

use super::line::Line;
use rapport_domain::Day;

/// A day of what happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// That day.
    On(Day),
    /// A day still to come: nothing has happened on it.
    Ahead,
    /// A time, but not a day: `на прошлой неделе`, `5/6`.
    Unclear,
}

/// How long ago a day without a year may lie when this year's is still ahead.
const LAST_YEAR_DAYS: i64 = 120;

const WEEKDAYS: [&[&str]; 7] = [
    &["понедельник", "понедельника", "понедельнику", "monday"],
    &["вторник", "вторника", "вторнику", "tuesday", "tue"],
    &["среда", "среду", "среды", "среде", "wednesday"],
    &["четверг", "четверга", "четвергу", "thursday", "thu"],
    &["пятница", "пятницу", "пятницы", "пятнице", "friday", "fri"],
    &["суббота", "субботу", "субботы", "субботе", "saturday"],
    &["воскресенье", "воскресенья", "воскресенью", "sunday"],
];

const MONTHS: [&[&str]; 12] = [
    &["января", "january", "jan"],
    &["февраля", "february", "feb"],
    &["марта", "march", "mar"],
    &["апреля", "april", "apr"],
    &["мая", "may"],
    &["июня", "june", "jun"],
    &["июля", "july", "jul"],
    &["августа", "august", "aug"],
    &["сентября", "september", "sept", "sep"],
    &["октября", "october", "oct"],
    &["ноября", "november", "nov"],
    &["декабря", "december", "dec"],
];

const NUMBERS: [&[&str]; 10] = [
    &["один", "одну", "one", "a", "an"],
    &["два", "две", "пару", "two", "couple"],
    &["три", "three"],
    &["четыре", "four"],
    &["пять", "five"],
    &["шесть", "six"],
    &["семь", "seven"],
    &["восемь", "eight"],
    &["девять", "nine"],
    &["десять", "ten"],
];

fn place(all: &[&[&str]], word: &str) -> Option<i64> {
    all.iter().position(|names| names.contains(&word)).map(|at| at as i64)
}

fn weekday(word: &str) -> Option<i64> {
    place(&WEEKDAYS, word)
}

/// The day of the week, Monday 0.
pub(super) fn weekday_of(day: Day) -> i64 {
    // 1 January 1970 was a Thursday.
    (day.days_since(Day::EPOCH) + 3).rem_euclid(7)
}

fn starts(word: &str, all: &[&str]) -> bool {
    all.iter().any(|start| word.starts_with(start))
}

/// A span of time said from there on: how many words it takes, how many days or months it is.
enum Span {
    Days(i64),
    Months(i32),
}

fn span(line: &Line<'_>, at: usize) -> Option<(usize, Span)> {
    let unit = |word: &str, n: i64| {
        if starts(word, &["дн", "ден", "day"]) && !word.starts_with("днев") {
            Some(Span::Days(n))
        } else if starts(word, &["недел", "week"]) {
            Some(Span::Days(n * 7))
        } else if starts(word, &["месяц", "month"]) {
            i32::try_from(n).ok().map(Span::Months)
        } else {
            None
        }
    };
    let number = |at: usize| {
        let token = line.tokens.get(at)?;
        let digits = token.text.bytes().all(|b| b.is_ascii_digit());
        let said = digits.then(|| token.number()).flatten().map(i64::from);
        said.or_else(|| place(&NUMBERS, &token.text).map(|n| n + 1)).filter(|n| *n <= 1000)
    };
    match number(at) {
        Some(n) => unit(line.text(at + 1), n).map(|s| (2, s)),
        None => unit(line.text(at), 1).map(|s| (1, s)),
    }
}

/// A day of the calendar said from there on: its words, day, month and year if said.
struct Calendar {
    words: usize,
    day: u32,
    month: u32,
    year: Option<i32>,
}

fn year(line: &Line<'_>, at: usize) -> Option<(usize, i32)> {
    let token = line.tokens.get(at)?;
    let year: i32 = (token.text.len() == 4).then(|| token.text.parse().ok()).flatten()?;
    let tail = usize::from(matches!(line.text(at + 1), "г" | "года"));
    (1900..=2999).contains(&year).then_some((1 + tail, year))
}

fn calendar(line: &Line<'_>, at: usize) -> Option<Calendar> {
    let month = |at: usize| place(&MONTHS, line.text(at)).and_then(|m| u32::try_from(m + 1).ok());
    let day = |at: usize| {
        line.tokens.get(at).and_then(super::line::Token::number).filter(|d| (1..=31).contains(d))
    };
    let (mut words, day, month) = if let Some(d) = day(at) {
        // `12 мая`, `12-го мая`, `12th of May`.
        let skip = usize::from(matches!(line.text(at + 1), "го" | "ого" | "of"));
        (2 + skip, d, month(at + 1 + skip)?)
    } else {
        (2, day(at + 1)?, month(at)?)
    };
    let said = year(line, at + words);
    words += said.map_or(0, |(n, _)| n);
    Some(Calendar { words, day, month, year: said.map(|(_, y)| y) })
}

/// Day, month and year as written; the year may be left out, and each may be no number.
type Maybe = (Option<u32>, Option<u32>, Option<Option<i32>>);

/// What a number with marks may mean: `12.05.2026`, `2026-05-12`, `12/05`.
fn figures(word: &str) -> Vec<(u32, u32, Option<i32>)> {
    let Some(mark) = word.chars().find(|c| !c.is_ascii_digit()) else { return Vec::new() };
    let parts: Vec<&str> = word.split(mark).collect();
    let number = |part: &str| part.parse::<u32>().ok();
    let year = |part: &str| match part.len() {
        2 => part.parse::<i32>().ok().map(|y| y + 2000),
        4 => part.parse().ok(),
        _ => None,
    };
    let all: Vec<Maybe> = match (mark, parts.as_slice()) {
        ('.', [d, m]) if m.len() == 2 => vec![(number(d), number(m), Some(None))],
        ('.', [d, m, y]) => vec![(number(d), number(m), year(y).map(Some))],
        ('-', [y, m, d]) if y.len() == 4 => vec![(number(d), number(m), year(y).map(Some))],
        // Europe and America write it differently.
        ('/', [a, b]) => {
            vec![(number(a), number(b), Some(None)), (number(b), number(a), Some(None))]
        }
        ('/', [a, b, y]) => {
            let y = year(y).map(Some);
            vec![(number(a), number(b), y), (number(b), number(a), y)]
        }
        _ => Vec::new(),
    };
    all.into_iter().filter_map(|(d, m, y)| Some((d?, m?, y?))).collect()
}

/// The last day of that name by `today`; none when the calendar has no such day.
fn latest(day: u32, month: u32, year: Option<i32>, today: Day) -> Option<Said> {
    if let Some(year) = year {
        let on = Day::new(year, month, day)?;
        return Some(if on > today { Said::Ahead } else { Said::On(on) });
    }
    let this = Day::new(today.year(), month, day);
    if let Some(on) = this.filter(|on| *on <= today) {
        return Some(Said::On(on));
    }
    let last =
        Day::new(today.year() - 1, month, day).filter(|on| today.days_since(*on) <= LAST_YEAR_DAYS);
    last.map(Said::On).or_else(|| this.map(|_| Said::Ahead))
}

/// The day of what happened that is said from there on, and how many words say it.
pub(super) fn past(line: &Line<'_>, at: usize, today: Day) -> Option<(usize, Said)> {
    let word = |n: usize| line.text(at + n);
    let on = |words: usize, back: i64| Some((words, Said::On(today.plus_days(-back))));
    match (word(0), word(1), word(2)) {
        ("сегодня" | "today", ..) => return on(1, 0),
        ("только", "что", _) | ("just", "now", _) => return on(2, 0),
        ("this", "morning" | "afternoon", _) => return on(2, 0),
        ("вчера" | "yesterday", ..) => return on(1, 1),
        ("позавчера", ..) => return on(1, 2),
        ("day", "before", "yesterday") => return on(3, 2),
        ("завтра" | "послезавтра" | "tomorrow", ..) => {
            return Some((1, Said::Ahead));
        }
        ("недавно" | "recently" | "намедни", ..) => return Some((1, Said::Unclear)),
        ("на", "днях", _) => return Some((2, Said::Unclear)),
        ("last", "week" | "month", _) | ("next", "week" | "month", _) => {
            let said = if word(0) == "last" { Said::Unclear } else { Said::Ahead };
            return Some((2, said));
        }
        ("на" | "в", which, unit) if starts(unit, &["недел", "месяц"]) => {
            if starts(which, &["прошл", "той", "этой", "этом"]) {
                return Some((3, Said::Unclear));
            }
            if which.starts_with("следующ") {
                return Some((3, Said::Ahead));
            }
        }
        _ => {}
    }
    if let Some((words, back)) = span(line, at)
        && matches!(word(words), "назад" | "тому" | "ago")
    {
        let tail = if word(words) == "тому" { 2 } else { 1 };
        let day = match back {
            Span::Days(n) => today.plus_days(-n),
            Span::Months(n) => today.plus_months(-n),
        };
        return Some((words + tail, Said::On(day)));
    }
    if matches!(word(0), "через" | "in")
        && let Some((words, _)) = span(line, at + 1)
    {
        return Some((1 + words, Said::Ahead));
    }
    let lead = usize::from(matches!(word(0), "в" | "во" | "on"));
    let which = usize::from(
        word(lead) == "last" || starts(word(lead), &["прошл", "минувш", "next", "следующ"]),
    );
    if let Some(wanted) = weekday(word(lead + which)) {
        let words = lead + which + 1;
        if starts(word(lead), &["next", "следующ"]) {
            return Some((words, Said::Ahead));
        }
        let back = (weekday_of(today) - wanted - 1).rem_euclid(7) + 1;
        return on(words, back);
    }
    if let Some(said) = calendar(line, at) {
        return Some((said.words, latest(said.day, said.month, said.year, today)?));
    }
    if let Some((d, "го")) = line.tokens.get(at)?.number().map(|d| (d, word(1))) {
        let this = Day::new(today.year(), today.month(), d).filter(|on| *on <= today);
        let before = today.plus_months(-1);
        let day = this.or_else(|| Day::new(before.year(), before.month(), d))?;
        return Some((2, Said::On(day)));
    }
    let mut meant: Vec<Said> =
        figures(word(0)).into_iter().filter_map(|(d, m, y)| latest(d, m, y, today)).collect();
    meant.dedup();
    match meant.as_slice() {
        [] => None,
        [one] => Some((1, *one)),
        [Said::On(day), Said::Ahead] | [Said::Ahead, Said::On(day)] => Some((1, Said::On(*day))),
        _ => Some((1, Said::Unclear)),
    }
}

/// The day by which something is due that is said from there on, and how many words say it.
/// Counted from the day on which it was said.
pub(super) fn due(line: &Line<'_>, at: usize, from: Day) -> Option<(usize, Day)> {
    let by = ["до", "к", "ко", "по", "by", "before", "until", "till", "в", "во", "on"];
    let lead = usize::from(by.contains(&line.text(at)));
    let begin = at + lead;
    let word = |n: usize| line.text(begin + n);
    let said = |words: usize, day: Day| Some((lead + words, day));
    let monday = from.plus_days(-weekday_of(from));
    let friday = |monday: Day| monday.plus_days(4).max(from);
    match (word(0), word(1), word(2)) {
        ("сегодня" | "today", ..) => return said(1, from),
        ("завтра" | "tomorrow", ..) => return said(1, from.plus_days(1)),
        ("послезавтра", ..) => return said(1, from.plus_days(2)),
        ("day", "after", "tomorrow") => return said(3, from.plus_days(2)),
        ("next", "week", _) => return said(2, friday(monday.plus_days(7))),
        ("this", "week", _) => return said(2, friday(monday)),
        ("на", which, unit) if unit.starts_with("недел") => {
            if which.starts_with("следующ") {
                return said(3, friday(monday.plus_days(7)));
            }
            if which.starts_with("эт") {
                return said(3, friday(monday));
            }
        }
        _ => {}
    }
    if let Some(said) = end_of(line, begin, from) {
        return Some((lead + said.0, said.1));
    }
    let within = match (word(0), word(1)) {
        ("через" | "in" | "within" | "за", _) => 1,
        ("в", "течение") | ("течение", _) => 1 + usize::from(word(0) == "в"),
        _ => 0,
    };
    if (within > 0 || (lead > 0 && line.text(at) == "в"))
        && let Some((words, span)) = span(line, begin + within)
        && within > 0
    {
        let day = match span {
            Span::Days(n) => from.plus_days(n),
            Span::Months(n) => from.plus_months(n),
        };
        return said(within + words, day);
    }
    let next = usize::from(starts(word(0), &["next", "следующ", "ближайш", "эт", "this"]));
    if let Some(wanted) = weekday(word(next)) {
        let ahead = (wanted - weekday_of(from) - 1).rem_euclid(7) + 1;
        let week_on = starts(word(0), &["next", "следующ"]);
        let day = if week_on { monday.plus_days(7 + wanted) } else { from.plus_days(ahead) };
        return said(next + 1, day);
    }
    if let Some(named) = calendar(line, begin) {
        return said(named.words, coming(named.day, named.month, named.year, from)?);
    }
    let [(d, m, y)] = figures(word(0)).try_into().ok()?;
    said(1, coming(d, m, y, from)?)
}

/// `до конца недели`, `by the end of the month`.
fn end_of(line: &Line<'_>, at: usize, from: Day) -> Option<(usize, Day)> {
    let word = |n: usize| line.text(at + n);
    let the = usize::from(word(0) == "the");
    let (words, unit) = match (word(the), word(the + 1), word(the + 2)) {
        ("end", "of", "the" | "this") => (the + 4, word(the + 3)),
        ("end", "of", unit) => (the + 3, unit),
        ("конца" | "концу", unit, _) => (2, unit),
        _ => return None,
    };
    let last_of = |months: u32| {
        let month = (from.month() - 1) / months * months + 1;
        let step = i32::try_from(months).ok()?;
        Some(Day::new(from.year(), month, 1)?.plus_months(step).plus_days(-1))
    };
    let day = if starts(unit, &["недел", "week"]) {
        let sunday = from.plus_days(6 - weekday_of(from));
        let friday = sunday.plus_days(-2);
        if friday >= from { friday } else { sunday }
    } else if starts(unit, &["месяц", "month"]) {
        last_of(1)?
    } else if starts(unit, &["квартал", "quarter"]) {
        last_of(3)?
    } else if starts(unit, &["год", "year"]) {
        last_of(12)?
    } else if starts(unit, &["дня", "day"]) {
        from
    } else {
        return None;
    };
    Some((words, day))
}

/// The first day of that name from `from` on; one with a year as it is.
fn coming(day: u32, month: u32, year: Option<i32>, from: Day) -> Option<Day> {
    if let Some(year) = year {
        return Day::new(year, month, day).filter(|on| *on >= from);
    }
    let this = Day::new(from.year(), month, day).filter(|on| *on >= from);
    this.or_else(|| Day::new(from.year() + 1, month, day))
}

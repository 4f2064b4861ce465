//! What else a line says plainly: how long, news told, help beyond the contract, a request
//! refused, an invitation taken up, how it felt. The words stay in the summary; only a length
//! has a field that says all of it.

use super::line::Line;
use std::ops::Range;

fn any(text: &str, starts: &[&str]) -> bool {
    starts.iter().any(|s| text.starts_with(s))
}

/// The length in minutes said from there on, and how many words say it.
pub(super) fn minutes(line: &Line<'_>, at: usize) -> Option<(usize, i32)> {
    let word = |n: usize| line.text(at + n);
    // `в 15 ч`, `at 3`, `через 2 часа` are times, not lengths.
    let before = at.checked_sub(1).map_or("", |b| line.text(b));
    if matches!(before, "в" | "at" | "через" | "in" | "с" | "from" | "до" | "by") {
        return None;
    }
    let is_hour = |w: &str| matches!(w, "ч" | "час" | "часа" | "часов" | "h" | "hour" | "hours");
    let is_minute = |w: &str| matches!(w, "м" | "min" | "mins" | "m") || any(w, &["мин", "minute"]);
    match (word(0), word(1), word(2)) {
        ("полчаса", ..) => return Some((1, 30)),
        ("полтора", "часа", _) => return Some((2, 90)),
        ("half", "an", "hour") => return Some((3, 30)),
        ("half", "hour", _) => return Some((2, 30)),
        ("an" | "one", "hour", _) | ("целый", "час", _) => return Some((2, 60)),
        _ => {}
    }
    let glued = |text: &str| {
        let digits = text.trim_end_matches(|c: char| c.is_alphabetic());
        let unit = text.get(digits.len()..)?.to_owned();
        Some((digits.replace(',', ".").parse::<f64>().ok()?, unit))
    };
    let (number, unit) = glued(word(0))?;
    let (words, unit) = if unit.is_empty() { (2, word(1).to_owned()) } else { (1, unit) };
    let held = |minutes: f64| (1.0..=1440.0).contains(&minutes).then(|| minutes.round() as i32);
    if is_minute(&unit) {
        return Some((words, held(number)?));
    }
    if !is_hour(&unit) {
        return None;
    }
    let hours = held(number * 60.0)?;
    if let Some((more, rest)) = glued(word(words)) {
        let (and, unit) = if rest.is_empty() { (2, word(words + 1).to_owned()) } else { (1, rest) };
        if is_minute(&unit) {
            return Some((words + and, hours + held(more)?));
        }
    }
    Some((words, hours))
}

/// Whether the client told news of their own.
pub(super) fn shared(line: &Line<'_>, clause: &Range<usize>) -> bool {
    clause.clone().any(|at| {
        let word = |n: usize| line.text(at + n);
        let before = at.checked_sub(1).filter(|b| clause.contains(b)).map_or("", |b| line.text(b));
        let ours = matches!(before, "мы" | "я" | "we" | "i" | "им" | "ей" | "ему");
        let to_them = matches!(word(1), "им" | "ему" | "ей" | "клиенту" | "them" | "him" | "her")
            || (matches!(word(1), "о" | "об" | "про" | "about")
                && (any(word(2), &["наш", "нов"]) || matches!(word(2), "our" | "new")));
        let told = any(word(0), &["рассказал", "поделил"])
            || (word(0) == "told" && matches!(word(1), "us" | "me"))
            || (word(0) == "shared" && !matches!(word(1), "our" | "the"));
        told && !ours && !to_them
    })
}

/// Whether it went beyond the contract.
pub(super) fn beyond(line: &Line<'_>, clause: &Range<usize>) -> bool {
    clause.clone().any(|at| {
        let word = |n: usize| line.text(at + n);
        match word(0) {
            "вне" | "сверх" | "сверху" => {
                any(word(1), &["договор", "контракт", "рам"])
            }
            "рамками" => any(word(1), &["договор", "контракт"]),
            "не" => word(1) == "по" && any(word(2), &["договор", "контракт"]),
            "beyond" | "outside" => {
                any(word(1), &["contract"]) || (word(1) == "the" && any(word(2), &["contract"]))
            }
            _ => false,
        }
    })
}

/// Whether we refused a request of theirs.
pub(super) fn refused(line: &Line<'_>, clause: &Range<usize>) -> bool {
    clause.clone().any(|at| {
        let word = |n: usize| line.text(at + n);
        let before = at.checked_sub(1).filter(|b| clause.contains(b)).map_or("", |b| line.text(b));
        let theirs =
            matches!(before, "нам" | "мне" | "они" | "клиент" | "they" | "client" | "он" | "она");
        let said = match word(0) {
            "отказал" | "отказала" | "отказали" => {
                !matches!(word(1), "нам" | "мне")
            }
            "отказать" => true,
            "refused" | "declined" | "denied" => {
                matches!(word(1), "their" | "his" | "her") || matches!(before, "we" | "i")
            }
            "refuse" | "decline" => before == "to" && word(1) == "their",
            "turned" => {
                word(1) == "down" && matches!(word(2), "their" | "his" | "her" | "a" | "the")
            }
            _ => false,
        };
        said && !theirs
    })
}

/// Whether they came when invited; an invitation is an event, or is named.
pub(super) fn attended(line: &Line<'_>, clause: &Range<usize>, event: bool) -> Option<bool> {
    clause.clone().find_map(|at| {
        let word = |n: usize| line.text(at + n);
        let named = any(word(1), &["приглашен", "invitation"])
            || any(word(2), &["приглашен", "invitation"]);
        let before = at.checked_sub(1).filter(|b| clause.contains(b)).map_or("", |b| line.text(b));
        let not = matches!(before, "не" | "not" | "didnt" | "couldnt" | "never")
            || (before == "смогли" || before == "смог" || before == "смогла");
        match word(0) {
            w if any(w, &["отклонил", "отказал"]) && (named || event && w.ends_with("сь")) => {
                Some(false)
            }
            "declined" if named || (event && !matches!(word(1), "their" | "his" | "her")) => {
                Some(false)
            }
            "no" if event && word(1) == "show" => Some(false),
            w if any(w, &["принял"]) && named => Some(true),
            "accepted" if named || event => Some(true),
            "смогли" | "смог" | "смогла" if event && before == "не" => {
                Some(false)
            }
            w if event
                && (any(w, &["пришл", "пришел", "приех", "посетил", "участвовал", "прийти"])
                    || matches!(w, "came" | "come" | "attended" | "attend" | "joined")) =>
            {
                Some(!not)
            }
            _ => None,
        }
    })
}

const GOOD: &[&str] = &[
    "доволен",
    "довольна",
    "довольны",
    "рады",
    "рад",
    "рада",
    "happy",
    "pleased",
    "glad",
    "satisfied",
];
const VERY_GOOD: &[&str] = &["восторге", "delighted", "thrilled", "восхищены"];
const BAD: &[&str] = &[
    "недоволен",
    "недовольна",
    "недовольны",
    "жаловались",
    "жаловался",
    "жаловалась",
    "раздражены",
    "раздражен",
    "раздражена",
    "претензии",
    "претензия",
    "unhappy",
    "upset",
    "complained",
    "dissatisfied",
    "annoyed",
];
const VERY_BAD: &[&str] =
    &["скандал", "ярости", "возмущены", "возмущен", "возмущена", "angry", "furious", "outraged"];

/// How it felt, −2…+2, when the line says so plainly and only one way.
pub(super) fn sentiment(line: &Line<'_>) -> Option<i8> {
    let mut felt: Vec<i8> = Vec::new();
    for (at, token) in line.tokens.iter().enumerate() {
        let word = token.text.as_str();
        let before = at.checked_sub(1).map_or("", |b| line.text(b));
        let not = matches!(before, "не" | "not");
        let one = if GOOD.contains(&word) {
            1
        } else if VERY_GOOD.contains(&word) {
            2
        } else if BAD.contains(&word) {
            -1
        } else if VERY_BAD.contains(&word) {
            -2
        } else {
            continue;
        };
        // `не довольны` complains; `не жаловались` praises nothing.
        match (not, one > 0) {
            (true, true) => felt.push(-1),
            (true, false) => {}
            (false, _) => felt.push(one),
        }
    }
    let mixed = felt.iter().any(|f| *f > 0) && felt.iter().any(|f| *f < 0);
    if mixed { None } else { felt.into_iter().max_by_key(|f| f.abs()) }
}

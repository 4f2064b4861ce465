//! A promise of ours named in the line, with the day it is due.

use super::{day, line::Line, summary};
use rapport_domain::Day;
use std::ops::Range;

/// What was promised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Promised {
    /// Where it stands, from the verb to the end of its clause.
    pub(super) span: Range<usize>,
    /// What, without the day.
    pub(super) what: String,
    /// By when, if said.
    pub(super) due: Option<Day>,
}

/// Where a promise of ours stands: from its verb to the end of the clause.
pub(super) fn place(line: &Line<'_>) -> Option<Range<usize>> {
    line.clauses.iter().find_map(|clause| {
        let verb = clause.clone().find(|&at| is_ours(line, at, clause))?;
        (verb + 1 < clause.end).then_some(verb..clause.end)
    })
}

fn is_ours(line: &Line<'_>, at: usize, clause: &Range<usize>) -> bool {
    let text = line.text(at);
    let promises = ["обещал", "пообещал", "обещаем", "обещаю"].iter().any(|s| text.starts_with(s))
        || matches!(text, "promised" | "обещано");
    let before = at.checked_sub(1).filter(|b| clause.contains(b)).map_or("", |b| line.text(b));
    let other = |word: &str| {
        matches!(
            word,
            "они"
                | "он"
                | "она"
                | "клиент"
                | "нам"
                | "мне"
                | "they"
                | "he"
                | "she"
                | "client"
                | "us"
                | "me"
                | "customer"
        )
    };
    promises && !other(before) && !other(line.text(at + 1))
}

/// The promise that stands there, made on that day.
pub(super) fn read(line: &Line<'_>, span: Range<usize>, on: Day) -> Promised {
    let mut from = span.start + 1;
    let to_whom = ["им", "ей", "ему", "клиенту", "them", "him", "her", "that", "что", "to"];
    while from < span.end && to_whom.contains(&line.text(from)) {
        from += 1;
    }
    let dated = (from..span.end).find_map(|at| {
        let (words, due) = day::due(line, at, on)?;
        (at + words <= span.end).then_some((at..at + words, due))
    });
    let (what, due) = match dated {
        None => (line.typed(&(from..span.end)).to_owned(), None),
        Some((said, due)) => {
            let before = line.typed(&(from..said.start));
            let mut after = said.end;
            while after < span.end && matches!(line.text(after), "to" | "что" | "that") {
                after += 1;
            }
            let after = line.typed(&(after..span.end));
            let both = [before, after].map(str::trim);
            let both: Vec<&str> = both.into_iter().filter(|p| !p.is_empty()).collect();
            (both.join(" "), Some(due))
        }
    };
    Promised { span, what: summary::capital(&what), due }
}

//! What is left of a line when its fields are taken out: nothing that was typed is lost.

use super::line::Line;
use std::ops::Range;

/// Words that only led to what was taken.
const LEADS: &[&str] = &[
    "с",
    "со",
    "в",
    "во",
    "на",
    "к",
    "ко",
    "у",
    "от",
    "из",
    "по",
    "для",
    "и",
    "при",
    "за",
    "with",
    "to",
    "at",
    "from",
    "the",
    "of",
    "on",
    "in",
    "a",
    "an",
    "by",
    "for",
    "and",
    "had",
    "have",
    "был",
    "была",
    "было",
    "были",
    "провел",
    "провела",
    "провели",
    "состоялся",
    "состоялась",
    "состоялось",
    "я",
    "мы",
    "i",
    "we",
    "our",
    "their",
    "их",
    "его",
    "ее",
];

/// Words that say nothing by themselves between what was taken.
pub(super) fn leads(word: &str) -> bool {
    LEADS.contains(&word)
}

/// The text with a capital letter.
pub(super) fn capital(text: &str) -> String {
    let text = text.trim();
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect::<String>())
}

/// One clause as the summary sees it.
pub(super) struct Clause {
    pub(super) words: Range<usize>,
    /// It held fields: only what is left of it counts.
    pub(super) head: bool,
}

/// The summary: what is left of the heads, then the other clauses as they were typed, without
/// the promise.
pub(super) fn of(line: &Line<'_>, clauses: &[Clause], promise: Option<&Range<usize>>) -> String {
    let mut out = String::new();
    // Where the last piece ended in the line, if the next clause follows it directly.
    let mut end: Option<usize> = None;
    let add = |out: &mut String, end: Option<usize>, from: usize, text: &str| {
        let between = end.and_then(|end| line.raw.get(end..from));
        if !out.is_empty() {
            out.push_str(between.unwrap_or(", "));
        }
        out.push_str(text);
    };
    for clause in clauses {
        let mut words = clause.words.clone();
        if let Some(promise) = promise.filter(|p| words.contains(&p.start)) {
            words.end = promise.start;
            while words.end > words.start
                && matches!(line.text(words.end - 1), "и" | "and" | "also")
            {
                words.end -= 1;
            }
        }
        if words.is_empty() {
            end = None;
            continue;
        }
        if clause.head {
            let left = left_of(line, &words);
            if !left.is_empty() {
                add(&mut out, None, 0, &left);
            }
            end = None;
            continue;
        }
        let from = line.tokens.get(words.start).map_or(0, |t| t.at.start);
        add(&mut out, end, from, line.typed(&words));
        let whole = words.end == clause.words.end;
        end = line.tokens.get(words.end - 1).map(|t| t.at.end).filter(|_| whole);
    }
    let last = line.tokens.last().map_or(0, |t| t.at.end);
    let rest = line.raw.get(last..).unwrap_or_default().trim_end();
    if line.tokens.is_empty() || rest.contains(char::is_alphanumeric) || end == Some(last) {
        out.push_str(rest);
    }
    capital(out.trim())
}

/// The words of a head that were not taken, in their order.
fn left_of(line: &Line<'_>, words: &Range<usize>) -> String {
    if words.clone().all(|at| line.free(at)) {
        return line.typed(words).to_owned();
    }
    let mut left: Vec<usize> = Vec::new();
    let mut after_taken = true;
    // From the end, so that `with the` falls away as a whole.
    for at in words.clone().rev() {
        if !line.free(at) {
            after_taken = true;
        } else if !(after_taken && leads(line.text(at))) {
            left.push(at);
            after_taken = false;
        }
    }
    left.reverse();
    let mut pieces: Vec<&str> = Vec::new();
    for run in left.chunk_by(|a, b| a + 1 == *b) {
        if let (Some(first), Some(last)) = (run.first(), run.last()) {
            pieces.push(line.typed(&(*first..last + 1)));
        }
    }
    pieces.join(" ")
}

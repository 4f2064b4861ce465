//! A line of text cut into words and clauses, with a note of what each word was taken for.

use rapport_domain::fold;
use std::ops::Range;

/// A word of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Folded: lower case, ё as е, without the English possessive.
    pub(super) text: String,
    /// Where it stands in the line, in bytes.
    pub(super) at: Range<usize>,
    /// It begins with a capital letter.
    pub(super) capital: bool,
    /// A hyphen joins it to the word before.
    pub(super) joined: bool,
    /// It was taken for something that has a field of its own.
    pub(super) taken: bool,
}

impl Token {
    /// The whole number the word begins with: 12 of `12th`, 40 of `40`.
    pub(super) fn number(&self) -> Option<u32> {
        let digits = self.text.trim_end_matches(|c: char| !c.is_ascii_digit());
        let rest = self.text.get(digits.len()..).unwrap_or_default();
        let plain = matches!(rest, "" | "st" | "nd" | "rd" | "th");
        plain.then(|| digits.parse().ok()).flatten()
    }
}

/// A line in words and clauses.
#[derive(Debug)]
pub(super) struct Line<'a> {
    pub(super) raw: &'a str,
    pub(super) tokens: Vec<Token>,
    /// Ranges of tokens between commas, stops and dashes; never empty ones.
    pub(super) clauses: Vec<Range<usize>>,
}

/// More words than this are not looked at one by one: a line is a line, not a book.
const MOST_WORDS: usize = 400;

impl<'a> Line<'a> {
    pub(super) fn of(raw: &'a str) -> Self {
        let mut line = Self { raw, tokens: Vec::new(), clauses: Vec::new() };
        let mut from = 0;
        let mut end = 0;
        for word in words(raw) {
            if line.tokens.len() >= MOST_WORDS {
                break;
            }
            let between = raw.get(end..word.start).unwrap_or_default();
            let ends_here = line.tokens.last().is_some_and(|last| breaks(between, last));
            if ends_here {
                line.clauses.push(from..line.tokens.len());
                from = line.tokens.len();
            }
            let text = raw.get(word.clone()).unwrap_or_default();
            let joined = !line.tokens.is_empty() && is_hyphen(between);
            end = word.end;
            line.tokens.push(Token {
                text: fold::fold(bare(text)),
                capital: text.chars().next().is_some_and(char::is_uppercase),
                at: word,
                joined,
                taken: false,
            });
        }
        if from < line.tokens.len() {
            line.clauses.push(from..line.tokens.len());
        }
        line
    }

    pub(super) fn text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.text.as_str())
    }

    pub(super) fn free(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| !t.taken)
    }

    pub(super) fn take(&mut self, span: Range<usize>) {
        for token in self.tokens.get_mut(span).into_iter().flatten() {
            token.taken = true;
        }
    }

    /// The words of a span as they were typed.
    pub(super) fn typed(&self, span: &Range<usize>) -> &'a str {
        let first = self.tokens.get(span.start).map(|t| t.at.start);
        let last = span.end.checked_sub(1).and_then(|at| self.tokens.get(at)).map(|t| t.at.end);
        match (first, last) {
            (Some(first), Some(last)) => self.raw.get(first..last).unwrap_or_default(),
            _ => "",
        }
    }
}

fn is_hyphen(between: &str) -> bool {
    matches!(between, "-" | "‑" | "–")
}

/// `Bank's` without what makes it possessive.
fn bare(word: &str) -> &str {
    ["'s", "’s", "'S", "’S"].iter().find_map(|s| word.strip_suffix(s)).unwrap_or(word)
}

/// Where words lie: runs of letters and digits; marks between digits belong to the number.
fn words(raw: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut rest = raw.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = rest.find(|(_, c)| c.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        let mut before = first;
        while let Some(&(at, c)) = rest.peek() {
            let mut after = raw.get(at + c.len_utf8()..).unwrap_or_default().chars();
            let next = after.next();
            let digits = before.is_ascii_digit() && next.is_some_and(|n| n.is_ascii_digit());
            let number = digits && matches!(c, '.' | ',' | '/' | ':' | '-');
            let possessive = matches!(c, '\'' | '’')
                && next.is_some_and(char::is_alphanumeric)
                && before.is_alphabetic();
            if !(c.is_alphanumeric() || number || possessive) {
                break;
            }
            end = at + c.len_utf8();
            before = c;
            rest.next();
        }
        Some(start..end)
    })
}

/// Whether what stands between two words ends the clause of the first.
fn breaks(between: &str, last: &Token) -> bool {
    let spaced = |mark: char| {
        between.split_once(mark).is_some_and(|(before, after)| {
            before.ends_with(char::is_whitespace) && after.starts_with(char::is_whitespace)
        })
    };
    // The stop of an initial or of an abbreviation ends nothing.
    let short =
        last.text.chars().count() <= 1 || matches!(last.text.as_str(), "мин" | "min" | "тел");
    between.contains([',', ';', ':', '!', '?', '\n', '—'])
        || (between.contains('.') && !short)
        || spaced('-')
        || spaced('–')
}

#[cfg(test)]
mod tests {
    use super::Line;

    #[test]
    fn words_and_clauses() {
        for (raw, expected) in [
            ("звонок ИТ-директору вчера, сроки", "звонок ит директору вчера|сроки"),
            ("12.05.2026 встреча 1,5 часа: планы", "12.05.2026 встреча 1,5 часа|планы"),
            ("met Northern Bank's CFO — plans", "met northern bank cfo|plans"),
            ("звонок И. Котовой. Итоги", "звонок и котовой|итоги"),
            ("…, !!! 🙂", ""),
            ("40 мин. с Котовой", "40 мин с котовой"),
        ] {
            let line = Line::of(raw);
            let said: Vec<String> = line
                .clauses
                .iter()
                .map(|c| c.clone().map(|at| line.text(at)).collect::<Vec<_>>().join(" "))
                .collect();
            assert_eq!(said.join("|"), expected, "{raw}: words and clauses as a reader sees them");
        }
    }
}

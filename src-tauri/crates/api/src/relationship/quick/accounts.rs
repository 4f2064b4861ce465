//! Which account a line names, in whatever case.

use super::{
    forms::{Form, Word, start},
    line::Line,
};
use rapport_domain::{AccountId, fold};
use std::{collections::HashMap, ops::Range};

/// What legal forms add to a name and nobody says.
const LEGAL: &[&str] = &[
    "ооо", "оао", "зао", "пао", "ао", "нао", "ип", "гк", "фгуп", "муп", "гуп", "ано", "нко", "тоо",
    "ltd", "llc", "inc", "gmbh", "plc", "ag", "sa", "co", "corp", "limited", "jsc", "the", "and",
];

/// The fewest letters of a part of a name that may stand for the whole.
const PART: usize = 4;

/// More candidates than this are no choice.
pub(super) const MOST_OFFERED: usize = 8;

/// What a line says of the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Account {
    /// It names none.
    None,
    /// It names this one there.
    One(AccountId, Range<usize>, Form),
    /// It may mean one of these, best first.
    Some(Vec<AccountId>, Range<usize>),
}

struct Name {
    id: AccountId,
    words: Vec<Word>,
}

/// Names of accounts, to be found by the first letters of any of their words.
pub(super) struct Names {
    names: Vec<Name>,
    by_start: HashMap<[char; 2], Vec<(usize, usize)>>,
}

#[derive(Debug, Clone)]
struct Hit {
    id: AccountId,
    span: Range<usize>,
    whole: bool,
    letters: usize,
    form: Form,
}

impl Names {
    pub(super) fn of<'a>(accounts: impl Iterator<Item = (AccountId, &'a str)>) -> Self {
        let mut all = Self { names: Vec::new(), by_start: HashMap::new() };
        for (id, name) in accounts {
            let folded = fold::fold(name);
            let said = || folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
            let mut words: Vec<Word> =
                said().filter(|w| !LEGAL.contains(w)).map(Word::of).collect();
            if words.is_empty() {
                words = said().map(Word::of).collect();
            }
            for (at, word) in words.iter().enumerate() {
                all.by_start.entry(word.start()).or_default().push((all.names.len(), at));
            }
            all.names.push(Name { id, words });
        }
        all
    }

    /// The longest run of an account's words from a token on.
    fn hit(&self, line: &Line<'_>, at: usize, name: usize, first: usize) -> Option<Hit> {
        let name = self.names.get(name)?;
        let mut form = None;
        let mut letters = 0;
        let mut run = 0;
        for word in name.words.iter().skip(first) {
            let Some(said) = line.free(at + run).then(|| word.said(line.text(at + run))).flatten()
            else {
                break;
            };
            form = Some(match (form, said) {
                (None | Some(Form::Base), said) => said,
                (Some(known), _) => known,
            });
            letters += word.base().chars().count();
            run += 1;
        }
        let whole = first == 0 && run == name.words.len();
        Some(Hit { id: name.id, span: at..at + run, whole, letters, form: form? })
    }

    fn hits(&self, line: &Line<'_>, within: &Range<usize>) -> Vec<Hit> {
        let mut all: Vec<Hit> = Vec::new();
        for at in within.clone().filter(|at| line.free(*at)) {
            let places = self.by_start.get(&start(line.text(at)));
            let found = places
                .into_iter()
                .flatten()
                .filter_map(|&(name, word)| self.hit(line, at, name, word))
                .filter(|hit| hit.span.end <= within.end);
            all.extend(found);
        }
        all
    }

    /// The account named in full somewhere in those words.
    pub(super) fn whole(&self, line: &Line<'_>, within: &Range<usize>) -> Account {
        let mut hits = self.hits(line, within);
        hits.retain(|hit| hit.whole);
        best(hits)
    }

    /// The account named by a part of its name. A part in lower case that nothing leads up to is
    /// an ordinary word as likely as a name, and is only offered.
    pub(super) fn part(&self, line: &Line<'_>, within: &Range<usize>) -> Account {
        let mut hits = self.hits(line, within);
        hits.retain(|hit| hit.letters >= PART);
        match best(hits) {
            Account::One(id, span, _) if !leads(line, &span) => Account::Some(vec![id], span),
            found => found,
        }
    }
}

/// Whether something shows that a name is meant: a capital inside the line, a preposition before.
fn leads(line: &Line<'_>, span: &Range<usize>) -> bool {
    let capital = line.tokens.get(span.start).is_some_and(|t| t.capital);
    let before = span.start.checked_sub(1).map_or("", |at| line.text(at));
    let preposition = matches!(
        before,
        "в" | "во"
            | "с"
            | "со"
            | "из"
            | "от"
            | "у"
            | "к"
            | "для"
            | "with"
            | "at"
            | "to"
            | "from"
            | "for"
    );
    (capital && span.start > 0) || preposition || span.len() > 1
}

/// The whole before a part, then the longest; those that say the same words are alike.
fn best(hits: Vec<Hit>) -> Account {
    let Some(top) = hits.iter().max_by_key(|h| {
        let first = std::cmp::Reverse(h.span.start);
        (h.whole, h.letters, h.form == Form::Base, first, std::cmp::Reverse(h.id))
    }) else {
        return Account::None;
    };
    let rank = |h: &Hit| (h.whole, h.letters);
    let span = top.span.clone();
    let top_form = top.form;
    // Names said in full elsewhere in the same words are as good.
    let mut alike: Vec<AccountId> = hits
        .iter()
        .filter(|h| {
            (h.span == span && rank(h) == rank(top) && (h.form == top_form))
                || (h.whole && top.whole && h.span.start >= span.end)
                || (h.whole && top.whole && h.span.end <= span.start)
        })
        .map(|h| h.id)
        .collect();
    alike.sort_unstable();
    alike.dedup();
    match alike.as_slice() {
        [one] => Account::One(*one, span, top_form),
        _ => Account::Some(alike, span),
    }
}

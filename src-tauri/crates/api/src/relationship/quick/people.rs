//! Which people a line names: by name in any case, or by job title.

use super::{
    accounts::MOST_OFFERED,
    forms::{Form, Word},
    line::Line,
    titles,
};
use rapport_domain::{AccountId, ContactId, fold};
use std::{collections::BTreeSet, ops::Range};

/// A person on record.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) id: ContactId,
    pub(super) account: AccountId,
    pub(super) name: String,
    pub(super) job_title: String,
    /// Left the company: named only when nobody else answers.
    pub(super) left: bool,
}

/// Somebody named in the line.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) span: Range<usize>,
    pub(super) form: Form,
    /// One when it is clear, more when it is not.
    pub(super) who: Vec<(ContactId, AccountId)>,
}

struct Known<'a> {
    person: &'a Person,
    words: Vec<Word>,
    title: BTreeSet<&'static str>,
}

/// Finds people by name, then by title, in the free words of those clauses.
pub(super) fn find(
    line: &mut Line<'_>,
    clauses: &[Range<usize>],
    people: &[Person],
    everywhere: bool,
) -> Vec<Found> {
    let known: Vec<Known<'_>> = people
        .iter()
        .map(|person| {
            let folded = fold::fold(&person.name);
            let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
            Known {
                person,
                words: words.map(Word::name).collect(),
                title: titles::of_title(&person.job_title),
            }
        })
        .collect();
    let mut all: Vec<Found> = Vec::new();
    for clause in clauses {
        let mut at = clause.start;
        while at < clause.end {
            let found = named(line, at, clause, &known, everywhere);
            at = found.as_ref().map_or(at + 1, |f| f.span.end);
            if let Some(found) = found {
                line.take(found.span.clone());
                all.push(found);
            }
        }
    }
    for clause in clauses {
        let mut at = clause.start;
        while at < clause.end {
            // A title that nobody has is passed as a whole: no part of it is another's.
            let (end, found) = titled(line, at, clause, &known, everywhere);
            at = end;
            let Some(found) = found else { continue };
            line.take(found.span.clone());
            // `директором Котовой` is one person.
            let same = all.iter_mut().find(|other| {
                let near = other.span.start == found.span.end || found.span.start == other.span.end;
                near && other.who.iter().any(|w| found.who.contains(w))
            });
            match same {
                Some(other) => other.who.retain(|w| found.who.contains(w)),
                None => all.push(found),
            }
        }
    }
    all.sort_by_key(|f| f.span.start);
    all
}

/// People whose names are said from there on.
fn named(
    line: &Line<'_>,
    at: usize,
    clause: &Range<usize>,
    known: &[Known<'_>],
    everywhere: bool,
) -> Option<Found> {
    if !line.free(at) {
        return None;
    }
    let capital = line.tokens.get(at).is_some_and(|t| t.capital);
    let mut best: Vec<(usize, Form, &Person)> = Vec::new();
    for one in known {
        let mut left: Vec<&Word> = one.words.iter().collect();
        let mut run = 0;
        let mut whole = 0;
        let mut form = Form::Base;
        while at + run < clause.end && line.free(at + run) {
            let text = line.text(at + run);
            let initial = text.chars().count() == 1;
            let said = left.iter().enumerate().find_map(|(n, word)| {
                if initial {
                    return word.base().starts_with(text).then_some((n, Form::Base));
                }
                word.said(text).map(|form| (n, form))
            });
            let Some((n, said)) = said else { break };
            left.remove(n);
            if !initial {
                whole += 1;
                if said != Form::Base && form != Form::Dative {
                    form = said;
                }
            }
            run += 1;
        }
        let letters = line
            .text(at)
            .chars()
            .count()
            .max(line.text(at + run.saturating_sub(1)).chars().count());
        // Over all accounts a lone word in lower case is an ordinary word.
        let enough = whole >= 1 && letters >= 2 && (!everywhere || whole >= 2 || capital);
        if enough {
            best.push((run, form, one.person));
        }
    }
    let longest = best.iter().map(|b| b.0).max()?;
    best.retain(|b| b.0 == longest);
    let before = at.checked_sub(1).map_or("", |b| line.text(b));
    let oblique = matches!(before, "от" | "у" | "с" | "со" | "для" | "к" | "без");
    narrow(&mut best, |b| (b.1 == Form::Base) != oblique);
    narrow(&mut best, |b| !b.2.left);
    let form = best.first()?.1;
    let who = best.iter().map(|b| (b.2.id, b.2.account)).collect();
    Some(Found { span: at..at + longest, form, who })
}

/// Keeps those that pass when any does.
fn narrow<T>(all: &mut Vec<T>, passes: impl Fn(&T) -> bool) {
    if all.len() > 1 && all.iter().any(&passes) {
        all.retain(passes);
    }
}

/// The title said from there on, where it ends, and the people who have it.
fn titled(
    line: &Line<'_>,
    at: usize,
    clause: &Range<usize>,
    known: &[Known<'_>],
    everywhere: bool,
) -> (usize, Option<Found>) {
    let mut said = Vec::new();
    let mut form = None;
    let mut end = at;
    for here in at..clause.end {
        if !line.free(here) {
            break;
        }
        let text = line.text(here);
        match titles::meaning(text) {
            Some(meaning) => {
                // The first position is the person's own: `помощнику директора`.
                form = form.or(meaning.position);
                said.extend(meaning.concepts);
                end = here + 1;
            }
            None if here > at && titles::BETWEEN.contains(&text) => {}
            None => break,
        }
    }
    let Some(form) = form else { return (end.max(at + 1), None) };
    let said = titles::concepts(said);
    let holders = |said: &BTreeSet<&'static str>| {
        let mut best: Vec<(u8, &Person)> = known
            .iter()
            .filter_map(|one| Some((titles::answers(&one.title, said)?, one.person)))
            .collect();
        let top = best.iter().map(|b| b.0).max();
        best.retain(|b| Some(b.0) == top);
        best
    };
    let mut best = holders(&said);
    if best.is_empty() {
        best = titles::other_rank(&said).map(|said| holders(&said)).unwrap_or_default();
    }
    narrow(&mut best, |b| !b.1.left);
    // A title that many have over all accounts names nobody.
    if best.is_empty() || (everywhere && best.len() > MOST_OFFERED) {
        return (end, None);
    }
    let who = best.iter().map(|b| (b.1.id, b.1.account)).collect();
    (end, Some(Found { span: at..end, form, who }))
}

//! A line read: what each of its words means, and what is not clear. Pure: who and what is on
//! record is handed in.

use super::{
    accounts::{Account, MOST_OFFERED, Names},
    day::{self, Said},
    forms::Form,
    kind::{self, KindWord},
    line::Line,
    marks,
    people::{self, Found, Person},
    promise::{self, Promised},
    summary::{self, Clause},
    who::{self, Named},
};
use rapport_domain::{AccountId, ContactId, Day, TouchKind, Who};
use std::ops::Range;

/// What a line was understood as.
#[derive(Debug, Default)]
pub(super) struct Understood {
    pub(super) account: Option<AccountId>,
    /// Accounts it may mean, best first.
    pub(super) accounts: Vec<AccountId>,
    pub(super) contacts: Vec<ContactId>,
    /// Words that may mean any of several people.
    pub(super) unclear: Vec<(String, Vec<ContactId>)>,
    pub(super) kind: Option<TouchKind>,
    pub(super) day: Option<Said>,
    pub(super) began: Option<Who>,
    pub(super) in_person: Option<bool>,
    pub(super) minutes: Option<i32>,
    pub(super) shared: bool,
    pub(super) beyond: bool,
    pub(super) refused: bool,
    pub(super) attended: Option<bool>,
    pub(super) sentiment: Option<i8>,
    pub(super) summary: String,
    pub(super) promise: Option<Promised>,
    /// What was taken from where, in the order of the line.
    pub(super) parts: Vec<(usize, Part)>,
}

/// What a part of the line was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    Kind,
    Account,
    UnclearAccount(String),
    Contact(ContactId),
    UnclearContact(String),
    Day,
    UnclearDay(String),
    Began,
    Place,
    Minutes,
    Promise,
}

/// What has been read so far, clause by clause.
#[derive(Default)]
struct Reading {
    kind: Option<(Range<usize>, KindWord)>,
    day: Option<(Range<usize>, Said)>,
    began: Option<(Range<usize>, Who)>,
    place: Option<(Range<usize>, bool)>,
    minutes: Option<(Range<usize>, i32)>,
    found: Vec<Found>,
}

/// Reads a line on that day. `stood` is the account stood in; `people_of` reads the people of an
/// account, or of all.
///
/// # Errors
/// Whatever `people_of` answers.
pub(super) fn understand<E>(
    raw: &str,
    today: Day,
    stood: Option<AccountId>,
    names: &Names,
    mut people_of: impl FnMut(Option<AccountId>) -> Result<Vec<Person>, E>,
) -> Result<Understood, E> {
    let mut line = Line::of(raw);
    let promise = promise::place(&line);
    // Words of the promise are not words of the touch.
    let heads: Vec<Range<usize>> = line
        .clauses
        .iter()
        .map(|c| match &promise {
            Some(p) if c.contains(&p.start) => c.start..p.start,
            _ => c.clone(),
        })
        .collect();
    let own = stood.map(|id| people_of(Some(id))).transpose()?;
    let named = account(&line, &heads, stood, names, own.as_deref(), today);
    let mut told = Understood::default();
    let mut offered: Vec<AccountId> = Vec::new();
    match &named {
        Account::One(id, ..) => told.account = Some(*id),
        Account::Some(ids, _) if stood.is_some_and(|s| ids.contains(&s)) => told.account = stood,
        Account::Some(ids, _) => offered.clone_from(ids),
        Account::None => told.account = stood,
    }
    let people = match (told.account, own) {
        (Some(id), Some(own)) if Some(id) == stood => own,
        (Some(id), _) => people_of(Some(id))?,
        (None, _) => {
            let mut all = people_of(None)?;
            if !offered.is_empty() {
                all.retain(|p| offered.contains(&p.account));
            }
            all
        }
    };
    let span = match &named {
        Account::One(_, span, _) => Some(span.clone()),
        Account::Some(_, span) if told.account.is_some() => Some(span.clone()),
        _ => None,
    };
    let everywhere = told.account.is_none() && offered.is_empty();
    let mut reading = Reading::default();
    let mut clauses = Vec::new();
    let mut tail = false;
    for (at, (head, words)) in heads.iter().zip(line.clauses.clone()).enumerate() {
        let before: Vec<bool> = line.tokens.iter().map(|t| t.taken).collect();
        let mut trial = Reading::default();
        let doubled = clause(&mut line, head, span.as_ref(), &mut trial, today);
        trial.found = people::find(&mut line, std::slice::from_ref(head), &people, everywhere);
        let doubled = doubled
            || (trial.kind.is_some() && reading.kind.is_some())
            || (trial.day.is_some() && reading.day.is_some());
        let whole = !head.is_empty()
            && head.clone().all(|t| !line.free(t) || summary::leads(line.text(t)))
            && head.clone().any(|t| !line.free(t));
        let late = trial.kind.is_some() || !trial.found.is_empty();
        let is_head = at == 0
            || (whole && !doubled && !(tail && late))
            || (!tail && reading.kind.is_none() && trial.kind.is_some());
        if is_head {
            reading.take(trial);
        } else {
            for (token, taken) in line.tokens.iter_mut().zip(before) {
                token.taken = taken;
            }
            tail = true;
        }
        clauses.push(Clause { words, head: is_head });
    }
    told.names(&mut line, &reading, offered);
    told.fields(&mut line, &reading, &named, span.as_ref());
    told.marks(&line);
    told.promise = promise.map(|span| {
        let on = match told.day {
            Some(Said::On(day)) => day,
            _ => today,
        };
        promise::read(&line, span, on)
    });
    told.summary = summary::of(&line, &clauses, told.promise.as_ref().map(|p| &p.span));
    if let Some(promise) = &told.promise {
        told.parts.push((promise.span.start, Part::Promise));
    }
    told.parts.sort_by_key(|p| p.0);
    Ok(told)
}

/// The account that the line names: in full wherever it stands, by a part where the touch is
/// told.
fn account(
    line: &Line<'_>,
    heads: &[Range<usize>],
    stood: Option<AccountId>,
    names: &Names,
    own: Option<&[Person]>,
    today: Day,
) -> Account {
    let whole = heads.iter().map(|c| names.whole(line, c)).find(|a| *a != Account::None);
    if let Some(found) = whole {
        return found;
    }
    // Words that mean something else are no part of a name.
    let mut rest = Line::of(line.raw);
    for head in heads.iter().take(3) {
        let mut trial = Reading::default();
        clause(&mut rest, head, None, &mut trial, today);
        people::find(&mut rest, std::slice::from_ref(head), own.unwrap_or_default(), false);
        let found = names.part(&rest, head);
        match &found {
            Account::None => {}
            // An ordinary word is no reason to leave the account stood in.
            Account::Some(ids, _) if stood.is_some() && ids.len() == 1 => {}
            Account::Some(ids, _) if ids.len() > MOST_OFFERED => {}
            _ => return found,
        }
    }
    Account::None
}

/// Reads and takes what stands in one clause but people. True when it tells two days or kinds.
fn clause(
    line: &mut Line<'_>,
    words: &Range<usize>,
    account: Option<&Range<usize>>,
    into: &mut Reading,
    today: Day,
) -> bool {
    if let Some(span) = account.filter(|span| words.contains(&span.start)) {
        line.take(span.clone());
    }
    into.began = kind::began(line, words);
    if let Some((span, _)) = &into.began {
        line.take(span.clone());
    }
    into.kind = kind::said(line, words).filter(|(span, _)| line.free(span.start));
    if let Some((span, said)) = &into.kind
        && !said.more
    {
        line.take(span.clone());
    }
    into.place = kind::place(line, words).filter(|(span, _)| span.end <= words.end);
    if let Some((span, _)) = &into.place {
        line.take(span.clone());
    }
    let mut days = 0;
    let mut at = words.start;
    while at < words.end {
        if !line.free(at) {
            at += 1;
        } else if let Some((n, minutes)) =
            marks::minutes(line, at).filter(|m| at + m.0 <= words.end)
        {
            if into.minutes.is_none() {
                into.minutes = Some((at..at + n, minutes));
                line.take(at..at + n);
            }
            at += n;
        } else if let Some((n, said)) = day::past(line, at, today).filter(|d| at + d.0 <= words.end)
        {
            days += 1;
            if into.day.is_none() {
                into.day = Some((at..at + n, said));
                line.take(at..at + n);
            }
            at += n;
        } else {
            at += 1;
        }
    }
    days > 1
}

impl Reading {
    /// Takes over what another clause told, unless it is known.
    fn take(&mut self, other: Self) {
        self.kind = self.kind.take().or(other.kind);
        self.day = self.day.take().or(other.day);
        self.began = self.began.take().or(other.began);
        self.place = self.place.take().or(other.place);
        self.minutes = self.minutes.take().or(other.minutes);
        self.found.extend(other.found);
    }
}

impl Understood {
    /// People, and the account they lead to.
    fn names(&mut self, line: &mut Line<'_>, reading: &Reading, mut offered: Vec<AccountId>) {
        let mut found = reading.found.clone();
        if self.account.is_none() {
            let clear = found.iter().find_map(|f| match f.who.as_slice() {
                [(_, account)] => Some(*account),
                _ => None,
            });
            self.account = clear;
            if let Some(account) = clear {
                offered.clear();
                for one in &mut found {
                    one.who.retain(|w| w.1 == account);
                }
            } else if offered.is_empty() {
                let all = found.iter().flat_map(|f| f.who.iter().map(|w| w.1));
                offered = all.collect();
                offered.sort_unstable();
                offered.dedup();
            }
        }
        offered.truncate(MOST_OFFERED);
        self.accounts = offered;
        for one in found {
            match one.who.as_slice() {
                [] => untake(line, &one.span),
                [(id, _)] => {
                    if !self.contacts.contains(id) {
                        self.contacts.push(*id);
                    }
                    self.parts.push((one.span.start, Part::Contact(*id)));
                }
                many => {
                    let typed = line.typed(&one.span).to_owned();
                    let ids = many.iter().take(MOST_OFFERED).map(|w| w.0).collect();
                    self.parts.push((one.span.start, Part::UnclearContact(typed.clone())));
                    self.unclear.push((typed, ids));
                    untake(line, &one.span);
                }
            }
        }
    }

    fn fields(
        &mut self,
        line: &mut Line<'_>,
        reading: &Reading,
        named: &Account,
        span: Option<&Range<usize>>,
    ) {
        match named {
            Account::One(_, at, _) => self.parts.push((at.start, Part::Account)),
            Account::Some(_, at) if span.is_some() => self.parts.push((at.start, Part::Account)),
            Account::Some(_, at) => {
                let typed = line.typed(at).to_owned();
                self.parts.push((at.start, Part::UnclearAccount(typed)));
            }
            Account::None => {}
        }
        if let Some((at, said)) = &reading.kind {
            self.kind = Some(said.kind);
            self.in_person = said.in_person.then_some(true);
            self.parts.push((at.start, Part::Kind));
            let mut people: Vec<Named> = reading
                .found
                .iter()
                .map(|f| Named { span: f.span.clone(), form: f.form })
                .collect();
            if let Account::One(_, span, form) = named {
                people.push(Named { span: span.clone(), form: *form });
            } else if let Some(span) = span {
                people.push(Named { span: span.clone(), form: Form::Other });
            }
            self.began = who::began(line, at, &people);
        }
        if let Some((at, began)) = &reading.began {
            self.began = Some(*began);
            self.parts.push((at.start, Part::Began));
        }
        if let Some((at, in_person)) = &reading.place {
            self.in_person = Some(*in_person);
            self.parts.push((at.start, Part::Place));
        }
        if let Some((at, minutes)) = &reading.minutes {
            self.minutes = Some(*minutes);
            self.parts.push((at.start, Part::Minutes));
        }
        if let Some((at, said)) = &reading.day {
            self.day = Some(*said);
            if matches!(said, Said::On(_)) {
                self.parts.push((at.start, Part::Day));
            } else {
                self.parts.push((at.start, Part::UnclearDay(line.typed(at).to_owned())));
                untake(line, at);
            }
        }
    }

    fn marks(&mut self, line: &Line<'_>) {
        let event = self.kind == Some(TouchKind::Event);
        for clause in &line.clauses {
            self.shared |= marks::shared(line, clause);
            self.beyond |= marks::beyond(line, clause);
            self.refused |= marks::refused(line, clause);
            self.attended = self.attended.or_else(|| marks::attended(line, clause, event));
        }
        // Who declines an invitation is not refused a request.
        self.refused &= self.attended != Some(false);
        self.sentiment = marks::sentiment(line);
    }
}

/// Gives words back: what is not clear stays in the summary.
fn untake(line: &mut Line<'_>, span: &Range<usize>) {
    for token in line.tokens.get_mut(span.clone()).into_iter().flatten() {
        token.taken = false;
    }
}

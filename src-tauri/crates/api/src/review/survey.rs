//! What the client said and what came of it; incidents and how they were put right; the client's own
//! words, of those who let us quote them.

use super::{
    Subject,
    deck::{self, Part, part, printed},
    fitting::fitting,
};
use crate::{
    figure::replies::{self, Counted, Raised, shortened},
    print,
    relationship::told::taken,
};
use rapport_charts::figure::{DataTable, Reply, Tone};
use rapport_domain::{
    Answer, Day, Edition, Effect, FeedbackItem, FeedbackKind, Incident,
    survey::{
        closing::{self, Board},
        facts::FeedbackFact,
    },
};
use rapport_slides::deck::{Body, Quote, Slide, Table};
use rapport_text::{Lang, number, words};
use std::cmp::Reverse;

/// Rows with a sentence in most cells, the most first.
const ROWS: [usize; 7] = [9, 8, 7, 6, 5, 4, 3];
/// The most quotes on a slide, and fewer where they are long.
const QUOTES: [usize; 4] = [4, 3, 2, 1];
/// Shorter words say nothing by themselves, in letters.
const SHORTEST_QUOTE: usize = 12;
/// Stands where there is nothing to say.
const DASH: &str = "—";

pub(super) fn parts(subject: &Subject<'_>) -> Vec<Part> {
    // Solved, but nothing was written for the client to read.
    let unsaid = is_client(subject)
        && !replies::chosen(subject.records.items.iter(), &subject.stand).is_empty();
    let why_not = if unsaid { words::why_said_did_unsaid } else { words::why_no_said_did };
    vec![
        part("said-did", words::slide_said_did, why_not, said_did(subject)),
        part("incidents", words::slide_incidents, words::why_no_incidents, incidents(subject)),
        part("voice", words::slide_voice, words::why_no_voice, voice(subject)),
    ]
}

/// The first day of the half before: a review looks back over two.
fn since(subject: &Subject<'_>) -> Day {
    subject.stand.half.plus(-1).first_day(subject.stand.start)
}

fn is_client(subject: &Subject<'_>) -> bool {
    subject.edition == Edition::Client
}

/// A client reads what was solved and how; we read what is still open, too.
fn said_did(subject: &Subject<'_>) -> Option<Slide> {
    let (voice, on, records) = (subject.voice, subject.stand.day, subject.records);
    let lang = voice.lang;
    let client = is_client(subject);
    let mut done = replies::chosen(records.items.iter(), &subject.stand);
    // What we did is told in the words meant for them, or not at all.
    done.retain(|item| !client || !item.solution.trim().is_empty());
    if done.is_empty() && client {
        return None;
    }
    let open: Vec<&FeedbackItem> = if client { Vec::new() } else { in_work(subject).collect() };
    let counted = Counted::of(done.iter().map(|item| replies::effect_on(item, on)));
    let row = |item: &FeedbackItem| {
        let answer = records.answers.iter().find(|answer| answer.id == item.answer);
        let who = answer.map(|answer| records.person(answer.contact)).unwrap_or_default();
        let raised = Raised { item, who: who.to_owned() };
        let reply = replies::reply(voice, &raised, on);
        let reply = if client { for_client(lang, item, on, reply) } else { reply };
        let shown = !client || answer.is_some_and(|answer| answer.quotable);
        if shown { reply } else { unnamed(lang, item, reply) }
    };
    let in_work = |item: &FeedbackItem| {
        let task = records.tasks.iter().find(|task| Some(task.id) == item.task);
        let did = match task {
            Some(task) => words::said_did_task(lang, print::quoted(lang, &task.title)),
            None => words::said_did_no_task(lang),
        };
        Reply { did, effect: words::said_did_open(lang), ..row(item) }
    };
    let rows: Vec<Reply> =
        done.iter().map(|item| row(item)).chain(open.iter().map(|item| in_work(item))).collect();
    if rows.is_empty() {
        return None;
    }
    let whole = |count: usize| number::whole(lang, count as i64);
    let (solved, better) = (counted.solved, counted.better);
    let title = if client {
        words::said_did_title(lang, better as i64, whole(solved), whole(better), solved as i64)
    } else {
        let asked = solved + open.len();
        words::replies_title(
            lang,
            asked as i64,
            better as i64,
            whole(asked),
            whole(better),
            whole(solved),
            solved as i64,
        )
    };
    let headings = replies::headings(voice).to_vec();
    let source = words::figure_source_answers(lang, voice.as_of(on));
    fitting(&ROWS, |most| {
        let cells = |row: &Reply| {
            vec![row.who.clone(), row.said.clone(), row.did.clone(), row.effect_marked()]
        };
        let rows = rows.iter().take(most).map(cells).collect();
        let data = DataTable { headings: headings.clone(), rows };
        let table = Table { data, numeric: vec![false; 4], source: source.clone() };
        let note = words::note_said_did(lang);
        deck::slide(subject, "said-did", title.clone(), Body::Table(table), note)
    })
}

/// What they are yet to be asked stands where we would note that they were told.
fn for_client(lang: Lang, item: &FeedbackItem, on: Day, reply: Reply) -> Reply {
    match replies::effect_on(item, on) {
        Some(Effect::Better | Effect::Same) => reply,
        // That it got worse is talked over with them, not shown to them.
        Some(Effect::Worse) => {
            Reply { effect: words::said_did_discuss(lang), tone: Tone::Muted, ..reply }
        }
        None => Reply { effect: words::said_did_ask_next(lang), ..reply },
    }
}

/// Exact words and a day tell colleagues who spoke as well as a name does: who was not asked to be
/// quoted is told by the theme alone.
fn unnamed(lang: Lang, item: &FeedbackItem, reply: Reply) -> Reply {
    let kind = words::said_did_kind(lang, item.kind.key());
    let said = match item.tags.as_slice() {
        [] => kind,
        tags => words::said_did_theme(lang, kind, tags.join(", ")),
    };
    Reply { who: DASH.to_owned(), said, ..reply }
}

/// Raised in the last two halves, worth acting on and not solved yet, what waits longest first.
fn in_work<'a>(subject: &Subject<'a>) -> impl Iterator<Item = &'a FeedbackItem> {
    let (first, on) = (since(subject), subject.stand.day);
    let mut open: Vec<&FeedbackItem> = subject
        .records
        .items
        .iter()
        .filter(|item| {
            item.on >= first && closing::board(&FeedbackFact::from(*item), on) == Some(Board::Work)
        })
        .collect();
    open.sort_by_key(|item| (item.on, item.id));
    open.into_iter()
}

fn incidents(subject: &Subject<'_>) -> Option<Slide> {
    let (voice, on, first) = (subject.voice, subject.stand.day, since(subject));
    let (lang, client) = (voice.lang, is_client(subject));
    let closed = |incident: &Incident| incident.closed_on.filter(|closed| *closed <= on);
    let mut all: Vec<&Incident> = subject
        .records
        .incidents
        .iter()
        .filter(|one| one.on >= first || closed(one).is_none_or(|closed| closed >= first))
        // A review is no place to learn of an incident first.
        .filter(|one| !client || closed(one).is_some() || one.informed.iter().any(|of| of.on <= on))
        .collect();
    all.sort_by_key(|one| (Reverse(one.on), Reverse(one.id)));
    if all.is_empty() {
        return None;
    }
    let count = all.len();
    let right = all.iter().filter(|one| closed(one).is_some()).count();
    let causes = all.iter().all(|one| !one.cause.trim().is_empty());
    let whole = |count: usize| number::whole(lang, count as i64);
    let title = words::incidents_title(
        lang,
        if causes { "yes" } else { "no" },
        whole(right),
        count as i64,
        (count - right) as i64,
        whole(count),
    );
    let mut keys = vec!["on", "what", "cause", "remedy", "closed", "informed"];
    if !client {
        keys.push("taken");
    }
    let headings: Vec<String> =
        keys.iter().map(|key| words::incidents_heading(lang, *key)).collect();
    let dash = |text: String| if text.is_empty() { DASH.to_owned() } else { text };
    let cells = |one: &Incident| {
        let put_right = closed(one).map(|on| printed(subject, on));
        let gave = one.compensation.trim();
        let gave = if gave.is_empty() { String::new() } else { words::incidents_gave(lang, gave) };
        let mut cells = vec![
            printed(subject, one.on),
            shortened(&one.what),
            dash(shortened(&one.cause)),
            dash(print::joined(&[&shortened(&one.remedy), &gave])),
            put_right.unwrap_or_else(|| words::incidents_open(lang)),
            dash(informed(subject, one)),
        ];
        if !client {
            let known = one.taken.filter(|_| one.taken_on.is_none_or(|taken| taken <= on));
            cells.push(dash(taken(lang, known)));
        }
        cells
    };
    let source = words::figure_source_incidents(lang, voice.as_of(on));
    fitting(&ROWS, |most| {
        let rows = all.iter().take(most).map(|one| cells(one)).collect();
        let data = DataTable { headings: headings.clone(), rows };
        let table = Table { data, numeric: vec![false; headings.len()], source: source.clone() };
        let note = words::note_incidents(lang);
        deck::slide(subject, "incidents", title.clone(), Body::Table(table), note)
    })
}

/// `3 раза, последний 12 мая`.
fn informed(subject: &Subject<'_>, incident: &Incident) -> String {
    let lang = subject.voice.lang;
    let told = || incident.informed.iter().filter(|one| one.on <= subject.stand.day);
    let Some(last) = told().map(|one| one.on).max() else { return String::new() };
    let count = told().count() as i64;
    words::incidents_informed(lang, count, printed(subject, last), number::whole(lang, count))
}

/// Words of this client alone, of people who let us quote them; nothing we would not act on.
fn voice(subject: &Subject<'_>) -> Option<Slide> {
    let (lang, on, first) = (subject.voice.lang, subject.stand.day, since(subject));
    let records = subject.records;
    let lets = |item: &FeedbackItem| -> Option<&Answer> {
        let answer = records.answers.iter().find(|answer| answer.id == item.answer)?;
        (answer.quotable && !answer.silent).then_some(answer)
    };
    let mut all: Vec<(&FeedbackItem, &Answer)> = records
        .items
        .iter()
        .filter(|item| (first..=on).contains(&item.on))
        .filter(|item| item.text.trim().chars().count() >= SHORTEST_QUOTE)
        // What nobody sorted is praise by its question alone, whatever its words are.
        .filter(|item| item.credible == Some(true))
        .filter_map(|item| Some((item, lets(item)?)))
        .collect();
    let rank = |kind: FeedbackKind| match kind {
        FeedbackKind::Praise => 0,
        FeedbackKind::Wish => 1,
        FeedbackKind::Complaint => 2,
        FeedbackKind::Question => 3,
    };
    all.sort_by_key(|(item, _)| (rank(item.kind), Reverse(item.on), item.id));
    all.retain(|(item, _)| item.kind != FeedbackKind::Question);
    all.dedup_by(|one, other| one.0.text.trim() == other.0.text.trim());
    if all.is_empty() {
        return None;
    }
    fitting(&QUOTES, |most| {
        let shown = || all.iter().take(most);
        let praise = |item: &FeedbackItem| item.kind == FeedbackKind::Praise;
        let about =
            match (shown().any(|(item, _)| praise(item)), shown().all(|(item, _)| praise(item))) {
                (_, true) => "praise",
                (true, false) => "both",
                (false, false) => "wish",
            };
        let quotes = shown().map(|(item, answer)| Quote {
            text: print::quoted(lang, shortened(&item.text).trim_end_matches('.')),
            who: who(subject, answer),
        });
        let title = words::voice_title(lang, about, subject.edition.key());
        let note = words::note_voice(lang);
        deck::slide(subject, "voice", title, Body::Quotes(quotes.collect()), note)
    })
}

/// `Анна Петрова, директор по ИТ, 12 мая 2026`.
fn who(subject: &Subject<'_>, answer: &Answer) -> String {
    let records = subject.records;
    let contact = answer.contact.and_then(|id| records.base.contacts.iter().find(|c| c.id == id));
    let (name, job) =
        contact.map_or(("", ""), |contact| (contact.name.as_str(), contact.job_title.trim()));
    let when = printed(subject, answer.on);
    [name, job, when.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

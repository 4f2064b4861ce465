//! Import: look at a file, try it, do it. The same request serves all three, so that what was
//! looked at is what is done.

mod known;
mod look;
mod money;
mod wire;

pub(crate) use look::look;

use crate::{
    Failure, Session, atomic_file,
    dto::{
        Written,
        import::{ImportDone, ImportNote, ImportReq, RejectsSaveReq},
    },
    edit,
    print::Voice,
};
use money::Money;
use rapport_domain::{
    Account, AccountId, Change, Day, Factor, FileMapping, MappingId, Minor, Noun, Op, OpName,
    Record, Touched,
};
use rapport_exchange::{
    FormatOverrides, Kind, Mapping, Plan, PlanError, Progress, Reading, Source,
};
use rapport_text::{Lang, number, words};
use std::{collections::HashMap, path::Path};

/// Rejects and warnings sent to the window; all are written to the file.
const MOST_NOTES: usize = 500;

/// A file, or two, read and mapped.
struct Opened {
    name: String,
    main: Reading,
    lines: Option<Reading>,
    kind: Kind,
    mapping: Mapping,
    remembered: Option<MappingId>,
    shape: String,
    money: Money,
}

fn open(session: &Session, request: &ImportReq) -> Result<Opened, Failure> {
    let lang = session.lang();
    let wanted = match request.kind.as_deref() {
        None | Some("") => None,
        Some(key) => Some(Kind::from_key(key).ok_or_else(|| {
            Failure::refused("kind", words::failure_unknown_kind(lang, key.to_owned()))
        })?),
    };
    let overrides = wire::overrides(request.mapping.as_ref());
    let mut main = read(lang, "path", &request.path, &overrides)?;
    let mut lines = read_lines(lang, request, &overrides)?;
    let kind = wanted.or_else(|| rapport_exchange::guess_kind(&main)).unwrap_or(Kind::Accounts);
    let shape = rapport_exchange::shape(kind, &main);
    let money = Money::of(session, kind, request.currency)?;
    let (mapping, remembered) = match &request.mapping {
        Some(given) if !given.columns.is_empty() => {
            let known = remembered(session, &shape)?;
            (wire::mapping(lang, kind, given, lines.is_some())?, known.map(|m| m.0))
        }
        asked => match remembered(session, &shape)? {
            Some((id, mapping))
                if asked.is_none() && mapping.lines.is_some() == lines.is_some() =>
            {
                // What was forced by hand the last time holds again.
                if mapping.format != overrides {
                    main = read(lang, "path", &request.path, &mapping.format)?;
                    lines = read_lines(lang, request, &mapping.format)?;
                }
                (mapping, Some(id))
            }
            other => {
                let guessed = rapport_exchange::guess_mapping(kind, &main, lines.as_ref());
                let mapping = wire::over(lang, guessed, asked.as_ref())?;
                (mapping, other.map(|o| o.0))
            }
        },
    };
    let name = Path::new(&request.path)
        .file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default();
    Ok(Opened { name, main, lines, kind, mapping, remembered, shape, money })
}

/// The file of lines, if there is one, read as the documents are but for the sheet.
fn read_lines(
    lang: Lang,
    request: &ImportReq,
    overrides: &FormatOverrides,
) -> Result<Option<Reading>, Failure> {
    let Some(path) = request.lines_path.as_deref().filter(|p| !p.is_empty()) else {
        return Ok(None);
    };
    let overrides = FormatOverrides { sheet: None, ..overrides.clone() };
    read(lang, "lines_path", path, &overrides).map(Some)
}

fn read(
    lang: Lang,
    field: &'static str,
    path: &str,
    overrides: &FormatOverrides,
) -> Result<Reading, Failure> {
    let at = |failure: Failure| Failure { field: field.to_owned(), ..failure };
    if path.trim().is_empty() {
        return Err(Failure::refused(field, words::failure_no_path(lang)));
    }
    let bytes = std::fs::read(path)
        .map_err(|e| at(Failure::failed(words::failure_read(lang, path.to_owned()), &e)))?;
    let name =
        Path::new(path).file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    rapport_exchange::read(&Source { name, bytes }, overrides)
        .map_err(|e| at(Failure::refused(field, e.say(lang))))
}

/// The mapping kept for files of this shape, if it can still be read.
fn remembered(session: &Session, shape: &str) -> Result<Option<(MappingId, Mapping)>, Failure> {
    let all = session.book().all::<FileMapping>().map_err(|e| session.store_failure(&e))?;
    Ok(all
        .into_iter()
        .find(|m| m.shape == shape)
        .and_then(|m| Some((m.id, serde_json::from_str(&m.mapping).ok()?))))
}

/// Steps of planning, told to the session.
struct Steps<'a>(&'a Session);

impl Progress for Steps<'_> {
    fn step(&self, done: u64, of: u64) -> bool {
        self.0.step(done, of)
    }
}

fn plan(session: &Session, opened: &Opened) -> Result<Plan, Failure> {
    let lang = session.lang();
    let known = known::read(session, opened.kind, opened.money.currency)?;
    rapport_exchange::plan(
        &opened.main,
        opened.lines.as_ref(),
        &opened.mapping,
        &known,
        lang,
        &Steps(session),
    )
    .map_err(|e| match e {
        PlanError::Cancelled => Failure::cancelled(lang),
        e => Failure::refused("mapping", e.say(lang)),
    })
}

pub(crate) fn apply(session: &Session, request: ImportReq) -> Result<ImportDone, Failure> {
    session.begin_long_work();
    let lang = session.lang();
    let opened = open(session, &request)?;
    let voice = Voice { lang, currency: opened.money.currency };
    let mut plan = plan(session, &opened)?;
    let amount = amount(&plan.changes).map(|sum| voice.money(sum));
    let mut changes = std::mem::take(&mut plan.changes);
    let touched = if changes.is_empty() {
        Touched::default()
    } else {
        changes.extend(handovers(session, &changes)?);
        changes.extend(distances(session, &changes)?);
        let marks = edit::marks(session, &session.book(), &changes);
        changes.extend(marks.map_err(|e| session.store_failure(&e))?);
        changes.extend(memory(session, &opened)?);
        changes.extend(opened.money.changes(&session.settings()));
        let op = Op {
            name: OpName::Import,
            noun: None,
            subject: opened.name.clone(),
            at: session.now(),
        };
        session.book().commit(&op, &changes).map_err(|e| session.store_failure(&e))?
    };
    let count = |n: u64| number::whole(lang, i64::try_from(n).unwrap_or(i64::MAX));
    let label = if plan.counts.new + plan.counts.updated + plan.counts.rejected == 0 {
        words::import_nothing_new(lang, opened.name)
    } else {
        words::import_done(
            lang,
            opened.name,
            count(plan.counts.new),
            count(plan.counts.rejected),
            count(plan.counts.updated),
        )
    };
    Ok(ImportDone {
        counts: wire::counts(&plan.counts),
        created: wire::created(&plan),
        rejects: notes(&plan.rejects),
        amount,
        label,
        touched,
    })
}

/// Sum of the amounts in added and changed sales and payments; none where there are none.
fn amount(changes: &[Change]) -> Option<Minor> {
    let of = |change: &Change| match change {
        Change::Add(Record::Sale(sale)) | Change::Set(Record::Sale(sale)) => Some(sale.amount),
        Change::Add(Record::Payment(p)) | Change::Set(Record::Payment(p)) => Some(p.amount),
        Change::Add(_) | Change::Set(_) | Change::Remove(..) => None,
    };
    let mut amounts = changes.iter().filter_map(of).peekable();
    amounts.peek()?;
    Some(amounts.sum())
}

/// What becomes of handovers because the file names other owners.
fn handovers(session: &Session, changes: &[Change]) -> Result<Vec<Change>, Failure> {
    let fail = |e| session.store_failure(&e);
    let (book, today) = (session.book(), session.host().today());
    let mut next = book.next_id(Noun::Handover).map_err(fail)?;
    let mut passing = Vec::new();
    for change in changes {
        let Change::Set(Record::Account(account)) = change else { continue };
        if let Some(before) = book.get::<Account>(account.id).map_err(fail)? {
            let change = edit::handover(&book, &before, account.owner, today, &mut next);
            passing.extend(change.map_err(fail)?);
        }
    }
    Ok(passing)
}

/// Open distances that end with the meetings a file brings, as with one that is typed.
fn distances(session: &Session, changes: &[Change]) -> Result<Vec<Change>, Failure> {
    let mut met: HashMap<AccountId, Vec<Day>> = HashMap::new();
    for change in changes {
        if let Change::Add(Record::Touch(touch)) = change
            && touch.in_person
        {
            met.entry(touch.account).or_default().push(touch.on);
        }
    }
    if met.is_empty() {
        return Ok(Vec::new());
    }
    let (book, today) = (session.book(), session.host().today());
    let factors = book.all::<Factor>().map_err(|e| session.store_failure(&e))?;
    let ended = factors.iter().filter_map(|factor| {
        let meetings = met.get(&factor.account?)?;
        factor.ended_by_meetings(meetings, today)
    });
    Ok(ended.map(|factor| Change::Set(Record::Factor(Box::new(factor)))).collect())
}

/// Keeps the mapping for the next file of the same shape, as part of the same edit.
fn memory(session: &Session, opened: &Opened) -> Result<Option<Change>, Failure> {
    // A scale one file tells holds for the next, which may have no 0 to tell it by.
    let found = rapport_exchange::found_scale(&opened.main, &opened.mapping);
    let scale = found.filter(|found| found.certain).map(|found| found.scale);
    let mapping = Mapping { scale, ..opened.mapping.clone() };
    let mapping = serde_json::to_string(&mapping).map_err(|e| session.malformed(&e))?;
    let shape = opened.shape.clone();
    let book = session.book();
    let fail = |e| session.store_failure(&e);
    match opened.remembered {
        Some(id) => {
            let record = FileMapping { id, shape, mapping };
            if book.get::<FileMapping>(id).map_err(fail)?.as_ref() == Some(&record) {
                return Ok(None);
            }
            Ok(Some(Change::Set(Record::Mapping(Box::new(record)))))
        }
        None => {
            let id = MappingId(book.next_id(Noun::Mapping).map_err(fail)?);
            Ok(Some(Change::Add(Record::Mapping(Box::new(FileMapping { id, shape, mapping })))))
        }
    }
}

fn notes(rejects: &[rapport_exchange::Reject]) -> Vec<ImportNote> {
    rejects.iter().take(MOST_NOTES).map(wire::note).collect()
}

pub(crate) fn rejects_save(session: &Session, request: RejectsSaveReq) -> Result<Written, Failure> {
    session.begin_long_work();
    let lang = session.lang();
    let opened = open(session, &request.import)?;
    let plan = plan(session, &opened)?;
    if plan.rejects.is_empty() {
        return Err(Failure::refused("", words::import_rejects_none(lang)));
    }
    let path =
        if request.path.is_empty() { beside(lang, &request.import.path) } else { request.path };
    let of = |reading: &Reading| rapport_exchange::rejected_file(reading, &plan, lang);
    let has = |reading: &Reading| plan.rejects.iter().any(|r| r.file == reading.name);
    let written = match &opened.lines {
        Some(lines) if has(lines) && has(&opened.main) => {
            // Rows of both files: each is corrected in its own.
            let second = request.import.lines_path.as_deref().unwrap_or_default();
            atomic_file::write(lang, &beside(lang, second), &of(lines))?;
            atomic_file::write(lang, &path, &of(&opened.main))?
        }
        Some(lines) if has(lines) => atomic_file::write(lang, &path, &of(lines))?,
        _ => atomic_file::write(lang, &path, &of(&opened.main))?,
    };
    Ok(written)
}

/// The file of rejected rows beside the one they came from.
fn beside(lang: Lang, imported: &str) -> String {
    let imported = Path::new(imported);
    let stem = imported.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let name = words::import_rejects_file(lang, stem);
    let path = imported.with_file_name(atomic_file::file_name(&name, "csv"));
    path.to_string_lossy().into_owned()
}

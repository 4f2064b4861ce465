//! Forms that go out and come back: no server stands between, so what comes back is checked against
//! the respondent it says it is of.

use super::page::may_write;
use crate::{
    Failure, Session, atomic_file,
    dto::{
        FilePurpose,
        survey::files::{
            FormFormat, FormRefused, FormsExportReq, FormsTakeReq, FormsTaken, FormsWritten,
        },
    },
    edit::{self, Returned},
    print,
    renewal::page::lang_of_client,
};
use rapport_domain::{
    Account, Answer, Contact, Interview, Reason, Refusal, Respondent, RespondentId, Settings,
    Touched, Wave,
};
use rapport_exchange::form::{
    Form, FormFault, FormIds, ReturnedForm, form_html, form_xlsx, read_form,
};
use rapport_store::{Book, StoreError};
use rapport_text::{Lang, day, words};
use std::{
    collections::{HashMap, HashSet},
    fs::{self, File},
    io::Read as _,
    path::{Path, PathBuf},
};

/// The most files that are looked at in one go.
const MOST_FILES: usize = 5_000;
/// The most bytes that are read of a file: more than any form may have, so that it is refused for
/// what it is.
const MOST_READ: u64 = 5 << 20;

/// A respondent with what a form of theirs needs.
pub(super) struct Asked {
    pub(super) respondent: Respondent,
    wave: Wave,
    account: Account,
    pub(super) contact: Contact,
}

impl Asked {
    /// None when a record is no longer there.
    pub(super) fn read(book: &Book, id: RespondentId) -> Result<Option<Self>, StoreError> {
        let Some(respondent) = book.get::<Respondent>(id)? else { return Ok(None) };
        let wave = book.get::<Wave>(respondent.wave)?;
        let account = book.get::<Account>(respondent.account)?;
        let contact = book.get::<Contact>(respondent.contact)?;
        Ok(match (wave, account, contact) {
            (Some(wave), Some(account), Some(contact)) => {
                Some(Self { respondent, wave, account, contact })
            }
            _ => None,
        })
    }

    /// What they answered in this wave.
    fn answer(&self, book: &Book) -> Result<Option<Answer>, StoreError> {
        let answers = book.answers_of_contact(self.contact.id)?;
        Ok(answers.into_iter().find(|a| a.wave == Some(self.wave.id) && !a.silent))
    }

    /// Their form: its name without what ends it, and its bytes.
    pub(super) fn form(
        &self,
        uid: &str,
        settings: &Settings,
        format: FormFormat,
        lang: Option<&str>,
    ) -> Result<(String, Vec<u8>), rapport_exchange::WriteError> {
        let own = || lang_of_client(Some(&self.contact), &self.account);
        let form = Form {
            ids: FormIds::of(uid, &self.respondent),
            lang: lang.and_then(Lang::from_tag).unwrap_or_else(own),
            firm: &settings.firm_name,
            account: &self.account.name,
            person: &self.contact.name,
            half: self.wave.half,
            until: self.wave.closes_on,
            questions: &self.wave.questions,
        };
        let bytes = match format {
            FormFormat::Html => form_html(&form).into_bytes(),
            FormFormat::Xlsx => form_xlsx(&form)?,
        };
        Ok((form.name(), bytes))
    }
}

/// How a form's file ends.
pub(super) const fn ending(format: FormFormat) -> &'static str {
    match format {
        FormFormat::Html => "html",
        FormFormat::Xlsx => "xlsx",
    }
}

pub(crate) fn forms_export(
    session: &Session,
    request: FormsExportReq,
) -> Result<FormsWritten, Failure> {
    session.begin_long_work();
    let lang = session.lang();
    let settings = session.settings();
    let folder = atomic_file::absolute(lang, &request.folder)
        .map_err(|failure| Failure { field: "folder".to_owned(), ..failure })?;
    let asked = askable(session, &request.respondents)?;
    if asked.is_empty() {
        return Err(Failure::refused("respondents", words::forms_none(lang)));
    }
    fs::create_dir_all(folder).map_err(|cause| {
        let said = words::failure_folder(lang, request.folder.clone());
        Failure { cause: cause.to_string(), ..Failure::refused("folder", said) }
    })?;
    let uid = session.book_uid()?;
    let mut names = HashSet::new();
    for (done, one) in (0..).zip(&asked) {
        if !session.step(done, asked.len() as u64) {
            return Err(Failure::cancelled(lang));
        }
        let made = one.form(&uid, &settings, request.format, request.lang.as_deref());
        let (name, bytes) = made.map_err(|e| Failure::failed(words::failure_draw(lang), &e))?;
        let path = folder.join(unused(&mut names, &name, ending(request.format)));
        atomic_file::write(lang, &path.to_string_lossy(), &bytes)?;
    }
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let written = words::forms_written(lang, count(asked.len()));
    let mut once = request.respondents.clone();
    once.sort_unstable();
    once.dedup();
    let label = match once.len() - asked.len() {
        0 => written,
        out => print::joined(&[&written, &words::forms_left_out(lang, count(out))]),
    };
    Ok(FormsWritten {
        path: request.folder,
        count: u32::try_from(asked.len()).unwrap_or(u32::MAX),
        label,
    })
}

/// Those of the respondents who may be sent a form: the wave is open, they have not answered, they
/// have an address and did not refuse mailings. Each once.
fn askable(session: &Session, ids: &[RespondentId]) -> Result<Vec<Asked>, Failure> {
    let lang = session.lang();
    let book = session.book();
    let fail = |e| session.store_failure(&e);
    let mut met = HashSet::new();
    let mut all = Vec::new();
    for &id in ids.iter().filter(|id| met.insert(**id)) {
        let asked = Asked::read(&book, id).map_err(fail)?.ok_or_else(|| Failure::gone(lang))?;
        if asked.wave.closed_on.is_some() {
            return Err(Failure::of_refusal(lang, &Refusal::at("respondents", Reason::Closed)));
        }
        if may_write(&asked.contact) && asked.answer(&book).map_err(fail)?.is_none() {
            all.push(asked);
        }
    }
    Ok(all)
}

/// A file name that is not taken yet: two people may have one name.
fn unused(names: &mut HashSet<String>, name: &str, ending: &str) -> String {
    let mut number = 1;
    loop {
        let numbered = if number == 1 { name.to_owned() } else { format!("{name} {number}") };
        let file = atomic_file::file_name(&numbered, ending);
        // Some file systems do not tell capitals apart.
        if names.insert(file.to_lowercase()) || number > MOST_FILES {
            return file;
        }
        number += 1;
    }
}

/// What became of one file.
enum Taken {
    New(Box<Returned>),
    Unchanged,
}

pub(crate) fn forms_take(session: &Session, request: FormsTakeReq) -> Result<FormsTaken, Failure> {
    session.begin_long_work();
    let lang = session.lang();
    let (files, mut refused) = files(lang, &request.paths);
    if files.is_empty() && refused.is_empty() {
        return Err(Failure::refused("paths", words::forms_no_files(lang)));
    }
    let uid = session.book_uid()?;
    let mut new: Vec<Returned> = Vec::new();
    let mut places: HashMap<RespondentId, usize> = HashMap::new();
    let mut unchanged = 0_u32;
    let mut last = String::new();
    for (done, path) in (0..).zip(&files) {
        if !session.step(done, files.len() as u64) {
            return Err(Failure::cancelled(lang));
        }
        let name = named(path);
        let taken = read(lang, path).and_then(|form| {
            let there = places.get(&form.ids.respondent).and_then(|&place| new.get(place));
            take(session, &uid, form, there)
        });
        match taken {
            Ok(Taken::New(form)) => {
                places.insert(form.respondent.id, new.len());
                new.push(*form);
                last = name;
            }
            Ok(Taken::Unchanged) => unchanged += 1,
            Err(why) => refused.push(FormRefused { file: name, why }),
        }
    }
    let count = u32::try_from(new.len()).unwrap_or(u32::MAX);
    let subject = match count {
        1 => last,
        _ => words::forms_subject(lang, i64::from(count)),
    };
    let touched =
        if new.is_empty() { Touched::default() } else { edit::forms_keep(session, new, subject)? };
    let label = label(lang, count, unchanged, refused.len());
    Ok(FormsTaken { new: count, unchanged, refused, label, touched })
}

fn label(lang: Lang, new: u32, unchanged: u32, refused: usize) -> String {
    let mut said = Vec::new();
    if new > 0 {
        said.push(words::forms_taken(lang, i64::from(new)));
    }
    if unchanged > 0 {
        said.push(words::forms_unchanged(lang, i64::from(unchanged)));
    }
    if refused > 0 {
        said.push(words::forms_refused(lang, i64::try_from(refused).unwrap_or(i64::MAX)));
    }
    print::joined(&said.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The files there are to read, in the order of their names; and paths that lead nowhere.
fn files(lang: Lang, paths: &[String]) -> (Vec<PathBuf>, Vec<FormRefused>) {
    let mut all = Vec::new();
    let mut refused = Vec::new();
    for path in paths {
        let path = Path::new(path);
        if !path.is_dir() {
            all.push(path.to_path_buf());
            continue;
        }
        match fs::read_dir(path) {
            Ok(entries) => {
                let found = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
                all.extend(found.filter(|path| is_form(path)));
            }
            Err(_) => refused.push(unread(lang, path)),
        }
    }
    all.sort();
    all.dedup();
    all.truncate(MOST_FILES);
    (all, refused)
}

fn is_form(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    // What begins so is what an open workbook leaves beside it.
    let lock = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("~$"));
    let known = |ending: String| FilePurpose::Form.endings().contains(&ending.as_str());
    path.is_file() && !lock && ending.is_some_and(known)
}

fn named(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn unread(lang: Lang, path: &Path) -> FormRefused {
    let why = words::failure_read(lang, path.display().to_string());
    FormRefused { file: named(path), why }
}

fn read(lang: Lang, path: &Path) -> Result<ReturnedForm, String> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MOST_READ).read_to_end(&mut bytes))
        .map_err(|_| unread(lang, path).why)?;
    read_form(&bytes).map_err(|fault| fault.say(lang))
}

/// Whether a form may be kept. `there` is another of the same respondent among those taken now.
fn take(
    session: &Session,
    uid: &str,
    form: ReturnedForm,
    there: Option<&Returned>,
) -> Result<Taken, String> {
    let lang = session.lang();
    let book = session.book();
    let fail = |e: StoreError| session.store_failure(&e).message;
    let respondent = book.get::<Respondent>(form.ids.respondent).map_err(fail)?;
    form.check(uid, respondent.as_ref()).map_err(|fault| fault.say(lang))?;
    let asked = Asked::read(&book, form.ids.respondent).map_err(fail)?;
    let asked = asked.ok_or_else(|| FormFault::Nobody.say(lang))?;
    let answered = || words::form_fault_answered(lang, asked.contact.name.clone());
    if let Some(there) = there {
        let same = there.interview == form.interview;
        return if same { Ok(Taken::Unchanged) } else { Err(answered()) };
    }
    if let Some(answer) = asked.answer(&book).map_err(fail)? {
        let same = says(&answer, &form.interview);
        return if same { Ok(Taken::Unchanged) } else { Err(answered()) };
    }
    let Asked { respondent, wave, account, .. } = asked;
    // Their clock is believed as far as it can be right.
    let today = session.host().today();
    let on = form.on.filter(|on| (respondent.chosen_on..=today).contains(on));
    let on = on.unwrap_or(today).max(respondent.chosen_on);
    // As an interview that had begun may be finished, so may be one that they finished in writing.
    if let Some(closed) = wave.closed_on.filter(|_| wave.is_over(on) && respondent.draft.is_none())
    {
        return Err(words::form_fault_closed(lang, day::long(lang, closed)));
    }
    let interview = form.interview;
    Ok(Taken::New(Box::new(Returned { respondent, wave, account, interview, on })))
}

/// Whether the answer on record is what the form says. Leave to quote may have been given or taken
/// since.
fn says(answer: &Answer, interview: &Interview) -> bool {
    answer.nps == interview.nps
        && answer.csat == interview.csat
        && answer.csi == interview.csi
        && answer.said == interview.said
}

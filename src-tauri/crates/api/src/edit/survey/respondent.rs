//! Who is asked, by whom and how, and tries in vain.

use super::super::{Desk, desk};
use crate::{
    Failure, Session,
    dto::{
        Done,
        survey::edits::{RespondentAddReq, RespondentTryReq, RespondentsSetReq},
    },
    print,
    relationship::records::is_there,
    survey::facts,
};
use rapport_domain::{
    Account, Change, Contact, ContactId, Day, ManagerId, Means, Noun, OpName, Reason, Record,
    Refusal, Respondent, RespondentId, Try, TryOutcome, Wave,
    survey::choose::{self, REST_MONTHS},
};
use rapport_store::Book;

pub(crate) fn respondent_add(
    session: &Session,
    request: RespondentAddReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let today = session.host().today();
    let mut book = session.book();
    let wave = desk.wave(&book, request.wave)?;
    desk.require_open(&wave)?;
    let refuse = |reason| Err(desk.refuse(&Refusal::at("contact", reason)));
    let contact = book.get::<Contact>(request.contact).map_err(|e| desk.store(e))?;
    let Some(contact) = contact.filter(|contact| is_there(contact, today)) else {
        return refuse(Reason::Unknown(Noun::Contact));
    };
    let of_wave = book.respondents_of(wave.id).map_err(|e| desk.store(e))?;
    if of_wave.iter().any(|other| other.contact == contact.id) {
        return refuse(Reason::Taken(contact.name));
    }
    let known = book.survey(today).map_err(|e| desk.store(e))?;
    let last = facts::last_asked(&known).get(&contact.id).copied();
    if let Some(last) = last.filter(|last| choose::rests(Some(*last), wave.opens_on.max(today))) {
        return refuse(Reason::Before(last.plus_months(REST_MONTHS)));
    }
    let (phone, email) = (has(&contact.phone), has(&contact.email));
    let respondent = Respondent {
        id: RespondentId::NEW,
        wave: wave.id,
        account: contact.account,
        contact: contact.id,
        chosen_on: today.min(wave.opens_on),
        means: choose::means(phone, email, contact.mail_consent),
        interviewer: None,
        key: desk.new_key()?,
        tries: Vec::new(),
        call_on: None,
        draft: None,
    };
    let subject = desk.person_subject(&book, &respondent)?;
    let name = OpName::ArrangeSurvey;
    desk.save_as(&mut book, name, 0, Noun::Respondent, subject, |id| {
        Record::Respondent(Box::new(Respondent { id: RespondentId(id), ..respondent }))
    })
}

pub(crate) fn respondents_set(
    session: &Session,
    request: RespondentsSetReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    let interviewer = request.interviewer.map(|id| Some(id).filter(|id| *id != ManagerId::NEW));
    desk.require_manager(&book, "interviewer", interviewer.flatten())?;
    let all = desk.respondents(&book, &request.respondents)?;
    let mut changes = Vec::new();
    for (before, wave) in &all {
        desk.require_open(wave)?;
        let mut after = before.clone();
        after.interviewer = interviewer.unwrap_or(before.interviewer);
        if let Some(means) = request.means.filter(|means| *means != before.means) {
            desk.require_writable(&book, "means", before.contact, means)?;
            after.means = means;
        }
        if after != *before {
            changes.push(Change::Set(Record::Respondent(Box::new(after))));
        }
    }
    if changes.is_empty() {
        return Err(desk.refuse(&Refusal::at("respondents", Reason::Same)));
    }
    desk.commit_respondents(&mut book, OpName::ArrangeSurvey, &all, &changes)
}

pub(crate) fn respondent_try(
    session: &Session,
    request: RespondentTryReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let on = desk.require_past("on", request.on)?;
    let refuse = |field, reason| Err(desk.refuse(&Refusal::at(field, reason)));
    let later = request.outcome == TryOutcome::CallLater;
    if later && request.call_on.is_none() {
        return refuse("call_on", Reason::Missing);
    }
    if request.call_on.is_some_and(|call_on| call_on < on) {
        return refuse("call_on", Reason::Before(on));
    }
    let mut book = session.book();
    let all = desk.respondents(&book, &request.respondents)?;
    let mut changes = Vec::new();
    for (respondent, wave) in &all {
        desk.require_open(wave)?;
        desk.require_unfinished(&book, respondent, wave)?;
        let mut after = respondent.clone();
        let note = request.note.trim().to_owned();
        after.tries.push(Try { on, outcome: request.outcome, note });
        after.tries.sort_by_key(|one| one.on);
        // Who declined, or has the form, is not called again unless a day was named.
        after.call_on = match request.outcome {
            TryOutcome::Declined => None,
            // A call they were promised is not taken back by nobody answering before.
            TryOutcome::NoAnswer => {
                request.call_on.or(after.call_on.filter(|promised| *promised > on))
            }
            _ => request.call_on,
        };
        if request.outcome == TryOutcome::Sent {
            let means = if after.means == Means::Form { Means::Form } else { Means::Email };
            desk.require_writable(&book, "outcome", after.contact, means)?;
        }
        after.check().map_err(|r| desk.refuse(&asked(r)))?;
        changes.push(Change::Set(Record::Respondent(Box::new(after))));
    }
    desk.commit_respondents(&mut book, OpName::SurveyTry, &all, &changes)
}

/// The record's field as the request names it.
fn asked(refusal: Refusal) -> Refusal {
    let field = if refusal.field == "tries" { "on" } else { refusal.field };
    Refusal { field, ..refusal }
}

fn has(text: &str) -> bool {
    !text.trim().is_empty()
}

impl Desk<'_> {
    /// A respondent with the wave.
    pub(super) fn respondent(
        &self,
        book: &Book,
        id: RespondentId,
    ) -> Result<(Respondent, Wave), Failure> {
        let found = book.get::<Respondent>(id).map_err(|e| self.store(e))?;
        let respondent = found.ok_or_else(|| Failure::gone(self.lang))?;
        let wave = self.wave(book, respondent.wave)?;
        Ok((respondent, wave))
    }

    /// Several, each once, in the order asked for.
    fn respondents(
        &self,
        book: &Book,
        ids: &[RespondentId],
    ) -> Result<Vec<(Respondent, Wave)>, Failure> {
        if ids.is_empty() {
            return Err(self.refuse(&Refusal::at("respondents", Reason::Missing)));
        }
        let mut all: Vec<(Respondent, Wave)> = Vec::with_capacity(ids.len());
        for id in ids {
            if all.iter().all(|(respondent, _)| respondent.id != *id) {
                all.push(self.respondent(book, *id)?);
            }
        }
        Ok(all)
    }

    /// In an open wave, or begun before it was closed, and has not answered in it.
    pub(super) fn require_unfinished(
        &self,
        book: &Book,
        respondent: &Respondent,
        wave: &Wave,
    ) -> Result<(), Failure> {
        if respondent.draft.is_none() {
            self.require_open(wave)?;
        }
        let answers = book.answers_of_contact(respondent.contact).map_err(|e| self.store(e))?;
        if answers.iter().any(|answer| answer.wave == Some(wave.id) && !answer.silent) {
            return Err(self.refuse(&Refusal::at("", Reason::Answered)));
        }
        Ok(())
    }

    /// Calls and meetings always; a letter needs an address and no refusal of mailings.
    fn require_writable(
        &self,
        book: &Book,
        field: &'static str,
        contact: ContactId,
        means: Means,
    ) -> Result<(), Failure> {
        if !matches!(means, Means::Email | Means::Form) {
            return Ok(());
        }
        let found = book.get::<Contact>(contact).map_err(|e| self.store(e))?;
        let may = |c: &Contact| choose::may_write(has(&c.email), c.mail_consent);
        if found.as_ref().is_some_and(may) {
            return Ok(());
        }
        Err(self.refuse(&Refusal::at(field, Reason::Unwritable)))
    }

    /// `Северный банк · Ирина Котова`.
    pub(super) fn person_subject(
        &self,
        book: &Book,
        respondent: &Respondent,
    ) -> Result<String, Failure> {
        let account = book.get::<Account>(respondent.account).map_err(|e| self.store(e))?;
        let contact = book.get::<Contact>(respondent.contact).map_err(|e| self.store(e))?;
        let account = account.map(|a| a.name).unwrap_or_default();
        let contact = contact.map(|c| c.name).unwrap_or_default();
        Ok(print::joined(&[&account, &contact]))
    }

    /// One is named, more are counted.
    fn commit_respondents(
        &self,
        book: &mut Book,
        name: OpName,
        all: &[(Respondent, Wave)],
        changes: &[Change],
    ) -> Result<Done, Failure> {
        let (subject, id) = match all {
            [(only, _)] => (self.person_subject(book, only)?, only.id.0),
            more => (print::counted(self.lang, Noun::Respondent, more.len() as u64), 0),
        };
        self.commit(book, name, Noun::Respondent, subject, id, changes)
    }

    /// A day that is over or today.
    pub(in crate::edit) fn require_past(
        &self,
        field: &'static str,
        on: Option<Day>,
    ) -> Result<Day, Failure> {
        let today = self.session.host().today();
        match on {
            Some(on) if on > today => Err(self.refuse(&Refusal::at(field, Reason::After(today)))),
            on => Ok(on.unwrap_or(today)),
        }
    }
}

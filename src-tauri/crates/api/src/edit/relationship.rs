//! Edits of what is known of the relationship: answers, incidents, promises, signs, factors.

use super::{Desk, desk};
use crate::{
    Failure, Session,
    dto::{
        Done,
        relationship::edits::{
            FactorSaveReq, HandoverSaveReq, HealthScaleSaveReq, IncidentSaveReq, JudgementSaveReq,
            ProfileSaveReq, PromiseSaveReq, ReferenceSaveReq, TaskSaveReq,
        },
    },
    print,
};
use rapport_domain::{
    Account, Change, Day, Factor, FactorId, Handover, HandoverId, HealthScale, Incident,
    IncidentId, Judgement, JudgementId, Noun, OpName, Profile, ProfileId, Promise, PromiseId,
    Reason, Record, Reference, ReferenceId, Refusal, ScaleId, Task, TaskId, Touch, TouchId,
};
use rapport_store::Book;
use rapport_text::{day, words};

pub(crate) fn reference_save(
    session: &Session,
    request: ReferenceSaveReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let reference = request.reference;
    let mut book = session.book();
    let account = desk.require_account(&book, "account", reference.account)?;
    let subject = desk.dated_subject(&account, reference.on);
    desk.save(&mut book, reference.id.0, Noun::Reference, subject, |id| {
        Record::Reference(Box::new(Reference { id: ReferenceId(id), ..reference }))
    })
}

pub(crate) fn incident_save(session: &Session, request: IncidentSaveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut incident = request.incident;
    incident.informed.sort_by_key(|note| note.on);
    let mut book = session.book();
    let account = desk.require_account(&book, "account", incident.account)?;
    let subject = desk.dated_subject(&account, incident.on);
    desk.save(&mut book, incident.id.0, Noun::Incident, subject, |id| {
        Record::Incident(Box::new(Incident { id: IncidentId(id), ..incident }))
    })
}

pub(crate) fn profile_save(session: &Session, request: ProfileSaveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let profile = request.profile;
    let mut book = session.book();
    let account = desk.require_account(&book, "account", profile.account)?;
    let aspect = words::aspect(desk.lang, profile.aspect.key());
    let subject = print::joined(&[&account.name, &aspect]);
    desk.save(&mut book, profile.id.0, Noun::Profile, subject, |id| {
        Record::Profile(Box::new(Profile { id: ProfileId(id), ..profile }))
    })
}

pub(crate) fn promise_save(session: &Session, request: PromiseSaveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let promise = request.promise;
    let mut book = session.book();
    let account = desk.require_account(&book, "account", promise.account)?;
    desk.require_contact(&book, "contact", account.id, promise.contact)?;
    desk.require_touch(&book, "touch", account.id, promise.touch)?;
    let subject = desk.titled_subject(&account, &promise.what);
    desk.save(&mut book, promise.id.0, Noun::Promise, subject, |id| {
        Record::Promise(Box::new(Promise { id: PromiseId(id), ..promise }))
    })
}

pub(crate) fn task_save(session: &Session, request: TaskSaveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let task = request.task;
    let mut book = session.book();
    let account = task.account.map(|id| desk.require_account(&book, "account", id)).transpose()?;
    desk.require_manager(&book, "owner", task.owner)?;
    let subject = match &account {
        Some(account) => desk.titled_subject(account, &task.title),
        None => print::quoted(desk.lang, &task.title),
    };
    desk.save(&mut book, task.id.0, Noun::Task, subject, |id| {
        Record::Task(Box::new(Task { id: TaskId(id), ..task }))
    })
}

pub(crate) fn handover_save(session: &Session, request: HandoverSaveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut handover = request.handover;
    let mut book = session.book();
    let account = desk.require_account(&book, "account", handover.account)?;
    desk.require_manager(&book, "from", handover.from)?;
    desk.require_manager(&book, "to", handover.to)?;
    let subject = desk.dated_subject(&account, handover.on);
    let new = handover.id.is_new();
    let before = match new {
        true => None,
        false => book.get::<Handover>(handover.id).map_err(|e| desk.store(e))?,
    };
    if new {
        handover.id = HandoverId(book.next_id(Noun::Handover).map_err(|e| desk.store(e))?);
    }
    handover.check().map_err(|r| desk.refuse(&r))?;
    let newly = before.is_none_or(|before| before.finished_on.is_none());
    let mut changes = match handover.finished_on.filter(|_| newly) {
        Some(on) => desk.close_factors(&book, account.id, on, Factor::ends_with_handover)?,
        None => Vec::new(),
    };
    let (id, record) = (handover.id.0, Record::Handover(Box::new(handover)));
    changes.insert(0, if new { Change::Add(record) } else { Change::Set(record) });
    let name = if new { OpName::Add } else { OpName::Edit };
    desk.commit(&mut book, name, Noun::Handover, subject, id, &changes)
}

pub(crate) fn judgement_save(
    session: &Session,
    request: JudgementSaveReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let judgement = request.judgement;
    let mut book = session.book();
    let account = desk.require_account(&book, "account", judgement.account)?;
    let subject = print::joined(&[&account.name, &words::sign(desk.lang, judgement.sign.key())]);
    desk.save(&mut book, judgement.id.0, Noun::Judgement, subject, |id| {
        Record::Judgement(Box::new(Judgement { id: JudgementId(id), ..judgement }))
    })
}

pub(crate) fn factor_save(session: &Session, request: FactorSaveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut factor = request.factor;
    let mut book = session.book();
    let whose = match factor.account {
        Some(id) => {
            // A factor of one account takes its scope from the account.
            (factor.industry, factor.country) = (String::new(), String::new());
            desk.require_account(&book, "account", id)?.name
        }
        None => print::joined(&[factor.industry.trim(), factor.country.trim()]),
    };
    desk.require_manager(&book, "owner", factor.owner)?;
    if let Some(remedy) = factor.remedy {
        let task = book.get::<Task>(remedy).map_err(|e| desk.store(e))?;
        if task.is_none_or(|task| task.account.is_some() && task.account != factor.account) {
            return Err(desk.refuse(&Refusal::at("remedy", Reason::Unknown(Noun::Task))));
        }
    }
    let subject = print::joined(&[&whose, &words::factor_name(desk.lang, factor.kind.key())]);
    let before = match factor.id {
        FactorId::NEW => None,
        id => book.get::<Factor>(id).map_err(|e| desk.store(e))?,
    };
    let name = match (&before, factor.dismissed_on, factor.closed_on) {
        (_, Some(_), _) if before.as_ref().is_none_or(|f| f.dismissed_on.is_none()) => {
            OpName::Dismiss
        }
        (Some(before), None, Some(_)) if before.closed_on.is_none() => OpName::Finish,
        (None, ..) => OpName::Add,
        _ => OpName::Edit,
    };
    desk.save_as(&mut book, name, factor.id.0, Noun::Factor, subject, |id| {
        Record::Factor(Box::new(Factor { id: FactorId(id), ..factor }))
    })
}

/// A scale that begins on the day of another one takes its place.
pub(crate) fn health_scale_save(
    session: &Session,
    request: HealthScaleSaveReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut scale = request.scale;
    let mut book = session.book();
    let all = book.all::<HealthScale>().map_err(|e| desk.store(e))?;
    if let Some(same) = all.iter().find(|other| other.since == scale.since) {
        // One that is moved onto another's day would leave two of one day.
        if !scale.id.is_new() && scale.id != same.id {
            let taken = Reason::Taken(day::short(desk.lang, same.since));
            return Err(desk.refuse(&Refusal::at("since", taken)));
        }
        scale.id = same.id;
    }
    let subject = day::short(desk.lang, scale.since);
    desk.save(&mut book, scale.id.0, Noun::HealthScale, subject, |id| {
        Record::HealthScale(Box::new(HealthScale { id: ScaleId(id), ..scale }))
    })
}

impl Desk<'_> {
    pub(super) fn dated_subject(&self, account: &Account, on: Day) -> String {
        print::joined(&[&account.name, &day::short(self.lang, on)])
    }

    /// `Северный банк · «Прислать расчёт»`, the words cut where an undo button has no room.
    pub(super) fn titled_subject(&self, account: &Account, words: &str) -> String {
        const MOST: usize = 60;
        let line = words.lines().next().unwrap_or_default().trim();
        let mut short: String = line.chars().take(MOST).collect();
        if line.chars().count() > MOST {
            short.push('…');
        }
        print::joined(&[&account.name, &print::quoted(self.lang, &short)])
    }

    /// A touch that a record rests on is of the record's account.
    pub(super) fn require_touch(
        &self,
        book: &Book,
        field: &'static str,
        account: rapport_domain::AccountId,
        id: Option<TouchId>,
    ) -> Result<(), Failure> {
        let Some(id) = id else { return Ok(()) };
        match book.get::<Touch>(id).map_err(|e| self.store(e))? {
            Some(touch) if touch.account == account => Ok(()),
            _ => Err(self.refuse(&Refusal::at(field, Reason::Unknown(Noun::Touch)))),
        }
    }
}

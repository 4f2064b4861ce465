//! Finishing: a task done, a promise kept, a factor closed, an incident put right, a handover ended.

use super::desk;
use crate::{
    Failure, Session,
    dto::{Done, relationship::edits::FinishReq},
    print,
};
use rapport_domain::{
    Account, AccountId, Change, Factor, FactorId, Handover, HandoverId, Incident, IncidentId, Noun,
    OpName, Promise, PromiseId, Reason, Record, Refusal, Task, TaskId,
};
use rapport_text::words;

pub(crate) fn finish(session: &Session, request: FinishReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let today = session.host().today();
    let on = request.on.unwrap_or(today);
    let result = request.result.trim().to_owned();
    let mut book = session.book();
    if on > today {
        return Err(desk.refuse(&Refusal::at("on", Reason::After(today))));
    }
    let named = |account: Option<AccountId>| {
        let Some(id) = account else { return Ok(None) };
        book.get::<Account>(id).map_err(|e| desk.store(e))
    };
    macro_rules! found {
        ($record:ident, $id:ident) => {
            book.get::<$record>($id(request.id))
                .map_err(|e| desk.store(e))?
                .ok_or_else(|| Failure::gone(desk.lang))?
        };
    }
    // Each noun says what came of it where it keeps such words; a promise keeps none.
    let mut ended = Vec::new();
    let (record, subject) = match request.noun {
        Noun::Task => {
            let mut task = found!(Task, TaskId);
            task.done_on = Some(on);
            keep(&mut task.result, result);
            let subject = match named(task.account)? {
                Some(account) => desk.titled_subject(&account, &task.title),
                None => print::quoted(desk.lang, &task.title),
            };
            (Record::Task(Box::new(task)), subject)
        }
        Noun::Promise => {
            let mut promise = found!(Promise, PromiseId);
            promise.kept_on = Some(on);
            let subject = named(Some(promise.account))?
                .map(|account| desk.titled_subject(&account, &promise.what))
                .unwrap_or_default();
            (Record::Promise(Box::new(promise)), subject)
        }
        Noun::Factor => {
            let mut factor = found!(Factor, FactorId);
            if factor.dismissed_on.is_some() {
                return Err(desk.refuse(&Refusal::at("", Reason::Same)));
            }
            factor.closed_on = Some(on);
            keep(&mut factor.reason, result);
            let whose = named(factor.account)?
                .map(|account| account.name)
                .unwrap_or_else(|| print::joined(&[factor.industry.trim(), factor.country.trim()]));
            let kind = words::factor_name(desk.lang, factor.kind.key());
            (Record::Factor(Box::new(factor)), print::joined(&[&whose, &kind]))
        }
        Noun::Incident => {
            let mut incident = found!(Incident, IncidentId);
            incident.closed_on = Some(on);
            keep(&mut incident.remedy, result);
            let subject = named(Some(incident.account))?
                .map(|account| desk.titled_subject(&account, &incident.what))
                .unwrap_or_default();
            (Record::Incident(Box::new(incident)), subject)
        }
        Noun::Handover => {
            let mut handover = found!(Handover, HandoverId);
            handover.finished_on = Some(on);
            keep(&mut handover.note, result);
            let subject = named(Some(handover.account))?.map(|a| a.name).unwrap_or_default();
            ended = desk.close_factors(&book, handover.account, on, Factor::ends_with_handover)?;
            (Record::Handover(Box::new(handover)), subject)
        }
        noun => return Err(desk.refuse(&Refusal::at("noun", Reason::Unknown(noun)))),
    };
    record.check().map_err(|r| {
        // The day is the request's field, whatever the record calls it.
        let day = matches!(r.reason, Reason::Before(_));
        desk.refuse(&if day { Refusal::at("on", r.reason) } else { r })
    })?;
    let mut changes = vec![Change::Set(record)];
    changes.extend(ended);
    desk.commit(&mut book, OpName::Finish, request.noun, subject, request.id, &changes)
}

/// What was written before stays above what came of it.
fn keep(text: &mut String, result: String) {
    if text.trim().is_empty() {
        *text = result;
    } else if !result.is_empty() {
        *text = format!("{}\n{result}", text.trim_end());
    }
}

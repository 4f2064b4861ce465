//! Removal of records with what hangs on them.

use super::{Desk, desk};
use crate::{
    Failure, Session,
    dto::{Done, account::RemoveReq},
    print,
};
use rapport_domain::{
    Account, AccountId, Contact, Day, Noun, OpName, Reason, Refusal, Subscription, SubscriptionId,
};
use rapport_store::{Book, StoreError};
use rapport_text::{day, words};

pub(crate) fn remove(session: &Session, request: RemoveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    let mut first = String::new();
    for id in &request.ids {
        if request.noun == Noun::Product {
            let hanging = book.hanging(Noun::Product, *id).map_err(|e| desk.store(e))?;
            if let Some((noun, count)) = hanging.into_iter().find(|(_, count)| *count > 0) {
                return Err(desk.refuse(&Refusal::at("", Reason::InUse(noun, count))));
            }
        }
        if first.is_empty() {
            first = name_of(&desk, &book, request.noun, *id)?;
        }
    }
    let changes = book.removal_of_all(request.noun, &request.ids).map_err(|e| match e {
        StoreError::Missing { .. } => Failure::gone(desk.lang),
        e => desk.store(e),
    })?;
    if changes.is_empty() {
        return Err(Failure::gone(desk.lang));
    }
    let subject = match request.ids.len() {
        1 => first,
        many => print::counted(desk.lang, request.noun, many as u64),
    };
    desk.commit(&mut book, OpName::Remove, request.noun, subject, 0, &changes)
}

/// How the undo button names a record that goes.
fn name_of(desk: &Desk<'_>, book: &Book, noun: Noun, id: i64) -> Result<String, Failure> {
    let of_account = |account: AccountId, on: Option<Day>| {
        let account = book.get::<Account>(account).map_err(|e| desk.store(e))?;
        let name = account.map(|a| a.name).unwrap_or_default();
        let on = on.map(|on| day::short(desk.lang, on)).unwrap_or_default();
        Ok(print::joined(&[&name, &on]))
    };
    let of_subscription = |subscription: SubscriptionId, on: Day| {
        let of = book.get::<Subscription>(subscription).map_err(|e| desk.store(e))?;
        of.map_or(Ok(String::new()), |s| of_account(s.account, Some(on)))
    };
    macro_rules! found {
        ($record:ident, $id:ident) => {
            book.get::<rapport_domain::$record>(rapport_domain::$id(id))
                .map_err(|e| desk.store(e))?
        };
    }
    macro_rules! dated {
        ($record:ident, $id:ident, $day:ident) => {
            found!($record, $id)
                .map_or(Ok(String::new()), |record| of_account(record.account, Some(record.$day)))
        };
    }
    match noun {
        Noun::Account => Ok(found!(Account, AccountId).map(|r| r.name).unwrap_or_default()),
        Noun::Manager => Ok(found!(Manager, ManagerId).map(|r| r.name).unwrap_or_default()),
        Noun::Contact => Ok(found!(Contact, ContactId).map(|r| r.name).unwrap_or_default()),
        Noun::Product => Ok(found!(Product, ProductId).map(|r| r.name).unwrap_or_default()),
        Noun::Sale => dated!(Sale, SaleId, on),
        Noun::Payment => found!(Payment, PaymentId)
            .map_or(Ok(String::new()), |r| of_account(r.account, r.paid_on.or(r.due_on))),
        Noun::Subscription => dated!(Subscription, SubscriptionId, ends_on),
        Noun::Touch => dated!(Touch, TouchId, on),
        Noun::Review => {
            found!(Review, ReviewId).map_or(Ok(String::new()), |r| of_account(r.account, None))
        }
        Noun::LegalEntity => {
            Ok(found!(LegalEntity, LegalEntityId).map(|r| r.name).unwrap_or_default())
        }
        Noun::Answer => dated!(Answer, AnswerId, on),
        Noun::Reference => dated!(Reference, ReferenceId, on),
        Noun::Incident => dated!(Incident, IncidentId, on),
        Noun::Profile => dated!(Profile, ProfileId, on),
        Noun::Promise => dated!(Promise, PromiseId, due_on),
        Noun::Handover => dated!(Handover, HandoverId, on),
        Noun::StageMark => dated!(StageMark, StageMarkId, met_on),
        Noun::StageMove => dated!(StageMove, StageMoveId, on),
        Noun::Judgement => dated!(Judgement, JudgementId, on),
        Noun::Task => {
            let task = found!(Task, TaskId);
            Ok(task.map(|t| print::quoted(desk.lang, &t.title)).unwrap_or_default())
        }
        Noun::Factor => found!(Factor, FactorId).map_or(Ok(String::new()), |factor| {
            let whose = match factor.account {
                Some(account) => of_account(account, None)?,
                None => print::joined(&[&factor.industry, &factor.country]),
            };
            let kind = words::factor_name(desk.lang, factor.kind.key());
            Ok(print::joined(&[&whose, &kind]))
        }),
        Noun::HealthScale => {
            let scale = found!(HealthScale, ScaleId);
            Ok(scale.map(|s| day::short(desk.lang, s.since)).unwrap_or_default())
        }
        Noun::RenewalStep => found!(RenewalStep, RenewalStepId).map_or(Ok(String::new()), |step| {
            of_subscription(step.subscription, step.done_on.unwrap_or(step.planned_on))
        }),
        Noun::Likelihood => found!(Likelihood, LikelihoodId)
            .map_or(Ok(String::new()), |judged| of_subscription(judged.subscription, judged.on)),
        Noun::Forecast => {
            let forecast = found!(Forecast, ForecastId);
            Ok(forecast.map(|f| day::short(desk.lang, f.on)).unwrap_or_default())
        }
        Noun::Wave => {
            let wave = found!(Wave, WaveId);
            Ok(wave.map(|w| print::half(desk.lang, w.half)).unwrap_or_default())
        }
        Noun::Respondent => {
            let Some(respondent) = found!(Respondent, RespondentId) else {
                return Ok(String::new());
            };
            let contact = book.get::<Contact>(respondent.contact).map_err(|e| desk.store(e))?;
            Ok(contact.map(|c| c.name).unwrap_or_default())
        }
        Noun::FeedbackItem => dated!(FeedbackItem, FeedbackItemId, on),
        Noun::Setting | Noun::Mapping => Ok(String::new()),
    }
}

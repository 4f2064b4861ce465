//! What is expected: probabilities given by hand, forecasts kept.

use super::{
    super::{Desk, desk, numbers::Numbers},
    Case,
};
use crate::{
    Failure, Session,
    dto::{
        Done,
        renewal::edits::{ForecastKeepReq, LikelihoodSaveReq},
    },
    print,
    renewal::{facts::Terms, forecast, hindsight, judged::Judged, queue::HEAD_MONTHS},
};
use rapport_domain::{
    Change, Day, ForecastId, Likelihood, LikelihoodId, Noun, OpName, Reason, Record, Refusal,
    refusal,
};
use rapport_text::day;

pub(crate) fn likelihood_save(
    session: &Session,
    request: LikelihoodSaveReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    let mut likelihood = request.likelihood;
    let case = Case::read(&desk, &book, likelihood.subscription)?;
    desk.require_manager(&book, "manager", likelihood.manager)?;
    if likelihood.on > case.today {
        return Err(desk.refuse(&Refusal::at("on", Reason::After(case.today))));
    }
    let new = likelihood.id.is_new();
    if !new {
        let was = book.get::<Likelihood>(likelihood.id).map_err(|e| desk.store(e))?;
        let was = was.ok_or_else(|| Failure::gone(desk.lang))?;
        if was.subscription != likelihood.subscription {
            // What was said of one subscription says nothing of another.
            let reason = Reason::Unknown(Noun::Likelihood);
            return Err(desk.refuse(&Refusal::at("id", reason)));
        }
    }
    let mut numbers = Numbers::of(&desk, &book, &[Noun::Likelihood, Noun::Forecast])?;
    if new {
        likelihood.id = LikelihoodId(numbers.next(Noun::Likelihood));
    }
    likelihood.check().map_err(|r| desk.refuse(&r))?;
    let Likelihood { id, .. } = likelihood;
    let record = Record::Likelihood(Box::new(likelihood));
    let change = if new { Change::Add(record) } else { Change::Set(record) };
    let op = (if new { OpName::Add } else { OpName::Edit }, Noun::Likelihood);
    desk.commit_renewals(&mut book, &mut numbers, op, case.subject(), id.0, vec![change])
}

pub(crate) fn forecast_keep(session: &Session, request: ForecastKeepReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let months = request.months;
    refusal::require_range("months", Some(i64::from(months)), 1, 24)
        .map_err(|r| desk.refuse(&r))?;
    let today = session.host().today();
    let (kept, subject) = if request.past {
        let kept = past(session, &desk, today, months)?;
        let subject = print::counted(desk.lang, Noun::Forecast, kept.len() as u64);
        (kept, subject)
    } else {
        (vec![of_today(session, &desk, today, months)?], day::short(desk.lang, today))
    };
    if kept.is_empty() {
        return Err(desk.refuse(&Refusal::at("past", Reason::Same)));
    }
    let id = kept.last().map_or(0, |change| match change {
        Change::Add(record) | Change::Set(record) => record.id(),
        Change::Remove(_, id) => *id,
    });
    let mut book = session.book();
    desk.commit(&mut book, OpName::KeepForecast, Noun::Forecast, subject, id, &kept)
}

/// Today's forecast; one kept earlier in the day gives way.
fn of_today(session: &Session, desk: &Desk<'_>, today: Day, months: u8) -> Result<Change, Failure> {
    let terms = Terms::at(session, today)?;
    let judged = Judged::at(session, &terms, forecast::last_day(today, months))?;
    let lines = forecast::expected(&terms, &judged, months, |_| true);
    if lines.is_empty() {
        return Err(desk.refuse(&Refusal::at("months", Reason::Missing)));
    }
    let earlier = judged.forecasts.iter().find(|forecast| forecast.on == today);
    let next = session.book().next_id(Noun::Forecast).map_err(|e| desk.store(e))?;
    let id = earlier.map_or(ForecastId(next), |forecast| forecast.id);
    let record = Record::Forecast(Box::new(forecast::record(id, today, months, &lines)));
    Ok(if earlier.is_some() { Change::Set(record) } else { Change::Add(record) })
}

/// Those of past months that were not kept.
fn past(
    session: &Session,
    desk: &Desk<'_>,
    today: Day,
    months: u8,
) -> Result<Vec<Change>, Failure> {
    let terms = Terms::at(session, today)?;
    let judged = Judged::at(session, &terms, forecast::last_day(today, HEAD_MONTHS))?;
    let days = hindsight::days(&terms, &judged.forecasts);
    let first = session.book().next_id(Noun::Forecast).map_err(|e| desk.store(e))?;
    session.begin_long_work();
    let of = days.len() as u64;
    let mut kept = Vec::with_capacity(days.len());
    for (done, on) in days.into_iter().enumerate() {
        if !session.step(done as u64, of) {
            return Err(Failure::cancelled(desk.lang));
        }
        let id = ForecastId(first + kept.len() as i64);
        let worked_out = hindsight::worked_out(session, id, on, months)?;
        kept.push(Change::Add(Record::Forecast(Box::new(worked_out))));
    }
    session.step(of, of);
    Ok(kept)
}

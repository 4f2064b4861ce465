//! Edits of renewals: what came of a step, next terms, common ends, forecasts kept.
//!
//! The first edit of a month also keeps the month's forecast, as it stood before the edit, in the
//! same operation: every forecast is kept, and undo never takes back what nobody did.

use super::{Desk, desk};
use crate::{
    Failure, Session,
    dto::{
        Done,
        renewal::edits::{
            ForecastKeepReq, LikelihoodSaveReq, StepDoneReq, StepRef, StepsArrangeReq,
            StepsDoneReq, SubscriptionRenewReq, SubscriptionSplitReq, SubscriptionsCotermReq,
            TermChangeReq,
        },
    },
    print,
    renewal::{facts::Terms, forecast, hindsight, judged::Judged, queue::HEAD_MONTHS},
};
use rapport_domain::{
    Account, Change, Channel, ContactId, Day, ForecastId, Likelihood, LikelihoodId, ManagerId,
    Noun, OpName, Product, Reason, Record, Refusal, StepOutcome, Subscription, SubscriptionId,
    Touch, TouchId, TouchKind, Who, refusal,
    renewal::plan::{self, Renewal, Report},
};
use rapport_store::Book;
use rapport_text::day;
use std::collections::BTreeMap;

/// Numbers of new records, one after another.
#[derive(Default)]
pub(super) struct Numbers(BTreeMap<Noun, i64>);

impl Numbers {
    /// Ready for records of these nouns.
    pub(super) fn of(desk: &Desk<'_>, book: &Book, nouns: &[Noun]) -> Result<Self, Failure> {
        let next = |noun: &Noun| Ok((*noun, book.next_id(*noun).map_err(|e| desk.store(e))?));
        Ok(Self(nouns.iter().map(next).collect::<Result<_, Failure>>()?))
    }

    /// A noun that was not made ready would get 0, which no table takes.
    pub(super) fn next(&mut self, noun: Noun) -> i64 {
        let next = self.0.get_mut(&noun);
        next.map_or(0, |next| std::mem::replace(next, *next + 1))
    }
}

const NUMBERED: [Noun; 5] =
    [Noun::RenewalStep, Noun::Subscription, Noun::Touch, Noun::Forecast, Noun::Likelihood];

/// A subscription with all that its rules ask.
struct Case {
    subscription: Subscription,
    account: Account,
    product: Option<Product>,
    terms: Terms,
    today: Day,
}

impl Case {
    fn read(desk: &Desk<'_>, book: &Book, id: SubscriptionId) -> Result<Self, Failure> {
        let fail = |e| desk.store(e);
        let gone = || Failure::gone(desk.lang);
        let today = desk.session.host().today();
        let subscription = book.get::<Subscription>(id).map_err(fail)?.ok_or_else(gone)?;
        let account = book.get::<Account>(subscription.account).map_err(fail)?.ok_or_else(gone)?;
        let product = book.get::<Product>(subscription.product).map_err(fail)?;
        let terms = Terms::of_account(book, account.id, today).map_err(fail)?;
        Ok(Self { subscription, account, product, terms, today })
    }

    /// The rules' view of it; a subscription recorded for days to come has one, too.
    fn renewal(&self, desk: &Desk<'_>) -> Result<Renewal<'_>, Failure> {
        let found = self.terms.get(self.subscription.id);
        let found = found.ok_or_else(|| Failure::gone(desk.lang))?;
        Ok(Renewal {
            subscription: &self.subscription,
            term: found.term,
            ladder: found.ladder,
            today: self.today,
        })
    }

    /// `Северный банк · СЭД`.
    fn subject(&self) -> String {
        let product = self.product.as_ref().map_or("", |p| p.name.as_str());
        print::joined(&[&self.account.name, product])
    }

    /// Whose the step is: its owner, else who works its queue for the account.
    fn owner(&self) -> Option<ManagerId> {
        self.terms.get(self.subscription.id)?.owner(Some(&self.account))
    }
}

impl Desk<'_> {
    /// Commits with the month's forecast, where the month has none yet.
    fn commit_renewals(
        &self,
        book: &mut Book,
        numbers: &mut Numbers,
        (name, noun): (OpName, Noun),
        subject: String,
        id: i64,
        mut changes: Vec<Change>,
    ) -> Result<Done, Failure> {
        changes.extend(self.forecast_of_month(book, numbers)?);
        self.commit(book, name, noun, subject, id, &changes)
    }

    /// This month's forecast, as it stands before the edit under way; none where one was kept, or
    /// nothing is to be decided.
    fn forecast_of_month(
        &self,
        book: &Book,
        numbers: &mut Numbers,
    ) -> Result<Option<Change>, Failure> {
        let today = self.session.host().today();
        let terms = Terms::within(self.session, book, today)?;
        let reach = forecast::last_day(today, HEAD_MONTHS);
        let judged = Judged::within(self.session, book, &terms, reach)?;
        let month = forecast::first_of_month(today);
        if judged.forecasts.iter().any(|forecast| forecast.on >= month) {
            return Ok(None);
        }
        let lines = forecast::expected(&terms, &judged, HEAD_MONTHS, |_| true);
        if lines.is_empty() {
            return Ok(None);
        }
        let id = ForecastId(numbers.next(Noun::Forecast));
        let record = forecast::record(id, today, HEAD_MONTHS, &lines);
        Ok(Some(Change::Add(Record::Forecast(Box::new(record)))))
    }
}

pub(crate) fn renewal_step_done(session: &Session, request: StepDoneReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    let case = Case::read(&desk, &book, request.step.subscription)?;
    desk.require_contact(&book, "contact", case.account.id, request.contact)?;
    let next = request.next.filter(|_| request.outcome.is_renewed());
    if let Some(next) = &next {
        desk.require_product(&book, next.product)?;
    }
    let mut numbers = Numbers::of(&desk, &book, &NUMBERED)?;
    let on = request.on.unwrap_or(case.today);
    let outcome = request.outcome;
    // A call that nobody answered was no touch.
    let touched = request.touch && outcome != StepOutcome::NoAnswer;
    let touch = touched.then(|| TouchId(numbers.next(Noun::Touch)));
    let report = Report {
        days_before: request.step.days_before,
        on,
        channel: request.channel,
        outcome,
        lost_reason: request.lost_reason,
        postponed_to: request.postponed_to,
        note: request.note.trim().to_owned(),
        owner: None,
        touch,
    };
    let summary = report.note.clone();
    let renewal = case.renewal(&desk)?;
    let mut changes = plan::finish_step(renewal, report, next, &mut |noun| numbers.next(noun))
        .map_err(|r| desk.refuse(&r))?;
    if let Some(id) = touch {
        let touch = touch_of(&case, id, on, request.channel, request.contact, summary);
        touch.check().map_err(|r| desk.refuse(&r))?;
        // The step refers to the touch, whichever comes first.
        changes.extend(desk.new_touch(&book, touch)?);
    }
    let name = match outcome {
        StepOutcome::Lost => OpName::Lose,
        outcome if outcome.is_renewed() => OpName::Renew,
        _ => OpName::RenewalStep,
    };
    let id = written(&changes, if next.is_some() { Noun::Subscription } else { Noun::RenewalStep });
    let noun = Noun::RenewalStep;
    desk.commit_renewals(&mut book, &mut numbers, (name, noun), case.subject(), id, changes)
}

/// The identity of the last record of that noun among the changes.
fn written(changes: &[Change], noun: Noun) -> i64 {
    let of_noun = changes.iter().rev().find_map(|change| match change {
        Change::Add(record) | Change::Set(record) if record.noun() == noun => Some(record.id()),
        _ => None,
    });
    of_noun.unwrap_or(0)
}

fn touch_of(
    case: &Case,
    id: TouchId,
    on: Day,
    channel: Channel,
    contact: Option<ContactId>,
    summary: String,
) -> Touch {
    Touch {
        id,
        account: case.account.id,
        contacts: contact.into_iter().collect(),
        manager: case.owner(),
        on,
        kind: match channel {
            Channel::Call => TouchKind::Call,
            Channel::Email => TouchKind::Email,
            Channel::Meeting => TouchKind::Meeting,
            Channel::Message => TouchKind::Message,
        },
        began: Some(Who::Us),
        in_person: channel == Channel::Meeting,
        beyond_contract: false,
        shared_news: false,
        attended: None,
        refused_request: false,
        summary,
        sentiment: None,
        minutes: None,
    }
}

/// One step of each subscription, in the order asked for.
fn cases(desk: &Desk<'_>, book: &Book, steps: &[StepRef]) -> Result<Vec<(Case, i32)>, Failure> {
    if steps.is_empty() {
        return Err(desk.refuse(&Refusal::at("steps", Reason::Missing)));
    }
    let mut cases: Vec<(Case, i32)> = Vec::with_capacity(steps.len());
    for step in steps {
        if cases.iter().all(|(case, _)| case.subscription.id != step.subscription) {
            cases.push((Case::read(desk, book, step.subscription)?, step.days_before));
        }
    }
    Ok(cases)
}

/// One is named, more are counted.
fn subject(desk: &Desk<'_>, cases: &[(Case, i32)]) -> String {
    match cases {
        [(only, _)] => only.subject(),
        more => print::counted(desk.lang, Noun::RenewalStep, more.len() as u64),
    }
}

pub(crate) fn renewal_steps_done(
    session: &Session,
    request: StepsDoneReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    if request.outcome.is_final() || request.outcome == StepOutcome::Postponed {
        // Each of these needs words of its own.
        return Err(desk.refuse(&Refusal::at("outcome", Reason::OneByOne)));
    }
    let mut book = session.book();
    let cases = cases(&desk, &book, &request.steps)?;
    let mut numbers = Numbers::of(&desk, &book, &NUMBERED)?;
    let mut changes = Vec::new();
    for (case, days_before) in &cases {
        let renewal = case.renewal(&desk)?;
        let step = renewal.ladder.step(*days_before);
        let report = Report {
            days_before: *days_before,
            on: case.today,
            channel: step.map_or(Channel::Call, |step| step.channel),
            outcome: request.outcome,
            lost_reason: None,
            postponed_to: None,
            note: request.note.trim().to_owned(),
            owner: None,
            touch: None,
        };
        let made = plan::finish_step(renewal, report, None, &mut |noun| numbers.next(noun));
        changes.extend(made.map_err(|r| desk.refuse(&r))?);
    }
    let id = written(&changes, Noun::RenewalStep);
    let op = (OpName::RenewalStep, Noun::RenewalStep);
    desk.commit_renewals(&mut book, &mut numbers, op, subject(&desk, &cases), id, changes)
}

pub(crate) fn renewal_steps_arrange(
    session: &Session,
    request: StepsArrangeReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    desk.require_manager(&book, "owner", request.owner)?;
    let cases = cases(&desk, &book, &request.steps)?;
    let mut numbers = Numbers::of(&desk, &book, &NUMBERED)?;
    let mut changes = Vec::new();
    for (case, days_before) in &cases {
        let renewal = case.renewal(&desk)?;
        let ids = &mut |noun| numbers.next(noun);
        if let Some(to) = request.postpone_to {
            let step = renewal.ladder.step(*days_before);
            let channel = request.channel.or(step.map(|step| step.channel));
            let report = Report {
                days_before: *days_before,
                on: case.today,
                channel: channel.unwrap_or(Channel::Call),
                outcome: StepOutcome::Postponed,
                lost_reason: None,
                postponed_to: Some(to),
                note: String::new(),
                owner: request.owner,
                touch: None,
            };
            let made = plan::finish_step(renewal, report, None, ids);
            changes.extend(made.map_err(|r| desk.refuse(&asked(r)))?);
        } else if let Some(step) = renewal.ladder.step(*days_before) {
            let kept = if request.no_owner { None } else { step.owner };
            let owner = request.owner.or(kept);
            let channel = request.channel.unwrap_or(step.channel);
            changes.extend(plan::arrange(renewal.term, step, owner, channel, ids));
        }
    }
    if changes.is_empty() {
        return Err(desk.refuse(&Refusal::at("steps", Reason::Same)));
    }
    let id = written(&changes, Noun::RenewalStep);
    let name = match (request.postpone_to, request.channel) {
        (Some(_), _) => OpName::Arrange,
        (None, None) => OpName::Assign,
        (None, Some(_)) if request.owner.is_none() && !request.no_owner => OpName::Channel,
        (None, Some(_)) => OpName::Assign,
    };
    let op = (name, Noun::RenewalStep);
    desk.commit_renewals(&mut book, &mut numbers, op, subject(&desk, &cases), id, changes)
}

/// The record's field as the request names it.
fn asked(refusal: Refusal) -> Refusal {
    let field = match refusal.field {
        "postponed_to" => "postpone_to",
        field => field,
    };
    Refusal { field, ..refusal }
}

pub(crate) fn subscription_renew(
    session: &Session,
    request: SubscriptionRenewReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    let case = Case::read(&desk, &book, request.subscription)?;
    desk.require_product(&book, request.next.product)?;
    let mut numbers = Numbers::of(&desk, &book, &NUMBERED)?;
    let note = request.note.trim().to_owned();
    let ids = &mut |noun| numbers.next(noun);
    let changes = plan::renew(case.renewal(&desk)?, request.next, note, None, ids)
        .map_err(|r| desk.refuse(&r))?;
    let id = written(&changes, Noun::Subscription);
    let op = (OpName::Renew, Noun::Subscription);
    desk.commit_renewals(&mut book, &mut numbers, op, case.subject(), id, changes)
}

pub(crate) fn subscriptions_coterm(
    session: &Session,
    request: SubscriptionsCotermReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    let mut wanted = request.subscriptions;
    wanted.sort_unstable();
    wanted.dedup();
    let mut all = Vec::with_capacity(wanted.len());
    for id in wanted {
        let found = book.get::<Subscription>(id).map_err(|e| desk.store(e))?;
        all.push(found.ok_or_else(|| Failure::gone(desk.lang))?);
    }
    let today = session.host().today();
    let changes = plan::coterm(&all, request.ends_on, today).map_err(|r| desk.refuse(&r))?;
    let account = all.first().map(|s| s.account);
    let account = account.map(|id| desk.require_account(&book, "subscriptions", id)).transpose()?;
    let subject = print::joined(&[
        &account.map(|a| a.name).unwrap_or_default(),
        &print::counted(desk.lang, Noun::Subscription, all.len() as u64),
        &day::short(desk.lang, request.ends_on),
    ]);
    let mut numbers = Numbers::of(&desk, &book, &NUMBERED)?;
    let op = (OpName::Coterm, Noun::Subscription);
    desk.commit_renewals(&mut book, &mut numbers, op, subject, 0, changes)
}

pub(crate) fn subscription_split(
    session: &Session,
    request: SubscriptionSplitReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    let case = Case::read(&desk, &book, request.subscription)?;
    let mut numbers = Numbers::of(&desk, &book, &NUMBERED)?;
    let ids = &mut |noun| numbers.next(noun);
    let term = case.renewal(&desk)?.term;
    let changes = plan::split(&case.subscription, term, request.quantity, case.today, ids)
        .map_err(|r| desk.refuse(&r))?;
    let id = written(&changes, Noun::Subscription);
    let op = (OpName::Split, Noun::Subscription);
    desk.commit_renewals(&mut book, &mut numbers, op, case.subject(), id, changes)
}

pub(crate) fn subscription_change(
    session: &Session,
    request: TermChangeReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    let case = Case::read(&desk, &book, request.subscription)?;
    let change = plan::change_term(&case.subscription, request.change)
        .map_err(|r| desk.refuse(&of_change(r)))?;
    let mut numbers = Numbers::of(&desk, &book, &NUMBERED)?;
    let (id, op) = (case.subscription.id.0, (OpName::TermChange, Noun::Subscription));
    desk.commit_renewals(&mut book, &mut numbers, op, case.subject(), id, vec![change])
}

/// A change whose day does not fit is refused at its day.
fn of_change(refusal: Refusal) -> Refusal {
    match (refusal.field, &refusal.reason) {
        ("changes", Reason::Before(_) | Reason::After(_)) => Refusal { field: "on", ..refusal },
        _ => refusal,
    }
}

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

//! Steps: what came of them, to whom they are given, to when they are put off.

use super::{
    super::{Desk, desk, numbers::Numbers},
    Case, NUMBERED, written,
};
use crate::{
    Failure, Session,
    dto::{
        Done,
        renewal::edits::{StepDoneReq, StepRef, StepsArrangeReq, StepsDoneReq},
    },
    print,
};
use rapport_domain::{
    Channel, ContactId, Day, Noun, OpName, Reason, Refusal, StepOutcome, Touch, TouchId, TouchKind,
    Who,
    renewal::plan::{self, Report},
};
use rapport_store::Book;

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

//! Terms: the next one, a common end, a split, a change in mid-term.

use super::{
    super::{desk, numbers::Numbers},
    Case, NUMBERED, written,
};
use crate::{
    Failure, Session,
    dto::{
        Done,
        renewal::edits::{
            SubscriptionRenewReq, SubscriptionSplitReq, SubscriptionsCotermReq, TermChangeReq,
        },
    },
    print,
};
use rapport_domain::{Noun, OpName, Reason, Refusal, Subscription, renewal::plan};
use rapport_text::day;

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

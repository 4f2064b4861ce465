//! Edits of touches, and of what a touch brings with it.

use super::{Desk, desk};
use crate::{
    Failure, Session,
    dto::{Done, account::TouchSaveReq, relationship::edits::QuickTouchSaveReq},
};
use rapport_domain::{
    Change, Factor, Noun, OpName, Promise, PromiseId, Record, Refusal, Touch, TouchId,
};
use rapport_store::Book;

pub(crate) fn touch_save(session: &Session, request: TouchSaveReq) -> Result<Done, Failure> {
    save(session, request.touch, None)
}

/// Saves a touch and the promise given at it, one undo.
pub(crate) fn quick_touch_save(
    session: &Session,
    request: QuickTouchSaveReq,
) -> Result<Done, Failure> {
    save(session, request.touch, request.promise)
}

/// A new touch in person also ends the distance there was, in the same edit.
fn save(session: &Session, mut touch: Touch, promise: Option<Promise>) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    let account = desk.require_for_touch(&book, &touch)?;
    let subject = desk.dated_subject(&account, touch.on);
    touch.check().map_err(|r| desk.refuse(&r))?;
    let new = touch.id.is_new();
    if new {
        touch.id = TouchId(book.next_id(Noun::Touch).map_err(|e| desk.store(e))?);
    }
    let id = touch.id;
    let mut changes = if new {
        desk.new_touch(&book, touch)?
    } else {
        vec![Change::Set(Record::Touch(Box::new(touch)))]
    };
    if let Some(promise) = promise {
        desk.require_contact(&book, "promise", account.id, promise.contact)?;
        let promise = Promise {
            id: PromiseId(book.next_id(Noun::Promise).map_err(|e| desk.store(e))?),
            account: account.id,
            touch: Some(id),
            ..promise
        };
        // Fields of the promise have names of their own beside those of the touch.
        promise.check().map_err(|r| desk.refuse(&Refusal::at("promise", r.reason)))?;
        changes.push(Change::Add(Record::Promise(Box::new(promise))));
    }
    let name = if new { OpName::Add } else { OpName::Edit };
    desk.commit(&mut book, name, Noun::Touch, subject, id.0, &changes)
}

impl Desk<'_> {
    /// A touch already numbered, and what a meeting ends: the distance there was.
    pub(super) fn new_touch(&self, book: &Book, touch: Touch) -> Result<Vec<Change>, Failure> {
        let (account, on, in_person) = (touch.account, touch.on, touch.in_person);
        let mut changes = vec![Change::Add(Record::Touch(Box::new(touch)))];
        if in_person {
            changes.extend(self.close_factors(book, account, on, Factor::ends_with_meeting)?);
        }
        Ok(changes)
    }
}

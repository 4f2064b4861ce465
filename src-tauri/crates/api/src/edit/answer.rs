//! Answers typed by hand, and the items of feedback made of them.

use super::{Desk, desk, numbers::Numbers};
use crate::{
    Failure, Session,
    dto::{Done, relationship::edits::AnswerSaveReq},
};
use rapport_domain::{
    Answer, AnswerId, Change, FeedbackItem, FeedbackItemId, Noun, OpName, Reason, Record, Refusal,
    Wave, WaveId,
    survey::{
        asking::{Asked, wave_answered},
        said,
    },
};
use rapport_store::Book;

/// The answer with its items, one edit. What was sorted stays as it is; what was not follows the words.
pub(crate) fn answer_save(session: &Session, request: AnswerSaveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut answer = request.answer;
    let mut book = session.book();
    let account = desk.require_account(&book, "account", answer.account)?;
    desk.require_contact(&book, "contact", account.id, answer.contact)?;
    desk.require_manager(&book, "interviewer", answer.interviewer)?;
    desk.require_touch(&book, "touch", account.id, answer.touch)?;
    if let Some(id) = answer.wave {
        let wave = book.get::<Wave>(id).map_err(|e| desk.store(e))?;
        if wave.is_none() {
            return Err(desk.refuse(&Refusal::at("wave", Reason::Unknown(Noun::Wave))));
        }
    }
    answer.check().map_err(|r| desk.refuse(&r))?;
    let mut numbers = Numbers::of(&desk, &book, &[Noun::Answer, Noun::FeedbackItem])?;
    let new = answer.id.is_new();
    let mut changes = Vec::new();
    if new {
        answer.id = AnswerId(numbers.next(Noun::Answer));
        if answer.wave.is_none() {
            answer.wave = desk.wave_asking(&book, &answer)?;
        }
        changes.extend(desk.silence(&book, &answer)?);
        changes.push(Change::Add(Record::Answer(Box::new(answer.clone()))));
        let items = said::items_of(&answer);
        changes.extend(items.into_iter().map(|item| added(item, &mut numbers)));
    } else {
        let before = book.get::<Answer>(answer.id).map_err(|e| desk.store(e))?;
        let before = before.ok_or_else(|| Failure::gone(desk.lang))?;
        changes.push(Change::Set(Record::Answer(Box::new(answer.clone()))));
        let items = book.feedback_of_answer(answer.id).map_err(|e| desk.store(e))?;
        for change in followed(&before, &answer, items, &mut numbers) {
            if let Change::Add(record) | Change::Set(record) = &change {
                record.check().map_err(|r| desk.refuse(&Refusal { field: "on", ..r }))?;
            }
            changes.push(change);
        }
    }
    let subject = desk.dated_subject(&account, answer.on);
    let name = if new { OpName::Add } else { OpName::Edit };
    desk.commit(&mut book, name, Noun::Answer, subject, answer.id.0, &changes)
}

fn added(item: FeedbackItem, numbers: &mut Numbers) -> Change {
    let id = FeedbackItemId(numbers.next(Noun::FeedbackItem));
    Change::Add(Record::FeedbackItem(Box::new(FeedbackItem { id, ..item })))
}

/// What becomes of the items when the answer changes: day and account follow it, and so does the text
/// of what nobody has sorted yet.
fn followed(
    before: &Answer,
    after: &Answer,
    items: Vec<FeedbackItem>,
    numbers: &mut Numbers,
) -> Vec<Change> {
    let (was, now) = (said::items_of(before), said::items_of(after));
    let of = |all: &[FeedbackItem], question: &str| {
        all.iter().find(|item| item.question == question).cloned()
    };
    let mut changes = Vec::new();
    for item in items {
        let made = of(&was, &item.question).filter(|made| made.text == item.text);
        let mut moved = FeedbackItem { on: after.on, account: after.account, ..item.clone() };
        if made.is_some() && item.credible.is_none() && item.task.is_none() {
            match of(&now, &item.question) {
                Some(made) => (moved.text, moved.kind) = (made.text, made.kind),
                None => {
                    changes.push(Change::Remove(Noun::FeedbackItem, item.id.0));
                    continue;
                }
            }
            // The kind somebody chose stays while the words do.
            if moved.text == item.text {
                moved.kind = item.kind;
            }
        }
        if moved != item {
            changes.push(Change::Set(Record::FeedbackItem(Box::new(moved))));
        }
    }
    let fresh = now.into_iter().filter(|made| of(&was, &made.question).is_none());
    changes.extend(fresh.map(|item| added(item, numbers)));
    changes
}

impl Desk<'_> {
    /// The wave whose asking it answers.
    fn wave_asking(&self, book: &Book, answer: &Answer) -> Result<Option<WaveId>, Failure> {
        let Some(contact) = answer.contact.filter(|_| !answer.silent) else { return Ok(None) };
        let asked_in = book.waves_asking(contact).map_err(|e| self.store(e))?;
        let given = book.answers_of_contact(contact).map_err(|e| self.store(e))?;
        let asked = asked_in.iter().map(|wave| Asked {
            wave,
            answered: given.iter().any(|other| other.wave == Some(wave.id) && !other.silent),
        });
        Ok(wave_answered(asked, answer.on))
    }

    /// Takes away the silence of who has answered after all, in the same wave.
    pub(super) fn silence(&self, book: &Book, answer: &Answer) -> Result<Vec<Change>, Failure> {
        let (Some(contact), Some(_), false) = (answer.contact, answer.wave, answer.silent) else {
            return Ok(Vec::new());
        };
        let given = book.answers_of_contact(contact).map_err(|e| self.store(e))?;
        let silent = given.iter().filter(|other| other.silent && other.wave == answer.wave);
        Ok(silent.map(|other| Change::Remove(Noun::Answer, other.id.0)).collect())
    }
}

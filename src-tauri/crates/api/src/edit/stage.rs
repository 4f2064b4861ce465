//! Edits of stages: criteria marked as met, accounts moved.

use super::desk;
use crate::{
    Failure, Session,
    dto::{
        Done,
        relationship::edits::{StageMarkSaveReq, StageMoveReq},
    },
    print,
};
use rapport_domain::{
    Change, Criterion, Noun, OpName, Reason, Record, Refusal, Sale, StageMark, StageMarkId,
    StageMove, StageMoveId, relationship::stage,
};
use rapport_text::words;

/// A criterion is met once: a second mark takes the place of the first.
pub(crate) fn stage_mark_save(
    session: &Session,
    request: StageMarkSaveReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut mark = request.mark;
    let mut book = session.book();
    let account = desk.require_account(&book, "account", mark.account)?;
    desk.require_touch(&book, "touch", account.id, mark.touch)?;
    if let Some(id) = mark.sale {
        let sale = book.get::<Sale>(id).map_err(|e| desk.store(e))?;
        if sale.is_none_or(|sale| sale.account != account.id) {
            return Err(desk.refuse(&Refusal::at("sale", Reason::Unknown(Noun::Sale))));
        }
    }
    let marks = book.of_account::<StageMark>(account.id).map_err(|e| desk.store(e))?;
    if let Some(same) = marks.iter().find(|m| m.criterion == mark.criterion) {
        if !mark.id.is_new() && mark.id != same.id {
            let taken = Reason::Taken(criterion(desk.lang, mark.criterion));
            return Err(desk.refuse(&Refusal::at("criterion", taken)));
        }
        mark.id = same.id;
    }
    let subject = print::joined(&[&account.name, &criterion(desk.lang, mark.criterion)]);
    desk.save(&mut book, mark.id.0, Noun::StageMark, subject, |id| {
        Record::StageMark(Box::new(StageMark { id: StageMarkId(id), ..mark }))
    })
}

pub(crate) fn stage_move(session: &Session, request: StageMoveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let settings = session.settings();
    let today = session.host().today();
    let on = request.on.unwrap_or(today);
    if on > today {
        return Err(desk.refuse(&Refusal::at("on", Reason::After(today))));
    }
    let mut book = session.book();
    let account = desk.require_account(&book, "account", request.account)?;
    let facts = book.relationship_of(account.id, today).map_err(|e| desk.store(e))?;
    let made = stage::move_to(
        &facts,
        request.to,
        on,
        &request.reason,
        request.overridden,
        settings.first_touch_stage,
    )
    .map_err(|r| desk.refuse(&r))?;
    let id = book.next_id(Noun::StageMove).map_err(|e| desk.store(e))?;
    let subject = print::joined(&[&account.name, &print::stage(desk.lang, made.to)]);
    let record = Record::StageMove(Box::new(StageMove { id: StageMoveId(id), ..made }));
    let changes = [Change::Add(record)];
    desk.commit(&mut book, OpName::StageMove, Noun::StageMove, subject, id, &changes)
}

fn criterion(lang: rapport_text::Lang, criterion: Criterion) -> String {
    words::criterion(lang, criterion.key())
}

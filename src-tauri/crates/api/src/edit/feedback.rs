//! Edits of feedback: sorted, made a task of, solved, told back, and what the client says of it.

use super::{Desk, desk, numbers::Numbers, survey::touch_of};
use crate::{
    Failure, Session,
    dto::{
        Done,
        survey::edits::{
            FeedbackEffectReq, FeedbackEffectsReq, FeedbackSaveReq, FeedbackSolveReq,
            FeedbackSortReq, FeedbackSplitReq, FeedbackTellReq,
        },
    },
    print,
    relationship::records::is_there,
};
use rapport_domain::{
    Account, Answer, AnswerId, Change, Contact, ContactId, Day, Factor, FeedbackItem,
    FeedbackItemId, FeedbackKind, Noun, OpName, Reason, Record, Refusal, Task, TaskId, TaskOrigin,
    TouchId, fold, refusal, survey::said,
};
use rapport_store::Book;
use rapport_text::words;
use std::collections::BTreeSet;

/// Account and day are the answer's, whatever the request says.
pub(crate) fn feedback_save(session: &Session, request: FeedbackSaveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    let answer = book.get::<Answer>(request.item.answer).map_err(|e| desk.store(e))?;
    let Some(answer) = answer.filter(|answer| !answer.silent) else {
        return Err(desk.refuse(&Refusal::at("answer", Reason::Unknown(Noun::Answer))));
    };
    let item = FeedbackItem { account: answer.account, on: answer.on, ..tidy(request.item) };
    let account = desk.require_account(&book, "account", item.account)?;
    desk.require_contact(&book, "told_to", account.id, item.told_to)?;
    desk.require_touch(&book, "told_at", account.id, item.told_at)?;
    if let Some(id) = item.task {
        let task = book.get::<Task>(id).map_err(|e| desk.store(e))?;
        if task.is_none_or(|task| task.account != Some(account.id)) {
            return Err(desk.refuse(&Refusal::at("task", Reason::Unknown(Noun::Task))));
        }
    }
    let subject = desk.titled_subject(&account, &item.text);
    desk.save(&mut book, item.id.0, Noun::FeedbackItem, subject, |id| {
        Record::FeedbackItem(Box::new(FeedbackItem { id: FeedbackItemId(id), ..item }))
    })
}

pub(crate) fn feedback_sort(session: &Session, request: FeedbackSortReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let today = session.host().today();
    let mut book = session.book();
    let items = desk.items(&book, &request.items)?;
    if let Some(task) = &request.task {
        desk.require_manager(&book, "owner", task.owner)?;
        if request.credible != Some(true) {
            return Err(desk.refuse(&Refusal::at("task", Reason::Unsorted)));
        }
    }
    let mut numbers = Numbers::of(&desk, &book, &[Noun::Task])?;
    let mut changes = Vec::new();
    let mut tasks = BTreeSet::new();
    for before in &items {
        let mut after = FeedbackItem { credible: request.credible, ..before.clone() };
        after.kind = request.kind.unwrap_or(before.kind);
        after.tags = request.tags.clone().unwrap_or_else(|| before.tags.clone());
        after.tags.extend(request.tag.clone());
        after = tidy(after);
        if let Some(wanted) = &request.task {
            // One that has its task keeps it: there is one thing to do.
            if before.task.is_none() {
                let account = desk.require_account(&book, "items", before.account)?;
                let task = Task {
                    id: TaskId(numbers.next(Noun::Task)),
                    account: Some(account.id),
                    title: wanted.title.trim().to_owned(),
                    set_on: today,
                    due_on: wanted.due_on,
                    owner: wanted.owner.or(account.owner),
                    origin: TaskOrigin::Feedback,
                    done_on: None,
                    result: String::new(),
                };
                task.check().map_err(|r| desk.refuse(&r))?;
                after.task = Some(task.id);
                changes.push(Change::Add(Record::Task(Box::new(task))));
            }
        }
        let dropped = match request.credible {
            Some(false) => desk.task_to_drop(&book, before, &items)?,
            _ => None,
        };
        if dropped.is_some() {
            after.task = None;
        }
        if after != *before {
            after.check().map_err(|r| desk.refuse(&r))?;
            changes.push(Change::Set(Record::FeedbackItem(Box::new(after))));
        }
        tasks.extend(dropped);
    }
    if changes.is_empty() {
        return Err(desk.refuse(&Refusal::at("items", Reason::Same)));
    }
    // Once no item names them.
    changes.extend(tasks.into_iter().map(|task| Change::Remove(Noun::Task, task.0)));
    desk.commit_items(&mut book, OpName::SortFeedback, &items, &changes)
}

pub(crate) fn feedback_split(
    session: &Session,
    request: FeedbackSplitReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    let items = desk.items(&book, &[request.item])?;
    let Some(item) = items.first() else { return Err(Failure::gone(desk.lang)) };
    let parts = said::split(item, &request.texts);
    if parts.len() < 2 {
        return Err(desk.refuse(&Refusal::at("texts", Reason::Missing)));
    }
    let mut numbers = Numbers::of(&desk, &book, &[Noun::FeedbackItem])?;
    let mut changes = Vec::with_capacity(parts.len());
    for mut part in parts {
        part.check().map_err(|r| desk.refuse(&Refusal { field: "texts", ..r }))?;
        let new = part.id == FeedbackItemId::NEW;
        if new {
            part.id = FeedbackItemId(numbers.next(Noun::FeedbackItem));
        }
        let record = Record::FeedbackItem(Box::new(part));
        changes.push(if new { Change::Add(record) } else { Change::Set(record) });
    }
    desk.commit_items(&mut book, OpName::SortFeedback, &items, &changes)
}

/// The task made of an item is done with it.
pub(crate) fn feedback_solve(
    session: &Session,
    request: FeedbackSolveReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let on = desk.require_past("on", request.on)?;
    let solution = request.solution.trim().to_owned();
    refusal::require_text("solution", &solution, 5_000).map_err(|r| desk.refuse(&r))?;
    let mut book = session.book();
    let items = desk.items(&book, &request.items)?;
    let mut changes = Vec::new();
    for item in &items {
        desk.require_credible(item)?;
        let solved =
            FeedbackItem { solved_on: Some(on), solution: solution.clone(), ..item.clone() };
        solved.check().map_err(|r| desk.refuse(&asked(r)))?;
        changes.push(Change::Set(Record::FeedbackItem(Box::new(solved))));
        let task = item.task.map(|id| book.get::<Task>(id)).transpose();
        let task = task.map_err(|e| desk.store(e))?.flatten();
        if let Some(mut task) = task.filter(|task| task.done_on.is_none()) {
            task.done_on = Some(on.max(task.set_on));
            if task.result.trim().is_empty() {
                task.result.clone_from(&solution);
            }
            let twice = |change: &Change| match change {
                Change::Set(Record::Task(other)) => other.id == task.id,
                _ => false,
            };
            if !changes.iter().any(twice) {
                changes.push(Change::Set(Record::Task(Box::new(task))));
            }
        }
    }
    desk.commit_items(&mut book, OpName::SolveFeedback, &items, &changes)
}

/// Makes the touch at which they were told.
pub(crate) fn feedback_tell(session: &Session, request: FeedbackTellReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let on = desk.require_past("on", request.on)?;
    let mut book = session.book();
    let items = desk.items(&book, &request.items)?;
    let Some(first) = items.first() else { return Err(Failure::gone(desk.lang)) };
    let account = desk.require_account(&book, "items", first.account)?;
    if items.iter().any(|item| item.account != account.id) {
        return Err(desk.refuse(&Refusal::at("items", Reason::Apart)));
    }
    let to = match request.to {
        Some(to) => Some(to),
        None => desk.one_author(&book, &items)?,
    };
    let Some(told_to) = to else {
        return Err(desk.refuse(&Refusal::at("to", Reason::Missing)));
    };
    desk.require_contact(&book, "to", account.id, to)?;
    // An answer to what they said is no mailing: nothing but their being there is needed.
    let person = book.get::<Contact>(told_to).map_err(|e| desk.store(e))?;
    if !person.is_some_and(|person| is_there(&person, on)) {
        return Err(desk.refuse(&Refusal::at("to", Reason::Unknown(Noun::Contact))));
    }
    let mut numbers = Numbers::of(&desk, &book, &[Noun::Touch])?;
    let id = TouchId(numbers.next(Noun::Touch));
    let mut changes = Vec::new();
    for item in &items {
        desk.require_tellable(item, on)?;
        let told = FeedbackItem {
            told_on: Some(on),
            told_to: to,
            told_by: Some(request.by),
            told_at: Some(id),
            ..item.clone()
        };
        told.check().map_err(|r| desk.refuse(&asked(r)))?;
        changes.push(Change::Set(Record::FeedbackItem(Box::new(told))));
    }
    let summary = match request.text.trim() {
        "" => words::feedback_told_touch(desk.lang),
        text => text.to_owned(),
    };
    let touch = touch_of(id, &account, to, (request.by, on), summary);
    touch.check().map_err(|r| desk.refuse(&Refusal { field: "text", ..r }))?;
    changes.extend(desk.new_touch(&book, touch)?);
    desk.commit_items(&mut book, OpName::TellBack, &items, &changes)
}

pub(crate) fn feedback_effect(
    session: &Session,
    request: FeedbackEffectReq,
) -> Result<Done, Failure> {
    feedback_effects(session, FeedbackEffectsReq { effects: vec![request] })
}

pub(crate) fn feedback_effects(
    session: &Session,
    request: FeedbackEffectsReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    let ids: Vec<FeedbackItemId> = request.effects.iter().map(|noted| noted.item).collect();
    let items = desk.items(&book, &ids)?;
    let mut changes = Vec::with_capacity(items.len());
    for item in &items {
        let Some(noted) = request.effects.iter().rfind(|noted| noted.item == item.id) else {
            continue;
        };
        let on = desk.require_past("on", noted.on)?;
        if item.told_on.is_none() {
            return Err(desk.refuse(&Refusal::at("effect", Reason::Unsolved)));
        }
        let after = FeedbackItem {
            effect: noted.effect,
            effect_on: noted.effect.map(|_| on),
            ..item.clone()
        };
        after.check().map_err(|r| desk.refuse(&asked(r)))?;
        changes.push(Change::Set(Record::FeedbackItem(Box::new(after))));
    }
    desk.commit_items(&mut book, OpName::NoteEffect, &items, &changes)
}

/// Text and tags without the space around, no tag empty or twice.
fn tidy(mut item: FeedbackItem) -> FeedbackItem {
    item.text = item.text.trim().to_owned();
    let mut tags: Vec<String> = Vec::with_capacity(item.tags.len());
    for tag in item.tags {
        let tag = tag.trim();
        let known = |other: &String| fold::fold(other) == fold::fold(tag);
        if !tag.is_empty() && !tags.iter().any(known) {
            tags.push(tag.to_owned());
        }
    }
    FeedbackItem { tags, ..item }
}

/// The record's day as the requests name it.
fn asked(refusal: Refusal) -> Refusal {
    let field = match refusal.field {
        "solved_on" | "told_on" | "effect_on" => "on",
        field => field,
    };
    Refusal { field, ..refusal }
}

impl Desk<'_> {
    /// Each once, in the order asked for.
    fn items(&self, book: &Book, ids: &[FeedbackItemId]) -> Result<Vec<FeedbackItem>, Failure> {
        if ids.is_empty() {
            return Err(self.refuse(&Refusal::at("items", Reason::Missing)));
        }
        let mut all: Vec<FeedbackItem> = Vec::with_capacity(ids.len());
        for id in ids {
            if all.iter().all(|item| item.id != *id) {
                let found = book.get::<FeedbackItem>(*id).map_err(|e| self.store(e))?;
                all.push(found.ok_or_else(|| Failure::gone(self.lang))?);
            }
        }
        Ok(all)
    }

    /// The author of all of them; none where they are several or not known.
    fn one_author(
        &self,
        book: &Book,
        items: &[FeedbackItem],
    ) -> Result<Option<ContactId>, Failure> {
        let ids: Vec<AnswerId> = items.iter().map(|item| item.answer).collect();
        let answers = book.several::<Answer>(&ids).map_err(|e| self.store(e))?;
        let author = answers.first().and_then(|answer| answer.contact);
        Ok(author.filter(|_| answers.iter().all(|answer| answer.contact == author)))
    }

    /// The task made of an item that turns out toxic: nothing is to be done. One that is done stays, and
    /// so does one that something else needs.
    fn task_to_drop(
        &self,
        book: &Book,
        item: &FeedbackItem,
        sorted: &[FeedbackItem],
    ) -> Result<Option<TaskId>, Failure> {
        let task = item.task.map(|id| book.get::<Task>(id)).transpose();
        let task = task.map_err(|e| self.store(e))?.flatten();
        let made = |task: &Task| task.origin == TaskOrigin::Feedback && task.done_on.is_none();
        let Some(task) = task.filter(made) else { return Ok(None) };
        let items = book.of_account::<FeedbackItem>(item.account).map_err(|e| self.store(e))?;
        let factors = book.of_account::<Factor>(item.account).map_err(|e| self.store(e))?;
        let other = |of: &FeedbackItem| {
            of.task == Some(task.id) && sorted.iter().all(|sorted| sorted.id != of.id)
        };
        let needed = items.iter().any(other) || factors.iter().any(|of| of.remedy == Some(task.id));
        Ok(Some(task.id).filter(|_| !needed))
    }

    fn require_credible(&self, item: &FeedbackItem) -> Result<(), Failure> {
        match item.credible {
            Some(true) => Ok(()),
            _ => Err(self.refuse(&Refusal::at("items", Reason::Unsorted))),
        }
    }

    /// Worth acting on, and something came of it by the day; praise is thanked for as it is. Nobody is
    /// told twice.
    fn require_tellable(&self, item: &FeedbackItem, on: Day) -> Result<(), Failure> {
        self.require_credible(item)?;
        let refusal = match item.solved_on {
            _ if item.told_on.is_some() => Refusal::at("items", Reason::Same),
            Some(solved) if solved > on => Refusal::at("on", Reason::Before(solved)),
            None if item.kind != FeedbackKind::Praise => Refusal::at("items", Reason::Unsolved),
            _ => return Ok(()),
        };
        Err(self.refuse(&refusal))
    }

    /// One is named, more are counted.
    fn commit_items(
        &self,
        book: &mut Book,
        name: OpName,
        items: &[FeedbackItem],
        changes: &[Change],
    ) -> Result<Done, Failure> {
        let (subject, id) = match items {
            [only] => {
                let account = book.get::<Account>(only.account).map_err(|e| self.store(e))?;
                let subject = account.map(|account| self.titled_subject(&account, &only.text));
                (subject.unwrap_or_default(), only.id.0)
            }
            more => (print::counted(self.lang, Noun::FeedbackItem, more.len() as u64), 0),
        };
        self.commit(book, name, Noun::FeedbackItem, subject, id, changes)
    }
}

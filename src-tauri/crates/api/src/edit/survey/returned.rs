//! Forms that came back, kept as interviews are.

use super::{super::desk, interview::Finished};
use crate::{Failure, Session};
use rapport_domain::{Account, Day, Interview, Means, Op, OpName, Respondent, Touched, Wave};

/// A form that may be kept.
pub(crate) struct Returned {
    pub(crate) respondent: Respondent,
    pub(crate) wave: Wave,
    pub(crate) account: Account,
    pub(crate) interview: Interview,
    /// The day of the answer.
    pub(crate) on: Day,
}

/// Keeps forms, one of a person, all as one edit.
pub(crate) fn forms_keep(
    session: &Session,
    forms: Vec<Returned>,
    subject: String,
) -> Result<Touched, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    let mut numbers = desk.finished_numbers(&book)?;
    let mut changes = Vec::new();
    for form in &forms {
        let finished = Finished {
            respondent: form.respondent.clone(),
            wave: &form.wave,
            account: &form.account,
            interview: &form.interview,
            // Nothing they wrote is left out, whatever they were asked it for.
            said: form.interview.said.clone(),
            means: Means::Form,
            on: form.on,
        };
        changes.extend(desk.finished(&book, &mut numbers, finished)?.1);
    }
    if changes.is_empty() {
        return Ok(Touched::default());
    }
    let op = Op { name: OpName::Import, noun: None, subject, at: session.now() };
    book.commit(&op, &changes).map_err(|e| desk.store(e))
}

//! Edits of single records: number the new, check the rule, commit, name what was done.

mod account;
mod answer;
mod feedback;
mod finish;
mod numbers;
mod record;
mod relationship;
mod removal;
mod renewal;
mod stage;
mod survey;
mod touch;

pub(crate) use account::{account_save, accounts_set, handover};
pub(crate) use answer::answer_save;
pub(crate) use feedback::{
    feedback_effect, feedback_effects, feedback_save, feedback_solve, feedback_sort,
    feedback_split, feedback_tell,
};
pub(crate) use finish::finish;
pub(crate) use record::{
    contact_save, manager_save, marks, payment_save, product_save, sale_save, subscription_save,
};
pub(crate) use relationship::{
    factor_save, handover_save, health_scale_save, incident_save, judgement_save, profile_save,
    promise_save, reference_save, task_save,
};
pub(crate) use removal::remove;
pub(crate) use renewal::{
    forecast_keep, likelihood_save, renewal_step_done, renewal_steps_arrange, renewal_steps_done,
    subscription_change, subscription_renew, subscription_split, subscriptions_coterm,
};
pub(crate) use stage::{stage_mark_save, stage_move};
pub(crate) use survey::{
    Returned, answer_quotable, forms_keep, interview_done, interview_keep, respondent_add,
    respondent_try, respondents_set, wave_close, wave_save, wave_start,
};
pub(crate) use touch::{quick_touch_save, touch_save};

use crate::{Failure, Session, dto::Done, print};
use rapport_domain::{
    Account, AccountId, Change, Contact, ContactId, Day, Factor, Manager, ManagerId, Noun, Op,
    OpName, Product, ProductId, Reason, Record, Refusal, Touch,
};
use rapport_store::{Book, StoreError};
use rapport_text::words;

/// What a handler needs while it holds the book.
struct Desk<'a> {
    session: &'a Session,
    lang: rapport_text::Lang,
}

impl Desk<'_> {
    fn store(&self, error: StoreError) -> Failure {
        self.session.store_failure(&error)
    }

    fn refuse(&self, refusal: &Refusal) -> Failure {
        Failure::of_refusal(self.lang, refusal)
    }

    /// Checks and commits one record, new when its id is 0.
    fn save(
        &self,
        book: &mut Book,
        id: i64,
        noun: Noun,
        subject: String,
        record: impl FnOnce(i64) -> Record,
    ) -> Result<Done, Failure> {
        let name = if id == 0 { OpName::Add } else { OpName::Edit };
        self.save_as(book, name, id, noun, subject, record)
    }

    /// The same under a name of its own.
    fn save_as(
        &self,
        book: &mut Book,
        name: OpName,
        id: i64,
        noun: Noun,
        subject: String,
        record: impl FnOnce(i64) -> Record,
    ) -> Result<Done, Failure> {
        let new = id == 0;
        let id = if new { book.next_id(noun).map_err(|e| self.store(e))? } else { id };
        let record = record(id);
        record.check().map_err(|r| self.refuse(&r))?;
        let change = if new { Change::Add(record) } else { Change::Set(record) };
        self.commit(book, name, noun, subject, id, &[change])
    }

    fn commit(
        &self,
        book: &mut Book,
        name: OpName,
        noun: Noun,
        subject: String,
        id: i64,
        changes: &[Change],
    ) -> Result<Done, Failure> {
        let op = Op { name, noun: Some(noun), subject, at: self.session.now() };
        let touched = book.commit(&op, changes).map_err(|e| match e {
            StoreError::Missing { .. } => Failure::gone(self.lang),
            e => self.store(e),
        })?;
        let label = print::op(self.lang, &op);
        let label = match name {
            OpName::Remove => words::done_removed(self.lang, op.subject),
            OpName::StageMove => words::done_stage_move(self.lang, op.subject),
            OpName::Dismiss => words::done_dismiss(self.lang, op.subject),
            OpName::Finish => words::done_finish(self.lang, noun.key(), op.subject),
            OpName::RenewalStep => words::done_renewal_step(self.lang, op.subject),
            OpName::Renew => words::done_renew(self.lang, op.subject),
            OpName::Lose => words::done_lose(self.lang, op.subject),
            OpName::Arrange | OpName::Assign | OpName::Channel => {
                words::done_arrange(self.lang, op.subject)
            }
            OpName::Coterm => words::done_coterm(self.lang, op.subject),
            OpName::Split => words::done_split(self.lang, op.subject),
            OpName::TermChange => words::done_term_change(self.lang, op.subject),
            OpName::KeepForecast => words::done_keep_forecast(self.lang, op.subject),
            OpName::StartWave => words::done_start_wave(self.lang, op.subject),
            OpName::InterviewDraft => words::done_interview_draft(self.lang, op.subject),
            OpName::ArrangeSurvey => words::done_arrange_survey(self.lang, op.subject),
            OpName::Interview => words::done_interview(self.lang, op.subject),
            OpName::SurveyTry => words::done_survey_try(self.lang, op.subject),
            OpName::SortFeedback => words::done_sort_feedback(self.lang, op.subject),
            OpName::SolveFeedback => words::done_solve_feedback(self.lang, op.subject),
            OpName::TellBack => words::done_tell_back(self.lang, op.subject),
            OpName::NoteEffect => words::done_note_effect(self.lang, op.subject),
            _ => words::done_saved(self.lang, label),
        };
        Ok(Done { id, label, touched })
    }

    fn require_account(
        &self,
        book: &Book,
        field: &'static str,
        id: AccountId,
    ) -> Result<Account, Failure> {
        if id.is_new() {
            return Err(self.refuse(&Refusal::at(field, Reason::Missing)));
        }
        book.get::<Account>(id)
            .map_err(|e| self.store(e))?
            .ok_or_else(|| self.refuse(&Refusal::at(field, Reason::Unknown(Noun::Account))))
    }

    fn require_product(&self, book: &Book, id: ProductId) -> Result<Product, Failure> {
        if id.is_new() {
            return Err(self.refuse(&Refusal::at("product", Reason::Missing)));
        }
        book.get::<Product>(id)
            .map_err(|e| self.store(e))?
            .ok_or_else(|| self.refuse(&Refusal::at("product", Reason::Unknown(Noun::Product))))
    }

    fn require_manager(
        &self,
        book: &Book,
        field: &'static str,
        id: Option<ManagerId>,
    ) -> Result<(), Failure> {
        let Some(id) = id else { return Ok(()) };
        match book.get::<Manager>(id).map_err(|e| self.store(e))? {
            Some(_) => Ok(()),
            None => Err(self.refuse(&Refusal::at(field, Reason::Unknown(Noun::Manager)))),
        }
    }
}

impl Desk<'_> {
    /// A person who is named must be the account's own.
    fn require_contact(
        &self,
        book: &Book,
        field: &'static str,
        account: AccountId,
        id: Option<ContactId>,
    ) -> Result<(), Failure> {
        let Some(id) = id else { return Ok(()) };
        match book.get::<Contact>(id).map_err(|e| self.store(e))? {
            Some(contact) if contact.account == account => Ok(()),
            _ => Err(self.refuse(&Refusal::at(field, Reason::Unknown(Noun::Contact)))),
        }
    }

    /// Closes on that day the account's own factors that end with what happened then, those that
    /// somebody has closed since left alone.
    fn close_factors(
        &self,
        book: &Book,
        account: AccountId,
        on: Day,
        ends: fn(&Factor, Day) -> bool,
    ) -> Result<Vec<Change>, Failure> {
        let today = self.session.host().today();
        let factors = book.of_account::<Factor>(account).map_err(|e| self.store(e))?;
        let ended = factors.iter().filter_map(|factor| factor.ended(on, today, ends));
        Ok(ended.map(|factor| Change::Set(Record::Factor(Box::new(factor)))).collect())
    }

    /// What a touch refers to must be there, the people present being the account's own.
    fn require_for_touch(&self, book: &Book, touch: &Touch) -> Result<Account, Failure> {
        let account = self.require_account(book, "account", touch.account)?;
        self.require_manager(book, "manager", touch.manager)?;
        let people = book.of_account::<Contact>(account.id).map_err(|e| self.store(e))?;
        if touch.contacts.iter().any(|id| !people.iter().any(|p| p.id == *id)) {
            return Err(self.refuse(&Refusal::at("contacts", Reason::Unknown(Noun::Contact))));
        }
        Ok(account)
    }
}

fn desk(session: &Session) -> Desk<'_> {
    Desk { session, lang: session.lang() }
}

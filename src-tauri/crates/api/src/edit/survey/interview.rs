//! Interviews: what is being typed, and what was said when it is finished.

use super::super::{Desk, desk, numbers::Numbers};
use crate::{
    Failure, Session,
    dto::{
        Done,
        survey::edits::{AnswerQuotableReq, InterviewDoneReq, InterviewKeepReq},
    },
    print,
};
use rapport_domain::{
    Account, Answer, AnswerId, Change, ContactId, Day, FeedbackItem, FeedbackItemId, Interview,
    Means, Noun, Op, OpName, OpenQuestion, Reason, Record, Refusal, Respondent, Said, Touch,
    TouchId, TouchKind, Wave, Who,
    survey::said::{self, WHY_NOT_TO},
};
use rapport_store::Book;
use rapport_text::words;

/// Typing on amends the edit before: one undo takes back all of it.
pub(crate) fn interview_keep(
    session: &Session,
    request: InterviewKeepReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    let (before, wave) = desk.respondent(&book, request.respondent)?;
    desk.require_unfinished(&book, &before, &wave)?;
    desk.check_interview(&request.interview, &wave)?;
    // In a wave that is closed the draft alone says that the interview had begun.
    let keeps = |interview: &Interview| wave.closed_on.is_some() || !interview.is_empty();
    let draft = Some(request.interview).filter(keeps);
    let id = before.id.0;
    let subject = desk.person_subject(&book, &before)?;
    let (name, noun) = (OpName::InterviewDraft, Some(Noun::Respondent));
    let op = Op { name, noun, subject, at: session.now() };
    let record = Record::Respondent(Box::new(Respondent { draft, ..before }));
    let touched = book.amend(&op, &[Change::Set(record)]).map_err(|e| desk.store(e))?;
    Ok(Done { id, label: words::done_interview_draft(desk.lang, op.subject), touched })
}

/// The answer, what is to be sorted of it, the touch and the respondent without a draft: one edit.
pub(crate) fn interview_done(
    session: &Session,
    request: InterviewDoneReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let on = desk.require_past("on", request.on)?;
    let mut book = session.book();
    let (respondent, wave) = desk.respondent(&book, request.respondent)?;
    desk.require_unfinished(&book, &respondent, &wave)?;
    let account = desk.require_account(&book, "respondent", respondent.account)?;
    let subject = desk.person_subject(&book, &respondent)?;
    let means = request.means.unwrap_or(respondent.means);
    desk.check_interview(&request.interview, &wave)?;
    if on < respondent.chosen_on {
        return Err(desk.refuse(&Refusal::at("on", Reason::Before(respondent.chosen_on))));
    }
    if request.interview.is_empty() {
        return Err(desk.refuse(&Refusal::at("nps", Reason::Missing)));
    }
    let mut numbers = desk.finished_numbers(&book)?;
    let finished = Finished {
        said: spoken(&request.interview),
        interview: &request.interview,
        respondent,
        wave: &wave,
        account: &account,
        means,
        on,
    };
    let (id, changes) = desk.finished(&book, &mut numbers, finished)?;
    desk.commit(&mut book, OpName::Interview, Noun::Answer, subject, id.0, &changes)
}

/// An interview that is over, however it was held.
pub(super) struct Finished<'a> {
    pub(super) respondent: Respondent,
    pub(super) wave: &'a Wave,
    pub(super) account: &'a Account,
    pub(super) interview: &'a Interview,
    /// What was said in words.
    pub(super) said: Vec<Said>,
    pub(super) means: Means,
    pub(super) on: Day,
}

impl Desk<'_> {
    /// Ready for what finished interviews leave.
    pub(super) fn finished_numbers(&self, book: &Book) -> Result<Numbers, Failure> {
        Numbers::of(self, book, &[Noun::Answer, Noun::FeedbackItem, Noun::Touch])
    }

    /// What a finished interview leaves: the answer, what is to be sorted of it, the touch, the
    /// respondent without a draft.
    pub(super) fn finished(
        &self,
        book: &Book,
        numbers: &mut Numbers,
        finished: Finished<'_>,
    ) -> Result<(AnswerId, Vec<Change>), Failure> {
        let Finished { respondent, wave, account, interview, said, means, on } = finished;
        let keeper = respondent.interviewer.or(account.owner);
        let summary = words::survey_touch(self.lang, print::half(self.lang, wave.half));
        let touch = TouchId(numbers.next(Noun::Touch));
        let touch = touch_of(touch, account, Some(respondent.contact), (means, on), summary);
        let touch = Touch { manager: keeper, ..touch };
        let answer = Answer {
            id: AnswerId(numbers.next(Noun::Answer)),
            account: account.id,
            contact: Some(respondent.contact),
            on,
            silent: false,
            nps: interview.nps,
            csat: interview.csat,
            csi: interview.csi,
            ten: None,
            words: String::new(),
            said,
            quotable: interview.quotable,
            wave: Some(wave.id),
            means: Some(means),
            // Nobody holds an interview by form.
            interviewer: keeper.filter(|_| means != Means::Form),
            touch: Some(touch.id),
        };
        answer.check().map_err(|r| self.refuse(&r))?;
        let id = answer.id;
        let items = said::items_of(&answer);
        let mut changes = self.new_touch(book, touch)?;
        changes.extend(self.silence(book, &answer)?);
        changes.insert(0, Change::Add(Record::Answer(Box::new(answer))));
        changes.extend(items.into_iter().map(|item| {
            let id = FeedbackItemId(numbers.next(Noun::FeedbackItem));
            Change::Add(Record::FeedbackItem(Box::new(FeedbackItem { id, ..item })))
        }));
        let finished = Respondent { draft: None, call_on: None, means, ..respondent };
        changes.push(Change::Set(Record::Respondent(Box::new(finished))));
        Ok((id, changes))
    }
}

pub(crate) fn answer_quotable(
    session: &Session,
    request: AnswerQuotableReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    let found = book.get::<Answer>(request.answer).map_err(|e| desk.store(e))?;
    let answer = found.ok_or_else(|| Failure::gone(desk.lang))?;
    let account = desk.require_account(&book, "answer", answer.account)?;
    let subject = desk.dated_subject(&account, answer.on);
    desk.save(&mut book, answer.id.0, Noun::Answer, subject, |_| {
        Record::Answer(Box::new(Answer { quotable: request.quotable, ..answer }))
    })
}

/// What was said in words, without the space around; why not is asked of those who would not
/// recommend us alone.
fn spoken(interview: &Interview) -> Vec<Said> {
    let asked = |said: &&Said| {
        let why_not = said.question == OpenQuestion::WhyNot.key();
        !said.text.trim().is_empty()
            && (!why_not || interview.nps.is_none_or(|nps| nps <= WHY_NOT_TO))
    };
    let tidy =
        |said: &Said| Said { question: said.question.clone(), text: said.text.trim().to_owned() };
    interview.said.iter().filter(asked).map(tidy).collect()
}

/// A touch that we began, of whoever keeps the account.
pub(in crate::edit) fn touch_of(
    id: TouchId,
    account: &Account,
    contact: Option<ContactId>,
    (means, on): (Means, Day),
    summary: String,
) -> Touch {
    Touch {
        id,
        account: account.id,
        contacts: contact.into_iter().collect(),
        manager: account.owner,
        on,
        kind: match means {
            Means::Call => TouchKind::Call,
            Means::Meeting => TouchKind::Meeting,
            Means::Email | Means::Form => TouchKind::Email,
            Means::Message => TouchKind::Message,
        },
        began: Some(Who::Us),
        in_person: means == Means::Meeting,
        beyond_contract: false,
        shared_news: false,
        attended: None,
        refused_request: false,
        summary,
        sentiment: None,
        minutes: None,
    }
}

impl Desk<'_> {
    /// Scores and lengths; every question answered in words is one of the wave's.
    fn check_interview(&self, interview: &Interview, wave: &Wave) -> Result<(), Failure> {
        interview.check().map_err(|r| self.refuse(&r))?;
        let asked = wave.open_keys();
        let strange = |said: &Said| !asked.contains(&said.question);
        if interview.said.iter().any(strange) {
            return Err(self.refuse(&Refusal::at("said", Reason::Unknown(Noun::Wave))));
        }
        Ok(())
    }
}

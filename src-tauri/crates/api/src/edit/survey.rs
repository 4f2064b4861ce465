//! Edits of a wave: begun, closed, its people given out and tried.

mod interview;
mod respondent;
mod returned;

pub(super) use interview::touch_of;
pub(crate) use interview::{answer_quotable, interview_done, interview_keep};
pub(crate) use respondent::{respondent_add, respondent_try, respondents_set};
pub(crate) use returned::{Returned, forms_keep};

use super::{Desk, desk, numbers::Numbers};
use crate::{
    Failure, Session,
    dto::{
        Done,
        survey::edits::{WaveCloseReq, WaveSaveReq, WaveStartReq},
    },
    print,
    survey::plan,
};
use rapport_domain::{
    Account, AccountId, Answer, AnswerId, Change, Contact, ContactId, Csi, Day, Interview, Noun,
    OpName, OpenQuestion, Questions, Reason, Record, Refusal, Respondent, RespondentId, TryOutcome,
    Wave, WaveId,
    survey::choose::{self, Person, Reach},
};
use rapport_store::Book;
use rapport_text::words;
use std::collections::{HashMap, HashSet};

/// Asks exactly those who were chosen, all of them of the plan as the book makes it now: what was shown
/// is what begins, and nobody is asked whom the lot did not fall on. The user may have taken some out.
pub(crate) fn wave_start(session: &Session, request: WaveStartReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let label = print::half(desk.lang, request.half);
    let today = session.host().today();
    let base = plan::base(session, request.half)?;
    let mut book = session.book();
    if book.wave_of(request.half).map_err(|e| desk.store(e))?.is_some() {
        return Err(desk.refuse(&Refusal::at("half", Reason::Taken(label))));
    }
    if request.chosen.is_empty() {
        return Err(desk.refuse(&Refusal::at("chosen", Reason::NobodyToAsk)));
    }
    let reach = request.draw.map_or(Reach::Everybody, |draw| Reach::Draw(draw.size));
    let seed = request.draw.map_or(0, |draw| draw.seed);
    let planned = choose::choose(&base.candidates, request.opens_on, reach, seed);
    let mut numbers = Numbers::of(&desk, &book, &[Noun::Wave, Noun::Respondent])?;
    let wave = Wave {
        id: WaveId(numbers.next(Noun::Wave)),
        half: request.half,
        opens_on: request.opens_on,
        closes_on: request.closes_on,
        questions: tidy(request.questions),
        draw: request.draw,
        base: base.size(),
        closed_on: None,
    };
    desk.check_wave(&wave)?;
    let (id, opens_on) = (wave.id, wave.opens_on);
    let mut changes = vec![Change::Add(Record::Wave(Box::new(wave)))];
    let of_base: HashMap<ContactId, (AccountId, &Person)> = base
        .candidates
        .iter()
        .flat_map(|of| of.people.iter().map(|person| (person.contact, (of.account, person))))
        .collect();
    let in_plan: HashSet<ContactId> = planned.chosen.iter().map(|of| of.contact).collect();
    let mut met = HashSet::new();
    for &contact in request.chosen.iter().filter(|contact| met.insert(**contact)) {
        let found = of_base.get(&contact);
        let Some((account, person)) = found.filter(|(_, person)| person.may_be_asked(opens_on))
        else {
            return Err(desk.not_askable(&book, contact));
        };
        if !in_plan.contains(&contact) {
            return Err(desk.refuse(&Refusal::at("chosen", Reason::PlanChanged)));
        }
        let respondent = Respondent {
            id: RespondentId(numbers.next(Noun::Respondent)),
            wave: id,
            account: *account,
            contact,
            chosen_on: today.min(opens_on),
            means: choose::means(person.phone, person.email, person.mail_consent),
            interviewer: None,
            key: desk.new_key()?,
            tries: Vec::new(),
            call_on: None,
            draft: None,
        };
        changes.push(Change::Add(Record::Respondent(Box::new(respondent))));
    }
    // How many there were to draw from is part of what was shown.
    if planned.draw != request.draw {
        return Err(desk.refuse(&Refusal::at("draw", Reason::PlanChanged)));
    }
    desk.commit(&mut book, OpName::StartWave, Noun::Wave, label, id.0, &changes)
}

pub(crate) fn wave_save(session: &Session, request: WaveSaveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    let before = desk.wave(&book, request.wave)?;
    desk.require_open(&before)?;
    let questions = tidy(request.questions);
    if !own_stand(&before.questions.own, &questions.own) && desk.is_asked(&book, before.id)? {
        return Err(desk.refuse(&Refusal::at("own", Reason::QuestionsAsked)));
    }
    if let Some(answered) = desk.answered_otherwise(&book, &before, &questions.own)? {
        return Err(desk.refuse(&Refusal::at("own", Reason::QuestionAnswered(answered))));
    }
    let wave =
        Wave { opens_on: request.opens_on, closes_on: request.closes_on, questions, ..before };
    desk.check_wave(&wave)?;
    let subject = print::half(desk.lang, wave.half);
    desk.save(&mut book, wave.id.0, Noun::Wave, subject, |_| Record::Wave(Box::new(wave)))
}

/// Whether every own question is where it was: answers and forms name them by place. One that is
/// found at another place was moved, or one before it was removed; any other was reworded.
fn own_stand(before: &[String], after: &[String]) -> bool {
    let stands = |(place, text): (usize, &String)| match after.get(place) {
        None => false,
        Some(now) if now == text => true,
        Some(now) => !after.contains(text) && !before.contains(now),
    };
    before.iter().enumerate().all(stands)
}

/// Closing puts it on record who was tried in vain, but for those in mid-interview; opening again takes
/// that back. One edit each.
pub(crate) fn wave_close(session: &Session, request: WaveCloseReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let settings = session.settings();
    let mut book = session.book();
    let wave = desk.wave(&book, request.wave)?;
    if wave.closed_on.is_some() == request.closed {
        return Err(desk.refuse(&Refusal::at("closed", Reason::Same)));
    }
    let last = wave.half.last_day(settings.fiscal_start);
    let silent_on = |closed: Day| closed.min(last).max(wave.opens_on);
    let respondents = book.respondents_of(wave.id).map_err(|e| desk.store(e))?;
    let answers = book.answers_of_wave(wave.id).map_err(|e| desk.store(e))?;
    let today = session.host().today();
    let closed_on = request.closed.then_some(today);
    let closed = Wave { closed_on, ..wave.clone() };
    desk.check_wave(&closed)?;
    let mut changes = vec![Change::Set(Record::Wave(Box::new(closed)))];
    if request.closed {
        let mut numbers = Numbers::of(&desk, &book, &[Noun::Answer])?;
        let in_vain = respondents.into_iter().filter(|respondent| {
            !respondent.tries.is_empty()
                && respondent.draft.as_ref().is_none_or(Interview::is_empty)
                && answers.iter().all(|answer| answer.contact != Some(respondent.contact))
        });
        for respondent in in_vain {
            let last_try = respondent.tries.iter().map(|one| one.on).max();
            let silent = Answer {
                id: AnswerId(numbers.next(Noun::Answer)),
                on: silent_on(today).max(last_try.unwrap_or(wave.opens_on)),
                ..silent_answer(&respondent)
            };
            changes.push(Change::Add(Record::Answer(Box::new(silent))));
        }
    } else if let Some(before) = wave.closed_on {
        // Silence that was imported has no means of asking, and stays.
        let made = |answer: &&Answer| {
            let asked = respondents.iter().find(|r| Some(r.contact) == answer.contact);
            answer.silent
                && answer.on >= silent_on(before)
                && asked.is_some_and(|r| answer.means == Some(r.means))
        };
        let gone = answers.iter().filter(made).map(|answer| answer.id.0);
        changes.extend(gone.map(|id| Change::Remove(Noun::Answer, id)));
    }
    let subject = print::half(desk.lang, wave.half);
    let label = if request.closed { "yes" } else { "no" };
    let label = words::done_close_wave(desk.lang, label, subject.clone());
    let name = OpName::CloseWave;
    let done = desk.commit(&mut book, name, Noun::Wave, subject, wave.id.0, &changes)?;
    Ok(Done { label, ..done })
}

/// A respondent's silence: all but its number and its day.
fn silent_answer(respondent: &Respondent) -> Answer {
    Answer {
        id: AnswerId::NEW,
        account: respondent.account,
        contact: Some(respondent.contact),
        on: respondent.chosen_on,
        silent: true,
        nps: None,
        csat: None,
        csi: Csi::default(),
        ten: None,
        words: String::new(),
        said: Vec::new(),
        quotable: false,
        wave: Some(respondent.wave),
        means: Some(respondent.means),
        interviewer: respondent.interviewer,
        touch: None,
    }
}

/// Own questions without the space around, none empty; only what is optional is chosen.
fn tidy(mut questions: Questions) -> Questions {
    questions.own = questions.own.iter().map(|text| text.trim().to_owned()).collect();
    questions.own.retain(|text| !text.is_empty());
    questions.optional.retain(|question| question.is_optional());
    questions.optional.sort_by_key(|q| OpenQuestion::ALL.iter().position(|of| of == q));
    questions.optional.dedup();
    questions.csi.sort_unstable();
    questions.csi.dedup();
    questions
}

impl Desk<'_> {
    /// A wave that was asked for.
    fn wave(&self, book: &Book, id: WaveId) -> Result<Wave, Failure> {
        let found = book.get::<Wave>(id).map_err(|e| self.store(e))?;
        found.ok_or_else(|| Failure::gone(self.lang))
    }

    fn require_open(&self, wave: &Wave) -> Result<(), Failure> {
        match wave.closed_on {
            Some(_) => Err(self.refuse(&Refusal::at("", Reason::Closed))),
            None => Ok(()),
        }
    }

    fn check_wave(&self, wave: &Wave) -> Result<(), Failure> {
        wave.check().map_err(|r| self.refuse(&r))
    }

    /// Whether anybody has seen the questions: answered, begun to, or was sent them.
    fn is_asked(&self, book: &Book, id: WaveId) -> Result<bool, Failure> {
        let answers = book.answers_of_wave(id).map_err(|e| self.store(e))?;
        let respondents = book.respondents_of(id).map_err(|e| self.store(e))?;
        let sent = |respondent: &Respondent| {
            respondent.tries.iter().any(|one| one.outcome == TryOutcome::Sent)
        };
        Ok(answers.iter().any(|answer| !answer.silent)
            || respondents.iter().any(|of| of.draft.is_some() || sent(of)))
    }

    /// The first own question that has an answer, or the beginning of one, and would read otherwise: moved
    /// and reworded at once it cannot be told from another, and its answers would be to that.
    fn answered_otherwise(
        &self,
        book: &Book,
        wave: &Wave,
        own: &[String],
    ) -> Result<Option<String>, Failure> {
        let answers = book.answers_of_wave(wave.id).map_err(|e| self.store(e))?;
        let respondents = book.respondents_of(wave.id).map_err(|e| self.store(e))?;
        let drafts = respondents.iter().filter_map(|of| of.draft.as_ref());
        let said = answers.iter().flat_map(|answer| &answer.said);
        let said: HashSet<&str> = said
            .chain(drafts.flat_map(|draft| &draft.said))
            .filter(|said| !said.text.trim().is_empty())
            .map(|said| said.question.as_str())
            .collect();
        let other = |(place, text): &(usize, &String)| {
            own.get(*place) != Some(*text) && said.contains(Wave::own_key(*place).as_str())
        };
        let found = wave.questions.own.iter().enumerate().find(other);
        Ok(found.map(|(_, text)| text.clone()))
    }

    /// Names the account, which tells the user whom to leave out.
    fn not_askable(&self, book: &Book, contact: ContactId) -> Failure {
        let found = book.get::<Contact>(contact).and_then(|contact| match contact {
            Some(contact) => book.get::<Account>(contact.account),
            None => Ok(None),
        });
        match found {
            Ok(Some(account)) => {
                self.refuse(&Refusal::at("chosen", Reason::NotAskable(account.name)))
            }
            Ok(None) => self.refuse(&Refusal::at("chosen", Reason::Unknown(Noun::Contact))),
            Err(error) => self.store(error),
        }
    }

    /// 16 hexadecimal digits nobody can guess.
    fn new_key(&self) -> Result<String, Failure> {
        let drawn = getrandom::u64();
        let drawn = drawn.map_err(|e| Failure::failed(words::failure_store(self.lang), &e))?;
        Ok(format!("{drawn:016x}"))
    }
}

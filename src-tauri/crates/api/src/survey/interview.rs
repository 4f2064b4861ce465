//! One interview: what to say, what they said last time and what became of it.

use super::{
    facts::Surveyed,
    item::langs,
    page::{groups, may_write, order},
    say,
    texts::Fields,
};
use crate::{
    Failure, Session, atomic_file,
    dto::{
        At, Mood,
        survey::interview::{
            EarlierAnswer, EarlierLine, InterviewPage, InterviewQuestion, InterviewReq,
            QuestionForm, TryRow,
        },
    },
    print::{self, Voice},
    relationship::{
        rows::{answer_mood, scores},
        told::said,
    },
    renewal::page::lang_of_client,
};
use rapport_domain::{
    Answer, Contact, Day, Effect, FeedbackItem, OpenQuestion, Respondent, TryOutcome, Wave,
    renewal::workdays::Workdays,
    survey::{
        closing::{self, Board},
        facts::FeedbackFact,
        said::WHY_NOT_TO,
    },
};
use rapport_store::{Book, StoreError};
use rapport_text::{Lang, words};
use std::cmp::Reverse;

pub(crate) fn interview(
    session: &Session,
    request: InterviewReq,
) -> Result<InterviewPage, Failure> {
    let (lang, settings, stand) = session.ground(At::default());
    let day = stand.day;
    let voice = Voice { lang, currency: settings.currency };
    let book = session.book();
    let fail = |e: StoreError| session.store_failure(&e);
    let gone = || Failure::gone(lang);
    let respondent = book.get::<Respondent>(request.respondent).map_err(fail)?.ok_or_else(gone)?;
    let wave = book.get::<Wave>(respondent.wave).map_err(fail)?.ok_or_else(gone)?;
    let contact = book.get::<Contact>(respondent.contact).map_err(fail)?.ok_or_else(gone)?;
    let surveyed = Surveyed::at(session, &book, &settings, &stand)?;
    let Some(account) = surveyed.account(respondent.account) else { return Err(gone()) };
    let answers = book.answers_of_contact(contact.id).map_err(fail)?;
    let own = |answer: &&Answer| answer.wave == Some(wave.id) && !answer.silent;
    let answer = answers.iter().find(own);
    let earlier = earlier(voice, &book, &answers, answer, day).map_err(fail)?;
    let in_order = order(&groups(voice, &book, &surveyed, &wave, None).map_err(fail)?);
    let after = in_order.iter().skip_while(|id| **id != respondent.id).nth(1);
    let speaks = request
        .lang
        .as_deref()
        .and_then(Lang::from_tag)
        .unwrap_or_else(|| lang_of_client(Some(&contact), account));
    let fields = Fields {
        lang: speaks,
        firm: &settings.firm_name,
        account: &account.name,
        contact: Some(&contact),
    };
    let draft = fields.asking(wave.closes_on);
    let name = words::survey_letter_name(lang, account.name.as_str(), contact.name.as_str());
    let path = session.host().documents().join(atomic_file::file_name(&name, "eml"));
    let workdays = Workdays::new(settings.working_days);
    Ok(InterviewPage {
        day,
        half: wave.half,
        account: account.id,
        account_name: account.name.clone(),
        contact: contact.id,
        contact_detail: say::detail(lang, &contact),
        opening: fields.opening(),
        closing: fields.closing(),
        questions: questions(speaks, &wave),
        draft: respondent.draft.clone().unwrap_or_default(),
        answer: answer.map(|answer| answer.id),
        earlier,
        tries: tries(voice, &respondent, day),
        outcomes: print::choices(TryOutcome::ALL, TryOutcome::key, |one| {
            words::survey_outcome(lang, one.key())
        }),
        call_on: closing::worked_after(workdays, day, 1),
        lang: speaks.key().to_owned(),
        langs: langs(lang),
        may_write: may_write(&contact),
        letter_subject: draft.subject,
        letter: draft.text,
        letter_path: path.to_string_lossy().into_owned(),
        next: after.copied(),
        closed: wave.closed_on.is_some() && respondent.draft.is_none(),
        phone: contact.phone,
        email: contact.email,
        contact_name: contact.name,
        respondent,
    })
}

/// In the order they are asked: the recommendation stands between what displeases and why not, scores
/// of satisfaction after the words, what is optional and the firm's own last.
fn questions(lang: Lang, wave: &Wave) -> Vec<InterviewQuestion> {
    let question = |key: &str, text: String, form| InterviewQuestion {
        key: key.to_owned(),
        text,
        form,
        importance: false,
        when_nps_to: None,
    };
    let asked = |key: &str| words::survey_ask(lang, key.to_owned());
    let mut all = Vec::new();
    let (mut later, mut own) = (Vec::new(), Vec::new());
    for key in wave.open_keys() {
        let open = OpenQuestion::from_key(&key);
        let mut words = question(&key, asked(&key), QuestionForm::Words);
        match open {
            Some(OpenQuestion::WhyNot) => {
                all.push(question("nps", asked("nps"), QuestionForm::Nps));
                words.when_nps_to = Some(WHY_NOT_TO);
                all.push(words);
            }
            Some(open) if open.is_optional() => later.push(words),
            Some(_) => all.push(words),
            None => {
                words.text = say::own(&key, Some(wave)).unwrap_or_default().to_owned();
                own.push(words);
            }
        }
    }
    if wave.questions.csat {
        all.push(question("csat", asked("csat"), QuestionForm::Csat));
    }
    for parameter in &wave.questions.csi {
        let key = format!("csi-{}", parameter.key());
        let text = words::survey_parameter(lang, parameter.key());
        let importance = wave.questions.importance;
        all.push(InterviewQuestion { importance, ..question(&key, text, QuestionForm::Csi) });
    }
    all.extend(later);
    all.extend(own);
    all
}

/// What they said before, in whatever wave, the latest first, with what became of it.
fn earlier(
    voice: Voice,
    book: &Book,
    answers: &[Answer],
    own: Option<&Answer>,
    day: Day,
) -> Result<Vec<EarlierAnswer>, StoreError> {
    let lang = voice.lang;
    let waves = book.all::<Wave>()?;
    let mut all: Vec<&Answer> = answers
        .iter()
        .filter(|a| !a.silent && a.on <= day && Some(a.id) != own.map(|own| own.id))
        .collect();
    all.sort_by_key(|answer| Reverse((answer.on, answer.id)));
    let row = |answer: &Answer| {
        let wave = answer.wave.and_then(|id| waves.iter().find(|wave| wave.id == id));
        let mut items = book.feedback_of_answer(answer.id)?;
        items.sort_by_key(|item| item.id);
        let label = scores(lang, answer);
        let label = if label.is_empty() { words::survey_state_answered(lang) } else { label };
        Ok(EarlierAnswer {
            answer: answer.id,
            on: voice.dated(answer.on, day),
            label,
            mood: answer_mood(answer),
            lines: items.iter().map(|item| line(lang, item, wave, day)).collect(),
        })
    };
    all.into_iter().map(row).collect()
}

fn line(lang: Lang, item: &FeedbackItem, wave: Option<&Wave>, day: Day) -> EarlierLine {
    let fact = FeedbackFact::from(item);
    let solved = || {
        let on = fact.solved_on.filter(|on| *on <= day)?;
        let solution = item.solution.trim().to_owned();
        Some(words::feedback_became_solved(lang, said(lang, on, day), solution))
    };
    let told = || {
        let on = fact.told_on.filter(|on| *on <= day)?;
        let by = item.told_by.map(|by| say::by(lang, by)).unwrap_or_default();
        Some(words::feedback_state_told(lang, by, said(lang, on, day)))
    };
    let (became, mood) = match closing::board(&fact, day) {
        Some(Board::Work) => (words::feedback_became_work(lang), Mood::Watch),
        Some(Board::Tell | Board::Told) => {
            let effect = fact.effect.map(|effect| say::effect(lang, effect)).unwrap_or_default();
            let parts = [solved().unwrap_or_default(), told().unwrap_or_default(), effect];
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            let mood = match fact.effect {
                Some(Effect::Worse) => Mood::Risk,
                _ if fact.is_told(day) => Mood::Good,
                _ => Mood::Watch,
            };
            (print::joined(&parts), mood)
        }
        _ => (String::new(), Mood::None),
    };
    let question = say::question(lang, &item.question, wave);
    let text = match question.as_str() {
        "" => item.text.clone(),
        _ => words::survey_said_line(lang, question, item.text.as_str()),
    };
    EarlierLine { text, became, mood }
}

/// The latest first.
fn tries(voice: Voice, respondent: &Respondent, day: Day) -> Vec<TryRow> {
    let lang = voice.lang;
    let mut rows: Vec<TryRow> = respondent
        .tries
        .iter()
        .map(|one| TryRow {
            on: voice.dated(one.on, day),
            label: words::survey_outcome(lang, one.outcome.key()),
            note: one.note.clone(),
        })
        .collect();
    rows.sort_by_key(|row| row.on.day);
    rows.reverse();
    if let (Some(last), Some(on)) = (rows.first_mut(), respondent.call_on) {
        let label = std::mem::take(&mut last.label);
        last.label = words::survey_try_later(lang, said(lang, on, day), label);
    }
    rows
}

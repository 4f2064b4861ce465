//! Questions, answers and what became of them in words.

use super::effect::Seen;
use crate::{
    dto::{Mood, survey::feedback::FeedbackRow},
    print::{self, Voice},
    relationship::{rows::scores, told::said},
};
use rapport_domain::{
    Answer, Contact, Day, Effect, FeedbackItem, FeedbackKind, Means, OpenQuestion, Said, Task,
    Wave,
    survey::{
        closing::{self, Board},
        facts::FeedbackFact,
    },
};
use rapport_text::{Lang, number, words};

/// Who was heard is told what came of it within so many days. The bound is ours: a promise of two weeks
/// is kept in mind, one of two months is the factor *deaf*.
pub(crate) const TELL_DAYS: i64 = 14;

/// The six, as they are asked.
pub(crate) fn always(lang: Lang) -> Vec<String> {
    let asked = |key: &str| words::survey_ask(lang, key);
    let mut all = Vec::with_capacity(7);
    for question in OpenQuestion::ALL.iter().filter(|question| !question.is_optional()) {
        if *question == OpenQuestion::WhyNot {
            all.push(format!("{} {}", asked("nps"), asked(question.key())));
        } else {
            all.push(asked(question.key()));
        }
    }
    all
}

/// `+30`, `−19`, `0`: points of the NPS, whole.
pub(crate) fn points(lang: Lang, value: f64) -> String {
    let text = number::decimal(lang, value, 0);
    let above = text.bytes().any(|b| (b'1'..=b'9').contains(&b)) && value > 0.0;
    if above { format!("+{text}") } else { text }
}

/// `Что нравится`; a question of the firm's own in its words; empty for what was said to none.
pub(crate) fn question(lang: Lang, key: &str, wave: Option<&Wave>) -> String {
    match own(key, wave) {
        Some(own) => own.to_owned(),
        None if OpenQuestion::from_key(key).is_some() => words::survey_question(lang, key),
        None if key.is_empty() => String::new(),
        None => words::survey_question(lang, "own"),
    }
}

/// The text of a question of the firm's own.
pub(crate) fn own<'a>(key: &str, wave: Option<&'a Wave>) -> Option<&'a str> {
    let number: usize = key.strip_prefix("own-")?.parse().ok()?;
    wave?.questions.own.get(number.checked_sub(1)?).map(String::as_str)
}

/// An answer, a line a question: scores first.
pub(crate) fn answer_lines(lang: Lang, answer: &Answer, wave: Option<&Wave>) -> Vec<String> {
    let mut lines = vec![scores(lang, answer)];
    for (parameter, given) in answer.csi.scores() {
        let Some(given) = given else { continue };
        let name = words::survey_parameter(lang, parameter.key());
        let score = i64::from(given.score);
        lines.push(match given.importance {
            Some(weight) => words::survey_csi_weighed(lang, name, score, i64::from(weight)),
            None => words::survey_csi_line(lang, name, score),
        });
    }
    let line = |Said { question: key, text }: &Said| {
        words::survey_said_line(lang, question(lang, key, wave), text.trim())
    };
    lines.extend(answer.said.iter().filter(|said| !said.text.trim().is_empty()).map(line));
    if !answer.words.trim().is_empty() {
        lines.push(answer.words.trim().to_owned());
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// `по телефону`.
pub(crate) fn by(lang: Lang, means: Means) -> String {
    words::survey_by(lang, means.key())
}

pub(crate) fn means(lang: Lang, means: Means) -> String {
    words::survey_means(lang, means.key())
}

pub(crate) fn all_means(lang: Lang) -> Vec<crate::dto::Choice> {
    print::choices(Means::ALL, Means::key, |one| means(lang, one))
}

pub(crate) fn kind(lang: Lang, kind: FeedbackKind) -> String {
    words::feedback_kind(lang, kind.key())
}

pub(crate) const fn kind_mood(kind: FeedbackKind) -> Mood {
    match kind {
        FeedbackKind::Praise => Mood::Good,
        FeedbackKind::Complaint => Mood::Risk,
        FeedbackKind::Wish | FeedbackKind::Question => Mood::None,
    }
}

pub(crate) fn effect(lang: Lang, effect: Effect) -> String {
    words::feedback_effect(lang, effect.key())
}

/// Name with job title and role, as lists show a person: `директор · решает`.
pub(crate) fn detail(lang: Lang, contact: &Contact) -> String {
    print::joined(&[contact.job_title.trim(), &print::role(lang, contact.role)])
}

/// An item with what it belongs to.
pub(crate) struct Heard<'a> {
    pub(crate) item: &'a FeedbackItem,
    pub(crate) answer: Option<&'a Answer>,
    pub(crate) wave: Option<&'a Wave>,
    pub(crate) account_name: &'a str,
    pub(crate) contact_name: &'a str,
    pub(crate) task: Option<&'a Task>,
    /// Who does the task.
    pub(crate) doer: &'a str,
}

impl Heard<'_> {
    /// `proposed` is what the next wave says of it.
    pub(crate) fn row(&self, voice: Voice, day: Day, proposed: Option<Seen>) -> FeedbackRow {
        let (lang, item) = (voice.lang, self.item);
        let fact = FeedbackFact::from(item);
        let (state_label, state_mood) = match (self.state(lang, &fact, day), &proposed) {
            (state, None) => state,
            ((label, _), Some(_)) => {
                let open = words::feedback_state_unconfirmed(lang);
                (print::joined(&[&label, &open]), Mood::Watch)
            }
        };
        let score = self.answer.and_then(|answer| answer.nps.or(answer.ten));
        FeedbackRow {
            item: item.clone(),
            account_name: self.account_name.to_owned(),
            contact: self.answer.and_then(|answer| answer.contact),
            contact_name: self.contact_name.to_owned(),
            on: voice.dated(item.on, day),
            kind_label: kind(lang, item.kind),
            mood: kind_mood(item.kind),
            question_label: question(lang, &item.question, self.wave),
            score: score.map(|score| score.to_string()).unwrap_or_default(),
            task: self.task.cloned(),
            state_label,
            state_mood,
            waits_days: day.days_since(closing::waits_since(&fact, day)),
            proposed_effect: proposed.as_ref().map(|seen| seen.effect),
            proposed_on: proposed.as_ref().map(|seen| seen.on),
            proposed_text: proposed.map(|seen| seen.text).unwrap_or_default(),
        }
    }

    /// Where it stands on the day, in words.
    fn state(&self, lang: Lang, fact: &FeedbackFact, day: Day) -> (String, Mood) {
        let said = |on| said(lang, on, day);
        let solved = fact.solved_on.filter(|on| *on <= day);
        match closing::board(fact, day) {
            None => (String::new(), Mood::None),
            Some(Board::Sort) => {
                let waits = match day.days_since(fact.on) {
                    0 => words::feedback_state_sort_today(lang),
                    days => words::feedback_state_sort(lang, print::count_days(lang, days)),
                };
                (waits, Mood::None)
            }
            Some(Board::Toxic) => (words::feedback_state_toxic(lang), Mood::None),
            Some(Board::Work) => self.work(lang, day),
            Some(Board::Tell) => match solved {
                Some(on) => {
                    let late = day.days_since(on) > TELL_DAYS;
                    let mood = if late { Mood::Risk } else { Mood::Watch };
                    (words::feedback_state_solved(lang, said(on)), mood)
                }
                None => (words::feedback_state_thank(lang), Mood::None),
            },
            Some(Board::Told) => {
                let on = fact.told_on.map(said).unwrap_or_default();
                let by = self.item.told_by.map(|means| by(lang, means)).unwrap_or_default();
                let told = words::feedback_state_told(lang, by, on);
                let seen = fact.effect_on.is_some_and(|on| on <= day);
                match fact.effect.filter(|_| seen) {
                    None => (told, Mood::None),
                    Some(came) => {
                        let mood = match came {
                            Effect::Better => Mood::Good,
                            Effect::Same => Mood::None,
                            Effect::Worse => Mood::Risk,
                        };
                        (print::joined(&[&told, &effect(lang, came)]), mood)
                    }
                }
            }
        }
    }

    fn work(&self, lang: Lang, day: Day) -> (String, Mood) {
        let Some(task) = self.task else {
            return (words::feedback_state_no_task(lang), Mood::Watch);
        };
        if task.done_on.is_some_and(|on| on <= day) {
            return (words::feedback_state_done(lang), Mood::Watch);
        }
        let doer = match self.doer {
            "" => words::nobody(lang),
            name => name.to_owned(),
        };
        match task.due_on {
            None => (words::feedback_state_task(lang, doer), Mood::None),
            Some(due) if due < day => {
                let days = print::count_days(lang, day.days_since(due));
                (words::feedback_state_late(lang, days, doer), Mood::Risk)
            }
            Some(due) => {
                (words::feedback_state_task_due(lang, said(lang, due, day), doer), Mood::None)
            }
        }
    }
}

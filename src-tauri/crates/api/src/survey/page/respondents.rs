//! Those asked, by how far it has come with them.

use crate::{
    dto::{
        Mood,
        survey::{RespondentGroup, RespondentRow},
    },
    print::Voice,
    relationship::{
        rows::{answer_mood, scores},
        told::said,
    },
    survey::{facts::Surveyed, say},
};
use rapport_domain::{
    Answer, Contact, ContactId, Day, ManagerId, Respondent, TryOutcome, Wave,
    survey::{
        choose,
        state::{Group, RespondentState, state},
    },
};
use rapport_store::{Book, StoreError};
use rapport_text::{Lang, words};
use std::{cmp::Reverse, collections::HashMap};

/// Groups that hold somebody; in each, large accounts first, and who is to be called by the day for
/// that.
pub(in crate::survey) fn groups(
    voice: Voice,
    book: &Book,
    surveyed: &Surveyed,
    wave: &Wave,
    manager: Option<ManagerId>,
) -> Result<Vec<RespondentGroup>, StoreError> {
    let day = surveyed.day;
    let mut respondents = book.respondents_of(wave.id)?;
    respondents.retain(|respondent| {
        let owner = surveyed.account(respondent.account).and_then(|account| account.owner);
        let asks = [owner, respondent.interviewer];
        respondent.chosen_on <= day && manager.is_none_or(|who| asks.contains(&Some(who)))
    });
    let ids: Vec<ContactId> = respondents.iter().map(|respondent| respondent.contact).collect();
    let people: HashMap<ContactId, Contact> =
        book.several::<Contact>(&ids)?.into_iter().map(|c| (c.id, c)).collect();
    let answers = answers(book, wave, day)?;
    let mut rows: Vec<(Group, Option<Day>, i64, RespondentRow)> = respondents
        .iter()
        .map(|respondent| {
            let answer = answers.get(&respondent.contact);
            let of = state(respondent, answer.is_some(), day);
            let group = of.group(day);
            let printer = Row { voice, surveyed, respondent, answer, of };
            let revenue = surveyed.known.revenue(respondent.account);
            let call = match of {
                RespondentState::Later(on) => Some(on),
                _ => None,
            };
            (group, call, revenue, printer.row(people.get(&respondent.contact)))
        })
        .collect();
    rows.sort_by_key(|(group, call, revenue, row)| (*group, *call, Reverse(*revenue), row.id));
    let mut groups: Vec<RespondentGroup> = Group::ALL
        .iter()
        .map(|group| RespondentGroup {
            key: group.key().to_owned(),
            label: words::survey_group(voice.lang, group.key()),
            mood: mood(*group),
            rows: Vec::new(),
        })
        .collect();
    for (group, _, _, row) in rows {
        let place = Group::ALL.iter().position(|of| *of == group);
        if let Some(of) = place.and_then(|place| groups.get_mut(place)) {
            of.rows.push(row);
        }
    }
    groups.retain(|group| !group.rows.is_empty());
    Ok(groups)
}

/// Answers in the wave by the day, not silent ones, by person.
fn answers(book: &Book, wave: &Wave, day: Day) -> Result<HashMap<ContactId, Answer>, StoreError> {
    let all = book.answers_of_wave(wave.id)?.into_iter();
    let spoken = all.filter(|answer| !answer.silent && answer.on <= day);
    Ok(spoken.filter_map(|answer| Some((answer.contact?, answer))).collect())
}

const fn mood(group: Group) -> Mood {
    match group {
        Group::Due => Mood::Watch,
        Group::Answered => Mood::Good,
        _ => Mood::None,
    }
}

struct Row<'a> {
    voice: Voice,
    surveyed: &'a Surveyed,
    respondent: &'a Respondent,
    answer: Option<&'a Answer>,
    of: RespondentState,
}

impl Row<'_> {
    fn row(&self, person: Option<&Contact>) -> RespondentRow {
        let Self { voice, surveyed, respondent, .. } = *self;
        let (lang, day) = (voice.lang, surveyed.day);
        let text = |of: fn(&Contact) -> &String| person.map(of).cloned().unwrap_or_default();
        let (state_label, mood) = self.state(lang, day);
        let owner = surveyed.account(respondent.account).and_then(|account| account.owner);
        RespondentRow {
            id: respondent.id,
            account: respondent.account,
            account_name: surveyed.account_name(respondent.account),
            contact: respondent.contact,
            contact_name: text(|person| &person.name),
            contact_detail: person.map(|person| say::detail(lang, person)).unwrap_or_default(),
            phone: text(|person| &person.phone),
            email: text(|person| &person.email),
            means: respondent.means,
            means_label: say::means(lang, respondent.means),
            interviewer: surveyed.known.manager(respondent.interviewer.or(owner)).to_owned(),
            state_label,
            mood,
            call: match self.of {
                RespondentState::Later(on) => Some(voice.dated(on, day)),
                _ => None,
            },
            begun: respondent.draft.is_some() && self.answer.is_none(),
            answer: self.answer.map(|answer| answer.id),
            may_write: person.is_some_and(may_write),
            revenue: voice.short(surveyed.known.revenue(respondent.account)),
        }
    }

    fn state(&self, lang: Lang, day: Day) -> (String, Mood) {
        if let Some(answer) = self.answer {
            let label = scores(lang, answer);
            let label = if label.is_empty() { words::survey_state_answered(lang) } else { label };
            return (label, answer_mood(answer));
        }
        let last = self.respondent.last_try(day);
        let tried = |outcome: TryOutcome, on: Day| {
            words::survey_state_try(lang, said(lang, on, day), outcome.key())
        };
        match self.of {
            RespondentState::Answered => (words::survey_state_answered(lang), Mood::None),
            RespondentState::Begun => (words::survey_state_begun(lang), Mood::Watch),
            RespondentState::Later(on) => {
                let mood = match on.days_since(day) {
                    ..0 => Mood::Risk,
                    0 => Mood::Watch,
                    _ => Mood::None,
                };
                (words::survey_state_later(lang, said(lang, on, day)), mood)
            }
            RespondentState::ToAsk => (words::survey_state_to_ask(lang), Mood::None),
            RespondentState::Declined | RespondentState::Unreachable | RespondentState::Sent => {
                let text = last.map(|one| tried(one.outcome, one.on));
                (text.unwrap_or_default(), Mood::None)
            }
        }
    }
}

pub(in crate::survey) fn may_write(person: &Contact) -> bool {
    choose::may_write(!person.email.trim().is_empty(), person.mail_consent)
}

/// Those asked in the order of the page, as [`groups`] shows them to everybody.
pub(in crate::survey) fn order(groups: &[RespondentGroup]) -> Vec<rapport_domain::RespondentId> {
    groups.iter().flat_map(|group| &group.rows).map(|row| row.id).collect()
}

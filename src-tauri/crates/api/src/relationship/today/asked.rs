//! What the survey asks for today: who is to be called back, who is unhappy, who is to be told.

use crate::{
    print::{self, Voice},
    relationship::told::cut,
    survey::{boards::to_call, facts, say::TELL_DAYS},
};
use rapport_domain::{
    Account, AccountId, Answer, Contact, ContactId, Day, FeedbackItem, FeedbackItemId, ManagerId,
    Noun, Respondent, Settings,
    survey::{
        closing::{self, Board},
        facts::{FeedbackFact, SurveyAnswer},
        state::{RespondentState, state},
    },
};
use rapport_store::{Book, StoreError, SurveyFacts};
use rapport_text::words;
use std::collections::HashMap;

/// Days ahead for which somebody to be called back is shown.
const AHEAD_DAYS: i64 = 7;

/// One thing to do.
pub(super) struct Work {
    /// `survey-call`, `detractor`, `tell-back`.
    pub(super) kind: &'static str,
    pub(super) noun: Noun,
    pub(super) id: i64,
    pub(super) account: AccountId,
    /// Whose it is: the account's owner unless somebody was named.
    pub(super) owner: Option<ManagerId>,
    pub(super) text: String,
    pub(super) due: Option<Day>,
}

pub(super) struct Desk<'a> {
    pub(super) voice: Voice,
    pub(super) day: Day,
    pub(super) settings: &'a Settings,
    pub(super) accounts: &'a HashMap<AccountId, &'a Account>,
}

impl Desk<'_> {
    /// Everything the survey asks for, in no particular order.
    pub(super) fn work(&self, book: &Book, facts: &SurveyFacts) -> Result<Vec<Work>, StoreError> {
        let mut all = self.calls(book, facts)?;
        all.extend(self.detractors(book, facts)?);
        all.extend(self.to_tell(book, facts)?);
        Ok(all)
    }

    fn owner(&self, account: AccountId) -> Option<ManagerId> {
        self.accounts.get(&account).and_then(|account| account.owner)
    }

    /// Those of open waves to be called back within a week, and interviews broken off.
    fn calls(&self, book: &Book, facts: &SurveyFacts) -> Result<Vec<Work>, StoreError> {
        let (day, lang) = (self.day, self.voice.lang);
        let mut all = Vec::new();
        for wave in facts.waves.iter().filter(|wave| wave.closed_on.is_none()) {
            let given = book.answers_of_wave(wave.id)?;
            let answered = |respondent: &Respondent| {
                let own = |a: &&Answer| a.contact == Some(respondent.contact) && !a.silent;
                given.iter().any(|answer| own(&answer))
            };
            let mut called: Vec<(Respondent, Option<Day>)> = Vec::new();
            for respondent in book.respondents_of(wave.id)? {
                match state(&respondent, answered(&respondent), day) {
                    RespondentState::Later(on) if on.days_since(day) <= AHEAD_DAYS => {
                        called.push((respondent, Some(on)));
                    }
                    RespondentState::Begun => called.push((respondent, None)),
                    _ => {}
                }
            }
            let people = people(book, called.iter().map(|(r, _)| r.contact))?;
            all.extend(called.into_iter().map(|(respondent, on)| {
                let person = people.get(&respondent.contact).cloned().unwrap_or_default();
                Work {
                    kind: "survey-call",
                    noun: Noun::Respondent,
                    id: respondent.id.0,
                    account: respondent.account,
                    owner: respondent.interviewer.or_else(|| self.owner(respondent.account)),
                    text: match on {
                        Some(_) => words::today_survey_call(lang, person),
                        None => words::today_survey_begun(lang, person),
                    },
                    // What was broken off is taken up today.
                    due: Some(on.unwrap_or(day)),
                }
            }));
        }
        Ok(all)
    }

    fn detractors(&self, book: &Book, facts: &SurveyFacts) -> Result<Vec<Work>, StoreError> {
        let lang = self.voice.lang;
        let found = facts::detractors(book, self.settings, facts, self.day, |_| true)?;
        let people = people(book, found.iter().filter_map(|(answer, _)| answer.contact))?;
        let work = |(answer, reply): (SurveyAnswer, _)| {
            let (by, _, _) = to_call(self.voice, reply, self.day)?;
            let score = i64::from(answer.nps.unwrap_or_default());
            let person = answer.contact.and_then(|id| people.get(&id));
            Some(Work {
                kind: "detractor",
                noun: Noun::Answer,
                id: answer.id.0,
                account: answer.account,
                owner: self.owner(answer.account),
                text: match person {
                    Some(person) => words::today_detractor(lang, person.as_str(), score),
                    None => words::today_detractor_nobody(lang, score),
                },
                due: Some(by),
            })
        };
        Ok(found.into_iter().filter_map(work).collect())
    }

    /// What was solved and not told. Praise waits on its board alone: thanks have no last day.
    fn to_tell(&self, book: &Book, facts: &SurveyFacts) -> Result<Vec<Work>, StoreError> {
        let lang = self.voice.lang;
        let waits = |item: &&FeedbackFact| {
            closing::board(item, self.day) == Some(Board::Tell) && item.solved_on.is_some()
        };
        let ids: Vec<FeedbackItemId> = facts.items.iter().filter(waits).map(|i| i.id).collect();
        let items = book.several::<FeedbackItem>(&ids)?;
        let work = |item: FeedbackItem| Work {
            kind: "tell-back",
            noun: Noun::FeedbackItem,
            id: item.id.0,
            account: item.account,
            owner: self.owner(item.account),
            text: words::today_tell_back(lang, print::quoted(lang, &cut(&item.text))),
            due: item.solved_on.map(|on| on.plus_days(TELL_DAYS)),
        };
        Ok(items.into_iter().map(work).collect())
    }
}

fn people(
    book: &Book,
    ids: impl Iterator<Item = ContactId>,
) -> Result<HashMap<ContactId, String>, StoreError> {
    let ids: Vec<ContactId> = ids.collect();
    let found = book.several::<Contact>(&ids)?;
    Ok(found.into_iter().map(|contact| (contact.id, contact.name)).collect())
}

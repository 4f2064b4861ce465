//! What the survey rests on as of a day: who was asked, what they said, what became of it, and the
//! figures of every half. Kept until the book changes.

use crate::{
    Failure, Session,
    portfolio::{self, Figures, Reading},
    session::Stand,
};
use rapport_domain::{
    Account, AccountId, AnswerId, ContactId, Day, Half, Noun, Settings,
    renewal::workdays::Workdays,
    survey::{
        choose::REST_MONTHS,
        closing::{self, Contacted, Heard, Reply},
        facts::SurveyAnswer,
        figures::{self, AccountAsked, HalfFigures, Known},
    },
};
use rapport_store::{Book, StoreError, SurveyFacts};
use std::{collections::HashMap, sync::Arc};

/// Everything the rules know of the survey by the day.
pub(crate) struct Surveyed {
    pub(crate) day: Day,
    pub(crate) facts: SurveyFacts,
    pub(crate) accounts: Vec<AccountAsked>,
    /// By half, the earliest first. Whether detractors were called is counted in the half stood in alone:
    /// in others it would be read for nothing.
    pub(crate) figures: Vec<HalfFigures>,
    /// Accounts with names and revenue.
    pub(crate) known: Arc<Figures>,
}

impl Surveyed {
    /// As of where the request stands; what was read last where nothing has changed since.
    pub(crate) fn at(
        session: &Session,
        book: &Book,
        settings: &Settings,
        stand: &Stand,
    ) -> Result<Arc<Self>, Failure> {
        let fail = |e| session.store_failure(&e);
        let apart = [Noun::Review, Noun::Mapping];
        let reading = Reading::apart_from(&apart, book, stand.day, stand.half).map_err(fail)?;
        if let Some(kept) = session.surveyed.of(reading) {
            return Ok(kept);
        }
        let known = portfolio::figures(session, book, stand)?;
        let read = Arc::new(Self::read(book, settings, stand, known).map_err(fail)?);
        session.surveyed.keep(reading, &read);
        Ok(read)
    }

    fn read(
        book: &Book,
        settings: &Settings,
        stand: &Stand,
        known: Arc<Figures>,
    ) -> Result<Self, StoreError> {
        let day = stand.day;
        let facts = book.survey(day)?;
        let accounts: Vec<AccountAsked> = known
            .accounts()
            .map(|(account, revenue)| AccountAsked {
                account: account.id,
                owner: account.owner,
                revenue,
                active: is_active(account),
            })
            .collect();
        let of_half = |answer: &&SurveyAnswer| half_of(&facts, answer, stand) == stand.half;
        let unhappy = facts.answers.iter().filter(of_half);
        let replies = replies(book, settings, unhappy, day)?;
        let in_time = |reply: &Reply| matches!(reply, Reply::Called { in_time: true, .. });
        let called: Vec<AnswerId> =
            replies.iter().filter(|(_, reply)| in_time(reply)).map(|(answer, _)| *answer).collect();
        let all = Known {
            waves: &facts.waves,
            respondents: &facts.respondents,
            answers: &facts.answers,
            items: &facts.items,
            accounts: &accounts,
            called: &called,
        };
        let figures = figures::figures(&all, stand.start, day);
        Ok(Self { day, figures, accounts, known, facts })
    }

    /// The figures of a half; none where nobody was asked in it.
    pub(crate) fn half(&self, half: Half) -> Option<&HalfFigures> {
        self.figures.iter().find(|figures| figures.half == half)
    }

    pub(crate) fn account(&self, id: AccountId) -> Option<&Account> {
        self.known.account(id)
    }

    pub(crate) fn account_name(&self, id: AccountId) -> String {
        self.account(id).map(|account| account.name.clone()).unwrap_or_default()
    }
}

/// Who is unhappy and has said nothing since, of the last six months, with whether they were called; by
/// the day they said so.
pub(crate) fn detractors(
    book: &Book,
    settings: &Settings,
    facts: &SurveyFacts,
    day: Day,
    of: impl Fn(&SurveyAnswer) -> bool,
) -> Result<Vec<(SurveyAnswer, Reply)>, StoreError> {
    let since = day.plus_months(-REST_MONTHS);
    let recent = facts.answers.iter().filter(|answer| answer.on > since && answer.on <= day);
    let latest: HashMap<AnswerId, &SurveyAnswer> = latest(recent)
        .into_iter()
        .filter(|answer| of(answer))
        .map(|answer| (answer.id, answer))
        .collect();
    let replies = replies(book, settings, latest.values().copied(), day)?;
    let mut all: Vec<(SurveyAnswer, Reply)> =
        replies.into_iter().filter_map(|(id, reply)| Some((**latest.get(&id)?, reply))).collect();
    all.sort_by_key(|(answer, _)| (answer.on, answer.id));
    Ok(all)
}

/// The latest recommendation of each person. Who has no name may be anybody: each such answer is a
/// person's of its own.
fn latest<'a>(answers: impl Iterator<Item = &'a SurveyAnswer>) -> Vec<&'a SurveyAnswer> {
    let mut latest: HashMap<(AccountId, Result<ContactId, AnswerId>), &SurveyAnswer> =
        HashMap::new();
    for answer in answers.filter(|answer| !answer.silent && answer.nps.is_some()) {
        let last =
            latest.entry((answer.account, answer.contact.ok_or(answer.id))).or_insert(answer);
        if (answer.on, answer.id) > (last.on, last.id) {
            *last = answer;
        }
    }
    latest.into_values().collect()
}

/// Whether somebody unhappy was called, of each of these answers that is a detractor's.
fn replies<'a>(
    book: &Book,
    settings: &Settings,
    answers: impl Iterator<Item = &'a SurveyAnswer>,
    day: Day,
) -> Result<Vec<(AnswerId, Reply)>, StoreError> {
    let workdays = Workdays::new(settings.working_days);
    let unhappy: Vec<&SurveyAnswer> =
        answers.filter(|a| !a.silent && closing::is_detractor(a.nps)).collect();
    let heard = heard(book, &unhappy)?;
    let mut replies = Vec::with_capacity(unhappy.len());
    for answer in unhappy {
        let touches = book.touches_within(answer.account, (answer.on, day))?;
        let with = touches
            .iter()
            .filter(|touch| answer.contact.is_none_or(|who| touch.contacts.contains(&who)));
        let with: Vec<Contacted> = with
            .map(|touch| Contacted { touch: touch.id, on: touch.on, kind: touch.kind })
            .collect();
        let Some(heard) = heard.get(&answer.id) else { continue };
        replies.push((answer.id, closing::detractor(*heard, &with, workdays, day)));
    }
    Ok(replies)
}

/// When and how each was asked.
fn heard(book: &Book, answers: &[&SurveyAnswer]) -> Result<HashMap<AnswerId, Heard>, StoreError> {
    let ids: Vec<AnswerId> = answers.iter().map(|answer| answer.id).collect();
    let records = book.several::<rapport_domain::Answer>(&ids)?;
    Ok(records.iter().map(|answer| (answer.id, Heard::from(answer))).collect())
}

/// The half an answer counts in: its wave's, else that of its day.
pub(crate) fn half_of(facts: &SurveyFacts, answer: &SurveyAnswer, stand: &Stand) -> Half {
    let wave = answer.wave.and_then(|id| facts.waves.iter().find(|wave| wave.id == id));
    wave.map_or_else(|| Half::of(answer.on, stand.start), |wave| wave.half)
}

/// When each person was last asked, in vain or not.
///
/// The silences of a wave are dated when it closes, not when anybody was asked: the tries tell that.
pub(crate) fn last_asked(facts: &SurveyFacts) -> HashMap<ContactId, Day> {
    let tried = facts.respondents.iter().filter_map(|r| Some((r.contact, r.last_tried_on?)));
    let told = facts.answers.iter().filter(|a| !a.silent || a.wave.is_none());
    let answered = told.filter_map(|a| Some((a.contact?, a.on)));
    let mut last: HashMap<ContactId, Day> = HashMap::new();
    for (contact, on) in tried.chain(answered) {
        let known = last.entry(contact).or_insert(on);
        *known = on.max(*known);
    }
    last
}

pub(crate) fn is_active(account: &Account) -> bool {
    account.lifecycle == rapport_domain::Lifecycle::Active
}

#[cfg(test)]
mod tests {
    use super::*;
    use rapport_domain::{
        Csi, RespondentId, WaveId,
        survey::facts::{RespondentFact, SurveyAnswer},
    };

    fn day(text: &str) -> Day {
        Day::parse_iso(text).unwrap()
    }

    fn answer(id: i64, contact: Option<i64>, on: &str, nps: Option<u8>) -> SurveyAnswer {
        SurveyAnswer {
            id: AnswerId(id),
            account: AccountId(1),
            contact: contact.map(ContactId),
            on: day(on),
            wave: None,
            silent: nps.is_none(),
            nps,
            ten: None,
            csat: None,
            csi: Csi::default(),
            influence: None,
        }
    }

    #[test]
    fn people_without_a_name_are_not_one() {
        let answers = [
            answer(1, None, "2026-03-01", Some(2)),
            answer(2, None, "2026-04-01", Some(9)),
            answer(3, Some(7), "2026-03-01", Some(1)),
            answer(4, Some(7), "2026-04-01", Some(10)),
            answer(5, Some(7), "2026-05-01", None),
        ];
        let mut found: Vec<i64> = latest(answers.iter()).iter().map(|one| one.id.0).collect();
        found.sort_unstable();
        assert_eq!(found, [1, 2, 4], "each nameless answer, and the last word of who has a name");
    }

    #[test]
    fn somebody_was_last_asked_at_the_last_try() {
        let tried = RespondentFact {
            id: RespondentId(1),
            wave: WaveId(1),
            account: AccountId(1),
            contact: ContactId(7),
            chosen_on: day("2026-01-10"),
            tried_on: Some(day("2026-01-12")),
            last_tried_on: Some(day("2026-05-20")),
            call_on: None,
            declined: false,
            interviewer: None,
        };
        let closed =
            SurveyAnswer { wave: Some(WaveId(1)), ..answer(1, Some(7), "2026-06-30", None) };
        let facts = SurveyFacts {
            respondents: vec![tried],
            answers: vec![
                closed,
                answer(2, Some(8), "2026-02-01", None),
                answer(3, Some(9), "2026-03-01", Some(9)),
            ],
            ..SurveyFacts::default()
        };
        let last = last_asked(&facts);
        let of = |contact| last.get(&ContactId(contact)).copied();
        assert_eq!(of(7), Some(day("2026-05-20")), "not the first try, nor when the wave closed");
        assert_eq!(of(8), Some(day("2026-02-01")), "asked in vain outside any wave, on that day");
        assert_eq!(of(9), Some(day("2026-03-01")), "who answered was asked");
        assert_eq!(of(1), None, "who never was asked");
    }
}

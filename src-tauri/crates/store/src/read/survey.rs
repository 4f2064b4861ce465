//! The survey as its rules see it, read by one scan a table; and the records of one wave.

use super::relationship::{day, maybe_day};
use crate::{
    book::Book,
    error::StoreError,
    table::{self, Columns as _},
};
use rapport_domain::{
    AccountId, Answer, AnswerId, ContactId, Csi, CsiScore, Day, Effect, FeedbackItem,
    FeedbackItemId, FeedbackKind, Half, ManagerId, Respondent, RespondentId, TryOutcome, Wave,
    WaveId,
    relationship::facts::AnswerFact,
    survey::facts::{FeedbackFact, RespondentFact, SurveyAnswer, WaveFact},
};
use rusqlite::{Connection, Row, types::Type};
use rustc_hash::FxHashMap;
use serde::{
    Deserialize,
    de::{Deserializer, IgnoredAny, SeqAccess, Visitor},
};
use std::{fmt, panic, thread};

/// The columns [`said`] reads, after the account. The last but one is the CSI: three bits each of a score
/// and its importance, parameter by parameter, 0 where there is none.
pub(super) const SAID: &str = "id, on_day, contact, silent, nps, csat,
    ifnull(quality, 0) + ifnull(quality_importance, 0) * 8 + ifnull(deadlines, 0) * 64 + ifnull(deadlines_importance, 0) * 512 + ifnull(service, 0) * 4096 + ifnull(service_importance, 0) * 32768 + ifnull(communication, 0) * 262144 + ifnull(communication_importance, 0) * 2097152 + ifnull(value_for_money, 0) * 16777216 + ifnull(value_for_money_importance, 0) * 134217728, wave";

/// The columns [`item`] reads, the account first. The last is what it is and how it stands, in bits.
pub(super) const ITEM: &str = "account, on_day, id, answer, solved_on, told_on, effect_on,
    CASE kind WHEN 'praise' THEN 0 WHEN 'complaint' THEN 1 WHEN 'wish' THEN 2 ELSE 3 END + ifnull(credible, 2) * 4 + (task IS NOT NULL) * 16 + CASE effect WHEN 'better' THEN 32 WHEN 'same' THEN 64 WHEN 'worse' THEN 96 ELSE 0 END";

/// What the book knows of the survey: slim and dated, in no particular order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SurveyFacts {
    /// Every wave, those not begun yet too, by half.
    pub waves: Vec<WaveFact>,
    /// Who was chosen by the day, with the tries made by then.
    pub respondents: Vec<RespondentFact>,
    /// Answers given by the day, also those outside any wave.
    pub answers: Vec<SurveyAnswer>,
    /// Items of feedback said by the day.
    pub items: Vec<FeedbackFact>,
}

/// Part of the facts, with the influence of people: an answer may be of somebody of another part.
struct Part {
    facts: SurveyFacts,
    influence: FxHashMap<ContactId, u8>,
}

/// Puts parts together.
fn whole(waves: Vec<WaveFact>, parts: Vec<Part>) -> SurveyFacts {
    let mut whole = SurveyFacts { waves, ..SurveyFacts::default() };
    let (parts, influence): (Vec<_>, Vec<_>) =
        parts.into_iter().map(|part| (part.facts, part.influence)).unzip();
    for part in parts {
        whole.respondents.extend(part.respondents);
        whole.answers.extend(part.answers);
        whole.items.extend(part.items);
    }
    for answer in &mut whole.answers {
        answer.influence = answer
            .contact
            .and_then(|who| influence.iter().find_map(|known| known.get(&who)).copied());
    }
    whole
}

impl Book {
    /// What is known of the survey from facts dated through `up_to`. What was done about an item
    /// later than that day, and the influence of people, are as they are now.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn survey(&self, up_to: Day) -> Result<SurveyFacts, StoreError> {
        self.at_one_moment(|own, second| {
            let last: Option<i64> =
                own.query_row("SELECT max(id) FROM account", [], |row| row.get(0))?;
            let waves = waves(own)?;
            let Some(second) = second else {
                return Ok(whole(waves, vec![scan(own, up_to, (i64::MIN, i64::MAX))?]));
            };
            // Half the accounts each, as the portfolio is read.
            let middle = last.unwrap_or(0) / 2;
            thread::scope(|threads| {
                let rest = threads.spawn(move || scan(second, up_to, (middle + 1, i64::MAX)));
                let done = scan(own, up_to, (i64::MIN, middle));
                let rest = rest.join().unwrap_or_else(|crash| panic::resume_unwind(crash));
                Ok(whole(waves, vec![done?, rest?]))
            })
        })
    }

    /// The wave of a half.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn wave_of(&self, half: Half) -> Result<Option<Wave>, StoreError> {
        Ok(self.where_is::<Wave>("half = ?", half.to_string())?.pop())
    }

    /// The waves that ask a person, by number.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn waves_asking(&self, contact: ContactId) -> Result<Vec<Wave>, StoreError> {
        self.where_is("id IN (SELECT wave FROM respondent WHERE contact = ?)", contact.0)
    }

    /// The respondents of a wave, by number.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn respondents_of(&self, wave: WaveId) -> Result<Vec<Respondent>, StoreError> {
        self.where_is("wave = ?", wave.0)
    }

    /// The answers given in a wave, silent ones too, by number.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn answers_of_wave(&self, wave: WaveId) -> Result<Vec<Answer>, StoreError> {
        self.where_is("wave = ?", wave.0)
    }

    /// The answers of a person, silent ones too, by day and number.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn answers_of_contact(&self, contact: ContactId) -> Result<Vec<Answer>, StoreError> {
        let mut answers: Vec<Answer> = self.where_is("contact = ?", contact.0)?;
        answers.sort_by_key(|answer| (answer.on, answer.id));
        Ok(answers)
    }

    /// The items of feedback said in an answer, by number.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn feedback_of_answer(&self, answer: AnswerId) -> Result<Vec<FeedbackItem>, StoreError> {
        self.where_is("answer = ?", answer.0)
    }

    /// The records that a condition on one value finds, by number.
    fn where_is<R: table::Stored>(
        &self,
        condition: &str,
        value: impl rusqlite::ToSql,
    ) -> Result<Vec<R>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT id, {} FROM {} WHERE {condition} ORDER BY id",
            R::COLUMNS.join(", "),
            R::NOUN.key()
        ))?;
        Ok(statement.query_map([value], table::read)?.collect::<Result<_, _>>()?)
    }
}

fn waves(conn: &Connection) -> Result<Vec<WaveFact>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT id, {} FROM wave ORDER BY half",
        Wave::COLUMNS.join(", ")
    ))?;
    let waves = statement.query_map([], table::read::<Wave>)?;
    let facts = waves.map(|wave| {
        wave.map(|wave| WaveFact {
            id: wave.id,
            half: wave.half,
            opens_on: wave.opens_on,
            closes_on: wave.closes_on,
            closed_on: wave.closed_on,
            base: wave.base,
            drawn: wave.draw.is_some(),
        })
    });
    Ok(facts.collect::<Result<_, _>>()?)
}

fn answers_sql() -> String {
    format!(
        "SELECT account, {SAID}, ten FROM answer INDEXED BY answer_by_account
         WHERE account BETWEEN ? AND ? AND on_day <= ?"
    )
}

fn items_sql() -> String {
    format!(
        "SELECT {ITEM} FROM feedback_item INDEXED BY feedback_item_by_account
         WHERE account BETWEEN ? AND ? AND on_day <= ?"
    )
}

const RESPONDENTS: &str =
    "SELECT account, id, wave, contact, chosen_on, interviewer, call_on, tries
     FROM respondent INDEXED BY respondent_by_account
     WHERE account BETWEEN ? AND ? AND chosen_on <= ?";

/// The facts of the accounts from the first through the last.
///
/// Each scan walks one index that holds all it asks.
fn scan(conn: &Connection, up_to: Day, (first, last): (i64, i64)) -> Result<Part, StoreError> {
    let until = (first, last, up_to.key());
    let mut statement = conn.prepare_cached(
        "SELECT id, influence FROM contact INDEXED BY contact_by_account
         WHERE account BETWEEN ? AND ? AND influence IS NOT NULL",
    )?;
    let influence: FxHashMap<ContactId, u8> = statement
        .query_map((first, last), |row| Ok((ContactId(row.get(0)?), row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut statement = conn.prepare_cached(&answers_sql())?;
    let answers = statement.query_map(until, answer)?;
    let answers = answers.collect::<Result<_, _>>()?;
    let mut statement = conn.prepare_cached(&items_sql())?;
    let items = statement.query_map(until, item)?.collect::<Result<_, _>>()?;
    let mut statement = conn.prepare_cached(RESPONDENTS)?;
    let respondents = statement.query_map(until, |row| respondent(row, up_to))?;
    let respondents = respondents.collect::<Result<_, _>>()?;
    let facts = SurveyFacts { waves: Vec::new(), respondents, answers, items };
    Ok(Part { facts, influence })
}

/// The answer of a row of an account and [`SAID`].
pub(super) fn said(row: &Row<'_>) -> rusqlite::Result<AnswerFact> {
    let bits: u32 = row.get(7)?;
    let score = |nth: u32| {
        let (score, importance) = (bits >> (6 * nth) & 7, bits >> (6 * nth + 3) & 7);
        let importance = Some(importance as u8).filter(|i| *i > 0);
        (score > 0).then_some(CsiScore { score: score as u8, importance })
    };
    let csi = Csi {
        quality: score(0),
        deadlines: score(1),
        service: score(2),
        communication: score(3),
        value_for_money: score(4),
    };
    Ok(AnswerFact {
        id: AnswerId(row.get(1)?),
        on: day(row, 2)?,
        contact: row.get::<_, Option<i64>>(3)?.map(ContactId),
        wave: row.get::<_, Option<i64>>(8)?.map(WaveId),
        silent: row.get(4)?,
        nps: row.get(5)?,
        csat: row.get(6)?,
        csi,
    })
}

/// The item of a row of [`ITEM`].
pub(super) fn item(row: &Row<'_>) -> rusqlite::Result<FeedbackFact> {
    let bits: u8 = row.get(7)?;
    let kind = match bits & 3 {
        0 => FeedbackKind::Praise,
        1 => FeedbackKind::Complaint,
        2 => FeedbackKind::Wish,
        _ => FeedbackKind::Question,
    };
    let effect = match bits >> 5 & 3 {
        1 => Some(Effect::Better),
        2 => Some(Effect::Same),
        3 => Some(Effect::Worse),
        _ => None,
    };
    Ok(FeedbackFact {
        account: AccountId(row.get(0)?),
        on: day(row, 1)?,
        id: FeedbackItemId(row.get(2)?),
        answer: AnswerId(row.get(3)?),
        kind,
        credible: match bits >> 2 & 3 {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        },
        tasked: bits & 16 == 16,
        solved_on: maybe_day(row, 4)?,
        told_on: maybe_day(row, 5)?,
        effect,
        effect_on: maybe_day(row, 6)?,
    })
}

fn answer(row: &Row<'_>) -> rusqlite::Result<SurveyAnswer> {
    let said = said(row)?;
    Ok(SurveyAnswer {
        id: said.id,
        account: AccountId(row.get(0)?),
        contact: said.contact,
        on: said.on,
        wave: said.wave,
        silent: said.silent,
        nps: said.nps,
        ten: row.get(9)?,
        csat: said.csat,
        csi: said.csi,
        influence: None,
    })
}

fn respondent(row: &Row<'_>, up_to: Day) -> rusqlite::Result<RespondentFact> {
    let tries = match row.get_ref(7)?.as_str()? {
        "[]" => Tried::default(),
        text => tried(text, up_to).map_err(|cause| {
            rusqlite::Error::FromSqlConversionFailure(7, Type::Text, Box::new(cause))
        })?,
    };
    Ok(RespondentFact {
        account: AccountId(row.get(0)?),
        id: RespondentId(row.get(1)?),
        wave: WaveId(row.get(2)?),
        contact: ContactId(row.get(3)?),
        chosen_on: day(row, 4)?,
        interviewer: row.get::<_, Option<i64>>(5)?.map(ManagerId),
        call_on: maybe_day(row, 6)?,
        tried_on: tries.first,
        last_tried_on: tries.last.map(|(on, _)| on),
        declined: tries.last.is_some_and(|(_, outcome)| outcome == TryOutcome::Declined),
    })
}

/// What the tries by a day come to.
#[derive(Default)]
struct Tried {
    first: Option<Day>,
    last: Option<(Day, TryOutcome)>,
}

/// A try without its note.
#[derive(Deserialize)]
struct Bare {
    on: Day,
    outcome: TryOutcome,
    #[serde(rename = "note")]
    _note: IgnoredAny,
}

/// Reads the list as the table writes it, without making one: there are as many as respondents.
fn tried(text: &str, up_to: Day) -> serde_json::Result<Tried> {
    struct Fold(Day);
    impl<'de> Visitor<'de> for Fold {
        type Value = Tried;

        fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str("a list of tries")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tried, A::Error> {
            let mut tried = Tried::default();
            while let Some(Bare { on, outcome, .. }) = list.next_element()? {
                if on > self.0 {
                    continue;
                }
                tried.first = Some(tried.first.map_or(on, |first| on.min(first)));
                if tried.last.is_none_or(|(last, _)| last <= on) {
                    tried.last = Some((on, outcome));
                }
            }
            Ok(tried)
        }
    }
    let mut json = serde_json::Deserializer::from_str(text);
    let tried = json.deserialize_seq(Fold(up_to))?;
    json.end()?;
    Ok(tried)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scan_reads_an_index_and_never_the_table() {
        let conn = crate::open::memory().unwrap();
        for sql in [&*answers_sql(), &*items_sql(), RESPONDENTS] {
            let mut explain = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let plan: Vec<String> =
                explain.raw_query().mapped(|row| row.get(3)).collect::<Result<_, _>>().unwrap();
            let [step] = &*plan else { panic!("one step: {plan:?}") };
            assert!(step.contains("COVERING INDEX"), "it would visit every row: {step}");
        }
    }

    #[test]
    fn tries_after_the_day_are_not_known_yet() {
        let day = |text| Day::parse_iso(text).unwrap();
        let text = r#"[{"on":"2026-03-02","outcome":"no-answer","note":"a \"b\""},
            {"on":"2026-03-05","outcome":"declined","note":""},
            {"on":"2026-03-09","outcome":"sent","note":""}]"#;
        for (up_to, first, last) in [
            ("2026-03-01", None, None),
            ("2026-03-02", Some("2026-03-02"), Some(TryOutcome::NoAnswer)),
            ("2026-03-08", Some("2026-03-02"), Some(TryOutcome::Declined)),
            ("2026-03-09", Some("2026-03-02"), Some(TryOutcome::Sent)),
        ] {
            let tried = tried(text, day(up_to)).unwrap();
            assert_eq!(tried.first, first.map(day), "the first by {up_to}");
            assert_eq!(tried.last.map(|(_, outcome)| outcome), last, "the last by {up_to}");
        }
        assert!(tried("{}", day("2026-03-09")).is_err(), "what is no list is refused");
        assert!(tried("[] []", day("2026-03-09")).is_err(), "and what goes on behind it");
    }
}

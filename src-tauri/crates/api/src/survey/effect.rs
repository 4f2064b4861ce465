//! What the next wave says of an item that was told, in words, for a person to confirm.

use crate::relationship::told::said;
use rapport_domain::{
    Day, Effect, FeedbackItem, FiscalStart,
    survey::{
        closing::{self, Board},
        effect::{self, Proposed},
        facts::{FeedbackFact, SurveyAnswer},
    },
};
use rapport_text::{Lang, number, words};

/// An effect the answers propose.
pub(crate) struct Seen {
    pub(crate) effect: Effect,
    /// Day of the answer it was seen in.
    pub(crate) on: Day,
    /// `по ответу 12 ноября: оценка 9, была 4`.
    pub(crate) text: String,
}

/// Whether there is something to propose: told by the day, and nobody noted an effect.
pub(crate) fn is_open(item: &FeedbackItem, day: Day) -> bool {
    item.effect.is_none() && closing::board(&FeedbackFact::from(item), day) == Some(Board::Told)
}

/// From the answers of the item's account, given by the day or later; none where nothing can be compared.
pub(crate) fn proposed(
    lang: Lang,
    item: &FeedbackItem,
    answers: &[SurveyAnswer],
    start: FiscalStart,
    day: Day,
) -> Option<Seen> {
    if !is_open(item, day) {
        return None;
    }
    let Proposed { effect, answer, on } =
        effect::effect_of(&FeedbackFact::from(item), answers, start, day)?;
    let find = |id| answers.iter().find(|answer| answer.id == id);
    let (before, after) = (find(item.answer)?, find(answer)?);
    let same_person = before.contact.is_some() && before.contact == after.contact;
    let scores = if same_person { scores(lang, before, after) } else { String::new() };
    let day = said(lang, on, day);
    let text = match scores.as_str() {
        "" => words::feedback_proposed_account(lang, day),
        scores => words::feedback_proposed(lang, day, scores),
    };
    Some(Seen { effect, on, text })
}

/// What one person gave both times.
fn scores(lang: Lang, before: &SurveyAnswer, after: &SurveyAnswer) -> String {
    let whole = |score: Option<u8>| score.map(|score| score.to_string());
    let index = |of: &SurveyAnswer| of.csi.index().map(|index| number::decimal(lang, index, 1));
    let pair =
        |was: Option<String>, now: Option<String>, say: fn(Lang, String, String) -> String| {
            was.zip(now).map(|(was, now)| say(lang, now, was))
        };
    let parts = [
        pair(whole(before.nps), whole(after.nps), words::feedback_proposed_score),
        pair(whole(before.ten), whole(after.ten), words::feedback_proposed_score),
        pair(whole(before.csat), whole(after.csat), words::feedback_proposed_csat),
        pair(index(before), index(after), words::feedback_proposed_csi),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

//! You said – we did – the effect: what was raised, what was done about it and what came of it.

use super::{Around, closure::FEEDBACK_HALVES, finished, none, points};
use crate::{
    Failure, dto::figure::FigureKey, figure::Whose, print::Voice, session::Stand,
    survey::facts::Surveyed,
};
use rapport_charts::figure::{Figure, Plot, Replies, Reply, Tone};
use rapport_domain::{
    AccountFacts, Answer, AnswerId, Contact, Day, Effect, FeedbackItem, FeedbackItemId,
    FeedbackKind,
    survey::{
        closing::{self, Board},
        facts::FeedbackFact,
    },
};
use rapport_text::{day, number, words};
use std::{cmp::Reverse, collections::HashMap};

const KEY: FigureKey = FigureKey::SaidDidEffect;
/// Rows that are read.
const ROWS: usize = 12;
/// The longest text of a cell, in letters: more is cut between words.
const LONGEST: usize = 240;

/// One item as it stood on the day.
pub(crate) struct Raised<'a> {
    pub(crate) item: &'a FeedbackItem,
    /// Who said it, printed; may be empty.
    pub(crate) who: String,
}

/// Whether something was raised of late that was done something about.
pub(super) fn is_known(known: &AccountFacts, stand: &Stand) -> bool {
    known.feedback.iter().any(|item| counts(item, stand))
}

/// Of the last halves, worth acting on, and solved by the day. Praise asks for nothing to be done.
fn counts(item: &FeedbackFact, stand: &Stand) -> bool {
    let first = stand.half.plus(1 - FEEDBACK_HALVES).first_day(stand.start);
    let board = closing::board(item, stand.day);
    let heard = item.on >= first && matches!(board, Some(Board::Tell | Board::Told));
    heard && item.kind != FeedbackKind::Praise
}

/// What counts, the latest solved first.
pub(crate) fn chosen<'a>(
    items: impl Iterator<Item = &'a FeedbackItem>,
    stand: &Stand,
) -> Vec<&'a FeedbackItem> {
    let mut all: Vec<&FeedbackItem> =
        items.filter(|item| counts(&FeedbackFact::from(*item), stand)).collect();
    all.sort_by_key(|item| (Reverse(item.solved_on), Reverse(item.on), item.id));
    all
}

/// How many were raised in the last halves that ask for something to be done, open ones too.
pub(crate) fn asked_for<'a>(items: impl Iterator<Item = &'a FeedbackFact>, stand: &Stand) -> usize {
    let first = stand.half.plus(1 - FEEDBACK_HALVES).first_day(stand.start);
    let open = |item: &&FeedbackFact| {
        let board = closing::board(item, stand.day);
        let worth = matches!(board, Some(Board::Work | Board::Tell | Board::Told));
        worth && item.on >= first && item.kind != FeedbackKind::Praise
    };
    items.filter(open).count()
}

/// The effect seen by the day.
pub(crate) fn effect_on(item: &FeedbackItem, day: Day) -> Option<Effect> {
    item.effect.filter(|_| item.effect_on.is_some_and(|on| on <= day))
}

/// A row: who and when, what was said, what was done, what came of it.
pub(crate) fn reply(voice: Voice, raised: &Raised<'_>, on: Day) -> Reply {
    let lang = voice.lang;
    let item = raised.item;
    let told = item.told_on.filter(|told| *told <= on);
    let (effect, tone) = match effect_on(item, on) {
        Some(effect) => {
            let tone = match effect {
                Effect::Better => Tone::Good,
                Effect::Same => Tone::Watch,
                Effect::Worse => Tone::Risk,
            };
            (words::feedback_effect(lang, effect.key()), tone)
        }
        None => match told {
            Some(told) => (words::replies_told(lang, day::short(lang, told)), Tone::Muted),
            None => (words::replies_to_tell(lang), Tone::Muted),
        },
    };
    let solved = item.solved_on.map_or_else(String::new, |on| day::short(lang, on));
    let did = match item.solution.trim() {
        "" => words::replies_solved(lang, solved),
        solution => shortened(solution),
    };
    let when = day::short(lang, item.on);
    let who = match raised.who.as_str() {
        "" => when,
        who => words::replies_who(lang, when, who),
    };
    Reply { who, said: shortened(&item.text), did, effect, tone }
}

pub(crate) fn headings(voice: Voice) -> [String; 4] {
    ["who", "said", "did", "effect"].map(|key| words::replies_heading(voice.lang, key))
}

/// A text of one paragraph, cut between words where it is long.
pub(crate) fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= LONGEST {
        return text;
    }
    let kept: String = text.chars().take(LONGEST).collect();
    let whole = kept.rsplit_once(' ').map_or(kept.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.', '–', '—', ' ']))
}

pub(super) fn said_did(voice: Voice, whose: &Whose<'_>, stand: &Stand) -> Result<Figure, Failure> {
    let session = whose.session();
    let fail = |e| session.store_failure(&e);
    let settings = session.settings();
    let book = session.book();
    let (records, asked, names) = match whose.account() {
        Some(facts) => {
            let id = facts.account.id;
            let records = book.of_account::<FeedbackItem>(id).map_err(fail)?;
            let answers = book.of_account::<Answer>(id).map_err(fail)?;
            let known: Vec<FeedbackFact> = records.iter().map(FeedbackFact::from).collect();
            let asked = asked_for(known.iter(), stand);
            (records, asked, people(&answers, &facts.contacts))
        }
        None => {
            let surveyed = Surveyed::at(session, &book, &settings, stand)?;
            let items = &surveyed.facts.items;
            let mut done: Vec<&FeedbackFact> =
                items.iter().filter(|item| counts(item, stand)).collect();
            done.sort_by_key(|item| (Reverse(item.solved_on), Reverse(item.on), item.id));
            let ids: Vec<FeedbackItemId> = done.iter().take(ROWS).map(|item| item.id).collect();
            let records = book.several::<FeedbackItem>(&ids).map_err(fail)?;
            let name = |item: &FeedbackItem| (item.answer, surveyed.account_name(item.account));
            let names = records.iter().map(name).collect();
            let asked = asked_for(items.iter(), stand);
            // The title counts them all, whatever is shown.
            let all = Counted::of(done.iter().map(|item| {
                item.effect.filter(|_| item.effect_on.is_some_and(|on| on <= stand.day))
            }));
            drop(book);
            return Ok(composed(voice, stand, &records, (asked, all), &names));
        }
    };
    drop(book);
    let done = chosen(records.iter(), stand);
    let all = Counted::of(done.iter().map(|item| effect_on(item, stand.day)));
    if done.is_empty() {
        return Ok(none(voice, KEY, stand));
    }
    Ok(composed(voice, stand, &records, (asked, all), &names))
}

/// How many were solved, and how many of them made it better.
#[derive(Clone, Copy)]
pub(crate) struct Counted {
    pub(crate) solved: usize,
    pub(crate) better: usize,
}

impl Counted {
    pub(crate) fn of(effects: impl Iterator<Item = Option<Effect>>) -> Self {
        effects.fold(Self { solved: 0, better: 0 }, |sum, effect| Self {
            solved: sum.solved + 1,
            better: sum.better + usize::from(effect == Some(Effect::Better)),
        })
    }
}

/// Who said what, by answer.
pub(crate) fn people(answers: &[Answer], contacts: &[Contact]) -> HashMap<AnswerId, String> {
    let name = |answer: &Answer| {
        let who = contacts.iter().find(|contact| Some(contact.id) == answer.contact)?;
        Some((answer.id, who.name.clone()))
    };
    answers.iter().filter_map(name).collect()
}

fn composed(
    voice: Voice,
    stand: &Stand,
    records: &[FeedbackItem],
    (asked, all): (usize, Counted),
    names: &HashMap<AnswerId, String>,
) -> Figure {
    let lang = voice.lang;
    let rows: Vec<Reply> = chosen(records.iter(), stand)
        .into_iter()
        .take(ROWS)
        .map(|item| {
            let who = names.get(&item.answer).cloned().unwrap_or_default();
            reply(voice, &Raised { item, who }, stand.day)
        })
        .collect();
    if rows.is_empty() {
        return none(voice, KEY, stand);
    }
    let whole = |count: usize| number::whole(lang, count as i64);
    let title = words::replies_title(
        lang,
        asked as i64,
        all.better as i64,
        whole(asked),
        whole(all.better),
        whole(all.solved),
        all.solved as i64,
    );
    let said = rows.iter().map(|row| (row.said.as_str(), row.did.as_str()));
    let around = Around {
        title,
        unit: if all.solved > rows.len() {
            words::replies_unit_latest(lang, rows.len() as i64, whole(rows.len()))
        } else {
            String::new()
        },
        source: |lang, as_of| words::figure_source_answers(lang, as_of),
        alt: words::replies_alt(lang, points(said)),
    };
    let plot = Plot::Replies(Replies { headings: headings(voice), rows });
    finished(voice, KEY, stand, around, plot)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, shortened};

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(shortened(" two\n lines "), "two lines", "a cell is one paragraph");
        let cut = shortened(&"слово, ".repeat(80));
        assert!(cut.ends_with("слово…"), "not within a word, nor after a comma: {cut}");
        assert!(cut.chars().count() <= LONGEST + 1, "no longer than a cell takes");
    }
}

//! Answers the book holds, as rows are told from them.

use super::super::facts::Chain;
use crate::{
    kind::Kind,
    known::Known,
    mapping::Mapping,
    reading::Reading,
    scale::{FoundScale, found_scale},
};
use rapport_domain::{
    Answer, AnswerId, Change, ContactId, Day, FeedbackItem, Noun, Wave, WaveId,
    survey::asking::{Asked, wave_answered},
};
use rustc_hash::{FxHashMap, FxHashSet};

/// The identity of an answer. One person answers once a day; who is not known has the number 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct AnswerKey {
    pub(super) account: i64,
    pub(super) contact: i64,
    pub(super) on: i32,
    pub(super) silent: bool,
}

/// Answers of the book, and what belongs to them.
pub(crate) struct Voices<'a> {
    answers: &'a [Answer],
    chain: Chain<AnswerKey>,
    pub(super) items: FxHashMap<AnswerId, Vec<&'a FeedbackItem>>,
    /// The waves that ask each person.
    asking: FxHashMap<ContactId, Vec<&'a Wave>>,
    /// Who has answered in which wave, by the book or by this file.
    answered: FxHashSet<(WaveId, ContactId)>,
    /// Who is silent in which wave, until they answer after all.
    silences: FxHashMap<(WaveId, ContactId), Vec<AnswerId>>,
    /// Silences that were broken, and are to go.
    broken: FxHashSet<AnswerId>,
    pub(super) scale: Option<FoundScale>,
    pub(super) next_item: i64,
    pub(super) asked_scale: bool,
    /// Identities that rows of this file had.
    met: FxHashSet<AnswerKey>,
}

impl<'a> Voices<'a> {
    pub(crate) fn new(main: &'a Reading, mapping: &Mapping, known: &'a Known) -> Self {
        let wanted = mapping.kind == Kind::Answers;
        let answers: &[Answer] = if wanted { &known.answers } else { &[] };
        let mut items: FxHashMap<AnswerId, Vec<&FeedbackItem>> = FxHashMap::default();
        for item in known.feedback_items.iter().filter(|_| wanted) {
            items.entry(item.answer).or_default().push(item);
        }
        let waves: FxHashMap<WaveId, &Wave> =
            known.waves.iter().map(|wave| (wave.id, wave)).collect();
        let mut asking: FxHashMap<ContactId, Vec<&Wave>> = FxHashMap::default();
        for respondent in known.respondents.iter().filter(|_| wanted) {
            let wave = waves.get(&respondent.wave).copied();
            asking.entry(respondent.contact).or_default().extend(wave);
        }
        let mut answered = FxHashSet::default();
        let mut silences: FxHashMap<_, Vec<AnswerId>> = FxHashMap::default();
        for answer in answers {
            match (answer.wave.zip(answer.contact), answer.silent) {
                (Some(of), true) => silences.entry(of).or_default().push(answer.id),
                (Some(of), false) => drop(answered.insert(of)),
                (None, _) => {}
            }
        }
        Self {
            answers,
            chain: Chain::new(answers.iter().map(|answer| AnswerKey {
                account: answer.account.0,
                contact: answer.contact.map_or(0, |contact| contact.0),
                on: answer.on.key(),
                silent: answer.silent,
            })),
            items,
            asking,
            answered,
            silences,
            broken: FxHashSet::default(),
            scale: found_scale(main, mapping),
            next_item: known.next.feedback_item,
            asked_scale: false,
            met: FxHashSet::default(),
        }
    }

    /// The answer of the book that a row repeats.
    pub(super) fn known(&mut self, key: AnswerKey, sent: Option<Day>) -> Option<&'a Answer> {
        let known = self.place(key, sent).and_then(|place| self.answers.get(place));
        // A silence this file has broken is no longer there to be repeated.
        known.filter(|known| !self.broken.contains(&known.id))
    }

    /// One whose author the book did not know then, and a silence that has since been broken, are the same
    /// record: but only for the first row of its identity, or importing the file again would pair rows and
    /// records otherwise.
    fn place(&mut self, key: AnswerKey, sent: Option<Day>) -> Option<usize> {
        let first = self.met.insert(key);
        let there = self.chain.take(&key);
        if there.is_some() || !first {
            return there;
        }
        let nameless = AnswerKey { contact: 0, ..key };
        let authored = if key.contact == 0 { None } else { self.chain.take(&nameless) };
        authored.or_else(|| {
            let on = sent.filter(|_| !key.silent)?.key();
            self.chain.take(&AnswerKey { on, silent: true, ..key })
        })
    }

    /// The wave whose asking an answer of that day answers.
    pub(super) fn wave(&self, contact: Option<ContactId>, on: Day) -> Option<WaveId> {
        let contact = contact?;
        let waves = self.asking.get(&contact)?.iter();
        let asked = waves
            .map(|&wave| Asked { wave, answered: self.answered.contains(&(wave.id, contact)) });
        wave_answered(asked, on)
    }

    /// Puts it down that somebody has answered; answers what that changes: who was silent in the same wave
    /// is so no more.
    pub(super) fn heard(&mut self, answer: &Answer) -> Vec<Change> {
        let Some(of) = answer.wave.zip(answer.contact).filter(|_| !answer.silent) else {
            return Vec::new();
        };
        self.answered.insert(of);
        let mut gone = self.silences.remove(&of).unwrap_or_default();
        gone.retain(|silence| *silence != answer.id);
        self.broken.extend(&gone);
        gone.into_iter().map(|silence| Change::Remove(Noun::Answer, silence.0)).collect()
    }
}

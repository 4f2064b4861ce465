//! Rows of answers to surveys: what was said, or that nothing was, and the items of feedback made of
//! it.

mod voices;

pub(crate) use voices::Voices;

use super::shown_day;
use crate::{
    field::Field,
    plan::{
        engine::{Effect, Engine},
        view::{At, View},
        why::{Bad, Why},
    },
    scale::{FoundScale, Scale},
    value::word,
};
use rapport_domain::{
    Answer, AnswerId, Change, ContactId, Csi, CsiScore, FeedbackItem, FeedbackItemId, OpenQuestion,
    Record, Said,
    survey::{interview::MOST_SAID, said::items_of},
};
use rapport_text::words;
use voices::AnswerKey;

/// What a row says.
#[derive(Default)]
struct Heard<'a> {
    recommends: Option<u8>,
    csat: Option<u8>,
    csi: Csi,
    words: &'a str,
    said: Vec<(OpenQuestion, &'a str)>,
}

const PARAMETERS: [(Field, Field); 5] = [
    (Field::CsiQuality, Field::WeightQuality),
    (Field::CsiDeadlines, Field::WeightDeadlines),
    (Field::CsiService, Field::WeightService),
    (Field::CsiCommunication, Field::WeightCommunication),
    (Field::CsiValue, Field::WeightValue),
];

const OPEN: [(Field, OpenQuestion); 8] = [
    (Field::Pleases, OpenQuestion::Pleases),
    (Field::Displeases, OpenQuestion::Displeases),
    (Field::WhyNot, OpenQuestion::WhyNot),
    (Field::MainValue, OpenQuestion::MainValue),
    (Field::Change, OpenQuestion::Change),
    (Field::Missing, OpenQuestion::Missing),
    (Field::SeenElsewhere, OpenQuestion::SeenElsewhere),
    (Field::BringBack, OpenQuestion::BringBack),
];

impl<'a> Heard<'a> {
    fn read(view: &View<'a>, at: At, scale: Option<FoundScale>) -> Result<Self, Bad> {
        let score = |field, least, most| -> Result<Option<u8>, Bad> {
            Ok(view.whole(at, field, least, most)?.and_then(|n| u8::try_from(n).ok()))
        };
        let least = scale.map_or(0, |found| found.scale.least());
        let mut all = [None; 5];
        for (slot, (scored, weighed)) in all.iter_mut().zip(PARAMETERS) {
            let importance = score(weighed, 1, 5)?;
            *slot = score(scored, 1, 5)?.map(|score| CsiScore { score, importance });
        }
        let [quality, deadlines, service, communication, value_for_money] = all;
        let mut said = Vec::new();
        for (field, question) in OPEN {
            let text = view.limited(at, field, MOST_SAID)?;
            if !text.is_empty() {
                said.push((question, text));
            }
        }
        Ok(Self {
            recommends: score(Field::Recommends, least, 10)?,
            csat: score(Field::Csat, 1, 5)?,
            csi: Csi { quality, deadlines, service, communication, value_for_money },
            words: view.limited(at, Field::Words, 20_000)?,
            said,
        })
    }

    const fn is_nothing(&self) -> bool {
        self.recommends.is_none()
            && self.csat.is_none()
            && self.csi.is_empty()
            && self.words.is_empty()
            && self.said.is_empty()
    }
}

pub(crate) fn row(engine: &mut Engine<'_>, at: At) -> Result<Effect, Bad> {
    let view = &engine.view;
    let heard = Heard::read(view, at, engine.voices.scale)?;
    let (answered, sent) = (view.day(at, Field::AnsweredOn)?, view.day(at, Field::SentOn)?);
    let silent = heard.is_nothing();
    // Who was asked in vain was so on the day they were asked.
    let on = match (silent, answered, sent) {
        (true, _, Some(on)) | (false, Some(on), _) | (false, None, Some(on)) => on,
        (true, Some(_), None) => return Err(Bad::at(said_field(view), "", Why::Missing)),
        (_, None, None) => return Err(Bad::at(Field::AnsweredOn, "", Why::Missing)),
    };
    let means = view.word(at, Field::Means, word::means)?;
    let quotable = view.word(at, Field::Quotable, word::yes_no)?;
    engine.check_manager(at, Field::ManagerId, Field::ManagerName)?;
    let (account, contact) = who(engine, at)?;
    let (number, called) =
        (engine.view.text(at, Field::ManagerId), engine.view.text(at, Field::ManagerName));
    let interviewer = engine.settle_manager(number, called);
    if heard.recommends.is_some() {
        doubt_scale(engine, at);
    }
    let account_id = engine.accounts.id(account);
    let voices = &mut engine.voices;
    let known = voices.known(
        AnswerKey {
            account: account_id.0,
            contact: contact.map_or(0, |contact| contact.0),
            on: on.key(),
            silent,
        },
        sent,
    );
    let contact = contact.or_else(|| known.and_then(|k| k.contact));
    let asking = || voices.wave(contact, on).filter(|_| !silent);
    let said = merged(
        known,
        &heard,
        voices.scale.map(|found| found.scale),
        Answer {
            id: known.map_or(AnswerId::NEW, |k| k.id),
            account: account_id,
            contact,
            on,
            silent,
            quotable: quotable.unwrap_or(known.is_some_and(|k| k.quotable)),
            wave: known.and_then(|k| k.wave).or_else(asking),
            means: means.or(known.and_then(|k| k.means)),
            interviewer: interviewer.or(known.and_then(|k| k.interviewer)),
            touch: known.and_then(|k| k.touch),
            nps: None,
            ten: None,
            csat: None,
            csi: Csi::default(),
            words: String::new(),
            said: Vec::new(),
        },
    );
    if engine.previews() {
        show(engine, at, account, &said);
    }
    Ok(keep(engine, known, said))
}

/// The field whose cell an answer would stand in.
fn said_field(view: &View<'_>) -> Field {
    let fields = [Field::Recommends, Field::Csat];
    fields.into_iter().find(|&field| view.has(field)).unwrap_or(Field::Words)
}

/// What the row says over what the book holds: what the row does not say stays.
fn merged(
    known: Option<&Answer>,
    heard: &Heard<'_>,
    scale: Option<Scale>,
    frame: Answer,
) -> Answer {
    let known = known.filter(|_| !frame.silent);
    let (nps, ten) = match (heard.recommends, scale) {
        (None, _) => (known.and_then(|k| k.nps), known.and_then(|k| k.ten)),
        (given, Some(Scale::OneToTen)) => (None, given),
        (given, _) => (given, None),
    };
    let was = known.map_or(Csi::default(), |k| k.csi);
    let mut said: Vec<Said> = known.map(|k| k.said.clone()).unwrap_or_default();
    for (question, text) in &heard.said {
        match said.iter_mut().find(|one| one.question == question.key()) {
            Some(one) => (*text).clone_into(&mut one.text),
            None => {
                said.push(Said { question: question.key().to_owned(), text: (*text).to_owned() });
            }
        }
    }
    let words = match (heard.words, known) {
        ("", Some(known)) => known.words.clone(),
        (words, _) => words.to_owned(),
    };
    Answer {
        nps,
        ten,
        csat: heard.csat.or(known.and_then(|k| k.csat)),
        csi: Csi {
            quality: heard.csi.quality.or(was.quality),
            deadlines: heard.csi.deadlines.or(was.deadlines),
            service: heard.csi.service.or(was.service),
            communication: heard.csi.communication.or(was.communication),
            value_for_money: heard.csi.value_for_money.or(was.value_for_money),
        },
        words,
        said,
        ..frame
    }
}

/// Whose answer it is. Where the row names no account, the person is enough.
fn who(engine: &mut Engine<'_>, at: At) -> Result<(usize, Option<ContactId>), Bad> {
    let view = &engine.view;
    let id = view.limited(at, Field::ContactId, 100)?;
    let email = super::contacts::email(view, at)?;
    let name = super::contacts::contact_name(view, at)?;
    let named = [Field::AccountName, Field::AccountId, Field::TaxId];
    let nameless = named.into_iter().all(|field| view.text(at, field).is_empty());
    if nameless && (!id.is_empty() || !email.is_empty()) {
        let (field, text) =
            if email.is_empty() { (Field::ContactId, id) } else { (Field::Email, email) };
        let found = engine.contacts.anywhere(id, email);
        let (account, contact) = match found.as_slice() {
            [] => return Err(Bad::at(field, text, Why::NobodyLike)),
            [one] => *one,
            several => return Err(Bad::at(field, text, Why::SeveralPeople(several.len()))),
        };
        let index = engine.accounts.place(account).ok_or_else(|| Bad::row(Why::NoAccount))?;
        return Ok((index, Some(contact)));
    }
    let key = engine.account_key(at)?;
    let found = engine.find_account(&key)?;
    let (account, _) = engine.settle_account(key, found);
    let account_id = engine.accounts.id(account);
    let index = engine.contacts.find(account_id, id, email, &name);
    let contact = index.and_then(|i| engine.contacts.slots.get(i)).map(|slot| slot.record.id);
    let called = if name.is_empty() { email } else { &name };
    if contact.is_none() && !called.is_empty() && engine.warned.insert((account, called.to_owned()))
    {
        let field = if name.is_empty() { Field::Email } else { Field::ContactName };
        engine.warn(at, Bad::at(field, called, Why::PersonUnknown));
    }
    Ok((account, contact))
}

/// Warns once that the scale was taken for what it mostly is.
fn doubt_scale(engine: &mut Engine<'_>, at: At) {
    let doubtful = engine.voices.scale.is_some_and(|found| !found.certain);
    if doubtful && !std::mem::replace(&mut engine.voices.asked_scale, true) {
        let text = engine.view.text(at, Field::Recommends);
        engine.warn(at, Bad::at(Field::Recommends, text, Why::ScaleUnknown));
    }
}

/// Makes the changes: the answer, and what its words leave to be sorted.
fn keep(engine: &mut Engine<'_>, known: Option<&Answer>, said: Answer) -> Effect {
    let (answer, effect) = match known {
        Some(known) if *known == said => return Effect::Unchanged,
        Some(_) => {
            engine.changes.push(Change::Set(Record::Answer(Box::new(said.clone()))));
            (said, Effect::Updated)
        }
        None => {
            let answer = Answer { id: AnswerId(engine.facts.number()), ..said };
            engine.changes.push(Change::Add(Record::Answer(Box::new(answer.clone()))));
            (answer, Effect::New)
        }
    };
    engine.removals.extend(engine.voices.heard(&answer));
    let before = known.map(items_of).unwrap_or_default();
    for item in items_of(&answer) {
        let was = before.iter().find(|old| old.question == item.question);
        if was.is_some_and(|old| old.text == item.text) {
            continue;
        }
        // What nobody has sorted is corrected; what somebody has stays, and the new words come beside.
        let there = engine.voices.items.get(&answer.id).and_then(|items| {
            items.iter().find(|old| {
                old.question == item.question
                    && was.is_some_and(|was| was.text == old.text)
                    && old.credible.is_none()
                    && old.task.is_none()
            })
        });
        let change = match there {
            Some(old) => {
                let corrected =
                    FeedbackItem { text: item.text, kind: item.kind, ..(**old).clone() };
                Change::Set(Record::FeedbackItem(Box::new(corrected)))
            }
            None => {
                let id = FeedbackItemId(engine.voices.next_item);
                engine.voices.next_item += 1;
                Change::Add(Record::FeedbackItem(Box::new(FeedbackItem { id, ..item })))
            }
        };
        engine.changes.push(change);
    }
    effect
}

fn show(engine: &mut Engine<'_>, at: At, account: usize, said: &Answer) {
    let lang = engine.lang;
    let recommends = match (said.silent, said.nps, said.ten) {
        (true, ..) => words::exchange_silent(lang),
        (_, Some(nps), _) => nps.to_string(),
        (_, None, Some(ten)) => format!("{ten} ({})", Scale::OneToTen.say(lang)),
        _ => String::new(),
    };
    let name = engine.view.text(at, Field::ContactName);
    let name = if name.is_empty() { engine.view.text(at, Field::Email) } else { name };
    let cells = vec![
        shown_day(lang, Some(said.on)),
        engine.accounts.name(account).to_owned(),
        name.to_owned(),
        recommends,
        said.csat.map_or(String::new(), |n| n.to_string()),
        said.words.clone(),
    ];
    engine.show(cells);
}

//! Rows of touches.

use super::{facts::TouchKey, shown_day};
use crate::{
    field::Field,
    plan::{
        engine::{Effect, Engine},
        view::At,
        why::{Bad, Why},
    },
    value::word,
};
use rapport_domain::{AccountId, Change, ContactId, Record, Touch, TouchId};
use rapport_text::words;

pub(crate) fn row(engine: &mut Engine<'_>, at: At) -> Result<Effect, Bad> {
    let view = &engine.view;
    let on = view
        .day(at, Field::TouchedOn)?
        .ok_or_else(|| Bad::at(Field::TouchedOn, "", Why::Missing))?;
    let (kind, began_by_kind, in_person_by_kind) = view
        .word(at, Field::TouchKind, word::touch_kind)?
        .ok_or_else(|| Bad::at(Field::TouchKind, "", Why::Missing))?;
    let began = view.word(at, Field::Began, |t| Some(word::who(t)))?.flatten();
    let in_person = view.word(at, Field::InPerson, word::yes_no)?;
    let beyond = view.word(at, Field::BeyondContract, word::yes_no)?;
    let news = view.word(at, Field::SharedNews, word::yes_no)?;
    let attended = view.word(at, Field::Attended, word::attended)?;
    let refused = view.word(at, Field::RefusedRequest, word::yes_no)?;
    let minutes = view.whole(at, Field::Minutes, 0, 100_000)?.and_then(|n| i32::try_from(n).ok());
    let sentiment = view.whole(at, Field::Sentiment, -2, 2)?.and_then(|n| i8::try_from(n).ok());
    let summary = view.limited(at, Field::Summary, 20_000)?;
    engine.check_manager(at, Field::ManagerId, Field::ManagerName)?;
    let key = engine.account_key(at)?;
    let found = engine.find_account(&key)?;
    let (account, _) = engine.settle_account(key, found);
    let account_id = engine.accounts.id(account);
    let (number, called) =
        (engine.view.text(at, Field::ManagerId), engine.view.text(at, Field::ManagerName));
    let manager = engine.settle_manager(number, called);
    let contacts = people(engine, at, account_id);

    let identity = TouchKey { account: account_id.0, on: on.key(), kind: kind as u8, summary };
    let known = engine.facts.touch_chain.take(&identity).and_then(|i| engine.facts.touches.get(i));
    let said = Touch {
        id: known.map_or(TouchId::NEW, |k| k.id),
        account: account_id,
        contacts: match known {
            Some(known) if contacts.is_empty() => known.contacts.clone(),
            _ => contacts,
        },
        manager: manager.or(known.and_then(|k| k.manager)),
        on,
        kind,
        began: began.or(known.map_or(began_by_kind, |k| k.began)),
        in_person: in_person.unwrap_or(known.map_or(in_person_by_kind, |k| k.in_person)),
        beyond_contract: beyond.unwrap_or(known.is_some_and(|k| k.beyond_contract)),
        shared_news: news.unwrap_or(known.is_some_and(|k| k.shared_news)),
        attended: attended.or(known.and_then(|k| k.attended)),
        refused_request: refused.unwrap_or(known.is_some_and(|k| k.refused_request)),
        summary: summary.to_owned(),
        sentiment: sentiment.or(known.and_then(|k| k.sentiment)),
        minutes: minutes.or(known.and_then(|k| k.minutes)),
    };
    if engine.previews() {
        let cells = vec![
            shown_day(engine.lang, Some(on)),
            engine.accounts.name(account).to_owned(),
            words::exchange_touch_kind(engine.lang, kind.key()),
            engine.view.text(at, Field::ContactName).to_owned(),
            said.minutes.map_or(String::new(), |m| m.to_string()),
            summary.to_owned(),
        ];
        engine.show(cells);
    }
    match known {
        Some(known) if *known == said => Ok(Effect::Unchanged),
        Some(_) => {
            engine.changes.push(Change::Set(Record::Touch(Box::new(said))));
            Ok(Effect::Updated)
        }
        None => {
            let id = TouchId(engine.facts.number());
            engine.changes.push(Change::Add(Record::Touch(Box::new(Touch { id, ..said }))));
            Ok(Effect::New)
        }
    }
}

/// The contacts named, by name within the account. One that the book does not have is warned of
/// once; the touch stays.
fn people(engine: &mut Engine<'_>, at: At, account: AccountId) -> Vec<ContactId> {
    let text = engine.view.text(at, Field::ContactName);
    if text.is_empty() {
        return Vec::new();
    }
    if let Some(contact) = engine.contacts.by_name(account, text) {
        return vec![contact];
    }
    let mut found = Vec::new();
    for name in text.split([',', ';']).map(str::trim).filter(|n| !n.is_empty()) {
        match engine.contacts.by_name(account, name) {
            Some(contact) if found.contains(&contact) => {}
            Some(contact) => found.push(contact),
            None => {
                let place = usize::try_from(account.0).unwrap_or(0);
                if engine.warned.insert((place, name.to_owned())) {
                    engine.warn(at, Bad::at(Field::ContactName, name, Why::ContactUnknown));
                }
            }
        }
    }
    found
}

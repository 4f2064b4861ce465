//! Rows of contacts.

use super::effect;
use crate::{
    field::Field,
    plan::{
        engine::{Effect, Engine},
        slot::put,
        view::{At, View},
        why::{Bad, Why},
    },
    value::word,
};
use rapport_domain::{Day, contact::check_email};

/// A row that says when somebody left.
pub(crate) struct Departure {
    contact: usize,
    at: At,
    on: Day,
    /// Whether the rest of the row changed nothing.
    unchanged: bool,
}

/// The e-mail of a row, refused when it cannot be one.
pub(crate) fn email<'a>(view: &View<'a>, at: At) -> Result<&'a str, Bad> {
    let email = view.limited(at, Field::Email, 320)?;
    check_email(email).map_err(|_| Bad::at(Field::Email, email, Why::NotEmail))?;
    Ok(email)
}

pub(crate) fn row(engine: &mut Engine<'_>, at: At) -> Result<Effect, Bad> {
    let view = &engine.view;
    let id = view.limited(at, Field::ContactId, 100)?;
    let email = email(view, at)?;
    let name = contact_name(view, at)?;
    if name.is_empty() && email.is_empty() {
        return Err(Bad::at(Field::ContactName, "", Why::Missing));
    }
    let key = engine.account_key(at)?;
    let influence = view.whole(at, Field::Influence, 1, 5)?.and_then(|n| u8::try_from(n).ok());
    let role = view.word(at, Field::DecisionRole, |t| Some(word::decision_role(t)))?.flatten();
    let consent = view.word(at, Field::MailConsent, word::yes_no)?;
    let (joined, left) = (view.day(at, Field::JoinedOn)?, view.day(at, Field::LeftOn)?);
    if left.is_some() && left < joined {
        let text = view.text(at, Field::LeftOn);
        return Err(Bad::at(Field::LeftOn, text, Why::EndsBeforeStart));
    }
    let found = engine.find_account(&key)?;
    let (account, _) = engine.settle_account(key, found);
    let account_id = engine.accounts.id(account);

    let found = engine.contacts.find(account_id, id, email, &name);
    let index = found.unwrap_or_else(|| engine.contacts.create(account_id, id, email, &name));
    let mut changed = engine.contacts.learn(index, id, email);
    let (_, line, _) = engine.view.locate(at, None);
    changed |= fill(engine, at, index, &name, email);
    let Some(slot) = engine.contacts.slots.get_mut(index) else { return Ok(Effect::Unchanged) };
    let before = slot.line.replace(line);
    changed |= put!(slot, some Influence, influence, influence);
    changed |= put!(slot, some DecisionRole, role, role);
    changed |= put!(slot, some MailConsent, mail_consent, consent);
    changed |= put!(slot, some JoinedOn, joined_on, joined);
    if engine.previews()
        && let Some(slot) = engine.contacts.slots.get(index)
    {
        let contact = &slot.record;
        let cells = vec![
            engine.accounts.name(account).to_owned(),
            contact.name.clone(),
            contact.job_title.clone(),
            contact.email.clone(),
            contact.phone.clone(),
        ];
        engine.show(cells);
    }
    if let Some(line) = before {
        engine.warn(at, Bad::row(Why::SameRecord(line)));
    }
    if let Some(on) = left {
        let unchanged = found.is_some() && !changed;
        engine.departures.push(Departure { contact: index, at, on, unchanged });
    }
    Ok(effect(found.is_none(), changed))
}

/// Writes who left, after all rows: a row further down may say when they joined, and nobody leaves
/// before that.
pub(crate) fn depart(engine: &mut Engine<'_>) {
    for Departure { contact, at, on, unchanged } in std::mem::take(&mut engine.departures) {
        let Some(slot) = engine.contacts.slots.get_mut(contact) else { continue };
        if slot.record.joined_on.is_some_and(|joined| on < joined) {
            let text = engine.view.text(at, Field::LeftOn);
            engine.warn(at, Bad::at(Field::LeftOn, text, Why::LeftBeforeJoined));
        } else if put!(slot, some LeftOn, left_on, Some(on)) && unchanged {
            engine.counts.unchanged -= 1;
            engine.counts.updated += 1;
        }
    }
    // Who joined later than the book says they left is back.
    for slot in &mut engine.contacts.slots {
        let record = &slot.record;
        if slot.changed && record.left_on.is_some() && record.left_on < record.joined_on {
            slot.record.to_mut().left_on = None;
        }
    }
}

/// The contact's full name.
pub(crate) fn contact_name(view: &View<'_>, at: At) -> Result<String, Bad> {
    view.full_name(
        at,
        Field::ContactName,
        Field::ContactFirstName,
        Some(Field::ContactMiddleName),
        Field::ContactLastName,
    )
}

/// Writes what rows of contacts and of accounts both say of a contact.
pub(crate) fn fill(engine: &mut Engine<'_>, at: At, index: usize, name: &str, email: &str) -> bool {
    let (title, phone) =
        (engine.view.text(at, Field::JobTitle), engine.view.text(at, Field::Phone));
    let messenger = engine.view.text(at, Field::Messenger);
    let Some(slot) = engine.contacts.slots.get_mut(index) else { return false };
    let called = slot.record.name.clone();
    let renamed = put!(slot, text ContactName, name, name);
    let mut changed = renamed;
    changed |= put!(slot, text Email, email, email);
    changed |= put!(slot, text JobTitle, job_title, title);
    changed |= put!(slot, text Phone, phone, phone);
    changed |= put!(slot, text Messenger, messenger, messenger);
    if renamed {
        engine.contacts.rename(index, &called, name);
    }
    changed
}

//! Rows of accounts, with the legal entity and the contact that stand in the same row.

use super::{contacts, effect, shown_day};
use crate::{
    field::Field,
    plan::{
        engine::{Effect, Engine},
        registry::accounts::{AccountKey, Found, Learnt, plain_tax},
        slot::put,
        view::At,
        why::{Bad, Why},
    },
    value::word,
};
use rapport_domain::tax;

pub(crate) fn row(engine: &mut Engine<'_>, at: At) -> Result<Effect, Bad> {
    let view = &engine.view;
    let key = engine.account_key(at)?;
    if key.name.is_empty() {
        return Err(Bad::at(Field::AccountName, "", Why::Missing));
    }
    let legal = view.limited(at, Field::LegalName, 300)?;
    let acquainted = view.day(at, Field::AcquaintedOn)?;
    let notes = view.limited(at, Field::Notes, 100_000)?;
    let cadence = view.whole(at, Field::CadenceDays, 1, 3650)?.and_then(|n| u16::try_from(n).ok());
    let lifecycle = view.word(at, Field::Lifecycle, |t| Some(word::lifecycle(t)))?;
    let contact = contacts::contact_name(view, at)?;
    let mail = contacts::email(view, at);
    engine.check_manager(at, Field::OwnerId, Field::OwnerName)?;
    engine.check_manager(at, Field::RenewalsOwner, Field::RenewalsOwner)?;
    let found = match engine.accounts.find(&key) {
        Found::One(index) => Some(index),
        Found::None => None,
        Found::Several(count) => {
            return Err(Bad::at(Field::AccountName, key.name, Why::SeveralAccounts(count)));
        }
    };

    let index = found.unwrap_or_else(|| engine.accounts.create(&key));
    let mut changed = name_entity(engine, at, index, &key, legal);
    let (number, called) =
        (engine.view.text(at, Field::OwnerId), engine.view.text(at, Field::OwnerName));
    let owner = engine.settle_manager(number, called);
    let renewals = engine.settle_manager("", engine.view.text(at, Field::RenewalsOwner));
    let (_, line, _) = engine.view.locate(at, None);
    let view = &engine.view;
    let Some(slot) = engine.accounts.slots.get_mut(index) else { return Ok(Effect::Unchanged) };
    let before = slot.line.replace(line);
    let called = slot.record.name.clone();
    let renamed = put!(slot, text AccountName, name, key.name);
    changed |= renamed;
    changed |= put!(slot, text Industry, industry, view.text(at, Field::Industry));
    changed |= put!(slot, text Country, country, view.text(at, Field::Country));
    changed |= put!(slot, text City, city, key.city);
    changed |= put!(slot, text Site, site, view.text(at, Field::Site));
    changed |= put!(slot, text AccountSource, source, view.text(at, Field::AccountSource));
    changed |= put!(slot, text Notes, notes, notes);
    changed |= put!(slot, some OwnerName, owner, owner);
    changed |= put!(slot, some RenewalsOwner, renewals_owner, renewals);
    changed |= put!(slot, some AcquaintedOn, acquainted_on, acquainted);
    changed |= put!(slot, some CadenceDays, cadence_days, cadence);
    if let Some(Some(lifecycle)) = lifecycle {
        changed |= put!(slot, Lifecycle, lifecycle, lifecycle);
    }
    let tags = view.text(at, Field::Tags);
    if !tags.is_empty() {
        let tags: Vec<String> = tags
            .split([',', ';'])
            .map(str::trim)
            .filter(|t| !t.is_empty())
            .map(str::to_owned)
            .collect();
        changed |= put!(slot, Tags, tags, tags);
    }
    if renamed {
        engine.accounts.rename(index, &called, key.name);
    }
    if lifecycle == Some(None) {
        let text = engine.view.text(at, Field::Lifecycle);
        engine.warn(at, Bad::at(Field::Lifecycle, text, Why::UnknownWord));
    }
    changed |= take_contact(engine, at, index, &contact, mail);
    show(engine, index, key.tax, &contact);
    if let Some(line) = before {
        engine.warn(at, Bad::row(Why::SameRecord(line)));
    }
    Ok(effect(found.is_none(), changed))
}

/// External id, tax id and registered name. A tax id with wrong check digits is kept: the
/// accounting system knows it so.
fn name_entity(
    engine: &mut Engine<'_>,
    at: At,
    index: usize,
    key: &AccountKey<'_>,
    legal: &str,
) -> bool {
    let learnt = engine.accounts.learn(index, key, legal);
    if learnt == Learnt::Taken {
        engine.warn(at, Bad::at(Field::TaxId, key.tax, Why::TaxTaken));
    }
    let plain = plain_tax(key.tax);
    if !plain.is_empty() && !tax::check_digits_hold(&plain) {
        engine.warn(at, Bad::at(Field::TaxId, key.tax, Why::TaxDigits));
    }
    let mut changed = learnt == Learnt::More;
    if learnt != Learnt::Taken
        && !plain.is_empty()
        && let Some(slot) = engine.accounts.entity_mut(&plain)
    {
        changed |= put!(slot, text LegalName, name, legal);
    }
    changed
}

/// The contact named in the row.
fn take_contact(
    engine: &mut Engine<'_>,
    at: At,
    index: usize,
    name: &str,
    mail: Result<&str, Bad>,
) -> bool {
    let email = match mail {
        Ok(email) => email,
        Err(bad) => {
            engine.warn(at, bad);
            ""
        }
    };
    if name.is_empty() {
        let lost = [Field::Phone, Field::Email, Field::JobTitle]
            .into_iter()
            .map(|f| (f, engine.view.text(at, f)))
            .find(|(_, text)| !text.is_empty());
        if let Some((field, text)) = lost {
            engine.warn(at, Bad::at(field, text, Why::NoContactName));
        }
        return false;
    }
    let account = engine.accounts.id(index);
    let found = engine.contacts.find(account, "", email, name);
    let place = found.unwrap_or_else(|| engine.contacts.create(account, "", email, name));
    let learnt = engine.contacts.learn(place, "", email);
    contacts::fill(engine, at, place, name, email) | learnt | found.is_none()
}

fn show(engine: &mut Engine<'_>, index: usize, tax: &str, contact: &str) {
    if !engine.previews() {
        return;
    }
    let Some(slot) = engine.accounts.slots.get(index) else { return };
    let account = &slot.record;
    let cells = vec![
        account.name.clone(),
        plain_tax(tax),
        account.external_ids.join(", "),
        account.industry.clone(),
        account.country.clone(),
        account.city.clone(),
        account.owner.map_or(String::new(), |id| engine.managers.name_of(id).to_owned()),
        shown_day(engine.lang, account.acquainted_on),
        contact.to_owned(),
    ];
    engine.show(cells);
}

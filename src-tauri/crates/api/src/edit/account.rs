//! Edits of accounts with their legal entities, one or many.

use super::{Desk, desk};
use crate::{
    Failure, Session,
    dto::{
        Done,
        account::{AccountSaveReq, AccountsSetReq},
    },
    print,
};
use rapport_domain::{
    Account, AccountId, Change, Day, Handover, HandoverId, LegalEntity, LegalEntityId, ManagerId,
    Noun, OpName, Reason, Record, Refusal,
};
use rapport_store::{Book, StoreError};

pub(crate) fn account_save(session: &Session, request: AccountSaveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut account = request.account;
    account.name = account.name.trim().to_owned();
    let mut book = session.book();
    account.check().map_err(|r| desk.refuse(&r))?;
    desk.require_manager(&book, "owner", account.owner)?;
    desk.require_manager(&book, "renewals_owner", account.renewals_owner)?;
    if let Some(parent) = account.parent {
        refuse_loop(&desk, &book, account.id, parent)?;
    }
    if let Some(referrer) = account.referred_by {
        desk.require_account(&book, "referred_by", referrer)?;
    }
    let new = account.id.is_new();
    if new {
        account.id = AccountId(book.next_id(Noun::Account).map_err(|e| desk.store(e))?);
    }
    let (id, subject, owner) = (account.id, account.name.clone(), account.owner);
    let record = Record::Account(Box::new(account));
    let mut changes = vec![if new { Change::Add(record) } else { Change::Set(record) }];
    let before = if new { None } else { book.get::<Account>(id).map_err(|e| desk.store(e))? };
    let mut next = book.next_id(Noun::Handover).map_err(|e| desk.store(e))?;
    if let Some(before) = before {
        let passing = handover(&book, &before, owner, session.host().today(), &mut next);
        changes.extend(passing.map_err(|e| desk.store(e))?);
    }
    changes.extend(entity_changes(&desk, &book, id, new, request.legal_entities)?);
    let name = if new { OpName::Add } else { OpName::Edit };
    desk.commit(&mut book, name, Noun::Account, subject, id.0, &changes)
}

/// A holding may not stand under an account that stands under it.
fn refuse_loop(
    desk: &Desk<'_>,
    book: &Book,
    account: AccountId,
    parent: AccountId,
) -> Result<(), Failure> {
    let mut above = Some(parent);
    let mut seen = Vec::new();
    while let Some(id) = above {
        if id == account || seen.contains(&id) {
            return Err(desk.refuse(&Refusal::at("parent", Reason::Loop)));
        }
        seen.push(id);
        above = desk.require_account(book, "parent", id)?.parent;
    }
    Ok(())
}

fn entity_changes(
    desk: &Desk<'_>,
    book: &Book,
    account: AccountId,
    new: bool,
    wanted: Vec<LegalEntity>,
) -> Result<Vec<Change>, Failure> {
    let all = book.all::<LegalEntity>().map_err(|e| desk.store(e))?;
    let mut next = book.next_id(Noun::LegalEntity).map_err(|e| desk.store(e))?;
    let had: Vec<&LegalEntity> = all.iter().filter(|e| !new && e.account == account).collect();
    let mut changes = Vec::new();
    let mut kept = Vec::new();
    for mut entity in wanted {
        entity.tax_id = entity.tax_id.trim().to_owned();
        entity.account = account;
        entity.check().map_err(|r| desk.refuse(&r))?;
        if entity.name.trim().is_empty() && entity.tax_id.is_empty() {
            continue;
        }
        let taken = all.iter().find(|e| {
            !entity.tax_id.is_empty() && e.tax_id == entity.tax_id && e.account != account
        });
        if let Some(other) = taken {
            let owner = book.get::<Account>(other.account).map_err(|e| desk.store(e))?;
            let name = owner.map(|a| a.name).unwrap_or_default();
            return Err(desk.refuse(&Refusal::at("legal_entities", Reason::Taken(name))));
        }
        match had.iter().find(|e| e.id == entity.id) {
            Some(same) if **same == entity => kept.push(entity.id),
            Some(_) => {
                kept.push(entity.id);
                changes.push(Change::Set(Record::LegalEntity(Box::new(entity))));
            }
            None => {
                entity.id = LegalEntityId(next);
                next += 1;
                changes.push(Change::Add(Record::LegalEntity(Box::new(entity))));
            }
        }
    }
    for gone in had.iter().filter(|e| !kept.contains(&e.id)) {
        changes.push(Change::Remove(Noun::LegalEntity, gone.id.0));
    }
    Ok(changes)
}

/// What the new owner means to the account's handovers; a new one takes the next number.
pub(crate) fn handover(
    book: &Book,
    before: &Account,
    owner: Option<ManagerId>,
    today: Day,
    next: &mut i64,
) -> Result<Option<Change>, StoreError> {
    if before.owner == owner {
        return Ok(None);
    }
    let handovers = book.of_account::<Handover>(before.id)?;
    let change = Handover::passing(HandoverId(*next), before, owner, &handovers, today);
    *next += i64::from(matches!(change, Some(Change::Add(_))));
    Ok(change)
}

pub(crate) fn accounts_set(session: &Session, request: AccountsSetReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    desk.require_manager(&book, "owner", request.owner)?;
    let tag = request.tag.as_deref().map(str::trim).filter(|t| !t.is_empty());
    let today = session.host().today();
    let mut next = book.next_id(Noun::Handover).map_err(|e| desk.store(e))?;
    let mut changes = Vec::new();
    for id in &request.ids {
        let old = book.get::<Account>(*id).map_err(|e| desk.store(e))?;
        let Some(old) = old else { return Err(Failure::gone(desk.lang)) };
        let mut account = old.clone();
        account.owner = request.owner.or(account.owner);
        account.lifecycle = request.lifecycle.unwrap_or(account.lifecycle);
        if let Some(tag) = tag.filter(|t| !account.tags.iter().any(|had| had == t)) {
            account.tags.push(tag.to_owned());
        }
        if account != old {
            let passing = handover(&book, &old, account.owner, today, &mut next);
            changes.extend(passing.map_err(|e| desk.store(e))?);
            changes.push(Change::Set(Record::Account(Box::new(account))));
        }
    }
    let accounts = changes.iter().filter(|change| change.noun() == Noun::Account).count();
    let subject = print::counted(desk.lang, Noun::Account, accounts as u64);
    desk.commit(&mut book, OpName::Edit, Noun::Account, subject, 0, &changes)
}

//! Edits of single records: number the new, check the rule, commit, name what was done.

use crate::{
    Failure, Session,
    dto::{
        Choice, Done, Nothing,
        account::{
            AccountSaveReq, AccountsSetReq, ContactSaveReq, FormChoices, ManagerRow,
            ManagerSaveReq, ManagersPage, PaymentSaveReq, ProductSaveReq, RemoveReq, SaleSaveReq,
            SubscriptionSaveReq, TouchSaveReq,
        },
    },
    print,
};
use rapport_domain::{
    Account, AccountId, Change, Contact, LegalEntity, LegalEntityId, Manager, ManagerId, Noun, Op,
    OpName, Product, ProductId, Reason, Record, Refusal, fold,
};
use rapport_store::{Book, StoreError};
use rapport_text::{day, words};
use std::collections::BTreeMap;

/// What a handler needs while it holds the book.
struct Desk<'a> {
    session: &'a Session,
    lang: rapport_text::Lang,
}

impl Desk<'_> {
    fn store(&self, error: StoreError) -> Failure {
        self.session.store_failure(&error)
    }

    fn refuse(&self, refusal: &Refusal) -> Failure {
        Failure::of_refusal(self.lang, refusal)
    }

    /// Checks and commits one record, new when its id is 0.
    fn save(
        &self,
        book: &mut Book,
        id: i64,
        noun: Noun,
        subject: String,
        record: impl FnOnce(i64) -> Record,
    ) -> Result<Done, Failure> {
        let new = id == 0;
        let id = if new { book.next_id(noun).map_err(|e| self.store(e))? } else { id };
        let record = record(id);
        record.check().map_err(|r| self.refuse(&r))?;
        let change = if new { Change::Add(record) } else { Change::Set(record) };
        let name = if new { OpName::Add } else { OpName::Edit };
        self.commit(book, name, noun, subject, id, &[change])
    }

    fn commit(
        &self,
        book: &mut Book,
        name: OpName,
        noun: Noun,
        subject: String,
        id: i64,
        changes: &[Change],
    ) -> Result<Done, Failure> {
        let op = Op { name, noun: Some(noun), subject, at: self.session.now() };
        let touched = book.commit(&op, changes).map_err(|e| match e {
            StoreError::Missing { .. } => Failure::gone(self.lang),
            e => self.store(e),
        })?;
        let label = print::op(self.lang, &op);
        let label = match name {
            OpName::Remove => words::done_removed(self.lang, op.subject),
            _ => words::done_saved(self.lang, label),
        };
        Ok(Done { id, label, touched })
    }

    fn require_account(
        &self,
        book: &Book,
        field: &'static str,
        id: AccountId,
    ) -> Result<Account, Failure> {
        if id.is_new() {
            return Err(self.refuse(&Refusal::at(field, Reason::Missing)));
        }
        book.get::<Account>(id)
            .map_err(|e| self.store(e))?
            .ok_or_else(|| self.refuse(&Refusal::at(field, Reason::Unknown(Noun::Account))))
    }

    fn require_product(&self, book: &Book, id: ProductId) -> Result<Product, Failure> {
        if id.is_new() {
            return Err(self.refuse(&Refusal::at("product", Reason::Missing)));
        }
        book.get::<Product>(id)
            .map_err(|e| self.store(e))?
            .ok_or_else(|| self.refuse(&Refusal::at("product", Reason::Unknown(Noun::Product))))
    }

    fn require_manager(
        &self,
        book: &Book,
        field: &'static str,
        id: Option<ManagerId>,
    ) -> Result<(), Failure> {
        let Some(id) = id else { return Ok(()) };
        match book.get::<Manager>(id).map_err(|e| self.store(e))? {
            Some(_) => Ok(()),
            None => Err(self.refuse(&Refusal::at(field, Reason::Unknown(Noun::Manager)))),
        }
    }
}

fn desk(session: &Session) -> Desk<'_> {
    Desk { session, lang: session.lang() }
}

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
    let (id, subject) = (account.id, account.name.clone());
    let record = Record::Account(Box::new(account));
    let mut changes = vec![if new { Change::Add(record) } else { Change::Set(record) }];
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

pub(crate) fn accounts_set(session: &Session, request: AccountsSetReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    desk.require_manager(&book, "owner", request.owner)?;
    let tag = request.tag.as_deref().map(str::trim).filter(|t| !t.is_empty());
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
            changes.push(Change::Set(Record::Account(Box::new(account))));
        }
    }
    let subject = print::counted(desk.lang, Noun::Account, changes.len() as u64);
    desk.commit(&mut book, OpName::Edit, Noun::Account, subject, 0, &changes)
}

pub(crate) fn manager_save(session: &Session, request: ManagerSaveReq) -> Result<Done, Failure> {
    let manager = request.manager;
    let subject = manager.name.clone();
    desk(session).save(&mut session.book(), manager.id.0, Noun::Manager, subject, |id| {
        Record::Manager(Box::new(Manager { id: ManagerId(id), ..manager }))
    })
}

pub(crate) fn contact_save(session: &Session, request: ContactSaveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let contact = request.contact;
    let mut book = session.book();
    desk.require_account(&book, "account", contact.account)?;
    if let Some(above) = contact.reports_to {
        let found = book.get::<Contact>(above).map_err(|e| desk.store(e))?;
        if found.is_none() {
            return Err(desk.refuse(&Refusal::at("reports_to", Reason::Unknown(Noun::Contact))));
        }
    }
    let subject = contact.name.clone();
    desk.save(&mut book, contact.id.0, Noun::Contact, subject, |id| {
        Record::Contact(Box::new(Contact { id: rapport_domain::ContactId(id), ..contact }))
    })
}

pub(crate) fn product_save(session: &Session, request: ProductSaveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let product = request.product;
    let mut book = session.book();
    let others = book.all::<Product>().map_err(|e| desk.store(e))?;
    let same =
        |p: &&Product| p.id != product.id && fold::fold(&p.name) == fold::fold(&product.name);
    if let Some(other) = others.iter().find(same) {
        let refusal = Refusal::at("name", Reason::Taken(other.name.clone()));
        return Err(desk.refuse(&refusal));
    }
    let subject = product.name.clone();
    desk.save(&mut book, product.id.0, Noun::Product, subject, |id| {
        Record::Product(Box::new(Product { id: ProductId(id), ..product }))
    })
}

pub(crate) fn sale_save(session: &Session, request: SaleSaveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let sale = request.sale;
    let mut book = session.book();
    let account = desk.require_account(&book, "account", sale.account)?;
    desk.require_product(&book, sale.product)?;
    let subject = dated_subject(&desk, &account, sale.on);
    desk.save(&mut book, sale.id.0, Noun::Sale, subject, |id| {
        Record::Sale(rapport_domain::Sale { id: rapport_domain::SaleId(id), ..sale })
    })
}

pub(crate) fn payment_save(session: &Session, request: PaymentSaveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let payment = request.payment;
    let mut book = session.book();
    let account = desk.require_account(&book, "account", payment.account)?;
    let subject = match payment.paid_on.or(payment.due_on) {
        Some(on) => dated_subject(&desk, &account, on),
        None => account.name,
    };
    desk.save(&mut book, payment.id.0, Noun::Payment, subject, |id| {
        Record::Payment(rapport_domain::Payment { id: rapport_domain::PaymentId(id), ..payment })
    })
}

pub(crate) fn subscription_save(
    session: &Session,
    request: SubscriptionSaveReq,
) -> Result<Done, Failure> {
    let desk = desk(session);
    let subscription = request.subscription;
    let mut book = session.book();
    let account = desk.require_account(&book, "account", subscription.account)?;
    let product = desk.require_product(&book, subscription.product)?;
    if let Some(earlier) = subscription.follows {
        let found = book.get::<rapport_domain::Subscription>(earlier).map_err(|e| desk.store(e))?;
        if found.is_none() {
            return Err(desk.refuse(&Refusal::at("follows", Reason::Unknown(Noun::Subscription))));
        }
    }
    let subject = print::joined(&[&account.name, &product.name]);
    desk.save(&mut book, subscription.id.0, Noun::Subscription, subject, |id| {
        let id = rapport_domain::SubscriptionId(id);
        Record::Subscription(Box::new(rapport_domain::Subscription { id, ..subscription }))
    })
}

pub(crate) fn touch_save(session: &Session, request: TouchSaveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let touch = request.touch;
    let mut book = session.book();
    let account = desk.require_account(&book, "account", touch.account)?;
    desk.require_manager(&book, "manager", touch.manager)?;
    let people = book.of_account::<Contact>(account.id).map_err(|e| desk.store(e))?;
    if touch.contacts.iter().any(|id| !people.iter().any(|p| p.id == *id)) {
        return Err(desk.refuse(&Refusal::at("contacts", Reason::Unknown(Noun::Contact))));
    }
    let subject = dated_subject(&desk, &account, touch.on);
    desk.save(&mut book, touch.id.0, Noun::Touch, subject, |id| {
        Record::Touch(Box::new(rapport_domain::Touch { id: rapport_domain::TouchId(id), ..touch }))
    })
}

fn dated_subject(desk: &Desk<'_>, account: &Account, on: rapport_domain::Day) -> String {
    print::joined(&[&account.name, &day::short(desk.lang, on)])
}

pub(crate) fn remove(session: &Session, request: RemoveReq) -> Result<Done, Failure> {
    let desk = desk(session);
    let mut book = session.book();
    let mut first = String::new();
    for id in &request.ids {
        if request.noun == Noun::Product {
            let hanging = book.hanging(Noun::Product, *id).map_err(|e| desk.store(e))?;
            if let Some((noun, count)) = hanging.into_iter().find(|(_, count)| *count > 0) {
                return Err(desk.refuse(&Refusal::at("", Reason::InUse(noun, count))));
            }
        }
        if first.is_empty() {
            first = name_of(&desk, &book, request.noun, *id)?;
        }
    }
    let changes = book.removal_of_all(request.noun, &request.ids).map_err(|e| match e {
        StoreError::Missing { .. } => Failure::gone(desk.lang),
        e => desk.store(e),
    })?;
    if changes.is_empty() {
        return Err(Failure::gone(desk.lang));
    }
    let subject = match request.ids.len() {
        1 => first,
        many => print::counted(desk.lang, request.noun, many as u64),
    };
    desk.commit(&mut book, OpName::Remove, request.noun, subject, 0, &changes)
}

/// How the undo button names a record that goes.
fn name_of(desk: &Desk<'_>, book: &Book, noun: Noun, id: i64) -> Result<String, Failure> {
    let of_account = |account: AccountId, on: Option<rapport_domain::Day>| {
        let account = book.get::<Account>(account).map_err(|e| desk.store(e))?;
        let name = account.map(|a| a.name).unwrap_or_default();
        let on = on.map(|on| day::short(desk.lang, on)).unwrap_or_default();
        Ok(print::joined(&[&name, &on]))
    };
    macro_rules! found {
        ($record:ident, $id:ident) => {
            book.get::<rapport_domain::$record>(rapport_domain::$id(id))
                .map_err(|e| desk.store(e))?
        };
    }
    match noun {
        Noun::Account => Ok(found!(Account, AccountId).map(|r| r.name).unwrap_or_default()),
        Noun::Manager => Ok(found!(Manager, ManagerId).map(|r| r.name).unwrap_or_default()),
        Noun::Contact => Ok(found!(Contact, ContactId).map(|r| r.name).unwrap_or_default()),
        Noun::Product => Ok(found!(Product, ProductId).map(|r| r.name).unwrap_or_default()),
        Noun::Sale => {
            found!(Sale, SaleId).map_or(Ok(String::new()), |r| of_account(r.account, Some(r.on)))
        }
        Noun::Payment => found!(Payment, PaymentId)
            .map_or(Ok(String::new()), |r| of_account(r.account, r.paid_on.or(r.due_on))),
        Noun::Subscription => found!(Subscription, SubscriptionId)
            .map_or(Ok(String::new()), |r| of_account(r.account, Some(r.ends_on))),
        Noun::Touch => {
            found!(Touch, TouchId).map_or(Ok(String::new()), |r| of_account(r.account, Some(r.on)))
        }
        Noun::Review => {
            found!(Review, ReviewId).map_or(Ok(String::new()), |r| of_account(r.account, None))
        }
        Noun::LegalEntity => {
            Ok(found!(LegalEntity, LegalEntityId).map(|r| r.name).unwrap_or_default())
        }
        Noun::Setting | Noun::Mapping => Ok(String::new()),
    }
}

pub(crate) fn managers(session: &Session, _: Nothing) -> Result<ManagersPage, Failure> {
    let desk = desk(session);
    let book = session.book();
    let mut managers = book.all::<Manager>().map_err(|e| desk.store(e))?;
    managers.sort_by_cached_key(|m| fold::fold(&m.name));
    let mut kept: BTreeMap<ManagerId, u32> = BTreeMap::new();
    for account in book.all::<Account>().map_err(|e| desk.store(e))? {
        if let Some(owner) = account.owner {
            *kept.entry(owner).or_default() += 1;
        }
    }
    let rows = managers
        .into_iter()
        .map(|manager| ManagerRow {
            team_label: print::team(desk.lang, manager.team),
            accounts: kept.get(&manager.id).copied().unwrap_or(0),
            manager,
        })
        .collect();
    Ok(ManagersPage { rows })
}

pub(crate) fn choices(session: &Session, _: Nothing) -> Result<FormChoices, Failure> {
    let desk = desk(session);
    let lang = desk.lang;
    let book = session.book();
    let managers = book.all::<Manager>().map_err(|e| desk.store(e))?;
    let accounts = book.all::<Account>().map_err(|e| desk.store(e))?;
    let products = book.all::<Product>().map_err(|e| desk.store(e))?;
    let named =
        |id: i64, name: &str| Choice { key: id.to_string(), label: name.to_owned(), count: None };
    let sorted = |mut all: Vec<Choice>| {
        all.sort_by_cached_key(|c| fold::fold(&c.label));
        all
    };
    Ok(FormChoices {
        managers: sorted(managers.iter().map(|m| named(m.id.0, &m.name)).collect()),
        products: sorted(products.iter().map(|p| named(p.id.0, &p.name)).collect()),
        industries: in_use(accounts.iter().map(|a| a.industry.as_str())),
        countries: in_use(accounts.iter().map(|a| a.country.as_str())),
        accounts: sorted(accounts.iter().map(|a| named(a.id.0, &a.name)).collect()),
        lifecycles: print::lifecycles(lang),
        roles: print::roles(lang),
        touch_kinds: print::touch_kinds(lang),
        sale_kinds: print::sale_kinds(lang),
        product_kinds: print::product_kinds(lang),
        subscription_statuses: print::subscription_statuses(lang),
        teams: print::teams(lang),
    })
}

/// The distinct filled texts with their counts, by name.
pub(crate) fn in_use<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Choice> {
    let mut counts: BTreeMap<String, (String, u32)> = BTreeMap::new();
    for text in texts.filter(|t| !t.is_empty()) {
        counts.entry(fold::fold(text)).or_insert_with(|| (text.to_owned(), 0)).1 += 1;
    }
    counts
        .into_values()
        .map(|(text, count)| Choice { key: text.clone(), label: text, count: Some(count) })
        .collect()
}

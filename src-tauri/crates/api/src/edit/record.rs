//! Edits of managers, people, products and facts.

use super::desk;
use crate::{
    Failure, Session,
    dto::{
        Done,
        account::{
            ContactSaveReq, ManagerSaveReq, PaymentSaveReq, ProductSaveReq, SaleSaveReq,
            SubscriptionSaveReq,
        },
    },
    print,
};
use rapport_domain::{
    Change, Contact, Manager, ManagerId, Noun, OpName, Product, ProductId, Reason, Record, Refusal,
    RenewalStep, Subscription, SubscriptionId, fold,
    renewal::{follow, plan},
};
use rapport_store::{Book, StoreError};
use std::collections::{BTreeMap, BTreeSet};

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
    let subject = desk.dated_subject(&account, sale.on);
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
        Some(on) => desk.dated_subject(&account, on),
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
        let found = book.get::<Subscription>(earlier).map_err(|e| desk.store(e))?;
        // Only what the same client had can have been renewed.
        if found.is_none_or(|earlier| earlier.account != account.id) {
            return Err(desk.refuse(&Refusal::at("follows", Reason::Unknown(Noun::Subscription))));
        }
        // A chain may lead through another account: a subscription is moved between them by hand.
        let all = book.all::<Subscription>().map_err(|e| desk.store(e))?;
        let follows: BTreeMap<SubscriptionId, SubscriptionId> =
            all.iter().filter_map(|s| Some((s.id, s.follows?))).collect();
        let follows_of = |id| follows.get(&id).copied();
        follow::check_follows(subscription.id, subscription.follows, follows_of)
            .map_err(|r| desk.refuse(&r))?;
    }
    let subject = print::joined(&[&account.name, &product.name]);
    if subscription.id.is_new() {
        return desk.save(&mut book, subscription.id.0, Noun::Subscription, subject, |id| {
            let id = SubscriptionId(id);
            Record::Subscription(Box::new(Subscription { id, ..subscription }))
        });
    }
    subscription.check().map_err(|r| desk.refuse(&r))?;
    let id = subscription.id.0;
    let mut changes = vec![Change::Set(Record::Subscription(Box::new(subscription)))];
    changes.extend(marks(session, &book, &changes).map_err(|e| desk.store(e))?);
    desk.commit(&mut book, OpName::Edit, Noun::Subscription, subject, id, &changes)
}

/// The steps that say, on record, how subscriptions of the book end by these changes.
pub(crate) fn marks(
    session: &Session,
    book: &Book,
    changes: &[Change],
) -> Result<Vec<Change>, StoreError> {
    let mut marked = Vec::new();
    for change in changes {
        let Change::Set(Record::Subscription(after)) = change else { continue };
        if let Some(before) = book.get::<Subscription>(after.id)?
            && before.status != after.status
        {
            marked.push((before, &**after));
        }
    }
    if marked.is_empty() {
        return Ok(Vec::new());
    }
    let steps = book.all::<RenewalStep>()?;
    let mut followed: BTreeSet<SubscriptionId> =
        book.all::<Subscription>()?.iter().filter_map(|s| s.follows).collect();
    followed.extend(changes.iter().filter_map(|change| match change {
        Change::Add(Record::Subscription(s)) | Change::Set(Record::Subscription(s)) => s.follows,
        _ => None,
    }));
    let (today, mut next) = (session.host().today(), book.next_id(Noun::RenewalStep)?);
    let mut ids = |_| {
        next += 1;
        next - 1
    };
    let step = |(before, after): (Subscription, &Subscription)| {
        let is_followed = followed.contains(&after.id);
        plan::marked((&before, after), is_followed, &steps, today, &mut ids)
    };
    Ok(marked.into_iter().filter_map(step).collect())
}

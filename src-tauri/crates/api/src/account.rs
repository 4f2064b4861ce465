//! One account's page, as of a day.

mod cards;
mod lines;

use crate::{
    Failure, Session,
    dto::account::{AccountPage, AccountReq, LegalEntityRow, PersonRow, ReviewRow, TouchRow},
    figure,
    portfolio::row,
    print::{self, Voice},
    relationship::{
        self,
        records::{self, Gist},
    },
    renewal::facts::Terms,
    session::Stand,
};
use rapport_domain::{
    Account, Contact, ContactId, Day, Half, HealthScale, LegalEntity, Manager, Payment, Product,
    Review, Sale, Subscription, Touch, fold, tax,
};
use rapport_text::{day, words};
use std::collections::HashMap;

/// Everything known of one account by the day.
pub(crate) struct Facts {
    pub(crate) account: Account,
    pub(crate) legal_entities: Vec<LegalEntity>,
    pub(crate) contacts: Vec<Contact>,
    pub(crate) touches: Vec<Touch>,
    pub(crate) sales: Vec<Sale>,
    pub(crate) payments: Vec<Payment>,
    pub(crate) subscriptions: Vec<Subscription>,
    /// Terms agreed on that begin later; known only as of today.
    pub(crate) later: Vec<Subscription>,
    pub(crate) reviews: Vec<Review>,
    pub(crate) products: HashMap<i64, Product>,
    pub(crate) managers: HashMap<i64, Manager>,
}

impl Facts {
    /// Reads the account and what is dated by the day, latest first.
    pub(crate) fn read(
        session: &Session,
        id: rapport_domain::AccountId,
        on: Day,
    ) -> Result<Self, Failure> {
        let fail = |e| session.store_failure(&e);
        let book = session.book();
        let Some(account) = book.get::<Account>(id).map_err(fail)? else {
            // The language is read from the book.
            drop(book);
            return Err(Failure::gone(session.lang()));
        };
        let mut sales = book.of_account::<Sale>(id).map_err(fail)?;
        sales.retain(|s| s.on <= on);
        sales.sort_by_key(|s| (std::cmp::Reverse(s.on), s.id));
        let mut touches = book.of_account::<Touch>(id).map_err(fail)?;
        touches.retain(|t| t.on <= on);
        touches.sort_by_key(|t| (std::cmp::Reverse(t.on), t.id));
        let mut payments = book.of_account::<Payment>(id).map_err(fail)?;
        payments.retain(|p| {
            p.paid_on.or(p.due_on).is_none_or(|d| d <= on) || p.due_on.is_some_and(|d| d <= on)
        });
        payments.sort_by_key(|p| (std::cmp::Reverse(p.paid_on.or(p.due_on)), p.id));
        let mut subscriptions = book.of_account::<Subscription>(id).map_err(fail)?;
        subscriptions.sort_by_key(|s| (s.ends_on < on, s.ends_on, s.id));
        let (subscriptions, mut later): (Vec<_>, Vec<_>) =
            subscriptions.into_iter().partition(|s| s.starts_on <= on);
        if on != session.host().today() {
            later.clear();
        }
        let mut contacts = book.of_account::<Contact>(id).map_err(fail)?;
        contacts.sort_by_cached_key(|c| {
            (
                c.left_on.is_some_and(|l| l <= on),
                std::cmp::Reverse(c.influence),
                fold::fold(&c.name),
            )
        });
        let products = book.all::<Product>().map_err(fail)?;
        let managers = book.all::<Manager>().map_err(fail)?;
        Ok(Self {
            legal_entities: book.of_account::<LegalEntity>(id).map_err(fail)?,
            reviews: book.of_account::<Review>(id).map_err(fail)?,
            products: products.into_iter().map(|p| (p.id.0, p)).collect(),
            managers: managers.into_iter().map(|m| (m.id.0, m)).collect(),
            account,
            contacts,
            touches,
            sales,
            payments,
            subscriptions,
            later,
        })
    }

    pub(crate) fn manager(&self, id: Option<rapport_domain::ManagerId>) -> &str {
        id.and_then(|id| self.managers.get(&id.0)).map_or("", |m| m.name.as_str())
    }

    /// The name of one of its people, or empty.
    pub(crate) fn person(&self, id: ContactId) -> &str {
        self.contacts.iter().find(|c| c.id == id).map_or("", |contact| contact.name.as_str())
    }

    pub(crate) fn product(&self, id: rapport_domain::ProductId) -> &str {
        self.products.get(&id.0).map_or("", |p| p.name.as_str())
    }

    pub(crate) fn revenue(&self, (from, to): (Day, Day)) -> i64 {
        self.sales.iter().filter(|s| from <= s.on && s.on <= to).map(|s| s.amount).sum()
    }
}

pub(crate) fn page(session: &Session, request: AccountReq) -> Result<AccountPage, Failure> {
    let (lang, settings, stand) = session.ground(request.at);
    let voice = Voice { lang, currency: settings.currency };
    let (day, before) = (stand.day, stand.half_before());
    let facts = Facts::read(session, request.id, day)?;
    let (known, promises, scales) = {
        let fail = |e| session.store_failure(&e);
        let book = session.book();
        let known = records::facts_of(&book, request.id, day, before).map_err(fail)?;
        let promises = records::promises_of(&book, request.id, day).map_err(fail)?;
        (known, promises, book.all::<HealthScale>().map_err(fail)?)
    };
    let gist = Gist { day, base: &facts, facts: &known, settings: &settings, promises: &promises };
    let head = relationship::head(lang, gist, &scales, before);
    let terms = Terms::of_account(&session.book(), request.id, day)
        .map_err(|e| session.store_failure(&e))?;
    Ok(AccountPage {
        caption: caption(voice, &facts),
        owner: facts.manager(facts.account.owner).to_owned(),
        lifecycle_label: print::lifecycle(lang, facts.account.lifecycle),
        health: head.health,
        stage_label: head.stage_label,
        loyalty_label: head.loyalty_label,
        warnings: head.warnings,
        as_of_label: voice.as_of(stand.day),
        half: stand.half,
        cards: cards::of(voice, &stand, &facts, &terms.terms),
        figures: figure::keys_with_data(session, voice, &facts, &known, &stand)?,
        people: people(voice, &facts, stand.day),
        touches: touches(voice, &facts, stand.day),
        sales: lines::sales(voice, &facts, stand.day),
        products: lines::products(voice, &facts, &stand, settings.default_margin),
        payments: lines::payments(voice, &facts, stand.day),
        subscriptions: lines::subscriptions(voice, &facts, &terms, stand.day),
        reviews: reviews(voice, &facts, &stand),
        legal_entities: facts.legal_entities.iter().map(|e| entity(lang, e)).collect(),
        account: facts.account,
    })
}

fn caption(voice: Voice, facts: &Facts) -> String {
    let lang = voice.lang;
    let account = &facts.account;
    let tax = facts
        .legal_entities
        .iter()
        .find(|e| !e.tax_id.is_empty())
        .map(|e| format!("{} {}", words::tax_kind(lang, tax::kind(&e.tax_id).key()), e.tax_id));
    let said = |name: &str, say: fn(rapport_text::Lang, String) -> String| match name {
        "" => String::new(),
        name => say(lang, name.to_owned()),
    };
    let owner = said(facts.manager(account.owner), words::account_keeps);
    let desk = said(facts.manager(account.renewals_owner), words::account_renewals);
    let since = account
        .acquainted_on
        .map(|on| words::account_since(lang, day::short(lang, on)))
        .unwrap_or_default();
    print::joined(&[
        &account.industry,
        &account.city,
        &account.country,
        &tax.unwrap_or_default(),
        &since,
        &owner,
        &desk,
    ])
}

fn entity(lang: rapport_text::Lang, entity: &LegalEntity) -> LegalEntityRow {
    LegalEntityRow {
        kind_label: words::tax_kind(lang, tax::kind(&entity.tax_id).key()),
        holds: tax::check_digits_hold(&entity.tax_id),
        legal_entity: entity.clone(),
    }
}

fn people(voice: Voice, facts: &Facts, on: Day) -> Vec<PersonRow> {
    facts
        .contacts
        .iter()
        .map(|contact| PersonRow {
            role_label: print::role(voice.lang, contact.role),
            last_touch: facts
                .touches
                .iter()
                .find(|t| t.contacts.contains(&contact.id))
                .map(|t| voice.dated(t.on, on)),
            left: contact.left_on.filter(|left| *left <= on).map(|left| voice.dated(left, on)),
            attitude: contact.attitude.filter(|_| contact.attitude_on.is_none_or(|a| a <= on)),
            attitude_on: contact.attitude_on.filter(|a| *a <= on).map(|a| voice.dated(a, on)),
            contact: contact.clone(),
        })
        .collect()
}

fn touches(voice: Voice, facts: &Facts, on: Day) -> Vec<TouchRow> {
    let names: HashMap<i64, &str> =
        facts.contacts.iter().map(|c| (c.id.0, c.name.as_str())).collect();
    facts
        .touches
        .iter()
        .map(|touch| {
            let who: Vec<&str> =
                touch.contacts.iter().filter_map(|id| names.get(&id.0).copied()).collect();
            TouchRow {
                on: voice.dated(touch.on, on),
                kind_label: print::touch_kind(voice.lang, touch.kind),
                who: who.join(", "),
                manager: facts.manager(touch.manager).to_owned(),
                touch: touch.clone(),
            }
        })
        .collect()
}

fn reviews(voice: Voice, facts: &Facts, stand: &Stand) -> Vec<ReviewRow> {
    let mut halves: Vec<Half> = facts.reviews.iter().map(|r| r.half).collect();
    halves.push(stand.half);
    halves.sort_unstable();
    halves.dedup();
    halves
        .into_iter()
        .rev()
        .map(|half| {
            let review = facts.reviews.iter().find(|r| r.half == half);
            let last = review.and_then(|r| r.exports.last());
            ReviewRow {
                half,
                label: print::half(voice.lang, half),
                state_label: row::state_label(voice, review.map_or("", row::state_key)),
                path: last.map(|e| e.path.clone()).unwrap_or_default(),
            }
        })
        .collect()
}

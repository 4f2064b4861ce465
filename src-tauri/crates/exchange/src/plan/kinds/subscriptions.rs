//! Rows of subscriptions and licences.

use super::{facts::SubscriptionKey, shown_day};
use crate::{
    field::Field,
    plan::{
        engine::{Effect, Engine},
        view::At,
        why::{Bad, Why},
    },
    value::word,
};
use rapport_domain::{
    Change, Day, Minor, Quantity, Reason, Record, Refusal, Subscription, SubscriptionId,
    SubscriptionStatus, subscription::yearly,
};
use rapport_text::{number, words};

pub(crate) fn row(engine: &mut Engine<'_>, at: At) -> Result<Effect, Bad> {
    let view = &engine.view;
    let starts_on =
        view.day(at, Field::StartsOn)?.ok_or_else(|| Bad::at(Field::StartsOn, "", Why::Missing))?;
    let ends_on = ends_on(engine, at, starts_on)?;
    let (price, price_months) = price(engine, at)?;
    let quantity = view.scaled(at, Field::Quantity, 3)?.map(Quantity);
    let notice_days =
        view.whole(at, Field::NoticeDays, 0, 3650)?.and_then(|n| i32::try_from(n).ok());
    let auto_renew = view.word(at, Field::AutoRenew, word::yes_no)?;
    let status = view.word(at, Field::SubscriptionStatus, word::subscription_status)?;
    let external_id = view.limited(at, Field::SubscriptionId, 100)?;
    let key = engine.account_key(at)?;
    let found_account = engine.find_account(&key)?;
    let (found_product, code, name) = engine.find_product(at)?;
    let (account, _) = engine.settle_account(key, found_account);
    let (product, _) = engine.settle_product(found_product, code, name);
    let (account_id, product_id) = (engine.accounts.id(account), engine.products.id(product));
    let plain = SubscriptionKey::Plain {
        account: account_id.0,
        product: product_id.0,
        starts_on: starts_on.key(),
    };
    let known = if external_id.is_empty() || engine.facts.repeated.contains(external_id) {
        engine.facts.subscription_chain.take(&plain)
    } else {
        // The plain identity finds what a file without numbers brought earlier.
        let numbered =
            engine.facts.subscription_chain.take(&SubscriptionKey::Numbered(external_id));
        numbered.or_else(|| engine.facts.subscription_chain.take(&plain))
    };
    let known = known.and_then(|i| engine.facts.subscriptions.get(i));
    let told = Figures { quantity, price, price_months };
    let (figures, differs) = match known {
        Some(known) => told.beside(known),
        None => (told, false),
    };
    let said = Subscription {
        id: SubscriptionId::NEW,
        account: account_id,
        product: product_id,
        quantity: figures.quantity.or(known.map(|k| k.quantity)).unwrap_or(Quantity::ONE),
        price: figures.price,
        price_months: figures.price_months,
        starts_on,
        ends_on,
        notice_days: notice_days.or(known.map(|k| k.notice_days)).unwrap_or(0),
        auto_renew: auto_renew.or(known.map(|k| k.auto_renew)).unwrap_or(false),
        status: status.or(known.map(|k| k.status)).unwrap_or(SubscriptionStatus::Active),
        follows: known.and_then(|k| k.follows),
        external_id: external_id.to_owned(),
        changes: known.map(|k| k.changes.clone()).unwrap_or_default(),
        next_price: known.and_then(|k| k.next_price),
    };
    said.check().map_err(|refusal| refused(engine, at, &refusal))?;
    if differs {
        engine.warn(at, Bad::row(Why::TermChanged));
    }
    if engine.previews() {
        show(engine, account, product, &said);
    }
    let Some(known) = known else {
        let id = SubscriptionId(engine.facts.number());
        engine
            .changes
            .push(Change::Add(Record::Subscription(Box::new(Subscription { id, ..said }))));
        return Ok(Effect::New);
    };
    let external_id =
        if said.external_id.is_empty() { known.external_id.clone() } else { said.external_id };
    // A status the book worked out later is not undone by a file that merely says it runs.
    let status = match (known.status, said.status) {
        (SubscriptionStatus::Renewed, SubscriptionStatus::Active) => SubscriptionStatus::Renewed,
        (_, status) => status,
    };
    let subscription = Subscription { id: known.id, external_id, status, ..said };
    if subscription == *known {
        return Ok(Effect::Unchanged);
    }
    engine.changes.push(Change::Set(Record::Subscription(Box::new(subscription))));
    Ok(Effect::Updated)
}

/// What a row says of the first day of a term: the figures that a change within it makes others of.
#[derive(Debug, Clone, Copy)]
struct Figures {
    quantity: Option<Quantity>,
    price: Minor,
    price_months: i32,
}

impl Figures {
    /// The figures of the first day, and whether the row says otherwise than the book. Of a term
    /// that was changed a file tells what is agreed by now, not on its first day: those stay.
    fn beside(self, known: &Subscription) -> (Self, bool) {
        if known.changes.is_empty() {
            return (self, false);
        }
        let (quantity, price) = known.agreed(known.ends_on);
        let differs = self.quantity.is_some_and(|said| said != quantity)
            || yearly(self.price, self.price_months) != yearly(price, known.price_months);
        let Subscription { quantity, price, price_months, .. } = *known;
        (Self { quantity: Some(quantity), price, price_months }, differs)
    }
}

/// Why a subscription would break a rule, at the column to blame.
fn refused(engine: &Engine<'_>, at: At, refusal: &Refusal) -> Bad {
    let view = &engine.view;
    let end = if view.has(Field::EndsOn) { Field::EndsOn } else { Field::TermMonths };
    let (field, why) = match (refusal.field, &refusal.reason) {
        ("changes", Reason::Before(_)) => (Field::StartsOn, Why::ChangeOutside),
        ("changes", _) => (end, Why::ChangeOutside),
        ("ends_on", _) => (end, Why::EndsBeforeStart),
        _ => return Bad::row(Why::TooLarge),
    };
    Bad::at(field, view.text(at, field), why)
}

/// The last day: as given, else from the term. A day is never made up: a row without either is
/// rejected.
fn ends_on(engine: &Engine<'_>, at: At, starts_on: Day) -> Result<Day, Bad> {
    let view = &engine.view;
    if let Some(day) = view.day(at, Field::EndsOn)? {
        if day < starts_on {
            return Err(Bad::at(Field::EndsOn, view.text(at, Field::EndsOn), Why::EndsBeforeStart));
        }
        return Ok(day);
    }
    let months = view.whole(at, Field::TermMonths, 1, 600)?.and_then(|n| i32::try_from(n).ok());
    match months {
        Some(months) => Ok(starts_on.plus_months(months).plus_days(-1)),
        None => {
            let field = if view.has(Field::EndsOn) { Field::EndsOn } else { Field::TermMonths };
            Err(Bad::at(field, "", Why::NoEnd))
        }
    }
}

/// Price of one period for the whole quantity, and the months it covers.
fn price(engine: &Engine<'_>, at: At) -> Result<(i64, i32), Bad> {
    let view = &engine.view;
    if let Some(monthly) = view.money(at, Field::MonthlyAmount)? {
        return Ok((monthly, 1));
    }
    if let Some(yearly) = view.money(at, Field::YearlyAmount)? {
        return Ok((yearly, 12));
    }
    let months = view.whole(at, Field::PriceMonths, 1, 120)?.and_then(|n| i32::try_from(n).ok());
    match view.money(at, Field::Amount)? {
        Some(amount) => Ok((amount, months.unwrap_or(12))),
        None => {
            let fields = [Field::MonthlyAmount, Field::YearlyAmount, Field::Amount];
            let field = fields.into_iter().find(|&f| view.has(f)).unwrap_or(Field::Amount);
            Err(Bad::at(field, "", Why::Missing))
        }
    }
}

fn show(engine: &mut Engine<'_>, account: usize, product: usize, said: &Subscription) {
    let cells = vec![
        engine.accounts.name(account).to_owned(),
        engine.products.name(product).to_owned(),
        shown_day(engine.lang, Some(said.starts_on)),
        shown_day(engine.lang, Some(said.ends_on)),
        number::amount(engine.lang, said.price),
        said.price_months.to_string(),
        words::exchange_subscription_status(engine.lang, said.status.key()),
    ];
    engine.show(cells);
}

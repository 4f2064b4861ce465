//! Rows of payments.

use super::shown_day;
use crate::{
    field::Field,
    plan::{
        engine::{Effect, Engine},
        view::At,
        why::{Bad, Why},
    },
};
use rapport_domain::{Change, Payment, PaymentId, Record};
use rapport_text::number;

pub(crate) fn row(engine: &mut Engine<'_>, at: At) -> Result<Effect, Bad> {
    let view = &engine.view;
    let (paid_on, due_on) = (view.day(at, Field::PaidOn)?, view.day(at, Field::DueOn)?);
    if paid_on.is_none() && due_on.is_none() {
        let fields = [Field::PaidOn, Field::DueOn].into_iter().filter(|&f| view.has(f)).collect();
        return Err(Bad::row(Why::MissingOneOf(fields)));
    }
    let amount =
        view.money(at, Field::Amount)?.ok_or_else(|| Bad::at(Field::Amount, "", Why::Missing))?;
    let invoice = view.limited(at, Field::Invoice, 100)?;
    let key = engine.account_key(at)?;
    let found = engine.find_account(&key)?;
    let (account, _) = engine.settle_account(key, found);
    let account_id = engine.accounts.id(account);
    if engine.previews() {
        let cells = vec![
            engine.accounts.name(account).to_owned(),
            invoice.to_owned(),
            shown_day(engine.lang, due_on),
            shown_day(engine.lang, paid_on),
            number::amount(engine.lang, amount),
        ];
        engine.show(cells);
    }
    let said = Payment {
        id: PaymentId::NEW,
        account: account_id,
        invoice: invoice.to_owned(),
        due_on,
        paid_on,
        amount,
    };
    let Some(known) = earlier(engine, &said) else {
        let id = PaymentId(engine.facts.number());
        engine.changes.push(Change::Add(Record::Payment(Payment { id, ..said })));
        return Ok(Effect::New);
    };
    let payment = Payment {
        id: known.id,
        due_on: due_on.or(known.due_on),
        paid_on: paid_on.or(known.paid_on),
        ..said
    };
    if payment == *known {
        return Ok(Effect::Unchanged);
    }
    engine.changes.push(Change::Set(Record::Payment(payment)));
    Ok(Effect::Updated)
}

/// The payment of the book that the row repeats or completes, each used once: first one that says
/// the same, then one of that number that may be the same payment.
fn earlier<'a>(engine: &mut Engine<'a>, said: &Payment) -> Option<&'a Payment> {
    let facts = &mut engine.facts;
    let places = facts.payment_places.get(&(said.account.0, said.invoice.as_str()))?;
    let free = |place: &&usize| !facts.payments_used.get(**place).copied().unwrap_or(true);
    let payments = facts.payments;
    let same = |place: &&usize| {
        payments.get(**place).is_some_and(|p| {
            p.amount == said.amount
                && (said.paid_on.is_none() || p.paid_on == said.paid_on)
                && (said.due_on.is_none() || p.due_on == said.due_on)
        })
    };
    let may = |place: &&usize| payments.get(**place).is_some_and(|p| may_be_same(p, said));
    let place =
        *places.iter().filter(free).find(same).or_else(|| places.iter().filter(free).find(may))?;
    if let Some(used) = facts.payments_used.get_mut(place) {
        *used = true;
    }
    payments.get(place)
}

/// Payers number their orders anew each year, and one invoice may be paid in parts: a number alone
/// is not enough.
fn may_be_same(known: &Payment, said: &Payment) -> bool {
    let year = |day: Option<rapport_domain::Day>| day.map(rapport_domain::Day::year);
    if said.invoice.is_empty() {
        // Without a number, an expected payment that has now come in.
        return known.amount == said.amount
            && known.paid_on.is_none()
            && known.due_on.is_some()
            && known.due_on == said.due_on;
    }
    match (known.paid_on, said.paid_on) {
        (Some(a), Some(b)) => a == b || (a.year() == b.year() && known.amount == said.amount),
        _ => match (known.due_on, said.due_on) {
            (Some(a), Some(b)) => a.year() == b.year(),
            _ => {
                known.amount == said.amount
                    || year(known.due_on.or(known.paid_on)) == year(said.due_on.or(said.paid_on))
            }
        },
    }
}

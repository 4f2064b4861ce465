//! Rows of sales: lines of documents.

use super::{
    facts::{SaleKey, Tail},
    shown_day,
};
use crate::{
    field::Field,
    plan::{
        engine::{Effect, Engine},
        slot::put,
        view::At,
        why::{Bad, Why},
    },
    value::{number::Decimal, word},
};
use rapport_domain::{Change, Noun, Quantity, Record, Sale, SaleId};
use rapport_text::number;

pub(crate) fn row(engine: &mut Engine<'_>, at: At) -> Result<Effect, Bad> {
    if engine.is_left_out(at) {
        return Ok(leave_out(engine, at));
    }
    let view = &engine.view;
    let on =
        view.day(at, Field::SoldOn)?.ok_or_else(|| Bad::at(Field::SoldOn, "", Why::Missing))?;
    let units = view.number(at, Field::Quantity)?;
    let quantity = match units {
        None => Quantity::ONE,
        Some(_) => Quantity(view.scaled(at, Field::Quantity, 3)?.unwrap_or(1000)),
    };
    let amount = match view.money(at, Field::Amount)? {
        Some(amount) => amount,
        None => match view.number(at, Field::UnitPrice)? {
            Some(price) => view.product(at, units.unwrap_or(Decimal::whole(1)), price)?,
            None => {
                let field = if view.has(Field::Amount) { Field::Amount } else { Field::UnitPrice };
                return Err(Bad::at(field, "", Why::Missing));
            }
        },
    };
    let line = view.whole(at, Field::LineNumber, 0, i64::from(i32::MAX))?;
    let line = line.and_then(|n| i32::try_from(n).ok()).unwrap_or(0);
    let discount = discount(engine, at)?;
    let view = &engine.view;
    let kind = view.word(at, Field::SaleKind, |t| Some(word::sale_kind(t)))?.flatten();
    let invoice = view.limited(at, Field::Invoice, 100)?;
    let key = engine.account_key(at)?;
    let found_account = engine.find_account(&key)?;
    let (found_product, code, name) = engine.find_product(at)?;
    if found_account.is_none() {
        engine.check_manager(at, Field::OwnerId, Field::OwnerName)?;
    }

    let (account, new_account) = engine.settle_account(key, found_account);
    if new_account {
        let (number, called) =
            (engine.view.text(at, Field::OwnerId), engine.view.text(at, Field::OwnerName));
        let owner = engine.settle_manager(number, called);
        if let Some(slot) = engine.accounts.slots.get_mut(account) {
            put!(slot, some OwnerName, owner, owner);
        }
    }
    let (product, new_product) = engine.settle_product(found_product, code, name);
    if new_product {
        let family = engine.view.text(at, Field::Family);
        if let Some(slot) = engine.products.slots.get_mut(product) {
            put!(slot, text Family, family, family);
        }
    }
    let (account_id, product_id) = (engine.accounts.id(account), engine.products.id(product));
    if engine.previews() {
        let cells = vec![
            shown_day(engine.lang, Some(on)),
            invoice.to_owned(),
            engine.accounts.name(account).to_owned(),
            engine.products.name(product).to_owned(),
            number::quantity(engine.lang, quantity),
            number::amount(engine.lang, amount),
        ];
        engine.show(cells);
    }
    let identity = if invoice.is_empty() {
        SaleKey::Loose {
            account: account_id.0,
            product: product_id.0,
            on: on.key(),
            quantity: quantity.0,
            amount,
        }
    } else {
        let tail = if line == 0 { Tail::Product(product_id.0) } else { Tail::Line(line) };
        SaleKey::Document { account: account_id.0, year: on.year(), invoice, tail }
    };
    let known = engine.facts.sale_chain.take(&identity).and_then(|i| engine.facts.sales.get(i));
    let Some(known) = known else {
        let sale = Sale {
            id: SaleId(engine.facts.number()),
            account: account_id,
            product: product_id,
            on,
            quantity,
            amount,
            discount,
            kind,
            invoice: invoice.to_owned(),
            line,
        };
        engine.changes.push(Change::Add(Record::Sale(sale)));
        return Ok(Effect::New);
    };
    let sale = Sale {
        id: known.id,
        account: account_id,
        product: product_id,
        on,
        quantity: if units.is_some() { quantity } else { known.quantity },
        amount,
        discount: discount.or(known.discount),
        kind: kind.or(known.kind),
        invoice: invoice.to_owned(),
        line: if line == 0 { known.line } else { line },
    };
    if sale == *known {
        return Ok(Effect::Unchanged);
    }
    engine.changes.push(Change::Set(Record::Sale(sale)));
    Ok(Effect::Updated)
}

/// Hundredths of a percent.
fn discount(engine: &Engine<'_>, at: At) -> Result<Option<i32>, Bad> {
    let Some(percent) = super::percent(engine, at, Field::Discount)? else { return Ok(None) };
    match i32::try_from(percent) {
        Ok(discount @ 0..=10_000) => Ok(Some(discount)),
        _ => {
            let text = engine.view.text(at, Field::Discount);
            Err(Bad::at(Field::Discount, text, Why::Range(0, 100)))
        }
    }
}

/// Remembers that a document is cancelled, so that its lines leave the book.
pub(crate) fn note_cancelled(engine: &mut Engine<'_>, at: At) {
    if engine.facts.sales.is_empty() {
        return;
    }
    let invoice = engine.view.text(at, Field::Invoice);
    let (Ok(Some(on)), Ok(key)) = (engine.view.day(at, Field::SoldOn), engine.account_key(at))
    else {
        return;
    };
    if let Ok(Some(account)) = engine.find_account(&key)
        && !invoice.is_empty()
    {
        let id = engine.accounts.id(account).0;
        engine.facts.cancelled.entry((id, on.year(), invoice)).or_default();
    }
}

/// A row of a cancelled document; a line of it that was imported earlier goes.
fn leave_out(engine: &mut Engine<'_>, at: At) -> Effect {
    if engine.facts.sales.is_empty() {
        return Effect::LeftOut;
    }
    if at.line.is_some() {
        // The document was noted when the documents were read; its lines go together.
        let (Ok(Some(on)), Ok(key)) = (engine.view.day(at, Field::SoldOn), engine.account_key(at))
        else {
            return Effect::LeftOut;
        };
        if let Ok(Some(account)) = engine.find_account(&key) {
            let document =
                (engine.accounts.id(account).0, on.year(), engine.view.text(at, Field::Invoice));
            if let Some(rows) = engine.facts.cancelled.get_mut(&document) {
                *rows += 1;
            }
        }
        return Effect::LeftOut;
    }
    match earlier(engine, at) {
        Some(id) => {
            engine.removals.push(Change::Remove(Noun::Sale, id));
            Effect::Updated
        }
        None => Effect::LeftOut,
    }
}

/// The sale of the book that a cancelled row names.
fn earlier(engine: &mut Engine<'_>, at: At) -> Option<i64> {
    let on = engine.view.day(at, Field::SoldOn).ok()??;
    let key = engine.account_key(at).ok()?;
    let account = engine.find_account(&key).ok()??;
    let (product, ..) = engine.find_product(at).ok()?;
    let (account, product) = (engine.accounts.id(account).0, engine.products.id(product?).0);
    let invoice = engine.view.text(at, Field::Invoice);
    let identity = if invoice.is_empty() {
        let units = engine.view.number(at, Field::Quantity).ok()?;
        let quantity = engine.view.scaled(at, Field::Quantity, 3).ok()?.unwrap_or(1000);
        let amount = match engine.view.money(at, Field::Amount).ok()? {
            Some(amount) => amount,
            None => {
                let price = engine.view.number(at, Field::UnitPrice).ok()??;
                engine.view.product(at, units.unwrap_or(Decimal::whole(1)), price).ok()?
            }
        };
        SaleKey::Loose { account, product, on: on.key(), quantity, amount }
    } else {
        let line = engine.view.whole(at, Field::LineNumber, 0, i64::from(i32::MAX)).ok()?;
        let line = line.and_then(|n| i32::try_from(n).ok()).unwrap_or(0);
        let tail = if line == 0 { Tail::Product(product) } else { Tail::Line(line) };
        SaleKey::Document { account, year: on.year(), invoice, tail }
    };
    let place = engine.facts.sale_chain.take(&identity)?;
    engine.facts.sales.get(place).map(|sale| sale.id.0)
}

/// Removes the lines of cancelled documents that the book still holds.
pub(crate) fn remove_cancelled(engine: &mut Engine<'_>) {
    if engine.facts.cancelled.is_empty() {
        return;
    }
    let mut removed = 0;
    for sale in engine.facts.sales {
        let document = (sale.account.0, sale.on.year(), sale.invoice.as_str());
        let Some(rows) = engine.facts.cancelled.get_mut(&document) else { continue };
        engine.removals.push(Change::Remove(Noun::Sale, sale.id.0));
        removed += 1;
        // Its row in the file is no longer merely left out.
        if *rows > 0 {
            *rows -= 1;
            engine.counts.left_out -= 1;
        }
    }
    engine.counts.updated += removed;
}

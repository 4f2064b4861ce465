//! Rows of products.

use super::effect;
use crate::{
    field::Field,
    plan::{
        engine::{Effect, Engine},
        slot::put,
        view::At,
        why::{Bad, Why},
    },
    value::word,
};
use rapport_text::number::decimal;

pub(crate) fn row(engine: &mut Engine<'_>, at: At) -> Result<Effect, Bad> {
    let view = &engine.view;
    let code = view.limited(at, Field::ProductCode, 100)?;
    let name = view.limited(at, Field::ProductName, 300)?;
    if code.is_empty() && name.is_empty() {
        return Err(Bad::row(Why::MissingOneOf(vec![Field::ProductName, Field::ProductCode])));
    }
    let margin = margin(engine, at)?;
    let kind = engine.view.word(at, Field::ProductKind, |t| Some(word::product_kind(t)))?;
    let found = engine.products.find(code, name);
    let index = found.unwrap_or_else(|| engine.products.create(code, name));
    let mut changed = engine.products.learn(index, code);
    let (_, line, _) = engine.view.locate(at, None);
    let family = engine.view.limited(at, Field::Family, 300)?;
    let Some(slot) = engine.products.slots.get_mut(index) else { return Ok(Effect::Unchanged) };
    let before = slot.line.replace(line);
    let called = slot.record.name.clone();
    let renamed = put!(slot, text ProductName, name, name);
    changed |= renamed;
    changed |= put!(slot, text Family, family, family);
    changed |= put!(slot, some Margin, margin, margin);
    changed |= put!(slot, some ProductKind, kind, kind.flatten());
    let record = &slot.record;
    let share =
        record.margin.map_or(String::new(), |m| decimal(engine.lang, f64::from(m) / 100.0, 2));
    let cells = vec![record.code.clone(), record.name.clone(), record.family.clone(), share];
    if renamed {
        engine.products.rename(index, &called, name);
    }
    if engine.previews() {
        engine.show(cells);
    }
    if kind == Some(None) {
        let text = engine.view.text(at, Field::ProductKind);
        engine.warn(at, Bad::at(Field::ProductKind, text, Why::UnknownWord));
    }
    if let Some(line) = before {
        engine.warn(at, Bad::row(Why::SameRecord(line)));
    }
    Ok(effect(found.is_none(), changed))
}

/// Hundredths of a percent: as given, else (list price − cost) / list price.
fn margin(engine: &Engine<'_>, at: At) -> Result<Option<i32>, Bad> {
    let view = &engine.view;
    let stated = super::percent(engine, at, Field::Margin)?;
    let margin = match stated {
        Some(margin) => i32::try_from(margin).unwrap_or(i32::MAX),
        None => {
            let (cost, price) = (view.number(at, Field::Cost)?, view.number(at, Field::ListPrice)?);
            match cost.zip(price).and_then(|(cost, price)| price.margin_over(cost)) {
                Some(margin) => margin,
                None => return Ok(None),
            }
        }
    };
    if (-10_000..=10_000).contains(&margin) {
        return Ok(Some(margin));
    }
    let field = if stated.is_some() { Field::Margin } else { Field::Cost };
    Err(Bad::at(field, view.text(at, field), Why::Range(-100, 100)))
}

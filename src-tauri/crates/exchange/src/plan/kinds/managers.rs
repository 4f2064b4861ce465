//! Rows of managers.

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

pub(crate) fn row(engine: &mut Engine<'_>, at: At) -> Result<Effect, Bad> {
    let view = &engine.view;
    let id = view.limited(at, Field::ManagerId, 100)?;
    let name = view.full_name(
        at,
        Field::ManagerName,
        Field::ManagerFirstName,
        None,
        Field::ManagerLastName,
    )?;
    if name.is_empty() {
        return Err(Bad::row(Why::Missing));
    }
    let email = super::contacts::email(view, at)?;
    let team = view.word(at, Field::Team, |t| Some(word::team(t)))?.flatten();
    let (from, to) = (view.day(at, Field::ActiveFrom)?, view.day(at, Field::ActiveTo)?);
    if from.is_some() && to.is_some() && to < from {
        return Err(Bad::at(Field::ActiveTo, view.text(at, Field::ActiveTo), Why::EndsBeforeStart));
    }
    let found = engine.managers.find(id, email, &name);
    let index = found.unwrap_or_else(|| engine.managers.create(id, email, &name));
    let mut changed = engine.managers.learn(index, id, email);
    let (_, line, _) = engine.view.locate(at, None);
    let Some(slot) = engine.managers.slots.get_mut(index) else { return Ok(Effect::Unchanged) };
    let before = slot.line.replace(line);
    let called = slot.record.name.clone();
    let renamed = put!(slot, text ManagerName, name, &name);
    changed |= renamed;
    changed |= put!(slot, text Email, email, email);
    if let Some(team) = team {
        changed |= put!(slot, Team, team, team);
    }
    changed |= put!(slot, some ActiveFrom, active_from, from);
    changed |= put!(slot, some ActiveTo, active_to, to);
    if renamed {
        engine.managers.rename(index, &called, &name);
    }
    let shown = engine.previews().then(|| engine.managers.slots.get(index)).flatten().map(|slot| {
        let manager = &slot.record;
        vec![manager.name.clone(), manager.email.clone(), manager.external_id.clone()]
    });
    if let Some(cells) = shown {
        engine.show(cells);
    }
    if let Some(line) = before {
        engine.warn(at, Bad::row(Why::SameRecord(line)));
    }
    Ok(effect(found.is_none(), changed))
}

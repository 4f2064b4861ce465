//! Rows of stage marks.

use super::{
    facts::{HeldMark, MarkKey},
    shown_day,
};
use crate::{
    field::Field,
    plan::{
        engine::{Effect, Engine},
        view::At,
        why::Bad,
    },
    value::word,
};
use rapport_domain::{Change, Record, StageMark, StageMarkId};
use rapport_text::words;

pub(crate) fn row(engine: &mut Engine<'_>, at: At) -> Result<Effect, Bad> {
    let view = &engine.view;
    let criterion = view.needed_word(at, Field::Criterion, word::criterion)?;
    let met_on = view.needed_day(at, Field::MetOn)?;
    let evidence = view.needed_text(at, Field::Evidence, 5_000)?;
    let key = engine.account_key(at)?;
    let found = engine.find_account(&key)?;
    let (account, _) = engine.settle_account(key, found);
    let account_id = engine.accounts.id(account);
    if engine.previews() {
        let cells = vec![
            engine.accounts.name(account).to_owned(),
            words::exchange_criterion(engine.lang, criterion.key()),
            shown_day(engine.lang, Some(met_on)),
            evidence.to_owned(),
        ];
        engine.show(cells);
    }
    let identity = MarkKey { account: account_id.0, criterion: criterion as u8 };
    let before = engine.facts.held_marks.get(&identity).copied();
    let known = match before {
        Some(held) => held.known,
        None => engine.facts.mark_chain.take(&identity),
    };
    let there = known.and_then(|place| engine.facts.marks.get(place));
    let said = StageMark {
        id: there.map_or(StageMarkId::NEW, |k| k.id),
        account: account_id,
        criterion,
        met_on,
        touch: there.and_then(|k| k.touch),
        sale: there.and_then(|k| k.sale),
        evidence: evidence.to_owned(),
    };
    let effect = match there {
        Some(there) if *there == said => Effect::Unchanged,
        Some(_) => Effect::Updated,
        None => Effect::New,
    };
    let place = match before {
        Some(held) => {
            engine.recount(held.effect, Effect::Unchanged);
            if let Some(mark) = engine.facts.said_marks.get_mut(held.place) {
                *mark = said;
            }
            held.place
        }
        None => {
            engine.facts.said_marks.push(said);
            engine.facts.said_marks.len() - 1
        }
    };
    engine.facts.held_marks.insert(identity, HeldMark { place, known, effect });
    Ok(effect)
}

/// Makes the changes, once no row can say otherwise: a criterion is met once, and of the rows that
/// tell of it the last is right. Were each row a change, the same file again would change it back
/// and forth.
pub(crate) fn settle(engine: &mut Engine<'_>) {
    let mut effects: Vec<(usize, Effect)> =
        engine.facts.held_marks.values().map(|held| (held.place, held.effect)).collect();
    effects.sort_unstable_by_key(|(place, _)| *place);
    let said = std::mem::take(&mut engine.facts.said_marks);
    for ((_, effect), mark) in effects.into_iter().zip(said) {
        let change = match effect {
            Effect::New => {
                let id = StageMarkId(engine.facts.number());
                Change::Add(Record::StageMark(Box::new(StageMark { id, ..mark })))
            }
            Effect::Updated => Change::Set(Record::StageMark(Box::new(mark))),
            Effect::Unchanged | Effect::LeftOut => continue,
        };
        engine.changes.push(change);
    }
}

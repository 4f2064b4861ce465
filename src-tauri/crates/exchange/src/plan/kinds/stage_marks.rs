//! Rows of stage marks.

use super::{facts::MarkKey, shown_day};
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
    let known = engine.facts.mark_chain.take(&identity).and_then(|i| engine.facts.marks.get(i));
    let said = StageMark {
        id: known.map_or(StageMarkId::NEW, |k| k.id),
        account: account_id,
        criterion,
        met_on,
        touch: known.and_then(|k| k.touch),
        sale: known.and_then(|k| k.sale),
        evidence: evidence.to_owned(),
    };
    match known {
        Some(known) if *known == said => Ok(Effect::Unchanged),
        Some(_) => {
            engine.changes.push(Change::Set(Record::StageMark(Box::new(said))));
            Ok(Effect::Updated)
        }
        None => {
            let id = StageMarkId(engine.facts.number());
            let mark = StageMark { id, ..said };
            engine.changes.push(Change::Add(Record::StageMark(Box::new(mark))));
            Ok(Effect::New)
        }
    }
}

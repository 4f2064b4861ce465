//! Rows of signs judged by hand.

use super::{facts::JudgementKey, shown_day};
use crate::{
    field::Field,
    plan::{
        engine::{Effect, Engine},
        view::At,
        why::{Bad, Why},
    },
    value::word,
};
use rapport_domain::{Change, Judgement, JudgementId, Record};
use rapport_text::words;

pub(crate) fn row(engine: &mut Engine<'_>, at: At) -> Result<Effect, Bad> {
    let view = &engine.view;
    let sign = view.needed_word(at, Field::Sign, word::sign)?;
    let score = view
        .whole(at, Field::Score, 0, 100)?
        .and_then(|n| u8::try_from(n).ok())
        .ok_or_else(|| Bad::at(Field::Score, "", Why::Missing))?;
    let on = view.needed_day(at, Field::JudgedOn)?;
    let evidence = view.needed_text(at, Field::Evidence, 5_000)?;
    let key = engine.account_key(at)?;
    let found = engine.find_account(&key)?;
    let (account, _) = engine.settle_account(key, found);
    let account_id = engine.accounts.id(account);
    if engine.previews() {
        let cells = vec![
            engine.accounts.name(account).to_owned(),
            words::exchange_sign(engine.lang, sign.key()),
            score.to_string(),
            shown_day(engine.lang, Some(on)),
            evidence.to_owned(),
        ];
        engine.show(cells);
    }
    let identity = JudgementKey { account: account_id.0, sign: sign as u8, on: on.key() };
    let known =
        engine.facts.judgement_chain.take(&identity).and_then(|i| engine.facts.judgements.get(i));
    let said = Judgement {
        id: known.map_or(JudgementId::NEW, |k| k.id),
        account: account_id,
        sign,
        score,
        on,
        evidence: evidence.to_owned(),
    };
    match known {
        Some(known) if *known == said => Ok(Effect::Unchanged),
        Some(_) => {
            engine.changes.push(Change::Set(Record::Judgement(Box::new(said))));
            Ok(Effect::Updated)
        }
        None => {
            let id = JudgementId(engine.facts.number());
            let judgement = Judgement { id, ..said };
            engine.changes.push(Change::Add(Record::Judgement(Box::new(judgement))));
            Ok(Effect::New)
        }
    }
}

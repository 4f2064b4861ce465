//! Rows of negative factors, of an account or, a market crisis, of an industry or country.

use super::{facts::FactorKey, shown_day};
use crate::{
    field::Field,
    plan::{
        engine::{Effect, Engine},
        view::At,
        why::{Bad, Why},
    },
    value::word,
};
use rapport_domain::{AccountId, Change, Factor, FactorId, FactorKind, Record};
use rapport_text::words;

/// Whom a factor concerns.
struct Scope<'a> {
    /// One account, by place and identity.
    account: Option<(usize, AccountId)>,
    /// All of an industry, or empty.
    industry: &'a str,
    /// All of a country, or empty.
    country: &'a str,
}

pub(crate) fn row(engine: &mut Engine<'_>, at: At) -> Result<Effect, Bad> {
    let view = &engine.view;
    let kind = view.needed_word(at, Field::FactorKind, word::factor_kind)?;
    let severity = view.needed_word(at, Field::Severity, word::severity)?;
    let noticed_on = view.needed_day(at, Field::NoticedOn)?;
    let source = view.needed_text(at, Field::FactorSource, 5_000)?;
    let reason = view.limited(at, Field::ClosedBecause, 5_000)?;
    let closed_on = view.day(at, Field::ClosedOn)?;
    if closed_on.is_some_and(|closed| closed < noticed_on) {
        let text = view.text(at, Field::ClosedOn);
        return Err(Bad::at(Field::ClosedOn, text, Why::EndsBeforeStart));
    }
    engine.check_manager(at, Field::ManagerId, Field::ManagerName)?;
    let Scope { account, industry, country } = scope(engine, at, kind)?;
    let (number, called) =
        (engine.view.text(at, Field::ManagerId), engine.view.text(at, Field::ManagerName));
    let owner = engine.settle_manager(number, called);
    if engine.previews() {
        let whose = account.map_or_else(
            || {
                [industry, country]
                    .into_iter()
                    .filter(|t| !t.is_empty())
                    .collect::<Vec<_>>()
                    .join(", ")
            },
            |(index, _)| engine.accounts.name(index).to_owned(),
        );
        let cells = vec![
            whose,
            words::exchange_factor(engine.lang, kind.key()),
            words::exchange_severity(engine.lang, severity.key()),
            shown_day(engine.lang, Some(noticed_on)),
            source.to_owned(),
            shown_day(engine.lang, closed_on),
        ];
        engine.show(cells);
    }
    let account = account.map(|(_, id)| id);
    let identity = FactorKey {
        account: account.map_or(0, |a| a.0),
        industry,
        country,
        kind: kind as u8,
        noticed_on: noticed_on.key(),
    };
    let known = engine.facts.factor_chain.take(&identity).and_then(|i| engine.facts.factors.get(i));
    let said = Factor {
        id: known.map_or(FactorId::NEW, |k| k.id),
        account,
        // Of an account's own factor they say nothing and stay as they are.
        industry: known.map_or_else(|| industry.to_owned(), |k| k.industry.clone()),
        country: known.map_or_else(|| country.to_owned(), |k| k.country.clone()),
        kind,
        severity,
        noticed_on,
        source: source.to_owned(),
        owner: owner.or(known.and_then(|k| k.owner)),
        remedy: known.and_then(|k| k.remedy),
        closed_on: closed_on.or(known.and_then(|k| k.closed_on)),
        dismissed_on: known.and_then(|k| k.dismissed_on),
        reason: match known {
            Some(known) if reason.is_empty() => known.reason.clone(),
            _ => reason.to_owned(),
        },
    };
    match known {
        Some(known) if *known == said => Ok(Effect::Unchanged),
        Some(_) => {
            engine.changes.push(Change::Set(Record::Factor(Box::new(said))));
            Ok(Effect::Updated)
        }
        None => {
            let id = FactorId(engine.facts.number());
            engine.changes.push(Change::Add(Record::Factor(Box::new(Factor { id, ..said }))));
            Ok(Effect::New)
        }
    }
}

/// Whose factor it is: an account's, else, of a crisis, an industry's or country's.
fn scope<'a>(engine: &mut Engine<'a>, at: At, kind: FactorKind) -> Result<Scope<'a>, Bad> {
    let named = [Field::AccountName, Field::AccountId, Field::TaxId];
    let has_account = named.into_iter().any(|f| !engine.view.text(at, f).is_empty());
    if has_account || kind != FactorKind::Crisis {
        let key = engine.account_key(at)?;
        let found = engine.find_account(&key)?;
        let (index, _) = engine.settle_account(key, found);
        let account = Some((index, engine.accounts.id(index)));
        return Ok(Scope { account, industry: "", country: "" });
    }
    let industry = engine.view.limited(at, Field::Industry, 300)?;
    let country = engine.view.limited(at, Field::Country, 300)?;
    if industry.is_empty() && country.is_empty() {
        let fields = named.into_iter().chain([Field::Industry, Field::Country]);
        let fields = fields.filter(|&f| engine.view.has(f)).collect();
        return Err(Bad::row(Why::MissingOneOf(fields)));
    }
    Ok(Scope { account: None, industry, country })
}

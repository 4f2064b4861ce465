//! What forms choose from, and the managers.

use crate::{
    Failure, Session,
    dto::{
        Choice, Nothing,
        account::{FormChoices, ManagerRow, ManagersPage},
    },
    print,
};
use rapport_domain::{Account, Manager, ManagerId, Product, fold};
use std::collections::BTreeMap;

pub(crate) fn managers(session: &Session, _: Nothing) -> Result<ManagersPage, Failure> {
    let lang = session.lang();
    let fail = |e| session.store_failure(&e);
    let book = session.book();
    let mut managers = book.all::<Manager>().map_err(fail)?;
    managers.sort_by_cached_key(|m| fold::fold(&m.name));
    let mut kept: BTreeMap<ManagerId, u32> = BTreeMap::new();
    for account in book.all::<Account>().map_err(fail)? {
        if let Some(owner) = account.owner {
            *kept.entry(owner).or_default() += 1;
        }
    }
    let rows = managers
        .into_iter()
        .map(|manager| ManagerRow {
            team_label: print::team(lang, manager.team),
            accounts: kept.get(&manager.id).copied().unwrap_or(0),
            manager,
        })
        .collect();
    Ok(ManagersPage { rows })
}

pub(crate) fn choices(session: &Session, _: Nothing) -> Result<FormChoices, Failure> {
    let lang = session.lang();
    let fail = |e| session.store_failure(&e);
    let book = session.book();
    let managers = book.all::<Manager>().map_err(fail)?;
    let accounts = book.all::<Account>().map_err(fail)?;
    let products = book.all::<Product>().map_err(fail)?;
    let named =
        |id: i64, name: &str| Choice { key: id.to_string(), label: name.to_owned(), count: None };
    let sorted = |mut all: Vec<Choice>| {
        all.sort_by_cached_key(|c| fold::fold(&c.label));
        all
    };
    Ok(FormChoices {
        managers: sorted(managers.iter().map(|m| named(m.id.0, &m.name)).collect()),
        products: sorted(products.iter().map(|p| named(p.id.0, &p.name)).collect()),
        industries: in_use(accounts.iter().map(|a| a.industry.as_str())),
        countries: in_use(accounts.iter().map(|a| a.country.as_str())),
        accounts: sorted(accounts.iter().map(|a| named(a.id.0, &a.name)).collect()),
        lifecycles: print::lifecycles(lang),
        roles: print::roles(lang),
        touch_kinds: print::touch_kinds(lang),
        sale_kinds: print::sale_kinds(lang),
        product_kinds: print::product_kinds(lang),
        subscription_statuses: print::subscription_statuses(lang),
        teams: print::teams(lang),
    })
}

/// The distinct filled texts with their counts, by name.
pub(crate) fn in_use<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Choice> {
    let mut counts: BTreeMap<String, (String, u32)> = BTreeMap::new();
    for text in texts.filter(|t| !t.is_empty()) {
        counts.entry(fold::fold(text)).or_insert_with(|| (text.to_owned(), 0)).1 += 1;
    }
    counts
        .into_values()
        .map(|(text, count)| Choice { key: text.clone(), label: text, count: Some(count) })
        .collect()
}

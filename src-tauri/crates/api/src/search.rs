//! Search over accounts, contacts and products.

use crate::{
    Failure, Session,
    dto::{
        account::{AccountNamed, AccountNamedReq},
        book::{Hit, SearchReply, SearchReq},
    },
};
use rapport_domain::{Account, AccountId, LegalEntity, fold};
use rapport_text::words;

pub(crate) fn search(session: &Session, request: SearchReq) -> Result<SearchReply, Failure> {
    let limit = request.limit.clamp(1, 100) as usize;
    let found =
        session.book().search(&request.text, limit).map_err(|e| session.store_failure(&e))?;
    let hits = found
        .into_iter()
        .map(|hit| Hit {
            noun: hit.noun,
            id: hit.id,
            account: hit.account.map(|a| a.0),
            name: hit.name,
            detail: hit.detail,
        })
        .collect();
    Ok(SearchReply { hits })
}

/// The one account that is called so. Numbers go before names, because names repeat.
pub(crate) fn account_named(
    session: &Session,
    request: AccountNamedReq,
) -> Result<AccountNamed, Failure> {
    let lang = session.lang();
    let fail = |e| session.store_failure(&e);
    let book = session.book();
    let accounts = book.all::<Account>().map_err(fail)?;
    let entities = book.all::<LegalEntity>().map_err(fail)?;
    let sought = fold::fold(&request.name);
    let by_number = accounts
        .iter()
        .filter(|a| a.external_ids.iter().any(|id| fold::fold(id) == sought))
        .map(|a| a.id)
        .chain(entities.iter().filter(|e| fold::fold(&e.tax_id) == sought).map(|e| e.account));
    let by_name = accounts.iter().filter(|a| fold::fold(&a.name) == sought).map(|a| a.id);
    for mut found in [by_number.collect::<Vec<AccountId>>(), by_name.collect()] {
        found.sort_unstable();
        found.dedup();
        match found.as_slice() {
            [] => {}
            [id] => return Ok(AccountNamed { id: *id }),
            _ => {
                let message = words::failure_account_ambiguous(lang, request.name);
                return Err(Failure::refused("name", message));
            }
        }
    }
    Err(Failure::refused("name", words::failure_account_name(lang, request.name)))
}

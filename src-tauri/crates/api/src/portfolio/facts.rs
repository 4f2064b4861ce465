//! What a page of the portfolio is made of. Figures and bonds are kept apart until the book changes:
//! figures are asked for first, for bonds take longer to read than all else.

use super::{Line, filter, order};
use crate::{
    Failure, Session,
    dto::portfolio::{PortfolioReq, Signal},
    relationship::{
        everyone::Everyone,
        threads::{self, Threads},
    },
    session::Stand,
};
use rapport_domain::{
    Account, AccountId, Day, Half, Manager, ManagerId, Minor, Noun, Review, Settings, fold,
};
use rapport_measures::abc;
use rapport_store::{AccountFigures, Book, StoreError, Version};
use std::{collections::HashMap, sync::Arc};

/// What was read for a page: the same book, day and half give the same facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reading {
    version: Version,
    day: Day,
    half: Half,
}

impl Reading {
    /// Of what is made of every noun but these.
    pub(crate) fn apart_from(
        nouns: &[Noun],
        book: &Book,
        day: Day,
        half: Half,
    ) -> Result<Self, StoreError> {
        let version = book.version_of(|noun| !nouns.contains(&noun))?;
        Ok(Self { version, day, half })
    }
}

/// Every account with its figures.
pub(crate) struct Figures {
    pub(super) accounts: Vec<Known>,
    pub(super) managers: HashMap<i64, Manager>,
    /// Those of the half, by account.
    pub(super) reviews: HashMap<i64, Review>,
}

/// One account with its figures.
pub(super) struct Known {
    pub(super) account: Account,
    pub(super) figures: AccountFigures,
    /// Empty without sales.
    pub(super) class: &'static str,
    /// Folded: what equal accounts are sorted by.
    pub(super) name: String,
}

/// Everything a page is made of.
pub(super) struct Facts {
    pub(super) figures: Arc<Figures>,
    /// None where they were not asked for.
    pub(super) everyone: Option<Arc<Everyone>>,
    /// None unless the filter asks for accounts that hang by one person.
    pub(super) threads: Option<Threads>,
}

impl Facts {
    /// Reads in one hold of the book what the request needs and is not kept.
    pub(super) fn read(
        session: &Session,
        settings: &Settings,
        stand: &Stand,
        request: &PortfolioReq,
    ) -> Result<Self, Failure> {
        let fail = |e| session.store_failure(&e);
        let book = session.book();
        let figures = figures(session, &book, stand)?;
        let wanted = !request.figures_only
            || filter::asks_for_bonds(&request.filter)
            || order::asks_for_bonds(request.sort);
        let everyone = if wanted {
            Some(Everyone::at(session, &book, || figures.all(), settings, stand)?)
        } else {
            session.bonds.of(Everyone::reading(&book, stand.day, stand.half).map_err(fail)?)
        };
        let single = request.filter.signal == Some(Signal::Single);
        let threads = everyone.as_deref().filter(|_| single).map(|everyone| {
            let accounts = figures.accounts.iter().map(|known| &known.account);
            Threads::read(&book, accounts, everyone).map_err(fail)
        });
        let threads = threads.transpose()?;
        Ok(Self { figures, everyone, threads })
    }

    pub(super) fn line<'a>(&'a self, known: &'a Known) -> Line<'a> {
        let bond = self.everyone.as_ref().and_then(|everyone| everyone.bond(&known.account));
        let single = bond.and_then(|bond| threads::single(self.threads.as_ref(), bond));
        Line { known, bond, single }
    }
}

/// Every account with its figures, as last read where nothing has changed since.
pub(crate) fn figures(
    session: &Session,
    book: &Book,
    stand: &Stand,
) -> Result<Arc<Figures>, Failure> {
    let fail = |e| session.store_failure(&e);
    let apart = [Noun::Task, Noun::Mapping];
    let reading = Reading::apart_from(&apart, book, stand.day, stand.half).map_err(fail)?;
    if let Some(kept) = session.figures.of(reading) {
        return Ok(kept);
    }
    let read = Arc::new(Figures::read(book, stand).map_err(fail)?);
    session.figures.keep(reading, &read);
    Ok(read)
}

impl Figures {
    /// Accounts by id, each with its revenue of 12 months.
    pub(crate) fn accounts(&self) -> impl Iterator<Item = (&Account, Minor)> {
        self.accounts.iter().map(|known| (&known.account, known.figures.revenue_12m))
    }

    pub(crate) fn account(&self, id: AccountId) -> Option<&Account> {
        let at = self.accounts.binary_search_by_key(&id, |known| known.account.id).ok()?;
        self.accounts.get(at).map(|known| &known.account)
    }

    /// Revenue of 12 months; 0 of an account that is not there.
    pub(crate) fn revenue(&self, id: AccountId) -> Minor {
        let at = self.accounts.binary_search_by_key(&id, |known| known.account.id).ok();
        at.and_then(|at| self.accounts.get(at)).map_or(0, |known| known.figures.revenue_12m)
    }

    pub(crate) fn manager(&self, id: Option<ManagerId>) -> &str {
        id.and_then(|id| self.managers.get(&id.0)).map_or("", |manager| manager.name.as_str())
    }

    pub(crate) fn managers(&self) -> impl Iterator<Item = &Manager> {
        self.managers.values()
    }

    fn read(book: &Book, stand: &Stand) -> Result<Self, StoreError> {
        // Both are in the order of ids.
        let mut figures = book.portfolio(&stand.windows())?.into_iter().peekable();
        let mut accounts: Vec<Known> = book
            .all::<Account>()?
            .into_iter()
            .map(|account| {
                // Another program may have removed one in between.
                while figures.next_if(|of| of.account.0 < account.id.0).is_some() {}
                let own = figures.next_if(|of| of.account == account.id);
                Known {
                    figures: own.unwrap_or_else(|| AccountFigures::none(account.id)),
                    class: "",
                    name: fold::fold(&account.name),
                    account,
                }
            })
            .collect();
        let amounts: Vec<i64> = accounts.iter().map(|known| known.figures.revenue_12m).collect();
        for (known, class) in accounts.iter_mut().zip(abc::classes(&amounts)) {
            known.class = class.map_or("", abc::Class::letter);
        }
        let reviews = book.reviews_of(stand.half)?.into_iter();
        Ok(Self {
            accounts,
            managers: book.all::<Manager>()?.into_iter().map(|m| (m.id.0, m)).collect(),
            reviews: reviews.map(|r| (r.account.0, r)).collect(),
        })
    }

    fn all(&self) -> Vec<&Account> {
        self.accounts.iter().map(|known| &known.account).collect()
    }
}

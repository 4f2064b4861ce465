//! Whose figure: one account's, from its facts, or everybody's, from the book's read models.

use crate::{Failure, Session, account::Facts, session::Stand};
use rapport_domain::{
    Account, Day, Minor, Product, Subscription, SubscriptionId, TouchKind,
    renewal::{closing::goes_on, recurring},
};
use rapport_measures::punctuality::Punctuality;
use std::collections::{BTreeMap, HashMap};

/// Where a figure's numbers come from.
pub(crate) enum Whose<'a> {
    /// One account, and the book it lies in.
    Account(&'a Facts, &'a Session),
    /// All accounts.
    All(&'a Session),
}

/// Money by half.
pub(super) struct Paid {
    pub(super) halves: Vec<Punctuality>,
    /// Due days are on record, so punctuality means something.
    pub(super) has_due: bool,
}

/// A subscription with its names.
pub(super) struct Running {
    pub(super) account: String,
    pub(super) product: String,
    pub(super) subscription: Subscription,
    /// It counts on the day, past its last day where it renewed by itself.
    pub(super) runs: bool,
    /// It counts and is known to go on: its last day is no end.
    pub(super) goes_on: bool,
}

/// What one product brought.
pub(super) struct Brought {
    pub(super) name: String,
    /// Empty when the product has none.
    pub(super) family: String,
    pub(super) amount: Minor,
}

impl Whose<'_> {
    pub(super) fn session(&self) -> &Session {
        match self {
            Self::Account(_, session) | Self::All(session) => session,
        }
    }

    pub(super) fn is_account(&self) -> bool {
        matches!(self, Self::Account(..))
    }

    pub(super) fn revenue(
        &self,
        stand: &Stand,
        spans: &[(Day, Day)],
    ) -> Result<Vec<Minor>, Failure> {
        match self {
            Self::Account(facts, _) => Ok(spans.iter().map(|&span| facts.revenue(span)).collect()),
            Self::All(session) => session
                .book()
                .revenue_by(None, stand.as_of(), spans)
                .map_err(|e| session.store_failure(&e)),
        }
    }

    /// Products with what they brought in the last 12 months, largest first.
    pub(super) fn products(&self, stand: &Stand) -> Result<Vec<Brought>, Failure> {
        let (from, to) = stand.year();
        let mut sums: BTreeMap<i64, Minor> = BTreeMap::new();
        let read: HashMap<i64, Product>;
        let products = match self {
            Self::Account(facts, _) => {
                for sale in facts.sales.iter().filter(|s| from <= s.on && s.on <= to) {
                    *sums.entry(sale.product.0).or_default() += sale.amount;
                }
                &facts.products
            }
            Self::All(session) => {
                let fail = |e| session.store_failure(&e);
                let book = session.book();
                for row in book.product_mix(None, stand.as_of(), from, to).map_err(fail)? {
                    sums.insert(row.product.0, row.amount);
                }
                let all = book.all::<Product>().map_err(fail)?;
                read = all.into_iter().map(|p| (p.id.0, p)).collect();
                &read
            }
        };
        let mut all: Vec<Brought> = sums
            .into_iter()
            .filter(|(_, amount)| *amount > 0)
            .filter_map(|(id, amount)| {
                let product = products.get(&id)?;
                let (name, family) = (product.name.clone(), product.family.clone());
                Some(Brought { name, family, amount })
            })
            .collect();
        all.sort_by(|a, b| b.amount.cmp(&a.amount).then_with(|| a.name.cmp(&b.name)));
        Ok(all)
    }

    /// What makes a Pareto of the whole book its accounts, of an account its products.
    pub(super) fn parts(&self, stand: &Stand) -> Result<Vec<(String, Minor)>, Failure> {
        let Self::All(session) = self else {
            let all = self.products(stand)?;
            return Ok(all.into_iter().map(|b| (b.name, b.amount)).collect());
        };
        let fail = |e| session.store_failure(&e);
        let book = session.book();
        let names: HashMap<i64, String> =
            book.all::<Account>().map_err(fail)?.into_iter().map(|a| (a.id.0, a.name)).collect();
        Ok(book
            .portfolio(&stand.windows())
            .map_err(fail)?
            .into_iter()
            .map(|f| (names.get(&f.account.0).cloned().unwrap_or_default(), f.revenue_12m))
            .collect())
    }

    /// Money by half of its due day, or of its payment where none was due.
    pub(super) fn paid(&self, stand: &Stand, spans: &[(Day, Day)]) -> Result<Paid, Failure> {
        let read;
        let payments = match self {
            Self::Account(facts, _) => &facts.payments,
            Self::All(session) => {
                let first = spans.first().map_or(stand.day, |s| s.0);
                read = session
                    .book()
                    .payments_between(None, stand.as_of(), first, stand.day)
                    .map_err(|e| session.store_failure(&e))?;
                &read
            }
        };
        let halves = spans
            .iter()
            .map(|&(from, to)| {
                let within = payments
                    .iter()
                    .filter(|p| p.due_on.or(p.paid_on).is_some_and(|on| from <= on && on <= to));
                Punctuality::of(within, stand.day)
            })
            .collect();
        Ok(Paid { halves, has_due: payments.iter().any(|p| p.due_on.is_some()) })
    }

    pub(super) fn touches(
        &self,
        stand: &Stand,
        spans: &[(Day, Day)],
    ) -> Result<Vec<BTreeMap<TouchKind, u32>>, Failure> {
        match self {
            Self::Account(facts, _) => Ok(spans
                .iter()
                .map(|&(from, to)| {
                    let mut kinds = BTreeMap::new();
                    for touch in facts.touches.iter().filter(|t| from <= t.on && t.on <= to) {
                        *kinds.entry(touch.kind).or_insert(0) += 1;
                    }
                    kinds
                })
                .collect()),
            Self::All(session) => session
                .book()
                .touches_by(None, stand.as_of(), spans)
                .map_err(|e| session.store_failure(&e)),
        }
    }

    /// Subscriptions that count on that day, by the rule of recurring revenue, each with whether it is
    /// known to go on.
    fn in_force(&self, on: Day) -> Result<BTreeMap<SubscriptionId, bool>, Failure> {
        let book = self.session().book();
        let terms = match self {
            Self::Account(facts, _) => book.terms_of(facts.account.id, on),
            Self::All(_) => book.terms(on),
        };
        let terms = terms.map_err(|e| self.session().store_failure(&e))?;
        let of_account = terms.chunk_by(|a, b| a.account == b.account);
        let counting = of_account.flat_map(|own| recurring::counting(own, on));
        Ok(counting.map(|term| (term.id, goes_on(term, on))).collect())
    }

    /// Subscriptions to show: an account's that run or ended within a year; of all accounts those
    /// that end within half a year. Soonest end first, at most `most`.
    pub(super) fn subscriptions(
        &self,
        stand: &Stand,
        most: usize,
    ) -> Result<Vec<Running>, Failure> {
        let on = stand.day;
        let in_force = self.in_force(on)?;
        let mut all: Vec<Running> = match self {
            Self::Account(facts, _) => facts
                .subscriptions
                .iter()
                .filter(|s| s.ends_on >= on.plus_months(-12) || in_force.contains_key(&s.id))
                .chain(facts.later.iter().filter(|s| s.follows.is_some()))
                .map(|s| Running {
                    account: facts.account.name.clone(),
                    product: facts.product(s.product).to_owned(),
                    subscription: s.clone(),
                    runs: in_force.contains_key(&s.id),
                    goes_on: in_force.get(&s.id) == Some(&true),
                })
                .collect(),
            Self::All(session) => {
                let fail = |e| session.store_failure(&e);
                let book = session.book();
                let soon: Vec<Subscription> = book
                    .all::<Subscription>()
                    .map_err(fail)?
                    .into_iter()
                    .filter(|s| in_force.get(&s.id) == Some(&false))
                    .filter(|s| on <= s.ends_on && s.ends_on <= on.plus_months(6))
                    .collect();
                let products = book.all::<Product>().map_err(fail)?;
                let products: HashMap<i64, String> =
                    products.into_iter().map(|p| (p.id.0, p.name)).collect();
                let accounts = book.all::<Account>().map_err(fail)?;
                let accounts: HashMap<i64, String> =
                    accounts.into_iter().map(|a| (a.id.0, a.name)).collect();
                soon.into_iter()
                    .map(|s| Running {
                        account: accounts.get(&s.account.0).cloned().unwrap_or_default(),
                        product: products.get(&s.product.0).cloned().unwrap_or_default(),
                        subscription: s,
                        runs: true,
                        goes_on: false,
                    })
                    .collect()
            }
        };
        all.sort_by_key(|r| (r.subscription.ends_on, r.subscription.id));
        if all.len() > most {
            // Of an account the latest matter, of the whole book the soonest.
            if self.is_account() {
                all.drain(..all.len() - most);
            } else {
                all.truncate(most);
            }
        }
        Ok(all)
    }
}

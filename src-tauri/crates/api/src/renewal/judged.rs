//! Whose the renewals are and how healthy, of those to be decided soon, and how earlier forecasts did.
//! Kept until the book changes.

use super::{
    facts::{Reading, Renewal, Terms, Urgency},
    standing::{Odds, Standing},
};
use crate::{
    Failure, Session,
    halves::both,
    relationship::{
        everyone::{Bond, Everyone},
        score::Points,
    },
};
use rapport_domain::{
    AccountFacts, AccountId, Contact, ContactId, Day, Forecast, Half, HealthScale, Manager,
    ManagerId, Noun, Outlook,
    renewal::{
        facts::Term,
        probability::{self, Figure, OwnRecord, Scored},
        whom,
    },
};
use rapport_store::{AccountHead, Book, StoreError};
use rapport_text::{Lang, words};
use rustc_hash::FxHashMap;
use std::{
    collections::HashMap,
    panic,
    sync::{Arc, Mutex, PoisonError},
    thread,
};

/// The accounts with their people and health, and the forecasts that were kept.
pub(crate) struct Judged {
    /// Renewals decided through this day have their accounts judged.
    reach: Day,
    pub(crate) accounts: FxHashMap<AccountId, AccountHead>,
    pub(crate) managers: FxHashMap<ManagerId, Manager>,
    standings: FxHashMap<AccountId, Standing>,
    pub(crate) forecasts: Vec<Forecast>,
    pub(crate) scored: Vec<Scored>,
    /// The same by forecasts worked out afterwards: no part of the record.
    pub(crate) worked_out: Vec<Scored>,
    pub(crate) record: OwnRecord,
    /// Whom to call, found out when first asked.
    called: Mutex<Arc<Whom>>,
}

/// Whom to call, by account; none where nobody is known.
pub(crate) type Whom = FxHashMap<AccountId, Option<Called>>;

/// Whom to call.
#[derive(Debug, Clone)]
pub(crate) struct Called {
    pub(crate) contact: ContactId,
    name: String,
    title: String,
}

impl Called {
    /// Name and job title.
    pub(crate) fn label(&self, lang: Lang) -> String {
        match self.title.trim() {
            "" => self.name.clone(),
            title => words::renewal_person(lang, self.name.as_str(), title),
        }
    }
}

/// The accounts of which none is judged stand under this.
static UNJUDGED: Standing = Standing::NONE;

impl Judged {
    /// Of the accounts with something to decide by `reach`.
    pub(crate) fn at(session: &Session, terms: &Terms, reach: Day) -> Result<Arc<Self>, Failure> {
        Self::within(session, &session.book(), terms, reach)
    }

    /// The same for who holds the book.
    pub(crate) fn within(
        session: &Session,
        book: &Book,
        terms: &Terms,
        reach: Day,
    ) -> Result<Arc<Self>, Failure> {
        let fail = |e| session.store_failure(&e);
        let apart = [Noun::Review, Noun::Task, Noun::Mapping];
        let version = book.version_of(|noun| !apart.contains(&noun)).map_err(fail)?;
        let reading = Reading { version, day: terms.day };
        if let Some(judged) = session.judged.of(reading).filter(|judged| judged.reach >= reach) {
            return Ok(judged);
        }
        let half = Half::of(terms.day, terms.settings.fiscal_start);
        // Health takes longer to read than all else; the portfolio may have it already.
        let bonds = Everyone::reading(book, terms.day, half).map_err(fail)?;
        let bonds = session.bonds.of(bonds);
        let judged = Arc::new(Self::read(book, terms, reach, bonds.as_deref()).map_err(fail)?);
        session.judged.keep(reading, &judged);
        Ok(judged)
    }

    /// How things stand with everyone on the day is taken from `bonds` where that is known.
    pub(crate) fn read(
        book: &Book,
        terms: &Terms,
        reach: Day,
        bonds: Option<&Everyone>,
    ) -> Result<Self, StoreError> {
        let day = terms.day;
        // Those nobody explained are long past their day: they are among them.
        let near = terms.open().filter(|r| r.ladder.decide_on <= reach || asks_now(*r, day));
        let mut wanted: Vec<AccountId> = near.map(|renewal| renewal.term.account).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let standings = match bonds {
            Some(bonds) => known(bonds, &wanted),
            None => standings(book, &wanted, day)?,
        };
        Self::of(book, terms, reach, standings)
    }

    /// Of one account alone, whatever is to be decided there.
    pub(crate) fn of_account(
        session: &Session,
        terms: &Terms,
        account: AccountId,
    ) -> Result<Self, Failure> {
        let book = session.book();
        let read = || {
            let scale = HealthScale::on(&book.all::<HealthScale>()?, terms.day);
            let standing =
                Standing::judge(book.relationship_of(account, terms.day)?, &scale, terms.day);
            Self::of(&book, terms, terms.day, FxHashMap::from_iter([(account, standing)]))
        };
        read().map_err(|e| session.store_failure(&e))
    }

    fn of(
        book: &Book,
        terms: &Terms,
        reach: Day,
        standings: FxHashMap<AccountId, Standing>,
    ) -> Result<Self, StoreError> {
        let day = terms.day;
        let forecasts = book.forecasts(day)?;
        let (read, (scored, worked_out)) = both(
            || Ok::<_, StoreError>((book.account_heads()?, book.all::<Manager>()?)),
            || {
                (
                    probability::scored(&forecasts, &terms.terms, day),
                    probability::scored_in_hindsight(&forecasts, &terms.terms, day),
                )
            },
        );
        let (accounts, managers) = read?;
        Ok(Self {
            reach,
            accounts: accounts.into_iter().map(|a| (a.id, a)).collect(),
            managers: managers.into_iter().map(|m| (m.id, m)).collect(),
            standings,
            record: OwnRecord::new(&scored),
            worked_out,
            scored,
            forecasts,
            called: Mutex::default(),
        })
    }

    pub(crate) fn standing(&self, account: AccountId) -> &Standing {
        self.standings.get(&account).unwrap_or(&UNJUDGED)
    }

    /// The same of an account out of reach, too.
    pub(crate) fn standing_of(
        &self,
        book: &Book,
        account: AccountId,
        day: Day,
    ) -> Result<Standing, StoreError> {
        if let Some(standing) = self.standings.get(&account) {
            return Ok(standing.clone());
        }
        let scale = HealthScale::on(&book.all::<HealthScale>()?, day);
        Ok(Standing::judge(book.relationship_of(account, day)?, &scale, day))
    }

    pub(crate) fn odds<'a>(&self, term: &'a Term, day: Day) -> Odds<'a> {
        self.odds_of(term, self.standing(term.account).outlook(), day)
    }

    pub(crate) fn odds_of<'a>(&self, term: &'a Term, outlook: Outlook, day: Day) -> Odds<'a> {
        Odds::new(outlook, self.figure(outlook), term.likelihood(day))
    }

    /// The figure's probability of a renewal of that band.
    pub(crate) fn figure(&self, outlook: Outlook) -> Figure {
        probability::figure(outlook, &self.record)
    }

    /// Finds out whom to call at these accounts, so that [`Judged::called`] knows.
    pub(crate) fn find_whom(
        &self,
        book: &Book,
        accounts: impl Iterator<Item = AccountId>,
        day: Day,
    ) -> Result<(), StoreError> {
        let mut known = self.called.lock().unwrap_or_else(PoisonError::into_inner);
        let mut wanted: Vec<AccountId> = accounts.filter(|id| !known.contains_key(id)).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let people = |account: &AccountId| self.standing(*account).contacts.as_slice();
        // Only where several stand equally near it matters who was reached last.
        let nearest = wanted.iter().map(|id| (*id, whom::nearest(people(id), day)));
        let even: Vec<_> = nearest.filter(|(_, nearest)| nearest.len() > 1).collect();
        let among = even.iter().map(|(id, nearest)| (*id, nearest.as_slice()));
        let reached = book.reached_last(among, day)?;
        let mut first: HashMap<AccountId, ContactId> = HashMap::with_capacity(wanted.len());
        for account in &wanted {
            let last = reached.get(account).copied();
            let order =
                whom::whom_to_call(people(account), day, |id| (Some(id) == last).then_some(day));
            first.extend(order.first().map(|id| (*account, *id)));
        }
        let ids: Vec<ContactId> = first.values().copied().collect();
        let titles = book.contact_titles(&ids)?;
        let known = Arc::make_mut(&mut known);
        for account in wanted {
            let called = first.get(&account).and_then(|id| {
                let (name, title) = titles.get(id)?.clone();
                Some(Called { contact: *id, name, title })
            });
            known.insert(account, called);
        }
        Ok(())
    }

    /// Whom to call about a renewal of the account, of those looked for by [`Judged::find_whom`].
    pub(crate) fn called(&self, account: AccountId) -> Option<Called> {
        let known = self.called.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(&account).cloned().flatten()
    }

    /// The same of all accounts looked for so far.
    pub(crate) fn found(&self) -> Arc<Whom> {
        Arc::clone(&self.called.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The same with all that is on record of the person.
    pub(crate) fn whom(
        &self,
        book: &Book,
        account: AccountId,
        day: Day,
    ) -> Result<Option<Contact>, StoreError> {
        self.find_whom(book, [account].into_iter(), day)?;
        let called = self.called(account);
        Ok(called.map(|called| book.get::<Contact>(called.contact)).transpose()?.flatten())
    }

    pub(crate) fn manager(&self, id: Option<ManagerId>) -> &str {
        id.and_then(|id| self.managers.get(&id)).map_or("", |m| m.name.as_str())
    }
}

/// Whether a step is due, however far the decision.
fn asks_now(renewal: Renewal<'_>, day: Day) -> bool {
    renewal.urgency(day).is_some_and(|urgency| urgency <= Urgency::Week)
}

/// How the accounts wanted stand, as it was read already.
fn known(bonds: &Everyone, wanted: &[AccountId]) -> FxHashMap<AccountId, Standing> {
    let of = |account: &AccountId| {
        let Bond { now, last_touch, contacts, .. } = bonds.bond_of(*account)?;
        let (Points { score, band }, last_touch) = (*now, *last_touch);
        Some((*account, Standing { score, band, last_touch, contacts: contacts.clone() }))
    };
    wanted.iter().filter_map(of).collect()
}

/// The same read anew; the accounts in order of their ids.
fn standings(
    book: &Book,
    wanted: &[AccountId],
    day: Day,
) -> Result<FxHashMap<AccountId, Standing>, StoreError> {
    if wanted.is_empty() {
        return Ok(FxHashMap::default());
    }
    let scale = HealthScale::on(&book.all::<HealthScale>()?, day);
    let mut front = book.health_facts(day)?;
    front.retain(|facts| wanted.binary_search(&facts.account).is_ok());
    let judged = |facts: AccountFacts| (facts.account, Standing::judge(facts, &scale, day));
    let back = front.split_off(front.len() / 2);
    Ok(thread::scope(|threads| {
        let back = threads.spawn(|| back.into_iter().map(judged).collect::<Vec<_>>());
        let mut all: FxHashMap<AccountId, Standing> = front.into_iter().map(judged).collect();
        all.extend(back.join().unwrap_or_else(|crash| panic::resume_unwind(crash)));
        all
    }))
}

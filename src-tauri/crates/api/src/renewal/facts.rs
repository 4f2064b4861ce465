//! What the renewals rest on as of a day: every term with its ladder, and of those to be decided soon
//! whose they are and how healthy. Kept until the book changes.

use crate::{
    Failure, Session, portfolio,
    relationship::{
        everyone::{Bond, Everyone},
        facts_of_all,
    },
};
use rapport_domain::{
    Account, AccountFacts, AccountId, Contact, ContactId, Day, Forecast, Half, HealthScale,
    Likelihood, Manager, ManagerId, Outlook, Product, ProductId, Queue, Settings, SubscriptionId,
    Team,
    relationship::{
        facts::ContactFact,
        health::{Band, Health, Tenths, health},
    },
    renewal::{
        closing::closing,
        facts::Term,
        ladder::{Ladder, State, Step, ladder},
        probability::{self, Figure, OwnRecord, Scored},
        rung::Rung,
        warning::{self, Client},
        whom,
        workdays::Workdays,
    },
};
use rapport_store::{Book, StoreError, Version};
use std::{
    collections::HashMap,
    panic,
    sync::{Arc, Mutex, OnceLock, PoisonError},
    thread,
};

/// What was read for renewals: the same book and day give the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Reading {
    version: Version,
    day: Day,
}

/// What was read last, kept for the next question.
#[derive(Default)]
pub(crate) struct Kept {
    terms: Mutex<Option<(Reading, Arc<Terms>)>>,
    judged: Mutex<Option<(Reading, Arc<Judged>)>>,
}

impl Kept {
    /// Another book may well be of the same version.
    pub(crate) fn forget(&self) {
        *self.terms.lock().unwrap_or_else(PoisonError::into_inner) = None;
        *self.judged.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// A term with its ladder.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Renewal<'a> {
    pub(crate) term: &'a Term,
    pub(crate) ladder: &'a Ladder,
}

/// How soon a renewal asks for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Urgency {
    Overdue,
    Today,
    Week,
    Later,
    Unexplained,
}

impl Urgency {
    pub(crate) const ALL: [Self; 5] =
        [Self::Overdue, Self::Today, Self::Week, Self::Later, Self::Unexplained];

    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Today => "today",
            Self::Week => "week",
            Self::Later => "later",
            Self::Unexplained => "unexplained",
        }
    }
}

impl<'a> Renewal<'a> {
    /// None where nothing is asked for.
    pub(crate) fn urgency(self, day: Day) -> Option<Urgency> {
        match self.ladder.state {
            State::Closed => return None,
            State::Unexplained => return Some(Urgency::Unexplained),
            State::Open | State::Lapsed => {}
        }
        // Where all steps are done and nobody said what came of it, the decision day stands for one.
        let on = self.ladder.next().map_or(self.ladder.decide_on, |step| step.planned_on);
        Some(match on.days_since(day) {
            ..0 => Urgency::Overdue,
            0 => Urgency::Today,
            1..=7 => Urgency::Week,
            _ => Urgency::Later,
        })
    }

    /// The step to be done next, or the last one where nothing is left but to say what became of it.
    pub(crate) fn step(self) -> Option<&'a Step> {
        self.ladder.next().or(self.ladder.steps.last())
    }

    pub(crate) fn queue(self) -> Queue {
        self.step().map_or(Queue::Desk, |step| step.queue)
    }

    /// Whose the step is: the one it was given to, else who works the queue for the account.
    pub(crate) fn owner(self, account: Option<&Account>) -> Option<ManagerId> {
        let given = self.step().and_then(|step| step.owner);
        given.or_else(|| match self.queue() {
            Queue::Desk => account?.renewals_owner,
            Queue::Mine => account?.owner,
        })
    }

    /// Undecided, and not so long past its end that it counts as lost.
    pub(crate) fn is_open(self) -> bool {
        self.ladder.is_queued()
    }
}

/// Every term by a day.
pub(crate) struct Terms {
    pub(crate) day: Day,
    pub(crate) settings: Settings,
    /// By account, then by first day.
    pub(crate) terms: Vec<Term>,
    /// Of each term; those of the decided, the most of a book, are made when first asked for.
    ladders: Vec<OnceLock<Ladder>>,
    pub(crate) products: HashMap<ProductId, Product>,
    /// In which queue a step given to a person stands.
    queues: HashMap<ManagerId, Queue>,
}

/// The queue the team works.
const fn queue_of(team: Team) -> Queue {
    match team {
        Team::Accounts => Queue::Mine,
        Team::Renewals => Queue::Desk,
    }
}

impl Terms {
    /// As of that day; what was read last where nothing has changed since.
    pub(crate) fn at(session: &Session, day: Day) -> Result<Arc<Self>, Failure> {
        Self::within(session, &session.book(), day)
    }

    /// The same for who holds the book.
    pub(crate) fn within(session: &Session, book: &Book, day: Day) -> Result<Arc<Self>, Failure> {
        let fail = |e| session.store_failure(&e);
        let reading = Reading { version: book.version().map_err(fail)?, day };
        let kept = &session.renewals().terms;
        let last = kept.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, terms)) = last.filter(|(of, _)| *of == reading) {
            return Ok(terms);
        }
        let terms = Arc::new(Self::read(book, day).map_err(fail)?);
        *kept.lock().unwrap_or_else(PoisonError::into_inner) = Some((reading, Arc::clone(&terms)));
        Ok(terms)
    }

    pub(crate) fn read(book: &Book, day: Day) -> Result<Self, StoreError> {
        let products = book.all::<Product>()?.into_iter().map(|p| (p.id, p)).collect();
        let terms = book.terms(day)?;
        let managers = book.all::<Manager>()?;
        Ok(Self::of(terms, book.settings()?, products, &managers, day))
    }

    /// The terms of one account.
    pub(crate) fn of_account(
        book: &Book,
        account: AccountId,
        day: Day,
    ) -> Result<Self, StoreError> {
        let products = book.all::<Product>()?.into_iter().map(|p| (p.id, p)).collect();
        let terms = book.terms_of(account, day)?;
        let managers = book.all::<Manager>()?;
        Ok(Self::of(terms, book.settings()?, products, &managers, day))
    }

    fn of(
        terms: Vec<Term>,
        settings: Settings,
        products: HashMap<ProductId, Product>,
        managers: &[Manager],
        day: Day,
    ) -> Self {
        let ladders = terms.iter().map(|_| OnceLock::new()).collect();
        let queues = managers.iter().map(|m| (m.id, queue_of(m.team))).collect();
        let all = Self { day, settings, terms, ladders, products, queues };
        let (front, back) = all.ladders.split_at(all.ladders.len() / 2);
        let (of_front, of_back) = all.terms.split_at(front.len());
        thread::scope(|threads| {
            let climb = |terms: &[Term], ladders: &[OnceLock<Ladder>]| {
                // The rungs of a family are looked up by its folded name: once a product.
                let rungs: HashMap<ProductId, &[Rung]> =
                    all.products.values().map(|p| (p.id, all.rungs(p.id))).collect();
                let open = |(term, _): &(&Term, _)| closing(term, day).is_none();
                for (term, kept) in terms.iter().zip(ladders).filter(open) {
                    let rungs = rungs.get(&term.product).copied().unwrap_or(&all.settings.ladder);
                    kept.get_or_init(|| all.climb(term, rungs));
                }
            };
            threads.spawn(move || climb(of_back, back));
            climb(of_front, front);
        });
        all
    }

    const fn workdays(&self) -> Workdays {
        Workdays::new(self.settings.working_days)
    }

    fn rungs(&self, product: ProductId) -> &[Rung] {
        let family = self.products.get(&product).map_or("", |p| p.family.as_str());
        self.settings.ladder_of(family)
    }

    fn renewal<'a>(&'a self, term: &'a Term, kept: &'a OnceLock<Ladder>) -> Renewal<'a> {
        let climb = || self.climb(term, self.rungs(term.product));
        Renewal { term, ladder: kept.get_or_init(climb) }
    }

    /// A step given to a person stands in the queue of that person's team.
    fn climb(&self, term: &Term, rungs: &[Rung]) -> Ladder {
        let mut ladder = ladder(term, rungs, &self.workdays(), self.day);
        for step in &mut ladder.steps {
            let queue = step.owner.and_then(|owner| self.queues.get(&owner));
            step.queue = queue.copied().unwrap_or(step.queue);
        }
        ladder
    }

    /// Those to be decided within these days, and whatever is undecided.
    pub(crate) fn around(&self, from: Day, to: Day) -> impl Iterator<Item = Renewal<'_>> {
        let near = move |term: &Term| (from..=to).contains(&term.decide_on());
        let made = self.terms.iter().zip(&self.ladders);
        let open = |kept: &OnceLock<Ladder>| kept.get().is_some_and(Ladder::is_queued);
        let made = made.filter(move |(term, kept)| near(term) || open(kept));
        made.map(|(term, kept)| self.renewal(term, kept))
    }

    /// Those renewed by what the book does not know.
    pub(crate) fn without_next(&self) -> impl Iterator<Item = Renewal<'_>> {
        let made = self.terms.iter().zip(&self.ladders);
        let made = made.filter(|(term, _)| warning::lacks_next(term, self.day));
        made.map(|(term, kept)| self.renewal(term, kept))
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = Renewal<'_>> {
        self.terms.iter().zip(&self.ladders).map(|(term, kept)| self.renewal(term, kept))
    }

    /// Those nobody has decided, however long ago they ended.
    pub(crate) fn open(&self) -> impl Iterator<Item = Renewal<'_>> {
        let made = self.terms.iter().zip(&self.ladders);
        let made = made.filter_map(|(term, kept)| Some(Renewal { term, ladder: kept.get()? }));
        made.filter(|renewal| renewal.ladder.closed.is_none())
    }

    pub(crate) fn get(&self, id: SubscriptionId) -> Option<Renewal<'_>> {
        let (term, kept) = self.terms.iter().zip(&self.ladders).find(|(term, _)| term.id == id)?;
        Some(self.renewal(term, kept))
    }

    pub(crate) fn product(&self, id: ProductId) -> &str {
        self.products.get(&id).map_or("", |p| p.name.as_str())
    }

    /// Those still to be decided.
    pub(crate) fn undecided(&self) -> impl Iterator<Item = Renewal<'_>> {
        self.open().filter(|renewal| renewal.is_open())
    }

    /// How many steps are overdue and due, by queue: desk, mine.
    pub(crate) fn due(&self) -> [(u32, u32); 2] {
        let mut counts = [(0, 0); 2];
        for renewal in self.undecided() {
            let [desk, mine] = &mut counts;
            let of = if renewal.queue() == Queue::Desk { desk } else { mine };
            match renewal.urgency(self.day) {
                Some(Urgency::Overdue) => of.0 += 1,
                Some(Urgency::Today) => of.1 += 1,
                _ => {}
            }
        }
        counts
    }
}

/// How an account stands, as far as its renewals ask.
#[derive(Debug, Clone)]
pub(crate) struct Standing {
    pub(crate) score: Option<Tenths>,
    pub(crate) band: Band,
    pub(crate) last_touch: Option<Day>,
    pub(crate) contacts: Vec<ContactFact>,
}

impl Standing {
    const NONE: Self =
        Self { score: None, band: Band::Unknown, last_touch: None, contacts: Vec::new() };

    fn new(now: &Health, contacts: Vec<ContactFact>, facts: &AccountFacts, day: Day) -> Self {
        let touches = facts.touches.iter().map(|touch| touch.on);
        let last_touch = touches.filter(|on| *on <= day).max();
        Self { score: now.score, band: now.band, last_touch, contacts }
    }

    pub(crate) fn outlook(&self) -> Outlook {
        Outlook::from(self.band)
    }

    pub(crate) fn client(&self) -> Client<'_> {
        let (outlook, last_touch) = (self.outlook(), self.last_touch);
        Client { outlook, contacts: &self.contacts, last_touch }
    }
}

pub(crate) const fn band(outlook: Outlook) -> Band {
    match outlook {
        Outlook::AtRisk => Band::AtRisk,
        Outlook::Watch => Band::Watch,
        Outlook::Healthy => Band::Healthy,
        Outlook::Unknown => Band::Unknown,
    }
}

/// What the figure says of a renewal, and what the manager says.
pub(crate) struct Odds<'a> {
    pub(crate) outlook: Outlook,
    pub(crate) figure: Figure,
    pub(crate) manager: Option<&'a Likelihood>,
    pub(crate) disagree: bool,
}

impl Odds<'_> {
    /// The probability that counts, 0–1.
    pub(crate) fn probability(&self) -> f64 {
        self.by_hand().unwrap_or(self.figure.probability)
    }

    /// The manager's, 0–1.
    pub(crate) fn by_hand(&self) -> Option<f64> {
        self.manager.and_then(|m| m.percent).map(|percent| f64::from(percent) / 100.0)
    }
}

/// The accounts with their people and health, and the forecasts that were kept.
pub(crate) struct Judged {
    /// Renewals decided through this day have their accounts judged.
    reach: Day,
    pub(crate) accounts: HashMap<AccountId, Account>,
    pub(crate) managers: HashMap<ManagerId, Manager>,
    standings: HashMap<AccountId, Standing>,
    pub(crate) forecasts: Vec<Forecast>,
    pub(crate) scored: Vec<Scored>,
    /// The same by forecasts worked out afterwards: no part of the record.
    pub(crate) worked_out: Vec<Scored>,
    pub(crate) record: OwnRecord,
    /// Whom to call, found out when first asked.
    called: Mutex<HashMap<AccountId, Option<(ContactId, String)>>>,
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
        let reading = Reading { version: book.version().map_err(fail)?, day: terms.day };
        let kept = &session.renewals().judged;
        let last = kept.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, judged)) = last.filter(|(of, j)| *of == reading && j.reach >= reach) {
            return Ok(judged);
        }
        let half = Half::of(terms.day, terms.settings.fiscal_start);
        // Health takes longer to read than all else; the portfolio may have it already.
        let bonds = session.bonds.of(portfolio::Reading::new(reading.version, terms.day, half));
        let judged = Arc::new(Self::read(book, terms, reach, bonds.as_deref()).map_err(fail)?);
        *kept.lock().unwrap_or_else(PoisonError::into_inner) = Some((reading, Arc::clone(&judged)));
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
            Some(bonds) => known(bonds, &wanted, day),
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
            let standing = judge(book.relationship_of(account, terms.day)?, &scale, terms.day);
            Self::of(&book, terms, terms.day, HashMap::from([(account, standing)]))
        };
        read().map_err(|e| session.store_failure(&e))
    }

    fn of(
        book: &Book,
        terms: &Terms,
        reach: Day,
        standings: HashMap<AccountId, Standing>,
    ) -> Result<Self, StoreError> {
        let day = terms.day;
        let mut forecasts = book.all::<Forecast>()?;
        forecasts.retain(|forecast| forecast.on <= day);
        forecasts.sort_by_key(|forecast| forecast.on);
        let scored = probability::scored(&forecasts, &terms.terms, day);
        Ok(Self {
            reach,
            accounts: book.all::<Account>()?.into_iter().map(|a| (a.id, a)).collect(),
            managers: book.all::<Manager>()?.into_iter().map(|m| (m.id, m)).collect(),
            standings,
            record: OwnRecord::new(&scored),
            worked_out: probability::scored_in_hindsight(&forecasts, &terms.terms, day),
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
        Ok(judge(book.relationship_of(account, day)?, &scale, day))
    }

    pub(crate) fn odds<'a>(&self, term: &'a Term, day: Day) -> Odds<'a> {
        self.odds_of(term, self.standing(term.account).outlook(), day)
    }

    pub(crate) fn odds_of<'a>(&self, term: &'a Term, outlook: Outlook, day: Day) -> Odds<'a> {
        let figure = probability::figure(outlook, &self.record);
        let manager = term.likelihood(day);
        let by_hand = manager.and_then(|m| m.percent).map(|p| f64::from(p) / 100.0);
        let disagree =
            by_hand.is_some_and(|by_hand| probability::disagree(figure.probability, by_hand));
        Odds { outlook, figure, manager, disagree }
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
        let even = |account: &&AccountId| whom::nearest(people(account), day).len() > 1;
        let several: Vec<AccountId> = wanted.iter().filter(even).copied().collect();
        let met = book.met_last(&several, day)?;
        let mut first: HashMap<AccountId, ContactId> = HashMap::with_capacity(wanted.len());
        for account in &wanted {
            let nearest = whom::nearest(people(account), day);
            let last = match met.get(account) {
                None => None,
                Some(met) => match met.iter().find(|id| nearest.contains(id)) {
                    Some(one) => Some(*one),
                    // The latest touch was with others.
                    None => book.reached_last(*account, &nearest, day)?,
                },
            };
            let order =
                whom::whom_to_call(people(account), day, |id| (Some(id) == last).then_some(day));
            first.extend(order.first().map(|id| (*account, *id)));
        }
        let ids: Vec<ContactId> = first.values().copied().collect();
        let titles = book.contact_titles(&ids)?;
        for account in wanted {
            let called = first.get(&account).and_then(|id| {
                let (name, title) = titles.get(id)?;
                let label = match title.trim() {
                    "" => name.clone(),
                    title => format!("{name}, {title}"),
                };
                Some((*id, label))
            });
            known.insert(account, called);
        }
        Ok(())
    }

    /// Whom to call about a renewal of the account, with name and job title: of those looked for by
    /// [`Judged::find_whom`].
    pub(crate) fn called(&self, account: AccountId) -> Option<(ContactId, String)> {
        let known = self.called.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(&account).cloned().flatten()
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
        Ok(called.map(|(id, _)| book.get::<Contact>(id)).transpose()?.flatten())
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
fn known(bonds: &Everyone, wanted: &[AccountId], day: Day) -> HashMap<AccountId, Standing> {
    let of = |account: &AccountId| {
        let Bond { facts, now, .. } = bonds.bond_of(*account)?;
        Some((*account, Standing::new(now, facts.contacts.clone(), facts, day)))
    };
    wanted.iter().filter_map(of).collect()
}

/// The same read anew; the accounts in order of their ids.
fn standings(
    book: &Book,
    wanted: &[AccountId],
    day: Day,
) -> Result<HashMap<AccountId, Standing>, StoreError> {
    if wanted.is_empty() {
        return Ok(HashMap::new());
    }
    let scale = HealthScale::on(&book.all::<HealthScale>()?, day);
    let mut front = facts_of_all(book, day, day)?;
    front.retain(|facts| wanted.binary_search(&facts.account).is_ok());
    let judged = |facts: AccountFacts| (facts.account, judge(facts, &scale, day));
    let back = front.split_off(front.len() / 2);
    Ok(thread::scope(|threads| {
        let back = threads.spawn(|| back.into_iter().map(judged).collect::<Vec<_>>());
        let mut all: HashMap<AccountId, Standing> = front.into_iter().map(judged).collect();
        all.extend(back.join().unwrap_or_else(|crash| panic::resume_unwind(crash)));
        all
    }))
}

fn judge(mut facts: AccountFacts, scale: &HealthScale, day: Day) -> Standing {
    let now = health(&facts, scale, day);
    let contacts = std::mem::take(&mut facts.contacts);
    Standing::new(&now, contacts, &facts, day)
}

//! What the renewals rest on as of a day: every term with its ladder. Kept until the book changes.

use crate::{Failure, Session};
use rapport_domain::{
    Account, AccountId, Day, Manager, ManagerId, Noun, Product, ProductId, Queue, Settings,
    SubscriptionId, Team,
    renewal::{
        closing::closing,
        facts::Term,
        ladder::{Ladder, State, Step, ladder},
        rung::Rung,
        warning::{self, Client, Early, Limits},
        workdays::Workdays,
    },
};
use rapport_store::{AccountHead, Book, StoreError, Version};
use rustc_hash::FxHashMap;
use std::{
    sync::{Arc, OnceLock},
    thread,
};

/// What was read for renewals: the same book and day give the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(super) version: Version,
    pub(super) day: Day,
}

/// What terms are made of.
const SOURCES: [Noun; 6] = [
    Noun::Setting,
    Noun::Manager,
    Noun::Product,
    Noun::Subscription,
    Noun::RenewalStep,
    Noun::Likelihood,
];

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

/// Who works the queues for an account.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Keepers {
    owner: Option<ManagerId>,
    renewals_owner: Option<ManagerId>,
}

impl Keepers {
    pub(crate) const fn of(self, queue: Queue) -> Option<ManagerId> {
        match queue {
            Queue::Desk => self.renewals_owner,
            Queue::Mine => self.owner,
        }
    }
}

impl From<&Account> for Keepers {
    fn from(&Account { owner, renewals_owner, .. }: &Account) -> Self {
        Self { owner, renewals_owner }
    }
}

impl From<&AccountHead> for Keepers {
    fn from(&AccountHead { owner, renewals_owner, .. }: &AccountHead) -> Self {
        Self { owner, renewals_owner }
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
    pub(crate) fn owner(self, account: Option<impl Into<Keepers>>) -> Option<ManagerId> {
        let given = self.step().and_then(|step| step.owner);
        given.or_else(|| account?.into().of(self.queue()))
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
    pub(crate) products: FxHashMap<ProductId, Product>,
    /// In which queue a step given to a person stands.
    queues: FxHashMap<ManagerId, Queue>,
    /// When a step last reached the client; found out when first asked.
    reached: OnceLock<FxHashMap<AccountId, Day>>,
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
        let version = book.version_of(|noun| SOURCES.contains(&noun)).map_err(fail)?;
        let reading = Reading { version, day };
        if let Some(terms) = session.terms.of(reading) {
            return Ok(terms);
        }
        let terms = Arc::new(Self::read(book, day).map_err(fail)?);
        session.terms.keep(reading, &terms);
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
        products: FxHashMap<ProductId, Product>,
        managers: &[Manager],
        day: Day,
    ) -> Self {
        let ladders = terms.iter().map(|_| OnceLock::new()).collect();
        let queues = managers.iter().map(|m| (m.id, queue_of(m.team))).collect();
        let reached = OnceLock::new();
        let all = Self { day, settings, terms, ladders, products, queues, reached };
        let (front, back) = all.ladders.split_at(all.ladders.len() / 2);
        let (of_front, of_back) = all.terms.split_at(front.len());
        thread::scope(|threads| {
            let climb = |terms: &[Term], ladders: &[OnceLock<Ladder>]| {
                // The rungs of a family are looked up by its folded name: once a product.
                let rungs: FxHashMap<ProductId, &[Rung]> =
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

    /// What warns early of a renewal, the worst first. `today` is not the day the terms stand on
    /// where a past day is looked at: offers bear no date and warn of nothing then.
    pub(crate) fn early(
        &self,
        Renewal { term, ladder }: Renewal<'_>,
        client: Client<'_>,
        today: Day,
    ) -> Vec<Early> {
        let price_rise = (self.day == today).then_some(self.settings.price_rise);
        let limits = Limits { silent_days: self.settings.silent_days, price_rise };
        // Who was reached about any renewal was spoken to, whether or not a touch says so.
        let reached = self.reached.get_or_init(|| {
            let own = self.terms.chunk_by(|a, b| a.account == b.account);
            let last =
                |own: &[Term]| Some((own.first()?.account, warning::last_reached(own, self.day)?));
            own.filter_map(last).collect()
        });
        let reached = reached.get(&term.account).copied();
        let client = Client { last_touch: client.last_touch.max(reached), ..client };
        warning::warnings(term, ladder, &client, limits, self.day)
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

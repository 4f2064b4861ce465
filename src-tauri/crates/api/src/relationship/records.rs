//! Everything on record of the relationship with one account, for rules to judge and pages to print.

use crate::{Failure, Session, account};
use rapport_domain::{
    Account, AccountFacts, AccountId, Answer, Contact, ContactId, Day, Factor, FeedbackItem,
    Handover, HealthScale, Incident, Judgement, Profile, Promise, Reference, Settings, StageMark,
    StageMove, Task, Wave, relationship::facts::ContactFact,
};
use rapport_store::{Book, StoreError};
use std::{cmp::Reverse, collections::HashMap};

/// How far back from its day [`Book::relationship`] still has every sale the signs look at: it
/// reads 36 months of them, the signs look back 24.
const SALES_SPARE_MONTHS: i32 = 12;

/// One account: its records dated by the day, the latest first, and the facts the rules see.
pub(crate) struct Records {
    pub(crate) day: Day,
    pub(crate) base: account::Facts,
    pub(crate) facts: AccountFacts,
    pub(crate) scales: Vec<HealthScale>,
    pub(crate) settings: Settings,
    pub(crate) answers: Vec<Answer>,
    /// Items of feedback in those answers.
    pub(crate) items: Vec<FeedbackItem>,
    /// All waves.
    pub(crate) waves: Vec<Wave>,
    pub(crate) references: Vec<Reference>,
    pub(crate) incidents: Vec<Incident>,
    pub(crate) profiles: Vec<Profile>,
    pub(crate) promises: Vec<Promise>,
    pub(crate) tasks: Vec<Task>,
    pub(crate) handovers: Vec<Handover>,
    pub(crate) marks: Vec<StageMark>,
    pub(crate) moves: Vec<StageMove>,
    pub(crate) judgements: Vec<Judgement>,
    pub(crate) brought: HashMap<AccountId, String>,
}

/// What warnings rest on.
#[derive(Clone, Copy)]
pub(crate) struct Gist<'a> {
    pub(crate) day: Day,
    pub(crate) base: &'a account::Facts,
    pub(crate) facts: &'a AccountFacts,
    pub(crate) settings: &'a Settings,
    /// By day, the latest first.
    pub(crate) promises: &'a [Promise],
}

impl Records {
    pub(crate) fn gist(&self) -> Gist<'_> {
        let Self { day, base, facts, settings, promises, .. } = self;
        Gist { day: *day, base, facts, settings, promises }
    }

    /// Reads what is dated by `day`; facts reach far enough back to judge `against`, too.
    pub(crate) fn read(
        session: &Session,
        id: AccountId,
        day: Day,
        against: Day,
    ) -> Result<Self, Failure> {
        let base = account::Facts::read(session, id, day)?;
        let settings = session.settings();
        let fail = |e| session.store_failure(&e);
        let book = session.book();
        let facts = facts_of(&book, id, day, against).map_err(fail)?;
        let mut brought = HashMap::new();
        for (other, _) in &facts.brought {
            if let Some(account) = book.get::<Account>(*other).map_err(fail)? {
                brought.insert(*other, account.name);
            }
        }
        macro_rules! dated {
            ($record:ident, $on:ident) => {{
                let mut all = book.of_account::<$record>(id).map_err(fail)?;
                all.retain(|record| record.$on <= day);
                all.sort_by_key(|record| Reverse((record.$on, record.id)));
                all
            }};
        }
        Ok(Self {
            day,
            scales: book.all::<HealthScale>().map_err(fail)?,
            answers: dated!(Answer, on),
            items: dated!(FeedbackItem, on),
            waves: book.all::<Wave>().map_err(fail)?,
            references: dated!(Reference, on),
            incidents: dated!(Incident, on),
            profiles: dated!(Profile, on),
            promises: promises_of(&book, id, day).map_err(fail)?,
            tasks: dated!(Task, set_on),
            handovers: dated!(Handover, on),
            marks: dated!(StageMark, met_on),
            moves: dated!(StageMove, on),
            judgements: dated!(Judgement, on),
            base,
            facts,
            settings,
            brought,
        })
    }

    /// The account's factors on record by the day, its own and those of its industry and country.
    pub(crate) fn factors(&self) -> impl Iterator<Item = &Factor> {
        self.facts.factors.iter()
    }

    /// The name of one of its people, or empty.
    pub(crate) fn person(&self, id: Option<ContactId>) -> &str {
        id.map_or("", |id| self.base.person(id))
    }
}

/// What was promised by the day, the latest first.
pub(crate) fn promises_of(
    book: &Book,
    id: AccountId,
    day: Day,
) -> Result<Vec<Promise>, StoreError> {
    let mut all = book.of_account::<Promise>(id)?;
    all.retain(|promise| promise.made_on <= day);
    all.sort_by_key(|promise| Reverse((promise.made_on, promise.id)));
    Ok(all)
}

/// Whether the person works there on that day, by the rule of the facts.
pub(crate) fn is_there(contact: &Contact, day: Day) -> bool {
    let Contact { id, role, influence, joined_on, left_on, .. } = *contact;
    ContactFact { id, role, influence, joined_on, left_on }.is_there(day)
}

/// The facts of one account by `day`, with the sales that judging `against` needs.
pub(crate) fn facts_of(
    book: &Book,
    id: AccountId,
    day: Day,
    against: Day,
) -> Result<AccountFacts, StoreError> {
    let mut facts = book.relationship_of(id, day)?;
    if against < day.plus_months(-SALES_SPARE_MONTHS) {
        let earlier = book.relationship_of(id, against)?;
        join_sales(&mut facts, earlier);
    }
    Ok(facts)
}

/// The facts of every account by `day`, with the sales that judging `against` needs.
pub(crate) fn facts_of_all(
    book: &Book,
    day: Day,
    against: Day,
) -> Result<Vec<AccountFacts>, StoreError> {
    let mut all = book.relationship(day)?;
    if against < day.plus_months(-SALES_SPARE_MONTHS) {
        for (facts, earlier) in all.iter_mut().zip(book.relationship(against)?) {
            join_sales(facts, earlier);
        }
    }
    Ok(all)
}

fn join_sales(facts: &mut AccountFacts, earlier: AccountFacts) {
    if facts.account != earlier.account {
        return;
    }
    facts.sales.extend(earlier.sales);
    facts.sales.sort_unstable_by_key(|sale| (sale.on, sale.id));
    facts.sales.dedup_by_key(|sale| sale.id);
}

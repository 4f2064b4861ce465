//! What figures of the relationship are made of: the facts the rules see, of one account or of
//! all, with what they are measured by.

use super::Whose;
use crate::{Failure, account::Facts, relationship::facts_of_all, session::Stand};
use rapport_domain::{
    Account, AccountFacts, Day, Half, HealthScale, Lifecycle, Minor, Settings,
    relationship::{
        health::{Health, health},
        purchase::known_since,
    },
};
use std::collections::HashMap;

/// One account as the rules see it.
pub(crate) struct Relation {
    pub(super) facts: AccountFacts,
    pub(super) name: String,
    /// The norm of its industry in months.
    pub(super) norm: u16,
    /// Of everybody, an account that was lost: the last day on which it was ours ([`ours_until`]).
    pub(super) until: Option<Day>,
}

/// One account or all, by the day.
pub(crate) struct Relations {
    pub(super) all: Vec<Relation>,
    pub(super) scales: Vec<HealthScale>,
    pub(super) settings: Settings,
}

impl Relations {
    /// Health on that day by the scale in force then.
    pub(super) fn health(&self, facts: &AccountFacts, day: Day) -> Health {
        health(facts, &HealthScale::on(&self.scales, day), day)
    }

    /// Accounts known by that day and not lost before it.
    pub(super) fn known(&self, day: Day) -> impl Iterator<Item = &Relation> {
        self.all.iter().filter(move |r| r.is_ours(day) && known_since(&r.facts, day).is_some())
    }
}

impl Relation {
    /// Whether it was not lost before that day.
    pub(super) fn is_ours(&self, day: Day) -> bool {
        self.until.is_none_or(|until| day <= until)
    }

    /// Sales of the twelve months that end on the day.
    pub(super) fn revenue(&self, stand: &Stand) -> Minor {
        let (from, to) = stand.year();
        let within = self.facts.sales.iter().filter(|s| from <= s.on && s.on <= to);
        within.map(|s| s.amount).sum()
    }
}

/// The last day on which a lost account was ours. The book says that it is lost and not since when,
/// so in figures of everybody it counts up to its last fact: a sale, a touch or the end of a
/// subscription. Whatever lies ahead, on `today` it is ours no more.
fn ours_until(facts: &AccountFacts, today: Day) -> Day {
    let sales = facts.sales.iter().map(|sale| sale.on);
    let touches = facts.touches.iter().map(|touch| touch.on);
    let ends = facts.subscriptions.iter().map(|sub| sub.ends_on);
    let last = sales.chain(touches).chain(ends).chain(facts.acquainted_on).max();
    last.unwrap_or(Day::EPOCH).min(today.plus_days(-1))
}

/// The ends of the last `count` halves, the last one cut at the day stood on.
pub(super) fn ends(stand: &Stand, count: i32) -> Vec<(Half, Day)> {
    stand.halves(count).into_iter().map(|(half, _, last)| (half, last)).collect()
}

impl Whose<'_> {
    /// The relations with facts that reach back to `since`.
    pub(super) fn relations(&self, stand: &Stand, since: Day) -> Result<Relations, Failure> {
        let session = self.session();
        let settings = session.settings();
        let fail = |e| session.store_failure(&e);
        let book = session.book();
        let scales = book.all::<HealthScale>().map_err(fail)?;
        let of = |account: &Account, facts: AccountFacts, until: Option<Day>| Relation {
            norm: settings.norm_of(&account.industry),
            name: account.name.clone(),
            facts,
            until,
        };
        let all = match self {
            Self::Account(facts, _) => {
                let id = facts.account.id;
                let known = crate::relationship::records::facts_of(&book, id, stand.day, since);
                vec![of(&facts.account, known.map_err(fail)?, None)]
            }
            Self::All(_) => {
                let known = facts_of_all(&book, stand.day, since).map_err(fail)?;
                let accounts = book.all::<Account>().map_err(fail)?;
                let accounts: HashMap<i64, Account> =
                    accounts.into_iter().map(|a| (a.id.0, a)).collect();
                let today = session.host().today();
                // Standing in the past, when it was lost lies in what came after.
                let until = |facts: &AccountFacts| {
                    if stand.day >= today {
                        return Ok(ours_until(facts, today));
                    }
                    Ok(ours_until(&book.relationship_of(facts.account, today)?, today))
                };
                let mut all = Vec::with_capacity(known.len());
                for facts in known {
                    let Some(account) = accounts.get(&facts.account.0) else { continue };
                    let lost = account.lifecycle == Lifecycle::Lost;
                    let until = lost.then(|| until(&facts)).transpose().map_err(fail)?;
                    all.push(of(account, facts, until));
                }
                all
            }
        };
        Ok(Relations { all, scales, settings })
    }

    pub(super) fn account(&self) -> Option<&Facts> {
        match self {
            Self::Account(facts, _) => Some(facts),
            Self::All(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Relation, ours_until};
    use rapport_domain::{
        AccountFacts, AccountId, Day, SubscriptionId, relationship::facts::SubscriptionFact,
    };

    #[test]
    fn a_lost_account_is_ours_up_to_its_last_fact() {
        let day = |text: &str| Day::parse_iso(text).unwrap();
        let today = day("2026-11-21");
        let mut facts = AccountFacts::none(AccountId(1));
        facts.acquainted_on = Some(day("2022-03-01"));
        assert_eq!(ours_until(&facts, today), day("2022-03-01"), "nothing came of it");
        let mut subscription = SubscriptionFact {
            id: SubscriptionId(1),
            starts_on: day("2024-01-01"),
            ends_on: day("2025-06-30"),
            renewed: false,
            until: None,
        };
        facts.subscriptions = vec![subscription];
        let until = ours_until(&facts, today);
        let lost =
            Relation { facts: facts.clone(), name: String::new(), norm: 30, until: Some(until) };
        assert!(lost.is_ours(day("2025-06-30")), "it ran to its last day");
        assert!(!lost.is_ours(day("2025-07-01")), "then nothing followed");
        subscription.ends_on = day("2027-06-30");
        facts.subscriptions = vec![subscription];
        assert_eq!(ours_until(&facts, today), day("2026-11-20"), "lost today, whatever still runs");
    }
}

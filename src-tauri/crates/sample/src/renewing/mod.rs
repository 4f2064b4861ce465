//! How renewals went: what the desk did, what came of it, and what was expected beforehand.

mod desk;
mod expecting;
mod fate;
mod warning;

use crate::{Dice, FirstIds, World, archetype::Archetype, client::Client, relating::Related};
use rapport_domain::{
    Day, Forecast, Likelihood, LostReason, Record, RenewalStep, Subscription, SubscriptionId,
    Touch, WorkingDays,
    renewal::{facts, workdays::Workdays},
};
use std::collections::BTreeMap;

/// How far back the desk's work is on record, and how far ahead it looks.
const DESK_DAYS: i64 = 730;
const AHEAD_DAYS: i64 = 190;

/// Everything made here.
pub(crate) struct Renewals {
    steps: Vec<RenewalStep>,
    likelihoods: Vec<Likelihood>,
    forecasts: Vec<Forecast>,
}

impl Renewals {
    /// Appends the records.
    pub(crate) fn put(self, records: &mut Vec<Record>) {
        records.extend(self.steps.into_iter().map(|r| Record::RenewalStep(Box::new(r))));
        records.extend(self.likelihoods.into_iter().map(|r| Record::Likelihood(Box::new(r))));
        records.extend(self.forecasts.into_iter().map(|r| Record::Forecast(Box::new(r))));
    }
}

/// What became of a subscription's end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// Renewed on that day.
    Renewed(Day),
    /// Lost on that day.
    Lost(Day, LostReason),
    /// To be decided.
    Open,
    /// Over, and nobody said a word.
    Forgotten,
}

impl Fate {
    /// The day it was decided.
    const fn on(self) -> Option<Day> {
        match self {
            Self::Renewed(on) | Self::Lost(on, _) => Some(on),
            Self::Open | Self::Forgotten => None,
        }
    }
}

/// A subscription with what became of it.
struct Case<'a> {
    /// Its place among the subscriptions.
    place: usize,
    subscription: &'a Subscription,
    client: &'a Client,
    fate: Fate,
    /// Whether it goes on, known or not.
    stays: bool,
    /// What it brings in a year, beside what the next term does.
    next: Option<&'a Subscription>,
}

impl Case<'_> {
    /// Whether the desk has worked on it or is to.
    fn is_near(&self, today: Day) -> bool {
        let days = self.subscription.decide_on().days_since(today);
        (-DESK_DAYS..=AHEAD_DAYS).contains(&days)
    }
}

/// Makes it all; subscriptions learn how they ended and what is offered, touches are added for
/// what the desk heard, one who stood up for us leaves.
pub(crate) fn make(
    world: &World,
    first: FirstIds,
    clients: &mut [Client],
    subscriptions: &mut Vec<Subscription>,
    touches: &mut Vec<Touch>,
    related: &mut Related,
) -> Renewals {
    let (fates, stays) = fate::settle(world, first, clients, subscriptions);
    warning::give_cause(world, first, clients, subscriptions, &fates, touches, related);
    let clients = &*clients;
    let next: BTreeMap<SubscriptionId, &Subscription> =
        subscriptions.iter().filter_map(|s| Some((s.follows?, s))).collect();
    let cases: Vec<Case<'_>> = subscriptions
        .iter()
        .enumerate()
        .filter_map(|(place, subscription)| {
            Some(Case {
                place,
                subscription,
                client: client_of(first, clients, subscription)?,
                fate: *fates.get(place)?,
                stays: *stays.get(place)?,
                next: next.get(&subscription.id).copied(),
            })
        })
        .collect();
    let steps = desk::work(world, first, &cases, touches);
    let likelihoods = expecting::likelihoods(world, first, &cases);
    let forecasts = expecting::forecasts(world, first, &cases, &likelihoods);
    Renewals { steps, likelihoods, forecasts }
}

fn client_of<'c>(
    first: FirstIds,
    clients: &'c [Client],
    subscription: &Subscription,
) -> Option<&'c Client> {
    clients.get(usize::try_from(subscription.account.0 - first.account).ok()?)
}

/// The calendar a book begins with.
const fn workdays() -> Workdays {
    Workdays::new(WorkingDays::Russia)
}

/// The subscription as the rules of renewals see it, with nothing done yet.
pub(crate) fn bare(s: &Subscription) -> facts::Term {
    facts::Term {
        id: s.id,
        account: s.account,
        product: s.product,
        quantity: s.quantity,
        price: s.price,
        price_months: s.price_months,
        starts_on: s.starts_on,
        ends_on: s.ends_on,
        notice_days: s.notice_days,
        auto_renew: s.auto_renew,
        follows: s.follows,
        cancelled_on: None,
        followed: None,
        renewed_on: None,
        marked_renewed: false,
        changes: s.changes.clone(),
        next_price: s.next_price,
        steps: Vec::new(),
        likelihoods: Vec::new(),
    }
}

/// Whether an account is cooling.
const fn is_cool(course: Archetype) -> bool {
    matches!(course, Archetype::Declining | Archetype::Churned)
}

fn said(dice: &mut Dice, words: &[&'static str]) -> String {
    dice.pick(words).to_owned()
}

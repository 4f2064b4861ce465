//! Terms: the next one, one common end, halves, and what changes within.

use super::{NewIds, add, set};
use crate::{
    change::Change,
    day::Day,
    id::{LikelihoodId, ProductId, RenewalStepId, SubscriptionId},
    money::{Minor, Quantity},
    record::{Noun, Record},
    refusal::{self, Reason, Refusal},
    renewal::{
        facts::Term,
        likelihood::Likelihood,
        step::{RenewalStep, StepOutcome},
    },
    subscription::{Subscription, SubscriptionStatus, TermChange, yearly},
};
use serde::{Deserialize, Serialize};

/// What a next term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NextTerm {
    /// To what.
    pub product: ProductId,
    /// Seats or units, in thousandths.
    pub quantity: Quantity,
    /// Price of one price period for the whole quantity, minor units.
    pub price: Minor,
    /// Months the price covers.
    pub price_months: i32,
    /// First day.
    pub starts_on: Day,
    /// Last day.
    pub ends_on: Day,
    /// Days of notice.
    pub notice_days: i32,
    /// Renews by itself unless stopped.
    pub auto_renew: bool,
}

/// The next term unless told otherwise: from the day after on, as long as this one in whole months
/// (else in days), the quantity agreed at its end, for the price offered or else the one agreed.
#[must_use]
pub fn usual_next(subscription: &Subscription) -> NextTerm {
    let (quantity, price) = subscription.agreed(subscription.ends_on);
    let starts_on = subscription.ends_on.plus_days(1);
    let days = subscription.ends_on.days_since(subscription.starts_on);
    let ends_on = match whole_months(subscription.starts_on, subscription.ends_on) {
        Some(months) => starts_on.plus_months(months).plus_days(-1),
        None => starts_on.plus_days(days),
    };
    NextTerm {
        product: subscription.product,
        quantity,
        price: subscription.next_price.unwrap_or(price),
        price_months: subscription.price_months,
        starts_on,
        ends_on,
        notice_days: subscription.notice_days,
        auto_renew: subscription.auto_renew,
    }
}

/// How many whole months a term takes, if it does. One that begins on a day its last month does not
/// have ends on the last day of that month.
fn whole_months(starts_on: Day, ends_on: Day) -> Option<i32> {
    let about = (ends_on.year() - starts_on.year()) * 12 + ends_on.month() as i32
        - starts_on.month() as i32;
    (about.max(1)..=about + 1).find(|&months| {
        let after = starts_on.plus_months(months);
        let last = if after.day() < starts_on.day() { after } else { after.plus_days(-1) };
        last == ends_on
    })
}

/// Whether the next term brings more, less or as much in twelve months as this one at its end.
#[must_use]
pub fn compared(subscription: &Subscription, next: &NextTerm) -> StepOutcome {
    let before = subscription.yearly(subscription.ends_on);
    match yearly(next.price, next.price_months).cmp(&before) {
        std::cmp::Ordering::Greater => StepOutcome::Up,
        std::cmp::Ordering::Less => StepOutcome::Down,
        std::cmp::Ordering::Equal => StepOutcome::Renewed,
    }
}

pub(super) fn following(
    subscription: &Subscription,
    next: NextTerm,
    id: SubscriptionId,
) -> Result<Subscription, Refusal> {
    refusal::not_before("starts_on", Some(next.starts_on), subscription.starts_on.plus_days(1))?;
    let later = Subscription {
        id,
        account: subscription.account,
        product: next.product,
        quantity: next.quantity,
        price: next.price,
        price_months: next.price_months,
        starts_on: next.starts_on,
        ends_on: next.ends_on,
        notice_days: next.notice_days,
        auto_renew: next.auto_renew,
        status: SubscriptionStatus::Active,
        follows: Some(subscription.id),
        external_id: String::new(),
        changes: Vec::new(),
        next_price: None,
    };
    later.check()?;
    Ok(later)
}

/// Brings subscriptions of one account to one last day. What was done about them stays; prices stay
/// those of their price periods.
///
/// # Errors
/// With fewer than two, of several accounts, with one that is decided or has ended, with a day before
/// today, before one begins or before a change agreed within it, or when all end on that day already.
pub fn coterm(
    subscriptions: &[Subscription],
    ends_on: Day,
    today: Day,
) -> Result<Vec<Change>, Refusal> {
    let most = i64::try_from(subscriptions.len().max(2)).unwrap_or(i64::MAX);
    refusal::require_range("subscriptions", Some(subscriptions.len() as i64), 2, most)?;
    refusal::not_before("ends_on", Some(ends_on), today)?;
    if subscriptions
        .windows(2)
        .any(|pair| pair.first().map(|s| s.account) != pair.last().map(|s| s.account))
    {
        return Err(Refusal::at("subscriptions", Reason::Apart));
    }
    let open = |s: &Subscription| s.status == SubscriptionStatus::Active && s.ends_on >= today;
    if !subscriptions.iter().all(open) {
        return Err(Refusal::at("subscriptions", Reason::Decided));
    }
    let mut changes = Vec::new();
    for subscription in subscriptions.iter().filter(|s| s.ends_on != ends_on) {
        let moved = Subscription { ends_on, ..subscription.clone() };
        moved.check()?;
        changes.push(set(moved));
    }
    if changes.is_empty() {
        return Err(Refusal::at("ends_on", Reason::Same));
    }
    Ok(changes)
}

/// Splits a subscription in two of the same term: the new one takes so much of the quantity agreed
/// today, and the same share of every quantity and price of the term. Both together are what the one
/// was, to the last minor unit. What the manager holds of the renewal and whose its coming steps are
/// holds for both; what was done stays with the first.
///
/// # Errors
/// When the quantity is not within what there is, or when the subscription is decided.
pub fn split(
    subscription: &Subscription,
    term: &Term,
    quantity: Quantity,
    today: Day,
    ids: NewIds<'_>,
) -> Result<Vec<Change>, Refusal> {
    if subscription.status != SubscriptionStatus::Active {
        return Err(Refusal::at("subscription", Reason::Decided));
    }
    let whole = subscription.agreed(today.max(subscription.starts_on)).0;
    if quantity.0 <= 0 || quantity.0 >= whole.0 {
        return Err(Refusal::at("quantity", Reason::OutOfRange(1, (whole.0 / 1000 - 1).max(1))));
    }
    let part = |amount: i64| share(amount, quantity.0, whole.0);
    let of = |q: Quantity| Quantity(part(q.0));
    let taken = Subscription {
        id: SubscriptionId(ids(Noun::Subscription)),
        quantity: of(subscription.quantity),
        price: part(subscription.price),
        changes: subscription
            .changes
            .iter()
            .map(|change| TermChange {
                quantity: of(change.quantity),
                price: part(change.price),
                ..change.clone()
            })
            .collect(),
        next_price: subscription.next_price.map(part),
        external_id: String::new(),
        ..subscription.clone()
    };
    let less = |all: Quantity, part: Quantity| Quantity(all.0 - part.0);
    let stays = Subscription {
        quantity: less(subscription.quantity, taken.quantity),
        price: subscription.price - taken.price,
        changes: subscription
            .changes
            .iter()
            .zip(&taken.changes)
            .map(|(all, part)| TermChange {
                quantity: less(all.quantity, part.quantity),
                price: all.price - part.price,
                ..all.clone()
            })
            .collect(),
        next_price: subscription.next_price.zip(taken.next_price).map(|(all, part)| all - part),
        ..subscription.clone()
    };
    stays.check()?;
    taken.check()?;
    let id = taken.id;
    let mut changes = vec![set(stays), add(taken)];
    if let Some(held) = term.likelihood(today) {
        let own = LikelihoodId(ids(Noun::Likelihood));
        let copy = Likelihood { id: own, subscription: id, ..held.clone() };
        changes.push(Change::Add(Record::Likelihood(Box::new(copy))));
    }
    for step in term.steps.iter().filter(|step| step.done_on.is_none()) {
        let own = RenewalStepId(ids(Noun::RenewalStep));
        let copy = RenewalStep { id: own, subscription: id, ..step.clone() };
        changes.push(Change::Add(Record::RenewalStep(Box::new(copy))));
    }
    Ok(changes)
}

/// Changes quantity and price from a day within the term on; a change of the same day is replaced.
///
/// # Errors
/// When the day lies outside the term or on its first day, or when nothing would change.
pub fn change_term(subscription: &Subscription, change: TermChange) -> Result<Change, Refusal> {
    let mut changed = subscription.clone();
    changed.changes.retain(|other| other.on != change.on);
    let at = changed.changes.partition_point(|other| other.on < change.on);
    changed.changes.insert(at, change);
    if changed == *subscription {
        return Err(Refusal::at("changes", Reason::Same));
    }
    changed.check()?;
    Ok(set(changed))
}

/// `amount × part / whole` to the nearest, half away from zero.
fn share(amount: i64, part: i64, whole: i64) -> i64 {
    let (amount, part, whole) = (i128::from(amount), i128::from(part), i128::from(whole));
    let scaled = amount * part * 2;
    let half = if scaled < 0 { -whole } else { whole };
    // Within the amount, as the part is within the whole.
    i64::try_from((scaled + half) / (whole * 2)).unwrap_or_default()
}

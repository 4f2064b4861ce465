//! Which subscription renewed which.

use super::facts::Term;
use crate::{
    day::Day,
    id::{AccountId, ProductId, SubscriptionId},
    money::Quantity,
    refusal::{Reason, Refusal},
};
use std::collections::BTreeSet;

/// A renewal may begin this many days before the last day of what it renews.
pub const OVERLAP_DAYS: i64 = 30;
/// And this many days after it.
pub const GAP_DAYS: i64 = 60;

/// A subscription as far as it matters for what renewed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Which; the caller's own number where the book has none yet.
    pub id: SubscriptionId,
    /// Whose.
    pub account: AccountId,
    /// To what.
    pub product: ProductId,
    /// How much.
    pub quantity: Quantity,
    /// First day.
    pub starts_on: Day,
    /// Last day.
    pub ends_on: Day,
    /// Something follows it already.
    pub followed: bool,
}

impl From<&Term> for Span {
    fn from(term: &Term) -> Self {
        Self {
            id: term.id,
            account: term.account,
            product: term.product,
            quantity: term.quantity,
            starts_on: term.starts_on,
            ends_on: term.ends_on,
            followed: term.followed.is_some(),
        }
    }
}

/// Which of the candidates `new` renews, if any: of the same account and product, not followed yet,
/// begun before `new` and ended at most 60 days before it begins or 30 days after that. Of several the
/// one whose end lies nearest to the day before, then of the same quantity, then the earliest on
/// record.
#[must_use]
pub fn renewed_by(new: &Span, candidates: &[Span]) -> Option<SubscriptionId> {
    let gap = |old: &Span| new.starts_on.days_since(old.ends_on);
    let fits = |old: &&Span| {
        old.account == new.account
            && old.product == new.product
            && !old.followed
            && old.id != new.id
            && old.starts_on < new.starts_on
            && (-OVERLAP_DAYS..=GAP_DAYS).contains(&gap(old))
    };
    let nearest = |old: &&Span| ((gap(old) - 1).abs(), old.quantity != new.quantity, old.id);
    candidates.iter().filter(fits).min_by_key(nearest).map(|old| old.id)
}

/// The whole chain of renewals that subscription belongs to, the first term first. Where a
/// subscription was split both halves are in it. Empty when it is not among the terms.
#[must_use]
pub fn chain(terms: &[Term], id: SubscriptionId) -> Vec<&Term> {
    let find = |id: SubscriptionId| terms.iter().find(|term| term.id == id);
    let Some(mut first) = find(id) else { return Vec::new() };
    let mut seen = BTreeSet::from([first.id]);
    while let Some(earlier) = first.follows.and_then(find) {
        if !seen.insert(earlier.id) {
            break;
        }
        first = earlier;
    }
    let mut known = BTreeSet::from([first.id]);
    let mut chain = vec![first];
    let mut at = 0;
    while let Some(term) = chain.get(at).copied() {
        let later = terms.iter().filter(|later| later.follows == Some(term.id));
        chain.extend(later.filter(|later| known.insert(later.id)));
        at += 1;
    }
    chain.sort_by_key(|term| (term.starts_on, term.ends_on, term.id));
    chain
}

/// Refuses that a subscription follows one which, over any number of terms, follows itself.
///
/// # Errors
/// [`Reason::Loop`] at `follows`.
pub fn check_follows(
    id: SubscriptionId,
    follows: Option<SubscriptionId>,
    follows_of: impl Fn(SubscriptionId) -> Option<SubscriptionId>,
) -> Result<(), Refusal> {
    let mut seen = BTreeSet::from([id]);
    let mut earlier = follows;
    while let Some(one) = earlier {
        if !seen.insert(one) {
            return Err(Refusal::at("follows", Reason::Loop));
        }
        earlier = follows_of(one);
    }
    Ok(())
}

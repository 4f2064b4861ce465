//! Which of the subscriptions renew which.

use crate::plan::engine::Engine;
use rapport_domain::{
    AccountId, Change, ProductId, Record, Subscription, SubscriptionId, SubscriptionStatus,
    renewal::follow::{GAP_DAYS, OVERLAP_DAYS, Span, renewed_by},
};
use rustc_hash::{FxHashMap, FxHashSet};

/// Links what this import brought to what it renews, in the file or in the book, and the other way
/// round: of each pair at least one is new. What was known before is left as it is, so that a file
/// imported again links nothing, and what was taken apart by hand stays so.
pub(crate) fn link(engine: &mut Engine<'_>) {
    let mut places = FxHashMap::default();
    let mut fresh = FxHashSet::default();
    for (place, change) in engine.changes.iter().enumerate() {
        if let Change::Add(Record::Subscription(s)) | Change::Set(Record::Subscription(s)) = change
        {
            places.insert(s.id, place);
            if matches!(change, Change::Add(_)) {
                fresh.insert(s.id);
            }
        }
    }
    if fresh.is_empty() {
        return;
    }
    let mut pairs = Vec::new();
    for group in groups(engine, &places).into_values() {
        if group.iter().any(|s| fresh.contains(&s.id)) {
            pairs_of(&group, &fresh, &mut pairs);
        }
    }
    // By number, for the same plan every time.
    pairs.sort_unstable();
    for (old, new) in pairs {
        change(engine, &mut places, old, |s| s.status = SubscriptionStatus::Renewed);
        change(engine, &mut places, new, |s| s.follows = Some(old));
    }
}

type Groups<'e> = FxHashMap<(AccountId, ProductId), Vec<&'e Subscription>>;

/// All subscriptions as they will be, by account and product.
fn groups<'e>(engine: &'e Engine<'_>, places: &FxHashMap<SubscriptionId, usize>) -> Groups<'e> {
    let mut groups = Groups::default();
    let changed = engine.changes.iter().filter_map(|change| match change {
        Change::Add(Record::Subscription(s)) | Change::Set(Record::Subscription(s)) => Some(&**s),
        _ => None,
    });
    let kept = engine.facts.subscriptions.iter().filter(|s| !places.contains_key(&s.id));
    for s in kept.chain(changed) {
        groups.entry((s.account, s.product)).or_default().push(s);
    }
    groups
}

/// Adds who renews whom among the subscriptions of one account to one product.
fn pairs_of(
    group: &[&Subscription],
    fresh: &FxHashSet<SubscriptionId>,
    pairs: &mut Vec<(SubscriptionId, SubscriptionId)>,
) {
    let followed: FxHashSet<SubscriptionId> = group.iter().filter_map(|s| s.follows).collect();
    let span = |s: &Subscription| Span {
        id: s.id,
        account: s.account,
        product: s.product,
        quantity: s.quantity,
        starts_on: s.starts_on,
        ends_on: s.ends_on,
        followed: followed.contains(&s.id),
    };
    // What the file says was cancelled was not renewed, whatever began after it.
    let lasting = group.iter().filter(|s| s.status != SubscriptionStatus::Cancelled);
    let mut olds: Vec<Span> = lasting.map(|s| span(s)).collect();
    olds.sort_unstable_by_key(|old| (old.ends_on, old.id));
    let mut news: Vec<_> = group.iter().filter(|s| s.follows.is_none()).collect();
    news.sort_unstable_by_key(|s| (s.starts_on, s.id));
    for new in news {
        let first = new.starts_on.plus_days(-GAP_DAYS);
        let last = new.starts_on.plus_days(OVERLAP_DAYS);
        let from = olds.partition_point(|old| old.ends_on < first);
        let to = olds.partition_point(|old| old.ends_on <= last);
        let is_new = fresh.contains(&new.id);
        let near: Vec<Span> = olds
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .filter(|old| is_new || fresh.contains(&old.id))
            .copied()
            .collect();
        let Some(old) = renewed_by(&span(new), &near) else { continue };
        pairs.push((old, new.id));
        if let Some(old) = olds.iter_mut().find(|span| span.id == old) {
            old.followed = true;
        }
    }
}

/// Changes a subscription where it stands among the changes; one of the book is added to them.
fn change(
    engine: &mut Engine<'_>,
    places: &mut FxHashMap<SubscriptionId, usize>,
    id: SubscriptionId,
    make: impl FnOnce(&mut Subscription),
) {
    if let Some(place) = places.get(&id) {
        if let Some(Change::Add(Record::Subscription(s)) | Change::Set(Record::Subscription(s))) =
            engine.changes.get_mut(*place)
        {
            make(s);
        }
        return;
    }
    let Some(known) = engine.facts.subscriptions.iter().find(|s| s.id == id) else { return };
    let mut known = known.clone();
    make(&mut known);
    places.insert(id, engine.changes.len());
    engine.changes.push(Change::Set(Record::Subscription(Box::new(known))));
}

//! What became of the end of each subscription, and when that was decided.

use super::{Fate, client_of, is_cool, workdays};
use crate::{
    Dice, FirstIds, Purpose, World,
    archetype::Archetype,
    client::Client,
    number,
    subscribing::{change, whole},
};
use rapport_domain::{
    Day, LostReason, Quantity, Subscription, SubscriptionId, SubscriptionStatus,
    renewal::closing::LAPSED_DAYS,
};

/// Decides when each was renewed or lost; some that would go on are renewed before their end, some
/// that ended are left without a word. Answers, beside the fates, which go on.
pub(super) fn settle(
    world: &World,
    first: FirstIds,
    clients: &[Client],
    subscriptions: &mut Vec<Subscription>,
) -> (Vec<Fate>, Vec<bool>) {
    let today = world.request.today;
    let (mut fates, mut stays) = (Vec::new(), Vec::new());
    let mut early = Vec::new();
    let mut made = subscriptions.len();
    for (place, s) in subscriptions.iter_mut().enumerate() {
        let mut dice = world.dice(Purpose::Renewing, place);
        let course = client_of(first, clients, s).map_or(Archetype::Steady, |c| c.course);
        let on = decided_on(&mut dice, s);
        let goes_on = s.status != SubscriptionStatus::Cancelled;
        let reason = reason(&mut dice, course);
        let fate = match s.status {
            SubscriptionStatus::Renewed => Fate::Renewed(on.min(s.ends_on)),
            SubscriptionStatus::Active if on <= today && dice.in_1000(900) => {
                let id = SubscriptionId(number(first.subscription, made));
                made += 1;
                early.push(next_term(&mut dice, s, course, id));
                s.status = SubscriptionStatus::Renewed;
                Fate::Renewed(on)
            }
            SubscriptionStatus::Active => Fate::Open,
            SubscriptionStatus::Cancelled => lost(&mut dice, s, on, today, reason),
        };
        if matches!(fate, Fate::Open | Fate::Forgotten) {
            s.status = SubscriptionStatus::Active;
        }
        fates.push(fate);
        stays.push(goes_on);
    }
    fates.extend(early.iter().map(|_| Fate::Open));
    stays.extend(early.iter().map(|_| true));
    subscriptions.extend(early);
    (fates, stays)
}

/// Mostly a few weeks before the decision day, and never after the last day.
fn decided_on(dice: &mut Dice, s: &Subscription) -> Day {
    let lead = if s.auto_renew { dice.between(0, 6) } else { dice.between(-6, 34) };
    let on = workdays().on_or_before(s.decide_on().plus_days(-lead));
    on.max(s.starts_on.plus_days(5)).min(s.ends_on)
}

fn lost(dice: &mut Dice, s: &Subscription, on: Day, today: Day, reason: LostReason) -> Fate {
    let over = today.days_since(s.ends_on);
    let forgotten = match over {
        1..=LAPSED_DAYS => dice.in_1000(250),
        91..=250 => dice.in_1000(90),
        _ => false,
    };
    if forgotten {
        Fate::Forgotten
    } else if on <= today {
        Fate::Lost(on, reason)
    } else {
        Fate::Open
    }
}

fn reason(dice: &mut Dice, course: Archetype) -> LostReason {
    let mut reasons = vec![
        (22, LostReason::Price),
        (20, LostReason::Competitor),
        (14, LostReason::Budget),
        (12, LostReason::NoNeed),
        (9, LostReason::Product),
        (8, LostReason::Service),
        (6, LostReason::ChampionLeft),
        (5, LostReason::Consolidation),
        (4, LostReason::Other),
    ];
    if course == Archetype::Churned {
        reasons.push((8, LostReason::Liquidation));
    }
    dice.weighted_or(&reasons, LostReason::Other)
}

/// The term agreed before the old one has ended: as long, at a price a little higher.
fn next_term(
    dice: &mut Dice,
    old: &Subscription,
    course: Archetype,
    id: SubscriptionId,
) -> Subscription {
    let starts_on = old.ends_on.plus_days(1);
    let months = (1..=36).find(|m| old.starts_on.plus_months(*m) >= starts_on).unwrap_or(12);
    let (quantity, price) = old.agreed(old.ends_on);
    let seats = quantity.0 / 1000;
    let next = (seats * change(dice, course) / 100).max(1);
    let rise = if is_cool(course) { dice.between(0, 4) } else { dice.between(2, 8) };
    Subscription {
        id,
        quantity: Quantity(next * 1000),
        price: whole(price * next / seats.max(1) * (100 + rise) / 100).max(100),
        starts_on,
        ends_on: starts_on.plus_months(months).plus_days(-1),
        status: SubscriptionStatus::Active,
        follows: Some(old.id),
        changes: Vec::new(),
        next_price: None,
        ..old.clone()
    }
}

//! What warns of renewals ahead: prices that rise, one who renews by itself while the client is
//! unhappy, one who stood up for us and has left.

use super::Fate;
use crate::{FirstIds, Purpose, World, client::Client, relating::Related, subscribing::whole};
use rapport_domain::{Contact, ContactId, Day, DecisionRole, Subscription, Touch};
use std::collections::BTreeMap;

/// Of so many accounts one is given cause for each warning that chance may not give.
const OF_ACCOUNTS: u32 = 64;

pub(super) fn give_cause(
    world: &World,
    first: FirstIds,
    clients: &mut [Client],
    subscriptions: &mut [Subscription],
    fates: &[Fate],
    touches: &[Touch],
    related: &mut Related,
) {
    let mut dice = world.dice(Purpose::Warning, 0);
    let today = world.request.today;
    let times = usize::try_from(world.request.accounts.div_ceil(OF_ACCOUNTS)).unwrap_or(1);
    let ahead = |s: &Subscription, from: i64, to: i64| {
        (from..=to).contains(&s.decide_on().days_since(today))
    };
    let mut open: Vec<usize> = (0..subscriptions.len())
        .filter(|place| fates.get(*place) == Some(&Fate::Open))
        .filter(|place| subscriptions.get(*place).is_some_and(|s| ahead(s, 0, 150)))
        .collect();
    dice.shuffle(&mut open);
    for (nth, place) in open.iter().enumerate() {
        let Some(s) = subscriptions.get_mut(*place) else { continue };
        let rise = if nth < times * 2 {
            dice.between(12, 18)
        } else if dice.in_1000(550) {
            dice.weighted(&[(20, 0), (30, 4), (30, 6), (20, 8)])
        } else {
            continue;
        };
        s.next_price = Some(whole(s.agreed(s.ends_on).1 * (100 + rise) / 100));
    }
    let mut left = times;
    for place in open.iter().rev() {
        let Some(s) = subscriptions.get(*place).filter(|s| ahead(s, 10, 90)) else { continue };
        let Some(client) = whose(first, clients, s) else { continue };
        if left > 0 && leaves(client, touches, related, today) {
            left -= 1;
        }
    }
    let mut unhappy = times;
    for place in open {
        let Some(s) = subscriptions.get_mut(place).filter(|s| ahead(s, 7, 80)) else { continue };
        let Some(client) = whose(first, clients, s).filter(|c| c.gone_on.is_none()) else {
            continue;
        };
        if unhappy > 0 {
            unhappy -= 1;
            s.auto_renew = true;
            related.trouble(world, client);
        }
    }
}

fn whose<'c>(
    first: FirstIds,
    clients: &'c mut [Client],
    s: &Subscription,
) -> Option<&'c mut Client> {
    clients.get_mut(usize::try_from(s.account.0 - first.account).ok()?)
}

/// Lets one go who stands up for us, where others stay and nobody has heard of them since.
fn leaves(client: &mut Client, touches: &[Touch], related: &Related, today: Day) -> bool {
    let there = |c: &&mut Contact| c.left_on.is_none();
    if client.gone_on.is_some() || client.contacts.iter_mut().filter(there).count() < 2 {
        return false;
    }
    let mut heard: BTreeMap<ContactId, Day> = related.heard(client.account.id);
    for touch in touches.iter().filter(|t| t.account == client.account.id) {
        for contact in &touch.contacts {
            let latest = heard.entry(*contact).or_insert(touch.on);
            *latest = touch.on.max(*latest);
        }
    }
    let early = today.plus_days(-80);
    let leaver = client.contacts.iter_mut().filter(there).find_map(|contact| {
        let from = heard.get(&contact.id).map_or(early, |on| on.plus_days(3)).max(early);
        let from = contact.joined_on.map_or(from, |on| from.max(on.plus_days(1)));
        let is_free = contact.role != Some(DecisionRole::Decides) && from < today;
        is_free.then_some((contact, from))
    });
    let Some((contact, from)) = leaver else { return false };
    contact.role = Some(DecisionRole::Champions);
    contact.left_on = Some(from);
    true
}

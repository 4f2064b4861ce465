//! What invitations and requests came to, and since when people are where they are.

use super::{between, place};
use crate::{Dice, FirstIds, Purpose, World, archetype::Archetype, client::Client};
use rapport_domain::{Day, Touch, TouchKind, Who};
use std::collections::BTreeMap;

/// Notes who came to events and which requests were refused.
pub(super) fn invite(world: &World, first: FirstIds, clients: &[Client], touches: &mut [Touch]) {
    let mut dice: Vec<Dice> =
        clients.iter().map(|client| world.dice(Purpose::Inviting, client.place)).collect();
    let words = world.words.phrases;
    for touch in touches {
        let Some(at) = place(first, touch.account.0) else { continue };
        let (Some(client), Some(dice)) = (clients.get(at), dice.get_mut(at)) else { continue };
        let cool = matches!(client.course, Archetype::Declining | Archetype::Churned);
        match touch.kind {
            TouchKind::Event if dice.in_1000(if cool { 500 } else { 220 }) => {
                touch.attended = Some(false);
                touch.in_person = false;
                touch.shared_news = false;
                touch.minutes = None;
                touch.sentiment = None;
                touch.began = Some(Who::Us);
                touch.contacts.truncate(1);
                dice.pick(words.declined).clone_into(&mut touch.summary);
            }
            TouchKind::Event => touch.attended = dice.in_1000(800).then_some(true),
            TouchKind::Email | TouchKind::Call
                if touch.began == Some(Who::Them) && dice.in_1000(if cool { 110 } else { 18 }) =>
            {
                touch.refused_request = true;
                touch.sentiment = Some(dice.weighted(&[(40, -1), (20, -2), (40, 0)]));
                dice.pick(words.refused).clone_into(&mut touch.summary);
            }
            _ => {}
        }
    }
}

/// Since when people work there, who of those who decide has left, what they think of us, and how
/// often the account wants to hear from us.
pub(super) fn settle(world: &World, clients: &mut [Client], touches: &[Touch]) {
    let today = world.request.today;
    let mut met: BTreeMap<i64, (Day, Day)> = BTreeMap::new();
    for touch in touches {
        for contact in &touch.contacts {
            met.entry(contact.0).or_insert((touch.on, touch.on)).1 = touch.on;
        }
    }
    for client in clients {
        let mut dice = world.dice(Purpose::People, client.place);
        let since = client.account.acquainted_on.unwrap_or(world.opening);
        for (nth, contact) in client.contacts.iter_mut().enumerate() {
            let seen = met.get(&contact.id.0).copied();
            let latest =
                seen.map_or(today, |(first, _)| first).min(contact.left_on.unwrap_or(today));
            if dice.in_1000(600) {
                let long = since.plus_days(-dice.between(30, 2500));
                let joined = if dice.in_1000(250) { latest } else { long };
                contact.joined_on = Some(joined.min(latest));
            }
            if contact.attitude.is_none() && dice.in_1000(750) {
                contact.attitude = Some(dice.weighted(&[(12, -1), (48, 0), (32, 1), (8, 2)]));
                contact.attitude_on = Some(today.plus_days(-dice.between(5, 400)));
            }
            let leaves = nth == 0
                && matches!(client.course, Archetype::Declining | Archetype::Steady)
                && dice.in_1000(if client.course == Archetype::Declining { 220 } else { 40 });
            let last = seen.map_or(since, |(_, last)| last);
            if leaves && last.plus_days(10) < today {
                let early = today.plus_days(-150).max(last.plus_days(5));
                contact.left_on = Some(between(&mut dice, early, today));
            }
        }
        client.account.cadence_days = match client.size {
            3.. => Some(dice.weighted(&[(50, 21), (50, 30)])),
            2 if dice.in_1000(400) => Some(30),
            0 if dice.in_1000(300) => Some(dice.weighted(&[(60, 60), (40, 90)])),
            _ => None,
        };
    }
}

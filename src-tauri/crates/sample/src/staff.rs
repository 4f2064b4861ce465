//! Our own people.

use crate::{FirstIds, Purpose, World, lexicon, number};
use rapport_domain::{Day, Manager, ManagerId, Team};

pub(crate) struct Staff {
    pub(crate) managers: Vec<Manager>,
    /// Those who keep accounts now.
    pub(crate) keepers: Vec<ManagerId>,
    /// Those who work renewals.
    pub(crate) renewers: Vec<ManagerId>,
    /// One who kept accounts until that day, in firms large enough to have had one.
    pub(crate) left: Option<(ManagerId, Day)>,
}

/// Four people for a few accounts, eight for many.
pub(crate) fn make(world: &World, first: FirstIds) -> Staff {
    let mut dice = world.dice(Purpose::Staff, 0);
    let today = world.request.today;
    let count = usize::try_from(4 + world.request.accounts / 60).unwrap_or(8).min(8);
    let renewers = if count >= 6 { 2 } else { 1 };
    let mut staff =
        Staff { managers: Vec::new(), keepers: Vec::new(), renewers: Vec::new(), left: None };
    let mut names: Vec<String> = Vec::new();
    while names.len() < count {
        let name = world.words.person(&mut dice);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    for (place, name) in names.into_iter().enumerate() {
        let id = ManagerId(number(first.manager, place));
        let team = if place + renewers >= count { Team::Renewals } else { Team::Accounts };
        let mut active_to = None;
        match team {
            Team::Renewals => staff.renewers.push(id),
            Team::Accounts if place == 0 && count >= 6 => {
                let day = today.plus_days(-dice.between(330, 480));
                active_to = Some(day);
                staff.left = Some((id, day));
            }
            Team::Accounts => staff.keepers.push(id),
        }
        staff.managers.push(Manager {
            id,
            email: format!("{}@rapport.example", lexicon::mailbox(&name)),
            name,
            team,
            active_from: Some(world.opening.plus_days(-dice.between(30, 1500))),
            active_to,
            external_id: format!("M-{:02}", place + 1),
        });
    }
    staff
}

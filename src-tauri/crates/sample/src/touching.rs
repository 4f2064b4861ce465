//! Touches: who spoke to whom, when and about what.

use crate::{
    Dice, FirstIds, Purpose, World, archetype::Archetype, client::Client, number, staff::Staff,
    working,
};
use rapport_domain::{ContactId, Day, ManagerId, Touch, TouchId, TouchKind, Who};

/// Makes the touches, numbered in time.
pub(crate) fn make(
    world: &World,
    first: FirstIds,
    clients: &[Client],
    staff: &Staff,
) -> Vec<Touch> {
    let mut all: Vec<Touch> =
        clients.iter().flat_map(|client| of_client(world, client, staff)).collect();
    all.sort_by_key(|touch| (touch.on, touch.account));
    for (place, touch) in all.iter_mut().enumerate() {
        touch.id = TouchId(number(first.touch, place));
    }
    all
}

fn of_client(world: &World, client: &Client, staff: &Staff) -> Vec<Touch> {
    let mut dice = world.dice(Purpose::Touching, client.place);
    let (opening, today) = (world.opening, world.request.today);
    let from = client.account.acquainted_on.unwrap_or(opening).max(opening);
    let silent = match client.course {
        Archetype::Declining => dice.in_1000(350),
        Archetype::Steady | Archetype::Seasonal => dice.in_1000(90),
        Archetype::Growing | Archetype::New | Archetype::Churned | Archetype::Prospect => false,
    };
    let quiet = if silent { dice.between(125, 320) } else { 0 };
    let until =
        client.gone_on.map_or(today.plus_days(-quiet), |gone| gone.plus_days(45)).min(today);
    let usual: i64 = match client.size {
        0 => 300,
        1 => 400,
        2 => 620,
        3 => 950,
        _ => 1500,
    };
    let liveliness = match client.course {
        Archetype::Growing | Archetype::New => 125,
        Archetype::Prospect => 110,
        Archetype::Steady | Archetype::Seasonal => 100,
        Archetype::Declining | Archetype::Churned => 75,
    };
    let mut touches = Vec::new();
    for month in 0..60 {
        let begins = opening.plus_months(month);
        let mut chance = usual * liveliness / 100;
        while chance > 0 {
            let on = working(begins.plus_days(dice.between(0, 29)));
            if dice.in_1000(chance.min(1000)) && on >= from && on <= until {
                touches.push(touch(world, &mut dice, client, staff, on));
            }
            chance -= 1000;
        }
    }
    touches
}

const KINDS: [(i64, TouchKind); 9] = [
    (26, TouchKind::Call),
    (24, TouchKind::Email),
    (13, TouchKind::Meeting),
    (10, TouchKind::Message),
    (10, TouchKind::Support),
    (8, TouchKind::Consultation),
    (4, TouchKind::Event),
    (3, TouchKind::Informal),
    (2, TouchKind::Social),
];

fn touch(world: &World, dice: &mut Dice, client: &Client, staff: &Staff, on: Day) -> Touch {
    let kind = dice.weighted_or(&KINDS, TouchKind::Call);
    let (least, most) = match kind {
        TouchKind::Meeting => (30, 120),
        TouchKind::Call => (5, 40),
        TouchKind::Consultation => (30, 90),
        TouchKind::Event => (60, 240),
        TouchKind::Support => (10, 90),
        TouchKind::Informal => (20, 90),
        TouchKind::Email | TouchKind::Message | TouchKind::Social => (0, 0),
    };
    let in_person = match kind {
        TouchKind::Meeting => dice.in_1000(800),
        TouchKind::Event | TouchKind::Informal => true,
        TouchKind::Consultation => dice.in_1000(300),
        TouchKind::Call
        | TouchKind::Email
        | TouchKind::Message
        | TouchKind::Support
        | TouchKind::Social => false,
    };
    let theirs = match kind {
        TouchKind::Support => 960,
        TouchKind::Consultation => 650,
        TouchKind::Email | TouchKind::Call | TouchKind::Message => 380,
        TouchKind::Meeting | TouchKind::Event | TouchKind::Social | TouchKind::Informal => 150,
    };
    Touch {
        id: TouchId::NEW,
        account: client.account.id,
        contacts: present(dice, client, kind, on),
        manager: Some(ours(dice, client, staff, kind, on)),
        on,
        kind,
        began: dice.in_1000(930).then(|| if dice.in_1000(theirs) { Who::Them } else { Who::Us }),
        in_person,
        beyond_contract: dice.in_1000(60),
        shared_news: dice.in_1000(if in_person { 180 } else { 40 }),
        attended: None,
        refused_request: false,
        summary: world.words.summary(kind, dice).to_owned(),
        sentiment: dice.in_1000(550).then(|| sentiment(dice, client.course)),
        minutes: (most > 0)
            .then(|| i32::try_from(dice.between(least / 5, most / 5) * 5).unwrap_or(0)),
    }
}

/// Who of the account took part: those still with it, more of them when people meet.
fn present(dice: &mut Dice, client: &Client, kind: TouchKind, on: Day) -> Vec<ContactId> {
    let mut there: Vec<ContactId> = client
        .contacts
        .iter()
        .filter(|c| c.left_on.is_none_or(|left| on < left))
        .map(|c| c.id)
        .collect();
    dice.shuffle(&mut there);
    let many = matches!(kind, TouchKind::Meeting | TouchKind::Event);
    there.truncate(if many { dice.weighted(&[(45, 1), (35, 2), (20, 3)]) } else { 1 });
    there.sort_unstable();
    there
}

/// Who of us took part: the owner; a renewals person now and then; and for a quarter of the
/// accounts, before that day, the one who has left.
fn ours(dice: &mut Dice, client: &Client, staff: &Staff, kind: TouchKind, on: Day) -> ManagerId {
    let owner = client.account.owner.unwrap_or(ManagerId::NEW);
    let desk = matches!(kind, TouchKind::Call | TouchKind::Email) && dice.in_1000(130);
    match staff.left {
        _ if desk => client.account.renewals_owner.unwrap_or(owner),
        Some((left, day)) if client.place % 4 == 1 && on < day => left,
        _ => owner,
    }
}

fn sentiment(dice: &mut Dice, course: Archetype) -> i8 {
    match course {
        Archetype::Growing | Archetype::New => dice.weighted(&[(4, -1), (26, 0), (45, 1), (25, 2)]),
        Archetype::Declining | Archetype::Churned => {
            dice.weighted(&[(14, -2), (32, -1), (38, 0), (14, 1), (2, 2)])
        }
        Archetype::Steady | Archetype::Seasonal | Archetype::Prospect => {
            dice.weighted(&[(2, -2), (10, -1), (44, 0), (34, 1), (10, 2)])
        }
    }
}

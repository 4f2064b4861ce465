//! The accounts: who they are, their legal entities and people, and what the other parts need to
//! know of their habits.

use crate::{
    Dice, FirstIds, Purpose, World,
    archetype::{self, Archetype},
    lexicon::{self, Place, Position},
    number,
    range::{Charge, Ware, wares},
    staff::Staff,
    subscribing::Term,
};
use rapport_domain::{
    Account, AccountId, Contact, ContactId, Day, LegalEntity, LegalEntityId, Lifecycle, ManagerId,
};
use std::collections::BTreeSet;

/// An account with its habits.
pub(crate) struct Client {
    pub(crate) place: usize,
    pub(crate) account: Account,
    pub(crate) entities: Vec<LegalEntity>,
    pub(crate) contacts: Vec<Contact>,
    pub(crate) course: Archetype,
    /// 0 small – 4 huge.
    pub(crate) size: i64,
    /// Workplaces it buys for.
    pub(crate) seats: i64,
    /// First day it can buy within the five years; none for prospects.
    pub(crate) buys_from: Option<Day>,
    /// Bought before the five years began.
    pub(crate) older: bool,
    /// Day its business with us ended.
    pub(crate) gone_on: Option<Day>,
    /// Its best month, 1–12.
    pub(crate) peak: i64,
    /// What it buys, favourites first.
    pub(crate) basket: Vec<Ware>,
    /// Terms billed, filled in while subscriptions are made.
    pub(crate) terms: Vec<Term>,
}

impl Client {
    /// Whether it never buys at the list price.
    pub(crate) const fn buys_discounted(&self) -> bool {
        self.place % 23 == 5
    }
}

pub(crate) fn make(world: &World, first: FirstIds, staff: &Staff) -> Vec<Client> {
    let mut clients: Vec<Client> = Vec::new();
    let mut names = BTreeSet::new();
    let (mut entities, mut contacts) = (0, 0);
    for (place, course) in archetype::deal(world).into_iter().enumerate() {
        let mut dice = world.dice(Purpose::Client, place);
        let mut client = Client {
            place,
            account: Account::named(AccountId(number(first.account, place)), ""),
            entities: Vec::new(),
            contacts: Vec::new(),
            course,
            size: dice.weighted(&[(34, 0), (33, 1), (20, 2), (10, 3), (3, 4)]),
            seats: 0,
            buys_from: None,
            older: false,
            gone_on: None,
            peak: 0,
            basket: Vec::new(),
            terms: Vec::new(),
        };
        let city = dice.pick(world.words.places);
        introduce(world, &mut dice, &mut client, city, &mut names);
        acquaint(world, &mut dice, &mut client);
        relate(world, &mut dice, &mut client, staff, first);
        register(world, &mut dice, &mut client, city, first, &mut entities);
        people(world, &mut dice, &mut client, first, &mut contacts);
        client.basket = basket(&mut dice, client.size);
        clients.push(client);
    }
    clients
}

fn introduce(
    world: &World,
    dice: &mut Dice,
    client: &mut Client,
    city: Place,
    names: &mut BTreeSet<String>,
) {
    let industry = dice.pick(world.words.industries);
    client.seats = match client.size {
        0 => dice.between(3, 9),
        1 => dice.between(10, 29),
        2 => dice.between(30, 90),
        3 => dice.between(91, 260),
        _ => dice.between(261, 700),
    };
    client.peak = industry.peak;
    let mut name = world.words.firm(industry, dice);
    for _ in 0..6 {
        if !names.contains(&lexicon::latin(&name, '-')) {
            break;
        }
        name = world.words.firm(industry, dice);
    }
    if names.contains(&lexicon::latin(&name, '-')) {
        name = format!("{name} {}", city.city);
    }
    if names.contains(&lexicon::latin(&name, '-')) {
        name = format!("{name} {}", client.place + 1);
    }
    let host = lexicon::latin(&name, '-');
    client.account.site = format!("https://{host}.example");
    names.insert(host);
    client.account.name = name;
    industry.name.clone_into(&mut client.account.industry);
    city.city.clone_into(&mut client.account.city);
    city.country.clone_into(&mut client.account.country);
    client.account.external_ids = vec![format!("A-{:05}", client.place + 1)];
}

/// When it came, when it buys, when it went.
fn acquaint(world: &World, dice: &mut Dice, client: &mut Client) {
    let (opening, today) = (world.opening, world.request.today);
    let (acquainted, buys_from) = match client.course {
        Archetype::Prospect => (today.plus_days(-dice.between(10, 400)), None),
        Archetype::New => {
            let buys = today.plus_days(-dice.between(60, 420));
            (buys.plus_days(-dice.between(20, 150)), Some(buys))
        }
        Archetype::Steady
        | Archetype::Growing
        | Archetype::Declining
        | Archetype::Churned
        | Archetype::Seasonal => {
            client.older = dice.in_1000(600);
            if client.older {
                (opening.plus_days(-dice.between(60, 2200)), Some(opening))
            } else {
                let buys = opening.plus_days(dice.between(20, 540));
                (buys.plus_days(-dice.between(20, 240)), Some(buys))
            }
        }
    };
    client.account.acquainted_on = Some(acquainted);
    client.buys_from = buys_from;
    client.account.lifecycle = match client.course {
        Archetype::Prospect => Lifecycle::Prospect,
        Archetype::Churned => {
            client.gone_on = Some(today.plus_days(-dice.between(200, 900)));
            if dice.in_1000(600) { Lifecycle::Lost } else { Lifecycle::Dormant }
        }
        _ => Lifecycle::Active,
    };
}

fn relate(world: &World, dice: &mut Dice, client: &mut Client, staff: &Staff, first: FirstIds) {
    let account = &mut client.account;
    account.owner = Some(dice.pick_or(&staff.keepers, ManagerId::NEW));
    account.renewals_owner = Some(dice.pick_or(&staff.renewers, ManagerId::NEW));
    dice.pick(world.words.sources).clone_into(&mut account.source);
    let earlier = i64::try_from(client.place).unwrap_or(0) - 1;
    if earlier >= 0 && dice.in_1000(120) {
        account.referred_by = Some(AccountId(first.account + dice.between(0, earlier)));
        world.words.referral.clone_into(&mut account.source);
    }
    if earlier >= 0 && dice.in_1000(35) {
        account.parent = Some(AccountId(first.account + dice.between(0, earlier)));
    }
    if client.size >= 3 {
        account.tags.push(world.words.key_tag.to_owned());
    }
    if dice.in_1000(300) {
        account.tags.push(dice.pick(world.words.tags).to_owned());
    }
    if dice.in_1000(350) {
        dice.pick(world.words.notes).clone_into(&mut account.notes);
    }
}

fn register(
    world: &World,
    dice: &mut Dice,
    client: &mut Client,
    city: Place,
    first: FirstIds,
    made: &mut usize,
) {
    let count = if client.size >= 2 {
        dice.weighted(&[(55, 1), (30, 2), (15, 3)])
    } else {
        dice.weighted(&[(93, 1), (7, 2)])
    };
    for serial in 0..count {
        let of = if serial == 0 { city } else { dice.pick(world.words.places) };
        let firm = if serial == 0 {
            client.account.name.clone()
        } else {
            format!("{} {}", client.account.name, of.city)
        };
        client.entities.push(LegalEntity {
            id: LegalEntityId(number(first.legal_entity, *made)),
            account: client.account.id,
            name: world.words.legal_name(&firm, dice),
            tax_id: world.words.tax_id(of, *made + 1),
        });
        *made += 1;
    }
}

fn people(world: &World, dice: &mut Dice, client: &mut Client, first: FirstIds, made: &mut usize) {
    let today = world.request.today;
    let wanted = usize::try_from(dice.between(1, 3) + client.size.min(3)).unwrap_or(1);
    let host = client.account.site.trim_start_matches("https://").to_owned();
    let mut head: Option<ContactId> = None;
    for position in world.words.positions.iter().copied().take(wanted) {
        let name = world.words.person(dice);
        if client.contacts.iter().any(|c| c.name == name) {
            continue;
        }
        let Position { title, role, influence } = position;
        let id = ContactId(number(first.contact, *made));
        *made += 1;
        let mut contact = Contact::named(id, client.account.id, name);
        title.clone_into(&mut contact.job_title);
        contact.email = format!("{}@{host}", lexicon::mailbox(&contact.name));
        contact.phone = format!(
            "{} {:03}-{:02}-{:02}",
            world.words.phone,
            dice.between(100, 999),
            dice.between(0, 99),
            dice.between(0, 99)
        );
        contact.role = role;
        contact.influence = Some(influence);
        if dice.in_1000(650) {
            contact.attitude = Some(attitude(dice, client.course));
            contact.attitude_on = Some(today.plus_days(-dice.between(5, 300)));
        }
        if dice.in_1000(700) {
            contact.mail_consent = Some(dice.in_1000(850));
            contact.consent_on =
                client.account.acquainted_on.map(|on| on.plus_days(dice.between(0, 9)));
        }
        if head.is_some() && dice.in_1000(60) {
            contact.left_on = Some(today.plus_days(-dice.between(20, 500)));
        }
        contact.reports_to = head;
        head = head.or(Some(id));
        client.contacts.push(contact);
    }
}

fn attitude(dice: &mut Dice, course: Archetype) -> i8 {
    match course {
        Archetype::Growing | Archetype::New => dice.weighted(&[(10, 0), (45, 1), (45, 2)]),
        Archetype::Declining => dice.weighted(&[(15, -2), (35, -1), (40, 0), (10, 1)]),
        Archetype::Churned => dice.weighted(&[(35, -2), (40, -1), (25, 0)]),
        Archetype::Steady | Archetype::Seasonal | Archetype::Prospect => {
            dice.weighted(&[(8, -1), (37, 0), (40, 1), (15, 2)])
        }
    }
}

/// What the account buys: a few things, more of them the larger it is.
fn basket(dice: &mut Dice, size: i64) -> Vec<Ware> {
    let mut all = wares();
    dice.shuffle(&mut all);
    let few = usize::try_from(dice.between(3, 5) + size * 2).unwrap_or(4);
    let (terms, others): (Vec<Ware>, Vec<Ware>) =
        all.into_iter().partition(|w| w.charge == Charge::Term);
    // Small firms do not buy premium support or demand forecasts by the hundred; a dear thing
    // keeps its place only in a large firm's basket.
    let fits = |w: &Ware| size >= 2 || w.price(crate::SampleLang::Ru) < 10_000_000;
    let mut basket: Vec<Ware> = others.into_iter().filter(fits).take(few).collect();
    let subscribed = usize::try_from(1 + size).unwrap_or(1);
    basket.extend(terms.into_iter().filter(fits).take(subscribed));
    basket
}

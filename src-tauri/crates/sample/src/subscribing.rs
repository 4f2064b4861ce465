//! Subscriptions: chains of terms, each following the one it renewed.

use crate::{
    Dice, FirstIds, Purpose, World,
    archetype::Archetype,
    client::Client,
    number,
    range::{self, Charge, Ware},
    working,
};
use rapport_domain::{
    Day, Minor, Quantity, SaleKind, Subscription, SubscriptionId, SubscriptionStatus, TermChange,
};

/// One charge of a term, to be invoiced on its day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Term {
    pub(crate) on: Day,
    pub(crate) ware: Ware,
    pub(crate) quantity: Quantity,
    pub(crate) amount: Minor,
    pub(crate) kind: SaleKind,
}

/// Makes the subscriptions and leaves their charges with the clients.
pub(crate) fn make(world: &World, first: FirstIds, clients: &mut [Client]) -> Vec<Subscription> {
    let mut all = Vec::new();
    for client in clients {
        let mut dice = world.dice(Purpose::Subscribing, client.place);
        let wares: Vec<Ware> =
            client.basket.iter().copied().filter(|w| w.charge == Charge::Term).collect();
        for (place, ware) in wares.into_iter().enumerate() {
            if place == 0 || dice.in_1000(750) {
                chain(world, first, &mut dice, client, ware, &mut all);
            }
        }
    }
    all
}

fn chain(
    world: &World,
    first: FirstIds,
    dice: &mut Dice,
    client: &mut Client,
    ware: Ware,
    all: &mut Vec<Subscription>,
) {
    let Some(from) = client.buys_from else { return };
    let today = world.request.today;
    let months: i32 = dice.weighted(&[(80, 12), (12, 24), (8, 6)]);
    let price_months = dice.weighted(&[(86, months.min(12)), (8, 3), (6, 1)]);
    let (notice_days, auto_renew) =
        dice.weighted(&[(40, (30, false)), (30, (60, false)), (30, (30, true))]);
    let mut start = from.plus_days(dice.between(0, if client.older { 364 } else { 300 }));
    let mut kind = if client.older { SaleKind::Renewal } else { SaleKind::Upsell };
    let mut seats = seats(ware, client.seats);
    let mut haggled = dice.between(88, 104);
    let mut follows = None;
    while start <= today && client.gone_on.is_none_or(|gone| start < gone) {
        let ends_on = start.plus_months(months).plus_days(-1);
        let next = ends_on.plus_days(1);
        let stays =
            client.gone_on.is_none_or(|gone| next < gone) && dice.in_1000(loyalty(client.course));
        let status = match (next <= today, stays) {
            (true, true) => SubscriptionStatus::Renewed,
            (false, true) => SubscriptionStatus::Active,
            (_, false) => SubscriptionStatus::Cancelled,
        };
        let unit = ware.price(world.request.lang) * price_level(start, today) / 100 * haggled / 100;
        let price = whole(unit * seats * i64::from(price_months) / 12).max(100);
        let id = SubscriptionId(number(first.subscription, all.len()));
        let term = Charged { ware, seats, price, price_months, starts_on: start, ends_on };
        let changed = within(world, client, &term, unit, all.len());
        all.push(Subscription {
            id,
            account: client.account.id,
            product: range::id(first, ware),
            quantity: Quantity(seats * 1000),
            price,
            price_months,
            starts_on: start,
            ends_on,
            notice_days,
            auto_renew,
            status,
            follows,
            external_id: String::new(),
            changes: changed.iter().cloned().collect(),
            next_price: None,
        });
        charge(world, client, &term, changed.as_ref(), kind);
        seats = changed.map_or(seats, |changed| changed.quantity.0 / 1000);
        if !stays {
            break;
        }
        follows = Some(id);
        kind = SaleKind::Renewal;
        seats = (seats * change(dice, client.course) / 100).max(1);
        haggled += dice.weighted(&[(40, 0), (35, 2), (15, 5), (10, -4)]);
        start = next;
    }
}

/// What a term is charged by.
#[derive(Clone, Copy)]
struct Charged {
    ware: Ware,
    seats: i64,
    price: Minor,
    price_months: i32,
    starts_on: Day,
    ends_on: Day,
}

/// Now and then seats are added or given back within a term.
fn within(
    world: &World,
    client: &Client,
    term: &Charged,
    unit: Minor,
    place: usize,
) -> Option<TermChange> {
    let mut dice = world.dice(Purpose::Changing, place);
    let days = term.ends_on.days_since(term.starts_on);
    if days < 300 || term.seats < 4 || !dice.in_1000(110) {
        return None;
    }
    let on = working(term.starts_on.plus_days(dice.between(50, days - 60)));
    let (percent, words) = match client.course {
        Archetype::Declining | Archetype::Churned => {
            (dice.between(70, 92), world.words.renewals.fewer)
        }
        _ => (dice.between(112, 140), world.words.renewals.more),
    };
    let until = client.gone_on.map_or(world.request.today, |gone| gone.plus_days(-1));
    let seats = (term.seats * percent / 100).max(1);
    (on <= until.min(world.request.today) && seats != term.seats).then(|| TermChange {
        on,
        quantity: Quantity(seats * 1000),
        price: whole(unit * seats * i64::from(term.price_months) / 12).max(100),
        note: dice.pick(words).to_owned(),
    })
}

/// Leaves the charges of a term with the client; what was added within a period is charged for the
/// rest of it.
fn charge(
    world: &World,
    client: &mut Client,
    term: &Charged,
    changed: Option<&TermChange>,
    mut kind: SaleKind,
) {
    let (today, ware) = (world.request.today, term.ware);
    let quantity = Quantity(term.seats * 1000);
    let mut on = term.starts_on;
    while on <= term.ends_on && on <= today && client.gone_on.is_none_or(|gone| on < gone) {
        let next = on.plus_months(term.price_months);
        let (quantity_now, amount) = changed
            .filter(|changed| changed.on <= on)
            .map_or((quantity, term.price), |changed| (changed.quantity, changed.price));
        client.terms.push(Term { on, ware, quantity: quantity_now, amount, kind });
        kind = SaleKind::Repeat;
        if let Some(changed) = changed.filter(|c| on < c.on && c.on < next) {
            let left = next.days_since(changed.on);
            let amount = whole((changed.price - term.price) * left / next.days_since(on));
            if amount > 0 {
                let more = Quantity(changed.quantity.0 - quantity.0);
                client.terms.push(Term {
                    on: changed.on,
                    ware,
                    quantity: more,
                    amount,
                    kind: SaleKind::Upsell,
                });
            }
        }
        on = next;
    }
}

/// What one of these costs more or less than today, in percent: prices rose five points a year.
pub(crate) fn price_level(on: Day, today: Day) -> i64 {
    100 - 5 * (today.days_since(on) / 365).clamp(0, 6)
}

/// An amount without cents.
pub(crate) const fn whole(amount: Minor) -> Minor {
    amount / 100 * 100
}

fn seats(ware: Ware, seats: i64) -> i64 {
    match ware.price(crate::SampleLang::Ru) {
        5_000_000.. => 1,
        900_000.. => seats / 5 + 1,
        _ => seats,
    }
}

/// Of a thousand terms that end, this many are renewed.
const fn loyalty(course: Archetype) -> i64 {
    match course {
        Archetype::Growing => 985,
        Archetype::Steady | Archetype::New => 955,
        Archetype::Seasonal => 930,
        Archetype::Declining => 830,
        Archetype::Churned => 880,
        Archetype::Prospect => 0,
    }
}

/// The next term's seats in percent of this one's.
pub(crate) fn change(dice: &mut Dice, course: Archetype) -> i64 {
    match course {
        Archetype::Growing => dice.between(104, 128),
        Archetype::Declining | Archetype::Churned => dice.between(74, 98),
        Archetype::Steady | Archetype::Seasonal | Archetype::New | Archetype::Prospect => {
            dice.weighted(&[(50, 100), (15, 95), (20, 105), (15, 112)])
        }
    }
}

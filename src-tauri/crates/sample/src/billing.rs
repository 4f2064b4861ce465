//! Invoices: lines sold and how they were paid.

use crate::{
    Dice, FirstIds, Purpose, World,
    archetype::Archetype,
    client::Client,
    number,
    range::{self, Charge, Ware},
    subscribing::{price_level, whole},
    working,
};
use rapport_domain::{Day, Minor, Payment, PaymentId, Quantity, Sale, SaleId, SaleKind};
use std::collections::BTreeMap;

struct Line {
    ware: Ware,
    quantity: Quantity,
    amount: Minor,
    kind: SaleKind,
    /// Hundredths of a percent, where the price was not haggled over by the term.
    discount: Option<i32>,
}

struct Invoice {
    on: Day,
    place: usize,
    lines: Vec<Line>,
    /// Day due, day paid and amount of each part.
    parts: Vec<(Day, Option<Day>, Minor)>,
}

/// Makes sales and payments, numbered in the order of their invoices, which are numbered through
/// each year as an accounting department would.
pub(crate) fn make(
    world: &World,
    first: FirstIds,
    clients: &[Client],
) -> (Vec<Sale>, Vec<Payment>) {
    let mut invoices: Vec<Invoice> =
        clients.iter().flat_map(|client| of_client(world, client)).collect();
    // The sort is stable: invoices of one account on one day keep their order.
    invoices.sort_by_key(|invoice| (invoice.on, invoice.place));
    let mut in_year: BTreeMap<i32, u32> = BTreeMap::new();
    let (mut sales, mut payments) = (Vec::new(), Vec::new());
    for invoice in invoices {
        let Some(client) = clients.get(invoice.place) else { continue };
        let serial = in_year.entry(invoice.on.year()).or_default();
        *serial += 1;
        let numbered = format!("{}-{}-{serial:05}", world.words.invoice, invoice.on.year());
        for (line, nth) in invoice.lines.into_iter().zip(1..) {
            sales.push(Sale {
                id: SaleId(number(first.sale, sales.len())),
                account: client.account.id,
                product: range::id(first, line.ware),
                on: invoice.on,
                quantity: line.quantity,
                amount: line.amount,
                discount: line.discount,
                kind: Some(line.kind),
                invoice: numbered.clone(),
                line: nth,
            });
        }
        for (due_on, paid_on, amount) in invoice.parts {
            payments.push(Payment {
                id: PaymentId(number(first.payment, payments.len())),
                account: client.account.id,
                invoice: numbered.clone(),
                due_on: Some(due_on),
                paid_on,
                amount,
            });
        }
    }
    (sales, payments)
}

fn of_client(world: &World, client: &Client) -> Vec<Invoice> {
    let Some(from) = client.buys_from else { return Vec::new() };
    let mut dice = world.dice(Purpose::Billing, client.place);
    let end = client.gone_on.unwrap_or(world.request.today);
    let mut invoices: Vec<Invoice> = Vec::new();
    if !client.older {
        let on = working(from);
        invoices.push(Invoice {
            on,
            place: client.place,
            lines: lines(world, &mut dice, client, on, 100),
            parts: Vec::new(),
        });
    }
    purchases(world, &mut dice, client, from, end, &mut invoices);
    for term in &client.terms {
        let line = Line {
            ware: term.ware,
            quantity: term.quantity,
            amount: term.amount,
            kind: term.kind,
            discount: client.buys_discounted().then_some(1_000),
        };
        match invoices.iter_mut().find(|invoice| invoice.on == term.on) {
            Some(invoice) => invoice.lines.push(line),
            None => invoices.push(Invoice {
                on: term.on,
                place: client.place,
                lines: vec![line],
                parts: Vec::new(),
            }),
        }
    }
    invoices.retain(|invoice| !invoice.lines.is_empty());
    invoices.sort_by_key(|invoice| invoice.on);
    if let (false, Some(opening)) = (client.older, invoices.first_mut()) {
        for line in &mut opening.lines {
            line.kind = SaleKind::First;
        }
    }
    pay(world, &mut dice, client, &mut invoices);
    invoices
}

fn purchases(
    world: &World,
    dice: &mut Dice,
    client: &Client,
    from: Day,
    end: Day,
    invoices: &mut Vec<Invoice>,
) {
    let usual: i64 = match client.size {
        0 => 205,
        1 => 280,
        2 => 375,
        3 => 490,
        _ => 650,
    };
    for (month, place) in (0..60).zip(0i64..) {
        let begins = world.opening.plus_months(month);
        let level = client.course.level(place, i64::from(begins.month()), client.peak);
        let mut chance = usual * level / 100;
        while chance > 0 {
            let on = working(begins.plus_days(dice.between(0, 27)));
            if dice.in_1000(chance.min(1000))
                && on >= from
                && on <= end
                && on <= world.request.today
            {
                let lines = lines(world, dice, client, on, level);
                invoices.push(Invoice { on, place: client.place, lines, parts: Vec::new() });
            }
            chance -= 1000;
        }
    }
}

fn lines(world: &World, dice: &mut Dice, client: &Client, on: Day, level: i64) -> Vec<Line> {
    let wanted = dice.weighted(&[(34, 1), (34, 2), (20, 3), (12, 4)]);
    let mut wares: Vec<Ware> =
        client.basket.iter().copied().filter(|w| w.charge != Charge::Term).collect();
    dice.shuffle(&mut wares);
    wares.truncate(wanted);
    let discount: i32 = dice.weighted(&[(60, 0), (20, 5), (14, 10), (6, 15)]);
    let stated = if client.buys_discounted() { discount.max(10) } else { discount };
    wares
        .into_iter()
        .map(|ware| {
            let quantity = quantity(dice, ware, client.seats, level);
            let unit = ware.price(world.request.lang) * price_level(on, world.request.today) / 100;
            let amount = whole(unit * quantity.0 / 1000 * i64::from(100 - discount) / 100).max(100);
            let kind = match ware.charge {
                Charge::Hour | Charge::Event => SaleKind::Service,
                Charge::Once | Charge::Term => dice.weighted_or(
                    &[(76, SaleKind::Repeat), (24, SaleKind::Upsell)],
                    SaleKind::Repeat,
                ),
            };
            Line { ware, quantity, amount, kind, discount: Some(stated * 100) }
        })
        .collect()
}

fn quantity(dice: &mut Dice, ware: Ware, seats: i64, level: i64) -> Quantity {
    if ware.by_the_hour() {
        return Quantity(500 * dice.between(4, 30 + seats.min(60)));
    }
    let most = match ware.price(crate::SampleLang::Ru) {
        9_000_000.. => 1 + seats / 200,
        3_000_000.. => 2 + seats / 60,
        1_500_000.. => 2 + seats / 20,
        _ => 3 + seats / 6,
    };
    let pieces = dice.between(1, most) * level.clamp(60, 200) / 100;
    Quantity(1000 * pieces.max(1))
}

/// How an account pays: days before (negative) and after the due day.
fn habit(dice: &mut Dice, course: Archetype) -> (i64, i64) {
    let sloppy = matches!(course, Archetype::Declining | Archetype::Churned);
    dice.weighted(&[
        (if sloppy { 25 } else { 62 }, (-9, 2)),
        (if sloppy { 40 } else { 26 }, (-4, 16)),
        (if sloppy { 35 } else { 12 }, (2, 58)),
    ])
}

fn pay(world: &World, dice: &mut Dice, client: &Client, invoices: &mut [Invoice]) {
    let days = dice.weighted(&[(25, 10), (35, 15), (30, 30), (10, 45)]);
    let (early, late) = habit(dice, client.course);
    for invoice in invoices {
        let amount: Minor = invoice.lines.iter().map(|line| line.amount).sum();
        let due = invoice.on.plus_days(days);
        let last = client.gone_on.is_some_and(|gone| gone.days_since(invoice.on) < 90);
        let never = dice.in_1000(if last { 220 } else { 4 });
        let in_two = amount > 1_000_000 && dice.in_1000(45);
        let parts: &[(i64, Minor)] =
            if in_two { &[(0, amount / 2), (30, amount - amount / 2)] } else { &[(0, amount)] };
        for &(later, part) in parts {
            let due_on = due.plus_days(later);
            let paid_on = working(due_on.plus_days(dice.between(early, late)).max(invoice.on));
            let paid = !never && paid_on <= world.request.today;
            invoice.parts.push((due_on, paid.then_some(paid_on), part));
        }
    }
}

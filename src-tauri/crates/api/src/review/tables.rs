//! The tables of a review: products then and now, largest orders.

use super::{
    Subject,
    deck::{printed, sales_source, slide},
};
use crate::print;
use rapport_charts::figure::DataTable;
use rapport_domain::{Day, Sale, Subscription};
use rapport_measures::growth;
use rapport_slides::deck::{Body, Slide, Table};
use rapport_text::words;
use std::collections::BTreeMap;

/// Rows that stay readable from the back of a room.
const ROWS: usize = 10;

pub(super) fn products(subject: &Subject<'_>) -> Option<Slide> {
    let (voice, stand, facts) = (subject.voice, &subject.stand, subject.facts);
    let lang = voice.lang;
    let sums = |(from, to): (Day, Day)| {
        let mut sums: BTreeMap<i64, i64> = BTreeMap::new();
        for sale in facts.sales.iter().filter(|s| from <= s.on && s.on <= to) {
            *sums.entry(sale.product.0).or_default() += sale.amount;
        }
        sums
    };
    let (now, before) = (sums(stand.year()), sums(stand.year_before()));
    let mut ids: Vec<i64> = now.keys().chain(before.keys()).copied().collect();
    ids.sort_unstable();
    ids.dedup();
    // In a client's first year every product is new: the table would say nothing.
    if ids.len() < 2 || now.is_empty() || before.is_empty() {
        return None;
    }
    let of = |sums: &BTreeMap<i64, i64>, id: i64| sums.get(&id).copied().unwrap_or(0);
    let name = |id: i64| facts.product(rapport_domain::ProductId(id)).to_owned();
    ids.sort_by_key(|&id| (std::cmp::Reverse(of(&now, id).max(of(&before, id))), id));
    let moved = |id: i64| of(&now, id) - of(&before, id);
    let mover = ids.iter().copied().max_by_key(|&id| (moved(id).abs(), -id))?;
    ids.truncate(ROWS);
    // What the title names stands in the table.
    if !ids.contains(&mover) {
        ids.pop();
        ids.push(mover);
    }
    ids.sort_by_key(|&id| (std::cmp::Reverse(of(&now, id)), id));
    // By amount, not by percent: the largest change in money is what the year was about.
    let (quoted, by) = (print::quoted(lang, &name(mover)), voice.short(moved(mover).abs()));
    let title = match growth::growth(of(&now, mover), of(&before, mover)) {
        None if moved(mover) > 0 => words::products_title_new(lang, by, quoted),
        Some(g) if g >= 0.005 => words::products_title_up(lang, by, quoted),
        Some(g) if g <= -0.005 => words::products_title_down(lang, by, quoted),
        _ => words::products_title_level(lang),
    };
    let cell = |amount: i64| if amount == 0 { "—".to_owned() } else { voice.money(amount).text };
    let rows = ids
        .iter()
        .map(|&id| {
            let change = if of(&before, id) == 0 && of(&now, id) > 0 {
                words::change_new(lang)
            } else {
                voice.change(of(&now, id), of(&before, id)).text
            };
            vec![name(id), cell(of(&before, id)), cell(of(&now, id)), change]
        })
        .collect();
    let sign = voice.currency.sign();
    let headings = vec![
        words::heading_product(lang),
        format!("{}, {sign}", words::heading_year_before(lang)),
        format!("{}, {sign}", words::heading_year(lang)),
        words::heading_change(lang),
    ];
    let table = Table {
        data: DataTable { headings, rows },
        numeric: vec![false, true, true, true],
        source: sales_source(subject),
    };
    let note = words::note_products(lang);
    Some(slide(subject, "products", title, Body::Table(table), note))
}

pub(super) fn orders(subject: &Subject<'_>) -> Option<Slide> {
    let (voice, facts) = (subject.voice, subject.facts);
    let lang = voice.lang;
    let first = subject.stand.half.first_day(subject.stand.start);
    let mut orders: BTreeMap<(Day, &str), Vec<&Sale>> = BTreeMap::new();
    for sale in facts.sales.iter().filter(|s| s.on >= first && !s.invoice.is_empty()) {
        orders.entry((sale.on, sale.invoice.as_str())).or_default().push(sale);
    }
    if orders.len() < 2 {
        return None;
    }
    let sum = |lines: &[&Sale]| lines.iter().map(|s| s.amount).sum::<i64>();
    let mut largest: Vec<_> = orders.into_iter().collect();
    largest.sort_by_key(|(at, lines)| (std::cmp::Reverse(sum(lines)), *at));
    largest.truncate(ROWS.min(8));
    let top = largest.first().map(|(_, lines)| sum(lines))?;
    let rows = largest
        .iter()
        .map(|((on, invoice), lines)| {
            let main = lines.iter().max_by_key(|s| (s.amount, std::cmp::Reverse(s.id)));
            let main = main.map(|s| facts.product(s.product)).unwrap_or_default();
            let contents = match lines.len() {
                0 | 1 => main.to_owned(),
                n => words::order_contents(lang, n as i64 - 1, main),
            };
            vec![
                printed(subject, *on),
                (*invoice).to_owned(),
                contents,
                voice.money(sum(lines)).text,
            ]
        })
        .collect();
    let headings = vec![
        words::heading_day(lang),
        words::heading_order(lang),
        words::heading_contents(lang),
        words::heading_amount(lang, voice.currency.sign()),
    ];
    let table = Table {
        data: DataTable { headings, rows },
        numeric: vec![false, false, false, true],
        source: sales_source(subject),
    };
    let half = crate::print::half(lang, subject.stand.half);
    let title = words::orders_title(lang, voice.short(top), half);
    Some(slide(subject, "orders", title, Body::Table(table), words::note_orders(lang)))
}

/// Those in force on the day, what renewed by itself among them.
pub(super) fn running<'a>(subject: &Subject<'a>) -> Vec<&'a Subscription> {
    subject.facts.subscriptions.iter().filter(|s| subject.in_force.contains(&s.id)).collect()
}

pub(super) fn has_running(subject: &Subject<'_>) -> bool {
    !running(subject).is_empty()
}

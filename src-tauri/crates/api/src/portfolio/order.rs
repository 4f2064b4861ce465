//! In which order accounts stand.

use super::{Line, facts::Figures};
use crate::{
    dto::portfolio::{Sort, SortBy},
    relationship::score,
};
use rapport_domain::{Day, fold, relationship::health::Tenths};
use rapport_measures::growth;
use rapport_store::AccountFigures;
use std::{
    cmp::{Ordering, Reverse},
    collections::HashMap,
};

/// Whether the order rests on how things stand with an account.
pub(super) const fn asks_for_bonds(sort: Sort) -> bool {
    match sort.by {
        SortBy::Health | SortBy::Stage | SortBy::Loyalty => true,
        SortBy::Name
        | SortBy::Owner
        | SortBy::Revenue
        | SortBy::Change
        | SortBy::Half
        | SortBy::Recurring
        | SortBy::Ending
        | SortBy::Touch
        | SortBy::Overdue => false,
    }
}

pub(super) fn sort(lines: &mut [Line<'_>], sort: Sort, figures: &Figures, on: Day) {
    let owners: HashMap<i64, String> =
        figures.managers.values().map(|m| (m.id.0, fold::fold(&m.name))).collect();
    let owner = |line: &Line<'_>| {
        line.known.account.owner.and_then(|id| owners.get(&id.0)).map_or("", String::as_str)
    };
    let change = |f: &AccountFigures| growth::growth(f.revenue_12m, f.revenue_prev_12m);
    // Of one stage those that entered it last stand lowest.
    let stage = |line: &Line<'_>| line.bond.map(|b| (b.standing.stage, Reverse(b.standing.since)));
    // Kinds are listed the best first; of one kind the longest known stands highest.
    let loyal = |line: &Line<'_>| {
        let days = line.bond.and_then(|b| b.known_since).map(|since| on.days_since(since));
        (line.bond.map(|b| Reverse(b.loyalty.kind)), days, line.known.figures.revenue_12m)
    };
    lines.sort_by(|a, b| {
        let (known_a, known_b) = (a.known, b.known);
        let (fa, fb) = (&known_a.figures, &known_b.figures);
        let order = match sort.by {
            SortBy::Name => known_a.name.cmp(&known_b.name),
            SortBy::Owner => owner(a).cmp(owner(b)),
            SortBy::Revenue => fa.revenue_12m.cmp(&fb.revenue_12m),
            SortBy::Change => absent_last(change(fa), change(fb), sort),
            SortBy::Half => fa.revenue_half.cmp(&fb.revenue_half),
            SortBy::Recurring => fa.recurring_yearly.cmp(&fb.recurring_yearly),
            SortBy::Ending => absent_last(fa.next_end.map(|e| e.0), fb.next_end.map(|e| e.0), sort),
            SortBy::Touch => absent_last(fa.last_touch, fb.last_touch, sort),
            SortBy::Overdue => fa.overdue.cmp(&fb.overdue),
            SortBy::Health => absent_last(shown_score(a), shown_score(b), sort),
            SortBy::Stage => stage(a).cmp(&stage(b)),
            SortBy::Loyalty => loyal(a).cmp(&loyal(b)),
        };
        let order = if sort.descending { order.reverse() } else { order };
        order
            .then_with(|| known_a.name.cmp(&known_b.name))
            .then(known_a.account.id.cmp(&known_b.account.id))
    });
}

/// The score as a cell shows it: none where it rests on too little.
fn shown_score(line: &Line<'_>) -> Option<Tenths> {
    line.bond.and_then(|b| score::shown(b.now.score, b.now.band))
}

/// Compares so that what is missing stands last in either direction.
fn absent_last<T: PartialOrd>(a: Option<T>, b: Option<T>, sort: Sort) -> Ordering {
    let missing = if sort.descending { Ordering::Less } else { Ordering::Greater };
    match (a, b) {
        (Some(a), Some(b)) => a.partial_cmp(&b).unwrap_or(Ordering::Equal),
        (None, Some(_)) => missing,
        (Some(_), None) => missing.reverse(),
        (None, None) => Ordering::Equal,
    }
}

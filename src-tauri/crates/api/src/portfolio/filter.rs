//! Which accounts are shown.

use super::{Line, facts::Known};
use crate::{
    Failure, Session,
    dto::portfolio::{Filter, Signal},
    relationship::{everyone::Bond, score},
};
use rapport_domain::{Day, LegalEntity, fold};
use rapport_store::AccountFigures;
use std::collections::HashMap;

/// What can be filtered by, in the order of the menu.
pub(super) const SIGNALS: [Signal; 11] = [
    Signal::Fell,
    Signal::Proposed,
    Signal::Cadence,
    Signal::Promise,
    Signal::Left,
    Signal::Single,
    Signal::Discount,
    Signal::Falling,
    Signal::Overdue,
    Signal::Ending,
    Signal::Silent,
];

/// Whether the filter asks how things stand with an account.
pub(super) fn asks_for_bonds(filter: &Filter) -> bool {
    let of_bond = |signal| match signal {
        Signal::Falling | Signal::Overdue | Signal::Ending | Signal::Silent => false,
        Signal::Fell
        | Signal::Proposed
        | Signal::Cadence
        | Signal::Promise
        | Signal::Single
        | Signal::Left
        | Signal::Discount => true,
    };
    filter.signal.is_some_and(of_bond)
        || filter.band.is_some()
        || filter.stage.is_some()
        || filter.loyalty.is_some()
}

/// Legal names and tax ids of every account, folded, where words are looked for.
pub(super) fn tax_ids(session: &Session, filter: &Filter) -> Result<HashMap<i64, String>, Failure> {
    let mut tax_ids: HashMap<i64, String> = HashMap::new();
    if filter.text.is_none() {
        return Ok(tax_ids);
    }
    let entities = session.book().all::<LegalEntity>().map_err(|e| session.store_failure(&e))?;
    for entity in entities {
        let all = tax_ids.entry(entity.account.0).or_default();
        all.push(' ');
        all.push_str(&entity.tax_id);
        all.push(' ');
        all.push_str(&fold::fold(&entity.name));
    }
    Ok(tax_ids)
}

/// Whether the account is one of those the filter leaves.
pub(super) fn matches(
    line: &Line<'_>,
    tax_ids: &HashMap<i64, String>,
    filter: &Filter,
    on: Day,
) -> bool {
    let Line { known: Known { account, figures, .. }, bond, single } = *line;
    let text = filter.text.as_deref().map(fold::fold).unwrap_or_default();
    let within = || {
        let own = [&account.name, &account.industry, &account.city, &account.country];
        let mut all = own.map(|t| fold::fold(t)).join(" ");
        all.push_str(tax_ids.get(&account.id.0).map_or("", String::as_str));
        for tag in &account.tags {
            all.push(' ');
            all.push_str(&fold::fold(tag));
        }
        text.split(' ').all(|word| all.contains(word))
    };
    let signal = |signal| match signal {
        Signal::Falling => is_falling(figures),
        Signal::Overdue => figures.overdue > 0,
        Signal::Ending => figures.next_end.is_some_and(|(end, _)| end.days_since(on) <= 90),
        Signal::Silent => figures.last_touch.is_none_or(|last| on.days_since(last) >= 90),
        Signal::Fell => bond.is_some_and(Bond::fell),
        Signal::Proposed => bond.is_some_and(|b| !b.proposed.is_empty()),
        Signal::Cadence => bond.is_some_and(|b| b.cadence.is_some()),
        Signal::Promise => bond.is_some_and(|b| !b.promises.is_empty()),
        Signal::Single => single.is_some(),
        Signal::Left => bond.is_some_and(|b| !b.departed.is_empty()),
        Signal::Discount => bond.is_some_and(|b| b.loyalty.discount_only),
    };
    let band = |key: &String| bond.is_some_and(|b| score::band_key(b.now.band) == key);
    let loyalty = |key: &String| bond.is_some_and(|b| b.loyalty.kind.key() == key);
    filter.owner.is_none_or(|owner| account.owner == Some(owner))
        && filter.industry.as_ref().is_none_or(|i| fold::fold(i) == fold::fold(&account.industry))
        && filter.lifecycle.is_none_or(|l| account.lifecycle == l)
        && filter.signal.is_none_or(signal)
        && filter.band.as_ref().is_none_or(band)
        && filter.stage.is_none_or(|stage| bond.is_some_and(|b| b.standing.stage == stage))
        && filter.loyalty.as_ref().is_none_or(loyalty)
        && (text.is_empty() || within())
}

/// Last 12 months under 80 % of the 12 before (product.md §6, Reactivation).
fn is_falling(figures: &AccountFigures) -> bool {
    figures.revenue_prev_12m > 0 && figures.revenue_12m * 10 < figures.revenue_prev_12m * 8
}

pub(super) const fn signal_key(signal: Signal) -> &'static str {
    match signal {
        Signal::Falling => "falling",
        Signal::Overdue => "overdue",
        Signal::Ending => "ending",
        Signal::Silent => "silent",
        Signal::Fell => "fell",
        Signal::Proposed => "proposed",
        Signal::Cadence => "cadence",
        Signal::Promise => "promise",
        Signal::Single => "single",
        Signal::Left => "left",
        Signal::Discount => "discount",
    }
}

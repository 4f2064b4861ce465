//! Subscriptions as the rules of renewals see them.

use crate::{
    book::Book,
    cell::Cells,
    error::StoreError,
    table::{self, Columns as _},
};
use rapport_domain::{
    AccountId, Day, Likelihood, Moment, ProductId, Quantity, RenewalStep, StepOutcome,
    SubscriptionId, SubscriptionStatus, renewal::facts::Term, subscription::TermChange,
};
use rusqlite::{Connection, Row};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::{panic, thread};

/// A subscription before its steps and its successor are known.
struct Read {
    term: Term,
    status: SubscriptionStatus,
    /// The day the book knew of it.
    known: Day,
    /// The day the row was written.
    recorded: Day,
}

impl Book {
    /// Every subscription known by `up_to`, with the steps done and the likelihoods given by then,
    /// by account, first day and number.
    ///
    /// A subscription is known from its first day on, or from the day it was recorded where that
    /// was earlier; so is what renewed it, unless a step says a later day. The end of one that was
    /// cancelled or marked as renewed without a successor is known since the last step that said how
    /// it ends. Only one that was put on record as ended has no step: of that it is known since then,
    /// at the latest since the decision day. A step arranged and not done
    /// counts from the day it was recorded.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn terms(&self, up_to: Day) -> Result<Vec<Term>, StoreError> {
        self.at_one_moment(|own, second| {
            let Some(second) = second else {
                let done = ([steps(own, 0, i64::MAX)?, Vec::new()], likelihoods(own, None)?);
                return Ok(put_together(subscriptions(own, None)?, done, up_to));
            };
            let last: Option<i64> =
                own.query_row("SELECT max(id) FROM renewal_step", [], |row| row.get(0))?;
            // Of the steps the second thread takes most: the first reads the subscriptions, too, and
            // puts all together. This was even on a book with a step and a half for each.
            let cut = last.unwrap_or(0) / 8;
            thread::scope(|threads| {
                let rest = threads.spawn(move || {
                    let steps = steps(second, cut + 1, i64::MAX)?;
                    Ok::<_, StoreError>((steps, likelihoods(second, None)?))
                });
                let done =
                    subscriptions(own, None).and_then(|read| Ok((read, steps(own, 0, cut)?)));
                let rest = rest.join().unwrap_or_else(|crash| panic::resume_unwind(crash));
                let ((read, steps), (more, likelihoods)) = (done?, rest?);
                Ok(put_together(read, ([steps, more], likelihoods), up_to))
            })
        })
    }

    /// The same of one account's subscriptions.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn terms_of(&self, account: AccountId, up_to: Day) -> Result<Vec<Term>, StoreError> {
        let snapshot = self.conn.unchecked_transaction()?;
        let read = subscriptions(&snapshot, Some(account))?;
        let steps = [steps_of(&snapshot, account)?, Vec::new()];
        let done = (steps, likelihoods(&snapshot, Some(account))?);
        let mut terms = put_together(read, done, up_to);
        terms.retain(|term| term.account == account);
        Ok(terms)
    }

    /// What tells this book's events in a calendar program from those of another book: 32 digits
    /// and letters a–f, made once with the book.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn uid(&self) -> Result<String, StoreError> {
        Ok(self.conn.query_row("SELECT uid FROM book", [], |row| row.get(0))?)
    }
}

/// The subscriptions of all accounts or one; of one also those of others that follow them.
fn subscriptions(conn: &Connection, of: Option<AccountId>) -> Result<Vec<Read>, StoreError> {
    const COLUMNS: &str = "id, account, product, quantity, price, price_months, starts_on, ends_on,
         notice_days, auto_renew, status, follows, recorded, changes, next_price";
    let whose = match of {
        // The order of the table: each row is met once, and sorted afterwards.
        None => "NOT INDEXED WHERE ? IS NULL",
        Some(_) => {
            "WHERE account = ?1 OR follows IN (SELECT id FROM subscription WHERE account = ?1)"
        }
    };
    let sql = format!("SELECT {COLUMNS} FROM subscription {whose}");
    let mut statement = conn.prepare_cached(&sql)?;
    let read = statement.query_map([of.map(|a| a.0)], subscription)?.collect::<Result<_, _>>()?;
    Ok(read)
}

fn subscription(row: &Row<'_>) -> rusqlite::Result<Read> {
    let mut cells = Cells::new(row);
    let mut term = Term {
        id: SubscriptionId(cells.take()?),
        account: AccountId(cells.take()?),
        product: ProductId(cells.take()?),
        quantity: Quantity(cells.take()?),
        price: cells.take()?,
        price_months: cells.take()?,
        starts_on: cells.day()?,
        ends_on: cells.day()?,
        notice_days: cells.take()?,
        auto_renew: cells.take()?,
        follows: None,
        cancelled_on: None,
        followed: None,
        renewed_on: None,
        marked_renewed: false,
        changes: Vec::new(),
        next_price: None,
        steps: Vec::new(),
        likelihoods: Vec::new(),
    };
    let status = cells.keyed(SubscriptionStatus::from_key)?;
    term.marked_renewed = status == SubscriptionStatus::Renewed;
    term.follows = cells.take::<Option<i64>>()?.map(SubscriptionId);
    let recorded = day_of(Moment(cells.take()?));
    term.changes = cells.list::<TermChange>()?;
    term.next_price = cells.take()?;
    let known = recorded.min(term.starts_on);
    Ok(Read { term, status, known, recorded })
}

/// The steps of those numbers, each that was not done with the instant it was recorded.
fn steps(
    conn: &Connection,
    first: i64,
    last: i64,
) -> Result<Vec<(RenewalStep, Moment)>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT id, {}, recorded FROM renewal_step WHERE id BETWEEN ? AND ?",
        RenewalStep::COLUMNS.join(", ")
    ))?;
    Ok(statement.query_map([first, last], step)?.collect::<Result<_, _>>()?)
}

/// The steps of one account.
fn steps_of(
    conn: &Connection,
    account: AccountId,
) -> Result<Vec<(RenewalStep, Moment)>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT id, {}, recorded FROM renewal_step {}",
        RenewalStep::COLUMNS.join(", "),
        of_subscriptions(Some(account))
    ))?;
    Ok(statement.query_map([account.0], step)?.collect::<Result<_, _>>()?)
}

fn step(row: &Row<'_>) -> rusqlite::Result<(RenewalStep, Moment)> {
    let step: RenewalStep = table::read(row)?;
    // Of what was done that day counts, whenever it was recorded.
    let recorded = match step.done_on {
        None => row.get(RenewalStep::COLUMNS.len() + 1)?,
        Some(_) => 0,
    };
    Ok((step, Moment(recorded)))
}

fn likelihoods(conn: &Connection, of: Option<AccountId>) -> Result<Vec<Likelihood>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT id, {} FROM likelihood {}",
        Likelihood::COLUMNS.join(", "),
        of_subscriptions(of)
    ))?;
    Ok(statement.query_map([of.map(|a| a.0)], table::read)?.collect::<Result<_, _>>()?)
}

const fn of_subscriptions(of: Option<AccountId>) -> &'static str {
    match of {
        None => "NOT INDEXED WHERE ? IS NULL",
        Some(_) => "WHERE subscription IN (SELECT id FROM subscription WHERE account = ?)",
    }
}

fn put_together(
    read: Vec<Read>,
    (steps, likelihoods): ([Vec<(RenewalStep, Moment)>; 2], Vec<Likelihood>),
    up_to: Day,
) -> Vec<Term> {
    let mut successors: FxHashMap<SubscriptionId, (Day, SubscriptionId)> =
        FxHashMap::with_capacity_and_hasher(read.len(), FxBuildHasher);
    for later in &read {
        if let Some(follows) = later.term.follows {
            let this = (later.known, later.term.id);
            successors.entry(follows).and_modify(|found| *found = this.min(*found)).or_insert(this);
        }
    }
    // The last day each of them was told how it ends, whichever day is asked for: an end that was
    // told afterwards was not known before.
    let mut told: FxHashMap<(SubscriptionId, bool), Day> = FxHashMap::default();
    for (step, _) in steps.iter().flatten() {
        let Some((on, outcome)) = step.done_on.zip(step.outcome) else { continue };
        if outcome.is_renewed() || outcome == StepOutcome::Lost {
            let latest = told.entry((step.subscription, outcome.is_renewed())).or_insert(on);
            *latest = on.max(*latest);
        }
    }
    let mut terms: Vec<Term> = in_order(read)
        .filter(|read| read.known <= up_to)
        .map(|Read { mut term, status, recorded, .. }| {
            let successor = successors.get(&term.id).copied();
            let said = |renewed: bool| told.get(&(term.id, renewed)).copied();
            let since = |renewed: bool| {
                let on = said(renewed).unwrap_or_else(|| recorded.min(term.decide_on()));
                // What was said to the contrary held until the status was set.
                let on = said(!renewed).map_or(on, |contrary| on.max(contrary));
                Some(on).filter(|on| *on <= up_to)
            };
            // The day a step tells is the user's own; that of an instant may be the day before.
            let successor = successor.map(|(on, id)| (said(true).map_or(on, |s| on.max(s)), id));
            match (status, successor) {
                (SubscriptionStatus::Cancelled, _) => term.cancelled_on = since(false),
                (SubscriptionStatus::Renewed, None) => term.renewed_on = since(true),
                (SubscriptionStatus::Renewed, Some((on, _))) => {
                    term.renewed_on = Some(on).filter(|on| *on <= up_to);
                }
                _ => {}
            }
            term.followed = successor.filter(|(on, _)| *on <= up_to).map(|(on, id)| (id, on));
            term
        })
        .collect();
    let places: FxHashMap<SubscriptionId, usize> =
        terms.iter().enumerate().map(|(at, term)| (term.id, at)).collect();
    // Room for as many as there are, and no more: a book has many.
    let mut counts = vec![0; terms.len()];
    for (step, _) in steps.iter().flatten() {
        if let Some(count) = places.get(&step.subscription).and_then(|at| counts.get_mut(*at)) {
            *count += 1;
        }
    }
    for (term, count) in terms.iter_mut().zip(counts) {
        term.steps.reserve_exact(count);
    }
    for (step, recorded) in steps.into_iter().flatten() {
        if step.done_on.unwrap_or_else(|| day_of(recorded)) <= up_to
            && let Some(term) = places.get(&step.subscription).and_then(|at| terms.get_mut(*at))
        {
            term.steps.push(step);
        }
    }
    for likelihood in likelihoods {
        if likelihood.on <= up_to
            && let Some(term) =
                places.get(&likelihood.subscription).and_then(|at| terms.get_mut(*at))
        {
            term.likelihoods.push(likelihood);
        }
    }
    for term in &mut terms {
        term.steps.sort_by_key(|step| (step.planned_on, step.id));
        term.likelihoods.sort_by_key(|likelihood| (likelihood.on, likelihood.id));
    }
    terms
}

/// By account, first day and number. What is sorted are numbers: these records are long to move.
fn in_order(read: Vec<Read>) -> impl Iterator<Item = Read> {
    let key = |(at, Read { term, .. }): (usize, &Read)| (term.account, term.starts_on, term.id, at);
    let mut order: Vec<_> = read.iter().enumerate().map(key).collect();
    order.sort_unstable();
    let mut places: Vec<Option<Read>> = read.into_iter().map(Some).collect();
    order.into_iter().filter_map(move |(.., at)| places.get_mut(at)?.take())
}

/// The civil day it was anywhere on Earth at that instant where it was earliest (UTC−12): what was
/// recorded today is known today, however far west the user is. East of there it may be known the day
/// before; the book keeps instants without a zone, and by that of the machine one book would tell two
/// machines different days.
pub(super) fn day_of(moment: Moment) -> Day {
    const HOUR: i64 = 3_600_000;
    Day::EPOCH.plus_days(moment.0.saturating_sub(12 * HOUR).div_euclid(24 * HOUR))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_of_the_day_it_was_where_the_day_begins_last() {
        let day = |text| Day::parse_iso(text).unwrap();
        // 2026-11-22T00:00:00Z
        let midnight = 1_795_305_600_000;
        assert_eq!(
            day_of(Moment(midnight)),
            day("2026-11-21"),
            "at midnight in Greenwich it is still the day before in the west"
        );
        let noon = Moment(midnight + 12 * 3_600_000);
        assert_eq!(
            day_of(noon),
            day("2026-11-22"),
            "from noon on it is the same day everywhere west"
        );
        assert_eq!(day_of(Moment(i64::MIN)), day("1900-01-01"), "held within the book's range");
    }
}

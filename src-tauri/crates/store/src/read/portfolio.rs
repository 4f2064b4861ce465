//! The portfolio: what every account is worth as of a day.

use super::{known_by, stops::stop_of, terms::day_of};
use crate::{book::Book, error::StoreError};
use rapport_domain::{
    AccountId, AsOf, Day, Minor, Moment, SubscriptionId,
    renewal::recurring::{self, Lasting, Stop},
    subscription::{TermChange, yearly},
};
use rusqlite::{Connection, Row, types::Type};
use rustc_hash::FxHashSet;
use std::{panic, thread};

/// The periods the portfolio is counted over. Twelve months are always those up to the day:
/// from the day after the same day a year before, through the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Windows {
    /// The day, and the instant of knowledge.
    pub as_of: AsOf,
    /// First day of the half the day lies in; the half counts through the day.
    pub half_first: Day,
    /// First day of the half before.
    pub prev_half_first: Day,
    /// Last day of the half before, which counts whole.
    pub prev_half_last: Day,
}

/// The figures of one account as of a day. Amounts in minor units, VAT excluded for revenue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountFigures {
    /// Which account.
    pub account: AccountId,
    /// Sales of the last twelve months.
    pub revenue_12m: Minor,
    /// Sales of the twelve months before those.
    pub revenue_prev_12m: Minor,
    /// Sales of the half so far.
    pub revenue_half: Minor,
    /// Sales of the whole half before.
    pub revenue_prev_half: Minor,
    /// All sales.
    pub revenue_total: Minor,
    /// Invoices of the last twelve months: lines of one number are one invoice, lines without a
    /// number one a day.
    pub invoices_12m: u32,
    /// Day of the first sale line.
    pub first_sale: Option<Day>,
    /// Day of the last sale line.
    pub last_sale: Option<Day>,
    /// Money received in the last twelve months.
    pub paid_12m: Minor,
    /// All money received.
    pub paid_total: Minor,
    /// Money due before the day and not paid by it.
    pub overdue: Minor,
    /// What the subscriptions that count on the day bring in twelve months, see
    /// [`recurring::counts`].
    pub recurring_yearly: Minor,
    /// The nearest last day, from the day on, among those that count and that nothing on record is to
    /// follow, with what those ending then bring in twelve months.
    pub next_end: Option<(Day, Minor)>,
    /// Day of the last touch.
    pub last_touch: Option<Day>,
    /// Touches of the half so far.
    pub touches_half: u32,
}

impl AccountFigures {
    /// The figures of an account with nothing on record.
    #[must_use]
    pub const fn none(account: AccountId) -> Self {
        Self {
            account,
            revenue_12m: 0,
            revenue_prev_12m: 0,
            revenue_half: 0,
            revenue_prev_half: 0,
            revenue_total: 0,
            invoices_12m: 0,
            first_sale: None,
            last_sale: None,
            paid_12m: 0,
            paid_total: 0,
            overdue: 0,
            recurring_yearly: 0,
            next_end: None,
            last_touch: None,
            touches_half: 0,
        }
    }
}

/// The bounds of [`Windows`] as stored days. Comparing integers spares building a date a row.
struct Bounds {
    day: i32,
    year_before: i32,
    two_years_before: i32,
    half_first: i32,
    prev_half_first: i32,
    prev_half_last: i32,
    known_by: i64,
}

impl From<&Windows> for Bounds {
    fn from(windows: &Windows) -> Self {
        let day = windows.as_of.day;
        Self {
            day: day.key(),
            year_before: day.plus_months(-12).key(),
            two_years_before: day.plus_months(-24).key(),
            half_first: windows.half_first.key(),
            prev_half_first: windows.prev_half_first.key(),
            prev_half_last: windows.prev_half_last.key(),
            known_by: known_by(windows.as_of),
        }
    }
}

impl Bounds {
    /// The last day before all periods: of sales through it only the sum counts.
    fn old(&self) -> i32 {
        self.two_years_before.min(self.half_first - 1).min(self.prev_half_first - 1)
    }
}

impl Book {
    /// The figures of every account, zeros where nothing happened, by account id.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn portfolio(&self, windows: &Windows) -> Result<Vec<AccountFigures>, StoreError> {
        let bounds = &Bounds::from(windows);
        self.at_one_moment(|own, second| {
            let mut figures = own
                .prepare_cached("SELECT id FROM account ORDER BY id")?
                .query_map([], |row| Ok(AccountFigures::none(AccountId(row.get(0)?))))?
                .collect::<Result<Vec<_>, _>>()?;
            let Some(second) = second else {
                scan(own, bounds, &mut figures)?;
                return Ok(figures);
            };
            // Half the accounts each: every scan is cut, so both threads have the same to do.
            let half = figures.len() / 2;
            let (front, back) = figures.split_at_mut(half);
            thread::scope(|threads| {
                let rest = threads.spawn(move || scan(second, bounds, back));
                let done = scan(own, bounds, front);
                rest.join().unwrap_or_else(|crash| panic::resume_unwind(crash)).and(done)
            })?;
            Ok(figures)
        })
    }
}

/// Adds up the facts of the accounts from the first to the last of `figures`, which are in order.
fn scan(conn: &Connection, b: &Bounds, figures: &mut [AccountFigures]) -> Result<(), StoreError> {
    let (Some(first), Some(last)) = (figures.first(), figures.last()) else { return Ok(()) };
    let reach = (first.account.0, last.account.0);
    sales(conn, b, reach, figures)?;
    payments(conn, b, reach, figures)?;
    subscriptions(conn, b, reach, figures)?;
    touches(conn, b, reach, figures)
}

// Every question is answered from one covering index, account after account. Of the years before the
// last two only a sum is wanted, which costs half of what it costs to hand their lines over; where
// periods overlap, lines are added up here: three times as fast as a sum in SQL for each period.

fn sales(
    conn: &Connection,
    b: &Bounds,
    (first, last): (i64, i64),
    figures: &mut [AccountFigures],
) -> Result<(), StoreError> {
    let before = "FROM sale INDEXED BY sale_by_account
                 WHERE sale.account = account.id AND on_day <= ?4 AND recorded <= ?5";
    let sql = format!(
        "SELECT id,
             (SELECT sum(amount) FROM sale INDEXED BY sale_by_account
                 WHERE sale.account = account.id AND on_day <= ?3 AND recorded <= ?5),
             (SELECT on_day {before} ORDER BY on_day LIMIT 1),
             (SELECT on_day {before} ORDER BY on_day DESC LIMIT 1)
         FROM account WHERE id BETWEEN ?1 AND ?2 ORDER BY id"
    );
    let old = b.old();
    each(conn, &sql, (first, last, old, b.day, b.known_by), figures, |of, row| {
        of.revenue_total = row.get::<_, Option<Minor>>(1)?.unwrap_or(0);
        of.first_sale = day(row, 2)?;
        of.last_sale = day(row, 3)?;
        Ok(())
    })?;
    let sql = "SELECT account.id, on_day, amount, invoice
         FROM account CROSS JOIN sale INDEXED BY sale_by_account ON sale.account = account.id
         WHERE account.id BETWEEN ? AND ? AND on_day > ? AND on_day <= ? AND sale.recorded <= ?
         ORDER BY account.id, on_day";
    let mut invoices = FxHashSet::default();
    let mut counted_for = 0;
    let mut unnumbered_on = 0;
    each(conn, sql, (first, last, old, b.day, b.known_by), figures, |of, row| {
        let (on, amount): (i32, Minor) = (row.get(1)?, row.get(2)?);
        let add = |sum: &mut Minor| *sum = sum.saturating_add(amount);
        add(&mut of.revenue_total);
        if on > b.year_before {
            add(&mut of.revenue_12m);
            if counted_for != of.account.0 {
                counted_for = of.account.0;
                unnumbered_on = 0;
                invoices.clear();
            }
            let invoice = row.get_ref(3)?.as_str()?;
            let new = if invoice.is_empty() {
                std::mem::replace(&mut unnumbered_on, on) != on
            } else {
                !invoices.contains(invoice) && invoices.insert(invoice.to_owned())
            };
            of.invoices_12m += u32::from(new);
        } else if on > b.two_years_before {
            add(&mut of.revenue_prev_12m);
        }
        if on >= b.half_first {
            add(&mut of.revenue_half);
        }
        if b.prev_half_first <= on && on <= b.prev_half_last {
            add(&mut of.revenue_prev_half);
        }
        Ok(())
    })
}

fn payments(
    conn: &Connection,
    b: &Bounds,
    (first, last): (i64, i64),
    figures: &mut [AccountFigures],
) -> Result<(), StoreError> {
    let sum = "SELECT sum(amount) FROM payment INDEXED BY payment_by_account
                 WHERE payment.account = account.id AND recorded <= ?5";
    let sql = format!(
        "SELECT id,
             ({sum} AND paid_on <= ?3),
             ({sum} AND paid_on > ?3 AND paid_on <= ?4),
             ({sum} AND paid_on > ?4 AND due_on < ?4),
             ({sum} AND paid_on IS NULL AND due_on < ?4)
         FROM account WHERE id BETWEEN ?1 AND ?2 ORDER BY id"
    );
    let parameters = (first, last, b.year_before, b.day, b.known_by);
    each(conn, &sql, parameters, figures, |of, row| {
        let sum = |at| Ok::<_, rusqlite::Error>(row.get::<_, Option<Minor>>(at)?.unwrap_or(0));
        of.paid_12m = sum(2)?;
        of.paid_total = of.paid_12m.saturating_add(sum(1)?);
        of.overdue = sum(3)?.saturating_add(sum(4)?);
        Ok(())
    })
}

fn subscriptions(
    conn: &Connection,
    b: &Bounds,
    (first, last): (i64, i64),
    figures: &mut [AccountFigures],
) -> Result<(), StoreError> {
    // What may count, and what follows another: that ends what it follows, or is to go on from it.
    let mut statement = conn.prepare_cached(
        "SELECT account, ends_on, price, price_months, changes, id, starts_on, follows,
             auto_renew, recorded
         FROM subscription INDEXED BY subscription_by_account
         WHERE account BETWEEN ?1 AND ?2 AND recorded <= ?4
             AND (follows IS NOT NULL OR starts_on <= ?3 AND (ends_on >= ?3 OR auto_renew))
         ORDER BY account",
    )?;
    let read = statement.query_map((first, last, b.day, b.known_by), |row| slim(row, b.day))?;
    let all = read.collect::<Result<Vec<_>, _>>()?;
    let on = Day::from_key(b.day).unwrap_or(Day::EPOCH);
    let mut figures = figures.iter_mut();
    for own in all.chunk_by(|a, b| a.account == b.account) {
        let all_own = || own.iter().map(|s| s.lasting);
        let followed = |one: &Slim| {
            own.iter().any(|later| later.known && later.lasting.follows == Some(one.lasting.id))
        };
        let account = own.first().map(|s| s.account);
        let Some(of) = figures.find(|of| Some(of.account) == account) else { continue };
        for counts in own {
            if !recurring::counts(counts.lasting, all_own(), on) || stopped(conn, b, counts, on)? {
                continue;
            }
            let (end, yearly) = (counts.ends_on, counts.yearly);
            of.recurring_yearly = of.recurring_yearly.saturating_add(yearly);
            of.next_end = match of.next_end {
                // It went on by itself, or what follows it is on record: that is no end.
                next if end < on || followed(counts) => next,
                Some((day, sum)) if day == end => Some((day, sum.saturating_add(yearly))),
                Some(nearer) if nearer.0 < end => Some(nearer),
                _ => Some((end, yearly)),
            };
        }
    }
    Ok(())
}

/// A subscription as far as its revenue asks.
struct Slim {
    account: AccountId,
    lasting: Lasting,
    ends_on: Day,
    auto_renew: bool,
    yearly: Minor,
    /// On record by the day, whenever it begins.
    known: bool,
}

fn slim(row: &Row<'_>, day: i32) -> rusqlite::Result<Slim> {
    let on = |at| Ok::<_, rusqlite::Error>(Day::from_key(row.get(at)?).unwrap_or(Day::EPOCH));
    let (ends_on, auto_renew) = (on(1)?, row.get(8)?);
    Ok(Slim {
        account: AccountId(row.get(0)?),
        lasting: Lasting {
            id: SubscriptionId(row.get(5)?),
            follows: row.get::<_, Option<i64>>(7)?.map(SubscriptionId),
            starts_on: on(6)?,
            // As if nobody had stopped it; whether somebody has is asked of the few it matters to.
            until: recurring::until(ends_on, auto_renew, Stop::Never),
        },
        ends_on,
        auto_renew,
        yearly: yearly(price_on(row, day)?, row.get(3)?),
        known: day_of(Moment(row.get(9)?)).key() <= day,
    })
}

/// Whether one that renews by itself and has ended without a successor was stopped. Few need asking.
fn stopped(conn: &Connection, b: &Bounds, of: &Slim, day: Day) -> Result<bool, StoreError> {
    if of.ends_on >= day {
        return Ok(false);
    }
    let stop = stop_of(conn, of.lasting.id, day, b.known_by)?;
    Ok(recurring::until(of.ends_on, of.auto_renew, stop).is_some_and(|until| until < day))
}

/// The price agreed on that day, of a row that holds price and changes.
fn price_on(row: &Row<'_>, day: i32) -> rusqlite::Result<Minor> {
    let changes = row.get_ref(4)?.as_str()?;
    if changes == "[]" {
        return row.get(2);
    }
    let changes: Vec<TermChange> = serde_json::from_str(changes).map_err(|cause| {
        rusqlite::Error::FromSqlConversionFailure(4, Type::Text, Box::new(cause))
    })?;
    let change = changes.iter().rev().find(|change| change.on.key() <= day);
    change.map_or_else(|| row.get(2), |change| Ok(change.price))
}

fn touches(
    conn: &Connection,
    b: &Bounds,
    (first, last): (i64, i64),
    figures: &mut [AccountFigures],
) -> Result<(), StoreError> {
    let by = "FROM touch INDEXED BY touch_by_account
                 WHERE touch.account = account.id AND on_day <= ?4 AND recorded <= ?5";
    let sql = format!(
        "SELECT id,
             (SELECT count(*) {by} AND on_day >= ?3),
             (SELECT on_day {by} ORDER BY on_day DESC LIMIT 1)
         FROM account WHERE id BETWEEN ?1 AND ?2 ORDER BY id"
    );
    let parameters = (first, last, b.half_first, b.day, b.known_by);
    each(conn, &sql, parameters, figures, |of, row| {
        of.touches_half = row.get(1)?;
        of.last_touch = day(row, 2)?;
        Ok(())
    })
}

fn day(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Day>> {
    Ok(row.get::<_, Option<i32>>(at)?.and_then(Day::from_key))
}

/// Walks rows that begin with an account and come in its order beside the figures in the same
/// order.
fn each(
    conn: &Connection,
    sql: &str,
    parameters: impl rusqlite::Params,
    figures: &mut [AccountFigures],
    mut add: impl FnMut(&mut AccountFigures, &Row<'_>) -> rusqlite::Result<()>,
) -> Result<(), StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut figures = figures.iter_mut();
    let Some(mut of) = figures.next() else { return Ok(()) };
    let mut rows = statement.query(parameters)?;
    while let Some(row) = rows.next()? {
        let account = row.get(0)?;
        while of.account.0 < account {
            let Some(next) = figures.next() else { return Ok(()) };
            of = next;
        }
        if of.account.0 == account {
            add(of, row)?;
        }
    }
    Ok(())
}

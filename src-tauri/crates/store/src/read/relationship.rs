//! What the rules of the relationship know of every account, read by one scan a table.

use super::{
    stops::stop_of,
    survey::{ITEM, SAID, item, said},
};
use crate::{
    book::Book,
    error::StoreError,
    table::{self, Columns as _},
};
use rapport_domain::{
    AccountFacts, AccountId, ContactId, Criterion, Day, DecisionRole, Factor, HandoverId,
    IncidentId, JudgementId, Minor, ReferenceId, ReferenceStatus, SaleId, Severity, Sign, Stage,
    StageMoveId, SubscriptionId, TouchId, TouchKind, Who,
    relationship::facts::{
        ContactFact, HandoverFact, IncidentFact, JudgementFact, MarkFact, MoveFact, ReferenceFact,
        SaleFact, SubscriptionFact, TouchFact,
    },
    renewal::recurring::{self, Lasting, Stop},
};
use rusqlite::{Connection, Row, types::Type};
use rustc_hash::{FxHashMap, FxHasher};
use std::{hash::Hasher as _, panic, thread};

/// How many months of sale lines the rules look back on.
const SALES_MONTHS: i32 = 36;
/// And health as of one day: growth compares twelve months with the twelve before.
const HEALTH_SALES_MONTHS: i32 = 24;
/// Invitations count for as many months, all else of touches for fewer.
const HEALTH_TOUCH_MONTHS: i32 = 12;
/// What somebody said counts no longer.
const HEALTH_ANSWER_MONTHS: i32 = 24;

/// For which rules facts are read.
#[derive(Debug, Clone, Copy)]
enum Need {
    /// All of them.
    All,
    /// Health as of the day.
    Health,
}

/// What an account row says beside its facts.
struct Head {
    industry: String,
    country: String,
    referred_by: Option<AccountId>,
}

impl Book {
    /// What is known of every account from facts dated through `up_to`, by account id. Of sale
    /// lines those of the 36 months before that day, the first one ever and the first of a positive
    /// amount; a judgement of how an incident was taken that has no day of its own counts from the
    /// incident on.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn relationship(&self, up_to: Day) -> Result<Vec<AccountFacts>, StoreError> {
        self.facts(up_to, Need::All)
    }

    /// Of the same what health as of `day` asks: sale lines of 24 months besides the first ones,
    /// answers and feedback of 24, touches of 12 and the days of the last ones before, whatever was judged,
    /// people, incidents, references, factors and accounts brought. No subscriptions, handovers,
    /// criteria or moves.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn health_facts(&self, day: Day) -> Result<Vec<AccountFacts>, StoreError> {
        self.facts(day, Need::Health)
    }

    fn facts(&self, up_to: Day, need: Need) -> Result<Vec<AccountFacts>, StoreError> {
        self.at_one_moment(|own, second| {
            let (heads, mut facts) = accounts(own, None)?;
            let firsts = match second {
                None => scan(own, up_to, need, &mut facts)?,
                // Half the accounts each, as the portfolio is read.
                Some(second) => {
                    let half = facts.len() / 2;
                    let (front, back) = facts.split_at_mut(half);
                    thread::scope(|threads| {
                        let rest = threads.spawn(move || scan(second, up_to, need, back));
                        let done = scan(own, up_to, need, front);
                        let rest = rest.join().unwrap_or_else(|crash| panic::resume_unwind(crash));
                        let mut firsts = done?;
                        firsts.extend(rest?);
                        Ok::<_, StoreError>(firsts)
                    })?
                }
            };
            let brought: Vec<_> = heads
                .iter()
                .zip(facts.iter().zip(firsts))
                .filter_map(|(head, (of, first))| {
                    let day = of.acquainted_on.or(first).filter(|day| *day <= up_to)?;
                    Some((head.referred_by?, of.account, day))
                })
                .collect();
            for (by, account, day) in brought {
                if let Ok(at) = facts.binary_search_by_key(&by, |of| of.account)
                    && let Some(of) = facts.get_mut(at)
                {
                    of.brought.push((account, day));
                }
            }
            common_factors(own, up_to, &heads, &mut facts)?;
            Ok(facts)
        })
    }

    /// The same of one account; nothing but its identity when it is not there.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn relationship_of(
        &self,
        account: AccountId,
        up_to: Day,
    ) -> Result<AccountFacts, StoreError> {
        let snapshot = self.conn.unchecked_transaction()?;
        let (heads, mut facts) = accounts(&snapshot, Some(account))?;
        scan(&snapshot, up_to, Need::All, &mut facts)?;
        common_factors(&snapshot, up_to, &heads, &mut facts)?;
        let Some(mut of) = facts.pop() else { return Ok(AccountFacts::none(account)) };
        let mut statement = snapshot.prepare_cached(
            "SELECT id, coalesce(acquainted_on, (SELECT min(on_day) FROM sale WHERE account = account.id))
             FROM account WHERE referred_by = ? ORDER BY id",
        )?;
        let mut rows = statement.query([account.0])?;
        while let Some(row) = rows.next()? {
            if let Some(day) = maybe_day(row, 1)?.filter(|day| *day <= up_to) {
                of.brought.push((AccountId(row.get(0)?), day));
            }
        }
        Ok(of)
    }
}

/// The accounts, or one, with what stands in their own rows.
fn accounts(
    conn: &Connection,
    only: Option<AccountId>,
) -> Result<(Vec<Head>, Vec<AccountFacts>), StoreError> {
    let sql = match only {
        Some(_) => {
            "SELECT id, industry, country, referred_by, acquainted_on FROM account WHERE id = ?"
        }
        None => {
            "SELECT id, industry, country, referred_by, acquainted_on FROM account
             WHERE ? IS NULL ORDER BY id"
        }
    };
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([only.map(|a| a.0)])?;
    let (mut heads, mut facts) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        heads.push(Head {
            industry: row.get(1)?,
            country: row.get(2)?,
            referred_by: row.get::<_, Option<i64>>(3)?.map(AccountId),
        });
        facts.push(AccountFacts {
            acquainted_on: maybe_day(row, 4)?,
            ..AccountFacts::none(AccountId(row.get(0)?))
        });
    }
    Ok((heads, facts))
}

/// Adds the facts of the accounts from the first through the last of `facts`, which are in order.
/// Answers each account's day of the first sale.
///
/// Each scan walks one index that holds all it asks, in the order of accounts.
fn scan(
    conn: &Connection,
    up_to: Day,
    need: Need,
    facts: &mut [AccountFacts],
) -> Result<Vec<Option<Day>>, StoreError> {
    let (Some(first), Some(last)) = (facts.first(), facts.last()) else { return Ok(Vec::new()) };
    let reach = (first.account.0, last.account.0);
    let until = (reach.0, reach.1, up_to.key());
    let sales_months = match need {
        Need::All => SALES_MONTHS,
        Need::Health => HEALTH_SALES_MONTHS,
    };
    let firsts = sales(conn, (up_to, sales_months), reach, facts)?;
    match need {
        Need::All => touches(conn, until, facts)?,
        Need::Health => late_touches(conn, up_to, reach, facts)?,
    }
    people(conn, reach, facts)?;
    let answered_after = match need {
        Need::All => Day::EPOCH,
        Need::Health => up_to.plus_months(-HEALTH_ANSWER_MONTHS),
    };
    asked(conn, answered_after, until, facts)?;
    judged(conn, until, facts)?;
    if matches!(need, Need::All) {
        stages(conn, until, facts)?;
        terms(conn, until, facts)?;
    }
    let sql = "SELECT account, id, on_day, status FROM reference INDEXED BY reference_by_account
         WHERE account BETWEEN ? AND ? AND on_day <= ? ORDER BY account, on_day";
    each(conn, sql, until, facts, |of, row| {
        of.references.push(ReferenceFact {
            id: ReferenceId(row.get(1)?),
            on: day(row, 2)?,
            status: keyed(row, 3, ReferenceStatus::from_key)?,
        });
        Ok(())
    })?;
    // Few, and the rules ask for all of them: no index holds them.
    let mut statement = conn.prepare_cached(&format!(
        "SELECT id, {} FROM factor INDEXED BY factor_by_account
         WHERE account BETWEEN ? AND ? AND noticed_on <= ?",
        Factor::COLUMNS.join(", ")
    ))?;
    for found in statement.query_map(until, table::read::<Factor>)? {
        let found = found?;
        let at = facts.binary_search_by_key(&found.account, |of| Some(of.account));
        if let Some(of) = at.ok().and_then(|at| facts.get_mut(at)) {
            of.factors.push(found);
        }
    }
    Ok(firsts)
}

/// Subscriptions and changes of owner.
fn terms(
    conn: &Connection,
    until: (i64, i64, i32),
    facts: &mut [AccountFacts],
) -> Result<(), StoreError> {
    let sql = "SELECT account, id, starts_on, ends_on, follows, auto_renew
         FROM subscription INDEXED BY subscription_by_account
         WHERE account BETWEEN ? AND ? AND starts_on <= ? ORDER BY account, starts_on";
    let mut lasting: Vec<(AccountId, Lasting)> = Vec::new();
    each(conn, sql, until, facts, |of, row| {
        let (id, starts_on, ends_on) = (SubscriptionId(row.get(1)?), day(row, 2)?, day(row, 3)?);
        let follows: Option<i64> = row.get(4)?;
        let renewed = follows.is_some();
        of.subscriptions.push(SubscriptionFact {
            id,
            starts_on,
            ends_on,
            renewed,
            until: Some(ends_on),
        });
        // Those that may go on past their end, and those that may end them.
        if row.get(5)? || renewed {
            let goes_on = if row.get(5)? { None } else { Some(ends_on) };
            let follows = follows.map(SubscriptionId);
            lasting.push((of.account, Lasting { id, follows, starts_on, until: goes_on }));
        }
        Ok(())
    })?;
    let on = Day::from_key(until.2).unwrap_or(Day::EPOCH);
    let mut accounts = facts.iter_mut();
    for own in lasting.chunk_by(|a, b| a.0 == b.0) {
        let Some(of) = accounts.find(|of| own.first().is_some_and(|one| one.0 == of.account))
        else {
            continue;
        };
        for (_, one) in own.iter().filter(|(_, one)| one.until.is_none()) {
            let Some(fact) = of.subscriptions.iter_mut().find(|fact| fact.id == one.id) else {
                continue;
            };
            let begun = own.iter().filter(|(_, later)| later.follows == Some(one.id));
            fact.until = match begun.map(|(_, later)| later.starts_on).min() {
                Some(next) => Some(next.plus_days(-1).max(fact.starts_on)),
                None if fact.ends_on >= on => recurring::until(fact.ends_on, true, Stop::Never),
                None => {
                    let stop = stop_of(conn, one.id, on, i64::MAX)?;
                    recurring::until(fact.ends_on, true, stop)
                }
            };
        }
    }
    let sql = "SELECT account, id, on_day, finished_on FROM handover INDEXED BY handover_by_account
         WHERE account BETWEEN ? AND ? AND on_day <= ? ORDER BY account, on_day";
    each(conn, sql, until, facts, |of, row| {
        of.handovers.push(HandoverFact {
            id: HandoverId(row.get(1)?),
            on: day(row, 2)?,
            finished_on: maybe_day(row, 3)?,
        });
        Ok(())
    })
}

fn sales(
    conn: &Connection,
    (up_to, months): (Day, i32),
    (first, last): (i64, i64),
    facts: &mut [AccountFacts],
) -> Result<Vec<Option<Day>>, StoreError> {
    let from = up_to.plus_months(-months).key();
    // Both go to each account's days in the index: a scan would pass all the years between.
    let sql = "SELECT account.id, on_day, sale.id, amount, invoice, discount
         FROM account CROSS JOIN sale INDEXED BY sale_by_account ON sale.account = account.id
           AND on_day IN ((SELECT min(on_day) FROM sale WHERE account = account.id),
             (SELECT min(on_day) FROM sale WHERE account = account.id AND amount > 0))
         WHERE account.id BETWEEN ? AND ? AND on_day <= ?
         ORDER BY account.id, on_day, amount <= 0, sale.id";
    let mut read = Days::default();
    each(conn, sql, (first, last, from.min(up_to.key())), facts, |of, row| {
        // Of the lines of the first day one is enough, unless nothing was sold by it.
        let sold = row.get::<_, Minor>(3)? > 0;
        if of.sales.last().is_none_or(|held| sold && held.amount <= 0) {
            of.sales.push(sale(&mut read, row)?);
        }
        Ok(())
    })?;
    let sql = "SELECT account.id, on_day, sale.id, amount, invoice, discount
         FROM account CROSS JOIN sale INDEXED BY sale_by_account ON sale.account = account.id
         WHERE account.id BETWEEN ? AND ? AND on_day > ? AND on_day <= ?
         ORDER BY account.id, on_day";
    each(conn, sql, (first, last, from, up_to.key()), facts, |of, row| {
        of.sales.push(sale(&mut read, row)?);
        Ok(())
    })?;
    Ok(facts.iter().map(|of| of.sales.first().map(|sale| sale.on)).collect())
}

fn sale(read: &mut Days, row: &Row<'_>) -> rusqlite::Result<SaleFact> {
    Ok(SaleFact {
        on: read.day(row, 1)?,
        id: SaleId(row.get(2)?),
        amount: row.get(3)?,
        bill: bill(row.get_ref(4)?.as_bytes()?),
        discounted: row.get::<_, Option<i32>>(5)?.map(|discount| discount > 0),
    })
}

// What is yes or no comes as bits of one number: a column more costs more than their sum.
const TOUCH: &str = "touch.account, on_day, touch.id, touch.kind,
     in_person + 2 * shared_news + 4 * refused_request + 8 * (attended IS 1)
     + 16 * (attended IS 0) + 32 * (began IS 'us') + 64 * (began IS 'them')";

fn touches(
    conn: &Connection,
    until: (i64, i64, i32),
    facts: &mut [AccountFacts],
) -> Result<(), StoreError> {
    let sql = format!(
        "SELECT {TOUCH} FROM touch INDEXED BY touch_by_account
         WHERE account BETWEEN ? AND ? AND on_day <= ? ORDER BY account, on_day"
    );
    let mut read = Days::default();
    each(conn, &sql, until, facts, |of, row| {
        of.touches.push(touch(&mut read, row)?);
        Ok(())
    })
}

/// Those that health looks at, or of the last day before.
fn late_touches(
    conn: &Connection,
    up_to: Day,
    (first, last): (i64, i64),
    facts: &mut [AccountFacts],
) -> Result<(), StoreError> {
    let sql = format!(
        "SELECT {TOUCH} FROM account
         CROSS JOIN touch INDEXED BY touch_by_account ON touch.account = account.id
         WHERE account.id BETWEEN ?1 AND ?2 AND on_day <= ?4
           AND on_day >= min(?3, coalesce(
             (SELECT max(on_day) FROM touch WHERE account = account.id AND on_day <= ?4), ?3))
         ORDER BY account.id, on_day"
    );
    let after = up_to.plus_months(-HEALTH_TOUCH_MONTHS).key();
    let mut read = Days::default();
    each(conn, &sql, (first, last, after, up_to.key()), facts, |of, row| {
        of.touches.push(touch(&mut read, row)?);
        Ok(())
    })
}

fn touch(read: &mut Days, row: &Row<'_>) -> rusqlite::Result<TouchFact> {
    let bits: u8 = row.get(4)?;
    let has = |bit: u8| bits >> bit & 1 == 1;
    Ok(TouchFact {
        on: read.day(row, 1)?,
        id: TouchId(row.get(2)?),
        kind: keyed(row, 3, TouchKind::from_key)?,
        in_person: has(0),
        shared_news: has(1),
        refused_request: has(2),
        attended: if has(3) { Some(true) } else { has(4).then_some(false) },
        began: if has(5) { Some(Who::Us) } else { has(6).then_some(Who::Them) },
    })
}

fn people(
    conn: &Connection,
    reach: (i64, i64),
    facts: &mut [AccountFacts],
) -> Result<(), StoreError> {
    let sql = "SELECT account, id, role, influence, joined_on, left_on
         FROM contact INDEXED BY contact_by_account
         WHERE account BETWEEN ? AND ? ORDER BY account";
    each(conn, sql, reach, facts, |of, row| {
        of.contacts.push(ContactFact {
            id: ContactId(row.get(1)?),
            role: maybe_keyed(row, 2, DecisionRole::from_key)?,
            influence: row.get(3)?,
            joined_on: maybe_day(row, 4)?,
            left_on: maybe_day(row, 5)?,
        });
        Ok(())
    })
}

/// What people said after that day, what became of it, and how they took what went wrong.
fn asked(
    conn: &Connection,
    after: Day,
    until: (i64, i64, i32),
    facts: &mut [AccountFacts],
) -> Result<(), StoreError> {
    let since = (until.0, until.1, until.2, after.key());
    let sql = format!(
        "SELECT account, {SAID} FROM answer INDEXED BY answer_by_account
         WHERE account BETWEEN ? AND ? AND on_day <= ? AND on_day >= ? ORDER BY account, on_day"
    );
    each(conn, &sql, since, facts, |of, row| {
        of.answers.push(said(row)?);
        Ok(())
    })?;
    let sql = format!(
        "SELECT {ITEM} FROM feedback_item INDEXED BY feedback_item_by_account
         WHERE account BETWEEN ? AND ? AND on_day <= ? AND on_day >= ? ORDER BY account, on_day"
    );
    each(conn, &sql, since, facts, |of, row| {
        of.feedback.push(item(row)?);
        Ok(())
    })?;
    let sql = "SELECT account, id, on_day, severity, taken, coalesce(taken_on, on_day), closed_on
         FROM incident INDEXED BY incident_by_account
         WHERE account BETWEEN ? AND ? AND on_day <= ? ORDER BY account, on_day";
    each(conn, sql, until, facts, |of, row| {
        let taken: Option<i8> = row.get(4)?;
        of.incidents.push(IncidentFact {
            id: IncidentId(row.get(1)?),
            on: day(row, 2)?,
            severity: keyed(row, 3, Severity::from_key)?,
            taken: taken.zip(maybe_day(row, 5)?),
            closed_on: maybe_day(row, 6)?,
        });
        Ok(())
    })
}

/// Criteria met and moves between stages.
fn stages(
    conn: &Connection,
    until: (i64, i64, i32),
    facts: &mut [AccountFacts],
) -> Result<(), StoreError> {
    let sql = "SELECT account, met_on, criterion FROM stage_mark INDEXED BY stage_mark_by_account
         WHERE account BETWEEN ? AND ? AND met_on <= ? ORDER BY account, met_on";
    each(conn, sql, until, facts, |of, row| {
        of.marks.push(MarkFact {
            met_on: day(row, 1)?,
            criterion: keyed(row, 2, Criterion::from_key)?,
        });
        Ok(())
    })?;
    let sql = "SELECT account, id, on_day, from_stage, to_stage
         FROM stage_move INDEXED BY stage_move_by_account
         WHERE account BETWEEN ? AND ? AND on_day <= ? ORDER BY account, on_day";
    each(conn, sql, until, facts, |of, row| {
        of.moves.push(MoveFact {
            id: StageMoveId(row.get(1)?),
            on: day(row, 2)?,
            from: keyed(row, 3, Stage::from_key)?,
            to: keyed(row, 4, Stage::from_key)?,
        });
        Ok(())
    })
}

/// Signs judged by hand.
fn judged(
    conn: &Connection,
    until: (i64, i64, i32),
    facts: &mut [AccountFacts],
) -> Result<(), StoreError> {
    let sql =
        "SELECT account, id, on_day, sign, score FROM judgement INDEXED BY judgement_by_account
         WHERE account BETWEEN ? AND ? AND on_day <= ? ORDER BY account, on_day";
    each(conn, sql, until, facts, |of, row| {
        of.judgements.push(JudgementFact {
            id: JudgementId(row.get(1)?),
            on: day(row, 2)?,
            sign: keyed(row, 3, Sign::from_key)?,
            score: row.get(4)?,
        });
        Ok(())
    })
}

/// Adds the factors of industries and countries to the accounts they concern.
fn common_factors(
    conn: &Connection,
    up_to: Day,
    heads: &[Head],
    facts: &mut [AccountFacts],
) -> Result<(), StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT id, {} FROM factor INDEXED BY factor_by_account
         WHERE account IS NULL AND noticed_on <= ?",
        Factor::COLUMNS.join(", ")
    ))?;
    let common: Vec<Factor> =
        statement.query_map([up_to.key()], table::read)?.collect::<Result<_, _>>()?;
    if common.is_empty() {
        return Ok(());
    }
    // Accounts share a few industries and countries: each pair is compared once.
    let mut of_pair: FxHashMap<(&str, &str), Vec<&Factor>> = FxHashMap::default();
    for (head, of) in heads.iter().zip(facts) {
        let (industry, country) = (head.industry.as_str(), head.country.as_str());
        let concerning = of_pair.entry((industry, country)).or_insert_with(|| {
            common.iter().filter(|f| f.concerns(of.account, industry, country)).collect()
        });
        of.factors.extend(concerning.iter().copied().cloned());
    }
    Ok(())
}

/// Walks rows that begin with an account and come in its order beside the facts in the same order.
fn each(
    conn: &Connection,
    sql: &str,
    parameters: impl rusqlite::Params,
    facts: &mut [AccountFacts],
    mut add: impl FnMut(&mut AccountFacts, &Row<'_>) -> rusqlite::Result<()>,
) -> Result<(), StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut facts = facts.iter_mut();
    let Some(mut of) = facts.next() else { return Ok(()) };
    let mut rows = statement.query(parameters)?;
    while let Some(row) = rows.next()? {
        let account = row.get(0)?;
        while of.account.0 < account {
            let Some(next) = facts.next() else { return Ok(()) };
            of = next;
        }
        if of.account.0 == account {
            add(of, row)?;
        }
    }
    Ok(())
}

/// A number that lines of one invoice share; 0 when it has none.
fn bill(invoice: &[u8]) -> u64 {
    if invoice.is_empty() {
        return 0;
    }
    let mut hasher = FxHasher::default();
    hasher.write(invoice);
    hasher.finish().max(1)
}

/// Reads days that often repeat the one before.
#[derive(Default)]
struct Days(Option<(i32, Day)>);

impl Days {
    fn day(&mut self, row: &Row<'_>, at: usize) -> rusqlite::Result<Day> {
        let key: i32 = row.get(at)?;
        match self.0 {
            Some((last, day)) if last == key => Ok(day),
            _ => {
                let day = day(row, at)?;
                self.0 = Some((key, day));
                Ok(day)
            }
        }
    }
}

pub(super) fn day(row: &Row<'_>, at: usize) -> rusqlite::Result<Day> {
    let key: i32 = row.get(at)?;
    Day::from_key(key).ok_or_else(|| unreadable(at, Type::Integer, format!("{key} is not a day")))
}

pub(super) fn maybe_day(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Day>> {
    if row.get_ref(at)?.data_type() == Type::Null { Ok(None) } else { day(row, at).map(Some) }
}

pub(super) fn keyed<T>(
    row: &Row<'_>,
    at: usize,
    read: fn(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let key = row.get_ref(at)?.as_str()?;
    read(key).ok_or_else(|| unreadable(at, Type::Text, format!("{key} is not known")))
}

pub(super) fn maybe_keyed<T>(
    row: &Row<'_>,
    at: usize,
    read: fn(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    if row.get_ref(at)?.data_type() == Type::Null {
        Ok(None)
    } else {
        keyed(row, at, read).map(Some)
    }
}

fn unreadable(at: usize, kind: Type, what: String) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(at, kind, what.into())
}

//! The portfolio: every account in one table, as of a day; and the same as a workbook.

pub(crate) mod cards;
pub(crate) mod row;

use crate::{
    Failure, Session, atomic_file,
    dto::{
        Choice, Written,
        portfolio::{
            Filter, PortfolioExportReq, PortfolioPage, PortfolioReq, PortfolioRow, Signal, Sort,
            SortBy, Totals,
        },
    },
    form,
    print::{self, Voice},
    relationship::{
        choices,
        everyone::{Bond, Everyone},
        met, score,
    },
};
use rapport_domain::{
    Account, Day, Half, LegalEntity, Manager, Noun, Review, fold,
    relationship::{health::Tenths, purchase},
};
use rapport_exchange::Cell;
use rapport_measures::{abc, growth};
use rapport_store::{AccountFigures, Version};
use rapport_text::{day, words};
use std::{
    cmp::{Ordering, Reverse},
    collections::HashMap,
    sync::Arc,
};

/// What can be filtered by, in the order of the menu.
const SIGNALS: [Signal; 11] = [
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

/// Everything a page is made of, read in one hold of the book.
pub(crate) struct Facts {
    everyone: Everyone,
    accounts: Vec<(Account, AccountFigures)>,
    managers: HashMap<i64, Manager>,
    reviews: HashMap<i64, Review>,
}

/// What [`Facts`] were read for: the same book, day and half give the same facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reading {
    version: Version,
    day: Day,
    half: Half,
}

/// An account shown, before it is printed.
struct Line<'a> {
    account: &'a Account,
    bond: Option<&'a Bond>,
    figures: &'a AccountFigures,
    class: &'static str,
    /// Folded: what equal accounts are sorted by.
    name: String,
}

pub(crate) fn page(session: &Session, request: PortfolioReq) -> Result<PortfolioPage, Failure> {
    let lang = session.lang();
    let voice = Voice { lang, currency: session.settings().currency };
    let stand = session.stand(request.at);
    let facts = facts(session, &stand, &request.filter)?;
    let tax_ids = tax_ids(session, &request.filter)?;
    let everyone = facts.accounts.len();
    let mut lines: Vec<Line<'_>> = facts
        .accounts
        .iter()
        .zip(classes(&facts))
        .filter(|((account, figures), _)| {
            matches(account, figures, &facts, &tax_ids, &request.filter, stand.day)
        })
        .map(|((account, figures), class)| Line {
            account,
            bond: facts.everyone.bond(account),
            figures,
            class,
            name: fold::fold(&account.name),
        })
        .collect();
    sort(&mut lines, request.sort, &facts, stand.day);
    let mut printed = row::Rows::new(voice, &facts, stand.day);
    let rows: Vec<PortfolioRow> = lines.iter().map(|line| printed.of(line)).collect();
    let shown: Vec<&AccountFigures> = lines.iter().map(|line| line.figures).collect();
    let cards = cards::of(voice, &stand, &shown);
    let totals = totals(voice, &shown);
    let on = day::long(lang, stand.day);
    let caption = if rows.len() == everyone {
        words::portfolio_caption(
            lang,
            print::counted(lang, Noun::Account, everyone as u64),
            on,
            print::counted(lang, Noun::Manager, facts.managers.len() as u64),
        )
    } else {
        let accounts = print::counted(lang, Noun::Account, rows.len() as u64);
        words::portfolio_caption_filtered(lang, accounts, voice.whole(everyone), on)
    };
    Ok(PortfolioPage {
        as_of: stand.day,
        caption,
        half: stand.half,
        cards,
        totals,
        all: u32::try_from(everyone).unwrap_or(u32::MAX),
        owners: owners(&facts),
        industries: form::in_use(facts.accounts.iter().map(|(a, _)| a.industry.as_str())),
        lifecycles: print::lifecycles(lang),
        bands: choices::bands(lang),
        stages: choices::stages_in_use(session.settings().first_touch_stage)
            .into_iter()
            .map(|stage| print::choice(stage.key(), &print::stage(lang, stage)))
            .collect(),
        loyalties: choices::loyalties(lang),
        signals: SIGNALS
            .map(|signal| {
                print::choice(signal_key(signal), &words::signal(lang, signal_key(signal)))
            })
            .to_vec(),
        rows,
    })
}

fn facts(
    session: &Session,
    stand: &crate::session::Stand,
    filter: &Filter,
) -> Result<Arc<Facts>, Failure> {
    let fail = |e| session.store_failure(&e);
    let settings = session.settings();
    let book = session.book();
    // Who was met is the dearest thing to read of all: only where it is asked for.
    let single = filter.signal == Some(Signal::Single);
    let reading =
        Reading { version: book.version().map_err(fail)?, day: stand.day, half: stand.half };
    // Sorting and filtering ask again for what has not changed.
    if let Some(facts) = session.portfolio_at(reading).filter(|_| !single) {
        return Ok(facts);
    }
    let figures = book.portfolio(&stand.windows()).map_err(fail)?;
    let mut figures: HashMap<i64, AccountFigures> =
        figures.into_iter().map(|f| (f.account.0, f)).collect();
    let accounts = book.all::<Account>().map_err(fail)?.into_iter().map(|account| {
        let none = || AccountFigures::none(account.id);
        let own = figures.remove(&account.id.0).unwrap_or_else(none);
        (account, own)
    });
    let accounts: Vec<(Account, AccountFigures)> = accounts.collect();
    let all: Vec<&Account> = accounts.iter().map(|(account, _)| account).collect();
    let met = if single { met(&book, stand.day).map_err(fail)? } else { HashMap::new() };
    let everyone = Everyone::read(&book, &all, &settings, stand, &met).map_err(fail)?;
    let reviews = book.all::<Review>().map_err(fail)?;
    let facts = Arc::new(Facts {
        everyone,
        accounts,
        managers: book.all::<Manager>().map_err(fail)?.into_iter().map(|m| (m.id.0, m)).collect(),
        reviews: reviews
            .into_iter()
            .filter(|r| r.half == stand.half)
            .map(|r| (r.account.0, r))
            .collect(),
    });
    if !single {
        session.keep_portfolio(reading, &facts);
    }
    Ok(facts)
}

/// Legal names and tax ids of every account, folded, where words are looked for.
fn tax_ids(session: &Session, filter: &Filter) -> Result<HashMap<i64, String>, Failure> {
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

/// The class of every account, in their order; empty without sales.
fn classes(facts: &Facts) -> Vec<&'static str> {
    let amounts: Vec<i64> = facts.accounts.iter().map(|(_, f)| f.revenue_12m).collect();
    let letter = |class: Option<abc::Class>| class.map_or("", abc::Class::letter);
    abc::classes(&amounts).into_iter().map(letter).collect()
}

fn matches(
    account: &Account,
    figures: &AccountFigures,
    facts: &Facts,
    tax_ids: &HashMap<i64, String>,
    filter: &Filter,
    on: Day,
) -> bool {
    let bond = facts.everyone.bond(account);
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
        Signal::Single => bond.is_some_and(|b| b.single.is_some()),
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

fn sort(lines: &mut [Line<'_>], sort: Sort, facts: &Facts, on: Day) {
    let owners: HashMap<i64, String> =
        facts.managers.values().map(|m| (m.id.0, fold::fold(&m.name))).collect();
    let owner = |line: &Line<'_>| {
        line.account.owner.and_then(|id| owners.get(&id.0)).map_or("", String::as_str)
    };
    let change = |f: &AccountFigures| growth::growth(f.revenue_12m, f.revenue_prev_12m);
    // Of one stage those that entered it last stand lowest.
    let stage = |line: &Line<'_>| line.bond.map(|b| (b.standing.stage, Reverse(b.standing.since)));
    // Worked out once: it looks through every touch and sale.
    let known: HashMap<i64, Day> = match sort.by {
        SortBy::Loyalty => lines
            .iter()
            .filter_map(|line| Some((line.account.id.0, line.bond?)))
            .filter_map(|(id, bond)| Some((id, purchase::known_since(&bond.facts, on)?)))
            .collect(),
        _ => HashMap::new(),
    };
    // Kinds are listed the best first; of one kind the longest known stands highest.
    let loyal = |line: &Line<'_>| {
        let days = known.get(&line.account.id.0).map(|since| on.days_since(*since));
        (line.bond.map(|b| Reverse(b.loyalty.kind)), days, line.figures.revenue_12m)
    };
    lines.sort_by(|a, b| {
        let (fa, fb) = (a.figures, b.figures);
        let order = match sort.by {
            SortBy::Name => a.name.cmp(&b.name),
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
        order.then_with(|| a.name.cmp(&b.name)).then(a.account.id.cmp(&b.account.id))
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

fn totals(voice: Voice, shown: &[&AccountFigures]) -> Totals {
    let sum = |of: fn(&AccountFigures) -> i64| voice.money(shown.iter().map(|f| of(f)).sum());
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Totals {
        accounts: count(shown.len()),
        accounts_with_sales: count(shown.iter().filter(|f| f.first_sale.is_some()).count()),
        revenue: sum(|f| f.revenue_total),
        revenue_12m: sum(|f| f.revenue_12m),
        revenue_prev_12m: sum(|f| f.revenue_prev_12m),
        revenue_half: sum(|f| f.revenue_half),
        paid: sum(|f| f.paid_total),
        overdue: sum(|f| f.overdue),
        recurring: sum(|f| f.recurring_yearly),
    }
}

fn owners(facts: &Facts) -> Vec<Choice> {
    let mut counts: HashMap<i64, u32> = HashMap::new();
    for owner in facts.accounts.iter().filter_map(|(a, _)| a.owner) {
        *counts.entry(owner.0).or_default() += 1;
    }
    let mut all: Vec<Choice> = facts
        .managers
        .values()
        .filter_map(|m| {
            let count = counts.get(&m.id.0).copied()?;
            Some(Choice { key: m.id.0.to_string(), label: m.name.clone(), count: Some(count) })
        })
        .collect();
    all.sort_by_cached_key(|c| fold::fold(&c.label));
    all
}

const fn signal_key(signal: Signal) -> &'static str {
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

pub(crate) fn export(session: &Session, request: PortfolioExportReq) -> Result<Written, Failure> {
    let lang = session.lang();
    atomic_file::absolute(lang, &request.path)?;
    let page = page(session, request.portfolio)?;
    let headings = [
        words::column_name(lang),
        words::column_place(lang),
        words::column_owner(lang),
        words::column_lifecycle(lang),
        words::column_class(lang),
        words::column_revenue_12m(lang),
        words::column_change(lang),
        words::column_revenue_half(lang),
        words::column_recurring(lang),
        words::column_overdue(lang),
        words::column_ending(lang),
        words::column_touch(lang),
        words::column_health(lang),
        words::column_band(lang),
        words::column_health_change(lang),
        words::column_stage(lang),
        words::column_loyalty(lang),
        words::column_alerts(lang),
    ];
    let text = |t: &str| if t.is_empty() { Cell::Empty } else { Cell::Text(t.to_owned()) };
    let rows: Vec<Vec<Cell>> = page
        .rows
        .iter()
        .map(|row| {
            vec![
                text(&row.name),
                text(&row.place),
                text(&row.owner),
                text(&row.lifecycle_label),
                text(&row.class),
                Cell::Money(row.revenue_12m.minor),
                row.change.share.map_or(Cell::Empty, |s| Cell::Number((s * 1000.0).round() / 10.0)),
                Cell::Money(row.revenue_half.minor),
                Cell::Money(row.recurring.minor),
                Cell::Money(row.overdue.minor),
                row.ending.as_ref().map_or(Cell::Empty, |e| Cell::Day(e.on.day)),
                row.last_touch.as_ref().map_or(Cell::Empty, |t| Cell::Day(t.day)),
                row.health.score.map_or(Cell::Empty, Cell::Number),
                text(&row.health.band_label),
                text(&row.health.change),
                text(&row.stage_label),
                text(&row.loyalty_label),
                text(&row.alerts.iter().map(|a| a.text.as_str()).collect::<Vec<_>>().join("; ")),
            ]
        })
        .collect();
    let bytes = rapport_exchange::xlsx_table(&words::sheet_portfolio(lang), &headings, &rows)
        .map_err(|e| Failure::failed(words::failure_write(lang, request.path.as_str()), &e))?;
    atomic_file::write(lang, &request.path, &bytes)
}

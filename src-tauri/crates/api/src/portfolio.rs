//! The portfolio: every account in one table, as of a day; and the same as a workbook.

pub(crate) mod cards;
mod facts;
mod filter;
mod order;
pub(crate) mod row;
mod workbook;

pub(crate) use facts::{Figures, Reading, figures};
pub(crate) use workbook::export;

use crate::{
    Failure, Session,
    dto::{
        Choice,
        portfolio::{PortfolioPage, PortfolioReq, Totals},
    },
    form,
    print::{self, Voice},
    relationship::{choices, everyone::Bond},
};
use facts::{Facts, Known};
use rapport_domain::{Noun, relationship::alert::SingleThread};
use rapport_store::AccountFigures;
use rapport_text::{day, words};
use std::collections::HashMap;

/// An account shown, before it is printed.
struct Line<'a> {
    known: &'a Known,
    bond: Option<&'a Bond>,
    single: Option<SingleThread>,
}

pub(crate) fn page(session: &Session, request: PortfolioReq) -> Result<PortfolioPage, Failure> {
    let (lang, settings, stand) = session.ground(request.at);
    let voice = Voice { lang, currency: settings.currency };
    let facts = Facts::read(session, &settings, &stand, &request)?;
    let tax_ids = filter::tax_ids(session, &request.filter)?;
    let figures = &facts.figures;
    let everyone = figures.accounts.len();
    let mut lines: Vec<Line<'_>> = figures
        .accounts
        .iter()
        .map(|known| facts.line(known))
        .filter(|line| filter::matches(line, &tax_ids, &request.filter, stand.day))
        .collect();
    order::sort(&mut lines, request.sort, figures, stand.day);
    let rows = row::printed(voice, &facts, stand.day, &lines);
    let shown: Vec<&AccountFigures> = lines.iter().map(|line| &line.known.figures).collect();
    let cards = cards::of(voice, &stand, &shown);
    let totals = totals(voice, &shown);
    let on = day::long(lang, stand.day);
    let caption = if rows.len() == everyone {
        words::portfolio_caption(
            lang,
            print::counted(lang, Noun::Account, everyone as u64),
            on,
            print::counted(lang, Noun::Manager, figures.managers.len() as u64),
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
        owners: owners(figures),
        industries: form::in_use(figures.accounts.iter().map(|k| k.account.industry.as_str())),
        lifecycles: print::lifecycles(lang),
        bands: choices::bands(lang),
        stages: choices::stages_in_use(settings.first_touch_stage)
            .into_iter()
            .map(|stage| print::choice(stage.key(), &print::stage(lang, stage)))
            .collect(),
        loyalties: choices::loyalties(lang),
        signals: filter::SIGNALS
            .map(|signal| {
                let key = filter::signal_key(signal);
                print::choice(key, &words::signal(lang, key))
            })
            .to_vec(),
        rows,
    })
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

fn owners(figures: &Figures) -> Vec<Choice> {
    let mut counts: HashMap<i64, u32> = HashMap::new();
    for owner in figures.accounts.iter().filter_map(|k| k.account.owner) {
        *counts.entry(owner.0).or_default() += 1;
    }
    let mut all = print::managers(figures.managers.values());
    for choice in &mut all {
        choice.count = choice.key.parse().ok().and_then(|id: i64| counts.get(&id).copied());
    }
    all.retain(|choice| choice.count.is_some());
    all
}

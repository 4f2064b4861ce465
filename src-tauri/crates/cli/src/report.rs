//! What the commands print: text for people, JSON for scripts (`docs/CLI.md`).
#![expect(clippy::print_stderr, reason = "the command line says its errors")]

use rapport_api::{
    Failure,
    dto::{
        account::AccountPage,
        import::{ImportDone, ImportLook, ImportNote},
        portfolio::{PortfolioPage, PortfolioRow, Totals},
        relationship::{RelationshipPage, board::StageBoard},
        renewal::{RenewalsPage, forecast::ForecastPage},
        survey::SurveyPage,
    },
};
use rapport_domain::{Currency, Minor};
use rapport_text::{Lang, number, words};
use serde_json::{Value, json};
use std::io::Write as _;

/// Prints a line. A reader that has gone (`rapport … | head`) is no failure of ours.
fn print(line: std::fmt::Arguments<'_>) {
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

macro_rules! say {
    ($($part:tt)*) => { print(format_args!($($part)*)) };
}

pub(crate) fn error(failure: &Failure) {
    eprintln!("{}", failure.message);
}

pub(crate) fn line(text: &str) {
    say!("{text}");
}

fn print_json(value: &impl serde::Serialize) {
    match serde_json::to_string_pretty(value) {
        Ok(text) => say!("{text}"),
        Err(cause) => eprintln!("{cause}"),
    }
}

/// An amount as a JSON number in units of the currency, two decimals.
fn units(minor: Minor) -> f64 {
    minor as f64 / 100.0
}

pub(crate) fn look(look: &ImportLook, lang: Lang, json: bool) {
    if json {
        return print_json(look);
    }
    let c = &look.counts;
    let count = |n: u64| number::whole(lang, i64::try_from(n).unwrap_or(i64::MAX));
    let summary = words::import_look(
        lang,
        count(c.left_out),
        look.name.as_str(),
        count(c.new),
        count(c.rejected),
        count(c.unchanged),
        count(c.updated),
    );
    say!("{summary}");
    if !look.missing.is_empty() {
        say!("{}", words::import_not_matched(lang, look.missing.join("; ")));
    }
    notes(&look.rejects);
    notes(&look.warnings);
}

pub(crate) fn import(done: &ImportDone, lang: Lang, json: bool) {
    if json {
        return print_json(done);
    }
    say!("{}", done.label);
    if let Some(amount) = &done.amount {
        say!("{}", number::amount(lang, amount.minor));
    }
    notes(&done.rejects);
}

fn notes(notes: &[ImportNote]) {
    for note in notes {
        let place =
            if note.column.is_empty() { String::new() } else { format!(" [{}]", note.column) };
        say!("{}:{}{place} {} – {}", note.file, note.line, note.value, note.reason);
    }
}

pub(crate) fn portfolio(page: &PortfolioPage, currency: Currency, json: bool) {
    if json {
        return print_json(&json!({
            "as_of": page.as_of,
            "half": page.half,
            "currency": currency.key(),
            "accounts": page.rows.iter().map(account_json).collect::<Vec<_>>(),
            "totals": totals_json(&page.totals),
        }));
    }
    say!("{}", page.caption);
    for row in &page.rows {
        say!(
            "{:>16} {:>7} {:>1}  {}{}{}",
            row.revenue_12m.text,
            row.change.text,
            row.class,
            row.name,
            if row.owner.is_empty() { "" } else { " · " },
            row.owner
        );
    }
    say!("{:>16}", page.totals.revenue_12m.text);
}

fn account_json(row: &PortfolioRow) -> Value {
    let bond = row.bond.as_ref();
    json!({
        "id": row.id,
        "name": row.name,
        "owner": row.owner,
        "lifecycle": row.lifecycle,
        "class": row.class,
        "revenue": units(row.revenue.minor),
        "revenue_12m": units(row.revenue_12m.minor),
        "change": row.change.share,
        "revenue_half": units(row.revenue_half.minor),
        "paid": units(row.paid.minor),
        "overdue": units(row.overdue.minor),
        "recurring": units(row.recurring.minor),
        "next_end": row.ending.as_ref().map(|e| e.on.day),
        "last_sale": row.last_sale.as_ref().map(|d| d.day),
        "last_touch": row.last_touch.as_ref().map(|d| d.day),
        "health": bond.map(|bond| bond.health.score),
        "band": bond.map(|bond| &bond.health.band),
        "stage": bond.map(|bond| bond.stage),
    })
}

fn totals_json(totals: &Totals) -> Value {
    json!({
        "accounts": totals.accounts,
        "accounts_with_sales": totals.accounts_with_sales,
        "revenue": units(totals.revenue.minor),
        "revenue_12m": units(totals.revenue_12m.minor),
        "revenue_prev_12m": units(totals.revenue_prev_12m.minor),
        "revenue_half": units(totals.revenue_half.minor),
        "paid": units(totals.paid.minor),
        "overdue": units(totals.overdue.minor),
        "recurring": units(totals.recurring.minor),
    })
}

pub(crate) fn account(page: &AccountPage, json: bool) {
    if json {
        return print_json(page);
    }
    say!("{}\n{}\n{}", page.account.name, page.caption, page.as_of_label);
    for card in &page.cards {
        say!("{:>32}: {} {}", card.name, card.value, card.against);
    }
    for product in page.products.iter().take(10) {
        say!(
            "{:>16} {:>7}  {}",
            product.revenue_12m.text,
            product.change.text,
            product.product.name
        );
    }
}

pub(crate) fn health(account: &AccountPage, page: &RelationshipPage, json: bool) {
    let (health, change) = (&page.health, &page.change);
    if json {
        return print_json(&json!({
            "id": account.account.id,
            "name": account.account.name,
            "as_of": page.day,
            "health": health,
            "change": change,
            "acts": page.acts,
            "to_ask": page.to_ask,
        }));
    }
    say!("{}\n{}", account.account.name, account.as_of_label);
    let score = if health.enough { health.text.as_str() } else { "—" };
    say!("{score} · {} · {}", health.band_label, health.direction);
    say!("{}", health.sentence);
    if !health.enough {
        for ask in &page.to_ask {
            say!("{:>8}  {} – {}", ask.adds, ask.label, ask.how);
        }
    }
    for line in &health.lines {
        let of = [&line.score, &line.weight, &line.fresh];
        let of: Vec<&str> = of.into_iter().map(String::as_str).filter(|t| !t.is_empty()).collect();
        let of = if of.is_empty() { String::new() } else { format!(" [{}]", of.join(" × ")) };
        detail(&line.points_text, &format!("{}{of}", line.name), &line.evidence);
    }
    say!("\n{}", change.title);
    if !change.none.is_empty() {
        say!("{}", change.none);
    }
    for line in &change.lines {
        detail(&line.points_text, &line.text, &line.evidence);
    }
    if !change.difference_text.is_empty() {
        say!("{:>8}", change.difference_text);
    }
    if !page.acts.is_empty() {
        say!("");
    }
    for act in &page.acts {
        detail(&act.gain_text, &act.text, &act.assumption);
    }
}

/// Points, what they are for, and what that rests on.
fn detail(points: &str, what: &str, evidence: &str) {
    let dash = if evidence.is_empty() { "" } else { " – " };
    say!("{points:>8}  {what}{dash}{evidence}");
}

pub(crate) fn stages(board: &StageBoard, json: bool) {
    if json {
        return print_json(board);
    }
    say!("{}", board.caption);
    for column in &board.columns {
        say!("\n{} · {} · {}", column.label, column.count, column.revenue.short);
        for card in &column.cards {
            let next =
                if card.next.is_empty() { String::new() } else { format!("  {}", card.next) };
            say!(
                "{:>3}/{} {:>20} {:>14}  {}{next}",
                card.met,
                card.of,
                card.clock,
                card.pace_label,
                card.name
            );
        }
    }
}

pub(crate) fn renewals(page: &RenewalsPage, json: bool) {
    if json {
        return print_json(page);
    }
    say!("{}\n{}", page.caption, page.forecast.text);
    for group in &page.groups {
        say!("\n{} · {} · {}", group.label, group.rows.len(), group.at_stake.short);
        for row in &group.rows {
            say!(
                "{:>12} {:>16} {:>5}  {} · {} – {} [{}]",
                row.decide.text,
                row.at_stake.text,
                row.percent_text,
                row.account_name,
                row.product,
                row.step_label,
                row.owner_name
            );
        }
    }
    if !page.warnings.is_empty() {
        say!("");
    }
    for warning in &page.warnings {
        say!(
            "{:>12}  {} · {} – {}",
            warning.decide.text,
            warning.account_name,
            warning.product,
            warning.text
        );
    }
}

pub(crate) fn forecast(page: &ForecastPage, json: bool) {
    if json {
        return print_json(page);
    }
    say!("{}", page.title);
    for month in page.by_month.iter().chain([&page.all]) {
        say!(
            "{:>9} {:>4} {:>16} {:>16} {:>16} {:>16}",
            month.label,
            month.renewals,
            month.low.text,
            month.base.text,
            month.high.text,
            month.total.text
        );
    }
    for text in [&page.by_figure, &page.basis, &page.record.sentence] {
        if !text.is_empty() {
            say!("{text}");
        }
    }
    say!("\n{}", page.retention_period);
    for card in &page.retention {
        say!("{:>9}  {} {}", card.value, card.name, card.against);
    }
    for step in &page.bridge {
        say!("{:>16}  {}", step.amount.text, step.label);
    }
}

pub(crate) fn survey(page: &SurveyPage, json: bool) {
    if json {
        return print_json(page);
    }
    say!("{}\n{}\n{}", page.half_label, page.caption, page.coverage.text);
    for card in &page.cards {
        let against =
            if card.against.is_empty() { String::new() } else { format!(" ({})", card.against) };
        say!("{:>9}  {} – {}{against}", card.value, card.name, card.explain);
    }
    for line in &page.nps {
        say!("{:>9}  {}: {}", "", line.name, line.text);
    }
    for line in &page.against {
        say!("{:>9}  {}", "", line.text);
    }
    if !page.ten.is_empty() {
        say!("{:>9}  {}", "", page.ten);
    }
    for rate in &page.by_manager {
        say!(
            "{:>9}  {:>4}/{:<4} {:>9}  {:>4}/{:<4}  {}",
            rate.response,
            rate.answered,
            rate.asked,
            rate.closure,
            rate.told,
            rate.credible,
            rate.name
        );
    }
    for group in &page.groups {
        say!("\n{} · {}", group.label, group.rows.len());
        for row in &group.rows {
            say!(
                "{:>14}  {} · {} – {} [{}]",
                row.revenue,
                row.account_name,
                row.contact_name,
                row.state_label,
                row.interviewer
            );
        }
    }
}

//! The portfolio as a workbook.

use super::page;
use crate::{
    Failure, Session, atomic_file,
    dto::{
        Written,
        portfolio::{PortfolioExportReq, PortfolioReq, PortfolioRow},
    },
};
use rapport_exchange::Cell;
use rapport_text::words;

pub(crate) fn export(session: &Session, request: PortfolioExportReq) -> Result<Written, Failure> {
    let lang = session.lang();
    atomic_file::absolute(lang, &request.path)?;
    let page = page(session, PortfolioReq { figures_only: false, ..request.portfolio })?;
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
    let rows: Vec<Vec<Cell>> = page.rows.iter().map(cells).collect();
    let bytes = rapport_exchange::xlsx_table(&words::sheet_portfolio(lang), &headings, &rows)
        .map_err(|e| Failure::failed(words::failure_write(lang, request.path.as_str()), &e))?;
    atomic_file::write(lang, &request.path, &bytes)
}

fn cells(row: &PortfolioRow) -> Vec<Cell> {
    let text = |t: &str| if t.is_empty() { Cell::Empty } else { Cell::Text(t.to_owned()) };
    let mut cells = vec![
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
    ];
    if let Some(bond) = &row.bond {
        let alerts: Vec<&str> = bond.alerts.iter().map(|alert| alert.text.as_str()).collect();
        cells.extend([
            bond.health.score.map_or(Cell::Empty, Cell::Number),
            text(&bond.health.band_label),
            text(&bond.health.change),
            text(&bond.stage_label),
            text(&bond.loyalty_label),
            text(&alerts.join("; ")),
        ]);
    }
    cells
}

//! A queue as a workbook.

use super::queue;
use crate::{
    Failure, Session, atomic_file,
    dto::{Written, renewal::files::RenewalsExportReq},
};
use rapport_exchange::Cell;
use rapport_text::words;

pub(crate) fn export(session: &Session, request: RenewalsExportReq) -> Result<Written, Failure> {
    let lang = session.lang();
    atomic_file::absolute(lang, &request.path)?;
    let page = queue::queue(session, request.renewals)?;
    let headings = [
        words::renewal_column_step(lang),
        words::renewal_column_planned(lang),
        words::renewal_column_account(lang),
        words::renewal_column_product(lang),
        words::renewal_column_stake(lang),
        words::renewal_column_decide(lang),
        words::renewal_column_ends(lang),
        words::renewal_column_contact(lang),
        words::renewal_column_channel(lang),
        words::renewal_column_owner(lang),
        words::renewal_column_health(lang),
        words::renewal_column_band(lang),
        words::renewal_column_percent(lang),
    ];
    let text = |t: &str| if t.is_empty() { Cell::Empty } else { Cell::Text(t.to_owned()) };
    let rows: Vec<Vec<Cell>> = page
        .groups
        .iter()
        .flat_map(|group| &group.rows)
        .map(|row| {
            vec![
                text(&row.step_label),
                row.planned.as_ref().map_or(Cell::Empty, |d| Cell::Day(d.day)),
                text(&row.account_name),
                text(&row.product),
                Cell::Money(row.at_stake.minor),
                Cell::Day(row.decide.day),
                Cell::Day(row.ends.day),
                text(&row.contact_label),
                text(&row.channel_label),
                text(&row.owner_name),
                row.score.parse().map_or(Cell::Empty, Cell::Number),
                text(&row.outlook_label),
                match row.percent_text.as_str() {
                    "" => Cell::Empty,
                    _ => Cell::Number(f64::from(row.percent)),
                },
            ]
        })
        .collect();
    let bytes = rapport_exchange::xlsx_table(&words::renewal_sheet(lang), &headings, &rows)
        .map_err(|e| Failure::failed(words::failure_write(lang, request.path.as_str()), &e))?;
    atomic_file::write(lang, &request.path, &bytes)
}

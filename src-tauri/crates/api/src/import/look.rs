//! The wizard's look at a file: what was found, how it is mapped, what importing would do.

use super::{MOST_NOTES, Opened, open, plan, wire};
use crate::{
    Failure, Session,
    dto::{
        Choice,
        import::{ImportField, ImportFormat, ImportLook, ImportReq, ImportScale, ImportState},
    },
};
use rapport_exchange::{Container, Kind, Reading, Scale};
use rapport_text::Lang;

/// Rows shown as they stand in the file.
const RAW: usize = 5;

pub(crate) fn look(session: &Session, request: ImportReq) -> Result<ImportLook, Failure> {
    session.begin_long_work();
    let lang = session.lang();
    let opened = open(session, &request)?;
    let mut look = found(lang, &opened);
    look.missing = missing(lang, &opened);
    if !look.missing.is_empty() {
        return Ok(look);
    }
    let plan = plan(session, &opened)?;
    look.counts = wire::counts(&plan.counts);
    look.created = wire::created(&plan);
    look.rejects = super::notes(&plan.rejects);
    look.warnings = plan.warnings.iter().take(MOST_NOTES).map(wire::note).collect();
    look.warnings_all = u32::try_from(plan.warnings.len()).unwrap_or(u32::MAX);
    look.preview_headings = plan.preview_headings;
    look.preview = plan.preview;
    Ok(look)
}

fn found(lang: Lang, opened: &Opened) -> ImportLook {
    let kind = |k: Kind| Choice { key: k.key().to_owned(), label: k.say(lang), count: None };
    ImportLook {
        name: opened.name.clone(),
        kind: opened.kind.key().to_owned(),
        kinds: Kind::ALL.iter().map(|&k| kind(k)).collect(),
        format: format(&opened.main),
        headings: opened.main.headings.clone(),
        raw: raw(&opened.main),
        lines_headings: opened.lines.as_ref().map(|l| l.headings.clone()).unwrap_or_default(),
        lines_raw: opened.lines.as_ref().map(raw).unwrap_or_default(),
        mapping: wire::to_window(&opened.mapping),
        remembered: opened.remembered.is_some(),
        currency: opened.money.is_open.then_some(opened.money.currency),
        scale: scale(lang, opened),
        fields: rapport_exchange::fields_of(opened.kind)
            .iter()
            .map(|f| ImportField {
                key: f.field.key().to_owned(),
                label: f.field.say(lang),
                required: f.required,
            })
            .collect(),
        missing: Vec::new(),
        states: states(opened),
        counts: Default::default(),
        preview_headings: Vec::new(),
        preview: Vec::new(),
        created: Vec::new(),
        rejects: Vec::new(),
        warnings: Vec::new(),
        warnings_all: 0,
    }
}

fn format(reading: &Reading) -> ImportFormat {
    let format = &reading.format;
    ImportFormat {
        container: match format.container {
            Container::Csv => "csv".to_owned(),
            Container::Xlsx => "xlsx".to_owned(),
        },
        encoding: format.encoding.clone(),
        delimiter: format.delimiter.map(String::from).unwrap_or_default(),
        decimal: format.decimal.to_string(),
        date_order: format.date_order.key().to_owned(),
        sheet: format.sheet.clone().unwrap_or_default(),
        sheets: format.sheets.clone(),
    }
}

fn scale(lang: Lang, opened: &Opened) -> Option<ImportScale> {
    let found = rapport_exchange::found_scale(&opened.main, &opened.mapping)?;
    let choice =
        |one: Scale| Choice { key: one.key().to_owned(), label: one.say(lang), count: None };
    Some(ImportScale {
        key: found.scale.key().to_owned(),
        certain: found.certain,
        scales: Scale::ALL.iter().map(|&one| choice(one)).collect(),
    })
}

fn states(opened: &Opened) -> Vec<ImportState> {
    rapport_exchange::document_states(&opened.main, &opened.mapping)
        .into_iter()
        .map(|(value, count, left_out)| ImportState {
            value,
            count: u32::try_from(count).unwrap_or(u32::MAX),
            left_out,
        })
        .collect()
}

/// Of each group of fields that must be matched and is not, the names, with "or" between.
fn missing(lang: Lang, opened: &Opened) -> Vec<String> {
    let mapping = &opened.mapping;
    let lines = mapping.lines.iter().flat_map(|l| l.columns.iter());
    let matched: Vec<_> = mapping.columns.iter().chain(lines).flatten().collect();
    rapport_exchange::required(opened.kind)
        .iter()
        .filter(|group| !group.iter().any(|field| matched.contains(&field)))
        .map(|group| {
            let names: Vec<String> = group.iter().map(|f| f.say(lang)).collect();
            names.join(" / ")
        })
        .collect()
}

fn raw(reading: &Reading) -> Vec<Vec<String>> {
    (0..reading.rows.len().min(RAW))
        .map(|row| {
            (0..reading.headings.len()).map(|c| reading.rows.cell(row, c).to_owned()).collect()
        })
        .collect()
}

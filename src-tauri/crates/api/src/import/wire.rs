//! Between the window's mapping, made of plain keys, and the one of `exchange`.

use crate::{
    Failure,
    dto::import::{ImportCounts, ImportCreated, ImportMapping, ImportNote},
};
use rapport_exchange::{
    Counts, CreateMissing, DateOrder, Field, FormatOverrides, Kind, LinesMapping, Mapping, Plan,
    Reject, Scale,
};
use rapport_text::{Lang, words};

pub(super) fn overrides(mapping: Option<&ImportMapping>) -> FormatOverrides {
    let Some(given) = mapping else { return FormatOverrides::default() };
    let letter = |text: &Option<String>| text.as_ref().and_then(|t| t.chars().next());
    FormatOverrides {
        encoding: given.encoding.clone().filter(|e| !e.is_empty()),
        delimiter: letter(&given.delimiter),
        decimal: letter(&given.decimal),
        date_order: given.date_order.as_deref().and_then(DateOrder::from_key),
        sheet: given.sheet.clone().filter(|s| !s.is_empty()),
    }
}

pub(super) fn mapping(
    lang: Lang,
    kind: Kind,
    given: &ImportMapping,
    has_lines: bool,
) -> Result<Mapping, Failure> {
    let join = |index: Option<u32>| index.unwrap_or(0) as usize;
    let lines = if has_lines {
        Some(LinesMapping {
            columns: fields(lang, &given.lines_columns)?,
            join: (join(given.join_main), join(given.join_lines)),
        })
    } else {
        None
    };
    Ok(Mapping {
        kind,
        columns: fields(lang, &given.columns)?,
        lines,
        leave_out: given.leave_out.clone(),
        format: overrides(Some(given)),
        create_missing: create_missing(given),
        scale: scale(lang, given)?,
    })
}

/// What the headings tell, with what the user said of it besides the columns.
pub(super) fn over(
    lang: Lang,
    guessed: Mapping,
    given: Option<&ImportMapping>,
) -> Result<Mapping, Failure> {
    let Some(given) = given else { return Ok(guessed) };
    let lines = match guessed.lines {
        None => None,
        Some(lines) => Some(LinesMapping {
            columns: if given.lines_columns.is_empty() {
                lines.columns
            } else {
                fields(lang, &given.lines_columns)?
            },
            join: (
                given.join_main.map_or(lines.join.0, |i| i as usize),
                given.join_lines.map_or(lines.join.1, |i| i as usize),
            ),
        }),
    };
    Ok(Mapping {
        kind: guessed.kind,
        columns: guessed.columns,
        lines,
        leave_out: if given.leave_out.is_empty() {
            guessed.leave_out
        } else {
            given.leave_out.clone()
        },
        format: overrides(Some(given)),
        create_missing: create_missing(given),
        scale: scale(lang, given)?,
    })
}

fn scale(lang: Lang, given: &ImportMapping) -> Result<Option<Scale>, Failure> {
    match given.scale.as_deref() {
        None | Some("") => Ok(None),
        Some(key) => Scale::from_key(key).map(Some).ok_or_else(|| {
            Failure::refused("scale", words::failure_unknown_scale(lang, key.to_owned()))
        }),
    }
}

const fn create_missing(given: &ImportMapping) -> CreateMissing {
    CreateMissing {
        accounts: given.create_accounts,
        products: given.create_products,
        managers: given.create_managers,
    }
}

fn fields(lang: Lang, keys: &[Option<String>]) -> Result<Vec<Option<Field>>, Failure> {
    keys.iter()
        .map(|key| match key.as_deref() {
            None | Some("") => Ok(None),
            Some(key) => Field::from_key(key).map(Some).ok_or_else(|| {
                Failure::refused("mapping", words::failure_unknown_field(lang, key.to_owned()))
            }),
        })
        .collect()
}

pub(super) fn to_window(mapping: &Mapping) -> ImportMapping {
    let keys = |fields: &[Option<Field>]| -> Vec<Option<String>> {
        fields.iter().map(|f| f.map(|f| f.key().to_owned())).collect()
    };
    let format = &mapping.format;
    let lines = mapping.lines.as_ref();
    let index = |of: fn(&LinesMapping) -> usize| lines.and_then(|l| u32::try_from(of(l)).ok());
    ImportMapping {
        columns: keys(&mapping.columns),
        lines_columns: lines.map(|l| keys(&l.columns)).unwrap_or_default(),
        join_main: index(|l| l.join.0),
        join_lines: index(|l| l.join.1),
        leave_out: mapping.leave_out.clone(),
        encoding: format.encoding.clone(),
        delimiter: format.delimiter.map(String::from),
        decimal: format.decimal.map(String::from),
        date_order: format.date_order.map(|d| d.key().to_owned()),
        sheet: format.sheet.clone(),
        create_accounts: mapping.create_missing.accounts,
        create_products: mapping.create_missing.products,
        create_managers: mapping.create_missing.managers,
        scale: mapping.scale.map(|scale| scale.key().to_owned()),
    }
}

pub(super) const fn counts(counts: &Counts) -> ImportCounts {
    ImportCounts {
        rows: counts.rows,
        new: counts.new,
        updated: counts.updated,
        unchanged: counts.unchanged,
        rejected: counts.rejected,
        left_out: counts.left_out,
    }
}

/// Names shown of each noun that would be created.
const MOST_NAMES: usize = 5;

pub(super) fn created(plan: &Plan) -> Vec<ImportCreated> {
    let mut all: Vec<ImportCreated> = Vec::new();
    for one in &plan.created {
        let slot = match all.iter_mut().find(|c| c.noun == one.noun) {
            Some(slot) => slot,
            None => {
                all.push(ImportCreated { noun: one.noun, count: 0, names: Vec::new() });
                match all.last_mut() {
                    Some(slot) => slot,
                    None => continue,
                }
            }
        };
        slot.count += 1;
        if slot.names.len() < MOST_NAMES {
            slot.names.push(one.name.clone());
        }
    }
    all
}

pub(super) fn note(reject: &Reject) -> ImportNote {
    ImportNote {
        file: reject.file.clone(),
        line: reject.line,
        column: reject.column.clone().unwrap_or_default(),
        value: reject.value.clone(),
        reason: reject.reason.clone(),
    }
}

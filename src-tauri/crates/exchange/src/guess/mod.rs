//! Guesses: what a file holds and which column is which field. The user may change both.

mod relationship;
mod survey;
mod synonyms;

use crate::{
    field::{self, Field},
    kind::Kind,
    mapping::{CreateMissing, LinesMapping, Mapping},
    reading::{FormatOverrides, Reading},
    rejected,
    value::word,
};
use rapport_domain::fold::fold;
use rustc_hash::FxHashSet;

/// A heading as words: `customerNumber`, `customer_number` and `Customer number, pcs` are the same.
fn normal(heading: &str) -> String {
    let mut spaced = String::with_capacity(heading.len() + 8);
    let mut before = ' ';
    let mut depth = 0_u32;
    let mut chars = heading.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            ',' => break,
            _ if c.is_alphanumeric() => {
                let next_lower = chars.peek().is_some_and(|n| n.is_lowercase());
                let hump = c.is_uppercase()
                    && (before.is_lowercase() || (before.is_uppercase() && next_lower));
                if hump {
                    spaced.push(' ');
                }
                spaced.push(c);
            }
            '№' => spaced.push_str(" номер "),
            _ => spaced.push(' '),
        }
        before = c;
    }
    fold(&spaced)
}

/// Whether a heading is one the guesses know, of whatever kind.
pub(crate) fn is_known_heading(text: &str) -> bool {
    if text.is_empty() || text.len() > 80 {
        return false;
    }
    let words = normal(text);
    entries().any(|entry| entry.words.contains(&words.as_str()))
}

/// Every field with its headings.
fn entries() -> impl Iterator<Item = &'static synonyms::Entry> {
    let common = synonyms::TABLES.iter().copied().flatten();
    common.chain(relationship::TABLE).chain(survey::TABLE)
}

/// How well a heading names a field of a kind: 0 not at all, over 1000 exactly.
fn fit(kind: Kind, field: Field, heading: &str) -> u32 {
    let mut best = 0;
    for entry in entries() {
        if entry.field != field || !(entry.kinds.is_empty() || entry.kinds.contains(&kind)) {
            continue;
        }
        for (place, words) in entry.words.iter().enumerate() {
            let place = u32::try_from(place).unwrap_or(99).min(99);
            if heading == *words {
                best = best.max(1100 - place);
            } else if words.contains(' ') && within(heading, words) {
                let length = u32::try_from(words.len()).unwrap_or(0).min(100);
                best = best.max(400 + length);
            }
        }
    }
    best
}

/// Whether the words stand together in the heading.
fn within(heading: &str, words: &str) -> bool {
    heading.strip_prefix(words).is_some_and(|rest| rest.starts_with(' '))
        || heading.strip_suffix(words).is_some_and(|rest| rest.ends_with(' '))
        || heading.contains(&format!(" {words} "))
}

/// Fields per heading, the best fits first, each field once.
fn assign(kind: Kind, headings: &[String], free: &[Field]) -> Vec<Option<Field>> {
    let mut fits = Vec::new();
    for (column, heading) in headings.iter().enumerate() {
        let words = normal(heading);
        if words.is_empty() {
            continue;
        }
        for &field in free {
            let score = fit(kind, field, &words);
            if score > 0 {
                fits.push((std::cmp::Reverse(score), column, field));
            }
        }
    }
    fits.sort_unstable();
    let mut columns = vec![None; headings.len()];
    let mut used = FxHashSet::default();
    for (_, column, field) in fits {
        if let Some(place) = columns.get_mut(column)
            && place.is_none()
            && used.insert(field)
        {
            *place = Some(field);
        }
    }
    columns
}

/// A mapping for files read as `main` and, for sales, `lines`: by Russian and English headings, then
/// by what the cells look like.
#[must_use]
pub fn guess_mapping(kind: Kind, main: &Reading, lines: Option<&Reading>) -> Mapping {
    let free = field::list(kind);
    let mut columns = assign(kind, &main.headings, free);
    let mut lines_mapping = None;
    if let Some(lines) = lines.filter(|_| kind == Kind::Sales) {
        let join = find_join(&columns, main, lines);
        let document = [
            Field::Invoice,
            Field::SoldOn,
            Field::AccountId,
            Field::AccountName,
            Field::TaxId,
            Field::City,
            Field::OwnerId,
            Field::OwnerName,
            Field::DocumentState,
        ];
        let line_fields: Vec<Field> =
            free.iter().copied().filter(|f| !document.contains(f)).collect();
        let mut line_columns = assign(kind, &lines.headings, &line_fields);
        if let Some(place) = line_columns.get_mut(join.1) {
            *place = None;
        }
        if let Some(place) = columns.get_mut(join.0) {
            *place = Some(Field::Invoice);
        }
        // A total of the document is not the amount of its lines.
        for place in &mut columns {
            if place.is_some_and(|f| line_fields.contains(&f)) {
                *place = None;
            }
        }
        lines_mapping = Some(LinesMapping { columns: line_columns, join });
    }
    by_shape(kind, main, &mut columns, lines_mapping.is_some());
    if kind == Kind::Accounts {
        drop_homeless(&mut columns);
    }
    let states = columns.contains(&Some(Field::DocumentState));
    Mapping {
        kind,
        columns,
        lines: lines_mapping,
        leave_out: if states {
            word::CANCELLED.iter().map(|&w| w.to_owned()).collect()
        } else {
            Vec::new()
        },
        format: FormatOverrides::default(),
        create_missing: CreateMissing::default(),
        scale: None,
    }
}

/// Without a name there is no contact that a phone or an address could belong to.
fn drop_homeless(columns: &mut [Option<Field>]) {
    let named = [Field::ContactName, Field::ContactFirstName, Field::ContactLastName];
    if columns.iter().flatten().any(|f| named.contains(f)) {
        return;
    }
    for place in columns.iter_mut() {
        if matches!(place, Some(Field::Email | Field::Phone | Field::Messenger | Field::JobTitle)) {
            *place = None;
        }
    }
}

/// The columns of both files that hold the number of the document.
fn find_join(columns: &[Option<Field>], main: &Reading, lines: &Reading) -> (usize, usize) {
    let mut best = (0_usize, (0, 0));
    for (left, heading) in main.headings.iter().enumerate() {
        let values: FxHashSet<&str> = (0..main.rows.len())
            .map(|row| main.rows.cell(row, left))
            .filter(|c| !c.is_empty())
            .collect();
        for (right, other) in lines.headings.iter().enumerate() {
            let tried = lines.rows.len().min(500);
            let met =
                (0..tried).filter(|&row| values.contains(lines.rows.cell(row, right))).count();
            let same = normal(heading) == normal(other);
            let number = columns.get(left) == Some(&Some(Field::Invoice));
            // Numbers that nearly all lines share count most, then equal headings.
            let score = if tried > 0 && met * 10 >= tried * 8 {
                1 + met * 10 / tried + usize::from(same) * 30 + usize::from(number) * 20
            } else {
                usize::from(same)
            };
            if score > best.0 {
                best = (score, (left, right));
            }
        }
    }
    best.1
}

/// Matches columns by their cells where a required field is still missing.
fn by_shape(kind: Kind, reading: &Reading, columns: &mut [Option<Field>], documents: bool) {
    let list = field::list(kind);
    let has = |columns: &[Option<Field>], f: Field| columns.contains(&Some(f));
    let share = |column: usize, test: &dyn Fn(&str) -> bool| {
        let cells = (0..reading.rows.len().min(200)).map(|row| reading.rows.cell(row, column));
        let (all, fit) = cells
            .filter(|c| !c.is_empty())
            .fold((0, 0), |(a, f), c| (a + 1, f + usize::from(test(c))));
        all > 0 && fit * 10 >= all * 8
    };
    let digits = |c: &str| c.bytes().all(|b| b.is_ascii_digit());
    let wanted: [(Field, &dyn Fn(usize) -> bool); 3] = [
        (Field::TaxId, &|c| {
            share(c, &|t| {
                matches!(t.len(), 10 | 12) && digits(t) && rapport_domain::tax::check_digits_hold(t)
            })
        }),
        (Field::Email, &|c| share(c, &|t| t.contains('@') && t.contains('.'))),
        (day_field(kind), &|c| reading.hints.get(c).is_some_and(|h| h.days)),
    ];
    for (field, test) in wanted {
        if !list.contains(&field) || has(columns, field) {
            continue;
        }
        let mut fits = (0..columns.len()).filter(|&c| columns.get(c) == Some(&None) && test(c));
        if let (Some(only), None) = (fits.next(), fits.next())
            && let Some(place) = columns.get_mut(only)
        {
            *place = Some(field);
        }
    }
    let amounts = [Field::Amount, Field::UnitPrice, Field::MonthlyAmount, Field::YearlyAmount];
    if !documents && list.contains(&Field::Amount) && !amounts.iter().any(|&f| has(columns, f)) {
        let mut fits = (0..columns.len()).filter(|&c| {
            columns.get(c) == Some(&None)
                && reading.hints.get(c).is_some_and(|h| h.decimal.is_some())
        });
        if let (Some(only), None) = (fits.next(), fits.next())
            && let Some(place) = columns.get_mut(only)
        {
            *place = Some(Field::Amount);
        }
    }
}

const fn day_field(kind: Kind) -> Field {
    match kind {
        Kind::Managers => Field::ActiveFrom,
        Kind::Accounts => Field::AcquaintedOn,
        Kind::Contacts => Field::LeftOn,
        Kind::Products | Kind::Sales => Field::SoldOn,
        Kind::Payments => Field::PaidOn,
        Kind::Subscriptions => Field::StartsOn,
        Kind::Touches => Field::TouchedOn,
        Kind::StageMarks => Field::MetOn,
        Kind::Factors => Field::NoticedOn,
        Kind::Signs => Field::JudgedOn,
        Kind::Answers => Field::AnsweredOn,
    }
}

/// What a file holds, by its headings and its name; none when nothing fits well.
#[must_use]
pub fn guess_kind(reading: &Reading) -> Option<Kind> {
    let name =
        normal(reading.name.rsplit_once('.').map_or(reading.name.as_str(), |(stem, _)| stem));
    let mut best: Option<(u32, Kind)> = None;
    for &kind in Kind::ALL {
        let columns = assign(kind, &reading.headings, field::list(kind));
        let matched = columns.iter().flatten().count();
        let named = synonyms::file_names(kind).iter().any(|stem| name.contains(stem));
        let documents = kind == Kind::Sales && columns.contains(&Some(Field::Invoice));
        let complete = field::required(kind).iter().all(|group| {
            let lines_bring = documents
                && (group.contains(&Field::ProductName) || group.contains(&Field::Amount));
            lines_bring || group.iter().any(|f| columns.contains(&Some(*f)))
        });
        let filled = reading.headings.iter().filter(|h| !h.is_empty()).count().max(1);
        let share = u32::try_from(matched * 100 / filled).unwrap_or(0);
        if !complete || !(share >= 60 || (named && share >= 30)) {
            continue;
        }
        let groups = u32::try_from(field::required(kind).len()).unwrap_or(0);
        let score = share + groups * 12 + u32::from(named) * 100;
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, kind));
        }
    }
    best.map(|(_, kind)| kind)
}

/// The shape of a file: kind and headings. Two files of one shape are read by one mapping; the
/// column of reasons in a file of rejected rows does not count.
#[must_use]
pub fn shape(kind: Kind, reading: &Reading) -> String {
    let mut out = String::from(kind.key());
    for heading in reading.headings.iter().filter(|h| !rejected::is_reason_heading(h)) {
        out.push('|');
        out.push_str(&fold(heading));
    }
    out
}

/// The states documents are in, in the order they are met: the state, how many rows have it, and
/// whether the mapping leaves them out.
#[must_use]
pub fn document_states(main: &Reading, mapping: &Mapping) -> Vec<(String, u64, bool)> {
    let Some(column) = mapping.columns.iter().position(|f| *f == Some(Field::DocumentState)) else {
        return Vec::new();
    };
    let mut states: Vec<(String, u64, bool)> = Vec::new();
    for row in 0..main.rows.len() {
        let state = main.rows.cell(row, column);
        let met = states.len();
        match states.iter_mut().find(|(known, _, _)| known == state) {
            Some((_, count, _)) => *count += 1,
            // Free text is no state; a list that long helps nobody.
            None if met < 100 => {
                let folded = fold(state);
                let out = mapping.leave_out.iter().any(|s| fold(s) == folded);
                states.push((state.to_owned(), 1, out));
            }
            None => {}
        }
    }
    states
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_in_every_manner_become_words() {
        for (heading, want) in [
            ("customerNumber", "customer number"),
            ("customer_number", "customer number"),
            ("MSRP", "msrp"),
            ("E-mail", "e mail"),
            ("Сумма, руб.", "сумма"),
            ("Сумма (без НДС)", "сумма"),
            ("Счёт №", "счет номер"),
            ("INNCode", "inn code"),
        ] {
            assert_eq!(normal(heading), want, "{heading}");
        }
    }
}

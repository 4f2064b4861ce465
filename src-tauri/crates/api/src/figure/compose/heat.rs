//! Touches by month and kind.

use super::{Around, finished, points};
use crate::{
    Failure,
    dto::figure::FigureKey,
    figure::Whose,
    print::{self, Voice},
    session::Stand,
};
use rapport_charts::figure::{Figure, Heat, Plot, Point, Tone};
use rapport_domain::{AccountFacts, Day, Noun, TouchKind};
use rapport_text::{day, number, words};
use std::collections::BTreeMap;

/// Months looked back on.
const MONTHS: i32 = 12;

/// First and last day of each month, the last one cut at the day.
fn months(stand: &Stand) -> Vec<(Day, Day)> {
    let first = Day::new(stand.day.year(), stand.day.month(), 1).unwrap_or(stand.day);
    (0..MONTHS)
        .rev()
        .map(|back| {
            let from = first.plus_months(-back);
            (from, from.plus_months(1).plus_days(-1).min(stand.day))
        })
        .collect()
}

/// Whether there was a touch in those months.
pub(super) fn is_known(facts: &AccountFacts, stand: &Stand) -> bool {
    let from = months(stand).first().map_or(stand.day, |m| m.0);
    facts.touches.iter().any(|t| from <= t.on && t.on <= stand.day)
}

pub(super) fn touches(voice: Voice, whose: &Whose<'_>, stand: &Stand) -> Result<Figure, Failure> {
    let lang = voice.lang;
    let spans = months(stand);
    let counts = whose.touches(stand, &spans)?;
    let mut kinds: Vec<(TouchKind, u32)> = TouchKind::ALL
        .iter()
        .map(|&kind| (kind, counts.iter().filter_map(|c| c.get(&kind)).sum()))
        .filter(|(_, count)| *count > 0)
        .collect();
    kinds.sort_by_key(|&(kind, count)| (std::cmp::Reverse(count), kind));
    let cells: Vec<Vec<Point>> = kinds
        .iter()
        .map(|(kind, _)| {
            counts
                .iter()
                .map(|month| {
                    let count = month.get(kind).copied().unwrap_or(0);
                    let label = number::whole(lang, i64::from(count));
                    Point {
                        value: Some(f64::from(count)),
                        label: if count == 0 { String::new() } else { label },
                    }
                })
                .collect()
        })
        .collect();
    let columns: Vec<String> = spans
        .iter()
        .enumerate()
        .map(|(at, (first, _))| {
            let month = day::month_short(lang, first.month());
            let named = at == 0 || first.month() == 1;
            if named { format!("{month} {}", first.year()) } else { month }
        })
        .collect();
    let totals: Vec<String> =
        kinds.iter().map(|(_, n)| number::whole(lang, i64::from(*n))).collect();
    let rows: Vec<String> = kinds.iter().map(|(kind, _)| print::touch_kind(lang, *kind)).collect();
    let around = Around {
        title: title(voice, &spans, &counts),
        unit: words::figure_unit_touches(lang),
        source: |lang, as_of| words::figure_source_touches(lang, as_of),
        alt: words::heat_alt(
            lang,
            points(rows.iter().zip(&totals).map(|(r, t)| (r.as_str(), t.as_str()))),
        ),
    };
    let plot = Plot::Heat(Heat { columns, rows, cells, tone: Tone::Accent });
    Ok(finished(voice, FigureKey::TouchesHeat, stand, around, plot))
}

/// How many in all, in which month most.
fn title(voice: Voice, spans: &[(Day, Day)], counts: &[BTreeMap<TouchKind, u32>]) -> String {
    let lang = voice.lang;
    let totals: Vec<u32> = counts.iter().map(|c| c.values().sum()).collect();
    let all: u32 = totals.iter().sum();
    let most = spans.iter().zip(&totals).max_by_key(|((first, _), count)| (**count, *first));
    let Some(((first, _), most)) = most else { return String::new() };
    let counted = print::counted(lang, Noun::Touch, u64::from(all));
    let month = words::heat_month(lang, i64::from(first.month()), first.year().to_string());
    words::heat_title(lang, month, number::whole(lang, i64::from(*most)), counted)
}

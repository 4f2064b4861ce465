//! Touches by half and kind.

use super::{Around, HALVES, finished, points};
use crate::{Failure, dto::figure::FigureKey, figure::Whose, print, print::Voice, session::Stand};
use rapport_charts::figure::{Columns, Figure, Plot, Point, Series, Tone};
use rapport_domain::{Day, Noun, TouchKind};
use rapport_text::{day, number, words};
use std::collections::BTreeMap;

/// Kinds told apart; the rest are summed.
const KINDS: usize = 5;

/// By the kinds that `told` makes of them.
pub(crate) fn by_kind(
    voice: Voice,
    whose: &Whose<'_>,
    stand: &Stand,
    told: fn(TouchKind) -> TouchKind,
) -> Result<Figure, Failure> {
    let lang = voice.lang;
    let halves = stand.halves(HALVES);
    let spans: Vec<(Day, Day)> = halves.iter().map(|h| (h.1, h.2)).collect();
    let counts = whose.touches(stand, &spans)?.into_iter().map(|of| folded(of, told));
    let counts: Vec<BTreeMap<TouchKind, u32>> = counts.collect();
    let skip = counts.iter().position(|c| !c.is_empty()).unwrap_or(0);
    let counts: Vec<BTreeMap<TouchKind, u32>> = counts.into_iter().skip(skip).collect();
    let categories: Vec<String> =
        halves.iter().skip(skip).map(|h| day::half_axis(lang, h.0)).collect();
    let total = |kinds: &BTreeMap<TouchKind, u32>| kinds.values().sum::<u32>();
    let wholes: Vec<u32> = counts.iter().map(total).collect();
    let above: Vec<String> = wholes.iter().map(|w| number::whole(lang, i64::from(*w))).collect();
    let mut kinds: Vec<(TouchKind, u32)> = TouchKind::ALL
        .iter()
        .map(|&kind| (kind, counts.iter().filter_map(|c| c.get(&kind)).sum()))
        .filter(|(_, count)| *count > 0)
        .collect();
    kinds.sort_by_key(|&(kind, count)| (std::cmp::Reverse(count), kind));
    // One more kind than told apart stands by itself; from two on they are summed.
    let apart = if kinds.len() <= KINDS + 1 { kinds.len() } else { KINDS };
    let of = |name: String, at: usize, pick: &dyn Fn(TouchKind) -> bool| Series {
        name,
        tone: Tone::Series(at),
        points: counts
            .iter()
            .map(|c| {
                let count: u32 = c.iter().filter(|(kind, _)| pick(**kind)).map(|(_, n)| n).sum();
                let label = number::whole(lang, i64::from(count));
                Point {
                    value: Some(f64::from(count)),
                    label: if count == 0 { String::new() } else { label },
                }
            })
            .collect(),
    };
    let named: Vec<TouchKind> = kinds.iter().take(apart).map(|k| k.0).collect();
    let mut series: Vec<Series> = named
        .iter()
        .enumerate()
        .map(|(at, &kind)| of(print::touch_kind(lang, kind), at, &|k| k == kind))
        .collect();
    if kinds.len() > apart {
        series.push(of(words::touches_other(lang), apart, &|k| !named.contains(&k)));
    }
    let around = Around {
        title: title(voice, stand, &wholes),
        unit: words::figure_unit_touches(lang),
        source: |lang, as_of| words::figure_source_touches(lang, as_of),
        alt: words::touches_alt(
            lang,
            points(categories.iter().zip(&above).map(|(c, a)| (c.as_str(), a.as_str()))),
        ),
    };
    let last = categories.len().saturating_sub(1);
    let emphasis = (series.len() == 1).then_some((last, Tone::Accent));
    let above = if series.len() > 1 { above } else { Vec::new() };
    let plot = Plot::Columns(Columns { categories, series, above, emphasis });
    Ok(finished(voice, FigureKey::TouchesByKind, stand, around, plot))
}

fn folded(
    counts: BTreeMap<TouchKind, u32>,
    told: fn(TouchKind) -> TouchKind,
) -> BTreeMap<TouchKind, u32> {
    let mut all = BTreeMap::new();
    for (kind, count) in counts {
        *all.entry(told(kind)).or_insert(0) += count;
    }
    all
}

fn title(voice: Voice, stand: &Stand, wholes: &[u32]) -> String {
    let lang = voice.lang;
    let now = wholes.last().copied().unwrap_or(0);
    let before = wholes.len().checked_sub(2).and_then(|at| wholes.get(at)).copied();
    let half = print::half(lang, stand.half);
    let counted = print::counted(lang, Noun::Touch, u64::from(now));
    let by = |n: u32| number::whole(lang, i64::from(n));
    match before {
        _ if now == 0 => words::touches_none(lang, half),
        Some(before) if stand.half_is_whole() && now > before => {
            words::touches_up(lang, half, by(now - before), counted)
        }
        Some(before) if stand.half_is_whole() && now < before => {
            words::touches_down(lang, half, by(before - now), counted)
        }
        Some(_) if stand.half_is_whole() => words::touches_same(lang, half, counted),
        None if stand.half_is_whole() => words::touches_first(lang, half, counted),
        _ => words::touches_running(lang, half, counted),
    }
}

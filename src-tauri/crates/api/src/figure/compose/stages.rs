//! Accounts by stage over time, and the clock of each against the norm.

use super::{Around, HALVES, finished, none, points};
use crate::{
    Failure,
    dto::figure::FigureKey,
    figure::{Whose, relations::ends},
    print::{self, Voice},
    session::Stand,
};
use rapport_charts::figure::{Bars, Columns, Figure, Plot, Point, Series, Tone};
use rapport_domain::{
    AccountFacts, Day, Stage,
    relationship::stage::{Clock, Pace, clock, standing},
};
use rapport_text::{day, number, words};

/// Accounts on the clock that stay readable.
const CLOCKS: usize = 15;

pub(super) fn flow(voice: Voice, whose: &Whose<'_>, stand: &Stand) -> Result<Figure, Failure> {
    const KEY: FigureKey = FigureKey::StageFlow;
    let lang = voice.lang;
    if whose.is_account() {
        return Ok(none(voice, KEY, stand));
    }
    let relations = whose.relations(stand, stand.half_before())?;
    let first = relations.settings.first_touch_stage;
    let count = |on: Day| {
        let mut counts = [0_u32; 4];
        for relation in relations.known(on) {
            let stage = standing(&relation.facts, on, first).stage;
            if let Some(count) = counts.get_mut(usize::from(stage.number())) {
                *count += 1;
            }
        }
        counts
    };
    let halves = ends(stand, HALVES);
    let counts: Vec<[u32; 4]> = halves.iter().map(|(_, on)| count(*on)).collect();
    let skip = counts.iter().position(|c| c.iter().any(|n| *n > 0)).unwrap_or(0);
    let shown: Vec<[u32; 4]> = counts.into_iter().skip(skip).collect();
    let categories: Vec<String> =
        halves.iter().skip(skip).map(|(half, _)| day::half_axis(lang, *half)).collect();
    let printed = |n: u32| number::whole(lang, i64::from(n));
    let series: Vec<Series> = Stage::ALL
        .iter()
        .rev()
        .map(|stage| {
            let at = usize::from(stage.number());
            let points = shown
                .iter()
                .map(|counts| {
                    let count = counts.get(at).copied().unwrap_or(0);
                    let label = if count == 0 { String::new() } else { printed(count) };
                    Point { value: Some(f64::from(count)), label }
                })
                .collect();
            let tone = match stage {
                Stage::Strengthening => Tone::Accent,
                Stage::Relationship => Tone::Series(1),
                Stage::Acquaintance => Tone::Muted,
                Stage::FirstTouch => Tone::Unknown,
            };
            Series { name: print::stage_short(lang, *stage), tone, points }
        })
        .filter(|s: &Series| s.points.iter().any(|p| p.value != Some(0.0)))
        .collect();
    let wholes: Vec<u32> = shown.iter().map(|c| c.iter().sum()).collect();
    let last = |counts: Option<&[u32; 4]>| counts.map_or(0, |c| c[3]);
    let (now, all) = (last(shown.last()), wholes.last().copied().unwrap_or(0));
    let title = match shown.len().checked_sub(2).and_then(|at| shown.get(at)) {
        Some(before) => words::flow_title(
            lang,
            i64::from(all),
            printed(last(Some(before))),
            printed(now),
            printed(all),
        ),
        None => words::flow_title_first(lang, i64::from(all), printed(now), printed(all)),
    };
    let wholes: Vec<String> = wholes.into_iter().map(printed).collect();
    let around = Around {
        title,
        unit: words::figure_unit_accounts(lang),
        source: |lang, as_of| words::figure_source_stages(lang, as_of),
        alt: words::flow_alt(
            lang,
            points(categories.iter().zip(&wholes).map(|(c, w)| (c.as_str(), w.as_str()))),
        ),
    };
    let above = if series.len() > 1 { wholes } else { Vec::new() };
    let plot = Plot::Columns(Columns { categories, series, above, emphasis: None });
    Ok(finished(voice, KEY, stand, around, plot))
}

/// Whether the clock has run.
pub(super) fn runs(facts: &AccountFacts, day: Day) -> bool {
    clock(facts, day, 1).months.is_some_and(|m| m.0 > 0)
}

pub(super) fn clock_bars(
    voice: Voice,
    whose: &Whose<'_>,
    stand: &Stand,
) -> Result<Figure, Failure> {
    const KEY: FigureKey = FigureKey::RelationshipClock;
    let lang = voice.lang;
    let one = whose.is_account();
    let relations = whose.relations(stand, stand.half_before())?;
    let mut clocks: Vec<(String, Clock, u16)> = relations
        .all
        .iter()
        .filter(|r| r.is_ours(stand.day))
        .map(|r| (r.name.clone(), clock(&r.facts, stand.day, r.norm), r.norm))
        .filter(|(_, clock, _)| clock.months.is_some_and(|m| m.0 > 0))
        .filter(|(_, clock, _)| one || clock.reached.is_none())
        .collect();
    let norm = match clocks.first() {
        Some((.., norm)) if one => *norm,
        _ => relations.settings.stage_norm,
    };
    let months = |clock: &Clock| clock.months.map_or(0, |m| m.0);
    clocks.sort_by(|a, b| months(&b.1).cmp(&months(&a.1)).then_with(|| a.0.cmp(&b.0)));
    let all = clocks.len();
    let late = clocks.iter().filter(|c| c.1.pace == Some(Pace::Late)).count();
    let whole_months = |tenths: i32| {
        let months = i64::from(tenths / 10);
        words::count_months(lang, months, number::whole(lang, months))
    };
    let title = match clocks.first() {
        Some((_, clock, norm)) if one => {
            let (months, norm) = (whole_months(months(clock)), i64::from(*norm));
            let pace = clock.pace.map(|p| words::pace(lang, p.key())).unwrap_or_default();
            match clock.reached {
                Some(_) => words::clock_title_reached(lang, months, norm, pace),
                None => words::clock_title_runs(lang, months, norm, pace),
            }
        }
        _ if late == 0 => words::clock_title_none_late(lang, all as i64, voice.whole(all)),
        _ => words::clock_title_late(lang, all as i64, voice.whole(late), voice.whole(all)),
    };
    clocks.truncate(CLOCKS);
    let tones = clocks
        .iter()
        .map(|(_, clock, _)| match clock.pace {
            Some(Pace::Early) => Tone::Good,
            Some(Pace::Late) => Tone::Risk,
            Some(Pace::OnTime) | None => Tone::Accent,
        })
        .collect();
    let labels: Vec<Point> = clocks
        .iter()
        .map(|(_, clock, own)| {
            let tenths = months(clock);
            let text = whole_months(tenths);
            // A norm of its own is told, for the line shows the common one.
            let label = if *own == norm {
                text
            } else {
                words::clock_own_norm(lang, text, i64::from(*own))
            };
            Point { value: Some(f64::from(tenths) / 10.0), label }
        })
        .collect();
    let categories: Vec<String> = clocks.into_iter().map(|c| c.0).collect();
    let around = Around {
        title,
        unit: words::clock_unit(lang),
        source: |lang, as_of| words::figure_source_stages(lang, as_of),
        alt: words::clock_alt(
            lang,
            i64::from(norm),
            points(categories.iter().zip(&labels).map(|(c, p)| (c.as_str(), p.label.as_str()))),
        ),
    };
    let series = Series { name: words::clock_series(lang), tone: Tone::Accent, points: labels };
    let plot = Plot::Bars(Bars {
        categories,
        series,
        emphasis: None,
        tones,
        mark: Some((f64::from(norm), words::clock_norm(lang, i64::from(norm)))),
    });
    Ok(finished(voice, KEY, stand, around, plot))
}

//! Health over time: one account's line with what happened, everybody's numbers by band.

use super::{Around, HALVES, finished, none, number_of, points};
use crate::{
    Failure,
    dto::figure::FigureKey,
    figure::{
        Whose,
        relations::{Relation, Relations, ends},
    },
    print::Voice,
    relationship::{
        band_key,
        score::{shown as shown_score, whole, whole_change},
    },
    session::Stand,
};
use rapport_charts::figure::{
    Columns, Event, Figure, Line, LinePoint, Lines, Plot, Point, Series, Tone, ValueBand,
};
use rapport_domain::{
    AccountFacts, Day, Half, HealthScale, Severity,
    relationship::{
        health::{Band, Health, health},
        purchase::known_since,
    },
};
use rapport_text::{Lang, day, number, words};
use std::thread;

const KEY: FigureKey = FigureKey::HealthOverTime;
/// Months looked back on.
const MONTHS: i32 = 36;
/// Bands from the bottom of a column up.
const BANDS: [(Band, Tone); 4] = [
    (Band::Healthy, Tone::Good),
    (Band::Watch, Tone::Watch),
    (Band::AtRisk, Tone::Risk),
    (Band::Unknown, Tone::Unknown),
];

pub(super) fn over_time(voice: Voice, whose: &Whose<'_>, stand: &Stand) -> Result<Figure, Failure> {
    if whose.is_account() {
        let relations = whose.relations(stand, stand.day.plus_months(-MONTHS))?;
        let relation = relations.all.first();
        return Ok(relation.map_or_else(
            || none(voice, KEY, stand),
            |relation| line(voice, &relations, relation, stand),
        ));
    }
    by_band(voice, whose, stand)
}

/// The days of the line, the earliest first: those on which the account was known.
fn days(facts: &AccountFacts, stand: &Stand) -> Vec<Day> {
    let since = known_since(facts, stand.day).unwrap_or(stand.day);
    let back = (0..=MONTHS).map(|months| stand.day.plus_months(-months));
    let mut days: Vec<Day> = back.take_while(|on| *on >= since).collect();
    days.reverse();
    days
}

/// Whether the line has a point: looked for from now back, so that the first look mostly tells.
pub(super) fn is_known(
    whose: &Whose<'_>,
    known: &AccountFacts,
    stand: &Stand,
) -> Result<bool, Failure> {
    let read = |book: &rapport_store::Book| book.all::<HealthScale>();
    let session = whose.session();
    let scales = read(&session.book()).map_err(|e| session.store_failure(&e))?;
    let banded = |facts: &AccountFacts, on: Day| {
        health(facts, &HealthScale::on(&scales, on), on).band != Band::Unknown
    };
    // The facts at hand reach a year back with all that the signs look at.
    let (near, far): (Vec<Day>, Vec<Day>) =
        days(known, stand).into_iter().rev().partition(|on| *on >= stand.day.plus_months(-12));
    if near.into_iter().any(|on| banded(known, on)) {
        return Ok(true);
    }
    if far.is_empty() {
        return Ok(false);
    }
    let relations = whose.relations(stand, stand.day.plus_months(-MONTHS))?;
    Ok(relations.all.first().is_some_and(|r| far.iter().any(|on| banded(&r.facts, *on))))
}

fn line(voice: Voice, relations: &Relations, relation: &Relation, stand: &Stand) -> Figure {
    let lang = voice.lang;
    let facts = &relation.facts;
    let scale = HealthScale::on(&relations.scales, stand.day);
    let days = days(facts, stand);
    let measured: Vec<Health> = days.iter().map(|on| relations.health(facts, *on)).collect();
    let drawn: Vec<LinePoint> = measured
        .iter()
        .map(|health| {
            let score = shown_score(health.score, health.band);
            LinePoint {
                x: number_of(health.day),
                value: score.map(|s| f64::from(s.0) / 10.0),
                low: None,
                high: None,
                label: score.map_or_else(
                    || words::band(lang, band_key(Band::Unknown)),
                    |s| number::decimal(lang, f64::from(s.0) / 10.0, 1),
                ),
                when: day::short(lang, health.day),
            }
        })
        .collect();
    // Months before anything was known are no part of the story.
    let skip = drawn.iter().position(|p| p.value.is_some()).unwrap_or(drawn.len());
    let drawn: Vec<LinePoint> = drawn.into_iter().skip(skip).collect();
    let Some(first) = days.get(skip).copied() else { return none(voice, KEY, stand) };
    let from = first.min(stand.day.plus_months(-6));
    let (watch, healthy) = (f64::from(scale.watch_from), f64::from(scale.healthy_from));
    let band = |band: Band, tone, from, to| ValueBand {
        from,
        to,
        name: words::band(lang, band_key(band)),
        tone,
    };
    let tick = |value: f64| (value, number::decimal(lang, value, 0));
    let around = Around {
        title: title(voice, relations, facts, stand),
        unit: words::health_direction(lang),
        source: |lang, as_of| words::figure_source_relationship(lang, as_of),
        alt: words::health_time_alt(
            lang,
            points(drawn.iter().map(|p| (p.when.as_str(), p.label.as_str()))),
        ),
    };
    let plot = Plot::Lines(Lines {
        dates: true,
        from: number_of(from),
        to: number_of(stand.day),
        ticks: ticks(lang, stand, from),
        low: 0.0,
        high: 100.0,
        value_ticks: vec![tick(0.0), tick(watch), tick(healthy), tick(100.0)],
        bands: vec![
            band(Band::AtRisk, Tone::Risk, 0.0, watch),
            band(Band::Watch, Tone::Watch, watch, healthy),
            band(Band::Healthy, Tone::Good, healthy, 100.0),
        ],
        lines: vec![Line {
            name: words::health_time_series(lang),
            tone: Tone::Accent,
            step: false,
            points: drawn,
        }],
        events: events(voice, facts, from, stand.day),
        marks: Vec::new(),
        headings: vec![words::heading_day(lang), words::health_time_event(lang)],
    });
    finished(voice, KEY, stand, around, plot)
}

/// First days of halves from that day on.
fn ticks(lang: Lang, stand: &Stand, from: Day) -> Vec<(i32, String)> {
    let halves = stand.halves(MONTHS / 6 + 2).into_iter();
    halves
        .filter(|(_, first, _)| *first >= from)
        .map(|(half, first, _)| (number_of(first), day::half_axis(lang, half)))
        .collect()
}

fn title(voice: Voice, relations: &Relations, facts: &AccountFacts, stand: &Stand) -> String {
    let lang = voice.lang;
    let shown = |on: Day| {
        let health = relations.health(facts, on);
        shown_score(health.score, health.band).map(|score| (score, health.band))
    };
    let Some((now, band)) = shown(stand.day) else { return words::health_time_lost(lang) };
    let band = words::band(lang, band_key(band));
    let now_text = whole(now).to_string();
    let Some((then, _)) = shown(stand.half_before()) else {
        return words::health_time_first(lang, band, now_text);
    };
    let change = whole_change(now, then);
    let by = i64::from(change.abs());
    let by = words::count_points(lang, by, number::whole(lang, by));
    match change.cmp(&0) {
        std::cmp::Ordering::Greater => words::health_time_up(lang, band, by, now_text),
        std::cmp::Ordering::Less => words::health_time_down(lang, band, by, now_text),
        std::cmp::Ordering::Equal => words::health_time_level(lang, band, now_text),
    }
}

fn events(voice: Voice, facts: &AccountFacts, from: Day, to: Day) -> Vec<Event> {
    let lang = voice.lang;
    let mut all: Vec<(Day, String, Tone)> = Vec::new();
    for incident in &facts.incidents {
        let tone = if incident.severity == Severity::High { Tone::Risk } else { Tone::Watch };
        all.push((incident.on, words::health_event_incident(lang), tone));
    }
    for factor in facts.factors.iter().filter(|f| f.dismissed_on.is_none()) {
        let name = words::factor_name(lang, factor.kind.key());
        let tone = if factor.severity == Severity::High { Tone::Risk } else { Tone::Watch };
        all.push((factor.noticed_on, words::health_event_opened(lang, name.as_str()), tone));
        if let Some(closed) = factor.closed_on {
            all.push((closed, words::health_event_closed(lang, name), Tone::Good));
        }
    }
    for step in &facts.moves {
        let name = words::stage_short(lang, step.to.key());
        let tone = if step.to > step.from { Tone::Good } else { Tone::Watch };
        all.push((step.on, words::health_event_stage(lang, name), tone));
    }
    for handover in &facts.handovers {
        all.push((handover.on, words::health_event_owner(lang), Tone::Muted));
    }
    all.retain(|(on, ..)| from <= *on && *on <= to);
    all.sort_by_key(|(on, ..)| *on);
    all.into_iter()
        .map(|(on, label, tone)| Event {
            x: number_of(on),
            label,
            when: day::short(lang, on),
            tone,
        })
        .collect()
}

/// How many accounts there are in each band, in the order of [`BANDS`].
type Counts = [u32; 4];

fn count(relations: &Relations, on: Day) -> Counts {
    let scale = HealthScale::on(&relations.scales, on);
    let mut counts = Counts::default();
    for relation in relations.known(on) {
        let band = health(&relation.facts, &scale, on).band;
        let at = BANDS.iter().position(|(b, _)| *b == band).unwrap_or(BANDS.len());
        if let Some(count) = counts.get_mut(at) {
            *count += 1;
        }
    }
    counts
}

fn count_all(relations: &Relations, halves: &[(Half, Day)]) -> Vec<Counts> {
    halves.iter().map(|(_, on)| count(relations, *on)).collect()
}

fn by_band(voice: Voice, whose: &Whose<'_>, stand: &Stand) -> Result<Figure, Failure> {
    let lang = voice.lang;
    let halves = ends(stand, HALVES);
    let since = halves.first().map_or(stand.day, |h| h.1);
    let relations = whose.relations(stand, since)?;
    // The same facts at six days: half of them on a thread of its own.
    let counts: Vec<Counts> = thread::scope(|scope| {
        let (early, late) = halves.split_at(halves.len() / 2);
        let relations = &relations;
        let other = scope.spawn(move || count_all(relations, early));
        let mut late = count_all(relations, late);
        let mut all = other.join().unwrap_or_default();
        all.append(&mut late);
        all
    });
    let skip = counts.iter().position(|c| c.iter().any(|n| *n > 0)).unwrap_or(0);
    let shown: Vec<Counts> = counts.into_iter().skip(skip).collect();
    let categories: Vec<String> =
        halves.iter().skip(skip).map(|(half, _)| day::half_axis(lang, *half)).collect();
    let series: Vec<Series> = BANDS
        .iter()
        .enumerate()
        .map(|(at, (band, tone))| Series {
            name: words::band(lang, band_key(*band)),
            tone: *tone,
            points: shown
                .iter()
                .map(|counts| {
                    let count = counts.get(at).copied().unwrap_or(0);
                    let label = number::whole(lang, i64::from(count));
                    Point {
                        value: Some(f64::from(count)),
                        label: if count == 0 { String::new() } else { label },
                    }
                })
                .collect(),
        })
        .filter(|s| s.points.iter().any(|p| p.value != Some(0.0)))
        .collect();
    let wholes: Vec<String> =
        shown.iter().map(|c| number::whole(lang, i64::from(c.iter().sum::<u32>()))).collect();
    let around = Around {
        title: bands_title(voice, &shown),
        unit: words::figure_unit_accounts(lang),
        source: |lang, as_of| words::figure_source_relationship(lang, as_of),
        alt: words::health_bands_alt(
            lang,
            points(categories.iter().zip(&wholes).map(|(c, w)| (c.as_str(), w.as_str()))),
        ),
    };
    let above = if series.len() > 1 { wholes } else { Vec::new() };
    let plot = Plot::Columns(Columns { categories, series, above, emphasis: None });
    Ok(finished(voice, KEY, stand, around, plot))
}

fn bands_title(voice: Voice, shown: &[Counts]) -> String {
    let lang = voice.lang;
    let printed = |n: u32| number::whole(lang, i64::from(n));
    let Some(now) = shown.last() else { return String::new() };
    let [healthy, _, risk, unknown] = *now;
    let all: u32 = now.iter().sum();
    if unknown == all {
        return words::health_bands_unknown(lang);
    }
    let before = shown.len().checked_sub(2).and_then(|at| shown.get(at));
    match before {
        Some([_, _, before, _]) => words::health_bands(
            lang,
            i64::from(all),
            printed(*before),
            printed(healthy),
            printed(risk),
            printed(all),
        ),
        None => words::health_bands_first(
            lang,
            i64::from(all),
            printed(healthy),
            printed(risk),
            printed(all),
        ),
    }
}

//! Subscriptions on a calendar.

use super::{Around, finished, number_of, points};
use crate::{
    Failure,
    dto::figure::FigureKey,
    figure::{Whose, whose::Running},
    print::{self, Voice},
    session::Stand,
};
use rapport_charts::figure::{Figure, Plot, Span, Timeline, Tone};
use rapport_domain::Day;
use rapport_text::{day, words};

/// Rows that stay readable on a slide.
const ROWS: usize = 12;

pub(super) fn subscriptions(
    voice: Voice,
    whose: &Whose<'_>,
    stand: &Stand,
) -> Result<Figure, Failure> {
    let lang = voice.lang;
    let on = stand.day;
    let rows = whose.subscriptions(stand, ROWS)?;
    let first = rows.iter().map(|r| r.subscription.starts_on).min().unwrap_or(on);
    // One that renewed by itself goes on: its bar reaches the day.
    let bar_end = |r: &Running| {
        let end = r.subscription.ends_on;
        if r.runs { end.max(on) } else { end }
    };
    let last = rows.iter().map(bar_end).max().unwrap_or(on);
    let from = first.max(on.plus_months(-12)).min(on.plus_months(-3));
    let to = last.min(on.plus_months(24)).max(on.plus_months(6));
    let next = rows.iter().find(|r| r.runs && !r.goes_on && r.subscription.ends_on >= on);
    let title = match next {
        // What goes on has no end to name.
        None if rows.iter().any(|r| r.runs) => words::timeline_itself(lang, day::long(lang, on)),
        None => words::timeline_none_running(lang, day::long(lang, on)),
        Some(next) => {
            let end = next.subscription.ends_on;
            let distance = print::distance(lang, end, on);
            if whose.is_account() {
                let product = print::quoted(lang, &next.product);
                words::timeline_next(lang, day::long(lang, end), distance, product)
            } else {
                let (account, product) =
                    (next.account.as_str(), print::quoted(lang, &next.product));
                words::timeline_next_account(lang, account, distance, product)
            }
        }
    };
    let spans: Vec<Span> = rows
        .iter()
        .map(|r| {
            let s = &r.subscription;
            let (start, end) = (day::short(lang, s.starts_on), day::short(lang, s.ends_on));
            let name = if whose.is_account() {
                r.product.clone()
            } else {
                print::joined(&[&r.account, &r.product])
            };
            Span {
                name,
                from: number_of(s.starts_on.max(from)),
                to: number_of(bar_end(r).min(to)),
                label: words::timeline_label(lang, voice.short(s.yearly(on)), end.as_str()),
                days: (start, end),
                tone: if r.goes_on { Tone::Accent } else { tone(s.ends_on, on) },
            }
        })
        .collect();
    let around = Around {
        title,
        unit: words::figure_unit_days(lang),
        source: |lang, as_of| words::figure_source_subscriptions(lang, as_of),
        alt: words::timeline_alt(
            lang,
            points(spans.iter().map(|s| (s.name.as_str(), s.label.as_str()))),
        ),
    };
    let plot = Plot::Timeline(Timeline {
        from: number_of(from),
        to: number_of(to),
        ticks: ticks(voice, stand, from, to),
        today: Some((number_of(on), words::timeline_as_of(lang, day::short(lang, on)))),
        headings: [
            words::timeline_heading_name(lang),
            words::timeline_heading_from(lang),
            words::timeline_heading_to(lang),
            words::timeline_heading_worth(lang),
        ],
        rows: spans,
    });
    Ok(finished(voice, FigureKey::SubscriptionsTimeline, stand, around, plot))
}

/// Ended is muted, ending within 30 days a risk, within 90 to watch.
fn tone(end: Day, on: Day) -> Tone {
    match end.days_since(on) {
        ..0 => Tone::Muted,
        0..=30 => Tone::Risk,
        31..=90 => Tone::Watch,
        _ => Tone::Accent,
    }
}

/// First days of quarters, or of months where the calendar is short.
pub(super) fn ticks(voice: Voice, stand: &Stand, from: Day, to: Day) -> Vec<(i32, String)> {
    let step = if to.days_since(from) > 400 { 3 } else { 1 };
    let mut tick = Day::new(from.year(), from.month(), 1).unwrap_or(stand.day);
    let mut all = Vec::new();
    while tick <= to {
        if tick >= from && (tick.month() - 1).is_multiple_of(step) {
            let month = day::month_short(voice.lang, tick.month());
            let name = if tick.month() == 1 || all.is_empty() {
                format!("{month} {}", tick.year())
            } else {
                month
            };
            all.push((number_of(tick), name));
        }
        tick = tick.plus_months(1);
    }
    all
}

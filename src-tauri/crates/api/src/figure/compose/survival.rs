//! How long it takes from acquaintance to the last stage.

use super::{Around, finished, none, points};
use crate::{
    Failure,
    dto::figure::FigureKey,
    figure::{
        Whose,
        relations::{Relation, Relations},
    },
    print::Voice,
    session::Stand,
};
use rapport_charts::figure::{Figure, Line, LinePoint, Lines, Plot, Tone};
use rapport_domain::{AccountFacts, Day, Stage, relationship::purchase::known_since};
use rapport_measures::survival::{Observation, Step, Survival, kaplan_meier};
use rapport_text::{number, words};

const KEY: FigureKey = FigureKey::StageSurvival;

/// The first fact on record of any account: before it nobody was watched.
fn first_fact(relations: &Relations) -> Option<Day> {
    let of = |facts: &AccountFacts| {
        let touches = facts.touches.iter().map(|t| t.on);
        let sales = facts.sales.iter().map(|s| s.on);
        let answers = facts.answers.iter().map(|a| a.on);
        let moves = facts.moves.iter().map(|m| m.on);
        touches.chain(sales).chain(answers).chain(moves).min()
    };
    relations.all.iter().filter_map(|r| of(&r.facts)).min()
}

/// Months from one day to a later one, begun ones counted whole.
fn months(from: Day, to: Day) -> i32 {
    let mut whole = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    if from.plus_months(whole) < to {
        whole += 1;
    }
    whole.max(0)
}

/// When it first reached the last stage; what became of it after does not undo that.
fn first_reached(facts: &AccountFacts, day: Day) -> Option<Day> {
    let last = facts.moves.iter().filter(|m| m.to == Stage::Strengthening && m.on <= day);
    last.map(|m| m.on).min()
}

/// What was seen of one account, in whole months. An account known before the records began is
/// watched from their beginning; one that had reached the last stage by then never was; a lost one
/// is watched as long as it was ours.
fn observed(relation: &Relation, records: Day, day: Day) -> Option<Observation> {
    let start = known_since(&relation.facts, day)?;
    let reached = first_reached(&relation.facts, day);
    let end = reached.unwrap_or_else(|| relation.until.map_or(day, |until| until.min(day)));
    let entry = if start < records { months(start, records) } else { 0 };
    let exit = months(start, end).max(1);
    Some(Observation { entry: f64::from(entry), exit: f64::from(exit), event: reached.is_some() })
}

pub(super) fn curve(voice: Voice, whose: &Whose<'_>, stand: &Stand) -> Result<Figure, Failure> {
    let lang = voice.lang;
    if whose.is_account() {
        return Ok(none(voice, KEY, stand));
    }
    let relations = whose.relations(stand, stand.half_before())?;
    let records = first_fact(&relations).unwrap_or(stand.day);
    let norm = relations.settings.stage_norm;
    let seen: Vec<Observation> =
        relations.all.iter().filter_map(|r| observed(r, records, stand.day)).collect();
    let survival = kaplan_meier(&seen);
    if survival.steps.is_empty() {
        return Ok(none(voice, KEY, stand));
    }
    let reached: usize = survival.steps.iter().map(|s| s.events).sum();
    let counted = |n: i32| {
        let months = i64::from(n);
        words::count_months(lang, months, number::whole(lang, months))
    };
    let title = match survival.median() {
        Some(median) => {
            words::survival_title(lang, counted(median.round() as i32), i64::from(norm))
        }
        None => {
            let all = survival.observed;
            words::survival_title_none(lang, all as i64, voice.whole(reached), voice.whole(all))
        }
    };
    let drawn = line(voice, &survival);
    let last = drawn.last().map_or(0, |p| p.x);
    let to = last.max(i32::from(norm)) + 1;
    let percent = |value: f64| (value, number::percent(lang, value / 100.0, 0));
    let around = Around {
        title,
        unit: words::survival_unit(lang, survival.observed as i64, voice.whole(survival.observed)),
        source: |lang, as_of| words::figure_source_stages(lang, as_of),
        alt: words::survival_alt(
            lang,
            points(drawn.iter().map(|p| (p.when.as_str(), p.label.as_str()))),
        ),
    };
    let step = if to > 60 { 12 } else { 6 };
    let plot = Plot::Lines(Lines {
        dates: false,
        from: 0,
        to,
        ticks: (0..=to / step)
            .map(|n| (n * step, number::whole(lang, i64::from(n * step))))
            .collect(),
        low: 0.0,
        high: 100.0,
        value_ticks: [0.0, 25.0, 50.0, 75.0, 100.0].map(percent).to_vec(),
        bands: Vec::new(),
        lines: vec![Line {
            name: words::survival_series(lang),
            tone: Tone::Accent,
            step: true,
            points: drawn,
        }],
        events: Vec::new(),
        marks: vec![(i32::from(norm), words::clock_norm(lang, i64::from(norm)))],
        headings: vec![words::survival_heading(lang)],
    });
    Ok(finished(voice, KEY, stand, around, plot))
}

fn line(voice: Voice, survival: &Survival) -> Vec<LinePoint> {
    let lang = voice.lang;
    let percent = |share: f64| number::percent(lang, share, 0);
    let when = |x: i32| {
        let months = i64::from(x);
        words::count_months(lang, months, number::whole(lang, months))
    };
    let point = |x: i32, share: f64, between: Option<(f64, f64)>| LinePoint {
        x,
        value: Some(share * 100.0),
        low: between.map(|b| b.0 * 100.0),
        high: between.map(|b| b.1 * 100.0),
        label: match between {
            Some((low, high)) => {
                words::survival_label(lang, percent(high), percent(low), percent(share))
            }
            None => percent(share),
        },
        when: when(x),
    };
    let mut all = vec![point(0, 1.0, None)];
    let of = |step: &Step| point(step.at.round() as i32, step.share, Some((step.low, step.high)));
    all.extend(survival.steps.iter().map(of));
    // The curve holds to the end of what was watched.
    let end = survival.censored.last().map_or(0, |age| age.round() as i32);
    if let Some(step) = survival.steps.last().filter(|s| end > s.at.round() as i32) {
        all.push(point(end, step.share, Some((step.low, step.high))));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{Relation, months, observed};
    use rapport_domain::{
        AccountFacts, AccountId, Day, Stage, StageMoveId, relationship::facts::MoveFact,
    };

    fn day(text: &str) -> Day {
        Day::parse_iso(text).unwrap()
    }

    #[test]
    fn begun_months_count_whole() {
        for (from, to, expected) in [
            ("2024-01-31", "2024-01-31", 0),
            ("2024-01-31", "2024-02-01", 1),
            ("2024-01-31", "2024-02-29", 1),
            ("2024-01-15", "2026-07-15", 30),
            ("2024-01-15", "2026-07-16", 31),
        ] {
            assert_eq!(months(day(from), day(to)), expected, "from {from} to {to}");
        }
    }

    fn relation(start: &str, moves: &[(Stage, &str)]) -> Relation {
        let mut facts = AccountFacts::none(AccountId(1));
        facts.acquainted_on = Some(day(start));
        let mut from = Stage::Acquaintance;
        for (at, (to, on)) in moves.iter().enumerate() {
            facts.moves.push(MoveFact { id: StageMoveId(at as i64), from, to: *to, on: day(on) });
            from = *to;
        }
        Relation { facts, name: String::new(), norm: 30, until: None }
    }

    #[test]
    fn who_fell_back_has_reached_the_last_stage_all_the_same() {
        let (records, today) = (day("2024-01-01"), day("2026-06-30"));
        let moves = [
            (Stage::Strengthening, "2025-01-01"),
            (Stage::Relationship, "2025-07-01"),
            (Stage::Strengthening, "2026-01-01"),
        ];
        for known in 1..=3 {
            let seen = observed(&relation("2024-01-01", &moves[..known]), records, today).unwrap();
            assert_eq!((seen.exit, seen.event), (12.0, true), "reached after 12 months, once");
        }
    }

    #[test]
    fn who_was_lost_is_watched_no_longer_than_ours() {
        let (records, today) = (day("2024-01-01"), day("2026-06-30"));
        let mut lost = relation("2024-01-01", &[]);
        lost.until = Some(day("2025-01-01"));
        let seen = observed(&lost, records, today).unwrap();
        assert_eq!((seen.exit, seen.event), (12.0, false), "nobody watched it after");
        let then = observed(&lost, records, day("2024-07-01")).unwrap();
        assert_eq!(then.exit, 6.0, "nor longer than the day stood on");
    }

    #[test]
    fn who_was_known_before_the_records_enters_late() {
        let reached = |start, on| relation(start, &[(Stage::Strengthening, on)]);
        let (records, today) = (day("2024-01-01"), day("2026-06-30"));
        let late = observed(&reached("2022-01-01", "2025-01-01"), records, today).unwrap();
        assert_eq!((late.entry, late.exit), (24.0, 36.0), "watched from month 24 to month 36");
        let early = observed(&relation("2024-03-01", &[]), records, today).unwrap();
        assert_eq!(
            (early.entry, early.event),
            (0.0, false),
            "watched from the start, not there yet"
        );
        let past = observed(&reached("2020-01-01", "2022-01-01"), records, today).unwrap();
        assert!(past.exit <= past.entry, "what happened before the records was never watched");
    }
}

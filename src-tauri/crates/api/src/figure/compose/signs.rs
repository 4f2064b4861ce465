//! The nine signs then and now.

use super::{Around, finished, none, points};
use crate::{
    Failure,
    dto::figure::FigureKey,
    figure::Whose,
    print::{self, Voice},
    session::Stand,
};
use rapport_charts::figure::{Dumbbell, Figure, Plot, Point};
use rapport_domain::{
    AccountFacts, HealthScale, Sign,
    relationship::health::{Reading, readings},
};
use rapport_text::{day, number, words};

const KEY: FigureKey = FigureKey::SignsThenNow;

/// Whether any sign is known on either day.
pub(super) fn is_known(
    whose: &Whose<'_>,
    known: &AccountFacts,
    stand: &Stand,
) -> Result<bool, Failure> {
    let session = whose.session();
    let scales = session.book().all::<HealthScale>().map_err(|e| session.store_failure(&e))?;
    Ok([stand.day, stand.half_before()].into_iter().any(|on| {
        let read = readings(known, &HealthScale::on(&scales, on), on);
        read.iter().any(|r| r.score.is_some())
    }))
}

pub(super) fn then_now(voice: Voice, whose: &Whose<'_>, stand: &Stand) -> Result<Figure, Failure> {
    let lang = voice.lang;
    if !whose.is_account() {
        return Ok(none(voice, KEY, stand));
    }
    let before = stand.half_before();
    let relations = whose.relations(stand, before)?;
    let Some(relation) = relations.all.first() else { return Ok(none(voice, KEY, stand)) };
    let read = |on| readings(&relation.facts, &HealthScale::on(&relations.scales, on), on);
    let (then, now) = (read(before), read(stand.day));
    let point = |reading: &Reading| Point {
        value: reading.score,
        label: reading.score.map_or_else(|| "?".to_owned(), |s| number::decimal(lang, s, 0)),
    };
    let rows: Vec<(Point, Point)> =
        then.iter().zip(&now).map(|(then, now)| (point(then), point(now))).collect();
    let categories: Vec<String> =
        Sign::ALL.iter().map(|sign| words::sign(lang, sign.key())).collect();
    let said: Vec<String> =
        rows.iter().map(|(then, now)| format!("{} → {}", then.label, now.label)).collect();
    let around = Around {
        title: title(voice, &then, &now),
        unit: words::health_direction(lang),
        source: |lang, as_of| words::figure_source_relationship(lang, as_of),
        alt: words::signs_alt(
            lang,
            points(categories.iter().zip(&said).map(|(c, s)| (c.as_str(), s.as_str()))),
        ),
    };
    let tick = |value: f64| (value, number::decimal(lang, value, 0));
    let plot = Plot::Dumbbell(Dumbbell {
        categories,
        then_name: day::short(lang, before),
        now_name: day::short(lang, stand.day),
        rows,
        low: 0.0,
        high: 100.0,
        ticks: [0.0, 25.0, 50.0, 75.0, 100.0].map(tick).to_vec(),
    });
    Ok(finished(voice, KEY, stand, around, plot))
}

/// How many went up and down, and which moved most.
fn title(voice: Voice, then: &[Reading; 9], now: &[Reading; 9]) -> String {
    let lang = voice.lang;
    let moved: Vec<(Sign, f64, f64)> = then
        .iter()
        .zip(now)
        .filter_map(|(then, now)| {
            let pair = (now.sign, then.score?.round(), now.score?.round());
            (pair.1 != pair.2).then_some(pair)
        })
        .collect();
    let up = moved.iter().filter(|(_, then, now)| now > then).count();
    let most = moved.iter().max_by(|a, b| (a.2 - a.1).abs().total_cmp(&(b.2 - b.1).abs()));
    let Some((sign, before, after)) = most else {
        let known = now.iter().filter(|r| r.score.is_some()).count() as i64;
        let both = then.iter().zip(now).any(|(t, n)| t.score.is_some() && n.score.is_some());
        return if both {
            words::signs_level(lang)
        } else {
            words::signs_known(lang, known, number::whole(lang, known))
        };
    };
    let printed = |score: f64| number::decimal(lang, score, 0);
    words::signs_moved(
        lang,
        (moved.len() - up) as i64,
        printed(*after),
        print::quoted(lang, &words::sign(lang, sign.key())),
        printed(*before),
        up as i64,
    )
}

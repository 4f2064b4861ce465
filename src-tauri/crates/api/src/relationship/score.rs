//! Health with its explanation, line by line.

use super::{records::Records, told};
use crate::{
    dto::{
        Mood,
        relationship::{
            HealthCell,
            health::{HealthLine, HealthView, SignRow},
        },
    },
    print::{self, Voice},
};
use rapport_domain::{
    FactorId, HealthScale, Sign,
    relationship::health::{Band, Basis, Health, Part, Reading, Tenths},
};
use rapport_text::{Lang, number, words};

/// A health without its explanation.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Points {
    pub(crate) score: Option<Tenths>,
    pub(crate) band: Band,
}

impl From<&Health> for Points {
    fn from(&Health { score, band, .. }: &Health) -> Self {
        Self { score, band }
    }
}

/// The key of a band in replies and filters.
pub(crate) const fn band_key(band: Band) -> &'static str {
    match band {
        Band::AtRisk => "risk",
        Band::Watch => "watch",
        Band::Healthy => "healthy",
        Band::Unknown => "unknown",
    }
}

pub(crate) const fn band_mood(band: Band) -> Mood {
    match band {
        Band::AtRisk => Mood::Risk,
        Band::Watch => Mood::Watch,
        Band::Healthy => Mood::Good,
        Band::Unknown => Mood::None,
    }
}

pub(crate) fn points(tenths: Tenths) -> f64 {
    f64::from(tenths.0) / 10.0
}

/// `43,2`.
pub(crate) fn score_text(lang: Lang, score: Option<Tenths>) -> String {
    score.map_or_else(|| "—".to_owned(), |s| number::decimal(lang, points(s), 1))
}

/// Whole points, rounded down, so that a score never looks as if it stood in the band above.
pub(crate) const fn whole(score: Tenths) -> i32 {
    score.0.div_euclid(10)
}

/// `+4,5`, `−8,0`.
pub(crate) fn signed(lang: Lang, tenths: Tenths) -> String {
    let text = number::decimal(lang, points(tenths), 1);
    if tenths.0 > 0 { format!("+{text}") } else { text }
}

/// Whole points of a difference, the half away from zero: of two scores rounded down each, it would
/// not always point where its explanation does.
pub(crate) const fn whole_change(now: Tenths, then: Tenths) -> i32 {
    let tenths = now.0 - then.0;
    (tenths + 5 * tenths.signum()) / 10
}

/// The score as shown: none where it rests on too little.
pub(crate) fn shown(score: Option<Tenths>, band: Band) -> Option<Tenths> {
    score.filter(|_| band != Band::Unknown)
}

pub(crate) const fn change_mood(tenths: i32) -> Mood {
    match tenths {
        ..0 => Mood::Risk,
        0 => Mood::None,
        _ => Mood::Good,
    }
}

/// Prints health for cells: the words of the bands once for all of them.
pub(crate) struct Cells {
    lang: Lang,
    labels: Vec<(Band, String)>,
}

impl Cells {
    pub(crate) fn new(lang: Lang) -> Self {
        let label = |band: Band| (band, words::band(lang, band_key(band)));
        Self { lang, labels: Band::ALL.iter().copied().map(label).collect() }
    }

    pub(crate) fn label(&self, band: Band) -> String {
        let found = self.labels.iter().find(|(known, _)| *known == band);
        found.map(|(_, label)| label.clone()).unwrap_or_default()
    }

    /// Health now and its change since then; a score that rests on too little is not shown.
    pub(crate) fn of(&self, now: Points, then: Points) -> HealthCell {
        let (score, before) = (shown(now.score, now.band), shown(then.score, then.band));
        let change = score.zip(before).map(|(now, then)| whole_change(now, then));
        HealthCell {
            score: score.map(points),
            text: score.map_or_else(|| "—".to_owned(), |s| whole(s).to_string()),
            band: band_key(now.band).to_owned(),
            band_label: self.label(now.band),
            mood: band_mood(now.band),
            change: match change {
                None | Some(0) => String::new(),
                Some(change) if change > 0 => format!("+{change}"),
                Some(change) => number::whole(self.lang, i64::from(change)),
            },
            change_mood: change.map_or(Mood::None, change_mood),
        }
    }
}

pub(super) fn view(
    voice: Voice,
    records: &Records,
    health: &Health,
    scale: &HealthScale,
) -> HealthView {
    let lang = voice.lang;
    HealthView {
        score: health.score.map(points),
        text: score_text(lang, health.score),
        whole: health.score.map_or_else(|| "—".to_owned(), |s| whole(s).to_string()),
        band: band_key(health.band).to_owned(),
        band_label: words::band(lang, band_key(health.band)),
        mood: band_mood(health.band),
        coverage: f64::from(health.coverage),
        coverage_text: percent(lang, health.coverage),
        enough: health.band != Band::Unknown,
        direction: words::health_direction(lang),
        sentence: sentence(voice, health, scale),
        lines: lines(voice, records, health, scale),
        scale_since: Some(scale)
            .filter(|scale| !scale.id.is_new())
            .map(|scale| voice.dated(scale.since, records.day)),
    }
}

fn percent(lang: Lang, of_hundred: u8) -> String {
    number::percent(lang, f64::from(of_hundred) / 100.0, 0)
}

/// What the score rests on, in a few sentences.
fn sentence(voice: Voice, health: &Health, scale: &HealthScale) -> String {
    let lang = voice.lang;
    let known = health.readings.iter().filter(|r| r.score.is_some()).count();
    if known == 0 {
        return words::health_nothing(lang);
    }
    let coverage = percent(lang, health.coverage);
    let mut said = vec![words::health_rests(lang, coverage, known as i64)];
    if health.band == Band::Unknown {
        said.push(words::health_too_little(lang, percent(lang, scale.enough_coverage)));
    }
    let most = health.lines.iter().filter(|l| matches!(l.part, Part::Sign { .. }));
    if let Some(line) = most.max_by_key(|l| l.points)
        && let Part::Sign { sign } = line.part
    {
        let sign = print::quoted(lang, &words::sign(lang, sign.key()));
        said.push(words::health_most(lang, signed(lang, line.points), sign));
    }
    let takes: Vec<String> = health
        .lines
        .iter()
        .filter_map(|line| match line.part {
            Part::Factor { kind, .. } => {
                let name = print::quoted(lang, &words::factor_name(lang, kind.key()));
                Some(format!("{name} ({})", signed(lang, line.points)))
            }
            _ => None,
        })
        .collect();
    if !takes.is_empty() {
        said.push(words::health_takes(lang, takes.len() as i64, takes.join(", ")));
    }
    if health.lines.iter().any(|line| line.part == Part::Cap) {
        said.push(words::health_capped(lang, i64::from(scale.cap)));
    }
    said.join(" ")
}

fn lines(voice: Voice, records: &Records, health: &Health, scale: &HealthScale) -> Vec<HealthLine> {
    let lang = voice.lang;
    let blank = |kind: &str, name: String, evidence: String, points_of: Tenths| HealthLine {
        kind: kind.to_owned(),
        key: String::new(),
        name,
        score: String::new(),
        weight: String::new(),
        fresh: String::new(),
        evidence,
        on: None,
        points: points(points_of),
        points_text: signed(lang, points_of),
    };
    health
        .lines
        .iter()
        .map(|line| match line.part {
            Part::Sign { sign } => {
                let name = words::sign(lang, sign.key());
                let Some(reading) = health.reading(sign) else {
                    return blank("sign", name, String::new(), line.points);
                };
                HealthLine {
                    key: sign.key().to_owned(),
                    score: reading.score.map(|s| number::decimal(lang, s, 0)).unwrap_or_default(),
                    weight: reading.weight.to_string(),
                    fresh: number::percent(lang, reading.freshness, 0),
                    on: reading.on.map(|on| voice.dated(on, records.day)),
                    ..blank("sign", name, told::reading(voice, records, reading), line.points)
                }
            }
            Part::Factor { factor, kind, severity } => {
                let found = records.factors().find(|f| f.id == factor);
                let name = print::factor(lang, kind);
                let source = found.map(|f| told::cut(&f.source)).unwrap_or_default();
                HealthLine {
                    key: kind.key().to_owned(),
                    score: words::severity(lang, severity.key()),
                    on: found.map(|f| voice.dated(f.noticed_on, records.day)),
                    ..blank("factor", name, source, line.points)
                }
            }
            Part::Limit => blank(
                "limit",
                words::health_limit(lang),
                words::health_limit_why(lang, i64::from(scale.factors_most)),
                line.points,
            ),
            Part::Cap => blank(
                "cap",
                words::health_cap(lang),
                words::health_cap_why(lang, i64::from(scale.cap)),
                line.points,
            ),
            Part::Floor => blank(
                "floor",
                words::health_floor(lang),
                words::health_floor_why(lang),
                line.points,
            ),
        })
        .collect()
}

/// Points an open factor costs as the explanation shows them; empty when it is not open.
pub(super) fn cost_of(lang: Lang, health: &Health, id: FactorId) -> String {
    let line = health
        .lines
        .iter()
        .find(|line| matches!(line.part, Part::Factor { factor, .. } if factor == id));
    line.map(|line| signed(lang, line.points)).unwrap_or_default()
}

/// The nine signs, now and then.
pub(super) fn signs(
    voice: Voice,
    records: &Records,
    now: &Health,
    then: &Health,
    scale: &HealthScale,
) -> Vec<SignRow> {
    let lang = voice.lang;
    now.readings
        .iter()
        .map(|reading| SignRow {
            sign: reading.sign,
            label: words::sign(lang, reading.sign.key()),
            score: reading.score.map(whole_score),
            text: reading.score.map_or_else(|| "?".to_owned(), |s| number::decimal(lang, s, 0)),
            mood: reading.score.map_or(Mood::None, |s| score_mood(s, scale)),
            basis: match reading.basis {
                Some(Basis::Computed) => "computed".to_owned(),
                Some(Basis::Judged) => "hand".to_owned(),
                None => String::new(),
            },
            evidence: told::reading(voice, records, reading),
            on: reading.on.map(|on| voice.dated(on, records.day)),
            fresh: match reading.score {
                Some(_) => number::percent(lang, reading.freshness, 0),
                None => String::new(),
            },
            other: other(voice, records, reading),
            judgement: judgement(records, reading.sign),
            then: then.reading(reading.sign).and_then(|r| r.score).map(whole_score),
        })
        .collect()
}

fn judgement(records: &Records, sign: Sign) -> Option<rapport_domain::Judgement> {
    records.judgements.iter().find(|j| j.sign == sign).cloned()
}

/// The score that does not count beside the one that does, with what it rests on.
fn other(voice: Voice, records: &Records, reading: &Reading) -> String {
    let lang = voice.lang;
    match (reading.basis, &reading.computed, reading.judged) {
        (Some(Basis::Judged), Some(found), Some(_)) => {
            let score = number::decimal(lang, found.score, 0);
            words::sign_by_facts(lang, told::computed(voice, records, reading, found), score)
        }
        (Some(Basis::Computed), Some(_), Some(by_hand)) => words::sign_by_hand(
            lang,
            told::judged(voice, records, by_hand),
            i64::from(by_hand.score),
        ),
        _ => String::new(),
    }
}

/// Scores lie in 0–100.
fn whole_score(score: f64) -> u8 {
    score.round().clamp(0.0, 100.0) as u8
}

/// A sign is good, to watch or a risk where a whole account would be.
pub(crate) fn score_mood(score: f64, scale: &HealthScale) -> Mood {
    if score < f64::from(scale.watch_from) {
        Mood::Risk
    } else if score < f64::from(scale.healthy_from) {
        Mood::Watch
    } else {
        Mood::Good
    }
}

#[cfg(test)]
mod tests {
    use super::{Tenths, whole_change};

    #[test]
    fn a_change_points_where_its_explanation_does() {
        for (now, then, expected) in [
            (500, 499, 0),
            (499, 509, -1),
            (504, 500, 0),
            (505, 500, 1),
            (500, 505, -1),
            (432, 578, -15),
        ] {
            let change = whole_change(Tenths(now), Tenths(then));
            assert_eq!(change, expected, "from {then} tenths to {now}");
        }
    }
}

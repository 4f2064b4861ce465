//! CSI by parameter: what matters against what pleases.

use super::{Around, finished, none, points, survey::Polled};
use crate::{Failure, dto::figure::FigureKey, figure::Whose, print::Voice, session::Stand};
use rapport_charts::figure::{Bars, Figure, Plot, Point, Quadrants, Series, Spot, Tone};
use rapport_domain::survey::figures::{CsiFigure, HalfFigures};
use rapport_text::{day, number, words};

/// Where parameters were last scored is looked for this far back.
const CSI_HALVES: i32 = 4;
/// The scale of satisfaction and importance.
const SCALE: (f64, f64) = (1.0, 5.0);

/// The latest half of late in which a parameter was scored.
fn latest<'a>(polled: &'a Polled, stand: &Stand) -> Option<&'a HalfFigures> {
    let mut halves = (0..CSI_HALVES).filter_map(|back| polled.half(stand.half.plus(-back)));
    halves.find(|of| of.csi.iter().any(|one| one.count > 0))
}

/// Whether a parameter of the CSI was scored of late.
pub(super) fn scored(whose: &Whose<'_>, stand: &Stand) -> Result<bool, Failure> {
    Ok(latest(&Polled::of(whose, stand)?, stand).is_some())
}

/// A parameter with its mean scores.
#[derive(Clone, Copy)]
struct Scored {
    key: &'static str,
    score: f64,
    importance: Option<f64>,
}

pub(super) fn quadrants(voice: Voice, whose: &Whose<'_>, stand: &Stand) -> Result<Figure, Failure> {
    const KEY: FigureKey = FigureKey::CsiQuadrants;
    let lang = voice.lang;
    let polled = Polled::of(whose, stand)?;
    let Some(of) = latest(&polled, stand) else { return Ok(none(voice, KEY, stand)) };
    let scored = |figure: &CsiFigure| {
        let CsiFigure { parameter, score, importance, .. } = *figure;
        Some(Scored { key: parameter.key(), score: score?, importance })
    };
    let all: Vec<Scored> = of.csi.iter().filter_map(scored).collect();
    let count = i64::from(of.csi.iter().map(|one| one.count).max().unwrap_or(0));
    let answers = words::csi_answers(lang, count, number::whole(lang, count));
    let unit = words::csi_unit(lang, answers, day::half(lang, of.half));
    let printed = |value: f64| number::decimal(lang, value, 1);
    let weighed: Vec<(Scored, f64)> =
        all.iter().filter_map(|one| Some((*one, one.importance?))).collect();
    let said: Vec<(String, String)> = all
        .iter()
        .map(|one| (words::survey_parameter(lang, one.key), printed(one.score)))
        .collect();
    let alt = words::csi_alt(lang, points(said.iter().map(|(n, v)| (n.as_str(), v.as_str()))));
    let source = |lang, as_of| words::figure_source_answers(lang, as_of);
    // Without importance there is one scale only.
    if weighed.len() < all.len() {
        let title = csi_title_plain(voice, &all);
        let around = Around { title, unit, source, alt };
        return Ok(finished(voice, KEY, stand, around, bars(voice, all)));
    }
    let middle = (
        median(weighed.iter().map(|(one, _)| one.score)),
        median(weighed.iter().map(|(_, importance)| *importance)),
    );
    let first = |one: &Scored, up: f64| up >= middle.1 && one.score < middle.0;
    let title = csi_title(voice, &weighed, of.csi_index, first);
    let spots = weighed.iter().map(|(one, up)| Spot {
        name: words::survey_parameter(lang, one.key),
        across: one.score,
        up: *up,
        labels: (printed(one.score), printed(*up)),
        tone: if first(one, *up) { Tone::Risk } else { Tone::Accent },
    });
    let plot = Plot::Quadrants(Quadrants {
        across_title: words::csi_across(lang),
        up_title: words::csi_up(lang),
        name_title: words::csi_parameter(lang),
        across: edges(weighed.iter().map(|(one, _)| one.score)),
        up: edges(weighed.iter().map(|(_, up)| *up)),
        middle,
        middle_name: words::csi_medians(lang),
        corners: ["improve", "keep", "wait", "enough"].map(|key| words::csi_corner(lang, key)),
        corner_title: words::csi_corner_title(lang),
        points: spots.collect(),
    });
    Ok(finished(voice, KEY, stand, Around { title, unit, source, alt }, plot))
}

/// What is important and pleases less than the rest, the widest gap first; else that all is as it
/// should be.
fn csi_title(
    voice: Voice,
    weighed: &[(Scored, f64)],
    index: Option<f64>,
    first: impl Fn(&Scored, f64) -> bool,
) -> String {
    let lang = voice.lang;
    let gap = |(one, up): &&(Scored, f64)| up - one.score;
    let worst =
        weighed.iter().filter(|(one, up)| first(one, *up)).max_by(|a, b| gap(a).total_cmp(&gap(b)));
    match worst {
        Some((one, _)) => words::csi_title_improve(lang, one.key),
        None => {
            let index = index.map_or_else(String::new, |index| number::decimal(lang, index, 1));
            words::csi_title_good(lang, index)
        }
    }
}

fn csi_title_plain(voice: Voice, all: &[Scored]) -> String {
    let lang = voice.lang;
    let worst = all.iter().min_by(|a, b| a.score.total_cmp(&b.score));
    worst.map_or_else(String::new, |worst| {
        words::csi_title_plain(lang, worst.key, number::decimal(lang, worst.score, 1))
    })
}

/// Scores alone, the best first.
fn bars(voice: Voice, mut all: Vec<Scored>) -> Plot {
    let lang = voice.lang;
    all.sort_by(|a, b| b.score.total_cmp(&a.score));
    let last = all.len().saturating_sub(1);
    let label = |one: &Scored| number::decimal(lang, one.score, 1);
    Plot::Bars(Bars {
        categories: all.iter().map(|one| words::survey_parameter(lang, one.key)).collect(),
        series: Series {
            name: words::csi_across(lang),
            tone: Tone::Accent,
            points: all
                .iter()
                .map(|one| Point { value: Some(one.score), label: label(one) })
                .collect(),
        },
        emphasis: (last > 0).then_some((last, Tone::Watch)),
        tones: Vec::new(),
        mark: None,
    })
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut all: Vec<f64> = values.collect();
    all.sort_by(f64::total_cmp);
    let at = |index: usize| all.get(index).copied().unwrap_or(0.0);
    let half = all.len() / 2;
    if all.len() % 2 == 1 { at(half) } else { f64::midpoint(at(half.saturating_sub(1)), at(half)) }
}

/// Edges at half points around the values, at least a point apart.
fn edges(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let low = values.clone().fold(SCALE.1, f64::min);
    let high = values.fold(SCALE.0, f64::max);
    let from = (((low - 0.1) * 2.0).floor() / 2.0).max(SCALE.0);
    let to = (((high + 0.1) * 2.0).ceil() / 2.0).min(SCALE.1);
    if to - from >= 1.0 {
        (from, to)
    } else if to >= SCALE.1 {
        (to - 1.0, to)
    } else {
        (from, from + 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{edges, median};

    #[test]
    fn medians_and_edges_hold_the_values() {
        assert_eq!(median([3.0, 1.0, 2.0].into_iter()), 2.0, "the one in the middle");
        assert_eq!(median([4.0, 1.0].into_iter()), 2.5, "between the two in the middle");
        assert_eq!(edges([3.1, 4.5].into_iter()), (3.0, 5.0), "half points around them");
        assert_eq!(edges([4.9, 5.0].into_iter()), (4.0, 5.0), "never beyond the scale");
        assert_eq!(edges([1.0].into_iter()), (1.0, 2.0), "at least a point apart");
    }
}

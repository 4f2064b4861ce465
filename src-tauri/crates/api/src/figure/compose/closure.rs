//! How far feedback has come: said, worth acting on, solved, told, with an effect.

use super::{Around, finished, none, points, survey::Polled};
use crate::{Failure, dto::figure::FigureKey, figure::Whose, print::Voice, session::Stand};
use rapport_charts::figure::{Bars, Figure, Plot, Point, Series, Tone};
use rapport_domain::survey::closing::Funnel;
use rapport_text::{day, number, words};

/// Feedback is followed over this many halves: an effect is seen in the next one at the earliest.
pub(super) const FEEDBACK_HALVES: i32 = 2;

/// Whether something was said of late.
pub(super) fn was_said(whose: &Whose<'_>, stand: &Stand) -> Result<bool, Failure> {
    Ok(last(&Polled::of(whose, stand)?, stand).said > 0)
}

/// How far what was said in the last halves has come.
fn last(polled: &Polled, stand: &Stand) -> Funnel {
    let halves = (0..FEEDBACK_HALVES).filter_map(|back| polled.half(stand.half.plus(-back)));
    halves.map(|of| of.funnel).fold(Funnel::default(), |sum, one| Funnel {
        said: sum.said + one.said,
        credible: sum.credible + one.credible,
        solved: sum.solved + one.solved,
        told: sum.told + one.told,
        effect: sum.effect + one.effect,
    })
}

pub(super) fn funnel(voice: Voice, whose: &Whose<'_>, stand: &Stand) -> Result<Figure, Failure> {
    const KEY: FigureKey = FigureKey::ClosureFunnel;
    let lang = voice.lang;
    let of = last(&Polled::of(whose, stand)?, stand);
    if of.said == 0 {
        return Ok(none(voice, KEY, stand));
    }
    let steps = [
        ("said", of.said),
        ("credible", of.credible),
        ("solved", of.solved),
        ("told", of.told),
        ("effect", of.effect),
    ];
    let share = |count: u32| {
        let share = f64::from(count) / f64::from(of.credible.max(1));
        number::percent(lang, share, 0)
    };
    let label = |key: &str, count: u32| {
        let shown = number::whole(lang, i64::from(count));
        let measured = of.credible > 0 && !matches!(key, "said" | "credible");
        if measured { format!("{shown} · {}", share(count)) } else { shown }
    };
    let marks: Vec<(String, Point)> = steps
        .iter()
        .map(|(key, count)| {
            let point = Point { value: Some(f64::from(*count)), label: label(key, *count) };
            (words::closure_step(lang, *key), point)
        })
        .collect();
    let first = stand.half.plus(1 - FEEDBACK_HALVES);
    let title = match of.credible {
        0 => words::closure_title_unsorted(
            lang,
            i64::from(of.said),
            number::whole(lang, i64::from(of.said)),
        ),
        _ => words::closure_title(
            lang,
            i64::from(of.credible),
            share(of.told),
            number::whole(lang, i64::from(of.credible)),
            number::whole(lang, i64::from(of.told)),
        ),
    };
    let around = Around {
        title,
        unit: words::closure_unit(lang, day::half(lang, first), day::half(lang, stand.half)),
        source: |lang, as_of| words::figure_source_answers(lang, as_of),
        alt: words::closure_alt(
            lang,
            points(marks.iter().map(|(name, point)| (name.as_str(), point.label.as_str()))),
        ),
    };
    let plot = Plot::Bars(Bars {
        categories: marks.iter().map(|(name, _)| name.clone()).collect(),
        series: Series {
            name: words::closure_series(lang),
            tone: Tone::Accent,
            points: marks.into_iter().map(|(_, point)| point).collect(),
        },
        emphasis: None,
        tones: vec![Tone::Muted, Tone::Accent, Tone::Accent, Tone::Good, Tone::Good],
        mark: None,
    });
    Ok(finished(voice, KEY, stand, around, plot))
}

//! What the base earns again and again, what is expected of it, and how expectations did.

use super::{Around, finished, points};
use crate::{
    Failure,
    dto::{figure::FigureKey, renewal::RenewalsShown},
    figure::Whose,
    print::{self, Voice},
    renewal::{
        facts::Terms,
        forecast::{self, Base},
        judged::Judged,
        queue::{self, HEAD_MONTHS},
        say,
    },
    session::Stand,
};
use rapport_charts::figure::{
    Figure, Plot, Point, Range, RangeForm, Ranges, Series, Tone, Waterfall, WaterfallStep,
};
use rapport_domain::{
    Minor, Noun,
    renewal::scenario::{self, By, Expected},
};
use rapport_measures::{
    bridge::Span,
    brier::{self, Class},
    growth, proportion,
};
use rapport_text::{
    Lang,
    number::{self, Scale},
    words,
};

/// A change of less than half a percent prints as level.
const LEVEL: f64 = 0.005;

fn yearly_unit(voice: Voice, scale: Scale) -> String {
    let word = match scale.word(voice.lang) {
        "" => "none",
        word => word,
    };
    words::figure_unit_yearly(voice.lang, word.to_owned(), voice.currency.sign())
}

/// Recurring revenue from a year before to the day.
pub(super) fn bridge(voice: Voice, whose: &Whose<'_>, stand: &Stand) -> Result<Figure, Failure> {
    let lang = voice.lang;
    let terms = Terms::at(whose.session(), stand.day)?;
    let base = Base::of(&terms);
    let highest = base.bridge.start.amount.abs().max(base.bridge.end.amount.abs());
    let scale = Scale::of(highest);
    let step = |(key, span): (&'static str, Span)| {
        let total = matches!(key, "start" | "end");
        let sign = if total || span.amount <= 0 { "" } else { "+" };
        WaterfallStep {
            name: base.step_label(lang, key),
            value: number::in_scale(span.amount, scale),
            label: format!("{sign}{}", number::scaled(lang, span.amount, scale)),
            note: print::counted(lang, Noun::Account, span.accounts),
            total,
            tone: match key {
                "start" | "end" => Tone::Accent,
                "new" | "expansion" => Tone::Good,
                _ => Tone::Risk,
            },
        }
    };
    let steps: Vec<WaterfallStep> = base.steps().into_iter().map(step).collect();
    let around = Around {
        title: bridge_title(voice, &base),
        unit: yearly_unit(voice, scale),
        source: |lang, as_of| words::figure_source_subscriptions(lang, as_of),
        alt: words::bridge_alt(
            lang,
            points(steps.iter().map(|step| (step.name.as_str(), step.label.as_str()))),
        ),
    };
    let plot = Plot::Waterfall(Waterfall {
        value_title: words::bridge_value(lang),
        note_title: words::bridge_accounts(lang),
        steps,
    });
    Ok(finished(voice, FigureKey::RecurringBridge, stand, around, plot))
}

/// By how much it grew or fell, and what moved it most in that direction.
fn bridge_title(voice: Voice, base: &Base) -> String {
    let lang = voice.lang;
    let bridge = &base.bridge;
    let (start, end) = (bridge.start.amount, bridge.end.amount);
    let size = |share: f64| number::percent(lang, share.abs(), 0);
    match growth::growth(end, start) {
        None => words::bridge_first(lang, voice.short(end)),
        Some(share) if share >= LEVEL => {
            let new = bridge.new.amount >= bridge.expansion.amount;
            let (key, by) = if new { ("new", bridge.new) } else { ("expansion", bridge.expansion) };
            words::bridge_up(lang, voice.short(by.amount), key, size(share))
        }
        Some(share) if share <= -LEVEL => {
            let lost = bridge.lost.amount <= bridge.contraction.amount;
            let (key, by) =
                if lost { ("lost", bridge.lost) } else { ("contraction", bridge.contraction) };
            words::bridge_down(lang, voice.short(by.amount.abs()), key, size(share))
        }
        Some(_) => words::bridge_level(lang, voice.short(end)),
    }
}

/// Expected renewals of the months ahead with what they may be and all that is at stake.
pub(super) fn by_month(
    voice: Voice,
    whose: &Whose<'_>,
    stand: &Stand,
    shown: &RenewalsShown,
) -> Result<Figure, Failure> {
    let (lang, session) = (voice.lang, whose.session());
    let ahead = shown.months.unwrap_or(HEAD_MONTHS);
    let terms = Terms::at(session, stand.day)?;
    let judged = Judged::at(session, &terms, forecast::last_day(stand.day, ahead))?;
    let lines = forecast::expected(&terms, &judged, ahead, |renewal| {
        queue::is_shown(&judged, renewal, shown.queue, shown.manager)
    });
    let all = forecast::scenario(&lines, &judged, By::Used);
    let plain: Vec<Expected> = lines.iter().map(|line| line.expected).collect();
    let months = scenario::by_month(&plain, &judged.record, By::Used, stand.day, ahead);
    let scale = Scale::of(months.iter().map(|(_, sum)| sum.total.abs()).max().unwrap_or(0));
    let printed = |amount: Minor| number::scaled(lang, amount, scale);
    let point = |known: bool, amount: Minor, label: String| Point {
        value: known.then(|| number::in_scale(amount, scale)),
        label: if known { label } else { String::new() },
    };
    let known = |sum: &scenario::Scenario| sum.renewals > 0;
    let values: Vec<Point> =
        months.iter().map(|(_, sum)| point(known(sum), sum.base, printed(sum.base))).collect();
    let totals = months
        .iter()
        .map(|(_, sum)| point(known(sum), sum.total, words::forecast_of(lang, printed(sum.total))));
    let ranges = months.iter().map(|(_, sum)| {
        known(sum).then(|| Range {
            low: number::in_scale(sum.low, scale),
            high: number::in_scale(sum.high, scale),
            label: words::forecast_range(lang, printed(sum.high), printed(sum.low)),
        })
    });
    let categories: Vec<String> =
        months.iter().map(|(first, _)| forecast::month_label(lang, *first)).collect();
    let counted = say::months_counted(lang, i64::from(ahead));
    let around = Around {
        title: words::forecast_months_title(
            lang,
            voice.short(all.base),
            voice.short(all.high),
            voice.short(all.low),
            counted,
            voice.short(all.total),
        ),
        unit: yearly_unit(voice, scale),
        source: |lang, as_of| words::figure_source_renewals(lang, as_of),
        alt: words::forecast_months_alt(
            lang,
            points(
                categories.iter().zip(&values).map(|(name, p)| (name.as_str(), p.label.as_str())),
            ),
        ),
    };
    let plot = Plot::Ranges(Ranges {
        categories,
        form: RangeForm::Columns,
        ranges: ranges.collect(),
        range_name: words::forecast_range_name(lang),
        against: Some(Series {
            name: words::forecast_stake_name(lang),
            tone: Tone::Muted,
            points: totals.collect(),
        }),
        // Pale: the range over it has to be seen.
        values: Series {
            name: words::forecast_base_name(lang),
            tone: Tone::Series(4),
            points: values,
        },
        scale: None,
    });
    Ok(finished(voice, FigureKey::ForecastByMonth, stand, around, plot))
}

/// What forecasts said against what came true.
pub(super) fn calibration(
    voice: Voice,
    whose: &Whose<'_>,
    stand: &Stand,
) -> Result<Figure, Failure> {
    let (lang, session) = (voice.lang, whose.session());
    let terms = Terms::at(session, stand.day)?;
    let judged = Judged::at(session, &terms, forecast::last_day(stand.day, HEAD_MONTHS))?;
    let classes = forecast::classes(&judged.scored);
    let point =
        |share: f64| Point { value: Some(share * 100.0), label: number::percent(lang, share, 0) };
    let name = |class: &Class| {
        let count = class.count as i64;
        let shown = number::whole(lang, count);
        words::calibration_class(lang, forecast::class_label(lang, class), count, shown)
    };
    let range = |class: &Class| {
        let (low, high) = (class.came.low, class.came.high);
        let label =
            words::backtest_interval(lang, say::percent(lang, high), say::percent(lang, low));
        Some(Range { low: low * 100.0, high: high * 100.0, label })
    };
    let categories: Vec<String> = classes.iter().map(name).collect();
    let came: Vec<Point> = classes.iter().map(|class| point(class.came.value)).collect();
    let around = Around {
        title: calibration_title(lang, &forecast::said_and_came(&judged.scored)),
        unit: words::calibration_unit(lang),
        source: |lang, as_of| words::figure_source_forecasts(lang, as_of),
        alt: words::calibration_alt(
            lang,
            points(categories.iter().zip(&came).map(|(name, p)| (name.as_str(), p.label.as_str()))),
        ),
    };
    let plot = Plot::Ranges(Ranges {
        form: RangeForm::Dots,
        ranges: classes.iter().map(range).collect(),
        range_name: words::calibration_interval(lang),
        against: Some(Series {
            name: words::calibration_said(lang),
            tone: Tone::Watch,
            points: classes.iter().map(|class| point(class.said)).collect(),
        }),
        values: Series { name: words::calibration_came(lang), tone: Tone::Accent, points: came },
        scale: Some((0.0, 100.0)),
        categories,
    });
    Ok(finished(voice, FigureKey::ForecastCalibration, stand, around, plot))
}

/// What was promised on the whole, what came, and whether the difference is more than chance.
fn calibration_title(lang: Lang, told: &[(f64, bool)]) -> String {
    let count = told.len() as u64;
    let hits = told.iter().filter(|(_, came)| *came).count() as u64;
    let Some(came) = proportion::share(hits, count) else { return String::new() };
    let said = told.iter().map(|(said, _)| said).sum::<f64>() / count as f64;
    let counted = count as i64;
    if count < brier::ENOUGH {
        return words::calibration_few(lang, counted, number::whole(lang, counted));
    }
    let verdict = if said > came.high {
        "high"
    } else if said < came.low {
        "low"
    } else {
        "true"
    };
    let percent = |share: f64| number::percent(lang, share, 0);
    words::calibration_title(lang, percent(came.value), percent(said), verdict)
}

//! Figures of money: revenue by half, product mix, Pareto, punctuality.

use super::{Around, HALVES, finished, money_unit, points};
use crate::{
    Failure,
    dto::figure::FigureKey,
    figure::{Whose, whose::Brought},
    print::{self, Voice},
    session::Stand,
};
use rapport_charts::figure::{Bars, Columns, Figure, Pareto, Plot, Point, Series, Tone};
use rapport_domain::{Day, Half, Minor};
use rapport_measures::{abc, growth, punctuality::Punctuality};
use rapport_text::{
    day,
    number::{self, Scale},
    words,
};
use std::collections::BTreeMap;

/// A change of less than half a percent prints as level.
const LEVEL: f64 = 0.005;
/// Products named in the mix before the rest is summed.
const NAMED: usize = 8;

fn point(voice: Voice, amount: Minor, scale: Scale) -> Point {
    Point {
        value: Some(number::in_scale(amount, scale)),
        label: number::scaled(voice.lang, amount, scale),
    }
}

pub(super) fn revenue_by_half(
    voice: Voice,
    whose: &Whose<'_>,
    stand: &Stand,
) -> Result<Figure, Failure> {
    let lang = voice.lang;
    let halves = stand.halves(HALVES + 1);
    let spans: Vec<(Day, Day)> = halves.iter().map(|h| (h.1, h.2)).collect();
    let amounts = whose.revenue(stand, &spans)?;
    let same_days =
        whose.revenue(stand, &[stand.same_days_before()])?.first().copied().unwrap_or(0);
    // Halves before the first sale say nothing: the account was not there yet.
    let skip = amounts
        .iter()
        .position(|a| *a != 0)
        .unwrap_or(0)
        .clamp(1, amounts.len().saturating_sub(2).max(1));
    let shown: Vec<(Half, Minor, Minor)> = halves
        .iter()
        .zip(&amounts)
        .enumerate()
        .skip(skip)
        .map(|(at, (half, amount))| {
            let last = half.0 == stand.half;
            let before = if last { same_days } else { amounts.get(at - 1).copied().unwrap_or(0) };
            (half.0, *amount, before)
        })
        .collect();
    let scale = Scale::of(shown.iter().map(|s| s.1.abs()).max().unwrap_or(0));
    let now = shown.last().map_or(0, |s| s.1);
    let change = growth::growth(now, same_days);
    let categories: Vec<String> = shown.iter().map(|s| day::half_axis(lang, s.0)).collect();
    let points_drawn: Vec<Point> = shown.iter().map(|s| point(voice, s.1, scale)).collect();
    let above = shown
        .iter()
        .map(|s| {
            growth::growth(s.1, s.2).map(|g| number::percent_change(lang, g, 0)).unwrap_or_default()
        })
        .collect();
    let tone = match change {
        Some(g) if g <= -LEVEL => Tone::Risk,
        _ => Tone::Accent,
    };
    let unit = money_unit(voice, scale);
    let around = Around {
        title: revenue_title(voice, stand, now, change),
        unit: if stand.half_is_whole() {
            unit
        } else {
            words::figure_unit_money_running(
                lang,
                day::short(lang, stand.day),
                print::half(lang, stand.half),
                unit,
            )
        },
        source: |lang, as_of| words::figure_source_sales(lang, as_of),
        alt: words::revenue_alt(
            lang,
            points(
                categories.iter().zip(&points_drawn).map(|(c, p)| (c.as_str(), p.label.as_str())),
            ),
        ),
    };
    let emphasis = Some((categories.len().saturating_sub(1), tone));
    let series =
        Series { name: words::revenue_series(lang), tone: Tone::Accent, points: points_drawn };
    let plot = Plot::Columns(Columns { categories, series: vec![series], above, emphasis });
    Ok(finished(voice, FigureKey::RevenueByHalf, stand, around, plot))
}

/// The answer: how the half compares with the one before, or with its same days while it runs.
fn revenue_title(voice: Voice, stand: &Stand, now: Minor, change: Option<f64>) -> String {
    let lang = voice.lang;
    let half = print::half(lang, stand.half);
    let size = |g: f64| number::percent(lang, g.abs(), 0);
    match (now, change, stand.half_is_whole()) {
        (0, _, _) => words::revenue_nothing(lang, half),
        (_, None, _) => words::revenue_first(lang, voice.short(now), half),
        (_, Some(g), true) if g >= LEVEL => words::revenue_up(lang, size(g), half),
        (_, Some(g), true) if g <= -LEVEL => words::revenue_down(lang, size(g), half),
        (_, Some(_), true) => words::revenue_flat(lang, half),
        (_, Some(g), false) if g >= LEVEL => words::revenue_running_up(lang, size(g), half),
        (_, Some(g), false) if g <= -LEVEL => words::revenue_running_down(lang, size(g), half),
        (_, Some(_), false) => words::revenue_running_flat(lang, half),
    }
}

pub(super) fn product_mix(
    voice: Voice,
    whose: &Whose<'_>,
    stand: &Stand,
) -> Result<Figure, Failure> {
    let lang = voice.lang;
    let products = whose.products(stand)?;
    let by_family = families_say_more(&products);
    let all: Vec<(String, Minor)> = if by_family {
        families(&products, &words::mix_no_family(lang))
    } else {
        products.into_iter().map(|p| (p.name, p.amount)).collect()
    };
    let whole: Minor = all.iter().map(|p| p.1).sum();
    let share = |amount: Minor| growth::share(amount, whole).unwrap_or(0.0);
    let mut named: Vec<(String, Minor)> = all.iter().take(NAMED).cloned().collect();
    let rest: Minor = all.iter().skip(NAMED).map(|p| p.1).sum();
    if rest > 0 {
        let count = all.len() as i64 - NAMED as i64;
        named.push((words::mix_rest(lang, count), rest));
    }
    // The smallest bars are told apart too, so the unit leaves the largest up to four figures.
    let scale = Scale::of(named.iter().map(|p| p.1).max().unwrap_or(0) / 10);
    let top: Minor = all.iter().take(3).map(|p| p.1).sum();
    let title = match all.first() {
        Some((name, _)) if all.len() == 1 => words::mix_only(lang, print::quoted(lang, name)),
        Some((name, amount)) if share(*amount) >= 0.3 || all.len() <= 3 => words::mix_leader(
            lang,
            print::quoted(lang, name),
            number::percent(lang, share(*amount), 0),
        ),
        _ if by_family => words::mix_top_families(lang, number::percent(lang, share(top), 0)),
        _ => words::mix_top(lang, number::percent(lang, share(top), 0)),
    };
    let labels: Vec<Point> = named
        .iter()
        .map(|(_, amount)| Point {
            value: Some(number::in_scale(*amount, scale)),
            label: format!(
                "{} · {}",
                number::scaled(lang, *amount, scale),
                number::percent(lang, share(*amount), 0)
            ),
        })
        .collect();
    let categories: Vec<String> = named.into_iter().map(|p| p.0).collect();
    let around = Around {
        title,
        unit: if by_family {
            words::mix_unit_families(lang, money_unit(voice, scale))
        } else {
            money_unit(voice, scale)
        },
        source: |lang, as_of| words::figure_source_sales(lang, as_of),
        alt: words::mix_alt(
            lang,
            points(categories.iter().zip(&labels).map(|(c, p)| (c.as_str(), p.label.as_str()))),
        ),
    };
    let series = Series { name: words::mix_series(lang), tone: Tone::Accent, points: labels };
    let plot = Plot::Bars(Bars {
        categories,
        series,
        emphasis: Some((0, Tone::Accent)),
        tones: Vec::new(),
        mark: None,
    });
    Ok(finished(voice, FigureKey::ProductMix, stand, around, plot))
}

/// Whether the named products would leave most of the revenue to "others", while families tell it.
fn families_say_more(products: &[Brought]) -> bool {
    let whole: Minor = products.iter().map(|p| p.amount).sum();
    let named: Minor = products.iter().take(NAMED).map(|p| p.amount).sum();
    let mut families: Vec<&str> = products.iter().map(|p| p.family.as_str()).collect();
    families.sort_unstable();
    families.dedup();
    products.len() > NAMED && families.len() > 1 && named * 5 < whole * 3
}

/// Families with what they brought, largest first.
fn families(products: &[Brought], no_family: &str) -> Vec<(String, Minor)> {
    let mut sums: BTreeMap<&str, Minor> = BTreeMap::new();
    for product in products {
        let name = if product.family.is_empty() { no_family } else { product.family.as_str() };
        *sums.entry(name).or_default() += product.amount;
    }
    let mut all: Vec<(String, Minor)> =
        sums.into_iter().map(|(name, sum)| (name.to_owned(), sum)).collect();
    all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    all
}

pub(super) fn pareto(voice: Voice, whose: &Whose<'_>, stand: &Stand) -> Result<Figure, Failure> {
    let lang = voice.lang;
    let parts = whose.parts(stand)?;
    let amounts: Vec<Minor> = parts.iter().map(|p| p.1).collect();
    let steps = abc::pareto(&amounts);
    let name = |index: usize| parts.get(index).map_or("", |p| p.0.as_str());
    let scale = Scale::of(steps.first().map_or(0, |s| s.amount));
    let class_a = steps.iter().filter(|s| s.before < abc::A_ENDS).count();
    let (some, all) = (voice.whole(class_a), voice.whole(steps.len()));
    let title = match steps.first() {
        Some(only) if steps.len() == 1 => words::pareto_one(lang, name(only.index)),
        _ if whose.is_account() => words::pareto_products(lang, all, some),
        _ => words::pareto_accounts(lang, all, some),
    };
    let around = Around {
        unit: money_unit(voice, scale),
        source: |lang, as_of| words::figure_source_sales(lang, as_of),
        alt: words::pareto_alt(lang, title.as_str()),
        title,
    };
    let plot = Plot::Pareto(Pareto {
        categories: steps.iter().map(|s| name(s.index).to_owned()).collect(),
        amounts: Series {
            name: words::mix_series(lang),
            tone: Tone::Accent,
            points: steps.iter().map(|s| point(voice, s.amount, scale)).collect(),
        },
        share: Series {
            name: words::pareto_share(lang),
            tone: Tone::Series(1),
            points: steps
                .iter()
                .map(|s| Point {
                    value: Some(s.after * 100.0),
                    label: number::percent(lang, s.after, 0),
                })
                .collect(),
        },
        classes: vec![(abc::A_ENDS * 100.0, "A".to_owned()), (abc::B_ENDS * 100.0, "B".to_owned())],
    });
    Ok(finished(voice, FigureKey::Pareto, stand, around, plot))
}

pub(super) fn punctuality(
    voice: Voice,
    whose: &Whose<'_>,
    stand: &Stand,
) -> Result<Figure, Failure> {
    let lang = voice.lang;
    let halves = stand.halves(HALVES);
    let spans: Vec<(Day, Day)> = halves.iter().map(|h| (h.1, h.2)).collect();
    let paid = whose.paid(stand, &spans)?;
    let skip = paid.halves.iter().position(|p| p.whole() != 0).unwrap_or(0);
    let shown: Vec<(Half, Punctuality)> =
        halves.iter().map(|h| h.0).zip(paid.halves.iter().copied()).skip(skip).collect();
    let scale = Scale::of(shown.iter().map(|s| s.1.whole()).max().unwrap_or(0));
    let categories: Vec<String> = shown.iter().map(|s| day::half_axis(lang, s.0)).collect();
    let row = |name: String, tone: Tone, of: fn(&Punctuality) -> Minor| Series {
        name,
        tone,
        points: shown
            .iter()
            .map(|(_, p)| {
                let amount = of(p);
                let label = number::scaled(lang, amount, scale);
                Point {
                    value: Some(number::in_scale(amount, scale)),
                    label: if amount == 0 { String::new() } else { label },
                }
            })
            .collect(),
    };
    let now = shown.last().map_or_else(Punctuality::default, |s| s.1);
    let half = print::half(lang, stand.half);
    let (series, title) = if paid.has_due {
        let mut series = vec![
            row(words::punctuality_in_time(lang), Tone::Good, |p| p.in_time),
            row(words::punctuality_late(lang), Tone::Watch, |p| p.late),
            row(words::punctuality_overdue(lang), Tone::Risk, |p| p.overdue),
        ];
        series.retain(|s| s.points.iter().any(|p| p.value.is_some_and(|v| v != 0.0)));
        let title = match growth::share(now.in_time, now.whole()) {
            None => words::punctuality_nothing_due(lang, half),
            Some(_) if now.in_time == now.whole() => words::punctuality_all(lang, half),
            Some(share) => words::punctuality_share(lang, half, number::percent(lang, share, 0)),
        };
        (series, title)
    } else {
        let series = vec![row(words::punctuality_paid_series(lang), Tone::Accent, |p| p.in_time)];
        (series, words::punctuality_paid(lang, voice.short(now.in_time), half))
    };
    let wholes: Vec<String> =
        shown.iter().map(|s| number::scaled(lang, s.1.whole(), scale)).collect();
    let around = Around {
        title,
        unit: words::figure_unit_payments(
            lang,
            if scale == Scale::Ones { "none" } else { scale.word(lang) },
            voice.currency.sign(),
        ),
        source: |lang, as_of| words::figure_source_payments(lang, as_of),
        alt: words::punctuality_alt(
            lang,
            points(categories.iter().zip(&wholes).map(|(c, w)| (c.as_str(), w.as_str()))),
        ),
    };
    let above = if series.len() > 1 { wholes } else { Vec::new() };
    let last = categories.len().saturating_sub(1);
    let emphasis = (series.len() == 1).then_some((last, Tone::Accent));
    let plot = Plot::Columns(Columns { categories, series, above, emphasis });
    Ok(finished(voice, FigureKey::PaymentPunctuality, stand, around, plot))
}

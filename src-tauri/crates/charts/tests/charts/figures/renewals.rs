//! Figures of renewals: ladders, the recurring bridge, the forecast with its ranges.

use super::{figure, name, say};
use rapport_charts::figure::{
    Figure, Ladder, LadderStep, Ladders, Plot, Point, Range, RangeForm, Ranges, Series, StepState,
    Tone, Waterfall, WaterfallStep,
};
use rapport_text::Lang;
use rapport_text::number::decimal;

/// 2026-11-01.
const FROM: i32 = 20_758;
/// Days before the decision.
const RUNGS: [i32; 8] = [180, 90, 60, 30, 14, 7, 0, -7];

/// The n-th, from the first again after the last.
fn nth<T: Copy>(all: &[T], at: usize) -> T {
    all.iter()
        .copied()
        .cycle()
        .nth(at)
        .unwrap_or_else(|| unreachable!("there is something to choose from"))
}

fn months(lang: Lang) -> Vec<(i32, String)> {
    let names = match lang {
        Lang::En => ["November", "December", "January", "February", "March", "April"],
        Lang::Ru => ["ноябрь", "декабрь", "январь", "февраль", "март", "апрель"],
    };
    let days = [0, 30, 61, 92, 120, 151];
    days.iter().zip(names).map(|(day, name)| (FROM + day, name.to_owned())).collect()
}

/// So many ladders, some decided before the calendar begins and after it ends.
pub(crate) fn ladders(lang: Lang, count: usize) -> Figure {
    let today = FROM + 21;
    let tones = [
        (Tone::Risk, "at risk", "под угрозой"),
        (Tone::Watch, "watch", "внимание"),
        (Tone::Good, "healthy", "здоров"),
        (Tone::Unknown, "unknown", "неизвестно"),
    ];
    let rows = (0..count)
        .map(|at| {
            let decide = FROM + nth(&[44, 90, 111, 124, 177, 5, 260, -40], at);
            let (tone, en, ru) = nth(&tones, at);
            let reached = |before: i32| decide - before - i32::from(before == 30) * 2;
            let steps = RUNGS
                .into_iter()
                .map(|before| {
                    let on = reached(before);
                    let state = match on - today {
                        ..-12 => StepState::Done,
                        -12..0 => StepState::Late,
                        0 => StepState::Due,
                        _ => StepState::Ahead,
                    };
                    LadderStep {
                        on,
                        state,
                        label: say(
                            lang,
                            &format!("{before} days before"),
                            &format!("за {before} дн."),
                        ),
                        when: say(lang, "12 Dec 2026", "12 дек 2026"),
                    }
                })
                .collect();
            Ladder {
                name: name(lang, at),
                from: reached(180),
                decide_on: decide,
                decide: say(lang, "14 Dec 2026", "14 дек 2026"),
                label: say(lang, "2.1 mln ₽ · 14 Dec", "2,1 млн ₽ · 14 дек"),
                tone,
                state: say(lang, en, ru),
                steps,
            }
        })
        .collect();
    let headings = match lang {
        Lang::En => ["Renewal", "Steps", "Decision day", "At stake", "Health"],
        Lang::Ru => ["Продление", "Шаги", "День решения", "На кону", "Здоровье"],
    };
    let plot = Ladders {
        from: FROM,
        to: FROM + 181,
        ticks: months(lang),
        today: Some((today, say(lang, "today", "сегодня"))),
        headings: headings.map(str::to_owned),
        rows,
    };
    let title = say(
        lang,
        "Twelve renewals ahead, 33.1 mln ₽ at stake; the first decision is due on 14 December",
        "Впереди двенадцать продлений на 33,1 млн ₽; первое решение — 14 декабря",
    );
    let mut made = figure(lang, &format!("ladders-{count}"), &title, Plot::Ladders(plot));
    made.unit = String::new();
    made
}

/// The recurring bridge times a factor; nothing is added where the factor is 0.
pub(crate) fn bridge(lang: Lang, factor: f64) -> Figure {
    let steps = [
        ("December 2025", "декабрь 2025", 31.4, true, Tone::Accent, 64),
        ("New", "Новые", 4.2, false, Tone::Good, 5),
        ("Expansion", "Расширение", 3.1, false, Tone::Good, 12),
        ("Contraction", "Сокращение", -1.3, false, Tone::Risk, 4),
        ("Lost", "Потеряно", -4.3, false, Tone::Risk, 3),
        ("December 2026", "декабрь 2026", 33.1, true, Tone::Accent, 66),
    ];
    let steps = steps
        .into_iter()
        .map(|(en, ru, value, total, tone, accounts)| {
            let value = value * factor;
            let sign = if total || value <= 0.0 { "" } else { "+" };
            WaterfallStep {
                name: say(lang, en, ru),
                value,
                label: format!("{sign}{}", decimal(lang, value, 1)),
                note: say(lang, &format!("{accounts} accounts"), &format!("{accounts} клиентов")),
                total,
                tone,
            }
        })
        .collect();
    let plot = Waterfall {
        value_title: say(lang, "Recurring revenue", "Регулярная выручка"),
        note_title: say(lang, "Accounts", "Клиентов"),
        steps,
    };
    let title = say(
        lang,
        "Recurring revenue up 5% in a year: new business made up for what was lost",
        "Регулярная выручка выросла за год на 5\u{a0}%: новые клиенты перекрыли потери",
    );
    figure(lang, &format!("bridge-{factor}"), &title, Plot::Waterfall(plot))
}

fn points(lang: Lang, values: &[Option<f64>], before: &str) -> Vec<Point> {
    let point = |value: &Option<f64>| Point {
        value: *value,
        label: value.map_or_else(String::new, |v| format!("{before}{}", decimal(lang, v, 1))),
    };
    values.iter().map(point).collect()
}

/// The forecast of so many months; one of them has nothing to renew.
pub(crate) fn forecast(lang: Lang, count: usize) -> Figure {
    let months = match lang {
        Lang::En => ["Dec 2026", "Jan 2027", "Feb 2027", "Mar 2027", "Apr 2027", "May 2027"],
        Lang::Ru => ["дек 2026", "янв 2027", "фев 2027", "мар 2027", "апр 2027", "май 2027"],
    };
    let known = |at: usize| at % 5 != 3;
    let total = |at: usize| 4.0 + 11.0 * (at as f64 * 1.7).sin().abs();
    let totals: Vec<Option<f64>> = (0..count).map(|at| known(at).then(|| total(at))).collect();
    let share = |at: usize| 0.95 - 0.09 * (at % 4) as f64;
    let value = |at: usize| known(at).then(|| total(at) * share(at));
    let values: Vec<Option<f64>> = (0..count).map(value).collect();
    let range = |at: usize, value: &Option<f64>| {
        value.map(|value| {
            let (low, high) = (value * 0.8, (value * 1.15).min(total(at)));
            let label = format!("{}–{}", decimal(lang, low, 1), decimal(lang, high, 1));
            Range { low, high, label }
        })
    };
    let plot = Ranges {
        categories: (0..count).map(|at| nth(&months, at).to_owned()).collect(),
        form: RangeForm::Columns,
        ranges: values.iter().enumerate().map(|(at, value)| range(at, value)).collect(),
        values: Series {
            name: say(lang, "expected", "ожидается"),
            tone: Tone::Series(4),
            points: points(lang, &values, ""),
        },
        range_name: say(lang, "80% range", "в 8 случаях из 10"),
        against: Some(Series {
            name: say(lang, "at stake", "на кону"),
            tone: Tone::Muted,
            points: points(lang, &totals, &say(lang, "of ", "из ")),
        }),
        scale: None,
    };
    let title = say(
        lang,
        "27.9 of 33.1 mln ₽ is expected to renew in six months, between 24.0 and 31.2",
        "За шесть месяцев ждём продлений на 27,9 из 33,1 млн ₽, от 24,0 до 31,2",
    );
    figure(lang, &format!("forecast-{count}"), &title, Plot::Ranges(plot))
}

/// What was said against what came true, in so many classes.
pub(crate) fn calibration(lang: Lang, count: usize) -> Figure {
    let classes = [
        ("40–60", 52.0, Some((48.0, 31.0, 66.0)), 27),
        ("60–80", 71.0, Some((83.0, 70.0, 91.0)), 48),
        ("80–90", 84.0, Some((79.0, 68.0, 87.0)), 66),
        ("90–100", 95.0, Some((97.0, 91.0, 99.0)), 104),
        ("0–40", 20.0, None, 0),
    ];
    let class = |at: usize| nth(&classes, at);
    let point = |value: Option<f64>| Point {
        value,
        label: value.map_or_else(String::new, |v| format!("{}\u{a0}%", decimal(lang, v, 0))),
    };
    let range = |came: (f64, f64, f64)| {
        let label = format!("{}–{}\u{a0}%", decimal(lang, came.1, 0), decimal(lang, came.2, 0));
        Range { low: came.1, high: came.2, label }
    };
    let plot = Ranges {
        categories: (0..count)
            .map(|at| {
                let (name, .., n) = class(at);
                say(lang, &format!("{name}%, {n} renewals"), &format!("{name}\u{a0}%, {n} продл."))
            })
            .collect(),
        form: RangeForm::Dots,
        values: Series {
            name: say(lang, "renewed", "продлено"),
            tone: Tone::Accent,
            points: (0..count).map(|at| point(class(at).2.map(|came| came.0))).collect(),
        },
        range_name: say(lang, "95% interval", "интервал 95\u{a0}%"),
        ranges: (0..count).map(|at| class(at).2.map(range)).collect(),
        against: Some(Series {
            name: say(lang, "was forecast", "обещал прогноз"),
            tone: Tone::Watch,
            points: (0..count).map(|at| point(Some(class(at).1))).collect(),
        }),
        scale: Some((0.0, 100.0)),
    };
    let title = say(
        lang,
        "What the forecast calls 84% comes true in 79 cases of 100",
        "Обещанные прогнозом 84\u{a0}% сбываются в 79 случаях из 100",
    );
    let mut made = figure(lang, &format!("calibration-{count}"), &title, Plot::Ranges(plot));
    made.unit = say(lang, "% of renewals", "% продлений");
    made
}

//! Renewals: the recurring bridge, the forecast, its calibration, the ladders.

use super::{say, source};
use rapport_charts::figure::{
    Figure, Ladder, LadderStep, Ladders, Plot, Point, Range, RangeForm, Ranges, Series, StepState,
    Tone, Waterfall, WaterfallStep,
};
use rapport_text::{Lang, number};

fn figure(lang: Lang, key: &str, title: (&str, &str), unit: (&str, &str), plot: Plot) -> Figure {
    Figure {
        key: key.to_owned(),
        title: say(lang, title.0, title.1),
        unit: say(lang, unit.0, unit.1),
        source: source(lang),
        alt: say(lang, title.0, title.1),
        plot,
    }
}

/// From the recurring revenue of one December to the next.
pub(crate) fn bridge(lang: Lang) -> Figure {
    let steps = [
        ("декабрь 2025", "December 2025", 31.4, true, Tone::Accent, 64),
        ("Новые", "New", 4.2, false, Tone::Good, 5),
        ("Рост", "Expansion", 3.1, false, Tone::Good, 12),
        ("Спад", "Contraction", -1.3, false, Tone::Risk, 4),
        ("Потери", "Lost", -4.3, false, Tone::Risk, 3),
        ("декабрь 2026", "December 2026", 33.1, true, Tone::Accent, 66),
    ];
    let steps = steps.map(|(ru, en, value, total, tone, accounts)| WaterfallStep {
        name: say(lang, ru, en),
        value,
        label: {
            let sign = if total || value < 0.0 { "" } else { "+" };
            format!("{sign}{}", number::decimal(lang, value, 1))
        },
        note: say(lang, &format!("{accounts} кл."), &format!("{accounts} accounts")),
        total,
        tone,
    });
    let plot = Waterfall {
        value_title: say(lang, "Регулярная выручка", "Recurring revenue"),
        note_title: say(lang, "Клиентов", "Accounts"),
        steps: steps.into(),
    };
    let title = (
        "Регулярная выручка выросла за год на 5 %: новые клиенты перекрыли потери",
        "Recurring revenue up 5% in a year: new business made up for what was lost",
    );
    figure(lang, "bridge", title, ("млн ₽ в год", "m ₽ a year"), Plot::Waterfall(plot))
}

/// Six months; in the fourth nothing is to be renewed, the third is too low for its number.
pub(crate) fn forecast(lang: Lang) -> Figure {
    let months = [
        ("дек 2026", "Dec 2026", Some((2.1, 1.1, 2.1, 2.6))),
        ("янв 2027", "Jan 2027", Some((8.4, 6.9, 9.2, 9.6))),
        ("фев 2027", "Feb 2027", Some((0.3, 0.2, 0.4, 0.4))),
        ("мар 2027", "Mar 2027", None),
        ("апр 2027", "Apr 2027", Some((11.0, 9.1, 12.3, 12.8))),
        ("май 2027", "May 2027", Some((6.1, 5.2, 6.9, 7.7))),
    ];
    let point = |value: Option<f64>, before: &str| Point {
        value,
        label: value
            .map_or_else(String::new, |v| format!("{before}{}", number::decimal(lang, v, 1))),
    };
    let series =
        |name: (&str, &str), tone, points| Series { name: say(lang, name.0, name.1), tone, points };
    let range = |(_, low, high, _): (f64, f64, f64, f64)| {
        let printed = |value| number::decimal(lang, value, 1);
        Range { low, high, label: format!("{}–{}", printed(low), printed(high)) }
    };
    let of = say(lang, "из ", "of ");
    let plot = Ranges {
        categories: months.iter().map(|(ru, en, _)| say(lang, ru, en)).collect(),
        form: RangeForm::Columns,
        values: series(
            ("ожидается", "expected"),
            Tone::Series(4),
            months.iter().map(|(.., m)| point(m.map(|m| m.0), "")).collect(),
        ),
        range_name: say(lang, "в 8 случаях из 10", "80% range"),
        ranges: months.iter().map(|(.., m)| m.map(range)).collect(),
        against: Some(series(
            ("на кону", "at stake"),
            Tone::Muted,
            months.iter().map(|(.., m)| point(m.map(|m| m.3), &of)).collect(),
        )),
        scale: None,
    };
    let title = (
        "За шесть месяцев ждём продлений на 27,9 из 33,1 млн ₽, от 24,0 до 31,2",
        "27.9 of 33.1 m ₽ is expected to renew in six months, between 24.0 and 31.2",
    );
    figure(lang, "forecast", title, ("млн ₽ в год", "m ₽ a year"), Plot::Ranges(plot))
}

/// What was said against what came true.
pub(crate) fn calibration(lang: Lang) -> Figure {
    let classes = [
        ("до 60 %, 27 продлений", "under 60%, 27 renewals", 52.0, (48.0, 31.0, 66.0)),
        ("60–80 %, 48 продлений", "60–80%, 48 renewals", 71.0, (83.0, 70.0, 91.0)),
        ("80–90 %, 66 продлений", "80–90%, 66 renewals", 84.0, (79.0, 68.0, 87.0)),
        ("от 90 %, 104 продления", "over 90%, 104 renewals", 95.0, (97.0, 91.0, 99.0)),
    ];
    let point = |value: f64| Point {
        value: Some(value),
        label: format!("{}\u{a0}%", number::decimal(lang, value, 0)),
    };
    let plot = Ranges {
        categories: classes.iter().map(|(ru, en, ..)| say(lang, ru, en)).collect(),
        form: RangeForm::Dots,
        values: Series {
            name: say(lang, "продлено", "renewed"),
            tone: Tone::Accent,
            points: classes.iter().map(|(.., came)| point(came.0)).collect(),
        },
        range_name: say(lang, "интервал 95 %", "95% interval"),
        ranges: classes
            .iter()
            .map(|(.., (_, low, high))| {
                Some(Range { low: *low, high: *high, label: format!("{low}–{high}\u{a0}%") })
            })
            .collect(),
        against: Some(Series {
            name: say(lang, "обещал прогноз", "was forecast"),
            tone: Tone::Watch,
            points: classes.iter().map(|(_, _, said, _)| point(*said)).collect(),
        }),
        scale: Some((0.0, 100.0)),
    };
    let title = (
        "Обещанные прогнозом 84 % сбываются в 79 случаях из 100",
        "What the forecast calls 84% comes true in 79 cases of 100",
    );
    figure(lang, "calibration", title, ("% продлений", "% of renewals"), Plot::Ranges(plot))
}

/// Six renewals with their steps; two are late, the last one begins before the calendar.
pub(crate) fn ladders(lang: Lang) -> Figure {
    let from = 20_758; // 2026-11-01
    let today = from + 20;
    let risk = (Tone::Risk, "под угрозой", "at risk");
    let watch = (Tone::Watch, "внимание", "watch");
    let good = (Tone::Good, "здоров", "healthy");
    let none = (Tone::Unknown, "неизвестно", "unknown");
    let rows = [
        (
            "Северный банк · СЭД, 250 рабочих мест",
            "Northern Bank · Document flow, 250 seats",
            44,
            risk,
        ),
        ("ТД «Волга» · Аналитика", "Volga Trade · Analytics", 90, watch),
        ("Логистика-24 · Маршруты Про", "Logistics 24 · Routes Pro", 110, good),
        ("Уралмаш-Сервис · Платформа", "Uralmash Service · Platform", 122, good),
        ("Лидер · Архив", "Leader · Archive", 147, none),
        ("Заря · Резервное копирование", "Zarya · Backup", 22, risk),
    ];
    let rows = rows.map(|(ru, en, decide, (tone, of_ru, of_en))| {
        let decide_on = from + decide;
        let steps = [180, 90, 60, 30, 14, 7, 0, -7].map(|before| {
            let on = decide_on - before;
            LadderStep {
                on,
                state: match on - today {
                    ..-10 => StepState::Done,
                    -10..0 => StepState::Late,
                    0 => StepState::Due,
                    _ => StepState::Ahead,
                },
                label: say(lang, &format!("за {before} дн."), &format!("{before} days before")),
                when: "12.12.2026".to_owned(),
            }
        });
        Ladder {
            name: say(lang, ru, en),
            from: decide_on - 180,
            decide_on,
            decide: say(lang, "14 дек 2026", "14 Dec 2026"),
            label: say(lang, "2,1 млн · 14 дек", "2.1 m · 14 Dec"),
            tone,
            state: say(lang, of_ru, of_en),
            steps: steps.into(),
        }
    });
    let ticks = [0, 30, 61, 92, 120].map(|day| (from + day, String::new()));
    let plot = Ladders {
        from,
        to: from + 155,
        ticks: ticks.into(),
        today: Some((today, say(lang, "сегодня", "today"))),
        headings: ["Renewal", "Steps", "Decision", "At stake", "Health"].map(str::to_owned),
        rows: rows.into(),
    };
    let title = (
        "Впереди шесть продлений на 12,6 млн ₽, два — под угрозой",
        "Six renewals ahead, 12.6 m ₽ at stake, two of them at risk",
    );
    let unit = ("кружки — шаги, черта — день решения", "dots are steps, bars are decisions");
    figure(lang, "ladders", title, unit, Plot::Ladders(plot))
}

//! Figures of every kind, the plain and the awkward, in both languages.

use rapport_charts::figure::{
    Bars, Columns, Figure, Pareto, Plot, Point, Series, Span, Timeline, Tone,
};
use rapport_text::Lang;
use rapport_text::number::{decimal, percent, percent_change, whole};

#[path = "figures/relationship.rs"]
mod relationship;

#[path = "figures/renewals.rs"]
mod renewals;

#[path = "figures/survey.rs"]
mod survey;

pub(crate) use relationship::{clock, health, heat, loyalty, people, signs, survival, swarm};
pub(crate) use renewals::{bridge, calibration, forecast, ladders};
pub(crate) use survey::{crowd, csi, nps, replies};

fn say(lang: Lang, en: &str, ru: &str) -> String {
    match lang {
        Lang::En => en.to_owned(),
        Lang::Ru => ru.to_owned(),
    }
}

fn points(lang: Lang, values: &[f64], decimals: usize) -> Vec<Point> {
    values.iter().map(|v| Point { value: Some(*v), label: decimal(lang, *v, decimals) }).collect()
}

fn figure(lang: Lang, key: &str, title: &str, plot: Plot) -> Figure {
    Figure {
        key: format!("{key}-{}", lang.key()),
        title: title.to_owned(),
        unit: say(lang, "mln ₽ without VAT", "млн ₽ без НДС"),
        source: say(
            lang,
            "Source: sales by invoice · as of 21 November 2026",
            "Источник: продажи по счетам · на 21 ноября 2026",
        ),
        alt: format!("{title}."),
        plot,
    }
}

fn halves(count: usize) -> Vec<String> {
    let half = |back: usize| format!("{} H{}", 2026 - back / 2, 2 - back % 2);
    (0..count).rev().map(half).collect()
}

fn columns(categories: Vec<String>, series: Vec<Series>) -> Columns {
    Columns { categories, series, above: Vec::new(), emphasis: None }
}

pub(crate) fn revenue(lang: Lang) -> Figure {
    let values = [3.3, 3.8, 4.1, 4.3, 4.5, 3.9];
    let mut above = vec![String::new()];
    let growth = values.iter().zip(values.iter().skip(1)).map(|(was, is)| is / was - 1.0);
    above.extend(growth.map(|share| percent_change(lang, share, 0)));
    let mut plot = columns(
        halves(6),
        vec![Series {
            name: say(lang, "Revenue", "Выручка"),
            tone: Tone::Accent,
            points: points(lang, &values, 1),
        }],
    );
    plot.above = above;
    plot.emphasis = Some((5, Tone::Risk));
    let title = say(
        lang,
        "Revenue fell 13% on 2026 H1, the first fall in three years",
        "Выручка упала на 13\u{a0}% к первому полугодию 2026 — впервые за три года",
    );
    figure(lang, "revenue", &title, Plot::Columns(plot))
}

pub(crate) fn returns(lang: Lang) -> Figure {
    let values = [1.2, -0.4, 2.1, -1.3, 0.0, 0.9];
    let mut series = points(lang, &values, 1);
    if let Some(point) = series.get_mut(4) {
        *point = Point { value: None, label: say(lang, "no data", "нет данных") };
    }
    let mut plot = columns(
        halves(6),
        vec![Series { name: "±".to_owned(), tone: Tone::Accent, points: series }],
    );
    plot.emphasis = Some((3, Tone::Risk));
    plot.above = ["", "−133\u{a0}%", "", "−162\u{a0}%", "", ""].map(str::to_owned).to_vec();
    let title = say(lang, "Returns outweighed sales twice", "Возвраты дважды превысили продажи");
    figure(lang, "returns", &title, Plot::Columns(plot))
}

pub(crate) fn mix(lang: Lang) -> Figure {
    let names = match lang {
        Lang::En => ["Licences", "Implementation", "Support", "Training"],
        Lang::Ru => ["Лицензии", "Внедрение и доработка", "Поддержка", "Обучение"],
    };
    let values = [
        [1.2, 1.4, 1.5, 1.7, 1.9, 1.4],
        [0.9, 1.0, 1.2, 1.1, 1.0, 0.9],
        [0.8, 1.0, 1.1, 1.2, 1.4, 1.5],
        [0.4, 0.4, 0.3, 0.3, 0.2, 0.1],
    ];
    let series = names
        .iter()
        .zip(values)
        .enumerate()
        .map(|(at, (name, values))| Series {
            name: (*name).to_owned(),
            tone: Tone::Series(at),
            points: points(lang, &values, 1),
        })
        .collect();
    let mut plot = columns(halves(6), series);
    plot.above =
        (0..6).map(|at| decimal(lang, values.iter().filter_map(|v| v.get(at)).sum(), 1)).collect();
    let title = say(
        lang,
        "Support grew into the largest part of the sales",
        "Поддержка стала самой большой частью продаж",
    );
    figure(lang, "mix", &title, Plot::Columns(plot))
}

pub(crate) fn mix_long(lang: Lang) -> Figure {
    let Plot::Columns(mut plot) = mix(lang).plot else { unreachable!("a mix has columns") };
    for (at, series) in plot.series.iter_mut().enumerate() {
        let long = say(
            lang,
            "Consulting and integration services",
            "Консультационные услуги и сопровождение внедрения",
        );
        series.name = format!("{} — {long}", series.name);
        if let Some(point) = series.points.get_mut(at) {
            point.value = Some(-0.6);
            point.label = decimal(lang, -0.6, 1);
        }
    }
    plot.above.clear();
    let title = say(lang, "Each line once gave something back", "По каждой линии был возврат");
    figure(lang, "mix-long", &title, Plot::Columns(plot))
}

pub(crate) fn many(lang: Lang) -> Figure {
    let values: Vec<f64> =
        (0..40).map(|n| 1240.0 + 37.0 * f64::from(n) + 320.0 * f64::from(n * 7 % 11)).collect();
    let names = (0..40)
        .map(|n| {
            let month = say(lang, "Mar", "мар");
            format!("{month} {}", 2023 + n / 12)
        })
        .collect();
    let mut plot = columns(
        names,
        vec![Series {
            name: say(lang, "Revenue", "Выручка"),
            tone: Tone::Accent,
            points: points(lang, &values, 0),
        }],
    );
    plot.emphasis = Some((39, Tone::Good));
    let title = say(lang, "Forty months of growth", "Сорок месяцев роста");
    figure(lang, "many", &title, Plot::Columns(plot))
}

pub(crate) fn huge(lang: Lang) -> Figure {
    let values = [912_345_678_901.0, 1_234_567_890_123.0, 987_654_321_000.0];
    let names = match lang {
        Lang::En => ["Machine building and heavy industry", "Banks", "Retail and wholesale trade"],
        Lang::Ru => {
            ["Машиностроение и тяжёлая промышленность", "Банки", "Розничная и оптовая торговля"]
        }
    };
    let plot = columns(
        names.map(str::to_owned).to_vec(),
        vec![Series {
            name: "₽".to_owned(),
            tone: Tone::Series(0),
            points: points(lang, &values, 0),
        }],
    );
    let title = say(lang, "Banks < others & \"more\"", "Банки < другие & «прочие»");
    figure(lang, "huge", &title, Plot::Columns(plot))
}

pub(crate) fn single(lang: Lang, count: usize, value: f64) -> Figure {
    let mut plot = columns(
        halves(count),
        vec![Series {
            name: say(lang, "Revenue", "Выручка"),
            tone: Tone::Accent,
            points: points(lang, &vec![value; count], 1),
        }],
    );
    plot.emphasis = count.checked_sub(1).map(|last| (last, Tone::Accent));
    let title = say(lang, "Only the first sales are in the book", "В книге только первые продажи");
    figure(lang, &format!("few-{count}-{value}"), &title, Plot::Columns(plot))
}

const NAMES: [(&str, &str); 8] = [
    ("Document flow, 250 seats", "Система электронного документооборота, 250 рабочих мест"),
    ("Analytics", "Аналитика"),
    ("Routes Pro", "Маршруты Про"),
    (
        "Platform, enterprise edition with extended support",
        "Платформа, корпоративная редакция с расширенной поддержкой",
    ),
    ("Training of administrators", "Обучение администраторов"),
    ("Hardware", "Оборудование"),
    ("Consulting", "Консультации"),
    ("Other", "Прочее"),
];

fn name(lang: Lang, at: usize) -> String {
    let (en, ru) = NAMES.get(at % NAMES.len()).copied().unwrap_or_default();
    say(lang, en, ru)
}

pub(crate) fn bars(lang: Lang, count: usize) -> Figure {
    let values: Vec<f64> = (0..count)
        .map(|n| 4.7 / (1.0 + n as f64 * 0.45) - if n + 1 == count { 1.4 } else { 0.0 })
        .collect();
    let plot = Bars {
        categories: (0..count).map(|n| name(lang, n)).collect(),
        series: Series {
            name: say(lang, "Sales", "Продажи"),
            tone: Tone::Accent,
            points: points(lang, &values, 1),
        },
        emphasis: Some((1, Tone::Watch)),
        tones: Vec::new(),
        mark: None,
    };
    let title = say(
        lang,
        "Analytics brought a fifth of the sales",
        "Аналитика принесла пятую часть продаж",
    );
    figure(lang, &format!("bars-{count}"), &title, Plot::Bars(plot))
}

pub(crate) fn punctuality(lang: Lang) -> Figure {
    let plot = Bars {
        categories: match lang {
            Lang::En => ["on time", "up to 15 days late", "16–30 days late", "later"],
            Lang::Ru => ["в срок", "до 15 дней позже", "на 16–30 дней позже", "ещё позже"],
        }
        .map(str::to_owned)
        .to_vec(),
        series: Series {
            name: say(lang, "Share", "Доля"),
            tone: Tone::Accent,
            points: [0.71, 0.18, 0.08, 0.03]
                .map(|v| Point { value: Some(v), label: percent(lang, v, 0) })
                .to_vec(),
        },
        emphasis: None,
        tones: Vec::new(),
        mark: None,
    };
    let title =
        say(lang, "Seven payments of ten come in time", "Семь платежей из десяти приходят в срок");
    figure(lang, "punctuality", &title, Plot::Bars(plot))
}

pub(crate) fn pareto(lang: Lang, count: usize) -> Figure {
    let values: Vec<f64> = (0..count).map(|n| 9000.0 / (1.0 + n as f64).powf(1.05)).collect();
    let whole_sum: f64 = values.iter().sum();
    let mut running = 0.0;
    let shares: Vec<Point> = values
        .iter()
        .map(|v| {
            running += v;
            let share = running / whole_sum;
            Point { value: Some(share * 100.0), label: percent(lang, share, 0) }
        })
        .collect();
    let plot = Pareto {
        categories: (0..count).map(|n| name(lang, n)).collect(),
        amounts: Series {
            name: say(lang, "Revenue", "Выручка"),
            tone: Tone::Muted,
            points: points(lang, &values, 0),
        },
        share: Series {
            name: say(lang, "running share", "доля нарастающим итогом"),
            tone: Tone::Accent,
            points: shares,
        },
        classes: vec![(80.0, "A".to_owned()), (95.0, "B".to_owned())],
    };
    let accounts = whole(lang, count as i64);
    let title = say(
        lang,
        &format!("A few of {accounts} accounts bring 80% of the revenue"),
        &format!("Немногие из {accounts} клиентов дают 80\u{a0}% выручки"),
    );
    figure(lang, &format!("pareto-{count}"), &title, Plot::Pareto(plot))
}

pub(crate) fn timeline(lang: Lang, count: usize) -> Figure {
    const FROM: i32 = 20_546; // 2026-04-03
    let months = match lang {
        Lang::En => [
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "January",
        ],
        Lang::Ru => {
            ["май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь", "январь"]
        }
    };
    let ticks = months
        .iter()
        .enumerate()
        .map(|(at, month)| (FROM + 28 + 30 * at as i32, (*month).to_owned()))
        .collect();
    let tones = [Tone::Risk, Tone::Watch, Tone::Good, Tone::Accent, Tone::Muted];
    let spans = [(-30, 255), (60, 220), (-80, 400), (200, 281), (10, 40), (262, 300), (-60, 20)];
    let rows = (0..count)
        .map(|at| {
            let (from, to) = spans.get(at % spans.len()).copied().unwrap_or_default();
            Span {
                name: name(lang, at),
                from: FROM + from,
                to: FROM + to,
                label: say(lang, "2.1 mln ₽ · 14 Dec", "2,1 млн ₽ · 14 дек"),
                days: ("1.1.2026".to_owned(), "14.12.2026".to_owned()),
                tone: tones.get(at % tones.len()).copied().unwrap_or(Tone::Muted),
            }
        })
        .collect();
    let plot = Timeline {
        headings: ["Subscription", "From", "To", "Worth"].map(str::to_owned),
        from: FROM,
        to: FROM + 290,
        ticks,
        today: Some((FROM + 232, say(lang, "today", "сегодня"))),
        rows,
    };
    let title = say(
        lang,
        "One subscription of seven ends within a month",
        "Одна подписка из семи заканчивается в течение месяца",
    );
    let mut made = figure(lang, &format!("timeline-{count}"), &title, Plot::Timeline(plot));
    made.unit = String::new();
    made
}

/// Every figure above, in that language.
pub(crate) fn all(lang: Lang) -> Vec<Figure> {
    let mut out = vec![
        revenue(lang),
        returns(lang),
        mix(lang),
        mix_long(lang),
        many(lang),
        huge(lang),
        single(lang, 1, 4.2),
        single(lang, 2, 4.2),
        single(lang, 4, 0.0),
        single(lang, 0, 0.0),
        punctuality(lang),
    ];
    out.extend([3, 8, 20].map(|count| bars(lang, count)));
    out.extend([1, 10, 36, 100, 2000].map(|count| pareto(lang, count)));
    out.extend([0, 1, 7, 30].map(|count| timeline(lang, count)));
    out.extend([1, 4, 30, 260].map(|count| health(lang, count)));
    out.extend([1, 4].map(|count| survival(lang, count)));
    out.extend([1, 9, 24].map(|count| signs(lang, count)));
    out.extend([1, 12].map(|count| people(lang, count)));
    out.extend([6, 40].map(|count| loyalty(lang, count)));
    out.push(swarm(lang, 400));
    out.extend([(3, 4), (9, 12), (12, 24)].map(|(rows, columns)| heat(lang, rows, columns)));
    out.extend([4, 18].map(|count| clock(lang, count)));
    out.extend([0, 8, 40].map(|count| ladders(lang, count)));
    out.extend([1.0, 1000.0, 0.0].map(|factor| bridge(lang, factor)));
    out.extend([0, 6, 24].map(|count| forecast(lang, count)));
    out.extend([1, 10].map(|count| calibration(lang, count)));
    out.extend([0, 1, 6, 20].map(|count| nps(lang, count)));
    out.extend([0, 1, 5].map(|count| csi(lang, count)));
    out.push(crowd(lang));
    out.extend([0, 1, 6, 30].map(|count| replies(lang, count)));
    out
}

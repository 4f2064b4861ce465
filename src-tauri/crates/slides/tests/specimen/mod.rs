//! A made-up review with every kind of body, in both languages: for the tests, the bench and the
//! example.

use rapport_charts::figure::{
    Bars, Columns, DataTable, Figure, Pareto, Plot, Point, Series, Span, Timeline, Tone,
};
use rapport_slides::deck::{Body, Card, Deck, Journey, Slide, SlideSize, Table};
use rapport_text::{Lang, number};

#[path = "relationship.rs"]
mod relationship;
#[path = "renewals.rs"]
mod renewals;
#[path = "survey.rs"]
mod survey;

pub(crate) use relationship::{clock, health, heat, journey, loyalty, people, signs, survival};
pub(crate) use renewals::{bridge, calibration, forecast, ladders};
pub(crate) use survey::{csi, nps, quotes, replies};

/// One of two words by language.
fn say(lang: Lang, ru: &str, en: &str) -> String {
    match lang {
        Lang::Ru => ru.to_owned(),
        Lang::En => en.to_owned(),
    }
}

fn points(lang: Lang, values: &[f64], decimals: usize) -> Vec<Point> {
    let point = |v: &f64| Point { value: Some(*v), label: number::decimal(lang, *v, decimals) };
    values.iter().map(point).collect()
}

fn source(lang: Lang) -> String {
    say(
        lang,
        "Источник: учётная система, на 21.11.2026",
        "Source: accounting system, as of 21 Nov 2026",
    )
}

fn million(lang: Lang) -> String {
    say(lang, "млн ₽ без НДС", "m ₽ without VAT")
}

/// Revenue by half with growth above.
pub(crate) fn revenue(lang: Lang) -> Figure {
    let mut points = points(lang, &[2.61, 3.04, 3.52, 3.18, 4.43, 3.9], 1);
    if let Some(point) = points.get_mut(3) {
        *point = Point { value: None, label: String::new() };
    }
    Figure {
        key: "revenue-by-half".to_owned(),
        title: say(
            lang,
            "Поставлено решений на 3,9 млн ₽ — на 12 % меньше, чем в первом полугодии",
            "Deliveries of 3.9 m ₽ are 12 % below the first half",
        ),
        unit: million(lang),
        source: source(lang),
        alt: say(lang, "Выручка по полугодиям", "Revenue by half"),
        plot: Plot::Columns(Columns {
            categories: ["2024 H1", "2024 H2", "2025 H1", "2025 H2", "2026 H1", "2026 H2"]
                .map(str::to_owned)
                .to_vec(),
            series: vec![Series {
                name: say(lang, "Выручка", "Revenue"),
                tone: Tone::Accent,
                points,
            }],
            above: ["", "+16 %", "+16 %", "", "", "−12 %"].map(str::to_owned).to_vec(),
            emphasis: Some((5, Tone::Accent)),
        }),
    }
}

/// Touches by half and kind, stacked, totals above.
pub(crate) fn touches(lang: Lang) -> Figure {
    let kinds = [
        (say(lang, "Встречи", "Meetings"), [6.0, 7.0, 5.0, 2.0]),
        (say(lang, "Звонки", "Calls"), [14.0, 11.0, 16.0, 12.0]),
        (say(lang, "Консультации", "Consultations"), [3.0, 5.0, 4.0, 6.0]),
        (say(lang, "Мероприятия", "Events"), [1.0, 0.0, 2.0, 1.0]),
    ];
    Figure {
        key: "touches-by-half".to_owned(),
        title: say(lang, "Встреч стало меньше: две вместо пяти", "Meetings fell from five to two"),
        unit: say(lang, "касаний за полугодие", "touches a half"),
        source: source(lang),
        alt: say(lang, "Касания по видам", "Touches by kind"),
        plot: Plot::Columns(Columns {
            categories: ["2025 H1", "2025 H2", "2026 H1", "2026 H2"].map(str::to_owned).to_vec(),
            series: kinds
                .into_iter()
                .enumerate()
                .map(|(at, (name, values))| Series {
                    name,
                    tone: Tone::Series(at),
                    points: points(lang, &values, 0),
                })
                .collect(),
            above: ["24", "23", "27", "21"].map(str::to_owned).to_vec(),
            emphasis: None,
        }),
    }
}

/// Product mix.
pub(crate) fn mix(lang: Lang) -> Figure {
    let names = [
        say(lang, "СЭД: лицензии", "Document flow: licences"),
        say(lang, "Сопровождение и консультации", "Support and consulting"),
        say(lang, "Электронный архив", "Electronic archive"),
        say(lang, "Обучение", "Training"),
        say(lang, "Разработка по заказу", "Custom development"),
    ];
    Figure {
        key: "product-mix".to_owned(),
        title: say(
            lang,
            "Больше половины выручки дают лицензии СЭД",
            "Document-flow licences bring over half of revenue",
        ),
        unit: million(lang),
        source: source(lang),
        alt: say(lang, "Выручка по продуктам", "Revenue by product"),
        plot: Plot::Bars(Bars {
            categories: names.to_vec(),
            series: Series {
                name: say(lang, "Выручка", "Revenue"),
                tone: Tone::Accent,
                points: points(lang, &[2.14, 0.92, 0.51, 0.24, 0.09], 2),
            },
            emphasis: Some((0, Tone::Accent)),
            tones: Vec::new(),
            mark: None,
        }),
    }
}

/// Pareto of a dozen accounts.
pub(crate) fn pareto(lang: Lang) -> Figure {
    let amounts = [184.2, 120.5, 98.44, 61.0, 44.3, 31.2, 22.8, 15.1, 9.4, 6.2, 4.1, 2.3];
    let whole: f64 = amounts.iter().sum();
    let mut running = 0.0;
    let shares: Vec<f64> = amounts
        .iter()
        .map(|amount| {
            running += amount;
            100.0 * running / whole
        })
        .collect();
    let label = |v: &f64| Point {
        value: Some(*v),
        label: number::decimal(lang, *v, usize::from(*v < 99.95)),
    };
    let names = [
        say(lang, "Северный банк", "Northern Bank"),
        say(lang, "Волга-Транс", "Volga Trans"),
        say(lang, "Мегаполис-Девелопмент", "Megapolis Development"),
        say(lang, "Альфа-Мед", "Alpha Med"),
        say(lang, "Горстрой", "Gorstroy"),
        say(lang, "Лидер", "Leader"),
        say(lang, "Юг-Агро", "South Agro"),
        say(lang, "Невские верфи", "Neva Yards"),
        say(lang, "Полиграф", "Polygraph"),
        say(lang, "Техносила", "Technoforce"),
        say(lang, "Урал-Логистика", "Ural Logistics"),
        say(lang, "Вектор", "Vector"),
    ];
    Figure {
        key: "pareto".to_owned(),
        title: say(
            lang,
            "Пять клиентов приносят 85 % выручки",
            "Five accounts bring 85 % of revenue",
        ),
        unit: million(lang),
        source: source(lang),
        alt: say(lang, "Парето выручки", "Pareto of revenue"),
        plot: Plot::Pareto(Pareto {
            categories: names.to_vec(),
            amounts: Series {
                name: say(lang, "Выручка", "Revenue"),
                tone: Tone::Muted,
                points: amounts.iter().map(label).collect(),
            },
            share: Series {
                name: say(lang, "Нарастающая доля", "Running share"),
                tone: Tone::Accent,
                points: points(lang, &shares, 0),
            },
            classes: vec![(80.0, "A".to_owned()), (95.0, "B".to_owned())],
        }),
    }
}

/// Subscriptions on a calendar.
pub(crate) fn timeline(lang: Lang) -> Figure {
    let start = 20_454; // 2026-01-01
    let span = |name: &str, from: i32, to: i32, label: &str, tone: Tone| Span {
        name: name.to_owned(),
        from: start + from,
        to: start + to,
        label: label.to_owned(),
        days: ("01.01.2026".to_owned(), "14.12.2026".to_owned()),
        tone,
    };
    Figure {
        key: "subscriptions".to_owned(),
        title: say(
            lang,
            "Лицензии СЭД действуют до 14 декабря, продление согласуем до 30 ноября",
            "Licences run to 14 December; renewal is to be agreed by 30 November",
        ),
        unit: say(lang, "действующие подписки", "running subscriptions"),
        source: source(lang),
        alt: say(lang, "Подписки по срокам", "Subscriptions by term"),
        plot: Plot::Timeline(Timeline {
            headings: ["Subscription", "From", "To", "Worth"].map(str::to_owned),
            from: start - 181,
            to: start + 730,
            ticks: vec![
                (start, "2026 H1".to_owned()),
                (start + 181, "2026 H2".to_owned()),
                (start + 365, "2027 H1".to_owned()),
                (start + 546, "2027 H2".to_owned()),
            ],
            today: Some((start + 324, say(lang, "21 ноября", "21 November"))),
            rows: vec![
                span(
                    &say(lang, "СЭД, 250 мест", "Document flow, 250 seats"),
                    -17,
                    347,
                    &say(lang, "до 14.12.2026", "to 14 Dec 2026"),
                    Tone::Risk,
                ),
                span(
                    &say(lang, "Сопровождение «Премиум»", "Premium support"),
                    31,
                    395,
                    &say(lang, "до 31.01.2027", "to 31 Jan 2027"),
                    Tone::Watch,
                ),
                span(
                    &say(lang, "Электронный архив", "Electronic archive"),
                    100,
                    727,
                    &say(lang, "до 29.12.2027", "to 29 Dec 2027"),
                    Tone::Accent,
                ),
                span(
                    &say(lang, "Резервное копирование", "Backup"),
                    290,
                    500,
                    &say(lang, "до 16.05.2027", "to 16 May 2027"),
                    Tone::Accent,
                ),
            ],
        }),
    }
}

fn sentences(lang: Lang) -> Vec<String> {
    vec![
        say(
            lang,
            "Поставлено решений на 3,9 млн ₽, на 12 % меньше, чем в I полугодии.",
            "Solutions for 3.9 m ₽ were delivered, 12 % less than in the first half.",
        ),
        say(
            lang,
            "Три ваших пожелания из четырёх выполнены; о сроках внедрения расскажем на встрече.",
            "Three of your four wishes are met; we shall speak of the schedule when we meet.",
        ),
        say(
            lang,
            "Лицензии СЭД на 250 мест действуют до 14 декабря, продление согласуем до 30 ноября.",
            "The 250 document-flow licences run to 14 December; renewal is to be agreed by 30 November.",
        ),
    ]
}

fn table(lang: Lang, rows: usize) -> Table {
    let heads = [
        say(lang, "Что просили", "You said"),
        say(lang, "Что сделали", "We did"),
        say(lang, "Срок", "By"),
        say(lang, "Эффект, тыс. ₽", "Effect, k ₽"),
    ];
    let asked = [
        (
            say(lang, "Отвечать на заявки быстрее", "Answer requests sooner"),
            say(
                lang,
                "Назначен отдельный инженер, время ответа сократилось с шести часов до двух",
                "An engineer of your own: answers within two hours rather than six",
            ),
        ),
        (
            say(lang, "Отчёт о сроках", "A report on deadlines"),
            say(lang, "Приходит по понедельникам", "Comes on Mondays"),
        ),
        (
            say(lang, "Обучение новых сотрудников", "Training for new staff"),
            say(lang, "Два занятия в октябре", "Two classes in October"),
        ),
    ];
    let rows = (0..rows)
        .zip(asked.iter().cycle())
        .map(|(n, (said, did))| {
            let amount = number::decimal(lang, 128.0 + 1_311.0 * n as f64, 0);
            vec![said.clone(), did.clone(), say(lang, "30.11.2026", "30 Nov 2026"), amount]
        })
        .collect();
    Table {
        data: DataTable { headings: heads.to_vec(), rows },
        numeric: vec![false, false, false, true],
        source: source(lang),
    }
}

fn cards(lang: Lang) -> Vec<Card> {
    let card = |ru: [&str; 3], en: [&str; 3], tone: Tone| {
        let [name, value, against] = match lang {
            Lang::Ru => ru,
            Lang::En => en,
        };
        Card { name: name.to_owned(), value: value.to_owned(), against: against.to_owned(), tone }
    };
    vec![
        card(
            ["Выручка", "3,9 млн ₽", "−12 % к I полугодию"],
            ["Revenue", "3.9 m ₽", "−12% on H1"],
            Tone::Risk,
        ),
        card(
            ["Средний счёт", "325 тыс. ₽", "+4 % к I полугодию"],
            ["Average invoice", "325 k ₽", "+4% on H1"],
            Tone::Good,
        ),
        card(
            ["Оплачено в срок", "92 %", "было 95 %"],
            ["Paid on time", "92%", "was 95%"],
            Tone::Watch,
        ),
        card(["Встречи", "2", "было 5"], ["Meetings", "2", "were 5"], Tone::Risk),
        card(["Продукты", "5", ""], ["Products", "5", ""], Tone::Unknown),
    ]
}

fn slide(lang: Lang, key: &str, title: String, body: Body) -> Slide {
    Slide {
        key: key.to_owned(),
        kicker: say(lang, "Северный банк · II полугодие 2026", "Northern Bank · H2 2026"),
        title,
        body,
        notes: vec![
            say(lang, "Начать с главного.", "Begin with the point."),
            say(lang, "Спросить о планах на 2027 год.", "Ask about plans for 2027."),
        ],
    }
}

/// Every kind of body once or more.
pub(crate) fn deck(lang: Lang, size: SlideSize) -> Deck {
    let boxed = |figure: Figure| Box::new(figure);
    let words = (
        say(lang, "Слова менеджера", "In the manager’s words"),
        say(
            lang,
            "Спасибо за прямоту в октябре — сроки теперь ведёт отдельный инженер.\nПредлагаю вернуть ежемесячные встречи.",
            "Thank you for being frank in October: an engineer of your own now keeps the schedule.\nI suggest we meet monthly again.",
        ),
    );
    let wide = size == SlideSize::Wide;
    let figures = |below: Body| Body::Figures {
        cards: cards(lang)
            .into_iter()
            .take(if size == SlideSize::HalfWide { 3 } else { 5 })
            .collect(),
        below: Box::new(below),
    };
    let title = |figure: &Figure| figure.title.clone();
    let slides = vec![
        slide(
            lang,
            "title",
            say(
                lang,
                "Обзор сотрудничества с Северным банком",
                "Review of our work with Northern Bank",
            ),
            Body::Opening(vec![
                say(lang, "II полугодие 2026", "H2 2026"),
                say(lang, "Анна Воронцова, ведущий менеджер", "Anna Vorontsova, lead manager"),
                say(lang, "21 ноября 2026", "21 November 2026"),
            ]),
        ),
        slide(
            lang,
            "summary",
            say(
                lang,
                "Работаем ровно, но встреч стало меньше: предлагаем вернуть ежемесячные",
                "Work runs evenly, but we meet less: let us meet monthly again",
            ),
            Body::Sentences { points: sentences(lang), words: Some(words) },
        ),
        slide(
            lang,
            "plan",
            say(
                lang,
                "Что предлагаем на первое полугодие 2027 года",
                "What we suggest for the first half of 2027",
            ),
            Body::Sentences { points: sentences(lang), words: None },
        ),
        slide(lang, "results", title(&revenue(lang)), Body::Chart(boxed(revenue(lang)))),
        slide(lang, "touches", title(&touches(lang)), Body::Chart(boxed(touches(lang)))),
        slide(lang, "mix", title(&mix(lang)), Body::Chart(boxed(mix(lang)))),
        slide(lang, "pareto", title(&pareto(lang)), Body::Chart(boxed(pareto(lang)))),
        slide(lang, "renewals", title(&timeline(lang)), Body::Chart(boxed(timeline(lang)))),
        slide(
            lang,
            "two",
            say(
                lang,
                "Выручка снизилась, потому что встречались реже",
                "Revenue fell as we met less",
            ),
            Body::TwoCharts(boxed(revenue(lang)), boxed(touches(lang))),
        ),
        slide(
            lang,
            "two-lying",
            say(lang, "Лицензии кормят, подписки держат", "Licences earn, subscriptions hold"),
            Body::TwoCharts(boxed(mix(lang)), boxed(timeline(lang))),
        ),
        slide(
            lang,
            "beside",
            title(&mix(lang)),
            Body::ChartAndSentences(boxed(mix(lang)), sentences(lang)),
        ),
        slide(
            lang,
            "told-back",
            say(lang, "Вы сказали — мы сделали", "You said, we did"),
            Body::Table(table(lang, if size == SlideSize::HalfWide { 3 } else { 6 })),
        ),
        slide(
            lang,
            "figures-chart",
            say(lang, "Итоги полугодия: было и стало", "The half in figures, then and now"),
            figures(Body::Chart(boxed(revenue(lang)))),
        ),
        slide(
            lang,
            "figures-table",
            say(lang, "Итоги полугодия: что сделано", "The half in figures, and what was done"),
            figures(Body::Table(table(lang, if wide { 3 } else { 2 }))),
        ),
        slide(
            lang,
            "figures-words",
            say(lang, "Итоги полугодия словами", "The half in figures and words"),
            figures(Body::Sentences { points: sentences(lang), words: None }),
        ),
        slide(lang, "health", title(&health(lang)), Body::Chart(boxed(health(lang)))),
        slide(lang, "survival", title(&survival(lang)), Body::Chart(boxed(survival(lang)))),
        slide(lang, "signs", title(&signs(lang)), Body::Chart(boxed(signs(lang)))),
        slide(lang, "loyalty", title(&loyalty(lang)), Body::Chart(boxed(loyalty(lang)))),
        slide(lang, "people", title(&people(lang)), Body::Chart(boxed(people(lang)))),
        slide(lang, "heat", title(&heat(lang)), Body::Chart(boxed(heat(lang)))),
        slide(lang, "clock", title(&clock(lang)), Body::Chart(boxed(clock(lang)))),
        slide(
            lang,
            "relationship",
            say(
                lang,
                "Мы на втором этапе отношений из трёх и идём в срок",
                "We are at the second of three stages, and on time",
            ),
            Body::Journey(Journey {
                below: if size == SlideSize::HalfWide { Vec::new() } else { journey(lang).below },
                ..journey(lang)
            }),
        ),
        slide(lang, "bridge", title(&bridge(lang)), Body::Chart(boxed(bridge(lang)))),
        slide(lang, "forecast", title(&forecast(lang)), Body::Chart(boxed(forecast(lang)))),
        slide(
            lang,
            "calibration",
            title(&calibration(lang)),
            Body::Chart(boxed(calibration(lang))),
        ),
        slide(lang, "ladders", title(&ladders(lang)), Body::Chart(boxed(ladders(lang)))),
        slide(
            lang,
            "two-renewals",
            say(
                lang,
                "Регулярная выручка растёт, продления идут по плану",
                "Recurring revenue grows, renewals go to plan",
            ),
            Body::TwoCharts(boxed(bridge(lang)), boxed(forecast(lang))),
        ),
        slide(lang, "nps", title(&nps(lang)), Body::Chart(boxed(nps(lang)))),
        slide(lang, "csi", title(&csi(lang)), Body::Chart(boxed(csi(lang)))),
        slide(lang, "replies", title(&replies(lang)), Body::Chart(boxed(replies(lang)))),
        slide(
            lang,
            "two-survey",
            say(
                lang,
                "Нас рекомендуют чаще, но сроки устраивают меньше всего",
                "More of you recommend us, yet deadlines please least",
            ),
            if size == SlideSize::HalfWide {
                Body::Chart(boxed(csi(lang)))
            } else {
                Body::TwoCharts(boxed(nps(lang)), boxed(csi(lang)))
            },
        ),
        slide(
            lang,
            "voice",
            say(lang, "В ваших словах: за что нас ценят", "In your words: what we are valued for"),
            Body::Quotes(quotes(lang)),
        ),
        slide(
            lang,
            "voice-two",
            say(lang, "В ваших словах", "In your words"),
            Body::Quotes(quotes(lang).into_iter().skip(1).collect()),
        ),
    ];
    Deck {
        lang,
        title: say(
            lang,
            "Обзор: Северный банк, II полугодие 2026",
            "Review: Northern Bank, H2 2026",
        ),
        author: "Rapport".to_owned(),
        footer: say(
            lang,
            "Северный банк · обзор за II полугодие 2026",
            "Northern Bank · review of H2 2026",
        ),
        slides,
        size,
    }
}

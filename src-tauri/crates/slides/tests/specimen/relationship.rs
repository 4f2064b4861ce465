//! Made-up figures of the relationship.

use super::{points, say, source};
use rapport_charts::figure::{
    Bars, Bubble, DataTable, Dumbbell, Event, Figure, Heat, Line, LinePoint, Lines, Matrix, Plot,
    Point, Series, Tone, ValueBand,
};
use rapport_slides::deck::{Journey, JourneyStep, StepState};
use rapport_text::{Lang, number};

/// 2025-01-01.
const FIRST: i32 = 20_089;

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

/// Health with a gap, an interval, zones and events.
pub(crate) fn health(lang: Lang) -> Figure {
    let values = [71.0, 74.0, 79.0, 81.0, 0.0, 76.0, 70.0, 66.0, 58.0, 52.0, 47.0, 43.0];
    let point = |(at, value): (usize, &f64)| {
        let known = (*value > 0.0).then_some(*value);
        LinePoint {
            x: FIRST + 60 * at as i32,
            value: known,
            low: known.map(|v| v - 6.0),
            high: known.map(|v| v + 4.0),
            label: known.map_or_else(String::new, |v| number::decimal(lang, v, 0)),
            when: say(lang, "март 2025", "March 2025"),
        }
    };
    let event = |day: i32, ru: &str, en: &str, tone: Tone| Event {
        x: FIRST + day,
        label: say(lang, ru, en),
        when: say(lang, "март 2025", "March 2025"),
        tone,
    };
    let band = |from: f64, to: f64, ru: &str, en: &str, tone: Tone| ValueBand {
        from,
        to,
        name: say(lang, ru, en),
        tone,
    };
    let plot = Lines {
        dates: true,
        from: FIRST,
        to: FIRST + 690,
        ticks: ["2025 H1", "2025 H2", "2026 H1", "2026 H2"]
            .iter()
            .zip([0, 181, 365, 546])
            .map(|(name, day)| (FIRST + day, (*name).to_owned()))
            .collect(),
        low: 0.0,
        high: 100.0,
        value_ticks: [0.0, 25.0, 50.0, 75.0, 100.0]
            .map(|v| (v, number::decimal(lang, v, 0)))
            .to_vec(),
        bands: vec![
            band(0.0, 50.0, "под угрозой", "at risk", Tone::Risk),
            band(50.0, 75.0, "внимание", "watch", Tone::Watch),
            band(75.0, 100.0, "здоров", "healthy", Tone::Good),
        ],
        lines: vec![Line {
            name: say(lang, "здоровье", "health"),
            tone: Tone::Accent,
            step: false,
            points: values.iter().enumerate().map(point).collect(),
        }],
        events: vec![
            event(75, "первая поставка", "first delivery", Tone::Good),
            event(300, "сменился менеджер", "manager changed", Tone::Watch),
            event(345, "сбой: два дня простоя", "two days down", Tone::Risk),
            event(380, "извинились и исправили", "apology and remedy", Tone::Good),
        ],
        marks: Vec::new(),
        headings: vec![say(lang, "Дата", "Date"), say(lang, "Событие", "Event")],
    };
    let title = ("Здоровье упало с 81 до 43", "Health fell from 81 to 43");
    figure(lang, "health", title, ("здоровье, 0–100", "health, 0–100"), Plot::Lines(plot))
}

/// Two survival curves, one with its interval, against the norm.
pub(crate) fn survival(lang: Lang) -> Figure {
    let line = |at: usize, ru: &str, en: &str, tone: Tone| Line {
        name: say(lang, ru, en),
        tone,
        step: true,
        points: (0..12)
            .map(|n| {
                let value = 100.0 - (6.0 + 1.5 * at as f64) * f64::from(n);
                LinePoint {
                    x: n * 3,
                    value: Some(value),
                    low: (at == 0).then_some(value - 2.0 - f64::from(n)),
                    high: (at == 0).then_some((value + 2.0 + f64::from(n)).min(100.0)),
                    label: number::percent(lang, value / 100.0, 0),
                    when: number::whole(lang, i64::from(n) * 3),
                }
            })
            .collect(),
    };
    let plot = Lines {
        dates: false,
        from: 0,
        to: 36,
        ticks: (0..=6).map(|n| (n * 6, (n * 6).to_string())).collect(),
        low: 0.0,
        high: 100.0,
        value_ticks: [0.0, 25.0, 50.0, 75.0, 100.0]
            .map(|v| (v, number::percent(lang, v / 100.0, 0)))
            .to_vec(),
        bands: Vec::new(),
        lines: vec![
            line(0, "все клиенты", "all accounts", Tone::Accent),
            line(1, "по рекомендации", "by referral", Tone::Series(2)),
        ],
        events: Vec::new(),
        marks: vec![(30, say(lang, "норма: 30 месяцев", "norm: 30 months"))],
        headings: vec![say(lang, "Месяц", "Month")],
    };
    let title = (
        "Половине клиентов до третьего этапа нужно 25 месяцев",
        "Half of the accounts need 25 months to the third stage",
    );
    let unit = ("ещё не на этапе 3, по месяцам", "not yet at stage 3, by month");
    figure(lang, "survival", title, unit, Plot::Lines(plot))
}

/// Nine signs then and now.
pub(crate) fn signs(lang: Lang) -> Figure {
    let signs = [
        ("доволен сервисом", "content with service", Some(82.0), Some(64.0)),
        ("растут чек и объём", "bill and volume grow", Some(40.0), Some(95.0)),
        ("не скрывает сотрудничество", "does not hide us", None, Some(50.0)),
        ("снисходителен к ошибкам", "loyal to mistakes", Some(71.0), None),
        ("приходит за советом", "comes for advice", Some(55.0), Some(55.0)),
        ("рекомендует", "recommends", Some(100.0), Some(20.0)),
        ("следит за новостями", "follows our news", None, None),
        ("рассказывает о планах", "tells of plans", Some(33.0), Some(36.0)),
        ("даёт обратную связь", "gives feedback", Some(12.0), Some(62.0)),
    ];
    let point = |value: Option<f64>| Point {
        value,
        label: value.map_or_else(
            || say(lang, "нет данных", "unknown"),
            |value| number::decimal(lang, value, 0),
        ),
    };
    let plot = Dumbbell {
        categories: signs.iter().map(|(ru, en, ..)| say(lang, ru, en)).collect(),
        then_name: say(lang, "I полугодие 2026", "H1 2026"),
        now_name: say(lang, "II полугодие 2026", "H2 2026"),
        rows: signs.iter().map(|(_, _, then, now)| (point(*then), point(*now))).collect(),
        low: 0.0,
        high: 100.0,
        ticks: vec![(0.0, "0".to_owned()), (50.0, "50".to_owned()), (100.0, "100".to_owned())],
    };
    let title = ("Три признака выросли, два упали", "Three signs rose, two fell");
    figure(lang, "signs", title, ("оценка, 0–100", "score, 0–100"), Plot::Dumbbell(plot))
}

fn bubble(lang: Lang, ru: &str, en: &str, cell: (usize, usize), size: f64, tone: Tone) -> Bubble {
    Bubble {
        column: cell.0,
        row: cell.1,
        size,
        name: say(lang, ru, en),
        label: number::decimal(lang, size, 1),
        tone,
    }
}

/// Accounts by behaviour and attitude.
pub(crate) fn loyalty(lang: Lang) -> Figure {
    let plot = Matrix {
        columns: vec![
            say(lang, "отрицательное", "negative"),
            say(lang, "нейтральное или неизвестное", "neutral or unknown"),
            say(lang, "положительное", "positive"),
        ],
        rows: vec![
            say(lang, "покупает часто", "buys strongly"),
            say(lang, "покупает редко", "buys weakly"),
        ],
        column_title: say(lang, "отношение", "attitude"),
        row_title: say(lang, "поведение", "behaviour"),
        name_title: say(lang, "Клиент", "Account"),
        value_title: say(lang, "Выручка", "Revenue"),
        bubbles: vec![
            bubble(lang, "Северный банк", "Northern Bank", (2, 0), 3.9, Tone::Good),
            bubble(lang, "Волга-Транс", "Volga Trans", (2, 0), 2.1, Tone::Good),
            bubble(lang, "Лидер", "Leader", (2, 1), 0.3, Tone::Good),
            bubble(lang, "Невские верфи", "Neva Yards", (1, 0), 6.2, Tone::Watch),
            bubble(lang, "Юг-Агро", "South Agro", (1, 1), 0.9, Tone::Watch),
            bubble(lang, "Полиграф", "Polygraph", (0, 1), 1.4, Tone::Risk),
            bubble(lang, "Вектор", "Vector", (1, 0), 1.0, Tone::Watch),
        ],
        notes: vec![
            (1, 0, say(lang, "2 клиента, 7,2 млн ₽", "2 accounts, 7.2 m ₽")),
            (2, 0, say(lang, "2 клиента, 6,0 млн ₽", "2 accounts, 6.0 m ₽")),
        ],
    };
    let title =
        ("Половина выручки держится на ложной лояльности", "Half of revenue is false loyalty");
    let unit = ("круги: выручка, млн ₽", "bubbles: revenue, m ₽");
    figure(lang, "loyalty", title, unit, Plot::Matrix(plot))
}

/// People by attitude and influence.
pub(crate) fn people(lang: Lang) -> Figure {
    let names = [
        ("Анна Петрова", "Anna Petrova", (2, 0), Tone::Good),
        ("Константин Воздвиженский", "Konstantin Vozdvizhensky", (0, 0), Tone::Risk),
        ("Олег Орлов", "Oleg Orlov", (2, 0), Tone::Good),
        ("Мария Сидорова", "Maria Sidorova", (1, 1), Tone::Muted),
        ("Иван Ли", "Ivan Lee", (2, 1), Tone::Good),
        ("Екатерина Смирнова", "Ekaterina Smirnova", (2, 0), Tone::Good),
        ("Дмитрий Кузнецов", "Dmitry Kuznetsov", (1, 1), Tone::Muted),
        ("Алла Ю", "Alla Yu", (0, 1), Tone::Risk),
        ("Сергей Павлов", "Sergey Pavlov", (2, 0), Tone::Good),
        ("Татьяна Николаева", "Tatiana Nikolaeva", (1, 1), Tone::Muted),
        ("Виктор Чёрный", "Viktor Cherny", (2, 1), Tone::Good),
        ("Галина Зайцева", "Galina Zaytseva", (1, 0), Tone::Muted),
    ];
    let bubbles = names.map(|(ru, en, cell, tone)| bubble(lang, ru, en, cell, 1.0, tone));
    let plot = Matrix {
        columns: vec![
            say(lang, "против", "against"),
            say(lang, "нейтрально", "neutral"),
            say(lang, "за", "for"),
        ],
        rows: vec![say(lang, "высокое", "high"), say(lang, "низкое", "low")],
        column_title: say(lang, "отношение к нам", "attitude to us"),
        row_title: say(lang, "влияние", "influence"),
        name_title: say(lang, "Кто", "Who"),
        value_title: say(lang, "Роль", "Role"),
        bubbles: bubbles.to_vec(),
        notes: Vec::new(),
    };
    let title =
        ("Четверо из решающих за нас, один против", "Four who decide are for us, one is not");
    figure(lang, "people", title, ("люди клиента", "people"), Plot::Matrix(plot))
}

/// Touches by month and kind.
pub(crate) fn heat(lang: Lang) -> Figure {
    let months = match lang {
        Lang::En => {
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        }
        Lang::Ru => {
            ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]
        }
    };
    let cell = |row: usize, column: usize| {
        let value = ((row * 5 + column * 3) % 13) as f64;
        match (row + column) % 5 {
            0 => Point { value: None, label: String::new() },
            _ => Point { value: Some(value), label: number::decimal(lang, value, 0) },
        }
    };
    let plot = Heat {
        columns: months.map(str::to_owned).to_vec(),
        rows: vec![
            say(lang, "встречи", "meetings"),
            say(lang, "звонки", "calls"),
            say(lang, "письма", "e-mail"),
            say(lang, "консультации", "consultations"),
            say(lang, "мероприятия", "events"),
            say(lang, "неформальное общение", "informal"),
        ],
        cells: (0..6).map(|row| (0..12).map(|column| cell(row, column)).collect()).collect(),
        tone: Tone::Accent,
    };
    let title = ("Встречи прекратились в июне", "Meetings stopped in June");
    figure(lang, "heat", title, ("касаний", "touches"), Plot::Heat(plot))
}

/// Months in the relationship against the norm.
pub(crate) fn clock(lang: Lang) -> Figure {
    let plot = Bars {
        categories: vec![
            say(lang, "Северный банк", "Northern Bank"),
            say(lang, "Волга-Транс", "Volga Trans"),
            say(lang, "Лидер", "Leader"),
        ],
        series: Series {
            name: say(lang, "Месяцев", "Months"),
            tone: Tone::Accent,
            points: points(lang, &[19.0, 34.0, 27.0], 0),
        },
        emphasis: None,
        tones: vec![Tone::Good, Tone::Risk, Tone::Watch],
        mark: Some((30.0, say(lang, "норма: 30 месяцев", "norm: 30 months"))),
    };
    let title = ("Один клиент из трёх отстаёт от нормы", "One account of three is late");
    figure(lang, "clock", title, ("месяцев", "months"), Plot::Bars(plot))
}

/// Three stages, four pairs of people, three deeds.
pub(crate) fn journey(lang: Lang) -> Journey {
    let said = |texts: &[(&str, &str)]| -> Vec<String> {
        texts.iter().map(|(ru, en)| say(lang, ru, en)).collect()
    };
    let step = |name: (&str, &str), when: (&str, &str), state, met: &[_], open: &[_]| JourneyStep {
        name: say(lang, name.0, name.1),
        when: say(lang, when.0, when.1),
        state,
        met: said(met),
        open: said(open),
    };
    Journey {
        steps: vec![
            step(
                ("Знакомство", "Acquaintance"),
                ("апрель – сентябрь 2025", "April – September 2025"),
                StepState::Done,
                &[
                    ("вы обратились к нам", "you came to us"),
                    ("познакомились с компанией", "met the company"),
                    ("познакомились с продуктом", "met the product"),
                ],
                &[],
            ),
            step(
                ("Завязывание отношений", "Relationship"),
                ("с октября 2025, 19-й месяц из 30", "since October 2025, month 19 of 30"),
                StepState::Current,
                &[
                    ("нашли потребность", "the need is found"),
                    ("первая поставка", "first delivery"),
                ],
                &[("скрытые сложности", "hidden pains")],
            ),
            step(
                ("Укрепление отношений", "Strengthening"),
                ("впереди", "ahead"),
                StepState::Ahead,
                &[("консультационная поддержка", "consulting support")],
                &[
                    ("специальные условия поставок", "special delivery terms"),
                    ("статус технологического партнёра", "technology-partner status"),
                ],
            ),
        ],
        people: DataTable {
            headings: said(&[("С вашей стороны", "On your side"), ("С нашей", "On ours")]),
            rows: vec![
                said(&[
                    ("Анна Петрова, директор по ИТ", "Anna Petrova, IT director"),
                    ("Мария Воронцова, ведущий менеджер", "Maria Vorontsova, lead manager"),
                ]),
                said(&[
                    ("Олег Орлов, финансовый директор", "Oleg Orlov, finance director"),
                    ("Илья Громов, отдел продлений", "Ilya Gromov, renewals"),
                ]),
                said(&[("Галина Зайцева, закупки", "Galina Zaytseva, purchasing"), ("", "")]),
            ],
        },
        heading: say(lang, "Что мы сделали", "What we did"),
        below: said(&[
            (
                "Встречались лично пять раз, в том числе дважды у вас.",
                "Met in person five times, twice at yours.",
            ),
            (
                "Провели две консультации сверх договора.",
                "Gave two consultations beyond the contract.",
            ),
            ("Выполнили три обещания из трёх.", "Kept three promises of three."),
        ]),
    }
}

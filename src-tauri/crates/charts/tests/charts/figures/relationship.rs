//! Figures of the relationship: health, signs, people, loyalty, the clock.

use super::{figure, name, say};
use rapport_charts::figure::{
    Bars, Bubble, Dumbbell, Event, Figure, Heat, Line, LinePoint, Lines, Matrix, Plot, Point,
    Series, Tone, ValueBand,
};
use rapport_text::Lang;
use rapport_text::number::{decimal, percent, whole};

/// 2024-07-01.
const FIRST: i32 = 19_905;

fn bands(lang: Lang) -> Vec<ValueBand> {
    let band = |from: f64, to: f64, en: &str, ru: &str, tone: Tone| ValueBand {
        from,
        to,
        name: say(lang, en, ru),
        tone,
    };
    vec![
        band(0.0, 50.0, "at risk", "под угрозой", Tone::Risk),
        band(50.0, 75.0, "watch", "внимание", Tone::Watch),
        band(75.0, 100.0, "healthy", "здоров", Tone::Good),
    ]
}

/// Health over that many points with gaps, events close to each other, zones.
pub(crate) fn health(lang: Lang, count: usize) -> Figure {
    let reach = 870;
    let last = count.saturating_sub(1).max(1) as i32;
    let points = (0..count)
        .map(|at| {
            let x = FIRST + reach * at as i32 / last;
            let value = 71.0 + 14.0 * (f64::from(x - FIRST) / 120.0).sin()
                - 24.0 * (f64::from(x - FIRST) / 870.0).powi(3);
            let known = at % 11 != 5;
            LinePoint {
                x,
                value: known.then_some(value),
                low: (known && at % 2 == 0).then_some(value - 7.0),
                high: (known && at % 2 == 0).then_some(value + 5.0),
                label: if known { decimal(lang, value, 0) } else { String::new() },
                when: format!("2025 · {at}"),
            }
        })
        .collect();
    let event = |day: i32, en: &str, ru: &str, tone: Tone| Event {
        x: FIRST + day,
        label: say(lang, en, ru),
        when: say(lang, "3 March 2025", "3 марта 2025"),
        tone,
    };
    let plot = Lines {
        dates: true,
        from: FIRST,
        to: FIRST + reach,
        ticks: ["2024 H2", "2025 H1", "2025 H2", "2026 H1", "2026 H2"]
            .iter()
            .zip([0, 184, 365, 549, 730])
            .map(|(name, day)| (FIRST + day, (*name).to_owned()))
            .collect(),
        low: 0.0,
        high: 100.0,
        value_ticks: [0.0, 50.0, 75.0, 100.0].map(|v| (v, decimal(lang, v, 0))).to_vec(),
        bands: bands(lang),
        lines: vec![Line {
            name: say(lang, "health", "здоровье"),
            tone: Tone::Accent,
            step: false,
            points,
        }],
        events: vec![
            event(95, "first delivery", "первая поставка", Tone::Good),
            event(340, "manager changed", "сменился менеджер", Tone::Watch),
            event(372, "incident: two days down", "сбой: два дня простоя", Tone::Risk),
            event(396, "apology and remedy", "извинились и исправили", Tone::Good),
            event(640, "", "", Tone::Muted),
            event(
                820,
                "no personal contact for 120 days",
                "нет личного контакта 120 дней",
                Tone::Risk,
            ),
        ],
        marks: Vec::new(),
        headings: vec![say(lang, "Date", "Дата"), say(lang, "What happened", "Что произошло")],
    };
    let title = say(
        lang,
        "Health fell from 81 to 43: nobody has met them since spring",
        "Здоровье упало с 81 до 43: с весны не было личных встреч",
    );
    let mut made = figure(lang, &format!("health-{count}"), &title, Plot::Lines(plot));
    made.unit = say(lang, "health, 0–100, more is better", "здоровье, 0–100, больше — лучше");
    made
}

/// The share of accounts not yet at the third stage by months, a curve for each source.
pub(crate) fn survival(lang: Lang, curves: usize) -> Figure {
    let names = [
        ("all accounts", "все клиенты"),
        ("by referral", "по рекомендации"),
        ("from events and exhibitions", "с мероприятий и выставок"),
        ("cold calls", "холодные звонки"),
    ];
    let line = |at: usize| {
        let (en, ru) = names.get(at).copied().unwrap_or_default();
        let points = (0..=14)
            .map(|n| {
                let value = (1.0 - 0.055 * f64::from(n) - 0.02 * at as f64).max(0.05);
                let wide = (at == 0).then_some(0.02 + 0.006 * f64::from(n));
                LinePoint {
                    x: n * 3,
                    value: Some(value * 100.0),
                    low: wide.map(|w| (value - w) * 100.0),
                    high: wide.map(|w| (value + w) * 100.0),
                    label: percent(lang, value, 0),
                    when: say(lang, "month 9", "9-й месяц"),
                }
            })
            .take(if at == 2 { 9 } else { 15 })
            .collect();
        Line { name: say(lang, en, ru), tone: Tone::Series(at), step: true, points }
    };
    let plot = Lines {
        dates: false,
        from: 0,
        to: 42,
        ticks: (0..=7).map(|n| (n * 6, (n * 6).to_string())).collect(),
        low: 0.0,
        high: 100.0,
        value_ticks: [0.0, 0.25, 0.5, 0.75, 1.0].map(|v| (v * 100.0, percent(lang, v, 0))).to_vec(),
        bands: Vec::new(),
        lines: (0..curves).map(line).collect(),
        events: Vec::new(),
        marks: vec![(30, say(lang, "norm: 30 months", "норма: 30 месяцев"))],
        headings: vec![say(lang, "Month", "Месяц")],
    };
    let title = say(
        lang,
        "Half of the accounts need 27 months to the third stage",
        "Половине клиентов до третьего этапа нужно 27 месяцев",
    );
    let mut made = figure(lang, &format!("survival-{curves}"), &title, Plot::Lines(plot));
    made.unit =
        say(lang, "not yet at stage 3, by month", "ещё не на этапе 3, по месяцам отношений");
    made
}

const SIGNS: [(&str, &str); 9] = [
    ("content with service and products", "доволен сервисом и продуктами"),
    ("average bill and volume grow", "растут средний чек и объём"),
    ("does not hide the cooperation", "не скрывает сотрудничество"),
    ("loyal to small mistakes", "снисходителен к мелким ошибкам"),
    ("comes for extra consultations", "приходит за консультациями"),
    ("brings new buyers, recommends", "приводит новых покупателей, рекомендует"),
    ("follows our news, attends events", "следит за новостями, ходит на мероприятия"),
    ("tells of own changes and plans", "рассказывает о своих изменениях и планах"),
    ("gives feedback, good and bad", "даёт обратную связь, хорошую и плохую"),
];

/// Signs then and now; some unknown, some at the edges, some the same.
pub(crate) fn signs(lang: Lang, count: usize) -> Figure {
    let known = [
        (Some(82.0), Some(64.0)),
        (Some(40.0), Some(100.0)),
        (None, Some(50.0)),
        (Some(71.0), None),
        (Some(55.0), Some(55.0)),
        (Some(100.0), Some(0.0)),
        (None, None),
        (Some(33.0), Some(36.0)),
        (Some(12.0), Some(62.0)),
    ];
    let point = |value: Option<f64>| Point {
        value,
        label: value
            .map_or_else(|| say(lang, "unknown", "нет данных"), |value| decimal(lang, value, 0)),
    };
    let rows = known.iter().cycle().take(count);
    let plot = Dumbbell {
        categories: SIGNS.iter().cycle().take(count).map(|(en, ru)| say(lang, en, ru)).collect(),
        then_name: say(lang, "2026 H1", "I полугодие 2026"),
        now_name: say(lang, "2026 H2", "II полугодие 2026"),
        rows: rows.map(|(then, now)| (point(*then), point(*now))).collect(),
        low: 0.0,
        high: 100.0,
        ticks: [0.0, 25.0, 50.0, 75.0, 100.0].map(|v| (v, decimal(lang, v, 0))).to_vec(),
    };
    let title = say(
        lang,
        "Five signs rose, two fell; two have no fact behind them",
        "Пять признаков выросли, два упали; о двух ничего не известно",
    );
    let mut made = figure(lang, &format!("signs-{count}"), &title, Plot::Dumbbell(plot));
    made.unit = say(lang, "score of the sign, 0–100", "оценка признака, 0–100");
    made
}

const PEOPLE: [(&str, &str); 12] = [
    ("Anna Petrova", "Анна Петрова"),
    ("Konstantin Vozdvizhensky", "Константин Воздвиженский"),
    ("Oleg Orlov", "Олег Орлов"),
    ("Maria Sidorova-Belskaya", "Мария Сидорова-Бельская"),
    ("Ivan Lee", "Иван Ли"),
    ("Ekaterina Smirnova", "Екатерина Смирнова"),
    ("Dmitry Kuznetsov", "Дмитрий Кузнецов"),
    ("Alla Yu", "Алла Ю"),
    ("Sergey Pavlov", "Сергей Павлов"),
    ("Tatiana Nikolaeva", "Татьяна Николаева"),
    ("Viktor Cherny", "Виктор Чёрный"),
    ("Galina Zaytseva", "Галина Зайцева"),
];

/// People by attitude and influence.
pub(crate) fn people(lang: Lang, count: usize) -> Figure {
    let columns = [
        ("against", "против"),
        ("rather against", "скорее против"),
        ("neutral", "нейтрально"),
        ("rather for", "скорее за"),
        ("for", "за"),
    ];
    let rows = [("high", "высокое"), ("middle", "среднее"), ("low", "низкое")];
    let cells = [
        (3, 0),
        (1, 0),
        (3, 0),
        (2, 1),
        (4, 1),
        (3, 0),
        (2, 1),
        (0, 2),
        (3, 0),
        (2, 1),
        (4, 2),
        (3, 1),
    ];
    let tones = [Tone::Good, Tone::Risk, Tone::Good, Tone::Muted];
    let bubbles = PEOPLE
        .iter()
        .zip(cells)
        .enumerate()
        .take(count)
        .map(|(at, ((en, ru), (column, row)))| Bubble {
            column,
            row,
            size: 1.0,
            name: say(lang, en, ru),
            label: say(lang, "decides, IT director", "решает, директор по ИТ"),
            tone: tones.get(at % 4).copied().unwrap_or(Tone::Muted),
        })
        .collect();
    let plot = Matrix {
        columns: columns.map(|(en, ru)| say(lang, en, ru)).to_vec(),
        rows: rows.map(|(en, ru)| say(lang, en, ru)).to_vec(),
        column_title: say(lang, "attitude to us", "отношение к нам"),
        row_title: say(lang, "influence", "влияние"),
        name_title: say(lang, "Who", "Кто"),
        value_title: say(lang, "Role", "Роль"),
        bubbles,
        notes: Vec::new(),
    };
    let title = say(
        lang,
        "Five of those who decide are for us; one is against",
        "Пятеро из решающих за нас, один против",
    );
    let mut made = figure(lang, &format!("people-{count}"), &title, Plot::Matrix(plot));
    made.unit = say(lang, "people of the account", "люди клиента");
    made
}

fn grid(lang: Lang, key: &str, bubbles: Vec<Bubble>) -> Figure {
    let text = |en: &str, ru: &str| say(lang, en, ru);
    let accounts = whole(lang, bubbles.len() as i64);
    let note = text(
        &format!("{accounts} accounts, 4.1 mln ₽"),
        &format!("{accounts} клиентов, 4,1 млн ₽"),
    );
    let plot = Matrix {
        columns: vec![
            text("negative", "отрицательное"),
            text("neutral or unknown", "нейтральное или неизвестное"),
            text("positive", "положительное"),
        ],
        rows: vec![text("buys strongly", "покупает часто"), text("buys weakly", "покупает редко")],
        column_title: text("attitude", "отношение"),
        row_title: text("behaviour", "поведение"),
        name_title: text("Account", "Клиент"),
        value_title: text("Revenue", "Выручка"),
        bubbles,
        notes: (0..3)
            .flat_map(|c| (0..2).map(move |r| (c, r)))
            .map(|(c, r)| (c, r, note.clone()))
            .collect(),
    };
    let title = text(
        "A third of the revenue comes from loyalty that is false",
        "Треть выручки держится на ложной лояльности",
    );
    let mut made = figure(lang, key, &title, Plot::Matrix(plot));
    made.unit = text("bubbles: revenue of 12 months, mln ₽", "круги: выручка за 12 мес., млн ₽");
    made
}

/// Accounts by behaviour and attitude, bubbles by revenue.
pub(crate) fn loyalty(lang: Lang, count: usize) -> Figure {
    let firms = [
        ("Northern Bank", "Северный банк"),
        ("Volga-Trans", "Волга-Транс"),
        ("Megapolis Development Holding", "Холдинг «Мегаполис-Девелопмент»"),
        ("Leader", "Лидер"),
        ("Neva Yards", "Невские верфи"),
        ("South Agro", "Юг-Агро"),
    ];
    let tones = [Tone::Risk, Tone::Watch, Tone::Good];
    let bubbles = (0..count)
        .map(|at| {
            let (en, ru) = firms.get(at % firms.len()).copied().unwrap_or_default();
            let column = (at * 7 + at / 3) % 3;
            let size = 40.0 / (1.0 + at as f64);
            Bubble {
                column,
                row: at * 5 % 7 % 2,
                size,
                name: say(lang, en, ru),
                label: say(lang, "2.1 mln ₽", "2,1 млн ₽"),
                tone: tones.get(column).copied().unwrap_or(Tone::Muted),
            }
        })
        .collect();
    grid(lang, &format!("loyalty-{count}"), bubbles)
}

/// More bubbles than names have room for.
pub(crate) fn swarm(lang: Lang, count: usize) -> Figure {
    let bubbles = (0..count)
        .map(|at| Bubble {
            column: at * 7 % 3,
            row: at * 5 % 7 % 2,
            size: 900.0 / (3.0 + at as f64),
            name: name(lang, at),
            label: decimal(lang, 900.0 / (3.0 + at as f64), 1),
            tone: Tone::Series(at),
        })
        .collect();
    grid(lang, &format!("swarm-{count}"), bubbles)
}

/// Touches by month and kind.
pub(crate) fn heat(lang: Lang, rows: usize, columns: usize) -> Figure {
    let months = match lang {
        Lang::En => {
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        }
        Lang::Ru => {
            ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]
        }
    };
    let kinds = [
        ("meetings", "встречи"),
        ("calls", "звонки"),
        ("e-mail", "письма"),
        ("messages", "сообщения"),
        ("events", "мероприятия"),
        ("consultations and presale", "консультации и подготовка сделок"),
        ("support", "поддержка"),
        ("social networks", "социальные сети"),
        ("informal", "неформальное общение"),
    ];
    let cell = |row: usize, column: usize| {
        let value = ((row * 5 + column * 3) % 13) as f64;
        match (row * 3 + column) % 7 {
            0 => Point { value: None, label: String::new() },
            _ => Point { value: Some(value), label: whole(lang, value as i64) },
        }
    };
    let plot = Heat {
        columns: months.iter().cycle().take(columns).map(|m| (*m).to_owned()).collect(),
        rows: kinds.iter().cycle().take(rows).map(|(en, ru)| say(lang, en, ru)).collect(),
        cells: (0..rows).map(|r| (0..columns).map(|c| cell(r, c)).collect()).collect(),
        tone: Tone::Accent,
    };
    let title = say(
        lang,
        "Meetings stopped in June; calls have not replaced them",
        "Встречи прекратились в июне, звонки их не заменили",
    );
    let mut made = figure(lang, &format!("heat-{rows}-{columns}"), &title, Plot::Heat(plot));
    made.unit = say(lang, "touches", "касаний");
    made
}

/// Months in the relationship against the norm.
pub(crate) fn clock(lang: Lang, count: usize) -> Figure {
    let tones = [Tone::Risk, Tone::Good, Tone::Watch, Tone::Muted];
    let months: Vec<i64> = (0..count).map(|at| 44 - (at as i64 * 11) % 41).collect();
    let plot = Bars {
        categories: (0..count).map(|at| name(lang, at)).collect(),
        series: Series {
            name: say(lang, "Months", "Месяцев"),
            tone: Tone::Accent,
            points: months
                .iter()
                .map(|n| Point {
                    value: Some(*n as f64),
                    label: say(lang, &format!("{n} mo."), &format!("{n} мес.")),
                })
                .collect(),
        },
        emphasis: None,
        tones: tones.iter().cycle().take(count).copied().collect(),
        mark: Some((30.0, say(lang, "norm: 30 months", "норма: 30 месяцев"))),
    };
    let title = say(
        lang,
        "One account in four is later than the norm",
        "Каждый четвёртый клиент отстаёт от нормы",
    );
    let mut made = figure(lang, &format!("clock-{count}"), &title, Plot::Bars(plot));
    made.unit = say(lang, "months since the acquaintance", "месяцев со дня знакомства");
    made
}

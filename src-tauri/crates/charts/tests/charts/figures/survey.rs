//! Figures of the survey: NPS by wave, CSI in quarters, what was said and what came of it.

use super::{figure, say};
use rapport_charts::figure::{
    Balance, Figure, Plot, Point, Quadrants, Range, Replies, Reply, Series, Spot, Tone,
};
use rapport_text::Lang;
use rapport_text::number::{decimal, whole};

fn signed(lang: Lang, value: f64) -> String {
    let sign = if value >= 0.5 { "+" } else { "" };
    format!("{sign}{}", decimal(lang, value, 0))
}

/// So many waves; the second has one answer only, the fourth nobody answered, the fifth was a
/// census.
pub(crate) fn nps(lang: Lang, count: usize) -> Figure {
    let waves = [
        Some((50.0, 20.0, (-19.1, 65.2))),
        Some((100.0, 0.0, (-48.5, 98.5))),
        Some((50.0, 30.0, (4.6, 51.2))),
        None,
        Some((61.0, 12.0, (49.0, 49.0))),
        Some((8.0, 72.0, (-80.0, -44.0))),
    ];
    let wave = |at: usize| waves.iter().copied().cycle().nth(at).flatten();
    let percent = |value: f64| Point {
        value: Some(value),
        label: format!("{}\u{a0}%", decimal(lang, value, 0)),
    };
    let none = Point { value: None, label: String::new() };
    type Wave = (f64, f64, (f64, f64));
    let series = |name: String, tone, of: &dyn Fn(Wave) -> Point| Series {
        name,
        tone,
        points: (0..count).map(|at| wave(at).map_or_else(|| none.clone(), of)).collect(),
    };
    let half = |at: usize| {
        let (year, half) = (2024 + at / 2, at % 2 + 1);
        say(lang, &format!("H{half} {year}"), &format!("{half}-е {year}"))
    };
    let plot = Balance {
        categories: (0..count).map(half).collect(),
        gain: series(say(lang, "promoters", "промоутеры"), Tone::Good, &|w| percent(w.0)),
        between: series(say(lang, "passives", "нейтралы"), Tone::Muted, &|w| {
            percent(100.0 - w.0 - w.1)
        }),
        loss: series(say(lang, "detractors", "критики"), Tone::Risk, &|w| percent(w.1)),
        net: series("NPS".to_owned(), Tone::Accent, &|w| {
            let value = w.0 - w.1;
            Point { value: Some(value), label: signed(lang, value) }
        }),
        range_name: say(lang, "95% interval", "интервал 95\u{a0}%"),
        ranges: (0..count)
            .map(|at| {
                let (low, high) = wave(at)?.2;
                let label = match lang {
                    Lang::Ru => {
                        format!("от {} до {}", whole(lang, low as i64), whole(lang, high as i64))
                    }
                    Lang::En => {
                        format!("{} to {}", whole(lang, low as i64), whole(lang, high as i64))
                    }
                };
                (low < high).then_some(Range { low, high, label })
            })
            .collect(),
    };
    let title = say(
        lang,
        "NPS is +49, 29 points above the first half: the rise is real",
        "NPS +49: на 29 пунктов выше, чем в первом полугодии, и это не шум",
    );
    let mut made = figure(lang, &format!("nps-{count}"), &title, Plot::Balance(plot));
    made.unit = say(lang, "% of answers", "% ответов");
    made
}

/// The five parameters, or the first of them.
pub(crate) fn csi(lang: Lang, count: usize) -> Figure {
    let parameters = [
        ("Quality", "Качество", 4.2, 4.6),
        ("Deadlines", "Сроки", 3.1, 4.4),
        ("Service", "Сервис", 4.5, 3.9),
        ("Communication", "Коммуникация", 3.6, 3.7),
        ("Value for money", "Цена и качество", 3.8, 4.1),
    ];
    quadrants(lang, &format!("csi-{count}"), parameters.into_iter().take(count))
}

/// All parameters nearly in the same place, at the edge.
pub(crate) fn crowd(lang: Lang) -> Figure {
    let parameters = [
        ("Quality", "Качество", 4.9, 4.9),
        ("Deadlines", "Сроки", 4.9, 4.9),
        ("Service", "Сервис", 5.0, 5.0),
        ("Communication", "Коммуникация", 4.85, 4.8),
        ("Value for money", "Соотношение цены и качества", 4.8, 4.95),
    ];
    quadrants(lang, "csi-crowd", parameters.into_iter())
}

fn quadrants<'a>(
    lang: Lang,
    key: &str,
    parameters: impl Iterator<Item = (&'a str, &'a str, f64, f64)>,
) -> Figure {
    let spot = |(en, ru, across, up): (&str, &str, f64, f64)| Spot {
        name: say(lang, en, ru),
        across,
        up,
        labels: (decimal(lang, across, 1), decimal(lang, up, 1)),
        tone: if up >= 4.1 && across < 3.8 { Tone::Risk } else { Tone::Accent },
    };
    let corners = [
        say(lang, "Improve first", "Улучшить первым"),
        say(lang, "Keep", "Сохранить"),
        say(lang, "Can wait", "Подождёт"),
        say(lang, "Better than needed", "С запасом"),
    ];
    let plot = Quadrants {
        across_title: say(lang, "Satisfaction, 1–5", "Удовлетворённость, 1–5"),
        up_title: say(lang, "Importance, 1–5", "Важность, 1–5"),
        name_title: say(lang, "Parameter", "Параметр"),
        across: (3.0, 5.0),
        up: (3.5, 5.0),
        middle: (3.8, 4.1),
        middle_name: say(lang, "medians", "медианы"),
        corners,
        corner_title: say(lang, "Quarter", "Четверть"),
        points: parameters.map(spot).collect(),
    };
    let title = say(
        lang,
        "Deadlines matter most and please least: begin with them",
        "Сроки важны и устраивают меньше всего: начать стоит с них",
    );
    let mut made = figure(lang, key, &title, Plot::Quadrants(plot));
    made.unit = say(lang, "mean of 34 answers", "среднее по 34 ответам");
    made
}

/// So many things said, the shortest and the longest.
pub(crate) fn replies(lang: Lang, count: usize) -> Figure {
    let said = [
        (
            "Support answers in days, not hours; at the end of a quarter we cannot wait.",
            "Поддержка отвечает днями, а не часами; в конце квартала мы не можем ждать.",
            "A duty engineer answers within two hours, evenings and weekends included.",
            "Дежурный инженер отвечает за два часа, в том числе вечером и в выходные.",
            (Tone::Good, "better: NPS 6 → 9", "лучше: NPS 6 → 9"),
        ),
        (
            "Invoices come late.",
            "Счета приходят поздно.",
            "Invoices go out on the first working day.",
            "Счета уходят в первый рабочий день месяца.",
            (Tone::Watch, "as before", "без изменений"),
        ),
        (
            "We would like training for newcomers, preferably recorded, so that we need not ask for it every time somebody joins the department and has to start working the same week.",
            "Хотелось бы обучение для новичков, лучше в записи, чтобы не просить о нём каждый раз, когда в отдел приходит человек и должен начать работать на той же неделе.",
            "Four lessons are recorded and lie in your account.",
            "Записали четыре урока, они лежат в вашем кабинете.",
            (Tone::Unknown, "asked in the next wave", "спросим в следующей волне"),
        ),
        (
            "Prices went up without a word.",
            "Цены подняли без предупреждения.",
            "We now write 60 days before prices change.",
            "Теперь пишем за 60 дней до изменения цен.",
            (Tone::Risk, "worse", "хуже"),
        ),
    ];
    let row = |at: usize| {
        let (en, ru, did_en, did_ru, (tone, effect_en, effect_ru)) =
            said.iter().copied().cycle().nth(at).unwrap_or_else(|| unreachable!("a cycle"));
        Reply {
            who: say(lang, "A. Petrova, 12 May 2026", "А. Петрова, 12 мая 2026"),
            said: say(lang, en, ru),
            did: say(lang, did_en, did_ru),
            effect: say(lang, effect_en, effect_ru),
            tone,
        }
    };
    let plot = Replies {
        headings: [
            say(lang, "Who, when", "Кто, когда"),
            say(lang, "You said", "Вы сказали"),
            say(lang, "We did", "Мы сделали"),
            say(lang, "Effect", "Эффект"),
        ],
        rows: (0..count).map(row).collect(),
    };
    let title = say(
        lang,
        "Five of six things you raised are solved, two of them made work better",
        "Пять из шести ваших замечаний решены, по двум стало лучше",
    );
    let mut made = figure(lang, &format!("replies-{count}"), &title, Plot::Replies(plot));
    made.unit = String::new();
    made
}

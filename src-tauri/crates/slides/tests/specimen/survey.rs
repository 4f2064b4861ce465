//! The survey: NPS by wave, CSI in quarters, what was said and what came of it, quotes.

use super::{say, source};
use rapport_charts::figure::{
    Balance, Figure, Plot, Point, Quadrants, Range, Replies, Reply, Series, Spot, Tone,
};
use rapport_slides::deck::Quote;
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

/// Five waves; nobody answered in the third, in the last one everybody was asked.
pub(crate) fn nps(lang: Lang) -> Figure {
    type Wave = (f64, f64, Option<(f64, f64)>);
    let waves: [Option<Wave>; 5] = [
        Some((50.0, 20.0, Some((-19.1, 65.2)))),
        Some((50.0, 30.0, Some((4.6, 51.2)))),
        None,
        Some((8.0, 72.0, Some((-80.0, -44.0)))),
        Some((61.0, 12.0, None)),
    ];
    let percent = |value: f64| Point {
        value: Some(value),
        label: format!("{}\u{a0}%", number::decimal(lang, value, 0)),
    };
    let series = |name: String, tone, of: &dyn Fn(Wave) -> Point| Series {
        name,
        tone,
        points: waves
            .iter()
            .map(|wave| wave.map_or(Point { value: None, label: String::new() }, of))
            .collect(),
    };
    let net = |wave: Wave| {
        let value = wave.0 - wave.1;
        let sign = if value > 0.0 { "+" } else { "" };
        Point { value: Some(value), label: format!("{sign}{}", number::decimal(lang, value, 0)) }
    };
    let range = |(low, high): (f64, f64)| {
        let (from, to) = (number::decimal(lang, low, 0), number::decimal(lang, high, 0));
        let label = say(lang, &format!("от {from} до {to}"), &format!("{from} to {to}"));
        Range { low, high, label }
    };
    let plot = Balance {
        categories: ["2024 H2", "2025 H1", "2025 H2", "2026 H1", "2026 H2"]
            .map(str::to_owned)
            .into(),
        gain: series(say(lang, "промоутеры", "promoters"), Tone::Good, &|w| percent(w.0)),
        between: series(say(lang, "нейтралы", "passives"), Tone::Muted, &|w| {
            percent(100.0 - w.0 - w.1)
        }),
        loss: series(say(lang, "критики", "detractors"), Tone::Risk, &|w| percent(w.1)),
        net: series("NPS".to_owned(), Tone::Accent, &net),
        range_name: say(lang, "интервал 95 %", "95% interval"),
        ranges: waves.iter().map(|wave| wave.and_then(|w| w.2).map(range)).collect(),
    };
    let title = (
        "NPS +49: на 113 пунктов выше, чем в первом полугодии, и это не шум",
        "NPS is +49, 113 points above the first half: the rise is real",
    );
    figure(lang, "nps", title, ("% ответов", "% of answers"), Plot::Balance(plot))
}

/// The five parameters, one of them important and poor.
pub(crate) fn csi(lang: Lang) -> Figure {
    let spot = |(ru, en, across, up, tone): (&str, &str, f64, f64, Tone)| Spot {
        name: say(lang, ru, en),
        across,
        up,
        labels: (number::decimal(lang, across, 1), number::decimal(lang, up, 1)),
        tone,
    };
    let points = [
        ("Качество", "Quality", 4.2, 4.6, Tone::Accent),
        ("Сроки", "Deadlines", 3.1, 4.4, Tone::Risk),
        ("Сервис", "Service", 4.5, 3.9, Tone::Accent),
        ("Коммуникация", "Communication", 3.6, 3.7, Tone::Accent),
        ("Цена и качество", "Value for money", 3.8, 4.1, Tone::Accent),
    ];
    let plot = Quadrants {
        across_title: say(lang, "Удовлетворённость, 1–5", "Satisfaction, 1–5"),
        up_title: say(lang, "Важность, 1–5", "Importance, 1–5"),
        name_title: say(lang, "Параметр", "Parameter"),
        across: (3.0, 5.0),
        up: (3.5, 5.0),
        middle: (3.8, 4.1),
        middle_name: say(lang, "медианы", "medians"),
        corners: [
            say(lang, "Улучшить первым", "Improve first"),
            say(lang, "Сохранить", "Keep"),
            say(lang, "Подождёт", "Can wait"),
            say(lang, "С запасом", "Better than needed"),
        ],
        corner_title: say(lang, "Четверть", "Quarter"),
        points: points.map(spot).into(),
    };
    let title = (
        "Сроки важны и устраивают меньше всего: начать стоит с них",
        "Deadlines matter most and please least: begin with them",
    );
    figure(
        lang,
        "csi",
        title,
        ("среднее по 34 ответам", "mean of 34 answers"),
        Plot::Quadrants(plot),
    )
}

/// Four things said, one of them long.
pub(crate) fn replies(lang: Lang) -> Figure {
    let row = |said: (&str, &str), did: (&str, &str), effect: (&str, &str), tone| Reply {
        who: say(lang, "А. Петрова, 12 мая", "A. Petrova, 12 May"),
        said: say(lang, said.0, said.1),
        did: say(lang, did.0, did.1),
        effect: say(lang, effect.0, effect.1),
        tone,
    };
    let rows = vec![
        row(
            (
                "Поддержка отвечает днями, а не часами; в конце квартала мы не можем ждать.",
                "Support answers in days, not hours; at the end of a quarter we cannot wait.",
            ),
            (
                "Дежурный инженер отвечает за два часа, в том числе вечером и в выходные.",
                "A duty engineer answers within two hours, evenings and weekends included.",
            ),
            ("лучше", "better"),
            Tone::Good,
        ),
        row(
            ("Счета приходят поздно.", "Invoices come late."),
            ("Счета уходят в первый рабочий день.", "Invoices go out on the first working day."),
            ("без изменений", "as before"),
            Tone::Watch,
        ),
        row(
            ("Хотелось бы обучение для новичков.", "We would like training for newcomers."),
            ("Записали четыре урока.", "Four lessons are recorded."),
            ("спросим в следующий раз", "to be asked next time"),
            Tone::Muted,
        ),
    ];
    let headings = match lang {
        Lang::Ru => ["Кто, когда", "Вы сказали", "Мы сделали", "Эффект"],
        Lang::En => ["Who, when", "You said", "We did", "Effect"],
    };
    let plot = Replies { headings: headings.map(str::to_owned), rows };
    let title = (
        "Три ваших замечания решены, по одному уже стало лучше",
        "Three things you raised are solved, one already made work better",
    );
    figure(lang, "replies", title, ("", ""), Plot::Replies(plot))
}

/// Three quotes of different lengths.
pub(crate) fn quotes(lang: Lang) -> Vec<Quote> {
    let quote = |text: (&str, &str), who: (&str, &str)| Quote {
        text: say(lang, text.0, text.1),
        who: say(lang, who.0, who.1),
    };
    vec![
        quote(
            (
                "«Ваш инженер приехал в субботу и остался, пока всё не заработало.»",
                "“Your engineer came on a Saturday and stayed until everything worked.”",
            ),
            ("Анна Петрова, директор по ИТ, май 2026", "Anna Petrova, CIO, May 2026"),
        ),
        quote(
            ("«Отвечаете быстро.»", "“You answer quickly.”"),
            ("Игорь Сидоров, май 2026", "Igor Sidorov, May 2026"),
        ),
        quote(
            (
                "«Главная ценность — вы говорите правду о сроках, даже когда она нам не нравится; поэтому мы можем планировать.»",
                "“The main value is that you tell the truth about deadlines even when we do not like it; so we can plan.”",
            ),
            ("Олег Ким, операционный директор, июнь 2026", "Oleg Kim, COO, June 2026"),
        ),
    ]
}

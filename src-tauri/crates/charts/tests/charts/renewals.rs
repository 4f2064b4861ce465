//! What holds for the figures of renewals beside what holds for every figure.

use crate::figures;
use crate::properties::solids;
use crate::relationship::{circles, drawn, texts};
use rapport_charts::draw::{Drawing, Size};
use rapport_charts::figure::{Figure, Ladders, Plot, Ranges, StepState, Waterfall};
use rapport_text::Lang;

const SIZES: [Size; 4] =
    [Size::Full, Size::Half, Size::FourThree, Size::Custom { width: 560, height: 260 }];

fn ladders_of(figure: &Figure) -> &Ladders {
    let Plot::Ladders(plot) = &figure.plot else { panic!("renewals are ladders") };
    plot
}

fn bridge_of(figure: &Figure) -> &Waterfall {
    let Plot::Waterfall(plot) = &figure.plot else { panic!("a bridge is a waterfall") };
    plot
}

fn ranges_of(figure: &Figure) -> &Ranges {
    let Plot::Ranges(plot) = &figure.plot else { panic!("a forecast has ranges") };
    plot
}

/// How many circles are filled with that colour.
fn filled(drawing: &Drawing, colour: rapport_charts::palette::Rgb) -> usize {
    let fill = format!("fill=\"#{}\"", colour.hex().to_uppercase());
    drawing.svg.lines().filter(|l| l.starts_with("<circle") && l.contains(&fill)).count()
}

#[test]
fn every_step_of_the_calendar_is_drawn_as_it_stands_and_answers() {
    let colours = rapport_charts::palette::LIGHT;
    for size in SIZES {
        let figure = figures::ladders(Lang::Ru, 8);
        let plot = ladders_of(&figure);
        let drawing = drawn(&figure, size);
        let inside = plot.rows.iter().flat_map(|row| row.steps.iter().map(move |s| (row, s)));
        let inside: Vec<_> =
            inside.filter(|(_, s)| (plot.from..=plot.to).contains(&s.on)).collect();
        let count = |state: StepState| inside.iter().filter(|(_, s)| s.state == state).count();
        let all = [StepState::Done, StepState::Late, StepState::Due, StepState::Ahead];
        assert!(all.into_iter().all(|state| count(state) > 0), "there is one of each to see");
        assert_eq!(filled(&drawing, colours.risk), count(StepState::Late), "{size:?}: late");
        assert_eq!(filled(&drawing, colours.good), count(StepState::Done), "{size:?}: done");
        assert_eq!(filled(&drawing, colours.accent), count(StepState::Due), "{size:?}: due");
        assert_eq!(
            drawing.marks.len(),
            plot.rows.len() + inside.len(),
            "{size:?}: each row and each step within the calendar answers"
        );
        // What lies on top of another step is found by its own mark.
        let late = drawing.marks.iter().find(|mark| mark.value.contains("за 30 дн."));
        assert!(late.is_some(), "{size:?}: the pointer reads which step it is");
    }
}

#[test]
fn steps_stand_where_their_days_are() {
    let figure = figures::ladders(Lang::En, 8);
    let plot = ladders_of(&figure);
    let drawing = drawn(&figure, Size::Full);
    let steps = |row: &str, days: usize| {
        let of_row = drawing.marks.iter().filter(|m| m.name == row && m.value.contains("before"));
        of_row.map(|m| m.x + m.width / 2.0).nth(days).expect("the step has a mark")
    };
    // 90, 60 and 30 days before; the last one is moved by a weekend.
    let (ninety, sixty, thirty) =
        (steps(&plot.rows[3].name, 0), steps(&plot.rows[3].name, 1), steps(&plot.rows[3].name, 2));
    let ratio = (thirty - sixty) / (sixty - ninety);
    assert!((ratio - 28.0 / 30.0).abs() < 0.01, "28 days after 30: {ratio:.3}");
    let bars = solids(&drawing).into_iter().filter(|s| (s[1] - s[0] - 4.0).abs() < 0.05).count();
    let shown = plot.rows.iter().filter(|r| (plot.from..=plot.to).contains(&r.decide_on)).count();
    assert_eq!(bars, shown, "a bar for each decision day of the calendar");
}

#[test]
fn every_row_has_its_label() {
    for lang in Lang::ALL {
        for size in SIZES {
            let figure = figures::ladders(lang, 8);
            let shown = texts(&drawn(&figure, size));
            let plot = ladders_of(&figure);
            let labels = shown.iter().filter(|text| **text == plot.rows[0].label).count();
            assert_eq!(
                labels,
                plot.rows.len(),
                "{size:?}: at each row stands its label: {shown:?}"
            );
        }
    }
}

#[test]
fn columns_of_a_bridge_begin_where_the_one_before_has_ended() {
    for size in SIZES {
        let figure = figures::bridge(Lang::En, 1.0);
        let steps = &bridge_of(&figure).steps;
        let drawing = drawn(&figure, size);
        let columns = solids(&drawing);
        let columns = &columns[columns.len() - steps.len()..];
        let ground = columns[0][3];
        let mut level = ground;
        for (column, step) in columns.iter().zip(steps) {
            let [_, _, top, foot] = *column;
            let (from, to) = if step.value < 0.0 { (top, foot) } else { (foot, top) };
            let wanted = if step.total { ground } else { level };
            assert!((from - wanted).abs() < 0.2, "{size:?}: {} begins at {from}", step.name);
            level = to;
        }
        let height = |at: usize| columns[at][3] - columns[at][2];
        let ratio = height(4) / height(0) / (4.3 / 31.4);
        assert!((ratio - 1.0).abs() < 0.05, "{size:?}: heights are amounts: {ratio:.3}");
        for text in steps.iter().map(|step| &step.label) {
            assert!(texts(&drawing).contains(text), "{size:?}: {text} is printed");
        }
    }
}

#[test]
fn a_bridge_that_does_not_add_up_is_broken() {
    let broken = |change: &dyn Fn(&mut Waterfall)| {
        let mut plot = bridge_of(&figures::bridge(Lang::En, 1.0)).clone();
        change(&mut plot);
        plot.broken()
    };
    assert!(!broken(&|_| {}), "31.4 + 4.2 + 3.1 − 1.3 − 4.3 = 33.1");
    assert!(broken(&|plot| plot.steps[2].value = 3.2), "the end is not where the steps lead");
    assert!(broken(&|plot| plot.steps[0].total = false), "a bridge stands on a total");
}

#[test]
fn ranges_are_drawn_to_scale() {
    let figure = figures::forecast(Lang::En, 6);
    let plot = ranges_of(&figure);
    for size in SIZES {
        let drawing = drawn(&figure, size);
        let values: Vec<f64> = plot.values.points.iter().filter_map(|p| p.value).collect();
        let columns: Vec<[f64; 4]> =
            solids(&drawing).into_iter().filter(|s| s[1] - s[0] > 12.0).collect();
        assert_eq!(columns.len(), values.len(), "{size:?}: a column for each known value");
        let height = |at: usize| (columns[at][3] - columns[at][2]) / values[at];
        let ratio = height(1) / height(2);
        assert!((ratio - 1.0).abs() < 0.04, "{size:?}: heights are amounts: {ratio:.3}");
        assert_eq!(drawing.marks.len(), values.len(), "{size:?}: each of them answers");
        let mark = &drawing.marks[1];
        for said in ["expected: ", "80% range: ", "at stake: of "] {
            assert!(mark.value.contains(said), "{size:?}: the pointer reads {said}: {mark:?}");
        }
    }
}

#[test]
fn dots_lie_at_their_values() {
    let figure = figures::calibration(Lang::Ru, 5);
    for size in SIZES {
        let drawing = drawn(&figure, size);
        let dots = circles(&drawing);
        // One of the key, then 48, 83, 79 and 97 percent; the fifth class has nothing.
        assert_eq!(dots.len(), 5, "{size:?}: what is not known has no dot");
        let up = |at: usize, than: usize| dots[than][1] - dots[at][1];
        let ratio = up(2, 1) / up(4, 3);
        assert!((ratio - 35.0 / 18.0).abs() < 0.05, "{size:?}: heights are shares: {ratio:.3}");
        let shown = texts(&drawing);
        assert!(shown.contains(&"83\u{a0}%".to_owned()), "{size:?}: shares are printed: {shown:?}");
    }
}

#[test]
fn what_has_nothing_says_so() {
    assert!(figures::ladders(Lang::En, 0).is_empty(), "no renewal ahead");
    assert!(figures::bridge(Lang::En, 0.0).is_empty(), "nothing recurs");
    assert!(figures::forecast(Lang::En, 0).is_empty(), "no month");
    assert!(!figures::forecast(Lang::En, 1).is_empty(), "one month is something");
    let mut none = figures::calibration(Lang::En, 1);
    assert!(!none.is_empty(), "one class is something");
    let Plot::Ranges(plot) = &mut none.plot else { panic!("a calibration has ranges") };
    plot.values.points[0].value = Some(0.0);
    assert!(!none.is_empty(), "none of ten renewed is a share");
    let Plot::Ranges(plot) = &mut none.plot else { panic!("a calibration has ranges") };
    plot.values.points[0].value = None;
    assert!(none.is_empty(), "nothing ended");
}

#[test]
fn tables_say_what_the_drawings_show() {
    let ladders = figures::ladders(Lang::En, 2).table();
    assert_eq!(ladders.headings[1..3], ["Steps", "Decision day"], "five columns");
    let steps = &ladders.rows[0][1];
    assert_eq!(steps.split("; ").count(), 8, "each step with its day: {steps}");
    assert!(steps.starts_with("12 Dec 2026: 180 days before"), "the day first: {steps}");
    assert_eq!(ladders.rows[0][2..], ["14 Dec 2026", "2.1 mln ₽ · 14 Dec", "at risk"]);
    let bridge = figures::bridge(Lang::En, 1.0).table();
    assert_eq!(bridge.headings, ["", "Recurring revenue", "Accounts"], "name, amount, note");
    assert_eq!(bridge.rows[1], ["New", "+4.2", "5 accounts"], "as printed");
    let forecast = figures::forecast(Lang::En, 6).table();
    assert_eq!(forecast.headings, ["", "expected", "80% range", "at stake"], "what it may be");
    assert_eq!(forecast.rows[0], ["Dec 2026", "3.8", "3.0–4.0", "of 4.0"], "as printed");
    assert_eq!(forecast.rows[3][1..], ["", "", ""], "a month without renewals is blank");
}

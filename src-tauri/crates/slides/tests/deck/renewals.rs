//! The native charts of renewals: what their workbooks hold, and what they refuse.

use crate::{
    charts::{cached, cells, cells_of, child},
    package::{Parts, text, unpack},
    specimen,
};
use calamine::{Reader as _, Xlsx};
use rapport_charts::figure::{Figure, Plot, StepState};
use rapport_slides::{
    Fault, check,
    deck::{SlideSize, one_chart},
    pptx,
};
use rapport_text::Lang;
use roxmltree::{Document, Node};
use std::io::Cursor;

fn written(figure: Figure, lang: Lang) -> Parts {
    unpack(&pptx(&one_chart(figure, lang, SlideSize::Wide)).expect("it fits"))
}

fn series<'a>(doc: &'a Document<'a>) -> Vec<Node<'a, 'a>> {
    doc.descendants().filter(|n| n.tag_name().name() == "ser").collect()
}

fn name(of: Node<'_, '_>) -> String {
    child(child(of, "tx"), "v").text().unwrap_or_default().to_owned()
}

fn numbers(of: Node<'_, '_>, what: &str) -> Vec<Option<f64>> {
    let found = of.children().find(|n| n.tag_name().name() == what);
    let held = found.map(cached).unwrap_or_default();
    held.into_iter().map(|v| v.map(|v| v.parse().expect("a number"))).collect()
}

/// Formulas of the first rows of a column of the workbook.
fn formulas(parts: &Parts, column: u32) -> Vec<String> {
    let bytes = parts.get("ppt/embeddings/Microsoft_Excel_Sheet1.xlsx").expect("a workbook");
    let mut book = Xlsx::new(Cursor::new(bytes.clone())).expect("the workbook opens");
    let sheet = book.worksheet_formula("Data").expect("the sheet is there");
    let rows = 1..=sheet.end().map_or(1, |(row, _)| row);
    rows.map(|row| sheet.get_value((row, column)).cloned().unwrap_or_default()).collect()
}

#[test]
fn a_bridge_stands_on_its_amounts() {
    let parts = written(specimen::bridge(Lang::En), Lang::En);
    let doc = Document::parse(text(&parts, "ppt/charts/chart1.xml")).expect("well-formed");
    let all = series(&doc);
    let names: Vec<String> = all.iter().map(|one| name(*one)).collect();
    let wanted = ["Ground", "Total", "Added", "Taken away", "Top of the column"];
    assert_eq!(names, wanted, "four parts, and the line that carries the labels");
    let part = |at: usize, row: usize| numbers(all[at], "val")[row].unwrap_or(0.0);
    let (mut level, amounts) = (0.0, [31.4, 4.2, 3.1, -1.3, -4.3, 33.1]);
    for (row, amount) in amounts.into_iter().enumerate() {
        let total = row == 0 || row == 5;
        let (from, to) = if total { (0.0, amount) } else { (level, level + amount) };
        let stands = part(0, row) + part(1, row) + part(2, row) + part(3, row);
        assert!(
            (part(0, row) - f64::min(from, to)).abs() < 1e-9 || total,
            "row {row} begins there"
        );
        assert!((stands - f64::max(from, to)).abs() < 1e-9, "row {row} ends at {to}: {stands}");
        assert!((part(4, row) - stands).abs() < 1e-9, "its label stands on top");
        level = to;
    }
    let held = cells_of(&parts, "Data!$G$2:$G$7");
    assert_eq!(held[3..5], ["-1.3", "-4.3"], "losses are below nothing in the workbook: {held:?}");
    assert!(
        formulas(&parts, 6)[..5].iter().all(String::is_empty),
        "amounts are there to be edited"
    );
    assert!(formulas(&parts, 6)[5].starts_with("IF(G6<0"), "the end is where the steps lead");
    for column in 1..=5 {
        let worked_out = formulas(&parts, column).iter().filter(|f| f.contains('G')).count();
        assert!(worked_out > 0 || column == 5, "column {column} follows the amounts");
    }
}

#[test]
fn a_range_is_an_error_bar_with_its_own_numbers() {
    for figure in [specimen::forecast(Lang::Ru), specimen::calibration(Lang::Ru)] {
        let Plot::Ranges(plot) = figure.plot.clone() else { panic!("ranges") };
        let parts = written(figure, Lang::Ru);
        let doc = Document::parse(text(&parts, "ppt/charts/chart1.xml")).expect("well-formed");
        let all = series(&doc);
        let value = all.iter().find(|one| name(**one) == plot.values.name).expect("the values");
        let bars = child(*value, "errBars");
        let (values, plus, minus) =
            (numbers(*value, "val"), numbers(bars, "plus"), numbers(bars, "minus"));
        for (at, range) in plot.ranges.iter().enumerate() {
            let Some(range) = range else {
                assert_eq!(values[at], None, "nothing to renew is a gap");
                assert_eq!((plus[at], minus[at]), (None, None), "and has no range");
                continue;
            };
            let of = values[at].expect("a value");
            let (up, down) = (plus[at].expect("up"), minus[at].expect("down"));
            assert!((of + up - range.high).abs() < 1e-9, "up to {}", range.high);
            assert!((of - down - range.low).abs() < 1e-9, "down to {}", range.low);
        }
        let ends = [cells_of(&parts, "Data!$D$2:$D$2"), cells_of(&parts, "Data!$E$2:$E$2")];
        let first = plot.ranges[0].as_ref().expect("the first has a range");
        let wanted = [first.low.to_string(), first.high.to_string()];
        assert_eq!(ends.concat(), wanted, "the workbook holds the ends, not their distances");
        assert!(formulas(&parts, 5)[0].contains("E2-B2"), "distances follow the ends");
    }
}

#[test]
fn a_number_too_large_for_its_column_stands_above_it() {
    let parts = written(specimen::forecast(Lang::En), Lang::En);
    let doc = Document::parse(text(&parts, "ppt/charts/chart1.xml")).expect("well-formed");
    let all = series(&doc);
    let labels = |at: usize| child(all[at], "dLbls");
    let texts = |at: usize| -> Vec<String> {
        let found = labels(at).descendants().filter(|n| n.tag_name().name() == "t");
        found.filter_map(|n| n.text().map(str::to_owned)).collect()
    };
    assert!(texts(0).contains(&"0.3".to_owned()), "February is too low: {:?}", texts(0));
    assert!(!texts(0).contains(&"8.4".to_owned()), "January's number has room in its column");
    let gone = labels(1).descendants().filter(|n| n.tag_name().name() == "delete").count();
    assert!(gone >= 2, "a number is not printed twice, nor for a month without renewals: {gone}");
}

#[test]
fn steps_are_points_at_their_days_and_ways_are_not_joined() {
    let figure = specimen::ladders(Lang::En);
    let Plot::Ladders(plot) = figure.plot.clone() else { panic!("ladders") };
    let parts = written(figure, Lang::En);
    let doc = Document::parse(text(&parts, "ppt/charts/chart1.xml")).expect("well-formed");
    let all = series(&doc);
    let names: Vec<String> = all.iter().map(|one| name(*one)).collect();
    assert_eq!(names[0], "Way", "ways lie under everything: {names:?}");
    assert!(names.contains(&"Decision: at risk".to_owned()), "decisions by health: {names:?}");
    let (first, last) = (plot.from, plot.to);
    for (heading, state) in [("Late", StepState::Late), ("Ahead", StepState::Ahead)] {
        let of = all.iter().find(|one| name(**one) == heading).expect("a series for the state");
        let (days, heights) = (numbers(*of, "xVal"), numbers(*of, "yVal"));
        let mut shown: Vec<i32> = days
            .iter()
            .zip(&heights)
            .filter(|(_, height)| height.is_some())
            .filter_map(|(day, _)| day.map(|day| day as i32 - 25_569))
            .collect();
        let steps = plot.rows.iter().flat_map(|row| row.steps.iter().map(move |s| (row, s)));
        let mut wanted: Vec<i32> = steps
            .filter(|(_, step)| step.state == state && (first..=last).contains(&step.on))
            .filter(|(row, step)| state != StepState::Ahead || step.on != row.decide_on)
            .map(|(_, step)| step.on)
            .collect();
        shown.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(shown, wanted, "{heading}: a point for each step, at its day");
    }
    let (days, heights) = (numbers(all[0], "xVal"), numbers(all[0], "yVal"));
    let ends: Vec<usize> = (0..heights.len()).filter(|at| heights[*at].is_some()).collect();
    assert_eq!(ends.len(), plot.rows.len() * 2, "two ends for each way");
    for pair in ends.chunks(2).zip(ends.chunks(2).skip(1)) {
        let between = days[pair.0[1] + 1..pair.1[0]].to_vec();
        assert!(between.contains(&None), "an empty row parts {pair:?}");
    }
    let overlay = text(&parts, "ppt/drawings/drawing1.xml");
    for row in &plot.rows {
        let shown = row.name.split(' ').next().expect("a name");
        assert!(overlay.contains(shown), "{} is named", row.name);
    }
    let labels = child(all[0], "dLbls");
    let texts = labels.descendants().filter(|n| n.tag_name().name() == "t").count();
    assert_eq!(texts, plot.rows.len(), "each way ends with its label");
    let mut book = Xlsx::new(Cursor::new(
        parts.get("ppt/embeddings/Microsoft_Excel_Sheet1.xlsx").expect("a workbook").clone(),
    ))
    .expect("the workbook opens");
    let held = cells(&mut book, "Data!$A$1:$A$60");
    let told = held.iter().filter(|cell| cell.to_string().contains("30 days before")).count();
    assert!(told >= 4, "the workbook says which step a point is: {told}");
}

#[test]
fn a_chart_that_cannot_be_true_is_refused() {
    let faults = |figure: Figure| -> Vec<Fault> {
        let deck = one_chart(figure, Lang::En, SlideSize::Wide);
        check(&deck).into_iter().map(|problem| problem.fault).collect()
    };
    let mut bridge = specimen::bridge(Lang::En);
    assert_eq!(faults(bridge.clone()), [], "the specimen is whole");
    let Plot::Waterfall(plot) = &mut bridge.plot else { panic!("a bridge") };
    plot.steps[1].value = 9.9;
    assert_eq!(faults(bridge), [Fault::BrokenBridge], "its steps do not lead to its end");
    let mut low = specimen::bridge(Lang::En);
    let Plot::Waterfall(plot) = &mut low.plot else { panic!("a bridge") };
    plot.steps[3].value = -50.0;
    plot.steps.truncate(4);
    assert_eq!(faults(low), [Fault::BrokenBridge], "columns cannot hang below the ground");
    let mut forecast = specimen::forecast(Lang::En);
    let Plot::Ranges(plot) = &mut forecast.plot else { panic!("ranges") };
    plot.ranges.pop();
    assert_eq!(faults(forecast), [Fault::RaggedChart], "a place for each month's range");
    let mut turned = specimen::forecast(Lang::En);
    let Plot::Ranges(plot) = &mut turned.plot else { panic!("ranges") };
    let range = plot.ranges[0].as_mut().expect("a range");
    std::mem::swap(&mut range.low, &mut range.high);
    assert_eq!(faults(turned), [Fault::NotANumber], "low is not above high");
    let mut ladders = specimen::ladders(Lang::En);
    let Plot::Ladders(plot) = &mut ladders.plot else { panic!("ladders") };
    plot.rows[0].decide_on = plot.rows[0].from - 1;
    assert_eq!(faults(ladders), [Fault::NotANumber], "a way ends after it begins");
}

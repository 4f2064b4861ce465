//! Charts: what they show is what their workbooks hold.

use crate::{
    package::{Parts, text, unpack},
    specimen,
};
use calamine::{Data, Reader as _, Xlsx};
use rapport_slides::{deck::SlideSize, pptx};
use rapport_text::Lang;
use roxmltree::{Document, Node};
use std::io::Cursor;

fn charts(parts: &Parts) -> Vec<String> {
    let mut paths: Vec<String> =
        parts.keys().filter(|p| p.starts_with("ppt/charts/chart")).cloned().collect();
    paths.sort();
    paths
}

pub(crate) fn child<'a>(node: Node<'a, 'a>, name: &str) -> Node<'a, 'a> {
    node.descendants().find(|n| n.tag_name().name() == name).unwrap_or_else(|| panic!("no {name}"))
}

/// Cells of a range such as `Data!$B$2:$B$7`.
pub(crate) fn cells(book: &mut Xlsx<Cursor<Vec<u8>>>, range: &str) -> Vec<Data> {
    let (sheet, range) = range.split_once('!').expect("a range names its sheet");
    let sheet = book.worksheet_range(sheet).expect("the sheet is there");
    let place = |cell: &str| -> (u32, u32) {
        let mut steps = cell.trim_start_matches('$').split('$');
        let column = steps.next().and_then(|c| c.bytes().next()).expect("a column");
        let row: u32 = steps.next().and_then(|r| r.parse().ok()).expect("a row");
        (row - 1, u32::from(column - b'A'))
    };
    let (from, to) = range.split_once(':').unwrap_or((range, range));
    let (from, to) = (place(from), place(to));
    (from.0..=to.0)
        .map(|row| sheet.get_value((row, from.1)).cloned().unwrap_or(Data::Empty))
        .collect()
}

pub(crate) fn cached<'a>(reference: Node<'a, 'a>) -> Vec<Option<String>> {
    let count: usize =
        child(reference, "ptCount").attribute("val").and_then(|v| v.parse().ok()).expect("a count");
    let mut values = vec![None; count];
    for point in reference.descendants().filter(|n| n.tag_name().name() == "pt") {
        let at: usize = point.attribute("idx").and_then(|v| v.parse().ok()).expect("an index");
        values[at] = child(point, "v").text().map(str::to_owned);
    }
    values
}

#[test]
fn what_a_chart_shows_is_what_its_workbook_holds() {
    for lang in Lang::ALL {
        let parts = unpack(&pptx(&specimen::deck(lang, SlideSize::Wide)).expect("it fits"));
        let charts = charts(&parts);
        assert_eq!(charts.len(), 27, "every figure but the grid of numbers is a native chart");
        for path in charts {
            let number: String = path.chars().filter(char::is_ascii_digit).collect();
            let workbook = format!("ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx");
            let bytes = parts.get(&workbook).expect("every chart has its own workbook").clone();
            let mut book = Xlsx::new(Cursor::new(bytes.clone())).expect("the workbook opens");
            let doc = Document::parse(text(&parts, &path)).expect("well-formed");
            let mut last = 0;
            for reference in
                doc.descendants().filter(|n| matches!(n.tag_name().name(), "strRef" | "numRef"))
            {
                let range = child(reference, "f").text().expect("a range");
                let shown = cached(reference);
                let held = cells(&mut book, range);
                assert_eq!(shown.len(), held.len(), "{path} {range}: as many");
                last = last.max(shown.len());
                for (shown, held) in shown.iter().zip(&held) {
                    match (shown, held) {
                        (None, Data::Empty) => {}
                        (Some(shown), Data::String(held)) => {
                            assert_eq!(shown, held, "{path} {range}: the same words");
                        }
                        (Some(shown), Data::Float(held)) => {
                            assert_eq!(shown.parse(), Ok(*held), "{path} {range}: the same number");
                        }
                        (Some(shown), Data::DateTime(held)) => {
                            assert_eq!(
                                shown.parse(),
                                Ok(held.as_f64()),
                                "{path} {range}: the same day"
                            );
                        }
                        (shown, held) => panic!("{path} {range}: {shown:?} against {held:?}"),
                    }
                }
            }
            let inner = unpack(&bytes);
            let table = Document::parse(text(&inner, "xl/tables/table1.xml")).expect("well-formed");
            let area = table.root_element().attribute("ref").expect("a table has its range");
            assert!(area.starts_with("A1:"), "{path}: the table begins with the headings");
            assert!(area.ends_with(&format!("{}", last + 1)), "{path}: {area} covers {last} rows");
        }
    }
}

#[test]
fn a_chart_keeps_the_rules_presentation_programs_are_strict_about() {
    let parts = unpack(&pptx(&specimen::deck(Lang::Ru, SlideSize::Wide)).expect("it fits"));
    for path in charts(&parts) {
        let doc = Document::parse(text(&parts, &path)).expect("well-formed");
        let value = |name: &str| child(doc.root_element(), name).attribute("val");
        assert_eq!(value("roundedCorners"), Some("0"), "{path}: no rounded frame");
        assert_eq!(value("autoUpdate"), Some("0"), "{path}: the workbook is not asked for");
        for line in doc.descendants().filter(|n| n.tag_name().name() == "lineChart") {
            for series in line.children().filter(|n| n.tag_name().name() == "ser") {
                assert_eq!(
                    child(series, "smooth").attribute("val"),
                    Some("0"),
                    "{path}: straight lines"
                );
            }
        }
        for id in doc.descendants().filter(|n| n.tag_name().name() == "axId") {
            assert!(
                id.attribute("val").is_some_and(|v| v.parse::<u32>().is_ok()),
                "{path}: unsigned"
            );
        }
        assert!(
            doc.descendants().all(|n| n.tag_name().name() != "title"),
            "{path}: the slide says it"
        );
        // Bubbles, promoters and detractors take the colours of good, watch and risk, which no theme
        // may change.
        let has = |name: &str| doc.descendants().any(|n| n.tag_name().name() == name);
        let meant = has("bubbleChart") || (has("barChart") && has("errBars") && has("lineChart"));
        assert!(
            meant || text(&parts, &path).contains("schemeClr val=\"accent"),
            "{path}: a theme recolours it"
        );
    }
}

#[test]
fn a_gap_is_a_missing_point_and_a_label_follows_its_number() {
    let parts = unpack(&pptx(&specimen::deck(Lang::Ru, SlideSize::Wide)).expect("it fits"));
    let doc = Document::parse(text(&parts, "ppt/charts/chart1.xml")).expect("well-formed");
    let values = cached(child(child(doc.root_element(), "val"), "numRef"));
    assert_eq!(values[3], None, "the fourth half has no figure");
    let labels = child(doc.root_element(), "dLbls");
    let format = labels.children().find(|n| n.tag_name().name() == "numFmt").expect("a format");
    assert_eq!(format.attribute("formatCode"), Some("[$-419]#,##0.0"), "3,9 is a native number");
    let fields = labels.descendants().filter(|n| n.attribute("type") == Some("VALUE")).count();
    assert_eq!(fields, 3, "below a growth the number stays a field");
}

#[test]
fn alternative_text_and_title_stand_on_the_frame() {
    let parts = unpack(&pptx(&specimen::deck(Lang::Ru, SlideSize::Wide)).expect("it fits"));
    let doc = Document::parse(text(&parts, "ppt/slides/slide4.xml")).expect("well-formed");
    let frame = child(child(doc.root_element(), "graphicFrame"), "cNvPr");
    assert_eq!(frame.attribute("descr"), Some("Выручка по полугодиям"), "for screen readers");
}

#[test]
fn a_label_inside_a_bar_reads_on_that_bar() {
    use rapport_charts::figure::{Plot, Tone};
    let mut figure = specimen::timeline(Lang::En);
    let Plot::Timeline(plot) = &mut figure.plot else { panic!("a timeline") };
    plot.rows.truncate(2);
    for (row, tone) in plot.rows.iter_mut().zip([Tone::Muted, Tone::Accent]) {
        (row.from, row.to, row.tone) = (plot.from, plot.to, tone);
    }
    let deck = rapport_slides::deck::one_chart(figure, Lang::En, SlideSize::Wide);
    let parts = unpack(&pptx(&deck).expect("it fits"));
    let path = charts(&parts).first().cloned().expect("a chart");
    let xml = text(&parts, &path);
    let chart = Document::parse(xml).expect("XML");
    let inks: Vec<String> = chart
        .descendants()
        .filter(|n| n.tag_name().name() == "rPr" && n.attribute("sz").is_some())
        .filter_map(|n| n.descendants().find(|c| c.attribute("val").is_some()))
        .filter_map(|n| n.attribute("val").map(str::to_owned))
        .collect();
    assert_eq!(inks.len(), 2, "both bars span the calendar, so both labels stand inside: {inks:?}");
    assert_ne!(inks[0], inks[1], "dark text on the pale bar, white on the dark one");
}

#[test]
fn points_of_a_line_stand_at_their_own_days_and_are_joined_straight() {
    let deck =
        rapport_slides::deck::one_chart(specimen::health(Lang::En), Lang::En, SlideSize::Wide);
    let parts = unpack(&pptx(&deck).expect("it fits"));
    let doc = Document::parse(text(&parts, "ppt/charts/chart1.xml")).expect("well-formed");
    let scatter = child(doc.root_element(), "scatterChart");
    let series: Vec<_> = scatter.children().filter(|n| n.tag_name().name() == "ser").collect();
    assert_eq!(series.len(), 5, "zones, events, low, high, health");
    for one in &series {
        assert_eq!(child(*one, "smooth").attribute("val"), Some("0"), "straight lines");
    }
    let last = series.last().expect("the line itself");
    let (days, values) = (cached(child(*last, "xVal")), cached(child(*last, "yVal")));
    assert_eq!(days[0].as_deref(), Some("45658"), "1 January 2025 as a day of spreadsheets");
    assert_eq!(values[4], None, "what is not known is a gap");
    let shown = child(child(*last, "dLbls"), "t").text();
    assert_eq!(shown, Some("43 health"), "the last value with the name of the line");
    let events = series.get(1).expect("events");
    let names = cells_of(&parts, "Data!$A$2:$A$20");
    assert!(names.iter().any(|name| name == "manager changed"), "events are named: {names:?}");
    assert!(child(*events, "errBars").is_element(), "an event has a line down");
}

pub(crate) fn cells_of(parts: &Parts, range: &str) -> Vec<String> {
    let bytes = parts.get("ppt/embeddings/Microsoft_Excel_Sheet1.xlsx").expect("a workbook");
    let mut book = Xlsx::new(Cursor::new(bytes.clone())).expect("the workbook opens");
    cells(&mut book, range).iter().map(ToString::to_string).collect()
}

#[test]
fn a_step_holds_its_value_until_the_next() {
    let deck =
        rapport_slides::deck::one_chart(specimen::survival(Lang::En), Lang::En, SlideSize::Wide);
    let parts = unpack(&pptx(&deck).expect("it fits"));
    let doc = Document::parse(text(&parts, "ppt/charts/chart1.xml")).expect("well-formed");
    let scatter = child(doc.root_element(), "scatterChart");
    let mut series = scatter.children().filter(|n| n.tag_name().name() == "ser");
    let last = series.next_back().expect("a curve");
    let (months, values) = (cached(child(last, "xVal")), cached(child(last, "yVal")));
    let own: Vec<_> = months.iter().zip(&values).filter(|(_, value)| value.is_some()).collect();
    assert_eq!(own.len(), 23, "twelve values with eleven corners between them");
    for pair in own.chunks(2).skip(1) {
        let [(before, _), _] = pair else { continue };
        assert!(before.is_some(), "a corner stands at a month");
    }
    assert_eq!(own[1].1, own[0].1, "the value holds");
    assert_eq!(own[1].0, own[2].0, "until the day of the next");
}

#[test]
fn bubbles_are_native_apart_and_in_their_cells() {
    for figure in [specimen::loyalty(Lang::Ru), specimen::people(Lang::Ru)] {
        let rapport_charts::figure::Plot::Matrix(matrix) = &figure.plot else { panic!("a matrix") };
        let (count, columns) = (matrix.bubbles.len(), matrix.columns.len() as f64);
        let rows = matrix.rows.len() as f64;
        let deck = rapport_slides::deck::one_chart(figure.clone(), Lang::Ru, SlideSize::Wide);
        let parts = unpack(&pptx(&deck).expect("it fits"));
        let doc = Document::parse(text(&parts, "ppt/charts/chart1.xml")).expect("well-formed");
        let chart = child(doc.root_element(), "bubbleChart");
        assert_eq!(child(chart, "sizeRepresents").attribute("val"), Some("area"), "area is size");
        let number = |name: &str| -> Vec<f64> {
            let values = cached(child(chart, name));
            values.iter().flatten().filter_map(|v| v.parse().ok()).collect()
        };
        let (x, y, size) = (number("xVal"), number("yVal"), number("bubbleSize"));
        assert_eq!(
            (x.len(), y.len(), size.len()),
            (count + 1, count + 1, count + 1),
            "every bubble, and the hidden one that sets the scale"
        );
        let (x, y) = (&x[..count], &y[..count]);
        assert!(
            size[..count].iter().all(|one| *one < size[count]),
            "the hidden one is the largest"
        );
        assert!(x.iter().all(|x| (0.0..columns).contains(x)), "inside the grid: {x:?}");
        assert!(y.iter().all(|y| (0.0..rows).contains(y)), "inside the grid: {y:?}");
        for (at, one) in x.iter().zip(y).enumerate() {
            for other in x.iter().zip(y).skip(at + 1) {
                assert_ne!(one, other, "two bubbles stand on one another");
            }
        }
    }
}

#[test]
fn a_grid_of_numbers_is_a_native_table_whose_numbers_read() {
    let deck = rapport_slides::deck::one_chart(specimen::heat(Lang::Ru), Lang::Ru, SlideSize::Wide);
    let parts = unpack(&pptx(&deck).expect("it fits"));
    let doc = Document::parse(text(&parts, "ppt/slides/slide1.xml")).expect("well-formed");
    let rows = doc.descendants().filter(|n| n.tag_name().name() == "tr").count();
    assert_eq!(rows, 7, "the months and six kinds");
    let filled = text(&parts, "ppt/slides/slide1.xml").matches("accent1\"><a:satMod").count();
    assert!(filled > 40, "cells take shades of the theme's colour: {filled}");
    assert!(!parts.contains_key("ppt/charts/chart1.xml"), "no chart behind it");
}

#[test]
fn a_norm_stands_at_its_number() {
    let deck =
        rapport_slides::deck::one_chart(specimen::clock(Lang::En), Lang::En, SlideSize::Wide);
    let parts = unpack(&pptx(&deck).expect("it fits"));
    let doc = Document::parse(text(&parts, "ppt/charts/chart1.xml")).expect("well-formed");
    let number = |name: &str| -> f64 {
        let found = child(doc.root_element(), name).attribute("val").and_then(|v| v.parse().ok());
        found.unwrap_or(f64::NAN)
    };
    let (max, left, wide) = (number("max"), number("x"), number("w"));
    let overlay = text(&parts, "ppt/drawings/drawing1.xml");
    let shapes = Document::parse(overlay).expect("well-formed");
    let at: f64 = child(shapes.root_element(), "x").text().and_then(|v| v.parse().ok()).expect("x");
    assert!((at - (left + wide * 30.0 / max)).abs() < 0.001, "{at} is not at 30 of {max}");
    assert!(overlay.contains("norm: 30 months"), "the mark is named");
}

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

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Node<'a, 'a> {
    node.descendants().find(|n| n.tag_name().name() == name).unwrap_or_else(|| panic!("no {name}"))
}

/// Cells of a range such as `Data!$B$2:$B$7`.
fn cells(book: &mut Xlsx<Cursor<Vec<u8>>>, range: &str) -> Vec<Data> {
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

fn cached<'a>(reference: Node<'a, 'a>) -> Vec<Option<String>> {
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
        assert_eq!(charts.len(), 11, "every figure is a native chart");
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
        assert!(
            text(&parts, &path).contains("schemeClr val=\"accent"),
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

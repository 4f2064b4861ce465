//! Then and now as pairs of lying bars: what is unknown has no bar and says so.

use super::{
    Drawn, Frame,
    axes::{Names, Numbers},
    columns::{legend, named},
    gap_width, labels, names_left,
    overlay::{Overlay, Side},
    series::{Look, Series},
    sheet::{Column, Sheet},
};
use crate::{
    ink::Ink,
    layout::Rect,
    measure::{PITCH, Weight, tidy, width},
    xml::put,
};
use rapport_charts::figure::{Dumbbell, Point, Tone};
use rapport_text::words;

pub(super) fn draw(plot: &Dumbbell, frame: &Frame) -> Drawn {
    let names: Vec<String> = plot.categories.iter().map(|name| tidy(name)).collect();
    let then: Vec<Point> = plot.rows.iter().map(|(then, _)| then.clone()).collect();
    let now: Vec<Point> = plot.rows.iter().map(|(_, now)| now.clone()).collect();
    let left = names_left(&names, frame);
    let known = then.iter().chain(&now).filter(|point| point.value.is_some());
    let label = |point: &Point| width(&tidy(&point.label), frame.size, Weight::Regular);
    let right = known.map(label).fold(0.0, f64::max) + 10.0;
    let top = frame.size * 1.8;
    let inner = Rect {
        x: left,
        y: top,
        w: (frame.w - left - right.min(frame.w * 0.25)).max(20.0),
        h: (frame.h - top - 2.0).max(20.0),
    };
    let mut columns = Vec::new();
    let mut labelled = Vec::new();
    for (name, points) in [(&plot.then_name, &then), (&plot.now_name, &now)] {
        let (format, labels) = labels::of(frame.lang, points);
        columns.push(Column {
            heading: named(name, frame),
            cells: points.iter().map(|point| point.value).collect(),
            format,
            sum: false,
        });
        labelled.push(labels);
    }
    let sheet = Sheet::new(words::slides_sheet_category(frame.lang), &plot.categories, columns);
    let slot = inner.h / names.len().max(1) as f64;
    // Two bars and the gap share a row; smaller text where they are thin.
    let size = frame.size.min((slot * 0.38).max(7.0));
    let small = Frame { size, ..*frame };
    let ways = plot.rows.iter().enumerate().filter_map(|(at, (then, now))| {
        let (then, now) = then.value.zip(now.value)?;
        match now.total_cmp(&then) {
            std::cmp::Ordering::Greater => Some((at, Ink::Tone(Tone::Good))),
            std::cmp::Ordering::Less => Some((at, Ink::Tone(Tone::Risk))),
            std::cmp::Ordering::Equal => None,
        }
    });
    let mut area = String::with_capacity(8 * 1024);
    area.push_str(
        r#"<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>"#,
    );
    let mut inks = [Vec::new(), ways.collect()];
    for (at, labels) in labelled.iter().enumerate() {
        let tone = if at == 0 { Tone::Muted } else { Tone::Accent };
        Series {
            at,
            look: Look::Bar(Ink::Tone(tone)),
            points: inks.get_mut(at).map(std::mem::take).unwrap_or_default(),
            labels,
            position: "outEnd",
            apart: None,
            range: None,
            ink: if at == 0 { Ink::Second } else { Ink::Text },
            bold: at == 1,
        }
        .xml(&mut area, &sheet, &small);
    }
    put!(area, r#"<c:gapWidth val="{}"/><c:overlap val="0"/>"#, gap_width(slot, 44.0));
    area.push_str(r#"<c:axId val="111"/><c:axId val="112"/></c:barChart>"#);
    Names {
        id: 111,
        across: 112,
        side: "l",
        reversed: true,
        hidden: false,
        low: plot.low < 0.0,
        size: frame.size.min(slot * 0.8).max(8.0),
        slanted: false,
    }
    .xml(&mut area, frame);
    Numbers {
        id: 112,
        across: 111,
        side: "b",
        hidden: true,
        min: Some(plot.low),
        max: Some(plot.high),
        unit: None,
        grid: false,
        at_end: true,
        size: frame.size,
        format: "#,##0.##",
    }
    .xml(&mut area, frame);

    let mut overlay = Overlay::new(&small);
    let bar = slot / (2.0 + f64::from(gap_width(slot, 44.0)) / 100.0);
    for (at, (then, now)) in plot.rows.iter().enumerate() {
        let middle = inner.y + slot * (at as f64 + 0.5);
        for (point, up) in [(then, -0.5), (now, 0.5)] {
            if point.value.is_none() {
                let said = tidy(&point.label);
                let text = if said.is_empty() { "?".to_owned() } else { format!("? {said}") };
                let y = middle + bar * up - size * PITCH / 2.0;
                let w = width(&text, size, Weight::Regular) + 4.0;
                let rect = Rect { x: inner.x + 4.0, y, w, h: size * PITCH };
                overlay.text(&text, rect, Side::Left, Ink::Third);
            }
        }
    }
    let legend = legend(2, &sheet.columns, frame);
    Drawn { area, inner, legend, sheet, overlay: overlay.xml() }
}

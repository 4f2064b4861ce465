//! Upright columns, one series or several stacked.

use super::{
    Drawn, Frame,
    axes::{self, Names, Numbers},
    gap_width,
    labels::{self, Label},
    names_below,
    series::{Look, Series},
    sheet::{Column, Sheet},
};
use crate::{
    ink::Ink,
    layout::Rect,
    measure::{Weight, tidy, width},
    xml::put,
};
use rapport_charts::figure::{Columns, Point, Tone};
use rapport_text::words;

pub(super) fn draw(plot: &Columns, frame: &Frame) -> Drawn {
    let stacked = plot.series.len() > 1;
    let count = plot.categories.len();
    let names: Vec<String> = plot.categories.iter().map(|n| tidy(n)).collect();
    let has_above = plot.above.iter().any(|text| !tidy(text).is_empty());
    let line = frame.size * 1.3;

    let mut columns = Vec::new();
    let mut labelled: Vec<Vec<Label>> = Vec::new();
    for series in &plot.series {
        let (format, labels) = labels::of(frame.lang, &series.points);
        columns.push(Column {
            heading: named(&series.name, frame),
            cells: series.points.iter().map(|p| p.value).collect(),
            format,
            sum: false,
        });
        labelled.push(labels);
    }
    let bare = labelled.iter().flatten().all(|label| *label == Label::Bare) && !has_above;
    let totals: Vec<f64> = (0..count)
        .map(|at| {
            let point = |s: &rapport_charts::figure::Series| s.points.get(at).and_then(|p| p.value);
            plot.series.iter().filter_map(point).sum()
        })
        .collect();
    let below_nothing =
        plot.series.iter().flat_map(|s| &s.points).any(|p| p.value.is_some_and(|v| v < 0.0));

    let left = if bare { 44.0 } else { 0.0 };
    let keys: f64 =
        plot.series.iter().map(|s| width(&tidy(&s.name), frame.size, Weight::Regular) + 26.0).sum();
    let legend_lines = if stacked { (keys / frame.w).ceil() } else { 0.0 };
    let labels_lines = 1.0 + f64::from(u8::from(has_above && !stacked));
    let top = line * labels_lines + frame.size * 1.8 * legend_lines;
    let slot = (frame.w - left) / count.max(1) as f64;
    let below = names_below(&names, slot, frame);
    let inner =
        Rect { x: left, y: top, w: frame.w - left, h: (frame.h - top - below.height).max(20.0) };

    if stacked {
        let highest = totals.iter().copied().fold(0.0, f64::max);
        for (labels, series) in labelled.iter_mut().zip(&plot.series) {
            for (label, point) in labels.iter_mut().zip(&series.points) {
                // A number does not stand in a part thinner than itself; the table has it.
                let thick = point.value.unwrap_or(0.0).abs() / highest.max(f64::MIN_POSITIVE);
                if thick * inner.h * 0.8 < line {
                    *label = Label::Bare;
                }
            }
        }
        if has_above {
            let points: Vec<Point> = totals
                .iter()
                .zip(&plot.above)
                .map(|(total, text)| Point { value: Some(*total), label: tidy(text) })
                .collect();
            let (format, labels) = labels::of(frame.lang, &points);
            columns.push(Column {
                heading: words::slides_sheet_total(frame.lang),
                cells: totals.iter().map(|t| Some(*t)).collect(),
                format,
                sum: true,
            });
            labelled.push(labels);
        }
    } else if let Some((labels, series)) = labelled.first_mut().zip(plot.series.first()) {
        let texts = plot.above.iter().map(|t| tidy(t));
        for ((label, above), point) in labels.iter_mut().zip(texts).zip(&series.points) {
            if !above.is_empty() && point.value.is_some() {
                let own = tidy(&point.label);
                *label = Label::Above(above, (!own.is_empty()).then_some(own));
            }
        }
    }

    let sheet = Sheet::new(words::slides_sheet_category(frame.lang), &plot.categories, columns);
    let mut area = String::with_capacity(8 * 1024);
    put!(
        area,
        r#"<c:barChart><c:barDir val="col"/><c:grouping val="{}"/><c:varyColors val="0"/>"#,
        if stacked { "stacked" } else { "clustered" }
    );
    for (at, (series, labels)) in plot.series.iter().zip(&labelled).enumerate() {
        let emphasis = plot.emphasis.filter(|_| !stacked);
        let tone = if emphasis.is_some() { Tone::Muted } else { series.tone };
        Series {
            at,
            look: Look::Bar(Ink::Tone(tone)),
            points: emphasis.map(|(at, tone)| (at, Ink::Tone(tone))).into_iter().collect(),
            labels,
            position: if stacked { "ctr" } else { "outEnd" },
            apart: None,
            range: None,
            ink: if stacked { Ink::Tone(tone).on_top() } else { Ink::Text },
            bold: false,
        }
        .xml(&mut area, &sheet, frame);
    }
    put!(area, r#"<c:gapWidth val="{}"/>"#, gap_width(slot, 84.0));
    if stacked {
        area.push_str(r#"<c:overlap val="100"/>"#);
    }
    area.push_str(r#"<c:axId val="111"/><c:axId val="112"/></c:barChart>"#);
    if let Some(labels) = labelled.get(plot.series.len()) {
        // Totals stand on a line nobody sees: bars that are stacked have no label above.
        area.push_str(r#"<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>"#);
        Series {
            at: plot.series.len(),
            look: Look::HiddenLine,
            points: Vec::new(),
            labels,
            position: "t",
            apart: None,
            range: None,
            ink: Ink::Text,
            bold: true,
        }
        .xml(&mut area, &sheet, frame);
        area.push_str(r#"<c:marker val="1"/><c:axId val="111"/><c:axId val="112"/></c:lineChart>"#);
    }
    Names {
        id: 111,
        across: 112,
        side: "b",
        reversed: false,
        hidden: false,
        low: below_nothing,
        size: below.size,
        slanted: below.slanted,
    }
    .xml(&mut area, frame);
    Numbers {
        id: 112,
        across: 111,
        side: "l",
        hidden: !bare,
        min: (!below_nothing).then_some(0.0),
        max: None,
        unit: None,
        grid: bare,
        at_end: false,
        size: frame.size,
        format: "#,##0.##",
    }
    .xml(&mut area, frame);

    let legend =
        if stacked { legend(plot.series.len(), &sheet.columns, frame) } else { String::new() };
    Drawn { area, inner, legend, sheet, overlay: None }
}

/// A legend at the top left; series that only carry labels are not in it.
pub(super) fn legend(series: usize, columns_named: &[Column], frame: &Frame) -> String {
    let mut out = String::from(r#"<c:legend><c:legendPos val="t"/>"#);
    for hidden in series..columns_named.len() {
        put!(out, r#"<c:legendEntry><c:idx val="{hidden}"/><c:delete val="1"/></c:legendEntry>"#);
    }
    let names = columns_named.iter().take(series);
    let wide: f64 = names.map(|n| width(&n.heading, frame.size, Weight::Regular) + 26.0).sum();
    put!(
        out,
        concat!(
            r#"<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/>"#,
            r#"<c:w val="{:.4}"/><c:h val="{:.4}"/></c:manualLayout></c:layout><c:overlay val="0"/>"#
        ),
        (wide / frame.w).min(1.0),
        frame.size * 1.6 * (wide / frame.w).ceil() / frame.h
    );
    axes::text(&mut out, frame, Ink::Second, 0);
    out.push_str("</c:legend>");
    out
}

/// A series' name, or what stands for it.
pub(super) fn named(name: &str, frame: &Frame) -> String {
    let name = tidy(name);
    if name.is_empty() { words::slides_sheet_value(frame.lang) } else { name }
}

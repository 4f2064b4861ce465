//! Lying bars, the first on top.

use super::{
    Drawn, Frame,
    axes::{Names, Numbers},
    columns::named,
    gap_width,
    labels::{self, Label},
    names_left,
    series::{Look, Series},
    sheet::{Column, Sheet},
};
use crate::{
    ink::Ink,
    layout::Rect,
    measure::{Weight, tidy, width},
    xml::put,
};
use rapport_charts::figure::{Bars, Tone};
use rapport_text::words;

pub(super) fn draw(plot: &Bars, frame: &Frame) -> Drawn {
    let count = plot.categories.len().max(1);
    let names: Vec<String> = plot.categories.iter().map(|n| tidy(n)).collect();
    let (format, labels) = labels::of(frame.lang, &plot.series.points);
    let bare = labels.iter().all(|label| *label == Label::Bare);
    let below_nothing = plot.series.points.iter().any(|p| p.value.is_some_and(|v| v < 0.0));
    let left = names_left(&names, frame);
    let label = |text: &str| width(&tidy(text), frame.size, Weight::Regular);
    let right = plot.series.points.iter().map(|p| label(&p.label)).fold(0.0, f64::max) + 10.0;
    let bottom = if bare { 24.0 } else { 2.0 };
    let inner = Rect {
        x: left,
        y: 2.0,
        w: (frame.w - left - right.min(frame.w * 0.25)).max(20.0),
        h: (frame.h - 2.0 - bottom).max(20.0),
    };
    let column = Column {
        heading: named(&plot.series.name, frame),
        cells: plot.series.points.iter().map(|p| p.value).collect(),
        format,
        sum: false,
    };
    let sheet =
        Sheet::new(words::slides_sheet_category(frame.lang), &plot.categories, vec![column]);
    let tone = if plot.emphasis.is_some() { Tone::Muted } else { plot.series.tone };
    let mut area = String::with_capacity(4 * 1024);
    area.push_str(
        r#"<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>"#,
    );
    Series {
        at: 0,
        look: Look::Bar(Ink::Tone(tone)),
        points: plot.emphasis.map(|(at, tone)| (at, Ink::Tone(tone))).into_iter().collect(),
        labels: &labels,
        position: "outEnd",
        apart: None,
        ink: Ink::Text,
        bold: false,
    }
    .xml(&mut area, &sheet, frame);
    put!(area, r#"<c:gapWidth val="{}"/>"#, gap_width(inner.h / count as f64, 30.0));
    area.push_str(r#"<c:axId val="111"/><c:axId val="112"/></c:barChart>"#);
    Names {
        id: 111,
        across: 112,
        side: "l",
        reversed: true,
        hidden: false,
        low: below_nothing,
        size: frame.size,
        slanted: false,
    }
    .xml(&mut area, frame);
    Numbers {
        id: 112,
        across: 111,
        side: "b",
        hidden: !bare,
        min: (!below_nothing).then_some(0.0),
        max: None,
        unit: None,
        grid: bare,
        at_end: true,
        size: frame.size,
        format: "#,##0.##",
    }
    .xml(&mut area, frame);
    Drawn { area, inner, legend: String::new(), sheet, overlay: None }
}

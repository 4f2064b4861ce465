//! Columns falling from the left with the running share as a line on an axis of 0–100 %.

use super::{
    Drawn, Frame,
    axes::{Names, Numbers},
    columns::named,
    gap_width,
    labels::{self, Label},
    names_below,
    overlay::{Overlay, Side},
    series::{Look, Series},
    sheet::{Column, Sheet},
};
use crate::{
    ink::Ink,
    layout::Rect,
    measure::{Weight, tidy, width},
    xml::put,
};
use rapport_charts::figure::{Pareto, Point};
use rapport_text::{Lang, words};

/// Room for `100 %` at the right.
const SCALE: f64 = 44.0;

pub(super) fn draw(plot: &Pareto, frame: &Frame) -> Drawn {
    let count = plot.categories.len().max(1);
    let names: Vec<String> = plot.categories.iter().map(|n| tidy(n)).collect();
    let (format, mut amounts) = labels::of(frame.lang, &plot.amounts.points);
    // Numbers wider than their column run into one another: then the axis says them.
    let narrow = (frame.w - SCALE) / count as f64 - 2.0;
    let wide = |p: &Point| width(&tidy(&p.label), frame.size, Weight::Regular) > narrow;
    if plot.amounts.points.iter().any(wide) {
        amounts.fill(Label::Bare);
    }
    let bare = amounts.iter().all(|label| *label == Label::Bare);
    let left = if bare { 44.0 } else { 0.0 };
    let slot = (frame.w - left - SCALE) / count as f64;
    let below = names_below(&names, slot, frame);
    // Closer than slanted lines of text the program would show every other name: then none is
    // shown, and the sheet behind the chart has them all.
    let nameless = below.slanted && slot < below.size * 1.8;
    let below_height = if nameless { 8.0 } else { below.height };
    let top = frame.size * 1.3 * 2.0;
    let inner = Rect {
        x: left,
        y: top,
        w: frame.w - left - SCALE,
        h: (frame.h - top - below_height).max(20.0),
    };
    // On one scale with the share, as a Pareto chart should be, no number meets the line but the
    // first; where even the largest column would be a sliver, columns take their own scale.
    let values = || plot.amounts.points.iter().filter_map(|p| p.value);
    let (whole, largest) = (values().sum::<f64>(), values().fold(0.0, f64::max));
    let scale = (largest >= 0.15 * whole && whole > 0.0).then_some(whole);
    let percent = match frame.lang {
        Lang::Ru => "0\"\u{a0}%\"".to_owned(),
        Lang::En => "0\"%\"".to_owned(),
    };
    let mut columns = vec![
        Column {
            heading: named(&plot.amounts.name, frame),
            cells: plot.amounts.points.iter().map(|p| p.value).collect(),
            format,
            sum: false,
        },
        Column {
            heading: named(&plot.share.name, frame),
            cells: plot.share.points.iter().map(|p| p.value).collect(),
            format: "0.0".to_owned(),
            sum: false,
        },
    ];
    for (at, name) in &plot.classes {
        columns.push(Column {
            heading: words::slides_sheet_class(frame.lang, tidy(name)),
            cells: vec![Some(*at); plot.categories.len()],
            format: "0".to_owned(),
            sum: false,
        });
    }
    let sheet = Sheet::new(words::slides_sheet_category(frame.lang), &plot.categories, columns);

    let mut area = String::with_capacity(12 * 1024);
    area.push_str(
        r#"<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>"#,
    );
    Series {
        at: 0,
        look: Look::Bar(Ink::Tone(plot.amounts.tone)),
        points: Vec::new(),
        labels: &amounts,
        position: "outEnd",
        apart: scale.is_some().then(|| (0, "inBase", Ink::Tone(plot.amounts.tone).on_top())),
        range: None,
        ink: Ink::Text,
        bold: false,
    }
    .xml(&mut area, &sheet, frame);
    put!(area, r#"<c:gapWidth val="{}"/>"#, gap_width(slot, 84.0));
    area.push_str(r#"<c:axId val="111"/><c:axId val="112"/></c:barChart>"#);

    area.push_str(r#"<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>"#);
    let none = vec![Label::Bare; plot.categories.len()];
    Series {
        at: 1,
        look: Look::Line {
            ink: Ink::Tone(plot.share.tone),
            width: 2.0,
            dashed: false,
            markers: count <= 20,
        },
        points: Vec::new(),
        labels: &none,
        position: "t",
        apart: None,
        range: None,
        ink: Ink::Text,
        bold: false,
    }
    .xml(&mut area, &sheet, frame);
    for (at, (_, name)) in plot.classes.iter().enumerate() {
        let mut labels = none.clone();
        if let Some(last) = labels.last_mut() {
            *last = Label::Text(tidy(name));
        }
        Series {
            at: at + 2,
            look: Look::Line { ink: Ink::Third, width: 0.75, dashed: true, markers: false },
            points: Vec::new(),
            labels: &labels,
            position: "b",
            apart: None,
            range: None,
            ink: Ink::Second,
            bold: true,
        }
        .xml(&mut area, &sheet, frame);
    }
    area.push_str(r#"<c:marker val="1"/><c:axId val="113"/><c:axId val="114"/></c:lineChart>"#);

    Names {
        id: 111,
        across: 112,
        side: "b",
        reversed: false,
        hidden: nameless,
        low: false,
        size: below.size,
        slanted: below.slanted,
    }
    .xml(&mut area, frame);
    Numbers {
        id: 112,
        across: 111,
        side: "l",
        hidden: !bare,
        min: Some(0.0),
        max: scale,
        unit: None,
        grid: false,
        at_end: false,
        size: frame.size,
        format: "#,##0",
    }
    .xml(&mut area, frame);
    Names {
        id: 113,
        across: 114,
        side: "b",
        reversed: false,
        hidden: true,
        low: false,
        size: frame.size,
        slanted: false,
    }
    .xml(&mut area, frame);
    Numbers {
        id: 114,
        across: 113,
        side: "r",
        hidden: false,
        min: Some(0.0),
        max: Some(100.0),
        unit: Some(20.0),
        grid: false,
        at_end: true,
        size: frame.size,
        format: &percent,
    }
    .xml(&mut area, frame);

    let mut overlay = Overlay::new(frame);
    let name = tidy(&plot.share.name);
    if !name.is_empty() {
        let rect = Rect { x: frame.w * 0.4, y: 0.0, w: frame.w * 0.6, h: frame.size * 1.4 };
        overlay.text(&name, rect, Side::Right, Ink::Tone(plot.share.tone));
    }
    Drawn { area, inner, legend: String::new(), sheet, overlay: overlay.xml() }
}

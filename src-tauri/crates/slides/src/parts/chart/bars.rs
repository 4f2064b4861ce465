//! Lying bars, the first on top.

use super::{
    Drawn, Frame,
    axes::{Names, Numbers},
    columns::named,
    gap_width,
    labels::{self, Label},
    names_left,
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
    // An axis with a mark has to end where we know, so that the mark stands at its number.
    let values = plot.series.points.iter().filter_map(|p| p.value);
    let most = values.fold(0.0, f64::max);
    let mark = plot.mark.as_ref().filter(|(at, _)| !below_nothing && *at >= 0.0);
    let max = mark.map(|(at, _)| most.max(*at) * 1.02).filter(|max| *max > 0.0);
    let top = if max.is_some() { frame.size * 1.5 } else { 2.0 };
    let inner = Rect {
        x: left,
        y: top,
        w: (frame.w - left - right.min(frame.w * 0.25)).max(20.0),
        h: (frame.h - top - bottom).max(20.0),
    };
    let column = Column {
        heading: named(&plot.series.name, frame),
        cells: plot.series.points.iter().map(|p| p.value).collect(),
        format,
        sum: false,
    };
    let sheet =
        Sheet::new(words::slides_sheet_category(frame.lang), &plot.categories, vec![column]);
    let own = !plot.tones.is_empty();
    let tone = match (own, plot.emphasis) {
        (true, _) | (_, None) => plot.series.tone,
        (false, Some(_)) => Tone::Muted,
    };
    let emphasis = |at: usize| plot.emphasis.filter(|(of, _)| *of == at).map(|(_, tone)| tone);
    let tones = (0..plot.categories.len())
        .map(|at| emphasis(at).or_else(|| plot.tones.get(at).copied()).unwrap_or(tone));
    let points = tones.enumerate().filter(|(at, own)| *own != tone || emphasis(*at).is_some());
    let mut area = String::with_capacity(4 * 1024);
    area.push_str(
        r#"<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>"#,
    );
    Series {
        at: 0,
        look: Look::Bar(Ink::Tone(tone)),
        points: points.map(|(at, tone)| (at, Ink::Tone(tone))).collect(),
        labels: &labels,
        position: "outEnd",
        apart: None,
        range: None,
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
        max,
        unit: None,
        grid: bare,
        at_end: true,
        size: frame.size,
        format: "#,##0.##",
    }
    .xml(&mut area, frame);
    let mut overlay = Overlay::new(frame);
    if let (Some((at, name)), Some(max)) = (mark, max) {
        let x = inner.x + inner.w * at / max;
        overlay.rule(x, inner.y - 3.0, inner.bottom(), Ink::Second);
        let wide = width(&tidy(name), frame.size, Weight::Regular) + 8.0;
        let left = (x - wide / 2.0).clamp(0.0, (frame.w - wide).max(0.0));
        let rect = Rect { x: left, y: 0.0, w: wide, h: frame.size * 1.3 };
        overlay.text(&tidy(name), rect, Side::Middle, Ink::Second);
    }
    Drawn { area, inner, legend: String::new(), sheet, overlay: overlay.xml() }
}

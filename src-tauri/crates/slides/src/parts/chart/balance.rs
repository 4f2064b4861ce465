//! Shares for and against from a line of nothing: stacked columns up and down, the difference as dots
//! with error bars from the workbook.

use super::{
    Drawn, Frame,
    axes::{Names, Numbers},
    columns::{legend, named},
    gap_width,
    labels::{self, Label},
    names_below,
    overlay::{Overlay, Side},
    series::{Look, Series},
    sheet::{Column, Sheet, letter},
};
use crate::{
    ink::Ink,
    layout::Rect,
    measure::{PITCH, Weight, tidy, width},
    xml::put,
};
use rapport_charts::figure::{self, Balance, Point, Range};
use rapport_text::words;

/// Columns of the sheet; those of series come first and in their order.
const GAIN: usize = 0;
const DOWN: usize = 1;
const NET: usize = 2;
const TOP: usize = 3;
const BETWEEN: usize = 4;
const LOSS: usize = 5;
const LOW: usize = 6;
const HIGH: usize = 7;
const ABOVE: usize = 8;
const BELOW: usize = 9;

/// Series with a name in the key.
const KEYED: usize = 3;
/// Width of the numbers at the left, in points.
const LEFT: f64 = 36.0;

pub(super) fn draw(plot: &Balance, frame: &Frame) -> Drawn {
    let names: Vec<String> = plot.categories.iter().map(|name| tidy(name)).collect();
    let (sheet, formats) = sheet(plot, frame);
    let slot = (frame.w - LEFT) / names.len().max(1) as f64;
    let below = names_below(&names, slot, frame);
    let top = frame.size * 1.8 + 4.0;
    let inner =
        Rect { x: LEFT, y: top, w: frame.w - LEFT, h: (frame.h - top - below.height).max(20.0) };
    // Names take their room below; numbers reach as far as the marks, with room for a number above.
    let (low, high) = plot.reach();
    let unit = if high - low > 120.0 { 50.0 } else { 25.0 };
    let above = (high - low) / inner.h * frame.size * 1.8;
    let (min, max) = ((low / unit).floor() * unit, ((high + above) / unit).ceil() * unit);
    let gap = gap_width(slot, 56.0).max(120);
    let column = slot / (1.0 + f64::from(gap) / 100.0);
    let labelled = [&plot.gain, &plot.loss].map(|series| beside(series, (slot, column), frame));
    let tops: Vec<Label> =
        plot.net.points.iter().map(|point| above_all(point, slot, frame)).collect();

    let mut area = String::with_capacity(8 * 1024);
    area.push_str(
        r#"<c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors val="0"/>"#,
    );
    for (at, (series, labels)) in [&plot.gain, &plot.loss].into_iter().zip(&labelled).enumerate() {
        Series {
            at,
            look: Look::Bar(Ink::Tone(series.tone)),
            points: Vec::new(),
            labels,
            position: "ctr",
            apart: None,
            range: None,
            ink: Ink::Second,
            bold: false,
        }
        .xml(&mut area, &sheet, frame);
    }
    put!(
        area,
        r#"<c:gapWidth val="{gap}"/><c:overlap val="100"/><c:axId val="111"/><c:axId val="112"/></c:barChart>"#
    );
    area.push_str(r#"<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>"#);
    for (at, look, labels, range) in [
        (NET, Look::Dots(Ink::Text), &Vec::new(), Some((ABOVE, BELOW))),
        (TOP, Look::HiddenLine, &tops, None),
    ] {
        Series {
            at,
            look,
            points: Vec::new(),
            labels,
            position: "t",
            apart: None,
            range,
            ink: Ink::Text,
            bold: true,
        }
        .xml(&mut area, &sheet, frame);
    }
    area.push_str(r#"<c:marker val="1"/><c:axId val="111"/><c:axId val="112"/></c:lineChart>"#);
    Names {
        id: 111,
        across: 112,
        side: "b",
        reversed: false,
        hidden: false,
        low: true,
        size: below.size,
        slanted: below.slanted,
    }
    .xml(&mut area, frame);
    Numbers {
        id: 112,
        across: 111,
        side: "l",
        hidden: false,
        min: Some(min),
        max: Some(max),
        unit: Some(unit),
        grid: true,
        at_end: false,
        size: frame.size,
        format: &formats,
    }
    .xml(&mut area, frame);
    let shown = sheet.columns.get(..KEYED).unwrap_or_default();
    let legend = legend(KEYED, shown, frame);
    // The series that carries the numbers has no name to show.
    let hidden =
        format!(r#"<c:legendEntry><c:idx val="{TOP}"/><c:delete val="1"/></c:legendEntry>"#);
    let legend = legend.replacen("<c:layout>", &format!("{hidden}<c:layout>"), 1);
    let overlay = key(plot, shown, frame);
    Drawn { area, inner, legend, sheet, overlay }
}

/// The sign of the range beside the legend, which does not know error bars.
fn key(plot: &Balance, shown: &[Column], frame: &Frame) -> Option<String> {
    let name = tidy(&plot.range_name);
    let keys = shown.iter().map(|c| width(&c.heading, frame.size, Weight::Regular) + 26.0);
    let x = keys.sum::<f64>() + 12.0;
    let wide = width(&name, frame.size, Weight::Regular) + 4.0;
    let ranged = plot.ranges.iter().any(Option::is_some);
    let mut overlay = Overlay::new(frame);
    if ranged && !name.is_empty() && x + 8.0 + wide <= frame.w {
        let high = frame.size * PITCH;
        let y = (frame.size * 1.6 - high) / 2.0;
        overlay.stem(x, y + 2.0, y + high - 2.0, Ink::Text);
        overlay.text(&name, Rect { x: x + 8.0, y, w: wide, h: high }, Side::Left, Ink::Second);
    }
    overlay.xml()
}

/// Shares beside their columns, where all have room.
fn beside(series: &figure::Series, (slot, column): (f64, f64), frame: &Frame) -> Vec<Label> {
    let wide = |point: &Point| width(&tidy(&point.label), frame.size, Weight::Regular);
    let room = (slot - column) / 2.0 - 4.0;
    let fit = series.points.iter().all(|point| wide(point) + 6.0 <= room);
    let label = |point: &Point| match point.value {
        Some(value) if fit && value != 0.0 && !point.label.is_empty() => {
            Label::Beside((column / 2.0 + wide(point) / 2.0 + 6.0) / frame.w)
        }
        _ => Label::Bare,
    };
    series.points.iter().map(label).collect()
}

/// The difference above everything in its category.
fn above_all(point: &Point, slot: f64, frame: &Frame) -> Label {
    let text = tidy(&point.label);
    let fits = width(&text, frame.size, Weight::Bold) + 4.0 <= slot;
    match point.value {
        Some(_) if fits && !text.is_empty() => Label::Text(text),
        _ => Label::Bare,
    }
}

fn sheet(plot: &Balance, frame: &Frame) -> (Sheet, String) {
    let lang = frame.lang;
    let of = |series: &figure::Series, at: usize| series.points.get(at).and_then(|p| p.value);
    let range = |at: usize| plot.ranges.get(at).and_then(Option::as_ref);
    let cells = |cell: &dyn Fn(usize) -> Option<f64>| -> Vec<Option<f64>> {
        (0..plot.categories.len()).map(cell).collect()
    };
    let (share, _) = labels::of(lang, &plot.gain.points);
    // What hangs below is printed without a sign.
    let (down, _) = labels::of(lang, &plot.loss.points);
    let down = format!("{down};{down}");
    let plain = "#,##0".to_owned();
    let net = named(&plot.net.name, frame);
    let range_name = named(&plot.range_name, frame);
    let end = |pick: fn(&Range) -> f64| cells(&|at| range(at).map(pick));
    let apart =
        |pick: fn(&Range, f64) -> f64| cells(&|at| Some(pick(range(at)?, of(&plot.net, at)?)));
    let top = cells(&|at| {
        let high = range(at).map_or(f64::MIN, |range| range.high);
        Some(of(&plot.net, at)?.max(of(&plot.gain, at)?).max(high))
    });
    let lost = named(&plot.loss.name, frame);
    let columns = [
        (named(&plot.gain.name, frame), cells(&|at| of(&plot.gain, at)), share.clone()),
        (lost.clone(), cells(&|at| of(&plot.loss, at).map(|v| -v)), down),
        (net, cells(&|at| of(&plot.net, at)), plain.clone()),
        (words::slides_sheet_top(lang), top, plain.clone()),
        (named(&plot.between.name, frame), cells(&|at| of(&plot.between, at)), share.clone()),
        (words::slides_sheet_share(lang, lost), cells(&|at| of(&plot.loss, at)), share),
        (words::slides_sheet_low(lang, &range_name), end(|range| range.low), plain.clone()),
        (words::slides_sheet_high(lang, &range_name), end(|range| range.high), plain.clone()),
        (
            words::slides_sheet_above(lang, &range_name),
            apart(|range, net| range.high - net),
            plain.clone(),
        ),
        (
            words::slides_sheet_below(lang, &range_name),
            apart(|range, net| net - range.low),
            plain.clone(),
        ),
    ];
    let columns =
        columns.map(|(heading, cells, format)| Column { heading, cells, format, sum: false });
    let [gain, loss, net, low, high] = [GAIN, LOSS, NET, LOW, HIGH].map(letter);
    let known = |at: usize| of(&plot.net, at).is_some();
    let ranged = |at: usize| known(at) && range(at).is_some();
    let sheet = Sheet::new(words::slides_sheet_category(lang), &plot.categories, columns.into())
        .computed(DOWN, |at, row| known(at).then(|| format!("=-{loss}{row}")))
        .computed(NET, |at, row| known(at).then(|| format!("={gain}{row}-{loss}{row}")))
        .computed(TOP, |at, row| {
            known(at).then(|| format!("=MAX({gain}{row},{net}{row},{high}{row})"))
        })
        .computed(BETWEEN, |at, row| known(at).then(|| format!("=100-{gain}{row}-{loss}{row}")))
        .computed(ABOVE, |at, row| ranged(at).then(|| format!("={high}{row}-{net}{row}")))
        .computed(BELOW, |at, row| ranged(at).then(|| format!("={net}{row}-{low}{row}")));
    (sheet, plain)
}

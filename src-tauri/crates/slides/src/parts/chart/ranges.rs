//! Values with the range they may lie in: columns before hollow ones, or dots with what they are
//! held against, the ranges as error bars from the workbook.

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
use rapport_charts::figure::{Point, RangeForm, Ranges};
use rapport_text::words;

/// Columns of the sheet.
const VALUE: usize = 0;
const AGAINST: usize = 1;
const LOW: usize = 2;
const HIGH: usize = 3;
const ABOVE: usize = 4;
const BELOW: usize = 5;

/// What is printed at values and at what they are held against.
struct Labels {
    value: Vec<Label>,
    against: Vec<Label>,
    /// Nothing is printed, so the axis has to say it.
    bare: bool,
}

pub(super) fn draw(plot: &Ranges, frame: &Frame) -> Drawn {
    let dots = plot.form == RangeForm::Dots;
    let names: Vec<String> = plot.categories.iter().map(|name| tidy(name)).collect();
    let count = names.len().max(1) as f64;
    let (sheet, formats) = sheet(plot, frame);
    let left = if dots { 36.0 } else { 0.0 };
    let slot = (frame.w - left) / count;
    let keyed = usize::from(plot.against.is_some()) + 1;
    let line = frame.size * 1.3;
    let top = frame.size * 1.8 + line * if dots { 0.8 } else { 2.0 };
    let below = names_below(&names, slot, frame);
    let inner =
        Rect { x: left, y: top, w: frame.w - left, h: (frame.h - top - below.height).max(20.0) };
    let printed =
        if dots { of_dots(plot, frame, slot) } else { of_columns(plot, frame, (slot, inner.h)) };

    let mut area = String::with_capacity(8 * 1024);
    let (chart, grouping) = if dots { ("line", "standard") } else { ("bar", "clustered") };
    put!(area, "<c:{chart}Chart>");
    if !dots {
        area.push_str(r#"<c:barDir val="col"/>"#);
    }
    put!(area, r#"<c:grouping val="{grouping}"/><c:varyColors val="0"/>"#);
    // What lies behind goes first.
    if let Some(against) = &plot.against {
        Series {
            at: AGAINST,
            look: if dots {
                Look::Dashes(Ink::Tone(against.tone))
            } else {
                Look::Hollow(Ink::Third)
            },
            points: Vec::new(),
            labels: &printed.against,
            position: if dots { "r" } else { "outEnd" },
            apart: None,
            range: None,
            ink: Ink::Second,
            bold: false,
        }
        .xml(&mut area, &sheet, frame);
    }
    let tone = Ink::Tone(plot.values.tone);
    let alone = plot.against.is_none();
    Series {
        at: VALUE,
        look: if dots { Look::Dots(tone) } else { Look::Bar(tone) },
        points: Vec::new(),
        labels: &printed.value,
        position: match (dots, alone) {
            (true, _) => "r",
            (false, true) => "outEnd",
            (false, false) => "inBase",
        },
        apart: None,
        range: Some((ABOVE, BELOW)),
        ink: if dots || alone { Ink::Text } else { tone.on_top() },
        bold: true,
    }
    .xml(&mut area, &sheet, frame);
    if dots {
        area.push_str(r#"<c:marker val="1"/>"#);
    } else {
        put!(area, r#"<c:gapWidth val="{}"/><c:overlap val="100"/>"#, gap_width(slot, 84.0));
    }
    put!(area, r#"<c:axId val="111"/><c:axId val="112"/></c:{chart}Chart>"#);
    let below_nothing = plot.scale.is_some_and(|(low, _)| low < 0.0);
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
    let axis = dots || printed.bare;
    Numbers {
        id: 112,
        across: 111,
        side: "l",
        hidden: !axis,
        min: Some(plot.scale.map_or(0.0, |(low, _)| low)),
        max: plot.scale.map(|(_, high)| high),
        unit: None,
        grid: axis,
        at_end: false,
        size: frame.size,
        format: &formats,
    }
    .xml(&mut area, frame);
    let shown = sheet.columns.get(..keyed).unwrap_or_default();
    let legend = legend(keyed, shown, frame);
    let overlay = key(plot, shown, frame);
    Drawn { area, inner, legend, sheet, overlay }
}

/// The sign of a range beside the legend, which does not know error bars.
fn key(plot: &Ranges, shown: &[Column], frame: &Frame) -> Option<String> {
    let name = tidy(&plot.range_name);
    let keys = shown.iter().map(|c| width(&c.heading, frame.size, Weight::Regular) + 26.0);
    let x = keys.sum::<f64>() + 12.0;
    let wide = width(&name, frame.size, Weight::Regular) + 4.0;
    let mut overlay = Overlay::new(frame);
    if !name.is_empty() && x + 8.0 + wide <= frame.w {
        let high = frame.size * PITCH;
        let y = (frame.size * 1.6 - high) / 2.0;
        overlay.stem(x, y + 2.0, y + high - 2.0, Ink::Text);
        let rect = Rect { x: x + 8.0, y, w: wide, h: high };
        overlay.text(&name, rect, Side::Left, Ink::Second);
    }
    overlay.xml()
}

fn known(points: &[Point]) -> Vec<Option<f64>> {
    points.iter().map(|point| point.value).collect()
}

/// Numbers beside dots, where there is room.
fn of_dots(plot: &Ranges, frame: &Frame, slot: f64) -> Labels {
    let (_, value) = labels::of(frame.lang, &plot.values.points);
    let wide = |point: &Point| width(&tidy(&point.label), frame.size, Weight::Bold);
    let fit = plot.values.points.iter().all(|point| wide(point) + 8.0 <= slot / 2.0);
    let count = plot.categories.len();
    let value = if fit { value } else { vec![Label::Bare; count] };
    Labels { value, against: vec![Label::Bare; count], bare: false }
}

/// The value inside its column at the foot, what it is held against above; the value stands
/// above that where its column is too low or too narrow.
fn of_columns(plot: &Ranges, frame: &Frame, (slot, high): (f64, f64)) -> Labels {
    let count = plot.categories.len();
    let (_, mut value) = labels::of(frame.lang, &plot.values.points);
    let wide = |text: &str, weight| width(&tidy(text), frame.size, weight);
    let column = slot / (1.0 + f64::from(gap_width(slot, 84.0)) / 100.0);
    let Some(series) = &plot.against else {
        let fit = plot.values.points.iter().all(|p| wide(&p.label, Weight::Bold) + 6.0 <= slot);
        let bare = !fit;
        let value = if fit { value } else { vec![Label::Bare; count] };
        return Labels { value, against: Vec::new(), bare };
    };
    let (_, mut against) = labels::of(frame.lang, &series.points);
    let both = plot.values.points.iter().chain(&series.points);
    if both.clone().any(|point| wide(&point.label, Weight::Bold) + 4.0 > slot) {
        let none = vec![Label::Bare; count];
        return Labels { value: none.clone(), against: none, bare: true };
    }
    let ends = plot.ranges.iter().flatten().map(|range| range.high);
    let most = both.filter_map(|point| point.value).chain(ends).fold(f64::MIN_POSITIVE, f64::max);
    for (at, (inside, above)) in value.iter_mut().zip(&mut against).enumerate() {
        let text = |points: &[Point]| points.get(at).map(|p| tidy(&p.label)).unwrap_or_default();
        let (own, other) = (text(&plot.values.points), text(&series.points));
        // Up to the lower end of the whisker the foot of the column is free.
        let low = plot.ranges.get(at).and_then(Option::as_ref).map(|range| range.low);
        let end = plot.values.points.get(at).and_then(|p| p.value).unwrap_or(0.0);
        let free = end.min(low.unwrap_or(end)) / most * high * 0.9;
        let fits = wide(&own, Weight::Bold) + 4.0 <= column && free >= frame.size * 1.7;
        if *inside == Label::Bare || own.is_empty() || fits {
            continue;
        }
        *inside = Label::Bare;
        *above = match above {
            Label::Native => Label::Above(own, Some(other)),
            Label::Bare => Label::Above(own, None),
            _ => Label::Pair(own, other),
        };
    }
    Labels { value, against, bare: false }
}

fn sheet(plot: &Ranges, frame: &Frame) -> (Sheet, String) {
    let (format, _) = labels::of(frame.lang, &plot.values.points);
    let against = plot.against.as_ref();
    let (against_format, _) =
        against.map_or_else(Default::default, |s| labels::of(frame.lang, &s.points));
    let name = named(&plot.range_name, frame);
    let end = |end: &dyn Fn(&rapport_charts::figure::Range, f64) -> f64| -> Vec<Option<f64>> {
        let values = known(&plot.values.points);
        let ranges = plot.ranges.iter().zip(values);
        ranges.map(|(range, value)| Some(end(range.as_ref()?, value?))).collect()
    };
    let column = |heading: String, cells: Vec<Option<f64>>, format: &str| Column {
        heading,
        cells,
        format: format.to_owned(),
        sum: false,
    };
    let lang = frame.lang;
    let columns = vec![
        column(named(&plot.values.name, frame), known(&plot.values.points), &format),
        column(
            against.map_or_else(|| words::slides_sheet_references(lang), |s| named(&s.name, frame)),
            against.map_or_else(|| vec![None; plot.categories.len()], |s| known(&s.points)),
            if against.is_some() { &against_format } else { &format },
        ),
        column(words::slides_sheet_low(lang, &name), end(&|range, _| range.low), &format),
        column(words::slides_sheet_high(lang, &name), end(&|range, _| range.high), &format),
        column(
            words::slides_sheet_above(lang, &name),
            end(&|range, value| range.high - value),
            &format,
        ),
        column(
            words::slides_sheet_below(lang, &name),
            end(&|range, value| value - range.low),
            &format,
        ),
    ];
    let [value, low, high] = [VALUE, LOW, HIGH].map(letter);
    let sheet = Sheet::new(words::slides_sheet_category(lang), &plot.categories, columns)
        .computed(ABOVE, |_, row| Some(format!("={high}{row}-{value}{row}")))
        .computed(BELOW, |_, row| Some(format!("={value}{row}-{low}{row}")));
    (sheet, format)
}

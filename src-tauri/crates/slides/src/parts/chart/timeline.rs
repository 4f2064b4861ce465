//! Spans on a calendar as stacked bars: the first series, which nobody sees, carries each bar to
//! its first day; so the chart is native and follows its data.

use super::{
    Drawn, Frame,
    axes::{Names, Numbers},
    gap_width,
    labels::Label,
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
use rapport_charts::figure::{Timeline, Tone};
use rapport_text::{Lang, words};

/// 1970-01-01 as a day of spreadsheets.
pub(super) const EPOCH: i32 = 25_569;

pub(super) fn draw(plot: &Timeline, frame: &Frame) -> Drawn {
    let names: Vec<String> = plot.rows.iter().map(|row| tidy(&row.name)).collect();
    let max = plot.to;
    let left = names_left(&names, frame);
    let top = if plot.today.is_some() { frame.size * 1.4 } else { 2.0 };
    let right = 10.0;
    let inner = Rect {
        x: left,
        y: top,
        w: (frame.w - left - right).max(20.0),
        h: (frame.h - top - frame.size * 2.0).max(20.0),
    };
    let (min, unit) = calendar(&plot.ticks, plot.from, plot.to);
    let days = f64::from(max - min).max(1.0);
    let (format, tick_size) = dates(unit, inner.w * f64::from(unit) / days, frame);
    let x = |day: i32| inner.w * f64::from(day.clamp(min, max) - min) / days;

    let date = match frame.lang {
        Lang::Ru => "dd.mm.yyyy",
        Lang::En => "d mmm yyyy",
    };
    let mut inside = Vec::with_capacity(plot.rows.len());
    let mut outside = Vec::with_capacity(plot.rows.len());
    for row in &plot.rows {
        let label = tidy(&row.label);
        let wide = width(&label, frame.size, Weight::Regular) + 8.0;
        let (bar, rest) = (x(row.to) - x(row.from), inner.w - x(row.to));
        let (mut within, mut after) = (Label::Bare, Label::Bare);
        if label.is_empty() {
        } else if rest >= wide || bar < wide {
            after = Label::Text(label);
        } else {
            within = Label::Text(label);
        }
        inside.push(within);
        outside.push(after);
    }
    let numbers = |cell: &dyn Fn(&rapport_charts::figure::Span) -> i32| -> Vec<Option<f64>> {
        plot.rows.iter().map(|row| Some(f64::from(cell(row)))).collect()
    };
    let column = |heading: String, cells: Vec<Option<f64>>, format: &str| Column {
        heading,
        cells,
        format: format.to_owned(),
        sum: false,
    };
    let mut columns = vec![
        column(words::slides_sheet_start(frame.lang), numbers(&|row| row.from + EPOCH), date),
        column(words::slides_sheet_days(frame.lang), numbers(&|row| row.to - row.from), "0"),
    ];
    let margin = outside.iter().any(|label| *label != Label::Bare);
    if margin {
        let rest = numbers(&|row| (max - row.to).max(1));
        columns.push(column(words::slides_sheet_margin(frame.lang), rest, "0"));
    }
    let sheet = Sheet::new(words::slides_sheet_category(frame.lang), &names, columns);

    let mut area = String::with_capacity(8 * 1024);
    area.push_str(
        r#"<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>"#,
    );
    let series = |at, look, points, labels, position, ink| Series {
        at,
        look,
        points,
        labels,
        position,
        apart: None,
        range: None,
        ink,
        bold: false,
    };
    let first = plot.rows.first().map_or(Tone::Accent, |row| row.tone);
    let points = plot
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.tone != first)
        .map(|(at, row)| (at, Ink::Tone(row.tone)))
        .collect();
    series(0, Look::Hidden, Vec::new(), &[], "ctr", Ink::Text).xml(&mut area, &sheet, frame);
    let on_bar = Ink::Tone(first).on_top();
    series(1, Look::Bar(Ink::Tone(first)), points, &inside, "inEnd", on_bar)
        .xml(&mut area, &sheet, frame);
    if margin {
        series(2, Look::Hidden, Vec::new(), &outside, "inBase", Ink::Text)
            .xml(&mut area, &sheet, frame);
    }
    let slot = inner.h / plot.rows.len().max(1) as f64;
    put!(area, r#"<c:gapWidth val="{}"/><c:overlap val="100"/>"#, gap_width(slot, 24.0));
    area.push_str(r#"<c:axId val="111"/><c:axId val="112"/></c:barChart>"#);
    Names {
        id: 111,
        across: 112,
        side: "l",
        reversed: true,
        hidden: false,
        low: false,
        size: frame.size,
        slanted: false,
    }
    .xml(&mut area, frame);
    Numbers {
        id: 112,
        across: 111,
        side: "b",
        hidden: false,
        min: Some(f64::from(min + EPOCH)),
        max: Some(f64::from(max + EPOCH)),
        unit: Some(f64::from(unit)),
        grid: true,
        at_end: true,
        size: tick_size,
        format: &format,
    }
    .xml(&mut area, frame);

    let mut overlay = Overlay::new(frame);
    if let Some((day, name)) = &plot.today
        && (min..=max).contains(day)
    {
        let at = inner.x + x(*day);
        overlay.rule(at, inner.y, inner.bottom(), Ink::Text);
        let wide = width(&tidy(name), frame.size, Weight::Regular) + 8.0;
        let x = (at - wide / 2.0).clamp(0.0, (frame.w - wide).max(0.0));
        let rect = Rect { x, y: 0.0, w: wide, h: frame.size * 1.3 };
        overlay.text(&tidy(name), rect, Side::Middle, Ink::Text);
    }
    Drawn { area, inner, legend: String::new(), sheet, overlay: overlay.xml() }
}

/// Left edge and distance of ticks in days.
///
/// An axis of numbers has ticks at equal distances only. Taking for each distance the longest
/// span of as many months keeps every tick in its own month for years.
pub(super) fn calendar(ticks: &[(i32, String)], from: i32, to: i32) -> (i32, i32) {
    let days: Vec<i32> = ticks.iter().map(|(day, _)| *day).collect();
    let steps = i32::try_from(days.len()).unwrap_or(i32::MAX).saturating_sub(1);
    let mean = match (days.first(), days.last()) {
        (Some(first), Some(last)) if steps > 0 => (last - first) / steps,
        _ => (to - from) / 6,
    };
    let unit = match mean {
        ..=45 => 31,
        46..=75 => 62,
        76..=135 => 92,
        136..=270 => 184,
        271..=547 => 366,
        _ => 731,
    };
    let first = days.first().copied().unwrap_or(from);
    let back = (first - from).max(0);
    let min = if back <= 5 { first } else { first - (back + unit - 1) / unit * unit };
    (min.min(to - 1), unit)
}

/// Format of the dates at ticks `step` points apart, and a font size at which they do not touch.
pub(super) fn dates(unit: i32, step: f64, frame: &Frame) -> (String, f64) {
    let (locale, sample) = match frame.lang {
        Lang::Ru => ("[$-419]", "сент 2026"),
        Lang::En => ("[$-409]", "Sep 2026"),
    };
    if unit > 300 {
        return ("yyyy".to_owned(), frame.size);
    }
    let size = [frame.size, 11.0, 10.0, 9.0]
        .into_iter()
        .find(|size| width(sample, *size, Weight::Regular) + 6.0 <= step);
    match size {
        Some(size) => (format!("{locale}mmm yyyy"), size.min(frame.size)),
        None => ("mm.yy".to_owned(), 9.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_calendar_begins_at_a_tick_and_shows_the_whole_figure() {
        let plot = Timeline {
            headings: ["Subscription", "From", "To", "Worth"].map(str::to_owned),
            from: 20_000,
            to: 20_700,
            ticks: vec![(20_089, String::new()), (20_270, String::new()), (20_454, String::new())],
            today: None,
            rows: Vec::new(),
        };
        let (min, unit) = calendar(&plot.ticks, plot.from, plot.to);
        assert_eq!(unit, 184, "halves are at most 184 days apart");
        assert!(min <= plot.from, "nothing of the figure is cut off");
        assert_eq!((20_089 - min) % unit, 0, "the first tick stays a tick");
        let frame = Frame { lang: Lang::Ru, w: 400.0, h: 200.0, size: 12.0 };
        assert_eq!(dates(unit, 100.0, &frame).0, "[$-419]mmm yyyy", "Russian months");
        assert_eq!(dates(unit, 20.0, &frame).0, "mm.yy", "figures where months have no room");
    }
}

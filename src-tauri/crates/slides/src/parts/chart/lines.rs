//! Lines over days or months as points joined straight, so that uneven days stand at their true
//! distances; intervals as thin lines, events as dots at the top with lines down from them.

use super::{
    Drawn, Frame, labels,
    overlay::{Overlay, Side},
    scatter::{Axis, Look, Points, Tag},
    sheet::{Column, Sheet},
    timeline::{EPOCH, calendar, dates},
};
use crate::{
    ink::Ink,
    layout::Rect,
    measure::{PITCH, Weight, tidy, width},
};
use rapport_charts::figure::{Line, Lines, Point, Tone};
use rapport_text::words;

mod stems;

use stems::Stems;

/// Columns of a line: its values and the ends of its interval.
struct Columns {
    value: usize,
    interval: Option<(usize, usize)>,
    /// Its last row with a value.
    last: Option<(usize, f64, String)>,
}

/// The sheet as it grows: every line has rows of its own, so that a gap is always its own.
struct Rows {
    names: Vec<String>,
    x: Vec<Option<f64>>,
    columns: Vec<Column>,
}

impl Rows {
    fn column(&mut self, heading: String, format: &str) -> usize {
        let cells = vec![None; self.names.len()];
        let format = format.to_owned();
        self.columns.push(Column { heading, cells, format, sum: false });
        self.columns.len() - 1
    }

    fn row(&mut self, name: &str, x: Option<f64>, cells: &[(usize, Option<f64>)]) -> usize {
        self.names.push(tidy(name));
        self.x.push(x);
        for (at, column) in self.columns.iter_mut().enumerate() {
            let cell = cells.iter().find(|(of, _)| *of == at).and_then(|(_, value)| *value);
            column.cells.push(cell);
        }
        self.names.len() - 1
    }
}

pub(super) fn draw(plot: &Lines, frame: &Frame) -> Drawn {
    let sample: Vec<Point> = plot
        .value_ticks
        .iter()
        .map(|(value, label)| Point { value: Some(*value), label: label.clone() })
        .collect();
    let (format, _) = labels::of(frame.lang, &sample);
    let ends: Vec<Option<(f64, String)>> = plot.lines.iter().map(end).collect();
    let left = plot.value_ticks.iter().map(|(_, t)| width(&tidy(t), frame.size, Weight::Regular));
    let left = left.fold(20.0, f64::max) + 10.0;
    let zones = plot.bands.iter().map(|band| tidy(&band.name));
    let words = ends.iter().flatten().map(|(_, text)| text.clone()).chain(zones);
    let right = words.map(|text| width(&text, frame.size, Weight::Bold)).fold(0.0, f64::max);
    let right = (right + 14.0).min(frame.w * 0.34);

    let (min, unit, axis_format, tick_size) = across(plot, frame, frame.w - left - right);
    let reach = (f64::from(plot.to - min)).max(1.0);
    let inner_w = (frame.w - left - right).max(20.0);
    let x = |at: i32| left + inner_w * f64::from(at - min) / reach;
    let stems = Stems::place(plot, frame, &x);
    let top = stems.height() + 4.0;
    let bottom = frame.size * 2.0;
    let inner = Rect { x: left, y: top, w: inner_w, h: (frame.h - top - bottom).max(20.0) };

    let mut rows = Rows { names: Vec::new(), x: Vec::new(), columns: Vec::new() };
    let shift = |at: i32| f64::from(if plot.dates { at + EPOCH } else { at });
    let heads = |at: usize| tidy(plot.headings.get(at).map_or("", String::as_str));
    let series: Vec<(&Line, Columns)> = plot
        .lines
        .iter()
        .map(|line| (line, columns_of(line, &mut rows, &format, &shift, frame)))
        .collect();
    let events = (!plot.events.is_empty()).then(|| {
        let heading = match heads(1) {
            text if text.is_empty() => words::slides_sheet_events(frame.lang),
            text => text,
        };
        let column = rows.column(heading, &format);
        let mut inks = Vec::new();
        for event in &plot.events {
            let name = if event.label.is_empty() { &event.when } else { &event.label };
            let row = rows.row(name, Some(shift(event.x)), &[(column, Some(plot.high))]);
            inks.push((row, Ink::Tone(event.tone)));
        }
        (column, inks)
    });
    let pairs = |heading: String, rows: &mut Rows, ends: &[(String, [(i32, f64); 2])]| {
        let column = rows.column(heading, &format);
        for (at, (name, ends)) in ends.iter().enumerate() {
            if at > 0 {
                // An empty row keeps one piece from being joined to the next.
                rows.row("", None, &[]);
            }
            for (x, value) in ends {
                rows.row(name, Some(shift(*x)), &[(column, Some(*value))]);
            }
        }
        column
    };
    let marks: Vec<_> = plot
        .marks
        .iter()
        .map(|(at, name)| (name.clone(), [(*at, plot.low), (*at, plot.high)]))
        .collect();
    let marks = (!marks.is_empty())
        .then(|| pairs(words::slides_sheet_references(frame.lang), &mut rows, &marks));
    let inside = |value: &f64| *value > plot.low && *value < plot.high;
    let bounds: Vec<_> = plot
        .bands
        .iter()
        .filter(|band| inside(&band.from.max(band.to)))
        .map(|band| {
            let bound = band.from.max(band.to);
            (band.name.clone(), [(plot.from, bound), (plot.to, bound)])
        })
        .collect();
    let bounds = (!bounds.is_empty())
        .then(|| pairs(words::slides_sheet_zones(frame.lang), &mut rows, &bounds));

    let Rows { names, x: xs, columns } = rows;
    let heading = match heads(0) {
        text if text.is_empty() => words::slides_sheet_value(frame.lang),
        text => text,
    };
    let day = match (plot.dates, frame.lang) {
        (false, _) => "0",
        (true, rapport_text::Lang::Ru) => "dd.mm.yyyy",
        (true, rapport_text::Lang::En) => "d mmm yyyy",
    };
    let mut all = vec![Column { heading, cells: xs, format: day.to_owned(), sum: false }];
    all.extend(columns);
    let sheet = Sheet::new(words::slides_sheet_category(frame.lang), &names, all);

    // Every column stands one to the right of where it was counted: the days come first.
    let mut list = Vec::new();
    let line = |y: usize, ink: Ink, width: f64, dashed: bool| Points {
        at: 0,
        x: 0,
        y: y + 1,
        look: Look::Line { ink, width, dashed, dots: false },
        inks: Vec::new(),
        tags: Vec::new(),
        hidden: None,
        stem: None,
    };
    list.extend(bounds.map(|column| line(column, Ink::Third, 0.5, true)));
    list.extend(marks.map(|column| line(column, Ink::Second, 1.25, true)));
    if let Some((column, inks)) = events {
        let dots = Look::Dots(Ink::Third);
        let stem = Some((plot.high - plot.low, Ink::Line));
        list.push(Points { look: dots, inks, stem, ..line(column, Ink::Third, 1.0, false) });
    }
    for (line_of, columns) in &series {
        if let Some((low, high)) = columns.interval {
            let ink = Ink::Shade(line_of.tone, 45);
            list.push(line(low, ink, 0.75, false));
            list.push(line(high, ink, 0.75, false));
        }
    }
    let downs = spread(plot, &series, &inner, frame);
    for (at, (line_of, columns)) in series.iter().enumerate() {
        let ink = Ink::Tone(line_of.tone);
        let few = line_of.points.len() <= 24 && !line_of.step;
        let mut points = line(columns.value, ink, if at == 0 { 2.25 } else { 1.5 }, false);
        if let Look::Line { dots, .. } = &mut points.look {
            *dots = few;
        }
        if let (Some((row, ..)), Some((_, text))) =
            (&columns.last, ends.get(at).and_then(Option::as_ref))
        {
            points.tags.push(Tag {
                at: *row,
                text: text.clone(),
                ink: if matches!(line_of.tone, Tone::Muted) {
                    Ink::Text
                } else {
                    readable(line_of.tone)
                },
                bold: true,
                position: "r",
                down: downs.get(at).copied().unwrap_or(0.0) / frame.h,
            });
        }
        list.push(points);
    }

    let mut area = String::with_capacity(16 * 1024);
    area.push_str(r#"<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>"#);
    for (at, points) in list.iter_mut().enumerate() {
        points.at = at;
        points.xml(&mut area, &sheet, frame);
    }
    area.push_str(r#"<c:axId val="111"/><c:axId val="112"/></c:scatterChart>"#);
    Axis {
        id: 111,
        across: 112,
        side: "b",
        min: shift(min),
        max: shift(plot.to),
        unit: f64::from(unit),
        grid: false,
        printed: true,
        size: tick_size,
        format: &axis_format,
    }
    .xml(&mut area, frame);
    Axis {
        id: 112,
        across: 111,
        side: "l",
        min: plot.low,
        max: plot.high,
        unit: step(plot),
        grid: true,
        printed: true,
        size: frame.size,
        format: &format,
    }
    .xml(&mut area, frame);

    let mut overlay = Overlay::new(frame);
    stems.draw(&mut overlay, &inner);
    name_zones(plot, &series, &downs, (&inner, frame), &mut overlay);
    Drawn { area, inner, legend: String::new(), sheet, overlay: overlay.xml() }
}

/// The colour of words in a tone: pale tones are not for words.
fn readable(tone: Tone) -> Ink {
    match tone {
        Tone::Series(at) if at % 6 != 0 && at % 6 != 3 => Ink::Text,
        Tone::Muted => Ink::Text,
        tone => Ink::Tone(tone),
    }
}

/// The last value of a line and the words at it.
fn end(line: &Line) -> Option<(f64, String)> {
    let point = line.points.iter().rev().find(|p| p.value.is_some())?;
    let parts = [tidy(&point.label), tidy(&line.name)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Some((point.value?, parts.join(" ")))
}

fn columns_of(
    line: &Line,
    rows: &mut Rows,
    format: &str,
    shift: &dyn Fn(i32) -> f64,
    frame: &Frame,
) -> Columns {
    let name = match tidy(&line.name) {
        name if name.is_empty() => words::slides_sheet_value(frame.lang),
        name => name,
    };
    let value = rows.column(name.clone(), format);
    let with = line.points.iter().any(|p| p.low.is_some() && p.high.is_some());
    let interval = with.then(|| {
        let low = rows.column(words::slides_sheet_low(frame.lang, &name), format);
        (low, rows.column(words::slides_sheet_high(frame.lang, &name), format))
    });
    let mut last = None;
    let mut held: Option<&rapport_charts::figure::LinePoint> = None;
    for point in &line.points {
        let cells = |of: &rapport_charts::figure::LinePoint| {
            let mut cells = vec![(value, of.value)];
            if let Some((low, high)) = interval {
                cells.extend([(low, of.low), (high, of.high)]);
            }
            cells
        };
        let x = Some(shift(point.x));
        if let Some(before) = held.filter(|_| line.step && point.value.is_some()) {
            rows.row(&point.when, x, &cells(before));
        }
        let row = rows.row(&point.when, x, &cells(point));
        held = point.value.is_some().then_some(point);
        if let Some(value) = point.value {
            last = Some((row, value, tidy(&point.label)));
        }
    }
    Columns { value, interval, last }
}

/// Left edge, distance, format and font size of the names below the plot.
fn across(plot: &Lines, frame: &Frame, room: f64) -> (i32, i32, String, f64) {
    if plot.dates {
        let (min, unit) = calendar(&plot.ticks, plot.from, plot.to);
        let days = f64::from(plot.to - min).max(1.0);
        let (format, size) = dates(unit, room * f64::from(unit) / days, frame);
        return (min, unit, format, size);
    }
    let steps = plot.ticks.iter().zip(plot.ticks.iter().skip(1));
    let unit = steps.map(|((one, _), (next, _))| next - one).filter(|step| *step > 0).min();
    (plot.from, unit.unwrap_or(((plot.to - plot.from) / 6).max(1)), "0".to_owned(), frame.size)
}

/// The distance of lying lines: the least between two of the figure's.
fn step(plot: &Lines) -> f64 {
    let mut values: Vec<f64> = plot.value_ticks.iter().map(|(value, _)| *value).collect();
    values.sort_by(f64::total_cmp);
    let steps = values.iter().zip(values.iter().skip(1)).map(|(one, next)| next - one);
    let least = steps.filter(|step| *step > 0.0).fold(f64::INFINITY, f64::min);
    if least.is_finite() { least } else { (plot.high - plot.low) / 4.0 }
}

fn y_of(plot: &Lines, inner: &Rect, value: f64) -> f64 {
    let share = (value - plot.low) / (plot.high - plot.low).max(f64::MIN_POSITIVE);
    inner.bottom() - inner.h * share.clamp(0.0, 1.0)
}

/// How far below its natural place each end label stands so that none meets another, in points.
fn spread(plot: &Lines, series: &[(&Line, Columns)], inner: &Rect, frame: &Frame) -> Vec<f64> {
    let pitch = frame.size * PITCH;
    let mut order: Vec<(usize, f64)> = series
        .iter()
        .enumerate()
        .filter_map(|(at, (_, c))| Some((at, y_of(plot, inner, c.last.as_ref()?.1))))
        .collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1));
    let mut downs = vec![0.0; series.len()];
    let mut free = f64::NEG_INFINITY;
    let mut placed: Vec<(usize, f64, f64)> = Vec::new();
    for (at, y) in order {
        let stands = y.max(free);
        free = stands + pitch;
        placed.push((at, y, stands));
    }
    let mut limit = inner.bottom();
    for (at, y, stands) in placed.into_iter().rev() {
        let stands = stands.min(limit);
        limit = stands - pitch;
        if let Some(down) = downs.get_mut(at) {
            *down = stands - y;
        }
    }
    downs
}

/// Names of zones at the right of the plot, where the ends of lines leave room.
fn name_zones(
    plot: &Lines,
    series: &[(&Line, Columns)],
    downs: &[f64],
    (inner, frame): (&Rect, &Frame),
    overlay: &mut Overlay<'_>,
) {
    let pitch = frame.size * PITCH;
    let taken: Vec<f64> = series
        .iter()
        .zip(downs)
        .filter_map(|((_, c), down)| Some(y_of(plot, inner, c.last.as_ref()?.1) + down))
        .collect();
    for band in &plot.bands {
        let name = tidy(&band.name);
        let (low, high) = (y_of(plot, inner, band.from), y_of(plot, inner, band.to));
        let (top, bottom) = (low.min(high), low.max(high));
        let middle = (top + bottom) / 2.0;
        let reach = ((bottom - top - pitch) / 2.0).max(0.0);
        let places = (0..100).map(f64::from).take_while(|step| *step <= reach);
        let free = places
            .flat_map(|step| [middle - step, middle + step])
            .find(|at| taken.iter().all(|other| (other - at).abs() >= pitch + 2.0));
        if let (Some(at), false) = (free, name.is_empty()) {
            let x = inner.x + inner.w + 8.0;
            let rect = Rect { x, y: at - pitch / 2.0, w: (frame.w - x).max(1.0), h: pitch };
            overlay.text(&name, rect, Side::Left, readable(band.tone));
        }
    }
}

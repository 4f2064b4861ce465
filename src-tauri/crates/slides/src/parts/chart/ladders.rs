//! Steps towards decisions as points over days, one height for each decision: a native chart
//! whose workbook has a row for each step and the ends of each way and bar.

use super::{
    Drawn, Frame, names_left,
    overlay::{Overlay, Side},
    scatter::{Axis, Look, Points, Tag},
    sheet::{Column, Sheet},
    timeline::{EPOCH, calendar, dates},
};
use crate::{
    ink::Ink,
    layout::Rect,
    measure::{PITCH, Weight, tidy, width, wrap},
};
use rapport_charts::figure::{Ladder, Ladders, StepState, Tone};
use rapport_text::{Lang, words};

/// Half the bar at a decision, in rows.
const BAR: f64 = 0.28;
/// Between the last mark of a row and its label, in points.
const GAP: f64 = 10.0;

/// One series of points that look alike.
struct Kind {
    heading: String,
    look: Look,
    /// Row of the sheet, height.
    points: Vec<(usize, f64)>,
    tags: Vec<Tag>,
}

impl Kind {
    fn new(heading: String, look: Look) -> Self {
        Self { heading, look, points: Vec::new(), tags: Vec::new() }
    }
}

/// The rows of the sheet as they grow: a name and a day, both empty between two lines.
#[derive(Default)]
struct Rows(Vec<(String, Option<i32>)>);

impl Rows {
    fn push(&mut self, name: &str, day: i32) -> usize {
        self.0.push((name.to_owned(), Some(day)));
        self.0.len() - 1
    }

    /// An empty row keeps one line from being joined to the next.
    fn part(&mut self) {
        if !self.0.is_empty() {
            self.0.push((String::new(), None));
        }
    }
}

pub(super) fn draw(plot: &Ladders, frame: &Frame) -> Drawn {
    let names: Vec<String> = plot.rows.iter().map(|row| tidy(&row.name)).collect();
    let left = names_left(&names, frame).min(frame.w * 0.34);
    let top = if plot.today.is_some() { frame.size * 1.4 } else { 2.0 };
    let (min, unit) = calendar(&plot.ticks, plot.from, plot.to);
    let max = plot.rows.iter().map(|row| row.decide_on).fold(plot.to, i32::max);
    let days = f64::from(max - min).max(1.0);
    let room = frame.w - left - 4.0;
    // As wide as the labels at the right of the rows let the calendar be.
    let allowed = plot.rows.iter().map(|row| {
        let share = f64::from(last(row, (min, max)) - min) / days;
        let wide = width(&tidy(&row.label), frame.size, Weight::Bold) + GAP;
        if share > 0.0 { (room - wide) / share } else { room }
    });
    let inner = Rect {
        x: left,
        y: top,
        w: allowed.fold(room, f64::min).max(room * 0.45).max(20.0),
        h: (frame.h - top - frame.size * 2.0).max(20.0),
    };
    let (kinds, rows) = series(plot, (min, max), frame);
    let sheet = sheet(&kinds, &rows, frame);

    let mut area = String::from(
        r#"<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>"#,
    );
    for (at, kind) in kinds.into_iter().enumerate() {
        let points = Points {
            at,
            x: 0,
            y: at + 1,
            look: kind.look,
            inks: Vec::new(),
            tags: kind.tags,
            hidden: None,
            stem: None,
        };
        points.xml(&mut area, &sheet, frame);
    }
    area.push_str(r#"<c:axId val="111"/><c:axId val="112"/></c:scatterChart>"#);
    let (format, size) = dates(unit, inner.w * f64::from(unit) / days, frame);
    Axis {
        id: 111,
        across: 112,
        side: "b",
        min: f64::from(min + EPOCH),
        max: f64::from(max + EPOCH),
        unit: f64::from(unit),
        grid: true,
        printed: true,
        size,
        format: &format,
    }
    .xml(&mut area, frame);
    let count = plot.rows.len().max(1) as f64;
    Axis {
        id: 112,
        across: 111,
        side: "l",
        min: 0.0,
        max: count,
        unit: 1.0,
        grid: false,
        printed: false,
        size: frame.size,
        format: "0",
    }
    .xml(&mut area, frame);
    let overlay = words_around(plot, &names, (&inner, min, days), frame);
    Drawn { area, inner, legend: String::new(), sheet, overlay }
}

/// The day of the last mark of a row within the calendar.
fn last(row: &Ladder, (min, max): (i32, i32)) -> i32 {
    let steps = row.steps.iter().map(|step| step.on);
    let within = steps.chain([row.decide_on]).filter(|on| (min..=max).contains(on));
    within.max().unwrap_or(min)
}

/// The ways, the decisions by their tones, then the steps by how they stand, the late ones on top.
fn series(plot: &Ladders, reach: (i32, i32), frame: &Frame) -> (Vec<Kind>, Rows) {
    let mut rows = Rows::default();
    let mut kinds = vec![ways(plot, reach, &mut rows, frame)];
    let mut tones: Vec<Tone> = Vec::new();
    for row in &plot.rows {
        if !tones.contains(&row.tone) {
            tones.push(row.tone);
            kinds.push(decisions(plot, (row.tone, &tidy(&row.state)), reach, &mut rows, frame));
        }
    }
    let lang = frame.lang;
    let pale = Ink::Shade(Tone::Accent, 24);
    for (state, heading, fill, edge) in [
        (StepState::Ahead, words::slides_sheet_ahead(lang), pale, Tone::Accent),
        (StepState::Done, words::slides_sheet_done(lang), Ink::Tone(Tone::Good), Tone::Good),
        (StepState::Due, words::slides_sheet_due(lang), Ink::Tone(Tone::Accent), Tone::Accent),
        (StepState::Late, words::slides_sheet_late(lang), Ink::Tone(Tone::Risk), Tone::Risk),
    ] {
        let mut kind = Kind::new(heading, Look::Rounds { fill, edge: Ink::Tone(edge) });
        for (at, row) in plot.rows.iter().enumerate() {
            let steps = row.steps.iter().filter(|step| step.state == state);
            for step in steps.filter(|step| (reach.0..=reach.1).contains(&step.on)) {
                // The bar itself is the step of that day until something came of it.
                if step.on == row.decide_on && state == StepState::Ahead {
                    continue;
                }
                let name = [tidy(&row.name), tidy(&step.label)].join(" · ");
                kind.points.push((rows.push(&name, step.on), height(plot, at)));
            }
        }
        kinds.push(kind);
    }
    kinds.retain(|kind| !kind.points.is_empty());
    (kinds, rows)
}

/// The height of a row in the plot, the first on top.
fn height(plot: &Ladders, at: usize) -> f64 {
    plot.rows.len().saturating_sub(at) as f64 - 0.5
}

/// Lines from the first day of each row to its last mark, with its label at the end.
fn ways(plot: &Ladders, reach: (i32, i32), rows: &mut Rows, frame: &Frame) -> Kind {
    let look = Look::Line { ink: Ink::Line, width: 1.25, dashed: false, dots: false };
    let mut kind = Kind::new(words::slides_sheet_way(frame.lang), look);
    for (at, row) in plot.rows.iter().enumerate() {
        let end = last(row, reach);
        let first = row.steps.iter().map(|step| step.on).fold(row.from, i32::min);
        let (name, height) = (tidy(&row.name), height(plot, at));
        rows.part();
        kind.points.push((rows.push(&name, first.clamp(reach.0, end)), height));
        let at = rows.push(&name, end);
        kind.points.push((at, height));
        let text = tidy(&row.label);
        if !text.is_empty() {
            let ink = match row.tone {
                Tone::Risk | Tone::Watch => Ink::Tone(row.tone),
                _ => Ink::Second,
            };
            let bold = row.tone == Tone::Risk;
            // Clear of the mark that stands at the end of the way.
            let text = format!("\u{2002}{text}");
            kind.tags.push(Tag { at, text, ink, bold, position: "r", down: 0.0 });
        }
    }
    kind
}

/// Bars at the decisions of one tone.
fn decisions(
    plot: &Ladders,
    (tone, state): (Tone, &str),
    reach: (i32, i32),
    rows: &mut Rows,
    frame: &Frame,
) -> Kind {
    let decision = words::slides_sheet_decision(frame.lang);
    let heading = if state.is_empty() { decision } else { format!("{decision}: {state}") };
    let look = Look::Line { ink: Ink::Tone(tone), width: 4.0, dashed: false, dots: false };
    let mut kind = Kind::new(heading, look);
    for (at, row) in plot.rows.iter().enumerate().filter(|(_, row)| row.tone == tone) {
        if (reach.0..=reach.1).contains(&row.decide_on) {
            rows.part();
            for end in [height(plot, at) - BAR, height(plot, at) + BAR] {
                kind.points.push((rows.push(&tidy(&row.name), row.decide_on), end));
            }
        }
    }
    kind
}

fn sheet(kinds: &[Kind], rows: &Rows, frame: &Frame) -> Sheet {
    let date = match frame.lang {
        Lang::Ru => "dd.mm.yyyy",
        Lang::En => "d mmm yyyy",
    };
    let column = |heading: String, cells: Vec<Option<f64>>, format: &str| Column {
        heading,
        cells,
        format: format.to_owned(),
        sum: false,
    };
    let day = |(_, day): &(String, Option<i32>)| day.map(|day| f64::from(day + EPOCH));
    let days = rows.0.iter().map(day).collect();
    let mut columns = vec![column(words::slides_sheet_due_on(frame.lang), days, date)];
    columns.extend(kinds.iter().map(|kind| {
        let mut cells = vec![None; rows.0.len()];
        for (at, height) in &kind.points {
            if let Some(cell) = cells.get_mut(*at) {
                *cell = Some(*height);
            }
        }
        column(kind.heading.clone(), cells, "0.00")
    }));
    let names: Vec<String> = rows.0.iter().map(|(name, _)| name.clone()).collect();
    Sheet::new(words::slides_sheet_category(frame.lang), &names, columns)
}

/// Names at the left and the day the figure is as of.
fn words_around(
    plot: &Ladders,
    names: &[String],
    (inner, min, days): (&Rect, i32, f64),
    frame: &Frame,
) -> Option<String> {
    let mut overlay = Overlay::new(frame);
    let pitch = frame.size * PITCH;
    let slot = inner.h / names.len().max(1) as f64;
    let lines = if slot >= pitch * 2.0 + 2.0 { 2 } else { 1 };
    let room = inner.x - 10.0;
    for (at, name) in names.iter().enumerate() {
        let shown = cut(name, frame.size, room, lines);
        let middle = inner.y + slot * (at as f64 + 0.5);
        let from = middle - pitch * shown.len() as f64 / 2.0;
        for (n, line) in shown.iter().enumerate() {
            let rect = Rect { x: 0.0, y: from + pitch * n as f64, w: room, h: pitch };
            overlay.text(line, rect, Side::Left, Ink::Text);
        }
    }
    if let Some((day, name)) = &plot.today
        && (0.0..=days).contains(&f64::from(day - min))
    {
        let at = inner.x + inner.w * f64::from(day - min) / days;
        overlay.rule(at, inner.y, inner.bottom(), Ink::Text);
        let wide = width(&tidy(name), frame.size, Weight::Regular) + 8.0;
        let x = (at - wide / 2.0).clamp(0.0, (frame.w - wide).max(0.0));
        let rect = Rect { x, y: 0.0, w: wide, h: frame.size * 1.3 };
        overlay.text(&tidy(name), rect, Side::Middle, Ink::Text);
    }
    overlay.xml()
}

/// A name in so many lines, with an ellipsis where it is longer.
fn cut(name: &str, size: f64, room: f64, lines: usize) -> Vec<String> {
    let mut all = wrap(name, size, Weight::Regular, room);
    let longer = all.len() > lines || all.iter().any(|l| width(l, size, Weight::Regular) > room);
    all.truncate(lines);
    if let (true, Some(line)) = (longer, all.last_mut()) {
        while !line.is_empty() && width(&format!("{line}…"), size, Weight::Regular) > room {
            line.pop();
        }
        *line = format!("{}…", line.trim_end_matches([' ', ',', ';', '·', '—', '«']));
    }
    all
}

//! Points of two scales in four quarters: a native scatter chart, the two lines its own series.

use super::{
    Drawn, Frame,
    overlay::{Overlay, Side},
    scatter::{Axis, Look, Points, Tag},
    sheet::{Column, Sheet},
};
use crate::{
    ink::Ink,
    layout::Rect,
    measure::{PITCH, Weight, tidy, width},
};
use rapport_charts::figure::{Quadrants, Spot, Tone};
use rapport_text::words;

/// Between the middle of a point and its name, in points.
const GAP: f64 = 7.0;
/// Columns of the sheet: what is read across, then the two lines; after them a column for each tone.
const ACROSS: usize = 0;
const UPRIGHT: usize = 1;
const LYING: usize = 2;
const FIRST: usize = 3;

pub(super) fn draw(plot: &Quadrants, frame: &Frame) -> Drawn {
    let pitch = frame.size * PITCH;
    let left = 30.0;
    let inner = Rect {
        x: left,
        y: pitch + 9.0,
        w: (frame.w - left - 6.0).max(20.0),
        h: (frame.h - pitch * 3.0 - 19.0).max(20.0),
    };
    let mut tones: Vec<Tone> = Vec::new();
    for spot in &plot.points {
        if !tones.contains(&spot.tone) {
            tones.push(spot.tone);
        }
    }
    let tags = tags(plot, &inner, frame);
    let sheet = sheet(plot, &tones, frame);
    let line = Look::Line { ink: Ink::Third, width: 0.75, dashed: false, dots: false };
    let series = |at: usize, look: Look, tags: Vec<Tag>| Points {
        at: at - 1,
        x: ACROSS,
        y: at,
        look,
        inks: Vec::new(),
        tags,
        hidden: None,
        stem: None,
    };
    let mut list = vec![series(UPRIGHT, line, Vec::new()), series(LYING, line, Vec::new())];
    let mut tags: Vec<(usize, Tag)> = tags;
    for (at, tone) in tones.iter().enumerate() {
        let own = |spot: usize| plot.points.get(spot).is_some_and(|s| s.tone == *tone);
        let (mine, others) = tags.into_iter().partition(|(spot, _)| own(*spot));
        tags = others;
        let mine: Vec<(usize, Tag)> = mine;
        let look = Look::Rounds { fill: Ink::Tone(*tone), edge: Ink::Sheet };
        list.push(series(FIRST + at, look, mine.into_iter().map(|(_, tag)| tag).collect()));
    }
    let mut area = String::from(
        r#"<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>"#,
    );
    for points in &list {
        points.xml(&mut area, &sheet, frame);
    }
    area.push_str(r#"<c:axId val="111"/><c:axId val="112"/></c:scatterChart>"#);
    for (id, across, side, (min, max)) in [(111, 112, "b", plot.across), (112, 111, "l", plot.up)] {
        let unit = if max - min > 1.6 { 0.5 } else { 0.25 };
        Axis {
            id,
            across,
            side,
            min,
            max,
            unit,
            grid: true,
            printed: true,
            size: frame.size,
            format: if unit < 0.5 { "0.00" } else { "0.0" },
        }
        .xml(&mut area, frame);
    }
    let overlay = words_around(plot, &inner, frame);
    Drawn { area, inner, legend: String::new(), sheet, overlay }
}

fn place(plot: &Quadrants, inner: &Rect, across: f64, up: f64) -> (f64, f64) {
    let part = |value: f64, (low, high): (f64, f64)| (value - low) / (high - low).max(1e-9);
    (inner.x + inner.w * part(across, plot.across), inner.bottom() - inner.h * part(up, plot.up))
}

fn meet(one: &Rect, other: &Rect) -> bool {
    one.x < other.x + other.w
        && other.x < one.x + one.w
        && one.y < other.bottom()
        && other.y < one.bottom()
}

/// The texts in the outer corners of the quarters, where no point lies under them.
fn corners(plot: &Quadrants, inner: &Rect, frame: &Frame) -> Vec<(String, Rect, Side)> {
    let pitch = frame.size * PITCH;
    let middle = place(plot, inner, plot.middle.0, plot.middle.1);
    let places = [(true, false), (true, true), (false, false), (false, true)];
    let mut out = Vec::new();
    for ((upper, right), text) in places.into_iter().zip(&plot.corners) {
        let text = tidy(text);
        let wide = width(&text, frame.size, Weight::Regular) + 2.0;
        let room = if right { inner.x + inner.w - middle.0 } else { middle.0 - inner.x };
        let deep = if upper { middle.1 - inner.y } else { inner.bottom() - middle.1 };
        let x = if right { inner.x + inner.w - wide - 4.0 } else { inner.x + 5.0 };
        let y = if upper { inner.y + 3.0 } else { inner.bottom() - pitch - 3.0 };
        let rect = Rect { x, y, w: wide, h: pitch };
        let hidden = plot.points.iter().any(|spot| meet(&rect, &around(plot, inner, spot)));
        if !text.is_empty() && wide + 10.0 <= room && pitch + 6.0 <= deep && !hidden {
            out.push((text, rect, if right { Side::Right } else { Side::Left }));
        }
    }
    out
}

fn around(plot: &Quadrants, inner: &Rect, spot: &Spot) -> Rect {
    let (x, y) = place(plot, inner, spot.across, spot.up);
    Rect { x: x - 5.0, y: y - 5.0, w: 10.0, h: 10.0 }
}

/// For each point that has room for its name the side where it stands; with the number of the point.
fn tags(plot: &Quadrants, inner: &Rect, frame: &Frame) -> Vec<(usize, Tag)> {
    let pitch = frame.size * PITCH;
    let mut taken: Vec<Rect> =
        corners(plot, inner, frame).into_iter().map(|(_, rect, _)| rect).collect();
    let dots: Vec<Rect> = plot.points.iter().map(|spot| around(plot, inner, spot)).collect();
    let mut out = Vec::new();
    for (at, spot) in plot.points.iter().enumerate() {
        let text = tidy(&spot.name);
        let wide = width(&text, frame.size, Weight::Bold) + 4.0;
        let (x, y) = place(plot, inner, spot.across, spot.up);
        let sides = [
            ("r", Rect { x: x + GAP, y: y - pitch / 2.0, w: wide, h: pitch }),
            ("l", Rect { x: x - GAP - wide, y: y - pitch / 2.0, w: wide, h: pitch }),
            ("t", Rect { x: x - wide / 2.0, y: y - GAP - pitch, w: wide, h: pitch }),
            ("b", Rect { x: x - wide / 2.0, y: y + GAP, w: wide, h: pitch }),
        ];
        let free = |rect: &Rect| {
            let inside = inner.x <= rect.x
                && rect.x + rect.w <= inner.x + inner.w
                && inner.y <= rect.y
                && rect.bottom() <= inner.bottom();
            let others = dots.iter().enumerate().filter(|(other, _)| *other != at);
            inside
                && !others.map(|(_, dot)| dot).any(|dot| meet(dot, rect))
                && !taken.iter().any(|other| meet(other, rect))
        };
        // A line along a name strikes it out; one across it only disturbs.
        let middle = place(plot, inner, plot.middle.0, plot.middle.1);
        let struck = |rect: &Rect| {
            let along = rect.y < middle.1 && middle.1 < rect.bottom();
            let across = rect.x < middle.0 && middle.0 < rect.x + rect.w;
            2 * u8::from(along) + u8::from(across)
        };
        let free = sides.into_iter().filter(|(_, rect)| free(rect));
        let found = free.min_by_key(|(_, rect)| struck(rect));
        if let Some((position, rect)) = found.filter(|_| !text.is_empty()) {
            taken.push(rect);
            let (ink, bold) = (Ink::Text, true);
            out.push((at, Tag { at, text, ink, bold, position, down: 0.0 }));
        }
    }
    out
}

fn words_around(plot: &Quadrants, inner: &Rect, frame: &Frame) -> Option<String> {
    let pitch = frame.size * PITCH;
    let mut overlay = Overlay::new(frame);
    let up = tidy(&plot.up_title);
    let title = Rect { x: 0.0, y: 0.0, w: frame.w, h: pitch };
    overlay.text(&format!("↑ {up}"), title, Side::Left, Ink::Third);
    let across = tidy(&plot.across_title);
    let title = Rect { y: frame.h - pitch, ..title };
    overlay.text(&format!("{across} →"), title, Side::Right, Ink::Third);
    let name = tidy(&plot.middle_name);
    let wide = width(&name, frame.size, Weight::Regular) + 4.0;
    let (x, _) = place(plot, inner, plot.middle.0, plot.middle.1);
    let taken = width(&up, frame.size, Weight::Regular) + 24.0;
    if !name.is_empty() && x - wide / 2.0 > taken && x + wide / 2.0 <= frame.w {
        let rect = Rect { x: x - wide / 2.0, y: 0.0, w: wide, h: pitch };
        overlay.text(&name, rect, Side::Middle, Ink::Third);
    }
    for (text, rect, side) in corners(plot, inner, frame) {
        overlay.text(&text, rect, side, Ink::Third);
    }
    overlay.xml()
}

/// A row for each point, then the two ends of each line.
fn sheet(plot: &Quadrants, tones: &[Tone], frame: &Frame) -> Sheet {
    let lang = frame.lang;
    let middle = match tidy(&plot.middle_name) {
        name if name.is_empty() => words::slides_sheet_references(lang),
        name => name,
    };
    let mut names: Vec<String> = plot.points.iter().map(|spot| tidy(&spot.name)).collect();
    names.extend(std::iter::repeat_n(middle.clone(), 4));
    let count = plot.points.len();
    let ends = [
        (plot.middle.0, plot.up.0),
        (plot.middle.0, plot.up.1),
        (plot.across.0, plot.middle.1),
        (plot.across.1, plot.middle.1),
    ];
    let of_points = |cell: &dyn Fn(&Spot) -> Option<f64>| plot.points.iter().map(cell).collect();
    let column = |heading: String, cells: Vec<Option<f64>>| Column {
        heading,
        cells,
        format: "0.00".to_owned(),
        sum: false,
    };
    let heading = |title: &str, other: String| match tidy(title) {
        text if text.is_empty() => other,
        text => text,
    };
    let mut across: Vec<Option<f64>> = of_points(&|spot| Some(spot.across));
    across.extend(ends.iter().map(|(x, _)| Some(*x)));
    let line = |first: usize| -> Vec<Option<f64>> {
        let of_ends = ends.iter().enumerate();
        let own = of_ends.map(|(at, (_, y))| (first..first + 2).contains(&at).then_some(*y));
        std::iter::repeat_n(None, count).chain(own).collect()
    };
    let up = heading(&plot.up_title, words::slides_sheet_up(lang));
    let mut columns = vec![
        column(heading(&plot.across_title, words::slides_sheet_across(lang)), across),
        column(middle.clone(), line(0)),
        column(middle, line(2)),
    ];
    columns.extend(tones.iter().map(|tone| {
        let mut cells: Vec<Option<f64>> =
            of_points(&|spot| (spot.tone == *tone).then_some(spot.up));
        cells.extend([None; 4]);
        column(up.clone(), cells)
    }));
    Sheet::new(heading(&plot.name_title, words::slides_sheet_category(lang)), &names, columns)
}

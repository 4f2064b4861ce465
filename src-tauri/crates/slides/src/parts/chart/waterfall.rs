//! A bridge as stacked columns: the lowest part, which nobody sees, carries each column to where
//! the one before has ended. All parts are worked out in the workbook from the amounts, so that
//! the bridge follows them.

use super::{
    Drawn, Frame,
    axes::{Names, Numbers},
    columns::named,
    gap_width,
    labels::{self, Label},
    names_below,
    series::{Look, Series},
    sheet::{Column, Sheet, letter},
};
use crate::{
    ink::Ink,
    layout::Rect,
    measure::{Weight, tidy, width},
    xml::put,
};
use rapport_charts::figure::{Point, Tone, Waterfall, WaterfallStep};
use rapport_text::words;

/// Columns of the sheet.
const GROUND: usize = 0;
const TOTAL: usize = 1;
const ADDED: usize = 2;
const TAKEN: usize = 3;
const TOP: usize = 4;
const AMOUNT: usize = 5;

pub(super) fn draw(plot: &Waterfall, frame: &Frame) -> Drawn {
    let names: Vec<String> = plot.steps.iter().map(|step| tidy(&step.name)).collect();
    let slot = frame.w / names.len().max(1) as f64;
    let labels = labels(plot, slot, frame);
    let bare = labels.iter().all(|label| *label == Label::Bare);
    let lines = if labels.iter().any(|l| matches!(l, Label::Pair(..) | Label::Above(..))) {
        2.0
    } else {
        1.0
    };
    let left = if bare { 44.0 } else { 0.0 };
    let top = if bare { 4.0 } else { frame.size * 1.3 * lines + 6.0 };
    let below = names_below(&names, (frame.w - left) / names.len().max(1) as f64, frame);
    let inner =
        Rect { x: left, y: top, w: frame.w - left, h: (frame.h - top - below.height).max(20.0) };
    let sheet = sheet(plot, frame);

    let tone = |wanted: &dyn Fn(&WaterfallStep) -> bool, other: Tone| {
        plot.steps.iter().find(|step| wanted(step)).map_or(other, |step| step.tone)
    };
    let looks = [
        (GROUND, Look::Hidden),
        (TOTAL, Look::Bar(Ink::Tone(tone(&|s| s.total, Tone::Accent)))),
        (ADDED, Look::Bar(Ink::Tone(tone(&|s| !s.total && s.value > 0.0, Tone::Good)))),
        (TAKEN, Look::Bar(Ink::Tone(tone(&|s| !s.total && s.value < 0.0, Tone::Risk)))),
    ];
    let series = |at, look, labels, bold| Series {
        at,
        look,
        points: Vec::new(),
        labels,
        position: if at == TOP { "t" } else { "ctr" },
        apart: None,
        range: None,
        ink: Ink::Text,
        bold,
    };
    let mut area = String::with_capacity(8 * 1024);
    area.push_str(
        r#"<c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors val="0"/>"#,
    );
    for (at, look) in looks {
        series(at, look, &[], false).xml(&mut area, &sheet, frame);
    }
    put!(area, r#"<c:gapWidth val="{}"/><c:overlap val="100"/>"#, gap_width(slot, 84.0).min(80));
    area.push_str(r#"<c:axId val="111"/><c:axId val="112"/></c:barChart>"#);
    // Bars that are stacked have no label above: the labels stand on a line nobody sees.
    area.push_str(r#"<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>"#);
    series(TOP, Look::HiddenLine, &labels, true).xml(&mut area, &sheet, frame);
    area.push_str(r#"<c:marker val="1"/><c:axId val="111"/><c:axId val="112"/></c:lineChart>"#);
    Names {
        id: 111,
        across: 112,
        side: "b",
        reversed: false,
        hidden: false,
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
        max: None,
        unit: None,
        grid: bare,
        at_end: false,
        size: frame.size,
        format: "#,##0.##",
    }
    .xml(&mut area, frame);
    Drawn { area, inner, legend: String::new(), sheet, overlay: None }
}

/// Totals are numbers that follow the data; what is added and taken away is printed with its
/// sign. None where they do not fit beside each other, notes only where they fit.
fn labels(plot: &Waterfall, slot: f64, frame: &Frame) -> Vec<Label> {
    let fits = |text: &str, size: f64, weight| width(&tidy(text), size, weight) + 6.0 <= slot;
    let all = |text: fn(&WaterfallStep) -> &str, size: f64, weight| {
        plot.steps.iter().all(|step| fits(text(step), size, weight))
    };
    if !all(|step| &step.label, frame.size, Weight::Bold) {
        return vec![Label::Bare; plot.steps.len()];
    }
    let noted = all(|step| &step.note, frame.size - 1.0, Weight::Regular);
    let (_, of_totals) = labels::of(frame.lang, &totals(plot));
    let label = |(step, own): (&WaterfallStep, Label)| {
        let (note, text) = (tidy(&step.note), tidy(&step.label));
        match (own, noted && !note.is_empty()) {
            (Label::Native, true) => Label::Above(note, Some(text)),
            (Label::Native, false) => Label::Native,
            _ if text.is_empty() => Label::Bare,
            (_, true) => Label::Pair(note, text),
            (_, false) => Label::Text(text),
        }
    };
    plot.steps.iter().zip(of_totals).map(label).collect()
}

fn totals(plot: &Waterfall) -> Vec<Point> {
    let of = |step: &WaterfallStep| Point {
        value: step.total.then_some(step.value),
        label: if step.total { tidy(&step.label) } else { String::new() },
    };
    plot.steps.iter().map(of).collect()
}

fn sheet(plot: &Waterfall, frame: &Frame) -> Sheet {
    let spans = plot.spans();
    let (format, _) = labels::of(frame.lang, &totals(plot));
    let total = |at: usize| plot.steps.get(at).is_none_or(|step| step.total);
    let column = |heading: String, cell: &dyn Fn(&WaterfallStep, f64, f64) -> Option<f64>| Column {
        heading,
        cells: plot
            .steps
            .iter()
            .zip(&spans)
            .map(|(step, (from, to))| cell(step, *from, *to))
            .collect(),
        format: format.clone(),
        sum: false,
    };
    let columns = vec![
        column(words::slides_sheet_ground(frame.lang), &|step, from, to| {
            (!step.total).then(|| from.min(to))
        }),
        column(words::slides_sheet_total(frame.lang), &|step, _, _| {
            step.total.then_some(step.value)
        }),
        column(words::slides_sheet_added(frame.lang), &|step, _, _| {
            (!step.total).then(|| step.value.max(0.0))
        }),
        column(words::slides_sheet_taken(frame.lang), &|step, _, _| {
            (!step.total).then(|| (-step.value).max(0.0))
        }),
        column(words::slides_sheet_top(frame.lang), &|_, from, to| Some(from.max(to))),
        column(named(&plot.value_title, frame), &|step, _, _| Some(step.value)),
    ];
    let names: Vec<String> = plot.steps.iter().map(|step| step.name.clone()).collect();
    let [ground, sum, added, taken, top, amount] =
        [GROUND, TOTAL, ADDED, TAKEN, TOP, AMOUNT].map(letter);
    // Where the column before has ended: at its top, or after a loss at its foot.
    let level = |at: usize, row: usize| {
        let before = row - 1;
        if at == 0 {
            "0".to_owned()
        } else if total(at - 1) {
            format!("{top}{before}")
        } else {
            format!("IF({amount}{before}<0,{ground}{before},{top}{before})")
        }
    };
    Sheet::new(words::slides_sheet_category(frame.lang), &names, columns)
        .computed(GROUND, |at, row| {
            let level = level(at, row);
            (!total(at)).then(|| format!("=MIN({level},{level}+{amount}{row})"))
        })
        .computed(TOTAL, |at, row| total(at).then(|| format!("={amount}{row}")))
        .computed(ADDED, |at, row| (!total(at)).then(|| format!("=MAX({amount}{row},0)")))
        .computed(TAKEN, |at, row| (!total(at)).then(|| format!("=MAX(-{amount}{row},0)")))
        .computed(TOP, |at, row| {
            Some(if total(at) {
                format!("={sum}{row}")
            } else {
                format!("={ground}{row}+{added}{row}+{taken}{row}")
            })
        })
        .computed(AMOUNT, |at, row| (at > 0 && total(at)).then(|| format!("={}", level(at, row))))
}

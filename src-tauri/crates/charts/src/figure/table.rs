//! The figure as a table.

use super::{
    Balance, Figure, Heat, LadderStep, Ladders, Lines, Matrix, Plot, Point, Quadrants, Range,
    Ranges, Replies, Reply, Series, Spot, Waterfall, WaterfallStep,
};
use serde::Serialize;
use std::collections::BTreeSet;

/// The figure as a table: headings, then rows. What a screen reader reads and "Edit data" opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DataTable {
    /// Headings; the first is of the categories, and may be empty.
    pub headings: Vec<String>,
    /// Rows of printed cells.
    pub rows: Vec<Vec<String>>,
}

impl Figure {
    /// The numbers behind the drawing as printed cells, one row for each category.
    #[must_use]
    pub fn table(&self) -> DataTable {
        match &self.plot {
            Plot::Columns(columns) => of_series(&columns.categories, &columns.series),
            Plot::Bars(bars) => of_series(&bars.categories, std::slice::from_ref(&bars.series)),
            Plot::Pareto(pareto) => {
                of_series(&pareto.categories, &[pareto.amounts.clone(), pareto.share.clone()])
            }
            Plot::Timeline(timeline) => DataTable {
                headings: timeline.headings.to_vec(),
                rows: timeline
                    .rows
                    .iter()
                    .map(|row| {
                        let (from, to) = row.days.clone();
                        vec![row.name.clone(), from, to, row.label.clone()]
                    })
                    .collect(),
            },
            Plot::Lines(lines) => of_lines(lines),
            Plot::Dumbbell(dumbbell) => DataTable {
                headings: vec![
                    String::new(),
                    dumbbell.then_name.clone(),
                    dumbbell.now_name.clone(),
                ],
                rows: dumbbell
                    .categories
                    .iter()
                    .zip(&dumbbell.rows)
                    .map(|(name, (then, now))| vec![name.clone(), known(then), known(now)])
                    .collect(),
            },
            Plot::Matrix(matrix) => of_matrix(matrix),
            Plot::Heat(heat) => of_heat(heat),
            Plot::Ladders(ladders) => of_ladders(ladders),
            Plot::Waterfall(waterfall) => of_waterfall(waterfall),
            Plot::Ranges(ranges) => of_ranges(ranges),
            Plot::Balance(balance) => of_balance(balance),
            Plot::Quadrants(quadrants) => of_quadrants(quadrants),
            Plot::Replies(replies) => of_replies(replies),
        }
    }
}

fn of_series(categories: &[String], series: &[Series]) -> DataTable {
    let mut headings = vec![String::new()];
    headings.extend(series.iter().map(|s| s.name.clone()));
    let rows = categories
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let cell = |s: &Series| s.points.get(at).map_or_else(String::new, printed);
            std::iter::once(name.clone()).chain(series.iter().map(cell)).collect()
        })
        .collect();
    DataTable { headings, rows }
}

/// One row for each x of a line or an event, in order.
fn of_lines(lines: &Lines) -> DataTable {
    let heading = |at: usize| lines.headings.get(at).cloned().unwrap_or_default();
    let mut headings = vec![heading(0)];
    headings.extend(lines.lines.iter().map(|line| line.name.clone()));
    if !lines.events.is_empty() {
        headings.push(heading(1));
    }
    let of_points = lines.lines.iter().flat_map(|line| line.points.iter().map(|p| p.x));
    let all: BTreeSet<i32> = of_points.chain(lines.events.iter().map(|e| e.x)).collect();
    let rows = all
        .into_iter()
        .map(|x| {
            let points = || lines.lines.iter().map(|line| line.points.iter().find(|p| p.x == x));
            let events = || lines.events.iter().filter(|event| event.x == x);
            let when = points().flatten().map(|p| &p.when).chain(events().map(|e| &e.when));
            let when = when.into_iter().find(|when| !when.is_empty()).cloned();
            let mut row = vec![when.unwrap_or_else(|| x.to_string())];
            row.extend(points().map(|point| match point {
                Some(point) if !point.label.is_empty() => point.label.clone(),
                Some(point) => point.value.map_or_else(String::new, |value| value.to_string()),
                None => String::new(),
            }));
            if !lines.events.is_empty() {
                let labels: Vec<&str> = events().map(|event| event.label.as_str()).collect();
                row.push(labels.join("; "));
            }
            row
        })
        .collect();
    DataTable { headings, rows }
}

fn of_matrix(matrix: &Matrix) -> DataTable {
    let named = |names: &[String], at: usize| names.get(at).cloned().unwrap_or_default();
    DataTable {
        headings: [
            &matrix.name_title,
            &matrix.column_title,
            &matrix.row_title,
            &matrix.value_title,
        ]
        .map(Clone::clone)
        .to_vec(),
        rows: matrix
            .bubbles
            .iter()
            .map(|bubble| {
                vec![
                    bubble.name.clone(),
                    named(&matrix.columns, bubble.column),
                    named(&matrix.rows, bubble.row),
                    bubble.label.clone(),
                ]
            })
            .collect(),
    }
}

fn of_heat(heat: &Heat) -> DataTable {
    let mut headings = vec![String::new()];
    headings.extend(heat.columns.iter().cloned());
    let rows = heat
        .rows
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let cells = heat.cells.get(at).map_or(&[][..], Vec::as_slice);
            let cell = |at: usize| cells.get(at).map_or_else(String::new, printed);
            std::iter::once(name.clone()).chain((0..heat.columns.len()).map(cell)).collect()
        })
        .collect();
    DataTable { headings, rows }
}

fn of_ladders(ladders: &Ladders) -> DataTable {
    let step = |step: &LadderStep| match (step.when.as_str(), step.label.as_str()) {
        (when, "") => when.to_owned(),
        ("", label) => label.to_owned(),
        (when, label) => format!("{when}: {label}"),
    };
    DataTable {
        headings: ladders.headings.to_vec(),
        rows: ladders
            .rows
            .iter()
            .map(|row| {
                let steps: Vec<String> = row.steps.iter().map(step).collect();
                let steps = steps.join("; ");
                vec![
                    row.name.clone(),
                    steps,
                    row.decide.clone(),
                    row.label.clone(),
                    row.state.clone(),
                ]
            })
            .collect(),
    }
}

fn of_waterfall(waterfall: &Waterfall) -> DataTable {
    let noted = !waterfall.note_title.is_empty();
    let mut headings = vec![String::new(), waterfall.value_title.clone()];
    headings.extend(noted.then(|| waterfall.note_title.clone()));
    let row = |step: &WaterfallStep| {
        let mut row = vec![step.name.clone()];
        row.push(match step.label.as_str() {
            "" => step.value.to_string(),
            label => label.to_owned(),
        });
        row.extend(noted.then(|| step.note.clone()));
        row
    };
    DataTable { headings, rows: waterfall.steps.iter().map(row).collect() }
}

fn of_ranges(ranges: &Ranges) -> DataTable {
    let mut headings = vec![String::new(), ranges.values.name.clone(), ranges.range_name.clone()];
    headings.extend(ranges.against.as_ref().map(|against| against.name.clone()));
    let cell = |series: &Series, at: usize| series.points.get(at).map_or_else(String::new, printed);
    let range = |at: usize| of_range(ranges.ranges.get(at).and_then(Option::as_ref));
    let row = |(at, name): (usize, &String)| {
        let mut row = vec![name.clone(), cell(&ranges.values, at), range(at)];
        row.extend(ranges.against.as_ref().map(|against| cell(against, at)));
        row
    };
    DataTable { headings, rows: ranges.categories.iter().enumerate().map(row).collect() }
}

fn of_range(range: Option<&Range>) -> String {
    match range {
        Some(range) if range.label.is_empty() => format!("{}–{}", range.low, range.high),
        Some(range) => range.label.clone(),
        None => String::new(),
    }
}

fn of_balance(balance: &Balance) -> DataTable {
    let parts = [&balance.gain, &balance.between, &balance.loss, &balance.net];
    let mut headings = vec![String::new()];
    headings.extend(parts.map(|series| series.name.clone()));
    headings.push(balance.range_name.clone());
    let row = |(at, name): (usize, &String)| {
        let cell = |series: &Series| series.points.get(at).map_or_else(String::new, printed);
        let mut row = vec![name.clone()];
        row.extend(parts.map(cell));
        row.push(of_range(balance.ranges.get(at).and_then(Option::as_ref)));
        row
    };
    DataTable { headings, rows: balance.categories.iter().enumerate().map(row).collect() }
}

fn of_quadrants(quadrants: &Quadrants) -> DataTable {
    let row = |spot: &Spot| {
        let (across, up) = spot.labels.clone();
        vec![spot.name.clone(), across, up, quadrants.corner(spot).to_owned()]
    };
    DataTable {
        headings: vec![
            quadrants.name_title.clone(),
            quadrants.across_title.clone(),
            quadrants.up_title.clone(),
            quadrants.corner_title.clone(),
        ],
        rows: quadrants.points.iter().map(row).collect(),
    }
}

fn of_replies(replies: &Replies) -> DataTable {
    let row = |reply: &Reply| {
        vec![reply.who.clone(), reply.said.clone(), reply.did.clone(), reply.effect.clone()]
    };
    DataTable { headings: replies.headings.to_vec(), rows: replies.rows.iter().map(row).collect() }
}

fn printed(point: &Point) -> String {
    match (point.label.is_empty(), point.value) {
        (true, Some(value)) => value.to_string(),
        _ => point.label.clone(),
    }
}

/// As [`printed`], an unknown value as the mark that stands for it.
fn known(point: &Point) -> String {
    match printed(point) {
        text if text.is_empty() => "?".to_owned(),
        text => text,
    }
}

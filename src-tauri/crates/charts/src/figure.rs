//! A figure: one question, answered by one drawing. Plain data; every word in it is already in
//! the reader's language and every number has its printed form beside it.

use serde::Serialize;

/// One figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// Stable key: `revenue-by-half`, `product-mix`, …
    pub key: String,
    /// The answer in a sentence: "Revenue up 14 % on 2026 H1".
    pub title: String,
    /// What is measured, in which unit: "mln ₽ without VAT". Printed above the marks.
    pub unit: String,
    /// Where the numbers come from and as of when. Printed below.
    pub source: String,
    /// The drawing in words, for those who cannot see it.
    pub alt: String,
    /// What is drawn.
    pub plot: Plot,
}

/// One printed number.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Point {
    /// The number in the unit of the figure; none is a gap.
    pub value: Option<f64>,
    /// As printed on the mark and in the table; empty leaves the mark bare.
    pub label: String,
}

/// The colour a series or a mark takes, by meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Tone {
    /// The n-th colour of the series palette (0-based, repeats after the last).
    Series(usize),
    /// Muted: what stands beside the point of the figure.
    Muted,
    /// The point of the figure.
    Accent,
    /// Good.
    Good,
    /// Watch.
    Watch,
    /// Risk.
    Risk,
    /// Unknown.
    Unknown,
}

/// A row of numbers, one for each category of its plot.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Series {
    /// Name, printed at the marks rather than in a legend.
    pub name: String,
    /// Colour.
    pub tone: Tone,
    /// One point for each category.
    pub points: Vec<Point>,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Plot {
    /// Upright columns; one series, or several stacked.
    Columns(Columns),
    /// Lying bars with the name at the left, one series.
    Bars(Bars),
    /// Columns falling from the left with the running share as a line, 0–100 %.
    Pareto(Pareto),
    /// Spans on a calendar, one row each.
    Timeline(Timeline),
}

/// Upright columns over categories in time or order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Columns {
    /// Names below the columns.
    pub categories: Vec<String>,
    /// The series; more than one are stacked.
    pub series: Vec<Series>,
    /// A line of text above each column (growth, total); empty strings leave it out. Either
    /// empty or one for each category.
    pub above: Vec<String>,
    /// The category to make stand out, with its tone; the others of a single series are muted.
    pub emphasis: Option<(usize, Tone)>,
}

/// Lying bars.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bars {
    /// Names at the left.
    pub categories: Vec<String>,
    /// The one series.
    pub series: Series,
    /// The category to make stand out, with its tone.
    pub emphasis: Option<(usize, Tone)>,
}

/// Pareto columns with the running share.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pareto {
    /// Names below the columns, largest first.
    pub categories: Vec<String>,
    /// The amounts.
    pub amounts: Series,
    /// The running share in percent, 0–100.
    pub share: Series,
    /// Where classes end, in percent of the whole: (80.0, "A"), (95.0, "B").
    pub classes: Vec<(f64, String)>,
}

/// Spans on a calendar.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Timeline {
    /// Days are counted from 1970-01-01; the left edge of the calendar.
    pub from: i32,
    /// The right edge.
    pub to: i32,
    /// Vertical lines with their names: months, halves.
    pub ticks: Vec<(i32, String)>,
    /// The day the figure is as of, with its name.
    pub today: Option<(i32, String)>,
    /// Headings of the table behind it: name, first day, last day, label.
    pub headings: [String; 4],
    /// Rows, first on top.
    pub rows: Vec<Span>,
}

/// One row of a timeline.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Span {
    /// Name at the left.
    pub name: String,
    /// First day.
    pub from: i32,
    /// Last day.
    pub to: i32,
    /// Printed at the right end.
    pub label: String,
    /// The row's two days as printed in the table.
    pub days: (String, String),
    /// Colour.
    pub tone: Tone,
}

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
        }
    }

    /// Whether there is nothing to draw.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let bare = |s: &Series| s.points.iter().all(|p| p.value.is_none_or(|v| v == 0.0));
        match &self.plot {
            Plot::Columns(columns) => columns.series.iter().all(bare),
            Plot::Bars(bars) => bare(&bars.series),
            Plot::Pareto(pareto) => bare(&pareto.amounts),
            Plot::Timeline(timeline) => timeline.rows.is_empty(),
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

fn printed(point: &Point) -> String {
    match (point.label.is_empty(), point.value) {
        (true, Some(value)) => value.to_string(),
        _ => point.label.clone(),
    }
}

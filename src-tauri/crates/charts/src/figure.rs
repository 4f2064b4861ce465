//! A figure: one question, answered by one drawing. Plain data; every word in it is already in
//! the reader's language and every number has its printed form beside it.

mod survey;
mod table;

pub use survey::{Balance, Quadrants, Replies, Reply, Spot};
pub use table::DataTable;

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
    /// Lines over days or months, with zones, intervals and events.
    Lines(Lines),
    /// Two values of each category on one scale: then and now.
    Dumbbell(Dumbbell),
    /// Bubbles in the cells of a grid.
    Matrix(Matrix),
    /// Numbers in the cells of a grid, the larger the darker.
    Heat(Heat),
    /// Steps towards a decision on a calendar, one row for each decision.
    Ladders(Ladders),
    /// Upright columns from one total to another over what was added and what was taken away.
    Waterfall(Waterfall),
    /// Values with the range they may lie in, one for each category.
    Ranges(Ranges),
    /// Shares for and against from a line of nothing, with their difference and its range.
    Balance(Balance),
    /// Points of two scales in four quarters.
    Quadrants(Quadrants),
    /// What was said, what was done about it and what came of it, in words.
    Replies(Replies),
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
    /// A tone for each category, where each says something of its own; else empty. The emphasis
    /// goes before it.
    pub tones: Vec<Tone>,
    /// An upright line to measure the bars against (a norm), in the unit of the figure, with its
    /// name.
    pub mark: Option<(f64, String)>,
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

/// Lines over days or months.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Lines {
    /// Whether x is a day counted from 1970-01-01; else it is a plain number, such as months of a
    /// relationship.
    pub dates: bool,
    /// The left edge.
    pub from: i32,
    /// The right edge.
    pub to: i32,
    /// Names below the axis at their x: halves, months, years.
    pub ticks: Vec<(i32, String)>,
    /// The lower edge, in the unit of the figure.
    pub low: f64,
    /// The upper edge.
    pub high: f64,
    /// Lying lines with their names at the left.
    pub value_ticks: Vec<(f64, String)>,
    /// Zones of the values, in any order: healthy, watch, at risk.
    pub bands: Vec<ValueBand>,
    /// The lines; the first is the point of the figure.
    pub lines: Vec<Line>,
    /// What happened, in any order.
    pub events: Vec<Event>,
    /// Upright lines to measure against, with their names: the norm of 30 months.
    pub marks: Vec<(i32, String)>,
    /// Headings of the table behind it: of x, then of the events. Names of lines head the others.
    pub headings: Vec<String>,
}

/// A zone of values.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ValueBand {
    /// Where it begins, in the unit of the figure.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Name, printed at its right edge.
    pub name: String,
    /// Colour; its ground is pale.
    pub tone: Tone,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Line {
    /// Name, printed at its end.
    pub name: String,
    /// Colour.
    pub tone: Tone,
    /// Whether a value holds until the next one, as of a survival curve; else values are joined
    /// straight.
    pub step: bool,
    /// Points in the order of x.
    pub points: Vec<LinePoint>,
}

/// A point of a line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LinePoint {
    /// Where, in the unit of the axis.
    pub x: i32,
    /// The value in the unit of the figure; none is a gap.
    pub value: Option<f64>,
    /// The lower end of its interval, where there is one.
    pub low: Option<f64>,
    /// The upper end of its interval.
    pub high: Option<f64>,
    /// As printed: at the last point, at the pointer and in the table. With an interval it says
    /// the interval too when the table is to say it.
    pub label: String,
    /// The x as printed at the pointer and in the table.
    pub when: String,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Event {
    /// When, in the unit of the axis.
    pub x: i32,
    /// A few words: printed where they fit, else at the pointer and in the table.
    pub label: String,
    /// The x as printed at the pointer and in the table.
    pub when: String,
    /// Colour.
    pub tone: Tone,
}

/// Then and now of each category on one scale; more is better.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Dumbbell {
    /// Names at the left.
    pub categories: Vec<String>,
    /// When then was: "2025 H2".
    pub then_name: String,
    /// When now is.
    pub now_name: String,
    /// Then and now of each category; a value that is none is unknown and shown as "?", never as
    /// a place on the scale. Its label goes into the table.
    pub rows: Vec<(Point, Point)>,
    /// The left edge, in the unit of the figure.
    pub low: f64,
    /// The right edge.
    pub high: f64,
    /// Upright lines with their names.
    pub ticks: Vec<(f64, String)>,
}

/// Bubbles in the cells of a grid.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Matrix {
    /// Names of the columns, from the left.
    pub columns: Vec<String>,
    /// Names of the rows, from the top.
    pub rows: Vec<String>,
    /// What the columns tell apart.
    pub column_title: String,
    /// What the rows tell apart.
    pub row_title: String,
    /// Heading of the bubbles' names in the table behind it.
    pub name_title: String,
    /// Heading of the bubbles' labels in the table.
    pub value_title: String,
    /// The bubbles; the largest of a cell come first.
    pub bubbles: Vec<Bubble>,
    /// Lines of text in cells: column, row, text ("12 accounts, 4.1 m").
    pub notes: Vec<(usize, usize, String)>,
}

/// One bubble; its area is in proportion to its size, but for those too small to be seen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bubble {
    /// Index of its column, from 0.
    pub column: usize,
    /// Index of its row, from 0.
    pub row: usize,
    /// Above nothing, in any unit; bubbles of the same size are equally large.
    pub size: f64,
    /// Name, printed in or beside it where there is room.
    pub name: String,
    /// Its size, or what else there is to say, as printed at the pointer and in the table.
    pub label: String,
    /// Colour.
    pub tone: Tone,
}

/// Numbers in the cells of a grid.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Heat {
    /// Names of the columns, from the left.
    pub columns: Vec<String>,
    /// Names of the rows, from the top.
    pub rows: Vec<String>,
    /// For each row a point for each column; none is blank. No number is below nothing.
    pub cells: Vec<Vec<Point>>,
    /// The colour of the largest number.
    pub tone: Tone,
}

/// Steps towards a decision on a calendar, one row for each decision.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ladders {
    /// Days are counted from 1970-01-01; the left edge of the calendar.
    pub from: i32,
    /// The right edge.
    pub to: i32,
    /// Vertical lines with their names: months, halves.
    pub ticks: Vec<(i32, String)>,
    /// The day the figure is as of, with its name.
    pub today: Option<(i32, String)>,
    /// Headings of the table behind it: name, steps, decision day, label, state.
    pub headings: [String; 5],
    /// Rows, first on top.
    pub rows: Vec<Ladder>,
}

/// One row of ladders: what leads up to one decision.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ladder {
    /// Name at the left.
    pub name: String,
    /// First day of the way: the first step, or earlier.
    pub from: i32,
    /// The day of the decision, where the bar stands.
    pub decide_on: i32,
    /// That day as printed in the table.
    pub decide: String,
    /// Printed beside the bar: `2,1 m · 14 Dec`.
    pub label: String,
    /// Colour of the bar.
    pub tone: Tone,
    /// What the colour says, in words: `at risk`. Read at the pointer and in the table.
    pub state: String,
    /// The steps, by day; they may lie behind the decision.
    pub steps: Vec<LadderStep>,
}

/// One step of a ladder.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LadderStep {
    /// The day it is planned on, or was done.
    pub on: i32,
    /// How it stands.
    pub state: StepState,
    /// In words: `30 days before, 7 days late`. Read at the pointer and in the table.
    pub label: String,
    /// Its day as printed at the pointer and in the table.
    pub when: String,
}

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum StepState {
    /// Done: filled, with a tick.
    Done,
    /// Late: filled, in the colour of risk.
    Late,
    /// To be done on the day of the figure: filled, in the accent.
    Due,
    /// Still to come: hollow.
    Ahead,
}

/// A bridge from one total to another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Waterfall {
    /// Heading of the amounts in the table behind it.
    pub value_title: String,
    /// Heading of the notes in the table; empty where there are none.
    pub note_title: String,
    /// The steps from the left. The first is a total; a total after others states the level they
    /// have led to.
    pub steps: Vec<WaterfallStep>,
}

/// One column of a waterfall.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WaterfallStep {
    /// Name below the column.
    pub name: String,
    /// Of a total its level, else what it adds; what it takes away is below nothing.
    pub value: f64,
    /// The value as printed on the column and in the table.
    pub label: String,
    /// A few words beneath the value, such as how many accounts; may be empty.
    pub note: String,
    /// Whether it stands on the ground.
    pub total: bool,
    /// Colour.
    pub tone: Tone,
}

/// Values with the range they may lie in.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ranges {
    /// Names below the marks.
    pub categories: Vec<String>,
    /// How the values are drawn.
    pub form: RangeForm,
    /// The values; one that is none leaves its category empty.
    pub values: Series,
    /// Heading of the ranges in the table, and their name in the key: `80 % range`.
    pub range_name: String,
    /// The range of each category, where it has one.
    pub ranges: Vec<Option<Range>>,
    /// What the values are held against; either empty of points or one for each category. Hollow
    /// columns behind columns, short lying lines beside dots.
    pub against: Option<Series>,
    /// Lower and upper edge of the axis where they are given, in the unit of the figure; else as
    /// far as the values reach, with nothing in it.
    pub scale: Option<(f64, f64)>,
}

/// How the values of ranges are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum RangeForm {
    /// As columns from the ground: amounts.
    Columns,
    /// As dots on a scale: shares.
    Dots,
}

/// Where a value may lie.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Range {
    /// The lower end, in the unit of the figure.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// As printed at the pointer and in the table: `24.0–31.2`.
    pub label: String,
}

impl Waterfall {
    /// Where each column begins and ends, in the unit of the figure: a total on the ground, the
    /// others where the one before has ended.
    #[must_use]
    pub fn spans(&self) -> Vec<(f64, f64)> {
        let mut level = 0.0;
        let mut span = |step: &WaterfallStep| {
            let from = if step.total { 0.0 } else { level };
            level = from + step.value;
            (from, level)
        };
        self.steps.iter().map(&mut span).collect()
    }

    /// Whether the first column is no total, or a later total is not what the steps before it
    /// have led to, by more than a millionth of the highest column.
    #[must_use]
    pub fn broken(&self) -> bool {
        let spans = self.spans();
        let highest = spans.iter().map(|(_, to)| to.abs()).fold(0.0, f64::max);
        let before = std::iter::once(None).chain(spans.iter().map(|(_, to)| Some(*to)));
        self.steps.iter().zip(before).any(|(step, before)| match before {
            None => !step.total,
            Some(level) => step.total && (step.value - level).abs() > highest * 1e-6,
        })
    }
}

impl Figure {
    /// Whether there is nothing to draw.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let bare = |s: &Series| s.points.iter().all(|p| p.value.is_none_or(|v| v == 0.0));
        match &self.plot {
            Plot::Columns(columns) => columns.series.iter().all(bare),
            Plot::Bars(bars) => bare(&bars.series),
            Plot::Pareto(pareto) => bare(&pareto.amounts),
            Plot::Timeline(timeline) => timeline.rows.is_empty(),
            Plot::Lines(lines) => {
                lines.lines.iter().flat_map(|l| &l.points).all(|p| p.value.is_none())
            }
            Plot::Dumbbell(dumbbell) => {
                dumbbell.rows.iter().all(|(then, now)| then.value.is_none() && now.value.is_none())
            }
            Plot::Matrix(matrix) => matrix.bubbles.is_empty(),
            Plot::Heat(heat) => {
                heat.cells.iter().flatten().all(|p| p.value.is_none_or(|v| v == 0.0))
            }
            Plot::Ladders(ladders) => ladders.rows.is_empty(),
            Plot::Waterfall(waterfall) => waterfall.steps.iter().all(|step| step.value == 0.0),
            // A share of nothing in a hundred is a value as good as any.
            Plot::Ranges(ranges) if ranges.form == RangeForm::Dots => {
                ranges.values.points.iter().all(|p| p.value.is_none())
            }
            Plot::Ranges(ranges) => {
                bare(&ranges.values) && ranges.against.as_ref().is_none_or(bare)
            }
            Plot::Balance(balance) => balance.net.points.iter().all(|p| p.value.is_none()),
            Plot::Quadrants(quadrants) => quadrants.points.is_empty(),
            Plot::Replies(replies) => replies.rows.is_empty(),
        }
    }
}

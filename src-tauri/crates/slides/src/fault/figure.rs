//! Faults of figures, whatever their plots.

use super::{
    Fault, LONG_NAME, LONGEST_NAME, MOST_CATEGORIES, MOST_HEAT_COLUMNS, MOST_LINES,
    MOST_PARETO_CATEGORIES, MOST_ROWS,
};
use crate::measure::tidy;
use rapport_charts::figure::{Balance, Figure, Plot, Series};

/// What a figure names and counts, whatever its plot.
struct Told<'a> {
    names: Vec<&'a String>,
    series: Vec<&'a Series>,
    /// Whether it has something to draw besides the numbers of the series.
    drawn: bool,
}

pub(super) fn of_figure(figure: &Figure, faults: &mut Vec<Fault>) {
    let Told { names, series, drawn } = told(&figure.plot, faults);
    let values = || series.iter().flat_map(|s| &s.points).filter_map(|p| p.value);
    if names.is_empty() || (!drawn && values().next().is_none()) {
        faults.push(Fault::EmptyChart);
    }
    if values().any(|value| !value.is_finite()) {
        faults.push(Fault::NotANumber);
    }
    if series.iter().any(|s| s.points.len() != names.len()) {
        faults.push(Fault::RaggedChart);
    }
    let most = match figure.plot {
        Plot::Pareto(_) => MOST_PARETO_CATEGORIES,
        Plot::Lines(_) => MOST_LINES,
        Plot::Columns(_)
        | Plot::Bars(_)
        | Plot::Timeline(_)
        | Plot::Dumbbell(_)
        | Plot::Matrix(_)
        | Plot::Heat(_)
        | Plot::Ladders(_)
        | Plot::Waterfall(_)
        | Plot::Ranges(_)
        | Plot::Balance(_)
        | Plot::Quadrants(_)
        | Plot::Replies(_) => MOST_CATEGORIES,
    };
    if names.len() > most {
        faults.push(Fault::TooManyCategories);
    }
    let longest = |names: &mut dyn Iterator<Item = &String>| {
        names.map(|name| name.chars().count()).max().unwrap_or(0)
    };
    let category = longest(&mut names.into_iter());
    if category.max(longest(&mut series.iter().map(|s| &s.name))) > LONGEST_NAME {
        faults.push(Fault::NameTooLong);
    } else if category > LONG_NAME {
        faults.push(Fault::LongName);
    }
    if tidy(&figure.source).is_empty() {
        faults.push(Fault::NoSource);
    }
    if tidy(&figure.alt).is_empty() {
        faults.push(Fault::NoAlt);
    }
}

fn told<'a>(plot: &'a Plot, faults: &mut Vec<Fault>) -> Told<'a> {
    let mut not_numbers = |wrong: bool| {
        if wrong {
            faults.push(Fault::NotANumber);
        }
    };
    match plot {
        Plot::Columns(plot) => {
            if !plot.above.is_empty() && plot.above.len() != plot.categories.len() {
                faults.push(Fault::RaggedChart);
            }
            let series = plot.series.iter().collect();
            Told { names: plot.categories.iter().collect(), series, drawn: false }
        }
        Plot::Bars(plot) => {
            not_numbers(plot.mark.as_ref().is_some_and(|(at, _)| !at.is_finite()));
            if !plot.tones.is_empty() && plot.tones.len() != plot.categories.len() {
                faults.push(Fault::RaggedChart);
            }
            let series = vec![&plot.series];
            Told { names: plot.categories.iter().collect(), series, drawn: false }
        }
        Plot::Pareto(plot) => {
            not_numbers(plot.classes.iter().any(|(at, _)| !at.is_finite()));
            let series = vec![&plot.amounts, &plot.share];
            Told { names: plot.categories.iter().collect(), series, drawn: false }
        }
        Plot::Timeline(plot) => {
            not_numbers(plot.from >= plot.to || plot.rows.iter().any(|row| row.from > row.to));
            let names = plot.rows.iter().map(|row| &row.name).collect();
            Told { names, series: Vec::new(), drawn: true }
        }
        Plot::Lines(plot) => {
            let points = || plot.lines.iter().flat_map(|line| &line.points);
            let values = points().flat_map(|p| [p.value, p.low, p.high]).flatten();
            let scale = plot.from < plot.to && plot.low < plot.high;
            let whole = scale && finite([plot.low, plot.high]);
            not_numbers(!whole || !finite(values));
            let unordered = |line: &rapport_charts::figure::Line| {
                line.points.iter().zip(line.points.iter().skip(1)).any(|(a, b)| a.x >= b.x)
            };
            if plot.lines.iter().any(unordered) {
                faults.push(Fault::RaggedChart);
            }
            if points().count() > MOST_PARETO_CATEGORIES {
                faults.push(Fault::TooManyCategories);
            }
            let names = plot.lines.iter().map(|line| &line.name).collect();
            let drawn = points().any(|p| p.value.is_some());
            Told { names, series: Vec::new(), drawn }
        }
        Plot::Dumbbell(plot) => {
            let points = || plot.rows.iter().flat_map(|(then, now)| [then, now]);
            let scale = plot.low < plot.high && finite([plot.low, plot.high]);
            not_numbers(!scale || !finite(points().filter_map(|p| p.value)));
            if plot.rows.len() != plot.categories.len() {
                faults.push(Fault::RaggedChart);
            }
            let drawn = points().any(|p| p.value.is_some());
            Told { names: plot.categories.iter().collect(), series: Vec::new(), drawn }
        }
        Plot::Matrix(plot) => {
            let (columns, rows) = (plot.columns.len(), plot.rows.len());
            not_numbers(plot.bubbles.iter().any(|b| !b.size.is_finite() || b.size <= 0.0));
            if plot.bubbles.iter().any(|b| b.column >= columns || b.row >= rows) {
                faults.push(Fault::RaggedChart);
            }
            let names = plot.bubbles.iter().map(|bubble| &bubble.name).collect();
            Told { names, series: Vec::new(), drawn: true }
        }
        Plot::Heat(plot) => {
            let columns = plot.columns.len();
            let numbers = || plot.cells.iter().flatten().filter_map(|p| p.value);
            not_numbers(!finite(numbers()) || numbers().any(|value| value < 0.0));
            let ragged = plot.cells.iter().any(|row| row.len() != columns);
            if ragged || plot.cells.len() != plot.rows.len() {
                faults.push(Fault::RaggedChart);
            }
            if plot.rows.len() > MOST_ROWS {
                faults.push(Fault::TooManyRows);
            }
            if columns > MOST_HEAT_COLUMNS {
                faults.push(Fault::TooManyColumns);
            }
            let drawn = numbers().next().is_some();
            Told { names: plot.rows.iter().collect(), series: Vec::new(), drawn }
        }
        Plot::Ladders(plot) => {
            not_numbers(
                plot.from >= plot.to || plot.rows.iter().any(|row| row.from > row.decide_on),
            );
            let names = plot.rows.iter().map(|row| &row.name).collect();
            Told { names, series: Vec::new(), drawn: true }
        }
        Plot::Waterfall(plot) => {
            not_numbers(!finite(plot.steps.iter().map(|step| step.value)));
            // Stacked columns stand on the ground.
            let below = plot.spans().iter().any(|(_, to)| *to < 0.0);
            if plot.broken() || below {
                faults.push(Fault::BrokenBridge);
            }
            let names = plot.steps.iter().map(|step| &step.name).collect();
            let drawn = plot.steps.iter().any(|step| step.value != 0.0);
            Told { names, series: Vec::new(), drawn }
        }
        Plot::Ranges(plot) => {
            let ends = plot.ranges.iter().flatten();
            let given = plot.scale.is_none_or(|(low, high)| finite([low, high]) && low < high);
            not_numbers(!given || ends.clone().any(|r| !finite([r.low, r.high]) || r.low > r.high));
            if plot.ranges.len() != plot.categories.len() {
                faults.push(Fault::RaggedChart);
            }
            let series = std::iter::once(&plot.values).chain(&plot.against).collect();
            Told { names: plot.categories.iter().collect(), series, drawn: false }
        }
        Plot::Balance(plot) => {
            let (wrong, ragged) = of_balance(plot);
            not_numbers(wrong);
            if ragged {
                faults.push(Fault::RaggedChart);
            }
            let series = vec![&plot.gain, &plot.between, &plot.loss, &plot.net];
            Told { names: plot.categories.iter().collect(), series, drawn: false }
        }
        Plot::Quadrants(plot) => {
            let edges = [plot.across.0, plot.across.1, plot.up.0, plot.up.1];
            let lines = [plot.middle.0, plot.middle.1];
            let scale = plot.across.0 < plot.across.1 && plot.up.0 < plot.up.1;
            let values = plot.points.iter().flat_map(|spot| [spot.across, spot.up]);
            not_numbers(!scale || !finite(edges.into_iter().chain(lines).chain(values)));
            let names = plot.points.iter().map(|spot| &spot.name).collect();
            Told { names, series: Vec::new(), drawn: true }
        }
        Plot::Replies(plot) => {
            if plot.rows.len() > MOST_ROWS {
                faults.push(Fault::TooManyRows);
            }
            // What was said is a text, not a name: it may be as long as it is.
            let names = plot.headings.iter().filter(|_| !plot.rows.is_empty()).collect();
            Told { names, series: Vec::new(), drawn: true }
        }
    }
}

fn of_balance(plot: &Balance) -> (bool, bool) {
    let ends = plot.ranges.iter().flatten();
    let turned = ends.clone().any(|r| !finite([r.low, r.high]) || r.low > r.high);
    let parts = [&plot.gain, &plot.between, &plot.loss];
    let mut shares = parts.into_iter().flat_map(|s| &s.points).filter_map(|p| p.value);
    (turned || shares.any(|share| share < 0.0), plot.ranges.len() != plot.categories.len())
}

fn finite(values: impl IntoIterator<Item = f64>) -> bool {
    values.into_iter().all(f64::is_finite)
}

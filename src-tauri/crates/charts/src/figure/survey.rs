//! What figures of the survey are drawn from: shares for and against, quadrants, what was said and
//! what came of it.

use super::{Range, Series, Tone};
use serde::Serialize;

/// Shares for and against from a line of nothing, with their difference and where it may lie.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Balance {
    /// Names below the columns.
    pub categories: Vec<String>,
    /// What speaks for: upwards. No value is below nothing.
    pub gain: Series,
    /// What speaks neither for nor against: told in the table and at the pointer only.
    pub between: Series,
    /// What speaks against: downwards. No value is below nothing.
    pub loss: Series,
    /// The difference, in the unit of the figure: a dot at its height.
    pub net: Series,
    /// Heading of the ranges in the table, and their name in the key: `95% interval`.
    pub range_name: String,
    /// The range of each difference, where it has one.
    pub ranges: Vec<Option<Range>>,
}

/// Points of two scales, parted into four by a line on each.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quadrants {
    /// What is read from the left to the right.
    pub across_title: String,
    /// What is read upwards.
    pub up_title: String,
    /// Heading of the points' names in the table behind it.
    pub name_title: String,
    /// The left and the right edge, in the unit of what is read across.
    pub across: (f64, f64),
    /// The lower and the upper edge, in the unit of what is read upwards.
    pub up: (f64, f64),
    /// Where the two lines stand: across, then up.
    pub middle: (f64, f64),
    /// What the lines are, for the key: `medians`; may be empty.
    pub middle_name: String,
    /// What the quarters mean: upper left, upper right, lower left, lower right; may be empty.
    pub corners: [String; 4],
    /// Heading of what the quarters mean in the table.
    pub corner_title: String,
    /// The points.
    pub points: Vec<Spot>,
}

/// A point of two scales.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Spot {
    /// Name, printed beside it.
    pub name: String,
    /// Where it lies across.
    pub across: f64,
    /// Where it lies upwards.
    pub up: f64,
    /// Both as printed at the pointer and in the table.
    pub labels: (String, String),
    /// Colour.
    pub tone: Tone,
}

/// What was said, what was done about it and what came of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Replies {
    /// Headings: who and when, what was said, what was done, what came of it.
    pub headings: [String; 4],
    /// Rows, first on top.
    pub rows: Vec<Reply>,
}

/// One thing said.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reply {
    /// Who said it and when, as printed; may be empty.
    pub who: String,
    /// What was said.
    pub said: String,
    /// What was done.
    pub did: String,
    /// What came of it, in words.
    pub effect: String,
    /// Colour of what came of it; good, watch and risk have their shapes too.
    pub tone: Tone,
}

impl Reply {
    /// What came of it with the shape of its tone: colour never speaks alone.
    #[must_use]
    pub fn effect_marked(&self) -> String {
        let shape = match self.tone {
            Tone::Good => "▲",
            Tone::Watch => "◆",
            Tone::Risk => "▼",
            Tone::Series(_) | Tone::Muted | Tone::Accent | Tone::Unknown => "",
        };
        match (shape, self.effect.trim()) {
            ("", effect) => effect.to_owned(),
            (_, "") => String::new(),
            (shape, effect) => format!("{shape}\u{a0}{effect}"),
        }
    }
}

impl Balance {
    /// How far the marks reach, in the unit of the figure, with nothing in it.
    #[must_use]
    pub fn reach(&self) -> (f64, f64) {
        let known = |series: &Series, sign: f64| -> Vec<f64> {
            series.points.iter().filter_map(|p| p.value).map(|v| v * sign).collect()
        };
        let ends = self.ranges.iter().flatten().flat_map(|range| [range.low, range.high]);
        let all = known(&self.gain, 1.0)
            .into_iter()
            .chain(known(&self.loss, -1.0))
            .chain(known(&self.net, 1.0))
            .chain(ends)
            .filter(|value| value.is_finite());
        all.fold((0.0, 0.0), |(low, high), value| (value.min(low), value.max(high)))
    }
}

impl Quadrants {
    /// What the quarter means in which a point lies; one on a line lies to its right, or above it.
    #[must_use]
    pub fn corner(&self, spot: &Spot) -> &str {
        let [upper_left, upper_right, lower_left, lower_right] = &self.corners;
        match (spot.up >= self.middle.1, spot.across >= self.middle.0) {
            (true, false) => upper_left,
            (true, true) => upper_right,
            (false, false) => lower_left,
            (false, true) => lower_right,
        }
    }
}

//! Names below columns: in one line, in several, hanging, or every n-th.

use super::DrawError;
use super::canvas::{Anchor, Canvas, Hanging, Label};
use super::frame::Frame;
use crate::lettering::{Type, Weight};

/// Names of bands of one width, laid out so that none meets another.
#[derive(Debug, Clone)]
pub(super) struct Names {
    face: Type,
    lines: Vec<Vec<String>>,
    hanging: bool,
}

/// Air between two neighbouring names.
const AIR: f64 = 8.0;
/// Names wider than this are no periods: every n-th of them would tell nothing.
const PERIOD: f64 = 84.0;
/// The longest a name may hang.
const HANG: f64 = 120.0;

impl Names {
    /// For bands of that width and at most that depth below the plot.
    pub(super) fn new(names: &[String], (band, depth): (f64, f64), face: Type) -> Self {
        let smaller = Type { size: (face.size - 1.5).max(10.0), ..face };
        let bold = |face: Type| face.with(Weight::SemiBold);
        let room = band - AIR;
        for (face, most) in [(face, 1), (face, 2), (smaller, 1), (face, 3), (smaller, 3)] {
            // Measured bold, as the emphasised one is.
            let deep = 8.0 + face.leading() * most as f64 > depth.max(8.0 + face.leading());
            if room > 0.0 && !deep && names.iter().all(|name| bold(face).fits(name, room, most)) {
                return Self::lay(face, names, |_, name| bold(face).wrapped(name, room, most));
            }
        }
        // Names of things, each of which matters: better cut or turned than left out.
        if band >= 72.0 {
            let most = ((depth - 8.0) / smaller.leading()).clamp(1.0, 3.0) as usize;
            return Self::lay(smaller, names, |_, name| bold(smaller).wrapped(name, room, most));
        }
        let widest = names.iter().map(|n| bold(face).width(n)).fold(0.0, f64::max);
        if widest > PERIOD {
            let hang = (depth - 10.0).min(HANG);
            let cut = |_, name: &str| vec![bold(smaller).ellipsised(name, hang)];
            return if band >= smaller.size + 1.0 && hang >= 56.0 {
                Self { hanging: true, ..Self::lay(smaller, names, cut) }
            } else {
                Self::lay(smaller, names, |_, _| Vec::new())
            };
        }
        let widest = widest.min(140.0);
        // The last one may have to move over towards its neighbour to stay in the drawing.
        let moved = ((widest - band) / 2.0).max(0.0);
        let every = ((widest + moved + AIR) / band.max(0.1)).ceil().max(1.0) as usize;
        let last = names.len().saturating_sub(1);
        // Counted from the end: the last one is the one people ask about.
        Self::lay(face, names, |at, name| {
            if (last - at).is_multiple_of(every) {
                vec![bold(face).ellipsised(name, widest)]
            } else {
                Vec::new()
            }
        })
    }

    fn lay(face: Type, names: &[String], lay: impl Fn(usize, &str) -> Vec<String>) -> Self {
        let lines = names.iter().enumerate().map(|(at, name)| lay(at, name)).collect();
        Self { face, lines: evenly(names, lines), hanging: false }
    }

    /// The height below the plot, the gap above the names included.
    pub(super) fn height(&self) -> f64 {
        if self.hanging {
            let bold = self.face.with(Weight::SemiBold);
            let longest = self.lines.iter().flatten().map(|l| bold.width(l)).fold(0.0, f64::max);
            return 10.0 + longest.ceil();
        }
        let most = self.lines.iter().map(Vec::len).max().unwrap_or(0);
        if most == 0 { 4.0 } else { 8.0 + self.face.leading() * most as f64 }
    }

    pub(super) fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        frame: &Frame<'_>,
        top: f64,
        centre: impl Fn(usize) -> f64,
        emphasis: Option<usize>,
    ) -> Result<(), DrawError> {
        let mut free = f64::INFINITY;
        for (at, lines) in self.lines.iter().enumerate().rev() {
            let stands_out = emphasis == Some(at);
            let face = if stands_out { self.face.with(Weight::SemiBold) } else { self.face };
            let colour = if stands_out { frame.colours.ink } else { frame.colours.ink_2 };
            if self.hanging {
                for text in lines {
                    let (text, x, y) = (text.clone(), centre(at), top + 6.0);
                    canvas.hanging(&Hanging { text, face, colour, x, y })?;
                }
                continue;
            }
            let labels: Vec<Label> = lines
                .iter()
                .enumerate()
                .map(|(line, text)| {
                    let y = top + 7.0 + face.cap() + face.leading() * line as f64;
                    let (text, anchor, x) = (text.clone(), Anchor::Middle, centre(at));
                    Label { text, face, colour, anchor, x, y }.between(frame.edges.0, frame.edges.1)
                })
                .collect();
            // The one at the edge may have moved over towards its neighbour.
            if labels.iter().any(|label| label.area().right() + 3.0 > free) {
                continue;
            }
            free = labels.iter().map(|label| label.area().x).fold(free, f64::min);
            for label in &labels {
                canvas.label(label)?;
            }
        }
        Ok(())
    }
}

/// `H1 2026` beside `H2` over `2026` looks like a slip: where one period breaks, all do.
fn evenly(names: &[String], lines: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let halves: Vec<Vec<String>> =
        names.iter().map(|name| name.split(' ').map(str::to_owned).collect()).collect();
    let are_periods = halves.iter().all(|words| words.len() == 2);
    let whole = |line: &String| !line.ends_with('…');
    let all_shown = lines.iter().all(|l| !l.is_empty() && l.iter().all(whole));
    if are_periods && all_shown && lines.iter().any(|l| l.len() == 2) { halves } else { lines }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_one_period_breaks_all_do() {
        let names = ["H1 2025", "H2 2025", "H2 2026"].map(str::to_owned);
        let face = Type::regular(13.0);
        let bold = |name: &String| face.with(Weight::SemiBold).width(name) + AIR;
        let widths: Vec<f64> = names.iter().map(bold).collect();
        let narrowest = widths.iter().copied().fold(f64::INFINITY, f64::min);
        let band = (narrowest + widths.iter().copied().fold(0.0, f64::max)) / 2.0;
        let lines = |band: f64| Names::new(&names, (band, 100.0), face).lines;
        assert!(lines(band).iter().all(|l| l.len() == 2), "one is too wide, so all break");
        assert!(lines(band * 2.0).iter().all(|l| l.len() == 1), "with room none breaks");
    }
}

//! What value, range and what it is held against look like, above the plot.

use crate::draw::DrawError;
use crate::draw::canvas::{Anchor, Canvas, Label};
use crate::draw::frame::Frame;
use crate::draw::geometry::Area;
use crate::figure::{RangeForm, Ranges};

/// The sign before a name.
const SIGN: f64 = 12.0;
/// Between a sign and its name, and between two entries.
const GAPS: (f64, f64) = (6.0, 18.0);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Value,
    Range,
    Against,
}

/// Draws the key and gives its height with the gap below.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    ranges: &Ranges,
) -> Result<f64, DrawError> {
    let face = frame.faces.small;
    let against = ranges.against.as_ref().map_or("", |series| series.name.as_str());
    let named = [
        (Sign::Value, ranges.values.name.as_str()),
        (Sign::Range, ranges.range_name.as_str()),
        (Sign::Against, against),
    ];
    let named: Vec<_> = named.into_iter().filter(|(_, name)| !name.trim().is_empty()).collect();
    // In a drawing that low the plot needs the room; the pointer says the names.
    if named.is_empty() || frame.plot.height < 120.0 {
        return Ok(0.0);
    }
    let high = face.leading() + 2.0;
    let (mut x, mut row) = (0.0, 0.0);
    for (sign, name) in named {
        let text = face.ellipsised(name, frame.plot.width - SIGN - GAPS.0);
        let wide = SIGN + GAPS.0 + face.width(&text);
        if x > 0.0 && x + wide > frame.plot.width {
            x = 0.0;
            row += 1.0;
        }
        let left = frame.plot.x + x;
        let middle = frame.plot.y + high * row + face.leading() / 2.0;
        entry(canvas, frame, ranges, (sign, left, middle))?;
        canvas.label(&Label {
            text,
            face,
            colour: frame.colours.ink_2,
            anchor: Anchor::Start,
            x: left + SIGN + GAPS.0,
            y: middle + face.cap() / 2.0,
        })?;
        x += wide + GAPS.1;
    }
    Ok(high * (row + 1.0) + 6.0)
}

fn entry(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    ranges: &Ranges,
    (sign, left, middle): (Sign, f64, f64),
) -> Result<(), DrawError> {
    let dots = ranges.form == RangeForm::Dots;
    let centre = left + SIGN / 2.0;
    let swatch = Area::new(left + 1.5, middle - 4.5, 9.0, 9.0);
    match sign {
        Sign::Value if dots => {
            canvas.dot((centre, middle), 4.5, frame.colours.tone(ranges.values.tone))
        }
        Sign::Value => canvas.rect(&swatch, frame.colours.tone(ranges.values.tone), 1.0),
        Sign::Range => {
            canvas.line(
                &[(centre, middle - 5.0), (centre, middle + 5.0)],
                frame.colours.ink,
                1.5,
            )?;
            for level in [middle - 5.0, middle + 5.0] {
                let cap = [(centre - 3.5, level), (centre + 3.5, level)];
                canvas.line(&cap, frame.colours.ink, 1.5)?;
            }
            Ok(())
        }
        Sign::Against if dots => {
            let tone = ranges.against.as_ref().map(|series| frame.colours.tone(series.tone));
            let tone = tone.unwrap_or(frame.colours.ink);
            canvas.line(&[(left, middle), (left + SIGN, middle)], tone, 2.0)
        }
        Sign::Against => super::outline(canvas, &swatch, frame.colours.ink_3),
    }
}

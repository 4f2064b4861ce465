//! The thin layer over plotters: nominal pixels in, SVG out.
//!
//! Plotters rounds every point to whole pixels, which puts kinks into curves, so everything is
//! drawn at [`FINE`] times the nominal size and scaled back by one group around it.

use super::geometry::{Area, free};
use super::{DrawError, DrawOptions, Ground};
use crate::figure::Figure;
use crate::lettering::{Type, Weight};
use crate::palette::Rgb;
use plotters::backend::SVGBackend;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontStyle, FontTransform, IntoFont, RGBColor, ShapeStyle, TextStyle};
use std::fmt::Write;

/// How much finer than a nominal pixel plotters' whole pixels are.
const FINE: f64 = 10.0;
/// Plotters divides font sizes by this on their way into SVG.
const FONT_FACTOR: f64 = 1.24;
/// Where plotters' top-anchored text has its baseline, in em; the only anchor which does not
/// depend on a renderer's idea of the x-height.
const TOP_TO_BASELINE: f64 = 0.76;
/// A dash and the gap after it.
const DASH: (f64, f64) = (4.0, 3.0);
const FAMILY: &str = "Inter, sans-serif";

/// Where a text stands from its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A text in its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Label {
    pub(super) text: String,
    pub(super) face: Type,
    pub(super) colour: Rgb,
    pub(super) anchor: Anchor,
    pub(super) x: f64,
    /// The baseline.
    pub(super) y: f64,
}

/// A name standing on its end, read upwards, hanging from its last letter.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Hanging {
    pub(super) text: String,
    pub(super) face: Type,
    pub(super) colour: Rgb,
    /// The middle of the letters.
    pub(super) x: f64,
    /// Where it hangs.
    pub(super) y: f64,
}

impl Label {
    /// The room the text takes, from the top of its capitals to its descenders.
    pub(super) fn area(&self) -> Area {
        let width = self.face.width(&self.text);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        let (cap, descent) = (self.face.cap(), self.face.descent());
        Area::new(left, self.y - cap, width, cap + descent)
    }

    /// The same label moved sideways until it stands between the two edges.
    pub(super) fn between(mut self, left: f64, right: f64) -> Self {
        let area = self.area();
        if area.right() > right {
            self.x -= area.right() - right;
        }
        let area = self.area();
        if area.x < left {
            self.x += left - area.x;
        }
        self
    }
}

pub(super) struct Canvas<'a> {
    area: DrawingArea<SVGBackend<'a>, Shift>,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(out: &'a mut String, width: u32, height: u32) -> Self {
        let fine = |n: u32| n * 10;
        let area = SVGBackend::with_string(out, (fine(width), fine(height))).into_drawing_area();
        Self { area }
    }

    pub(super) fn rect(&mut self, area: &Area, colour: Rgb, opacity: f64) -> Result<(), DrawError> {
        let corners = [fine(area.x, area.y), fine(area.right(), area.bottom())];
        self.area.draw(&Rectangle::new(corners, filled(colour, opacity))).map_err(refused)
    }

    pub(super) fn line(
        &mut self,
        points: &[(f64, f64)],
        colour: Rgb,
        width: f64,
    ) -> Result<(), DrawError> {
        let points: Vec<_> = points.iter().map(|(x, y)| fine(*x, *y)).collect();
        self.area.draw(&PathElement::new(points, stroke(colour, width))).map_err(refused)
    }

    pub(super) fn polygon(
        &mut self,
        points: &[(f64, f64)],
        colour: Rgb,
        opacity: f64,
    ) -> Result<(), DrawError> {
        let points: Vec<_> = points.iter().map(|(x, y)| fine(*x, *y)).collect();
        self.area.draw(&Polygon::new(points, filled(colour, opacity))).map_err(refused)
    }

    pub(super) fn dot(
        &mut self,
        at: (f64, f64),
        radius: f64,
        colour: Rgb,
    ) -> Result<(), DrawError> {
        let radius = (radius * FINE).round() as i32;
        self.area.draw(&Circle::new(fine(at.0, at.1), radius, filled(colour, 1.0))).map_err(refused)
    }

    /// A circle's outline; the radius is to the middle of the stroke.
    pub(super) fn ring(
        &mut self,
        at: (f64, f64),
        radius: f64,
        (colour, width): (Rgb, f64),
    ) -> Result<(), DrawError> {
        let style = stroke(colour, width);
        let radius = (radius * FINE).round() as i32;
        self.area.draw(&Circle::new(fine(at.0, at.1), radius, style)).map_err(refused)
    }

    /// A dashed line standing there.
    pub(super) fn dashed(
        &mut self,
        x: f64,
        (from, to): (f64, f64),
        (colour, width): (Rgb, f64),
        around: &[Area],
    ) -> Result<(), DrawError> {
        let dash = DASH.0 + DASH.1;
        let count = ((to - from) / dash).ceil().clamp(0.0, 2000.0) as u32;
        for at in 0..count {
            let top = from + f64::from(at) * dash;
            self.standing(x, (top, (top + DASH.0).min(to)), (colour, width), around)?;
        }
        Ok(())
    }

    /// A hair line lying at that height, broken where it would run through a label.
    pub(super) fn lying(
        &mut self,
        y: f64,
        (from, to): (f64, f64),
        colour: Rgb,
        around: &[Area],
    ) -> Result<(), DrawError> {
        let y = crisp(y);
        let taken = around
            .iter()
            .map(|a| a.grown(3.0))
            .filter(|a| a.y + 1.0 < y && y < a.bottom() - 1.0)
            .map(|a| (a.x, a.right()))
            .collect();
        for (start, end) in free(from, to, taken) {
            self.line(&[(start, y), (end, y)], colour, 1.0)?;
        }
        Ok(())
    }

    /// A line standing there, broken where it would run through a label.
    pub(super) fn standing(
        &mut self,
        x: f64,
        (from, to): (f64, f64),
        (colour, width): (Rgb, f64),
        around: &[Area],
    ) -> Result<(), DrawError> {
        let x = crisp(x);
        let taken = around
            .iter()
            .map(|a| a.grown(3.0))
            .filter(|a| a.x < x && x < a.right())
            .map(|a| (a.y, a.bottom()))
            .collect();
        for (start, end) in free(from, to, taken) {
            self.line(&[(x, start), (x, end)], colour, width)?;
        }
        Ok(())
    }

    pub(super) fn label(&mut self, label: &Label) -> Result<(), DrawError> {
        if label.text.trim().is_empty() {
            return Ok(());
        }
        let at = (label.x, label.y - TOP_TO_BASELINE * label.face.size);
        self.text(&label.text, (label.face, label.colour), label.anchor, at, FontTransform::None)
    }

    pub(super) fn hanging(&mut self, name: &Hanging) -> Result<(), DrawError> {
        // Turned a quarter to the left, what was below the point lies to its right.
        let x = name.x + name.face.cap() / 2.0 - TOP_TO_BASELINE * name.face.size;
        let style = (name.face, name.colour);
        self.text(&name.text, style, Anchor::End, (x, name.y), FontTransform::Rotate270)
    }

    fn text(
        &mut self,
        text: &str,
        (face, colour): (Type, Rgb),
        anchor: Anchor,
        (x, y): (f64, f64),
        turn: FontTransform,
    ) -> Result<(), DrawError> {
        let h = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let weight = match face.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::SemiBold => FontStyle::Bold,
        };
        let colour = rgb(colour);
        let font = (FAMILY, face.size * FINE * FONT_FACTOR, weight).into_font();
        let style =
            TextStyle::from(font.transform(turn)).color(&colour).pos(Pos::new(h, VPos::Top));
        self.area.draw(&Text::new(clean(text), fine(x, y), style)).map_err(refused)
    }

    pub(super) fn finish(self) -> Result<(), DrawError> {
        self.area.present().map_err(refused)
    }
}

/// A coordinate on which a line one pixel wide covers exactly one pixel at 1× and two at 2×.
pub(super) fn crisp(at: f64) -> f64 {
    (at - 0.5).round() + 0.5
}

fn fine(x: f64, y: f64) -> (i32, i32) {
    ((x * FINE).round() as i32, (y * FINE).round() as i32)
}

fn rgb(colour: Rgb) -> RGBColor {
    RGBColor(colour.0, colour.1, colour.2)
}

fn stroke(colour: Rgb, width: f64) -> ShapeStyle {
    ShapeStyle {
        color: rgb(colour).to_rgba(),
        filled: false,
        stroke_width: (width * FINE).round().max(1.0) as u32,
    }
}

fn filled(colour: Rgb, opacity: f64) -> ShapeStyle {
    rgb(colour).mix(opacity).filled()
}

fn refused(cause: impl std::fmt::Display) -> DrawError {
    DrawError::Backend(cause.to_string())
}

/// Text without the characters XML 1.0 forbids; line breaks and tabs become spaces.
fn clean(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\t' | '\n' | '\r' => Some(' '),
            '\u{fffe}' | '\u{ffff}' => None,
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect()
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// The whole document around what plotters drew: nominal size, words for those who cannot see
/// it, and one group which scales the fine pixels back.
pub(super) fn document(
    drawn: &str,
    figure: &Figure,
    options: &DrawOptions,
    (width, height): (u32, u32),
) -> String {
    // Plotters opens the root element itself and ends every text with a line break, which some
    // renderers count as a space at the end of right-aligned text.
    let body = drawn.split_once(">\n").map_or(drawn, |(_, body)| body);
    let body = body.trim_end().strip_suffix("</svg>").unwrap_or(body);
    let mut out = String::with_capacity(body.len() + 1024);
    let alt = escaped(&figure.alt);
    // Writing to a String cannot fail.
    out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    if !options.interactive {
        let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
    }
    // The window sets tabular digits, which are wider than the ones measured here.
    let _ = writeln!(
        out,
        " viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{alt}\" font-variant=\"normal\">"
    );
    if !options.interactive {
        let title = escaped(&figure.title);
        let _ = write!(out, "<title>{title}</title>\n<desc>{alt}</desc>\n");
    }
    if options.ground == Ground::Sheet {
        let sheet = options.scheme.colours().sheet.hex();
        let _ = writeln!(out, "<rect width=\"{width}\" height=\"{height}\" fill=\"#{sheet}\"/>");
    }
    out.push_str("<g transform=\"scale(0.1)\">\n");
    let mut open_text = false;
    for line in body.lines() {
        if line.starts_with("<text ") {
            open_text = true;
            let line = line.replace("font-weight=\"bold\"", "font-weight=\"600\"");
            out.push_str(&whole_size(&line.replace(" opacity=\"1\"", "")));
        } else if open_text && line != "</text>" {
            out.push_str(line);
        } else {
            open_text = false;
            out.push_str(&line.replace(" opacity=\"1\"", "").replace(" stroke=\"none\"", ""));
            out.push('\n');
        }
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// The font size back to what it was before plotters' division left a tail of decimals.
fn whole_size(line: &str) -> String {
    let sized = line.split_once("font-size=\"").and_then(|(before, rest)| {
        let (size, after) = rest.split_once('"')?;
        let size = (size.parse::<f64>().ok()? * 10.0).round() / 10.0;
        Some(format!("{before}font-size=\"{size}\"{after}"))
    });
    sized.unwrap_or_else(|| line.to_owned())
}

//! What stands around every plot: title, unit, source.

use super::canvas::{Anchor, Canvas, Label};
use super::geometry::Area;
use super::{DrawError, DrawOptions, Ground};
use crate::figure::Figure;
use crate::lettering::Type;
use crate::palette::{Colours, Rgb};
use rapport_text::Lang;

/// The sizes of text, which follow the width of the drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Faces {
    title: Type,
    /// Names and values.
    pub(super) text: Type,
    /// What comes second: growth, ticks.
    pub(super) small: Type,
    source: Type,
}

impl Faces {
    const fn of(width: u32, height: u32) -> Self {
        let (title, text, small, source) = if width < 360 || height < 200 {
            (14.0, 11.0, 10.0, 10.0)
        } else if width < 700 {
            (17.0, 12.0, 11.0, 10.5)
        } else {
            (21.0, 13.0, 12.0, 11.0)
        };
        Self {
            title: Type::semi_bold(title),
            text: Type::regular(text),
            small: Type::regular(small),
            source: Type::regular(source),
        }
    }
}

/// The drawing without its plot.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame<'a> {
    /// Where the plot goes, its names and ticks included.
    pub(super) plot: Area,
    /// Between these no text may leave the drawing.
    pub(super) edges: (f64, f64),
    pub(super) faces: Faces,
    pub(super) colours: &'a Colours,
    /// The language the figure's words are in, for the numbers at grid lines.
    pub(super) lang: Lang,
}

impl<'a> Frame<'a> {
    pub(super) fn draw(
        canvas: &mut Canvas<'_>,
        figure: &Figure,
        options: &DrawOptions,
        colours: &'a Colours,
    ) -> Result<Self, DrawError> {
        let (width, height) = options.size.pixels();
        let faces = Faces::of(width, height);
        let (w, h) = (f64::from(width), f64::from(height));
        let margin = match (options.titled, options.ground) {
            (true, _) if width >= 700 => 28.0,
            (true, _) => 18.0,
            (false, Ground::Sheet) => 12.0,
            (false, Ground::Transparent) => 2.0,
        };
        let inner = w - 2.0 * margin;
        let start = |text: String, face: Type, colour: Rgb, y: f64| Label {
            text,
            face,
            colour,
            anchor: Anchor::Start,
            x: margin,
            y,
        };

        let mut top = margin;
        if options.titled && !figure.title.trim().is_empty() {
            // A short stroke of the accent marks where reading begins.
            canvas.rect(&Area::new(margin, margin, 36.0, 3.0), colours.accent, 1.0)?;
            top += 3.0 + (faces.title.size * 0.55).round();
            for line in faces.title.wrapped(&figure.title, inner, 3) {
                let label = start(line, faces.title, colours.ink, top + faces.title.cap());
                canvas.label(&label)?;
                top += faces.title.leading();
            }
            top += 1.0;
        }
        for line in faces.text.wrapped(&figure.unit, inner, 2) {
            canvas.label(&start(line, faces.text, colours.ink_2, top + faces.text.cap()))?;
            top += faces.text.leading();
        }
        top += if options.titled { 12.0 } else { 6.0 };

        let mut bottom = h - margin;
        let source = faces.source.wrapped(&figure.source, inner, 2);
        for (at, line) in source.iter().rev().enumerate() {
            let y = bottom - faces.source.descent() - faces.source.leading() * at as f64;
            canvas.label(&start(line.clone(), faces.source, colours.ink_3, y))?;
        }
        bottom -= faces.source.leading() * source.len() as f64;
        if options.titled && !source.is_empty() {
            bottom -= 8.0;
            canvas.lying(bottom, (margin, w - margin), colours.line, &[])?;
        }
        bottom -= if source.is_empty() { 0.0 } else { 8.0 };

        Ok(Self {
            plot: Area::new(margin, top, inner, (bottom - top).max(24.0)),
            edges: (margin, w - margin),
            faces,
            colours,
            lang: language(figure),
        })
    }

    /// The text colour of a tone: the tone itself where it is made to be read, else ink.
    pub(super) fn ink_of(&self, tone: crate::figure::Tone) -> Rgb {
        use crate::figure::Tone;
        match tone {
            Tone::Accent | Tone::Good | Tone::Watch | Tone::Risk => self.colours.tone(tone),
            Tone::Series(_) | Tone::Muted | Tone::Unknown => self.colours.ink,
        }
    }
}

/// A figure's words are already in the reader's language; the unit and the source hold no names
/// of accounts, which may be in another one.
fn language(figure: &Figure) -> Lang {
    let cyrillic = |text: &str| text.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c));
    let latin = |text: &str| text.chars().any(|c| c.is_ascii_alphabetic());
    for words in [&figure.unit, &figure.source, &figure.alt] {
        if cyrillic(words) {
            return Lang::Ru;
        }
        if latin(words) {
            return Lang::En;
        }
    }
    Lang::En
}

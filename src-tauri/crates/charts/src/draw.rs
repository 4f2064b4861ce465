//! The one drawing of a figure: SVG with real text, and the regions that answer to the pointer.
//!
//! Lengths are nominal pixels of the drawing: a [`Size::Full`] drawing is 960 by 540 of them,
//! whatever it is scaled to on the screen, in the file or on the slide. The same figure and
//! options give the same bytes.

mod balance;
mod bars;
mod calendar;
mod canvas;
mod columns;
mod dumbbell;
mod frame;
mod geometry;
mod heat;
mod labels;
mod ladders;
mod lines;
mod matrix;
mod pareto;
mod quadrants;
mod ranges;
mod replies;
mod scale;
mod timeline;
mod waterfall;

use crate::figure::{Figure, Plot};
use crate::palette::{Colours, DARK, LIGHT};
use canvas::Canvas;
use frame::Frame;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The size of a drawing in nominal pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Size {
    /// A 16:9 slide: 960 × 540.
    Full,
    /// Half a 16:9 slide: 480 × 540.
    Half,
    /// A 4:3 slide: 720 × 540.
    FourThree,
    /// Any other, 200–4,000 wide and 120–4,000 high.
    Custom {
        /// Nominal pixels.
        width: u32,
        /// Nominal pixels.
        height: u32,
    },
}

impl Size {
    /// Width and height in nominal pixels.
    #[must_use]
    pub const fn pixels(self) -> (u32, u32) {
        match self {
            Self::Full => (960, 540),
            Self::Half => (480, 540),
            Self::FourThree => (720, 540),
            Self::Custom { width, height } => (width, height),
        }
    }
}

/// What is painted behind the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ground {
    /// Nothing: the drawing stands on a card or a slide.
    Transparent,
    /// The sheet of the scheme: white in the light one.
    Sheet,
}

/// The colours of the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scheme {
    /// On paper and in print.
    Light,
    /// In the dark.
    Dark,
}

impl Scheme {
    /// The colours of the scheme.
    #[must_use]
    pub const fn colours(self) -> &'static Colours {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
        }
    }
}

/// How a figure is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawOptions {
    /// Nominal size.
    pub size: Size,
    /// What is behind.
    pub ground: Ground,
    /// Light or dark.
    pub scheme: Scheme,
    /// Whether the title is printed. A card or a slide that shows it already leaves it out.
    pub titled: bool,
    /// Whether the drawing goes into a page that answers to the pointer: it then fills the width
    /// it is given and has no `<title>`, which a browser would show as a tip over every mark.
    pub interactive: bool,
}

impl DrawOptions {
    /// As exported to a file: titled, light, on white.
    #[must_use]
    pub const fn file(size: Size) -> Self {
        Self {
            size,
            ground: Ground::Sheet,
            scheme: Scheme::Light,
            titled: true,
            interactive: false,
        }
    }

    /// As shown on a card of the window, which prints the title itself.
    #[must_use]
    pub const fn screen(size: Size, scheme: Scheme) -> Self {
        Self { size, ground: Ground::Transparent, scheme, titled: false, interactive: true }
    }
}

/// Why a figure could not be drawn.
#[derive(Debug, Error)]
pub enum DrawError {
    /// The size is outside what can be laid out.
    #[error("a drawing of {width} × {height} is outside 200–4000 × 120–4000")]
    Size {
        /// As asked for.
        width: u32,
        /// As asked for.
        height: u32,
    },
    /// The drawing library refused.
    #[error("the figure could not be drawn: {0}")]
    Backend(String),
    /// The drawing could not be turned into pixels.
    #[error("the drawing could not be turned into pixels: {0}")]
    Pixels(String),
}

/// A region that answers to the pointer or the arrow keys, in nominal pixels.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mark {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// What it stands for: the category, with the series where there are several.
    pub name: String,
    /// Its value as printed.
    pub value: String,
}

/// A drawn figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Drawing {
    /// The SVG document; its `viewBox` is `0 0 width height`.
    pub svg: String,
    /// Nominal pixels.
    pub width: u32,
    /// Nominal pixels.
    pub height: u32,
    /// What answers to the pointer, in the order of the categories.
    pub marks: Vec<Mark>,
}

/// Draws the figure.
///
/// # Errors
/// [`DrawError::Size`] outside 200–4,000 × 120–4,000, [`DrawError::Backend`] when the drawing
/// library refuses.
pub fn draw(figure: &Figure, options: &DrawOptions) -> Result<Drawing, DrawError> {
    let (width, height) = options.size.pixels();
    if !(200..=4000).contains(&width) || !(120..=4000).contains(&height) {
        return Err(DrawError::Size { width, height });
    }
    let colours = options.scheme.colours();
    let mut body = String::with_capacity(16 * 1024);
    let marks = {
        let mut canvas = Canvas::new(&mut body, width, height);
        let frame = Frame::draw(&mut canvas, figure, options, colours)?;
        let marks = match &figure.plot {
            Plot::Columns(columns) => columns::draw(&mut canvas, &frame, columns)?,
            Plot::Bars(bars) => bars::draw(&mut canvas, &frame, bars)?,
            Plot::Pareto(pareto) => pareto::draw(&mut canvas, &frame, pareto)?,
            Plot::Timeline(timeline) => timeline::draw(&mut canvas, &frame, timeline)?,
            Plot::Lines(lines) => lines::draw(&mut canvas, &frame, lines)?,
            Plot::Dumbbell(dumbbell) => dumbbell::draw(&mut canvas, &frame, dumbbell)?,
            Plot::Matrix(matrix) => matrix::draw(&mut canvas, &frame, matrix)?,
            Plot::Heat(heat) => heat::draw(&mut canvas, &frame, heat)?,
            Plot::Ladders(ladders) => ladders::draw(&mut canvas, &frame, ladders)?,
            Plot::Waterfall(waterfall) => waterfall::draw(&mut canvas, &frame, waterfall)?,
            Plot::Ranges(ranges) => ranges::draw(&mut canvas, &frame, ranges)?,
            Plot::Balance(balance) => balance::draw(&mut canvas, &frame, balance)?,
            Plot::Quadrants(plot) => quadrants::draw(&mut canvas, &frame, plot)?,
            Plot::Replies(replies) => replies::draw(&mut canvas, &frame, replies)?,
        };
        canvas.finish()?;
        marks
    };
    let svg = canvas::document(&body, figure, options, (width, height));
    Ok(Drawing { svg, width, height, marks })
}

/// The SVG document alone.
///
/// # Errors
/// As [`draw`].
pub fn svg(figure: &Figure, options: &DrawOptions) -> Result<String, DrawError> {
    draw(figure, options).map(|drawing| drawing.svg)
}

/// The regions that answer to the pointer alone.
///
/// # Errors
/// As [`draw`].
pub fn marks(figure: &Figure, options: &DrawOptions) -> Result<Vec<Mark>, DrawError> {
    draw(figure, options).map(|drawing| drawing.marks)
}

//! The frames every slide of a size has in common.

use super::Rect;
use crate::deck::SlideSize;

/// Frames of a size of slide, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grid {
    /// The size.
    pub size: SlideSize,
    /// Width of the slide.
    pub width: f64,
    /// Height of the slide.
    pub height: f64,
    /// The line above the title.
    pub kicker: Rect,
    /// The title at two lines of its largest size.
    pub title: Rect,
    /// Space between the title and what stands below it.
    pub after_title: f64,
    /// Everything between the top of the title and the foot.
    pub body: Rect,
    /// The line at the foot.
    pub footer: Rect,
    /// The number of the slide.
    pub number: Rect,
    /// The title of the opening slide.
    pub opening_title: Rect,
    /// The lines under it.
    pub opening_lines: Rect,
    /// Space between two columns of the body.
    pub gutter: f64,
}

impl Grid {
    /// The frames of a size.
    #[must_use]
    pub fn of(size: SlideSize) -> Self {
        let (width, margin, gutter) = match size {
            SlideSize::Wide => (960.0, 48.0, 36.0),
            SlideSize::HalfWide => (480.0, 32.0, 20.0),
            SlideSize::FourThree => (720.0, 40.0, 28.0),
        };
        let height = 540.0;
        let inner = width - 2.0 * margin;
        let across = |y: f64, h: f64| Rect { x: margin, y, w: inner, h };
        Self {
            size,
            width,
            height,
            kicker: across(30.0, 15.0),
            title: across(50.0, 68.0),
            after_title: 16.0,
            body: across(50.0, height - 44.0 - 50.0),
            footer: Rect { w: inner - 60.0, ..across(height - 30.0, 13.0) },
            number: Rect { x: margin + inner - 48.0, y: height - 30.0, w: 48.0, h: 13.0 },
            opening_title: across(170.0, 140.0),
            opening_lines: across(330.0, 110.0),
            gutter,
        }
    }

    /// Sizes of the title with the most lines it may have at each, best first.
    pub(super) const fn title_steps(&self) -> &'static [(f64, usize)] {
        match self.size {
            SlideSize::Wide => {
                &[(28.0, 2), (26.0, 2), (24.0, 2), (22.0, 2), (20.0, 2), (22.0, 3), (20.0, 3)]
            }
            SlideSize::FourThree => {
                &[(28.0, 2), (26.0, 2), (24.0, 2), (22.0, 2), (24.0, 3), (22.0, 3), (20.0, 4)]
            }
            SlideSize::HalfWide => &[(24.0, 3), (22.0, 3), (20.0, 4), (20.0, 5)],
        }
    }

    /// Sizes of the opening title with the most lines at each.
    pub(super) const fn opening_steps(&self) -> &'static [(f64, usize)] {
        match self.size {
            SlideSize::Wide | SlideSize::FourThree => &[(40.0, 2), (36.0, 3), (32.0, 3), (28.0, 4)],
            SlideSize::HalfWide => &[(32.0, 3), (28.0, 4), (24.0, 5)],
        }
    }
}

//! Text in frames: the largest size at which it fits.

use super::{Item, Rect, Role, TextBox};
use crate::{
    fault::Fault,
    ink::Ink,
    measure::{PITCH, Weight, width, wrap},
};

/// Sizes of running text, best first.
pub(super) const BODY: [f64; 7] = [18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0];

/// A paragraph and the lines it breaks into.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// The whole text.
    pub text: String,
    /// Its lines.
    pub lines: Vec<String>,
    /// Width of the hanging indent with a bullet, in points; nothing without one.
    pub indent: f64,
}

/// How a text is to look whatever its size.
#[derive(Debug, Clone, Copy)]
pub(super) struct Want {
    pub(super) weight: Weight,
    pub(super) ink: Ink,
    pub(super) spacing: f64,
    /// Space between paragraphs in font sizes.
    pub(super) gap: f64,
    pub(super) bullets: bool,
}

impl Want {
    pub(super) const fn small(ink: Ink) -> Self {
        Self { weight: Weight::Regular, ink, spacing: 1.0, gap: 0.0, bullets: false }
    }
}

/// A text at one size.
#[derive(Debug, Clone)]
pub(super) struct Fitted {
    pub(super) size: f64,
    pub(super) height: f64,
    paragraphs: Vec<Paragraph>,
}

impl Fitted {
    pub(super) fn lines(&self) -> usize {
        self.paragraphs.iter().map(|p| p.lines.len()).sum()
    }

    pub(super) fn boxed(self, role: Role, name: &'static str, rect: Rect, want: Want) -> TextBox {
        TextBox {
            role,
            name,
            rect,
            size: self.size,
            spacing: want.spacing,
            weight: want.weight,
            ink: want.ink,
            right: false,
            gap: want.gap * self.size,
            paragraphs: self.paragraphs,
        }
    }

    /// As a text box at the top of a rectangle.
    pub(super) fn item<'a>(self, name: &'static str, rect: Rect, want: Want) -> Item<'a> {
        let rect = Rect { h: self.height, ..rect };
        Item::Text(self.boxed(Role::Text, name, rect, want))
    }
}

/// A text at a size in a column.
pub(super) fn at(paragraphs: &[String], column: f64, size: f64, want: Want) -> Fitted {
    let indent = if want.bullets { size } else { 0.0 };
    let paragraphs: Vec<Paragraph> = paragraphs
        .iter()
        .map(|text| Paragraph {
            lines: wrap(text, size, want.weight, column - indent),
            text: text.clone(),
            indent,
        })
        .collect();
    let lines: usize = paragraphs.iter().map(|p| p.lines.len()).sum();
    let gaps = paragraphs.len().saturating_sub(1);
    let height = lines as f64 * size * PITCH * want.spacing + gaps as f64 * want.gap * size;
    // Presentation programs round line heights up by parts of a point.
    Fitted { size, height: height + size * 0.1, paragraphs }
}

/// The largest of some sizes at which a text fits a rectangle.
pub(super) fn fit(
    paragraphs: &[String],
    rect: Rect,
    sizes: &[f64],
    want: Want,
) -> Result<Fitted, Fault> {
    sizes
        .iter()
        .map(|size| at(paragraphs, rect.w, *size, want))
        .find(|fitted| fitted.height <= rect.h)
        .ok_or(Fault::DoesNotFit)
}

/// A single small line.
pub(super) fn line<'a>(
    text: &str,
    role: Role,
    name: &'static str,
    rect: Rect,
    ink: Ink,
) -> Result<Item<'a>, Fault> {
    let most = if role == Role::Kicker { 12.0 } else { 10.0 };
    let size = [most, most - 1.0, most - 2.0]
        .into_iter()
        .find(|size| width(text, *size, Weight::Regular) <= rect.w)
        .ok_or(Fault::LineTooLong)?;
    let want = Want::small(ink);
    Ok(Item::Text(at(&[text.to_owned()], rect.w, size, want).boxed(role, name, rect, want)))
}

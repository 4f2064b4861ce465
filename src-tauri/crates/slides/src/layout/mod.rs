//! Where everything stands: the frames of every body on every size of slide, in points, the
//! origin at the top left. The package and the preview are both made from a [`Page`].

mod body;
mod grid;
mod journey;
mod quotes;
mod table;
mod text;

pub use grid::Grid;
pub use table::{Cell, Grid as TableGrid};
pub use text::Paragraph;

use crate::{
    deck::{Body, Deck, Slide},
    fault::{self, Fault},
    ink::Ink,
    measure::{PITCH, Weight, tidy},
};
use rapport_charts::figure::Figure;
use text::Want;

/// A rectangle in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

impl Rect {
    /// The bottom edge.
    #[must_use]
    pub fn bottom(self) -> f64 {
        self.y + self.h
    }

    /// What is left below a line, no less than nothing.
    fn below(self, y: f64) -> Self {
        Self { y, h: (self.bottom() - y).max(0.0), ..self }
    }
}

/// What a text is on its slide; some roles are placeholders of the slide's layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The title: a placeholder.
    Title,
    /// Lines under the opening title: a placeholder.
    Subtitle,
    /// The small line above the title: a placeholder.
    Kicker,
    /// The line at the foot: a placeholder.
    Footer,
    /// The number of the slide: a placeholder with a field.
    Number,
    /// A text box.
    Text,
}

/// A text, already broken into lines that fit.
#[derive(Debug, Clone, PartialEq)]
pub struct TextBox {
    /// What it is.
    pub role: Role,
    /// What it is called in the selection pane.
    pub name: &'static str,
    /// Its frame.
    pub rect: Rect,
    /// Font size in points.
    pub size: f64,
    /// Height of a line in parts of single spacing.
    pub spacing: f64,
    /// Thickness.
    pub weight: Weight,
    /// Colour.
    pub ink: Ink,
    /// Whether it stands at the right edge of its frame.
    pub right: bool,
    /// Space between paragraphs in points.
    pub gap: f64,
    /// Paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

impl TextBox {
    /// Distance of base lines in points.
    #[must_use]
    pub fn pitch(&self) -> f64 {
        self.size * PITCH * self.spacing
    }
}

/// One thing on a slide.
#[derive(Debug, Clone, PartialEq)]
pub enum Item<'a> {
    /// A text.
    Text(TextBox),
    /// A chart in its frame.
    Chart(Rect, &'a Figure),
    /// A table.
    Table(TableGrid),
    /// A filled rectangle: a rule when it is thin.
    Bar(Rect, Ink),
}

/// A slide laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Page<'a> {
    /// Frames common to all slides of the size.
    pub grid: Grid,
    /// Whether it is an opening slide.
    pub opening: bool,
    /// What stands on it, in reading order.
    pub items: Vec<Item<'a>>,
}

/// Lays out one slide.
///
/// # Errors
/// The first fault that stops the slide; text is never clipped: what does not fit at its smallest
/// size is [`Fault::DoesNotFit`].
pub fn page<'a>(deck: &'a Deck, slide: &'a Slide, index: usize) -> Result<Page<'a>, Fault> {
    if let Some(fault) = fault::of_slide(slide).into_iter().find(|fault| fault.stops()) {
        return Err(fault);
    }
    let grid = Grid::of(deck.size);
    let mut items = Vec::new();
    if let Body::Opening(lines) = &slide.body {
        body::opening(&grid, slide, lines, &mut items)?;
        return Ok(Page { grid, opening: true, items });
    }
    let want =
        Want { weight: Weight::Bold, ink: Ink::Text, spacing: 1.0, gap: 0.0, bullets: false };
    let title = [tidy(&slide.title)];
    let fitted = grid
        .title_steps()
        .iter()
        .find_map(|(size, lines)| {
            let fitted = text::at(&title, grid.title.w, *size, want);
            (fitted.lines() <= *lines).then_some(fitted)
        })
        .ok_or(Fault::TitleTooLong)?;
    let title = Rect { h: fitted.height, ..grid.title };
    items.push(Item::Text(fitted.boxed(Role::Title, "Title", title, want)));
    let kicker = tidy(&slide.kicker);
    if !kicker.is_empty() {
        items.push(text::line(&kicker, Role::Kicker, "Kicker", grid.kicker, Ink::Second)?);
    }
    body::place(
        &slide.body,
        grid.body.below(title.bottom() + grid.after_title),
        &grid,
        &mut items,
    )?;
    let footer = tidy(&deck.footer);
    if !footer.is_empty() {
        items.push(text::line(&footer, Role::Footer, "Footer", grid.footer, Ink::Third)?);
    }
    if deck.slides.len() > 1 {
        let number = (index + 1).to_string();
        let mut number = text::line(&number, Role::Number, "Number", grid.number, Ink::Third)?;
        if let Item::Text(number) = &mut number {
            number.right = true;
        }
        items.push(number);
    }
    Ok(Page { grid, opening: false, items })
}

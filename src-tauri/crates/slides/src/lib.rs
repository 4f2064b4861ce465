//! Decks as data, written as PPTX with native, editable charts.
//!
//! [`deck`] is plain data; [`pptx`] makes the package, one struct for each part; [`preview`]
//! draws a slide as SVG from the same [`layout`] the package uses; [`check`] says what is wrong
//! with a deck before it is shown.

pub mod deck;
mod fault;
mod ink;
pub mod layout;
mod measure;
mod package;
mod parts;
mod preview;
mod write;
mod xml;

pub use fault::{
    Fault, LONG_NAME, LONGEST_NAME, MOST_CARDS, MOST_CATEGORIES, MOST_COLUMNS, MOST_HEAT_COLUMNS,
    MOST_LINES, MOST_PARETO_CATEGORIES, MOST_PEOPLE, MOST_ROWS, Problem, STEPS, WriteError, check,
};
pub use ink::Ink;
pub use measure::Weight;
pub use preview::preview;
pub use write::pptx;

//! Values out of the text of cells.

pub(crate) mod day;
pub(crate) mod number;
pub(crate) mod word;

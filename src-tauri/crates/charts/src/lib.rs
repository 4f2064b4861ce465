//! Figures as data, drawn once by plotters for screen, file and slide.
//!
//! [`figure`] is plain data and knows nothing of drawing; [`draw`] is the only use of plotters;
//! [`png`] turns its SVG into pixels; [`palette`] feeds the drawing, the CSS tokens of the window
//! and the theme of the deck.

pub mod draw;
pub mod figure;
mod lettering;
pub mod palette;
pub mod png;

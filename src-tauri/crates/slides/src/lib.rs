//! Decks as data, written as PPTX with native, editable charts.
//!
//! [`deck`] is plain data; [`write`] makes the package, one struct for each part; [`preview`]
//! draws a slide as SVG from the same [`layout`] the package uses.

pub mod deck;

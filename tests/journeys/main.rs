//! Journeys of a user through the api, with files the tests make themselves.
#![cfg(test)]

mod books;
mod earlier;
mod edits;
mod figures;
mod first_start;
mod fixtures;
mod hostile;
mod imports;
mod portfolio;
mod random;
mod refusals;
mod reviews;
mod speech;

//! Journeys of a user through the api, with files the tests make themselves.
#![cfg(test)]

mod fixtures;
mod first_start;

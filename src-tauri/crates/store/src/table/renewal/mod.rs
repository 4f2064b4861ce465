//! The tables of renewals.

mod forecast;
mod likelihood;
mod step;

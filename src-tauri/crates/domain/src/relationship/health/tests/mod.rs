//! Health: its signs and factors rule by rule, its score, changes and acts, and what holds for any
//! account.

mod any;
mod counts;
mod factors;
mod score;
mod signs;

//! The relationship with an account: its stages, what is known of it, and how healthy it is.
//!
//! Records first ([`answer`], [`incident`], [`promise`]…), then [`facts`], the slim dated form in
//! which the rules see them, then the rules: [`stage`], [`health`], [`loyalty`], [`alert`],
//! [`purchase`]. Every rule takes a day and counts the facts dated on or before it.

pub mod alert;
pub mod answer;
pub mod csi;
pub mod factor;
pub mod facts;
#[cfg(test)]
mod fixture;
pub mod handover;
pub mod health;
pub mod incident;
pub mod loyalty;
pub mod profile;
pub mod promise;
pub mod purchase;
pub mod reference;
pub mod scale;
pub mod sign;
pub mod stage;
pub mod task;
mod within;

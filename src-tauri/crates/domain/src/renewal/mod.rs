//! Renewals: the ladder of steps before a subscription's end, what comes of them, how likely a
//! renewal is, and what the base earns again and again (product.md §4, §7.1).
//!
//! Records first ([`step`], [`likelihood`], [`forecast`]), then [`facts`], the slim dated form in
//! which the rules see a subscription, then the rules. A ladder is never stored: [`ladder::ladder`]
//! makes it from the term, the rungs set for the product's family and the working days, as of any
//! day. Only what a person did or arranged is a record, so that a term whose dates change has its
//! ladder remade without a trace of the old one, and nothing done is lost.

pub mod closing;
pub mod facts;
pub mod follow;
pub mod forecast;
pub mod ladder;
pub mod likelihood;
pub mod plan;
pub mod probability;
pub mod recurring;
pub mod rung;
pub mod scenario;
pub mod step;
#[cfg(test)]
mod tests;
pub mod warning;
pub mod whom;
pub mod workdays;

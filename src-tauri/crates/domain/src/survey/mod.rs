//! The half-yearly survey and what becomes of it (product.md §5, §7.3): who is asked, what they say,
//! what is made of it, and that they are told.
//!
//! Records first ([`wave`], [`respondent`], [`interview`], [`feedback`]; what a person answered is
//! [`crate::Answer`]), then [`facts`], the slim dated form in which the rules see them, then the rules.

pub mod asking;
pub mod choose;
pub mod closing;
pub mod effect;
pub mod facts;
pub mod feedback;
pub mod figures;
pub mod head;
pub mod interview;
pub mod respondent;
pub mod said;
pub mod state;
#[cfg(test)]
mod tests;
pub mod themes;
pub mod wave;

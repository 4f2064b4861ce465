//! Health: how the relationship with an account is, 0 (bad) to 100 (good), with every point and
//! every change explained (product.md §3).
//!
//! Facts → the nine signs as computed ([`computed`]) → as they read under a scale, a judgement by
//! hand winning while fresh ([`readings`]) → the score with its lines ([`health`]) → what changed
//! between two days ([`change`]), what would help most ([`acts`]), what to ask next ([`to_ask`]),
//! and which factors the data propose ([`propose_factors`]).

mod acts;
mod change;
mod dealings;
mod freshness;
mod propose;
mod reading;
mod score;
mod tenths;
#[cfg(test)]
mod tests;
pub(super) mod voices;

pub use acts::{Act, Ask, Deed, acts, to_ask};
pub use change::{Change, ChangeLine, Moved, change};
pub use freshness::freshness;
pub use propose::{Cause, DISTANCE_DAYS, FactorProposal, propose_factors};
pub use reading::{Basis, Computed, Evidence, Judged, Reading};
pub use score::{Band, Health, Line, OpenFactor, Part, computed, health, readings};
pub use tenths::Tenths;

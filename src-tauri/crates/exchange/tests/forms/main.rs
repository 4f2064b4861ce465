//! Survey forms: out, filled in, back again; and what else may come back.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may stop at once"
)]

mod going_out;
mod hostile;
mod round_trip;
mod support;

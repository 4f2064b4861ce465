//! Files made here, read, mapped, planned and carried out.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests may stop at once"
)]

mod answers;
mod formats;
mod matching;
mod properties;
mod rejects;
mod relationship;
mod renewals;
mod support;
mod workbooks;

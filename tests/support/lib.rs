//! Builders shared by the journeys.

pub mod bench;
pub mod machine;
pub mod package;

use std::path::{Path, PathBuf};

/// The folder of the window's sources.
#[must_use]
pub fn ui_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui")
}

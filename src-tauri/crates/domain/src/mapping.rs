//! Remembered mappings: how a file of a known shape was read last time.

use crate::id::MappingId;
use serde::{Deserialize, Serialize};

/// How files of one shape are read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileMapping {
    /// Identity.
    pub id: MappingId,
    /// The shape: import kind and folded headings; two files of one shape have the same.
    pub shape: String,
    /// The mapping as `exchange` writes it, JSON.
    pub mapping: String,
}

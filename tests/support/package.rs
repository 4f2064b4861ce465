//! Office packages taken apart: a zip of XML parts, with workbooks inside it.
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};
use zip::ZipArchive;

/// Parts by path; those of an embedded workbook stand under the workbook's own path and `!`.
pub type Parts = BTreeMap<String, Vec<u8>>;

/// Unpacks a package and the packages in it.
///
/// # Panics
/// When it is none.
#[must_use]
pub fn unpack(bytes: &[u8]) -> Parts {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Parts::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let path = file.name().unwrap().into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        if path.ends_with(".xlsx") {
            for (inner, content) in unpack(&content) {
                parts.insert(format!("{path}!{inner}"), content);
            }
        }
        parts.insert(path, content);
    }
    parts
}

/// Whether a part is XML.
#[must_use]
pub fn is_xml(path: &str) -> bool {
    path.ends_with(".xml") || path.ends_with(".rels")
}

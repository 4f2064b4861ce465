//! Telling two readings of one open book apart.

use crate::{book::Book, error::StoreError};
use rapport_domain::Noun;
use std::collections::BTreeMap;

/// What this process has written, counted by noun.
#[derive(Debug, Default)]
pub(crate) struct Written {
    of: BTreeMap<Noun, u64>,
    /// Writes that failed: what they left is not known.
    failed: u64,
}

impl Written {
    /// Counts a write that is done, or one that failed.
    pub(crate) fn count(&mut self, done: Result<impl IntoIterator<Item = Noun>, ()>) {
        match done {
            Ok(nouns) => nouns.into_iter().for_each(|noun| *self.of.entry(noun).or_default() += 1),
            Err(()) => self.failed += 1,
        }
    }
}

/// Equal while nobody has written in between what was asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    written: u64,
    elsewhere: i64,
}

impl Book {
    /// The version of the records of those nouns. What another process writes changes it, whatever
    /// that was.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn version_of(&self, nouns: impl Fn(Noun) -> bool) -> Result<Version, StoreError> {
        let elsewhere =
            self.conn.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?;
        // The counts only grow: their sum is the same while each of them is.
        let own = self.written.of.iter().filter(|(noun, _)| nouns(**noun)).map(|(_, count)| count);
        Ok(Version { written: self.written.failed + own.sum::<u64>(), elsewhere })
    }
}

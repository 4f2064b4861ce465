//! Numbers of new records, before they are written.

use super::Desk;
use crate::Failure;
use rapport_domain::Noun;
use rapport_store::Book;
use std::collections::BTreeMap;

/// Numbers of new records, one after another.
#[derive(Default)]
pub(super) struct Numbers(BTreeMap<Noun, i64>);

impl Numbers {
    /// Ready for records of these nouns.
    pub(super) fn of(desk: &Desk<'_>, book: &Book, nouns: &[Noun]) -> Result<Self, Failure> {
        let next = |noun: &Noun| Ok((*noun, book.next_id(*noun).map_err(|e| desk.store(e))?));
        Ok(Self(nouns.iter().map(next).collect::<Result<_, Failure>>()?))
    }

    /// A noun that was not made ready would get 0, which no table takes.
    pub(super) fn next(&mut self, noun: Noun) -> i64 {
        let next = self.0.get_mut(&noun);
        next.map_or(0, |next| std::mem::replace(next, *next + 1))
    }
}

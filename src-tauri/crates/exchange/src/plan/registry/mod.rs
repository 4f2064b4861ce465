//! Who is who: records of the book and of the rows so far, found by what rows say of them.

pub(crate) mod accounts;
pub(crate) mod contacts;
pub(crate) mod managers;
pub(crate) mod products;

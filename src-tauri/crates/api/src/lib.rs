//! The list of commands, their requests, replies and handlers. The window, the command line and
//! the journeys all come in through [`Session::call`] or the typed functions of [`commands`].

pub mod clock;
pub mod commands;
pub mod dto;
pub mod failure;
pub mod host;
pub mod session;
pub mod types;

mod account;
mod atomic_file;
pub mod book;
mod edit;
mod figure;
mod form;
mod halves;
mod import;
mod portfolio;
mod print;
mod product;
mod relationship;
pub mod reminder;
mod renewal;
mod review;
mod search;
mod survey;

/// What a file can hold; the key is the word of the command line.
pub mod import_kind {
    pub use rapport_exchange::Kind;
}

pub use failure::{Code, Failure};
pub use host::Host;
pub use session::Session;

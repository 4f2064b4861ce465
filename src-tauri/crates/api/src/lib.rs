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
mod book;
mod edit;
mod figure;
mod import;
mod portfolio;
mod print;
mod product;
mod review;
mod search;

pub use failure::{Code, Failure};
pub use host::Host;
pub use session::Session;

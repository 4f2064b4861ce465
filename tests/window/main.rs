//! The real window, driven as a user would by WebKitWebDriver: names, clicks and keys. On every
//! screen the accessibility checker axe must find nothing.
//!
//! Needs a display (`xvfb-run`), WebKitWebDriver, the built `rapport-window` and `ui/node_modules`.
//! With `RAPPORT_SHOTS=1` a picture of every screen goes to `target/window`; after a failure one
//! does anyway.

mod app;
mod beside;
mod driver;
mod finding;
mod first_start;
mod journey;
mod relationship;
mod removal;
mod renewals;
mod survey;
mod words;

use std::error::Error;

/// Whatever goes wrong in a test.
type Trouble = Box<dyn Error>;

//! The book from outside: what it promises to the crates above it.
#![cfg(test)]

mod files;
mod journal;
mod migration_5;
mod migrations;
mod portfolio;
mod reads;
mod relationship;
mod removal;
mod survey;
mod terms;
mod world;

//! A made-up portfolio over five years, the same for the same seed.

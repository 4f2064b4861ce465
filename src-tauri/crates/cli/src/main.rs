//! rapport without a window.
fn main() {}

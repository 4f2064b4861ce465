//! Writes the colour tokens of the window to the standard output.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(rapport_charts::palette::css().as_bytes())
}

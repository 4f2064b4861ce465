//! Renders every figure of the tests into a folder, to be looked at: `gallery FOLDER`.

#[path = "../tests/charts/figures.rs"]
mod figures;

use rapport_charts::draw::{DrawOptions, Ground, Scheme, Size};
use rapport_charts::png::png;
use rapport_text::Lang;
use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("usage: gallery FOLDER")?);
    std::fs::create_dir_all(&folder)?;
    let file = DrawOptions::file;
    let dark = DrawOptions { scheme: Scheme::Dark, ..file(Size::Full) };
    let card = DrawOptions {
        ground: Ground::Sheet,
        ..DrawOptions::screen(Size::Custom { width: 560, height: 260 }, Scheme::Light)
    };
    let small = DrawOptions {
        ground: Ground::Sheet,
        ..DrawOptions::screen(Size::Custom { width: 420, height: 260 }, Scheme::Dark)
    };
    let variants = [
        ("full", file(Size::Full)),
        ("half", file(Size::Half)),
        ("four-three", file(Size::FourThree)),
        ("dark", dark),
        ("card", card),
        ("small", small),
    ];
    for lang in Lang::ALL {
        for figure in figures::all(lang) {
            for (name, options) in variants {
                let path = folder.join(format!("{}-{name}.png", figure.key));
                std::fs::write(path, png(&figure, &options, 1.0)?)?;
            }
        }
    }
    Ok(())
}

//! Writes the specimen deck in every language and size beside the path given, with the preview of
//! every slide: `cargo run -p rapport-slides --example specimen -- x.pptx`.

#[path = "../tests/specimen/mod.rs"]
mod specimen;

use rapport_charts::{
    draw::{DrawOptions, Ground, Size, svg},
    figure::Figure,
};
use rapport_slides::{deck::SlideSize, pptx, preview};
use rapport_text::Lang;
use std::{error::Error, fs, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let path = PathBuf::from(std::env::args().nth(1).ok_or("where to?")?);
    let stem = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let sizes =
        [(SlideSize::Wide, "wide"), (SlideSize::HalfWide, "half"), (SlideSize::FourThree, "4x3")];
    for lang in Lang::ALL {
        for (size, name) in sizes {
            let deck = specimen::deck(lang, size);
            let name = format!("{stem}-{}-{name}", lang.key());
            fs::write(path.with_file_name(format!("{name}.pptx")), pptx(&deck)?)?;
            for index in 0..deck.slides.len() {
                let drawn = preview(&deck, index, &chart)?;
                let number = index + 1;
                fs::write(path.with_file_name(format!("{name}-{number:02}.svg")), drawn)?;
            }
        }
    }
    Ok(())
}

/// The figure as the window draws it, a smaller one scaled down.
fn chart(figure: &Figure, w: f64, h: f64) -> String {
    let scale = (200.0 / w).max(120.0 / h).max(1.0);
    let size =
        Size::Custom { width: (w * scale).round() as u32, height: (h * scale).round() as u32 };
    let options =
        DrawOptions { titled: false, ground: Ground::Transparent, ..DrawOptions::file(size) };
    svg(figure, &options).unwrap_or_default()
}

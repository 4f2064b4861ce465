//! The drawing as pixels: the same SVG, rendered with the bundled font.

use crate::draw::{DrawError, DrawOptions, svg};
use crate::figure::Figure;
use crate::lettering::{REGULAR, SEMI_BOLD};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::sync::{Arc, OnceLock};

/// Dots per metre at 1×: 96 to the inch, as CSS counts pixels.
const DOTS_PER_METRE: f32 = 3779.53;
const FAMILY: &str = "Inter";

/// The figure as a PNG file, `scale` pixels for each nominal one (0.25–8), its resolution noted
/// so that it keeps its nominal size where it is pasted.
///
/// # Errors
/// As [`crate::draw::draw`], and [`DrawError::Pixels`] for a scale out of range or a failed
/// encoding.
pub fn png(figure: &Figure, options: &DrawOptions, scale: f32) -> Result<Vec<u8>, DrawError> {
    let (width, height, pixels) = rgba(figure, options, scale)?;
    let mut out = Vec::with_capacity(pixels.len() / 16);
    let mut encoder = ::png::Encoder::new(&mut out, width, height);
    encoder.set_color(::png::ColorType::Rgba);
    encoder.set_depth(::png::BitDepth::Eight);
    encoder.set_compression(::png::Compression::Fast);
    let dots = (DOTS_PER_METRE * scale).round() as u32;
    encoder.set_pixel_dims(Some(::png::PixelDimensions {
        xppu: dots,
        yppu: dots,
        unit: ::png::Unit::Meter,
    }));
    let mut writer = encoder.write_header().map_err(pixels_failed)?;
    writer.write_image_data(&pixels).map_err(pixels_failed)?;
    writer.finish().map_err(pixels_failed)?;
    Ok(out)
}

/// Width, height and the pixels in rows from the top, four bytes each, alpha not multiplied in:
/// what a clipboard takes.
///
/// # Errors
/// As [`png()`].
pub fn rgba(
    figure: &Figure,
    options: &DrawOptions,
    scale: f32,
) -> Result<(u32, u32, Vec<u8>), DrawError> {
    if !(0.25..=8.0).contains(&scale) {
        return Err(DrawError::Pixels(format!("a scale of {scale} is outside 0.25–8")));
    }
    let drawn = svg(figure, &DrawOptions { interactive: false, ..*options })?;
    let usvg = Options { fontdb: fonts(), font_family: FAMILY.to_owned(), ..Options::default() };
    let tree = Tree::from_str(&drawn, &usvg).map_err(pixels_failed)?;
    let (width, height) = options.size.pixels();
    let scaled = |n: u32| (n as f32 * scale).round() as u32;
    let (width, height) = (scaled(width), scaled(height));
    let mut pixmap = Pixmap::new(width, height)
        .ok_or_else(|| DrawError::Pixels(format!("no room for {width} × {height} pixels")))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    Ok((width, height, pixmap.take_demultiplied()))
}

fn pixels_failed(cause: impl std::fmt::Display) -> DrawError {
    DrawError::Pixels(cause.to_string())
}

/// Only the bundled fonts: the same pixels on every machine. Named here, as the bundled cuts hold
/// no PostScript name and `SemiBold` calls itself a family of its own.
fn fonts() -> Arc<fontdb::Database> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    Arc::clone(FONTS.get_or_init(|| {
        let mut named = fontdb::Database::new();
        let bundled = [
            (REGULAR, "Inter-Regular", fontdb::Weight::NORMAL),
            (SEMI_BOLD, "Inter-SemiBold", fontdb::Weight::SEMIBOLD),
        ];
        for (font, name, weight) in bundled {
            named.push_face_info(fontdb::FaceInfo {
                id: fontdb::ID::dummy(),
                source: fontdb::Source::Binary(Arc::new(font)),
                index: 0,
                families: vec![(FAMILY.to_owned(), fontdb::Language::English_UnitedStates)],
                post_script_name: name.to_owned(),
                style: fontdb::Style::Normal,
                weight,
                stretch: fontdb::Stretch::Normal,
                monospaced: false,
            });
        }
        named.set_sans_serif_family(FAMILY);
        Arc::new(named)
    }))
}

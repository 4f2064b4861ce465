//! Key parts compared with those looked at and found good. `UPDATE_GOLDEN=1` writes them anew.

use crate::{
    package::{text, unpack},
    specimen,
};
use rapport_slides::{deck::SlideSize, pptx, preview};
use rapport_text::Lang;
use std::{fs, path::Path};

fn compare(name: &str, found: &str) {
    // One element a line, so that a difference can be read.
    let found = found.replace("><", ">\n<");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, found).expect("golden files can be written");
        return;
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    let at = golden.lines().zip(found.lines()).position(|(a, b)| a != b);
    assert!(golden == found, "{name} differs from line {at:?} on; look, then UPDATE_GOLDEN=1");
}

#[test]
fn key_parts_are_as_they_were_found_good() {
    let deck = specimen::deck(Lang::Ru, SlideSize::Wide);
    let parts = unpack(&pptx(&deck).expect("it fits"));
    for (name, path) in [
        ("columns.xml", "ppt/charts/chart1.xml"),
        ("stacked.xml", "ppt/charts/chart2.xml"),
        ("bars.xml", "ppt/charts/chart3.xml"),
        ("pareto.xml", "ppt/charts/chart4.xml"),
        ("timeline.xml", "ppt/charts/chart5.xml"),
        ("timeline-overlay.xml", "ppt/drawings/drawing5.xml"),
        ("lines.xml", "ppt/charts/chart12.xml"),
        ("dumbbell.xml", "ppt/charts/chart14.xml"),
        ("bubbles.xml", "ppt/charts/chart15.xml"),
        ("waterfall.xml", "ppt/charts/chart18.xml"),
        ("ranges-columns.xml", "ppt/charts/chart19.xml"),
        ("ranges-dots.xml", "ppt/charts/chart20.xml"),
        ("ladders.xml", "ppt/charts/chart21.xml"),
        ("ladders-overlay.xml", "ppt/drawings/drawing21.xml"),
        ("balance.xml", "ppt/charts/chart24.xml"),
        ("quadrants.xml", "ppt/charts/chart25.xml"),
        ("quadrants-overlay.xml", "ppt/drawings/drawing25.xml"),
        ("slide-replies.xml", "ppt/slides/slide31.xml"),
        ("slide-quotes.xml", "ppt/slides/slide33.xml"),
        ("slide-heat.xml", "ppt/slides/slide21.xml"),
        ("slide-journey.xml", "ppt/slides/slide23.xml"),
        ("slide-sentences.xml", "ppt/slides/slide2.xml"),
        ("slide-chart.xml", "ppt/slides/slide4.xml"),
        ("slide-table.xml", "ppt/slides/slide12.xml"),
        ("notes.xml", "ppt/notesSlides/notesSlide2.xml"),
        ("master.xml", "ppt/slideMasters/slideMaster1.xml"),
        ("layout-title.xml", "ppt/slideLayouts/slideLayout1.xml"),
        ("layout-content.xml", "ppt/slideLayouts/slideLayout2.xml"),
        ("theme.xml", "ppt/theme/theme1.xml"),
        ("presentation.xml", "ppt/presentation.xml"),
        ("content-types.xml", "[Content_Types].xml"),
    ] {
        compare(name, text(&parts, path));
    }
    let blank = |_: &rapport_charts::figure::Figure, _: f64, _: f64| "<svg/>".to_owned();
    compare("preview-table.svg", &preview(&deck, 11, &blank).expect("it fits"));
}

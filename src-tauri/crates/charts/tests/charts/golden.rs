//! Drawings compared with the ones looked at and kept. `UPDATE_GOLDEN=1` keeps the new ones.

use crate::figures;
use rapport_charts::draw::{DrawOptions, Scheme, Size, svg};
use rapport_charts::figure::Figure;
use rapport_text::Lang;
use std::path::PathBuf;

fn compare(name: &str, figure: &Figure, options: &DrawOptions) {
    let drawn = svg(figure, options).expect("a figure of the tests draws");
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{name}.svg"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &drawn).expect("the golden file can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == drawn,
        "{name} is drawn differently; look at it, then keep it with UPDATE_GOLDEN=1. First \
         difference: {:?}",
        kept.lines().zip(drawn.lines()).find(|(old, new)| old != new)
    );
}

#[test]
fn drawings_are_the_ones_kept() {
    let file = DrawOptions::file(Size::Full);
    let half = DrawOptions::file(Size::Half);
    let card = |scheme| DrawOptions::screen(Size::Custom { width: 560, height: 260 }, scheme);
    compare("revenue-ru", &figures::revenue(Lang::Ru), &file);
    compare("revenue-en-card-dark", &figures::revenue(Lang::En), &card(Scheme::Dark));
    compare("returns-en", &figures::returns(Lang::En), &half);
    compare("mix-ru", &figures::mix(Lang::Ru), &file);
    compare("mix-long-ru-half", &figures::mix_long(Lang::Ru), &half);
    compare("many-en-card", &figures::many(Lang::En), &card(Scheme::Light));
    compare("huge-en", &figures::huge(Lang::En), &DrawOptions::file(Size::FourThree));
    compare("bars-ru", &figures::bars(Lang::Ru, 8), &file);
    compare("pareto-ru", &figures::pareto(Lang::Ru, 10), &file);
    compare("pareto-en-many", &figures::pareto(Lang::En, 300), &half);
    compare("timeline-ru", &figures::timeline(Lang::Ru, 7), &file);
    compare("timeline-en-card", &figures::timeline(Lang::En, 7), &card(Scheme::Light));
}

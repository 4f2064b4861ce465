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

#[test]
fn drawings_of_the_relationship_are_the_ones_kept() {
    let file = DrawOptions::file(Size::Full);
    let half = DrawOptions::file(Size::Half);
    let small = |scheme| DrawOptions::screen(Size::Custom { width: 420, height: 260 }, scheme);
    compare("health-ru", &figures::health(Lang::Ru, 30), &file);
    compare("health-en-small-dark", &figures::health(Lang::En, 30), &small(Scheme::Dark));
    compare("survival-en-half", &figures::survival(Lang::En, 4), &half);
    compare("signs-ru", &figures::signs(Lang::Ru, 9), &file);
    compare("signs-en-small", &figures::signs(Lang::En, 9), &small(Scheme::Light));
    compare("people-ru", &figures::people(Lang::Ru, 12), &file);
    compare("loyalty-en", &figures::loyalty(Lang::En, 40), &file);
    compare("heat-ru-half", &figures::heat(Lang::Ru, 9, 12), &half);
    compare("clock-en-small", &figures::clock(Lang::En, 4), &small(Scheme::Light));
}

#[test]
fn drawings_of_renewals_are_the_ones_kept() {
    let file = DrawOptions::file(Size::Full);
    let half = DrawOptions::file(Size::Half);
    let card = |scheme| DrawOptions::screen(Size::Custom { width: 560, height: 260 }, scheme);
    compare("ladders-ru", &figures::ladders(Lang::Ru, 8), &file);
    compare("ladders-en-half", &figures::ladders(Lang::En, 12), &half);
    compare("ladders-ru-card-dark", &figures::ladders(Lang::Ru, 8), &card(Scheme::Dark));
    compare("bridge-ru", &figures::bridge(Lang::Ru, 1.0), &file);
    compare("bridge-en-half", &figures::bridge(Lang::En, 1000.0), &half);
    compare("forecast-ru", &figures::forecast(Lang::Ru, 6), &file);
    compare("forecast-en-many", &figures::forecast(Lang::En, 24), &half);
    compare("calibration-en-card", &figures::calibration(Lang::En, 5), &card(Scheme::Light));
}

#[test]
fn drawings_of_the_survey_are_the_ones_kept() {
    let file = DrawOptions::file(Size::Full);
    let half = DrawOptions::file(Size::Half);
    let card = |scheme| DrawOptions::screen(Size::Custom { width: 560, height: 260 }, scheme);
    compare("nps-ru", &figures::nps(Lang::Ru, 6), &file);
    compare("nps-en-card-dark", &figures::nps(Lang::En, 6), &card(Scheme::Dark));
    compare("nps-en-half", &figures::nps(Lang::En, 20), &half);
    compare("csi-ru", &figures::csi(Lang::Ru, 5), &file);
    compare("csi-en-card-dark", &figures::csi(Lang::En, 5), &card(Scheme::Dark));
    compare("crowd-ru-half", &figures::crowd(Lang::Ru), &half);
    compare("replies-ru", &figures::replies(Lang::Ru, 6), &file);
    compare("replies-en-half", &figures::replies(Lang::En, 6), &half);
    compare("replies-ru-card-dark", &figures::replies(Lang::Ru, 30), &card(Scheme::Dark));
}

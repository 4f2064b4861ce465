//! The preview says what the slide says.

use crate::specimen;
use rapport_charts::figure::Figure;
use rapport_slides::{WriteError, deck::SlideSize, preview};
use rapport_text::Lang;
use roxmltree::Document;

fn blank(_: &Figure, w: f64, h: f64) -> String {
    format!(
        r#"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}"/>"#
    )
}

#[test]
fn every_slide_is_drawn_in_its_own_size_with_all_its_words() {
    for (size, view) in [
        (SlideSize::Wide, "0 0 960 540"),
        (SlideSize::HalfWide, "0 0 480 540"),
        (SlideSize::FourThree, "0 0 720 540"),
    ] {
        let deck = specimen::deck(Lang::Ru, size);
        for (index, slide) in deck.slides.iter().enumerate() {
            let svg = preview(&deck, index, &blank).expect("what is written is drawn");
            let doc = Document::parse(&svg).expect("well-formed");
            assert_eq!(doc.root_element().attribute("viewBox"), Some(view), "units are points");
            let said: String = doc
                .descendants()
                .filter(|n| n.tag_name().name() == "text")
                .filter_map(|n| n.text())
                .collect::<Vec<_>>()
                .join(" ");
            assert!(said.contains(&slide.title), "{}: the title is there whole", slide.key);
        }
    }
}

#[test]
fn a_chart_is_drawn_without_the_words_that_stand_beside_it() {
    let deck = specimen::deck(Lang::En, SlideSize::Wide);
    let draw = |figure: &Figure, w: f64, h: f64| {
        assert!(
            figure.title.is_empty() && figure.unit.is_empty() && figure.source.is_empty(),
            "said twice"
        );
        assert!(w > 800.0 && h > 250.0, "a single chart has the slide to itself");
        blank(figure, w, h)
    };
    let svg = preview(&deck, 3, &draw).expect("it fits");
    assert_eq!(svg.matches("<svg").count(), 3, "slide, frame, chart");
    assert!(!svg.contains("<?xml"), "no prologue inside");
}

#[test]
fn there_is_no_slide_after_the_last() {
    let deck = specimen::deck(Lang::En, SlideSize::Wide);
    let past = preview(&deck, 99, &blank);
    assert!(matches!(past, Err(WriteError::NoSuchSlide(99))), "an index out of range is an error");
}

//! The native charts of the survey: what their workbooks hold, and what they refuse.

use crate::{
    charts::{cached, cells_of, child},
    package::{Parts, text, unpack},
    specimen,
};
use calamine::{Reader as _, Xlsx};
use rapport_charts::figure::{Figure, Plot, Reply};
use rapport_slides::{
    Fault, check,
    deck::{Body, Deck, Quote, Slide, SlideSize, one_chart},
    pptx, preview,
};
use rapport_text::Lang;
use roxmltree::{Document, Node};
use std::io::Cursor;

fn written(figure: Figure, lang: Lang) -> Parts {
    unpack(&pptx(&one_chart(figure, lang, SlideSize::Wide)).expect("it fits"))
}

fn series<'a>(doc: &'a Document<'a>) -> Vec<Node<'a, 'a>> {
    doc.descendants().filter(|n| n.tag_name().name() == "ser").collect()
}

fn name(of: Node<'_, '_>) -> String {
    child(child(of, "tx"), "v").text().unwrap_or_default().to_owned()
}

fn numbers(of: Node<'_, '_>, what: &str) -> Vec<Option<f64>> {
    let found = of.children().find(|n| n.tag_name().name() == what);
    let held = found.map(cached).unwrap_or_default();
    held.into_iter().map(|v| v.map(|v| v.parse().expect("a number"))).collect()
}

fn formula(parts: &Parts, (row, column): (u32, u32)) -> String {
    let bytes = parts.get("ppt/embeddings/Microsoft_Excel_Sheet1.xlsx").expect("a workbook");
    let mut book = Xlsx::new(Cursor::new(bytes.clone())).expect("the workbook opens");
    let sheet = book.worksheet_formula("Data").expect("the sheet is there");
    sheet.get_value((row, column)).cloned().unwrap_or_default()
}

#[test]
fn detractors_hang_and_nps_is_what_the_shares_make() {
    for lang in Lang::ALL {
        let figure = specimen::nps(lang);
        let Plot::Balance(plot) = figure.plot.clone() else { panic!("NPS is a balance") };
        let parts = written(figure, lang);
        let doc = Document::parse(text(&parts, "ppt/charts/chart1.xml")).expect("well-formed");
        let all = series(&doc);
        let names: Vec<String> = all.iter().take(3).map(|one| name(*one)).collect();
        let wanted = [&plot.gain.name, &plot.loss.name, &plot.net.name];
        assert_eq!(names.iter().collect::<Vec<_>>(), wanted, "the key names what is seen");
        let (gain, down, net) =
            (numbers(all[0], "val"), numbers(all[1], "val"), numbers(all[2], "val"));
        for at in [0, 1, 3, 4] {
            let (up, hanging) = (gain[at].expect("promoters"), down[at].expect("detractors"));
            assert!(hanging < 0.0 && up > 0.0, "one stands, the other hangs");
            assert_eq!(net[at], Some(up + hanging), "the dot lies at their difference");
        }
        assert_eq!((gain[2], down[2], net[2]), (None, None, None), "nobody answered: a gap");
        let bars = child(all[2], "errBars");
        let (plus, minus) = (numbers(bars, "plus"), numbers(bars, "minus"));
        let range = plot.ranges[0].as_ref().expect("a sample has an interval");
        let ends = (net[0].zip(plus[0]), net[0].zip(minus[0]));
        assert_eq!(ends.0.map(|(net, up)| net + up), Some(range.high), "up to its upper end");
        assert_eq!(ends.1.map(|(net, down)| net - down), Some(range.low), "down to its lower");
        assert_eq!(plus[4], None, "a census has no interval");
        assert!(formula(&parts, (1, 3)).contains("B2-G2"), "NPS follows the shares edited");
        assert!(formula(&parts, (1, 2)).contains("-G2"), "what hangs follows the detractors");
        assert_eq!(cells_of(&parts, "Data!$G$2:$G$3"), ["20", "30"], "shares have no sign");
    }
}

#[test]
fn parameters_are_points_and_the_medians_lines() {
    let figure = specimen::csi(Lang::En);
    let Plot::Quadrants(plot) = figure.plot.clone() else { panic!("CSI has quarters") };
    let parts = written(figure, Lang::En);
    let doc = Document::parse(text(&parts, "ppt/charts/chart1.xml")).expect("well-formed");
    let all = series(&doc);
    assert_eq!(all.len(), 4, "two lines, and the points of two colours");
    let known = |at: usize| -> Vec<(f64, f64)> {
        let (x, y) = (numbers(all[at], "xVal"), numbers(all[at], "yVal"));
        x.into_iter().zip(y).filter_map(|(x, y)| x.zip(y)).collect()
    };
    assert_eq!(known(0), [(3.8, 3.5), (3.8, 5.0)], "the upright median from edge to edge");
    assert_eq!(known(1), [(3.0, 4.1), (5.0, 4.1)], "the lying one too");
    let mut points = known(2);
    points.extend(known(3));
    let mut wanted: Vec<(f64, f64)> = plot.points.iter().map(|p| (p.across, p.up)).collect();
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    wanted.sort_by(|a, b| a.0.total_cmp(&b.0));
    assert_eq!(points, wanted, "each parameter once, at its scores");
    let tags: Vec<&str> =
        doc.descendants().filter(|n| n.tag_name().name() == "t").filter_map(|n| n.text()).collect();
    for spot in &plot.points {
        assert!(tags.contains(&spot.name.as_str()), "{} is named: {tags:?}", spot.name);
    }
    let overlay = text(&parts, "ppt/drawings/drawing1.xml");
    for corner in &plot.corners {
        assert!(overlay.contains(corner.as_str()), "{corner} says what its quarter means");
    }
}

#[test]
fn replies_are_a_table_whose_words_are_whole() {
    let figure = specimen::replies(Lang::Ru);
    let Plot::Replies(plot) = figure.plot.clone() else { panic!("replies") };
    let parts = written(figure, Lang::Ru);
    let slide = text(&parts, "ppt/slides/slide1.xml");
    assert!(slide.contains("<a:tbl>"), "a native table, to be edited");
    assert!(!parts.keys().any(|part| part.starts_with("ppt/charts/")), "and no chart");
    for row in &plot.rows {
        for words in [&row.said, &row.did] {
            assert!(slide.contains(words.as_str()), "{words} is not cut");
        }
    }
    assert!(slide.contains("▲\u{a0}лучше"), "colour does not speak alone");
}

#[test]
fn nobody_named_leaves_the_column_out() {
    let mut figure = specimen::replies(Lang::En);
    let Plot::Replies(plot) = &mut figure.plot else { panic!("replies") };
    for row in &mut plot.rows {
        row.who.clear();
    }
    let parts = written(figure, Lang::En);
    let slide = text(&parts, "ppt/slides/slide1.xml");
    assert_eq!(slide.matches("<a:gridCol ").count(), 3, "said, did, effect");
    assert!(!slide.contains("Who, when"), "an empty column says nothing");
}

fn deck(quotes: Vec<Quote>) -> Deck {
    Deck {
        lang: Lang::En,
        title: "Voice".to_owned(),
        author: String::new(),
        footer: String::new(),
        slides: vec![Slide {
            key: "voice".to_owned(),
            kicker: String::new(),
            title: "In your words".to_owned(),
            body: Body::Quotes(quotes),
            notes: Vec::new(),
        }],
        size: SlideSize::Wide,
    }
}

#[test]
fn quotes_stand_whole_beside_their_bars_with_who_said_them() {
    let quotes = specimen::quotes(Lang::En);
    let made = deck(quotes.clone());
    let parts = unpack(&pptx(&made).expect("it fits"));
    let slide = text(&parts, "ppt/slides/slide1.xml");
    for quote in &quotes {
        assert!(slide.contains(quote.text.as_str()), "{} stands whole", quote.text);
        assert!(slide.contains(quote.who.as_str()), "{} is named", quote.who);
    }
    let blank = |_: &Figure, _: f64, _: f64| "<svg/>".to_owned();
    let drawn = preview(&made, 0, &blank).expect("it fits");
    assert!(drawn.contains("Anna Petrova, CIO"), "the preview shows it too");
    let long = Quote { text: "word ".repeat(2_000), who: String::new() };
    let faults = |quotes| -> Vec<Fault> {
        check(&deck(quotes)).into_iter().map(|problem| problem.fault).collect()
    };
    assert_eq!(faults(vec![long]), [Fault::DoesNotFit], "words are never clipped");
    assert_eq!(faults(Vec::new()), [Fault::Blank], "nobody said anything");
}

#[test]
fn a_chart_that_cannot_be_true_is_refused() {
    let faults = |figure: Figure| -> Vec<Fault> {
        let deck = one_chart(figure, Lang::En, SlideSize::Wide);
        check(&deck).into_iter().map(|problem| problem.fault).collect()
    };
    for figure in [specimen::nps(Lang::En), specimen::csi(Lang::En), specimen::replies(Lang::En)] {
        assert_eq!(faults(figure), [], "the specimen is whole");
    }
    let nps = |change: &dyn Fn(&mut rapport_charts::figure::Balance)| {
        let mut figure = specimen::nps(Lang::En);
        let Plot::Balance(plot) = &mut figure.plot else { panic!("NPS is a balance") };
        change(plot);
        faults(figure)
    };
    let turned = nps(&|plot| {
        let range = plot.ranges[0].as_mut().expect("a range");
        std::mem::swap(&mut range.low, &mut range.high);
    });
    assert_eq!(turned, [Fault::NotANumber], "low is not above high");
    let minus = nps(&|plot| plot.loss.points[0].value = Some(-3.0));
    assert_eq!(minus, [Fault::NotANumber], "a share is not below nothing");
    assert_eq!(nps(&|plot| drop(plot.ranges.pop())), [Fault::RaggedChart], "one for each wave");
    let mut csi = specimen::csi(Lang::En);
    let Plot::Quadrants(plot) = &mut csi.plot else { panic!("CSI has quarters") };
    plot.across = (5.0, 5.0);
    assert_eq!(faults(csi), [Fault::NotANumber], "a scale has two ends");
    let mut many = specimen::replies(Lang::En);
    let Plot::Replies(plot) = &mut many.plot else { panic!("replies") };
    let row: Reply = plot.rows[1].clone();
    plot.rows = vec![row; 13];
    assert_eq!(faults(many), [Fault::TooManyRows], "more than a slide is read of");
}

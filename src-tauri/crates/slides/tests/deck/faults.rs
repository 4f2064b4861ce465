//! What is refused, and what is only told.

use crate::{package::unpack, specimen};
use rapport_charts::figure::{Figure, Plot};
use rapport_slides::{
    Fault, WriteError, check,
    deck::{Body, Deck, Slide, SlideSize, one_chart},
    pptx,
};
use rapport_text::Lang;

fn deck(title: &str, body: Body) -> Deck {
    Deck {
        lang: Lang::En,
        title: "T".to_owned(),
        author: "A".to_owned(),
        footer: "F".to_owned(),
        slides: vec![Slide {
            key: "one".to_owned(),
            kicker: "K".to_owned(),
            title: title.to_owned(),
            body,
            notes: Vec::new(),
        }],
        size: SlideSize::Wide,
    }
}

fn fault(deck: &Deck) -> Fault {
    match pptx(deck) {
        Err(WriteError::Slide { number: 1, key, fault }) if key == "one" => fault,
        other => panic!("expected a refusal of slide 1, got {:?}", other.map(|b| b.len())),
    }
}

fn chart(change: impl FnOnce(&mut Figure)) -> Body {
    let mut figure = specimen::revenue(Lang::En);
    change(&mut figure);
    Body::Chart(Box::new(figure))
}

fn columns(figure: &mut Figure) -> &mut rapport_charts::figure::Columns {
    match &mut figure.plot {
        Plot::Columns(columns) => columns,
        _ => panic!("revenue is drawn as columns"),
    }
}

fn said(text: &str) -> Body {
    Body::Sentences { points: vec![text.to_owned()], words: None }
}

#[test]
fn a_chart_without_a_series_or_a_number_is_refused() {
    let none = chart(|f| columns(f).series.clear());
    assert_eq!(fault(&deck("T", none)), Fault::EmptyChart, "programs repair such a file");
    let gaps = chart(|f| columns(f).series[0].points.iter_mut().for_each(|p| p.value = None));
    assert_eq!(fault(&deck("T", gaps)), Fault::EmptyChart, "nothing but gaps");
    let short = chart(|f| drop(columns(f).series[0].points.pop()));
    assert_eq!(fault(&deck("T", short)), Fault::RaggedChart, "one number for each category");
    let odd = chart(|f| columns(f).series[0].points[0].value = Some(f64::NAN));
    assert_eq!(fault(&deck("T", odd)), Fault::NotANumber, "a cache cannot say NaN");
}

#[test]
fn a_table_without_rows_or_with_too_many_is_refused() {
    let table = |rows: usize| {
        let Body::Table(table) = &specimen::deck(Lang::En, SlideSize::Wide).slides[11].body else {
            panic!("the twelfth slide is a table")
        };
        let mut table = table.clone();
        table.data.rows = table.data.rows.iter().cycle().take(rows).cloned().collect();
        Body::Table(table)
    };
    assert_eq!(fault(&deck("T", table(0))), Fault::EmptyTable, "no rows");
    assert_eq!(fault(&deck("T", table(13))), Fault::TooManyRows, "more than fit");
    assert!(pptx(&deck("T", table(12))).is_ok(), "twelve rows of one or two lines fit");
}

#[test]
fn a_text_that_does_not_fit_is_refused_and_never_clipped() {
    let long = "очень длинный текст ".repeat(500);
    assert_eq!(fault(&deck(&long, said("a"))), Fault::TitleTooLong, "title");
    assert_eq!(fault(&deck("T", said(&long))), Fault::DoesNotFit, "sentences");
    assert_eq!(fault(&deck("T", said(&"Щ".repeat(10_000)))), Fault::DoesNotFit, "one word");
    let named = chart(|f| columns(f).categories[0] = long.clone());
    assert_eq!(fault(&deck("T", named)), Fault::NameTooLong, "category");
    let unit = chart(|f| f.unit = long.clone());
    assert_eq!(fault(&deck("T", unit)), Fault::DoesNotFit, "unit");
    let mut foot = deck("T", said("a"));
    foot.footer = long;
    assert_eq!(fault(&foot), Fault::LineTooLong, "footer");
    let empty = Deck { slides: Vec::new(), ..foot };
    assert!(matches!(pptx(&empty), Err(WriteError::NoSlides)), "a deck has a slide");
}

#[test]
fn hostile_text_leaves_every_part_well_formed() {
    let nasty = "\u{0}\u{8}\u{1f}\u{fffe}<a href='x'>&amp;\"]]>\n\u{202e}😀";
    let mut deck = specimen::deck(Lang::En, SlideSize::Wide);
    deck.title = nasty.to_owned();
    deck.author = nasty.to_owned();
    deck.footer = nasty.to_owned();
    for slide in &mut deck.slides {
        slide.title.push_str(nasty);
        slide.kicker = nasty.to_owned();
        slide.notes = vec![nasty.to_owned()];
        if let Body::Chart(figure) = &mut slide.body {
            figure.alt = nasty.to_owned();
            figure.source = nasty.to_owned();
            if let Plot::Columns(plot) = &mut figure.plot {
                for (at, name) in plot.categories.iter_mut().enumerate() {
                    *name = format!("{nasty}{at}");
                }
                for series in &mut plot.series {
                    series.name = nasty.to_owned();
                    series.points[0].label = nasty.to_owned();
                }
            }
        }
    }
    let parts = unpack(&pptx(&deck).expect("every text is short enough"));
    for (path, bytes) in parts.iter().filter(|(p, _)| !p.ends_with(".xlsx")) {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        assert!(roxmltree::Document::parse(text).is_ok(), "{path} is not well-formed");
        let control = |c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\r') || c == '\u{fffe}';
        assert!(!text.contains(control), "{path} holds a character XML forbids");
    }
}

#[test]
fn check_names_the_slide_and_tells_what_only_spoils_it() {
    let deck = deck("", chart(|f| f.source.clear()));
    let problems = check(&deck);
    let faults: Vec<Fault> = problems.iter().map(|p| p.fault).collect();
    assert_eq!(faults, [Fault::NoTitle, Fault::NoSource], "both are told");
    assert_eq!(problems[0].number, 1, "slides are counted from one");
    assert!(Fault::NoTitle.stops() && !Fault::NoSource.stops(), "a source may be missing");
    for lang in Lang::ALL {
        let specimen = specimen::deck(lang, SlideSize::Wide);
        assert_eq!(check(&specimen), [], "the specimen is fit to be shown");
        assert!(!Fault::TooManyRows.message(lang).is_empty(), "told in every language");
    }
}

#[test]
fn one_chart_is_a_deck_of_its_own() {
    for size in [SlideSize::Wide, SlideSize::HalfWide, SlideSize::FourThree] {
        for figure in [
            specimen::revenue,
            specimen::touches,
            specimen::mix,
            specimen::pareto,
            specimen::timeline,
            specimen::health,
            specimen::survival,
            specimen::signs,
            specimen::loyalty,
            specimen::people,
            specimen::clock,
        ] {
            let parts =
                unpack(&pptx(&one_chart(figure(Lang::Ru), Lang::Ru, size)).expect("it fits"));
            assert!(parts.contains_key("ppt/charts/chart1.xml"), "the chart is native");
            assert!(
                !parts.contains_key("ppt/notesMasters/notesMaster1.xml"),
                "nobody speaks of it"
            );
        }
    }
}

#[test]
fn a_pareto_chart_takes_a_whole_portfolio() {
    let mut figure = specimen::pareto(Lang::En);
    let Plot::Pareto(plot) = &mut figure.plot else { panic!("a Pareto chart") };
    plot.categories = (0..300).map(|n| format!("Account {n}")).collect();
    for series in [&mut plot.amounts, &mut plot.share] {
        let point = series.points[0].clone();
        series.points = vec![point; 300];
    }
    let file = pptx(&one_chart(figure, Lang::En, SlideSize::Wide));
    assert!(file.is_ok(), "a portfolio has more accounts than a chart of halves has columns");
    let crowded = chart(|f| {
        let plot = columns(f);
        plot.categories = (0..61).map(|n| format!("{n}")).collect();
        for series in &mut plot.series {
            let point = series.points[0].clone();
            series.points = vec![point; 61];
        }
        plot.above.clear();
    });
    assert_eq!(fault(&deck("T", crowded)), Fault::TooManyCategories, "other charts stay readable");
}

#[test]
fn figures_of_the_relationship_are_checked_too() {
    let of = |figure: Figure| Body::Chart(Box::new(figure));
    let mut figure = specimen::health(Lang::En);
    let Plot::Lines(plot) = &mut figure.plot else { panic!("lines") };
    plot.lines[0].points.swap(0, 1);
    assert_eq!(fault(&deck("T", of(figure))), Fault::RaggedChart, "points go in order");
    let mut figure = specimen::health(Lang::En);
    let Plot::Lines(plot) = &mut figure.plot else { panic!("lines") };
    plot.lines[0].points[1].high = Some(f64::INFINITY);
    assert_eq!(fault(&deck("T", of(figure))), Fault::NotANumber, "an interval has ends");
    let mut figure = specimen::signs(Lang::En);
    let Plot::Dumbbell(plot) = &mut figure.plot else { panic!("a dumbbell") };
    plot.rows.pop();
    assert_eq!(fault(&deck("T", of(figure))), Fault::RaggedChart, "a pair for each sign");
    let mut figure = specimen::people(Lang::En);
    let Plot::Matrix(plot) = &mut figure.plot else { panic!("a matrix") };
    plot.bubbles[0].column = 9;
    assert_eq!(fault(&deck("T", of(figure))), Fault::RaggedChart, "a bubble has a cell");
    let mut figure = specimen::heat(Lang::En);
    let Plot::Heat(plot) = &mut figure.plot else { panic!("a grid") };
    plot.cells[0].pop();
    assert_eq!(fault(&deck("T", of(figure))), Fault::RaggedChart, "a cell for each month");
    let mut journey = specimen::journey(Lang::En);
    journey.steps.truncate(1);
    assert_eq!(
        fault(&deck("T", Body::Journey(journey))),
        Fault::CountOfSteps,
        "a way has two ends"
    );
    let mut journey = specimen::journey(Lang::En);
    journey.below = vec!["a long sentence that goes on ".repeat(60)];
    assert_eq!(fault(&deck("T", Body::Journey(journey))), Fault::DoesNotFit, "never clipped");
}

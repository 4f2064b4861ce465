//! What holds for the figures of the relationship beside what holds for every figure.

use crate::figures;
use crate::properties::{every_of, printed};
use rapport_charts::draw::{DrawOptions, Drawing, Scheme, Size, draw};
use rapport_charts::figure::{Figure, Plot};
use rapport_text::Lang;

/// Middle and radius of every circle drawn, in nominal pixels.
pub(crate) fn circles(drawing: &Drawing) -> Vec<[f64; 3]> {
    let document = roxmltree::Document::parse(&drawing.svg).expect("the drawing is XML");
    let nodes = document.descendants().filter(|node| node.has_tag_name("circle"));
    nodes
        .map(|circle| {
            ["cx", "cy", "r"].map(|name| {
                let value = circle.attribute(name).and_then(|v| v.parse::<f64>().ok());
                value.unwrap_or_else(|| panic!("a circle without {name}")) / 10.0
            })
        })
        .collect()
}

fn round(figure: &Figure) -> bool {
    matches!(
        figure.plot,
        Plot::Lines(_) | Plot::Dumbbell(_) | Plot::Matrix(_) | Plot::Ladders(_) | Plot::Ranges(_)
    )
}

pub(crate) fn drawn(figure: &Figure, size: Size) -> Drawing {
    draw(figure, &DrawOptions::screen(size, Scheme::Light)).expect("a figure of the tests draws")
}

pub(crate) fn texts(drawing: &Drawing) -> Vec<String> {
    printed(drawing).into_iter().map(|text| text.text).collect()
}

#[test]
fn a_text_is_in_a_circle_or_off_it_never_across_its_edge() {
    every_of(round, |figure, options, drawing| {
        if drawing.height < 200 {
            return;
        }
        let texts = printed(drawing);
        for [x, y, radius] in circles(drawing) {
            for text in &texts {
                let (dx, dy) = (
                    (text.left - x).max(x - text.right).max(0.0),
                    (text.top - y).max(y - text.bottom).max(0.0),
                );
                let off = dx.hypot(dy) >= radius - 0.2;
                let far = |px: f64, py: f64| (px - x).hypot(py - y) <= radius + 2.0;
                let on = far(text.left, text.top)
                    && far(text.right, text.top)
                    && far(text.left, text.bottom)
                    && far(text.right, text.bottom);
                assert!(
                    off || on,
                    "{} at {:?}: {:?} stands across the edge of a circle",
                    figure.key,
                    options.size,
                    text.text
                );
            }
        }
    });
}

#[test]
fn bubbles_are_apart_and_in_their_cells() {
    every_of(round, |figure, options, drawing| {
        let Plot::Matrix(matrix) = &figure.plot else { return };
        if drawing.height < 200 {
            return;
        }
        let circles = circles(drawing);
        assert_eq!(circles.len(), matrix.bubbles.len(), "{}: none is left out", figure.key);
        assert_eq!(drawing.marks.len(), circles.len(), "{}: each answers", figure.key);
        for (at, [x, y, r]) in circles.iter().enumerate() {
            for [ox, oy, or] in circles.iter().skip(at + 1) {
                let between = (x - ox).hypot(y - oy);
                assert!(
                    between >= r + or - 0.2,
                    "{} at {:?}: two bubbles overlap",
                    figure.key,
                    options.size
                );
            }
        }
    });
}

#[test]
fn areas_of_bubbles_are_in_proportion_to_their_sizes() {
    let figure = figures::loyalty(Lang::En, 6);
    let Plot::Matrix(matrix) = &figure.plot else { panic!("a matrix") };
    let drawing = drawn(&figure, Size::Full);
    let radius = |name: &str| {
        let mark = drawing.marks.iter().find(|m| m.name == name).expect("each bubble has a mark");
        mark.width / 2.0
    };
    let (first, second) = (&matrix.bubbles[0], &matrix.bubbles[3]);
    let (areas, sizes) =
        ((radius(&first.name) / radius(&second.name)).powi(2), first.size / second.size);
    assert!((areas / sizes - 1.0).abs() < 0.02, "areas {areas:.2} against sizes {sizes:.2}");
}

#[test]
fn an_unknown_value_is_a_question_never_a_place_on_the_scale() {
    for size in [Size::Full, Size::Half, Size::FourThree] {
        let figure = figures::signs(Lang::Ru, 9);
        let Plot::Dumbbell(plot) = &figure.plot else { panic!("signs are dumbbells") };
        let drawing = drawn(&figure, size);
        let unknown = |(then, now): &&(_, _)| {
            let (then, now): (&rapport_charts::figure::Point, &rapport_charts::figure::Point) =
                (then, now);
            then.value.is_none() || now.value.is_none()
        };
        let asked = texts(&drawing).iter().filter(|text| *text == "?").count();
        assert_eq!(asked, plot.rows.iter().filter(unknown).count(), "a question for each such row");
        let known = plot.rows.iter().flat_map(|(then, now)| [then.value, now.value]);
        let known = known.flatten().count();
        // The key has a ring and a dot of its own; a question stands in a ring.
        assert_eq!(circles(&drawing).len(), known + asked + 2, "a circle for each known value");
        let told = drawing.marks.iter().find(|m| m.value.contains("нет данных"));
        assert!(told.is_some(), "the pointer reads that nothing is known");
    }
}

#[test]
fn lines_break_where_nothing_is_known_and_say_where_they_end() {
    let figure = figures::health(Lang::En, 30);
    let Plot::Lines(lines) = &figure.plot else { panic!("health is a line") };
    for size in [Size::Full, Size::Half, Size::FourThree] {
        let drawing = drawn(&figure, size);
        let known = lines.lines[0].points.iter().filter(|p| p.value.is_some()).count();
        let told = lines.events.iter().filter(|event| !event.label.is_empty()).count();
        assert_eq!(drawing.marks.len(), known + told, "each value and each event answers");
        let shown = texts(&drawing);
        let last = &lines.lines[0].points.last().expect("it has points").label;
        assert!(shown.contains(last), "{size:?}: the last value is printed: {shown:?}");
        assert!(shown.contains(&lines.lines[0].name), "{size:?}: the line has its name");
        for band in &lines.bands {
            assert!(shown.contains(&band.name), "{size:?}: {} is named", band.name);
        }
    }
    let svg = drawn(&figure, Size::Full).svg;
    let runs = svg.matches("stroke-width=\"25\"").count();
    assert_eq!(runs, 4, "three unknown values make four pieces: no line is drawn across a gap");
}

#[test]
fn every_event_has_its_words_on_a_slide() {
    for lang in Lang::ALL {
        let figure = figures::health(lang, 30);
        let Plot::Lines(lines) = &figure.plot else { panic!("health is a line") };
        let shown = texts(&drawn(&figure, Size::Full));
        for event in lines.events.iter().filter(|event| !event.label.is_empty()) {
            assert!(shown.contains(&event.label), "{} is printed", event.label);
        }
    }
}

#[test]
fn twelve_people_keep_their_names() {
    for lang in Lang::ALL {
        let figure = figures::people(lang, 12);
        let Plot::Matrix(matrix) = &figure.plot else { panic!("people are bubbles") };
        let shown = texts(&drawn(&figure, Size::Full)).join(" ");
        for bubble in &matrix.bubbles {
            assert!(shown.contains(&bubble.name), "{} is named", bubble.name);
        }
    }
}

#[test]
fn a_norm_is_named_and_within_the_bars() {
    for size in [Size::Full, Size::Half, Size::Custom { width: 420, height: 260 }] {
        let figure = figures::clock(Lang::Ru, 4);
        let shown = texts(&drawn(&figure, size));
        assert!(shown.iter().any(|text| text == "норма: 30 месяцев"), "{size:?}: {shown:?}");
    }
}

#[test]
fn empty_figures_say_so_and_still_draw() {
    let mut health = figures::health(Lang::En, 4);
    if let Plot::Lines(lines) = &mut health.plot {
        lines.lines[0].points.iter_mut().for_each(|point| point.value = None);
    }
    let mut people = figures::people(Lang::En, 1);
    if let Plot::Matrix(matrix) = &mut people.plot {
        matrix.bubbles.clear();
    }
    let mut signs = figures::signs(Lang::En, 9);
    if let Plot::Dumbbell(plot) = &mut signs.plot {
        for (then, now) in &mut plot.rows {
            (then.value, now.value) = (None, None);
        }
    }
    let mut heat = figures::heat(Lang::En, 3, 4);
    if let Plot::Heat(plot) = &mut heat.plot {
        plot.cells.iter_mut().flatten().for_each(|point| point.value = None);
    }
    for figure in [health, people, signs, heat] {
        assert!(figure.is_empty(), "{}: nothing is known", figure.key);
        drawn(&figure, Size::Full);
    }
}

#[test]
fn tables_say_what_the_drawings_show() {
    let health = figures::health(Lang::En, 4).table();
    assert_eq!(health.headings, ["Date", "health", "What happened"], "a column for each line");
    assert!(health.rows.len() >= 9, "a row for each value and each event");
    let signs = figures::signs(Lang::En, 9).table();
    assert_eq!(signs.rows[3][1..], ["71", "unknown"], "then, now");
    let people = figures::people(Lang::En, 12).table();
    assert_eq!(people.headings, ["Who", "attitude to us", "influence", "Role"], "four columns");
    assert_eq!(people.rows[1][..3], ["Konstantin Vozdvizhensky", "rather against", "high"]);
    let heat = figures::heat(Lang::En, 3, 4).table();
    assert_eq!((heat.headings.len(), heat.rows.len()), (5, 3), "names and months");
    assert!(heat.rows.iter().all(|row| row.len() == 5), "a blank cell is a cell");
}

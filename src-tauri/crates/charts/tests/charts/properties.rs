//! What holds for every figure at every size, in both languages and schemes.

use crate::figures;
use rapport_charts::draw::{DrawError, DrawOptions, Drawing, Ground, Scheme, Size, draw};
use rapport_charts::figure::{Figure, Plot};
use rapport_charts::png::{png, rgba};
use rapport_text::Lang;
use ttf_parser::Face;

const REGULAR: &[u8] = include_bytes!("../../fonts/Inter-Regular.ttf");
const SEMI_BOLD: &[u8] = include_bytes!("../../fonts/Inter-SemiBold.ttf");

fn every(check: impl Fn(&Figure, &DrawOptions, &Drawing)) {
    every_of(|_| true, check);
}

/// Draws every figure that is wanted at every size, in both languages and schemes.
pub(crate) fn every_of(
    wanted: impl Fn(&Figure) -> bool,
    check: impl Fn(&Figure, &DrawOptions, &Drawing),
) {
    let sizes = [
        Size::Full,
        Size::Half,
        Size::FourThree,
        Size::Custom { width: 560, height: 260 },
        Size::Custom { width: 420, height: 260 },
        Size::Custom { width: 320, height: 180 },
        Size::Custom { width: 200, height: 120 },
    ];
    for lang in Lang::ALL {
        for figure in figures::all(lang).into_iter().filter(&wanted) {
            for size in sizes {
                for options in [DrawOptions::file(size), DrawOptions::screen(size, Scheme::Dark)] {
                    let drawing = draw(&figure, &options)
                        .unwrap_or_else(|e| panic!("{} at {size:?}: {e}", figure.key));
                    check(&figure, &options, &drawing);
                }
            }
        }
    }
}

/// A printed text: what it says and the room it takes, in nominal pixels.
pub(crate) struct Printed {
    pub(crate) text: String,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

/// Measured here from the font's own tables, apart from the code under test.
pub(crate) fn printed(drawing: &Drawing) -> Vec<Printed> {
    let regular = Face::parse(REGULAR, 0).expect("the bundled font parses");
    let semi_bold = Face::parse(SEMI_BOLD, 0).expect("the bundled font parses");
    let document = roxmltree::Document::parse(&drawing.svg).expect("the drawing is XML");
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts
        .map(|node| {
            let number = |name: &str| -> f64 {
                let value = node.attribute(name).unwrap_or_else(|| panic!("text without {name}"));
                value.parse().unwrap_or_else(|_| panic!("{name} is {value}"))
            };
            let text = node.text().unwrap_or_default().to_owned();
            let size = number("font-size");
            let face = if node.attribute("font-weight").is_some() { &semi_bold } else { &regular };
            let advance = |c| face.glyph_index(c).and_then(|g| face.glyph_hor_advance(g));
            let units: f64 = text.chars().map(|c| f64::from(advance(c).unwrap_or(2048))).sum();
            let width = units / f64::from(face.units_per_em()) * size;
            let from = match node.attribute("text-anchor") {
                Some("middle") => -width / 2.0,
                Some("end") => -width,
                _ => 0.0,
            };
            let baseline = 0.76 * size;
            let (cap, descent) = (baseline - 0.7275 * size, baseline + 0.2 * size);
            let (x, y) = (number("x"), number("y"));
            let [left, right, top, bottom] = if node.attribute("transform").is_some() {
                // Turned a quarter to the left: along becomes up, down becomes right.
                [x + cap, x + descent, y - from - width, y - from]
            } else {
                [x + from, x + from + width, y + cap, y + descent]
            }
            .map(|fine| fine / 10.0);
            Printed { text, left, right, top, bottom }
        })
        .collect()
}

#[test]
fn documents_are_well_formed_and_say_what_they_show() {
    every(|figure, options, drawing| {
        let key = &figure.key;
        let document = roxmltree::Document::parse(&drawing.svg)
            .unwrap_or_else(|e| panic!("{key} is not well-formed XML: {e}"));
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"), "{key} is read out as a picture");
        assert_eq!(
            root.attribute("aria-label"),
            Some(figure.alt.as_str()),
            "{key} has its words for those who cannot see it"
        );
        let titled = root.children().any(|node| node.has_tag_name("title"));
        assert_eq!(titled, !options.interactive, "{key}: a title is a tip over every mark");
        for broken in ["NaN", "\"inf", "-inf", "-0\""] {
            assert!(!drawing.svg.contains(broken), "{key} holds {broken}");
        }
    });
}

#[test]
fn no_text_leaves_the_drawing() {
    every(|figure, options, drawing| {
        let (width, height) = (f64::from(drawing.width), f64::from(drawing.height));
        for text in printed(drawing) {
            let inside = text.left >= -0.1
                && text.right <= width + 0.1
                && text.top >= -0.1
                && text.bottom <= height + 0.6;
            // The smallest sizes with three lines of title have no room for a plot.
            let small = options.titled && height < 200.0;
            assert!(inside || small, "{} at {width}×{height} clips {:?}", figure.key, text.text);
        }
    });
}

/// Left, right, top and bottom of the solid rectangles drawn, in nominal pixels: columns, bars,
/// spans and swatches.
pub(crate) fn solids(drawing: &Drawing) -> Vec<[f64; 4]> {
    let document = roxmltree::Document::parse(&drawing.svg).expect("the drawing is XML");
    let group = document.descendants().find(|node| node.has_tag_name("g"));
    let rects = group.into_iter().flat_map(|g| g.children()).filter(|n| n.has_tag_name("rect"));
    rects
        .filter(|rect| rect.attribute("opacity").is_none())
        .map(|rect| {
            let [x, y, width, height] = ["x", "y", "width", "height"].map(|name| {
                let value = rect.attribute(name).and_then(|v| v.parse::<f64>().ok());
                value.unwrap_or_else(|| panic!("a rectangle without {name}")) / 10.0
            });
            [x, x + width, y, y + height]
        })
        .collect()
}

#[test]
fn a_text_is_on_a_mark_or_off_it_never_across_its_edge() {
    every(|figure, options, drawing| {
        if drawing.height < 200 {
            return;
        }
        let texts = printed(drawing);
        assert!(!texts.is_empty(), "{}: the source at least is printed", figure.key);
        for [left, right, top, bottom] in solids(drawing) {
            for text in &texts {
                let off = text.right <= left + 0.2
                    || right <= text.left + 0.2
                    || text.bottom <= top + 0.6
                    || bottom <= text.top + 0.6;
                let on = left <= text.left
                    && text.right <= right
                    && top <= text.top + 0.6
                    && text.bottom <= bottom + 2.0;
                assert!(
                    off || on,
                    "{} at {:?}: {:?} stands across the edge of a mark",
                    figure.key,
                    options.size,
                    text.text
                );
            }
        }
    });
}

#[test]
fn no_text_stands_on_another() {
    every(|figure, options, drawing| {
        if drawing.height < 200 {
            return;
        }
        let texts = printed(drawing);
        for (at, one) in texts.iter().enumerate() {
            for other in texts.iter().skip(at + 1) {
                let apart = one.right <= other.left + 0.2
                    || other.right <= one.left + 0.2
                    || one.bottom <= other.top + 1.0
                    || other.bottom <= one.top + 1.0;
                assert!(
                    apart,
                    "{} at {:?}: {:?} and {:?} are printed over each other",
                    figure.key, options.size, one.text, other.text
                );
            }
        }
    });
}

#[test]
fn marks_are_inside_and_have_their_values() {
    every(|figure, _, drawing| {
        let (width, height) = (f64::from(drawing.width), f64::from(drawing.height));
        for mark in &drawing.marks {
            let inside = mark.x >= 0.0
                && mark.y >= 0.0
                && mark.x + mark.width <= width + 0.01
                && mark.y + mark.height <= height + 0.01;
            assert!(inside || height < 200.0, "{}: {mark:?} leaves {width}×{height}", figure.key);
            assert!(mark.width > 0.0 && mark.height > 0.0, "{}: {mark:?} is empty", figure.key);
            assert!(!mark.value.is_empty(), "{}: {mark:?} has nothing to say", figure.key);
        }
        if let Plot::Pareto(pareto) = &figure.plot {
            assert_eq!(
                drawing.marks.len(),
                pareto.categories.len(),
                "{}: each category answers to the pointer",
                figure.key
            );
        }
    });
}

#[test]
fn marks_stand_on_the_columns_drawn() {
    let drawing =
        draw(&figures::revenue(Lang::En), &DrawOptions::file(Size::Full)).expect("revenue draws");
    let document = roxmltree::Document::parse(&drawing.svg).expect("the drawing is XML");
    let fine = |node: roxmltree::Node<'_, '_>, name: &str| -> f64 {
        node.attribute(name).and_then(|v| v.parse::<f64>().ok()).unwrap_or(f64::NAN) / 10.0
    };
    for mark in &drawing.marks {
        let drawn = document.descendants().filter(|n| n.has_tag_name("rect")).any(|rect| {
            [("x", mark.x), ("y", mark.y), ("width", mark.width), ("height", mark.height)]
                .iter()
                .all(|(name, value)| (fine(rect, name) - value).abs() < 0.11)
        });
        assert!(drawn, "{mark:?} answers where no column stands");
    }
    let last = drawing.marks.last().expect("revenue has columns");
    assert_eq!(last.value, "3.9 · −13%", "the mark says what is printed at its column");
}

#[test]
fn the_same_figure_gives_the_same_bytes() {
    for figure in figures::all(Lang::Ru) {
        let options = DrawOptions::file(Size::Full);
        let (one, two) = (draw(&figure, &options), draw(&figure, &options));
        assert_eq!(
            one.expect("it draws"),
            two.expect("it draws again"),
            "{}: exports must not differ from run to run",
            figure.key
        );
    }
}

#[test]
fn foreign_text_cannot_break_out() {
    let mut figure = figures::revenue(Lang::En);
    figure.title = "</text><script>alert(1)</script>\u{0}\u{b} \"quoted\" & 'more'".to_owned();
    figure.alt.clone_from(&figure.title);
    let drawing = draw(&figure, &DrawOptions::file(Size::Full)).expect("it draws");
    let document = roxmltree::Document::parse(&drawing.svg).expect("still well-formed");
    assert!(
        !document.descendants().any(|n| n.has_tag_name("script")),
        "text from an imported file must stay text"
    );
}

#[test]
fn numbers_that_are_none_leave_gaps() {
    let mut figure = figures::revenue(Lang::En);
    let Plot::Columns(columns) = &mut figure.plot else { panic!("revenue has columns") };
    columns.series[0].points[1].value = Some(f64::NAN);
    columns.series[0].points[2].value = Some(f64::INFINITY);
    columns.series[0].points[3].value = None;
    let drawing = draw(&figure, &DrawOptions::file(Size::Full)).expect("it draws");
    assert_eq!(drawing.marks.len(), 3, "what is no number has no column");
    assert!(!drawing.svg.contains("NaN"), "a renderer drops the whole element at NaN");
}

#[test]
fn sizes_nobody_can_lay_out_are_refused() {
    for (width, height) in [(0, 0), (199, 400), (400, 119), (4001, 400)] {
        let options = DrawOptions::file(Size::Custom { width, height });
        let refused = draw(&figures::revenue(Lang::En), &options);
        assert!(
            matches!(refused, Err(DrawError::Size { .. })),
            "{width}×{height} has no room for a figure"
        );
    }
}

#[test]
fn pixels_show_the_text_on_the_right_ground() {
    let figure = figures::revenue(Lang::Ru);
    let options = DrawOptions::file(Size::Half);
    let (width, height, pixels) = rgba(&figure, &options, 2.0).expect("it renders");
    assert_eq!((width, height), (960, 1080), "twice the nominal size");
    assert_eq!(&pixels[..4], &[255, 255, 255, 255], "a file stands on white");
    let ink = pixels.chunks_exact(4).filter(|p| p[0] < 60 && p[1] < 60 && p[2] < 60).count();
    assert!(ink > 2_000, "the title is printed in ink: {ink} dark pixels");
    let clear = DrawOptions { ground: Ground::Transparent, ..options };
    let (_, _, pixels) = rgba(&figure, &clear, 1.0).expect("it renders");
    assert_eq!(pixels[3], 0, "a transparent ground stays transparent");
    assert!(rgba(&figure, &options, 0.0).is_err(), "no pixels at all are refused");
}

#[test]
fn png_notes_its_resolution() {
    let bytes =
        png(&figures::revenue(Lang::Ru), &DrawOptions::file(Size::Full), 2.0).expect("it encodes");
    let decoder = png::Decoder::new(std::io::Cursor::new(&bytes));
    let reader = decoder.read_info().expect("it is a PNG");
    let info = reader.info();
    assert_eq!((info.width, info.height), (1920, 1080), "twice the nominal size");
    let dots = info.pixel_dims.expect("its resolution is noted").xppu;
    assert_eq!(dots, 7559, "192 dots to the inch keep the nominal size when pasted");
}

#[test]
fn every_value_is_printed_where_there_is_room() {
    let card = Size::Custom { width: 560, height: 260 };
    for lang in Lang::ALL {
        for size in [Size::Full, Size::Half, Size::FourThree, card] {
            let options = DrawOptions::screen(size, Scheme::Light);
            let texts = |figure: &Figure| -> Vec<String> {
                let drawing = draw(figure, &options).expect("a figure of the tests draws");
                printed(&drawing).into_iter().map(|p| p.text).collect()
            };
            for figure in [figures::revenue(lang), figures::returns(lang), figures::mix(lang)] {
                let shown = texts(&figure);
                let Plot::Columns(columns) = &figure.plot else { panic!("these have columns") };
                let mut wanted: Vec<&String> = columns.above.iter().collect();
                wanted.extend(&columns.categories);
                if let [single] = columns.series.as_slice() {
                    wanted.extend(single.points.iter().map(|p| &p.label));
                }
                wanted.extend(columns.series.iter().skip(1).map(|s| &s.name));
                for text in wanted.into_iter().filter(|text| !text.is_empty()) {
                    assert!(shown.contains(text), "{} at {size:?} lacks {text}", figure.key);
                }
            }
            let bars = figures::bars(lang, 8);
            let shown = texts(&bars);
            let Plot::Bars(plot) = &bars.plot else { panic!("bars are bars") };
            for point in &plot.series.points {
                assert!(shown.contains(&point.label), "{} lacks {}", bars.key, point.label);
            }
            let timeline = figures::timeline(lang, 7);
            let shown = texts(&timeline);
            let Plot::Timeline(plot) = &timeline.plot else { panic!("a timeline is one") };
            let labels = plot.rows.iter().filter(|row| shown.contains(&row.label)).count();
            assert_eq!(labels, 7, "{} at {size:?}: each span has its label", timeline.key);
        }
    }
}

//! `chart*.xml`: native charts over their own workbooks, one writer for each plot.

mod axes;
mod balance;
mod bars;
mod columns;
mod dumbbell;
mod labels;
mod ladders;
mod lines;
mod matrix;
mod overlay;
mod pareto;
mod quadrants;
mod ranges;
mod scatter;
mod series;
mod sheet;
mod timeline;
mod waterfall;

pub(crate) use sheet::Sheet;

use crate::{
    layout::Rect,
    measure::{PITCH, Weight, widest_word, width, wrap},
    parts::tag,
    xml::{HEAD, put},
};
use rapport_charts::figure::{Columns, Figure, Heat, Plot, Series, Tone};
use rapport_text::Lang;

/// The room of a chart and how it writes.
pub(crate) struct Frame {
    pub(crate) lang: Lang,
    /// Width in points.
    pub(crate) w: f64,
    /// Height in points.
    pub(crate) h: f64,
    /// Font size in points.
    pub(crate) size: f64,
}

/// A chart: what goes into its part, its workbook and the shapes over it.
pub(crate) struct Chart {
    lang: Lang,
    /// Plot area and legend, the insides of `c:chart`.
    plot: String,
    /// The numbers.
    pub(crate) sheet: Sheet,
    /// Shapes over the plot, when there are any.
    pub(crate) overlay: Option<String>,
}

/// What a plot's writer gives.
pub(crate) struct Drawn {
    /// Charts and axes.
    area: String,
    /// Inner plot area in points.
    inner: Rect,
    /// Legend, or nothing.
    legend: String,
    sheet: Sheet,
    overlay: Option<String>,
}

impl Chart {
    pub(crate) const TYPE: &'static str = "officedocument.drawingml.chart";
    pub(crate) const OVERLAY_TYPE: &'static str = "officedocument.drawingml.chartshapes";

    /// The chart of a figure in a frame of a slide.
    pub(crate) fn of(figure: &Figure, rect: Rect, lang: Lang) -> Self {
        let size = match (rect.w, rect.h) {
            (w, h) if w >= 480.0 && h >= 200.0 => 12.0,
            (w, h) if w >= 300.0 && h >= 160.0 => 11.0,
            _ => 10.0,
        };
        let frame = Frame { lang, w: rect.w, h: rect.h, size };
        let drawn = match &figure.plot {
            Plot::Columns(plot) => columns::draw(plot, &frame),
            Plot::Bars(plot) => bars::draw(plot, &frame),
            Plot::Pareto(plot) => pareto::draw(plot, &frame),
            Plot::Timeline(plot) => timeline::draw(plot, &frame),
            Plot::Lines(plot) => lines::draw(plot, &frame),
            Plot::Dumbbell(plot) => dumbbell::draw(plot, &frame),
            Plot::Matrix(plot) => matrix::draw(plot, &frame),
            // A grid of numbers is laid out as a table and never comes here.
            Plot::Heat(plot) => columns::draw(&rows_of(plot), &frame),
            Plot::Ladders(plot) => ladders::draw(plot, &frame),
            Plot::Waterfall(plot) => waterfall::draw(plot, &frame),
            Plot::Ranges(plot) => ranges::draw(plot, &frame),
            Plot::Balance(plot) => balance::draw(plot, &frame),
            Plot::Quadrants(plot) => quadrants::draw(plot, &frame),
            // Words are laid out as a table too.
            Plot::Replies(_) => columns::draw(&nothing(), &frame),
        };
        let mut plot = String::with_capacity(drawn.area.len() + 512);
        let inner = drawn.inner;
        put!(
            plot,
            concat!(
                r#"<c:plotArea><c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>"#,
                r#"<c:x val="{:.4}"/><c:y val="{:.4}"/><c:w val="{:.4}"/><c:h val="{:.4}"/></c:manualLayout></c:layout>{}"#,
                "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>{}"
            ),
            inner.x / frame.w,
            inner.y / frame.h,
            inner.w / frame.w,
            inner.h / frame.h,
            drawn.area,
            drawn.legend
        );
        Self { lang, plot, sheet: drawn.sheet, overlay: drawn.overlay }
    }

    /// The part, given the relationship ids of its workbook and of the shapes over it.
    pub(crate) fn xml(&self, workbook: &str, overlay: Option<&str>) -> String {
        let lang = tag(self.lang);
        let mut out = String::with_capacity(self.plot.len() + 2_048);
        put!(
            out,
            concat!(
                "{}",
                r#"<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" "#,
                r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
                r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">"#,
                r#"<c:date1904 val="0"/><c:lang val="{}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>{}"#,
                r#"<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>"#,
                "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
                r#"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200"><a:latin typeface="+mn-lt"/></a:defRPr></a:pPr>"#,
                r#"<a:endParaRPr lang="{}"/></a:p></c:txPr><c:externalData r:id="{}"><c:autoUpdate val="0"/></c:externalData>"#
            ),
            HEAD,
            lang,
            self.plot,
            lang,
            workbook
        );
        if let Some(overlay) = overlay {
            put!(out, r#"<c:userShapes r:id="{overlay}"/>"#);
        }
        out.push_str("</c:chartSpace>");
        out
    }
}

/// The rows of a grid of numbers as stacked columns.
fn rows_of(plot: &Heat) -> Columns {
    let series = plot.rows.iter().zip(&plot.cells).enumerate().map(|(at, (name, points))| Series {
        name: name.clone(),
        tone: Tone::Series(at),
        points: points.clone(),
    });
    Columns {
        categories: plot.columns.clone(),
        series: series.collect(),
        above: Vec::new(),
        emphasis: None,
    }
}

const fn nothing() -> Columns {
    Columns { categories: Vec::new(), series: Vec::new(), above: Vec::new(), emphasis: None }
}

/// Gap between bars in percent of their thickness: 60, more where bars would be thicker than
/// `most` points.
fn gap_width(slot: f64, most: f64) -> u32 {
    let gap = ((slot / most - 1.0) * 100.0).clamp(60.0, 300.0);
    // Within 60–300 by the clamp above.
    gap.round() as u32
}

/// Names below their marks.
struct Below {
    /// Their room in points.
    height: f64,
    /// Their font size in points.
    size: f64,
    /// Whether they stand at a slant.
    slanted: bool,
}

/// Room for names below marks `slot` points apart: whole words on up to three lines, smaller if
/// need be; else at a slant.
fn names_below(names: &[String], slot: f64, frame: &Frame) -> Below {
    let room = slot - 4.0;
    for size in [frame.size, 11.0, 10.0, 9.0].into_iter().filter(|size| *size <= frame.size) {
        let broken = names.iter().any(|name| widest_word(name, size, Weight::Regular) > room);
        let lines = |name: &String| wrap(name, size, Weight::Regular, room).len();
        let lines = names.iter().map(lines).max().unwrap_or(1);
        if !broken && lines <= 3 {
            return Below { height: lines as f64 * size * PITCH + 8.0, size, slanted: false };
        }
    }
    let size = frame.size - 1.0;
    let longest = names.iter().map(|n| width(n, size, Weight::Regular)).fold(0.0, f64::max);
    let height = (longest + size) * std::f64::consts::FRAC_1_SQRT_2 + 8.0;
    Below { height: height.min(frame.h * 0.45), size, slanted: true }
}

/// Room for names left of their marks.
fn names_left(names: &[String], frame: &Frame) -> f64 {
    let longest = names.iter().map(|n| width(n, frame.size, Weight::Regular)).fold(0.0, f64::max);
    (longest + 12.0).min(frame.w * 0.42)
}

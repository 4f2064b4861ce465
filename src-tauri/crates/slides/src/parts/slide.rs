//! `slide*.xml`.

use crate::{
    layout::{Item, Page, Rect},
    measure::tidy,
    parts::{SPACES, TREE, shapes, table},
    xml::{Esc, HEAD, put},
};
use rapport_charts::figure::Figure;
use rapport_text::Lang;

/// A slide.
pub(crate) struct SlidePart<'a> {
    pub(crate) page: &'a Page<'a>,
    pub(crate) lang: Lang,
    /// Relationship ids of its charts in the order of the page.
    pub(crate) charts: &'a [String],
}

impl SlidePart<'_> {
    pub(crate) const TYPE: &'static str = "officedocument.presentationml.slide";

    pub(crate) fn xml(&self) -> String {
        let mut out = String::with_capacity(16 * 1024);
        put!(out, "{HEAD}<p:sld {SPACES}><p:cSld><p:spTree>{TREE}");
        let mut charts = self.charts.iter();
        for (id, item) in (2..).zip(&self.page.items) {
            match item {
                Item::Text(text) => shapes::text(&mut out, id, text, self.page.opening, self.lang),
                Item::Bar(rect, ink) => shapes::bar(&mut out, id, *rect, *ink),
                Item::Table(grid) => table::table(&mut out, id, grid, self.lang),
                Item::Chart(rect, figure) => {
                    if let Some(rel) = charts.next() {
                        chart(&mut out, id, *rect, figure, rel);
                    }
                }
            }
        }
        out.push_str(
            "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>",
        );
        out
    }
}

fn chart(out: &mut String, id: usize, rect: Rect, figure: &Figure, rel: &str) {
    let (title, alt) = (tidy(&figure.title), tidy(&figure.alt));
    put!(
        out,
        concat!(
            r#"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{}" name="Chart {}" descr="{}" title="{}"/>"#,
            r#"<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>"#
        ),
        id,
        id,
        Esc(&alt),
        Esc(&title)
    );
    shapes::frame(out, "p:xfrm", rect);
    put!(
        out,
        concat!(
            r#"<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">"#,
            r#"<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="{}"/>"#,
            "</a:graphicData></a:graphic></p:graphicFrame>"
        ),
        rel
    );
}

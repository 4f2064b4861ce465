//! Series of a chart: references, caches, fills, labels.

use super::{Frame, labels::Label, sheet::Sheet};
use crate::{
    ink::Ink,
    parts::tag,
    xml::{Esc, Hundredths, put},
};

/// How the marks of a series look.
pub(crate) enum Look {
    /// Filled bars.
    Bar(Ink),
    /// Nothing to see: it only carries other marks or labels.
    Hidden,
    /// A line of a width in points, with round markers or without.
    Line { ink: Ink, width: f64, dashed: bool, markers: bool },
    /// A line without a stroke: it only carries labels.
    HiddenLine,
    /// Bars with an edge only.
    Hollow(Ink),
    /// Dots that no line joins.
    Dots(Ink),
    /// Short lying lines that no line joins.
    Dashes(Ink),
}

/// A series over one column of the sheet.
pub(crate) struct Series<'a> {
    /// Number of the series and of its column.
    pub(crate) at: usize,
    pub(crate) look: Look,
    /// Marks of another colour.
    pub(crate) points: Vec<(usize, Ink)>,
    /// Labels, one for each category; none at all when empty.
    pub(crate) labels: &'a [Label],
    /// Where labels stand: `outEnd`, `ctr`, `t`…
    pub(crate) position: &'static str,
    /// A mark whose label stands elsewhere, in another colour.
    pub(crate) apart: Option<(usize, &'static str, Ink)>,
    /// Columns of the sheet with how far each mark may be exceeded, and how far undercut.
    pub(crate) range: Option<(usize, usize)>,
    pub(crate) ink: Ink,
    pub(crate) bold: bool,
}

impl Series<'_> {
    pub(crate) fn xml(&self, out: &mut String, sheet: &Sheet, frame: &Frame) {
        let Some(column) = sheet.columns.get(self.at) else { return };
        let bars = matches!(self.look, Look::Bar(_) | Look::Hidden | Look::Hollow(_));
        let line = !bars;
        put!(
            out,
            concat!(
                r#"<c:ser><c:idx val="{0}"/><c:order val="{0}"/><c:tx><c:strRef><c:f>{1}</c:f>"#,
                r#"<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{2}</c:v></c:pt></c:strCache></c:strRef></c:tx>"#
            ),
            self.at,
            Sheet::head(self.at),
            Esc(&column.heading)
        );
        self.look(out);
        if !line {
            out.push_str(r#"<c:invertIfNegative val="0"/>"#);
            for (at, ink) in &self.points {
                put!(
                    out,
                    concat!(
                        r#"<c:dPt><c:idx val="{}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>"#,
                        r#"<c:spPr><a:solidFill>{}</a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:dPt>"#
                    ),
                    at,
                    ink
                );
            }
        }
        self.labels(out, &column.format, frame);
        self.range(out, sheet);
        put!(
            out,
            r#"<c:cat><c:strRef><c:f>{}</c:f><c:strCache><c:ptCount val="{}"/>"#,
            sheet.names(),
            sheet.categories.len()
        );
        for (at, name) in sheet.categories.iter().enumerate() {
            put!(out, r#"<c:pt idx="{at}"><c:v>{}</c:v></c:pt>"#, Esc(name));
        }
        out.push_str("</c:strCache></c:strRef></c:cat>");
        numbers(out, "c:val", sheet, self.at);
        if line {
            out.push_str(r#"<c:smooth val="0"/>"#);
        }
        out.push_str("</c:ser>");
    }

    /// The range as error bars of their own lengths.
    fn range(&self, out: &mut String, sheet: &Sheet) {
        let Some((plus, minus)) = self.range else { return };
        out.push_str(
            r#"<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>"#,
        );
        numbers(out, "c:plus", sheet, plus);
        numbers(out, "c:minus", sheet, minus);
        put!(
            out,
            r#"<c:spPr><a:ln w="15875"><a:solidFill>{}</a:solidFill></a:ln></c:spPr></c:errBars>"#,
            Ink::Text
        );
    }

    fn look(&self, out: &mut String) {
        match self.look {
            Look::Bar(ink) => put!(
                out,
                "<c:spPr><a:solidFill>{ink}</a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>"
            ),
            Look::Hidden => {
                out.push_str("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
            }
            Look::HiddenLine => out.push_str(concat!(
                r#"<c:spPr><a:ln w="12700"><a:noFill/></a:ln></c:spPr>"#,
                r#"<c:marker><c:symbol val="none"/></c:marker>"#
            )),
            Look::Hollow(ink) => put!(
                out,
                r#"<c:spPr><a:noFill/><a:ln w="9525"><a:solidFill>{ink}</a:solidFill></a:ln></c:spPr>"#
            ),
            Look::Dots(ink) => scattered(out, ("circle", 9), ink),
            Look::Dashes(ink) => scattered(out, ("dash", 14), ink),
            Look::Line { ink, width, dashed, markers } => {
                put!(
                    out,
                    r#"<c:spPr><a:ln w="{}" cap="rnd"><a:solidFill>{ink}</a:solidFill><a:prstDash val="{}"/><a:round/></a:ln></c:spPr>"#,
                    crate::xml::Emu(width),
                    if dashed { "dash" } else { "solid" }
                );
                if markers {
                    put!(
                        out,
                        concat!(
                            r#"<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr><a:solidFill>{0}</a:solidFill>"#,
                            r#"<a:ln><a:noFill/></a:ln></c:spPr></c:marker>"#
                        ),
                        ink
                    );
                } else {
                    out.push_str(r#"<c:marker><c:symbol val="none"/></c:marker>"#);
                }
            }
        }
    }

    fn labels(&self, out: &mut String, format: &str, frame: &Frame) {
        if self.labels.iter().all(|label| *label == Label::Bare) {
            put!(out, "<c:dLbls>{}</c:dLbls>", shown(false));
            return;
        }
        out.push_str("<c:dLbls>");
        for (at, label) in self.labels.iter().enumerate() {
            match label {
                Label::Native => self.apart(out, at, format, frame),
                Label::Beside(by) => {
                    put!(
                        out,
                        concat!(
                            r#"<c:dLbl><c:idx val="{}"/><c:layout><c:manualLayout><c:x val="{:.4}"/><c:y val="0"/></c:manualLayout></c:layout>"#,
                            r#"<c:dLblPos val="{}"/>{}</c:dLbl>"#
                        ),
                        at,
                        by,
                        self.position,
                        shown(true)
                    );
                }
                Label::Bare => {
                    put!(out, r#"<c:dLbl><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>"#)
                }
                Label::Text(text) => {
                    put!(out, r#"<c:dLbl><c:idx val="{at}"/><c:tx><c:rich>{BODY}<a:p><a:r>"#);
                    self.run(out, frame, self.ink_on(at));
                    put!(out, "<a:t>{}</a:t></a:r></a:p></c:rich></c:tx>", Esc(text));
                    self.tail(out, "");
                }
                Label::Above(above, own) => self.two_lines(out, at, above, own.as_deref(), frame),
                Label::Pair(above, own) => {
                    self.first_line(out, at, above, frame);
                    out.push_str("<a:p><a:r>");
                    self.run(out, frame, self.ink);
                    put!(out, "<a:t>{}</a:t></a:r></a:p></c:rich></c:tx>", Esc(own));
                    self.tail(out, "");
                }
            }
        }
        put!(out, r#"<c:numFmt formatCode="{}" sourceLinked="0"/>"#, Esc(format));
        out.push_str("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        put!(out, "<c:txPr>{BODY}<a:p><a:pPr>{}</a:pPr>", self.default(frame));
        put!(out, r#"<a:endParaRPr lang="{}"/></a:p></c:txPr>"#, tag(frame.lang));
        put!(out, r#"<c:dLblPos val="{}"/>{}"#, self.position, shown(true));
        // A label that was moved is not tied to its mark by a line.
        if self.labels.iter().any(|label| matches!(label, Label::Beside(_))) {
            out.push_str(concat!(
                r#"<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" "#,
                r#"xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">"#,
                r#"<c15:showLeaderLines val="0"/></c:ext></c:extLst>"#
            ));
        }
        out.push_str("</c:dLbls>");
    }

    fn apart(&self, out: &mut String, at: usize, format: &str, frame: &Frame) {
        let Some((_, position, ink)) = self.apart.filter(|(apart, ..)| *apart == at) else {
            return;
        };
        put!(
            out,
            concat!(
                r#"<c:dLbl><c:idx val="{}"/><c:numFmt formatCode="{}" sourceLinked="0"/>"#,
                r#"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr>{}<a:p><a:pPr>"#,
                r#"<a:defRPr sz="{}" b="0"><a:solidFill>{}</a:solidFill></a:defRPr></a:pPr>"#,
                r#"<a:endParaRPr lang="{}"/></a:p></c:txPr><c:dLblPos val="{}"/>{}</c:dLbl>"#
            ),
            at,
            Esc(format),
            BODY,
            Hundredths(frame.size),
            ink,
            tag(frame.lang),
            position,
            shown(true)
        );
    }

    fn first_line(&self, out: &mut String, at: usize, above: &str, frame: &Frame) {
        put!(out, r#"<c:dLbl><c:idx val="{at}"/><c:tx><c:rich>{BODY}<a:p><a:r>"#);
        put!(
            out,
            r#"<a:rPr lang="{}" sz="{}" b="0"><a:solidFill>{}</a:solidFill></a:rPr><a:t>{}</a:t></a:r></a:p>"#,
            tag(frame.lang),
            Hundredths(frame.size - 1.0),
            Ink::Second,
            Esc(above)
        );
    }

    /// The number is a field, so that it follows the data; older programs show its cache.
    fn two_lines(
        &self,
        out: &mut String,
        at: usize,
        above: &str,
        own: Option<&str>,
        frame: &Frame,
    ) {
        self.first_line(out, at, above, frame);
        let Some(own) = own else {
            out.push_str("</c:rich></c:tx>");
            self.tail(out, "");
            return;
        };
        put!(
            out,
            r#"<a:p><a:fld id="{{5E1B7A10-0000-4000-8000-{:012X}}}" type="VALUE">"#,
            self.at * 1_000 + at + 1
        );
        self.run(out, frame, self.ink);
        put!(out, "<a:pPr/><a:t>{}</a:t></a:fld></a:p></c:rich></c:tx>", Esc(own));
        self.tail(
            out,
            concat!(
                r#"<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" "#,
                r#"xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">"#,
                r#"<c15:dlblFieldTable/></c:ext></c:extLst>"#
            ),
        );
    }

    fn tail(&self, out: &mut String, more: &str) {
        put!(out, r#"<c:dLblPos val="{}"/>{}{more}</c:dLbl>"#, self.position, shown(true));
    }

    /// A label inside a mark of another colour must read on that colour.
    fn ink_on(&self, at: usize) -> Ink {
        let own = self.points.iter().find(|(point, _)| *point == at);
        match own.filter(|_| self.position == "inEnd") {
            Some((_, mark)) => mark.on_top(),
            None => self.ink,
        }
    }

    fn run(&self, out: &mut String, frame: &Frame, ink: Ink) {
        put!(
            out,
            r#"<a:rPr lang="{}" sz="{}" b="{}"><a:solidFill>{}</a:solidFill></a:rPr>"#,
            tag(frame.lang),
            Hundredths(frame.size),
            u8::from(self.bold),
            ink
        );
    }

    fn default(&self, frame: &Frame) -> String {
        format!(
            r#"<a:defRPr sz="{}" b="{}"><a:solidFill>{}</a:solidFill></a:defRPr>"#,
            Hundredths(frame.size),
            u8::from(self.bold),
            self.ink
        )
    }
}

/// Markers that no line joins.
fn scattered(out: &mut String, (symbol, size): (&str, u8), ink: Ink) {
    put!(
        out,
        concat!(
            r#"<c:spPr><a:ln w="12700"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="{}"/><c:size val="{}"/>"#,
            r#"<c:spPr><a:solidFill>{}</a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:marker>"#
        ),
        symbol,
        size,
        ink
    );
}

/// A column of the sheet with its cache.
pub(super) fn numbers(out: &mut String, name: &str, sheet: &Sheet, column: usize) {
    let Some(cells) = sheet.columns.get(column) else { return };
    put!(
        out,
        r#"<{name}><c:numRef><c:f>{}</c:f><c:numCache><c:formatCode>{}</c:formatCode><c:ptCount val="{}"/>"#,
        sheet.cells(column),
        Esc(&cells.format),
        cells.cells.len()
    );
    for (at, cell) in cells.cells.iter().enumerate() {
        if let Some(value) = cell {
            put!(out, r#"<c:pt idx="{at}"><c:v>{value}</c:v></c:pt>"#);
        }
    }
    put!(out, "</c:numCache></c:numRef></{name}>");
}

pub(super) const BODY: &str = r#"<a:bodyPr wrap="none" lIns="0" tIns="19050" rIns="0" bIns="19050" anchor="ctr"/><a:lstStyle/>"#;

pub(super) fn shown(value: bool) -> String {
    format!(
        concat!(
            r#"<c:showLegendKey val="0"/><c:showVal val="{}"/><c:showCatName val="0"/>"#,
            r#"<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>"#
        ),
        u8::from(value)
    )
}

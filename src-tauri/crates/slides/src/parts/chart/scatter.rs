//! Series of points over two columns of the sheet, or of bubbles over three, and their axes.

use super::{
    Frame, axes,
    series::{BODY, numbers, shown},
    sheet::Sheet,
};
use crate::{
    ink::Ink,
    parts::tag,
    xml::{Emu, Esc, Hundredths, put},
};

/// How the points of a series look.
#[derive(Debug, Clone, Copy)]
pub(super) enum Look {
    /// Joined by a line of a width in points, with dots or without.
    Line { ink: Ink, width: f64, dashed: bool, dots: bool },
    /// Dots alone.
    Dots(Ink),
    /// Larger dots with an edge.
    Rounds { fill: Ink, edge: Ink },
    /// Bubbles sized by a column.
    Bubbles(Ink, usize),
}

/// A label at one point.
pub(super) struct Tag {
    pub(super) at: usize,
    pub(super) text: String,
    pub(super) ink: Ink,
    pub(super) bold: bool,
    /// `r`, `ctr`, `t`…
    pub(super) position: &'static str,
    /// How far below its place it stands, in parts of the chart's height.
    pub(super) down: f64,
}

/// A series.
pub(super) struct Points {
    /// Number of the series.
    pub(super) at: usize,
    /// Columns of the sheet.
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) look: Look,
    /// Points of another colour.
    pub(super) inks: Vec<(usize, Ink)>,
    pub(super) tags: Vec<Tag>,
    /// A bubble nobody sees.
    pub(super) hidden: Option<usize>,
    /// Length of a line down from each point, in the unit of the axis.
    pub(super) stem: Option<(f64, Ink)>,
}

impl Points {
    pub(super) fn xml(&self, out: &mut String, sheet: &Sheet, frame: &Frame) {
        let Some(column) = sheet.columns.get(self.y) else { return };
        put!(
            out,
            concat!(
                r#"<c:ser><c:idx val="{0}"/><c:order val="{0}"/><c:tx><c:strRef><c:f>{1}</c:f>"#,
                r#"<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{2}</c:v></c:pt></c:strCache></c:strRef></c:tx>"#
            ),
            self.at,
            Sheet::head(self.y),
            Esc(&column.heading)
        );
        match self.look {
            Look::Line { ink, width, dashed, dots } => {
                put!(
                    out,
                    r#"<c:spPr><a:ln w="{}" cap="rnd"><a:solidFill>{ink}</a:solidFill><a:prstDash val="{}"/><a:round/></a:ln></c:spPr>"#,
                    Emu(width),
                    if dashed { "dash" } else { "solid" }
                );
                if dots { marker(out, ink) } else { out.push_str(NO_MARKER) }
            }
            Look::Dots(ink) => {
                out.push_str(r#"<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>"#);
                marker(out, ink);
            }
            Look::Rounds { fill, edge } => put!(
                out,
                concat!(
                    r#"<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="8"/>"#,
                    r#"<c:spPr><a:solidFill>{}</a:solidFill><a:ln w="12700"><a:solidFill>{}</a:solidFill></a:ln></c:spPr></c:marker>"#
                ),
                fill,
                edge
            ),
            Look::Bubbles(ink, _) => put!(
                out,
                r#"<c:spPr><a:solidFill>{ink}</a:solidFill><a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>"#
            ),
        }
        let bubbles = matches!(self.look, Look::Bubbles(..));
        for (at, ink) in &self.inks {
            if bubbles {
                put!(
                    out,
                    concat!(
                        r#"<c:dPt><c:idx val="{}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>"#,
                        r#"<c:spPr><a:solidFill>{}</a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:dPt>"#
                    ),
                    at,
                    ink
                );
            } else {
                put!(out, r#"<c:dPt><c:idx val="{at}"/>"#);
                marker(out, *ink);
                out.push_str(r#"<c:bubble3D val="0"/></c:dPt>"#);
            }
        }
        if let Some(at) = self.hidden {
            put!(
                out,
                concat!(
                    r#"<c:dPt><c:idx val="{}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>"#,
                    r#"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:dPt>"#
                ),
                at
            );
        }
        self.labels(out, frame);
        if let Some((length, ink)) = self.stem {
            put!(
                out,
                concat!(
                    r#"<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType val="fixedVal"/>"#,
                    r#"<c:noEndCap val="1"/><c:val val="{}"/><c:spPr><a:ln w="9525"><a:solidFill>{}</a:solidFill></a:ln></c:spPr></c:errBars>"#
                ),
                length,
                ink
            );
        }
        numbers(out, "c:xVal", sheet, self.x);
        numbers(out, "c:yVal", sheet, self.y);
        match self.look {
            Look::Bubbles(_, size) => {
                numbers(out, "c:bubbleSize", sheet, size);
                out.push_str(r#"<c:bubble3D val="0"/>"#);
            }
            Look::Line { .. } | Look::Dots(_) | Look::Rounds { .. } => {
                out.push_str(r#"<c:smooth val="0"/>"#)
            }
        }
        out.push_str("</c:ser>");
    }

    fn labels(&self, out: &mut String, frame: &Frame) {
        out.push_str("<c:dLbls>");
        for label in &self.tags {
            put!(out, r#"<c:dLbl><c:idx val="{}"/>"#, label.at);
            if label.down.abs() > 0.002 {
                put!(
                    out,
                    r#"<c:layout><c:manualLayout><c:x val="0"/><c:y val="{:.4}"/></c:manualLayout></c:layout>"#,
                    label.down
                );
            }
            put!(
                out,
                concat!(
                    r#"<c:tx><c:rich>{}<a:p><a:r><a:rPr lang="{}" sz="{}" b="{}"><a:solidFill>{}</a:solidFill></a:rPr>"#,
                    r#"<a:t>{}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="{}"/>{}</c:dLbl>"#
                ),
                BODY,
                tag(frame.lang),
                Hundredths(frame.size),
                u8::from(label.bold),
                label.ink,
                Esc(&label.text),
                label.position,
                shown(true)
            );
        }
        put!(out, "{}</c:dLbls>", shown(false));
    }
}

const NO_MARKER: &str = r#"<c:marker><c:symbol val="none"/></c:marker>"#;

fn marker(out: &mut String, ink: Ink) {
    put!(
        out,
        concat!(
            r#"<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr><a:solidFill>{}</a:solidFill>"#,
            r#"<a:ln><a:noFill/></a:ln></c:spPr></c:marker>"#
        ),
        ink
    );
}

/// An axis of numbers that another one crosses at its lower end.
pub(super) struct Axis<'a> {
    pub(super) id: u32,
    pub(super) across: u32,
    /// `l` or `b`.
    pub(super) side: &'static str,
    pub(super) min: f64,
    pub(super) max: f64,
    pub(super) unit: f64,
    pub(super) grid: bool,
    /// Whether its numbers are printed.
    pub(super) printed: bool,
    pub(super) size: f64,
    pub(super) format: &'a str,
}

impl Axis<'_> {
    pub(super) fn xml(&self, out: &mut String, frame: &Frame) {
        put!(
            out,
            concat!(
                r#"<c:valAx><c:axId val="{}"/><c:scaling><c:orientation val="minMax"/><c:max val="{}"/><c:min val="{}"/></c:scaling>"#,
                r#"<c:delete val="0"/><c:axPos val="{}"/>"#
            ),
            self.id,
            self.max,
            self.min,
            self.side
        );
        if self.grid {
            put!(
                out,
                r#"<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill>{}</a:solidFill></a:ln></c:spPr></c:majorGridlines>"#,
                Ink::Line
            );
        }
        put!(
            out,
            concat!(
                r#"<c:numFmt formatCode="{}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>"#,
                r#"<c:tickLblPos val="{}"/><c:spPr><a:ln w="9525">{}</a:ln></c:spPr>"#
            ),
            Esc(self.format),
            if self.printed { "low" } else { "none" },
            if self.side == "b" && self.printed {
                format!("<a:solidFill>{}</a:solidFill>", Ink::Third)
            } else {
                "<a:noFill/>".to_owned()
            }
        );
        let frame = Frame { size: self.size, ..*frame };
        axes::text(out, &frame, Ink::Third, 0);
        put!(
            out,
            r#"<c:crossAx val="{}"/><c:crosses val="min"/><c:crossBetween val="midCat"/><c:majorUnit val="{}"/></c:valAx>"#,
            self.across,
            self.unit
        );
    }
}

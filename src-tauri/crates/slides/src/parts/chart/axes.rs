//! Axes: quiet by default, a hair line where bars stand.

use super::Frame;
use crate::{
    ink::Ink,
    parts::tag,
    xml::{Esc, Hundredths, put},
};

/// An axis of names.
pub(crate) struct Names {
    pub(crate) id: u32,
    pub(crate) across: u32,
    /// `b` or `l`.
    pub(crate) side: &'static str,
    /// First name on top.
    pub(crate) reversed: bool,
    /// Not drawn at all.
    pub(crate) hidden: bool,
    /// Names stand at the low edge even where bars go below nothing.
    pub(crate) low: bool,
    /// Font size in points.
    pub(crate) size: f64,
    /// Names at a slant.
    pub(crate) slanted: bool,
}

impl Names {
    pub(crate) fn xml(&self, out: &mut String, frame: &Frame) {
        put!(
            out,
            concat!(
                r#"<c:catAx><c:axId val="{}"/><c:scaling><c:orientation val="{}"/></c:scaling><c:delete val="{}"/>"#,
                r#"<c:axPos val="{}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>"#,
                r#"<c:minorTickMark val="none"/><c:tickLblPos val="{}"/><c:spPr><a:ln w="9525"><a:solidFill>{}</a:solidFill></a:ln></c:spPr>"#
            ),
            self.id,
            if self.reversed { "maxMin" } else { "minMax" },
            u8::from(self.hidden),
            self.side,
            if self.low { "low" } else { "nextTo" },
            Ink::Third
        );
        let frame = Frame { size: self.size, ..*frame };
        text(out, &frame, Ink::Text, if self.slanted { -2_700_000 } else { 0 });
        put!(
            out,
            concat!(
                r#"<c:crossAx val="{}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>"#,
                r#"<c:lblOffset val="60"/><c:noMultiLvlLbl val="1"/></c:catAx>"#
            ),
            self.across
        );
    }
}

/// An axis of numbers.
pub(crate) struct Numbers<'a> {
    pub(crate) id: u32,
    pub(crate) across: u32,
    /// `l`, `r`, `b`.
    pub(crate) side: &'static str,
    pub(crate) hidden: bool,
    pub(crate) min: Option<f64>,
    pub(crate) max: Option<f64>,
    pub(crate) unit: Option<f64>,
    pub(crate) grid: bool,
    /// Crosses the names at their end rather than at their beginning.
    pub(crate) at_end: bool,
    /// Font size in points.
    pub(crate) size: f64,
    pub(crate) format: &'a str,
}

impl Numbers<'_> {
    pub(crate) fn xml(&self, out: &mut String, frame: &Frame) {
        put!(
            out,
            r#"<c:valAx><c:axId val="{}"/><c:scaling><c:orientation val="minMax"/>"#,
            self.id
        );
        if let Some(max) = self.max {
            put!(out, r#"<c:max val="{max}"/>"#);
        }
        if let Some(min) = self.min {
            put!(out, r#"<c:min val="{min}"/>"#);
        }
        put!(
            out,
            r#"</c:scaling><c:delete val="{}"/><c:axPos val="{}"/>"#,
            u8::from(self.hidden),
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
                r#"<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"#
            ),
            Esc(self.format)
        );
        let frame = Frame { size: self.size, ..*frame };
        text(out, &frame, Ink::Third, 0);
        put!(
            out,
            r#"<c:crossAx val="{}"/><c:crosses val="{}"/><c:crossBetween val="between"/>"#,
            self.across,
            if self.at_end { "max" } else { "autoZero" }
        );
        if let Some(unit) = self.unit {
            put!(out, r#"<c:majorUnit val="{unit}"/>"#);
        }
        out.push_str("</c:valAx>");
    }
}

/// Text properties of an axis or a legend; a turn in 60,000ths of a degree.
pub(crate) fn text(out: &mut String, frame: &Frame, ink: Ink, turn: i32) {
    put!(
        out,
        concat!(
            r#"<c:txPr><a:bodyPr rot="{}" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{}" b="0">"#,
            r#"<a:solidFill>{}</a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="{}"/></a:p></c:txPr>"#
        ),
        turn,
        Hundredths(frame.size),
        ink,
        tag(frame.lang)
    );
}

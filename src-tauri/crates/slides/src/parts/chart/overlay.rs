//! Shapes over a plot: a vertical rule and short texts that no axis can say. They belong to the
//! chart's part and move with it.

use super::Frame;
use crate::{
    ink::Ink,
    layout::Rect,
    parts::tag,
    xml::{Emu, Esc, HEAD, Hundredths, put},
};

/// Where a text stands in its frame.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Side {
    Left,
    Middle,
    Right,
}

/// The shapes over one chart.
pub(crate) struct Overlay<'a> {
    frame: &'a Frame,
    count: usize,
    shapes: String,
}

impl<'a> Overlay<'a> {
    pub(crate) fn new(frame: &'a Frame) -> Self {
        Self { frame, count: 0, shapes: String::new() }
    }

    fn anchor(&mut self, rect: Rect) {
        self.count += 1;
        let (w, h) = (self.frame.w, self.frame.h);
        put!(
            self.shapes,
            concat!(
                "<cdr:relSizeAnchor><cdr:from><cdr:x>{:.5}</cdr:x><cdr:y>{:.5}</cdr:y></cdr:from>",
                "<cdr:to><cdr:x>{:.5}</cdr:x><cdr:y>{:.5}</cdr:y></cdr:to>"
            ),
            rect.x / w,
            rect.y / h,
            ((rect.x + rect.w) / w).min(1.0),
            ((rect.y + rect.h) / h).min(1.0)
        );
    }

    fn place(&mut self, rect: Rect) {
        put!(
            self.shapes,
            r#"<a:xfrm><a:off x="{}" y="{}"/><a:ext cx="{}" cy="{}"/></a:xfrm>"#,
            Emu(rect.x),
            Emu(rect.y),
            Emu(rect.w),
            Emu(rect.h)
        );
    }

    /// A dashed vertical rule.
    pub(crate) fn rule(&mut self, x: f64, top: f64, bottom: f64, ink: Ink) {
        self.upright(x, (top, bottom), ink, (12_700, "sysDash"));
    }

    /// A thin vertical line.
    pub(crate) fn stem(&mut self, x: f64, top: f64, bottom: f64, ink: Ink) {
        self.upright(x, (top, bottom), ink, (9_525, "solid"));
    }

    fn upright(&mut self, x: f64, (top, bottom): (f64, f64), ink: Ink, (width, dash): (u32, &str)) {
        let rect = Rect { x, y: top, w: 0.0, h: bottom - top };
        self.anchor(rect);
        put!(
            self.shapes,
            r#"<cdr:cxnSp macro=""><cdr:nvCxnSpPr><cdr:cNvPr id="{0}" name="Rule {0}"/><cdr:cNvCxnSpPr/></cdr:nvCxnSpPr><cdr:spPr>"#,
            self.count + 1
        );
        self.place(rect);
        put!(
            self.shapes,
            concat!(
                r#"<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="{}"><a:solidFill>{}</a:solidFill>"#,
                r#"<a:prstDash val="{}"/></a:ln></cdr:spPr></cdr:cxnSp></cdr:relSizeAnchor>"#
            ),
            width,
            ink,
            dash
        );
    }

    /// One line of text.
    pub(crate) fn text(&mut self, text: &str, rect: Rect, side: Side, ink: Ink) {
        self.anchor(rect);
        put!(
            self.shapes,
            r#"<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="{0}" name="Text {0}"/><cdr:cNvSpPr txBox="1"/></cdr:nvSpPr><cdr:spPr>"#,
            self.count + 1
        );
        self.place(rect);
        put!(
            self.shapes,
            concat!(
                r#"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></cdr:spPr><cdr:txBody>"#,
                r#"<a:bodyPr vertOverflow="overflow" wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"/><a:lstStyle/>"#,
                r#"<a:p><a:pPr algn="{}"/><a:r><a:rPr lang="{}" sz="{}" b="0"><a:solidFill>{}</a:solidFill><a:latin typeface="+mn-lt"/></a:rPr>"#,
                "<a:t>{}</a:t></a:r></a:p></cdr:txBody></cdr:sp></cdr:relSizeAnchor>"
            ),
            match side {
                Side::Left => "l",
                Side::Middle => "ctr",
                Side::Right => "r",
            },
            tag(self.frame.lang),
            Hundredths(self.frame.size),
            ink,
            Esc(text)
        );
    }

    /// The part; none without a shape.
    pub(crate) fn xml(self) -> Option<String> {
        if self.count == 0 {
            return None;
        }
        Some(format!(
            concat!(
                "{}",
                r#"<c:userShapes xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" "#,
                r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
                r#"xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing">{}</c:userShapes>"#
            ),
            HEAD, self.shapes
        ))
    }
}

//! `theme*.xml`: colours from the one palette, Arial for both fonts.

use crate::xml::{HEAD, put};
use rapport_charts::palette::{self, Rgb};

/// A theme; the slide master and the notes master have one each.
pub(crate) struct Theme;

impl Theme {
    pub(crate) const TYPE: &'static str = "officedocument.theme";

    pub(crate) fn xml(&self) -> String {
        let mut out = String::from(HEAD);
        out.push_str(concat!(
            r#"<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Rapport">"#,
            r#"<a:themeElements><a:clrScheme name="Rapport">"#
        ));
        let mut colour = |slot: &str, Rgb(r, g, b): Rgb| {
            put!(out, r#"<a:{slot}><a:srgbClr val="{r:02X}{g:02X}{b:02X}"/></a:{slot}>"#);
        };
        colour("dk1", palette::INK);
        colour("lt1", palette::SHEET);
        colour("dk2", palette::INK_2);
        colour("lt2", palette::PAPER);
        for (at, accent) in palette::SERIES.iter().enumerate() {
            colour(&format!("accent{}", at + 1), *accent);
        }
        colour("hlink", palette::ACCENT);
        colour("folHlink", palette::INK_3);
        out.push_str(r#"</a:clrScheme><a:fontScheme name="Rapport">"#);
        for font in ["majorFont", "minorFont"] {
            put!(
                out,
                r#"<a:{font}><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface="Arial"/></a:{font}>"#
            );
        }
        out.push_str(r#"</a:fontScheme><a:fmtScheme name="Rapport"><a:fillStyleLst>"#);
        let fill = r#"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#;
        out.push_str(&fill.repeat(3));
        out.push_str("</a:fillStyleLst><a:lnStyleLst>");
        for width in [6_350, 12_700, 19_050] {
            put!(
                out,
                r#"<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{fill}<a:prstDash val="solid"/></a:ln>"#
            );
        }
        out.push_str("</a:lnStyleLst><a:effectStyleLst>");
        out.push_str(&"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3));
        out.push_str("</a:effectStyleLst><a:bgFillStyleLst>");
        out.push_str(&fill.repeat(3));
        out.push_str("</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>");
        out
    }
}

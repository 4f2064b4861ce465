//! `slideMaster1.xml`: the placeholders every layout takes up and the text styles of the deck.

use crate::{
    ink::Ink,
    layout::{Grid, Rect, Role},
    parts::{COLOUR_MAP, SPACES, TREE, shapes, tag},
    xml::{HEAD, put},
};
use rapport_text::Lang;

/// The slide master.
pub(crate) struct Master<'a> {
    pub(crate) grid: &'a Grid,
    pub(crate) lang: Lang,
    /// Relationship ids of its layouts.
    pub(crate) layouts: &'a [String],
}

/// Insets of every placeholder: none, so that text stands on the margins.
const BODY: &str = concat!(
    r#"<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t">"#,
    "<a:noAutofit/></a:bodyPr>"
);

/// Id of the master; the layouts follow. Ids from 2³¹ on are theirs.
pub(crate) const MASTER_ID: u32 = 2_147_483_648;

impl Master<'_> {
    pub(crate) const TYPE: &'static str = "officedocument.presentationml.slideMaster";

    pub(crate) fn xml(&self) -> String {
        let mut out = String::from(HEAD);
        put!(
            out,
            r#"<p:sldMaster {SPACES}><p:cSld><p:bg><p:bgPr><a:solidFill>{}</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE}"#,
            Ink::Sheet
        );
        let grid = self.grid;
        let lang = self.lang;
        blank(
            &mut out,
            &Blank {
                id: 2,
                name: "Title",
                ph: r#"<p:ph type="title"/>"#,
                rect: grid.title,
                style: "",
                field: false,
            },
            lang,
        );
        let body = grid.body.y + grid.title.h + grid.after_title;
        let body = Rect { y: body, h: grid.body.bottom() - body, ..grid.body };
        blank(
            &mut out,
            &Blank {
                id: 3,
                name: "Body",
                ph: r#"<p:ph type="body" idx="1"/>"#,
                rect: body,
                style: "",
                field: false,
            },
            lang,
        );
        feet(&mut out, 4, grid, lang);
        put!(out, "</p:spTree></p:cSld>{COLOUR_MAP}<p:sldLayoutIdLst>");
        for (at, layout) in (1_u32..).zip(self.layouts) {
            put!(out, r#"<p:sldLayoutId id="{}" r:id="{layout}"/>"#, MASTER_ID + at);
        }
        out.push_str(r#"</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/>"#);
        self.styles(&mut out);
        out.push_str("</p:sldMaster>");
        out
    }

    fn styles(&self, out: &mut String) {
        let lang = tag(self.lang);
        let run = |font: &str, size: u32, bold: u8, ink: Ink| {
            format!(
                concat!(
                    r#"<a:defRPr lang="{}" sz="{}" b="{}" kern="1200"><a:solidFill>{}</a:solidFill>"#,
                    r#"<a:latin typeface="+{}-lt"/><a:ea typeface="+{}-ea"/><a:cs typeface="+{}-cs"/></a:defRPr>"#
                ),
                lang, size, bold, ink, font, font, font
            )
        };
        put!(
            out,
            concat!(
                r#"<p:txStyles><p:titleStyle><a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">"#,
                r#"<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>{}</a:lvl1pPr></p:titleStyle><p:bodyStyle>"#
            ),
            run("mj", 2_800, 1, Ink::Text)
        );
        for level in 1..=9_u32 {
            let left = 228_600 * level;
            let size = if level == 1 { 1_800 } else { 1_600 };
            put!(
                out,
                concat!(
                    r#"<a:lvl{}pPr marL="{}" indent="-228600" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">"#,
                    r#"<a:lnSpc><a:spcPct val="110000"/></a:lnSpc><a:spcBef><a:spcPts val="600"/></a:spcBef>"#,
                    r#"<a:buFont typeface="Arial"/><a:buChar char="•"/>{}</a:lvl{}pPr>"#
                ),
                level,
                left,
                run("mn", size, 0, Ink::Text),
                level
            );
        }
        out.push_str("</p:bodyStyle><p:otherStyle>");
        for level in 1..=9_u32 {
            put!(
                out,
                r#"<a:lvl{level}pPr marL="{}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">{}</a:lvl{level}pPr>"#,
                457_200 * (level - 1),
                run("mn", 1_800, 0, Ink::Text)
            );
        }
        out.push_str("</p:otherStyle></p:txStyles>");
    }
}

/// An empty placeholder of a master or a layout.
pub(crate) struct Blank<'a> {
    pub(crate) id: usize,
    pub(crate) name: &'a str,
    /// The placeholder element.
    pub(crate) ph: &'a str,
    pub(crate) rect: Rect,
    /// What stands in `lstStyle`.
    pub(crate) style: &'a str,
    /// Whether it holds the number of the slide.
    pub(crate) field: bool,
}

/// Writes an empty placeholder.
pub(crate) fn blank(out: &mut String, blank: &Blank<'_>, lang: Lang) {
    let lang = tag(lang);
    put!(
        out,
        r#"<p:sp><p:nvSpPr><p:cNvPr id="{}" name="{}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{}</p:nvPr></p:nvSpPr><p:spPr>"#,
        blank.id,
        blank.name,
        blank.ph
    );
    shapes::frame(out, "a:xfrm", blank.rect);
    put!(
        out,
        r#"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>{BODY}<a:lstStyle>{}</a:lstStyle><a:p>"#,
        blank.style
    );
    if blank.field {
        put!(
            out,
            r#"<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="{lang}"/><a:t>‹#›</a:t></a:fld>"#
        );
    }
    put!(out, r#"<a:endParaRPr lang="{lang}"/></a:p></p:txBody></p:sp>"#);
}

/// The style of a small line: size in hundredths of a point.
pub(crate) fn small(size: u32, ink: Ink, side: &str) -> String {
    format!(
        concat!(
            r#"<a:lvl1pPr marL="0" indent="0" algn="{}"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>"#,
            r#"<a:buNone/><a:defRPr sz="{}" b="0"><a:solidFill>{}</a:solidFill></a:defRPr></a:lvl1pPr>"#
        ),
        side, size, ink
    )
}

/// The footer and the number.
pub(crate) fn feet(out: &mut String, id: usize, grid: &Grid, lang: Lang) {
    let style = small(1_000, Ink::Third, "l");
    let ph = shapes::placeholder(Role::Footer, false);
    blank(
        out,
        &Blank { id, name: "Footer", ph, rect: grid.footer, style: &style, field: false },
        lang,
    );
    let style = small(1_000, Ink::Third, "r");
    let ph = shapes::placeholder(Role::Number, false);
    blank(
        out,
        &Blank { id: id + 1, name: "Number", ph, rect: grid.number, style: &style, field: true },
        lang,
    );
}

//! Shapes on slides, layouts and masters.

use crate::{
    ink::Ink,
    layout::{Rect, Role, TextBox},
    measure::Weight,
    parts::tag,
    xml::{Emu, Esc, Hundredths, put},
};
use rapport_text::Lang;

/// Position and size, as shapes and layouts write it.
pub(crate) fn frame(out: &mut String, tag: &str, rect: Rect) {
    put!(
        out,
        r#"<{tag}><a:off x="{}" y="{}"/><a:ext cx="{}" cy="{}"/></{tag}>"#,
        Emu(rect.x),
        Emu(rect.y),
        Emu(rect.w),
        Emu(rect.h)
    );
}

/// The element that makes a shape a placeholder; empty for a text box.
pub(crate) const fn placeholder(role: Role, opening: bool) -> &'static str {
    match (role, opening) {
        (Role::Title, true) => r#"<p:ph type="ctrTitle"/>"#,
        (Role::Title, false) => r#"<p:ph type="title"/>"#,
        (Role::Subtitle, _) => r#"<p:ph type="subTitle" idx="1"/>"#,
        (Role::Kicker, _) => r#"<p:ph type="body" sz="quarter" idx="13"/>"#,
        (Role::Footer, _) => r#"<p:ph type="ftr" sz="quarter" idx="11"/>"#,
        (Role::Number, _) => r#"<p:ph type="sldNum" sz="quarter" idx="12"/>"#,
        (Role::Text, _) => "",
    }
}

/// A text as a shape.
pub(crate) fn text(out: &mut String, id: usize, text: &TextBox, opening: bool, lang: Lang) {
    let placeholder = placeholder(text.role, opening);
    put!(out, r#"<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{} {id}"/>"#, text.name);
    if placeholder.is_empty() {
        out.push_str(r#"<p:cNvSpPr txBox="1"/><p:nvPr/>"#);
    } else {
        put!(out, r#"<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{placeholder}</p:nvPr>"#);
    }
    out.push_str("</p:nvSpPr><p:spPr>");
    // What stands in the same place on every slide takes it from the layout.
    if !matches!(text.role, Role::Kicker | Role::Footer | Role::Number) {
        frame(out, "a:xfrm", text.rect);
    }
    if placeholder.is_empty() {
        out.push_str(r#"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>"#);
    }
    out.push_str("</p:spPr><p:txBody>");
    if placeholder.is_empty() {
        out.push_str(concat!(
            r#"<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t">"#,
            "<a:noAutofit/></a:bodyPr>"
        ));
    } else {
        // A title that takes fewer lines than measured stays close to what is below it.
        let anchor = if opening && text.role == Role::Title { r#" anchor="b""# } else { "" };
        put!(out, "<a:bodyPr{anchor}><a:noAutofit/></a:bodyPr>");
    }
    out.push_str("<a:lstStyle/>");
    for (at, paragraph) in text.paragraphs.iter().enumerate() {
        let before = if at > 0 { text.gap } else { 0.0 };
        out.push_str("<a:p>");
        properties(out, text, paragraph.indent, before);
        let run = Run { text, lang, placeholder: !placeholder.is_empty() };
        if text.role == Role::Number {
            put!(out, r#"<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">"#);
            run.properties(out);
            put!(out, "<a:t>{}</a:t></a:fld>", Esc(&paragraph.text));
        } else {
            out.push_str("<a:r>");
            run.properties(out);
            put!(out, "<a:t>{}</a:t></a:r>", Esc(&paragraph.text));
        }
        out.push_str("</a:p>");
    }
    out.push_str("</p:txBody></p:sp>");
}

fn properties(out: &mut String, text: &TextBox, indent: f64, before: f64) {
    match text.role {
        // Placeholders keep what the layout says but for the space the measuring counted on.
        Role::Title | Role::Kicker | Role::Footer | Role::Number => {}
        Role::Subtitle | Role::Text => {
            let side = if text.right { r#" algn="r""# } else { "" };
            if indent > 0.0 {
                put!(out, r#"<a:pPr marL="{0}" indent="-{0}"{side}>"#, Emu(indent));
            } else {
                put!(out, r#"<a:pPr marL="0" indent="0"{side}>"#);
            }
            put!(out, r#"<a:lnSpc><a:spcPct val="{:.0}"/></a:lnSpc>"#, text.spacing * 100_000.0);
            put!(out, r#"<a:spcBef><a:spcPts val="{}"/></a:spcBef>"#, Hundredths(before.round()));
            if indent > 0.0 {
                put!(
                    out,
                    r#"<a:buClr>{}</a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>"#,
                    Ink::Third
                );
            } else {
                out.push_str("<a:buNone/>");
            }
            out.push_str("</a:pPr>");
        }
    }
}

struct Run<'a> {
    text: &'a TextBox,
    lang: Lang,
    placeholder: bool,
}

impl Run<'_> {
    fn properties(&self, out: &mut String) {
        let lang = tag(self.lang);
        put!(out, r#"<a:rPr lang="{lang}" sz="{}""#, Hundredths(self.text.size));
        if self.placeholder {
            out.push_str(r#" dirty="0"/>"#);
            return;
        }
        let bold = u8::from(self.text.weight == Weight::Bold);
        put!(out, r#" b="{bold}" dirty="0"><a:solidFill>{}</a:solidFill>"#, self.text.ink);
        out.push_str(r#"<a:latin typeface="+mn-lt"/></a:rPr>"#);
    }
}

/// A filled rectangle without an outline, said to be an ornament to those who cannot see it.
pub(crate) fn bar(out: &mut String, id: usize, rect: Rect, ink: Ink) {
    put!(
        out,
        concat!(
            r#"<p:sp><p:nvSpPr><p:cNvPr id="{}" name="Rule {}"><a:extLst>"#,
            r#"<a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">"#,
            r#"<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>"#,
            r#"</a:ext></a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"#
        ),
        id,
        id
    );
    frame(out, "a:xfrm", rect);
    put!(
        out,
        concat!(
            r#"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>{}</a:solidFill>"#,
            r#"<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"#
        ),
        ink
    );
}

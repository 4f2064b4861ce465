//! `notesMaster1.xml` and `notesSlide*.xml`: what the speaker may say.

use crate::{
    layout::Rect,
    measure::tidy,
    parts::{COLOUR_MAP, SPACES, TREE, shapes, tag},
    xml::{Esc, HEAD, put},
};
use rapport_text::Lang;

/// Size of a notes page in points: a portrait sheet.
pub(crate) const PAGE: (f64, f64) = (540.0, 720.0);

const PICTURE: Rect = Rect { x: 60.0, y: 48.0, w: 420.0, h: 236.0 };
const WORDS: Rect = Rect { x: 60.0, y: 320.0, w: 420.0, h: 340.0 };

/// The master of notes pages.
pub(crate) struct NotesMaster {
    pub(crate) lang: Lang,
}

impl NotesMaster {
    pub(crate) const TYPE: &'static str = "officedocument.presentationml.notesMaster";

    pub(crate) fn xml(&self) -> String {
        let lang = tag(self.lang);
        let mut out = String::from(HEAD);
        put!(
            out,
            concat!(
                r#"<p:notesMaster {}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>{}"#,
                r#"<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>"#,
                r#"<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>"#
            ),
            SPACES,
            TREE
        );
        shapes::frame(&mut out, "a:xfrm", PICTURE);
        out.push_str(concat!(
            r#"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="6350"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:ln></p:spPr></p:sp>"#,
            r#"<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>"#,
            r#"<p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr>"#
        ));
        shapes::frame(&mut out, "a:xfrm", WORDS);
        put!(
            out,
            concat!(
                r#"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"/>"#,
                r#"<a:lstStyle/><a:p><a:endParaRPr lang="{}"/></a:p></p:txBody></p:sp></p:spTree></p:cSld>{}"#,
                r#"<p:notesStyle><a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">"#,
                r#"<a:spcBef><a:spcPts val="600"/></a:spcBef><a:defRPr lang="{}" sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>"#,
                r#"<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>"#
            ),
            lang,
            COLOUR_MAP,
            lang
        );
        out
    }
}

/// The notes of one slide.
pub(crate) struct NotesSlide<'a> {
    pub(crate) paragraphs: &'a [String],
    pub(crate) lang: Lang,
}

impl NotesSlide<'_> {
    pub(crate) const TYPE: &'static str = "officedocument.presentationml.notesSlide";

    pub(crate) fn xml(&self) -> String {
        let lang = tag(self.lang);
        let mut out = String::from(HEAD);
        put!(
            out,
            concat!(
                r#"<p:notes {}><p:cSld><p:spTree>{}"#,
                r#"<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>"#,
                r#"<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>"#,
                r#"<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>"#,
                r#"<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"#
            ),
            SPACES,
            TREE
        );
        for paragraph in self.paragraphs {
            let text = tidy(paragraph);
            put!(
                out,
                r#"<a:p><a:r><a:rPr lang="{lang}" dirty="0"/><a:t>{}</a:t></a:r></a:p>"#,
                Esc(&text)
            );
        }
        out.push_str("</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>");
        out
    }
}

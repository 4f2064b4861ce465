//! `presentation.xml` and the three small parts beside it.

use crate::{
    layout::Grid,
    parts::{SPACES, master::MASTER_ID, notes, table, tag},
    xml::{Emu, HEAD, put},
};
use rapport_text::Lang;

/// The main part: which masters, which slides, which size.
pub(crate) struct Presentation<'a> {
    pub(crate) grid: &'a Grid,
    pub(crate) lang: Lang,
    /// Relationship id of the slide master.
    pub(crate) master: &'a str,
    /// Relationship id of the notes master, when there are notes.
    pub(crate) notes: Option<&'a str>,
    /// Relationship ids of the slides in order.
    pub(crate) slides: &'a [String],
}

/// Least id of a slide.
const FIRST_SLIDE: usize = 256;

impl Presentation<'_> {
    pub(crate) const TYPE: &'static str = "officedocument.presentationml.presentation.main";

    pub(crate) fn xml(&self) -> String {
        let mut out = String::from(HEAD);
        put!(
            out,
            r#"<p:presentation {SPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="{MASTER_ID}" r:id="{}"/></p:sldMasterIdLst>"#,
            self.master
        );
        if let Some(notes) = self.notes {
            put!(
                out,
                r#"<p:notesMasterIdLst><p:notesMasterId r:id="{notes}"/></p:notesMasterIdLst>"#
            );
        }
        out.push_str("<p:sldIdLst>");
        for (at, slide) in self.slides.iter().enumerate() {
            put!(out, r#"<p:sldId id="{}" r:id="{slide}"/>"#, FIRST_SLIDE + at);
        }
        put!(
            out,
            r#"</p:sldIdLst><p:sldSz cx="{}" cy="{}"/><p:notesSz cx="{}" cy="{}"/><p:defaultTextStyle>"#,
            Emu(self.grid.width),
            Emu(self.grid.height),
            Emu(notes::PAGE.0),
            Emu(notes::PAGE.1)
        );
        put!(out, r#"<a:defPPr><a:defRPr lang="{}"/></a:defPPr>"#, tag(self.lang));
        for level in 1..=9_u32 {
            put!(
                out,
                concat!(
                    r#"<a:lvl{}pPr marL="{}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">"#,
                    r#"<a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>"#,
                    r#"<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{}pPr>"#
                ),
                level,
                457_200 * (level - 1),
                level
            );
        }
        out.push_str("</p:defaultTextStyle></p:presentation>");
        out
    }
}

/// `presProps.xml`: nothing but what must be there.
pub(crate) struct PresProps;

impl PresProps {
    pub(crate) const TYPE: &'static str = "officedocument.presentationml.presProps";

    pub(crate) fn xml(&self) -> String {
        format!("{HEAD}<p:presentationPr {SPACES}/>")
    }
}

/// `viewProps.xml`: nothing but what must be there.
pub(crate) struct ViewProps;

impl ViewProps {
    pub(crate) const TYPE: &'static str = "officedocument.presentationml.viewProps";

    pub(crate) fn xml(&self) -> String {
        format!("{HEAD}<p:viewPr {SPACES}/>")
    }
}

/// `tableStyles.xml`: the default for tables drawn by hand later.
pub(crate) struct TableStyles;

impl TableStyles {
    pub(crate) const TYPE: &'static str = "officedocument.presentationml.tableStyles";

    pub(crate) fn xml(&self) -> String {
        format!(
            r#"{HEAD}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{}"/>"#,
            table::STYLE
        )
    }
}

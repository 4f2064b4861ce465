//! `slideLayout1.xml` and `slideLayout2.xml`: the opening slide; a title above free content.

use crate::{
    ink::Ink,
    layout::{Grid, Rect, Role},
    parts::{
        SPACES, TREE,
        master::{Blank, blank, feet, small},
        shapes,
    },
    xml::{HEAD, put},
};
use rapport_charts::figure::Tone;
use rapport_text::Lang;

/// The layout of the opening slide.
pub(crate) struct Opening<'a> {
    pub(crate) grid: &'a Grid,
    pub(crate) lang: Lang,
}

/// The layout of all other slides.
pub(crate) struct Content<'a> {
    pub(crate) grid: &'a Grid,
    pub(crate) lang: Lang,
}

/// Content type of both.
pub(crate) const TYPE: &str = "officedocument.presentationml.slideLayout";

/// The short bar of the opening slide.
pub(crate) fn accent(grid: &Grid) -> Rect {
    Rect { y: grid.kicker.bottom() + 12.0, w: 48.0, h: 4.0, ..grid.kicker }
}

const END: &str =
    "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>";

impl Opening<'_> {
    pub(crate) fn xml(&self) -> String {
        let mut out = String::from(HEAD);
        put!(
            out,
            r#"<p:sldLayout {SPACES} type="title" preserve="1"><p:cSld name="Title"><p:bg><p:bgPr><a:solidFill>{}</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE}"#,
            Ink::Paper
        );
        let grid = self.grid;
        shapes::bar(&mut out, 2, accent(grid), Ink::Tone(Tone::Accent));
        let title = r#"<a:lvl1pPr algn="l"><a:defRPr sz="4000" b="1"/></a:lvl1pPr>"#;
        let lines = small(1_800, Ink::Second, "l");
        let ph = shapes::placeholder(Role::Title, true);
        blank(
            &mut out,
            &Blank {
                id: 3,
                name: "Title",
                ph,
                rect: grid.opening_title,
                style: title,
                field: false,
            },
            self.lang,
        );
        let ph = shapes::placeholder(Role::Subtitle, true);
        blank(
            &mut out,
            &Blank {
                id: 4,
                name: "Subtitle",
                ph,
                rect: grid.opening_lines,
                style: &lines,
                field: false,
            },
            self.lang,
        );
        kicker(&mut out, 5, grid, self.lang);
        out.push_str(END);
        out
    }
}

impl Content<'_> {
    pub(crate) fn xml(&self) -> String {
        let mut out = String::from(HEAD);
        put!(
            out,
            r#"<p:sldLayout {SPACES} type="titleOnly" preserve="1"><p:cSld name="Title only"><p:spTree>{TREE}"#
        );
        let grid = self.grid;
        let ph = shapes::placeholder(Role::Title, false);
        blank(
            &mut out,
            &Blank { id: 2, name: "Title", ph, rect: grid.title, style: "", field: false },
            self.lang,
        );
        kicker(&mut out, 3, grid, self.lang);
        feet(&mut out, 4, grid, self.lang);
        out.push_str(END);
        out
    }
}

fn kicker(out: &mut String, id: usize, grid: &Grid, lang: Lang) {
    let style = small(1_200, Ink::Second, "l");
    let ph = shapes::placeholder(Role::Kicker, false);
    blank(
        out,
        &Blank { id, name: "Kicker", ph, rect: grid.kicker, style: &style, field: false },
        lang,
    );
}

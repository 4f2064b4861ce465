//! The parts of a package, one struct each.

pub(crate) mod chart;
pub(crate) mod layouts;
pub(crate) mod master;
pub(crate) mod notes;
pub(crate) mod presentation;
pub(crate) mod properties;
pub(crate) mod shapes;
pub(crate) mod slide;
pub(crate) mod table;
pub(crate) mod theme;

/// Name spaces of presentation parts.
pub(crate) const SPACES: &str = concat!(
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
    r#"xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main""#
);

/// The frame of a tree of shapes, which every such tree begins with.
pub(crate) const TREE: &str = concat!(
    r#"<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"#,
    r#"<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>"#,
    r#"<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>"#
);

/// Master colours by their theme slots.
pub(crate) const COLOUR_MAP: &str = concat!(
    r#"<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" "#,
    r#"accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" "#,
    r#"hlink="hlink" folHlink="folHlink"/>"#
);

/// The proofing language of a deck's language.
pub(crate) const fn tag(lang: rapport_text::Lang) -> &'static str {
    match lang {
        rapport_text::Lang::En => "en-US",
        rapport_text::Lang::Ru => "ru-RU",
    }
}

//! `docProps`: title, author and the program's name, with a fixed time.

use crate::{
    measure::tidy,
    xml::{Esc, HEAD, put},
};

/// `core.xml`. The times are fixed so that the same deck gives the same bytes.
pub(crate) struct CoreProps<'a> {
    pub(crate) title: &'a str,
    pub(crate) author: &'a str,
    pub(crate) lang: &'a str,
}

impl CoreProps<'_> {
    /// Completed with the package's name space by the caller.
    pub(crate) const TYPE: &'static str = "package.core-properties";

    pub(crate) fn xml(&self) -> String {
        let (title, author) = (tidy(self.title), tidy(self.author));
        let mut out = String::from(HEAD);
        put!(
            out,
            concat!(
                r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" "#,
                r#"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" "#,
                r#"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>"#,
                r#"<cp:lastModifiedBy>{}</cp:lastModifiedBy><cp:revision>1</cp:revision>"#,
                r#"<dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:created>"#,
                r#"<dcterms:modified xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:modified>"#,
                r#"<dc:language>{}</dc:language></cp:coreProperties>"#
            ),
            Esc(&title),
            Esc(&author),
            Esc(&author),
            self.lang
        );
        out
    }
}

/// `app.xml`.
pub(crate) struct AppProps {
    pub(crate) slides: usize,
    pub(crate) notes: usize,
}

impl AppProps {
    pub(crate) const TYPE: &'static str = "officedocument.extended-properties";

    pub(crate) fn xml(&self) -> String {
        format!(
            concat!(
                "{}",
                r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">"#,
                "<TotalTime>0</TotalTime><Application>Rapport</Application><Slides>{}</Slides><Notes>{}</Notes></Properties>"
            ),
            HEAD, self.slides, self.notes
        )
    }
}

//! The package: parts, their content types and relationships, in one reproducible zip.

use crate::{
    fault::WriteError,
    xml::{Esc, HEAD, put},
};
use std::io::{Cursor, Write as _};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// Kinds of relationships; all but the last three share one name space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Document,
    Master,
    Layout,
    Theme,
    Slide,
    NotesMaster,
    NotesSlide,
    Chart,
    Workbook,
    UserShapes,
    PresProps,
    ViewProps,
    TableStyles,
    AppProps,
    CoreProps,
}

impl Kind {
    fn uri(self) -> String {
        let tail = match self {
            Self::CoreProps => {
                return "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
                    .to_owned();
            }
            Self::Document => "officeDocument",
            Self::Master => "slideMaster",
            Self::Layout => "slideLayout",
            Self::Theme => "theme",
            Self::Slide => "slide",
            Self::NotesMaster => "notesMaster",
            Self::NotesSlide => "notesSlide",
            Self::Chart => "chart",
            Self::Workbook => "package",
            Self::UserShapes => "chartUserShapes",
            Self::PresProps => "presProps",
            Self::ViewProps => "viewProps",
            Self::TableStyles => "tableStyles",
            Self::AppProps => "extended-properties",
        };
        format!("http://schemas.openxmlformats.org/officeDocument/2006/relationships/{tail}")
    }
}

/// Relationships of one part, numbered `rId1`, `rId2`… in order.
#[derive(Debug, Default)]
pub(crate) struct Rels(Vec<(Kind, String)>);

impl Rels {
    /// Adds one and answers its id. The target is relative to the part's folder.
    pub(crate) fn add(&mut self, kind: Kind, target: impl Into<String>) -> String {
        self.0.push((kind, target.into()));
        format!("rId{}", self.0.len())
    }

    fn xml(&self) -> String {
        let mut out = String::from(HEAD);
        out.push_str(r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#);
        for (at, (kind, target)) in self.0.iter().enumerate() {
            put!(
                out,
                r#"<Relationship Id="rId{}" Type="{}" Target="{}"/>"#,
                at + 1,
                kind.uri(),
                Esc(target)
            );
        }
        out.push_str("</Relationships>");
        out
    }
}

struct Part {
    path: String,
    bytes: Vec<u8>,
}

/// Parts gathered so far.
#[derive(Default)]
pub(crate) struct Package {
    parts: Vec<Part>,
    types: String,
}

impl Package {
    /// Adds an XML part with its relationships, when it has any.
    pub(crate) fn part(&mut self, path: &str, content_type: &str, xml: String, rels: &Rels) {
        put!(
            self.types,
            r#"<Override PartName="/{path}" ContentType="application/vnd.openxmlformats-{content_type}+xml"/>"#
        );
        self.parts.push(Part { path: path.to_owned(), bytes: xml.into_bytes() });
        if !rels.0.is_empty() {
            let path = match path.rsplit_once('/') {
                Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
                None => format!("_rels/{path}.rels"),
            };
            self.parts.push(Part { path, bytes: rels.xml().into_bytes() });
        }
    }

    /// Adds a workbook; its content type goes by its extension.
    pub(crate) fn workbook(&mut self, path: &str, bytes: Vec<u8>) {
        self.parts.push(Part { path: path.to_owned(), bytes });
    }

    /// The bytes. The same parts give the same bytes: every time in them is 1980-01-01.
    pub(crate) fn bytes(self, root: &Rels) -> Result<Vec<u8>, WriteError> {
        let mut types = String::from(HEAD);
        put!(
            types,
            concat!(
                r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
                r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
                r#"<Default Extension="xml" ContentType="application/xml"/>"#,
                r#"<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>"#,
                "{}</Types>"
            ),
            self.types
        );
        let mut zip = ZipWriter::new(Cursor::new(Vec::with_capacity(256 * 1024)));
        let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
        let deflated = options.compression_method(CompressionMethod::Deflated);
        let stored = options.compression_method(CompressionMethod::Stored);
        zip.start_file("[Content_Types].xml", deflated)?;
        zip.write_all(types.as_bytes())?;
        zip.start_file("_rels/.rels", deflated)?;
        zip.write_all(root.xml().as_bytes())?;
        for part in &self.parts {
            // A workbook is a zip already.
            let options = if part.path.ends_with(".xlsx") { stored } else { deflated };
            zip.start_file(part.path.as_str(), options)?;
            zip.write_all(&part.bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }
}

//! Files are written whole or not at all: into a neighbour first, then renamed over the old one.

use crate::{Failure, dto::Written};
use rapport_text::{Lang, words};
use std::{
    fs,
    io::{self, Write},
    path::Path,
};

/// Writes a file at a path that the user gave. Its folder is made when only the last part of the
/// folder is missing.
pub(crate) fn write(lang: Lang, path: &str, bytes: &[u8]) -> Result<Written, Failure> {
    let target = absolute(lang, path)?;
    let folder = target.parent().unwrap_or(target);
    if !folder.exists() {
        fs::create_dir(folder).map_err(|e| {
            let mut failure =
                Failure::refused("path", words::failure_folder(lang, folder.display().to_string()));
            failure.cause = e.to_string();
            failure
        })?;
    }
    replace(target, folder, bytes).map_err(|e| {
        let message = match e.kind() {
            io::ErrorKind::PermissionDenied => words::failure_write_open(lang, path),
            _ => words::failure_write(lang, path),
        };
        Failure { field: "path".to_owned(), ..Failure::failed(message, &e) }
    })?;
    let name = target.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Written { path: path.to_owned(), label: words::written(lang, name) })
}

/// The path, refused when it is empty or not absolute.
pub(crate) fn absolute(lang: Lang, path: &str) -> Result<&Path, Failure> {
    if path.trim().is_empty() {
        return Err(Failure::refused("path", words::failure_no_path(lang)));
    }
    let path = Path::new(path);
    if path.is_relative() || path.file_name().is_none() {
        return Err(Failure::refused("path", words::failure_not_absolute(lang)));
    }
    Ok(path)
}

fn replace(target: &Path, folder: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".rapport-");
    // A temporary file is for its owner alone; a deck is to be handed on, so it gets the mode that
    // any new file of the user's gets.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut neighbour = builder.tempfile_in(folder)?;
    neighbour.write_all(bytes)?;
    neighbour.as_file().sync_all()?;
    neighbour.persist(target).map_err(|e| e.error)?;
    Ok(())
}

/// A file name from words: what file systems refuse becomes a dash.
pub(crate) fn file_name(words: &str, extension: &str) -> String {
    let mut name: String = words
        .chars()
        .map(|c| if c.is_control() || r#"/\:*?"<>|"#.contains(c) { '-' } else { c })
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .take(120)
        .collect();
    name = name.trim().trim_end_matches('.').to_owned();
    format!("{name}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_write_leaves_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("deck.pptx");
        fs::write(&file, b"old").unwrap();
        let gone = folder.path().join("a").join("b").join("deck.pptx");
        let failure = write(Lang::En, &gone.to_string_lossy(), b"new").unwrap_err();
        assert_eq!(failure.field, "path", "the failure names the place");
        assert_eq!(fs::read(&file).unwrap(), b"old", "nothing else was touched");
        write(Lang::En, &file.to_string_lossy(), b"new").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"new", "a good write replaces");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no neighbour is left behind");
        assert!(write(Lang::En, "deck.pptx", b"x").is_err(), "a relative path could land anywhere");
    }

    #[test]
    fn names_keep_what_people_read() {
        assert_eq!(
            file_name("ООО «Север/Юг»: 2026\u{a0}H1", "pptx"),
            "ООО «Север-Юг»- 2026 H1.pptx",
            "separators go, words stay"
        );
    }
}

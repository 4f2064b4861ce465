//! What the program asks of the machine it runs on. The window, the command line and the tests
//! each give their own.

use crate::{
    Failure, Session,
    dto::{ChooseReq, Chosen, FilePurpose, Nothing, Path as PathDto, renewal::files::CopyTextReq},
};
use rapport_domain::{Day, Moment};
use rapport_text::{Lang, words};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// How far long work has come, sent while it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Progress {
    /// Steps done.
    pub done: u64,
    /// Steps in all; 0 while unknown.
    pub of: u64,
}

/// The machine.
pub trait Host: Send + Sync {
    /// The instant it is.
    fn now(&self) -> Moment;
    /// The day it is.
    fn today(&self) -> Day;
    /// The language of the system.
    fn system_lang(&self) -> Lang;
    /// The folder decks and pictures go to unless told otherwise.
    fn documents(&self) -> PathBuf;
    /// Tells how far long work has come.
    fn progress(&self, progress: Progress);
    /// Asks for a file to open. None when closed.
    fn choose_open(&self, purpose: FilePurpose) -> Option<PathBuf>;
    /// Asks for a file to write. None when closed.
    fn choose_save(&self, suggested: &Path) -> Option<PathBuf>;
    /// Asks for a folder to write into or to read from, beginning at the suggested one, which need
    /// not be there. None when closed.
    fn choose_folder(&self, suggested: &Path) -> Option<PathBuf>;
    /// Puts a picture on the clipboard: width × height pixels of straight RGBA.
    ///
    /// # Errors
    /// The system's words when it cannot.
    fn copy_picture(&self, width: u32, height: u32, rgba: Vec<u8>) -> Result<(), String>;
    /// Puts a text on the clipboard.
    ///
    /// # Errors
    /// The system's words when it cannot.
    fn copy_text(&self, text: &str) -> Result<(), String>;
    /// Opens a `mailto:` address in the system's mail program.
    ///
    /// # Errors
    /// The system's words when it cannot.
    fn open_mail(&self, address: &str) -> Result<(), String>;
    /// Shows a notice of the system.
    ///
    /// # Errors
    /// The system's words when it cannot.
    fn notify(&self, title: &str, body: &str) -> Result<(), String>;
    /// Shows a file in the system's file browser.
    ///
    /// # Errors
    /// The system's words when it cannot.
    fn reveal(&self, path: &Path) -> Result<(), String>;
}

pub(crate) fn choose(session: &Session, request: ChooseReq) -> Result<Chosen, Failure> {
    let path = match request.purpose {
        FilePurpose::Save => session.host().choose_save(Path::new(&request.suggested)),
        FilePurpose::Folder => session.host().choose_folder(Path::new(&request.suggested)),
        purpose @ (FilePurpose::Table | FilePurpose::Form | FilePurpose::Book) => {
            session.host().choose_open(purpose)
        }
    };
    Ok(Chosen { path: path.map(|p| p.to_string_lossy().into_owned()) })
}

pub(crate) fn reveal(session: &Session, request: PathDto) -> Result<Nothing, Failure> {
    session.host().reveal(Path::new(&request.path)).map_err(|cause| {
        Failure::failed(words::failure_reveal(session.lang(), request.path.as_str()), &cause)
    })?;
    Ok(Nothing {})
}

pub(crate) fn copy_text(session: &Session, request: CopyTextReq) -> Result<Nothing, Failure> {
    session
        .host()
        .copy_text(&request.text)
        .map_err(|cause| Failure::failed(words::failure_copy_text(session.lang()), &cause))?;
    Ok(Nothing {})
}

pub(crate) fn cancel(session: &Session, _: Nothing) -> Result<Nothing, Failure> {
    session.cancel();
    Ok(Nothing {})
}

/// The language the environment asks for (`LC_ALL`, `LC_MESSAGES`, `LANG`, in this order);
/// English when it is neither Russian nor English, or unset.
#[must_use]
pub fn lang_of_environment() -> Lang {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| Lang::from_tag(&value))
        .unwrap_or_default()
}

//! The machine as a script sees it: no dialogs, no clipboard.

use rapport_api::{Host, clock, dto::FilePurpose, host::Progress};
use rapport_domain::{Day, Moment};
use rapport_text::Lang;
use std::path::{Path, PathBuf};

pub(crate) struct Machine;

impl Host for Machine {
    fn now(&self) -> Moment {
        clock::now()
    }

    fn today(&self) -> Day {
        clock::today()
    }

    fn system_lang(&self) -> Lang {
        rapport_api::host::lang_of_environment()
    }

    fn documents(&self) -> PathBuf {
        std::env::current_dir().unwrap_or_default()
    }

    fn progress(&self, _: Progress) {}

    fn choose_open(&self, _: FilePurpose) -> Option<PathBuf> {
        None
    }

    fn choose_save(&self, _: &Path) -> Option<PathBuf> {
        None
    }

    fn choose_folder(&self, _: &Path) -> Option<PathBuf> {
        None
    }

    fn copy_picture(&self, _: u32, _: u32, _: Vec<u8>) -> Result<(), String> {
        Err("there is no clipboard without a window".to_owned())
    }

    fn copy_text(&self, _: &str) -> Result<(), String> {
        Err("there is no clipboard without a window".to_owned())
    }

    fn open_mail(&self, _: &str) -> Result<(), String> {
        Err("there is no mail program without a window".to_owned())
    }

    fn notify(&self, _: &str, _: &str) -> Result<(), String> {
        Err("there are no notices without a window".to_owned())
    }

    fn reveal(&self, _: &Path) -> Result<(), String> {
        Err("there is no file browser without a window".to_owned())
    }
}

//! The machine, lent to the api: clock, folders, dialogs, clipboard, file browser.

use crate::locale;
use rapport_api::{Host, Session, clock, dto::FilePurpose, host::Progress};
use rapport_domain::{Day, Moment};
use rapport_text::{Lang, words};
use std::{
    path::{Path, PathBuf},
    sync::{Mutex, OnceLock, PoisonError, Weak},
    time::{Duration, Instant},
};
use tauri::{AppHandle, Emitter, Manager, image::Image};
use tauri_plugin_clipboard_manager::ClipboardExt;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};
use tauri_plugin_notification::NotificationExt;
use tauri_plugin_opener::OpenerExt;

/// How often progress is told at most: the eye wants no more.
const STEP: Duration = Duration::from_millis(50);

/// The machine the window runs on.
pub(crate) struct Machine {
    app: AppHandle,
    lang: Lang,
    told_at: Mutex<Option<Instant>>,
    session: OnceLock<Weak<Session>>,
}

impl Machine {
    pub(crate) fn new(app: AppHandle) -> Self {
        Self { app, lang: locale::of_system(), told_at: Mutex::new(None), session: OnceLock::new() }
    }

    /// Lets dialogs speak the language of that session.
    pub(crate) fn speak_as(&self, session: Weak<Session>) {
        // Set once, right after the session is opened.
        let _ = self.session.set(session);
    }

    fn lang(&self) -> Lang {
        let session = self.session.get().and_then(Weak::upgrade);
        session.map_or(self.lang, |session| session.lang())
    }

    fn file_dialog(&self, title: String) -> FileDialogBuilder<tauri::Wry> {
        let dialog = self.app.dialog().file().set_title(title);
        match self.app.get_webview_window(crate::window::LABEL) {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }
}

impl Host for Machine {
    fn now(&self) -> Moment {
        clock::now()
    }

    fn today(&self) -> Day {
        clock::today()
    }

    fn system_lang(&self) -> Lang {
        self.lang
    }

    fn documents(&self) -> PathBuf {
        let paths = self.app.path();
        paths.document_dir().or_else(|_| paths.home_dir()).unwrap_or_default()
    }

    fn progress(&self, progress: Progress) {
        let mut told_at = self.told_at.lock().unwrap_or_else(PoisonError::into_inner);
        let over = progress.of > 0 && progress.done >= progress.of;
        if over || told_at.is_none_or(|at| at.elapsed() >= STEP) {
            *told_at = Some(Instant::now());
            // A window that cannot hear it is closing.
            let _ = self.app.emit("progress", progress);
        }
    }

    fn choose_open(&self, purpose: FilePurpose) -> Option<PathBuf> {
        let lang = self.lang();
        let (title, kind) = match purpose {
            FilePurpose::Table => (words::shell_choose_table(lang), words::shell_tables(lang)),
            FilePurpose::Form => (words::shell_choose_form(lang), words::shell_forms(lang)),
            FilePurpose::Book => (words::shell_choose_book(lang), words::shell_books(lang)),
            FilePurpose::Save | FilePurpose::Folder => return None,
        };
        let dialog = self.file_dialog(title).add_filter(kind, purpose.endings());
        dialog.blocking_pick_file()?.into_path().ok()
    }

    fn choose_save(&self, suggested: &Path) -> Option<PathBuf> {
        let mut dialog = self.file_dialog(words::shell_choose_save(self.lang()));
        if let Some(folder) = suggested.parent() {
            dialog = dialog.set_directory(folder);
        }
        if let Some(name) = suggested.file_name() {
            dialog = dialog.set_file_name(name.to_string_lossy());
        }
        dialog.blocking_save_file()?.into_path().ok()
    }

    fn choose_folder(&self, suggested: &Path) -> Option<PathBuf> {
        let mut dialog = self.file_dialog(words::shell_choose_folder(self.lang()));
        if let Some(folder) = standing(suggested) {
            dialog = dialog.set_directory(folder);
        }
        dialog.set_can_create_directories(true).blocking_pick_folder()?.into_path().ok()
    }

    fn copy_picture(&self, width: u32, height: u32, rgba: Vec<u8>) -> Result<(), String> {
        let picture = Image::new_owned(rgba, width, height);
        self.app.clipboard().write_image(&picture).map_err(|error| error.to_string())
    }

    fn copy_text(&self, text: &str) -> Result<(), String> {
        self.app.clipboard().write_text(text).map_err(|error| error.to_string())
    }

    fn open_mail(&self, address: &str) -> Result<(), String> {
        self.app.opener().open_url(address, None::<&str>).map_err(|error| error.to_string())
    }

    fn notify(&self, title: &str, body: &str) -> Result<(), String> {
        let notice = self.app.notification().builder().title(title).body(body);
        notice.show().map_err(|error| error.to_string())
    }

    fn reveal(&self, path: &Path) -> Result<(), String> {
        self.app.opener().reveal_item_in_dir(path).map_err(|error| error.to_string())
    }
}

/// The nearest folder above that is there: a dialog cannot begin in one that is still to be made.
fn standing(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|above| above.is_dir())
}

#[cfg(test)]
mod tests {
    use super::standing;

    #[test]
    fn the_dialog_begins_where_something_is() {
        let there = std::env::temp_dir();
        assert_eq!(standing(&there), Some(there.as_path()), "a folder that is there is begun in");
        let missing = there.join("no such half/no such forms");
        assert_eq!(standing(&missing), Some(there.as_path()), "else the nearest one above it");
        assert_eq!(standing("".as_ref()), None, "nothing suggested leaves it to the system");
    }
}

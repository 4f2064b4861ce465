//! Opens the book and its window.

use crate::{args::Args, journal, machine::Machine, menu, reminder, rpc::Desk};
use rapport_api::{Failure, Session};
use rapport_domain::Theme;
use std::{error::Error, fs, path::Path, sync::Arc};
use tauri::{
    App, Manager, Url, WebviewUrl, WebviewWindowBuilder, Wry, plugin::TauriPlugin,
    webview::NewWindowResponse,
};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};
use tauri_plugin_window_state::StateFlags;

/// The name capabilities know the window by.
pub(crate) const LABEL: &str = "main";

/// Keeps size and place of the window from one start to the next.
pub(crate) fn remembering_its_size() -> TauriPlugin<Wry> {
    tauri_plugin_window_state::Builder::default()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}

/// Opens the book and its window, or says why the book cannot be opened and ends with code 1.
pub(crate) fn open(app: &mut App, args: &Args) -> Result<(), Box<dyn Error>> {
    let folder = app.path().data_dir()?.join("rapport");
    fs::create_dir_all(&folder)?;
    journal::keep_in(&folder);
    let book = match &args.book {
        Some(path) => std::path::absolute(path)?,
        None => folder.join("book.rapport"),
    };
    let machine = Arc::new(Machine::new(app.handle().clone()));
    match Session::open(&book, machine.clone(), args.lang) {
        Ok(session) => {
            let session = Arc::new(session);
            machine.speak_as(Arc::downgrade(&session));
            // Before the window, whose first question must find it.
            app.manage(Desk { session: Arc::clone(&session) });
            show(app, &session, &book)?;
            reminder::keep(&session, &folder);
        }
        Err(failure) => give_up(app, &failure),
    }
    Ok(())
}

fn show(app: &App, session: &Session, book: &Path) -> tauri::Result<()> {
    let mut window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title(title(book))
        .inner_size(1280.0, 800.0)
        .min_inner_size(1024.0, 700.0)
        .theme(match session.settings().theme {
            Theme::System => None,
            Theme::Light => Some(tauri::Theme::Light),
            Theme::Dark => Some(tauri::Theme::Dark),
        })
        // The window shows its own pages only; nothing a file or a record says can lead elsewhere.
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny);
    if menu::is_usual() {
        window = window.menu(menu::of(app.handle(), session.lang())?);
        menu::listen(app.handle());
    }
    window.build()?;
    Ok(())
}

fn title(book: &Path) -> String {
    let name = book.file_stem().map(|name| name.to_string_lossy().into_owned());
    format!("Rapport — {}", name.unwrap_or_default())
}

fn is_ours(url: &Url) -> bool {
    let dev =
        cfg!(debug_assertions) && url.host_str() == Some("127.0.0.1") && url.port() == Some(5173);
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost") || dev
}

fn give_up(app: &App, failure: &Failure) {
    journal::note("open", &format!("{}: {}", failure.message, failure.cause));
    let ending = app.handle().clone();
    app.dialog()
        .message(&failure.message)
        .title("Rapport")
        .kind(MessageDialogKind::Error)
        .show(move |_| ending.exit(1));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_is_named_after_the_book() {
        let book = std::path::PathBuf::from("/home/anna/Клиенты 2026.rapport");
        assert_eq!(
            title(&book),
            "Rapport — Клиенты 2026",
            "the title names the book without its ending"
        );
    }

    #[test]
    fn no_page_but_our_own_can_be_shown() {
        let ours = |url: &str| is_ours(&url.parse().expect("a proper address"));
        assert!(ours("tauri://localhost/index.html"), "our page on Linux and macOS");
        assert!(ours("http://tauri.localhost/"), "our page on Windows");
        for foreign in [
            "https://example.org/",
            "file:///etc/passwd",
            "data:text/html,x",
            "http://127.0.0.1:80/",
        ] {
            assert!(!ours(foreign), "{foreign} is not ours");
        }
    }
}

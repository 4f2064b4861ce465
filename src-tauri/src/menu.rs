//! The menu bar, where the system has one of its own look at the top of the screen or window.

use rapport_text::{Lang, words};
use tauri::{
    AppHandle, Emitter, Runtime,
    menu::{Menu, MenuBuilder, MenuItemBuilder, PredefinedMenuItem, Submenu, SubmenuBuilder},
};

/// Whether this system's windows have a menu bar. On Linux it would be the toolkit's own widgets
/// above a window drawn otherwise; the palette (Ctrl K) lists the same actions.
pub(crate) const fn is_usual() -> bool {
    cfg!(any(target_os = "macos", target_os = "windows"))
}

/// The menu in that language. Entries have the ids of the window's actions.
pub(crate) fn of<R: Runtime>(app: &AppHandle<R>, lang: Lang) -> tauri::Result<Menu<R>> {
    let entry = |id: &str, text: String, keys: Option<&str>| {
        let item = MenuItemBuilder::with_id(id, text);
        match keys {
            Some(keys) => item.accelerator(keys).build(app),
            None => item.build(app),
        }
    };
    let file: Submenu<R> = SubmenuBuilder::new(app, words::shell_menu_file(lang))
        .item(&entry("go-import", words::shell_menu_import(lang), None)?)
        .separator()
        .item(&entry("book-open", words::shell_menu_open(lang), Some("CmdOrCtrl+O"))?)
        .item(&entry("book-copy", words::shell_menu_copy(lang), None)?)
        .separator()
        .item(&PredefinedMenuItem::quit(app, Some(&words::shell_menu_quit(lang)))?)
        .build()?;
    let edit = SubmenuBuilder::new(app, words::shell_menu_edit(lang))
        .item(&entry("undo", words::shell_menu_undo(lang), None)?)
        .item(&entry("redo", words::shell_menu_redo(lang), None)?)
        .separator()
        .cut()
        .copy()
        .paste()
        .select_all()
        .build()?;
    let view = SubmenuBuilder::new(app, words::shell_menu_view(lang))
        .item(&entry("go-portfolio", words::shell_menu_portfolio(lang), None)?)
        .item(&entry("go-products", words::shell_menu_products(lang), None)?)
        .item(&entry("go-settings", words::shell_menu_settings(lang), None)?)
        .build()?;
    MenuBuilder::new(app).items(&[&file, &edit, &view]).build()
}

/// Passes chosen entries on to the window.
pub(crate) fn listen<R: Runtime>(app: &AppHandle<R>) {
    app.on_menu_event(|app, chosen| {
        // A window that cannot hear it is closing.
        let _ = app.emit("menu", chosen.id().as_ref());
    });
}

//! The window of Rapport: starts it, gives its one command to the api, and lends the api the
//! machine: dialogs, clipboard, file browser.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod args;
mod journal;
mod locale;
mod machine;
mod menu;
mod reminder;
#[cfg(target_os = "linux")]
mod renderer;
mod rpc;
#[cfg(test)]
mod security;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    let args = args::read();
    #[cfg(target_os = "linux")]
    renderer::settle();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_notification::init())
        // Links never leave the window, so the plugin need not hear clicks.
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(window::remembering_its_size())
        .invoke_handler(tauri::generate_handler![rpc::rpc])
        .setup(move |app| window::open(app, &args))
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            let code = app.run_return(|_, _| {});
            ExitCode::from(u8::try_from(code).unwrap_or(1))
        }
        Err(error) => {
            journal::note("start", &error);
            ExitCode::FAILURE
        }
    }
}

//! A Tauri window with one word in it and nothing behind it: what Rapport's own window is
//! measured against (`make bench`).

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    let context = tauri::generate_context!();
    tauri::Builder::default()
        .setup(|app| {
            let blank = "about:blank".parse()?;
            WebviewWindowBuilder::new(app, "empty", WebviewUrl::External(blank))
                .title("empty")
                .inner_size(1280.0, 800.0)
                .initialization_script(
                    "addEventListener('DOMContentLoaded', () => {\
                       document.body.style.font = '40px sans-serif';\
                       document.body.style.paddingTop = '380px';\
                       document.body.textContent = 'painted '.repeat(40); })",
                )
                .build()?;
            Ok(())
        })
        .run(context)
}

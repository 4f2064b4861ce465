//! A Tauri window with one page of words and nothing behind it: what Rapport's own window is
//! measured against (`make bench`).

use tauri::{WebviewUrl, WebviewWindowBuilder, http::Response};

/// Dark words on white in the middle of the window, where the benchmark looks for them.
const PAGE: &str = "<!doctype html><title>empty</title>\
    <style>body { font: 40px sans-serif; padding-top: 380px; background: #fff }</style>\
    painted painted painted painted painted painted painted painted painted painted painted \
    painted painted painted painted painted painted painted painted painted painted painted";

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            let page = Response::builder().header("content-type", "text/html");
            page.body(PAGE.as_bytes().to_vec()).unwrap_or_default()
        })
        .setup(|app| {
            let address = WebviewUrl::CustomProtocol("empty://localhost/".parse()?);
            WebviewWindowBuilder::new(app, "empty", address)
                .title("empty")
                .inner_size(1280.0, 800.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}

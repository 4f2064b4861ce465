//! The one command of the window.

use crate::journal;
use rapport_api::{Failure, Session};
use rapport_text::words;
use serde_json::Value;
use std::sync::Arc;
use tauri::{State, ipc::Response};

/// What the commands work on.
pub(crate) struct Desk {
    pub(crate) session: Arc<Session>,
}

/// Answers one command of the api's list. It runs off the main thread: a long import must not
/// stop the window from drawing.
#[tauri::command]
pub(crate) async fn rpc(
    desk: State<'_, Desk>,
    name: String,
    request: Value,
) -> Result<Response, Failure> {
    let session = Arc::clone(&desk.session);
    let asked = name.clone();
    let work = tauri::async_runtime::spawn_blocking(move || session.call(&asked, request));
    let answer = work.await.unwrap_or_else(|crash| {
        Err(Failure::failed(words::shell_crashed(desk.session.lang()), &crash))
    });
    // A text of a response is taken for JSON.
    answer.map(Response::new).inspect_err(|failure| {
        if !failure.cause.is_empty() {
            journal::note(&name, &failure.cause);
        }
    })
}

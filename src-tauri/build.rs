//! Tells Tauri which commands the window may be granted.

fn main() {
    // Naming the command makes its permission exist: without a capability that lists
    // `allow-rpc`, the window could call nothing.
    let commands = tauri_build::AppManifest::new().commands(&["rpc"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}

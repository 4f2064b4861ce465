//! What the window may do, checked in the files that grant it.

use serde_json::Value;
use std::{collections::BTreeSet, fs, path::Path};

fn file(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect(name)
}

fn json(name: &str) -> Value {
    serde_json::from_str(&file(name)).expect(name)
}

fn names(folder: &str) -> BTreeSet<String> {
    fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
        .expect(folder)
        .map(|entry| entry.expect(folder).file_name().to_string_lossy().into_owned())
        .collect()
}

/// The functions of the shell marked as commands.
fn commands() -> BTreeSet<String> {
    let mark = format!("#[tauri::{}", "command");
    let mut found = BTreeSet::new();
    for name in names("src") {
        let source = file(&format!("src/{name}"));
        for after in source.split(&mark).skip(1) {
            let name = after.split("fn ").nth(1).and_then(|rest| rest.split(['(', '<']).next());
            found.insert(name.expect("a command is a function").to_owned());
        }
    }
    found
}

/// The words between two marks of a source file, split at commas.
fn listed(source: &str, from: &str, to: &str) -> BTreeSet<String> {
    let inside = source.split(from).nth(1).and_then(|rest| rest.split(to).next()).expect(from);
    inside.split(',').map(|word| word.trim().trim_matches('"').to_owned()).collect()
}

#[test]
fn every_command_is_handled_has_a_permission_and_is_granted_and_nothing_else_is() {
    let commands = commands();
    assert_eq!(commands, BTreeSet::from(["rpc".to_owned()]), "the window has one command");
    let handled: BTreeSet<String> = listed(&file("src/main.rs"), "generate_handler![", "]")
        .iter()
        .map(|path| path.rsplit("::").next().expect("a path has an end").to_owned())
        .collect();
    assert_eq!(handled, commands, "commands and handlers must be the same");
    assert_eq!(
        listed(&file("build.rs"), "commands(&[", "]"),
        commands,
        "each must have its permission"
    );

    assert_eq!(
        names("capabilities"),
        BTreeSet::from(["main.json".to_owned()]),
        "one capability file"
    );
    let capability = json("capabilities/main.json");
    let granted: BTreeSet<&str> = capability["permissions"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|p| p.as_str().expect("no scopes"))
        .collect();
    let mut wanted: BTreeSet<String> =
        commands.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
    for core in [
        "core:event:allow-listen",
        "core:event:allow-unlisten",
        "core:webview:allow-set-webview-zoom",
        "core:window:allow-set-title",
        "notification:allow-is-permission-granted",
    ] {
        wanted.insert(core.to_owned());
    }
    assert_eq!(
        granted,
        wanted.iter().map(String::as_str).collect(),
        "nothing more, nothing less is granted"
    );
    let keys: BTreeSet<&str> =
        capability.as_object().expect("an object").keys().map(String::as_str).collect();
    let allowed = BTreeSet::from(["identifier", "description", "windows", "permissions"]);
    assert_eq!(keys, allowed, "no remote origin and no other widening");
}

#[test]
fn the_page_loads_only_what_the_program_carries() {
    let config = json("tauri.conf.json");
    let security = &config["app"]["security"];
    assert_eq!(config["app"]["withGlobalTauri"], false, "no API object lies about in the page");
    assert_eq!(
        security["capabilities"],
        serde_json::json!(["main"]),
        "only the checked capability counts"
    );
    assert!(
        config["build"].get("devUrl").is_none(),
        "a build never loads from a development server"
    );
    assert!(
        security.get("dangerousDisableAssetCspModification").is_none(),
        "Tauri must be free to add its hashes"
    );
    let csp = security["csp"].as_object().expect("a policy by directive");
    assert_eq!(csp["default-src"], "'none'", "what is not named is forbidden");
    for directive in
        ["default-src", "script-src", "style-src", "img-src", "font-src", "connect-src"]
    {
        let sources = csp[directive].as_str().expect("sources in one text");
        for source in sources.split(' ') {
            let local =
                ["'none'", "'self'", "data:", "ipc:", "http://ipc.localhost"].contains(&source);
            assert!(local, "{directive} allows {source}");
            assert!(
                source != "data:" || directive == "img-src",
                "{directive} must not take data: addresses"
            );
        }
    }
}

#[test]
fn the_shell_carries_no_plugin_that_would_serve_the_page_files_shells_or_the_network() {
    let manifest = file("Cargo.toml");
    for plugin in ["fs", "shell", "http", "process", "sql", "store", "upload", "websocket"] {
        assert!(
            !manifest.contains(&format!("tauri-plugin-{plugin} ")),
            "tauri-plugin-{plugin} has no business here"
        );
    }
}

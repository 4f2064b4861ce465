//! A WebKitWebDriver process of one test, with a home folder of its own.

use crate::Trouble;
use std::{
    env,
    fs::File,
    net::{TcpListener, TcpStream},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// The program under test, beside the test's own binary.
pub(crate) fn program() -> Result<PathBuf, Trouble> {
    let here = env::current_exe()?;
    let built = here.ancestors().nth(2).ok_or("the test has no folder")?;
    let program = built.join("rapport-window");
    if program.is_file() {
        Ok(program)
    } else {
        Err(format!("{} is not built: cargo build -p rapport-shell", program.display()).into())
    }
}

/// The folder pictures and logs go to.
pub(crate) fn pictures() -> Result<PathBuf, Trouble> {
    let here = env::current_exe()?;
    let target = here.ancestors().nth(3).ok_or("the test has no target folder")?;
    let folder = target.join("window");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// What the machine lacks for window tests, if anything.
pub(crate) fn lacks() -> Option<&'static str> {
    if env::var_os("DISPLAY").is_none() && env::var_os("WAYLAND_DISPLAY").is_none() {
        return Some("no display: run the test under xvfb-run");
    }
    let found = Command::new("WebKitWebDriver")
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    found.is_err().then_some("no WebKitWebDriver: install webkit2gtk-driver")
}

/// The process; it and all it started end when this is dropped.
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts it for a test of that name; the programs it starts see `home` as the user's home.
    pub(crate) fn start(name: &str, home: &Path) -> Result<Self, Trouble> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let log = File::create(pictures()?.join(format!("{name}.log")))?;
        let process = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            // No session bus to ask: it would only wait for one.
            .env("NO_AT_BRIDGE", "1")
            .env("GTK_THEME", "Adwaita")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            // A group of its own, so that the window and its web processes can be ended with it.
            .process_group(0)
            .spawn()?;
        let mut driver = Self { process, port };
        driver.wait()?;
        Ok(driver)
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn wait(&mut self) -> Result<(), Trouble> {
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            if begun.elapsed() > Duration::from_secs(20) || self.process.try_wait()?.is_some() {
                return Err("WebKitWebDriver did not start".into());
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Nothing is left to do where they have ended by themselves.
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.process.wait();
    }
}

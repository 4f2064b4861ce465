//! The running window and what a user does with it.

use crate::{
    Trouble,
    driver::{self, Driver},
    finding,
    words::{Lang, Words},
};
use rapport_tests::ui_folder;
use serde_json::{Value, json};
use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};
use tempfile::TempDir;
use thirtyfour::{Capabilities, Key, TypingData, WebDriver, WebElement, error::WebDriverError};

/// How long anything on the screen may take to come about. Generous: only failures wait so long.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long a whole test may take.
const WHOLE: Duration = Duration::from_secs(300);

/// What can be clicked.
const CLICKABLE: &str = "button, a[href], summary, input[type=checkbox], input[type=radio], [role=tab], \
     [role=menuitem], [role=menuitemradio], [role=option]";
/// What can be typed into.
const TYPABLE: &str = "input, textarea";

/// The book's name in the test's own folder.
pub(crate) const BOOK: &str = "book.rapport";

/// One window at a time: two would fight for the focus, and for the two processors of a small machine.
static ONE: Mutex<()> = Mutex::new(());

/// The window.
pub(crate) struct App {
    web: WebDriver,
    name: String,
    axe: String,
    home: PathBuf,
    /// Its words.
    pub(crate) words: Words,
}

/// Starts the window in that language on a book that does not exist yet, and does `act` with it.
/// Where the machine cannot show windows the test is skipped aloud; under `CI=true` it fails.
pub(crate) fn with_window(
    test: &str,
    lang: Lang,
    act: impl AsyncFnOnce(&App) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    with_window_on(test, lang, |_| Ok(()), act)
}

/// The same on the book that `make` makes at the path it is given.
pub(crate) fn with_window_on(
    test: &str,
    lang: Lang,
    make: impl FnOnce(&Path) -> Result<(), Trouble>,
    act: impl AsyncFnOnce(&App) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    if let Some(lack) = driver::lacks() {
        return skip(test, lack);
    }
    let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let name = format!("{test}-{}", lang.key());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let home = TempDir::new()?;
        make(&home.path().join(BOOK))?;
        let driver = Driver::start(&name, home.path())?;
        let app = App::open(&driver, name, lang, home.path()).await?;
        let done = tokio::time::timeout(WHOLE, act(&app)).await;
        let done = done.unwrap_or_else(|_| Err("the test took too long".into()));
        let done = match done {
            Ok(()) => app.nothing_was_refused().await,
            Err(trouble) => Err(trouble),
        };
        if let Err(trouble) = &done {
            app.leave_traces(trouble).await;
        }
        // The driver ends the window anyway when it is dropped.
        let _ = tokio::time::timeout(Duration::from_secs(5), app.web.quit()).await;
        drop(driver);
        done
    })
}

#[expect(clippy::print_stderr, reason = "a skipped test must say so")]
fn skip(test: &str, lack: &str) -> Result<(), Trouble> {
    if env::var("CI").is_ok_and(|ci| ci == "true") {
        return Err(lack.into());
    }
    eprintln!("SKIPPED {test}: {lack}");
    Ok(())
}

impl App {
    async fn open(driver: &Driver, name: String, lang: Lang, home: &Path) -> Result<Self, Trouble> {
        let axe_file = ui_folder().join("node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(&axe_file)
            .map_err(|error| format!("{}: {error}; run make setup", axe_file.display()))?;
        let book = home.join(BOOK);
        let mut wanted = Capabilities::new();
        wanted.set(
            "webkitgtk:browserOptions",
            json!({
                "binary": driver::program()?,
                "args": ["--book", book, "--lang", lang.key()],
            }),
        )?;
        let opening =
            async { WebDriver::builder(driver.address(), wanted).request_timeout(PATIENCE).await };
        let web = tokio::time::timeout(PATIENCE, opening)
            .await
            .map_err(|_| "the window did not open in time")??;
        web.set_script_timeout(PATIENCE).await?;
        web.execute(finding::WATCH, Vec::new()).await?;
        web.execute(finding::STILL, Vec::new()).await?;
        Ok(Self { web, name, axe, home: home.to_owned(), words: Words::read(lang)? })
    }

    /// A path in the test's own folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.home.join(name)
    }

    /// Waits until the words stand on the screen.
    pub(crate) async fn see(&self, words: &str) -> Result<(), Trouble> {
        let wanted = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let begun = Instant::now();
        loop {
            let screen: String = self.web.execute(finding::TEXT, Vec::new()).await?.convert()?;
            if screen.contains(&wanted) {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                return Err(
                    format!("“{wanted}” does not come up. On the screen stands: {screen}").into()
                );
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the text under the key stands on the screen.
    pub(crate) async fn see_key(&self, key: &str) -> Result<(), Trouble> {
        self.see(&self.words.say(key)?).await
    }

    /// Clicks what has that name, or a name that begins so.
    pub(crate) async fn click(&self, name: &str) -> Result<(), Trouble> {
        self.act(finding::BY_NAME, name, CLICKABLE, async |found| found.click().await).await
    }

    /// Clicks what is named by the text under the key.
    pub(crate) async fn click_key(&self, key: &str) -> Result<(), Trouble> {
        self.click(&self.words.say(key)?).await
    }

    /// Clicks the button of the page itself, not of the frame around it, named by the key's text.
    pub(crate) async fn click_on_page(&self, key: &str) -> Result<(), Trouble> {
        let name = self.words.say(key)?;
        self.act(finding::BY_NAME, &name, "main button", async |found| found.click().await).await
    }

    /// Clicks the tab named by the text under the key.
    pub(crate) async fn click_tab(&self, key: &str) -> Result<(), Trouble> {
        let name = self.words.say(key)?;
        self.act(finding::BY_NAME, &name, "[role=tab]", async |found| found.click().await).await
    }

    /// Clicks the words on the page, such as a cell of a table.
    pub(crate) async fn click_words(&self, words: &str) -> Result<(), Trouble> {
        self.act(finding::BY_TEXT, words, "", async |found| found.click().await).await
    }

    /// Waits until no cell or line of the page is just these words.
    pub(crate) async fn is_gone(&self, words: &str) -> Result<(), Trouble> {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            let found = self.web.execute(finding::BY_TEXT, vec![words.into(), "".into()]).await?;
            if *found.json() == Value::Null {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!("“{words}” is still on the page").into())
    }

    /// Presses keys wherever the focus is.
    pub(crate) async fn press(&self, keys: impl Into<TypingData>) -> Result<(), Trouble> {
        Ok(self.web.active_element().await?.send_keys(keys.into()).await?)
    }

    /// Puts the focus on the first thing that fits the CSS selector, as soon as there is one.
    pub(crate) async fn focus(&self, selector: &str) -> Result<(), Trouble> {
        self.hold_with(finding::FOCUS, vec![selector.into()], "nothing takes the focus").await
    }

    /// Waits until the screen named by the text under the key has come in place of the former one,
    /// with all it asked for. Words alone do not tell: the former screen may hold them too.
    pub(crate) async fn stands_on(&self, key: &str) -> Result<(), Trouble> {
        let heading = self.words.say(key)?;
        let otherwise = format!("the screen “{heading}” does not come up");
        self.hold_with(finding::STANDS, vec![heading.into()], &otherwise).await
    }

    /// Waits until the title of the window begins with the words.
    pub(crate) async fn is_titled(&self, words: &str) -> Result<(), Trouble> {
        let otherwise = format!("the window's title does not become “{words}”");
        let script = "return document.title.startsWith(arguments[0])";
        self.hold_with(script, vec![words.into()], &otherwise).await
    }

    /// Waits until a form says at its field what it refuses.
    pub(crate) async fn see_refusal(&self) -> Result<(), Trouble> {
        self.hold("return !!document.querySelector('dialog[open] [role=alert]')", "no refusal")
            .await
    }

    /// Waits until no form or question is open.
    pub(crate) async fn is_closed(&self) -> Result<(), Trouble> {
        self.hold("return !document.querySelector('dialog[open]')", "a dialog stays open").await
    }

    async fn hold(&self, script: &str, otherwise: &str) -> Result<(), Trouble> {
        self.hold_with(script, Vec::new(), otherwise).await
    }

    async fn hold_with(
        &self,
        script: &str,
        arguments: Vec<Value>,
        otherwise: &str,
    ) -> Result<(), Trouble> {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            let held = self.web.execute(script, arguments.clone()).await?;
            if *held.json() == Value::Bool(true) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let screen: String = self.web.execute(finding::TEXT, Vec::new()).await?.convert()?;
        Err(format!("{otherwise}. On the screen stands: {screen}").into())
    }

    /// Types into the field of that name in place of what it holds, and leaves it.
    pub(crate) async fn fill(&self, key: &str, text: &str) -> Result<(), Trouble> {
        let name = self.words.say(key)?;
        self.act(finding::BY_NAME, &name, TYPABLE, async |found| {
            found.send_keys(Key::Control + "a").await?;
            found.send_keys(text).await?;
            found.send_keys(Key::Tab + "").await
        })
        .await
    }

    /// The picture of the screen, if pictures are asked for, and no finding of axe.
    pub(crate) async fn screen_is_sound(&self, screen: &str) -> Result<(), Trouble> {
        if env::var_os("RAPPORT_SHOTS").is_some() {
            self.shoot(screen).await?;
        }
        self.web.execute(self.axe.as_str(), Vec::new()).await?;
        let found: String = self.web.execute_async(finding::AXE, Vec::new()).await?.convert()?;
        if found.is_empty() {
            Ok(())
        } else {
            Err(format!("axe on the {screen} screen:\n{found}").into())
        }
    }

    async fn act(
        &self,
        script: &str,
        name: &str,
        selector: &str,
        act: impl AsyncFn(WebElement) -> Result<(), WebDriverError>,
    ) -> Result<(), Trouble> {
        let begun = Instant::now();
        let mut last = "nothing of that name is there".to_owned();
        while begun.elapsed() < PATIENCE {
            let found = self.web.execute(script, vec![name.into(), selector.into()]).await?;
            if *found.json() != Value::Null {
                // A screen that is just being drawn anew takes the element away; the next look finds it.
                match act(found.element()?).await {
                    Ok(()) => return Ok(()),
                    Err(error) => last = error.to_string(),
                }
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let screen: String = self.web.execute(finding::TEXT, Vec::new()).await?.convert()?;
        Err(format!("“{name}”: {last}. On the screen stands: {screen}").into())
    }

    async fn nothing_was_refused(&self) -> Result<(), Trouble> {
        let refused: String = self.web.execute(finding::WATCHED, Vec::new()).await?.convert()?;
        if refused.is_empty() {
            Ok(())
        } else {
            Err(format!("the page complained:\n{refused}").into())
        }
    }

    async fn shoot(&self, screen: &str) -> Result<(), Trouble> {
        let file = driver::pictures()?.join(format!("{}-{screen}.png", self.name));
        // WebKit takes the next frame it paints, and of a page that stands still it paints none.
        self.web.execute(finding::STIR, Vec::new()).await?;
        let taken = self.web.screenshot(&file).await;
        self.web.execute(finding::REST, Vec::new()).await?;
        Ok(taken?)
    }

    /// Leaves a picture and the reason beside the log. What fails here must not hide that reason.
    async fn leave_traces(&self, trouble: &Trouble) {
        let _ = tokio::time::timeout(Duration::from_secs(10), self.shoot("failed")).await;
        if let Ok(folder) = driver::pictures() {
            let file = folder.join(format!("{}-failed.txt", self.name));
            let _ = fs::write(file, trouble.to_string());
        }
    }
}

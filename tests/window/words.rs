//! The window's own words, read from its catalogue: a test follows a key, not a wording.

use crate::Trouble;
use rapport_tests::ui_folder;
use std::{collections::BTreeMap, fs};

/// A language of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lang {
    Ru,
    En,
}

impl Lang {
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::En => "en",
        }
    }
}

/// The one-line texts of a language.
pub(crate) struct Words(BTreeMap<String, String>);

impl Words {
    pub(crate) fn read(lang: Lang) -> Result<Self, Trouble> {
        let mut all = BTreeMap::new();
        for file in fs::read_dir(ui_folder().join("src/text").join(lang.key()))? {
            for line in fs::read_to_string(file?.path())?.lines() {
                if let Some((key, text)) =
                    line.split_once(" = ").filter(|(key, _)| !key.starts_with([' ', '#']))
                {
                    all.insert(key.to_owned(), text.to_owned());
                }
            }
        }
        Ok(Self(all))
    }

    /// The text under a key, up to its first variable.
    pub(crate) fn say(&self, key: &str) -> Result<String, Trouble> {
        let text =
            self.0.get(key).ok_or_else(|| format!("the catalogue has no one-line text {key}"))?;
        Ok(text.split('{').next().unwrap_or(text).trim_end().to_owned())
    }
}

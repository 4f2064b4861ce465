//! Every word of the core in Russian and English; numbers, money and days as each locale writes
//! them. The window's own words stand in `ui/src/text`.
//!
//! [`words`] has one function for each text of `catalogue/`, made by `build.rs`.

mod catalogue;
pub mod day;
pub mod number;

use serde::{Deserialize, Serialize};

pub use fluent_bundle::FluentValue as Value;

/// A language of the user or of a deck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Russian.
    Ru,
}

impl Lang {
    /// Both.
    pub const ALL: [Self; 2] = [Self::En, Self::Ru];

    /// `en` or `ru`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
        }
    }

    /// The language a tag such as `ru-RU` or `en` begins with; none for others.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.get(..2)?.to_ascii_lowercase().as_str() {
            "ru" => Some(Self::Ru),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// One function for each text of the catalogue. Arguments stand in alphabetical order.
pub mod words {
    use crate::{Lang, Value};
    pub(crate) mod made {
        use super::*;
        include!(concat!(env!("OUT_DIR"), "/words.rs"));
        pub(crate) const fn source(lang: Lang) -> &'static str {
            match lang {
                Lang::En => EN,
                Lang::Ru => RU,
            }
        }
    }
    pub use made::*;
}

//! The review of an account in a half.

use super::Choice;
use rapport_domain::{AccountId, Edition, Half, Review};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for a review.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ReviewReq {
    /// Account.
    pub account: AccountId,
    /// Half.
    pub half: Half,
    /// Edition.
    pub edition: Edition,
    /// `ru` or `en`; none takes the user's.
    pub lang: Option<String>,
}

/// The review page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewPage {
    /// Account's name.
    pub account_name: String,
    /// `Обзор за II полугодие 2026`.
    pub title: String,
    /// The half.
    pub half: Half,
    /// Slides, those left out too.
    pub slides: Vec<ReviewSlide>,
    /// The human part.
    pub review: Review,
    /// Checks before the show.
    pub checks: Vec<ReviewCheck>,
    /// Where the deck could go.
    pub suggested_path: String,
    /// Editions, printed.
    pub editions: Vec<Choice>,
    /// Languages of the deck, printed.
    pub langs: Vec<Choice>,
    /// Language in force.
    pub lang: String,
}

/// A slide.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewSlide {
    /// Stable key.
    pub key: String,
    /// Its name in the list: `Итоги: было и стало`.
    pub name: String,
    /// Will be in the deck.
    pub included: bool,
    /// Why it is left out, printed; empty when included.
    pub why_not: String,
    /// The slide as it will be exported; empty when left out.
    pub svg: String,
    /// Title and texts of the slide for a screen reader.
    pub alt: String,
    /// What the speaker may say.
    pub notes: Vec<String>,
}

/// A check before the show.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewCheck {
    /// It holds.
    pub ok: bool,
    /// What was checked, and what was found.
    pub label: String,
}

/// Saves the human part.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewSaveReq {
    /// The record; id 0 adds.
    pub review: Review,
}

/// Writes the deck.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewExportReq {
    /// Which review.
    pub review: ReviewReq,
    /// Absolute path.
    pub path: String,
}

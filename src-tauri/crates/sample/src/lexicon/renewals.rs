//! Words about renewals.

use rapport_domain::LostReason;

/// What the desk writes about renewals in one language.
pub(crate) struct RenewalWords {
    pub(crate) reached: &'static [&'static str],
    pub(crate) sent: &'static [&'static str],
    pub(crate) no_answer: &'static [&'static str],
    pub(crate) postponed: &'static [&'static str],
    pub(crate) renewed: &'static [&'static str],
    pub(crate) up: &'static [&'static str],
    pub(crate) down: &'static [&'static str],
    pub(crate) lost: fn(LostReason) -> &'static str,
    /// Why a manager holds a renewal likely, and why not.
    pub(crate) likely: &'static [&'static str],
    pub(crate) unlikely: &'static [&'static str],
    /// Why a quantity changed within a term.
    pub(crate) more: &'static [&'static str],
    pub(crate) fewer: &'static [&'static str],
}

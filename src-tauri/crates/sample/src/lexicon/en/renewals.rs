//! What English books say of renewals.

use crate::lexicon::renewals::RenewalWords;
use rapport_domain::LostReason;

pub(crate) static RENEWALS: RenewalWords = RenewalWords {
    reached: &[
        "They mean to renew and wait for the budget before the invoice.",
        "They ask for a comparison with last year: how many seats are really used.",
        "The new head of IT decides; an introduction next week.",
        "No questions; finance has to agree.",
        "Two modules are in doubt; we agreed on a demonstration.",
    ],
    sent: &[
        "Sent a letter with the terms for the next year.",
        "Sent the quote and a comparison with the last term.",
        "Sent a reminder of the decision day.",
    ],
    no_answer: &["Nobody answers; call again.", "On leave until Monday.", ""],
    postponed: &[
        "They ask to come back once the budget is approved.",
        "To be decided after the board; we agreed on a day.",
    ],
    renewed: &["Renewed on the same terms.", "Signed without changes."],
    up: &["Renewed and added seats.", "Took more seats: a new branch opened."],
    down: &["Renewed with fewer seats: the team has shrunk.", "Kept only the seats in use."],
    lost,
    likely: &[
        "The director has said yes; the money is in the budget.",
        "They are used to it and have trained new people.",
        "A branch opens; they will add seats.",
    ],
    unlikely: &[
        "They are trying another system since spring.",
        "Half of the seats are unused; they want to pay less.",
        "The new finance director cuts all subscriptions.",
    ],
    more: &["A branch opened; seats added.", "A new team began to work."],
    fewer: &["The team has shrunk; fewer seats."],
};

const fn lost(reason: LostReason) -> &'static str {
    match reason {
        LostReason::Price => "Too expensive; we could not lower the price further.",
        LostReason::Product => "The reports they asked for were missing.",
        LostReason::Service => "Tired of waiting for support.",
        LostReason::Competitor => "Moved to another system.",
        LostReason::Budget => "The budget of the year is closed.",
        LostReason::Liquidation => "The company is being wound up.",
        LostReason::ChampionLeft => "Who stood up for us has left; the new one sees no use.",
        LostReason::Consolidation => "Merged with the parent company's subscription.",
        LostReason::NoNeed => "The task is done; no longer needed.",
        LostReason::Other => "They gave no reason.",
    }
}

//! One renewal at hand: whom to call, what to say, what came of it.

use crate::dto::{Choice, Dated, Money, Mood};
use rapport_domain::{
    AccountId, Channel, ContactId, Day, Likelihood, ManagerId, Outlook, Queue, RenewalStep,
    Subscription, SubscriptionId, renewal::plan::NextTerm,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for one renewal.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct RenewalReq {
    /// Which subscription.
    pub subscription: SubscriptionId,
    /// Language of script and letter, `ru` or `en`; none takes the client's.
    pub lang: Option<String>,
    /// The person spoken to; none takes the one suggested.
    pub contact: Option<ContactId>,
}

/// One renewal.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RenewalPage {
    /// Today.
    pub day: Day,
    /// The subscription.
    pub subscription: Subscription,
    /// Whose.
    pub account: AccountId,
    /// Its name.
    pub account_name: String,
    /// To what.
    pub product: String,
    /// Seats, printed.
    pub quantity: String,
    /// The first day.
    pub starts: Dated,
    /// The last day.
    pub ends: Dated,
    /// The decision day.
    pub decide: Dated,
    /// What is at stake.
    pub at_stake: Money,
    /// The price as agreed: `2 100 000 ₽ за 12 месяцев`.
    pub price_text: String,
    /// `идёт`, `продлена`, `потеряна: цена`, `закончилась без ответа`.
    pub state_label: String,
    /// Mood of the state.
    pub mood: Mood,
    /// Still open: a step can be done.
    pub open: bool,
    /// The ladder, by planned day.
    pub steps: Vec<LadderStep>,
    /// The step to do now or next; none when all is done.
    pub next: Option<LadderStep>,
    /// What was done, the latest first: of the ladder and beyond it.
    pub done: Vec<StepDone>,
    /// People to speak to, the suggested one first.
    pub people: Vec<PersonToCall>,
    /// The person the script is for.
    pub contact: Option<ContactId>,
    /// Language of script and letter.
    pub lang: String,
    /// What to say, in that language; a paragraph a line.
    pub script: String,
    /// Subject of the letter.
    pub letter_subject: String,
    /// The letter.
    pub letter: String,
    /// Suggested path of the draft as a file.
    pub letter_path: String,
    /// Band of health.
    pub outlook: Outlook,
    /// Printed.
    pub outlook_label: String,
    /// Score, printed; empty where too little is known.
    pub score: String,
    /// Mood of the band.
    pub health_mood: Mood,
    /// The figure's probability: `80 %`, and where it comes from in a sentence.
    pub figure_text: String,
    /// Where the figure comes from.
    pub figure_why: String,
    /// The manager's, if one was given.
    pub likelihood: Option<LikelihoodRow>,
    /// Both, in a sentence, where they lie more than a band apart; else empty.
    pub disagreement: String,
    /// What warns early, in sentences.
    pub warnings: Vec<String>,
    /// All subscriptions of the chain, the first on top.
    pub chain: Vec<ChainLink>,
    /// What the next term is to be unless changed.
    pub next_term: NextTerm,
    /// Outcomes, printed, in the order of their number keys.
    pub outcomes: Vec<Choice>,
    /// Reasons of a loss, printed.
    pub lost_reasons: Vec<Choice>,
    /// Channels, printed.
    pub channels: Vec<Choice>,
    /// Languages of script and letter.
    pub langs: Vec<Choice>,
    /// Products a next term may be for.
    pub products: Vec<Choice>,
    /// Other subscriptions of the account that end on another day: for one common end.
    pub others: Vec<Choice>,
}

/// A step of the ladder.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LadderStep {
    /// The rung.
    pub days_before: i32,
    /// Planned on.
    pub planned: Dated,
    /// `за 30 дней`, `в день решения`, `через 7 дней после`, `по договорённости`.
    pub label: String,
    /// `done`, `passed`, `due`, `ahead`.
    pub status: String,
    /// Printed: `сделан 3 ноя: дозвонились`, `просрочен 7 дн.`
    pub status_label: String,
    /// Mood.
    pub mood: Mood,
    /// Channel.
    pub channel: Channel,
    /// Printed.
    pub channel_label: String,
    /// In which queue.
    pub queue: Queue,
    /// Whose.
    pub owner: Option<ManagerId>,
    /// Printed.
    pub owner_name: String,
}

/// A step that was done.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StepDone {
    /// The record.
    pub step: RenewalStep,
    /// When.
    pub on: Dated,
    /// `дозвонились`, `потеряна: цена`.
    pub label: String,
    /// Whose; may be empty.
    pub owner_name: String,
    /// Mood.
    pub mood: Mood,
}

/// Somebody to call.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonToCall {
    /// Who.
    pub contact: ContactId,
    /// Name.
    pub name: String,
    /// Job title and role; may be empty.
    pub detail: String,
    /// Telephone, or empty.
    pub phone: String,
    /// E-mail, or empty.
    pub email: String,
    /// Last touch with them, printed; may be empty.
    pub last: String,
}

/// A manager's judgement.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LikelihoodRow {
    /// The record.
    pub likelihood: Likelihood,
    /// `30 %`.
    pub text: String,
    /// When.
    pub on: Dated,
    /// Who; may be empty.
    pub who: String,
}

/// One term of a chain.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChainLink {
    /// Which.
    pub subscription: SubscriptionId,
    /// `1 янв 2025 – 31 дек 2025`.
    pub term: String,
    /// Seats, printed.
    pub quantity: String,
    /// A year's worth on its last day.
    pub yearly: Money,
    /// Against the term before: `+12 %`, or empty.
    pub change: String,
    /// The one at hand.
    pub current: bool,
}

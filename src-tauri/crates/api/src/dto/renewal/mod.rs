//! Renewals: the two queues, what is due, what warns early.

pub mod call;
pub mod edits;
pub mod files;
pub mod forecast;

use super::{At, Choice, Dated, Money, Mood};
use rapport_domain::{
    AccountId, Channel, ContactId, Day, ManagerId, Outlook, Queue, SubscriptionId,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far ahead a table or a timeline looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Ahead {
    /// A month.
    Month,
    /// Three months.
    #[default]
    Quarter,
    /// Six months.
    Half,
}

/// Asks for a queue.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct RenewalsReq {
    /// As of when.
    pub at: At,
    /// Which queue; none shows both.
    pub queue: Option<Queue>,
    /// Of whom: steps they own; for *mine* also the steps of accounts they keep. None is everybody.
    pub manager: Option<ManagerId>,
    /// How far ahead.
    pub ahead: Ahead,
}

/// What a figure shows of renewals, so that it shows what the page around it does; whatever is left
/// out is as the figure has it by itself.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct RenewalsShown {
    /// Of which queue; none shows both.
    pub queue: Option<Queue>,
    /// Of whom, as in [`RenewalsReq`]; none is everybody.
    pub manager: Option<ManagerId>,
    /// The timeline: the rows of the table that looks so far ahead.
    pub ahead: Option<Ahead>,
    /// The forecast: months ahead, 1–24.
    pub months: Option<u8>,
    /// The timeline: the most rows drawn, 1–12; none is 12. More or fewer are taken as the nearest.
    pub rows: Option<u8>,
}

/// A queue.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RenewalsPage {
    /// The day.
    pub day: Day,
    /// `7 просрочено · 2 сегодня · 5 на неделе`.
    pub caption: String,
    /// Groups that hold something: `overdue`, `today`, `week`, `later`, `unexplained`; within a
    /// group what lapses first stands first.
    pub groups: Vec<RenewalGroup>,
    /// What warns early, the worst first; of the same accounts.
    pub warnings: Vec<EarlyWarning>,
    /// How many lie in each queue, under the manager chosen: `desk`, `mine`.
    pub queues: Vec<Choice>,
    /// Managers to choose from, of both teams.
    pub managers: Vec<Choice>,
    /// The forecast in the head of the page.
    pub forecast: ForecastHead,
    /// Nothing is on record to renew.
    pub empty: bool,
    /// Suggested path of the calendar file.
    pub ics_path: String,
    /// Suggested path of the workbook.
    pub xlsx_path: String,
}

/// The forecast in one line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ForecastHead {
    /// Months it reaches.
    pub months: u8,
    /// `27,9 млн ₽`.
    pub base: Money,
    /// `33,1`: all that is at stake.
    pub total: Money,
    /// The low scenario.
    pub low: Money,
    /// The high one.
    pub high: Money,
    /// The whole line: `прогноз на 6 месяцев: 27,9 млн ₽ из 33,1 · от 24,0 до 31,2`.
    pub text: String,
}

/// Steps of one urgency.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RenewalGroup {
    /// Stable key.
    pub key: String,
    /// Printed.
    pub label: String,
    /// Mood.
    pub mood: Mood,
    /// The rows.
    pub rows: Vec<RenewalRow>,
    /// What all of them have at stake.
    pub at_stake: Money,
}

/// One renewal with its next step.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RenewalRow {
    /// Which subscription.
    pub subscription: SubscriptionId,
    /// Whose.
    pub account: AccountId,
    /// Its name.
    pub account_name: String,
    /// To what, with the number of seats: `СЭД, 250`.
    pub product: String,
    /// The rung of the next step, in days before the decision day.
    pub days_before: i32,
    /// Planned on; none where nothing is left to do but to say what became of it.
    pub planned: Option<Dated>,
    /// `за 30 дней, просрочен 7 дн.`
    pub step_label: String,
    /// Mood of the step: risk when overdue.
    pub mood: Mood,
    /// How the client is to be reached.
    pub channel: Channel,
    /// Printed.
    pub channel_label: String,
    /// In which queue.
    pub queue: Queue,
    /// Whose; none leaves it to the queue.
    pub owner: Option<ManagerId>,
    /// Printed: the owner, or the queue.
    pub owner_name: String,
    /// What it brings in twelve months.
    pub at_stake: Money,
    /// The decision day.
    pub decide: Dated,
    /// The last day.
    pub ends: Dated,
    /// Renews by itself unless stopped.
    pub auto_renew: bool,
    /// Whom to call: who pays or decides and was reached last; none where nobody is known.
    pub contact: Option<ContactId>,
    /// Their name and job title; may be empty.
    pub contact_label: String,
    /// The band of health.
    pub outlook: Outlook,
    /// The score, printed; empty where too little is known.
    pub score: String,
    /// Mood of the band.
    pub health_mood: Mood,
    /// The band, printed.
    pub outlook_label: String,
    /// The probability that counts, in percent.
    pub percent: u8,
    /// Printed.
    pub percent_text: String,
    /// The figure's own, printed, where a manager says otherwise; else empty.
    pub figure_text: String,
    /// Figure and manager lie more than a band apart.
    pub disagree: bool,
}

/// A warning before anything is due.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EarlyWarning {
    /// `notice-closes`, `auto-renews-at-risk`, `champion-left`, `silent`, `price-rise`.
    pub kind: String,
    /// Which subscription.
    pub subscription: SubscriptionId,
    /// Whose.
    pub account: AccountId,
    /// Its name.
    pub account_name: String,
    /// To what.
    pub product: String,
    /// A whole sentence.
    pub text: String,
    /// Mood.
    pub mood: Mood,
    /// The decision day.
    pub decide: Dated,
    /// What is at stake.
    pub at_stake: Money,
}

/// What the side bar and the title of the window count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RenewalsDue {
    /// Overdue steps of both queues.
    pub overdue: u32,
    /// Due today.
    pub today: u32,
    /// Overdue of the desk.
    pub desk_overdue: u32,
    /// Overdue of account managers.
    pub mine_overdue: u32,
}

//! The portfolio: every account in one table, as of a day.

use super::{
    At, Card, Change, Choice, Dated, Money, Mood,
    relationship::{HealthCell, Warning},
};
use rapport_domain::{AccountId, Day, Half, Lifecycle, ManagerId, Stage};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the portfolio.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct PortfolioReq {
    /// As of when.
    pub at: At,
    /// Which accounts.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// The relationship need not be told with the answer: it takes longer to read than all else.
    /// It is told all the same where order or filter rest on it, or where it is at hand.
    #[serde(default)]
    pub figures_only: bool,
}

/// Which accounts; every set field narrows.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct Filter {
    /// Words that name, industry, city, country, tags, legal names or tax ids must hold between
    /// them; any case, ё as е.
    pub text: Option<String>,
    /// Owner.
    pub owner: Option<ManagerId>,
    /// Industry.
    pub industry: Option<String>,
    /// Lifecycle.
    pub lifecycle: Option<Lifecycle>,
    /// A signal.
    pub signal: Option<Signal>,
    /// Band of health: `healthy`, `watch`, `risk`, `unknown`.
    pub band: Option<String>,
    /// Stage.
    pub stage: Option<Stage>,
    /// Kind of loyalty, by its key.
    pub loyalty: Option<String>,
}

/// What may call for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Signal {
    /// Last 12 months under 80 % of the 12 before.
    Falling,
    /// Money overdue.
    Overdue,
    /// A subscription ends within 90 days.
    Ending,
    /// No touch for 90 days.
    Silent,
    /// Health fell a band since the half before.
    Fell,
    /// The data proposes a negative factor.
    Proposed,
    /// No touch within the account's cadence.
    Cadence,
    /// A promise is due within a week or overdue.
    Promise,
    /// Everything is known from or said to one person.
    Single,
    /// Somebody who decided or championed us left within half a year.
    Left,
    /// It buys at a discount only.
    Discount,
}

/// The order of rows; accounts alike in it stand by name.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct Sort {
    /// By what.
    pub by: SortBy,
    /// Largest, latest or Я first.
    pub descending: bool,
}

impl Default for Sort {
    fn default() -> Self {
        Self { by: SortBy::Revenue, descending: true }
    }
}

/// What rows are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum SortBy {
    /// Name.
    Name,
    /// Owner's name.
    Owner,
    /// Revenue of 12 months.
    Revenue,
    /// Change against the 12 months before.
    Change,
    /// Revenue of the half.
    Half,
    /// Recurring revenue a year.
    Recurring,
    /// Next end of a subscription.
    Ending,
    /// Last touch.
    Touch,
    /// Money overdue.
    Overdue,
    /// Health.
    Health,
    /// Stage, then the day it was entered.
    Stage,
    /// Kind of loyalty, the true one highest; then how long it is known, then revenue.
    Loyalty,
}

/// The portfolio page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PortfolioPage {
    /// As of.
    pub as_of: Day,
    /// `на 21 ноября 2026 · 64 клиента · 2 менеджера`.
    pub caption: String,
    /// The half stood in.
    pub half: Half,
    /// Figures over the accounts shown.
    pub cards: Vec<Card>,
    /// Accounts, filtered and sorted.
    pub rows: Vec<PortfolioRow>,
    /// How many accounts the book has.
    pub all: u32,
    /// Sums over the rows shown.
    pub totals: Totals,
    /// What can be filtered by.
    pub owners: Vec<Choice>,
    /// What can be filtered by.
    pub industries: Vec<Choice>,
    /// What can be filtered by.
    pub lifecycles: Vec<Choice>,
    /// What can be filtered by.
    pub signals: Vec<Choice>,
    /// What can be filtered by.
    pub bands: Vec<Choice>,
    /// What can be filtered by.
    pub stages: Vec<Choice>,
    /// What can be filtered by.
    pub loyalties: Vec<Choice>,
}

/// Sums over accounts.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Totals {
    /// Accounts.
    pub accounts: u32,
    /// Accounts with at least one sale up to the day.
    pub accounts_with_sales: u32,
    /// All sales up to the day.
    pub revenue: Money,
    /// Sales of the last 12 months.
    pub revenue_12m: Money,
    /// Sales of the 12 months before.
    pub revenue_prev_12m: Money,
    /// Sales of the half so far.
    pub revenue_half: Money,
    /// Payments made up to the day.
    pub paid: Money,
    /// Due and unpaid on the day.
    pub overdue: Money,
    /// Recurring revenue a year of what runs on the day.
    pub recurring: Money,
}

/// One account.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PortfolioRow {
    /// Identity.
    pub id: AccountId,
    /// Name.
    pub name: String,
    /// `банки · Санкт-Петербург`.
    pub place: String,
    /// Owner's name, or empty.
    pub owner: String,
    /// Lifecycle.
    pub lifecycle: Lifecycle,
    /// Lifecycle, printed.
    pub lifecycle_label: String,
    /// ABC class by revenue of 12 months: `A`, `B`, `C`, or empty without sales.
    pub class: String,
    /// Sales up to the day.
    pub revenue: Money,
    /// Sales of 12 months.
    pub revenue_12m: Money,
    /// Against the 12 months before.
    pub change: Change,
    /// Sales of the half so far.
    pub revenue_half: Money,
    /// Recurring revenue a year.
    pub recurring: Money,
    /// Due and unpaid.
    pub overdue: Money,
    /// Paid up to the day.
    pub paid: Money,
    /// The next end of a subscription.
    pub ending: Option<Ending>,
    /// The last touch.
    pub last_touch: Option<Dated>,
    /// Mood of the last touch: risk from 90 days on.
    pub touch_mood: Mood,
    /// The last sale.
    pub last_sale: Option<Dated>,
    /// How things stand with it; null where it was not read, for only figures were asked for.
    pub bond: Option<RowBond>,
    /// Review of the half: none, `begun`, `written`.
    pub review: Option<String>,
    /// Its state, printed; empty when none.
    pub review_label: String,
}

/// How things stand with one account.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RowBond {
    /// Health.
    pub health: HealthCell,
    /// Stage.
    pub stage: Stage,
    /// Stage, printed short: `2 · Завязывание`.
    pub stage_label: String,
    /// Kind of loyalty, printed.
    pub loyalty_label: String,
    /// What calls for attention, in sentences; may be empty.
    pub alerts: Vec<Warning>,
}

/// A subscription that ends.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Ending {
    /// When.
    pub on: Dated,
    /// What it brings a year.
    pub yearly: Money,
    /// Risk within 30 days, watch within 90.
    pub mood: Mood,
}

/// Writes the portfolio to a workbook.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PortfolioExportReq {
    /// What is shown.
    pub portfolio: PortfolioReq,
    /// Absolute path; empty suggests none and refuses.
    pub path: String,
}

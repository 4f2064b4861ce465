//! One account: everything a manager looks up before a call.

use super::{At, Card, Change, Choice, Dated, Money, Mood};
use rapport_domain::{
    Account, AccountId, Contact, Half, LegalEntity, Manager, ManagerId, Noun, Payment, Product,
    Sale, Subscription, Touch,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for an account's page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AccountReq {
    /// Which.
    pub id: AccountId,
    /// As of when.
    pub at: At,
}

/// An account's page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AccountPage {
    /// The record.
    pub account: Account,
    /// Its legal entities.
    pub legal_entities: Vec<LegalEntityRow>,
    /// `банки · Санкт-Петербург · ИНН 7812345678 · ведёт Анна Иванова`.
    pub caption: String,
    /// Owner's name, or empty.
    pub owner: String,
    /// Lifecycle, printed.
    pub lifecycle_label: String,
    /// Health.
    pub health: super::relationship::HealthCell,
    /// Stage, printed.
    pub stage_label: String,
    /// Kind of loyalty, printed.
    pub loyalty_label: String,
    /// What calls for attention.
    pub warnings: Vec<super::relationship::Warning>,
    /// `на 30 июня 2026`.
    pub as_of_label: String,
    /// The half stood in.
    pub half: Half,
    /// Figures.
    pub cards: Vec<Card>,
    /// Keys of the figures that have something to draw, in order.
    pub figures: Vec<String>,
    /// People; those who left last.
    pub people: Vec<PersonRow>,
    /// Touches up to the day, latest first.
    pub touches: Vec<TouchRow>,
    /// Sale lines up to the day, latest first.
    pub sales: Vec<SaleRow>,
    /// Products of the last 12 months against the 12 before.
    pub products: Vec<ProductLine>,
    /// Payments known on the day, latest first.
    pub payments: Vec<PaymentRow>,
    /// Subscriptions begun by the day, those that run first, by end.
    pub subscriptions: Vec<SubscriptionRow>,
    /// Reviews, latest half first; the half stood in always among them.
    pub reviews: Vec<ReviewRow>,
}

/// A legal entity.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LegalEntityRow {
    /// The record.
    pub legal_entity: LegalEntity,
    /// `ИНН`, `ОГРН`, or `Tax id`.
    pub kind_label: String,
    /// Its check digits are right, or it has none.
    pub holds: bool,
}

/// A person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonRow {
    /// The record as it stands today, for editing.
    pub contact: Contact,
    /// The day they left, if they had by the page's day.
    pub left: Option<Dated>,
    /// Attitude judged by the page's day, −2…+2.
    pub attitude: Option<i8>,
    /// The day of that judgement, if known.
    pub attitude_on: Option<Dated>,
    /// Role, printed; may be empty.
    pub role_label: String,
    /// The last touch with them.
    pub last_touch: Option<Dated>,
}

/// A touch.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TouchRow {
    /// The record.
    pub touch: Touch,
    /// When.
    pub on: Dated,
    /// Kind, printed.
    pub kind_label: String,
    /// Who was present, printed; may be empty.
    pub who: String,
    /// Our person; may be empty.
    pub manager: String,
}

/// A sale line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SaleRow {
    /// The record.
    pub sale: Sale,
    /// When.
    pub on: Dated,
    /// What.
    pub product: String,
    /// How many.
    pub quantity: String,
    /// How much.
    pub amount: Money,
}

/// Sales of one product to one account, or to all.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProductLine {
    /// Which.
    pub product: Product,
    /// 12 months.
    pub revenue_12m: Money,
    /// Against the 12 before.
    pub change: Change,
    /// Share of the whole, printed.
    pub share: String,
    /// ABC class, or empty.
    pub class: String,
    /// Last sale.
    pub last_sale: Option<Dated>,
    /// Margin in percent, printed; empty when unknown.
    pub margin: String,
}

/// A payment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PaymentRow {
    /// The record.
    pub payment: Payment,
    /// Paid on.
    pub paid: Option<Dated>,
    /// Due on.
    pub due: Option<Dated>,
    /// How much.
    pub amount: Money,
    /// `paid in time`, `7 days late`, `3 days overdue`, printed.
    pub state_label: String,
    /// Mood.
    pub mood: Mood,
}

/// A subscription.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SubscriptionRow {
    /// The record.
    pub subscription: Subscription,
    /// To what.
    pub product: String,
    /// Seats, printed.
    pub quantity: String,
    /// From.
    pub starts: Dated,
    /// Until.
    pub ends: Dated,
    /// A year's worth.
    pub yearly: Money,
    /// Counts on the day as recurring revenue.
    pub runs: bool,
    /// The decision day.
    pub decide: Dated,
    /// The next step of its renewal: `за 30 дней, просрочен 7 дн.`; empty when none.
    pub step_label: String,
    /// Which term of its chain it is, from 1.
    pub term: u32,
    /// State, printed.
    pub state_label: String,
    /// Mood.
    pub mood: Mood,
}

/// A review.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewRow {
    /// Half.
    pub half: Half,
    /// Half, printed.
    pub label: String,
    /// State, printed.
    pub state_label: String,
    /// The last deck's path, or empty.
    pub path: String,
}

/// Saves an account with its legal entities; entities left out are removed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AccountSaveReq {
    /// The record; id 0 adds.
    pub account: Account,
    /// Its legal entities; id 0 adds.
    pub legal_entities: Vec<LegalEntity>,
}

/// Saves a manager; id 0 adds.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ManagerSaveReq {
    /// The record.
    pub manager: Manager,
}

/// Saves a contact; id 0 adds.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ContactSaveReq {
    /// The record.
    pub contact: Contact,
}

/// Saves a product; id 0 adds.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProductSaveReq {
    /// The record.
    pub product: Product,
}

/// Saves a sale; id 0 adds.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SaleSaveReq {
    /// The record.
    pub sale: Sale,
}

/// Saves a payment; id 0 adds.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PaymentSaveReq {
    /// The record.
    pub payment: Payment,
}

/// Saves a subscription; id 0 adds.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SubscriptionSaveReq {
    /// The record.
    pub subscription: Subscription,
}

/// Saves a touch; id 0 adds.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TouchSaveReq {
    /// The record.
    pub touch: Touch,
}

/// Removes records of one noun, each with what hangs on it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RemoveReq {
    /// Which noun.
    pub noun: Noun,
    /// Which records.
    pub ids: Vec<i64>,
}

/// Gives accounts to another owner, or sets their lifecycle, many at once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct AccountsSetReq {
    /// Which accounts.
    pub ids: Vec<AccountId>,
    /// The new owner.
    pub owner: Option<ManagerId>,
    /// The new lifecycle.
    pub lifecycle: Option<rapport_domain::Lifecycle>,
    /// A tag to add.
    pub tag: Option<String>,
}

/// What forms choose from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FormChoices {
    /// Managers by name.
    pub managers: Vec<Choice>,
    /// Accounts by name.
    pub accounts: Vec<Choice>,
    /// Products by name.
    pub products: Vec<Choice>,
    /// Industries in use.
    pub industries: Vec<Choice>,
    /// Countries in use.
    pub countries: Vec<Choice>,
    /// Lifecycles, printed.
    pub lifecycles: Vec<Choice>,
    /// Decision roles, printed.
    pub roles: Vec<Choice>,
    /// Touch kinds, printed.
    pub touch_kinds: Vec<Choice>,
    /// Sale kinds, printed.
    pub sale_kinds: Vec<Choice>,
    /// Product kinds, printed.
    pub product_kinds: Vec<Choice>,
    /// Subscription statuses, printed.
    pub subscription_statuses: Vec<Choice>,
    /// Teams, printed.
    pub teams: Vec<Choice>,
}

/// The managers.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ManagersPage {
    /// By name.
    pub rows: Vec<ManagerRow>,
}

/// A manager.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ManagerRow {
    /// The record.
    pub manager: Manager,
    /// Team, printed.
    pub team_label: String,
    /// How many accounts they keep.
    pub accounts: u32,
}

/// Looks for one account by what people call it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AccountNamedReq {
    /// Its name in any case, its tax id, or its number in another system.
    pub name: String,
}

/// The account that was meant.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct AccountNamed {
    /// Identity.
    pub id: AccountId,
}

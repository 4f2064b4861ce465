//! Figures on the screen and as files.

use super::{At, renewal::RenewalsShown};
use rapport_domain::AccountId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be drawn. The key names the figure everywhere: screen, file, command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FigureKey {
    /// Revenue of the last halves with growth.
    RevenueByHalf,
    /// Revenue by product, last 12 months.
    ProductMix,
    /// Accounts (or one account's products) from large to small with the running share.
    Pareto,
    /// Money paid in time and late, by half.
    PaymentPunctuality,
    /// Touches by half and kind.
    TouchesByKind,
    /// Subscriptions on a calendar.
    SubscriptionsTimeline,
    /// Health over time with bands and events; of all accounts, their number by band.
    HealthOverTime,
    /// The nine signs then and now, of one account.
    SignsThenNow,
    /// Behaviour against attitude, bubbles by revenue.
    LoyaltyMatrix,
    /// Accounts by stage at the end of each half.
    StageFlow,
    /// Months of each relationship against the norm.
    RelationshipClock,
    /// Time from acquaintance to the last stage, by Kaplan and Meier.
    StageSurvival,
    /// People by influence and attitude, of one account.
    PeopleMap,
    /// Touches by month and kind.
    TouchesHeat,
    /// Renewals ahead with their steps, on a calendar.
    RenewalsTimeline,
    /// Recurring revenue from a year before to today: new, expansion, contraction, lost.
    RecurringBridge,
    /// Expected renewals by month, with low and high.
    ForecastByMonth,
    /// What forecasts said against what came true.
    ForecastCalibration,
    /// Promoters, passives and detractors by wave, with NPS and its interval.
    NpsTrend,
    /// CSI parameters by importance and satisfaction.
    CsiQuadrants,
    /// Said, credible, in work, solved, told, effect seen.
    ClosureFunnel,
    /// You said – we did – the effect.
    SaidDidEffect,
}

/// The ground and size of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FigureSize {
    /// 16:9.
    Full,
    /// Half of a 16:9 slide.
    Half,
    /// 4:3.
    FourThree,
}

/// Asks for a drawing for the screen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FigureReq {
    /// Which.
    pub key: FigureKey,
    /// Of one account; none draws all.
    pub account: Option<AccountId>,
    /// As of when.
    pub at: At,
    /// Width in CSS pixels, 240–2000.
    pub width: u32,
    /// Height in CSS pixels, 120–1500.
    pub height: u32,
    /// Dark ground.
    pub dark: bool,
    /// Which renewals, for the figures that draw them.
    #[ts(optional)]
    pub renewals: Option<RenewalsShown>,
}

/// A drawing for the screen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FigureReply {
    /// Nothing to draw: the page shows its empty state.
    pub empty: bool,
    /// The answer in a sentence; stands above the drawing.
    pub title: String,
    /// What is measured.
    pub unit: String,
    /// Where from, as of when.
    pub source: String,
    /// The drawing in words.
    pub alt: String,
    /// The drawing.
    pub svg: String,
    /// Where the pointer finds values, in pixels of the drawing.
    pub marks: Vec<Mark>,
    /// Headings of the table behind it.
    pub headings: Vec<String>,
    /// Rows of the table behind it.
    pub rows: Vec<Vec<String>>,
}

/// Where the pointer finds a value.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Mark {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// What.
    pub name: String,
    /// How much, printed.
    pub value: String,
}

/// The format of a figure's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum FigureFormat {
    /// Vector picture.
    Svg,
    /// Picture at twice its size.
    Png,
    /// One slide with a native chart.
    Pptx,
}

/// Writes a figure to a file, or copies it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FigureExportReq {
    /// Which.
    pub key: FigureKey,
    /// Of one account; none draws all.
    pub account: Option<AccountId>,
    /// As of when.
    pub at: At,
    /// Size.
    pub size: FigureSize,
    /// Format; a copy is always a picture.
    pub format: FigureFormat,
    /// `ru` or `en`; none takes the user's.
    pub lang: Option<String>,
    /// Absolute path; empty only for a copy.
    pub path: String,
    /// Which renewals, for the figures that draw them.
    #[ts(optional)]
    pub renewals: Option<RenewalsShown>,
}

/// Suggests where a figure's file could go.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FigurePathReq {
    /// Which.
    pub key: FigureKey,
    /// Of one account.
    pub account: Option<AccountId>,
    /// As of when.
    pub at: At,
    /// Format.
    pub format: FigureFormat,
}

//! Rows → changes to the book, and a report on every row that did not get in.

mod engine;
mod kinds;
mod registry;
mod slot;
mod view;
mod why;

use crate::{
    field::{self, Field},
    kind::Kind,
    known::Known,
    mapping::Mapping,
    reading::Reading,
};
use rapport_domain::{Change, Noun};
use rapport_text::{Lang, words};
use serde::{Deserialize, Serialize};

/// How many rows are shown as they will be stored.
pub const PREVIEWED: usize = 20;

/// Hears how far an import is, and may stop it.
pub trait Progress {
    /// `done` rows of `of`; answers false to cancel.
    fn step(&self, done: u64, of: u64) -> bool;
}

/// Hears nothing and never cancels.
#[derive(Debug, Clone, Copy, Default)]
pub struct Quiet;

impl Progress for Quiet {
    fn step(&self, _done: u64, _of: u64) -> bool {
        true
    }
}

/// What an import would do.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The changes, in an order in which every record comes after those it names.
    pub changes: Vec<Change>,
    /// How many rows met what end.
    pub counts: Counts,
    /// Accounts, products and managers that rows named and the book did not have.
    pub created: Vec<Creation>,
    /// Rows that stay out, each with its reason.
    pub rejects: Vec<Reject>,
    /// Rows that go in with something to look at.
    pub warnings: Vec<Reject>,
    /// The first [`PREVIEWED`] rows as they will be stored, one text per heading.
    pub preview: Vec<Vec<String>>,
    /// Headings of the preview.
    pub preview_headings: Vec<String>,
}

/// How many rows met what end. `rows` is the sum of the others, except that lines removed with a
/// cancelled document beyond those in the file count as updated too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Counts {
    /// Rows read: of the file of lines where there is one.
    pub rows: u64,
    /// New records.
    pub new: u64,
    /// Records that change (or go, with a cancelled document).
    pub updated: u64,
    /// Records the book already holds so.
    pub unchanged: u64,
    /// Rows that stay out.
    pub rejected: u64,
    /// Rows left out by document state, and totals below the table.
    pub left_out: u64,
}

/// A record created because a row named it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Creation {
    /// Account, product or manager.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub noun: Noun,
    /// Its name.
    pub name: String,
}

/// A row with something wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Reject {
    /// Name of the file.
    pub file: String,
    /// Line of the file (row of the sheet), from 1.
    pub line: u64,
    /// Heading of the column at fault; none for the whole row.
    pub column: Option<String>,
    /// The text at fault, its first 200 characters.
    pub value: String,
    /// The reason, a sentence in the user's language.
    pub reason: String,
}

/// No plan can be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The user cancelled.
    #[error("cancelled")]
    Cancelled,
    /// No column is matched to a field that is needed; the first of its group.
    #[error("no column is matched to {}", .0.key())]
    MissingField(Field),
    /// The mapping is for files of documents and lines, but no file of lines was given.
    #[error("the mapping needs a file of lines")]
    MissingLines,
    /// The mapping joins by a column that is not there.
    #[error("the mapping joins by a column that is not there")]
    NoJoin,
}

impl PlanError {
    /// The error in one sentence.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Cancelled => words::exchange_plan_cancelled(lang),
            Self::MissingField(field) => words::exchange_plan_missing_field(lang, field.say(lang)),
            Self::MissingLines => words::exchange_plan_missing_lines(lang),
            Self::NoJoin => words::exchange_plan_no_join(lang),
        }
    }
}

/// Plans an import. Nothing is changed: the plan is the dry run.
///
/// # Errors
/// When a needed field has no column, the mapping does not fit the files, or the user cancels.
pub fn plan(
    main: &Reading,
    lines: Option<&Reading>,
    mapping: &Mapping,
    known: &Known,
    lang: Lang,
    progress: &dyn Progress,
) -> Result<Plan, PlanError> {
    let lines = match (&mapping.lines, lines) {
        (Some(_), None) => return Err(PlanError::MissingLines),
        (Some(map), Some(lines)) => {
            if map.join.0 >= main.headings.len() || map.join.1 >= lines.headings.len() {
                return Err(PlanError::NoJoin);
            }
            Some(lines)
        }
        (None, _) => None,
    };
    let mut engine = engine::Engine::new(main, lines, mapping, known, lang);
    for group in field::required(mapping.kind) {
        if !group.iter().any(|&f| engine.view.has(f)) {
            return Err(group.first().map_or(PlanError::NoJoin, |&f| PlanError::MissingField(f)));
        }
    }
    match (lines, &mapping.lines) {
        (Some(lines), Some(map)) => engine.run_joined(lines, map.join, progress)?,
        _ => engine.run(progress)?,
    }
    Ok(engine.finish())
}

/// Headings of the preview.
fn preview_headings(kind: Kind, lang: Lang) -> Vec<String> {
    use Field as F;
    let fields: &[Field] = match kind {
        Kind::Managers => &[F::ManagerName, F::Email, F::ManagerId],
        Kind::Accounts => &[
            F::AccountName,
            F::TaxId,
            F::AccountId,
            F::Industry,
            F::Country,
            F::City,
            F::OwnerName,
            F::AcquaintedOn,
            F::ContactName,
        ],
        Kind::Contacts => &[F::AccountName, F::ContactName, F::JobTitle, F::Email, F::Phone],
        Kind::Products => &[F::ProductCode, F::ProductName, F::Family, F::Margin],
        Kind::Sales => {
            &[F::SoldOn, F::Invoice, F::AccountName, F::ProductName, F::Quantity, F::Amount]
        }
        Kind::Payments => &[F::AccountName, F::Invoice, F::DueOn, F::PaidOn, F::Amount],
        Kind::Subscriptions => &[
            F::AccountName,
            F::ProductName,
            F::StartsOn,
            F::EndsOn,
            F::Amount,
            F::PriceMonths,
            F::SubscriptionStatus,
        ],
        Kind::Touches => {
            &[F::TouchedOn, F::AccountName, F::TouchKind, F::ContactName, F::Minutes, F::Summary]
        }
        Kind::StageMarks => &[F::AccountName, F::Criterion, F::MetOn, F::Evidence],
        Kind::Factors => &[
            F::AccountName,
            F::FactorKind,
            F::Severity,
            F::NoticedOn,
            F::FactorSource,
            F::ClosedOn,
        ],
        Kind::Signs => &[F::AccountName, F::Sign, F::Score, F::JudgedOn, F::Evidence],
        Kind::Answers => {
            &[F::AnsweredOn, F::AccountName, F::ContactName, F::Recommends, F::Csat, F::Words]
        }
    };
    fields.iter().map(|f| f.say(lang)).collect()
}

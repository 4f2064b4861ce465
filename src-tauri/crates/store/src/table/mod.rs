//! The tables: one file a noun, each behind the same small trait, so that the journal, undo and
//! the reads need no code per noun.

mod account;
mod contact;
mod legal_entity;
mod manager;
mod mapping;
mod payment;
mod product;
mod relationship;
mod renewal;
mod review;
mod sale;
mod setting;
mod subscription;
mod survey;
mod touch;

use crate::cell::{Binder, Cells};
use rapport_domain::{
    Account, AccountId, Answer, AnswerId, Contact, ContactId, Factor, FactorId, FeedbackItem,
    FeedbackItemId, FileMapping, Forecast, ForecastId, Handover, HandoverId, HealthScale, Incident,
    IncidentId, Judgement, JudgementId, LegalEntity, LegalEntityId, Likelihood, LikelihoodId,
    Manager, ManagerId, MappingId, Noun, Payment, PaymentId, Product, ProductId, Profile,
    ProfileId, Promise, PromiseId, Record, Reference, ReferenceId, RenewalStep, RenewalStepId,
    Respondent, RespondentId, Review, ReviewId, Sale, SaleId, ScaleId, Setting, SettingId,
    StageMark, StageMarkId, StageMove, StageMoveId, Subscription, SubscriptionId, Task, TaskId,
    Touch, TouchId, Wave, WaveId,
};
use rusqlite::Row;

/// An identity as the table keeps it.
pub trait RowId: Copy {
    /// The positive integer behind it.
    fn number(self) -> i64;
}

macro_rules! row_ids {
    ($($id:ident),+) => {$(
        impl RowId for $id {
            fn number(self) -> i64 {
                self.0
            }
        }
    )+};
}
row_ids!(
    AccountId,
    AnswerId,
    ContactId,
    FactorId,
    FeedbackItemId,
    ForecastId,
    HandoverId,
    IncidentId,
    JudgementId,
    LegalEntityId,
    LikelihoodId,
    ManagerId,
    MappingId,
    PaymentId,
    ProductId,
    ProfileId,
    PromiseId,
    ReferenceId,
    RenewalStepId,
    RespondentId,
    ReviewId,
    SaleId,
    ScaleId,
    SettingId,
    StageMarkId,
    StageMoveId,
    SubscriptionId,
    TaskId,
    TouchId,
    WaveId
);

/// How a record lies in its table. Sealed: the tables are the store's own.
pub trait Columns: Sized {
    /// The columns between `id` and `recorded`, in the order of [`Columns::bind`] and
    /// [`Columns::read`].
    const COLUMNS: &'static [&'static str];
    /// Its table.
    fn table() -> &'static Table;
    /// Binds the cells of [`Columns::COLUMNS`].
    fn bind(&self, to: &mut Binder<'_, '_>) -> rusqlite::Result<()>;
    /// Reads the record from `id` and the cells of [`Columns::COLUMNS`].
    fn read(id: i64, from: &mut Cells<'_, '_>) -> rusqlite::Result<Self>;
    /// The record under the common roof.
    fn record(self) -> Record;
}

/// A record the book stores.
pub trait Stored: Columns {
    /// The type of its identity.
    type Id: RowId;
    /// Its noun.
    const NOUN: Noun;
}

/// A record that belongs to an account.
pub trait OfAccount: Stored {
    /// The order in which an account's records come, as SQL.
    #[doc(hidden)]
    const ORDER: &'static str;
}

/// The statements of one table, made once from its columns.
pub struct Table {
    /// Its noun; the key is the name.
    pub(crate) noun: Noun,
    /// Every column: `id`, the record's own, `recorded`.
    pub(crate) columns: Vec<&'static str>,
    /// All columns of one row.
    pub(crate) row: String,
    /// All columns of the rows whose ids lie in a range, by id.
    pub(crate) rows: String,
    /// A row by all its columns.
    pub(crate) insert: String,
    /// The record's own columns, then the id.
    pub(crate) update: String,
    /// The row with an id.
    pub(crate) delete: String,
    /// The rows whose ids lie in a range.
    pub(crate) delete_rows: String,
    /// The record of one id: `id` and the record's own columns.
    pub(crate) one: String,
    /// All records by id.
    pub(crate) all: String,
    /// The highest id, or null.
    pub(crate) last: String,
    /// Whether a row is written anew when a change sets one that is not there: true where
    /// identities are fixed beforehand.
    pub(crate) fixed_ids: bool,
}

impl Table {
    fn new<R: Stored>() -> Self {
        let name = R::NOUN.key();
        let own = R::COLUMNS.join(", ");
        let columns: Vec<_> =
            ["id"].iter().chain(R::COLUMNS).chain(&["recorded"]).copied().collect();
        let list = columns.join(", ");
        let marks = vec!["?"; columns.len()].join(", ");
        let sets = R::COLUMNS.iter().map(|c| format!("{c} = ?")).collect::<Vec<_>>().join(", ");
        Self {
            noun: R::NOUN,
            row: format!("SELECT {list} FROM {name} WHERE id = ?"),
            rows: format!("SELECT {list} FROM {name} WHERE id BETWEEN ? AND ? ORDER BY id"),
            insert: format!("INSERT INTO {name} ({list}) VALUES ({marks})"),
            update: format!("UPDATE {name} SET {sets} WHERE id = ?"),
            delete: format!("DELETE FROM {name} WHERE id = ?"),
            delete_rows: format!("DELETE FROM {name} WHERE id BETWEEN ? AND ?"),
            one: format!("SELECT id, {own} FROM {name} WHERE id = ?"),
            all: format!("SELECT id, {own} FROM {name} ORDER BY id"),
            last: format!("SELECT max(id) FROM {name}"),
            fixed_ids: false,
            columns,
        }
    }
}

impl Table {
    /// A row by these columns, `id` among them, over the row of that id where there is one.
    pub(crate) fn upsert(&self, columns: &[&str]) -> String {
        let sets: Vec<_> = columns.iter().map(|c| format!("{c} = excluded.{c}")).collect();
        format!(
            "INSERT INTO {} ({}) VALUES ({}) ON CONFLICT (id) DO UPDATE SET {}",
            self.noun.key(),
            columns.join(", "),
            vec!["?"; columns.len()].join(", "),
            sets.join(", ")
        )
    }
}

/// The record of a row of `id` and its own columns.
pub(crate) fn read<R: Columns>(row: &Row<'_>) -> rusqlite::Result<R> {
    let mut cells = Cells::new(row);
    let id = cells.take()?;
    R::read(id, &mut cells)
}

macro_rules! tables {
    ($($noun:ident: $record:ident, $id:ident;)+) => {
        $(impl Stored for $record {
            type Id = $id;
            const NOUN: Noun = Noun::$noun;
        })+

        /// The table of a noun.
        pub(crate) fn of(noun: Noun) -> &'static Table {
            match noun { $(Noun::$noun => $record::table()),+ }
        }

        /// Binds the columns of a record.
        pub(crate) fn bind(record: &Record, to: &mut Binder<'_, '_>) -> rusqlite::Result<()> {
            match record { $(Record::$noun(record) => record.bind(to)),+ }
        }

        /// Reads a row of `id` and the noun's own columns.
        pub(crate) fn read_record(noun: Noun, row: &Row<'_>) -> rusqlite::Result<Record> {
            Ok(match noun { $(Noun::$noun => read::<$record>(row)?.record()),+ })
        }
    };
}

tables! {
    Setting: Setting, SettingId;
    Mapping: FileMapping, MappingId;
    Manager: Manager, ManagerId;
    Account: Account, AccountId;
    LegalEntity: LegalEntity, LegalEntityId;
    Contact: Contact, ContactId;
    Product: Product, ProductId;
    Sale: Sale, SaleId;
    Payment: Payment, PaymentId;
    Subscription: Subscription, SubscriptionId;
    Touch: Touch, TouchId;
    Review: Review, ReviewId;
    Answer: Answer, AnswerId;
    Reference: Reference, ReferenceId;
    Incident: Incident, IncidentId;
    Profile: Profile, ProfileId;
    Promise: Promise, PromiseId;
    Task: Task, TaskId;
    Handover: Handover, HandoverId;
    StageMark: StageMark, StageMarkId;
    StageMove: StageMove, StageMoveId;
    Judgement: Judgement, JudgementId;
    Factor: Factor, FactorId;
    HealthScale: HealthScale, ScaleId;
    RenewalStep: RenewalStep, RenewalStepId;
    Likelihood: Likelihood, LikelihoodId;
    Forecast: Forecast, ForecastId;
    Wave: Wave, WaveId;
    Respondent: Respondent, RespondentId;
    FeedbackItem: FeedbackItem, FeedbackItemId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_written_without_a_table_of_its_own() {
        let conn = crate::open::memory().unwrap();
        for noun in [Noun::Sale, Noun::Payment, Noun::Subscription, Noun::Touch, Noun::Contact] {
            let mut explain = conn.prepare(&format!("EXPLAIN {}", of(noun).insert)).unwrap();
            let steps: Vec<String> =
                explain.raw_query().mapped(|row| row.get(1)).collect::<Result<_, _>>().unwrap();
            assert!(steps.iter().any(|step| step == "Insert"), "{noun:?}: the steps are read");
            assert!(
                !steps.iter().any(|step| step == "OpenEphemeral"),
                "{noun:?}: a CHECK with a list of more than two doubles the time of an import"
            );
        }
    }
}

//! Files in and out: CSV and XLSX, detection, mapping, matching; calendars and letters out.
//!
//! Pure: bytes and known records in, [`Change`](rapport_domain::Change)s and reports out. The way
//! of a file is [`read`] → [`guess_kind`] → [`guess_mapping`] (or a remembered one, by [`shape`]) →
//! [`plan`] against what is [`Known`] → the store commits the plan's changes as one operation.

mod field;
pub mod form;
mod guess;
pub mod ics;
mod kind;
mod known;
pub mod letter;
mod mapping;
mod plan;
mod reading;
mod rejected;
mod scale;
mod table;
mod value;

pub use field::{Field, FieldUse, fields_of, required};
pub use guess::{document_states, guess_kind, guess_mapping, shape};
pub use kind::Kind;
pub use known::{Known, NextIds, needs};
pub use mapping::{CreateMissing, LinesMapping, Mapping};
pub use plan::{Counts, Creation, PREVIEWED, Plan, PlanError, Progress, Quiet, Reject, plan};
pub use reading::{
    Container, DateOrder, Format, FormatOverrides, MOST_BYTES, Problem, ReadError, Reading, Rows,
    Source, read,
};
pub use rejected::rejected_file;
pub use scale::{FoundScale, Scale, found_scale};
pub use table::{Cell, WriteError, xlsx_table};

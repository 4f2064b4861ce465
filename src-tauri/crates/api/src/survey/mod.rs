//! The half-yearly survey: who is asked, what they say, what becomes of it and that they are told.

pub(crate) mod boards;
pub(crate) mod effect;
pub(crate) mod facts;
mod forms;
mod interview;
mod item;
mod letter;
mod page;
pub(crate) mod plan;
pub(crate) mod say;
mod texts;

pub(crate) use boards::feedback;
pub(crate) use forms::{forms_export, forms_take};
pub(crate) use interview::interview;
pub(crate) use item::feedback_item;
pub(crate) use letter::letter;
pub(crate) use page::page;
pub(crate) use plan::plan;

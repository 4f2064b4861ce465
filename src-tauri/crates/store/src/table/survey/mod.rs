//! The tables of the survey.

mod feedback_item;
mod respondent;
mod wave;

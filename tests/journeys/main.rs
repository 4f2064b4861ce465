//! Journeys of a user through the api, with files the tests make themselves.
#![cfg(test)]

mod answers;
mod books;
mod crises;
mod drawn;
mod drawn_renewals;
mod drawn_survey;
mod earlier;
mod edits;
mod figures;
mod first_start;
mod fixtures;
mod hostile;
mod imports;
mod portfolio;
mod random;
mod refusals;
mod relations;
mod relationship;
mod relationship_rules;
mod relationship_work;
mod renewals;
mod renewals_forecast;
mod renewals_leaving;
mod renewals_shown;
mod renewals_terms;
mod reviews;
mod reviews_survey;
mod speech;
mod survey;
mod survey_feedback;
mod survey_forms;
mod survey_waves;

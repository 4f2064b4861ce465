//! The tables of the relationship.

mod answer;
mod factor;
mod handover;
mod health_scale;
mod incident;
mod judgement;
mod profile;
mod promise;
mod reference;
mod stage_mark;
mod stage_move;
mod task;

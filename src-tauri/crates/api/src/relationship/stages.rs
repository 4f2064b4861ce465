//! Where the relationship stands: criteria, clock, path, moves.

use super::{choices::stages_in_use, records::Records, told};
use crate::{
    dto::{
        Mood,
        relationship::{
            ClockView, CriterionRow, MoveRow, PathStep, ProposedMark, StageStep, StageView,
        },
    },
    print::{self, Voice},
};
use rapport_domain::{
    Criterion, SaleId, Stage, StageMark, TouchId,
    relationship::stage::{
        Clock, Pace, Proof, Proposal, Standing, clock, path, proposals, standing,
    },
};
use rapport_text::{Lang, number, words};

pub(crate) const fn pace_key(pace: Option<Pace>) -> &'static str {
    match pace {
        Some(Pace::Early) => "early",
        Some(Pace::OnTime) => "on-time",
        Some(Pace::Late) => "late",
        None => "none",
    }
}

pub(crate) const fn pace_mood(pace: Option<Pace>) -> Mood {
    match pace {
        Some(Pace::Early) => Mood::Good,
        Some(Pace::Late) => Mood::Risk,
        Some(Pace::OnTime) | None => Mood::None,
    }
}

pub(super) fn view(voice: Voice, records: &Records) -> StageView {
    let lang = voice.lang;
    let (facts, day) = (&records.facts, records.day);
    let first_touch = records.settings.first_touch_stage;
    let stands = standing(facts, day, first_touch);
    let found = proposals(facts, day);
    let norm = records.settings.norm_of(&records.base.account.industry);
    StageView {
        stage: stands.stage,
        label: print::stage(lang, stands.stage),
        since: stands.since.map(|on| voice.dated(on, day)),
        steps: stages_in_use(first_touch)
            .into_iter()
            .map(|stage| step(voice, records, &found, stands, stage))
            .collect(),
        clock: clock_view(lang, clock(facts, day, norm), norm),
        path: path(facts, day, first_touch)
            .into_iter()
            .map(|step| PathStep {
                criterion: step.criterion,
                label: words::criterion(lang, step.criterion.key()),
                effort: step.effort.key().to_owned(),
                effort_label: words::effort(lang, step.effort.key()),
            })
            .collect(),
        next_label: stands.stage.next().map(|s| print::stage(lang, s)).unwrap_or_default(),
        moves: records
            .moves
            .iter()
            .map(|made| MoveRow {
                label: words::stage_moved(
                    lang,
                    words::stage(lang, made.from.key()),
                    words::stage(lang, made.to.key()),
                ),
                on: voice.dated(made.on, day),
                record: made.clone(),
            })
            .collect(),
    }
}

fn step(
    voice: Voice,
    records: &Records,
    found: &[Proposal],
    stands: Standing,
    stage: Stage,
) -> StageStep {
    // Moves are the latest first: the last time it was entered.
    let entered = records.moves.iter().find(|m| m.to == stage).map(|m| m.on);
    let entered = entered.filter(|_| stage <= stands.stage);
    StageStep {
        stage,
        label: print::stage(voice.lang, stage),
        state: match stage.cmp(&stands.stage) {
            std::cmp::Ordering::Less => "done",
            std::cmp::Ordering::Equal => "current",
            std::cmp::Ordering::Greater => "ahead",
        }
        .to_owned(),
        entered: entered.map(|on| voice.dated(on, records.day)),
        criteria: stage
            .criteria()
            .iter()
            .map(|criterion| criterion_row(voice, records, found, *criterion))
            .collect(),
    }
}

fn criterion_row(
    voice: Voice,
    records: &Records,
    found: &[Proposal],
    criterion: Criterion,
) -> CriterionRow {
    let day = records.day;
    // Marks are the latest first; a criterion counts from the first day it was met.
    let mark = records.marks.iter().rev().find(|m| m.criterion == criterion);
    CriterionRow {
        criterion,
        label: words::criterion(voice.lang, criterion.key()),
        mark: mark.cloned(),
        met: mark.map(|m| voice.dated(m.met_on, day)),
        evidence: mark.map(|m| evidence(voice, records, m)).unwrap_or_default(),
        proposed: found.iter().find(|p| p.criterion == criterion).map(|proposal| {
            let (touch, sale) = match proposal.proof {
                Proof::Touch { touch } => (Some(touch), None),
                Proof::Sale { sale } => (None, Some(sale)),
            };
            ProposedMark {
                on: voice.dated(proposal.on, day),
                touch,
                sale,
                why: proof(voice, records, touch, sale),
            }
        }),
    }
}

fn evidence(voice: Voice, records: &Records, mark: &StageMark) -> String {
    let shown = proof(voice, records, mark.touch, mark.sale);
    print::joined(&[&shown, &told::cut(&mark.evidence)])
}

/// `звонок 12 мая: «Сроки внедрения»`, `продажа 3 июня: Платформа`.
fn proof(voice: Voice, records: &Records, touch: Option<TouchId>, sale: Option<SaleId>) -> String {
    let lang = voice.lang;
    let day = |on| told::said(lang, on, records.day);
    if let Some(touch) = touch.and_then(|id| records.base.touches.iter().find(|t| t.id == id)) {
        let text = told::cut(&touch.summary);
        let about = if text.is_empty() {
            String::new()
        } else {
            words::told_about(lang, print::quoted(lang, &text))
        };
        return words::proof_touch(lang, about, day(touch.on), print::touch_kind(lang, touch.kind));
    }
    if let Some(sale) = sale.and_then(|id| records.base.sales.iter().find(|s| s.id == id)) {
        let product = print::quoted(lang, records.base.product(sale.product));
        return words::proof_sale(lang, day(sale.on), product);
    }
    String::new()
}

fn clock_view(lang: Lang, clock: Clock, norm: u16) -> ClockView {
    let label = match (clock.months, clock.reached) {
        (None, _) => words::clock_none(lang),
        (Some(months), Some(_)) => {
            words::clock_reached(lang, months_text(lang, months.0), i64::from(norm))
        }
        (Some(months), None) => {
            words::clock_runs(lang, months_text(lang, months.0), i64::from(norm))
        }
    };
    ClockView {
        pace: pace_key(clock.pace).to_owned(),
        label: match clock.pace {
            Some(pace) => print::joined(&[&label, &words::pace(lang, pace.key())]),
            None => label,
        },
        mood: pace_mood(clock.pace),
        months: clock.months.map(|m| f64::from(m.0) / 10.0),
        norm,
    }
}

/// Whole months, for a clock of years needs no tenths.
fn months_text(lang: Lang, tenths: i32) -> String {
    let months = i64::from(tenths / 10);
    words::count_months(lang, months, number::whole(lang, months))
}

/// `14 мес. из 30`, for a card.
pub(crate) fn clock_short(lang: Lang, clock: Clock, norm: u16) -> String {
    match clock.months {
        Some(months) => words::clock_short(lang, i64::from(months.0 / 10), i64::from(norm)),
        None => String::new(),
    }
}

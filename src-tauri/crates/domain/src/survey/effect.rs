//! The effect of what was told: what the next wave says, proposed for a person to confirm. The loop
//! ends here (product.md §5).

use super::{
    facts::{FeedbackFact, SurveyAnswer},
    feedback::Effect,
};
use crate::{
    day::Day,
    half::{FiscalStart, Half},
    id::AnswerId,
};
use std::cmp::Ordering;

/// A recommendation, 0–10, must move by so much to have moved: one person's whole step does, the mean
/// of several may waver.
const RECOMMENDS_STEP: f64 = 0.5;
/// The same of a satisfaction, 1–5.
const SATISFIED_STEP: f64 = 0.25;

/// An effect the answers propose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposed {
    /// What it is.
    pub effect: Effect,
    /// The answer it was seen in; of several the last.
    pub answer: AnswerId,
    /// Its day.
    pub on: Day,
}

/// What an item's effect seems to be by that day, from the answers of its account: the numbers of its
/// author in the first wave after they were told, against those they gave with the item; where the
/// author gave none, the means of the account in that wave against those of the item's own. Wave stands
/// for half where one of the answers was outside any.
///
/// None of an item that was not told, and where no number can be compared. Each of NPS, the
/// recommendation on 1–10, CSAT and CSI says better, worse or the same; the majority holds, and as many
/// of each are the same.
#[must_use]
pub fn effect_of(
    item: &FeedbackFact,
    answers: &[SurveyAnswer],
    start: FiscalStart,
    day: Day,
) -> Option<Proposed> {
    let told = item.told_on.filter(|on| *on <= day)?;
    let source = answers.iter().find(|answer| answer.id == item.answer)?;
    let spoken = || answers.iter().filter(|answer| !answer.silent && answer.on <= day);
    let mut later: Vec<&SurveyAnswer> = spoken()
        .filter(|answer| answer.on >= told && answer.on > source.on)
        .filter(|answer| !same_round(answer, source, start))
        .collect();
    later.sort_unstable_by_key(|answer| (answer.on, answer.id));

    let own = Numbers::of([source]);
    let author = later.iter().filter(|answer| answer.contact == source.contact);
    let mut author = author.filter(|_| source.contact.is_some());
    let by_author = author.find_map(|answer| {
        let effect = own.against(&Numbers::of([*answer]))?;
        Some(Proposed { effect, answer: answer.id, on: answer.on })
    });
    by_author.or_else(|| {
        let first = later.first()?;
        let round: Vec<&SurveyAnswer> =
            later.iter().copied().filter(|answer| same_round(answer, first, start)).collect();
        let before = Numbers::of(spoken().filter(|answer| same_round(answer, source, start)));
        let effect = before.against(&Numbers::of(round.iter().copied()))?;
        let last = round.last()?;
        Some(Proposed { effect, answer: last.id, on: last.on })
    })
}

fn same_round(a: &SurveyAnswer, b: &SurveyAnswer, start: FiscalStart) -> bool {
    match (a.wave, b.wave) {
        (Some(a), Some(b)) => a == b,
        _ => Half::of(a.on, start) == Half::of(b.on, start),
    }
}

/// The means of what some people said.
struct Numbers {
    nps: Option<f64>,
    ten: Option<f64>,
    csat: Option<f64>,
    csi: Option<f64>,
}

impl Numbers {
    fn of<'a>(answers: impl IntoIterator<Item = &'a SurveyAnswer>) -> Self {
        let mut answers: Vec<&SurveyAnswer> = answers.into_iter().collect();
        // A sum of fractions depends on its order, and the order of facts must mean nothing.
        answers.sort_unstable_by_key(|answer| answer.id);
        let mean = |number: fn(&SurveyAnswer) -> Option<f64>| {
            let (mut sum, mut count) = (0.0, 0.0);
            for number in answers.iter().filter_map(|answer| number(answer)) {
                sum += number;
                count += 1.0;
            }
            (count > 0.0).then(|| sum / count)
        };
        Self {
            nps: mean(|answer| answer.nps.map(f64::from)),
            ten: mean(|answer| answer.ten.map(f64::from)),
            csat: mean(|answer| answer.csat.map(f64::from)),
            csi: mean(|answer| answer.csi.index()),
        }
    }

    /// How `later` compares with these.
    fn against(&self, later: &Self) -> Option<Effect> {
        let compared = [
            (self.nps, later.nps, RECOMMENDS_STEP),
            (self.ten, later.ten, RECOMMENDS_STEP),
            (self.csat, later.csat, SATISFIED_STEP),
            (self.csi, later.csi, SATISFIED_STEP),
        ];
        let steps = compared.into_iter().filter_map(|(before, after, step)| {
            let moved = after? - before?;
            Some(if moved >= step {
                1
            } else if moved <= -step {
                -1
            } else {
                0
            })
        });
        let steps: Vec<i32> = steps.collect();
        let sum: i32 = steps.iter().sum();
        (!steps.is_empty()).then(|| match sum.cmp(&0) {
            Ordering::Greater => Effect::Better,
            Ordering::Equal => Effect::Same,
            Ordering::Less => Effect::Worse,
        })
    }
}

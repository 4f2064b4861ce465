//! What holds for any account, scale and day.

use super::super::*;
use crate::{
    id::{AccountId, AnswerId, IncidentId, JudgementId, ReferenceId, SaleId},
    relationship::{
        alert,
        csi::{Csi, CsiScore},
        facts::{AccountFacts, AnswerFact, IncidentFact, JudgementFact, ReferenceFact, SaleFact},
        fixture::{
            any_account, any_day, any_scale, item, known_by, nobody, shuffled, today, touch,
        },
        incident::Severity,
        loyalty,
        reference::ReferenceStatus,
        scale::HealthScale,
        sign::Sign,
        stage,
    },
    touch::{TouchKind, Who},
};
use proptest::prelude::*;

/// Everything the rules say of an account on a day, for comparing.
fn all_said(
    facts: &AccountFacts,
    scale: &HealthScale,
    day: crate::Day,
) -> impl PartialEq + std::fmt::Debug {
    (
        health(facts, scale, day),
        change(facts, scale, day.plus_days(-200), &HealthScale::default(), day),
        acts(facts, scale, day),
        propose_factors(facts, day),
        loyalty::loyalty(facts, day),
        (
            stage::standing(facts, day, true),
            stage::met(facts, day),
            stage::proposals(facts, day),
            stage::path(facts, day, false),
            stage::clock(facts, day, 30),
        ),
        (alert::cadence(facts, 45, day), alert::departed(facts, day)),
    )
}

fn lines_of(lines: &[Tenths]) -> i32 {
    lines.iter().map(|points| points.0).sum()
}

proptest! {
    #[test]
    fn the_order_of_facts_means_nothing(facts in any_account(), scale in any_scale(), day in any_day(), seed: u64) {
        let other = shuffled(&facts, seed);
        prop_assert!(
            all_said(&facts, &scale, day) == all_said(&other, &scale, day),
            "the same facts in another order say the same"
        );
    }

    #[test]
    fn later_facts_mean_nothing(facts in any_account(), scale in any_scale(), day in any_day()) {
        let then = known_by(&facts, day);
        prop_assert!(
            all_said(&facts, &scale, day) == all_said(&then, &scale, day),
            "what happened after the day does not change what is said of it"
        );
    }

    #[test]
    fn the_explanation_adds_up(facts in any_account(), scale in any_scale(), day in any_day()) {
        let health = health(&facts, &scale, day);
        let points: Vec<Tenths> = health.lines.iter().map(|line| line.points).collect();
        prop_assert_eq!(lines_of(&points), health.score.map_or(0, |score| score.0), "the lines as shown are the score as shown: {:?}", health.lines);
        prop_assert!(health.score.is_none_or(|score| (0..=1000).contains(&score.0)), "a score lies within 0 and 100");
        prop_assert!(health.coverage <= 100, "no more than all can be known");
        let known = health.readings.iter().any(|reading| reading.weighs() > 0.0);
        prop_assert_eq!(health.score.is_some(), known, "there is a score exactly where a sign with a weight is known");
        if health.coverage < scale.enough_coverage || !known {
            prop_assert_eq!(health.band, Band::Unknown, "no band on too little");
        }
        let high = health.factors.iter().any(|factor| factor.severity == Severity::High);
        prop_assert_eq!(health.capped, high, "an open high factor caps, nothing else does");
        if let Some(score) = health.score.filter(|_| high) {
            prop_assert!(score.0 <= i32::from(scale.cap) * 10, "an open high factor holds the score at the cap");
        }
        for (sign, reading) in Sign::ALL.iter().zip(&health.readings) {
            prop_assert_eq!(*sign, reading.sign, "readings keep the order of the signs");
            prop_assert!(reading.score.is_none_or(|score| (0.0..=100.0).contains(&score)), "a sign lies within 0 and 100: {:?}", reading);
            prop_assert!((0.0..=1.0).contains(&reading.freshness), "freshness is a share: {:?}", reading);
            prop_assert!(reading.on.is_none_or(|on| on <= day), "evidence is not of the future: {:?}", reading);
        }
        let asked: f64 = to_ask(&health).iter().map(|ask| ask.adds).sum();
        prop_assert!((100.0 - asked - f64::from(health.coverage)).abs() < 1.0 + 1e-6, "what to ask is what the coverage lacks");
    }

    #[test]
    fn the_change_adds_up(
        facts in any_account(),
        scales in (any_scale(), any_scale(), any::<bool>()),
        days in (any_day(), any_day()),
    ) {
        let then = &scales.0;
        let now = if scales.2 { &scales.0 } else { &scales.1 };
        let change = change(&facts, then, days.0, now, days.1);
        prop_assert_eq!(change.from, health(&facts, then, days.0).score, "it begins at the health then");
        prop_assert_eq!(change.to, health(&facts, now, days.1).score, "it ends at the health now");
        let points: Vec<Tenths> = change.lines.iter().map(|line| line.points).collect();
        prop_assert_eq!(lines_of(&points), change.difference().map_or(0, |by| by.0), "the lines as shown are the difference as shown: {:?}", change.lines);
        prop_assert!(points.iter().all(|points| points.0 != 0), "no line says nothing");
        if scales.2 {
            prop_assert!(change.lines.iter().all(|line| !matches!(line.what, Moved::Weighted | Moved::FactorWeighted { .. })), "the same scale moves nothing");
        }
        if days.0 == days.1 {
            prop_assert!(change.lines.iter().all(|line| !matches!(line.what, Moved::Moved { .. } | Moved::Aged { .. } | Moved::FactorOpened { .. } | Moved::FactorClosed { .. })), "on one day only the scale can have moved it: {:?}", change.lines);
        }
    }

    #[test]
    fn acts_gain_what_they_say(facts in any_account(), scale in any_scale(), day in any_day()) {
        let before = health(&facts, &scale, day).score;
        let acts = acts(&facts, &scale, day);
        prop_assert!(acts.len() <= 3, "three are told at most");
        prop_assert!(acts.is_sorted_by_key(|act| std::cmp::Reverse(act.gain)), "the best first");
        for act in acts {
            let mut done = facts.clone();
            act.deed.apply(&mut done, day);
            let after = health(&done, &scale, day).score.map(|score| score.0);
            prop_assert_eq!(after, before.map(|score| score.0 + act.gain.0), "{:?} done gives what it promised", act);
            prop_assert!(act.gain.0 > 0, "{act:?}: what gains nothing is not told");
        }
    }

    #[test]
    fn a_good_fact_never_lowers_its_sign(facts in any_account(), pick in 0usize..10, number in 0u8..=10, amount in 1i64..500_000) {
        let day = today();
        let sign = Sign::ALL[pick % 9];
        let before = computed(&facts, day)[sign as usize].clone();
        let score = before.as_ref().map_or(0.0, |computed| computed.score);
        let mut better = facts.clone();
        if good_fact(&mut better, sign, score, (pick == 9, number, amount)) {
            let after = computed(&better, day)[sign as usize].clone();
            let after = after.map(|computed| computed.score);
            prop_assert!(after.is_some_and(|after| after >= score - 1e-9), "{sign:?} was {score} and a fact as good made it {after:?}");
        }
    }

    #[test]
    fn a_good_judgement_never_lowers_its_sign(facts in any_account(), scale in any_scale(), pick in 0usize..9, by in 0u8..=100) {
        let day = today();
        let sign = Sign::ALL[pick];
        let before = health(&facts, &scale, day).readings[pick].score.unwrap_or(0.0);
        let score = by.max(before.ceil() as u8);
        let mut judged = facts.clone();
        judged.judgements.push(JudgementFact { id: JudgementId(i64::MAX), sign, score, on: day });
        let after = &health(&judged, &scale, day).readings[pick];
        prop_assert_eq!((after.score, after.basis), (Some(f64::from(score)), Some(Basis::Judged)), "a judgement of the day is what counts");
    }
}

/// Adds a fact of today that by itself is worth at least `score` of the sign, where the numbers
/// given make one; with answers and sales one that also meets what [`computed`] says of them.
fn good_fact(
    facts: &mut AccountFacts,
    sign: Sign,
    score: f64,
    (other_way, number, amount): (bool, u8, i64),
) -> bool {
    let (day, id) = (today(), i64::MAX);
    let said = AnswerFact {
        id: AnswerId(id),
        contact: None,
        on: day,
        wave: None,
        silent: false,
        nps: None,
        csat: None,
        csi: Csi::default(),
    };
    let mut made = touch(id, "2026-06-30", TouchKind::Call);
    match sign {
        Sign::Content => {
            let given = number.clamp(1, 5);
            let own = facts.answers.iter().filter(|a| a.contact.is_none() && a.on <= day);
            let worst = own.filter_map(AnswerFact::satisfaction).fold(0.0, f64::max);
            let csi = Csi {
                service: (amount % 2 == 0).then_some(CsiScore { score: given, importance: None }),
                ..Csi::default()
            };
            let csat = (amount % 3 == 0 || csi.is_empty()).then_some(given);
            facts.answers.push(AnswerFact { csat, csi, ..said });
            f64::from(given - 1) * 25.0 >= score && f64::from(given) >= worst
        }
        Sign::Growth => {
            let Some(Computed { evidence: Evidence::Revenue { bill_now, .. }, .. }) =
                computed(facts, day)[sign as usize]
            else {
                return false;
            };
            let (id, bill) = (SaleId(id), u64::MAX);
            facts.sales.push(SaleFact { id, on: day, amount, bill, discounted: None });
            // A window of more credit than sales hides how far below nothing it is.
            amount > bill_now && bill_now > 0
        }
        Sign::Open => {
            let status = ReferenceStatus::ALL[usize::from(number % 5)];
            facts.references.push(ReferenceFact { id: ReferenceId(id), status, on: day });
            let mut alone = nobody();
            alone.references = facts.references.split_off(facts.references.len() - 1);
            facts.references.extend(alone.references.iter().copied());
            computed(&alone, day)[sign as usize].as_ref().is_some_and(|c| c.score >= score)
        }
        Sign::Forgiving => {
            let taken = (number % 5) as i8 - 2;
            facts.incidents.push(IncidentFact {
                id: IncidentId(id),
                on: day,
                severity: Severity::Low,
                taken: Some((taken, day)),
                closed_on: Some(day),
            });
            f64::from(taken + 2) * 25.0 >= score
        }
        Sign::Consults => {
            (made.kind, made.began) = (TouchKind::Consultation, Some(Who::Them));
            facts.touches.push(made);
            true
        }
        Sign::Refers if other_way => {
            facts.brought.push((AccountId(id), day));
            true
        }
        Sign::Refers => {
            let own = facts.answers.iter().filter(|a| a.contact.is_none() && a.on <= day);
            let best = own.filter_map(|a| a.nps).max().unwrap_or(0);
            facts.answers.push(AnswerFact { nps: Some(number), ..said });
            // Somebody brought long ago is worth more than any recommendation.
            let worth =
                [(9, 80.0), (7, 50.0), (0, 0.0)].into_iter().find(|(from, _)| number >= *from);
            number >= best && worth.is_some_and(|(_, worth)| worth >= score)
        }
        Sign::Interested => {
            (made.kind, made.attended) = (TouchKind::Event, Some(true));
            facts.touches.push(made);
            true
        }
        Sign::Shares => {
            made.shared_news = true;
            facts.touches.push(made);
            true
        }
        Sign::Feedback => {
            facts.feedback.push(item(id, "2026-06-30"));
            true
        }
    }
}

//! Probabilities, scenarios, and forecasts held against what came.

use super::*;
use crate::{
    id::ForecastId,
    renewal::{
        closing::Ending,
        forecast::{Forecast, ForecastLine, Outlook},
        probability::{OwnRecord, Scored, disagree, figure, scored, scored_in_hindsight},
        scenario::{By, Expected, Scenario, by_month, scenario},
    },
};
use Outlook::{AtRisk, Healthy, Unknown, Watch};

fn line(id: i64, outlook: Outlook) -> ForecastLine {
    ForecastLine {
        subscription: SubscriptionId(id),
        decide_on: day("2026-06-30"),
        amount: 1_000,
        outlook,
        figure: 8_000,
        manager: None,
    }
}

fn forecast(id: i64, on: &str, lines: Vec<ForecastLine>) -> Forecast {
    Forecast { id: ForecastId(id), on: day(on), months: 6, in_hindsight: false, lines }
}

/// A record of so many ended and renewed by band.
fn own(counts: &[(Outlook, u64, u64)]) -> OwnRecord {
    let one = |outlook, renewed| Scored {
        forecast: ForecastId(1),
        said_on: day("2026-01-01"),
        line: line(1, outlook),
        ending: if renewed { Ending::Renewed } else { Ending::Lost },
        ended_on: day("2026-06-30"),
    };
    let all: Vec<Scored> = counts
        .iter()
        .flat_map(|&(outlook, ended, renewed)| (0..ended).map(move |at| one(outlook, at < renewed)))
        .collect();
    OwnRecord::new(&all)
}

#[test]
fn a_renewal_is_scored_once_by_the_last_fair_forecast() {
    let mut lost = term("2025-07-01", "2026-06-30");
    lost.cancelled_on = Some(day("2026-06-15"));
    let said = |id, on: &str, outlook| forecast(id, on, vec![line(1, outlook)]);
    let kept = [
        said(1, "2026-01-01", Healthy),
        said(2, "2026-05-31", Watch),
        said(3, "2026-06-01", AtRisk),
        said(4, "2026-03-01", Unknown),
    ];
    let on = |term: &Term, on: &str| scored(&kept, std::slice::from_ref(term), day(on));
    let found = on(&lost, "2026-07-01");
    assert_eq!(found.len(), 1, "a renewal counts once");
    assert_eq!(
        found[0].forecast,
        ForecastId(2),
        "by the last forecast 30 days before the decision day, not one of its last month"
    );
    assert_eq!(found[0].came(), 0, "lost: nothing came");
    assert!(on(&lost, "2026-06-14").is_empty(), "as of the day before it was open");
    lost.cancelled_on = Some(day("2026-02-01"));
    assert_eq!(
        on(&lost, "2026-07-01")[0].forecast,
        ForecastId(1),
        "what was said once its end was known is no forecast"
    );
    let other = Term { id: SubscriptionId(2), ..lost.clone() };
    assert!(on(&other, "2026-07-01").is_empty(), "one that no forecast named");
    let worked_out = kept.map(|forecast| Forecast { in_hindsight: true, ..forecast });
    let alone = std::slice::from_ref(&lost);
    assert!(scored(&worked_out, alone, day("2026-07-01")).is_empty(), "what nobody said then");
    let apart = scored_in_hindsight(&worked_out, alone, day("2026-07-01"));
    assert_eq!(apart.len(), 1, "it is told apart");
    let both = [worked_out.to_vec(), vec![said(9, "2025-12-01", Watch)]].concat();
    let kept_only = scored(&both, alone, day("2026-07-01"));
    assert_eq!(kept_only[0].forecast, ForecastId(9), "the kept one counts, though said earlier");
}

#[test]
fn the_usual_share_until_there_are_enough() {
    let figure = |own: &OwnRecord, outlook| {
        let figure = figure(outlook, own);
        (figure.kept(), figure.own)
    };
    let none = OwnRecord::default();
    let all: Vec<_> = [Healthy, Watch, AtRisk, Unknown].map(|o| figure(&none, o).0).to_vec();
    assert_eq!(all, [9_500, 8_000, 5_000, 7_000], "without a record: product.md §4");
    let few = own(&[(Healthy, 30, 27), (Watch, 19, 12)]);
    assert_eq!(figure(&few, Healthy), (9_500, false), "49 ended: one too few");
    let enough = own(&[(Healthy, 30, 27), (Watch, 11, 8), (AtRisk, 9, 0)]);
    assert_eq!(figure(&enough, Healthy), (9_000, true), "50 ended: 27 of 30");
    assert_eq!(figure(&enough, Watch), (7_273, true), "8 of 11");
    assert_eq!(figure(&enough, AtRisk), (5_000, false), "nine of a band are one too few");
}

#[test]
fn figure_and_manager_apart() {
    for (figure, manager, apart) in [
        (0.95, 0.60, true),
        (0.95, 0.65, false),
        (0.50, 0.874, false),
        (0.50, 0.876, true),
        (0.80, 0.10, false),
        (0.80, 1.00, false),
        (0.10, 0.95, true),
    ] {
        assert_eq!(disagree(figure, manager), apart, "{figure} against {manager}");
    }
}

fn expected(amount: i64, figure: f64, on: &str) -> Expected {
    Expected { decide_on: day(on), amount, outlook: Watch, figure, manager: None }
}

#[test]
fn low_base_and_high() {
    let lines = [expected(100_000, 0.8, "2026-12-01"), expected(300_000, 0.5, "2026-12-20")];
    let found = scenario(&lines, &OwnRecord::default(), By::Used);
    // Σp·a = 80,000 + 150,000; Σp(1−p)a² = 0.16·10¹⁰ + 0.25·9·10¹⁰ = 2.41·10¹⁰, root 155,241.7.
    assert_eq!(
        found,
        Scenario { renewals: 2, total: 400_000, low: 31_050, base: 230_000, high: 400_000 },
        "worked out by hand: 230,000 ± 1.2816 × 155,241.7, at most all of it"
    );
    let record = own(&[(Watch, 96, 76)]);
    let wider = scenario(&lines, &record, By::Used);
    // 78 of 100 with two and two added: variance 0.78·0.22/100, times 400,000² = 2.7456·10⁸ more.
    assert_eq!(wider.low, 29_920, "an own share is itself uncertain: 230,000 − 1.2816 × 156,123.5");
    assert_eq!(wider.base, 230_000, "which moves the base nowhere");
}

#[test]
fn both_bases_when_a_manager_says_otherwise() {
    let mut lines = [expected(100_000, 0.8, "2026-12-01"), expected(300_000, 0.5, "2026-12-20")];
    lines[1].manager = Some(1.0);
    let own = OwnRecord::default();
    assert_eq!(scenario(&lines, &own, By::Used).base, 380_000, "by the manager where one says");
    assert_eq!(scenario(&lines, &own, By::Figure).base, 230_000, "by the figure alone");
}

#[test]
fn by_month_of_the_decision_day() {
    let lines = [
        expected(1, 1.0, "2026-10-15"),
        expected(2, 1.0, "2026-11-30"),
        expected(4, 1.0, "2026-12-01"),
        expected(8, 1.0, "2027-01-31"),
        expected(16, 1.0, "2027-02-01"),
    ];
    let own = OwnRecord::default();
    let found = by_month(&lines, &own, By::Used, day("2026-11-22"), 3);
    let sums: Vec<_> = found.iter().map(|(month, s)| (month.to_string(), s.total)).collect();
    let expected: Vec<_> = [("2026-11-01", 3), ("2026-12-01", 4), ("2027-01-01", 8)]
        .map(|(month, total)| (month.to_owned(), total))
        .to_vec();
    assert_eq!(sums, expected, "what is overdue stands in the first month, what is far in none");
}

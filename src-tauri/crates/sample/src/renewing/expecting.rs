//! What was expected of renewals: managers' judgements, and a forecast a quarter.

use super::{Case, Fate, is_cool, said};
use crate::{Dice, FirstIds, Purpose, World, archetype::Archetype, number};
use rapport_domain::{
    Day, Forecast, ForecastId, ForecastLine, Likelihood, LikelihoodId, Outlook, SubscriptionId,
    renewal::probability::{OwnRecord, figure},
};
use std::collections::BTreeMap;

/// Months a forecast reaches ahead.
const MONTHS: u8 = 6;
/// Quarters of which the forecast was kept.
const QUARTERS: i32 = 9;

/// Judgements of managers who know more than the figure, or believe so.
pub(super) fn likelihoods(world: &World, first: FirstIds, cases: &[Case<'_>]) -> Vec<Likelihood> {
    let today = world.request.today;
    let words = world.words.renewals;
    let mut all = Vec::new();
    for case in cases.iter().filter(|case| case.is_near(today)) {
        let mut dice = world.dice(Purpose::Judging, case.place);
        if !dice.in_1000(if case.fate == Fate::Open { 190 } else { 90 }) {
            continue;
        }
        let s = case.subscription;
        let on = s.decide_on().plus_days(-dice.between(40, 150));
        let on = on.min(today.plus_days(-dice.between(1, 20))).max(s.starts_on.plus_days(1));
        if on > today || case.fate.on().is_some_and(|decided| decided <= on) {
            continue;
        }
        // Six of seven are right.
        let likely = case.stays == dice.in_1000(860);
        let percent = if likely {
            dice.weighted(&[(30, 70), (40, 85), (30, 95)])
        } else {
            dice.weighted(&[(35, 20), (40, 35), (25, 50)])
        };
        let note = said(&mut dice, if likely { words.likely } else { words.unlikely });
        all.push(Likelihood {
            id: LikelihoodId(number(first.likelihood, all.len())),
            subscription: s.id,
            on,
            percent: Some(percent),
            note,
            manager: case.client.account.owner,
        });
    }
    all
}

/// The forecast of the first day of each of the last quarters.
pub(super) fn forecasts(
    world: &World,
    first: FirstIds,
    cases: &[Case<'_>],
    likelihoods: &[Likelihood],
) -> Vec<Forecast> {
    let today = world.request.today;
    let judged: BTreeMap<SubscriptionId, &Likelihood> =
        likelihoods.iter().map(|l| (l.subscription, l)).collect();
    let month = today.month() - (today.month() - 1) % 3;
    let Some(quarter) = Day::new(today.year(), month, 1) else { return Vec::new() };
    let mut all = Vec::new();
    for back in (0..QUARTERS).rev() {
        let on = quarter.plus_months(-3 * back);
        let until = on.plus_months(i32::from(MONTHS));
        let mut lines: Vec<ForecastLine> = cases
            .iter()
            .filter(|case| {
                let s = case.subscription;
                let decide_on = s.decide_on();
                let open = case.fate.on().is_none_or(|decided| decided > on);
                s.starts_on <= on && on < decide_on && decide_on <= until && open
            })
            .map(|case| line(world, case, on, judged.get(&case.subscription.id).copied()))
            .collect();
        if lines.is_empty() {
            continue;
        }
        lines.sort_by_key(|line| (line.decide_on, line.subscription));
        all.push(Forecast {
            id: ForecastId(number(first.forecast, all.len())),
            on,
            months: MONTHS,
            in_hindsight: false,
            lines,
        });
    }
    all
}

fn line(world: &World, case: &Case<'_>, on: Day, judged: Option<&Likelihood>) -> ForecastLine {
    let s = case.subscription;
    let mut dice = world.dice(Purpose::Judging, case.place.saturating_add(1 << 40));
    let outlook = outlook(&mut dice, case);
    // What goes wrong is often seen only when the day comes near.
    let early = s.decide_on().days_since(on) > 100;
    let outlook = match outlook {
        Outlook::AtRisk if early && dice.in_1000(350) => Outlook::Watch,
        other => other,
    };
    let percent = judged.filter(|l| l.on <= on).and_then(|l| l.percent);
    ForecastLine {
        subscription: s.id,
        decide_on: s.decide_on(),
        amount: s.yearly(on),
        outlook,
        figure: figure(outlook, &OwnRecord::default()).kept(),
        manager: percent.map(|percent| u16::from(percent) * 100),
    }
}

/// The band of health it stood in, so that of each band about as many went on as is usual.
fn outlook(dice: &mut Dice, case: &Case<'_>) -> Outlook {
    use Outlook::{AtRisk, Healthy, Unknown, Watch};
    let course = case.client.course;
    let weights = match (case.stays, course) {
        (false, _) => [(14, Healthy), (30, Watch), (44, AtRisk), (12, Unknown)],
        (true, Archetype::Growing | Archetype::New) => {
            [(68, Healthy), (22, Watch), (3, AtRisk), (7, Unknown)]
        }
        (true, course) if is_cool(course) => {
            [(22, Healthy), (44, Watch), (24, AtRisk), (10, Unknown)]
        }
        (true, _) => [(56, Healthy), (28, Watch), (6, AtRisk), (10, Unknown)],
    };
    dice.weighted_or(&weights, Unknown)
}

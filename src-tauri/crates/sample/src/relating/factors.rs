//! What spoils relationships, and accounts that changed hands.

use super::{Case, Related, between, work};
use crate::{Dice, Purpose, World, archetype::Archetype, client::Client, number};
use rapport_domain::{
    Day, Factor, FactorId, FactorKind, Handover, HandoverId, ManagerId, Severity, TaskOrigin,
};

pub(super) fn make(case: &Case<'_>, made: &mut Related) {
    let mut dice = case.dice(Purpose::Factors);
    handover(case, &mut dice, made);
    if case.client.course == Archetype::Prospect {
        return;
    }
    let cool = matches!(case.client.course, Archetype::Declining | Archetype::Churned);
    let count = match case.client.course {
        Archetype::Growing | Archetype::New => dice.weighted(&[(78, 0), (22, 1)]),
        Archetype::Declining | Archetype::Churned => dice.weighted(&[(22, 0), (46, 1), (32, 2)]),
        _ => dice.weighted(&[(62, 0), (30, 1), (8, 2)]),
    };
    let mut kinds = vec![
        FactorKind::Distance,
        FactorKind::ValueUnseen,
        FactorKind::Deaf,
        FactorKind::Rigid,
        FactorKind::Upheaval,
        FactorKind::Pushing,
        FactorKind::Manner,
        FactorKind::Culture,
        FactorKind::Reputation,
    ];
    dice.shuffle(&mut kinds);
    for kind in kinds.into_iter().take(count) {
        factor(case, &mut dice, made, kind, cool);
    }
}

/// One factor: open, closed or dismissed.
fn factor(case: &Case<'_>, dice: &mut Dice, made: &mut Related, kind: FactorKind, cool: bool) {
    let today = case.today();
    let from = case.since.max(case.until.plus_days(-500));
    let noticed_on = between(dice, from, case.until);
    let severity = if cool {
        dice.weighted_or(
            &[(25, Severity::Low), (45, Severity::Medium), (30, Severity::High)],
            Severity::Medium,
        )
    } else {
        dice.weighted_or(
            &[(60, Severity::Low), (35, Severity::Medium), (5, Severity::High)],
            Severity::Low,
        )
    };
    let words = case.world.words.phrases;
    let said = (words.factor)(kind);
    let dismissed = dice.in_1000(110);
    let closed_on = (!dismissed && dice.in_1000(if cool { 330 } else { 620 }))
        .then(|| noticed_on.plus_days(dice.between(20, 150)))
        .filter(|day| *day <= today);
    let owner = case.client.account.owner;
    let remedy = (!dismissed && case.client.gone_on.is_none() && dice.in_1000(650)).then(|| {
        let due = noticed_on.plus_days(dice.between(10, 40));
        let days = (noticed_on, Some(due), closed_on);
        let result = dice.pick(words.closed);
        work::put(made, case, said.remedy, owner, TaskOrigin::Factor, days, result)
    });
    let reason = match (dismissed, closed_on) {
        (true, _) => dice.pick(words.dismissed),
        (false, Some(_)) => dice.pick(words.closed),
        (false, None) => "",
    };
    made.factors.push(Factor {
        id: FactorId(number(made.first.factor, made.factors.len())),
        account: Some(case.client.account.id),
        industry: String::new(),
        country: String::new(),
        kind,
        severity,
        noticed_on,
        source: said.source.to_owned(),
        owner,
        remedy,
        closed_on,
        dismissed_on: dismissed.then_some(noticed_on),
        reason: reason.to_owned(),
    });
}

/// One open factor of the worst sort, noticed a few weeks ago.
pub(super) fn trouble(world: &World, client: &Client, made: &mut Related) {
    let account = Some(client.account.id);
    let kinds = [FactorKind::ValueUnseen, FactorKind::Deaf, FactorKind::Rigid];
    let known =
        |kind: FactorKind| made.factors.iter().any(|f| f.account == account && f.kind == kind);
    let Some(kind) = kinds.into_iter().find(|kind| !known(*kind)) else { return };
    let noticed_on = world.request.today.plus_days(-32);
    made.factors.push(Factor {
        id: FactorId(number(made.first.factor, made.factors.len())),
        account,
        industry: String::new(),
        country: String::new(),
        kind,
        severity: Severity::High,
        noticed_on,
        source: (world.words.phrases.factor)(kind).source.to_owned(),
        owner: client.account.owner,
        remedy: None,
        closed_on: None,
        dismissed_on: None,
        reason: String::new(),
    });
}

/// When its manager left, and now and then of late: some passed on in time, some late, some never.
fn handover(case: &Case<'_>, dice: &mut Dice, made: &mut Related) {
    let today = case.today();
    let from_left =
        case.staff.left.filter(|(_, day)| case.client.place % 4 == 1 && *day > case.since);
    let lately = dice.in_1000(60);
    let (from, on) = match from_left {
        Some((manager, day)) => (Some(manager), day),
        None if lately => (other(case, dice), today.plus_days(-dice.between(2, 150))),
        None => return,
    };
    if on <= case.since || on > case.until || from == case.client.account.owner {
        return;
    }
    let finished_on = match dice.weighted(&[(58, 0), (22, 1), (20, 2)]) {
        0 => Some(on.plus_days(dice.between(2, 14))),
        1 => Some(on.plus_days(dice.between(15, 60))),
        _ => None,
    };
    let finished_on = finished_on.filter(|day| *day <= today);
    let note = finished_on.map_or("", |_| dice.pick(case.world.words.phrases.handovers));
    made.handovers.push(Handover {
        id: HandoverId(number(made.first.handover, made.handovers.len())),
        account: case.client.account.id,
        from,
        to: case.client.account.owner,
        on,
        finished_on,
        note: note.to_owned(),
    });
}

fn other(case: &Case<'_>, dice: &mut Dice) -> Option<ManagerId> {
    let owner = case.client.account.owner;
    let others: Vec<ManagerId> =
        case.staff.keepers.iter().copied().filter(|k| Some(*k) != owner).collect();
    (!others.is_empty()).then(|| dice.pick_or(&others, ManagerId::NEW))
}

/// A crisis of one industry that goes on, and one of another that is over.
pub(super) fn crises(world: &World, made: &mut Related) {
    if world.request.accounts == 0 {
        return;
    }
    let today = world.request.today;
    let over: Day = today.plus_days(-480);
    let source = (world.words.phrases.factor)(FactorKind::Crisis).source;
    for (industry, severity, noticed_on, closed_on) in [
        (4, Severity::Medium, today.plus_days(-140), None),
        (2, Severity::Low, today.plus_days(-900), Some(over)),
    ] {
        let Some(industry) = world.words.industries.get(industry) else { continue };
        let reason = closed_on.and_then(|_| world.words.phrases.closed.last().copied());
        made.factors.push(Factor {
            id: FactorId(number(made.first.factor, made.factors.len())),
            account: None,
            industry: industry.name.to_owned(),
            country: String::new(),
            kind: FactorKind::Crisis,
            severity,
            noticed_on,
            source: source.to_owned(),
            owner: None,
            remedy: None,
            closed_on,
            dismissed_on: None,
            reason: reason.unwrap_or_default().to_owned(),
        });
    }
}

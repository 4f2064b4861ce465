//! Promises and tasks.

use super::{Case, Related, between};
use crate::{Dice, Purpose, archetype::Archetype, number};
use rapport_domain::{Day, ManagerId, Promise, PromiseId, Task, TaskId, TaskOrigin};

pub(super) fn make(case: &Case<'_>, made: &mut Related) {
    let mut dice = case.dice(Purpose::Work);
    promises(case, &mut dice, made);
    tasks(case, &mut dice, made);
}

/// Given at touches of the last fourteen months, most of them kept.
fn promises(case: &Case<'_>, dice: &mut Dice, made: &mut Related) {
    let today = case.today();
    let recent = today.plus_days(-420);
    let late_habit = matches!(case.client.course, Archetype::Declining | Archetype::Churned);
    for touch in case.touches.iter().filter(|t| t.on >= recent && t.attended != Some(false)) {
        if !dice.in_1000(170) {
            continue;
        }
        let due_on = touch.on.plus_days(dice.between(3, 30));
        let kept = match dice.weighted(&[(74, 0), (if late_habit { 22 } else { 12 }, 1), (9, 2)]) {
            0 => Some(between(dice, touch.on, due_on)),
            1 => Some(due_on.plus_days(dice.between(1, 25))),
            _ => None,
        };
        // What was forgotten long ago is no longer expected of us.
        let forgotten = kept.is_none() && due_on < today.plus_days(-120);
        if forgotten {
            continue;
        }
        made.promises.push(Promise {
            id: PromiseId(number(made.first.promise, made.promises.len())),
            account: case.client.account.id,
            contact: touch.contacts.first().copied(),
            what: dice.pick(case.world.words.phrases.promises).to_owned(),
            made_on: touch.on,
            due_on,
            kept_on: kept.filter(|day| *day <= today),
            touch: Some(touch.id),
        });
    }
}

/// Of the last seven months: done, still to do, overdue.
fn tasks(case: &Case<'_>, dice: &mut Dice, made: &mut Related) {
    if case.client.gone_on.is_some() {
        return;
    }
    let today = case.today();
    let origins = [
        (30, TaskOrigin::Own),
        (20, TaskOrigin::Feedback),
        (25, TaskOrigin::Renewal),
        (15, TaskOrigin::Review),
        (10, TaskOrigin::Plan),
    ];
    let count = dice.weighted(&[(35, 0), (35, 1), (20, 2), (10, 3)]);
    for _ in 0..count {
        let set_on = between(dice, today.plus_days(-210).max(case.since), today);
        let due_on = dice.in_1000(900).then(|| set_on.plus_days(dice.between(3, 45)));
        let origin = dice.weighted_or(&origins, TaskOrigin::Own);
        let age = today.days_since(set_on);
        let done = dice.in_1000(if age > 60 { 930 } else { 450 });
        let done_on = done
            .then(|| between(dice, set_on, due_on.unwrap_or(set_on).plus_days(12)))
            .filter(|day| *day <= today);
        task(case, dice, made, origin, (set_on, due_on, done_on));
    }
}

fn task(
    case: &Case<'_>,
    dice: &mut Dice,
    made: &mut Related,
    origin: TaskOrigin,
    (set_on, due_on, done_on): (Day, Option<Day>, Option<Day>),
) {
    let (title, result) = dice.pick((case.world.words.phrases.tasks)(origin));
    let owner = match origin {
        TaskOrigin::Renewal => case.client.account.renewals_owner,
        _ => case.client.account.owner,
    };
    put(made, case, title, owner, origin, (set_on, due_on, done_on), result);
}

/// Adds a task; its result only when it is done.
pub(super) fn put(
    made: &mut Related,
    case: &Case<'_>,
    title: &str,
    owner: Option<ManagerId>,
    origin: TaskOrigin,
    (set_on, due_on, done_on): (Day, Option<Day>, Option<Day>),
    result: &str,
) -> TaskId {
    let id = TaskId(number(made.first.task, made.tasks.len()));
    made.tasks.push(Task {
        id,
        account: Some(case.client.account.id),
        title: title.to_owned(),
        set_on,
        due_on,
        owner,
        origin,
        done_on,
        result: done_on.map_or("", |_| result).to_owned(),
    });
    id
}

//! Promises and tasks.

use super::{Case, Related, between};
use crate::{Dice, Purpose, World, archetype::Archetype, number};
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

/// One account in so many has something overdue: these people keep up with their work.
const OVERDUE_OF: usize = 10;

/// Has all that is overdue done but the latest few, promises and tasks by halves.
pub(super) fn keep_up(world: &World, made: &mut Related) {
    let today = world.request.today;
    let mut dice = world.dice(Purpose::Diligence, 0);
    let few = (usize::try_from(world.request.accounts).unwrap_or(0) / OVERDUE_OF).max(2);
    let due = |p: &&mut Promise| p.due_on < today;
    if let Some(last) = made.promises.iter_mut().filter(due).max_by_key(|p| (p.due_on, p.id)) {
        // Small portfolios may have kept them all.
        last.kept_on = None;
    }
    let mut late: Vec<&mut Promise> =
        made.promises.iter_mut().filter(|p| p.kept_on.is_none() && p.due_on < today).collect();
    late.sort_by_key(|p| std::cmp::Reverse((p.due_on, p.id)));
    let left = late.len().min(few.div_ceil(2));
    for promise in late.into_iter().skip(left) {
        promise.kept_on = Some(between(&mut dice, promise.made_on, promise.due_on));
    }
    let mut late: Vec<&mut Task> = made
        .tasks
        .iter_mut()
        .filter(|t| t.done_on.is_none() && t.due_on.is_some_and(|due| due < today))
        .collect();
    late.sort_by_key(|t| std::cmp::Reverse((t.due_on, t.id)));
    for task in late.into_iter().skip(few - left) {
        // What spoils a relationship and is not over yet is given more time.
        if task.origin == TaskOrigin::Factor {
            task.due_on = Some(today.plus_days(dice.between(1, 30)));
            continue;
        }
        task.done_on = Some(between(&mut dice, task.set_on, task.due_on.unwrap_or(today)));
        let known = (world.words.phrases.tasks)(task.origin);
        let result =
            known.iter().find(|(title, _)| *title == task.title).map(|(_, result)| *result);
        result.unwrap_or_default().clone_into(&mut task.result);
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
        (20, TaskOrigin::Own),
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

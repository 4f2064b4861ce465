//! Promises and tasks with how they stand on the day.

use super::records::Records;
use crate::{
    dto::{
        Mood,
        relationship::{PromiseRow, TaskRow},
    },
    print::{self, Voice},
};
use rapport_domain::{Day, Promise, Task};
use rapport_text::{Lang, words};

/// How something due stands: in words, and its mood.
pub(crate) fn state(lang: Lang, due: Option<Day>, day: Day) -> (String, Mood) {
    let Some(due) = due else { return (words::due_never(lang), Mood::None) };
    match due.days_since(day) {
        late @ ..0 => (words::due_overdue(lang, print::count_days(lang, -late)), Mood::Risk),
        soon @ 0..=7 => {
            let mood = if soon == 0 { Mood::Watch } else { Mood::None };
            (print::distance(lang, due, day), mood)
        }
        _ => (print::distance(lang, due, day), Mood::None),
    }
}

/// What is finished in time is good, late is to watch.
fn finished(lang: Lang, late: bool, in_time: fn(Lang) -> String) -> (String, Mood) {
    if late {
        (words::due_late(lang, in_time(lang)), Mood::Watch)
    } else {
        (in_time(lang), Mood::Good)
    }
}

/// Open first by due day, then kept, the latest first.
pub(super) fn promises(voice: Voice, records: &Records) -> Vec<PromiseRow> {
    let day = records.day;
    let mut all: Vec<&Promise> = records.promises.iter().collect();
    all.sort_by_key(|p| open_first(p.is_open(day), Some(p.due_on), p.kept_on, p.id.0));
    all.into_iter()
        .map(|promise| {
            let kept = promise.kept_on.filter(|on| *on <= day);
            let (state_label, mood) = match kept {
                Some(on) => finished(voice.lang, on > promise.due_on, words::promise_kept),
                None => state(voice.lang, Some(promise.due_on), day),
            };
            PromiseRow {
                contact: records.person(promise.contact).to_owned(),
                due: voice.dated(promise.due_on, day),
                kept: kept.map(|on| voice.dated(on, day)),
                promise: promise.clone(),
                state_label,
                mood,
            }
        })
        .collect()
}

/// Open first by due day, those without one last; then done, the latest first.
pub(super) fn tasks(voice: Voice, records: &Records) -> Vec<TaskRow> {
    let day = records.day;
    let mut all: Vec<&Task> = records.tasks.iter().collect();
    all.sort_by_key(|t| open_first(t.is_open(day), t.due_on, t.done_on, t.id.0));
    all.into_iter()
        .map(|task| {
            let done = task.done_on.filter(|on| *on <= day);
            let (state_label, mood) = match done {
                Some(on) => {
                    let late = task.due_on.is_some_and(|due| on > due);
                    finished(voice.lang, late, words::task_done)
                }
                None => state(voice.lang, task.due_on, day),
            };
            TaskRow {
                owner: records.base.manager(task.owner).to_owned(),
                origin_label: words::task_origin(voice.lang, task.origin.key()),
                due: task.due_on.map(|on| voice.dated(on, day)),
                done: done.map(|on| voice.dated(on, day)),
                task: task.clone(),
                state_label,
                mood,
            }
        })
        .collect()
}

/// Sorts what is open by its due day, a missing one last, before what is finished, latest first.
fn open_first(
    open: bool,
    due: Option<Day>,
    finished: Option<Day>,
    id: i64,
) -> (bool, bool, Option<Day>, std::cmp::Reverse<Option<Day>>, i64) {
    let finished = finished.filter(|_| !open);
    (!open, due.is_none() && open, due.filter(|_| open), std::cmp::Reverse(finished), id)
}

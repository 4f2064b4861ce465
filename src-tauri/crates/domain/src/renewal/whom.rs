//! Whom to call about a renewal: who pays or decides comes first, then who stands up for us, then
//! the others; of equals the one reached last.

use crate::{contact::DecisionRole, day::Day, id::ContactId, relationship::facts::ContactFact};
use std::cmp::Reverse;

/// How near a person stands to the decision, the nearest first.
const fn rank(role: Option<DecisionRole>) -> u8 {
    match role {
        Some(DecisionRole::Pays | DecisionRole::Decides) => 0,
        Some(DecisionRole::Champions) => 1,
        Some(DecisionRole::Uses) | None => 2,
        // Who is against us is spoken to last, and not never: there may be nobody else.
        Some(DecisionRole::Blocks) => 3,
    }
}

/// Those still there on that day who stand nearest to the decision, by number: more than one where
/// it matters who was reached last.
#[must_use]
pub fn nearest(people: &[ContactFact], day: Day) -> Vec<ContactId> {
    let there = || people.iter().filter(|p| p.is_there(day));
    let best = there().map(|p| rank(p.role)).min();
    let mut all: Vec<ContactId> =
        there().filter(|p| Some(rank(p.role)) == best).map(|p| p.id).collect();
    all.sort_unstable();
    all
}

/// The people still there on that day, whom to call first on top. `reached` tells when a person was
/// last spoken to, none when never; it is asked only where two stand equally near.
#[must_use]
pub fn whom_to_call(
    people: &[ContactFact],
    day: Day,
    mut reached: impl FnMut(ContactId) -> Option<Day>,
) -> Vec<ContactId> {
    let mut there: Vec<&ContactFact> = people.iter().filter(|p| p.is_there(day)).collect();
    there.sort_by_key(|p| (rank(p.role), p.id));
    let mut all = Vec::with_capacity(there.len());
    for equals in there.chunk_by_mut(|a, b| rank(a.role) == rank(b.role)) {
        if equals.len() > 1 {
            equals.sort_by_cached_key(|p| {
                (Reverse(reached(p.id).filter(|on| *on <= day)), Reverse(p.influence), p.id)
            });
        }
        all.extend(equals.iter().map(|p| p.id));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse_iso(text).unwrap()
    }

    fn person(id: i64, role: Option<DecisionRole>) -> ContactFact {
        ContactFact { id: ContactId(id), role, influence: None, joined_on: None, left_on: None }
    }

    fn order(people: &[ContactFact], reached: &[(i64, &str)]) -> Vec<i64> {
        let on = |id: ContactId| reached.iter().find(|r| r.0 == id.0).map(|r| day(r.1));
        whom_to_call(people, day("2026-11-22"), on).into_iter().map(|id| id.0).collect()
    }

    #[test]
    fn who_pays_or_decides_comes_first_and_of_equals_who_was_reached_last() {
        use DecisionRole::{Blocks, Champions, Decides, Pays, Uses};
        let people = [
            person(1, Some(Blocks)),
            person(2, Some(Uses)),
            person(3, Some(Champions)),
            person(4, Some(Decides)),
            person(5, Some(Pays)),
            person(6, None),
        ];
        assert_eq!(order(&people, &[]), [4, 5, 3, 2, 6, 1], "by role, then by number");
        assert_eq!(
            order(&people, &[(4, "2026-01-01"), (5, "2026-06-01"), (3, "2026-11-01")]),
            [5, 4, 3, 2, 6, 1],
            "who was reached last of those equally near; not the champion, however near"
        );
        assert_eq!(
            order(&people, &[(4, "2026-01-01"), (5, "2027-01-01")]),
            [4, 5, 3, 2, 6, 1],
            "a word spoken after the day is not known on it"
        );
    }

    #[test]
    fn who_has_left_is_not_called() {
        let mut gone = person(1, Some(DecisionRole::Decides));
        gone.left_on = Some(day("2026-11-01"));
        let mut to_come = person(2, Some(DecisionRole::Decides));
        to_come.joined_on = Some(day("2026-12-01"));
        let here = person(3, None);
        assert_eq!(nearest(&[gone, to_come, here], day("2026-11-22")), [here.id], "likewise");
        assert_eq!(order(&[gone, to_come, here], &[]), [3], "only who is there on the day");
        assert_eq!(order(&[], &[]), Vec::<i64>::new(), "nobody is known");
    }
}

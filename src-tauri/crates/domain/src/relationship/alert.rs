//! What an account manager should be warned of: a cadence missed, all on one person, somebody who
//! matters gone.

use super::{facts::AccountFacts, facts::ContactFact, purchase, within::Within};
use crate::{contact::DecisionRole, day::Day, id::ContactId};
use serde::Serialize;

/// Months without a word after which a person does not count as met.
const MET_MONTHS: i32 = 12;
/// Days for which it is told that somebody left.
const LEFT_DAYS: i64 = 180;

/// An account that should have been touched by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CadenceMissed {
    /// The last touch; none when there never was one.
    pub last: Option<Day>,
    /// The last day on which the next one was in time.
    pub due: Day,
    /// Days since then.
    pub days: i64,
}

/// Whether the account's cadence, counted from its last touch (or from when we know it), has been
/// missed on that day. None for an account of which nothing is known.
#[must_use]
pub fn cadence(facts: &AccountFacts, cadence_days: u16, day: Day) -> Option<CadenceMissed> {
    let last = facts.touches.iter().map(|touch| touch.on).filter(|on| *on <= day).max();
    let due =
        last.or_else(|| purchase::known_since(facts, day))?.plus_days(i64::from(cadence_days));
    (due < day).then(|| CadenceMissed { last, due, days: day.days_since(due) })
}

/// An account that hangs on one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum SingleThread {
    /// Only this person is known.
    OneKnown {
        /// Who.
        contact: ContactId,
    },
    /// Of several known only this person was met in 12 months.
    OneMet {
        /// Who.
        contact: ContactId,
    },
}

impl SingleThread {
    /// Who it hangs on.
    #[must_use]
    pub const fn contact(self) -> ContactId {
        match self {
            Self::OneKnown { contact } | Self::OneMet { contact } => contact,
        }
    }
}

/// Whether an account hangs on one of its people still there on that day. `met` says on which days
/// who took part in a touch; its order does not matter. Nobody known or nobody met is no single
/// thread: the cadence tells that.
#[must_use]
pub fn single_thread(
    contacts: &[ContactFact],
    met: &[(ContactId, Day)],
    day: Day,
) -> Option<SingleThread> {
    let window = Within::months(day, MET_MONTHS);
    let there = || contacts.iter().filter(|contact| contact.is_there(day));
    let mut known = there();
    if let (Some(only), None) = (known.next(), known.next()) {
        return Some(SingleThread::OneKnown { contact: only.id });
    }
    let was_met = |who: ContactId| met.iter().any(|(id, on)| *id == who && window.holds(*on));
    let mut met = there().filter(|contact| was_met(contact.id));
    match (met.next(), met.next()) {
        (Some(only), None) => Some(SingleThread::OneMet { contact: only.id }),
        _ => None,
    }
}

/// Somebody who decided or championed us and has left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Departed {
    /// Who.
    pub contact: ContactId,
    /// What they were.
    pub role: DecisionRole,
    /// Day they left.
    pub on: Day,
}

/// Those who decided or championed us and left in the 180 days up to that day, the latest first.
#[must_use]
pub fn departed(facts: &AccountFacts, day: Day) -> Vec<Departed> {
    let window = Within::days(day, LEFT_DAYS);
    let matters =
        |role: &DecisionRole| matches!(role, DecisionRole::Decides | DecisionRole::Champions);
    let gone = facts.contacts.iter().filter_map(|contact| {
        let on = contact.left_on.filter(|on| window.holds(*on))?;
        Some(Departed { contact: contact.id, role: contact.role.filter(matters)?, on })
    });
    let mut gone: Vec<Departed> = gone.collect();
    gone.sort_by_key(|departed| (std::cmp::Reverse(departed.on), departed.contact));
    gone
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        relationship::fixture::{contact, day, nobody, today, touch},
        touch::TouchKind,
    };

    #[test]
    fn the_cadence_counts_from_the_last_touch() {
        let mut facts = nobody();
        assert_eq!(cadence(&facts, 45, today()), None, "of a stranger nothing is missed");
        facts.touches = vec![touch(1, "2026-05-16", TouchKind::Call)];
        assert_eq!(cadence(&facts, 45, today()), None, "the 45th day is in time");
        facts.touches[0].on = day("2026-05-15");
        let missed = cadence(&facts, 45, today()).unwrap();
        assert_eq!((missed.due, missed.days), (day("2026-06-29"), 1), "a day later is not");
        facts.touches.push(touch(2, "2026-07-01", TouchKind::Call));
        assert!(cadence(&facts, 45, today()).is_some(), "tomorrow's touch is not yet");
        facts.touches.clear();
        facts.acquainted_on = Some(day("2026-01-01"));
        let missed = cadence(&facts, 45, today()).unwrap();
        assert_eq!(missed.last, None, "acquainted and never touched since");
    }

    #[test]
    fn all_on_one_person() {
        let (first, second) = (contact(1, None), contact(2, None));
        let met = |id, on| (ContactId(id), day(on));
        let one = Some(SingleThread::OneKnown { contact: ContactId(1) });
        assert_eq!(single_thread(&[], &[], today()), None, "nobody known is another matter");
        assert_eq!(single_thread(&[first], &[], today()), one, "one known");
        let gone = ContactFact { left_on: Some(today()), ..second };
        assert_eq!(single_thread(&[first, gone], &[], today()), one, "the other has left");
        let later = ContactFact { joined_on: Some(day("2026-07-01")), ..second };
        assert_eq!(single_thread(&[first, later], &[], today()), one, "the other is not there yet");
        let both = [first, second];
        assert_eq!(single_thread(&both, &[], today()), None, "nobody met: the cadence tells that");
        let one = Some(SingleThread::OneMet { contact: ContactId(1) });
        let old = [met(1, "2025-07-01"), met(2, "2025-06-30")];
        assert_eq!(single_thread(&both, &old, today()), one, "the other not for twelve months");
        let late = [met(1, "2026-01-01"), met(2, "2026-07-01")];
        assert_eq!(single_thread(&both, &late, today()), one, "the other only tomorrow");
        let all = [met(2, "2026-01-01"), met(1, "2026-01-01"), met(1, "2026-02-01")];
        assert_eq!(single_thread(&both, &all, today()), None, "both met");
    }

    #[test]
    fn who_mattered_and_left() {
        let mut facts = nobody();
        let left = |id, role, on: &str| ContactFact {
            role: Some(role),
            left_on: Some(day(on)),
            ..contact(id, None)
        };
        facts.contacts = vec![
            left(1, DecisionRole::Decides, "2026-01-02"),
            left(2, DecisionRole::Champions, "2026-06-30"),
            left(3, DecisionRole::Uses, "2026-06-30"),
            left(4, DecisionRole::Decides, "2026-01-01"),
            left(5, DecisionRole::Champions, "2026-07-01"),
        ];
        let gone: Vec<_> = departed(&facts, today()).iter().map(|d| d.contact.0).collect();
        assert_eq!(
            gone,
            [2, 1],
            "latest first; users, older than 180 days and tomorrow's are not told"
        );
    }
}

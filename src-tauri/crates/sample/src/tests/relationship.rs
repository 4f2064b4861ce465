//! What a sample portfolio tells of relationships.

use super::{Sorted, request, sorted, today};
use crate::{FirstIds, SampleLang, SampleRequest, portfolio};
use rapport_domain::{
    Criterion, Day, FactorKind, Lifecycle, ReferenceStatus, Severity, Stage, TaskOrigin, TouchKind,
    Who,
};
use std::collections::{BTreeMap, BTreeSet};

fn made(accounts: u32, lang: SampleLang) -> Sorted {
    sorted(portfolio(&request(accounts, lang), FirstIds::default()))
}

#[test]
fn what_is_known_lies_between_acquaintance_and_today() {
    let all = made(400, SampleLang::Ru);
    let since: BTreeMap<i64, Day> =
        all.accounts.iter().map(|a| (a.id.0, a.acquainted_on.unwrap())).collect();
    let mut seen = 0;
    let mut check = |account: i64, day: Day, what: &dyn std::fmt::Debug| {
        assert!(since[&account] <= day && day <= today(), "{what:?} lies outside");
        seen += 1;
    };
    for r in &all.answers {
        check(r.account.0, r.on, r);
    }
    for r in &all.items {
        let days = [Some(r.on), r.solved_on, r.told_on, r.effect_on];
        for day in days.into_iter().flatten() {
            check(r.account.0, day, r);
        }
    }
    for r in &all.respondents {
        for day in r.tries.iter().map(|tried| tried.on).chain([r.chosen_on]) {
            check(r.account.0, day, r);
        }
    }
    for r in &all.references {
        check(r.account.0, r.on, r);
    }
    for r in &all.incidents {
        let told = r.informed.iter().map(|note| note.on);
        for day in [Some(r.on), r.taken_on, r.closed_on].into_iter().flatten().chain(told) {
            check(r.account.0, day, r);
        }
    }
    for r in &all.profiles {
        check(r.account.0, r.on, r);
    }
    for r in &all.promises {
        for day in [Some(r.made_on), r.kept_on].into_iter().flatten() {
            check(r.account.0, day, r);
        }
    }
    for r in &all.tasks {
        for day in [Some(r.set_on), r.done_on].into_iter().flatten() {
            check(r.account.unwrap().0, day, r);
        }
    }
    for r in &all.handovers {
        for day in [Some(r.on), r.finished_on].into_iter().flatten() {
            check(r.account.0, day, r);
        }
    }
    for r in &all.marks {
        check(r.account.0, r.met_on, r);
    }
    for r in &all.moves {
        check(r.account.0, r.on, r);
    }
    for r in &all.judgements {
        check(r.account.0, r.on, r);
    }
    for r in all.factors.iter().filter(|f| f.account.is_some()) {
        for day in [Some(r.noticed_on), r.closed_on].into_iter().flatten() {
            check(r.account.unwrap().0, day, r);
        }
    }
    assert!(seen > 5_000, "only {seen} days of 400 accounts");
}

#[test]
fn the_way_through_the_stages_is_one_and_its_evidence_is_true() {
    let all = made(400, SampleLang::En);
    let touches: BTreeMap<i64, _> = all.touches.iter().map(|t| (t.id.0, t)).collect();
    let sales: BTreeMap<i64, _> = all.sales.iter().map(|s| (s.id.0, s)).collect();
    for mark in &all.marks {
        if let Some(touch) = mark.touch.map(|id| touches[&id.0]) {
            assert_eq!((touch.account, touch.on), (mark.account, mark.met_on), "{mark:?}");
            let shown = match mark.criterion {
                Criterion::Enquired => touch.began == Some(Who::Them),
                Criterion::ConsultingSupport | Criterion::MetProduct => {
                    touch.kind == TouchKind::Consultation
                }
                Criterion::InformalContact => touch.kind == TouchKind::Informal,
                _ => matches!(touch.kind, TouchKind::Meeting | TouchKind::Call),
            };
            assert!(shown, "{touch:?} does not show {mark:?}");
        }
        if let Some(sale) = mark.sale.map(|id| sales[&id.0]) {
            assert_eq!((sale.account, sale.on), (mark.account, mark.met_on), "{mark:?}");
        }
    }
    let met: BTreeSet<_> = all.marks.iter().map(|m| (m.account, m.criterion)).collect();
    assert_eq!(met.len(), all.marks.len(), "no criterion is marked twice");
    let (mut reached, mut down, mut overridden) = (BTreeSet::new(), 0, 0);
    let mut stands = BTreeMap::new();
    let mut before = None;
    for step in &all.moves {
        let at = stands.entry(step.account).or_insert(Stage::Acquaintance);
        assert_eq!(step.from, *at, "{step:?} begins where the account stands");
        *at = step.to;
        if let Some((account, on)) = before
            && account == step.account
        {
            assert!(on <= step.on, "{step:?} comes after the one before");
        }
        before = Some((step.account, step.on));
        let unmet =
            step.from.criteria().iter().filter(|c| !met.contains(&(step.account, **c))).count();
        if step.to > step.from {
            assert_eq!(step.overridden, unmet > 0, "{step:?} leaves {unmet} criteria unmet");
        }
        down += usize::from(step.to < step.from);
        overridden += usize::from(step.overridden);
        if step.to == Stage::Strengthening {
            reached.insert(step.account);
        }
    }
    let active = all.accounts.iter().filter(|a| a.lifecycle == Lifecycle::Active).count();
    assert!((active / 3..active).contains(&reached.len()), "{} reached the end", reached.len());
    assert!(down >= 10 && overridden >= 10, "{down} moved down, {overridden} by exception");
    let months: Vec<i64> = all
        .accounts
        .iter()
        .filter_map(|account| {
            let first = all
                .moves
                .iter()
                .find(|m| m.account == account.id && m.to == Stage::Strengthening)?;
            Some(first.on.days_since(account.acquainted_on?) / 30)
        })
        .collect();
    let early = months.iter().filter(|m| **m < 27).count();
    let late = months.iter().filter(|m| **m > 33).count();
    assert!(early >= 30 && late >= 30, "{early} early, {late} late of {}", months.len());
}

#[test]
fn there_is_something_of_everything_and_not_too_much() {
    for lang in [SampleLang::Ru, SampleLang::En] {
        let all = made(240, lang);
        let counts = [
            ("answers", all.answers.len(), 600),
            ("silent answers", all.answers.iter().filter(|a| a.silent).count(), 50),
            ("references", all.references.len(), 200),
            (
                "who speak for us",
                all.references.iter().filter(|r| r.status == ReferenceStatus::Speaks).count(),
                2,
            ),
            ("incidents", all.incidents.len(), 100),
            ("open incidents", all.incidents.iter().filter(|i| i.closed_on.is_none()).count(), 2),
            ("kept informed", all.incidents.iter().filter(|i| i.informed.len() > 1).count(), 20),
            ("profiles", all.profiles.len(), 400),
            ("promises", all.promises.len(), 80),
            (
                "late promises",
                all.promises.iter().filter(|p| p.kept_on > Some(p.due_on)).count(),
                5,
            ),
            (
                "overdue promises",
                all.promises.iter().filter(|p| p.kept_on.is_none() && p.due_on < today()).count(),
                2,
            ),
            ("tasks", all.tasks.len(), 100),
            (
                "overdue tasks",
                all.tasks
                    .iter()
                    .filter(|t| t.done_on.is_none() && t.due_on.is_some_and(|on| on < today()))
                    .count(),
                5,
            ),
            ("handovers", all.handovers.len(), 20),
            ("unfinished", all.handovers.iter().filter(|h| h.finished_on.is_none()).count(), 3),
            ("judgements", all.judgements.len(), 80),
            ("factors", all.factors.len(), 80),
            ("dismissed", all.factors.iter().filter(|f| f.dismissed_on.is_some()).count(), 3),
            (
                "open high factors",
                all.factors
                    .iter()
                    .filter(|f| f.severity == Severity::High && f.is_open(today()))
                    .count(),
                3,
            ),
            ("declined", all.touches.iter().filter(|t| t.attended == Some(false)).count(), 10),
            ("refused", all.touches.iter().filter(|t| t.refused_request).count(), 10),
            ("left", all.contacts.iter().filter(|c| c.left_on.is_some()).count(), 10),
            ("joined", all.contacts.iter().filter(|c| c.joined_on.is_some()).count(), 200),
            ("attitudes", all.contacts.iter().filter(|c| c.attitude.is_some()).count(), 400),
            ("cadences", all.accounts.iter().filter(|a| a.cadence_days.is_some()).count(), 40),
            ("discounts", all.sales.iter().filter(|s| s.discount > Some(0)).count(), 500),
        ];
        for (what, count, least) in counts {
            assert!((least..least * 40).contains(&count), "{lang:?}: {count} {what}");
        }
        let remedied = all.factors.iter().filter_map(|f| f.remedy).count();
        let of_factors = all.tasks.iter().filter(|t| t.origin == TaskOrigin::Factor).count();
        assert_eq!(remedied, of_factors, "a task of a factor is its remedy");
        let common: Vec<_> = all.factors.iter().filter(|f| f.account.is_none()).collect();
        assert_eq!(common.len(), 2, "one crisis goes on and one is over");
        assert!(common.iter().all(|f| f.kind == FactorKind::Crisis), "nothing else is common");
        assert!(
            common.iter().all(|f| all.accounts.iter().any(|a| f.concerns(
                a.id,
                &a.industry,
                &a.country
            ))),
            "and somebody is concerned"
        );
    }
}

#[test]
fn little_is_overdue_and_some_of_each() {
    for (seed, lang) in [(7, SampleLang::Ru), (1, SampleLang::En), (3, SampleLang::Ru)] {
        let request = SampleRequest { seed, ..request(64, lang) };
        let all = sorted(portfolio(&request, FirstIds::default()));
        let promises =
            all.promises.iter().filter(|p| p.kept_on.is_none() && p.due_on < today()).count();
        let late = |due: Option<Day>| due.is_some_and(|due| due < today());
        let tasks = all.tasks.iter().filter(|t| t.done_on.is_none() && late(t.due_on)).count();
        assert!(promises > 0 && tasks > 0, "seed {seed}: {promises} promises, {tasks} tasks");
        let sum = promises + tasks;
        assert!((5..=8).contains(&sum), "seed {seed}: {sum} overdue of 64 accounts is neglect");
        let soon = |due: Day| (0..=7).contains(&due.days_since(today()));
        let due = all.promises.iter().filter(|p| p.kept_on.is_none() && soon(p.due_on)).count()
            + all
                .tasks
                .iter()
                .filter(|t| t.done_on.is_none() && t.due_on.is_some_and(soon))
                .count();
        assert!(due > 0, "seed {seed}: nothing to do this week");
        let unsaid = all.tasks.iter().find(|t| t.done_on.is_some() && t.result.is_empty());
        assert_eq!(unsaid, None, "seed {seed}: what is done came to something");
    }
}

#[test]
fn some_say_what_they_think_of_each_parameter() {
    let all = made(240, SampleLang::Ru);
    let spoken = all.answers.iter().filter(|a| !a.silent);
    let scored: Vec<_> = spoken.clone().filter(|a| !a.csi.is_empty()).collect();
    let share = scored.len() * 100 / spoken.count();
    assert!((50..75).contains(&share), "{share} % of answers have a CSI");
    let weighed = scored.iter().filter(|a| {
        a.csi.scores().iter().any(|(_, given)| given.is_some_and(|one| one.importance.is_some()))
    });
    let share = weighed.count() * 100 / scored.len();
    assert!((60..90).contains(&share), "{share} % of those say what matters to them");
    assert!(all.answers.iter().all(|a| !a.silent || a.csi.is_empty()), "silence says nothing");
}

#[test]
fn people_answer_and_meet_only_while_they_work_there() {
    let all = made(300, SampleLang::Ru);
    let people: BTreeMap<i64, _> = all.contacts.iter().map(|c| (c.id.0, c)).collect();
    let there = |contact: i64, on: Day| {
        let contact = people[&contact];
        contact.joined_on.is_none_or(|joined| joined <= on)
            && contact.left_on.is_none_or(|left| on < left)
    };
    for touch in &all.touches {
        for contact in &touch.contacts {
            assert!(there(contact.0, touch.on), "{touch:?}: not there");
        }
    }
    for answer in &all.answers {
        let contact = answer.contact.unwrap().0;
        assert!(there(contact, answer.on), "{answer:?}: not there");
        assert_eq!(people[&contact].account, answer.account, "{answer:?} is a stranger's");
    }
}

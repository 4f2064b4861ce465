//! Renewals: what the desk did fits what became of the subscriptions.

use super::{Sorted, request, sorted, today};
use crate::{FirstIds, SampleLang, portfolio};
use rapport_domain::{
    AccountId, DecisionRole, FactorKind, Forecast, LostReason, Outlook, RenewalStep, Severity,
    StepOutcome, Subscription, SubscriptionId, SubscriptionStatus, WorkingDays,
    renewal::{
        closing::{Ending, How, closing, ending},
        facts::Term,
        ladder::{Status, Step, ladder},
        probability::{OwnRecord, scored, usual},
        rung,
        workdays::Workdays,
    },
};
use std::collections::{BTreeMap, BTreeSet};

fn made(accounts: u32) -> Sorted {
    sorted(portfolio(&request(accounts, SampleLang::Ru), FirstIds::default()))
}

/// The subscriptions as a book tells the rules of them today.
fn terms(all: &Sorted) -> Vec<Term> {
    let next: BTreeMap<SubscriptionId, &Subscription> =
        all.subscriptions.iter().filter_map(|s| Some((s.follows?, s))).collect();
    let term = |s: &Subscription| Term {
        cancelled_on: (s.status == SubscriptionStatus::Cancelled).then(|| {
            let said = all.steps.iter().filter(|step| step.subscription == s.id);
            let lost = said.filter(|step| step.outcome == Some(StepOutcome::Lost));
            lost.filter_map(|step| step.done_on).max().unwrap_or(s.decide_on())
        }),
        followed: next.get(&s.id).map(|next| (next.id, next.starts_on.min(today()))),
        steps: all.steps.iter().filter(|step| step.subscription == s.id).cloned().collect(),
        likelihoods: all.likelihoods.iter().filter(|l| l.subscription == s.id).cloned().collect(),
        ..crate::renewing::bare(s)
    };
    all.subscriptions.iter().map(term).collect()
}

#[test]
fn of_64_accounts_a_handful_of_steps_is_overdue_and_the_rest_is_in_hand() {
    for lang in [SampleLang::Ru, SampleLang::En] {
        for seed in [7, 11, 2026] {
            let request = crate::SampleRequest { seed, ..request(64, lang) };
            let all = sorted(portfolio(&request, FirstIds::default()));
            let workdays = Workdays::new(WorkingDays::Russia);
            let (mut late, mut ahead, mut unexplained) = (0, 0, 0);
            let (mut given, mut given_late) = (0, 0);
            let owner_of = |term: &Term| all.accounts.iter().find(|a| a.id == term.account);
            for term in terms(&all) {
                let ladder = ladder(&term, &rung::USUAL, &workdays, today());
                let due = ladder.due().filter(|_| ladder.is_queued());
                let owner = owner_of(&term).and_then(|account| account.owner);
                let theirs = |step: &&Step| step.owner.is_some() && step.owner == owner;
                given += usize::from(ladder.next().filter(theirs).is_some());
                given_late += usize::from(due.filter(theirs).is_some());
                match due.map(|step| step.status) {
                    Some(Status::Due { days_late: 1.. }) => late += 1,
                    Some(_) => {}
                    None => ahead += usize::from(ladder.next().is_some()),
                }
                unexplained += usize::from(!ladder.is_queued() && ladder.closed.is_none());
            }
            assert!(given >= 3, "{lang:?} {seed}: {given} next steps are with account managers");
            assert!(given_late >= 1, "{lang:?} {seed}: {given_late} of them wait");
            assert!((5..=8).contains(&late), "{lang:?} {seed}: {late} steps are overdue");
            assert!(ahead >= 20, "{lang:?} {seed}: {ahead} have their next step ahead");
            assert!(unexplained <= 4, "{lang:?} {seed}: {unexplained} ended without a word");
        }
    }
}

#[test]
fn what_the_desk_wrote_is_what_became_of_each_subscription() {
    let all = made(200);
    let mut keys = BTreeSet::new();
    for step in &all.steps {
        assert!(
            keys.insert((step.subscription, step.days_before, step.planned_on)),
            "{step:?} stands once"
        );
        assert!(step.done_on.is_none_or(|on| on <= today()), "{step:?} is done in the future");
    }
    for term in terms(&all) {
        let s = all.subscriptions.iter().find(|s| s.id == term.id).unwrap();
        let finals: Vec<&RenewalStep> =
            term.steps.iter().filter(|s| s.outcome.is_some_and(StepOutcome::is_final)).collect();
        assert!(finals.len() <= 1, "{finals:?}: it is decided once");
        let Some(step) = finals.first() else { continue };
        let closed = closing(&term, today()).unwrap();
        match s.status {
            SubscriptionStatus::Renewed => {
                let next = all.subscriptions.iter().find(|n| n.follows == Some(s.id)).unwrap();
                let more = next.yearly(next.starts_on).cmp(&s.yearly(s.ends_on));
                let wanted = match more {
                    std::cmp::Ordering::Less => StepOutcome::Down,
                    std::cmp::Ordering::Equal => StepOutcome::Renewed,
                    std::cmp::Ordering::Greater => StepOutcome::Up,
                };
                assert_eq!(step.outcome, Some(wanted), "{s:?} beside {next:?}");
                assert!(closed.how.goes_on(), "{s:?} goes on");
            }
            SubscriptionStatus::Cancelled => {
                assert_eq!(closed.how, How::Lost, "{s:?}: the step says so");
            }
            SubscriptionStatus::Active => {
                panic!("{step:?} decided {s:?}, which says nothing of it")
            }
        }
    }
    let outcomes: BTreeSet<_> = all.steps.iter().filter_map(|s| s.outcome).collect();
    assert_eq!(outcomes.len(), StepOutcome::ALL.len(), "of every outcome: {outcomes:?}");
    let reasons: BTreeSet<LostReason> = all.steps.iter().filter_map(|s| s.lost_reason).collect();
    assert!(reasons.len() >= 5, "for many reasons: {reasons:?}");
    let put_off = made(64).steps.iter().filter(|s| s.postponed_to > Some(today())).count();
    assert!(put_off >= 1, "even of a few accounts one asked to be called later");
    let arranged = all.steps.iter().filter(|s| s.done_on.is_none()).count();
    assert!(arranged > 0, "some steps are given to the account's own manager");
    let touched = all.steps.iter().filter(|s| s.touch.is_some()).count();
    assert!(touched > all.steps.len() / 10, "{touched} calls are touches too");
    for (step, touch) in all
        .steps
        .iter()
        .filter_map(|s| Some((s, all.touches.iter().find(|t| Some(t.id) == s.touch)?)))
    {
        assert_eq!(step.done_on, Some(touch.on), "{touch:?} is the call of {step:?}");
    }
}

#[test]
fn forecasts_are_scored_by_enough_renewals_and_are_good_but_not_perfect() {
    let all = made(64);
    let terms = terms(&all);
    let forecasts: Vec<Forecast> = all.forecasts.clone();
    assert!(forecasts.len() >= 8, "two years of quarters: {}", forecasts.len());
    for forecast in &forecasts {
        for line in &forecast.lines {
            let term = terms.iter().find(|t| t.id == line.subscription).unwrap();
            assert!(
                closing(term, forecast.on).is_none_or(|c| c.on == forecast.on),
                "{line:?} was decided before {}",
                forecast.on
            );
        }
    }
    let scored = scored(&forecasts, &terms, today());
    let own = OwnRecord::new(&scored);
    assert!(own.ended() >= 60, "{} ended renewals are no record", own.ended());
    let renewed = scored.iter().filter(|s| s.renewed()).count();
    assert!(renewed < scored.len(), "some were lost");

    // The shares of a band come near to the usual ones where there are many.
    let all = made(1000);
    let terms = self::terms(&all);
    let scored = self::scored(&all.forecasts, &terms, today());
    for outlook in [Outlook::Healthy, Outlook::Watch, Outlook::AtRisk] {
        let tally = OwnRecord::new(&scored).of(outlook);
        let share = tally.renewed as f64 / tally.ended as f64;
        assert!(
            (share - usual(outlook)).abs() < 0.12,
            "{outlook:?}: {share} of {tally:?}, not about {}",
            usual(outlook)
        );
    }
}

#[test]
fn there_is_something_to_warn_of() {
    let all = made(64);
    let terms = terms(&all);
    let open: Vec<&Term> =
        terms.iter().filter(|t| ending(t, today()).is_none() && t.decide_on() >= today()).collect();
    let soon = |term: &&&Term, days: i64| term.decide_on().days_since(today()) <= days;
    let dearer = open
        .iter()
        .filter(|t| t.next_price.is_some_and(|price| price * 100 > t.price_on(t.ends_on) * 110));
    assert!(dearer.count() >= 2, "prices that rise by more than a tenth");
    let of = |account: AccountId| move |t: &&&Term| t.account == account;
    let left = all.contacts.iter().filter(|c| {
        c.role == Some(DecisionRole::Champions)
            && c.left_on.is_some_and(|on| today().days_since(on) <= 80)
            && open.iter().filter(of(c.account)).any(|t| soon(&t, 90))
    });
    assert!(left.count() >= 1, "one who stood up for us has left before the decision");
    let unhappy = all.factors.iter().filter(|f| {
        f.severity == Severity::High
            && f.kind != FactorKind::Crisis
            && f.closed_on.is_none()
            && f.dismissed_on.is_none()
            && open
                .iter()
                .filter(|t| Some(t.account) == f.account && t.auto_renew)
                .any(|t| soon(&t, 80))
    });
    assert!(unhappy.count() >= 1, "one renews by itself though the client is unhappy");
    let silent = open.iter().filter(|t| soon(t, 120)).filter(|t| {
        let last =
            all.touches.iter().filter(|touch| touch.account == t.account).map(|t| t.on).max();
        last.is_none_or(|on| today().days_since(on) >= 120)
    });
    assert!(silent.count() >= 1, "one was not heard of for long");
    for contact in &all.contacts {
        let after = all.touches.iter().find(|t| {
            t.contacts.contains(&contact.id) && contact.left_on.is_some_and(|left| left <= t.on)
        });
        assert_eq!(after, None, "{contact:?} had left");
    }
    let judged = all.likelihoods.iter().filter(|l| open.iter().any(|t| t.id == l.subscription));
    assert!(judged.count() >= 3, "managers hold some of them more or less likely");
    let changed = all.subscriptions.iter().filter(|s| !s.changes.is_empty()).count();
    assert!(changed >= 5, "{changed} changed within their term");
    let early = all.subscriptions.iter().filter(|s| s.starts_on > today()).count();
    assert!(early >= 1, "some are renewed before their end");
    let lost = terms
        .iter()
        .filter(|t| ending(t, today()).is_some_and(|(ending, _)| ending == Ending::Lost));
    assert!(lost.count() >= 5, "and some were lost");
}

//! What the renewals desk did: steps of the ladder, and the touches they were.

use super::{Case, Fate, bare, said, workdays};
use crate::{Dice, FirstIds, Purpose, World, lexicon::renewals::RenewalWords, number};
use rapport_domain::{
    Channel, ContactId, Day, DecisionRole, RenewalStep, RenewalStepId, StepOutcome, Touch, TouchId,
    TouchKind, Who,
    renewal::{
        closing::LAPSED_DAYS,
        ladder::{self, Ladder, Step},
        rung,
    },
};
use std::collections::BTreeMap;

/// Steps that stand overdue, of so many accounts so many, beside what lapsed.
const OVERDUE: i64 = 6;
const OVERDUE_OF: i64 = 64;
/// Of so many overdue steps one is the account manager's to do.
const GIVEN_OF: usize = 3;
/// Of so many accounts so many ask to be called again on a later day.
const PUT_OFF: usize = 3;
/// Nobody leaves a step undone for longer.
const LATEST: i64 = 15;
/// And only where it is to be decided within so many days.
const DELAY_DAYS: i64 = 100;
/// Silent accounts are those not heard of for longer.
const SILENT_DAYS: i64 = 120;

/// Makes the steps, and adds the touches of those in which somebody was reached.
pub(super) fn work(
    world: &World,
    first: FirstIds,
    cases: &[Case<'_>],
    touches: &mut Vec<Touch>,
) -> Vec<RenewalStep> {
    let today = world.request.today;
    let mut heard: BTreeMap<i64, Day> = BTreeMap::new();
    for touch in touches.iter() {
        let latest = heard.entry(touch.account.0).or_insert(touch.on);
        *latest = touch.on.max(*latest);
    }
    let near: Vec<&Case<'_>> = cases.iter().filter(|case| case.is_near(today)).collect();
    let ladders: Vec<Ladder> = near
        .iter()
        .map(|case| ladder::ladder(&bare(case.subscription), &rung::USUAL, &workdays(), today))
        .collect();
    let overdue = overdue(world, &near, &ladders);
    let may_put_off: Vec<bool> = near
        .iter()
        .zip(&ladders)
        .map(|(case, ladder)| {
            let current = ladder.steps.iter().rfind(|step| step.planned_on <= today);
            let days = case.subscription.decide_on().days_since(today);
            case.fate == Fate::Open
                && (0..=DELAY_DAYS).contains(&days)
                && current.is_some_and(|step| step.planned_on < today)
        })
        .collect();
    let of = usize::try_from(world.request.accounts / 64).unwrap_or(0);
    let mut delays = PUT_OFF * of.max(1);
    let mut desk = Desk { world, first, words: world.words.renewals, touches, steps: Vec::new() };
    for (at, (case, ladder)) in near.iter().zip(&ladders).enumerate() {
        let since = heard.get(&case.subscription.account.0).copied().unwrap_or(world.opening);
        let silent_from = (today.days_since(since) > SILENT_DAYS).then_some(since);
        let waits = overdue.iter().position(|of| *of == at);
        let (left, given) = (waits.is_some(), waits.is_some_and(|nth| nth % GIVEN_OF == 0));
        let put_off =
            may_put_off.get(at) == Some(&true) && !left && silent_from.is_none() && delays > 0;
        delays -= usize::from(put_off);
        desk.case(&OneCase { case, ladder, silent_from, left, given, put_off });
    }
    desk.steps
}

/// Which of the cases wait for a step that should have been done.
fn overdue(world: &World, near: &[&Case<'_>], ladders: &[Ladder]) -> Vec<usize> {
    let today = world.request.today;
    let mut dice = world.dice(Purpose::Warning, 1);
    let lapsed = near
        .iter()
        .filter(|case| case.fate == Fate::Forgotten)
        .filter(|case| today.days_since(case.subscription.ends_on) <= LAPSED_DAYS)
        .count();
    let wanted = (i64::from(world.request.accounts) * OVERDUE + OVERDUE_OF - 1) / OVERDUE_OF;
    let wanted = usize::try_from(wanted).unwrap_or(0).saturating_sub(lapsed);
    let mut late: Vec<usize> = near
        .iter()
        .zip(ladders)
        .enumerate()
        .filter(|(_, (case, ladder))| {
            let current = ladder.steps.iter().rfind(|step| step.planned_on <= today);
            case.fate == Fate::Open
                && current
                    .is_some_and(|step| (1..=LATEST).contains(&today.days_since(step.planned_on)))
        })
        .map(|(at, _)| at)
        .collect();
    dice.shuffle(&mut late);
    late.truncate(wanted);
    late
}

struct OneCase<'a> {
    case: &'a Case<'a>,
    ladder: &'a Ladder,
    /// Since when nobody there was reached, where that is long.
    silent_from: Option<Day>,
    /// The step of today is left undone.
    left: bool,
    /// And it is the account manager's to do.
    given: bool,
    /// The client asks to be called again.
    put_off: bool,
}

/// What came of a step.
struct Done {
    on: Day,
    outcome: StepOutcome,
    postponed_to: Option<Day>,
    note: String,
}

struct Desk<'a> {
    world: &'a World,
    first: FirstIds,
    words: &'static RenewalWords,
    touches: &'a mut Vec<Touch>,
    steps: Vec<RenewalStep>,
}

impl Desk<'_> {
    fn case(&mut self, one: &OneCase<'_>) {
        let (case, today) = (one.case, self.world.request.today);
        let mut dice = self.world.dice(Purpose::Desk, case.place);
        let until = case.fate.on().unwrap_or(today);
        let steps = &one.ladder.steps;
        let begun = steps.partition_point(|step| step.planned_on <= until);
        for (at, step) in steps.iter().take(begun).enumerate() {
            let last = at + 1 == begun;
            if last && case.fate.on().is_some() {
                break;
            }
            let before = steps.get(at + 1).map_or(until, |next| next.planned_on.plus_days(-1));
            let before = before.min(until).min(today);
            let is_left = match case.fate {
                Fate::Open if last => one.left || step.planned_on == today,
                Fate::Forgotten => dice.in_1000(if last { 1000 } else { 600 }),
                _ => dice.in_1000(if step.days_before > 60 { 300 } else { 130 }),
            };
            if is_left && last && one.given {
                self.hand_over(&mut dice, case, step);
            }
            if is_left || before < step.planned_on {
                continue;
            }
            let done = self.done(&mut dice, one, step, before, last);
            self.add(&mut dice, one, step, done);
        }
        match case.fate.on() {
            Some(on) => {
                let Some(step) = steps.get(begun.saturating_sub(1)) else { return };
                let done = self.decided(&mut dice, case, on);
                self.add(&mut dice, one, step, done);
            }
            None if case.fate == Fate::Open => self.arrange(&mut dice, case, steps.get(begun)),
            None => {}
        }
    }

    /// A step that decided nothing.
    fn done(
        &self,
        dice: &mut Dice,
        one: &OneCase<'_>,
        step: &Step,
        before: Day,
        last: bool,
    ) -> Done {
        let today = self.world.request.today;
        let late = step.planned_on.plus_days(dice.weighted(&[(60, 0), (25, 1), (15, 2)]));
        let on = workdays().on_or_after(late);
        let on = if on > before { step.planned_on } else { on };
        let silent = one.silent_from.is_some_and(|since| on > since);
        let outcome = match step.channel {
            _ if last && one.put_off => StepOutcome::Postponed,
            Channel::Email | Channel::Message => StepOutcome::Sent,
            _ if silent || dice.in_1000(280) => StepOutcome::NoAnswer,
            _ => StepOutcome::Reached,
        };
        let postponed_to = (outcome == StepOutcome::Postponed)
            .then(|| workdays().on_or_after(today.plus_days(dice.between(3, 21))));
        let words = match outcome {
            StepOutcome::Sent => self.words.sent,
            StepOutcome::NoAnswer => self.words.no_answer,
            StepOutcome::Postponed => self.words.postponed,
            _ => self.words.reached,
        };
        Done { on, outcome, postponed_to, note: said(dice, words) }
    }

    /// The step that decided it.
    fn decided(&self, dice: &mut Dice, case: &Case<'_>, on: Day) -> Done {
        let s = case.subscription;
        let (outcome, note) = match case.fate {
            Fate::Lost(_, reason) => (StepOutcome::Lost, (self.words.lost)(reason).to_owned()),
            _ => {
                let (old, new) = (
                    s.yearly(s.ends_on),
                    case.next
                        .map_or_else(|| s.yearly(s.ends_on), |next| next.yearly(next.starts_on)),
                );
                let (outcome, words) = match new.cmp(&old) {
                    std::cmp::Ordering::Greater => (StepOutcome::Up, self.words.up),
                    std::cmp::Ordering::Less => (StepOutcome::Down, self.words.down),
                    std::cmp::Ordering::Equal => (StepOutcome::Renewed, self.words.renewed),
                };
                (outcome, said(dice, words))
            }
        };
        Done { on, outcome, postponed_to: None, note }
    }

    /// Now and then the next step is given to the account's own manager.
    fn arrange(&mut self, dice: &mut Dice, case: &Case<'_>, step: Option<&Step>) {
        if let Some(step) = step.filter(|_| dice.in_1000(140)) {
            self.hand_over(dice, case, step);
        }
    }

    /// The step is the account manager's to do.
    fn hand_over(&mut self, dice: &mut Dice, case: &Case<'_>, step: &Step) {
        let channel =
            dice.weighted_or(&[(60, Channel::Meeting), (40, Channel::Call)], Channel::Call);
        let record =
            RenewalStep { owner: case.client.account.owner, channel, ..self.record(case, step) };
        self.steps.push(record);
    }

    fn record(&self, case: &Case<'_>, step: &Step) -> RenewalStep {
        RenewalStep {
            id: RenewalStepId(number(self.first.renewal_step, self.steps.len())),
            subscription: case.subscription.id,
            days_before: step.days_before,
            planned_on: step.planned_on,
            owner: case.client.account.renewals_owner,
            channel: step.channel,
            done_on: None,
            outcome: None,
            lost_reason: None,
            postponed_to: None,
            note: String::new(),
            touch: None,
        }
    }

    fn add(&mut self, dice: &mut Dice, one: &OneCase<'_>, step: &Step, done: Done) {
        let case = one.case;
        let lost_reason = match case.fate {
            Fate::Lost(_, reason) if done.outcome == StepOutcome::Lost => Some(reason),
            _ => None,
        };
        let touch = self.touch(dice, one, step, &done);
        let record = RenewalStep {
            done_on: Some(done.on),
            outcome: Some(done.outcome),
            lost_reason,
            postponed_to: done.postponed_to,
            note: done.note,
            touch,
            ..self.record(case, step)
        };
        self.steps.push(record);
    }

    /// The touch a call was in which somebody was reached.
    fn touch(
        &mut self,
        dice: &mut Dice,
        one: &OneCase<'_>,
        step: &Step,
        done: &Done,
    ) -> Option<TouchId> {
        let client = one.case.client;
        let reached = !matches!(done.outcome, StepOutcome::Sent | StepOutcome::NoAnswer);
        let silent = one.silent_from.is_some_and(|since| done.on > since);
        if step.channel != Channel::Call || !reached || silent || client.gone_on.is_some() {
            return None;
        }
        let contact = there(client, done.on)?;
        let id = TouchId(number(self.first.touch, self.touches.len()));
        self.touches.push(Touch {
            id,
            account: client.account.id,
            contacts: vec![contact],
            manager: client.account.renewals_owner,
            on: done.on,
            kind: TouchKind::Call,
            began: Some(Who::Us),
            in_person: false,
            beyond_contract: false,
            shared_news: false,
            attended: None,
            refused_request: false,
            summary: done.note.clone(),
            sentiment: None,
            minutes: i32::try_from(dice.between(1, 4) * 5).ok(),
        });
        Some(id)
    }
}

/// Who is called: one who pays or decides, else whoever is there.
fn there(client: &crate::client::Client, on: Day) -> Option<ContactId> {
    let mut people = client.contacts.iter().filter(|c| {
        c.left_on.is_none_or(|left| on < left) && c.joined_on.is_none_or(|joined| joined <= on)
    });
    let decides = |c: &&rapport_domain::Contact| {
        matches!(c.role, Some(DecisionRole::Decides | DecisionRole::Pays))
    };
    people.clone().find(decides).or_else(|| people.next()).map(|c| c.id)
}

//! Edits of renewals drawn at random, for the properties of every edit.

use crate::random::Draw;
use rapport_api::{
    Failure, commands,
    dto::{Done, renewal::edits::*},
};
use rapport_domain::{renewal::plan::NextTerm, *};
use rapport_tests::bench::{Bench, today};

fn one_of<T: Copy>(d: &mut Draw, all: &[T]) -> T {
    all[d.below(all.len() as u64) as usize]
}

fn subscription(d: &mut Draw) -> SubscriptionId {
    SubscriptionId(1 + d.below(4) as i64)
}

fn step(d: &mut Draw) -> StepRef {
    let rungs = [180, 90, 60, 30, 14, 7, 0, -7, 21];
    StepRef { subscription: subscription(d), days_before: one_of(d, &rungs) }
}

fn next(d: &mut Draw) -> NextTerm {
    let starts_on = d.day().plus_months(12);
    NextTerm {
        product: ProductId(1 + d.below(3) as i64),
        quantity: Quantity(d.below(9) as i64 * 1000),
        price: d.amount(),
        price_months: 1 + d.below(12) as i32,
        starts_on,
        ends_on: starts_on.plus_days(d.below(800) as i64 - 20),
        notice_days: d.below(90) as i32,
        auto_renew: d.below(2) == 0,
    }
}

/// One of nine edits.
pub(crate) fn edit(bench: &Bench, kind: u8, d: &mut Draw) -> Result<Done, Failure> {
    let s = &bench.session;
    let on = |d: &mut Draw| today().plus_days(d.below(200) as i64 - 190);
    match kind {
        0 | 1 => {
            let request = StepDoneReq {
                step: step(d),
                on: d.some(|_| ()).map(|()| on(d)),
                channel: one_of(d, Channel::ALL),
                outcome: one_of(d, StepOutcome::ALL),
                lost_reason: d.some(|_| LostReason::Price),
                postponed_to: d.some(|n| today().plus_days(n * 9)),
                note: d.text(),
                contact: d.some(ContactId),
                touch: d.below(2) == 0,
                next: d.some(|_| ()).map(|()| next(d)),
            };
            commands::renewal_step_done(s, request)
        }
        2 => {
            let steps = (0..d.below(4)).map(|_| step(d)).collect();
            let outcome = one_of(d, StepOutcome::ALL);
            commands::renewal_steps_done(s, StepsDoneReq { steps, outcome, note: d.text() })
        }
        3 => {
            let request = StepsArrangeReq {
                steps: (0..d.below(4)).map(|_| step(d)).collect(),
                owner: d.some(ManagerId),
                no_owner: d.below(3) == 0,
                channel: d.some(|_| Channel::Meeting),
                postpone_to: d.some(|n| today().plus_days(n * 9 - 10)),
            };
            commands::renewal_steps_arrange(s, request)
        }
        4 => {
            let request = SubscriptionRenewReq {
                subscription: subscription(d),
                next: next(d),
                note: d.text(),
            };
            commands::subscription_renew(s, request)
        }
        5 => {
            let subscriptions = (0..d.below(4)).map(|_| subscription(d)).collect();
            let ends_on = today().plus_days(d.below(400) as i64 - 20);
            commands::subscriptions_coterm(s, SubscriptionsCotermReq { subscriptions, ends_on })
        }
        6 => {
            let quantity = Quantity(d.below(5) as i64 * 500);
            let subscription = subscription(d);
            commands::subscription_split(s, SubscriptionSplitReq { subscription, quantity })
        }
        7 => {
            let change = TermChange {
                on: d.day(),
                quantity: Quantity(d.below(9) as i64 * 1000),
                price: d.amount(),
                note: d.text(),
            };
            commands::subscription_change(
                s,
                TermChangeReq { subscription: subscription(d), change },
            )
        }
        _ => {
            let likelihood = Likelihood {
                id: LikelihoodId(d.id()),
                subscription: subscription(d),
                on: on(d),
                percent: d.some(|n| n as u8 * 26),
                note: d.text(),
                manager: d.some(ManagerId),
            };
            commands::likelihood_save(s, LikelihoodSaveReq { likelihood })
        }
    }
}

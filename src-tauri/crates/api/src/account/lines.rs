//! Sales, products, payments and subscriptions of one account, line by line.

use super::Facts;
use crate::{
    dto::{
        Mood,
        account::{PaymentRow, ProductLine, SaleRow, SubscriptionRow},
    },
    portfolio::row,
    print::{self, Voice},
    product,
    renewal::{facts::Terms, say},
    session::Stand,
};
use rapport_domain::{
    Day, Sale, Subscription,
    renewal::{closing::How, facts::Term, recurring},
};
use rapport_measures::punctuality::{Standing, standing};
use rapport_text::{number, words};
use std::cmp::Reverse;

pub(super) fn sales(voice: Voice, facts: &Facts, on: Day) -> Vec<SaleRow> {
    facts
        .sales
        .iter()
        .map(|sale| SaleRow {
            on: voice.dated(sale.on, on),
            product: facts.product(sale.product).to_owned(),
            quantity: number::quantity(voice.lang, sale.quantity),
            amount: voice.money(sale.amount),
            sale: sale.clone(),
        })
        .collect()
}

pub(super) fn products(
    voice: Voice,
    facts: &Facts,
    stand: &Stand,
    default_margin: Option<i32>,
) -> Vec<ProductLine> {
    let sum = |id: i64, (from, to): (Day, Day)| -> i64 {
        let within = |s: &&Sale| s.product.0 == id && from <= s.on && s.on <= to;
        facts.sales.iter().filter(within).map(|s| s.amount).sum()
    };
    let mut bought: Vec<i64> = facts.sales.iter().map(|s| s.product.0).collect();
    bought.sort_unstable();
    bought.dedup();
    let sold = bought
        .into_iter()
        .filter_map(|id| {
            let last = facts.sales.iter().find(|s| s.product.0 == id).map(|s| s.on);
            Some(product::Sold {
                product: facts.products.get(&id)?.clone(),
                now: sum(id, stand.year()),
                before: sum(id, stand.year_before()),
                last,
            })
        })
        .collect();
    product::lines(voice, sold, stand.day, default_margin)
}

pub(super) fn payments(voice: Voice, facts: &Facts, on: Day) -> Vec<PaymentRow> {
    facts
        .payments
        .iter()
        .map(|payment| {
            let (state_label, mood) = state(voice, payment, on);
            PaymentRow {
                paid: payment.paid_on.filter(|d| *d <= on).map(|d| voice.dated(d, on)),
                due: payment.due_on.map(|d| voice.dated(d, on)),
                amount: voice.money(payment.amount),
                payment: payment.clone(),
                state_label,
                mood,
            }
        })
        .collect()
}

fn state(voice: Voice, payment: &rapport_domain::Payment, on: Day) -> (String, Mood) {
    let lang = voice.lang;
    match standing(payment, on) {
        Standing::InTime if payment.due_on.is_none() => (words::payment_paid(lang), Mood::None),
        Standing::InTime => (words::payment_in_time(lang), Mood::Good),
        Standing::Late(days) => {
            (words::payment_late(lang, print::count_days(lang, days)), Mood::Watch)
        }
        Standing::Overdue(days) => {
            (words::payment_overdue(lang, print::count_days(lang, days)), Mood::Risk)
        }
        Standing::Waiting => (words::payment_waiting(lang), Mood::None),
    }
}

pub(super) fn subscriptions(
    voice: Voice,
    facts: &Facts,
    terms: &Terms,
    on: Day,
) -> Vec<SubscriptionRow> {
    let counting: Vec<_> = recurring::counting(&terms.terms, on).map(|term| term.id).collect();
    // The latest term first: what runs stands under what is to follow it, and above what has ended.
    let mut latest: Vec<&Subscription> = facts.subscriptions.iter().chain(&facts.later).collect();
    latest.sort_by_key(|s| (Reverse(s.starts_on), s.id));
    latest
        .into_iter()
        .map(|subscription| {
            let renewal = terms.get(subscription.id);
            let runs = renewal.is_some_and(|r| counting.contains(&r.term.id));
            let goes_on = renewal.filter(|r| r.ladder.goes_on());
            let itself =
                goes_on.filter(|r| runs || r.ladder.closed.is_some_and(|c| c.how == How::Itself));
            let asked = renewal.filter(|renewal| renewal.ladder.next().is_some());
            SubscriptionRow {
                product: facts.product(subscription.product).to_owned(),
                quantity: number::quantity(voice.lang, subscription.agreed(on).0),
                starts: voice.dated(subscription.starts_on, on),
                ends: voice.dated(subscription.ends_on, on),
                yearly: voice.money(subscription.yearly(on)),
                runs,
                decide: voice.dated(subscription.decide_on(), on),
                step_label: asked
                    .map(|renewal| say::next_step(voice.lang, renewal, on).0)
                    .unwrap_or_default(),
                term: chain_place(&terms.terms, subscription),
                state_label: match itself {
                    Some(renewal) => say::state(voice.lang, renewal, on).0,
                    None => subscription_state(voice, subscription, on),
                },
                mood: if runs && goes_on.is_none() {
                    row::ending_mood(subscription.ends_on, on)
                } else {
                    Mood::None
                },
                subscription: subscription.clone(),
            }
        })
        .collect()
}

/// Which term of its chain it is, from 1: how many it follows, one after another.
fn chain_place(terms: &[Term], subscription: &Subscription) -> u32 {
    let mut seen = vec![subscription.id];
    let mut earlier = subscription.follows;
    while let Some(id) = earlier.filter(|id| !seen.contains(id)) {
        let Some(term) = terms.iter().find(|term| term.id == id) else { break };
        seen.push(id);
        earlier = term.follows;
    }
    seen.len() as u32
}

fn subscription_state(voice: Voice, subscription: &Subscription, on: Day) -> String {
    let lang = voice.lang;
    let left = subscription.ends_on.days_since(on);
    if subscription.starts_on > on {
        words::subscription_ahead(lang)
    } else if left < 0 {
        words::subscription_ended(lang)
    } else if left <= 90 {
        words::subscription_ends(lang, print::distance(lang, subscription.ends_on, on))
    } else {
        words::subscription_runs(lang)
    }
}
